/** The build context of each open document, as far as it has been read. */
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isBuildFile } from '../builds/workspace-builds.ts';
import type { Build } from '../context/build.ts';
import { type BuildContext, unknownContext } from '../context/context.ts';
import { isFilled } from '../context/listing.ts';
import type { Needs } from '../context/needs.ts';
import { sameContext } from '../context/same.ts';
import { neededFiles } from '../toolchains/needed-files.ts';
import {
  defaultLimits,
  type Limits,
  loadBuilds,
  loadBuildsBeside,
  loadContext,
  rootOf,
  type Whereabouts,
} from '../workspace/context-load.ts';
import { graphOf } from './documents.ts';
import type { Log } from './guard.ts';
import type { Settings } from './settings.ts';

/** Milliseconds after which what was read is read again, for not every change on the disk is told; later where reading takes long. */
const oldest = 10_000;
const patience = 50;

/** What is known for one document, and how it came to be known. */
interface Known {
  context: BuildContext;
  /** What was asked for: what the Dockerfile needs, and the setting. */
  key: string;
  /** Until when it holds without being told of a change. */
  validUntil: number;
  /** The absolute path of the context, once it is known. */
  root: string | undefined;
  running: { readonly key: string; readonly abort: AbortController; readonly changed: Promise<boolean> } | undefined;
}

export class ContextService {
  readonly #folders: readonly string[];
  readonly #log: Log;
  readonly #limits: Limits;
  readonly #known = new Map<string, Known>();
  /** By the absolute path of a workspace folder. */
  readonly #builds = new Map<string, { readonly readAt: number; readonly builds: Promise<Build[]> }>();

  constructor(folders: readonly string[], log: Log, limits = defaultLimits) {
    this.#folders = folders.flatMap((uri) => pathOf(uri) ?? []).sort((a, b) => b.length - a.length);
    this.#log = log;
    this.#limits = limits;
  }

  /** What is known now, without waiting. */
  current(uri: string): BuildContext {
    return this.#known.get(uri)?.context ?? unknownContext;
  }

  /** The absolute path of a Dockerfile's build context; undefined for documents without a place in the file system. */
  async folderOf(uri: string, settings: Settings): Promise<string | undefined> {
    const where = await this.#locate(uri, settings);
    return where && rootOf(where).folder;
  }

  /** Reads what is missing or may have changed; holds whether `current` is another value now. */
  async refresh(document: TextDocument, settings: Settings): Promise<boolean> {
    const { uri } = document;
    if (pathOf(uri) === undefined) return false;
    const needs = neededFiles(graphOf(document));
    const key = JSON.stringify([settings.context, needs]);
    const known: Known = this.#known.get(uri) ?? {
      context: unknownContext,
      key: '',
      validUntil: 0,
      root: undefined,
      running: undefined,
    };
    this.#known.set(uri, known);
    if (known.running?.key === key) return known.running.changed;
    if (known.key === key && Date.now() < known.validUntil) return false;
    known.running?.abort.abort();
    const abort = new AbortController();
    const changed = this.#load(uri, known, key, needs, settings, abort.signal).finally(() => {
      if (known.running?.abort === abort) known.running = undefined;
    });
    known.running = { key, abort, changed };
    return changed;
  }

  /** Takes in that files were changed, made or deleted: what depends on them is read again. */
  noteChanges(uris: readonly string[]): void {
    for (const path of uris.flatMap((uri) => pathOf(uri) ?? [])) {
      const folder = this.#workspaceOf(path);
      const isBuild = isBuildFile(slashed(relative(folder ?? dirname(path), path)));
      if (isBuild && folder !== undefined) this.#builds.delete(folder);
      for (const [uri, known] of this.#known) {
        const own = pathOf(uri) ?? '';
        const concerns = isBuild ? this.#workspaceOf(own) === folder : dependsOn(known, own, path);
        if (concerns) markOld(known);
      }
    }
  }

  forget(uri: string): void {
    this.#known.get(uri)?.running?.abort.abort();
    this.#known.delete(uri);
  }

  /** Everything is read again when it is next asked for; until then the last known holds. */
  forgetAll(): void {
    this.#builds.clear();
    for (const known of this.#known.values()) markOld(known);
  }

  async #load(
    uri: string,
    known: Known,
    key: string,
    needs: Needs,
    settings: Settings,
    signal: AbortSignal,
  ): Promise<boolean> {
    const began = Date.now();
    try {
      const where = await this.#locate(uri, settings);
      if (!where) return false;
      const context = await loadContext(where, needs, signal, this.#limits);
      if (signal.aborted) return false;
      const changed = !sameContext(known.context, context);
      if (changed) known.context = context;
      const took = Date.now() - began;
      Object.assign(known, { key, root: rootOf(where).folder, validUntil: began + Math.max(oldest, patience * took) });
      return changed;
    } catch (error) {
      if (!signal.aborted) this.#log(`the build context of ${uri} could not be read: ${String(error)}`);
      return false;
    }
  }

  async #locate(uri: string, { context }: Settings): Promise<Whereabouts | undefined> {
    const dockerfile = pathOf(uri);
    if (dockerfile === undefined) return undefined;
    const folder = this.#workspaceOf(dockerfile);
    const workspace = folder ?? dirname(dockerfile);
    const builds = await (folder === undefined
      ? loadBuildsBeside(workspace, never, this.#limits)
      : this.#buildsOf(folder));
    return { dockerfile, workspace, builds, setting: context };
  }

  /** Not aborted with one document, for others wait for it as well. */
  #buildsOf(folder: string): Promise<Build[]> {
    const known = this.#builds.get(folder);
    if (known && Date.now() - known.readAt < oldest) return known.builds;
    const builds = loadBuilds(folder, never, this.#limits);
    this.#builds.set(folder, { readAt: Date.now(), builds });
    return builds;
  }

  #workspaceOf(path: string): string | undefined {
    return this.#folders.find((folder) => isInside(folder, path));
  }
}

const never = new AbortController().signal;

function markOld(known: Known): void {
  known.running?.abort.abort();
  known.running = undefined;
  known.key = '';
}

/** Whether a change at a path can matter to a document: in its context, or its own ignore file. */
function dependsOn({ root }: Known, dockerfile: string, path: string): boolean {
  if (path === `${dockerfile}.dockerignore`) return true;
  if (root === undefined || !isInside(root, path)) return root === undefined;
  return !isFilled(slashed(relative(root, path)));
}

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri).replace(/(?<=.)[\\/]$/, '');
  } catch {
    return undefined;
  }
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
