/** A half-open range of UTF-16 offsets into a document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of the document as written. */
export interface Token {
  readonly text: string;
  readonly span: Span;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** Whether `offset` lies in the span or touches its end, as a cursor does. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether edits of both would touch the same text or the same place. */
export function hasConflict(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

export function isEqualSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** A span that counts from elsewhere, as the document counts. */
export function placedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

export function placedToken({ text, span }: Token, by: number): Token {
  return { text, span: placedSpan(span, by) };
}
