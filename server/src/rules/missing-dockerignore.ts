import { isWholeSource, nameOf } from '../context/path.ts';
import { defineRule } from '../contract/rule.ts';
import { missingEntries } from '../engines/ignore/missing-entries.ts';
import { ignoreOffers } from '../engines/ignore/offer.ts';
import { isShipped } from '../engines/secret-mount/where.ts';
import type { CopyInstruction, Text } from '../model/model.ts';
import { copies, isCopy, mentionOf } from '../model/query.ts';
import { shellWordIn } from '../model/shell-words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { listed } from '../text/list.ts';

export default defineRule({
  id: 'missing-dockerignore',
  summary: 'a COPY of everything, including files that no image needs',
  why: `\`COPY . .\` copies everything that \`.dockerignore\` doesn't exclude: the history in \`.git\`, packages installed on your machine, results of earlier
builds, \`.env\` files. These files make the image larger, may contain secrets, overwrite what the build installs, and run the step again whenever they change.

Slipway reports only files that are in the build context. The fix adds entries for them and keeps all existing entries; a new file also gets entries for what
the package managers of this Dockerfile create. Check that no program in the image reads the excluded files. Ignore this rule if the build context is a folder made for the build.`,
  severity: 'info',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY . .
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY src/ ./src/
    `,
    files: { '.git/HEAD': '', 'package.json': '{}', 'src/index.js': '' },
  },
  needs: (instruction) => isCopy(instruction) && wholeContext(instruction).length > 0,
  *check(graph, context) {
    const taking = [...copies(graph)].flatMap((copy) =>
      shellWordIn(copy) ? [] : wholeContext(copy).map(({ span }) => ({ span, copy })),
    );
    // One that the image keeps, before those of stages that it only takes files from.
    const all = taking.find(({ copy }) => isShipped(graph, context, copy.stage)) ?? taking[0];
    if (!all || context.kind === 'unknown') return;
    const entries = missingEntries(graph, context);
    const { present } = entries;
    if (present.length === 0) return;
    const { ignore } = context;
    const shown = listed(present.map((entry) => `\`${entry}\``));
    const isOne = present.length === 1;
    const stage = graph.stages[all.copy.stage ?? -1];
    const isIn = !stage || isShipped(graph, context, stage.index);
    const cost = `${isIn ? 'the image' : mentionOf(stage)}, and every change in ${isOne ? 'it' : 'them'} runs this step again`;
    yield {
      span: all.span,
      message: ignore
        ? `\`${nameOf(ignore.path)}\` doesn't exclude ${shown}: COPY adds ${isOne ? 'it' : 'them'} to ${cost}`
        : `No \`.dockerignore\` excludes ${shown}: COPY adds ${isOne ? 'it' : 'them'} to ${cost}`,
      changes: () => ignoreOffers(context, entries),
    };
  },
});

/** The source that takes everything. */
function wholeContext({ from, onbuild, sources, flags }: CopyInstruction): Text[] {
  if (from || onbuild || flags.some(({ name }) => name.text === 'exclude')) return [];
  return sources.filter(({ value }) => value !== undefined && isWholeSource(value)).slice(0, 1);
}
