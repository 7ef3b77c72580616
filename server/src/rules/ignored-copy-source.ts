import type { KnownContext } from '../context/context.ts';
import { mayMatchBelow } from '../context/ignore.ts';
import { cleanPath, nameOf } from '../context/path.ts';
import { filesBelow, isExcluded } from '../context/query.ts';
import { type Offer, offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { nameChanges } from '../engines/copy-source/name.ts';
import { bringBack } from '../engines/ignore/bring-back.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { BuildGraph, Text } from '../model/model.ts';
import { isCopy } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { absentAndIgnored } from '../toolchains/absent-sources.ts';
import { isGitIgnored } from '../toolchains/git-ignored.ts';
import { isResult } from '../toolchains/results.ts';

export default defineRule({
  id: 'ignored-copy-source',
  summary: 'a COPY of a file that `.dockerignore` excludes',
  why: `Files that \`.dockerignore\` excludes are not sent to the builder, so a COPY that names only such files fails. Include the file
again with a \`!\` pattern, or remove it from the COPY.

If a single entry excludes the path, the fix adds an exception below it. The exception counts for every Dockerfile that uses the same ignore file. There is no fix
for files that may hold credentials, for folders that tools fill such as \`node_modules\`, and where the exception would include more than what the COPY names.`,
  severity: 'warning',
  aliases: ['CopyIgnoredFile'],
  example: {
    bad: dockerfile`
      FROM node:22
      COPY dist /app
    `,
    good: dockerfile`
      FROM node:22
      COPY src /app
    `,
    files: { '.dockerignore': 'dist\n', 'dist/main.js': '', 'src/main.js': '' },
  },
  needs: (instruction) => isCopy(instruction) && !instruction.from,
  *check(graph, context) {
    if (context.kind === 'unknown') return;
    const file = nameOf(context.ignore?.path ?? '.dockerignore');
    for (const instruction of ownInstructions(graph)) {
      if (!isCopy(instruction) || instruction.from || instruction.onbuild) continue;
      for (const source of instruction.sources) {
        const { value, span } = source;
        if (value === undefined || /[*?[\]]|^\w+:\/\/|^[\w.-]+@/.test(value) || isExcluded(context, value) !== true)
          continue;
        // A folder is sent with what patterns below it bring back.
        if (filesBelow(context, value).paths.length > 0 || mayBringBack(context, value)) continue;
        const meant = absentAndIgnored(context, instruction).find((each) => each.source === source)?.meant;
        yield {
          span,
          message: `\`${file}\` excludes \`${value}\`: this ${instruction.kind} can't find it${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`,
          changes: () => changesOf(graph, context, source, meant),
        };
      }
    }
  },
});

/** Whether an exception is about files of a folder that a build makes, so that some of them are sent once they are there. */
function mayBringBack(context: KnownContext, value: string): boolean {
  const path = cleanPath(`/${value}`).slice(1);
  const isMade = isResult(path) || isGitIgnored(context, path);
  return isMade && context.ignore?.list.patterns.some((each) => each.exception && mayMatchBelow(each, path)) === true;
}

function changesOf(graph: BuildGraph, context: KnownContext, source: Text, meant: string | undefined): Offer[] {
  const path = cleanPath(`/${source.value}`).slice(1);
  if (meant !== undefined) return nameChanges(graph, source, path, meant);
  const plan = source.variables.length > 0 ? undefined : bringBack(context, path);
  return plan ? [offerOf('bring-back', `Include '${path}' again`, plan)] : [];
}
