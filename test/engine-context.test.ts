import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { filesOf } from '../server/src/context/query.ts';
import { lower } from '../server/src/model/lower.ts';
import { copies } from '../server/src/model/query.ts';
import { readSections } from './context/sections.ts';
import { contextOfFiles } from './support/context.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';

/** Where a build is given its context, whatever it copies from it. */
const said = { context: '.', builder: 'buildkit' } as const;

/** The files that the engine copies; undefined when it finds none to copy. */
async function copied(t: TestContext, engine: Engine, files: Record<string, string>, source: string) {
  const dockerfile = `FROM scratch\nCOPY ${source} /out/\n`;
  const folder = createFolder(t, { ...files, Dockerfile: dockerfile });
  const target = createFolder(t);
  const { code, stderr } = await engine.docker(['build', '--output', `type=local,dest=${target}`, '.'], { folder });
  if (code !== 0) assert.match(stderr, /not found|no such file|lstat|failed to calculate checksum/);
  const found = readdirSync(target, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return { code, paths: paths.map((path) => path.slice(target.length + '/out/'.length)).sort(), dockerfile };
}

suite('the build context as a real engine sees it', () => {
  test('the files that an ignore file leaves', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    for (const { title, text, shown } of readSections('test/context/ignore/patterns.txt')) {
      if (shown.startsWith('?')) continue;
      const listed = shown.split('\n').map((line) => line.slice(2));
      const leaves = listed.filter((path) => !listed.some((other) => other.startsWith(`${path}/`)));
      const files = Object.fromEntries([...leaves.map((path) => [path, '']), ['.dockerignore', text]]);
      const { paths, dockerfile } = await copied(t, engine, files, '.');
      const context = await contextOfFiles(
        new Map(Object.entries({ ...files, Dockerfile: dockerfile })),
        'Dockerfile',
        said,
      );
      const { paths: told } = filesOf(context, '.');
      // Folders that tools fill are not looked into.
      const seen = paths.filter((path) => !path.includes('node_modules/'));
      assert.deepEqual(seen, [...told].sort(), title);
    }
  });

  test('the files that a COPY takes', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const files = {
      '.dockerignore': '*.log\nhidden\n',
      'a.txt': '',
      'b.txt': '',
      'c.log': '',
      '[x].md': '',
      'src/one.js': '',
      'src/two.ts': '',
      'src/deep/three.js': '',
      'hidden/four.js': '',
      'lib/one/a.js': '',
      'lib/two/a.js': '',
    };
    // A folder's own name is lost on the way, so only the names of the files are compared.
    const names = (paths: readonly string[]) => [...new Set(paths.map((path) => path.split('/').at(-1)))].sort();
    for (const source of [
      'a.txt',
      './a.txt',
      '/a.txt',
      '../a.txt',
      'src',
      'src/',
      'src/*.js',
      '*.txt',
      '?.txt',
      '[ab].txt',
      '[^a].txt',
      '[[]x].md',
      '\\[x\\].md',
      '\\\\[x\\\\].md',
      '\\\\[x\\\\]*',
      'src/*',
      '*/*.js',
      'lib/*/a.js',
      '**/a.js',
      'src/**',
      '*.log',
      'c.log',
      'hidden',
      'missing',
      'missing*',
      'a.txt/b',
    ]) {
      const { code, paths, dockerfile } = await copied(t, engine, files, source);
      const context = await contextOfFiles(
        new Map(Object.entries({ ...files, Dockerfile: dockerfile })),
        'Dockerfile',
        said,
      );
      const [value] = [...copies(lower(dockerfile))].flatMap(({ sources }) => sources.map((text) => text.value));
      const { paths: told, complete } = filesOf(context, value ?? assert.fail(source));
      assert.equal(complete, true, source);
      assert.deepEqual(names(paths), names(told), source);
      if (told.length > 0) assert.equal(code, 0, source);
    }
  });
});
