import { defineRule } from '../contract/rule.ts';
import type { RunInstruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'consecutive-runs',
  summary: 'consecutive RUNs that could be one layer',
  why: `Each RUN creates a layer. A single RUN with several commands creates one layer and can remove its own temporary files. Separate RUNs are cached separately, which is better while you
write a Dockerfile. As in hadolint, only RUNs of one command with the same flags count. The refactoring "Join RUNs" joins them.`,
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
        if (flagsOf(run) !== flagsOf(above) || run.heredocs.length > 0 || above.heredocs.length > 0) continue;
        if (commandsOf(run) > mostCommands || commandsOf(above) > mostCommands) continue;
        yield { span: run.keyword.span, message: 'This RUN can be joined with the one above' };
      }
    }
  },
});

/** A longer script was put together with a purpose (measured on hadolint 2.15). */
const mostCommands = 1;

function commandsOf({ script }: RunInstruction): number {
  return script.form === 'opaque' ? Number.POSITIVE_INFINITY : script.commands.length;
}

function flagsOf({ flags }: RunInstruction): string {
  return flags
    .map(({ name, value }) => `${name.text}=${value?.text}`)
    .sort()
    .join(' ');
}
