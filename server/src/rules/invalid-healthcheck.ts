import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { argumentWords } from '../model/arguments.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';

export default defineRule({
  id: 'invalid-healthcheck',
  summary: 'a HEALTHCHECK without CMD or NONE',
  why: `HEALTHCHECK takes \`CMD\` with a command, or \`NONE\` to turn off the check of the base image. BuildKit rejects anything else.`,
  severity: 'error',
  aliases: [],
  judges: ['HEALTHCHECK'],
  example: {
    bad: dockerfile`
      FROM nginx:1.27
      HEALTHCHECK curl -f http://localhost/
    `,
    good: dockerfile`
      FROM nginx:1.27
      HEALTHCHECK CMD curl -f http://localhost/
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      const { keyword } = instruction;
      const [first, second] = instruction.kind === 'HEALTHCHECK' ? argumentWords(instruction) : [];
      if (!first || instruction.flags.some(({ value }) => !value)) continue;
      const type = first.text.toUpperCase();
      const span = first.span;
      const changes = (): Offer[] => [
        {
          id: 'add-cmd',
          title: 'Add CMD',
          safety: 'unsafe',
          edits: () => [insert(span.start, keyword.text === keyword.text.toLowerCase() ? 'cmd ' : 'CMD ')],
        },
      ];
      if (type === 'NONE' && second) {
        yield {
          span: second.span,
          message: 'Unexpected argument after `HEALTHCHECK NONE`',
        };
      } else if (type === 'CMD' && (!second || instruction.parts.json?.length === 0)) {
        yield { span, message: '`HEALTHCHECK CMD` needs a command' };
      } else if (type !== 'NONE' && type !== 'CMD') {
        yield {
          span,
          message: `HEALTHCHECK needs \`CMD\` or \`NONE\`: unexpected \`${first.text}\``,
          changes,
        };
      }
    }
  },
});
