/** Line endings belong to an editor's document and not to its text, so that no edit of the server changes them. */
import * as vscode from 'vscode';
import { commands } from '../../server/src/protocol.ts';

export function registerLineEndings(): vscode.Disposable {
  return vscode.commands.registerCommand(commands.useLineFeeds, useLineFeeds);
}

async function useLineFeeds(uri: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF));
}
