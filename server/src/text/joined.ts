import { detached } from './cache.ts';
import type { Span } from './span.ts';

/** A text put together from pieces of the document, each offset of which leads back to where it stood. */
export interface Joined {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** `length` characters that stand at `at` in the joined text and at `source` in the document. */
export interface Piece {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/** The concatenation of spans of `source`, in order; empty spans are left out. It does not keep `source` alive: what stays as it is outlives many versions. */
export function join(source: string, spans: readonly Span[]): Joined {
  const pieces: Piece[] = [];
  let text = '';
  for (const { start, end } of spans) {
    if (end <= start) continue;
    pieces.push({ at: text.length, source: start, length: end - start });
    text += source.slice(start, end);
  }
  return { text: detached(text), pieces };
}

/** A part of a joined text, with its own offsets from zero. */
export function sliceJoined({ text, pieces }: Joined, start: number, end = text.length): Joined {
  const kept: Piece[] = [];
  for (const { at, source, length } of pieces) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from < to) kept.push({ at: from - start, source: source + from - at, length: to - from });
  }
  return { text: text.slice(start, end), pieces: kept };
}

/** The document offset of the character at `offset` of the joined text; past its end, just behind its last character. */
export function toSource({ pieces }: Joined, offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) return 0;
  return piece.source + Math.min(Math.max(offset - piece.at, 0), piece.length);
}

/** Where a character of the document stands in a joined text; undefined for what is not part of it. */
export function toJoined({ pieces }: Joined, offset: number): number | undefined {
  const piece = pieces.find(({ source, length }) => source <= offset && offset <= source + length);
  return piece && piece.at + offset - piece.source;
}

/** The document span from the first to behind the last character of a joined range. */
export function toSourceSpan(joined: Joined, start: number, end: number): Span {
  const from = toSource(joined, start);
  return { start: from, end: end > start ? toSource(joined, end - 1) + 1 : from };
}

/** The parts of a joined text one behind the other, with offsets from zero. */
export function pickJoined(joined: Joined, ranges: readonly (readonly [start: number, end: number])[]): Joined {
  const pieces: Piece[] = [];
  let text = '';
  for (const [start, end] of ranges) {
    const part = sliceJoined(joined, start, end);
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += part.text;
  }
  return { text, pieces };
}

/** The same text, put together from pieces that stand elsewhere by so many characters. */
export function placedJoined({ text, pieces }: Joined, by: number): Joined {
  return { text, pieces: pieces.map(({ at, source, length }) => ({ at, source: source + by, length })) };
}

/** A joined text behind words that the document does not hold. */
export function behind(start: string, { text, pieces }: Joined): Joined {
  return { text: `${start}${text}`, pieces: pieces.map((piece) => ({ ...piece, at: piece.at + start.length })) };
}
