/** Where instructions stand in the text, with the comments that belong to them. */
import { type Edit, replace } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { parseImage } from './image.ts';
import { linesOf, startOfLine } from './lines.ts';
import type { BuildGraph, Instruction, Stage } from './model.ts';
import { referencesTo } from './query.ts';

/** The start of the line of an instruction, or of the comments that stand directly above it. */
export function startWithComments(graph: BuildGraph, instruction: Instruction): number {
  return linesOf(graph, instruction).start;
}

/**
 * Where another stage on the same image is put above a stage: below what is said there about the image or the file, above what is said about the stage.
 * What heads the file and could be about either is about `unclear`.
 */
export function placeAbove(graph: BuildGraph, { from, name }: Stage, unclear: 'file' | 'stage'): number {
  const start = startWithComments(graph, from);
  const own = startOfLine(graph, from.span.start);
  const words = graph.source
    .slice(start, own)
    .toLowerCase()
    .split(/[^\w.-]+/);
  if (words.some((word) => /^(?:stages?|phase)$/.test(word) || word === name?.text.toLowerCase())) return start;
  const image = from.image?.value === undefined ? undefined : parseImage(from.image.value).name.split('/').at(-1);
  if (words.some((word) => word.replace(/\.js$/, '') === image)) return own;
  const isFirst = !graph.instructions.some(({ index }) => index < from.index);
  return isFirst && (unclear === 'file' || words.includes('dockerfile')) ? own : start;
}

/** An instruction as written, with the comments directly above it. */
export function textWithComments(graph: BuildGraph, instruction: Instruction): string {
  return graph.source.slice(startWithComments(graph, instruction), instruction.span.end);
}

/** The lines of an instruction and of the comments directly above it; a blank line behind goes along where one stands before. */
export function linesWithComments(graph: BuildGraph, instruction: Instruction): Span {
  const { source } = graph;
  const { start, ...lines } = linesOf(graph, instruction);
  let { end } = lines;
  const isBlankBefore = start === 0 || /\n[ \t]*\r?\n$/.test(source.slice(0, start));
  const blank = /^[ \t]*\r?\n/.exec(source.slice(end))?.[0];
  if (isBlankBefore && blank !== undefined) end += blank.length;
  return { start, end };
}

/** What makes readers by index count stages that are added before the stage `at`. */
export function shiftIndexes(graph: BuildGraph, at: number, added: number): Edit[] {
  return graph.stages
    .filter(({ index }) => index >= at)
    .flatMap(({ index }) => referencesTo(graph, { kind: 'stage', stage: index }))
    .filter(({ role, token }) => role === 'use' && /^\d+$/.test(token.text))
    .map(({ token }) => replace(token.span, String(Number(token.text) + added)));
}

/** A keyword in the case of the file's FROM. */
export function keywordLike({ keyword }: Instruction, word: string): string {
  return keyword.text === keyword.text.toLowerCase() ? word.toLowerCase() : word;
}
