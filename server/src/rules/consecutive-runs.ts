import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'consecutive-runs',
  summary: 'RUNs that could be one layer',
  why: `Each RUN is a layer. One RUN of several commands makes one layer, and may remove what it made; several RUNs are cached each for itself, which is better while a
Dockerfile is being written. The refactoring "Join RUNs" makes one of them.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3059'],
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN mkdir /data
      RUN chown nobody /data
    `,
    good: dockerfile`
      FROM debian:12
      RUN mkdir /data && chown nobody /data
    `,
  },
  *check({ stages }) {
    for (const { instructions } of stages) {
      for (const [i, run] of instructions.entries()) {
        const above = instructions[i - 1];
        if (run.kind !== 'RUN' || above?.kind !== 'RUN' || run.onbuild || above.onbuild) continue;
        if (run.flags.length > 0 || above.flags.length > 0 || run.heredocs.length > 0 || above.heredocs.length > 0)
          continue;
        yield { span: run.keyword.span, message: 'this RUN could be part of the one above' };
      }
    }
  },
});
