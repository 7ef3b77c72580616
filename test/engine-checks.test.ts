import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { checks } from '../server/src/language/checks.ts';
import { imageVariables } from '../server/src/model/image-variables.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { chainOf, readersOf } from '../server/src/model/query.ts';
import { onlyWaits } from '../server/src/shell/keep-alive.ts';
import { applyEdits, type Edit } from '../server/src/text/edit.ts';
import { indexLines } from '../server/src/text/lines.ts';
import { covers, hasConflict } from '../server/src/text/span.ts';
import { nothingTaken } from '../server/src/text/taken.ts';
import { type Checked, checkWithBuildKit } from './support/buildkit-checker.ts';
import { corpusFiles, fixtureCases } from './support/dockerfiles.ts';
import { cannotRun } from './support/skip.ts';

/** Without the directives that have another frontend read the file, or that turn checks off. */
const files = [...corpusFiles(), ...fixtureCases()]
  .map(({ where, text }) => ({
    where,
    text: text.replace(/^(\uFEFF?)(?:[ \t]*#[ \t]*(?:syntax|check)[ \t]*=.*(?:\r?\n|$))+/i, '$1'),
  }))
  .filter(({ text }) => !/#\s*(?:slipway|hadolint|check)\b/i.test(text));

const names: ReadonlySet<string> = new Set(checks.map(({ name }) => name));
/** They ask for more than the text, or find secrets in another way; what only a build knows is compared in engine-facts.test.ts. */
const apart: ReadonlySet<string> = new Set([
  'InvalidBaseImagePlatform',
  'CopyIgnoredFile',
  'SecretsUsedInArgOrEnv',
  'InvalidDefinitionDescription',
]);
const described = '# check=experimental=InvalidDefinitionDescription\n';

suite("BuildKit's checks", () => {
  test('are found on the same instructions by BuildKit and by Slipway', (t) => {
    const answers = checkWithBuildKit(files.map(({ text }) => text));
    if ('missing' in answers) return cannotRun(t, answers.missing);
    const counts = new Map<string, number>();
    const wrong: string[] = [];
    for (const [i, { where, text }] of files.entries()) {
      const answer = answers[i];
      if (!answer || answer.error !== undefined) continue;
      const graph = lower(text);
      const theirs = theirsOf(graph, answer).filter((key) => !isUncertain(graph, key));
      const ours = oursOf(graph).filter((key) => !isUncertain(graph, key));
      for (const key of theirs) counts.set(codeOf(key), (counts.get(codeOf(key)) ?? 0) + 1);
      for (const key of theirs.filter((key) => !ours.includes(key)))
        wrong.push(`${where}: only BuildKit: ${shown(graph, key)}`);
      for (const key of ours.filter((key) => !theirs.includes(key)))
        wrong.push(`${where}: only Slipway: ${shown(graph, key)}`);
    }
    for (const [code, count] of [...counts].sort()) t.diagnostic(`${code}: ${count} alike`);
    assert.deepEqual(wrong, []);
  });

  test('of descriptions are found when they are asked for', (t) => {
    const asked = files.filter(({ text }) => !text.startsWith('\uFEFF') && !/^\s*#\s*escape/i.test(text));
    const answers = checkWithBuildKit(asked.map(({ text }) => described + text));
    if ('missing' in answers) return cannotRun(t, answers.missing);
    const wrong: string[] = [];
    for (const [i, { where, text }] of asked.entries()) {
      const answer = answers[i];
      if (!answer || answer.error !== undefined) continue;
      const graph = lower(described + text);
      const theirs = theirsOf(graph, answer, 'InvalidDefinitionDescription').length;
      const ours = diagnosticsOf(graph).filter(({ rule }) => rule.id === 'misplaced-description').length;
      if (ours !== theirs) wrong.push(`${where}: BuildKit finds ${theirs}, Slipway ${ours}`);
    }
    assert.deepEqual(wrong, []);
  });

  test('are silent about what is fixed', (t) => {
    const fixed = files.map(({ text }) => fixedAll(text));
    const answers = checkWithBuildKit([...files.map(({ text }) => text), ...fixed]);
    if ('missing' in answers) return cannotRun(t, answers.missing);
    const wrong: string[] = [];
    const counts = new Map<string, number>();
    for (const [i, { where }] of files.entries()) {
      const [before, after] = [answers[i], answers[files.length + i]];
      if (!before || !after || before.error !== undefined) continue;
      if (after.error !== undefined) wrong.push(`${where}: refused after the fixes: ${after.error}`);
      if (before.config !== after.config)
        wrong.push(`${where}: the image's configuration differs: ${before.config} ${after.config}`);
      for (const { rule } of before.findings) if (fixable.has(rule)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      const stays = new Set(oursOf(lower(fixed[i] ?? '')));
      const left = theirsOf(lower(fixed[i] ?? ''), after).filter((key) => fixable.has(codeOf(key)) && !stays.has(key));
      for (const key of left) wrong.push(`${where}: still ${key}`);
    }
    for (const [code, count] of [...counts].sort()) t.diagnostic(`${code}: ${count} fixed`);
    assert.deepEqual(wrong, []);
  });
});

const fixable: ReadonlySet<string> = new Set([
  ...[
    'ConsistentInstructionCasing',
    'ExposeInvalidFormat',
    'ExposeProtoCasing',
    'FromAsCasing',
    'LegacyKeyValueFormat',
  ],
  ...['MultipleInstructionsDisallowed', 'NoEmptyContinuation', 'RedundantTargetPlatform', 'StageNameCasing'],
]);

/** The safe fixes of the rules that are BuildKit's, until none is left. */
function fixedAll(text: string): string {
  let source = text;
  for (let round = 0; round < 20; round++) {
    const edits: Edit[] = [];
    const taken = nothingTaken(hasConflict);
    for (const { rule, finding } of diagnosticsOf(lower(source))) {
      if (!rule.aliases.some((alias) => fixable.has(alias))) continue;
      const safe = [...(finding.changes?.() ?? [])].find((offer) => 'edits' in offer && offer.safety === 'safe');
      const own = safe && 'edits' in safe ? safe.edits() : [];
      if (taken.take(own.map(({ span }) => span))) edits.push(...own);
    }
    if (edits.length === 0) return source;
    source = applyEdits(source, edits);
  }
  return source;
}

function diagnosticsOf(graph: BuildGraph) {
  return analyze(graph, unknownContext, new Map(), (_, error) => assert.fail(String(error)));
}

/** `code instruction` of each finding. */
function oursOf(graph: BuildGraph): string[] {
  const found = diagnosticsOf(graph).flatMap(({ rule, finding }) => {
    const code = rule.aliases.find((alias) => names.has(alias));
    const at = graph.instructions.find(
      ({ span }) => span.start <= finding.span.start && finding.span.start <= span.end,
    );
    return code && at && !apart.has(code) ? [`${code} ${at.index}`] : [];
  });
  return [...new Set(found)];
}

function theirsOf(graph: BuildGraph, { findings }: Checked, only?: string): string[] {
  const found = findings.flatMap(({ rule, first }) => {
    const at = graph.instructions.find(({ lines }) => lines.first <= first && first <= lines.last);
    return at && (only ? rule === only : !apart.has(rule)) ? [`${rule} ${at.index}`] : [];
  });
  return [...new Set(found)];
}

function codeOf(key: string): string {
  return key.split(' ')[0] ?? '';
}

/**
 * What is not compared: variables below images that are not known and in heredocs, paths that depend on variables or are those of Windows, which is
 * not built for here, what `invalid-exec-form` says of a command instead, shells that make way for the program or do nothing but wait, and the start of
 * a stage that only hands files to others.
 */
function isUncertain(graph: BuildGraph, key: string): boolean {
  const [code, index] = key.split(' ');
  const instruction = graph.instructions[Number(index)];
  if (code === 'WorkdirRelativePath') return /\$|^["']?[A-Za-z]:/.test(instruction?.rest.text ?? '');
  if (code === 'JSONArgsRecommended')
    return (
      /\bexec /.test(instruction?.rest.text ?? '') ||
      (instruction && 'script' in instruction && onlyWaits(instruction.script)) ||
      isHandingOn(graph, instruction?.stage) ||
      graph.problems.some(({ kind, span }) => kind === 'not-json' && instruction && covers(instruction.span, span))
    );
  if (code !== 'UndefinedVar') return false;
  let stage = graph.stages[instruction?.stage ?? -1];
  while (stage?.base.kind === 'stage' && stage.base.stage < stage.index) stage = graph.stages[stage.base.stage];
  const isKnown = stage?.base.kind === 'scratch' || (stage?.base.kind === 'image' && imageVariables(stage.base.image));
  return !isKnown || (instruction?.heredocs.length ?? 0) > 0;
}

function isHandingOn(graph: BuildGraph, stage: number | undefined): boolean {
  const isStarted = stage === undefined || chainOf(graph, graph.stages.length - 1).has(stage);
  return !isStarted && readersOf(graph, stage).some(({ kind }) => kind !== 'base');
}

function shown(graph: BuildGraph, key: string): string {
  const { lines, span } = graph.instructions[Number(key.split(' ')[1])] ?? {
    lines: { first: -1 },
    span: { start: 0, end: 0 },
  };
  const index = indexLines(graph.source);
  return `${codeOf(key)} in line ${lines.first + 1}: ${graph.source.slice(span.start, Math.min(span.end, index.endOf(lines.first)))}`;
}
