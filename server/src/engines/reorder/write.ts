/** The edits of a reordering, in the style of the file. */
import type { Obstacle } from '../../contract/change.ts';
import { linesOf } from '../../model/lines.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { type Edit, insert, remove, replace } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { cutBefore } from './cut.ts';
import { splitHeredoc } from './heredoc.ts';
import { partsUntil } from './install-steps.ts';
import { movedLines } from './moved.ts';
import { destinationBelow, type ShellScript } from './place.ts';
import type { Group, PlacedInstall } from './sites.ts';
import type { Reach } from './walk.ts';

/** An install with the COPYs of what it reads. */
export interface Served extends PlacedInstall {
  /** The COPY instructions of the manifests that only the sources bring. */
  readonly lines: readonly string[];
  /** Flags to leave out what needs the sources, where the command as it is needs them. */
  readonly split: readonly string[] | undefined;
}

/** Takes the sources away where they stand, puts manifests above each install, and the sources below the last one. */
export function reorderEdits(
  graph: BuildGraph,
  group: Group,
  reach: Reach,
  served: readonly Served[],
): Edit[] | Obstacle {
  const end = served.at(-1);
  if (!end) return { why: 'no packages are installed' };
  const { eol, source } = graph;
  const sunk = sunkOf(group, reach, end.run);
  const moved = (each: Instruction) => movedLines(graph, sunk, each);
  const texts = sunk
    .filter((each) => !followsAnyway(graph, group, each, end.run))
    .map((each) => sunkText(graph, group, each, end.run, moved(each), served));
  const ran = linesOf(graph, end.run);
  const isLast = !source.slice(0, ran.end).endsWith('\n');
  const above = new Map<number, string>();
  for (const { run, lines } of served) {
    if (lines.length === 0) continue;
    const at = placeOf(graph, group, reach, sunk, run);
    above.set(at, (above.get(at) ?? '') + lines.map((line) => line + eol).join(''));
  }
  const gone = sunk.map(moved);
  const removed = gone.map((lines) => {
    return remove(above.has(lines.start) ? lines : removable(graph, lines, topOf(lines, gone)));
  });
  if (end.split) {
    const two = twoSteps(graph, end, end.split);
    if ('why' in two) return two;
    const at = startOf(graph, end.run);
    above.set(at, `${above.get(at) ?? ''}${two.first}${eol}${texts.join('')}`);
    return [...removed, ...inserted(above), ...two.cut];
  }
  const tail = splitRun(graph, end.run, reach);
  if ('why' in tail) return tail;
  const below = [...texts, ...(tail.rest === undefined ? [] : [tail.rest + eol])].join('');
  return [
    ...removed,
    ...inserted(above),
    ...(tail.rest === undefined ? [] : [replace(end.run.span, tail.first)]),
    insert(ran.end, isLast ? `${eol}${below}`.replace(/\r?\n$/, '') : below),
  ];
}

/** Where the line of an instruction begins, below the comments about it. */
function startOf({ source }: BuildGraph, { span }: Instruction): number {
  return source.lastIndexOf('\n', span.start - 1) + 1;
}

function inserted(texts: ReadonlyMap<number, string>): Edit[] {
  return [...texts].map(([at, text]) => insert(at, text));
}

/** The COPYs of the group above the last install, and what goes along with them, in order. */
function sunkOf({ sources }: Group, { followers }: Reach, last: RunInstruction): Instruction[] {
  const all: Instruction[] = [...sources.map(({ copy }) => copy), ...followers].filter(
    ({ index }) => index < last.index,
  );
  return all.sort((a, b) => a.index - b.index);
}

/** Whether the same COPY stands below the install already, with no step in between that could read the files. */
function followsAnyway({ source }: BuildGraph, { stage }: Group, each: Instruction, run: RunInstruction): boolean {
  const text = (other: Instruction) => source.slice(other.span.start, other.span.end).replace(/\s+/g, ' ');
  if (!isCopy(each) || each.before.directory !== run.before.directory) return false;
  const below = stage.instructions.filter(({ index }) => index > run.index);
  const next = below.findIndex(({ kind }) => kind === 'RUN' || kind === 'WORKDIR');
  return below.slice(0, next === -1 ? below.length : next).some((other) => isCopy(other) && text(other) === text(each));
}

/** Where an install's manifests go: above it and what prepares it, or in the place of a COPY that stands right above. */
function placeOf(
  graph: BuildGraph,
  { stage }: Group,
  { preparing }: Reach,
  sunk: readonly Instruction[],
  run: RunInstruction,
): number {
  const first = preparing.find(({ index }) => index < run.index) ?? run;
  const before = stage.instructions.filter(({ index }) => index < first.index);
  const stays = before.findLast((each) => !sunk.includes(each));
  const gone = before.find((each) => sunk.includes(each) && each.index > (stays?.index ?? -1));
  return (gone ? movedLines(graph, sunk, gone) : linesOf(graph, first)).start;
}

/** An instruction as it is written below an install; a destination that was relative to another folder names it. */
function sunkText(
  graph: BuildGraph,
  { stage }: Group,
  each: Instruction,
  run: RunInstruction,
  lines: Span,
  served: readonly Served[],
): string {
  const text = textOf(graph, lines);
  if (!isCopy(each) || !each.destination) return text;
  const { span, value } = each.destination;
  const rooted = destinationBelow(stage, each, run);
  const isMoved = rooted !== undefined && rooted !== value;
  const start = lines.start;
  const moved = isMoved ? text.slice(0, span.start - start) + rooted + text.slice(span.end - start) : text;
  return copiedAbove(graph, each, served).reduceRight(
    (left, { start: from, end: to }) => left.slice(0, from - start) + left.slice(to - start),
    moved,
  );
}

/** The sources of a COPY, each with what is before it, that the COPYs above the installs take to the same place; none where these are all. */
function copiedAbove({ source }: BuildGraph, copy: CopyInstruction, served: readonly Served[]): Span[] {
  const { sources, destination, flags, keyword, heredocs, json } = copy;
  if (json || heredocs.length > 0) return [];
  const head = keyword.span.end;
  const start = [keyword.text, ...flags.map(({ span }) => source.slice(span.start, span.end))].join(' ');
  const taken = served
    .flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const words = line.startsWith(`${start} `) ? line.slice(start.length + 1).split(' ') : [];
      return words.at(-1) === destination?.text ? words.slice(0, -1) : [];
    });
  const spans = sources.flatMap(({ text, span }, at) => {
    const before = sources[at - 1]?.span.end ?? flags.at(-1)?.span.end ?? head;
    return taken.includes(text) ? [{ start: before, end: span.end }] : [];
  });
  return spans.length < sources.length ? spans : [];
}

function textOf({ source, eol }: BuildGraph, { start, end }: Span): string {
  const text = source.slice(start, end);
  return text.endsWith('\n') ? text : text + eol;
}

/** Where the lines begin that go away together with these. */
function topOf(lines: Span, gone: readonly Span[]): number {
  let top = lines.start;
  for (const { start, end } of gone.toReversed()) if (end === top) top = start;
  return top;
}

/** Lines with the blank line behind them, where one stands before all that go away with them as well. */
function removable({ source }: BuildGraph, { start, end }: Span, top: number): Span {
  const isBlankBefore = /(?:^|\n)[ \t]*\r?\n$/.test(source.slice(Math.max(0, top - 40), top));
  const blank = /^[ \t]*\r?\n/.exec(source.slice(end, end + 40));
  return { start, end: isBlankBefore && blank ? end + blank[0].length : end };
}

/** The text of the RUN that installs, and of the RUN with what is left. */
function splitRun(
  graph: BuildGraph,
  run: RunInstruction,
  { kept, repeated }: Reach,
): { first: string; rest: string | undefined } | Obstacle {
  const { source, comments, eol } = graph;
  const { script } = run;
  const whole = source.slice(run.span.start, run.span.end);
  const next = script.form === 'shell' ? script.steps[kept] : undefined;
  const last = script.form === 'shell' ? script.steps[kept - 1] : undefined;
  if (script.form !== 'shell' || !next || !last) return { first: whole, rest: undefined };
  if (run.heredocs.length > 0) return splitHeredoc(graph, run, { kept, repeated }, { last, next });
  const head = withoutComments(source.slice(run.span.start, script.steps[0]?.span.start));
  const between = comments.filter(({ span }) => last.span.end <= span.start && span.end <= next.span.start);
  const about = between.map(({ text }) => text + eol).join('');
  return {
    first: source.slice(run.span.start, last.span.end),
    rest: `${about}${head}${textAgain(source, script, repeated)}${source.slice(next.span.start, run.span.end)}`,
  };
}

/** What a RUN begins with, without the comments about its first step. */
function withoutComments(head: string): string {
  return head.replace(/^[ \t]*#.*(?:\n|$)/gm, '');
}

/** Steps in one line, each with the operator that stands behind it. */
function textAgain(source: string, { steps }: ShellScript, repeated: readonly number[]): string {
  const texts = repeated.map((index) => {
    const { span } = steps[index] ?? { span: { start: 0, end: 0 } };
    return `${source.slice(span.start, span.end)}${steps[index + 1]?.operator === ';' ? ';' : ' &&'} `;
  });
  return texts.join('');
}

/** Installs what the manifests list in a step of its own; the command as it was finishes the work below. */
function twoSteps(
  graph: BuildGraph,
  install: Served,
  flags: readonly string[],
): { first: string; cut: readonly Edit[] } | Obstacle {
  const { source, comments } = graph;
  const { run, invocation } = install;
  const { command, verb, program } = invocation;
  const { script } = run;
  if (script.form !== 'shell') return { why: 'it does not use a shell' };
  if (run.heredocs.length > 0) return { why: 'it stands in a heredoc' };
  if (comments.some(({ span }) => command.span.start < span.start && span.end < command.span.end))
    return { why: 'it contains comments' };
  const at = script.steps.findIndex((step) => step.commands.some((index) => script.commands[index] === command));
  const [first] = script.steps;
  const step = script.steps[at];
  const cut = cutBefore(run, script, at);
  if (!first || !step) return { why: 'the script is not readable' };
  if ('why' in cut) return cut;
  const end = (verb ?? program).span.end;
  const last = script.steps[partsUntil(script, at + 1, install) - 1] ?? step;
  const written = source.slice(end, command.span.end);
  const added = flags.filter((flag) => !written.split(/\s+/).includes(flag));
  const head = source.slice(run.span.start, first.span.start);
  const plain = head.replace(/(?<![ \t])[ \t]*[\\`][ \t]*\r?\n[ \t]*$/, ' ');
  // What the first of the two has done, the second does not do again.
  const isWhole = cut.repeated.length === at;
  const before = isWhole
    ? `${plain}${textAgain(source, script, cut.repeated)}`
    : source.slice(run.span.start, command.span.start);
  const again = `${withoutComments(plain)}${textAgain(source, script, cut.repeated)}`;
  return {
    first: `${before}${source.slice(command.span.start, end)} ${added.join(' ')}${source.slice(end, last.span.end)}`,
    cut: isWhole ? [] : [replace({ start: run.span.start, end: step.span.start }, again)],
  };
}
