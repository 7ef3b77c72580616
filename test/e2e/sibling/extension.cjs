const { DockerfileLanguageServiceFactory } = require('dockerfile-language-service');
const vscode = require('vscode');

/** The older language server itself. */
const older = DockerfileLanguageServiceFactory.createLanguageService();
older.setCapabilities({ completion: { completionItem: { snippetSupport: true } } });

const selector = { language: 'dockerfile', scheme: 'file' };

/** A language client registers what it offers once its server runs; this one is slower than Slipway's. */
const serverStart = 3000;

/** Renames what the older server would: it overlooks `COPY` with several flags, and `RUN --mount`. */
const renames = {
  prepareRename: (document, position) => document.getWordRangeAtPosition(position),
  provideRenameEdits(document, position, newName) {
    const name = document.getText(document.getWordRangeAtPosition(position));
    const edit = new vscode.WorkspaceEdit();
    for (const match of document
      .getText()
      .matchAll(new RegExp(`(?<=AS |^FROM |^COPY --from=)${name}\\b(?! --)`, 'gm'))) {
      const start = document.positionAt(match.index);
      edit.replace(document.uri, new vscode.Range(start, start.translate(0, name.length)), newName);
    }
    return edit;
  },
};

/** Goes to the name behind AS, as Slipway does, but from `FROM` and a `COPY` with one flag only. */
const definitions = {
  provideDefinition(document, position) {
    const range = document.getWordRangeAtPosition(position);
    const before = range && document.lineAt(position).text.slice(0, range.start.character);
    if (!/^(?:FROM |COPY --from=)$/.test(before ?? '')) return undefined;
    const name = document.getText(range);
    const at = document.getText().indexOf(`AS ${name}`);
    if (at === -1) return undefined;
    const start = document.positionAt(at + 'AS '.length);
    return new vscode.Location(document.uri, new vscode.Range(start, start.translate(0, name.length)));
  },
};

const symbols = {
  provideDocumentSymbols(document) {
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    return [new vscode.DocumentSymbol('of the other', '', vscode.SymbolKind.File, range, range)];
  },
};

const completions = {
  provideCompletionItems: async (document, position) => {
    const found = await older.computeCompletionItems(document.getText(), position);
    return found.map(({ label }) => new vscode.CompletionItem(label));
  },
};

const hovers = {
  provideHover(document, position) {
    const found = older.computeHover(document.getText(), position);
    return found ? new vscode.Hover(`the other: ${JSON.stringify(found.contents)}`) : undefined;
  },
};

/** What Docker's extension shows of `docker build --check`. */
const checks = vscode.languages.createDiagnosticCollection('docker-language-server');
function check(document) {
  if (document.languageId !== 'dockerfile') return;
  const found = [...document.getText().matchAll(/^FROM .* AS .*[A-Z].*$/gm)].map(({ 0: text, index }) => {
    const start = document.positionAt(index);
    const range = new vscode.Range(start, start.translate(0, text.length));
    const diagnostic = new vscode.Diagnostic(range, 'of the other', vscode.DiagnosticSeverity.Warning);
    diagnostic.source = 'docker-language-server';
    diagnostic.code = 'StageNameCasing';
    return diagnostic;
  });
  checks.set(document.uri, found);
}

exports.activate = (context) => {
  const register = () =>
    context.subscriptions.push(
      vscode.languages.registerRenameProvider(selector, renames),
      vscode.languages.registerDefinitionProvider(selector, definitions),
      vscode.languages.registerDocumentSymbolProvider(selector, symbols),
      vscode.languages.registerCompletionItemProvider(selector, completions),
      vscode.languages.registerHoverProvider(selector, hovers),
      vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
      vscode.workspace.onDidOpenTextDocument(check),
    );
  const timer = setTimeout(register, serverStart);
  context.subscriptions.push({ dispose: () => clearTimeout(timer) });
};
