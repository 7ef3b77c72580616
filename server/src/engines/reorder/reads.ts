/** What the installs of a group read. */
import type { BuildContext } from '../../context/context.ts';
import { foldersAbove, isWithin, joinPath, nameOf } from '../../context/path.ts';
import type { Obstacle } from '../../contract/change.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { isGitIgnored } from '../../toolchains/git-ignored.ts';
import { type Inputs, inputsOf, patternsFor, variableReads } from '../../toolchains/install-inputs.ts';
import { namedManifests } from '../../toolchains/installed-projects.ts';
import type { Invocation } from '../../toolchains/invocation.ts';
import { readsOf } from '../../toolchains/manifest-reads.ts';
import { isLockfile } from '../../toolchains/need.ts';
import { type Tree, textIn, whyIncomplete } from '../../toolchains/tree.ts';
import { type Laid, laidAbove } from './laid.ts';
import { broughtFrom } from './lines.ts';
import { bindTargets, variablesOf } from './place.ts';
import { type Group, isWhole, type PlacedInstall } from './sites.ts';
import { reachOf } from './walk.ts';

/** Whether the COPYs of a group bring more than what the install reads that they could go below; undefined where that is not known. */
export function bringsMore(graph: BuildGraph, context: BuildContext, group: Group): boolean | undefined {
  const { installs, followers } = reachOf(group, group.installs.length);
  const [first] = installs;
  if (!first || first.run.onbuild) return undefined;
  if (first.need.kind === 'packages') return true;
  const found = readBy(graph, context, group, first, followers);
  if ('why' in found) return undefined;
  const read = new Set(found.files);
  const isReadNot = (path: string) => !read.has(path) && !found.folders.some((folder) => isWithin(path, folder));
  return group.sources.some(({ files, complete }) => !complete || [...files.keys()].some(isReadNot));
}

/** What an install reads and nothing but the sources brings, and what goes along with them. */
export function readBy(
  graph: BuildGraph,
  context: BuildContext,
  group: Group,
  install: PlacedInstall,
  followers: readonly Instruction[] = [],
): Inputs | Obstacle {
  const { run, invocation, folder } = install;
  const above = laidAbove(group.laid(), run);
  const staying = above.filter(
    ({ copy }) => !followers.includes(copy) && !group.sources.some((each) => each.copy === copy),
  );
  const bound = bindTargets(run);
  const isThere = (path: string) => {
    return (
      bound.some((place) => isWithin(path, place)) ||
      staying.some(
        (laid) => laid.files.has(path) || (!laid.complete && laid.folders.length > 0 && isWithin(path, laid.target)),
      )
    );
  };
  if (context.kind === 'unknown') {
    if (!isWhole({ ...group, installs: [install] })) return { why: 'the files it reads are unknown' };
    if (context.around)
      return { why: 'it is unclear which folder is the build context: name it with `slipway.context`' };
    const isProvided = staying.some(
      (laid) => isWithin(folder, laid.target) || [...laid.files.keys()].some((path) => isWithin(path, folder)),
    );
    if (isProvided || bound.length > 0) return { files: [], folders: [], hasMembers: false };
    const own = invocation.manager.project?.manifests ?? [];
    const other = namedManifests(graph).find((path) => path.includes('/') && own.includes(nameOf(path)));
    if (other !== undefined)
      return { why: `the build context is unknown, and \`${other}\` may belong to what it installs` };
    const patterns = patternsFor({ folder, ...variablesOf(graph, run) }, invocation);
    return 'why' in patterns ? patterns : { files: patterns, folders: [], hasMembers: false };
  }
  const site = { cwd: install.cwd, folder, ...variablesOf(graph, run) };
  const tree = treeOf(context, above);
  const inputs = inputsOf(tree, site, invocation);
  if (!inputs)
    return bound.some((place) => isWithin(place, folder))
      ? { files: [], folders: [], hasMembers: false }
      : { why: missing(tree, invocation) };
  if ('why' in inputs) return inputs;
  const later = laterLocks(group.sources, install, inputs.files);
  const isThereWhole = (path: string) => [...tree.files.keys()].filter((file) => isWithin(file, path)).every(isThere);
  const { isMade, isMadeWhole } = madeHere(context, above, install);
  return {
    ...inputs,
    files: [...inputs.files, ...later].filter((path) => !isThere(path) && !isMade(path)),
    folders: inputs.folders.filter((path) => !isThereWhole(path) && !isMadeWhole(path)),
  };
}

/** What the install itself has written in this working tree, and another one does not have, for Git leaves it out. */
function madeHere(context: BuildContext, above: readonly Laid[], { folder, invocation }: PlacedInstall) {
  const places = (invocation.manager.project?.writesUntracked ?? []).map((name) => joinPath(folder, name));
  const origins = new Map(above.flatMap(({ files }) => [...files]));
  const isUntracked = (path: string) => {
    const origin = origins.get(path);
    return context.kind === 'known' && origin !== undefined && isGitIgnored(context, origin);
  };
  return {
    isMade: (path: string) => places.includes(path) && isUntracked(path),
    isMadeWhole: (path: string) =>
      places.some((place) => isWithin(place, path)) &&
      [...origins.keys()].filter((file) => isWithin(file, path)).every(isUntracked),
  };
}

/** The lockfiles beside a project without one that Git ignores: in another working tree they are there. */
function laterLocks(
  sources: readonly Laid[],
  { folder, invocation }: PlacedInstall,
  files: readonly string[],
): string[] {
  if (files.some((path) => isLockfile(nameOf(path)))) return [];
  const { lockfiles = [], migrates = [] } = invocation.manager.project ?? {};
  const paths = [...lockfiles, ...migrates].map((name) => joinPath(folder, name));
  return paths.filter((path) => sources.some((laid) => broughtFrom(laid, path) !== undefined));
}

/** What variables name that an install of packages by their names may read, and nothing but the sources brings: settings, constraints. */
export function namedBeside(
  graph: BuildGraph,
  context: BuildContext,
  { laid, sources }: Group,
  { run, invocation, cwd, folder }: PlacedInstall,
): string[] {
  const above = laidAbove(laid(), run);
  const staying = above.filter(({ copy }) => !sources.some((each) => each.copy === copy));
  const reads = variableReads(treeOf(context, above), { cwd, folder, ...variablesOf(graph, run) }, invocation);
  const isThere = (path: string) => staying.some(({ files }) => files.has(path));
  const laidOut = new Set(above.flatMap(({ files }) => [...files.keys()]));
  const settings = foldersAbove(cwd).flatMap((place) => {
    return (invocation.manager.folderSettings ?? [])
      .map((name) => joinPath(place, name))
      .filter((path) => laidOut.has(path));
  });
  const folders = (reads.folders ?? []).map((path) => `${path}/`);
  const named = (reads.maybe ?? []).flatMap((path) => [path, ...namedIn(treeOf(context, above), path, invocation)]);
  return [...named, ...settings, ...folders].filter((path) => !isThere(path));
}

/** What a file of settings names in its turn. */
function namedIn(tree: Tree, path: string, { manager }: Invocation): readonly string[] {
  const text = textIn(tree, path);
  if (text === undefined) return [];
  return readsOf({ path, text, tree, manager: manager.id, flags: new Set(), isMember: false }).maybe ?? [];
}

function missing({ complete }: Tree, { manager }: Invocation): string {
  const [name] = manager.project?.manifests ?? [];
  return complete ? `\`${name}\` is not among the copied files` : whyIncomplete;
}

/** The image's files above an install; a COPY writes over those above it. */
function treeOf(context: BuildContext, above: readonly Laid[]): Tree {
  return {
    files: new Map(above.flatMap(({ files }) => [...files])),
    texts: context.kind === 'known' ? context.texts : new Map(),
    complete: above.every(({ complete }) => complete),
  };
}
