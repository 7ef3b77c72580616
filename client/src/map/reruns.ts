/** While the cursor stands in a COPY, ADD, ARG or ENV, the steps that run again with it are shaded. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageId, type RerunsResult, rerunsRequest } from '../../../server/src/protocol.ts';

/** Milliseconds that the cursor must rest. */
const pause = 150;

export function shadeReruns(client: BaseLanguageClient): vscode.Disposable {
  const shade = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('slipway.rerunBackground'),
    overviewRulerColor: new vscode.ThemeColor('slipway.rerunBackground'),
  });
  let timer: NodeJS.Timeout | undefined;
  const update = async (editor: vscode.TextEditor) => {
    const { document, selection } = editor;
    const isOn = vscode.workspace.getConfiguration('slipway', document).get('shadeReruns') !== false;
    const version = document.version;
    const found = isOn ? await rerunsAt(client, document, selection.active) : [];
    if (document.version === version) editor.setDecorations(shade, found);
  };
  const soon = (editor: vscode.TextEditor | undefined) => {
    clearTimeout(timer);
    if (editor?.document.languageId === languageId) timer = setTimeout(() => void update(editor), pause);
  };
  return vscode.Disposable.from(
    shade,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => soon(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('slipway.shadeReruns')) soon(vscode.window.activeTextEditor);
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

async function rerunsAt(
  client: BaseLanguageClient,
  { uri }: vscode.TextDocument,
  { line, character }: vscode.Position,
): Promise<vscode.Range[]> {
  const params = { textDocument: { uri: uri.toString() }, position: { line, character } };
  const found = await client.sendRequest<RerunsResult>(rerunsRequest, params).catch(() => []);
  return found.map(({ start, end }) => new vscode.Range(start.line, start.character, end.line, end.character));
}
