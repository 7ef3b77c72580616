import { defineRule } from '../contract/rule.ts';
import { mountOption } from '../model/mounts.ts';
import { runs } from '../model/query.ts';
import { lookup } from '../model/scope.ts';
import { plainText } from '../shell/words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';
import { managerOf } from '../toolchains/invocation.ts';

export default defineRule({
  id: 'kept-download-cache',
  summary: "downloads of a language's package manager that stay in the layer",
  why: `pip and Yarn keep what they download for the next install. In a layer nobody reads it again. A cache mount keeps it where it is of use and out of the image, which is what
\`missing-cache-mount\` offers; this rule is for those who do without, and in the profile \`strict\` only.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3042', 'DL3060'],
  example: {
    bad: dockerfile`
      FROM python:3.13
      RUN pip install flask
    `,
    good: dockerfile`
      FROM python:3.13
      RUN pip install --no-cache-dir flask
    `,
  },
  *check(graph) {
    for (const run of runs(graph)) {
      if (
        run.script.form !== 'shell' ||
        run.mounts.some((mount) => mountOption(mount, 'type')?.value?.value === 'cache' || mount.type === 'cache')
      )
        continue;
      const found = run.script.commands.flatMap((command) => managerOf(command) ?? []);
      const isEmptied = found.some(({ verbText }) => /^cache (?:clean|purge)/.test(verbText));
      for (const { manager, install, verb, program, flags } of found) {
        const code = manager.id === 'pip' ? 'DL3042' : manager.id === 'yarn' ? 'DL3060' : undefined;
        if (!install || code === undefined || isEmptied) continue;
        const isOff =
          flags.some((flag) => plainText(flag) === '--no-cache-dir') ||
          lookup(graph, run.before.scope, 'PIP_NO_CACHE_DIR')?.value;
        if (code === 'DL3042' && isOff) continue;
        const word = verb ?? program;
        yield {
          span: word.span,
          alias: code,
          message: `the layer keeps what \`${program.text}\` downloads`,
          ...(code === 'DL3042' && {
            changes: () => [
              {
                id: 'add-flag',
                title: 'Add --no-cache-dir',
                safety: 'safe',
                edits: () => [insert(word.span.end, ' --no-cache-dir')],
              },
            ],
          }),
        };
      }
    }
  },
});
