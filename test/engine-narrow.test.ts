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
