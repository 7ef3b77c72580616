/** Wires the analysis to a connection: documents in, diagnostics and answers out. */

import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { name, version } from '../../../package.json';
import { commands } from '../protocol.ts';
import { analysisOf } from './analysis.ts';
import { registerBuilds } from './builds.ts';
import { codeActions, fixAllKind, resolveAction, uriOf } from './code-actions.ts';
import { toLspDiagnostic } from './diagnostics.ts';
import { graphOf } from './documents.ts';
import { editingCapabilities, registerEditing } from './editing.ts';
import { registerFeatures } from './features.ts';
import { guard } from './guard.ts';
import { otherFiles } from './other-files.ts';
import { Session } from './session.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** Milliseconds that typing must pause before diagnostics are made anew. */
const pause = 120;

export function serve(connection: Connection): void {
  let session: Session | undefined;
  connection.onInitialize((params) => {
    session = new Session(connection, params);
    start(connection, session);
    return capabilities(session);
  });
  connection.onInitialized(() => {
    if (!session?.traits.registersConfiguration) return;
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'slipway' });
  });
  connection.listen();
}

function capabilities({ traits }: Session): InitializeResult {
  return {
    serverInfo: { name, version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      callHierarchyProvider: true,
      // The older server that siblings carry fills the outline already.
      documentSymbolProvider: !traits.hasSiblings,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      hoverProvider: true,
      codeLensProvider: {},
      codeActionProvider: {
        codeActionKinds: [
          CodeActionKind.QuickFix,
          CodeActionKind.RefactorRewrite,
          CodeActionKind.RefactorExtract,
          fixAllKind,
        ],
        resolveProvider: true,
      },
      ...editingCapabilities(traits),
      executeCommandProvider: { commands: [commands.nameStage] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: false } },
    },
  };
}

function start(connection: Connection, session: Session): void {
  const { documents, log } = session;
  const timers = new Map<string, NodeJS.Timeout>();

  const check = guard(log, 'diagnostics', undefined, async (document: TextDocument) => {
    const settings = await session.settingsOf(document.uri);
    await publish(document);
    await session.contexts.refresh(document, settings);
  });
  const publish = async (document: TextDocument) => {
    const subject = await session.subjectOf(document.uri);
    if (subject?.document.version !== document.version) return;
    const diagnostics = analysisOf(subject).map((diagnostic) => toLspDiagnostic(document, diagnostic));
    await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };
  session.contexts.changed = (uri) => {
    const document = documents.get(uri);
    if (document) void guard(log, 'diagnostics', undefined, publish)(document);
  };
  const schedule = (document: TextDocument, after: number) => {
    clearTimeout(timers.get(document.uri));
    timers.set(
      document.uri,
      setTimeout(() => void check(document), after),
    );
  };

  const opened = new Set<string>();
  documents.onDidChangeContent(({ document }) => {
    schedule(document, opened.has(document.uri) ? pause : 0);
    opened.add(document.uri);
  });
  documents.onDidClose(({ document }) => {
    clearTimeout(timers.get(document.uri));
    timers.delete(document.uri);
    opened.delete(document.uri);
    session.forget(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.forgetSettings((settings as { slipway?: unknown } | null)?.slipway);
    session.contexts.forgetAll();
    for (const document of documents.all()) schedule(document, 0);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    session.contexts.noteChanges(changes.map(({ uri }) => uri));
    for (const document of documents.all()) schedule(document, pause);
  });

  connection.onCodeAction(
    guard(
      log,
      'code actions',
      [],
      async (params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> => {
        const subject = await session.settledSubjectOf(params.textDocument.uri, token);
        if (subject === 'late') return session.traits.disablesActions ? [refusedForNow] : [];
        if (!subject) return [];
        const actions = codeActions(subject, params).filter(
          ({ disabled }) => !disabled || session.traits.disablesActions,
        );
        if (session.traits.resolvesEdits) return actions;
        return Promise.all(actions.map((action) => resolve(session, action, token)));
      },
    ),
  );
  connection.onCodeActionResolve((action, token) => resolve(session, action, token));
  registerFeatures(connection, session);
  registerBuilds(connection, session);
  registerEditing(connection, session);
  documents.listen(connection);
}

const stillReading = 'the build context is still being read';

const refusedForNow: CodeAction = {
  title: `Slipway has no changes to offer yet: ${stillReading}`,
  kind: CodeActionKind.QuickFix,
  disabled: { reason: stillReading },
};

async function resolve(session: Session, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  const subject = await session.settledSubjectOf(uriOf(action) ?? '', token);
  if (subject === 'late') throw new ResponseError(LSPErrorCodes.RequestFailed, `Try again: ${stillReading}.`);
  const changes = subject && resolveAction(subject, action);
  if (!subject || !changes) return action;
  const settings = await session.settingsOf(subject.document.uri);
  const root =
    changes.files.length > 0
      ? await session.contexts.folderOf(subject.document.uri, graphOf(subject.document), settings)
      : undefined;
  const others = await otherFiles(root, changes.files);
  if (!others) return action;
  return { ...action, edit: toWorkspaceEdit(subject.document, changes.edits, others) };
}
