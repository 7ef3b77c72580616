import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  type Position,
  type ProtocolNotificationType,
  type ProtocolRequestType,
  type PublishDiagnosticsParams,
  type Range,
  ResponseError,
  ShutdownRequest,
  TextDocumentSyncKind,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { applyEdits, type Edit } from '../../server/src/text/edit.ts';
import type { Span } from '../../server/src/text/span.ts';
import { pushCapabilities } from './lsp-capabilities.ts';
import { type Place, positionAt, rangeAt, spanOf, textIn, toChanges } from './lsp-document.ts';
import { applyWorkspaceEdit, type FileState } from './lsp-edits.ts';
import { type ServerProcess, startProcess } from './lsp-process.ts';

export interface ClientOptions {
  /** The workspace folder, which relative paths start from; without one the client opens no folder. */
  readonly folder?: string;
  /** Without them, everything but asking for diagnostics, as VS Code. */
  readonly capabilities?: ClientCapabilities;
  /** The user's settings by section: what the server gets when it asks for `slipway`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: unknown;
  /** The server's script, instead of the built one. */
  readonly server?: string;
}

/** An editor with one server, and no window. */
export interface Client extends ServerProcess {
  readonly server: InitializeResult;
  /** All diagnostics that the server has published on its own. */
  readonly published: readonly PublishDiagnosticsParams[];
  uriOf(path: string): string;
  /** Opens a document by path or URI; without a text, with that of the file. */
  open(path: string, text?: string, languageId?: string): Promise<OpenDocument>;
  request<P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, params: NoInfer<P>): Promise<R>;
  notify<P, RO>(type: ProtocolNotificationType<P, RO>, params: NoInfer<P>): Promise<void>;
  configure(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** Tells the server that files have changed on disk. */
  filesChanged(...paths: string[]): Promise<void>;
  /** The texts by URI that an edit results in. */
  apply(edit: WorkspaceEdit): Map<string, string | undefined>;
  /** Ends the server, and asserts that it ends well and has neither failed nor complained before. */
  stop(options?: { readonly allowErrors?: boolean }): Promise<void>;
}

export interface OpenDocument {
  readonly uri: string;
  readonly text: string;
  readonly version: number;
  /** What most requests begin with. */
  readonly identifier: { readonly textDocument: { readonly uri: string } };
  /** `identifier` and a position, what requests at the cursor take. */
  at(place: Place): { readonly textDocument: { readonly uri: string }; readonly position: Position };
  range(place: Place): Range;
  span(range: Range): Span;
  /** What a range covers; throws where it lies outside of the document. */
  textIn(range: Range): string;
  /** Replaces the whole text, or changes parts of it. */
  change(change: string | readonly Edit[]): Promise<void>;
  save(): Promise<void>;
  close(): Promise<void>;
  /** The diagnostics of this version: pulled where both sides can, else the next ones published. */
  diagnostics(): Promise<Diagnostic[]>;
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** A client of a new server process, initialized; the test's end kills a server that was not stopped. */
export async function startClient(t: { after(done: () => void): void }, options: ClientOptions = {}): Promise<Client> {
  const { folder, capabilities = pushCapabilities } = options;
  let settings = options.settings ?? {};
  const folders = folder === undefined ? null : [{ uri: pathToFileURL(folder).href, name: 'workspace' }];
  const configuration = (section?: string): unknown =>
    section === undefined ? settings : sectionOf(settings, section);
  const child = startProcess({ capabilities, configuration, folders }, options.server);
  t.after(() => child.kill());
  const { connection, published, until } = child;
  const documents = new Map<string, OpenDocument>();
  const isStale = new Map<string, number>();
  const server = await until(
    connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      clientInfo: { name: 'slipway-test' },
      locale: 'en',
      rootUri: folders?.[0]?.uri ?? null,
      workspaceFolders: folders,
      capabilities,
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    }),
    'initialize',
  );
  await connection.sendNotification(InitializedNotification.type, {});

  const request: Client['request'] = (type, params) => until(connection.sendRequest(type.method, params), type.method);
  const notify: Client['notify'] = (type, params) => connection.sendNotification(type.method, params);
  const uriOf = (path: string): string =>
    /^[a-z][a-z-]+:/.test(path) ? path : pathToFileURL(resolve(folder ?? tmpdir(), path)).href;
  const invalidateAll = (): void => {
    for (const uri of documents.keys()) isStale.set(uri, published.length);
  };

  const pull = async (uri: string): Promise<Diagnostic[]> => {
    for (;;) {
      try {
        const report = await request(DocumentDiagnosticRequest.type, { textDocument: { uri } });
        assert.equal(report.kind, 'full', 'a report without previousResultId is full');
        return report.kind === 'full' ? report.items : [];
      } catch (error) {
        if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ServerCancelled) throw error;
      }
    }
  };

  return {
    ...child,
    server,
    uriOf,
    request,
    notify,
    async open(path, text, languageId = 'dockerfile') {
      const uri = uriOf(path);
      const document: Mutable<OpenDocument> = {
        uri,
        text: text ?? readFileSync(fileURLToPath(uri), 'utf8'),
        version: 1,
        identifier: { textDocument: { uri } },
        at: (place) => ({ textDocument: { uri }, position: positionAt(document.text, place) }),
        range: (place) => rangeAt(document.text, place),
        span: (range) => spanOf(document.text, range),
        textIn: (range) => textIn(document.text, range),
        async change(change) {
          const isWhole = typeof change === 'string' || syncKindOf(server) !== TextDocumentSyncKind.Incremental;
          const whole = typeof change === 'string' ? change : applyEdits(document.text, change);
          const contentChanges = isWhole ? [{ text: whole }] : toChanges(document.text, change);
          document.text = whole;
          document.version += 1;
          isStale.set(uri, published.length);
          await notify(DidChangeTextDocumentNotification.type, {
            textDocument: { uri, version: document.version },
            contentChanges,
          });
        },
        save: () => notify(DidSaveTextDocumentNotification.type, { textDocument: { uri } }),
        async close() {
          documents.delete(uri);
          await notify(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
        },
        async diagnostics() {
          if (capabilities.textDocument?.diagnostic && server.capabilities.diagnosticProvider) return pull(uri);
          const latest = (): PublishDiagnosticsParams | undefined =>
            published
              .slice(isStale.get(uri) ?? 0)
              .findLast((params) => params.uri === uri && (params.version ?? document.version) === document.version);
          const { diagnostics } = await child.waitFor(latest, `diagnostics of ${uri}, version ${document.version}`);
          return diagnostics;
        },
      };
      documents.set(uri, document);
      isStale.set(uri, published.length);
      await notify(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: document.version, text: document.text },
      });
      return document;
    },
    async configure(changed) {
      settings = changed;
      invalidateAll();
      await notify(DidChangeConfigurationNotification.type, { settings });
    },
    async filesChanged(...paths) {
      invalidateAll();
      const changes = paths.map((path): FileEvent => ({ uri: uriOf(path), type: FileChangeType.Changed }));
      await notify(DidChangeWatchedFilesNotification.type, { changes });
    },
    apply: (edit) => applyWorkspaceEdit(edit, (uri) => documents.get(uri) ?? readState(uri)),
    async stop({ allowErrors = false } = {}) {
      await until(connection.sendRequest(ShutdownRequest.type), 'shutdown');
      await connection.sendNotification(ExitNotification.type);
      const exit = await child.exited();
      assert.deepEqual(exit, { code: 0, signal: null }, `the server ends well\n${child.stderr()}`);
      if (allowErrors) return;
      assert.equal(child.stderr(), '', 'the server writes nothing to stderr');
      const errors = child.messages.filter(({ type }) => type === MessageType.Error);
      assert.deepEqual(errors, [], 'the server logs no errors');
      assert.deepEqual(child.unexpected, [], 'the server asks nothing that the client has not announced');
    },
  };
}

function syncKindOf({ capabilities: { textDocumentSync } }: InitializeResult): TextDocumentSyncKind {
  return typeof textDocumentSync === 'object'
    ? (textDocumentSync.change ?? TextDocumentSyncKind.None)
    : (textDocumentSync ?? TextDocumentSyncKind.None);
}

/** The settings below a section, whose keys may be written in full (`slipway.build.tag`) or nested. */
function sectionOf(settings: Readonly<Record<string, unknown>>, section: string): unknown {
  const prefix = `${section}.`;
  const flat = Object.entries(settings).filter(([key]) => key.startsWith(prefix));
  if (flat.length === 0) return settings[section] ?? null;
  const result: Record<string, unknown> = {};
  for (const [key, value] of flat) setPath(result, key.slice(prefix.length).split('.'), value);
  return result;
}

function setPath(target: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner: Record<string, unknown> = {};
  setPath(inner, rest, value);
  target[key] = { ...(typeof target[key] === 'object' ? target[key] : {}), ...inner };
}

function readState(uri: string): FileState {
  try {
    return { text: readFileSync(fileURLToPath(uri), 'utf8') };
  } catch {
    return { text: undefined };
  }
}
