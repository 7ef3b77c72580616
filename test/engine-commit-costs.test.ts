/** Commits that are built one by one on a real engine run the steps that a replay says, and take as long. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import { parseIgnore } from '../server/src/context/ignore.ts';
import { readProgress } from '../server/src/facts/progress.ts';
import { readBuild } from '../server/src/facts/read-build.ts';
import { meanCost, replay } from '../server/src/facts/replay.ts';
import { factsOf, stageFactsOf } from '../server/src/facts/shown-facts.ts';
import { lower } from '../server/src/model/lower.ts';
import { isStep } from '../server/src/model/reruns.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';

interface Repository {
  readonly title: string;
  readonly ignore: string;
  readonly before: string;
  /** The same in a better order. */
  readonly after: string;
  /** Files of each commit, after one that has all of them. */
  readonly commits: readonly (readonly string[])[];
}

const repositories: readonly Repository[] = [
  {
    title: 'one stage that copies all before it installs',
    ignore: '**/*.md\n',
    before: 'FROM busybox:local\nWORKDIR /app\nCOPY . .\nRUN echo install && sleep 1\nRUN echo build && sleep 0.3\n',
    after:
      'FROM busybox:local\nWORKDIR /app\nCOPY package.json .\nRUN echo install && sleep 1\nCOPY . .\nRUN echo build && sleep 0.3\n',
    commits: [
      ['src/a'],
      ['src/b'],
      ['README.md'],
      ['package.json'],
      ['src/a', 'docs/a.md'],
      ['src/c'],
      ['docs/b.md'],
      ['src/a'],
      ['package.json', 'src/a'],
      ['src/b'],
    ],
  },
  {
    title: 'two stages that are built side by side',
    ignore: 'docs\n',
    before:
      'FROM busybox:local AS web\nCOPY . /web\nRUN echo web && sleep 1\nFROM busybox:local AS api\nCOPY api /api\nRUN echo api && sleep 0.5\nFROM busybox:local\nCOPY --from=web /web /web\nCOPY --from=api /api /api\nRUN sleep 0.2\n',
    after:
      'FROM busybox:local AS web\nCOPY web /web\nRUN echo web && sleep 1\nFROM busybox:local AS api\nCOPY api /api\nRUN echo api && sleep 0.5\nFROM busybox:local\nCOPY --from=web /web /web\nCOPY --from=api /api /api\nRUN sleep 0.2\n',
    commits: [
      ['api/a'],
      ['web/a'],
      ['docs/a'],
      ['api/b', 'web/b'],
      ['other'],
      ['api/a'],
      ['web/a'],
      ['docs/b'],
      ['api/c'],
      ['web/c'],
    ],
  },
  {
    title: 'globs and bind mounts',
    ignore: '',
    before:
      'FROM busybox:local\nRUN --mount=target=/s cat /s/lock && sleep 0.8\nCOPY src/*.ts /src/\nCOPY assets /assets\nRUN sleep 0.4\n',
    after:
      'FROM busybox:local\nRUN --mount=source=lock,target=/s/lock cat /s/lock && sleep 0.8\nCOPY src/*.ts /src/\nCOPY assets /assets\nRUN sleep 0.4\n',
    commits: [
      ['src/a.ts'],
      ['src/a.css'],
      ['assets/x'],
      ['lock'],
      ['src/b.ts'],
      ['other'],
      ['src/a.css'],
      ['assets/y'],
      ['lock', 'src/a.ts'],
      ['src/a.ts'],
    ],
  },
];

suite('commits that are built one by one', () => {
  for (const repository of repositories) {
    for (const order of ['before', 'after'] as const) {
      test(`${repository.title}, ${order} the change`, async (t) => {
        const engine = startEngine();
        if ('missing' in engine) return cannotRun(t, engine.missing);
        const id = randomUUID();
        const folder = createFolder(t);
        const write = (path: string, text: string) => {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        };
        // Each text is this run's, so that no other run has the step in the cache; the Dockerfile stands outside of the context.
        const source = repository[order].replaceAll('sleep', `: ${id} && sleep`);
        for (const path of new Set(repository.commits.flat())) write(`context/${path}`, id);
        if (repository.ignore !== '') write('context/.dockerignore', repository.ignore);
        write('Dockerfile', source);
        const builds = [await build(engine, folder, source)];
        const measured: number[] = [];
        const ran: number[][] = [];
        for (const [at, paths] of repository.commits.entries()) {
          for (const path of paths) write(`context/${path}`, `${id} ${at}`);
          const built = await build(engine, folder, source);
          builds.push(built);
          measured.push(built.milliseconds);
          ran.push(built.ran);
        }
        const graph = lower(source);
        const list = parseIgnore(repository.ignore);
        const ignore = { path: '.dockerignore', own: false, text: repository.ignore, list };
        const context = {
          ...unknownContext,
          kind: 'known',
          dockerfile: undefined,
          ignore,
          entries: new Map(),
          texts: new Map(),
        } as const;
        const replayed = replay(graph, context, repository.commits);
        assert.ok(replayed);
        const told = (at: number, steps: readonly number[]) =>
          `${repository.commits[at]?.join(' ')}: ${steps.join(' ')}`;
        assert.deepEqual(
          replayed.each.map((steps, at) =>
            told(
              at,
              [...steps].sort((a, b) => a - b),
            ),
          ),
          ran.map((steps, at) => told(at, steps)),
        );
        const predicted =
          meanCost(graph, replayed, (index) => average(builds.flatMap(({ times }) => times.get(index) ?? []))) ?? 0;
        const mean = average(measured);
        t.diagnostic(`predicted ${Math.round(predicted)} ms, measured ${Math.round(mean)} ms`);
        assert.ok(Math.abs(predicted - mean) < 0.15 * mean, `predicted ${predicted} ms, measured ${mean} ms`);
      });
    }
  }
});

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function build(engine: Engine, folder: string, source: string) {
  const args = ['buildx', 'build', '--progress=rawjson', '-f', 'Dockerfile', 'context'];
  const built = await engine.docker(args, { folder });
  assert.equal(built.code, 0, built.stderr);
  const graph = lower(source);
  const record = { builder: 'default', started: 0, ended: 1, result: 'completed', cache: [] } as const;
  const facts = readBuild(graph, { ...record, progress: readProgress(built.stderr) }, 's');
  const found = factsOf(graph, facts);
  const last = graph.stages.at(-1);
  assert.ok(last);
  const steps = [...found].filter(([index]) => graph.instructions.some((each) => each.index === index && isStep(each)));
  return {
    times: new Map(
      steps.flatMap(([index, { milliseconds }]) => (milliseconds === undefined ? [] : [[index, milliseconds]])),
    ),
    ran: steps
      .filter(([, { outcome }]) => outcome === 'ran')
      .map(([index]) => index)
      .sort((a, b) => a - b),
    milliseconds: stageFactsOf(graph, facts, last)?.milliseconds ?? 0,
  };
}
