import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { sourcesOf } from '../server/src/model/edges.ts';
import { lower } from '../server/src/model/lower.ts';
import type { Binding, BuildGraph, Source } from '../server/src/model/model.ts';
import { read } from '../server/src/model/read.ts';
import { variableUses } from '../server/src/model/references.ts';
import { lookup } from '../server/src/model/scope.ts';
import { indexLines } from '../server/src/text/lines.ts';
import type { Outcome } from './support/fixture.ts';
import type { Mark } from './support/fixture-marks.ts';
import { listFixtures, runFixture } from './support/fixture-run.ts';
import { type Parts, partsOf } from './support/instruction-parts.ts';

/** What a fixture of test/model shows of the graph, by the fixture's name. */
const views: Readonly<Record<string, (graph: BuildGraph) => Outcome>> = {
  stages: (graph) => ({ marks: sourceMarks(graph) }),
  variables: (graph) => ({ marks: variableMarks(graph) }),
  state: (graph) => ({ marks: stateMarks(graph) }),
  text: (graph) => ({ shown: extents(graph) }),
  mounts: (graph) => ({ marks: mountMarks(graph) }),
  words: (graph) => ({ marks: wordMarks(graph) }),
  parts: ({ source }) => ({ shown: instructionParts(source) }),
};

for (const path of listFixtures('test/model')) {
  const view = views[basename(path, '.dockerfile')];
  assert.ok(view, `${path} has no view`);
  runFixture(path, ({ source }) => view(lower(source)));
}

function sourceMarks(graph: BuildGraph): Mark[] {
  const bases = graph.stages.map(({ base }) => base);
  const others = graph.instructions.flatMap(sourcesOf).map(({ from }) => from);
  return [...bases, ...others].map((from) => ({ word: 'reads', span: from.token.span, text: describe(from) }));
}

function describe(from: Source): string {
  const could = from.candidates.length > 0 ? `, could be stage ${from.candidates.join(' or ')}` : '';
  if (from.kind === 'stage') return `stage ${from.stage}${from.byIndex ? ' by index' : ''}${could}`;
  if (from.kind === 'image') return `image ${from.token.value}${could}`;
  return from.kind === 'unknown' ? `unknown: ${from.why}${could}` : `scratch${could}`;
}

function variableMarks(graph: BuildGraph): Mark[] {
  return graph.instructions.flatMap((instruction) => {
    const uses = variableUses(graph, instruction).map(({ name, binding }) => ({
      word: 'is',
      span: name.span,
      text: valueText(graph, binding),
    }));
    const pairs = instruction.kind === 'ARG' || instruction.kind === 'ENV' ? instruction.pairs : [];
    const declared = pairs.flatMap(({ name }): Mark[] => {
      const scope = { stage: instruction.stage, before: instruction.index + 1 };
      return [{ word: 'holds', span: name.span, text: valueText(graph, lookup(graph, scope, name.text)) }];
    });
    return [...declared, ...uses];
  });
}

function valueText(graph: BuildGraph, binding: Binding | undefined): string {
  if (!binding) return 'unknown';
  const line = graph.instructions[binding.instruction]?.lines.first;
  const where = line === undefined ? binding.kind : `${binding.kind}, instruction ${binding.instruction}`;
  return `${binding.value ?? (binding.unset ? 'unset' : 'unknown')} (${where})`;
}

function stateMarks(graph: BuildGraph): Mark[] {
  return graph.instructions.flatMap(({ kind, keyword, before: { directory, user, shell } }): Mark[] => {
    if (kind !== 'RUN') return [];
    return [
      {
        word: 'in',
        span: keyword.span,
        text: `${directory ?? 'unknown'} as ${user?.value ?? user?.text ?? 'the base'}, ${shell}`,
      },
    ];
  });
}

function extents(graph: BuildGraph): string {
  const directives = graph.directives.map(({ name, value }) => `directive ${name.text} ${value.text}`);
  const lines = graph.instructions.map((instruction) => {
    const { lines: extent, kind, onbuild, flags, rest, heredocs } = instruction;
    const range = extent.first === extent.last ? `${extent.first + 1}` : `${extent.first + 1}-${extent.last + 1}`;
    const words = flags.map(({ name, value }) => ` --${name.text}${value ? `=${value.text}` : ''}`).join('');
    const bodies = heredocs.map(({ name, body, end, quoted }) => {
      return ` {${name.text}${quoted ? ' quoted' : ''}: ${end ? JSON.stringify(graph.source.slice(body.start, body.end)) : 'never ends'}}`;
    });
    const form = 'script' in instruction && instruction.script ? ` (${instruction.script.form})` : '';
    return `${range} ${onbuild ? 'ONBUILD ' : ''}${kind}${words} ${rest.text.replaceAll('\r', '\\r')}${form}${bodies.join('')}`.trimEnd();
  });
  const comments = graph.comments.map(
    ({ text, inside }) => `${inside === undefined ? 'comment' : `comment in ${inside}`} ${text}`,
  );
  const problems = graph.problems.map(({ kind, name }) => `problem ${kind} ${name}`);
  return [...directives, ...lines, ...comments, ...problems].map((line) => `${line}\n`).join('');
}

function instructionParts(source: string): string {
  const { escape, lines } = read(source, indexLines(source));
  const shown = ({ keyword, flags, args, json, trigger }: Parts): string => {
    if (trigger) return `${keyword} ${shown(trigger)}`;
    return [keyword, ...flags, json ? JSON.stringify(args) : args.map((arg) => `<${arg}>`).join(' ')].join(' ');
  };
  const text = lines.map(({ joined }) => `${shown(partsOf(joined.text, escape))}\n`).join('');
  return text.replace(/[\v\f\r]/g, (char) => `\\x0${char.charCodeAt(0).toString(16)}`);
}

function mountMarks(graph: BuildGraph): Mark[] {
  return graph.instructions.flatMap((instruction) => {
    if (instruction.kind !== 'RUN') return [];
    return instruction.mounts.flatMap(({ type, options, flag }): Mark[] => [
      { word: 'mount', span: flag.name.span, text: type ?? 'unknown' },
      ...options.map(({ name, value }): Mark => ({ word: 'option', span: name.span, text: value?.value ?? '' })),
    ]);
  });
}

function wordMarks(graph: BuildGraph): Mark[] {
  const text = ({ span, value }: { span: Mark['span']; value: string | undefined }): Mark => ({
    word: 'value',
    span,
    text: value ?? 'unknown',
  });
  return graph.instructions.flatMap((instruction) => {
    if ('pairs' in instruction) {
      return instruction.pairs.flatMap(({ name, value }) => [
        { word: 'key', span: name.span, text: name.text },
        ...(value && value.text !== '' ? [text(value)] : []),
      ]);
    }
    if ('words' in instruction) return instruction.words.map(text);
    if ('sources' in instruction)
      return [...instruction.sources, ...(instruction.destination ? [instruction.destination] : [])].map(text);
    if ('script' in instruction && instruction.script?.form === 'exec') return instruction.script.argv.map(text);
    return [];
  });
}
