import type { Span } from './span.ts';

/** The parts of a text that changes have taken, so that a further change is compared with its neighbours only. */
export interface Taken {
  /** Takes all of them where none conflicts with what is taken already, and none otherwise; whether it did. */
  take(spans: readonly Span[]): boolean;
}

/** Nothing taken yet; a span that conflicts with another one does so with its neighbour on that side. */
export function nothingTaken(isConflict: (taken: Span, other: Span) => boolean): Taken {
  const inOrder: Span[] = [];
  return {
    take(spans) {
      const isFree = spans.every((each) => {
        const at = firstOf(inOrder, ({ start }) => start >= each.start);
        return !inOrder.slice(Math.max(0, at - 1), at + 1).some((near) => isConflict(near, each));
      });
      if (!isFree) return false;
      for (const each of spans) {
        const at = firstOf(inOrder, ({ start, end }) => start > each.start || (start === each.start && end > each.end));
        inOrder.splice(at, 0, each);
      }
      return true;
    },
  };
}

/** The index of the first span that a condition holds for, which holds for all behind it; the length where it holds for none. */
function firstOf(spans: readonly Span[], isIt: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = spans[middle];
    if (each && isIt(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}
