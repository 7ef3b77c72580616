/** Where something that a stage holds stays, in words. */
import type { BuildContext } from '../../context/context.ts';
import { isGlob, matchParts, parseGlob } from '../../context/glob.ts';
import { foldersAbove, isWithin } from '../../context/path.ts';
import type { BuildGraph, CopyInstruction, RunInstruction } from '../../model/model.ts';
import { chainOf, commandsOf, copies, mentionOf, runs, stagesOf } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { listed } from '../../text/list.ts';
import { memoized } from '../../text/memoized.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { operandsOf } from './file-commands.ts';
import { placeOf } from './kept.ts';

/** Whether an image that is built has the layers of a stage: the last one's, and those that the workspace builds. */
export function isShipped(graph: BuildGraph, context: BuildContext, stage: number | undefined): boolean {
  return stage !== undefined && shippedStages(graph)(context).has(stage);
}

const shippedStages = memoized((graph: BuildGraph) =>
  memoized(({ targets }: BuildContext): ReadonlySet<number> => {
    const last = graph.stages.length - 1;
    const built = graph.stages.filter(({ index, name }) => index === last || targets.includes(name?.text ?? '\0'));
    return new Set(built.flatMap(({ index }) => [...chainOf(graph, index)]));
  }),
);

/** "in a layer of the image", or of the stage, and the lines that ship the file from there. */
export function layerOf(
  graph: BuildGraph,
  context: BuildContext,
  copy: CopyInstruction,
  path: string | undefined,
): string {
  const { stage } = copy;
  const own = stage === undefined ? undefined : graph.stages[stage];
  if (!own || isShipped(graph, context, stage)) return 'in a layer of the image';
  const lines = path === undefined ? [] : shippingLines(graph, context, own.index, path);
  const layer = `in a layer of ${mentionOf(own)}`;
  const packing =
    path === undefined || lines.length > 0 || stage === undefined ? undefined : packedLine(graph, context, copy, path);
  if (packing !== undefined) return `${layer}, and line ${packing} may copy it to the final image with \`--from\``;
  if (lines.length === 0) return `${layer}, in the build cache`;
  const copying = lines.length === 1 ? `line ${lines[0]} copies` : `lines ${listed(lines.map(String))} copy`;
  return `${layer}, and ${copying} it to the final image with \`--from\``;
}

/** The COPYs into images that take a path from a stage or one built on it. */
function shippingLines(graph: BuildGraph, context: BuildContext, stage: number, path: string): number[] {
  const takers = takersOf(graph, stage, path).filter((copy) => isShipped(graph, context, copy.stage));
  return takers.map(({ lines }) => lines.first + 1);
}

/** The last line that ships what a step below a COPY has packed of files that it may have brought: `cp -r`, `pnpm deploy`. */
function packedLine(
  graph: BuildGraph,
  context: BuildContext,
  { stage, index }: CopyInstruction,
  path: string,
): number | undefined {
  if (stage === undefined) return undefined;
  const packed = runs(graph)
    .filter((run) => run.index > index && run.stage !== undefined && chainOf(graph, run.stage).has(stage))
    .flatMap((run) => packedBy(graph, run, path));
  return packed.flatMap((target) => shippingLines(graph, context, stage, target)).at(-1);
}

/** The folders that the commands of a step write a tree of other files to, the file of that path perhaps among them. */
function packedBy(graph: BuildGraph, run: RunInstruction, path: string): string[] {
  return commandsOf(run).flatMap((command) => {
    const { name, args } = command;
    const isTree =
      name?.value === 'rsync' ||
      (name?.value === 'cp' && args.some(({ text }) => /^-\w*[rRa]|^--(?:recursive|archive)/.test(text)));
    const found = isTree ? undefined : managerOf(command);
    const isDeploying = found?.verbText === 'deploy' || found?.operands[0]?.value === 'deploy';
    const operands = operandsOf(command);
    const last = isTree || isDeploying ? operands.at(-1) : undefined;
    const target = last && resolvePath(run.before.directory, last.value);
    const isHeld =
      isDeploying || operands.slice(0, -1).some((word) => mayHold(placeOf(graph, run, command, word.text), path));
    return target === undefined || !isHeld ? [] : [target];
  });
}

/** Whether a path leads to a file, or to a folder that it is in; one that is not known or is a pattern may. */
function mayHold(place: string | undefined, path: string): boolean {
  return place === undefined || leadsTo(place, path);
}

/** The COPYs that take a path, or a folder above it, from a stage or one built on it. */
export function takersOf(graph: BuildGraph, stage: number | undefined, path: string): CopyInstruction[] {
  return [...copies(graph)].filter(({ from, sources }) => {
    if (!from || stage === undefined) return false;
    if (!stagesOf(from).some((index) => chainOf(graph, index).has(stage))) return false;
    return sources.some(({ value }) => {
      const source = resolvePath('/', value);
      return source !== undefined && leadsTo(source, path);
    });
  });
}

/** Whether a path or pattern is that of a file, or of a folder that the file is in. */
export function leadsTo(source: string, path: string): boolean {
  if (!isGlob(source)) return isWithin(path, source);
  const parts = parseGlob(source);
  return parts !== undefined && foldersAbove(path).some((each) => matchParts(parts, each));
}
