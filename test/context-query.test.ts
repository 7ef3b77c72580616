import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type KnownContext, unknownContext } from '../server/src/context/context.ts';
import {
  type FoundFiles,
  filesBelow,
  filesOf,
  hasFile,
  hasFolder,
  isExcluded,
  isSent,
  textOf,
} from '../server/src/context/query.ts';
import { lower } from '../server/src/model/lower.ts';
import { copies } from '../server/src/model/query.ts';
import { contextOf, contextOfFiles } from './support/context.ts';
import { runFixture } from './support/fixture-run.ts';

runFixture('test/context/query.dockerfile', async (given) => {
  const context = await contextOf(given);
  assert.equal(context.kind, 'known');
  const sources = [...copies(lower(given.source))].flatMap((copy) =>
    copy.sources.map(({ text, value = text }) => value),
  );
  const lines = sources.map((source) => `${source}: ${said(filesOf(context, source))}\n`);
  const read = context.kind === 'known' ? [...context.texts.keys()] : [];
  return { shown: `${lines.join('')}read: ${read.join(' ')}\n` };
});

function said({ paths, complete }: FoundFiles): string {
  return [...paths, ...(complete ? [] : ['...'])].join(' ') || '-';
}

async function known(files: Record<string, string>): Promise<KnownContext> {
  const context = await contextOfFiles(
    new Map(Object.entries({ Dockerfile: 'FROM scratch\n', ...files })),
    'Dockerfile',
  );
  assert.equal(context.kind, 'known');
  return context.kind === 'known' ? context : assert.fail();
}

suite('a build context', () => {
  test('of which nothing is known answers nothing', async () => {
    assert.equal(hasFile(unknownContext, 'a'), undefined);
    assert.equal(hasFolder(unknownContext, 'a'), undefined);
    assert.equal(isExcluded(unknownContext, 'a'), undefined);
    assert.equal(isSent(unknownContext, 'a'), undefined);
    assert.equal(textOf(unknownContext, 'a'), undefined);
    assert.deepEqual(filesBelow(unknownContext, '.'), { paths: [], complete: false });
    assert.deepEqual(filesOf(unknownContext, '.'), { paths: [], complete: false });
  });

  test('tells files from folders and from what is not there', async () => {
    const context = await known({ 'a/b': '', 'b/c': '', '.dockerignore': 'a' });
    assert.deepEqual(
      [hasFile(context, './b/c'), hasFolder(context, 'b/'), hasFolder(context, '.')],
      [true, true, true],
    );
    assert.deepEqual(
      [hasFile(context, 'b'), hasFolder(context, 'b/c'), hasFile(context, 'b/c/d')],
      [false, false, false],
    );
    // What is kept out whole is not looked into.
    assert.deepEqual([hasFolder(context, 'a'), hasFile(context, 'a/b')], [true, undefined]);
    assert.equal(hasFile(context, 'c/d'), false);
    assert.equal(hasFile(context, '../a'), undefined);
    assert.deepEqual(
      [isSent(context, 'a/b'), isSent(context, 'c'), isSent(context, 'Dockerfile')],
      [false, false, true],
    );
  });

  test('knows nothing of what is in folders that tools fill, unless the Dockerfile names it', async () => {
    const files = { 'node_modules/a/package.json': '{}', 'node_modules/b/index.js': '' };
    const context = await known(files);
    assert.equal(hasFolder(context, 'node_modules'), true);
    assert.equal(hasFile(context, 'node_modules/a/package.json'), undefined);
    assert.deepEqual(filesBelow(context, 'node_modules'), { paths: [], complete: false });
    assert.deepEqual(filesBelow(context, '.'), { paths: ['Dockerfile'], complete: true });
    const naming = await known({ ...files, Dockerfile: 'FROM scratch\nCOPY node_modules/a /a\n' });
    assert.equal(hasFile(naming, 'node_modules/a/package.json'), true);
    assert.equal(hasFile(naming, 'node_modules/b/index.js'), undefined);
  });

  test('with an ignore file that cannot be understood tells what is there, not what is sent', async () => {
    const context = await known({ a: '', '.dockerignore': '[' });
    assert.equal(hasFile(context, 'a'), true);
    assert.equal(isSent(context, 'a'), undefined);
    assert.deepEqual(filesOf(context, 'a'), { paths: [], complete: false });
  });

  test('uses the ignore file of the Dockerfile before that of the context', async () => {
    const files = {
      'docker/Dockerfile': 'FROM scratch\n',
      'docker/Dockerfile.dockerignore': 'own',
      '.dockerignore': 'shared',
    };
    const context = await contextOfFiles(new Map(Object.entries(files)), 'docker/Dockerfile', {
      context: '.',
      builder: 'buildkit',
    });
    assert.deepEqual([isExcluded(context, 'own'), isExcluded(context, 'shared')], [true, false]);
    assert.equal(context.kind === 'known' && context.ignore?.own, true);
    assert.equal(context.kind === 'known' && context.ignore?.path, 'docker/Dockerfile.dockerignore');
    const own = new Map(Object.entries({ ...files, 'docker/Dockerfile.containerignore': 'buildah' }));
    const wishes = { context: '.', builder: 'buildah' } as const;
    assert.equal(isExcluded(await contextOfFiles(own, 'docker/Dockerfile', wishes), 'own'), true);
    own.delete('docker/Dockerfile.dockerignore');
    assert.equal(isExcluded(await contextOfFiles(own, 'docker/Dockerfile', wishes), 'buildah'), true);
    assert.equal(
      isExcluded(await contextOfFiles(own, 'docker/Dockerfile', { ...wishes, builder: 'buildkit' }), 'shared'),
      true,
    );
  });
});
