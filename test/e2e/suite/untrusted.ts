import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { page, until } from './drive.ts';
import { fileUri, findingOf, lensesOf, open, placeOf } from './editor.ts';

export function untrusted(): void {
  describe('an untrusted workspace', () => {
    it('is one', () => assert.equal(vscode.workspace.isTrusted, false));

    it('has findings and navigation', async () => {
      const document = await open('Dockerfile');
      await findingOf(document, 'stage-by-index');
      const places = await vscode.commands.executeCommand<unknown[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        placeOf(document, 'from=tools').translate(0, 6),
      );
      assert.equal(places.length, 1);
      assert.ok((await lensesOf(document)).includes('5: Build tools'));
    });

    it('runs nothing, whatever its settings say', async () => {
      await open('build/Dockerfile');
      const command = vscode.workspace.getConfiguration('slipway.build').get('command');
      assert.equal(command, 'docker');
      await vscode.commands.executeCommand('slipway.buildStage', {
        uri: fileUri('build/Dockerfile').toString(),
        target: 'tools',
      });
      await until('the message', async () => (await page.text('.notifications-toasts')).includes('Restricted Mode'));
      await page.screenshot('untrusted');
      assert.deepEqual([vscode.tasks.taskExecutions, vscode.window.terminals], [[], []]);
      assert.equal(existsSync(fileUri('ran').fsPath), false);
    });

    it('copies the command of a build without asking the engine', async () => {
      await open('build/Dockerfile');
      const uri = fileUri('build/Dockerfile').toString();
      await vscode.commands.executeCommand('slipway.copyBuildCommand', { uri, target: 'tools' });
      assert.match(await vscode.env.clipboard.readText(), /^docker build --target tools /);
      const { PATH = '' } = vscode.workspace.getConfiguration('terminal.integrated.env').get('linux', { PATH: '' });
      const [programs = ''] = PATH.split(':');
      assert.deepEqual([existsSync(`${programs}/docker`), existsSync(`${programs}/ran`)], [true, false]);
    });
  });
}
