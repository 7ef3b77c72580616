/** What the outputs of engines tell of a build, on outputs that were recorded (facts.md section 11). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BuildFacts } from '../server/src/facts/build-facts.ts';
import { readBytes } from '../server/src/facts/cache-sizes.ts';
import { criticalPathOf } from '../server/src/facts/critical-path.ts';
import { hashOf } from '../server/src/facts/hash.ts';
import { hintOf } from '../server/src/facts/hints.ts';
import { readPlainProgress } from '../server/src/facts/plain-progress.ts';
import { readProgress } from '../server/src/facts/progress.ts';
import { readProvenance } from '../server/src/facts/provenance.ts';
import { placeOf, readBuild } from '../server/src/facts/read-build.ts';
import { reasonOf } from '../server/src/facts/reasons.ts';
import { factsOf, stageFactsOf, storable, withEarlier } from '../server/src/facts/shown-facts.ts';
import { readVertexName } from '../server/src/facts/vertex-name.ts';
import { withReasons } from '../server/src/facts/why.ts';
import { ago, bytes, duration } from '../server/src/facts/wording.ts';
import { stageRunsOf } from '../server/src/features/map/runs.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { recorded, recordedBuild } from './support/recorded-build.ts';

/** The hints of a Dockerfile, each behind its line. */
function shown(graph: BuildGraph, facts: BuildFacts): string[] {
  return [...factsOf(graph, facts)]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, step]) => {
      const instruction = graph.instructions[index];
      const hint = instruction && hintOf(step, instruction.kind === 'FROM');
      return hint === undefined ? [] : [`${(instruction?.lines.first ?? 0) + 1}: ${hint}`];
    });
}

const first = recordedBuild('stages');
const second = recordedBuild('cached', 'stages');
const failed = recordedBuild('failed');

suite('the facts of a build', () => {
  test('are its steps with their times and what they added', () => {
    assert.deepEqual(shown(first.graph, first.facts), [
      '5: 0.4 s',
      '6: 0.6 s',
      '9: 0.0 s, 3 B',
      '10: 0.8 s, 2.0 MB',
      '13: 0.0 s',
      '14: 0.5 s, 5 B',
      '20: 0.4 s',
      '21: 0.6 s',
      '22: 0.6 s',
      '25: 0.0 s, 2.0 MB',
      '26: 0.0 s',
    ]);
  });

  test('tell of a cached step what it took when it ran', () => {
    const both = withEarlier(second.facts, first.facts);
    assert.deepEqual(shown(first.graph, both).slice(0, 6), [
      '5: cached (0.4 s)',
      '6: cached (0.6 s)',
      '9: cached (0.0 s, 3 B)',
      '10: cached (0.8 s, 2.0 MB)',
      '13: 0.1 s, 95 kB',
      '14: 0.6 s, 5 B',
    ]);
    assert.equal(shown(first.graph, second.facts)[0], '5: cached');
    assert.deepEqual([both.build.steps, both.build.cached], [11, 9]);
  });

  test('name the step that failed, and what it said but not its script', () => {
    assert.deepEqual(shown(failed.graph, failed.facts).at(-1), '7: failed after 0.5 s: exit code: 1');
  });

  test('say what the failed step wrote itself, whatever pieces that came in', () => {
    const said = (...pieces: Buffer[]) => {
      const logs = pieces.map((data) => ({ vertex: 'a', data: data.toString('base64') }));
      const vertexes = [{ digest: 'a', name: 'RUN x', error: 'exit code: 1' }];
      return readProgress(JSON.stringify({ vertexes, logs })).vertexes[0]?.said;
    };
    const line = Buffer.from('\x1b[31merror: “a.ts” is missing\x1b[0m\r\nsee the log\n');
    assert.equal(said(line), 'error: “a.ts” is missing');
    assert.equal(said(line.subarray(0, 13), line.subarray(13)), 'error: “a.ts” is missing');
    assert.equal(said(Buffer.from('all is well\n')), undefined);
    assert.equal(said(), undefined);
  });

  test('give equal steps of two stages what their one vertex took', () => {
    const found = factsOf(first.graph, first.facts);
    const times = first.graph.instructions
      .filter(({ kind }) => kind === 'WORKDIR')
      .map(({ index }) => found.get(index)?.milliseconds);
    assert.deepEqual(times, [365, 365]);
  });

  test('keep equal steps of one stage apart', () => {
    const found = factsOf(first.graph, first.facts);
    const times = first.graph.instructions
      .filter(({ joined }) => joined.text.startsWith('RUN echo same'))
      .map(({ index }) => found.get(index)?.milliseconds);
    assert.deepEqual(times, [589, 581, 595]);
  });

  test('count the last record of a vertex that starts twice', () => {
    const at = (second: number) => `2026-01-01T00:00:0${second}.5Z`;
    const line = (started: number, completed?: number) =>
      JSON.stringify({
        vertexes: [
          {
            digest: 'a',
            name: '[a 1/1] RUN a',
            started: at(started),
            ...(completed !== undefined && { completed: at(completed) }),
          },
        ],
      });
    const { vertexes } = readProgress([line(1), line(1, 2), line(3), line(3, 7)].join('\n'));
    assert.equal(vertexes[0]?.milliseconds, 4000);
  });

  test('of a stage without a name are found under the name of a Bake target', () => {
    const graph = lower('FROM busybox\nRUN make\n');
    const name = (step: number, text: string) => ({ digest: `${step}`, name: `[app ${step}/2] ${text}` });
    const times = { started: '2026-01-01T00:00:00Z', completed: '2026-01-01T00:00:02Z' };
    const vertexes = [name(1, 'FROM busybox'), name(2, 'RUN make')].map((each) => ({ ...each, ...times }));
    const progress = readProgress(JSON.stringify({ vertexes }));
    const record = { builder: 'b', progress, started: 0, ended: 1, result: 'completed', cache: [] } as const;
    assert.deepEqual(shown(graph, readBuild(graph, record, 's')), ['1: 2.0 s', '2: 2.0 s']);
  });

  test('have no step of ARG, ENV and CMD', () => {
    const kinds = [...factsOf(first.graph, first.facts).keys()].map((index) => first.graph.instructions[index]?.kind);
    assert.deepEqual([...new Set(kinds)].sort(), ['COPY', 'FROM', 'RUN', 'WORKDIR']);
  });

  test('are none where another Dockerfile was built', () => {
    const other = lower('FROM busybox:local AS build\nRUN a\nRUN b\n\nFROM busybox:local\nCOPY --from=build /a /a\n');
    assert.deepEqual(readBuild(other, first.record, 'salt').steps, []);
  });
});

suite('a Dockerfile that was edited since', () => {
  const source = recorded('stages', 'Dockerfile');

  test('loses the facts of the line that changed, and of no other', () => {
    const before = shown(first.graph, first.facts);
    assert.deepEqual(
      shown(lower(source.replace('sleep 0.5', 'sleep 0.6')), first.facts),
      before.filter((line) => !line.startsWith('10:')),
    );
  });

  test('keeps those of lines that moved, and of stages that got another number', () => {
    const moved = shown(lower(`# one more line\nFROM busybox:local AS more\nRUN more\n${source}`), first.facts);
    assert.deepEqual(
      moved.map((line) => line.replace(/^\d+/, '')),
      shown(first.graph, first.facts).map((line) => line.replace(/^\d+/, '')),
    );
  });

  test('does not lose them with white space, comments or line endings', () => {
    const changed = source
      .replaceAll('\n', '\r\n')
      .replace('    # a comment\r\n', '')
      .replace('WORKDIR /app', 'WORKDIR    /app');
    assert.equal(shown(lower(changed), first.facts).length, shown(first.graph, first.facts).length);
  });
});

suite('a stage', () => {
  test('takes as long as the longest chain of steps that a build of it waits for', () => {
    const stages = first.graph.stages.map((stage) => stageFactsOf(first.graph, first.facts, stage));
    assert.deepEqual(
      stages.map((stage) => [stage?.milliseconds, stage?.steps]),
      [
        [975, 2],
        [2307, 6],
        [1562, 3],
        [2361, 11],
      ],
    );
  });

  test('is part of the critical path or not', () => {
    const path = criticalPathOf(first.progress);
    const wall = 2601;
    assert.ok(path && Math.abs(path.milliseconds - wall) < wall / 10, `${path?.milliseconds}`);
  });
});

suite('the map', () => {
  test('shows of each stage what its own steps took', () => {
    const runs = stageRunsOf(first.graph, withEarlier(second.facts, first.facts));
    assert.deepEqual(
      [...runs].map(
        ([index, { text, state, isCritical }]) => `${index}: ${text}, ${state}${isCritical ? ', critical' : ''}`,
      ),
      ['0: cached, cached', '1: 0.6 s, 2.1 MB, ran, critical', '2: cached, cached', '3: cached, 2.0 MB, cached'],
    );
  });
});

suite('an engine without JSON', () => {
  test('tells the times of its steps', () => {
    const progress = readPlainProgress(recorded('failed', 'plain.txt'));
    const facts = readBuild(failed.graph, { ...failed.record, progress, cache: [] }, 'salt');
    assert.deepEqual(shown(failed.graph, facts), ['3: cached', '4: cached', '5: cached', '7: failed: exit code: 1']);
    assert.equal(facts.build.critical, undefined);
  });

  test('is not believed where it says something else', () => {
    assert.deepEqual(readPlainProgress('STEP 1/2: FROM a\n--> 12345\n#x\n').vertexes, []);
    assert.deepEqual(readProgress('{"vertexes":[{"digest":1}]}\n{broken\nERROR: {}\n[]\n{"vertexes":7}').vertexes, []);
  });
});

suite('a base image for another platform', () => {
  const warning = (line: number) =>
    `InvalidBaseImagePlatform: Base image x:1 was pulled with platform "linux/arm64", expected "linux/amd64" for current build (line ${line})`;
  const expected = [{ line: 2, pulled: 'linux/arm64', expected: 'linux/amd64' }];

  test('is told by the warnings of both kinds of progress', () => {
    const other = 'StageNameCasing: Stage name A should be lowercase (line 1)';
    const warnings = [other, warning(3)].map((text) => ({ short: Buffer.from(text).toString('base64') }));
    assert.deepEqual(
      readProgress(`${JSON.stringify({ warnings })}\n{"warnings":[1,{"short":7}]}`).mismatches,
      expected,
    );
    assert.deepEqual(readPlainProgress(`\x1b[0m - ${other}\n - ${warning(3)}\n`).mismatches, expected);
  });

  test('is kept by its platforms alone, which a step cannot make up', () => {
    assert.deepEqual(
      readPlainProgress(`#6 0.2 ${warning(3)}\n - ${warning(3).replace('arm64', 'a b')}`).mismatches,
      [],
    );
    const graph = lower('FROM x:1\nRUN a\n');
    const progress = readPlainProgress(`#4 [1/2] FROM x:1@sha256:${'0'.repeat(64)}\n#4 DONE 1.0s\n - ${warning(1)}\n`);
    const { steps } = storable(readBuild(graph, { ...first.record, progress }, 'salt'));
    assert.deepEqual(steps[0]?.image, {
      digest: `sha256:${'0'.repeat(64)}`,
      mismatch: { pulled: 'linux/arm64', expected: 'linux/amd64' },
    });
  });
});

suite('provenance', () => {
  test('tells the Dockerfile as it was built, its arguments and base images', () => {
    const read = readProvenance(recorded('stages', 'provenance.json'));
    assert.equal(read.dockerfile, recorded('stages', 'Dockerfile'));
    assert.deepEqual([...read.arguments], [['WHO', 'secretvalue']]);
    assert.deepEqual([...read.images.keys()], ['busybox:local']);
    assert.equal(read.noCache, false);
  });

  test('is read in its newer form too', () => {
    const older = JSON.parse(recorded('stages', 'provenance.json'));
    const newer = {
      buildDefinition: {
        externalParameters: { request: { args: { 'build-arg:WHO': 'x', 'no-cache': '' } } },
        resolvedDependencies: older.materials,
      },
      runDetails: { metadata: { buildkit_metadata: older.metadata['https://mobyproject.org/buildkit@v1#metadata'] } },
    };
    const read = readProvenance(JSON.stringify({ predicate: newer }));
    assert.equal(read.dockerfile, recorded('stages', 'Dockerfile'));
    assert.deepEqual([...read.arguments.keys(), ...read.images.keys(), read.noCache], ['WHO', 'busybox:local', true]);
  });

  test('tells no size, as the classic image store has none for its layers', () => {
    const given = JSON.parse(recorded('stages', 'provenance.json'));
    const own = given.metadata['https://mobyproject.org/buildkit@v1#metadata'];
    own.layers = {
      'step0:0': [[{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: 'sha256:0', size: -1 }]],
    };
    assert.deepEqual(readProvenance(JSON.stringify(given)), readProvenance(recorded('stages', 'provenance.json')));
  });

  test('that is damaged tells nothing', () => {
    for (const text of ['', '[]', '{"metadata":3,"materials":[null,{"uri":"x"}]}', 'null'])
      assert.deepEqual(readProvenance(text), { arguments: new Map(), images: new Map(), noCache: false });
  });
});

suite('what is kept of a build', () => {
  test('holds no argument, secret, script or message', () => {
    const all = JSON.stringify([first, second, failed].map(({ facts }) => storable(facts)));
    for (const word of ['secretvalue', 'WHO', 'sleep', 'echo', 'package.json', 'busybox', 'exit code'])
      assert.ok(!all.includes(word), word);
  });
});

suite('in words', () => {
  test('times', () => {
    assert.deepEqual([0, 49, 3249, 9960, 58_400, 60_000, 125_000].map(duration), [
      '0.0 s',
      '0.0 s',
      '3.2 s',
      '10 s',
      '58 s',
      '1 min',
      '2 min 5 s',
    ]);
    assert.deepEqual([0, 61_000, 7_200_000, 200_000_000].map(ago), ['just now', '1 min ago', '2 h ago', '2 days ago']);
  });

  test('sizes, and back', () => {
    assert.deepEqual([0, 5, 2_000_000, 21_300_000, 999_600].map(bytes), ['0 B', '5 B', '2.0 MB', '21 MB', '1.0 MB']);
    assert.deepEqual(['0B', '32.6kB', '2MB', '1.5GB', '2', 'x', -1].map(readBytes), [
      0,
      32_600,
      2_000_000,
      1_500_000_000,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('steps by name', () => {
    assert.deepEqual(readVertexName('[linux/arm64->amd64 Build  3/12] RUN a ] b\nc'), {
      stage: 'build',
      step: 3,
      steps: 12,
      platform: 'linux/arm64->amd64',
      text: 'RUN a ] b\nc',
    });
    assert.deepEqual(readVertexName('[2/3] RUN a'), { step: 2, steps: 3, text: 'RUN a' });
    assert.deepEqual(readVertexName('[linux/arm64  2/13] RUN a'), {
      platform: 'linux/arm64',
      step: 2,
      steps: 13,
      text: 'RUN a',
    });
    assert.deepEqual(readVertexName('[a  2/13] RUN a'), { stage: 'a', step: 2, steps: 13, text: 'RUN a' });
    assert.equal(readVertexName('[internal] load .dockerignore'), undefined);
    assert.equal(readVertexName('exporting to image'), undefined);
  });
});

test('a reason counts the files of a COPY only where there are several', () => {
  assert.equal(reasonOf([{ kind: 'files', file: 'a', changed: 1, of: 1 }]), 'a changed');
  assert.equal(reasonOf([{ kind: 'files', file: 'a', changed: 1, of: 214 }]), 'a changed (1 of 214 files)');
});

test('a step runs again for the argument that chooses the base of a stage between', () => {
  const graph = lower('ARG RUNNER=a\nFROM ${RUNNER} AS base\nENV A=1\nFROM base\nRUN make\n');
  const salt = 'salt';
  const run = graph.instructions.at(-1);
  assert.ok(run);
  const build = { builder: 'b', started: 0, ended: 1, result: 'completed', steps: 1, cached: 0 } as const;
  const step = { ...placeOf(graph, run, salt), outcome: 'ran', critical: false, when: 0, builder: 'b' } as const;
  const texts = graph.instructions.map((each) => placeOf(graph, each, salt).text);
  const built = (value: string): BuildFacts => {
    const inputs = { arguments: { [hashOf(salt, 'RUNNER')]: value }, images: {}, texts, files: {} };
    return { salt, build, steps: [step], inputs };
  };
  const { steps } = withReasons({ graph, now: built('two'), before: built('one'), noCache: false, names: new Map() });
  assert.deepEqual(steps[0]?.why, [{ kind: 'argument', name: 'RUNNER' }]);
});

test('a step below a FROM that the earlier build did not tell of is not moved', () => {
  const graph = lower('FROM busybox\nARG VERSION\nRUN make\n');
  const salt = 'salt';
  const build = { builder: 'b', started: 0, ended: 1, result: 'completed', steps: 1, cached: 0 } as const;
  const [from, run] = [0, 2].map((index) => {
    const instruction = graph.instructions[index];
    assert.ok(instruction);
    return { ...placeOf(graph, instruction, salt), outcome: 'ran', critical: false, when: 0, builder: 'b' } as const;
  });
  assert.ok(from && run);
  const texts = graph.instructions.map((each) => placeOf(graph, each, salt).text);
  const built = (steps: BuildFacts['steps'], value: string): BuildFacts => {
    return {
      salt,
      build,
      steps,
      inputs: { arguments: { [hashOf(salt, 'VERSION')]: value }, images: {}, texts, files: {} },
    };
  };
  const compared = { graph, now: built([from, run], '2'), before: built([run], '1'), noCache: false, names: new Map() };
  const { steps } = withReasons(compared);
  assert.deepEqual(steps.at(-1)?.why, [{ kind: 'argument', name: 'VERSION' }]);
});
