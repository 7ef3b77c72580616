/** The lines that belong to an instruction when it moves. */
import type { Span } from '../text/span.ts';
import type { BuildGraph, Instruction } from './model.ts';

/** Whole lines of an instruction, those of the comments directly above it included; a line break ends it unless the file ends. */
export function linesOf(graph: BuildGraph, instruction: Instruction): Span {
  const start = commentsAbove(graph, instruction).at(0)?.start ?? startOfLine(graph, instruction.span.start);
  return { start, end: endOfLine(graph, instruction.span.end) };
}

/** The lines of an instruction without those of comments above it. */
export function ownLinesOf(graph: BuildGraph, { span }: Instruction): Span {
  return { start: startOfLine(graph, span.start), end: endOfLine(graph, span.end) };
}

/** The comments directly above an instruction, as they are written. */
export function commentAbove(graph: BuildGraph, instruction: Instruction): string {
  return graph.source.slice(linesOf(graph, instruction).start, ownLinesOf(graph, instruction).start);
}

/** What goes with an instruction that is taken out: its lines, and a blank line below them where there is one above as well. */
export function goneLinesOf(graph: BuildGraph, instruction: Instruction): Span {
  const { start, end } = ownLinesOf(graph, instruction);
  const isBelowBlank = /(?:^|\n)[ \t]*\r?\n$/.test(graph.source.slice(Math.max(0, start - 40), start));
  const blank = isBelowBlank ? /^[ \t]*\r?\n/.exec(graph.source.slice(end, end + 40)) : null;
  return { start, end: end + (blank?.[0].length ?? 0) };
}

/** The same where its comments would come to stand above what follows, which they do not describe: a blank line is left below them. */
export function goneApartOf(graph: BuildGraph, instruction: Instruction): Span {
  const gone = goneLinesOf(graph, instruction);
  const isCommented = commentsAbove(graph, instruction).length > 0;
  const isBlankBehind = /^[ \t]*(?:\r?\n|$)/.test(graph.source.slice(gone.end, gone.end + 200));
  const lineBreak = /\r?\n$/.exec(graph.source.slice(gone.start, gone.end))?.[0] ?? '';
  return isCommented && !isBlankBehind ? { start: gone.start, end: gone.end - lineBreak.length } : gone;
}

/** Whether a comment is about one instruction for a tool, whatever stands below. */
export function isForTool(comment: string): boolean {
  return /^#\s*(?:hadolint|check=|slipway|[\w-]+:?\s*ignore)\b/im.test(comment);
}

/** Comments about the whole file, which stay where they are (https://github.com/hadolint/hadolint#inline-ignores, https://spdx.dev/learn/handling-license-info/). */
const ofTheFile = /^#\s*(?:hadolint\s+global\s+ignore\s*=|SPDX-|Copyright\b)/i;

/** The comments that stand directly above an instruction, with no blank line in between; those about the file and directives are none of them. */
function commentsAbove(graph: BuildGraph, instruction: Instruction): Span[] {
  const { source, comments, directives } = graph;
  const found: Span[] = [];
  let start = startOfLine(graph, instruction.span.start);
  for (let i = comments.findLastIndex(({ span }) => span.end <= start); i >= 0; i--) {
    const comment = comments[i];
    if (!comment || comment.inside !== undefined || !/^[ \t]*\r?\n$/.test(source.slice(comment.span.end, start))) break;
    if (ofTheFile.test(comment.text)) break;
    if (directives.some(({ span }) => span.start <= comment.span.start && comment.span.start < span.end)) break;
    start = startOfLine(graph, comment.span.start);
    found.unshift({ start, end: comment.span.end });
  }
  return found;
}

/** Where the line of an offset begins. */
export function startOfLine({ source }: BuildGraph, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, its line break included. */
function endOfLine({ source }: BuildGraph, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end + 1;
}
