/** Formats a Dockerfile: only white space outside of strings, comments and heredocs changes, and the build stays the same. */
import { lower } from '../../model/lower.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { applyEdits, type Edit, remove } from '../../text/edit.ts';
import { indexLines, type LineIndex } from '../../text/lines.ts';
import { type Span, span, touches } from '../../text/span.ts';
import { indentEdits } from './continuations.ts';
import { finalNewlineEdit } from './final-newline.ts';
import { gapEdits } from './gaps.ts';
import type { FormatOptions } from './options.ts';
import { isSameInstruction } from './same-build.ts';
import { codeLinesOf, type SourceLine } from './source-lines.ts';

/** The edits of an instruction, or of the lines between instructions. */
interface FormatPart {
  readonly span: Span;
  readonly instruction?: Instruction;
  readonly edits: readonly Edit[];
}

/** The edits that format a file, or the instructions and lines that `range` touches. */
export function formatEdits(graph: BuildGraph, options: FormatOptions, range?: Span): Edit[] {
  const lines = indexLines(graph.source);
  const gaps = gapEdits(graph);
  // What follows a heredoc that never ends may still be its text.
  const open = graph.problems.find(({ kind }) => kind === 'unterminated-heredoc');
  const end = open ? open.span.end : graph.source.length;
  const parts = [
    ...graph.instructions.map((instruction) => {
      return instructionPart(graph, lines, instruction, gaps.get(instruction.index) ?? [], options);
    }),
    ...outerParts(graph, lines),
  ].filter(({ span, edits }) => edits.length > 0 && span.start <= end && (!range || overlaps(span, range)));
  const ending = range || open ? undefined : finalNewlineEdit(graph, options);
  if (!ending) return safeEdits(graph, parts);
  return [...safeEdits(graph, parts).filter(({ span }) => span.start < ending.span.start), ending];
}

function overlaps(one: Span, other: Span): boolean {
  return touches(one, other.start) || touches(one, other.end) || touches(other, one.start);
}

function instructionPart(
  graph: BuildGraph,
  index: LineIndex,
  instruction: Instruction,
  gaps: readonly Edit[],
  options: FormatOptions,
): FormatPart {
  const { source } = graph;
  const lines = codeLinesOf(source, index, instruction);
  const [first] = lines;
  if (!first) return { span: instruction.span, edits: [] };
  const head = [...(first.text > first.start ? [remove(span(first.start, first.text))] : []), ...gaps];
  const trailing = lines.flatMap((line) => trailingEdits(source, line));
  const edits = [...head, ...indentEdits(graph, instruction, lines, head, options), ...trailing];
  return { span: span(first.start, instruction.span.end), instruction, edits };
}

function trailingEdits(source: string, { kind, text, end }: SourceLine): Edit[] {
  if (kind === 'comment') return [];
  let from = end;
  while (from > text && isBlank(source[from - 1])) from--;
  return from < end ? [remove(span(from, end))] : [];
}

/** Indentation of comments, and blanks in empty lines, between instructions. */
function outerParts(graph: BuildGraph, index: LineIndex): FormatPart[] {
  const { source } = graph;
  const parts: FormatPart[] = [];
  const visit = (from: number, to: number) => {
    for (let line = from; line < to; line++) {
      const start = line === 0 && source.startsWith('\uFEFF') ? 1 : index.startOf(line);
      const end = index.endOf(line);
      let at = start;
      while (at < end && isBlank(source[at])) at++;
      if (at > start && (at === end || source[at] === '#'))
        parts.push({ span: span(start, end), edits: [remove(span(start, at))] });
    }
  };
  let next = 0;
  for (const { lines } of graph.instructions) {
    visit(next, lines.first);
    next = lines.last + 1;
  }
  visit(next, index.count);
  return parts;
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

/** The edits of all parts but those after which an instruction would mean something else; none when it is not clear which. */
function safeEdits(graph: BuildGraph, parts: readonly FormatPart[]): Edit[] {
  if (parts.length === 0) return [];
  const after = lower(
    applyEdits(
      graph.source,
      parts.flatMap(({ edits }) => edits),
    ),
  );
  if (after.instructions.length !== graph.instructions.length || after.escape !== graph.escape) return [];
  return parts.flatMap(({ instruction, edits }) => {
    const formatted = instruction && after.instructions[instruction.index];
    return instruction && !(formatted && isSameInstruction(graph, instruction, after, formatted)) ? [] : edits;
  });
}
