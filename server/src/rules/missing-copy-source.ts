import type { KnownContext } from '../context/context.ts';
import { isGlob } from '../context/glob.ts';
import { nearPath } from '../context/near-path.ts';
import { cleanPath, isOutside } from '../context/path.ts';
import { hasFile, hasFolder, isExcluded } from '../context/query.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { CopyInstruction, Text } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { isResult } from '../toolchains/results.ts';

export default defineRule({
  id: 'missing-copy-source',
  summary: 'a COPY of a file that is not in the build context',
  why: `The build fails if a file or folder of a COPY doesn't exist. File names are case-sensitive, and paths start at the
build context, not at the folder of the Dockerfile.

Slipway reports a path that differs from an existing one by one or two letters. If a setting or a file of the workspace sets the build
context, it reports every missing path. Build results (\`dist\`, \`target\`, \`*.jar\`) are never reported, because they may be
created before the image is built.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      COPY src/ ./src/
      COPY pakage.json ./
    `,
    good: dockerfile`
      FROM node:22
      COPY src/ ./src/
      COPY package.json ./
    `,
    files: { 'package.json': '{}', 'src/index.js': '' },
  },
  *check(graph, context) {
    if (context.kind === 'unknown') return;
    for (const instruction of ownInstructions(graph)) {
      if ((instruction.kind !== 'COPY' && instruction.kind !== 'ADD') || instruction.from || instruction.onbuild)
        continue;
      for (const source of instruction.sources) {
        const path = absentIn(context, source);
        if (path === undefined) continue;
        const near = nearPath(context, path);
        // Beside other absent files it is one of those that something lays there before the build.
        const isAlone = !instruction.sources.some(
          (other) => other !== source && absentIn(context, other) !== undefined,
        );
        const meant = near !== undefined && isAlone && !isTaken(context, instruction, near) ? near : undefined;
        if (meant === undefined && !context.said) continue;
        const written = graph.source.slice(source.span.start, source.span.end);
        yield {
          span: source.span,
          message: `\`${path}\` is not in the build context${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`,
          ...(meant !== undefined &&
            written.includes(path) && {
              changes: () => [
                {
                  id: 'use-name',
                  title: `Change to '${meant}'`,
                  safety: 'unsafe',
                  edits: () => [
                    replace(
                      source.span,
                      written.replace(path, () => meant),
                    ),
                  ],
                },
              ],
            }),
        };
      }
    }
  },
});

/** Whether a COPY takes a path already, so that a name like it is another file's. */
function isTaken(context: KnownContext, { sources }: CopyInstruction, path: string): boolean {
  return sources.some(({ value }) => {
    return value !== undefined && !isGlob(value) && cleanPath(`/${value}`).slice(1) === path && hasFile(context, path);
  });
}

/** The path of a source that is certainly absent, and that no build makes. */
function absentIn(context: KnownContext, { value, variables }: Text): string | undefined {
  if (value === undefined || variables.length > 0 || isGlob(value) || /^\w+:\/\/|^[\w.-]+@|[$\\]/.test(value))
    return undefined;
  const path = cleanPath(`/${value}`).slice(1);
  if (path === '' || isOutside(path) || isResult(path) || isExcluded(context, path) !== false) return undefined;
  return hasFile(context, path) === false && hasFolder(context, path) === false ? path : undefined;
}
