import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, open } from './editor.ts';

/** What came with VS Code 1.95. */
interface Models {
  readonly tools: readonly { readonly name: string }[];
  invokeTool(
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
  ): Promise<{ readonly content: readonly { readonly value: string }[] }>;
}

const { lm } = vscode as unknown as { readonly lm: Models };

async function call(name: string, input: object): Promise<string> {
  const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map(({ value }) => value).join('');
}

export function tools(): void {
  describe('tools for agents', () => {
    before(async () => {
      await vscode.workspace.fs.writeFile(
        fileUri('tools/Dockerfile'),
        Buffer.from('FROM a AS B\nFROM c\nCOPY --from=B x y\n'),
      );
      await open('tools/Dockerfile');
    });

    it('are those of the command line', () => {
      const names = lm.tools.map(({ name }) => name).filter((name) => name.startsWith('slipway_'));
      assert.deepEqual(names.sort(), [
        'slipway_apply',
        'slipway_explain',
        'slipway_findings',
        'slipway_last_build',
        'slipway_preview',
        'slipway_refactorings',
        'slipway_stages',
        'slipway_why',
      ]);
    });

    it('see the stages, find problems and change the text in the editor', async () => {
      const path = 'tools/Dockerfile';
      const { stages } = JSON.parse(await call('slipway_stages', { path }));
      assert.equal(stages.length, 2);
      const { findings } = JSON.parse(await call('slipway_findings', { path }));
      const casing = findings.find(({ rule }: { rule: string }) => rule === 'stage-name-casing');
      const key = casing.changes[0].key;
      assert.match(JSON.parse(await call('slipway_preview', { path, key })).patch, /^\+FROM a AS b$/m);
      await call('slipway_apply', { path, key });
      const document = await vscode.workspace.openTextDocument(fileUri(path));
      assert.equal(document.getText(), 'FROM a AS b\nFROM c\nCOPY --from=b x y\n');
    });

    it('answer with a sentence for what is not there, and read nothing outside of the workspace', async () => {
      assert.match(await call('slipway_explain', { rule: 'nothing' }), /Unknown rule "nothing"/);
      assert.match(await call('slipway_stages', { path: '/etc/passwd' }), /outside of the workspace/);
      assert.match(await call('slipway_stages', { path: '../Dockerfile' }), /outside of the workspace/);
    });
  });
}
