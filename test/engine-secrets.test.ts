import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import type { Rule } from '../server/src/contract/rule.ts';
import { stagePlan } from '../server/src/features/build-plan.ts';
import { lower } from '../server/src/model/lower.ts';
import secretFileInLayer from '../server/src/rules/secret-file-in-layer.ts';
import secretInArgOrEnv from '../server/src/rules/secret-in-arg-or-env.ts';
import secretInCommand from '../server/src/rules/secret-in-command.ts';
import secretRemovedLater from '../server/src/rules/secret-removed-later.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { changesOf } from './support/changes.ts';
import { contextOfFiles } from './support/context.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { createImage, script } from './support/images.ts';
import { cannotRun } from './support/skip.ts';

interface Leak {
  readonly rule: Rule;
  /** `PLANTED` stands for the secret. */
  readonly files: Readonly<Record<string, string>>;
  /** The build argument that carries it before the fix. */
  readonly argument?: string;
  /** Where the secret comes from after the fix: an environment variable, or a file of the context. */
  readonly from: { readonly env: string } | { readonly src: string };
}

const leaks: Readonly<Record<string, Leak>> = {
  'a build argument that a step names': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        ARG API_TOKEN
        RUN signin --token=$API_TOKEN && touch /result
      `,
    },
    argument: 'API_TOKEN',
    from: { env: 'API_TOKEN' },
  },
  'a build argument that a manager reads by its name, in a stage and one built on it': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        ARG NPM_TOKEN
        FROM node:fake AS deps
        ARG NPM_TOKEN
        RUN npm ci
        FROM deps
        RUN npm install
      `,
    },
    argument: 'NPM_TOKEN',
    from: { env: 'NPM_TOKEN' },
  },
  'a file that is written and removed within a step': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        WORKDIR /app
        ARG NPM_TOKEN
        RUN echo "//registry/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc
      `,
    },
    argument: 'NPM_TOKEN',
    from: { env: 'NPM_TOKEN' },
  },
  'an ENV that steps read': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        ENV MODE=production NPM_TOKEN=PLANTED
        RUN npm ci
        CMD ["sh"]
      `,
    },
    from: { env: 'NPM_TOKEN' },
  },
  'an ENV that takes over an argument': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        ARG API_TOKEN
        ENV API_TOKEN=$API_TOKEN
        RUN signin --token=$API_TOKEN && touch /result
      `,
    },
    argument: 'API_TOKEN',
    from: { env: 'API_TOKEN' },
  },
  'a file that one step writes and a later one removes': {
    rule: secretRemovedLater,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        WORKDIR /app
        ARG NPM_TOKEN
        RUN echo "//registry/:_authToken=$NPM_TOKEN" > .npmrc
        RUN npm ci
        RUN rm .npmrc
      `,
      '.npmrc': '//registry/:_authToken=PLANTED\n',
    },
    argument: 'NPM_TOKEN',
    from: { src: '.npmrc' },
  },
  'a file of a build stage that COPY --from ships': {
    rule: secretFileInLayer,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake AS builder
        WORKDIR /app
        COPY package.json .npmrc ./
        RUN npm ci && cp /result .
        FROM busybox:local
        COPY --from=builder /app /app
      `,
      'package.json': '{}\n',
      '.npmrc': '//registry/:_authToken=PLANTED\n',
    },
    from: { src: '.npmrc' },
  },
  'a value in a command': {
    rule: secretInCommand,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        RUN signin --token=PLANTED && touch /result
      `,
    },
    from: { env: 'TOKEN' },
  },
  'a copied file that a later step removes': {
    rule: secretFileInLayer,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        WORKDIR /app
        COPY package.json .npmrc ./
        RUN npm ci
        RUN rm .npmrc
      `,
      'package.json': '{}\n',
      '.npmrc': '//registry/:_authToken=PLANTED\n',
    },
    from: { src: '.npmrc' },
  },
};

suite('secrets on a real engine', () => {
  for (const [title, leak] of Object.entries(leaks)) {
    test(title, async (t) => {
      const engine = startEngine();
      if ('missing' in engine) return cannotRun(t, engine.missing);
      // Programs that need the secret, and leave something that does not hold it.
      await createImage(engine, 'node:fake', {
        'usr/bin/npm': script(
          'set -e; if test -f .npmrc; then grep -q tok .npmrc; else test -n "$NPM_TOKEN"; fi; echo installed > /result',
        ),
        'usr/bin/signin': script('test ${#1} -gt 20 && echo logged in'),
      });
      await prove(t, engine, leak);
    });
  }
});

async function prove(t: TestContext, engine: Engine, { rule, files, argument, from }: Leak): Promise<void> {
  const planted = `tok${randomBytes(16).toString('hex')}`;
  const before = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll('PLANTED', planted)]),
  );
  const after = await fixedFiles(rule, before);
  const [id] = stagePlan(lower(after['Dockerfile'] ?? ''), undefined)?.secrets.map((secret) => secret.id) ?? [];
  assert.ok(id, after['Dockerfile']);

  const one = folderOf(t, before);
  const leaking = await build(engine, one, argument ? ['--build-arg', `${argument}=${planted}`] : []);
  const found = await placesOf(engine, leaking, planted);
  const two = folderOf(t, after);
  const secret = 'env' in from ? `id=${id},env=SLIPWAY_PLANTED` : `id=${id},src=${join(one, from.src)}`;
  const hiding = await build(engine, two, ['--secret', secret], { SLIPWAY_PLANTED: planted });
  const left = await placesOf(engine, hiding, planted);
  t.diagnostic(`before the fix found in: ${found.join(', ') || 'nothing'}`);
  t.diagnostic(`after the fix found in: ${left.join(', ') || 'nothing'}`);
  assert.notDeepEqual(found, []);
  assert.deepEqual(left, []);
  assert.deepEqual(
    await filesOf(engine, hiding),
    (await filesOf(engine, leaking)).filter((line) => !line.includes('.npmrc')),
  );

  const refused = await engine.docker(['build', '--no-cache', two]);
  assert.notEqual(refused.code, 0, 'without the secret the step fails');
  if (/required=true/.test(after['Dockerfile'] ?? '')) assert.match(refused.stderr, /secret .*not found/);
  for (const tag of [leaking, hiding]) await engine.docker(['image', 'rm', '-f', tag]);
}

async function fixedFiles(rule: Rule, files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const source = files['Dockerfile'] ?? '';
  const findings = [...rule.check(lower(source), await contextOfFiles(new Map(Object.entries(files)), 'Dockerfile'))];
  const fix = findings.flatMap(changesOf)[0];
  assert.ok(fix, findings.map(({ message }) => message).join());
  const { '.npmrc': _, ...rest } = files;
  return { ...rest, Dockerfile: applyEdits(source, fix.edits()) };
}

function folderOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = createFolder(t);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function build(
  engine: Engine,
  folder: string,
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const tag = `slipway-secret-${randomBytes(4).toString('hex')}`;
  const assignments = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const built = await engine.docker(['build', '--no-cache', ...flags, '-t', tag, folder], { assignments });
  assert.equal(built.code, 0, built.stderr);
  return tag;
}

/** Where in the saved image a text stands: its history, its configuration, or a layer. */
async function placesOf(engine: Engine, tag: string, text: string): Promise<string[]> {
  const history = await engine.docker(['history', '--no-trunc', tag]);
  const configuration = await engine.docker(['image', 'inspect', tag]);
  const archive = join(engine.environment['DOCKER_CONFIG'] ?? '/tmp', `${tag}.tar`);
  const saved = await engine.docker(['save', '-o', archive, tag]);
  assert.equal(saved.code, 0, saved.stderr);
  const places = {
    history: history.stdout.includes(text),
    configuration: configuration.stdout.includes(text),
    'saved image': readFileSync(archive).includes(text),
  };
  return Object.entries(places).flatMap(([place, isFound]) => (isFound ? [place] : []));
}

async function filesOf(engine: Engine, tag: string): Promise<string[]> {
  const list =
    'find / -xdev \\( -path /proc -o -path /sys -o -path /dev -o -path /etc -o -path /bin -o -path /run \\) -prune -o -type f -exec sha256sum {} + | sort';
  const ran = await engine.docker(['run', '--rm', '--network', 'none', '--entrypoint', '/bin/sh', tag, '-c', list]);
  assert.equal(ran.code, 0, ran.stderr);
  return ran.stdout.trim().split('\n');
}
