import { type Joined, sliceJoined } from '../text/joined.ts';

/** A part of `joined` without the characters at the given ascending offsets (of `joined`), starting from zero. */
function sliceWithout(joined: Joined, start: number, end: number, dropped: readonly number[]): Joined {
  const part = sliceJoined(joined, start, end);
  if (dropped.length === 0) return part;
  const pieces: Joined['pieces'][number][] = [];
  let text = '';
  let next = 0;
  for (const piece of part.pieces) {
    let from = piece.at;
    const keep = (to: number): void => {
      if (to > from) {
        pieces.push({ at: text.length, source: piece.source + from - piece.at, length: to - from });
        text += part.text.slice(from, to);
      }
    };
    for (; next < dropped.length && (dropped[next] ?? 0) - start < piece.at + piece.length; next++) {
      const hole = (dropped[next] ?? 0) - start;
      keep(hole);
      from = hole + 1;
    }
    keep(piece.at + piece.length);
  }
  return { text, pieces };
}

/** The part between `start` and `end` once a backslash before any of `escapable` is taken away, and before a line break both. */
export function unescape(joined: Joined, start: number, end: number, escapable: string): Joined {
  const { text } = joined;
  const dropped: number[] = [];
  for (let at = text.indexOf('\\', start); at !== -1 && at + 1 < end; at = text.indexOf('\\', at)) {
    const next = text.charAt(at + 1);
    if (next === '\n') dropped.push(at, at + 1);
    else if (escapable.includes(next)) dropped.push(at);
    at += 2;
  }
  return sliceWithout(joined, start, end, dropped);
}
