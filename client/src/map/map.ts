/** Registers the stage map: panel, tree, menus, and the shading of steps that run again. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands } from '../../../server/src/protocol.ts';
import { registerMapCommands } from './commands.ts';
import { currentMap } from './current.ts';
import { createPanel, viewType } from './panel.ts';
import { shadeReruns } from './reruns.ts';
import { createTree } from './tree.ts';

/** `started` ends when the server answers. */
export function registerMap(
  extension: vscode.Uri,
  client: BaseLanguageClient,
  started: Promise<void>,
): vscode.Disposable {
  const current = currentMap(client);
  let panel: vscode.WebviewPanel | undefined;
  const show = (kept?: vscode.WebviewPanel) => {
    panel = createPanel(extension, current, kept);
    current.wake();
    panel.onDidDispose(() => {
      panel = undefined;
    });
  };
  void started.then(current.wake);
  return vscode.Disposable.from(
    current,
    createTree(current),
    registerMapCommands(current),
    shadeReruns(client),
    vscode.commands.registerCommand(commands.showStageMap, async () => {
      await current.refresh();
      if (panel) panel.reveal();
      else show();
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (kept) => show(kept),
    }),
  );
}
