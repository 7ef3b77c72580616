/** The panel that shows the stages as a picture. It follows the cursor, and the editor follows it. */
import * as vscode from 'vscode';
import { boxAt, countsOf } from './boxes.ts';
import type { CurrentMap, ShownMap } from './current.ts';
import { findingsOf } from './findings.ts';
import { type FromPage, menuContext, type ToPage } from './messages.ts';
import { pageOf } from './page.ts';
import { reveal } from './reveal.ts';

export const viewType = 'slipway.stageMap';

/** Shows the one panel, beside the editor; `at` brings one back that the editor kept over a restart. */
export function createPanel(
  extension: vscode.Uri,
  current: CurrentMap,
  kept?: vscode.WebviewPanel,
): vscode.WebviewPanel {
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const options = { enableScripts: true, localResourceRoots: [dist] };
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const panel = kept ?? vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Stage Map'), place, options);
  panel.webview.options = options;
  const tell = (message: ToPage) => void panel.webview.postMessage(message);
  const showAll = (shown: ShownMap | undefined) => {
    panel.title = shown ? vscode.l10n.t('Stage Map: {0}', nameOf(shown.uri)) : vscode.l10n.t('Stage Map');
    tell(mapMessage(shown));
    showFindings();
    showCursor(vscode.window.activeTextEditor);
  };
  const showFindings = () => {
    const { shown } = current;
    if (shown)
      tell({
        type: 'findings',
        counts: countsOf(
          shown.map,
          findingsOf(shown.uri).map(({ range }) => range.start),
        ),
      });
  };
  const showCursor = (editor: vscode.TextEditor | undefined) => {
    const { shown } = current;
    if (!shown || editor?.document.uri.toString() !== shown.uri.toString()) return;
    tell({ type: 'here', id: boxAt(shown.map, editor.selection.active.line)?.id ?? null });
  };
  const listeners = vscode.Disposable.from(
    current.watch(() => panel.visible),
    panel.onDidChangeViewState(current.wake),
    current.onDidChange(showAll),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === current.shown?.uri.toString())) showFindings();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => showCursor(textEditor)),
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type === 'ready') showAll(current.shown);
      else void follow(current.shown, message);
    }),
  );
  panel.onDidDispose(() => listeners.dispose());
  const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'panel.js'));
  const nonce = globalThis.crypto.randomUUID();
  panel.webview.html = pageOf({
    nonce,
    script: script.toString(),
    language: vscode.env.language,
  });
  return panel;
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

function mapMessage(shown: ShownMap | undefined): ToPage {
  const isEmpty = !shown || shown.map.boxes.length === 0;
  const note = shown
    ? vscode.l10n.t('This Dockerfile has no stages yet.')
    : vscode.l10n.t('Open a Dockerfile to see its stages.');
  return {
    type: 'map',
    svg: shown && !isEmpty ? shown.map.svg : '',
    style: shown?.map.style ?? '',
    note: isEmpty ? note : '',
    contexts: shown?.map.boxes.map((box) => ({ id: box.id, context: menuContext(box) })) ?? [],
  };
}

async function follow(shown: ShownMap | undefined, message: Exclude<FromPage, { type: 'ready' }>): Promise<void> {
  if (!shown) return;
  const { boxes, arrows } = shown.map;
  if (message.type === 'arrow') {
    const { from, to, kind } = message;
    const arrow = arrows.find((each) => each.from === from && each.to === to && each.kind === kind);
    if (arrow) await reveal(shown.uri, arrow.range);
    return;
  }
  const stage = boxes.find(({ id }) => id === message.id)?.stage;
  // What is no stage stands where it is first read.
  const range = stage?.range ?? arrows.find(({ from }) => from === message.id)?.range;
  if (range) await reveal(shown.uri, range);
}
