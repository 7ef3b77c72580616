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
  summary: "a language package manager's downloads that stay in the layer",
  why: `pip and Yarn keep their downloads for the next install, but in a layer nothing reads them again. A cache mount keeps them for later builds and out of the image:
\`missing-cache-mount\` offers that. This rule is for builds without cache mounts, and is only in the profile \`strict\`.`,
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
          message: `\`${program.text}\` leaves its downloads in the layer`,
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
