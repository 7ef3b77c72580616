/** A new name that is refused: VS Code tells why at the edge of the window, so that it is told at the name too. */
import * as vscode from 'vscode';

/** Milliseconds that the reason stands there, unless the cursor moves first. */
const shownFor = 10_000;

export interface RefusedRenames extends vscode.Disposable {
  /** Writes the reason behind the line of the name that was to be changed. */
  show(document: vscode.TextDocument, position: vscode.Position, reason: string): void;
}

export function refusedRenames(): RefusedRenames {
  const margin = '0 0 0 2em';
  const decoration = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor('editorError.foreground'), margin },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  let timer: NodeJS.Timeout | undefined;
  let shown: vscode.TextEditor | undefined;
  const hide = () => {
    clearTimeout(timer);
    shown?.setDecorations(decoration, []);
    shown = undefined;
  };
  const moved = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (textEditor === shown) hide();
  });
  return {
    show(document, position, reason) {
      const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
      if (!editor) return;
      hide();
      shown = editor;
      const range = document.lineAt(position.line).range;
      editor.setDecorations(decoration, [{ range, renderOptions: { after: { contentText: reason } } }]);
      timer = setTimeout(hide, shownFor);
    },
    dispose() {
      hide();
      for (const each of [moved, decoration]) each.dispose();
    },
  };
}
