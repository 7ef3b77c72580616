import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { hasFile } from '../server/src/context/query.ts';
import { ContextService } from '../server/src/lsp/context-service.ts';
import { nodeMachine } from '../server/src/lsp/node-machine.ts';
import { placesOf } from '../server/src/lsp/places.ts';
import { defaultSettings } from '../server/src/workspace/settings.ts';
import { memoryFiles } from './support/memory-files.ts';

const dockerfile = 'FROM node:24\nCOPY . .\nRUN npm ci\n';
const uri = 'vscode-vfs://github%2B7b/octo/shop/Dockerfile';

suite('a workspace on no disk', () => {
  const files = memoryFiles({
    '/vscode-vfs:github+7b/octo/shop/Dockerfile': dockerfile,
    '/vscode-vfs:github+7b/octo/shop/package.json': '{}',
    '/vscode-vfs:github+7b/octo/shop/a b/ä#?.txt': '',
  });

  for (const disk of [undefined, nodeMachine.disk]) {
    const where = disk ? 'a process' : 'a browser';

    test(`is read in ${where} through the editor`, async () => {
      const folder = uri.replace('/Dockerfile', '');
      const service = new ContextService(placesOf(disk, files), [folder], assert.fail);
      await service.refresh(TextDocument.create(uri, 'dockerfile', 1, dockerfile), defaultSettings);
      const context = service.current(uri);
      assert.equal(context.kind, 'known');
      assert.equal(hasFile(context, 'package.json'), true);
      assert.equal(context.kind === 'known' ? context.ignore : assert.fail(), undefined);
    });

    test(`has paths in ${where} that lead back to URIs as VS Code writes them`, () => {
      const places = placesOf(disk, files);
      for (const [written, path] of [
        [uri, '/vscode-vfs:github+7b/octo/shop/Dockerfile'],
        ['memory:/a%20b/%C3%A4%23%3F.txt', '/memory:/a b/ä#?.txt'],
        ['vscode-remote://ssh-remote%2Bhost/home/me', '/vscode-remote:ssh-remote+host/home/me'],
      ] as const) {
        assert.equal(places.pathOf(written), path);
        assert.equal(places.uriOf(path), written);
      }
      assert.equal(places.pathOf('untitled:Untitled-1'), undefined);
      if (disk) assert.equal(places.pathOf('file:///a/b'), disk.pathOf('file:///a/b'));
      else assert.equal(places.uriOf(places.pathOf('file:///a/b') ?? ''), 'file:///a/b');
    });
  }

  test('is unknown to a client that reads no files', () => {
    assert.equal(placesOf(nodeMachine.disk, undefined).pathOf(uri), undefined);
    assert.equal(placesOf(undefined, undefined).pathOf('file:///a'), undefined);
  });
});
