/** The thin client: it starts the language server and runs builds; all knowledge of Dockerfiles is in the server. */

import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import {
  type BuildPlanResult,
  type BuildTargetsResult,
  buildPlanRequest,
  buildRunningNotification,
  buildTargetsRequest,
} from '../../server/src/protocol.ts';
import { registerBuild } from './build.ts';
import { lastBuildLine, registerBuildFacts } from './build-facts.ts';
import { registerBuildService } from './build-service.ts';
import { type BuildReport, createBuilds } from './builds.ts';
import { clientOptions } from './client-options.ts';
import { registerEverywhere } from './everywhere.ts';
import { registerFiles } from './files.ts';
import { translateWith } from './l10n.ts';
import type { BuildServer } from './prepare.ts';

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
  context.subscriptions.push(registerFiles(started));
  const starting = started.start();
  context.subscriptions.push(
    builds,
    registerBuild(
      { server, memory: context.workspaceState, hidden: new Map(), warned: new Set(), versions: new Map() },
      builds,
    ),
    registerBuildService(),
    registerEverywhere(context, { client: started, starting, restart: () => started.restart(), builds }),
    registerBuildFacts(started, starting),
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
  const own = () => ({
    trusted: vscode.workspace.isTrusted,
    ...(context.storageUri && { storage: vscode.Uri.joinPath(context.storageUri, 'builds').fsPath }),
  });
  return new LanguageClient('slipway', 'Slipway', serverOptions, clientOptions(context, own));
}
