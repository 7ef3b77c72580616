import type { Span } from './span.ts';

/** Where the lines of a text begin, for offset <-> line look-ups in logarithmic time. */
export interface LineIndex {
  readonly count: number;
  /** The zero-based line of an offset; offsets outside the text count as its first or last line. */
  lineAt(offset: number): number;
  /** The offset of a line's first character; of the text's end for lines past the last. */
  startOf(line: number): number;
  /** The offset after a line's last character, its line break excluded. */
  endOf(line: number): number;
}

/** Lines end at `\n` or `\r\n`; a bare `\r` is white space, as BuildKit's reader has it. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const startOf = (line: number): number => starts[Math.max(line, 0)] ?? text.length;
  const endOf = (line: number): number => {
    const next = starts[line + 1];
    if (next === undefined) return text.length;
    return text[next - 2] === '\r' && next - 2 >= startOf(line) ? next - 2 : next - 1;
  };
  return { count: starts.length, lineAt, startOf, endOf };
}

/** The number that a person gives the line of an offset; for one look-up, without an index. */
export function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The part of a span that stands in its first line. */
export function inFirstLine(source: string, { start, end }: Span): Span {
  const lineEnd = source.indexOf('\n', start);
  if (lineEnd === -1 || lineEnd >= end) return { start, end };
  const at = source[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  return { start, end: Math.max(start, at) };
}

/** The text without the line breaks at its end. */
export function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.slice(0, end);
}
