/** Plain spaces in place of those that separate no words. */
import type { Change } from '../../contract/change.ts';
import { invisibleSpace, unusualSpace } from '../../language/unusual-spaces.ts';
import { replace } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';

/** Each unusual space between two places. */
export function unusualIn(source: string, { start, end }: Span): Span[] {
  return [...source.slice(start, end).matchAll(unusualSpace)].map(({ index }) => {
    return { start: start + index, end: start + index + 1 };
  });
}

/** Writes spaces, and nothing for what cannot be seen. */
export function plainSpaces(source: string, [first, ...others]: readonly [Span, ...Span[]]): Change {
  const isInvisible = ({ start, end }: Span) => invisibleSpace.test(source.slice(start, end));
  return {
    id: 'plain-space',
    title: isInvisible(first) ? 'Remove the invisible character' : 'Replace with a space',
    safety: 'unsafe',
    edits: () => [first, ...others].map((span) => replace(span, isInvisible(span) ? '' : ' ')),
  };
}
