/** One blank between an instruction's keyword, flags and arguments, unless the author has aligned them in columns. */

import { wordsIn } from '../../model/instruction-text.ts';
import type { BuildGraph, Instruction, Pair } from '../../model/model.ts';
import { type Edit, replace } from '../../text/edit.ts';
import { toSource, toSourceSpan } from '../../text/joined.ts';
import { type Span, span } from '../../text/span.ts';

/** What stands in one line of an instruction: its words, and how wide the line is up to its arguments once formatted. */
interface GapRow {
  readonly instruction: Instruction;
  readonly words: readonly Span[];
  readonly columns: ReadonlySet<number>;
  /** Columns of the words behind a gap that is wider than one blank. */
  readonly wide: readonly number[];
}

/** The edits of the gaps by instruction; all those of one instruction lie in its own lines. */
export function gapEdits(graph: BuildGraph): ReadonlyMap<number, Edit[]> {
  const edits = new Map<number, Edit[]>();
  for (const instruction of graph.instructions) {
    const found = narrow(graph.source, headOf(instruction));
    if (found.length > 0) edits.set(instruction.index, found);
  }
  for (const block of blocksOf(graph)) {
    if (isAligned(block)) continue;
    for (const { instruction, words } of block) {
      const found = narrow(graph.source, words);
      if (found.length > 0) edits.set(instruction.index, [...(edits.get(instruction.index) ?? []), ...found]);
    }
  }
  return edits;
}

/** Keyword, flags and the beginning of the arguments. */
function headOf(instruction: Instruction): Span[] {
  const { onbuild, keyword, flags, rest } = instruction;
  const spans = [...(onbuild ? [onbuild.span] : []), keyword.span, ...flags.map((flag) => flag.span)];
  if (rest.text === '') return spans;
  const start = toSource(rest, 0);
  if (instruction.kind !== 'HEALTHCHECK' || !instruction.script) return [...spans, span(start, start)];
  // The command behind `CMD` belongs to a shell, and its own blanks stay.
  const command = instruction.script.span.start;
  return [...spans, span(start, start + 'CMD'.length), span(command, command)];
}

function narrow(source: string, spans: readonly Span[]): Edit[] {
  return spans.slice(1).flatMap(({ start }, before) => {
    const gap = span(spans[before]?.end ?? start, start);
    const text = source.slice(gap.start, gap.end);
    return text !== ' ' && /^[ \t]+$/.test(text) ? [replace(gap, ' ')] : [];
  });
}

/** Instructions of one kind in consecutive lines: what authors align. */
function blocksOf({ source, instructions }: BuildGraph): GapRow[][] {
  const blocks: GapRow[][] = [];
  let last: Instruction | undefined;
  for (const instruction of instructions) {
    const row = rowOf(source, instruction);
    if (!row) continue;
    const continues = last?.kind === instruction.kind && last.lines.last + 1 === instruction.lines.first;
    if (continues) blocks.at(-1)?.push(row);
    else blocks.push([row]);
    last = instruction;
  }
  return blocks;
}

function rowOf(source: string, instruction: Instruction): GapRow | undefined {
  const { rest, flags, onbuild, keyword, lines } = instruction;
  if (lines.first !== lines.last) return undefined;
  const words = wordsOf(source, instruction);
  if (words.length === 0) return undefined;
  const head = [
    ...(onbuild ? [onbuild.text] : []),
    keyword.text,
    ...flags.map(({ span: { start, end } }) => source.slice(start, end)),
  ];
  const prefix = head.reduce((width, text) => width + text.length + 1, 0) - toSource(rest, 0);
  const wide = words.filter(({ start }, i) => i > 0 && start - (words[i - 1]?.end ?? start) > 1);
  return {
    instruction,
    words,
    columns: new Set(words.map(({ start }) => prefix + start)),
    wide: wide.map(({ start }) => prefix + start),
  };
}

function isAligned(block: readonly GapRow[]): boolean {
  return block.every(({ wide }, i) => {
    return wide.every((column) => [block[i - 1], block[i + 1]].some((row) => row?.columns.has(column)));
  });
}

/** The words between which any number of blanks means the same; none where that is not so. */
function wordsOf(source: string, instruction: Instruction): Span[] {
  switch (instruction.kind) {
    case 'ARG':
    case 'ENV':
    case 'LABEL':
      return pairSpans(source, instruction.pairs);
    case 'FROM':
    case 'COPY':
    case 'ADD':
    case 'EXPOSE':
    case 'VOLUME': {
      const { rest } = instruction;
      const isPlain = !/["'[]/.test(rest.text) && instruction.heredocs.length === 0;
      return isPlain
        ? wordsIn(rest.text, [0, rest.text.length]).map(([start, end]) => toSourceSpan(rest, start, end))
        : [];
    }
    default:
      return [];
  }
}

function pairSpans(source: string, pairs: readonly Pair[]): Span[] {
  const [first] = pairs;
  if (first?.value && isWholeValue(source, pairs)) return [first.name.span, first.value.span];
  return pairs.map((pair) => pair.span);
}

/** Whether it is `ENV name value`, where all that follows the name is its value, blanks included. */
export function isWholeValue(source: string, [first]: readonly Pair[]): boolean {
  return first?.value !== undefined && !source.slice(first.name.span.end, first.value.span.start).includes('=');
}
