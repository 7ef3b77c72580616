import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { lower } from '../server/src/model/lower.ts';
import copyBeforeInstall from '../server/src/rules/copy-before-install.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { changesOf } from './support/changes.ts';
import { contextOfFiles } from './support/context.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { createGoImage, createImage, createNodeImage, script } from './support/images.ts';
import { cannotRun } from './support/skip.ts';

interface Project {
  /** The Dockerfile among them. */
  readonly files: Readonly<Record<string, string>>;
  readonly archives?: Readonly<Record<string, Buffer>>;
  /** What the install's line begins with. */
  readonly install: string;
  readonly source: string;
  readonly manifest: string;
  /** Folders with logs and times in them. */
  readonly volatile: readonly string[];
}

suite('copy-before-install on a real engine', () => {
  test('npm', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    await createNodeImage(engine);
    await prove(t, engine, npmProject());
  });

  test('go', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const at = 'modules/example.com/left/@v';
    const folder = createFolder(t, {
      'go.mod': 'module example.com/left\n',
      'left.go': 'package left\n',
      list: 'v1.0.0\n',
      'v1.0.0.info': '{"Version":"v1.0.0"}',
    });
    const zip = join(folder, 'v1.0.0.zip');
    const made = spawnSync(
      'sh',
      [
        '-c',
        `git init -q . && git add go.mod left.go && git -c user.name=a -c user.email=a@b commit -qm a && git archive --format=zip --prefix=example.com/left@v1.0.0/ -o ${zip} HEAD`,
      ],
      { cwd: folder },
    );
    assert.equal(made.status, 0, String(made.stderr));
    const hasGo = await createGoImage(engine, {
      [`${at}/list`]: { from: join(folder, 'list') },
      [`${at}/v1.0.0.info`]: { from: join(folder, 'v1.0.0.info') },
      [`${at}/v1.0.0.mod`]: { from: join(folder, 'go.mod') },
      [`${at}/v1.0.0.zip`]: { from: zip },
    });
    if (!hasGo) return cannotRun(t, 'there is no `go` on this machine');
    await prove(t, engine, {
      files: {
        Dockerfile: dockerfile`
          FROM golang:local
          WORKDIR /src
          COPY . .
          RUN go mod download && cat main.go > /app
        `,
        'go.mod': 'module example.com/app\n\ngo 1.24\n\nrequire example.com/left v1.0.0\n',
        'main.go': 'package main\n',
        '.dockerignore': 'Dockerfile\n',
      },
      install: 'go mod download',
      source: 'main.go',
      manifest: 'go.mod',
      volatile: ['/root/.config', '/go/pkg/mod/cache/lock', '/go/pkg/mod/cache/download'],
    });
  });

  test('a manager that installs into the image', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    await createImage(engine, 'ruby:local', {
      'usr/bin/bundle': script(
        'set -e; test -f Gemfile; mkdir -p /usr/local/bundle; cat Gemfile Gemfile.lock > /usr/local/bundle/installed; echo bundled',
      ),
    });
    await prove(t, engine, {
      files: {
        Dockerfile: dockerfile`
          FROM ruby:local AS app
          WORKDIR /app
          # everything
          COPY --chown=1000:1000 . .
          ENV RAILS_ENV=production
          RUN bundle install
          RUN cat app.rb > /result
        `,
        Gemfile: 'gem "rails"\n',
        'Gemfile.lock': 'rails\n',
        'app.rb': 'puts 1\n',
      },
      install: 'bundle install',
      source: 'app.rb',
      manifest: 'Gemfile',
      volatile: [],
    });
  });

  test('a manager that installs into the project', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    await createImage(engine, 'elixir:local', {
      'usr/bin/mix': script(
        'set -e; test "$1" = deps.get; mkdir -p deps/phoenix; cat mix.exs > deps/phoenix/mix.exs; echo fetched',
      ),
    });
    await prove(t, engine, {
      files: {
        Dockerfile: dockerfile`
          FROM elixir:local
          COPY . /app
          WORKDIR /app
          RUN mix deps.get && cat lib/app.ex > /result
        `,
        'mix.exs': 'defmodule A do end\n',
        'mix.lock': '%{}\n',
        'lib/app.ex': '1\n',
        '.dockerignore': 'deps\n_build\n',
      },
      install: 'mix deps.get',
      source: 'lib/app.ex',
      manifest: 'mix.exs',
      volatile: [],
    });
  });
});

/** Builds before and after the fix, then after changes, and compares. */
async function prove(t: TestContext, engine: Engine, project: Project): Promise<void> {
  const before = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-before-')));
  const after = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-after-')));
  t.after(() => [before, after].forEach((folder) => void rmSync(folder, { recursive: true, force: true })));
  const fixed = await fixedFiles(project.files);
  write(before, project.files, project.archives);
  write(after, fixed, project.archives);

  assert.equal(await installRuns(engine, before, project, '--no-cache'), true);
  const filesBefore = await filesOf(engine, before, project);
  assert.equal(await installRuns(engine, after, project, '--no-cache'), true);
  assert.deepEqual(await filesOf(engine, after, project), filesBefore);
  t.diagnostic(`same files: ${filesBefore.length}`);

  const runs: Record<string, boolean> = {};
  for (const [name, folder] of Object.entries({ before, after })) {
    append(folder, project.source);
    runs[`${name} the fix, a changed source runs the install`] = await installRuns(engine, folder, project);
  }
  append(after, project.manifest);
  runs['after the fix, a changed manifest runs the install'] = await installRuns(engine, after, project);
  for (const [what, isRun] of Object.entries(runs)) t.diagnostic(`${what}: ${isRun ? 'yes' : 'no, CACHED'}`);
  assert.deepEqual(Object.values(runs), [true, false, true]);
}

/** The files of the project once its only fix is applied, as the editor does it. */
async function fixedFiles(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const source = files['Dockerfile'] ?? '';
  const context = await contextOfFiles(new Map(Object.entries(files)), 'Dockerfile');
  const found = [...copyBeforeInstall.check(lower(source), context)];
  const fix = found.flatMap(changesOf)[0];
  assert.ok(fix, found.map(({ message }) => message).join());
  const others = (fix.files?.() ?? []).map(({ path, edits }) => [path, applyEdits(files[path] ?? '', edits)] as const);
  return { ...files, Dockerfile: applyEdits(source, fix.edits()), ...Object.fromEntries(others) };
}

function write(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
  archives: Readonly<Record<string, Buffer>> = {},
): void {
  for (const [path, content] of Object.entries({ ...files, ...archives })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Blanks that no earlier run has cached. */
function append(folder: string, path: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  writeFileSync(join(folder, path), `${text.trimEnd()}${' '.repeat(1 + Math.floor(Math.random() * 10_000))}\n`);
}

/** Builds, and says whether the install step ran or came from the cache. */
async function installRuns(
  engine: Engine,
  folder: string,
  { install }: Project,
  ...flags: readonly string[]
): Promise<boolean> {
  const built = await engine.docker(['build', '--progress=plain', ...flags, '-t', tagOf(folder), folder]);
  assert.equal(built.code, 0, built.stderr);
  const step = new RegExp(`^#(\\d+) \\[.*\\] RUN (?:.*&& )?${install}`, 'm').exec(built.stderr)?.[1];
  assert.ok(step, built.stderr);
  return !new RegExp(`^#${step} CACHED$`, 'm').test(built.stderr);
}

/** Paths with content hashes; the Dockerfile and ignore file, which the fix changes, left out. */
async function filesOf(engine: Engine, folder: string, { volatile }: Project): Promise<string[]> {
  const left = ['/proc', '/sys', '/dev', '/etc', '/bin', '/usr/lib', '/lib', ...volatile]
    .map((path) => `-path ${path}`)
    .join(' -o ');
  const list = `find / -xdev \\( ${left} \\) -prune -o -type f ! -name Dockerfile ! -name .dockerignore -exec sha256sum {} + | sort; find / -xdev \\( ${left} \\) -prune -o -exec stat -c '%n %a %u:%g' {} + | grep -v -e Dockerfile -e .dockerignore | sort`;
  const ran = await engine.docker([
    'run',
    '--rm',
    '--network',
    'none',
    '-u',
    '0',
    '--entrypoint',
    '/bin/sh',
    tagOf(folder),
    '-c',
    list,
  ]);
  assert.equal(ran.code, 0, ran.stderr);
  return ran.stdout.trim().split('\n');
}

function tagOf(folder: string): string {
  return `slipway-${folder.split('-').at(-1)?.toLowerCase()}`;
}

/** A package from an archive in the project, so that no registry is needed. */
function npmProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-npm-'));
  try {
    write(folder, {
      'left/package.json': '{ "name": "left", "version": "1.0.0" }',
      'left/index.js': 'module.exports = 1;\n',
    });
    const pack = spawnSync('npm', ['pack', '--silent', './left'], { cwd: folder, encoding: 'utf8' });
    assert.equal(pack.status, 0, pack.stderr);
    const archive = readFileSync(join(folder, 'left-1.0.0.tgz'));
    const manifest = `${JSON.stringify({ name: 'app', version: '1.0.0', dependencies: { left: 'file:vendored/left-1.0.0.tgz' }, scripts: { build: 'cat index.js > /result' } }, undefined, 2)}\n`;
    write(folder, { 'app/package.json': manifest, 'app/vendored/left-1.0.0.tgz': archive });
    const lock = spawnSync('npm', ['install', '--package-lock-only', '--offline', '--no-audit'], {
      cwd: join(folder, 'app'),
      encoding: 'utf8',
    });
    assert.equal(lock.status, 0, lock.stderr);
    return {
      files: {
        Dockerfile: dockerfile`
          FROM node:local AS build
          WORKDIR /app
          COPY . .
          RUN npm ci && npm run build
          CMD ["node", "index.js"]
        `,
        'package.json': manifest,
        'package-lock.json': readFileSync(join(folder, 'app/package-lock.json'), 'utf8'),
        'index.js': 'require("left");\n',
        '.dockerignore': '.git\n',
        'vendored/left-1.0.0.tgz': '',
      },
      archives: { 'vendored/left-1.0.0.tgz': archive },
      install: 'npm ci',
      source: 'index.js',
      manifest: 'package.json',
      volatile: ['/root/.npm'],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
