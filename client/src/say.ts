/** What a person is told when nothing can be built. */
import * as vscode from 'vscode';
import { missingEngine } from './engines.ts';

/** One message with what to install or to set. */
export function sayMissingEngine(command: string): void {
  const { message, install } = missingEngine(command);
  const settings = vscode.l10n.t('Open Settings');
  const how = vscode.l10n.t('How to Install');
  const choices = install === undefined ? [settings] : [settings, how];
  void vscode.window.showErrorMessage(message, ...choices).then((choice) => {
    if (choice === settings)
      void vscode.commands.executeCommand('workbench.action.openSettings', 'slipway.build.command');
    if (choice === how && install !== undefined) void vscode.env.openExternal(vscode.Uri.parse(install));
  });
}

/** Holds in a trusted workspace; elsewhere says why nothing runs. */
export function isTrusted(): boolean {
  if (vscode.workspace.isTrusted) return true;
  const manage = vscode.l10n.t('Manage Workspace Trust');
  void vscode.window
    .showWarningMessage(
      vscode.l10n.t('Builds are turned off in Restricted Mode, because a build runs the commands of the Dockerfile.'),
      manage,
    )
    .then((choice) => {
      if (choice === manage) void vscode.commands.executeCommand('workbench.trust.manage');
    });
  return false;
}
