import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { buildsIn, isBuildFile, placeOf } from '../server/src/builds/workspace-builds.ts';
import { type Build, buildsOf } from '../server/src/context/build.ts';
import { surroundingsOf } from '../server/src/context/context.ts';
import { runFixtureFolder } from './support/fixture-run.ts';
import { assertCheap } from './support/work.ts';

runFixtureFolder('test/context/builds', ({ files, path }) => {
  const builds = buildsIn(files);
  const { folder, certain } = placeOf(path, builds, undefined);
  const { targets, namedContexts } = surroundingsOf('buildkit', buildsOf(path, builds));
  const lines = [
    ...builds.map((build) => said(build, files.get(build.origin.path) ?? '')),
    `context of ${path}: ${folder}${certain ? '' : ', perhaps'}`,
    ...(targets.length > 0 ? [`targets: ${targets.join(' ')}`] : []),
    ...(namedContexts.length > 0 ? [`named contexts: ${namedContexts.join(' ')}`] : []),
  ];
  return { shown: `${lines.join('\n')}\n` };
});

function said({ by, name, origin, contextPath, dockerfilePath, unclear, ...rest }: Build, text: string): string {
  const { start, end } = origin.span;
  const [line = ''] = text.slice(start, end).split('\n');
  const { target, args, secrets, namedContexts } = rest;
  const parts = [
    `${by} ${name} [${line}]: ${dockerfilePath ?? '?'} in ${contextPath ?? '?'}`,
    target === undefined ? [] : `target ${target}`,
    ...Object.entries({ args, secrets, namedContexts, unclear }).map(([key, list]) => {
      return list.length > 0 ? `${key} ${list.join(' ')}` : [];
    }),
  ];
  return parts.flat().join('; ');
}

suite('the builds of a workspace', () => {
  test('are in Compose, Bake and workflow files', () => {
    const yes = [
      'compose.yaml',
      'a/docker-compose.dev.yml',
      'compose-ci.yml',
      'my-compose.yml',
      'docker-bake.hcl',
      'docker-bake.x.json',
      '.github/workflows/a.yml',
    ];
    const no = [
      'composer.yaml',
      'compose.json',
      'bake.hcl',
      'workflows/a.yml',
      '.github/a.yml',
      'mycompose.yml',
      '.github/workflows/a/b.yml',
    ];
    assert.deepEqual([...yes, ...no].filter(isBuildFile), yes);
  });

  test('do not matter where the setting names the context', () => {
    const builds = buildsIn(new Map([['compose.yaml', 'services: { a: { build: app } }']]));
    assert.deepEqual(placeOf('app/Dockerfile', builds, './lib/..'), { folder: '.', certain: true, said: true });
    assert.deepEqual(placeOf('app/Dockerfile', builds, undefined), { folder: 'app', certain: true, said: true });
    assert.deepEqual(placeOf('x/Dockerfile', builds, undefined), { folder: 'x', certain: true, said: false });
  });

  test('in files that are nasty are read in no time', () => {
    const size = 128 << 10;
    const bits = [
      '"',
      '${',
      '"${',
      '{',
      '[',
      'a {',
      'a = [',
      '/*',
      '<<A\n',
      'a = "',
      'target "a" {\n',
      '- ',
      '"a": {',
      '&a *a ',
      '$',
    ];
    for (const bit of bits) {
      for (const name of ['docker-bake.hcl', 'docker-bake.json', 'compose.yaml', '.github/workflows/a.yml']) {
        for (const before of ['', 'services:\n a:\n  build: ']) {
          const text = before + bit.repeat(size / bit.length);
          assertCheap(`${name} ${bit}`, () => buildsIn(new Map([[name, text]])));
        }
      }
    }
    const inherits = Array.from({ length: 40 }, (_, i) => `target "t${i}" { inherits = ["t${i + 1}", "t${i + 1}"] }`);
    const variables = Array.from(
      { length: 40 },
      (_, i) => `variable "v${i}" { default = "\${v${i + 1}}\${v${i + 1}}" }`,
    );
    const text = [...inherits, ...variables, 'target "x" { context = v0 }'].join('\n');
    assertCheap('what doubles with each line', () => buildsIn(new Map([['docker-bake.hcl', text]])));
  });
});
