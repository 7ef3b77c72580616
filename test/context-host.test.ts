import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { filesBelow, isExcluded, textOf } from '../server/src/context/query.ts';
import { lower } from '../server/src/model/lower.ts';
import { neededFiles } from '../server/src/toolchains/needed-files.ts';
import { absolutePath, relativePath } from '../server/src/workspace/absolute-path.ts';
import { createContexts } from '../server/src/workspace/contexts.ts';
import { memoryFiles } from './support/memory-files.ts';

suite('a host without a disk', () => {
  test('gives its own files', async () => {
    const files = memoryFiles({
      '/work/compose.yaml': 'services: { web: { build: { context: app, target: dev } } }',
      '/work/app/Dockerfile': 'FROM node\nCOPY . .\nRUN npm ci\n',
      '/work/app/package.json': '{}',
      '/work/app/.dockerignore': '*.log',
      '/work/app/src/a.js': '',
    });
    const contexts = createContexts({ files, folders: ['/work'], log: assert.fail });
    const needs = neededFiles(lower('FROM node\nCOPY . .\nRUN npm ci\n'));
    assert.equal(
      await contexts.refresh('/work/app/Dockerfile', needs, { context: undefined, builder: 'buildkit' }),
      true,
    );
    const context = contexts.current('/work/app/Dockerfile');
    assert.deepEqual(filesBelow(context, '.').paths, ['.dockerignore', 'Dockerfile', 'package.json', 'src/a.js']);
    assert.deepEqual([context.targets, textOf(context, 'package.json')], [['dev'], '{}']);
    assert.equal(isExcluded(context, 'a.log'), true);
    assert.equal(
      await contexts.folderOf('/work/app/Dockerfile', needs, { context: undefined, builder: 'buildkit' }),
      '/work/app',
    );
  });

  test('may have drives', () => {
    assert.equal(absolutePath('C:/work', '../other/./a'), 'C:/other/a');
    assert.equal(absolutePath('C:/work', 'D:/a'), 'D:/a');
    assert.equal(relativePath('C:/work/app', 'C:/work/Dockerfile'), '../Dockerfile');
    assert.equal(relativePath('C:/work', 'D:/Dockerfile'), 'D:/Dockerfile');
    assert.equal(relativePath('/work', '/other/Dockerfile'), '../other/Dockerfile');
    assert.equal(relativePath('/work', '/work'), '.');
  });
});
