import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './drive.ts';
import { findingOf, open, placeOf } from './editor.ts';

/** Beside an extension that carries the older language server (test/e2e/sibling). */
export function siblings(): void {
  describe('beside another Dockerfile extension', () => {
    it('wins the rename', async () => {
      const document = await open('Dockerfile');
      await vscode.extensions.getExtension('ms-azuretools.vscode-docker')?.activate();
      await findingOf(document, 'stage-by-index');
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, 'AS tools').translate(0, 4),
        'helpers',
      );
      assert.equal(edit.get(document.uri).length, 3);
    });

    it('lets no refused rename through to the other', async () => {
      const document = await open('Dockerfile');
      const renamed = vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, 'AS tools').translate(0, 4),
        '1st',
      );
      const edit = await Promise.resolve(renamed).catch(() => undefined);
      assert.equal(edit?.size ?? 0, 0);
    });

    it('leaves the outline to the other', async () => {
      const document = await open('Dockerfile');
      const symbols = await until('symbols', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        );
        return found.length > 0 && found;
      });
      assert.deepEqual(
        symbols.map(({ name }) => name),
        ['of the other'],
      );
    });
  });
}
