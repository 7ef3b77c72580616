/** Which manifests an install has already, and which only the COPY of the sources brings. */
import type { BuildContext } from '../../context/context.ts';
import { isGlob, matchParts, parseGlob } from '../../context/glob.ts';
import { joinPath } from '../../context/path.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage } from '../../model/model.ts';
import { type Found, manifestsOf } from '../../toolchains/install-inputs.ts';
import type { Invocation } from '../../toolchains/invocation.ts';
import { type Brought, bindTargets, chainOf, filesPutBy, originOf } from './place.ts';

/** What was put into the image above the COPY, in base stages, and by bind mounts: absolute paths and patterns. */
export function filesAbove(graph: BuildGraph, stage: Stage, copy: CopyInstruction, run: RunInstruction): string[] {
  const earlier = chainOf(graph, stage).flatMap(({ instructions }) =>
    instructions.filter(({ index }) => index < copy.index),
  );
  return [
    ...earlier.flatMap((each) => (each.kind === 'COPY' || each.kind === 'ADD' ? filesPutBy(each) : [])),
    ...bindTargets(run),
  ];
}

function isPut(put: readonly string[], path: string): boolean {
  return put.some((each) => each === path || (isGlob(each) && matchParts(parseGlob(each) ?? [], path)));
}

/** Whether the manifests stand there already. */
export function providesManifest(
  put: readonly string[],
  folder: string,
  { manager, options, install }: Invocation,
): boolean {
  const flagged = options
    .filter(({ name }) => manager.manifestFlags?.includes(name))
    .flatMap(({ value }) => value?.value ?? []);
  const wanted = flagged.length > 0 ? flagged : ((install?.project ?? manager.project)?.manifests ?? []);
  return (
    put.includes(folder) ||
    wanted.some(
      (name) =>
        isPut(put, joinPath(folder, name)) ||
        (isGlob(name) && put.some((path) => path.endsWith(name.replace(/^\*/, '')))),
    )
  );
}

/** The manifests that only this COPY brings; undefined where there is no project. */
export function manifestsToCopy(
  context: BuildContext,
  brought: readonly Brought[],
  put: readonly string[],
  folder: string,
  isProvided: boolean,
  invocation: Invocation,
): Found | undefined {
  const whole = originOf(brought, folder);
  const root = whole ?? rootAbove(brought, folder);
  if (root === undefined || (context.kind === 'unknown' && whole === undefined))
    return { why: 'what it reads of them is not known' };
  if (context.kind === 'unknown' && isProvided) return { root, paths: [] };
  const found = manifestsOf(context, root, invocation);
  if (!found) return isProvided ? { root, paths: [] } : undefined;
  if ('why' in found) return found;
  const isBrought = (path: string) =>
    brought.some(({ source }) => source === '.' || `${joinPath(root, path)}/`.startsWith(`${source}/`));
  return { root, paths: found.paths.filter((path) => !isPut(put, joinPath(folder, path)) && isBrought(path)) };
}

/** The context's folder that the project came from, when only folders below it are copied to the same places. */
function rootAbove(brought: readonly Brought[], folder: string): string | undefined {
  for (const { folder: place, source } of brought) {
    const below = originOf([{ source: '.', folder }], place);
    if (below === undefined || below === '.') continue;
    if (source === below) return '.';
    if (source.endsWith(`/${below}`)) return source.slice(0, -below.length - 1);
  }
  return undefined;
}
