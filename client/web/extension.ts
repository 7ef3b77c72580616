/** The client in VS Code for the Web: the server is a worker, and nothing is built. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { commands } from '../../server/src/protocol.ts';
import { clientOptions } from '../src/client-options.ts';
import { registerEverywhere } from '../src/everywhere.ts';
import { registerFiles } from '../src/files.ts';
import { translateWith } from '../src/l10n.ts';

let client: LanguageClient | undefined;

/** Starts the server and registers the commands. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  translateWith((text, ...values) => vscode.l10n.t(text, ...values));
  void vscode.commands.executeCommand('setContext', 'slipway.inBrowser', true);
  let worker: Worker | undefined;
  const startWorker = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist/server-web.js').toString(true));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const started = new LanguageClient(
    'slipway',
    'Slipway',
    startWorker,
    clientOptions(context, () => ({})),
  );
  client = started;
  context.subscriptions.push(registerFiles(started), new vscode.Disposable(() => worker?.terminate()));
  const starting = started.start();
  const restart = async () => {
    await started.stop();
    await started.start();
  };
  context.subscriptions.push(registerEverywhere(context, { client: started, starting, restart }), refuseBuilds());
  await starting;
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** Commands that need a container engine, or Git, on the machine that the editor runs on. */
const needMachine: readonly string[] = [
  commands.buildStage,
  commands.buildWith,
  commands.buildStages,
  commands.copyBuildCommand,
  commands.buildService,
  commands.whyDidItRun,
  commands.showCommitCosts,
  'slipway.forgetBuildAnswers',
];

function refuseBuilds(): vscode.Disposable {
  const refuse = () =>
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Builds are not available in VS Code for the Web. Open the folder in VS Code on a machine to build it.',
      ),
    );
  return vscode.Disposable.from(...needMachine.map((command) => vscode.commands.registerCommand(command, refuse)));
}
