/** A case for each row of what installs read and how they are spelled: test/knowledge/inputs.txt and verbs.txt. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lower } from '../server/src/model/lower.ts';
import copyBeforeInstall from '../server/src/rules/copy-before-install.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { managerOf } from '../server/src/toolchains/invocation.ts';
import { type InstallVerb, MANAGERS, type PackageManager } from '../server/src/toolchains/managers.ts';
import { contextOfFiles } from './support/context.ts';
import { commandOf, rowsOf, words } from './support/knowledge.ts';

interface Sample {
  readonly image: string;
  readonly install: string;
  readonly files: Readonly<Record<string, string>>;
}

const node = { 'package.json': '{"name":"a"}' };
const python = { 'pyproject.toml': '[project]\nname = "a"\n' };

const samples: Readonly<Record<string, Sample>> = {
  npm: { image: 'node:22', install: 'npm install', files: node },
  yarn: {
    image: 'node:22',
    install: 'yarn install --frozen-lockfile',
    files: { ...node, 'yarn.lock': '# yarn lockfile v1\n' },
  },
  'yarn-berry': {
    image: 'node:22',
    install: 'yarn install --immutable',
    files: { 'package.json': '{"packageManager":"yarn@4.6.0"}', 'yarn.lock': '__metadata:\n  version: 8\n' },
  },
  pnpm: { image: 'node:22', install: 'pnpm install --frozen-lockfile', files: { ...node, 'pnpm-lock.yaml': '' } },
  bun: { image: 'oven/bun:1', install: 'bun install', files: node },
  deno: { image: 'denoland/deno:2', install: 'deno install', files: { 'deno.json': '{}' } },
  pip: {
    image: 'python:3.12',
    install: 'pip install -r requirements.txt',
    files: { 'requirements.txt': '-r requirements/base.txt\n' },
  },
  pipenv: { image: 'python:3.12', install: 'pipenv sync', files: { Pipfile: '' } },
  poetry: { image: 'python:3.12', install: 'poetry install --no-root', files: python },
  uv: { image: 'python:3.12', install: 'uv sync --frozen --no-install-project', files: { ...python, 'uv.lock': '' } },
  pdm: { image: 'python:3.12', install: 'pdm install --no-self', files: python },
  conda: {
    image: 'continuumio/miniconda3',
    install: 'conda env create -f environment.yml',
    files: { 'environment.yml': 'dependencies: [python]\n' },
  },
  go: { image: 'golang:1.24', install: 'go mod download', files: { 'go.mod': 'module a\n' } },
  swift: { image: 'swift:6', install: 'swift package resolve', files: { 'Package.swift': '' } },
  maven: { image: 'maven:3', install: 'mvn dependency:go-offline', files: { 'pom.xml': '<project></project>' } },
  gradle: { image: 'gradle:8', install: 'gradle dependencies', files: { 'build.gradle': '' } },
  leiningen: { image: 'clojure:lein', install: 'lein deps', files: { 'project.clj': '' } },
  sbt: { image: 'sbtscala/scala-sbt:1', install: 'sbt update', files: { 'build.sbt': '' } },
  bundler: { image: 'ruby:3.4', install: 'bundle install', files: { Gemfile: 'gem "rack"\n' } },
  composer: {
    image: 'composer:2',
    install: 'composer install --no-scripts --no-autoloader',
    files: { 'composer.json': '{}' },
  },
  mix: { image: 'elixir:1.17', install: 'mix deps.get', files: { 'mix.exs': '' } },
  pub: { image: 'dart:3', install: 'dart pub get', files: { 'pubspec.yaml': 'name: a\n' } },
  dotnet: {
    image: 'mcr.microsoft.com/dotnet/sdk:8.0',
    install: 'dotnet restore',
    files: { 'a.csproj': '<Project Sdk="Microsoft.NET.Sdk"></Project>' },
  },
};

/** What the fix copies above the install, or why there is none. */
async function copiedFirst(
  { image, install, files }: Sample,
  given: Readonly<Record<string, string>>,
): Promise<string> {
  const source = `FROM ${image}\nWORKDIR /app\nCOPY . .\nRUN ${install}\nCMD ["x"]\n`;
  const all = Object.entries({ 'kept.dat': '', ...given, ...files });
  const context = await contextOfFiles(new Map([...all, ['Dockerfile', source]]), 'Dockerfile');
  const [finding] = copyBeforeInstall.check(lower(source), context);
  const [offer] = finding?.changes?.() ?? [];
  if (!offer || 'refused' in offer) return offer?.refused ?? 'no finding';
  const fixed = applyEdits(source, offer.edits());
  return fixed.slice(0, fixed.indexOf('RUN '));
}

suite('what an install reads', () => {
  for (const [id = '', names] of rowsOf('inputs')) {
    const sample = samples[id] ?? assert.fail(id);
    for (const name of words(names))
      test(`${id}: ${name}`, async () => {
        const content = /\.(?:props|targets)$/.test(name) ? '<Project></Project>' : '';
        const lock = id === 'npm' && !/lock|shrinkwrap/.test(name) ? { 'package-lock.json': '{}' } : {};
        const copied = await copiedFirst(sample, { ...lock, [name]: content });
        const folders = name.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'));
        assert.ok(
          folders.some((path) => new RegExp(` (?:\\./)?${path.replaceAll('.', '\\.')}/? `).test(copied)),
          copied,
        );
        assert.ok(!copied.includes('kept.dat'), copied);
      });
  }
});

suite('the words that install', () => {
  const rows = rowsOf('verbs');
  for (const [id = '', program = '', verbs] of rows)
    for (const verb of (verbs ?? '').split(', '))
      test(`${program} ${verb}`, () => {
        const found = managerOf(commandOf(`${program} ${verb}`));
        assert.deepEqual([found?.manager.id, found?.install !== undefined], [id, true]);
      });

  test('have a row each', () => {
    const known = (id: string) =>
      rows
        .filter(([of]) => of === id || (id === 'yarn-berry' && of === 'yarn'))
        .flatMap(([, , verbs]) => (verbs ?? '').split(', '));
    for (const { id, installs } of MANAGERS) {
      const spelled = installs.flatMap(({ spellings = [] }) => spellings).filter((verb) => verb !== '');
      assert.deepEqual(
        spelled.filter((verb) => !known(id).includes(verb)),
        [],
        id,
      );
    }
  });
});

/** A verb that installs: its first spelling, whether packages may follow, and what else it does. */
function installWords({
  spellings,
  packages,
  edits,
  lockfile,
  sources,
  split,
  fillsCache,
  uncached,
  listed,
}: InstallVerb): string[] {
  return [
    spellings[0] ?? '',
    `${packages} packages`,
    ...(edits ? ['edits the manifest'] : []),
    ...(lockfile ? ['needs a lockfile'] : []),
    ...(fillsCache ? ['fills caches alone'] : []),
    ...(uncached ? ['no cache'] : []),
    ...(listed ? ['needs a list'] : []),
    ...(sources?.always ? ['reads sources'] : []),
    ...(sources?.local ? ['reads sources of a path'] : []),
    ...(sources?.unnamed ? ['reads sources without packages'] : []),
    ...(sources?.unless ?? []).map((flag) => `reads sources without ${flag}`),
    ...(sources?.with ?? []).map((flag) => `reads sources with ${flag}`),
    ...(split ? [...split.flags, ...(split.workspace ?? []), `then ${split.finish}`] : []),
  ].filter((word) => word !== '');
}

/** What a manager is said to read, write and keep, as rows of test/knowledge/managers.txt. */
function saidOf({ project, caches, cleanUp, leftover, question, pin, ...manager }: PackageManager): string[] {
  const {
    fetches,
    globalFlags,
    rootFlags,
    directoryFlags,
    listFlags,
    nameFlags,
    manifestFlags,
    groupFlags,
    offlineFlags,
    vendorFlags,
    variables,
    buildVariables,
  } = manager;
  const { manifests, lockfiles, extras, wrapper, sometimes, texts, above, roots, members, outputs, writes } =
    project ?? {};
  const lists = {
    ...{
      programs: manager.programs,
      fetches,
      globalFlags,
      rootFlags,
      directoryFlags,
      listFlags,
      nameFlags,
      manifestFlags,
      groupFlags,
      offlineFlags,
      vendorFlags,
    },
    ...{
      variables,
      buildVariables,
      manifests,
      lockfiles,
      extras,
      wrapper,
      sometimes,
      texts,
      above,
      roots,
      members,
      outputs,
      writes,
    },
  };
  const folders = caches.map((cache) => [
    cache.path ?? '-',
    ...(cache.rootPath === undefined ? [] : [cache.rootPath]),
    ...(cache.variables ?? []).map(({ name, below = '' }) => `$${name}${below}`),
    ...(cache.movedBy ?? []).map((name) => `$${name}?`),
    ...(cache.flags ?? []),
    cache.holds,
    ...(cache.locked ? ['locked'] : []),
  ]);
  return [
    ...Object.entries(lists),
    ...folders.map((words) => ['cache', words] as const),
    ...(['flags', 'verbs', 'variables', 'folders'] as const).map(
      (what) => [`clean-up ${what}`, cleanUp[what]] as const,
    ),
    ...manager.installs.map((install) => ['install', installWords(install)] as const),
    ['means', ['goals', 'programmed', 'versioned'].filter((what) => what in manager)] as const,
    [
      'alike',
      manager.variant && [...manager.variant.files, ...manager.variant.flags, ...manager.variant.verbs],
    ] as const,
    ['leftover folders', leftover?.folders] as const,
    ['leftover verbs', leftover?.verbs] as const,
    ['leftover flags', leftover?.flags] as const,
    ['does not ask', question && [...question.flags, ...[...question.letters].map((letter) => `-${letter}`)]] as const,
    ['asks too', question?.verbs] as const,
    [
      'repairs with',
      question?.repairs && [...question.repairs.flags, ...[...question.repairs.letters].map((letter) => `-${letter}`)],
    ] as const,
    ['pinned', pin && [...pin.marks, ...(pin.unless ?? []), ...(pin.groups ?? [])]] as const,
  ].flatMap(([what, words]) => (words && words.length > 0 ? [`${what}: ${words.join(', ')}`] : []));
}

suite('what a package manager reads, writes and keeps', () => {
  for (const manager of MANAGERS)
    test(manager.id, () => {
      const rows = rowsOf('managers').filter(([id]) => id === manager.id);
      assert.deepEqual(
        saidOf(manager),
        rows.map(([, what, words]) => `${what}: ${words}`),
      );
    });
});
