import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { isAvailable } from '../server/src/contract/change.ts';
import { lower } from '../server/src/model/lower.ts';
import narrowToMember from '../server/src/refactors/narrow-to-member.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { contextOfFile } from './support/context.ts';
import { createFolder } from './support/folder.ts';
import { type Machine, startMachine } from './support/player.ts';
import { cannotRun } from './support/skip.ts';

/** A narrowed install must still bring all that the member loads, and nothing that the whole one does not bring. */
let machine: Machine | { readonly missing: string };

before(async () => {
  machine = await startMachine();
});
after(() => {
  if (!('missing' in machine)) machine.stop();
});

const members = {
  'apps/web/package.json': '{ "name": "web", "version": "1.0.0", "dependencies": { "leaf": "1.0.0" } }',
  'apps/web/index.js': 'require("leaf");',
  'apps/api/index.js': 'require("db"); require("tiny");',
  'packages/db/index.js': 'require("leaf");',
};

const projects = {
  npm: {
    install: 'npm ci',
    lockfile: 'package-lock.json',
    make: 'npm install --package-lock-only',
    files: {
      ...members,
      'package.json':
        '{ "name": "root", "private": true, "workspaces": ["apps/*", "packages/*"], "devDependencies": { "leaf": "1.1.0" } }',
      'apps/api/package.json': '{ "name": "api", "version": "1.0.0", "dependencies": { "db": "*", "tiny": "1.0.0" } }',
      'packages/db/package.json': '{ "name": "db", "version": "1.0.0", "dependencies": { "leaf": "1.0.0" } }',
    },
  },
  pnpm: {
    install: 'pnpm install --frozen-lockfile',
    lockfile: 'pnpm-lock.yaml',
    make: 'pnpm install --lockfile-only',
    files: {
      ...members,
      'pnpm-workspace.yaml': 'packages: ["apps/*", "packages/*"]\n',
      'package.json': '{ "name": "root", "private": true, "devDependencies": { "leaf": "1.1.0" } }',
      'apps/api/package.json':
        '{ "name": "api", "version": "1.0.0", "dependencies": { "db": "workspace:*", "tiny": "1.0.0" } }',
      'packages/db/package.json': '{ "name": "db", "version": "1.0.0", "dependencies": { "leaf": "1.0.0" } }',
    },
  },
  'Yarn 4': {
    install: 'yarn install --immutable',
    lockfile: 'yarn.lock',
    make: 'yarn install --mode=update-lockfile',
    files: {
      ...members,
      '.yarnrc.yml': 'nodeLinker: node-modules\n',
      'package.json':
        '{ "name": "root", "private": true, "workspaces": ["apps/*", "packages/*"], "packageManager": "yarn@4.11.0", "devDependencies": { "leaf": "1.1.0" } }',
      'apps/api/package.json':
        '{ "name": "api", "version": "1.0.0", "dependencies": { "db": "workspace:*", "tiny": "1.0.0" } }',
      'packages/db/package.json': '{ "name": "db", "version": "1.0.0", "dependencies": { "leaf": "1.0.0" } }',
    },
  },
};

suite('an install that is narrowed to a member', () => {
  for (const [name, project] of Object.entries(projects)) {
    test(`${name}: brings what the member loads`, async (t) => {
      if ('missing' in machine) return cannotRun(t, machine.missing);
      const player = machine;
      const top = Object.keys(project.files).filter((path) => !path.includes('/'));
      const source = [
        'FROM node:22',
        'WORKDIR /app',
        `COPY ${[...top, project.lockfile].join(' ')} ./`,
        'COPY apps/api/package.json ./apps/api/',
        'COPY apps/web/package.json ./apps/web/',
        'COPY packages/db/package.json ./packages/db/',
        `RUN ${project.install}`,
        'COPY apps/api ./apps/api',
        'COPY packages/db ./packages/db',
        'RUN node apps/api/index.js',
        '',
      ].join('\n');
      const folder = createFolder(t);
      for (const [path, text] of Object.entries({ ...project.files, Dockerfile: source })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      player.make(folder, project.lockfile, project.make);
      const context = await contextOfFile(join(folder, 'Dockerfile'), folder, source);
      const at = source.indexOf(project.install);
      const [offer] = narrowToMember.offer(lower(source), { start: at, end: at }, context);
      assert.ok(offer && isAvailable(offer), JSON.stringify(offer));
      const narrowed = applyEdits(source, offer.edits());
      assert.ok(!narrowed.includes('apps/web'), narrowed);
      const whole = player.play(source, folder);
      const part = player.play(narrowed, folder);
      assert.equal(whole.failed, undefined, source);
      assert.equal(part.failed, undefined, narrowed);
      const added = [...part.tree.keys()].filter((path) => !whole.tree.has(path));
      assert.deepEqual(added, [], narrowed);
      assert.ok(part.tree.size < whole.tree.size, narrowed);
    });
  }
});

test('a Cargo build that is narrowed to a package makes its program, and not that of another', async (t) => {
  if ('missing' in machine) return cannotRun(t, machine.missing);
  const source = [
    'FROM rust:1',
    'WORKDIR /src',
    'COPY . .',
    'RUN cargo build --release --locked',
    'RUN target/release/api > said',
    '',
  ].join('\n');
  const pack = (name: string, rest = '') => `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n${rest}`;
  const files = {
    Dockerfile: source,
    '.dockerignore': '.git\ntarget\n',
    'Cargo.toml': '[workspace]\nresolver = "2"\nmembers = ["crates/*"]\n',
    'crates/api/Cargo.toml': pack('api', '[dependencies]\ndb = { path = "../db" }\n'),
    'crates/api/src/main.rs': 'fn main() { println!("{}", db::one()); }\n',
    'crates/db/Cargo.toml': pack('db'),
    'crates/db/src/lib.rs': 'pub fn one() -> u8 { 1 }\n',
    'crates/worker/Cargo.toml': pack('worker'),
    'crates/worker/src/main.rs': 'fn main() {}\n',
  };
  const folder = createFolder(t, files);
  machine.make(folder, 'Cargo.lock', 'cargo generate-lockfile --offline');
  const context = await contextOfFile(join(folder, 'Dockerfile'), folder, source);
  const at = source.indexOf('cargo build');
  const [offer] = narrowToMember.offer(lower(source), { start: at, end: at }, context);
  assert.ok(offer && isAvailable(offer), JSON.stringify(offer));
  const whole = machine.play(source, folder);
  const part = machine.play(applyEdits(source, offer.edits()), folder);
  assert.deepEqual([whole.failed, part.failed], [undefined, undefined]);
  assert.equal(part.tree.get('src/said'), whole.tree.get('src/said'));
  assert.deepEqual(
    [whole, part].map(({ tree }) => tree.has('src/target/release/worker')),
    [true, false],
  );
});
