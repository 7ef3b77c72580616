import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lower } from '../server/src/model/lower.ts';
import { neededFiles } from '../server/src/toolchains/needed-files.ts';
import { defaultLimits, loadContext } from '../server/src/workspace/context-load.ts';
import type { FileSystem } from '../server/src/workspace/file-system.ts';
import { memoryFiles } from './support/memory-files.ts';

const source = 'FROM node:22\nCOPY . .\nRUN npm ci\n';
const folders = ['a', 'b', 'c', 'd', 'e', 'f'];
const texts = Object.fromEntries([
  ['/w/Dockerfile', source],
  ...folders.flatMap((name) => [
    [`/w/${name}/package.json`, '{}'],
    [`/w/${name}/settings.toml`, 'a = 1\n'],
    [`/w/${name}/lib/x.ts`, ''],
  ]),
]);

/** A file system that counts what it is asked, and is given up at one of its calls. */
function givenUp(at: number) {
  const controller = new AbortController();
  let calls = 0;
  const counted = <T>(answer: T): T => {
    calls += 1;
    if (calls === at) controller.abort();
    return answer;
  };
  const plain = memoryFiles(texts);
  const files: FileSystem = {
    realpath: (path) => counted(plain.realpath(path)),
    stat: (path) => counted(plain.stat(path)),
    readdir: (path, most) => counted(plain.readdir(path, most)),
    read: (path, most) => counted(plain.read(path, most)),
  };
  const reading = { files, limits: defaultLimits, signal: controller.signal };
  const wishes = { context: undefined, builder: 'buildkit' } as const;
  const where = { dockerfile: '/w/Dockerfile', workspace: '/w', builds: [], dockerfiles: new Set<string>(), wishes };
  const loaded = loadContext(reading, where, neededFiles(lower(source)));
  return { loaded, calls: () => calls };
}

test('a context that nobody wants any more is given up within a few files, wherever that is noticed', async () => {
  const whole = givenUp(Number.POSITIVE_INFINITY);
  assert.equal((await whole.loaded).kind, 'known');
  const after: number[] = [];
  for (let at = 1; at <= whole.calls(); at++) {
    const { loaded, calls } = givenUp(at);
    await loaded.catch(() => undefined);
    after.push(calls() - at);
  }
  assert.ok(Math.max(...after) <= 10, `after each call ${after.join(' ')} more`);
});
