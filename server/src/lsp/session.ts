/** What one client said of itself, its settings, and what is known of each open document. */

import {
  CancellationToken,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocument as Document } from 'vscode-languageserver-textdocument';
import type { OnFailure } from '../analysis/analyze.ts';
import { type BuildContext, unknownContext, unknownToBuildah } from '../context/context.ts';
import { unique } from '../text/list.ts';
import { defaultLimits, remoteLimits } from '../workspace/context-load.ts';
import { readSettings, type Settings, settingsUnder } from '../workspace/settings.ts';
import { ContextService } from './context-service.ts';
import { graphOf } from './documents.ts';
import { editorFiles } from './editor-files.ts';
import type { Log } from './guard.ts';
import { type Machine, type MachineFacts, noFacts } from './machine.ts';
import { type Places, placesOf } from './places.ts';
import { ShellCheckService } from './shellcheck-service.ts';
import { soon } from './soon.ts';
import type { Subject } from './subject.ts';

/** What the client can do, and which other extensions serve Dockerfiles beside it. */
export interface ClientTraits {
  readonly pullsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** Whether it watches the files that it is asked to; the client of this repository does so unasked. */
  readonly registersWatchers: boolean;
  /** Whether it tells of changed files at all. */
  readonly watchesFiles: boolean;
  /** Whether it sends more kinds of documents when it is asked to. */
  readonly registersDocuments: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly disablesActions: boolean;
  readonly resolvesEdits: boolean;
  /** Whether it asks before it makes a change that is annotated so. */
  readonly confirmsChanges: boolean;
  readonly linksDefinitions: boolean;
  readonly showsMarkdown: boolean;
  readonly hasSiblings: boolean;
  /** Whether it is the client of this repository, which turns rules off and shows their pages. */
  readonly explainsRules: boolean;
  /** Whether it reads files for the server that are on no disk. */
  readonly readsFiles: boolean;
  readonly insertsSnippets: boolean;
  readonly insertsOrReplaces: boolean;
  readonly showsLabelDetails: boolean;
  /**
   * Whether it asks for diagnostics instead of being sent them: it can, and hears when it has to ask again. The client of this repository is sent them: VS Code would ask at every
   * keystroke, for the whole workspace every two seconds, and show beside them what `slipway.checkWorkspace` sends.
   */
  readonly pullsDiagnostics: boolean;
  /** Whether it asks for those of more documents when it is asked to. */
  readonly registersPulls: boolean;
  /** Whether it knows VS Code's command that opens the list again. */
  readonly suggestsAgain: boolean;
}

function traitsOf({ capabilities, initializationOptions, clientInfo }: InitializeParams): ClientTraits {
  const { workspace, textDocument } = capabilities;
  const resolved = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  const item = textDocument?.completion?.completionItem;
  const { siblings, explainsRules, readsFiles } = (initializationOptions ?? {}) as Readonly<Record<string, unknown>>;
  return {
    pullsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true && explainsRules !== true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true || explainsRules === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    registersDocuments:
      textDocument?.synchronization?.dynamicRegistration === true &&
      textDocument.definition?.dynamicRegistration === true,
    disablesActions: textDocument?.codeAction?.disabledSupport === true,
    resolvesEdits: resolved.includes('edit') && textDocument?.codeAction?.dataSupport === true,
    confirmsChanges: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    hasSiblings: Array.isArray(siblings) && siblings.length > 0,
    explainsRules: explainsRules === true,
    readsFiles: readsFiles === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined && hearsRefreshes(workspace) && explainsRules !== true,
    registersPulls: textDocument?.diagnostic?.dynamicRegistration === true,
    insertsSnippets: item?.snippetSupport === true,
    insertsOrReplaces: item?.insertReplaceSupport === true,
    showsLabelDetails: item?.labelDetailsSupport === true,
    suggestsAgain: /visual studio code|vscod|code-|code - oss|cursor|windsurf/i.test(clientInfo?.name ?? ''),
  };
}

/** Some clients name the capability as the request is named. */
function hearsRefreshes(workspace: InitializeParams['capabilities']['workspace']): boolean {
  const named = workspace as Readonly<Record<string, { readonly refreshSupport?: boolean } | undefined>> | undefined;
  return (named?.['diagnostics'] ?? named?.['diagnostic'])?.refreshSupport === true;
}

/** What is announced to clients that pull: names in one file depend on others. */
export const pullOptions = { identifier: 'slipway', interFileDependencies: true, workspaceDiagnostics: true } as const;

/** Milliseconds that a request waits for the build context, or for the settings. */
const longestWait = 5000;

export class Session {
  /** The open Dockerfiles. */
  readonly documents = new TextDocuments(Document);
  /** The open files that say how Dockerfiles are built. */
  readonly buildFiles = new TextDocuments(Document);
  readonly contexts: ContextService;
  readonly facts: MachineFacts;
  readonly places: Places;
  readonly machine: Machine | undefined;
  /** Of URIs of files: that of disks, and those of the workspace's folders. */
  readonly schemes: readonly string[];
  /** The URIs of the workspace's folders. */
  readonly folders: readonly string[];
  readonly shellcheck: ShellCheckService;
  readonly log: Log;
  traits: ClientTraits;
  readonly #connection: Connection;
  readonly #settings = new Map<string, Promise<Settings>>();
  readonly #warned = new Set<string>();
  #pushed: unknown;

  constructor(connection: Connection, params: InitializeParams, machine: Machine | undefined) {
    this.#connection = connection;
    this.traits = traitsOf(params);
    this.log = (message) => connection.console.error(message);
    this.machine = machine;
    const folders = foldersOf(params);
    this.folders = folders;
    this.schemes = unique(['file', ...folders.map((uri) => uri.slice(0, uri.indexOf(':')))]);
    const isOnDisk = machine !== undefined && this.schemes.length === 1;
    this.places = placesOf(machine?.disk, this.traits.readsFiles ? editorFiles(connection) : undefined);
    this.contexts = new ContextService(this.places, folders, this.log, isOnDisk ? defaultLimits : remoteLimits);
    const createFacts = machine?.createFacts ?? noFacts;
    this.facts = createFacts(
      {
        log: this.log,
        settingsOf: (uri) => this.settingsOf(uri),
        graphOf: (uri) => {
          const document = this.documents.get(uri);
          return document && graphOf(document);
        },
        contextOf: (uri) => this.#contextNow(uri),
      },
      params.initializationOptions,
    );
    this.shellcheck = new ShellCheckService(
      machine,
      (message) => connection.console.info(message),
      () => this.facts.trusted,
    );
  }

  /** How often something was changed that findings depend on. */
  changes = 0;

  /** Sends what is found in a document, or has a client that pulls ask again. */
  show: (uri: string, version: number | undefined, diagnostics: Diagnostic[]) => Promise<void> = (
    uri,
    version,
    diagnostics,
  ) => this.#connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });

  /** Told when files were changed, made or deleted. */
  filesChanged: (uris: readonly string[]) => void = () => {};

  /** Told when something that diagnostics are made of comes in and was not waited for: settings, or the facts of a build. */
  settled: (uri: string) => void = () => {};
  /** What is to be done before the server ends. */
  readonly ends: (() => void)[] = [];

  readonly onFailure: OnFailure = (rule, error) => {
    this.log(`rule ${rule.id} failed: ${error instanceof Error ? error.stack : String(error)}`);
  };

  /** Whether a build of a document can be started, at the latest when it is saved. */
  canBuild(uri: string): boolean {
    return this.machine !== undefined && /^(?:file|untitled):/.test(uri);
  }

  /** The settings that hold for a document, asked for once until they change. */
  settingsOf(uri: string): Promise<Settings> {
    const known = this.#settings.get(uri);
    if (known) return known;
    const asked = this.#ask(uri);
    const settings = this.#patiently(uri, asked);
    this.#settings.set(uri, settings);
    return settings;
  }

  forgetSettings(pushed: unknown): void {
    this.changes += 1;
    this.#pushed = pushed;
    this.#settings.clear();
    this.#warned.clear();
    this.shellcheck.forgetPrograms();
  }

  forget(uri: string): void {
    this.#settings.delete(uri);
    this.contexts.forget(uri);
    this.facts.forget(uri);
    this.shellcheck.forget(uri);
  }

  /** The build context read anew, and its folder; undefined where either is not known. */
  async #contextNow(uri: string): Promise<{ readonly context: BuildContext; readonly folder: string } | undefined> {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const settings = await this.settingsOf(uri);
    const folder = await this.contexts.folderOf(uri, graphOf(document), settings);
    if (folder === undefined) return undefined;
    // A file of the context, so that all of it counts as changed.
    this.contexts.noteChanges([this.places.uriOf(`${folder}/Dockerfile`)]);
    await this.contexts.settle(document, settings);
    return { context: this.contexts.current(uri), folder };
  }

  /** Everything that a code action or diagnostic needs; undefined for documents that are not open. */
  async subjectOf(uri: string): Promise<Subject | undefined> {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const settings = await this.settingsOf(uri);
    return this.subject(document, settings);
  }

  /** The same with the build context as it is on the disk; `late` where reading that takes too long. */
  async settledSubjectOf(uri: string, token: CancellationToken): Promise<Subject | 'late' | undefined> {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const settings = await this.settingsOf(uri);
    const outcome = await soon(this.contexts.settle(document, settings), longestWait, token);
    if (outcome === 'cancelled') throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return outcome === 'late' ? 'late' : this.subject(document, settings);
  }

  subject(document: TextDocument, settings: Settings): Subject {
    const found = this.contexts.current(document.uri);
    const context = found === unknownContext && settings.builder === 'buildah' ? unknownToBuildah : found;
    this.#warn(context.policy.problems);
    const known = settingsUnder(settings, context.policy);
    const scripts = () => this.shellcheck.current(document, known, context);
    const facts = known.buildFacts ? this.facts.current(document.uri) : undefined;
    return { document, settings: known, context, facts, onFailure: this.onFailure, scripts };
  }

  /** The answer; the defaults until it is there, from a client that takes long or never answers. */
  async #patiently(uri: string, asked: Promise<unknown>): Promise<Settings> {
    const found = await soon(asked, longestWait, CancellationToken.None);
    if (typeof found === 'object') return this.#read(found.value);
    void asked.then((answer) => {
      if (!this.#settings.has(uri)) return;
      this.#settings.set(uri, Promise.resolve(this.#read(answer)));
      this.settled(uri);
    });
    return this.#read(undefined);
  }

  async #ask(uri: string): Promise<unknown> {
    if (!this.traits.pullsConfiguration) return this.#pushed;
    try {
      return await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'slipway' });
    } catch {
      return undefined;
    }
  }

  #read(value: unknown): Settings {
    const { settings, problems } = readSettings(value);
    this.#warn(problems);
    return settings;
  }

  /** Tells what the user should know of a request that was met. */
  say(message: string): void {
    this.#connection.window.showInformationMessage(`Slipway: ${message}`);
  }

  /** Says each problem once. */
  #warn(problems: readonly string[]): void {
    for (const problem of problems) {
      if (this.#warned.has(problem)) continue;
      this.#warned.add(problem);
      this.#connection.window.showWarningMessage(`Slipway: ${problem}`);
    }
  }
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
