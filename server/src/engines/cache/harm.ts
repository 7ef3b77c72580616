/** Where packages do better in a layer than in a cache mount. */
import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { copies, isOnTop, ofKinds } from '../../model/query.ts';
import type { Invocation } from '../../toolchains/invocation.ts';
import { copiesFromCache } from '../../toolchains/node/berry.ts';
import { installedAgain, namesNoPackages } from './again.ts';
import { installsAtStart, startsManager, usedByBuild } from './at-start.ts';
import type { CachePath } from './folders.ts';
import { laterUses } from './reach.ts';

/** Whether a mount would take packages from what the image or a file of the workspace starts, or from later builds that find layers and no mounts. */
export function isBetterInLayer(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  invocation: Invocation,
  places: readonly CachePath[],
): boolean {
  if (installsAtStart(graph, context, run, invocation) !== undefined) return true;
  if (holdPackages(context, invocation, places)) {
    if (usedByBuild(graph, context, run, invocation) !== undefined) return true;
    const starts = ofKinds(graph.instructions, 'CMD', 'ENTRYPOINT', 'HEALTHCHECK').filter(
      (each) => each.index > run.index && isOnTop(graph, run, each),
    );
    if (starts.some((each) => startsManager(graph, context, each, invocation.manager))) return true;
  }
  if (layerKeeper(context) === undefined) return false;
  const later = laterUsers(graph, context, run, invocation, places);
  return !('why' in later) && outlivesLater(graph, run, invocation, later);
}

/** Whether the layer of a step can be there while later ones that use its downloads run again: it installs, or files come between. */
export function outlivesLater(
  graph: BuildGraph,
  { index }: RunInstruction,
  { install }: Invocation,
  later: readonly { readonly run: RunInstruction }[],
): boolean {
  const last = later.at(-1)?.run.index;
  if (last === undefined) return false;
  return install !== undefined || copies(graph).some((copy) => !copy.from && copy.index > index && copy.index < last);
}

/** A workflow that builds the file on a new machine each time, and brings layers of the last build there (docs.docker.com/build/ci/github-actions/cache). */
export function layerKeeper({ builds }: BuildContext): string | undefined {
  return builds.find(({ keepsLayers }) => keepsLayers)?.origin.path;
}

/** The later steps that use what is downloaded, and so need the same mounts, or why a mount would break something. */
export function laterUsers(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  invocation: Invocation,
  places: readonly CachePath[],
): ReturnType<typeof laterUses> {
  // A tool that is installed by its name needs nothing of its downloads once it is there.
  if (!holdPackages(context, invocation, places)) return installedAgain(graph, run, invocation, places);
  return namesNoPackages(invocation) ? laterUses(graph, context, run, invocation) : [];
}

function holdPackages(context: BuildContext, { manager }: Invocation, places: readonly CachePath[]): boolean {
  return !copiesFromCache(context, manager) && places.some(({ folder }) => folder.holds === 'packages');
}
