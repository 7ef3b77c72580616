/** Ranges as reviewdog counts them: columns in bytes of UTF-8, from 1. */
import { indexLines } from '../../text/lines.ts';
import type { Position, Region, Replacement } from '../report.ts';

export function rangeOf(source: string, { start, end }: Region) {
  return { start: placeOf(source, start), end: placeOf(source, end) };
}

function placeOf(source: string, { line, column }: Position): Position {
  const from = indexLines(source).startOf(line - 1);
  return { line, column: Buffer.byteLength(source.slice(from, from + column - 1)) + 1 };
}

/** One replacement that does what several do. */
export function whole(source: string, replacements: readonly Replacement[]): Replacement {
  const lines = indexLines(source);
  const offset = ({ line, column }: Position) => lines.startOf(line - 1) + column - 1;
  const [first] = replacements;
  const last = replacements.at(-1);
  if (!first || !last) throw new RangeError('a fix changes nothing');
  let text = '';
  let at = offset(first.region.start);
  for (const { region, text: own } of replacements) {
    text += source.slice(at, offset(region.start)) + own;
    at = offset(region.end);
  }
  return { region: { start: first.region.start, end: last.region.end }, text };
}
