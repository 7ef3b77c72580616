/** Where something that a stage holds stays, in words. */
import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph, CopyInstruction, RunInstruction } from '../../model/model.ts';
import { chainOf, commandsOf, copies, mentionOf, stagesOf } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { memoized } from '../../text/memoized.ts';
import { managerOf } from '../../toolchains/invocation.ts';

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
  stage: number | undefined,
  path: string | undefined,
): string {
  const own = stage === undefined ? undefined : graph.stages[stage];
  if (!own || isShipped(graph, context, stage)) return 'in a layer of the image';
  const lines = path === undefined ? [] : shippingLines(graph, context, own.index, path);
  const layer = `in a layer of ${mentionOf(own)}`;
  const packing = path === undefined || lines.length > 0 ? undefined : packedLine(graph, context, own.index);
  if (packing !== undefined) return `${layer}, and line ${packing} may copy it to the final image with \`--from\``;
  if (lines.length === 0) return `${layer}, in the build cache`;
  return `${layer}, and line ${lines.join(' and line ')} copies it to the final image with \`--from\``;
}

/** The COPYs into images that take a path from a stage or one built on it. */
function shippingLines(graph: BuildGraph, context: BuildContext, stage: number, path: string): number[] {
  const takers = takersOf(graph, stage, path).filter((copy) => isShipped(graph, context, copy.stage));
  return takers.map(({ lines }) => lines.first + 1);
}

/** The last line that ships what a step of a stage, or of one built on it, has packed of the files there: `cp -r`, `pnpm deploy`. */
function packedLine(graph: BuildGraph, context: BuildContext, stage: number): number | undefined {
  const packed = graph.stages
    .filter(({ index }) => chainOf(graph, index).has(stage))
    .flatMap(({ instructions }) => instructions.flatMap((each) => (each.kind === 'RUN' ? packedBy(each) : [])));
  return packed.flatMap((path) => shippingLines(graph, context, stage, path)).at(-1);
}

/** The folders that the commands of a step write a tree of other files to. */
function packedBy(run: RunInstruction): string[] {
  return commandsOf(run).flatMap((command) => {
    const { name, args } = command;
    const isTree =
      name?.value === 'rsync' ||
      (name?.value === 'cp' && args.some(({ text }) => /^-\w*[rRa]|^--(?:recursive|archive)/.test(text)));
    const found = isTree ? undefined : managerOf(command);
    const isDeploying = found?.verbText === 'deploy' || found?.operands[0]?.value === 'deploy';
    const last = isTree || isDeploying ? args.findLast(({ text }) => !text.startsWith('-')) : undefined;
    const target = last && resolvePath(run.before.directory, last.value);
    return target === undefined ? [] : [target];
  });
}

/** The COPYs that take a path, or a folder above it, from a stage or one built on it. */
export function takersOf(graph: BuildGraph, stage: number | undefined, path: string): CopyInstruction[] {
  return [...copies(graph)].filter(({ from, sources }) => {
    if (!from || stage === undefined) return false;
    if (!stagesOf(from).some((index) => chainOf(graph, index).has(stage))) return false;
    return sources.some(({ value }) => {
      const source = resolvePath('/', value);
      return source !== undefined && (source === '/' || path === source || path.startsWith(`${source}/`));
    });
  });
}
