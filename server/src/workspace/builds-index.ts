/** What the files of each workspace folder say of builds: read once, then only what changes. */

import { buildsIn, filesNamedBy, isBuildInput } from '../builds/workspace-builds.ts';
import type { Build } from '../context/build.ts';
import { isInside, relativePath } from './absolute-path.ts';
import { type BuildFiles, findBuildFiles, type ReadingLimits, readBuildFile } from './context-load.ts';
import { holdFor } from './holds.ts';

/** One workspace folder; paths are relative to it. */
export interface WorkspaceBuilds {
  /** Its absolute path. */
  readonly folder: string;
  readonly builds: readonly Build[];
  readonly dockerfiles: ReadonlySet<string>;
  /** The texts of the files that may hold builds. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface BuildsIndex {
  of(folder: string): Promise<WorkspaceBuilds>;
  /** Takes in that a file was changed, made or deleted. */
  note(folder: string, path: string): void;
  forget(): void;
}

interface Known {
  readonly workspace: WorkspaceBuilds;
  readonly found: BuildFiles;
  readonly validUntil: number;
}

interface KeptRead {
  known: Promise<Known>;
  /** Paths that were changed since. */
  readonly stale: Set<string>;
}

/** `open` holds the texts of open editors by absolute path; they count instead of what is on the disk. */
export function createBuildsIndex(reading: ReadingLimits, open: ReadonlyMap<string, string>): BuildsIndex {
  const kept = new Map<string, KeptRead>();

  const scan = async (folder: string): Promise<Known> => {
    const began = Date.now();
    const found = await findBuildFiles(reading, folder);
    const validUntil = Date.now() + holdFor(began);
    return { found, validUntil, workspace: workspaceOf(folder, found, open) };
  };
  const again = async (folder: string, before: Known, stale: readonly string[]): Promise<Known> => {
    const texts = new Map(before.found.texts);
    for (const path of stale) {
      const text = await readBuildFile(reading, before.found, path);
      if (text === undefined && !open.has(`${folder}/${path}`)) return scan(folder);
      if (text === undefined) continue;
      const known = filesNamedBy(path, texts.get(path) ?? '');
      texts.set(path, text);
      if (filesNamedBy(path, text).some((named) => !known.includes(named))) return scan(folder);
    }
    const found = { ...before.found, texts };
    return { found, validUntil: before.validUntil, workspace: workspaceOf(folder, found, open) };
  };
  const renew = async (folder: string, one: KeptRead): Promise<Known> => {
    const before = await one.known.catch(() => undefined);
    const stale = [...one.stale];
    one.stale.clear();
    const isKnown = before && Date.now() < before.validUntil && stale.every((path) => before.found.texts.has(path));
    return isKnown ? (stale.length > 0 ? again(folder, before, stale) : before) : scan(folder);
  };

  return {
    async of(folder) {
      const one = kept.get(folder) ?? { known: scan(folder), stale: new Set() };
      if (kept.has(folder)) one.known = renew(folder, one);
      kept.set(folder, one);
      return (await one.known).workspace;
    },
    note: (folder, path) => void kept.get(folder)?.stale.add(relativePath(folder, path)),
    forget: () => kept.clear(),
  };
}

function workspaceOf(
  folder: string,
  { texts, dockerfiles }: BuildFiles,
  open: ReadonlyMap<string, string>,
): WorkspaceBuilds {
  const now = new Map(texts);
  for (const [path, text] of open) {
    const own = relativePath(folder, path);
    if (isInside(folder, path) && isBuildInput(own)) now.set(own, text);
  }
  return { folder, builds: buildsIn(now, dockerfiles), dockerfiles, texts: now };
}
