/** What a person is told when nothing can be built. */
import * as vscode from 'vscode';
import { missingEngine } from './engines.ts';

/** One message with what to install or to set. */
export function sayMissingEngine(command: string): void {
  const { message, install } = missingEngine(command);
  const choices = install === undefined ? ['Open Settings'] : ['Open Settings', 'How to Install'];
  void vscode.window.showErrorMessage(message, ...choices).then((choice) => {
    if (choice === 'Open Settings')
      void vscode.commands.executeCommand('workbench.action.openSettings', 'slipway.build.command');
    if (choice === 'How to Install' && install !== undefined) void vscode.env.openExternal(vscode.Uri.parse(install));
  });
}

/** Holds in a trusted workspace; elsewhere says why nothing runs. */
export function isTrusted(): boolean {
  if (vscode.workspace.isTrusted) return true;
  const manage = 'Manage Workspace Trust';
  void vscode.window
    .showWarningMessage('Slipway builds only in a trusted workspace: a build runs what the Dockerfile says.', manage)
    .then((choice) => {
      if (choice === manage) void vscode.commands.executeCommand('workbench.trust.manage');
    });
  return false;
}
