import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type BuildContext, unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import earlyVolatileArg from '../server/src/rules/early-volatile-arg.ts';
import { changesOf } from './support/changes.ts';
import { contextOfFiles } from './support/context.ts';

const npm = 'FROM node:22\nARG GIT_SHA\nCOPY package.json ./\nRUN npm ci\n';

suite('how sure the fix of early-volatile-arg is', () => {
  test('safe for packages of the system, and for npm without scripts', async () => {
    assert.equal(safety('FROM debian:12\nARG GIT_SHA\nRUN apt-get install -y curl\n'), 'safe');
    assert.equal(safety(npm.replace('npm ci', 'npm ci --ignore-scripts')), 'safe');
  });

  test('npm: what package.json says of scripts decides, and without one it is unsafe', async () => {
    assert.equal(safety(npm), 'unsafe');
    assert.equal(safety(npm, await project('{ "scripts": { "build": "vite build" } }')), 'safe');
    assert.equal(safety(npm, await project('{ "scripts": { "postinstall": "node stamp.js" } }')), 'unsafe');
    assert.equal(safety(npm, await project('{')), 'unsafe');
  });
});

function project(manifest: string): Promise<BuildContext> {
  return contextOfFiles(
    new Map([
      ['package.json', manifest],
      ['Dockerfile', npm],
    ]),
    'Dockerfile',
  );
}

function safety(source: string, context: BuildContext = unknownContext): string | undefined {
  const [finding] = earlyVolatileArg.check(lower(source), context);
  return changesOf(finding)[0]?.safety;
}
