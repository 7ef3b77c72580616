/** The build context of each open document: documents in, what the workspace knows of their files out. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type BuildContext, unknownContext } from '../context/context.ts';
import type { BuildGraph } from '../model/model.ts';
import { neededFiles } from '../toolchains/needed-files.ts';
import { relativePath } from '../workspace/absolute-path.ts';
import type { WorkspaceBuilds } from '../workspace/builds-index.ts';
import { defaultLimits, type Limits } from '../workspace/context-load.ts';
import type { Wishes } from '../workspace/context-root.ts';
import { type Contexts, createContexts } from '../workspace/contexts.ts';
import type { Settings } from '../workspace/settings.ts';
import { graphOf } from './documents.ts';
import type { Log } from './guard.ts';
import type { Places } from './places.ts';

export class ContextService {
  readonly #places: Places;
  readonly #contexts: Contexts;
  /** Of Dockerfiles without the word that is being typed. */
  readonly #typing: Contexts;
  /** By path. */
  readonly #uris = new Map<string, string>();
  /** The texts of open files that hold builds, by path. */
  readonly #open = new Map<string, string>();
  /** Told when `current` becomes another value for a document. */
  changed: (uri: string) => void = () => {};

  /** Told when files were changed, made or deleted. */
  noticed: () => void = () => {};

  constructor(places: Places, folders: readonly string[], log: Log, limits: Limits = defaultLimits) {
    this.#places = places;
    const paths = folders.flatMap((uri) => places.pathOf(uri) ?? []);
    const changed = (path: string) => this.changed(this.#uris.get(path) ?? '');
    const host = { files: places.files, folders: paths, log, open: this.#open, limits };
    this.#contexts = createContexts({ ...host, changed });
    this.#typing = createContexts(host);
  }

  /** What is known now, without waiting. */
  current(uri: string): BuildContext {
    const path = this.#places.pathOf(uri);
    return path === undefined ? unknownContext : this.#contexts.current(path);
  }

  /** The absolute path of a Dockerfile's build context; undefined for documents without a place in the file system. */
  async folderOf(uri: string, graph: BuildGraph, settings: Settings): Promise<string | undefined> {
    const path = this.#places.pathOf(uri);
    return path === undefined ? undefined : this.#contexts.folderOf(path, neededFiles(graph), wishesOf(settings));
  }

  /** Reads what is missing or may have changed; holds whether `current` is another value now. */
  async refresh(document: TextDocument, settings: Settings): Promise<boolean> {
    const path = this.#places.pathOf(document.uri);
    if (path === undefined) return false;
    this.#uris.set(path, document.uri);
    return this.#contexts.refresh(path, neededFiles(graphOf(document)), wishesOf(settings));
  }

  /** What is known when only the paths in this graph count: a half-typed one would make the context unknown. */
  async whileTyping(uri: string, graph: BuildGraph, settings: Settings): Promise<BuildContext> {
    const path = this.#places.pathOf(uri);
    if (path === undefined) return unknownContext;
    await this.#typing.refresh(path, neededFiles(graph), wishesOf(settings));
    return this.#typing.current(path);
  }

  /** Resolves once `current` is what the document needs as it stands then, and no change was told since. */
  async settle(document: TextDocument, settings: Settings): Promise<void> {
    const path = this.#places.pathOf(document.uri);
    if (path === undefined) return;
    const isRead = () => this.#contexts.isRead(path, neededFiles(graphOf(document)), wishesOf(settings));
    do await this.refresh(document, settings);
    while (this.#uris.has(path) && !isRead());
  }

  /** What the workspace folder of a file says of builds, and the file's path in it; undefined for a file in none. */
  async workspaceOf(uri: string): Promise<{ readonly workspace: WorkspaceBuilds; readonly path: string } | undefined> {
    const path = this.#places.pathOf(uri);
    const workspace = path === undefined ? undefined : await this.#contexts.workspaceOf(path);
    return path === undefined || !workspace ? undefined : { workspace, path: relativePath(workspace.folder, path) };
  }

  /** What all workspace folders say of builds. */
  workspaces(): Promise<WorkspaceBuilds[]> {
    return this.#contexts.workspaces();
  }

  /** Takes in the text of an open editor, undefined when it is closed. */
  noteText(uri: string, text: string | undefined): void {
    const path = this.#places.pathOf(uri);
    if (path === undefined) return;
    if (text === undefined) this.#open.delete(path);
    else this.#open.set(path, text);
    this.noteChanges([uri]);
  }

  /** Takes in that files were changed, made or deleted: what depends on them is read again. */
  noteChanges(uris: readonly string[]): void {
    const paths = uris.flatMap((uri) => this.#places.pathOf(uri) ?? []);
    this.#contexts.noteChanges(paths);
    this.#typing.noteChanges(paths);
    this.noticed();
  }

  forget(uri: string): void {
    const path = this.#places.pathOf(uri);
    if (path === undefined) return;
    this.#contexts.forget(path);
    this.#typing.forget(path);
    this.#uris.delete(path);
  }

  /** Everything is read again when it is next asked for; until then the last known holds. */
  forgetAll(): void {
    this.#contexts.forgetAll();
    this.#typing.forgetAll();
  }
}

function wishesOf({ context, builder }: Settings): Wishes {
  return { context, builder };
}
