import { defineRule } from '../contract/rule.ts';
import type { Word } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'wget-and-curl',
  summary: '`wget` and `curl` in one stage',
  why: 'Both download files; an image rarely needs both.',
  severity: 'hint',
  strict: true,
  aliases: ['DL4001'],
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN wget https://example.com/a
      RUN curl -O https://example.com/b
    `,
    good: dockerfile`
      FROM debian:12
      RUN curl -O https://example.com/a
      RUN curl -O https://example.com/b
    `,
  },
  *check({ stages }) {
    for (const { instructions } of stages) {
      const first = new Map<string, Word>();
      for (const instruction of instructions) {
        if (instruction.kind !== 'RUN' || instruction.script.form === 'opaque') continue;
        for (const { name } of instruction.script.commands) {
          if (name && /^(?:wget|curl)$/.test(name.value ?? '') && !first.has(name.value ?? ''))
            first.set(name.value ?? '', name);
        }
      }
      const [one, other] = [...first.values()];
      if (one && other)
        yield {
          span: other.span,
          message: `\`${other.text}\` here and \`${one.text}\` above do the same: use one of them`,
          related: [{ span: one.span, message: 'The other one' }],
        };
    }
  },
});
