/** Places in a Dockerfile as people and agents name them: `3` a line, `3:10` a column in it, `3-5` lines, `3:1-5:9` a part of them. */
import { indexLines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

export const placePattern = '\\d+(?::\\d+)?(?:-\\d+(?::\\d+)?)?';

/** The cursor or selection at a place, which counts from 1; throws a sentence for what is none, or not in the text. */
export function selectionAt(source: string, place: string): Span {
  const [, line = '', column = '1', lastLine, lastColumn] =
    /^(\d+)(?::(\d+))?(?:-(\d+)(?::(\d+))?)?$/.exec(place) ?? [];
  const lines = indexLines(source);
  const offsetOf = (written: string, behind: string | undefined): number => {
    const at = Number(written) - 1;
    if (!(at >= 0 && at < lines.count)) throw new Error(`there is no line ${written === '' ? place : written}`);
    const end = lines.endOf(at);
    return behind === undefined ? end : Math.min(lines.startOf(at) + Math.max(Number(behind) - 1, 0), end);
  };
  const start = offsetOf(line, column);
  const end = lastLine === undefined ? start : offsetOf(lastLine, lastColumn);
  if (end < start) throw new Error(`${place} ends before it begins`);
  return { start, end };
}
