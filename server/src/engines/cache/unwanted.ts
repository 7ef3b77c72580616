/** Stages whose comments want no cache mounts. */
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { memoized } from '../../text/memoized.ts';
import { covers } from '../../text/span.ts';

/** Whether a comment of the stage speaks against cache mounts. */
export function isUnwanted(graph: BuildGraph, { stage }: RunInstruction): boolean {
  return unwanting(graph).has(stage);
}

const unwanting = memoized(({ stages, comments }: BuildGraph): ReadonlySet<number | undefined> => {
  if (!comments.some(({ text }) => /cache mount|mount=type=cache/i.test(text))) return new Set();
  const found = stages.filter(({ span }) => {
    const own = comments.filter(({ span: at }) => covers(span, at)).map(({ text }) => text.replace(/^#/, ''));
    const text = own.join(' ');
    return /cache mount|mount=type=cache/i.test(text) && against.test(text);
  });
  return new Set(found.map(({ index }) => index));
});

const against =
  /\b(?:not?|never|without|instead of|avoid|don't|disabled?)\b[^.]{0,40}(?:cache mounts?|mount=type=cache)|(?:cache mounts?|mount=type=cache)[^.]{0,60}\b(?:not|never|don't|doesn't|can't|cannot|fails?|breaks?|broken|unsupported|disabled)\b/i;
