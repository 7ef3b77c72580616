import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert, replace } from '../text/edit.ts';
import { type Invocation, managerOf } from '../toolchains/invocation.ts';

/** Verbs that both programs have, with the same flags (apt(8), apt-get(8)). */
const shared: ReadonlySet<string> = new Set([
  'install',
  'update',
  'upgrade',
  'remove',
  'purge',
  'autoremove',
  'clean',
  'autoclean',
  'build-dep',
  'source',
  'download',
]);

/** `apt upgrade` also installs what an upgrade newly needs (apt(8)). */
function editsOf({ program, verb, verbText }: Invocation): Edit[] {
  const edit = replace(program.span, 'apt-get');
  return verb && verbText === 'upgrade' ? [edit, insert(verb.span.end, ' --with-new-pkgs')] : [edit];
}

export default defineRule({
  id: 'apt-in-script',
  summary: '`apt` in a script, although its command line may change',
  why: `\`apt\` is made for interactive use: it warns that its command line isn't stable, and its output and defaults change between versions.
\`apt-get\` takes the same commands and flags and is stable.`,
  severity: 'hint',
  aliases: ['DL3027'],
  judges: ['RUN'],
  all: 'Use apt-get in this file',
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN apt update && apt install -y --no-install-recommends curl
    `,
    good: dockerfile`
      FROM debian:12
      RUN apt-get update && apt-get install -y --no-install-recommends curl
    `,
  },
  *check(graph) {
    for (const { script } of runs(graph)) {
      if (script.form !== 'shell') continue;
      const used = script.commands.flatMap((command) => {
        const found = managerOf(command);
        return found?.manager.id === 'apt' && found.program.text === 'apt' ? [found] : [];
      });
      const [first] = used;
      if (!first) continue;
      const isShared = used.every(({ verb, operands, verbText }) =>
        shared.has(verb ? verbText : (operands[0]?.text ?? '')),
      );
      const changes = () => [
        {
          id: 'use-apt-get',
          title: 'Use apt-get',
          safety: 'unsafe' as const,
          edits: () => used.flatMap(editsOf),
        },
      ];
      yield {
        span: first.program.span,
        message: 'The command line of `apt` is not stable: use `apt-get` in scripts',
        ...(isShared && { changes }),
      };
    }
  },
});
