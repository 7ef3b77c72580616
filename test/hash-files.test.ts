/** Hashes of what a build took in. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { hashFiles } from '../server/src/lsp/facts/hash-files.ts';
import { createFolder } from './support/folder.ts';

const { signal } = new AbortController();
const later = () => Date.now() + 60_000;

async function hashOfOne(folder: string, path = 'a'): Promise<string | undefined> {
  return (await hashFiles(folder, [path], { salt: 's', since: later(), known: new Map(), signal })).get(path);
}

suite('the hash of a file', () => {
  test('is that of its content and mode, and not of its times', async (t) => {
    const folder = createFolder(t, { a: '1' });
    const first = await hashOfOne(folder);
    utimesSync(join(folder, 'a'), 1, 1);
    assert.equal(await hashOfOne(folder), first);
    chmodSync(join(folder, 'a'), 0o755);
    const executable = await hashOfOne(folder);
    writeFileSync(join(folder, 'a'), '2');
    assert.equal(new Set([first, executable, await hashOfOne(folder)]).size, 3);
  });

  test('is not known of a file that changed after the build began, or is gone', async (t) => {
    const folder = createFolder(t, { a: '1' });
    const options = { salt: 's', since: Date.now() - 60_000, known: new Map(), signal };
    assert.deepEqual([...(await hashFiles(folder, ['a', 'none'], options))], []);
  });

  test('is found again for another file of the same size and times', async (t) => {
    const folder = createFolder(t, { a: '1', b: '2' });
    const options = { salt: 's', since: later(), known: new Map(), signal };
    for (const name of ['a', 'b']) utimesSync(join(folder, name), 1, 1);
    const before = (await hashFiles(folder, ['a'], options)).get('a');
    renameSync(join(folder, 'b'), join(folder, 'a'));
    assert.notEqual((await hashFiles(folder, ['a'], options)).get('a'), before);
  });

  test('of a link is that of where it leads, of a folder its mode, of a large file its content', async (t) => {
    const folder = createFolder(t, { large: 'x'.repeat(3_000_000), larger: `${'x'.repeat(2_999_999)}y` });
    symlinkSync('/etc/passwd', join(folder, 'link'));
    mkdirSync(join(folder, 'folder'));
    const found = await Promise.all(['link', 'folder', 'large', 'larger'].map((path) => hashOfOne(folder, path)));
    assert.equal(new Set(found).size, 4);
    assert.ok(!found.includes(undefined));
  });

  test('takes little time for 10,000 files', async (t: TestContext) => {
    const paths = Array.from({ length: 10_000 }, (_, i) => `${i % 100}/${i}`);
    const folder = createFolder(t, new Map(paths.map((path) => [path, `text of ${path} `.repeat(50)])));
    const options = { salt: 's', since: later(), known: new Map(), signal };
    const began = performance.now();
    const first = await hashFiles(folder, paths, options);
    const took = performance.now() - began;
    await hashFiles(folder, paths, options);
    t.diagnostic(`${Math.round(took)} ms, then ${Math.round(performance.now() - began - took)} ms`);
    assert.equal(first.size, 10_000);
  });
});
