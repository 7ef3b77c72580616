import { defineRule } from '../contract/rule.ts';
import { accountOf } from '../model/account.ts';
import { runs } from '../model/query.ts';
import type { Command } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, remove } from '../text/edit.ts';

export default defineRule({
  id: 'sudo-in-run',
  summary: '`sudo` in a RUN',
  why: `Steps run as the user set by USER, by default root. Most images don't have \`sudo\`, and it hides which steps need
root: use \`USER root\` above them and the other user below. If a step already runs as root, the fix removes \`sudo\`.`,
  severity: 'info',
  aliases: ['DL3004'],
  judges: ['RUN'],
  all: 'Remove sudo in this file',
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN sudo mkdir /data
    `,
    good: dockerfile`
      FROM debian:12
      RUN mkdir /data
    `,
  },
  *check(graph) {
    for (const run of runs(graph)) {
      if (run.script.form !== 'shell') continue;
      const used = run.script.commands.filter(({ name }) => name?.value === 'sudo');
      const [first] = used;
      if (!first?.name) continue;
      const isPlain = used.every(({ args: [program] }) => program !== undefined && !/^-|=/.test(program.text));
      const changes = () => [
        { id: 'remove', title: 'Remove sudo', safety: 'unsafe' as const, edits: () => used.flatMap(withoutSudo) },
      ];
      yield {
        span: first.name.span,
        message: '`sudo` is not needed in a build: set the user of a step with USER',
        ...(isPlain && accountOf(graph, run)?.isRoot && { changes }),
      };
    }
  },
});

function withoutSudo({ name, args: [first] }: Command): Edit[] {
  return name && first ? [remove({ start: name.span.start, end: first.span.start })] : [];
}
