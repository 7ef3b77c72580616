import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { type PortProblem, portProblem } from '../language/values.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { inFirstLine } from '../text/lines.ts';

export default defineRule({
  id: 'invalid-port',
  summary: 'what EXPOSE takes for no port',
  why: `EXPOSE takes ports from 0 to 65535, ranges of them, and \`tcp\`, \`udp\` or \`sctp\` behind a slash, separated by spaces. BuildKit
refuses the file at anything else.`,
  severity: 'error',
  aliases: ['DL3011'],
  example: {
    bad: dockerfile`
      FROM nginx:1.27
      EXPOSE 80,443
    `,
    good: dockerfile`
      FROM nginx:1.27
      EXPOSE 80 443
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      if (instruction.kind !== 'EXPOSE') continue;
      for (const { text, value, span } of instruction.words) {
        const parts = value?.split(/\s+/).filter((part) => part !== '') ?? [];
        const wrong = parts.map((part) => ({ part, problem: portProblem(part) })).find(({ problem }) => problem);
        if (!wrong?.problem) continue;
        const separated = text.split(',').filter((part) => part !== '');
        const isList = /^[^$]*,[^$]*$/.test(text) && separated.every((part) => !portProblem(part));
        const changes = (): Offer[] =>
          isList
            ? [
                {
                  id: 'separate-ports',
                  title: 'Separate the ports with spaces',
                  safety: 'unsafe',
                  edits: () => [replace(span, separated.join(' '))],
                },
              ]
            : [];
        const message = isList
          ? `ports are separated by spaces, so \`${text}\` is none`
          : text.startsWith('#')
            ? 'a comment cannot stand behind EXPOSE; give it a line of its own'
            : messages[wrong.problem](wrong.part);
        yield { span: inFirstLine(graph.source, span), message, changes };
        if (text.startsWith('#')) break;
      }
    }
  },
});

const messages: Readonly<Record<PortProblem, (part: string) => string>> = {
  missing: (part) => `\`${part}\` has no port`,
  protocol: (part) => `\`${part.split('/').at(-1)}\` is no protocol; EXPOSE takes \`tcp\`, \`udp\` and \`sctp\``,
  port: (part) => `\`${part}\` is no port; EXPOSE takes 0 to 65535, or a range such as \`8000-8010\``,
  range: (part) => `the two ranges of \`${part}\` differ in length`,
  address: (part) => `\`${part}\` has no valid IP address; EXPOSE takes just a port`,
};
