/** Where in a Dockerfile the cursor stands, from what is written before it. */
import type { BuildGraph, Comment, Heredoc, Instruction } from '../../model/model.ts';
import { type Joined, join, toSource } from '../../text/joined.ts';
import { type Span, span } from '../../text/span.ts';
import type { TypedWord } from './item.ts';
import { flagCount, wordsFrom } from './words.ts';

export type Cursor =
  | { readonly kind: 'comment'; readonly comment: Comment; readonly typed: string }
  /** The keyword of an instruction, or of the trigger of an ONBUILD; `instruction` is undefined in an empty line. */
  | {
      readonly kind: 'keyword';
      readonly word: TypedWord;
      readonly onbuild: boolean;
      readonly instruction?: Instruction;
    }
  /** A word that begins with a hyphen, or nothing yet, where flags may stand. */
  | { readonly kind: 'flag'; readonly instruction: Instruction; readonly word: TypedWord }
  | { readonly kind: 'flag-value'; readonly instruction: Instruction; readonly flag: string; readonly word: TypedWord }
  /** `before` are the arguments before the cursor; `first` tells that no flag can follow any more. */
  | {
      readonly kind: 'argument';
      readonly instruction: Instruction;
      readonly before: readonly string[];
      readonly word: TypedWord;
      /** All arguments up to the cursor as written. */
      readonly text: string;
    }
  | { readonly kind: 'heredoc'; readonly instruction: Instruction; readonly heredoc: Heredoc };

export function cursorAt(graph: BuildGraph, offset: number): Cursor | undefined {
  const { source } = graph;
  const instruction = lastBefore(graph.instructions, offset);
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const typed = source.slice(lineStart, offset).replace(/^\uFEFF/, '');
  if (instruction) {
    const heredoc = heredocAt(source, instruction, offset);
    if (heredoc) return { kind: 'heredoc', instruction, heredoc };
    const open = graph.problems.find(({ kind, span: { end } }) => kind === 'unterminated-heredoc' && end < lineStart);
    const opener = open && lastBefore(graph.instructions, open.span.start);
    const [unterminated] = opener?.heredocs ?? [];
    if (opener && unterminated) return { kind: 'heredoc', instruction: opener, heredoc: unterminated };
  }
  const comment = commentAt(graph.comments, lineStart, offset);
  if (comment) return { kind: 'comment', comment, typed: typed.trimStart() };
  if (instruction && isWithin(graph, instruction, offset)) return inInstruction(graph, instruction, offset);
  if (typed.trim() !== '') return undefined;
  return { kind: 'keyword', word: { typed: '', span: span(offset, offset) }, onbuild: false };
}

/** The source without the word that is being typed, which need not name anything yet. */
export function withoutWord({ source }: BuildGraph, cursor: Cursor): string {
  if (!('word' in cursor)) return source;
  const { start, end } = cursor.word.span;
  return source.slice(0, start) + source.slice(end);
}

function lastBefore(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return instructions[low - 1];
}

function heredocAt(source: string, { heredocs }: Instruction, offset: number): Heredoc | undefined {
  return heredocs.find(({ body, end }) => {
    if (!end || offset < body.start) return false;
    const close = source.indexOf('\n', end.span.end);
    return offset <= (close === -1 ? source.length : close);
  });
}

function commentAt(comments: readonly Comment[], lineStart: number, offset: number): Comment | undefined {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = comments[low - 1];
  return found && found.span.start >= lineStart ? found : undefined;
}

/** Whether what is typed at the cursor belongs to an instruction: in its line, or in one that continues it. */
function isWithin({ source, escape }: BuildGraph, instruction: Instruction, offset: number): boolean {
  if (offset <= instruction.span.end) return true;
  const between = source.slice(instruction.span.end, offset);
  if (instruction.heredocs.length > 0) return false;
  if (!between.includes('\n')) return !between.trim().startsWith(escape);
  const [first = '', ...rest] = between.split('\n');
  return first.trim() === escape && rest.every((line) => line.trim() === '' || line.trimStart().startsWith('#'));
}

/** The logical line of an instruction up to the cursor: continuations joined, comments left out. */
function prefixOf({ source, escape }: BuildGraph, instruction: Instruction, offset: number): Joined {
  const start = (instruction.onbuild ?? instruction.keyword).span.start;
  const pieces: Span[] = [];
  for (let at = start; at < offset; ) {
    const lineBreak = source.indexOf('\n', at);
    const isLast = lineBreak === -1 || lineBreak >= offset;
    const line = source.slice(at, isLast ? offset : lineBreak);
    const isComment = at !== start && line.trimStart().startsWith('#');
    const text = isLast ? line : line.trimEnd();
    if (!isComment) pieces.push(span(at, at + text.length - (!isLast && text.endsWith(escape) ? 1 : 0)));
    at = isLast ? offset : lineBreak + 1;
  }
  return join(source, pieces);
}

function inInstruction(graph: BuildGraph, instruction: Instruction, offset: number): Cursor | undefined {
  const prefix = prefixOf(graph, instruction, offset);
  const { text } = prefix;
  const heads = [...text.slice(0, 1000).matchAll(/\S+/g)]
    .slice(0, 2)
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length, word }));
  const isOnbuild = heads[0]?.word.toUpperCase() === 'ONBUILD';
  const keyword = heads[isOnbuild ? 1 : 0];
  if (!keyword || keyword.end === text.length) {
    if (isOnbuild && !keyword && heads[0]?.end === text.length)
      return keywordCursor(graph, instruction, prefix, 0, offset, false);
    return keywordCursor(graph, instruction, prefix, keyword?.start ?? text.length, offset, isOnbuild);
  }
  const words = wordsFrom(text, graph.escape, keyword.end);
  const last = words.at(-1);
  const start = last && last[1] === text.length ? last[0] : text.length;
  const word = wordAt(graph, prefix, start, offset);
  if (!word) return undefined;
  const complete = words.filter(([, end]) => end <= start);
  const flags = flagCount(text, complete);
  const isFlagPlace = flags === complete.length;
  if (isFlagPlace && /^--[\w-]+=/.test(word.typed)) {
    const equals = word.typed.indexOf('=');
    const value = { typed: word.typed.slice(equals + 1), span: span(word.span.start + equals + 1, word.span.end) };
    return { kind: 'flag-value', instruction, flag: word.typed.slice(2, equals), word: value };
  }
  if (isFlagPlace && /^-/.test(word.typed)) return { kind: 'flag', instruction, word };
  const rest = complete.slice(flags);
  const argumentsText = text.slice(rest[0]?.[0] ?? start);
  const before = rest.map((range) => text.slice(...range));
  return { kind: 'argument', instruction, before, word, text: argumentsText };
}

function keywordCursor(
  graph: BuildGraph,
  instruction: Instruction,
  prefix: Joined,
  start: number,
  offset: number,
  onbuild: boolean,
): Cursor | undefined {
  const word = wordAt(graph, prefix, start, offset);
  return word && { kind: 'keyword', word, onbuild, instruction };
}

/** The word that begins at an offset of the joined text; undefined where a line break divides it. */
function wordAt({ source, escape }: BuildGraph, prefix: Joined, start: number, offset: number): TypedWord | undefined {
  const typed = prefix.text.slice(start);
  const from = typed === '' ? offset : toSource(prefix, start);
  if (source.slice(from, offset) !== typed) return undefined;
  let end = offset;
  while (
    end < source.length &&
    !/\s/.test(source[end] ?? '') &&
    !(source[end] === escape && /^[ \t]*\r?\n/.test(source.slice(end + 1, end + 200)))
  )
    end++;
  return { typed, span: span(from, end) };
}
