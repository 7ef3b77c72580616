import type { KnownContext } from '../context/context.ts';
import { cleanPath } from '../context/path.ts';
import { filesOf } from '../context/query.ts';
import { defineRule } from '../contract/rule.ts';
import { nameChanges } from '../engines/copy-source/name.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { BuildGraph } from '../model/model.ts';
import { copies, isCopy } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { memoized } from '../text/memoized.ts';
import { absentSources } from '../toolchains/absent-sources.ts';

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
  needs: (instruction) => isCopy(instruction) && !instruction.from,
  *check(graph, context) {
    if (context.kind === 'unknown') return;
    const written = context.builds.filter(({ by }) => by !== 'script');
    const isPrepared = (path: string) =>
      written.length > 0 &&
      written.every(
        ({ prepared = [] }) => prepared.includes('*') || path.split('/').some((part) => prepared.includes(part)),
      );
    for (const instruction of ownInstructions(graph)) {
      if (!isCopy(instruction) || instruction.from || instruction.onbuild) continue;
      for (const { source, path, meant } of absentSources(context, instruction)) {
        if (meant === undefined && (isPrepared(path) || !context.said || !isAnyFound(graph)(context))) continue;
        yield {
          span: source.span,
          message: `\`${path}\` is not in the build context${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`,
          ...(meant !== undefined && { changes: () => nameChanges(graph, source, path, meant) }),
        };
      }
    }
  },
});

/** Whether the context has something that a COPY names; a folder that has none of several is hardly the one that is built. */
const isAnyFound = memoized((graph: BuildGraph) =>
  memoized((context: KnownContext): boolean => {
    const named = [...copies(graph)].flatMap(({ from, sources }) => (from ? [] : sources.map(({ value }) => value)));
    const paths = named.flatMap((value) => cleanPath(`/${value ?? '.'}`).slice(1) || []);
    return (
      paths.length < 2 || paths.length < named.length || paths.some((path) => filesOf(context, path).paths.length > 0)
    );
  }),
);
