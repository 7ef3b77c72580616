import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, type TestContext, test } from 'node:test';
import { isAvailable, type Offer } from '../server/src/contract/change.ts';
import { lower } from '../server/src/model/lower.ts';
import extractBaseStage from '../server/src/refactors/extract-base-stage.ts';
import extractStage from '../server/src/refactors/extract-stage.ts';
import secretFileInLayer from '../server/src/rules/secret-file-in-layer.ts';
import secretInArgOrEnv from '../server/src/rules/secret-in-arg-or-env.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { contextOfFile } from './support/context.ts';
import { createFolder } from './support/folder.ts';
import { differences, type Machine, type Secrets, startMachine } from './support/player.ts';
import { cannotRun } from './support/skip.ts';

/** Refactorings of stages and fixes of secrets, played as the fixes for copy-before-install are: the image holds the same files. */
let machine: Machine | { readonly missing: string };

before(async () => {
  machine = await startMachine();
});
after(() => {
  if (!('missing' in machine)) machine.stop();
});

const manifest = '{ "name": "app", "version": "1.0.0", "dependencies": { "tiny": "1.0.0" } }';
const twoStages = [
  'FROM node:22 AS build',
  'WORKDIR /app',
  'ENV MODE=one',
  'COPY package.json ./',
  'RUN npm install',
  'COPY index.js ./',
  'RUN node index.js > built',
  'FROM node:22',
  'WORKDIR /app',
  'ENV MODE=one',
  'COPY package.json ./',
  'RUN npm install',
  'COPY --from=build /app/built ./',
  'RUN echo "$MODE $(pwd)" > said',
  '',
].join('\n');

interface Played {
  readonly source: string;
  readonly files: Readonly<Record<string, string>>;
  readonly secrets?: Secrets;
  readonly offers: (source: string, context: Awaited<ReturnType<typeof contextOfFile>>) => readonly Offer[];
  /** Paths that the change is to take out of the image. */
  readonly gone?: readonly string[];
}

const at = (text: string) => ({ start: twoStages.indexOf(text), end: twoStages.indexOf(text) });
const span = (from: string, to: string) => ({ start: twoStages.indexOf(from), end: twoStages.indexOf(to) + to.length });

const cases: Readonly<Record<string, Played>> = {
  'a base stage of what two stages begin with': {
    source: twoStages,
    files: { 'package.json': manifest, 'index.js': 'console.log(1)' },
    offers: (source, context) => [...extractBaseStage.offer(lower(source), at('WORKDIR'), context)],
  },
  'a stage of the first steps': {
    source: twoStages,
    files: { 'package.json': manifest, 'index.js': 'console.log(1)' },
    offers: (source, context) => [...extractStage.offer(lower(source), span('WORKDIR', 'RUN npm install'), context)],
  },
  'a copied .npmrc that is mounted': {
    source: 'FROM node:22\nWORKDIR /app\nCOPY package.json .npmrc ./\nRUN npm install\nRUN rm .npmrc\n',
    files: {
      'package.json': manifest,
      '.npmrc': '//registry.example/:_authToken=npm_0123456789abcdefghijABCDEFGHIJ012345\n',
    },
    secrets: { npmrc: '//registry.example/:_authToken=npm_0123456789abcdefghijABCDEFGHIJ012345\n' },
    offers: (source, context) =>
      [...secretFileInLayer.check(lower(source), context)].flatMap((each) => [...(each.changes?.() ?? [])]),
    gone: ['app/.npmrc'],
  },
  'an .npmrc that a step writes and another removes': {
    source:
      'FROM node:22\nWORKDIR /app\nARG API_TOKEN\nCOPY package.json ./\nRUN echo "//registry.example/:_authToken=$API_TOKEN" > .npmrc\nRUN npm install\nRUN rm .npmrc\n',
    files: { 'package.json': manifest },
    secrets: { npmrc: '//registry.example/:_authToken=value\n' },
    offers: (source, context) =>
      [...secretInArgOrEnv.check(lower(source), context)].flatMap((each) => [...(each.changes?.() ?? [])]),
    gone: ['app/.npmrc'],
  },
  'a setting of npm that becomes a mounted file': {
    source:
      'FROM node:22\nWORKDIR /app\nARG API_TOKEN\nCOPY package.json ./\nRUN npm config set //registry.example/:_authToken=$API_TOKEN && npm install\n',
    files: { 'package.json': manifest },
    secrets: { npmrc: '//registry.example/:_authToken=value\n' },
    offers: (source, context) =>
      [...secretInArgOrEnv.check(lower(source), context)].flatMap((each) => [...(each.changes?.() ?? [])]),
    gone: ['root/.npmrc', 'root', 'home/player/.npmrc'],
  },
  'an argument with a token that becomes a secret': {
    source:
      'FROM node:22\nWORKDIR /app\nARG API_TOKEN\nCOPY package.json ./\nRUN npm install\nRUN test "$API_TOKEN" = value && echo used > used\n',
    files: { 'package.json': manifest },
    secrets: { API_TOKEN: 'value', api_token: 'value' },
    offers: (source, context) =>
      [...secretInArgOrEnv.check(lower(source), context)].flatMap((each) => [...(each.changes?.() ?? [])]),
  },
};

suite('a change of stages or secrets leaves the files of the image', () => {
  for (const [title, each] of Object.entries(cases)) test(title, (t) => checked(t, each));
});

async function checked(t: TestContext, { source, files, secrets, offers, gone = [] }: Played): Promise<void> {
  if ('missing' in machine) return cannotRun(t, machine.missing);
  const folder = createFolder(t, { ...files, Dockerfile: source, '.dockerignore': '.git\nnode_modules\n' });
  const context = await contextOfFile(join(folder, 'Dockerfile'), folder, source);
  const found = offers(source, context);
  const change = found.find(isAvailable);
  assert.ok(change, JSON.stringify(found));
  const changed = applyEdits(source, change.edits());
  const given = source.replace('ARG API_TOKEN', 'ARG API_TOKEN=value');
  const one = machine.play(given, folder);
  const other = machine.play(changed, folder, undefined, secrets);
  assert.deepEqual([one.failed, other.failed], [undefined, undefined], changed);
  const differing = differences(one.tree, other.tree).filter(
    (line) => !gone.some((path) => line.startsWith(`${path}:`)),
  );
  assert.deepEqual(differing, [], changed);
}
