import type { BuildContext } from '../context/context.ts';
import type { Change } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import type { BuildGraph, RunInstruction } from '../model/model.ts';
import { mountOption } from '../model/mounts.ts';
import { runs } from '../model/query.ts';
import { lookup } from '../model/scope.ts';
import { appendStep } from '../model/steps.ts';
import { plainText } from '../shell/words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';
import { managerOf } from '../toolchains/invocation.ts';
import { isYarnBerry } from '../toolchains/node/berry.ts';

export default defineRule({
  id: 'kept-download-cache',
  summary: "a language package manager's downloads that stay in the layer",
  why: `pip and Yarn keep their downloads for the next install, but nothing reads them again in a layer. A cache mount keeps them for later builds and out of the image:
\`missing-cache-mount\` offers one. This rule is for builds without cache mounts, and is only in the profile \`strict\`.`,
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
  *check(graph, context) {
    for (const run of runs(graph)) {
      if (
        run.script.form !== 'shell' ||
        run.mounts.some((mount) => mountOption(mount, 'type')?.value?.value === 'cache' || mount.type === 'cache')
      )
        continue;
      const found = run.script.commands.flatMap((command) => managerOf(command) ?? []);
      const isEmptied = found.some(({ verbText }) => /^cache (?:clean|purge)/.test(verbText));
      for (const { manager, install, verb, program, flags } of found) {
        const { keeps } = manager;
        if (!install || !keeps || isEmptied) continue;
        const { code, cure } = keeps;
        const isOff =
          'flag' in cure &&
          (flags.some((flag) => plainText(flag) === cure.flag) ||
            lookup(graph, run.before.scope, cure.variable)?.value);
        if (isOff) continue;
        const word = verb ?? program;
        yield {
          span: word.span,
          alias: code,
          message: `\`${program.text}\` leaves its downloads in the layer: use a cache mount`,
          changes: () =>
            'flag' in cure ? [withoutCache(word.span.end, cure.flag)] : cleaned(graph, context, run, cure.command),
        };
      }
    }
  },
});

function withoutCache(at: number, flag: string): Change {
  return {
    id: 'add-flag',
    title: `Add ${flag}`,
    safety: 'safe',
    edits: () => [insert(at, ` ${flag}`)],
  };
}

/** Programs of Yarn 2 and later may run from what the command would remove (https://yarnpkg.com/features/pnp). */
function cleaned(graph: BuildGraph, context: BuildContext, run: RunInstruction, command: string): Change[] {
  const edit = isYarnBerry(graph, context) ? undefined : appendStep(run, command);
  if (!edit) return [];
  return [{ id: 'clean', title: `Add \`${command}\``, safety: 'unsafe', edits: () => [edit] }];
}
