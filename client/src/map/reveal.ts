import * as vscode from 'vscode';
import type { PlainRange } from '../../../server/src/protocol.ts';

/** Puts the cursor at the beginning of a range, in the editor that shows the document already if there is one. */
export async function reveal(uri: vscode.Uri, { start }: PlainRange): Promise<vscode.TextEditor> {
  const at = new vscode.Position(start.line, start.character);
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return vscode.window.showTextDocument(uri, {
    ...(open?.viewColumn && { viewColumn: open.viewColumn }),
    selection: new vscode.Range(at, at),
  });
}
