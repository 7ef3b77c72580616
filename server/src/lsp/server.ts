/** Wires the analysis to a connection: documents in, diagnostics and answers out. */

import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { name, version } from '../../../package.json';
import { watchedFiles } from '../protocol.ts';
import { registerBuildFacts } from './build-facts.ts';
import { askForBuildFiles, isBuildDocument, registerBuildFiles } from './build-files.ts';
import { registerBuilds } from './builds.ts';
import { fixAllKind } from './code-actions.ts';
import { commandsFor, registerCommands } from './commands.ts';
import { completionCapabilities, registerCompletion } from './completion.ts';
import { editingCapabilities, registerEditing } from './editing.ts';
import type { Machine } from './machine.ts';
import { registerMap } from './map.ts';
import { registerNavigation } from './navigation.ts';
import { publishDiagnostics } from './publish.ts';
import { registerPulls } from './pulls.ts';
import { pullOptions, Session } from './session.ts';
import { registerActions } from './settled-actions.ts';
import { registerStructure } from './structure.ts';
import { listenApart } from './text-sync.ts';
import { registerTools } from './tools.ts';
import { watchWorkspace } from './watch.ts';

/** Without a machine nothing is built, and files are read through the client. */
export function serve(connection: Connection, machine?: Machine): void {
  let session: Session | undefined;
  connection.onInitialize((params) => {
    session = new Session(connection, params, machine);
    start(connection, session);
    return capabilities(session);
  });
  // A connection has one such handler.
  connection.onShutdown(() => {
    for (const end of session?.ends ?? []) end();
  });
  connection.onInitialized(() => {
    if (session?.traits.registersDocuments) askForBuildFiles(connection, session);
    if (session?.traits.registersWatchers) watchFiles(connection);
    if (session && !session.traits.watchesFiles) watchWorkspace(session);
    if (!session?.traits.registersConfiguration) return;
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'slipway' });
  });
  connection.listen();
}

/** For clients that watch files and do not know which ones matter here. */
function watchFiles({ client }: Connection): void {
  const watchers = watchedFiles.map((globPattern) => ({ globPattern }));
  void client.register(DidChangeWatchedFilesNotification.type, { watchers });
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
      ...(traits.pullsDiagnostics && { diagnosticProvider: pullOptions }),
      inlayHintProvider: true,
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
      ...completionCapabilities,
      executeCommandProvider: { commands: commandsFor(traits) },
      workspace: { workspaceFolders: { supported: true, changeNotifications: false } },
    },
  };
}

function start(connection: Connection, session: Session): void {
  const shown = publishDiagnostics(connection, session);
  registerBuildFiles(session);
  registerPulls(connection, session, shown);
  registerActions(connection, session);
  registerNavigation(connection, session);
  registerStructure(connection, session);
  registerBuilds(connection, session);
  registerCommands(connection, session);
  registerBuildFacts(connection, session);
  registerEditing(connection, session);
  registerCompletion(connection, session);
  registerMap(connection, session);
  listenApart(connection, session.documents, session.buildFiles, isBuildDocument);
  registerTools(connection, session);
}
