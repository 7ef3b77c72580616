/** What the last build says behind each step, and above each stage. */
import type { BuildFacts, StepFacts } from '../facts/build-facts.ts';
import { hintOf } from '../facts/hints.ts';
import { reasonOf } from '../facts/reasons.ts';
import { factsOf, stageFactsOf } from '../facts/shown-facts.ts';
import { ago, bytes, duration } from '../facts/wording.ts';
import type { BuildGraph } from '../model/model.ts';
import type { Span } from '../text/span.ts';
import { code, list, plain } from './markdown.ts';

export interface BuildHint {
  /** The instruction; the hint stands at the end of its first line. */
  readonly span: Span;
  readonly label: string;
  readonly markdown: string;
}

/** The hints between two offsets. */
export function buildHints(graph: BuildGraph, facts: BuildFacts, { start, end }: Span): BuildHint[] {
  return [...factsOf(graph, facts)].flatMap(([index, step]) => {
    const instruction = graph.instructions[index];
    if (!instruction || instruction.span.end < start || instruction.span.start > end) return [];
    const label = hintOf(step, instruction.kind === 'FROM');
    return label === undefined ? [] : [{ span: instruction.span, label, markdown: tooltip(step) }];
  });
}

function tooltip(step: StepFacts): string {
  const { outcome, milliseconds, when, builder, critical, error } = step;
  const place = `on ${clock(when)} by builder ${code(builder)}`;
  const reason = reasonOf(step.why);
  const took = milliseconds === undefined ? '' : `; it took ${duration(milliseconds)} when it ran`;
  const first = {
    ran: `Built ${place}.`,
    cached: `Taken from the cache ${place}${took}.`,
    failed: `Failed ${place}.`,
    cancelled: `Canceled ${place}.`,
    running: `Running by builder ${code(builder)}${took}.`,
  }[outcome];
  return [
    first,
    ...(error === undefined ? [] : [code(error)]),
    ...(reason === undefined ? [] : [`It ran again: ${plain(reason)}.`]),
    ...(critical ? ['The end of the build waited for it.'] : []),
  ].join('\n\n');
}

/** `2026-11-26 14:03`, in local time. */
function clock(time: number): string {
  const date = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 16).replace('T', ' ');
}

/** `built 2 min ago: 58 s, 9 of 14 cached`; undefined where no build of the stage is known. */
export function stageTitle(graph: BuildGraph, facts: BuildFacts, stage: number, now: number): string | undefined {
  const found = graph.stages[stage];
  const known = found && stageFactsOf(graph, facts, found);
  if (!known) return undefined;
  const { failed, cancelled, when, milliseconds, steps, cached, running } = known;
  if (running) return `building: ${running.done} of ${running.of} steps done`;
  return `${failed ? 'failed' : cancelled ? 'canceled' : 'built'} ${ago(now - when)}: ${duration(milliseconds)}, ${cached} of ${steps} cached`;
}

/** What the image of the last stage holds, line by line; undefined where sizes are not known. */
export function imageSizes(graph: BuildGraph, facts: BuildFacts): string | undefined {
  const last = graph.stages.at(-1);
  const found = factsOf(graph, facts);
  const chain: number[] = [];
  for (let at = last; at; at = at.base.kind === 'stage' ? graph.stages[at.base.stage] : undefined)
    chain.unshift(at.index);
  const layers = graph.instructions.flatMap((instruction) => {
    const size = found.get(instruction.index)?.size;
    if (size === undefined || size === 0 || !chain.includes(instruction.stage ?? -1)) return [];
    return [{ line: instruction.lines.first + 1, keyword: instruction.keyword.text.toUpperCase(), size }];
  });
  if (layers.length === 0) return undefined;
  const added = layers.reduce((sum, { size }) => sum + size, 0);
  const { size } = facts.build;
  const base = size !== undefined && size >= added ? [`${bytes(size - added)} base image`] : [];
  const rows = [...layers].sort((a, b) => b.size - a.size).slice(0, 12);
  const head = size === undefined ? `Its steps add ${bytes(added)}` : `The image has ${bytes(size)}`;
  return `${head}:\n\n${list([...base, ...rows.map((row) => `${bytes(row.size)} ${row.keyword} in line ${row.line}`)])}`;
}

/** Why steps of the last build ran again, by line. */
export function reasonsOf(graph: BuildGraph, facts: BuildFacts): { readonly line: number; readonly text: string }[] {
  return [...factsOf(graph, facts)].flatMap(([index, step]) => {
    const reason = step.when === facts.build.ended ? reasonOf(step.why) : undefined;
    const line = graph.instructions[index]?.lines.first;
    return reason === undefined || line === undefined ? [] : [{ line: line + 1, text: reason }];
  });
}

/** `Built on 2026-11-26 14:03 in 58 s: 9 of 14 steps cached`. */
export function buildSummary({ build }: BuildFacts): string {
  const { result, ended, started, steps, cached, size } = build;
  const verb = { completed: 'Built', failed: 'Failed', cancelled: 'Canceled', running: 'Running' }[result];
  const image = size === undefined ? '' : `, ${bytes(size)}`;
  return `${verb} on ${clock(ended)} in ${duration(ended - started)}: ${cached} of ${steps} steps cached${image}`;
}

/** `9 of 14 steps cached, 21 MB (2.1 MB more than before). Line 8 ran again: src/a.ts changed (1 of 214 files).` */
export function endLine({ build }: BuildFacts, reasons: ReturnType<typeof reasonsOf>): string {
  const { steps, cached, size, sizeBefore } = build;
  const image = size === undefined ? '' : `, ${bytes(size)}${sizeChange(size, sizeBefore)}`;
  const why = reasons.slice(0, 3).map(({ line, text }) => ` Line ${line} ran again: ${text}.`);
  return `${cached} of ${steps} steps cached${image}.${why.join('')}`;
}

function sizeChange(now: number, before: number | undefined): string {
  if (before === undefined) return '';
  if (now === before) return ' (as before)';
  return ` (${bytes(Math.abs(now - before))} ${now > before ? 'more' : 'less'} than before)`;
}
