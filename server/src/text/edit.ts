import type { Span } from './span.ts';

/** A replacement of `span` by `newText`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export function insert(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}

export function replace(span: Span, newText: string): Edit {
  return { span, newText };
}

export function remove(span: Span): Edit {
  return { span, newText: '' };
}

/** The edits in document order; edits at the same place keep the order they were given in. */
export function sortEdits(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** From the first to the last place that a change touches. */
export function extentOf(edits: readonly Edit[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { span } of edits) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** The text after all edits; throws a RangeError when they overlap or lie outside of it. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let offset = 0;
  for (const { span, newText } of sortEdits(edits)) {
    if (span.start < offset || span.end < span.start || span.end > source.length) {
      throw new RangeError(`edit at ${span.start}..${span.end} overlaps another or leaves the text`);
    }
    result += source.slice(offset, span.start) + newText;
    offset = span.end;
  }
  return result + source.slice(offset);
}
