import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './drive.ts';
import { findingOf, open, placeOf } from './editor.ts';

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
  });
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
