import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fieldOf, itemsOf, type WrittenValue } from '../server/src/builds/value.ts';
import { buildsIn } from '../server/src/builds/workspace-builds.ts';
import { parseYaml, readYaml } from '../server/src/builds/yaml.ts';
import { secretFileOf } from '../server/src/model/secret-files.ts';
import { filesNamedIn } from '../server/src/toolchains/needed-files.ts';

/** Characters; about what is read of one file. */
const longest = 40_000;
/** Milliseconds of the processor for one file: what takes a step for each pair of characters takes ten times as much. */
const most = 600;

const builds = [
  'compose.yaml',
  'docker-bake.hcl',
  'docker-bake.json',
  '.github/workflows/a.yml',
  '.gitlab-ci.yml',
  '.devcontainer.json',
  'skaffold.yaml',
  '.vscode/tasks.json',
  'a.sh',
  'Makefile',
  'Jenkinsfile',
  'justfile',
  '.circleci/config.yml',
];
const manifests = [
  'package.json',
  'pnpm-workspace.yaml',
  'pyproject.toml',
  'requirements.txt',
  'constraints.txt',
  'go.mod',
  'go.work',
  'composer.json',
  'Gemfile',
  'pom.xml',
  'a.csproj',
  'Pipfile',
  'pubspec.yaml',
  'Package.swift',
  'environment.yml',
  'mix.exs',
  'build.gradle',
  'Cargo.toml',
];
const secrets = [
  '.npmrc',
  '.yarnrc.yml',
  '.netrc',
  'pip.conf',
  '.pypirc',
  'settings.xml',
  'NuGet.config',
  'auth.json',
  '.cargo/credentials.toml',
  'gradle.properties',
  '.aws/credentials',
  'credentials.json',
  'kubeconfig',
  '.env',
  '.docker/config.json',
  'id_rsa',
  'a.pem',
];
const pieces = [
  '\n',
  ' ',
  '\t',
  ' \n',
  'a',
  'a ',
  'a\n',
  'a:\n',
  '- ',
  '-\n',
  '[',
  '{',
  '(',
  '"',
  "'",
  '#',
  '<',
  '<a>',
  '</a>',
  '&a ',
  '*a,',
  '${',
  '$',
  '=',
  'a=',
  ',',
  '\\\n',
  '-----BEGIN ',
  '0',
  '.',
];

function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

suite('a file of a cloned repository costs in proportion to its length', () => {
  const readers: readonly (readonly [string, (text: string) => unknown])[] = [
    ...builds.map((path) => [path, (text: string) => buildsIn(new Map([[path, text]]))] as const),
    ...manifests.map((name) => [name, (text: string) => filesNamedIn(name, text)] as const),
    ...secrets.map((name) => [name, (text: string) => secretFileOf(name)?.holds(text)] as const),
  ];
  for (const [name, read] of readers) {
    test(name, () => {
      for (const piece of pieces) {
        const text = piece.repeat(longest / piece.length);
        const cost = costOf(() => read(text));
        assert.ok(cost < most || costOf(() => read(text)) < most, `${JSON.stringify(piece)}: ${cost} ms`);
      }
    });
  }
});

suite('what YAML repeats by an alias', () => {
  test('is one value, however often', () => {
    const text = `x: &x { build: . }\nlist:\n${'  - *x\n'.repeat(3000)}`;
    let value: WrittenValue | undefined;
    assert.ok(costOf(() => (value = parseYaml(text))) < most);
    const list = fieldOf(value, 'list');
    const items = itemsOf(list);
    assert.equal(items.length, 3000);
    assert.equal(new Set(items).size, 1);
  });

  test('never grows beyond what is written', () => {
    const levels = [...'bcdefghij'].map(
      (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join()}]\n`,
    );
    assert.ok(costOf(() => readYaml(`a: &a [x]\n${levels.join('')}`)) < most);
    assert.ok(costOf(() => readYaml('a: &a [*a, b]\nc: *a\n')) < most);
    assert.equal(itemsOf(parseYaml('&a [*a, b]'))[0]?.kind, 'unclear');
    const merges = `x: &x { ${Array.from({ length: 500 }, (_, i) => `k${i}: 1`).join()} }\n${Array.from({ length: 3000 }, (_, i) => `s${i}: { <<: *x }\n`).join('')}`;
    assert.ok(costOf(() => readYaml(merges)) < most);
  });

  test('means the nearest anchor above, as in YAML', () => {
    assert.deepEqual(readYaml('a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: { <<: [ { f: 1 } ] }\n'), {
      a: '1',
      b: '1',
      c: '2',
      d: '2',
      e: { f: '1' },
    });
  });
});
