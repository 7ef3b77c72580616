/** Plain spaces in place of those that separate no words. */
import type { Change } from '../../contract/change.ts';
import { invisibleSpace, nameOfSpace, unusualSpace } from '../../language/unusual-spaces.ts';
import { replace } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';

/** The unusual spaces of some places. */
interface Unusual {
  readonly first: Span;
  /** What the first is called. */
  readonly name: string;
  /** Writes a space in place of each, and nothing for what cannot be seen. */
  change(): Change;
}

export function unusualIn(source: string, places: readonly Span[]): Unusual | undefined {
  const found = places.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(unusualSpace)].map(({ index }): Span => {
      return { start: start + index, end: start + index + 1 };
    }),
  );
  const [first] = found;
  if (!first) return undefined;
  const charAt = ({ start }: Span) => source.charAt(start);
  const isInvisible = (span: Span) => invisibleSpace.test(charAt(span));
  return {
    first,
    name: nameOfSpace(charAt(first)),
    change: () => ({
      id: 'plain-space',
      title: isInvisible(first) ? 'Remove the invisible character' : 'Replace with a space',
      safety: 'unsafe',
      edits: () => found.map((span) => replace(span, isInvisible(span) ? '' : ' ')),
    }),
  };
}
