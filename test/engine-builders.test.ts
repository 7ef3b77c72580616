/** Builds that are sent somewhere: two real engines as two Docker contexts. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, type TestContext, test } from 'node:test';
import { InlayHintRequest } from 'vscode-languageserver/node';
import { bakeRun } from '../client/src/bake.ts';
import { buildCommandArguments } from '../client/src/command-line.ts';
import { type EngineRun, startEngine as startProgram } from '../client/src/engine.ts';
import { plainProgress } from '../client/src/plain-progress.ts';
import type { PreparedStage } from '../client/src/prepare.ts';
import { askBuilder, askBuilders } from '../client/src/where/ask-engine.ts';
import { type BuildPlace, placeArguments, refusedPlace } from '../client/src/where/place.ts';
import { joinSteps } from '../server/src/facts/join-steps.ts';
import { readProgress } from '../server/src/facts/progress.ts';
import { lower } from '../server/src/model/lower.ts';
import { lookForBuildsNotification, type WhyResult, whyRequest } from '../server/src/protocol.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { type EngineResult, startEngine, startOwnEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { startClient } from './support/lsp-client.ts';
import { cannotRun } from './support/skip.ts';

const source = dockerfile`
  FROM busybox:local AS base
  RUN echo UNIQUE > /base
  FROM base AS web
  RUN echo web > /web
  FROM base AS api
  ARG TOKEN
  RUN --mount=type=secret,id=s,required=true cat /run/secrets/s > /dev/null && echo "$TOKEN" > /api
`;

interface Lab {
  readonly folder: string;
  readonly engine: { readonly command: string; readonly folder: string; readonly environment: Record<string, string> };
  run(args: readonly string[]): Promise<string>;
}

let engines: readonly EngineResult[] = [];

/** A configuration of its own, with a context for each engine. */
async function open(t: TestContext): Promise<Lab | undefined> {
  const [one, two] = engines;
  if (!one || !two || 'missing' in one || 'missing' in two) {
    cannotRun(t, [one, two].map((each) => (each && 'missing' in each ? each.missing : '')).join(' '));
    return undefined;
  }
  const folder = createFolder(t, { Dockerfile: source.replace('UNIQUE', randomUUID()), secret: 'v' });
  const config = join(folder, 'config');
  mkdirSync(join(config, 'cli-plugins'), { recursive: true });
  const plugins = join(one.environment['DOCKER_CONFIG'] ?? '', 'cli-plugins');
  for (const name of readdirSync(plugins)) symlinkSync(join(plugins, name), join(config, 'cli-plugins', name));
  writeFileSync(join(config, 'config.json'), '{}');
  const { DOCKER_HOST: _, ...rest } = { ...process.env, ...one.environment };
  const known = Object.entries({ ...rest, DOCKER_CONFIG: config }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const engine = { command: 'docker', folder, environment: Object.fromEntries(known) };
  const run = (args: readonly string[]) => output({ ...engine, arguments: args });
  for (const [name, { environment }] of [
    ['one', one],
    ['two', two],
  ] as const)
    await run(['context', 'create', name, '--docker', `host=${environment['DOCKER_HOST']}`]);
  await run(['context', 'use', 'one']);
  return { folder, engine, run };
}

async function output(run: EngineRun): Promise<string> {
  let text = '';
  const { end } = startProgram(run, (more) => {
    text += more;
  });
  const how = await end;
  assert.deepEqual(how, { kind: 'ended', code: 0 }, text);
  return text;
}

function planOf(folder: string, target: string) {
  return {
    dockerfile: join(folder, 'Dockerfile'),
    context: folder,
    target,
    buildArguments: [],
    secrets: [],
    ssh: [],
  };
}

/** Builds as the command does; the plain progress. */
async function build({ engine, folder }: Lab, place: BuildPlace, tag: string): Promise<string> {
  const builder = await askBuilder(engine, place);
  assert.equal(refusedPlace(place, builder, { tag }), undefined);
  const where = placeArguments(place, builder);
  const inputs = { arguments: [], secrets: [], ssh: [] };
  const args = buildCommandArguments(planOf(folder, 'web'), tag, ['--progress=plain'], inputs, where);
  return output({ ...engine, arguments: args });
}

/** What the server shows of the last build, wherever it ran, and why its steps did. */
async function told(t: TestContext, { folder, engine }: Lab): Promise<{ hints: string[]; why: string[] }> {
  const storage = join(folder, 'store');
  const client = await startClient(t, { folder, initializationOptions: { trusted: true, storage } });
  const document = await client.open('Dockerfile');
  await client.connection.sendNotification(lookForBuildsNotification, {
    trusted: true,
    environment: engine.environment,
  });
  const why = await client.connection.sendRequest<WhyResult>(whyRequest, { uri: document.uri });
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const found = (await client.request(InlayHintRequest.type, { ...document.identifier, range })) ?? [];
  await client.stop();
  return {
    hints: found.map(({ position, label }) => `${position.line + 1}: ${String(label).replace(/\d+\.\d s.*/, 'TIME')}`),
    why: (why?.reasons ?? []).map(({ line, text }) => `${line}: ${text}`),
  };
}

suite('a build that is sent somewhere', () => {
  before(() => {
    engines = [startOwnEngine('containerd'), startOwnEngine('containerd')];
  });

  test('knows the builders', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    const builders = await askBuilders(lab.engine);
    const told = builders.map(({ name, driver, isCurrent, platforms }) => [
      name,
      driver,
      isCurrent,
      platforms.length > 0,
    ]);
    assert.deepEqual(told.slice(0, 2), [
      ['one', 'docker', true, true],
      ['two', 'docker', false, true],
    ]);
  });

  test('runs there, and a cache in a folder carries over', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    const tag = `builders:${randomUUID()}`;
    const cache = join(lab.folder, 'cache');
    const place = { builder: 'two', cacheTo: [`type=local,dest=${cache},mode=max`] };
    await build(lab, place, tag);
    const images = async (context: string) => lab.run(['--context', context, 'images', '--quiet', tag]);
    assert.equal(await images('one'), '');
    assert.notEqual(await images('two'), '');
    assert.deepEqual((await told(t, lab)).hints, ['2: TIME', '4: TIME']);
    const again = await build(lab, { cacheFrom: [`type=local,src=${cache}`] }, tag);
    assert.match(again, /^#(\d+) \[web 1\/1\][\s\S]*^#\1 CACHED$/m);
    assert.notEqual(await images('one'), '');
  });

  test('says that another builder was used', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    const tag = `builders:${randomUUID()}`;
    const archive = join(lab.folder, 'base.tar');
    await lab.run(['save', '--output', archive, 'busybox:local']);
    await lab.run(['--context', 'two', 'load', '--input', archive]);
    rmSync(archive);
    await build(lab, {}, tag);
    assert.deepEqual((await told(t, lab)).why, []);
    await build(lab, { builder: 'two' }, tag);
    assert.deepEqual((await told(t, lab)).why, ['2: another builder was used']);
  });

  test('is for several platforms where the images are in the containerd store', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    writeFileSync(join(lab.folder, 'Dockerfile'), 'FROM scratch AS web\nCOPY secret /x\n');
    const tag = `builders:${randomUUID()}`;
    await build(lab, { platforms: ['linux/amd64', 'linux/arm64'] }, tag);
    const shown = await lab.run(['image', 'ls', '--tree', tag]);
    assert.match(shown, /linux\/amd64[\s\S]*linux\/arm64/);
  });

  test('of several stages shares their steps', async (t) => {
    const lab = await open(t);
    if (!lab) return;
    const stage = (target: string): PreparedStage => ({
      plan: planOf(lab.folder, target),
      engine: lab.engine,
      tag: `builders:${target}`,
      configured: [],
      place: {},
      builder: { known: false },
      inputs: {
        arguments: [{ name: 'TOKEN', value: '${x}' }],
        secrets: [{ id: 's', source: { src: join(lab.folder, 'secret') } }],
        ssh: [],
      },
    });
    const run = bakeRun(stage('web'), [stage('web'), stage('api')], await askBuilder(lab.engine, {}));
    const at = run.arguments.indexOf('bake') + 1;
    const progress = plainProgress(() => {});
    const args = [...run.arguments.slice(0, at), '--progress=rawjson', ...run.arguments.slice(at)];
    progress.add(await output({ ...run, arguments: args }));
    const graph = lower(readFileSync(join(lab.folder, 'Dockerfile'), 'utf8'));
    const joined = joinSteps(graph, readProgress(progress.vertexes));
    assert.deepEqual([...joined.keys()].sort(), [0, 1, 3, 6]);
    assert.equal(joined.get(1)?.length, 1);
    assert.equal(await lab.run(['run', '--rm', '--network=none', 'builders:api', 'cat', '/api']), '${x}\n');
  });
});

suite('a build that cannot be done there', () => {
  const cases: [string, BuildPlace, RegExp][] = [
    ['several platforms', { platforms: ['linux/amd64', 'linux/arm64'] }, /one platform at a time/],
    ['a cache to write', { cacheTo: ['type=local,dest=x'] }, /cannot export its cache/],
    ['an unknown builder', { builder: 'nobody' }, /no builder "nobody"/],
    ['a push without a registry', { output: 'push' }, /no name of a registry/],
  ];
  for (const [title, place, expected] of cases)
    test(`is refused before it starts: ${title}`, async (t) => {
      const engine = startEngine();
      if ('missing' in engine) return cannotRun(t, engine.missing);
      const known = Object.entries({ ...process.env, ...engine.environment }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      );
      const environment = Object.fromEntries(known);
      const facts = await askBuilder({ command: 'docker', folder: '/', environment }, place);
      assert.match(refusedPlace(place, facts, { tag: 'app:web' }) ?? '', expected);
      if (place.builder !== undefined || place.output !== undefined) return;
      const folder = createFolder(t, { Dockerfile: 'FROM busybox:local\nRUN true\n' });
      const { after } = placeArguments(place, facts);
      const built = await engine.docker(['build', ...after, '.'], { folder });
      assert.notEqual(built.code, 0, 'the engine can do it');
    });
});
