const vscode = require('vscode');

const selector = { language: 'dockerfile', scheme: 'file' };

/** Renames the declaration only, as the older server does with `COPY --link --from=`. */
const renames = {
  provideRenameEdits(document, position, newName) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.getWordRangeAtPosition(position), newName);
    return edit;
  },
};

const symbols = {
  provideDocumentSymbols(document) {
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    return [new vscode.DocumentSymbol('of the other', '', vscode.SymbolKind.File, range, range)];
  },
};

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.languages.registerRenameProvider(selector, renames),
    vscode.languages.registerDocumentSymbolProvider(selector, symbols),
  );
};
