/** What works wherever VS Code runs, also in a browser. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Builds } from './builds.ts';
import { registerLineEndings } from './line-endings.ts';
import { registerMap } from './map/map.ts';
import { registerReferences } from './references.ts';
import { registerRules } from './rules.ts';
import { registerSample } from './sample.ts';
import { keepRenameFirst, restartOnSiblings } from './siblings.ts';
import { registerStatus } from './status.ts';
import { registerTools } from './tools.ts';

interface Started {
  readonly client: BaseLanguageClient;
  /** Ends when the server answers. */
  readonly starting: Promise<void>;
  readonly restart: () => Promise<void>;
  /** Absent where nothing is built. */
  readonly builds?: Builds;
}

export function registerEverywhere(
  { extension, extensionUri }: vscode.ExtensionContext,
  { client, starting, restart, builds }: Started,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerReferences(client),
    registerRules(client),
    registerLineEndings(),
    registerSample(),
    registerStatus(client, starting, builds),
    vscode.commands.registerCommand('slipway.restartServer', restart),
    vscode.commands.registerCommand('slipway.showOutput', () => client.outputChannel.show()),
    restartOnSiblings(restart),
    keepRenameFirst(client),
    registerMap(extensionUri, client, starting),
    registerTools(extension, client),
  );
}
