/** Where an image is built and where it goes, without an engine. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Memento } from 'vscode';
import { bakeRun, refusedBake } from '../client/src/bake.ts';
import type { PreparedStage } from '../client/src/prepare.ts';
import { shownCommand } from '../client/src/redact.ts';
import { readBuilders, usesContainerd } from '../client/src/where/builders.ts';
import { withoutCacheSecrets } from '../client/src/where/cache-secrets.ts';
import { lastPlace, rememberPlace } from '../client/src/where/memory.ts';
import {
  type BuilderFacts,
  type BuildPlace,
  placeArguments,
  placeOf,
  refusedPlace,
} from '../client/src/where/place.ts';

/** What buildx 0.29 prints, cut to what is read. */
const listed = [
  '{"Current":true,"Driver":"docker-container","Name":"box","Nodes":[{"Endpoint":"unix:///x","Name":"box0","Status":"inactive"}]}',
  '{"Current":false,"Driver":"","Err":"Cannot connect to the Docker daemon at unix:///x","Name":"gone","Nodes":[{"Name":""}]}',
  '{"Current":false,"Driver":"docker","Name":"default","Nodes":[{"Name":"default","Platforms":["linux/amd64","linux/386"]}]}',
  'Warning: DOCKER_HOST environment variable overrides the active context.',
  '{"Current":',
].join('\n');

const [here, box, gone] = readBuilders(listed, 'default');

suite('builders', () => {
  test('are read from what buildx lists, the current one first', () => {
    assert.deepEqual(
      [here, box, gone],
      [
        { name: 'default', driver: 'docker', isCurrent: true, platforms: ['linux/amd64', 'linux/386'] },
        { name: 'box', driver: 'docker-container', isCurrent: false, platforms: [] },
        {
          name: 'gone',
          driver: '',
          isCurrent: false,
          platforms: [],
          error: 'Cannot connect to the Docker daemon at unix:///x',
        },
      ],
    );
    assert.deepEqual(readBuilders('NAME/NODE DRIVER/ENDPOINT STATUS\ndefault docker\n', 'default'), []);
  });

  test('keep images in a store that the engine tells', () => {
    assert.equal(usesContainerd('[["driver-type","io.containerd.snapshotter.v1"]]\n'), true);
    assert.equal(usesContainerd('[["Backing Filesystem","extfs"]]'), false);
    assert.equal(usesContainerd('Cannot connect'), undefined);
  });
});

const facts = (builder: typeof here, containerd?: boolean): BuilderFacts => ({
  ...(builder && { builder }),
  known: true,
  ...(containerd !== undefined && { containerd }),
});
const several = ['linux/amd64', 'linux/arm64'];
const context = here && { ...here, name: 'two', isCurrent: false };

const lines: readonly [string, BuildPlace, BuilderFacts, string][] = [
  ['a context is named before the command', { builder: 'two' }, facts(context), '--context two build'],
  ['another driver loads its image', { builder: 'box' }, facts(box), 'build --builder box --load'],
  [
    'an image for several platforms stays',
    { builder: 'box', platforms: several },
    facts(box),
    'build --builder box --platform linux/amd64,linux/arm64',
  ],
  [
    'an image for several platforms is loaded into the containerd store',
    { builder: 'box', platforms: several },
    facts(box, true),
    'build --builder box --platform linux/amd64,linux/arm64 --load',
  ],
  ['a push is no load', { builder: 'box', output: 'push' }, facts(box), 'build --builder box --push'],
  ['the current engine loads by itself', { cacheFrom: ['a', 'b'] }, facts(here), 'build --cache-from a --cache-from b'],
  ['a builder that nobody told of is named', { builder: 'x' }, { known: false }, 'build --builder x'],
];

const refusals: readonly [string, BuildPlace, BuilderFacts, string | undefined, RegExp | undefined][] = [
  ['several platforms in the classic store', { platforms: several }, facts(here, false), 'a', /one platform at a time/],
  ['several platforms in the containerd store', { platforms: several }, facts(here, true), 'a', undefined],
  ['several platforms, the store unknown', { platforms: several }, facts(here), 'a', undefined],
  ['one platform', { platforms: ['linux/arm64'] }, facts(here, false), 'a', undefined],
  ['an inline cache in the classic store', { cacheTo: ['type=inline'] }, facts(here, false), 'a', undefined],
  ['a cache in a registry', { cacheTo: ['r.example.com/a'] }, facts(here, false), 'a', /cannot export its cache/],
  ['several platforms loaded', { platforms: several, output: 'load' }, facts(box, false), 'a', /cannot load/],
  ['several platforms that go nowhere', { platforms: several }, facts(box, false), 'a', /cannot load/],
  ['several platforms pushed', { platforms: several, output: 'push' }, facts(box, false), 'r.example.com/a', undefined],
  ['a push of a local name', { output: 'push' }, facts(here), 'app:web', /no name of a registry/],
  ['a push without a name', { output: 'push' }, facts(here), undefined, /no name of a registry/],
  ['a builder that is down', { builder: 'gone' }, facts(gone), 'a', /cannot be reached: Cannot connect/],
  ['a builder that is not there', { builder: 'x' }, { known: true }, 'a', /no builder "x"/],
];

suite('an engine without builders', () => {
  test('is refused what it cannot do, with the remedy', () => {
    const refused = (command: string, place: BuildPlace) =>
      refusedPlace(place, { known: false }, { command, tag: 'a/b' });
    assert.match(
      refused('podman', { builder: 'x' }) ?? '',
      /^Podman has no builders\. Clear "slipway\.build\.builder"/,
    );
    assert.match(refused('C:\\bin\\nerdctl.exe', { builder: 'x' }) ?? '', /^nerdctl has no builders/);
    assert.match(refused('/usr/bin/podman', { output: 'push' }) ?? '', /cannot build and push in one step/);
    assert.equal(refused('podman', { platforms: several }), undefined);
    assert.equal(refused('docker', { builder: 'x' }), undefined);
    assert.equal(refused('/opt/my-podman-wrapper', { builder: 'x' }), undefined);
  });
});

suite('a secret of a cache', () => {
  const s3 = 'type=s3,region=eu,access_key_id=AKID,secret_access_key=SECRET,mode=max';

  test('is not kept', async () => {
    const kept = new Map<string, unknown>();
    const memory = {
      get: (key: string) => kept.get(key),
      update: async (key: string, value: unknown) => void kept.set(key, value),
      keys: () => [...kept.keys()],
    } as Memento;
    const place = { cacheTo: [s3, 'type=gha,"token=a""b,c",scope=x'], cacheFrom: ['type=gha,ghtoken=SECRET'] };
    await rememberPlace(memory, { stage: { uri: 'file:///w/Dockerfile' }, place });
    assert.deepEqual(lastPlace(memory, { uri: 'file:///w/Dockerfile' }), {
      cacheTo: ['type=s3,region=eu,mode=max', 'type=gha,scope=x'],
      cacheFrom: ['type=gha'],
    });
  });

  test('is not shown', () => {
    const words = ['docker', 'build', '--cache-to', s3, '--cache-from=type=gha,token=SECRET', '--tag', 'a'];
    assert.equal(
      shownCommand(words).join(' '),
      'docker build --cache-to type=s3,region=eu,access_key_id=…,secret_access_key=…,mode=max --cache-from=type=gha,token=… --tag a',
    );
  });

  test('leaves other caches as they are', () => {
    for (const cache of [
      'r.example.com/a:token',
      'type=local,dest=/a b,mode=max',
      'type=registry,"ref=a,b"',
      'type=inline',
    ])
      assert.deepEqual([withoutCacheSecrets(cache), shownCommand(['--cache-to', cache])[1]], [cache, cache]);
  });
});

suite('a place', () => {
  test('is what a task has of the right types', () => {
    const task = {
      type: 'slipway',
      builder: 'b',
      platforms: 'linux/arm64',
      cacheTo: ['x', 1, ''],
      output: 'save',
      target: 't',
    };
    assert.deepEqual(placeOf(task), { builder: 'b', platforms: ['linux/arm64'], cacheTo: ['x'] });
    assert.deepEqual(placeOf({ builder: '', platforms: [] }), {});
  });

  for (const [title, place, known, expected] of lines)
    test(`on the command line: ${title}`, () => {
      const { before, after } = placeArguments(place, known);
      assert.equal([...before, 'build', ...after].join(' '), expected);
    });

  for (const [title, place, known, tag, expected] of refusals)
    test(`${expected ? 'is refused' : 'is taken'}: ${title}`, () => {
      const refused = refusedPlace(place, known, { tag });
      if (expected) assert.match(refused ?? '', expected);
      else assert.equal(refused, undefined);
    });
});

const stage = (target: string | undefined, more: Partial<PreparedStage> = {}): PreparedStage => ({
  plan: {
    dockerfile: '/w/Dockerfile',
    context: '/w',
    buildArguments: [],
    secrets: [],
    ssh: [],
    ...(target !== undefined && { target }),
  },
  engine: { command: 'docker', folder: '/w', environment: { TOKEN: 'v', OTHER: 'o' } },
  tag: undefined,
  configured: [],
  place: {},
  builder: { known: false },
  inputs: { arguments: [], secrets: [], ssh: [] },
  ...more,
});

suite('several stages in one build', () => {
  test('have legal names, and values in the input only', () => {
    const inputs = {
      arguments: [{ name: 'TOKEN' }, { name: 'A', value: '${b}' }],
      secrets: [{ id: 's', source: { env: 'OTHER' } }],
      ssh: [{ id: 'default' }],
    };
    const first = stage('a.b', { inputs });
    const run = bakeRun(first, [first, stage(undefined, { tag: 'w:latest' })], facts(here));
    assert.equal(run.arguments.join(' '), 'buildx bake --builder default --allow=ssh --file -');
    assert.deepEqual(JSON.parse(run.input ?? ''), {
      group: { default: { targets: ['a_b_0', 'image'] } },
      target: {
        a_b_0: {
          context: '/w',
          dockerfile: '/w/Dockerfile',
          target: 'a.b',
          args: { TOKEN: 'v', A: '$${b}' },
          secret: ['id=s,env=OTHER'],
          ssh: ['default'],
        },
        image: { context: '/w', dockerfile: '/w/Dockerfile', tags: ['w:latest'] },
      },
    });
  });

  test('are refused where a setting cannot be handed on', () => {
    assert.match(
      refusedBake([stage('a', { configured: ['--no-cache', '--network=host'] })]) ?? '',
      /cannot take --network from/,
    );
    assert.equal(refusedBake([stage('a', { configured: ['--no-cache', '--pull'] })]), undefined);
    const valued = ['--builder', 'two', '--progress', 'tty', '--sbom=true'];
    assert.equal(refusedBake([stage('a', { configured: valued })]), undefined);
    const secret = ['--cache-to=type=gha,token=abc'];
    assert.match(refusedBake([stage('a', { configured: secret })]) ?? '', /cannot take --cache-to from/);
  });

  test('keep a builder that the settings name', () => {
    const chosen = stage('a', { configured: ['--builder', 'two'] });
    assert.equal(bakeRun(chosen, [chosen], facts(here)).arguments.join(' '), 'buildx bake --builder two --file -');
  });

  test('have one name each', () => {
    const targets = ['image', undefined, 'default', 'a.b', 'a_b_3'].map((target) => stage(target));
    const { input = '' } = bakeRun(stage('image'), targets, facts(here));
    const { group, target } = JSON.parse(input);
    assert.deepEqual(group.default.targets, ['image', 'image_1', 'default_2', 'a_b_3', 'a_b_3_4']);
    assert.deepEqual(Object.keys(target), group.default.targets);
    assert.equal(target.image_1.target, undefined);
  });
});
