import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createBuildsIndex } from '../server/src/workspace/builds-index.ts';
import { defaultLimits } from '../server/src/workspace/context-load.ts';
import type { FileSystem } from '../server/src/workspace/file-system.ts';
import { memoryFiles } from './support/memory-files.ts';

const root = '/workspace';

/** A hundred services with a Dockerfile, a Compose file and sources. */
function services(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; at < 100; at++) {
    files[`${root}/s${at}/Dockerfile`] = 'FROM alpine AS dev\n';
    files[`${root}/s${at}/compose.yaml`] = 'services: { a: { build: { context: ., target: dev } } }\n';
    for (let source = 0; source < 96; source++) files[`${root}/s${at}/src/f${source}.ts`] = '';
  }
  return files;
}

suite('the index of the files that build Dockerfiles', () => {
  test('reads those files alone, once, and then only what changes; an open editor counts instead', async () => {
    const files = services();
    const memory = memoryFiles(files);
    const heard: string[] = [];
    const counting: FileSystem = {
      ...memory,
      read: (path, most) => {
        heard.push(path.slice(root.length + 1));
        return memory.read(path, most);
      },
      readdir: (path, most) => {
        heard.push('readdir');
        return memory.readdir(path, most);
      },
    };
    const open = new Map<string, string>();
    const reading = { files: counting, limits: defaultLimits, signal: new AbortController().signal };
    const index = createBuildsIndex(reading, open);
    assert.equal((await index.of(root)).builds.length, 100);
    assert.equal(heard.filter((path) => path !== 'readdir').length, 100);
    assert.ok(heard.every((path) => path === 'readdir' || path.endsWith('compose.yaml')));
    assert.equal(heard.filter((path) => path === 'readdir').length, 201);
    heard.splice(0);
    await index.of(root);
    assert.deepEqual(heard, []);
    index.note(root, `${root}/s7/compose.yaml`);
    await index.of(root);
    assert.deepEqual(heard, ['s7/compose.yaml']);
    open.set(`${root}/s7/compose.yaml`, 'services: {}\n');
    index.note(root, `${root}/s7/compose.yaml`);
    assert.equal((await index.of(root)).builds.length, 99);
  });

  test('looks at ten thousand entries and four hundred files at most', async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 12_000; at++) files[`${root}/d${at}/compose.yaml`] = 'services: { a: { build: . } }\n';
    const memory = memoryFiles(files);
    let reads = 0;
    const read: FileSystem['read'] = (path, most) => {
      reads += 1;
      return memory.read(path, most);
    };
    const reading = { files: { ...memory, read }, limits: defaultLimits, signal: new AbortController().signal };
    const { builds } = await createBuildsIndex(reading, new Map()).of(root);
    assert.ok(reads <= defaultLimits.files);
    assert.ok(builds.length <= defaultLimits.files);
  });
});
