import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { levelsOf } from '../server/src/analysis/levels.ts';
import { unknownContext } from '../server/src/context/context.ts';
import type { Finding, Rule } from '../server/src/contract/rule.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph, Instruction } from '../server/src/model/model.ts';
import { rules } from '../server/src/rules/index.ts';
import { memoized } from '../server/src/text/memoized.ts';
import { corpusFiles, fixtureCases } from './support/dockerfiles.ts';
import { plainGraph } from './support/plain-graph.ts';

const graphs = [...corpusFiles(), ...fixtureCases()].map(({ where, text }) => ({ where, graph: lower(text) }));
const levels = levelsOf('strict', new Map());

suite('a rule that judges instructions by their text', () => {
  for (const rule of rules.filter(({ judges }) => judges)) {
    test(`${rule.id} finds in each alone what it finds in the file`, () => {
      for (const { where, graph } of graphs) {
        const kinds = rule.judges ?? [];
        const judged = graph.instructions.filter(({ kind }) => kinds === 'all' || kinds.includes(kind));
        const alone = judged.flatMap((instruction) => found(rule, { ...graph, instructions: [instruction] }));
        const seen = new Set(found(rule, graph));
        // Whether a trigger runs is seen in the whole file only.
        const triggers = graph.instructions.some(({ onbuild }) => onbuild);
        if (!triggers) assert.deepEqual(new Set(alone), seen, where);
      }
    });
  }

  test('is heard as if it had looked at all of the file', () => {
    for (const { where, graph } of graphs) {
      const told = analyze(graph, unknownContext, levels, failed).map(({ rule, finding }) => shown(rule, finding));
      for (const rule of rules.filter(({ judges }) => judges)) {
        const own = told.filter((text) => text.startsWith(`${rule.id}:`));
        const all = found(rule, graph);
        assert.ok(
          own.every((text) => all.includes(text)),
          where,
        );
        if (!/ignore=|check\s*=/.test(graph.source)) assert.deepEqual(new Set(own), new Set(all), where);
      }
    }
  });
});

suite('a rule that needs an instruction', () => {
  for (const rule of rules.filter(({ needs }) => needs)) {
    test(`${rule.id} finds nothing where there is none`, () => {
      for (const { where, graph } of graphs) {
        const isMet = graph.instructions.some((instruction) => rule.needs?.(instruction));
        if (!isMet) assert.deepEqual(found(rule, graph), [], where);
      }
    });

    test(`${rule.id} is told so by the text alone`, () => {
      for (const { where, graph } of graphs) {
        const met = graph.instructions.map((instruction) => rule.needs?.(instruction));
        assert.deepEqual(
          withoutKin(graph).instructions.map((instruction) => rule.needs?.(instruction)),
          met,
          where,
        );
      }
    });
  }
});

suite('instructions of one kin', () => {
  for (const rule of rules) {
    test(`${rule.id} finds in them what it finds without knowing that they are`, () => {
      for (const { where, graph } of graphs)
        assert.deepEqual(found(rule, graph), found(rule, withoutKin(graph)), where);
    });
  }
});

/** A graph whose instructions share no answers with others (model/by-kin.ts). */
const withoutKin = memoized((given: BuildGraph): BuildGraph => {
  const graph = plainGraph(given);
  const instructions = graph.instructions.map(({ kin, ...instruction }) => instruction as Instruction);
  const stages = graph.stages.map((stage) => ({
    ...stage,
    instructions: stage.instructions.flatMap(({ index }) => instructions[index] ?? []),
  }));
  return { ...graph, instructions, stages };
});

function found(rule: Rule, graph: BuildGraph): string[] {
  return [...rule.check(graph, unknownContext)].map((finding) => shown(rule, finding));
}

function shown({ id }: Rule, { span, message }: Finding): string {
  return `${id}: ${span.start}-${span.end} ${message}`;
}

function failed(_: Rule, error: unknown): never {
  throw error;
}
