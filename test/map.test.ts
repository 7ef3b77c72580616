import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { Area } from '../server/src/features/map/layout.ts';
import { placed } from '../server/src/features/map/placed.ts';
import { stageRunsOf } from '../server/src/features/map/runs.ts';
import { stageMapOf } from '../server/src/features/map/stage-map.ts';
import { mapSvg } from '../server/src/features/map/svg.ts';
import { lower } from '../server/src/model/lower.ts';
import { corpusFiles, fixtureCases } from './support/dockerfiles.ts';
import { repository } from './support/fixture.ts';
import { recordedBuild } from './support/recorded-build.ts';

/** Files of the corpus whose pictures are kept; look at them in a browser when they change. */
const drawn = [
  'own/angular-nginx',
  'own/bun-api',
  'own/cargo-workspace-chef',
  'own/spring-layers/Dockerfile',
  'own/cpp-cmake',
  'own/elixir-umbrella',
  'own/fullstack/Dockerfile',
  'own/indexed-stages',
  'own/laravel-fpm',
  'own/lowercase-perl',
  'own/meter-package',
  'own/mounts-from-stages',
  'own/named-contexts',
  'own/node-crlf',
  'own/platform-services',
  'own/pnpm-workspace/Dockerfile',
  'own/protoc-codegen',
  'own/release-binaries',
  'own/turbo-web/Dockerfile',
  'odd/variables-in-from',
];

const recordedNames: readonly (readonly [name: string, of?: string])[] = [['stages'], ['cached', 'stages'], ['failed']];

suite('the stage map', () => {
  const corpus = corpusFiles();
  for (const name of drawn) {
    test(`draws ${name}`, () => {
      const file = corpus.find(({ where }) => where.replace(/\.dockerfile$/, '') === `test/corpus/${name}`);
      assert.ok(file, `${name} is not in the corpus`);
      matches(`${name.replaceAll('/', '-')}.svg`, `${mapSvg(stageMapOf(lower(file.text)), { alone: true })}\n`);
    });
  }

  for (const name of recordedNames) {
    test(`shows what a build took: ${name}`, () => {
      const { graph, facts } = recordedBuild(...name);
      const { boxes } = stageMapOf(graph, stageRunsOf(graph, facts));
      const shown = boxes.flatMap(({ label, stage }) => {
        const { text = 'unknown', state = '', isCritical = false } = stage?.run ?? {};
        return stage ? [`${label}: ${text} ${state}${isCritical ? ', waited for' : ''}`] : [];
      });
      matches(`runs-${name[0]}.txt`, `${shown.join('\n')}\n`);
    });
  }

  test('has a box for each stage, an arrow between boxes only, and no box on another', () => {
    for (const { where, text } of [...corpus, ...fixtureCases()]) {
      const graph = lower(text);
      const map = stageMapOf(graph);
      const ids = new Set(map.boxes.map(({ id }) => id));
      assert.equal(ids.size, map.boxes.length, where);
      assert.equal(map.boxes.filter(({ stage }) => stage).length, graph.stages.length, where);
      assert.deepEqual(
        map.arrows.filter(({ from, to }) => !ids.has(from) || !ids.has(to)),
        [],
        where,
      );
      if (graph.stages.length <= mostPlaced) checkPlaces(where, map);
    }
  });

  test('keeps 50 stages apart and their names whole', () => {
    const stages = Array.from({ length: 50 }, (_, i) => {
      const base = i < 5 ? 'busybox' : `service-${i % 5}`;
      return `FROM ${base} AS service-${i}\nCOPY app-${i} /app\nCOPY --from=service-${Math.max(0, i - 7)} /out /in\n`;
    });
    const map = stageMapOf(lower(stages.join('')));
    checkPlaces('50 stages', map);
    const svg = mapSvg(map, { alone: false });
    for (let i = 0; i < 50; i++) assert.match(svg, new RegExp(`>service-${i}<`));
  });

  test('stacks the stages of files that are too large to be laid out, each below what it reads', () => {
    const chain = (i: number) => (i === 0 ? 'busybox' : `s${i - 1}`);
    const copied = (i: number) => (i > 1 ? `COPY --from=s${i - 2} /a /b\n` : '');
    const shapes = {
      'a chain': Array.from({ length: 3000 }, (_, i) => `FROM ${chain(i)} AS s${i}\n`),
      'a chain with copies': Array.from({ length: 800 }, (_, i) => `FROM ${chain(i)} AS s${i}\n${copied(i)}`),
      'stages beside each other': Array.from({ length: 800 }, (_, i) => `FROM busybox AS s${i}\nCOPY . .\n`),
    };
    for (const [shape, stages] of Object.entries(shapes)) {
      const map = stageMapOf(lower(stages.join('')));
      const { boxes, arrows } = placed(map);
      const tops = new Map(boxes.map(({ box, area }) => [box.id, area.y]));
      for (const { arrow } of arrows) assert.ok((tops.get(arrow.from) ?? 0) < (tops.get(arrow.to) ?? 0), shape);
      assert.equal(new Set(boxes.map(({ area: { x, y } }) => `${x} ${y}`)).size, boxes.length, shape);
    }
  });

  test('says each box in a sentence, and shows text as text', () => {
    const svg = mapSvg(
      stageMapOf(lower('FROM "a<b>&" AS build\nCOPY <x> /\nRUN ls\nFROM scratch\nCOPY --from=build /a /b\n')),
      { alone: false },
    );
    const spoken = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, text = '']) => text);
    assert.deepEqual(spoken, [
      'Stage map',
      'Build context, read once',
      'Image a&#60;b&#62;&#38;, read once',
      'Image scratch, read once',
      'Stage build, line 1, 2 steps, based on a&#60;b&#62;&#38;, copies from Build context, read once',
      'Stage 1, line 4, 1 step, based on scratch, copies from build',
    ]);
    assert.doesNotMatch(svg, /<(?!\/?(?:svg|defs|marker|path|g|title|rect|text)\b)/);
  });

  test('draws nothing of an empty file, and a stage that is being typed', () => {
    assert.match(mapSvg(stageMapOf(lower('')), { alone: true }), /^<svg/);
    assert.match(mapSvg(stageMapOf(lower('FROM')), { alone: true }), /stage 0/);
  });
});

/** Stages of a file whose layout is checked: it costs seconds for the 2,000 lines of the odd files. */
const mostPlaced = 60;

function checkPlaces(where: string, map: ReturnType<typeof stageMapOf>): void {
  const { boxes, width, height } = placed(map);
  for (const [i, { box, area }] of boxes.entries()) {
    assert.ok(area.x >= 0 && area.y >= 0 && area.x + area.width <= width && area.y + area.height <= height, where);
    const other = boxes.slice(i + 1).find((each) => overlaps(area, each.area));
    assert.equal(other, undefined, `${where}: ${box.id} overlaps ${other?.box.id}`);
  }
}

function overlaps(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Compares with `test/map/<name>`, or rewrites it. */
function matches(name: string, actual: string): void {
  const path = join(repository, 'test/map', name);
  if (process.env['UPDATE']) {
    mkdirSync(join(repository, 'test/map'), { recursive: true });
    writeFileSync(path, actual);
  }
  assert.equal(actual, existsSync(path) ? readFileSync(path, 'utf8') : '');
}
