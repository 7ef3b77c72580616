import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type BuildContext, unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import earlyVolatileArg from '../server/src/rules/early-volatile-arg.ts';
import { applyEdits } from '../server/src/text/edit.ts';
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

/** Programs that read no variable but those of locale and time zone; written from memory, no manual was opened. */
const plain =
  `basename cat chgrp chmod chown cp cut date echo false head id install ln ls mkdir mktemp mv printf pwd readlink rm rmdir
  sha256sum sha512sum sleep sort stat tail tee test touch tr true uname uniq wc addgroup adduser groupadd groupmod useradd usermod
  chsh grep sed find gunzip gzip tar xz unzip which ldconfig locale-gen localedef setcap`.split(/\s+/);

/** What prints, exports or runs by variables that nobody can see. */
const open = 'env printenv make bash sh perl python3 node ./configure cmake'
  .split(' ')
  .concat([
    'bundle install',
    'gradle dependencies',
    'dotnet restore',
    'mix deps.get',
    'swift package resolve',
    'sbt update',
  ]);

suite('steps below an ARG', () => {
  const source = (program: string) =>
    `FROM debian:12\nARG GIT_SHA\nRUN ${program} a b\nRUN apt-get install -y curl\nRUN echo $GIT_SHA\n`;
  const places = (program: string) => {
    const text = source(program);
    const [finding] = earlyVolatileArg.check(lower(text), unknownContext);
    const edits = changesOf(finding)[0]?.edits() ?? [];
    return edits.length === 0 ? undefined : applyEdits(text, edits);
  };
  for (const program of plain)
    test(`${program} reads no variable that is not written in its line`, () => {
      assert.match(places(program) ?? '', new RegExp(`^FROM debian:12\\nRUN ${program} a b\\n`));
    });
  for (const program of open)
    test(`${program} may read any variable`, () => {
      assert.doesNotMatch(places(program) ?? '', new RegExp(`^FROM debian:12\\nRUN ${program} `));
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
