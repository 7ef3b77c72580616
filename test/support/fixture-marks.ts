import { indexLines } from '../../server/src/text/lines.ts';
import type { Span } from '../../server/src/text/span.ts';

/** A labelled range of a fixture's Dockerfile: what a test is given there (`cursor`), or says about it (any other word). */
export interface Mark {
  readonly word: string;
  readonly text?: string;
  /** Offsets into the source without its marks; empty where the mark stands just behind its line. */
  readonly span: Span;
}

/** How a Dockerfile is stored, where that differs from its fixture. */
export interface Encoding {
  readonly crlf: boolean;
  readonly bom: boolean;
}

export interface MarkedSource {
  readonly source: string;
  readonly marks: readonly Mark[];
}

/** The line after a text that ends without a line break, in git's words. */
export const noNewline = '\\ No newline at end of file';

const byteOrderMark = '\uFEFF';
const marker = /^#(\s*)(\^+|<-+)\s+([a-z][a-z-]*)(?::\s*"(.*)")?$/s;
const textLine = /^#\s*\|(?: (.*))?$/s;

/** The Dockerfile in a fixture's lines, and the marks between them; throws an Error where a mark labels nothing. */
export function readMarks(
  lines: readonly string[],
  { crlf, bom }: Encoding,
  place: (index: number) => string,
): MarkedSource {
  const eol = crlf ? '\r\n' : '\n';
  const ended = lines.at(-1) !== noNewline;
  const marks: { word: string; text?: string; span: Span }[] = [];
  let source = bom ? byteOrderMark : '';
  let line: Span | undefined;
  let open: (typeof marks)[number] | undefined;

  for (const [index, written] of (ended ? lines : lines.slice(0, -1)).entries()) {
    const more = open && textLine.exec(written);
    if (open && more) {
      const added = more[1] ?? '';
      open.text = open.text === undefined ? added : `${open.text}\n${added}`;
      continue;
    }
    open = undefined;
    const [, indent = '', sign = '', word = '', text] = marker.exec(written) ?? [];
    if (!word) {
      line = { start: source.length, end: source.length + written.length };
      source += written + eol;
      continue;
    }
    if (!line) throw new Error(`${place(index)}: a mark needs a line above it`);
    const start = line.start + (sign.startsWith('<') ? 0 : 1 + indent.length);
    const length = sign.startsWith('<') ? sign.length - 1 : sign.length;
    const isBehind = start === line.end && length === 1;
    if (start + length > line.end && !isBehind) throw new Error(`${place(index)}: the mark reaches past its line`);
    const mark = {
      word,
      ...(text === undefined ? {} : { text }),
      span: { start, end: start + (isBehind ? 0 : length) },
    };
    marks.push(mark);
    if (text === undefined) open = mark;
  }
  return { source: ended ? source : source.slice(0, -eol.length), marks };
}

/** The source as a fixture shows it: LF line ends, each line followed by its marks from left to right. */
export function annotate(source: string, marks: readonly Mark[]): string {
  const index = indexLines(source);
  const sorted = [...marks].sort(compareMarks);
  const result: string[] = [];
  let next = 0;
  for (let line = 0; line < index.count; line += 1) {
    const start = index.startOf(line) + (line === 0 && source.startsWith(byteOrderMark) ? 1 : 0);
    const end = index.endOf(line);
    const isPastLast = start === source.length && line === index.count - 1;
    const first = next;
    while (next < sorted.length && index.lineAt(sorted[next]?.span.start ?? 0) === line) next += 1;
    if (isPastLast && next === first) return lines(result);
    const written = source.slice(start, end);
    result.push(written, ...sorted.slice(first, next).flatMap((mark) => drawMark(mark, written, start)));
  }
  return lines([...result, noNewline]);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

function drawMark({ word, text, span }: Mark, line: string, lineStart: number): string[] {
  const column = Math.max(span.start - lineStart, 0);
  const length = Math.max(span.end - lineStart - column, 1);
  if (column > line.length || (length > 1 && column + length > line.length)) {
    throw new RangeError(`the mark ${word}${text === undefined ? '' : `: "${text}"`} leaves its line: ${line}`);
  }
  const indent = line.slice(1, column).replace(/[^\t]/g, ' ');
  const sign = column === 0 ? `# <${'-'.repeat(length)}` : `#${indent}${'^'.repeat(length)}`;
  if (text === undefined) return [`${sign} ${word}`];
  if (!text.includes('\n')) return [`${sign} ${word}: "${text}"`];
  const margin = column === 0 ? '# ' : `#${indent}`;
  return [`${sign} ${word}`, ...text.split('\n').map((part) => (part === '' ? `${margin}|` : `${margin}| ${part}`))];
}

function compareMarks(a: Mark, b: Mark): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.word, b.word) ||
    compareText(a.text ?? '', b.text ?? '')
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The stored form of a text that a fixture shows with LF line ends. */
export function encode(text: string, { crlf, bom }: Encoding): string {
  return (bom ? byteOrderMark : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
}

/** The inverse of `encode`, LF line ends throughout included; throws an Error where the text has lost its byte order mark or mixes line ends. */
export function decode(text: string, encoding: Encoding): string {
  const bare = encoding.bom && text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const result = encoding.crlf ? bare.replaceAll('\r\n', '\n') : bare;
  if (encode(result, encoding) === text || encode(result, { ...encoding, crlf: false }) === text) return result;
  throw new Error(
    `not ${encoding.crlf ? 'all CRLF' : 'as it was'}, or without its byte order mark: ${JSON.stringify(text)}`,
  );
}
