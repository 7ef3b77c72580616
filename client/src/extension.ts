/** The thin client: it starts the language server and runs builds; all knowledge of Dockerfiles is in the server. */

import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  type BuildPlanResult,
  type BuildTargetsResult,
  buildPlanRequest,
  buildRunningNotification,
  buildTargetsRequest,
  languageId,
  watchedFiles,
} from '../../server/src/protocol.ts';
import { registerBuild } from './build.ts';
import { lastBuildLine, registerBuildFacts } from './build-facts.ts';
import { registerBuildService } from './build-service.ts';
import { type BuildReport, createBuilds } from './builds.ts';
import { translateWith } from './l10n.ts';
import { registerLineEndings } from './line-endings.ts';
import { registerMap } from './map/map.ts';
import type { BuildServer } from './prepare.ts';
import { redactedTrace } from './redact.ts';
import { registerReferences } from './references.ts';
import { registerRules } from './rules.ts';
import { registerSample } from './sample.ts';
import { keepRenameFirst, presentSiblings, refusedRename, restartOnSiblings } from './siblings.ts';
import { registerStatus } from './status.ts';
import { registerTools } from './tools.ts';

let client: LanguageClient | undefined;

/** What other extensions, and the tests, can listen to. */
export interface SlipwayApi {
  readonly onDidEndBuild: vscode.Event<BuildReport>;
}

/** Starts the server and registers the commands. */
export async function activate(context: vscode.ExtensionContext): Promise<SlipwayApi> {
  translateWith((text, ...values) => vscode.l10n.t(text, ...values));
  const started = createClient(context);
  client = started;
  const server: BuildServer = {
    plan: (stage) => started.sendRequest<BuildPlanResult>(buildPlanRequest, stage),
    targets: (uri) => started.sendRequest<BuildTargetsResult>(buildTargetsRequest, { uri }),
    lastBuild: (uri, build) => lastBuildLine(started, uri, build),
    running: (uri, build) => void started.sendNotification(buildRunningNotification, { uri, ...build }),
  };
  const builds = createBuilds();
  const starting = started.start();
  context.subscriptions.push(
    builds,
    registerBuild(
      { server, memory: context.workspaceState, hidden: new Map(), warned: new Set(), versions: new Map() },
      builds,
    ),
    registerBuildService(),
    registerReferences(started),
    registerRules(started),
    registerLineEndings(),
    registerSample(),
    registerStatus(started, starting, builds),
    vscode.commands.registerCommand('slipway.restartServer', () => started.restart()),
    vscode.commands.registerCommand('slipway.showOutput', () => started.outputChannel.show()),
    registerBuildFacts(started, starting),
    restartOnSiblings(started),
    keepRenameFirst(started),
    registerMap(context.extensionUri, started, starting),
    registerTools(context.extension, started),
  );
  await starting;
  return { onDidEndBuild: builds.onDidEnd };
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

function createClient(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const watchers = watchedFiles.map((glob) => vscode.workspace.createFileSystemWatcher(glob));
  context.subscriptions.push(...watchers);
  const output = vscode.window.createOutputChannel('Slipway', { log: true });
  context.subscriptions.push(output);
  const clientOptions: LanguageClientOptions = {
    documentSelector: [
      { language: languageId, scheme: 'file' },
      { language: languageId, scheme: 'untitled' },
    ],
    initializationOptions: () => ({
      siblings: presentSiblings(),
      explainsRules: true,
      trusted: vscode.workspace.isTrusted,
      ...(context.storageUri && { storage: vscode.Uri.joinPath(context.storageUri, 'builds').fsPath }),
    }),
    synchronize: { fileEvents: watchers },
    outputChannel: output,
    traceOutputChannel: withoutTexts(output),
    middleware: {
      provideRenameEdits: async (document, position, newName, token, next) => {
        try {
          return await next(document, position, newName, token);
        } catch (error) {
          return refusedRename(error);
        }
      },
    },
  };
  return new LanguageClient('slipway', 'Slipway', serverOptions, clientOptions);
}

/** The same channel, whose trace shows no text of a document: a Dockerfile may hold a secret, and traces are sent to others. */
function withoutTexts(output: vscode.LogOutputChannel): vscode.LogOutputChannel {
  return new Proxy(output, {
    get(target, key) {
      if (key === 'trace')
        return (message: string, ...args: unknown[]) => target.trace(redactedTrace(message), ...args);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
