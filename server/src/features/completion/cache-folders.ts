/** Folders that a cache mount can keep. */
import { type CachePath, placesOf, usualPlaces } from '../../engines/cache/folders.ts';
import { bottomImageOf } from '../../model/account.ts';
import type { Mount, RunInstruction } from '../../model/model.ts';
import { unique } from '../../text/list.ts';
import { likelyManagers } from '../../toolchains/image-managers.ts';
import { invocationsOf } from '../../toolchains/invocation.ts';
import type { PackageManager } from '../../toolchains/managers.ts';
import type { Request } from './request.ts';

export interface CacheTarget {
  readonly path: string;
  readonly locked: boolean;
  readonly manager: string;
}

/** Where the package managers of a RUN keep their downloads, those left out that a mount covers already. */
export function cacheFolders({ graph }: Request, run: RunInstruction, mounts = run.mounts): CacheTarget[] {
  const found = invocationsOf(run).flatMap((invocation) =>
    foldersOf(placesOf(graph, run, invocation), invocation.manager),
  );
  return unmounted(mounts, found);
}

/** Those of every package manager, for a RUN whose command is still to be written: of managers that the file uses, then of those that fit. */
export function likelyCacheFolders(
  { graph, context }: Request,
  run: RunInstruction,
  mounts = run.mounts,
): CacheTarget[] {
  const runs = graph.instructions.flatMap((each) => (each.kind === 'RUN' ? [each] : []));
  const used = runs.flatMap((each) => invocationsOf(each).map(({ manager }) => manager));
  const managers = unique([...used, ...likelyManagers(bottomImageOf(graph, run.stage ?? -1), context)]);
  const found = managers.flatMap((manager) => foldersOf(usualPlaces(graph, run, manager), manager));
  return unmounted(mounts, found);
}

function foldersOf(places: readonly CachePath[], { id }: PackageManager): CacheTarget[] {
  return places.flatMap((place) =>
    'path' in place ? [{ path: place.path, locked: place.folder.locked, manager: id }] : [],
  );
}

function unmounted(mounts: readonly Mount[], found: readonly CacheTarget[]): CacheTarget[] {
  const mounted = new Set(mounts.flatMap(({ options }) => options.map(({ value }) => value?.value)));
  return found.filter(({ path }, i) => !mounted.has(path) && found.findIndex((other) => other.path === path) === i);
}
