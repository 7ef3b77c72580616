/** What is not said of text while it is typed. */
import type { BuildGraph, Instruction } from '../model/model.ts';
import { instructionAt } from '../model/query.ts';
import { covers, type Span, span } from '../text/span.ts';
import type { Diagnostic } from './analyze.ts';

/** The part of a text that is not in the one before it. */
export function changedSpan(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let left = 0;
  while (
    left < shorter - start &&
    before.charCodeAt(before.length - 1 - left) === after.charCodeAt(after.length - 1 - left)
  )
    left++;
  return span(start, after.length - left);
}

/** What tells a finding from others while offsets move. */
export function keyOf({ rule, finding }: Diagnostic): string {
  return `${rule.id} ${finding.message}`;
}

/**
 * Without what is new and about the instruction that the last change ends in. While that begins a stage, is a comment or directive, or a heredoc is
 * open, what stands below is read otherwise than it is meant: then without all that is new. Nothing fades meanwhile: what reads a stage may be typed next. What was shown
 * before stays.
 */
export function withoutHalfTyped(
  diagnostics: readonly Diagnostic[],
  graph: BuildGraph,
  edited: Span,
  shown: ReadonlySet<string>,
): Diagnostic[] {
  const instruction = instructionBefore(graph, edited.end);
  const isTyped = instruction !== undefined && instruction.span.start < edited.end;
  const isStage = isTyped && (instruction.kind === 'FROM' || instruction.kind === 'UNKNOWN');
  const isOpen = isStage || graph.problems.length > 0 || isComment(graph, edited.end);
  return diagnostics.filter((diagnostic) => {
    const { unnecessary, span: place } = diagnostic.finding;
    const isAbout = isOpen || unnecessary || (instruction && covers(instruction.span, place));
    return !isAbout || shown.has(keyOf(diagnostic));
  });
}

/** Whether an offset stands in a line that begins with `#`, as a comment or directive does that is typed in front of an instruction. */
function isComment({ source }: BuildGraph, offset: number): boolean {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  return /^\uFEFF?[ \t]*#/.test(source.slice(start, offset));
}

/** The instruction that an offset stands in, or behind with nothing but blanks between. */
function instructionBefore(graph: BuildGraph, offset: number): Instruction | undefined {
  const within = instructionAt(graph, offset);
  if (within) return within;
  const before = graph.instructions.findLast(({ span: { start } }) => start <= offset);
  return before && /^[ \t]*$/.test(graph.source.slice(before.span.end, offset)) ? before : undefined;
}
