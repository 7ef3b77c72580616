import type { BuildGraph } from '../model/model.ts';
import { instructionAt } from '../model/query.ts';
import { rerunsOf } from '../model/reruns.ts';
import type { Span } from '../text/span.ts';

/** The steps below the COPY, ADD, ARG or ENV at an offset that run again when what it takes in changes, or holds another value. */
export function rerunsAt(graph: BuildGraph, offset: number): Span[] {
  const cause = instructionAt(graph, offset);
  if (!cause || cause.onbuild || !/^(?:COPY|ADD|ARG|ENV)$/.test(cause.kind)) return [];
  const found = rerunsOf(graph, new Set([cause.index]));
  return graph.instructions.filter(({ index }) => index !== cause.index && found.has(index)).map(({ span }) => span);
}
