/**
 * Reads a Dockerfile into logical lines exactly as BuildKit's `Parse` does
 * (frontend/dockerfile/parser/parser.go, directives.go): directives, comments, continuations, heredocs.
 */
import { detached } from '../text/cache.ts';
import { join, toSourceSpan } from '../text/joined.ts';
import type { LineIndex } from '../text/lines.ts';
import { lowerBound, lowerBoundBy } from '../text/search.ts';
import { placedSpan, type Span, span } from '../text/span.ts';
import { isSpace, trimmed } from '../text/white-space.ts';
import { type HeredocWord, heredocWords } from './heredoc-words.ts';
import { type LogicalLine, MovedLine } from './logical-line.ts';
import type { Comment, Directive, Heredoc } from './model.ts';

export interface Reading {
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly lines: readonly LogicalLine[];
  /** How many lines, from the first one on and at the end, are those of the reading before, and by how many characters the latter have moved. */
  readonly same: { readonly above: number; readonly below: number; readonly by: number };
}

/** What of an earlier reading holds in a text. */
export interface KnownReading {
  readonly reading: Reading;
  /** How many lines are the same from the first one on. */
  readonly above: number;
  /** Where the rest of the earlier text begins that is the rest of this text too, and by how many characters it has moved. */
  readonly below: number;
  readonly by: number;
}

/** `reDirective` of directives.go, whose `\s` is Go's. */
const directive = /^#[\t\f\r ]*([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=[\t\f\r ]*(.+?)[\t\f\r ]*$/ds;
const known = new Set(['syntax', 'escape', 'check']);
const byteOrderMark = '\uFEFF';

export function read(source: string, lineIndex: LineIndex, before?: KnownReading): Reading {
  const index = withoutReturns(source, lineIndex);
  const directives = before?.above ? before.reading.directives : readDirectives(source, index);
  const escape = escapeOf(directives);
  const { lines, comments } = linesAbove(before);
  const above = lines.length;
  const known = before?.reading.escape === escape ? before : undefined;
  let delimiters: Delimiters | undefined;

  // What follows the last line break is no line.
  const count = source.endsWith('\n') ? index.count - 1 : index.count;
  let line = (lines.at(-1)?.lines.last ?? -1) + 1;
  while (line < count) {
    const first = line++;
    const start = skipSpace(source, lineStart(source, index, first), index.endOf(first));
    const end = index.endOf(first);
    if (start === end) continue;
    if (source[start] === '#') {
      comments.push(commentAt(source, start, end));
      continue;
    }
    const below = known && addBelow({ lines, comments }, known, start, first);
    if (below) return { escape, directives, comments, lines, same: { above, below, by: known.by } };

    const pieces: Span[] = [];
    let tail = continuation(source, start, end, escape);
    pieces.push(span(start, tail ?? end));
    while (tail !== undefined && line < count) {
      const from = index.startOf(line);
      const to = index.endOf(line);
      line++;
      const text = skipSpace(source, from, to);
      if (text === to) continue;
      if (source[text] === '#') {
        comments.push({ ...commentAt(source, text, to), inside: lines.length });
        continue;
      }
      tail = continuation(source, from, to, escape);
      pieces.push(span(from, tail ?? to));
    }

    const joined = join(source, pieces);
    const [textStart, textEnd] = trimmed(joined.text);
    if (textStart === textEnd) continue;
    const heredocs: Heredoc[] = [];
    for (const word of heredocWords(joined.text, escape)) {
      delimiters ??= indexDelimiters(source, index, line);
      const at = toSourceSpan(joined, word.start, word.end);
      const heredoc = readHeredoc(source, index, delimiters, line, word, at);
      heredocs.push(heredoc.value);
      line = heredoc.next;
      if (!heredoc.value.end) break;
    }
    const last = line - 1;
    lines.push({ joined, lines: { first, last }, span: span(start, index.endOf(last)), heredocs });
  }
  return { escape, directives, comments, lines, same: { above, below: 0, by: 0 } };
}

function linesAbove(before: KnownReading | undefined): { lines: LogicalLine[]; comments: Comment[] } {
  const lines = before?.reading.lines.slice(0, before.above) ?? [];
  const end = lines.at(-1)?.span.end ?? 0;
  const comments = before?.reading.comments ?? [];
  return { lines, comments: comments.slice(0, firstAt(comments, end)) };
}

/** Adds the rest of the lines where the earlier text had one that began with the character at `start`; their number. */
function addBelow(
  { lines, comments }: { readonly lines: LogicalLine[]; readonly comments: Comment[] },
  { reading, below, by }: KnownReading,
  start: number,
  first: number,
): number {
  const was = start - by;
  const next = was < below ? reading.lines.length : firstAt(reading.lines, was);
  const line = reading.lines[next];
  if (line?.span.start !== was) return 0;
  const comment = firstAt(reading.comments, was);
  const move = { by, lines: first - line.lines.first };
  const instructions = lines.length - next;
  for (let at = next; at < reading.lines.length; at++) {
    const given = reading.lines[at];
    if (given) lines.push(new MovedLine(given, move));
  }
  for (let at = comment; at < reading.comments.length; at++) {
    const given = reading.comments[at];
    if (given) comments.push(placedComment(given, by, instructions));
  }
  return reading.lines.length - next;
}

/** The index of the first that begins at an offset or behind it. */
function firstAt(ascending: readonly { readonly span: Span }[], offset: number): number {
  return lowerBoundBy(ascending, ({ span }) => span.start, offset);
}

function placedComment({ text, span, inside }: Comment, by: number, instructions: number): Comment {
  const placed: Comment = { text, span: placedSpan(span, by) };
  return inside === undefined ? placed : Object.assign(placed, { inside: inside + instructions });
}

/** The lines from some line on by their text, leading tabs left out; what makes the search for a delimiter cheap. */
type Delimiters = ReadonlyMap<string, readonly number[]>;

function indexDelimiters(source: string, index: LineIndex, from: number): Delimiters {
  const delimiters = new Map<string, number[]>();
  for (let line = from; line < index.count; line++) {
    const text = source.slice(index.startOf(line), index.endOf(line)).replace(/^\t+/, '');
    const lines = delimiters.get(text);
    if (lines) lines.push(line);
    else delimiters.set(text, [line]);
  }
  return delimiters;
}

/** The first of the ascending numbers that is at least `from` and fits. */
function firstFrom(ascending: readonly number[], from: number, fits: (value: number) => boolean): number | undefined {
  for (let at = lowerBound(ascending, from); at < ascending.length; at++) {
    const value = ascending[at];
    if (value !== undefined && fits(value)) return value;
  }
  return undefined;
}

/**
 * The body up to the delimiter; an unterminated one, which BuildKit refuses, is left without a body so that
 * the lines below it are still read.
 */
function readHeredoc(
  source: string,
  index: LineIndex,
  delimiters: Delimiters,
  firstLine: number,
  word: HeredocWord,
  at: Span,
): { value: Heredoc; next: number } {
  const inside = source.slice(at.start, at.end).indexOf(word.name);
  const nameSpan = inside === -1 ? at : span(at.start + inside, at.start + inside + word.name.length);
  const name = { text: word.name, span: nameSpan };
  const common = { name, opening: at, quoted: word.quoted, stripsTabs: word.stripsTabs };
  const last = firstFrom(delimiters.get(word.name) ?? [], firstLine, (line) => {
    return word.stripsTabs || source[index.startOf(line)] !== '\t';
  });
  if (last === undefined) {
    const nothing = firstLine < index.count ? index.startOf(firstLine) : source.length;
    return { value: { ...common, body: span(nothing, nothing) }, next: firstLine };
  }
  const body = span(index.startOf(firstLine), index.startOf(last));
  const end = index.endOf(last);
  const token = { text: word.name, span: span(end - word.name.length, end) };
  return { value: { ...common, body, end: token }, next: last + 1 };
}

function readDirectives(source: string, index: LineIndex): Directive[] {
  const directives: Directive[] = [];
  const seen = new Set<string>();
  let indented = false;
  for (let line = 0; line < index.count; line++) {
    const end = index.endOf(line);
    const start = skipSpace(source, lineStart(source, index, line), end);
    indented ||= start > lineStart(source, index, line);
    const text = source.slice(start, end);
    const match = directive.exec(text);
    const name = match?.[1];
    const value = match?.[2];
    const nameAt = match?.indices?.[1]?.[0];
    const valueAt = match?.indices?.[2]?.[0];
    if (name === undefined || value === undefined || nameAt === undefined || valueAt === undefined) break;
    const key = name.toLowerCase();
    if (!known.has(key) || seen.has(key)) break;
    seen.add(key);
    directives.push({
      name: { text: name, span: span(start + nameAt, start + nameAt + name.length) },
      value: { text: value, span: span(start + valueAt, start + valueAt + value.length) },
      span: span(start, start + text.trimEnd().length),
      ...(indented && { indented }),
    });
  }
  return directives;
}

function escapeOf(directives: readonly Directive[]): '\\' | '`' {
  return directives.some(({ name, value }) => name.text.toLowerCase() === 'escape' && value.text === '`') ? '`' : '\\';
}

/** The offset of the escape character that continues the line, or undefined when the instruction ends with it. */
function continuation(source: string, start: number, end: number, escape: string): number | undefined {
  let at = end;
  while (at > start && (source[at - 1] === ' ' || source[at - 1] === '\t')) at--;
  if (at === start || source[at - 1] !== escape) return undefined;
  if (at - 2 >= start && source[at - 2] === escape) return undefined;
  return at - 1;
}

function commentAt(source: string, start: number, end: number): Comment {
  const text = detached(source.slice(start, end).trimEnd());
  return { text, span: span(start, start + text.length) };
}

function lineStart(source: string, index: LineIndex, line: number): number {
  return line === 0 && source.startsWith(byteOrderMark) ? 1 : index.startOf(line);
}

/** Lines end before all of their carriage returns (`trimNewline`). */
function withoutReturns(source: string, index: LineIndex): LineIndex {
  const endOf = (line: number): number => {
    const start = index.startOf(line);
    let end = index.endOf(line);
    while (end > start && source[end - 1] === '\r') end--;
    return end;
  };
  return { ...index, endOf };
}

function skipSpace(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(source.charCodeAt(at))) at++;
  return at;
}
