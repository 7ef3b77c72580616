/** The build contexts of the Dockerfiles that are open, as far as they have been read. */

import { isBuildInput } from '../builds/workspace-builds.ts';
import { type BuildContext, unknownContext } from '../context/context.ts';
import { isFilled } from '../context/listing.ts';
import type { Needs } from '../context/needs.ts';
import { folderOf, nameOf } from '../context/path.ts';
import { sameContext } from '../context/same.ts';
import { isDockerfileName } from '../language/file-names.ts';
import { isInside, relativePath } from './absolute-path.ts';
import { createBuildsIndex, type WorkspaceBuilds } from './builds-index.ts';
import { defaultLimits, type Limits, loadBuildsBeside, loadContext } from './context-load.ts';
import { findRoot, type Whereabouts, type Wishes } from './context-root.ts';
import type { FileSystem } from './file-system.ts';
import { isHadolintFile } from './hadolint-file.ts';
import { holdFor, oldest } from './holds.ts';
import { isServiceFile } from './other-builders.ts';

/** Dockerfiles are given by absolute path. */
export interface Contexts {
  /** What is known now, without waiting. */
  current(dockerfile: string): BuildContext;
  /** The absolute path of the build context. */
  folderOf(dockerfile: string, needs: Needs, wishes: Wishes): Promise<string>;
  /** Reads what is missing or may have changed; holds whether `current` is another value now. */
  refresh(dockerfile: string, needs: Needs, wishes: Wishes): Promise<boolean>;
  /** Whether `current` is what was read for these needs, and no change was told since. */
  isRead(dockerfile: string, needs: Needs, wishes: Wishes): boolean;
  /** Takes in that files were changed, made or deleted: what depends on them is read again. */
  noteChanges(paths: readonly string[]): void;
  /** What the workspace folder of a file says of builds; undefined for a file in none. */
  workspaceOf(path: string): Promise<WorkspaceBuilds | undefined>;
  workspaces(): Promise<WorkspaceBuilds[]>;
  forget(dockerfile: string): void;
  /** Everything is read again when it is next asked for; until then the last known holds. */
  forgetAll(): void;
}

export interface ContextHost {
  readonly files: FileSystem;
  /** The absolute paths of the workspace's folders. */
  readonly folders: readonly string[];
  readonly log: (message: string) => void;
  readonly limits?: Limits;
  /** The texts of open editors by absolute path, for files that hold builds. */
  readonly open?: ReadonlyMap<string, string>;
  /** Told when `current` becomes another value. */
  readonly changed?: (dockerfile: string) => void;
}

/** What is known for one Dockerfile, and how it came to be known. */
interface Known {
  context: BuildContext;
  /** What was asked for: what the Dockerfile needs, and what the settings say. */
  key: string;
  /** Until when it holds without being told of a change. */
  validUntil: number;
  /** The absolute path of the context, once it is known. */
  root: string | undefined;
  running: { readonly key: string; readonly abort: AbortController; readonly changed: Promise<boolean> } | undefined;
}

interface Wanted {
  readonly needs: Needs;
  readonly wishes: Wishes;
  readonly key: string;
}

export function createContexts(host: ContextHost): Contexts {
  const { files } = host;
  const known = new Map<string, Known>();
  const where = createLocator(host);
  const refresh = createReader(host, where, known);
  return {
    current: (dockerfile) => known.get(dockerfile)?.context ?? unknownContext,
    async folderOf(dockerfile, needs, wishes) {
      return (await findRoot(files, await where.locate(dockerfile, wishes), needs)).folder;
    },
    refresh: (dockerfile, needs, wishes) => refresh(dockerfile, { needs, wishes, key: keyOf(needs, wishes) }),
    isRead: (dockerfile, needs, wishes) => known.get(dockerfile)?.key === keyOf(needs, wishes),
    noteChanges(paths) {
      for (const path of paths) {
        const folder = where.workspaceOf(path);
        const own = relativePath(folder ?? folderOf(path), path);
        const tells = isBuildInput(own) || isDockerfileName(nameOf(own));
        if (folder !== undefined && tells) where.index.note(folder, path);
        for (const [dockerfile, one] of known) {
          const concerns = tells ? where.workspaceOf(dockerfile) === folder : dependsOn(one, dockerfile, path);
          if (concerns) markOld(one);
        }
      }
    },
    workspaces: () => Promise.all(host.folders.map(where.index.of)),
    async workspaceOf(path) {
      const folder = where.workspaceOf(path);
      return folder === undefined ? undefined : where.index.of(folder);
    },
    forget(dockerfile) {
      known.get(dockerfile)?.running?.abort.abort();
      known.delete(dockerfile);
    },
    forgetAll() {
      where.index.forget();
      for (const one of known.values()) markOld(one);
    },
  };
}

/** Reads a context where what is known of it is old, or was asked for otherwise; one reading of a Dockerfile at a time. */
function createReader(
  { files, log, limits = defaultLimits, changed: told }: ContextHost,
  where: ReturnType<typeof createLocator>,
  known: Map<string, Known>,
): (dockerfile: string, wanted: Wanted) => Promise<boolean> {
  const load = async (dockerfile: string, one: Known, wanted: Wanted, signal: AbortSignal): Promise<boolean> => {
    const began = Date.now();
    try {
      const found = await where.locate(dockerfile, wanted.wishes);
      const root = await findRoot(files, found, wanted.needs);
      const context = await loadContext({ files, limits, signal }, found, wanted.needs, root);
      if (signal.aborted) return false;
      const changed = !sameContext(one.context, context);
      const validUntil = began + holdFor(began);
      Object.assign(one, {
        context: changed ? context : one.context,
        key: wanted.key,
        root: root.folder,
        validUntil,
      });
      if (changed) told?.(dockerfile);
      return changed;
    } catch (error) {
      if (signal.aborted) return false;
      log(`Could not read the build context of ${dockerfile}: ${String(error)}`);
      Object.assign(one, { key: wanted.key, validUntil: began + oldest });
      return false;
    }
  };
  return async (dockerfile, wanted) => {
    const { key } = wanted;
    const one = known.get(dockerfile) ?? neverRead();
    known.set(dockerfile, one);
    if (one.running?.key === key) return one.running.changed;
    if (one.key === key && Date.now() < one.validUntil) return false;
    one.running?.abort.abort();
    const abort = new AbortController();
    const changed = load(dockerfile, one, wanted, abort.signal).finally(() => {
      if (one.running?.abort === abort) one.running = undefined;
    });
    one.running = { key, abort, changed };
    return changed;
  };
}

/** What tells where Dockerfiles are, and keeps what their workspace folders say of them. */
function createLocator({ files, folders, limits = defaultLimits, open = new Map() }: ContextHost) {
  const byLength = [...folders].sort((a, b) => b.length - a.length);
  const reading = { files, limits, signal: new AbortController().signal };
  const workspaceOf = (path: string) => byLength.find((folder) => isInside(folder, path));
  /** Not aborted with one Dockerfile, for others wait for it as well. */
  const index = createBuildsIndex(reading, open);
  return {
    workspaceOf,
    index,
    async locate(dockerfile: string, wishes: Wishes): Promise<Whereabouts> {
      const folder = workspaceOf(dockerfile);
      const workspace = folder ?? folderOf(dockerfile);
      const { builds, dockerfiles } =
        folder === undefined ? await loadBuildsBeside(reading, workspace) : await index.of(folder);
      return { dockerfile, workspace, builds, dockerfiles, wishes };
    },
  };
}

function keyOf(needs: Needs, wishes: Wishes): string {
  return JSON.stringify([wishes, needs]);
}

function neverRead(): Known {
  return { context: unknownContext, key: '', validUntil: 0, root: undefined, running: undefined };
}

function markOld(known: Known): void {
  known.running?.abort.abort();
  known.running = undefined;
  known.key = '';
}

/** Whether a change at a path can matter to a Dockerfile: in its context, its own ignore file, or what the project asks of it. */
function dependsOn({ root }: Known, dockerfile: string, path: string): boolean {
  if (path === `${dockerfile}.dockerignore` || path === `${dockerfile}.containerignore`) return true;
  if ((isServiceFile(path, dockerfile) || isHadolintFile(path)) && isInside(folderOf(path), dockerfile)) return true;
  if (isHadolintFile(path)) return false;
  if (root === undefined || !isInside(root, path)) return root === undefined;
  return !isFilled(relativePath(root, path));
}
