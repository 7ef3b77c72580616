/** Installs of the project's packages that run more than once in a chain of stages: a layer keeps for the later ones what the first has downloaded. */
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { chainOf } from '../../model/query.ts';
import type { Word } from '../../shell/script.ts';
import type { Invocation } from '../../toolchains/invocation.ts';
import { keepsDownloads } from './clean-up.ts';
import { type CachePath, placesOf } from './folders.ts';
import { laterInstalls, takesAgain } from './reach.ts';

/** Whether a command takes packages as files of the project name them. */
export function namesNoPackages({ packages }: Invocation): boolean {
  return packages.every(isOwnPlace);
}

/** Whether a package is a folder of the project: what it needs is downloaded for all that is built later. */
function isOwnPlace({ value }: Word): boolean {
  return value !== undefined && /^\.{1,3}(?:\/|$)/.test(value);
}

/** The later steps that install the project's packages again, from the downloads that this one leaves in its layer. */
export function installedAgain(
  graph: BuildGraph,
  run: RunInstruction,
  invocation: Invocation,
  places: readonly CachePath[],
): { readonly run: RunInstruction; readonly invocation: Invocation }[] {
  const key = keyOf(graph, run, invocation, places);
  if (key === undefined) return [];
  return laterInstalls(graph, run, invocation).filter(
    (later) => keyOf(graph, later.run, later.invocation, placesOf(graph, later.run, later.invocation)) === key,
  );
}

/** Asked for each step of a file in order: whether one above has left its downloads where this one looks for them. */
export function keptDownloads(
  graph: BuildGraph,
): (run: RunInstruction, invocation: Invocation, places: readonly CachePath[]) => boolean {
  const kept = new Set<string>();
  return (run, invocation, places) => {
    const key = keyOf(graph, run, invocation, places);
    if (key === undefined) return false;
    if ([...chainOf(graph, run.stage)].some((stage) => kept.has(`${stage} ${key}`))) return true;
    kept.add(`${run.stage} ${key}`);
    return false;
  };
}

/** The manager and the folders of its downloads; undefined for a command that does not install the project's packages, that clears or does not use these folders, or whose folders are not known. */
function keyOf(
  graph: BuildGraph,
  run: RunInstruction,
  invocation: Invocation,
  places: readonly CachePath[],
): string | undefined {
  const { manager, install } = invocation;
  const isTaking = (install !== undefined && namesNoPackages(invocation)) || takesAgain(invocation);
  if (!isTaking || places.length === 0) return undefined;
  const paths: string[] = [];
  for (const place of places) {
    if (!('path' in place) || place.folder.holds !== 'downloads') return undefined;
    paths.push(place.path);
  }
  return keepsDownloads(graph, run, manager, paths) ? [manager.id, ...paths].join(' ') : undefined;
}
