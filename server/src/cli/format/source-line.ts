/** A line of a Dockerfile as a terminal shows it, and what marks a part of it below. */
import { printable } from '../style.ts';

/** A longer line is cut around what is marked: a terminal would wrap it away from its carets. UTF-16 units. */
const longest = 200;
const before = 60;

export interface ShownLine {
  readonly text: string;
  /** White space up to what is marked. */
  readonly indent: string;
  readonly carets: string;
}

/** `start` and `end` count from 0 within the line. */
export function shownLine(line: string, start: number, end: number): ShownLine {
  const isLong = line.length > longest;
  const from = isLong ? Math.max(0, Math.min(start - before, line.length - longest)) : 0;
  const to = isLong ? from + longest : line.length;
  const head = from > 0 ? '…' : '';
  const marked = line.slice(start, Math.min(end, to));
  return {
    text: `${head}${printable(line.slice(from, to))}${to < line.length ? '…' : ''}`,
    indent: `${' '.repeat(head.length)}${blank(line.slice(from, start))}`,
    carets: '^'.repeat(Math.max(1, blank(marked).length)),
  };
}

/** White space as wide as a text; tabs stay, for a terminal says how wide they are. */
function blank(text: string): string {
  return printable(text).replace(/./gsu, (character) => {
    if (character === '\t') return character;
    return narrow.test(character) ? '' : wide.test(character) ? '  ' : ' ';
  });
}

/** Combining marks, joiners and variation selectors take no cell of their own. */
const narrow = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Two cells: pictures, and the scripts that Unicode calls wide (https://www.unicode.org/reports/tr11/). */
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;
