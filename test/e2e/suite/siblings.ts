import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './drive.ts';
import { codeOf, findingOf, open, placeOf } from './editor.ts';

/** Beside an extension that carries the older language server (test/e2e/sibling). */
export function siblings(): void {
  describe('beside another Dockerfile extension', () => {
    before(async () => {
      const document = await open('Dockerfile');
      await findingOf(document, 'stage-by-index');
      await vscode.extensions.getExtension('ms-azuretools.vscode-docker')?.activate();
      await until('the server of the other', async () => {
        const found = await symbolsOf(document);
        return found.includes('of the other');
      });
    });

    it('wins the rename, though the other was registered later', async () => {
      const edit = await rename('helpers');
      assert.equal(edit?.size, 1);
      const [[, edits] = []] = edit?.entries() ?? [];
      assert.equal(edits?.length, 3);
    });

    it('lets no refused rename through to the other', async () => {
      const edit = await rename('1st').catch(() => undefined);
      assert.equal(edit?.size ?? 0, 0);
    });

    it('goes to one definition, not to the same one twice', async () => {
      const document = await open('build/broken.Dockerfile');
      const editor = await vscode.window.showTextDocument(document);
      const at = placeOf(document, 'FROM base').translate(0, 6);
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      const name = placeOf(document, 'AS base').translate(0, 3);
      await until('the jump', () => vscode.window.activeTextEditor?.selection.start.isEqual(name));
    });

    it('leaves the outline to the other', async () => {
      const document = await open('Dockerfile');
      assert.deepEqual(await symbolsOf(document), ['of the other']);
    });

    it('completes and explains nothing twice, and both answer', async () => {
      const document = await written('RUN make\nCO\nCOPY --\n');
      for (const [place, wanted] of [
        ['CO\n', 'COPY'],
        ['--\n', '--parents'],
      ] as const) {
        const at = placeOf(document, place).translate(0, 2);
        const labels = await labelsAt(document, at);
        assert.deepEqual(labels, [...new Set(labels)]);
        assert.ok(
          labels.some((label) => label.startsWith(wanted)),
          labels.join(),
        );
      }
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeOf(document, 'RUN').translate(0, 1),
      );
      const texts = hovers
        .flatMap(({ contents }) => contents)
        .map((each) => (typeof each === 'string' ? each : each.value));
      // What Slipway adds is when the step runs again.
      assert.deepEqual(texts.filter((text) => /the other|Dockerfile reference/.test(text)).length, 1, texts.join('\n'));
    });

    it('leaves a finding to the other while that shows it, and keeps its fix', async () => {
      const document = await written('FROM tools AS Named\nRUN make\n');
      await until('the finding of the other alone', () => {
        const all = vscode.languages.getDiagnostics(document.uri).map(codeOf);
        return all.includes('StageNameCasing') && !all.includes('stage-name-casing');
      });
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        document.lineAt(document.lineCount - 3).range,
      );
      assert.ok(
        actions.some(({ title }) => title === "Change to 'named' everywhere"),
        actions.map(({ title }) => title).join(),
      );
    });
  });
}

/** The workspace's Dockerfile with more at its end. */
async function written(more: string): Promise<vscode.TextDocument> {
  const document = await open('Dockerfile');
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), more);
  await vscode.workspace.applyEdit(edit);
  return document;
}

async function labelsAt(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function symbolsOf(document: vscode.TextDocument): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return (found ?? []).map(({ name }) => name);
}

/** As a person does: the cursor goes to the name first. */
async function rename(name: string): Promise<vscode.WorkspaceEdit | undefined> {
  const document = await open('Dockerfile');
  const editor = await vscode.window.showTextDocument(document);
  const at = placeOf(document, 'AS tools').translate(0, 4);
  editor.selection = new vscode.Selection(at, at);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    at,
    name,
  );
}
