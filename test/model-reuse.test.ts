import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../server/src/analysis/analyze.ts';
import { levelsOf } from '../server/src/analysis/levels.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { variableUses } from '../server/src/model/references.ts';
import { lookup } from '../server/src/model/scope.ts';
import { corpusFiles, fixtureCases } from './support/dockerfiles.ts';
import { randomEdits, typing } from './support/fuzz.ts';
import { plainGraph } from './support/plain-graph.ts';

const sources = [...corpusFiles(), ...fixtureCases()].map(({ text }) => text);

const strict = levelsOf('strict', new Map());

suite('a graph made with an earlier one', () => {
  test('is the graph that the text has by itself, whatever was edited', () => {
    const pairs = fc.constantFrom(...sources).chain((source) => fc.tuple(fc.constant(source), randomEdits([source])));
    fc.assert(
      fc.property(pairs, ([source, edited]) => checkReuse(source, edited)),
      { numRuns: 1000 },
    );
  });

  test('stays that graph edit by edit', () => {
    const typed = fc.constantFrom(...sources).chain((source) => fc.tuple(fc.constant(source), typing(source)));
    fc.assert(
      fc.property(typed, ([source, versions]) => {
        let graph = lower(source);
        for (const version of versions) {
          graph = lower(version, graph);
          assert.deepEqual(plainGraph(graph), plainGraph(lower(version)));
          checkBindings(graph);
          assert.deepEqual(found(graph), found(lower(version)));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('keeps the instructions above the edit, and the bindings that they read', () => {
    const source = 'ARG V=1\nFROM busybox AS a\nARG V X=$V\nRUN echo $X\nRUN ls\nCOPY --from=a b c\n';
    const before = lower(source);
    const after = lower(source.replace('ls', 'ls -l'), before);
    assert.deepEqual(
      after.instructions.map((instruction, i) => instruction === before.instructions[i]),
      [true, true, true, true, false, false],
    );
    checkBindings(after);
  });

  test('moves what stands below the edit, and looks up anew what an edited value reaches', () => {
    const source =
      'ARG V=1\nFROM busybox AS a\nRUN ls\nENV X=1\nRUN cat "$X" > /a\nFROM a\nLABEL x=$X\nFROM scratch\nCMD ["sh", "-c", "(ls)"]\n';
    let graph = lower(source);
    const kins = () => graph.instructions.map(({ kin }) => kin);
    const before = kins();
    for (const version of [source.replace('ls', 'ls -l'), source.replace('ls', 'ls -la\nRUN id'), source]) {
      graph = lower(version, graph);
      assert.deepEqual(plainGraph(graph), plainGraph(lower(version)));
      checkBindings(graph);
    }
    assert.deepEqual(
      kins().map((kin, i) => kin === before[i]),
      before.map(() => true),
    );
    graph = lower(source.replace('X=1', 'X=21'), graph);
    assert.equal(
      graph.stages[1]?.instructions[0]?.kind === 'LABEL' && graph.stages[1].instructions[0].pairs[0]?.value?.value,
      '21',
    );
  });

  test('moves an instruction whose keyword stands below a continuation by as much as its line', () => {
    const source = 'FROM busybox\nRUN ls\n\\ \nRUN id\n';
    const graph = lower(source.replace('ls', 'ls -l'), lower(source));
    assert.deepEqual(plainGraph(graph), plainGraph(lower(graph.source)));
  });

  test('knows a stage by a name that is written with an escape only where it is one', () => {
    const copy = 'COPY --fr\\om=base a b\n';
    const kinds = ['FROM busybox AS base\n', 'FROM busybox\n'].map(
      (from) => lower(from + copy).edges.at(-1)?.from.kind,
    );
    assert.deepEqual(kinds, ['stage', 'image']);
  });

  test('keeps nothing where a name of a stage has changed', () => {
    const source = 'FROM busybox AS a\nCOPY --from=b x y\nFROM busybox AS b\n';
    const before = lower(source);
    const edited = source.replace('AS b', 'AS c');
    const [, copy] = lower(edited, before).instructions;
    assert.ok(copy?.kind === 'COPY' && copy.from?.kind === 'image');
  });
});

function found(graph: BuildGraph): string[] {
  return analyze(graph, unknownContext, strict, failed).map(
    ({ rule, finding }) => `${rule.id} ${finding.span.start}-${finding.span.end} ${finding.message}`,
  );
}

function failed(_: unknown, error: unknown): never {
  throw error;
}

function checkReuse(source: string, edited: string): void {
  const reused = lower(edited, lower(source));
  assert.deepEqual(plainGraph(reused), plainGraph(lower(edited)));
  checkBindings(reused);
}

/** What reads a binding refers to the object that a look-up finds, but for what the same instruction declares. */
function checkBindings(graph: BuildGraph): void {
  for (const instruction of graph.instructions) {
    for (const { name, binding } of variableUses(graph, instruction)) {
      if (!binding?.declaration || binding.instruction === instruction.index) continue;
      assert.equal(binding, lookup(graph, instruction.before.scope, name.text));
    }
  }
}
