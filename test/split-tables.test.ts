import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { splitChanges } from '../server/src/engines/split/changes.ts';
import { rightsOf } from '../server/src/engines/split/rights.ts';
import { parseImage } from '../server/src/model/image.ts';
import { lower } from '../server/src/model/lower.ts';
import { hasZones, isServed } from '../server/src/toolchains/stage/distribution.ts';
import { ABOUT_PROJECT, isOfKind } from '../server/src/toolchains/stage/file-kinds.ts';
import { libraryIn } from '../server/src/toolchains/stage/libraries.ts';
import { hasName } from '../server/src/toolchains/stage/names.ts';
import { slimName } from '../server/src/toolchains/stage/slim.ts';
import { contextOfFiles } from './support/context.ts';

/** Full images and their smaller siblings as hub.docker.com lists them (November 2026); undefined where there is none. */
const slim: Readonly<Record<string, string | undefined>> = {
  python: 'python:slim',
  'python:latest': 'python:slim',
  'python:3.12': 'python:3.12-slim',
  'python:3.12-bookworm': 'python:3.12-slim-bookworm',
  'python:bookworm': 'python:slim-bookworm',
  'python:3.12-slim': undefined,
  'python:3.12-alpine': undefined,
  'python:3.12-windowsservercore': undefined,
  'python:3.12@sha256:00': undefined,
  'ruby:3.3': 'ruby:3.3-slim',
  'ruby:3.3-bookworm': 'ruby:3.3-slim-bookworm',
  'perl:5.40-bookworm': 'perl:5.40-slim-bookworm',
  node: 'node:slim',
  'node:lts': 'node:lts-slim',
  'node:20': 'node:20-slim',
  'node:20-bullseye': 'node:20-bullseye-slim',
  'node:20-alpine': undefined,
  'oven/bun:1.1': 'oven/bun:1.1-slim',
  'oven/bun:1-distroless': undefined,
  'registry.example.com/node:20': undefined,
  'golang:1.24': undefined,
};

/** Packages of libraries by release, as packages.debian.org and packages.ubuntu.com have them. */
const libraries: readonly (readonly [library: string, release: string | undefined, name: string | undefined])[] = [
  ['libssl', 'bullseye', 'libssl1.1'],
  ['libssl', 'bookworm', 'libssl3'],
  ['libssl', 'trixie', 'libssl3t64'],
  ['libssl', 'jammy', 'libssl3'],
  ['libssl', 'noble', 'libssl3t64'],
  ['libssl', undefined, undefined],
  ['libicu', 'bookworm', 'libicu72'],
  ['libicu', 'trixie', 'libicu76'],
  ['libjpeg', 'jammy', 'libjpeg-turbo8'],
  ['libjpeg', 'trixie', 'libjpeg62-turbo'],
  ['libmicrohttpd12', 'jammy', undefined],
  ['libldap', 'trixie', 'libldap2'],
  ['libpq5', undefined, 'libpq5'],
  ['libssl', 'buster', undefined],
];

suite('tables of what a split needs to know', () => {
  test('the smaller sibling of an image', () => {
    for (const [image, expected] of Object.entries(slim))
      assert.equal(slimName(parseImage(image), image), expected, image);
  });

  test('a release that only a variable names is not guessed', () => {
    assert.equal(slimName(parseImage('python:3.12-bookworm'), 'python:$TAG'), undefined);
  });

  test('the package of a library in a release', () => {
    for (const [library, release, name] of libraries) {
      const family = release === 'jammy' || release === 'noble' ? 'ubuntu' : 'debian';
      assert.equal(libraryIn({ family, release }, library), name, `${library} in ${release}`);
    }
  });

  test('releases whose packages are served, and those with time zones', () => {
    const served = ['stretch', 'buster', 'bullseye', 'bookworm', 'trixie'].map((release) => [
      isServed({ family: 'debian', release }),
      hasZones({ family: 'debian', release }),
    ]);
    assert.deepEqual(served, [
      [false, false],
      [false, true],
      [true, true],
      [true, true],
      [true, false],
    ]);
  });

  test('files about a project, and files of its program', () => {
    const about = [
      'README.md',
      '.gitignore',
      'docs/manual.md',
      '.github/workflows/ci.yml',
      'sub/Dockerfile',
      'compose.prod.yaml',
    ];
    const own = [
      'posts/README.md',
      'uploads/.gitkeep',
      'docs/swagger.json',
      'config.yml',
      'notes.md',
      'README/app.css.map',
    ];
    for (const path of about) assert.ok(isOfKind([ABOUT_PROJECT], path), path);
    for (const path of own.slice(0, -1)) assert.ok(!isOfKind([ABOUT_PROJECT], path), path);
  });

  test('names with a star', () => {
    assert.ok(hasName(['CGO_*', 'GOPATH'], 'CGO_ENABLED'));
    assert.ok(!hasName(['CGO_*', 'GOPATH'], 'GOMAXPROCS'));
    assert.ok(!hasName(['a.b'], 'aXb'));
    assert.ok(!hasName([], ''));
  });

  test('the rights that folders of the final stage are given once more', () => {
    const given = (mode: string, recursive: boolean, path: string, directory = '/app') =>
      rightsOf(
        { modes: [{ mode, recursive, paths: [path] }] } as unknown as Parameters<typeof rightsOf>[0],
        [
          { to: '/app/data', folder: true },
          { to: '/app/server', folder: false },
        ] as unknown as Parameters<typeof rightsOf>[1],
        directory,
      );
    assert.deepEqual(given('777', false, '/app/data'), ['chmod 777 /app/data']);
    assert.deepEqual(given('777', true, '/app'), ['chmod 777 /app /app/data']);
    assert.deepEqual(given('777', false, '/app'), ['chmod 777 /app']);
    assert.deepEqual(given('777', false, '/', '/'), []);
    assert.deepEqual(given('777', true, '/app/server'), []);
    assert.deepEqual(given('777', true, '/srv'), []);
    for (const usual of ['+x', 'u+x', 'ug+rX', '755', '0755']) assert.deepEqual(given(usual, true, '/app'), [], usual);
    for (const other of ['g=u', '+w', '1755', '750']) assert.equal(given(other, true, '/app').length, 1, other);
  });

  test('a file with credentials that goes along is named before the change is made', async () => {
    const source = 'FROM golang:1.25-bookworm\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop .\nCMD ["/shop"]\n';
    const files = [
      ['Dockerfile', source],
      ['go.mod', 'module example.com/shop\n'],
      ['main.go', 'package main\n'],
      ['.env.example', 'API_TOKEN=fill-in\n'],
      ['views/page.html', '<p>\n'],
    ] as const;
    const said = async (more: readonly (readonly [string, string])[]) => {
      const graph = lower(source);
      const context = await contextOfFiles(new Map([...files, ...more]), 'Dockerfile');
      const [stage] = graph.stages;
      assert.ok(stage);
      return [...splitChanges(graph, context, stage)].map((each) => 'edits' in each && each.alters?.what);
    };
    const plain = 'The image is based on debian:bookworm-slim and runs as root';
    assert.equal((await said([]))[0], plain);
    assert.equal((await said([['.env', 'PORT=80\n']]))[0], plain);
    assert.equal(
      (await said([['.env', 'API_TOKEN=q8Zt2LmX0vRb7KcW4nYd\n']]))[0],
      `${plain}, and still contains \`.env\``,
    );
    assert.equal((await said([['views/id_rsa', 'text']]))[0], plain);
  });
});
