/** Short forms of what the suites do in the editor. */
import * as vscode from 'vscode';
import { until } from './drive.ts';

export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no workspace folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Shows a file of the workspace, once Slipway runs. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.extensions.getExtension('slipway.slipway')?.activate();
  return document;
}

/** The place of the nth occurrence of a text, counted from zero. */
export function placeOf(document: vscode.TextDocument, text: string, nth = 0): vscode.Position {
  let at = document.getText().indexOf(text);
  for (let i = 0; i < nth; i++) at = document.getText().indexOf(text, at + 1);
  if (at === -1) throw new Error(`no "${text}" in ${document.fileName}`);
  return document.positionAt(at);
}

export function findings(document: vscode.TextDocument, source = 'slipway'): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === source);
}

export function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The findings of a document once there is one with this code. */
export async function findingOf(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  return until(`finding ${code}`, () => findings(document).find((finding) => codeOf(finding) === code));
}

export async function lensesOf(document: vscode.TextDocument): Promise<string[]> {
  return until('code lenses', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const titles = lenses.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
    return titles.length > 0 && titles;
  });
}

/** Replaces the whole text and saves. */
export async function write(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}
