/** The chain of vertexes that the end of a build waited for. */
import type { Progress, Vertex } from './progress.ts';

/** Clocks of an engine that runs steps side by side are read one after the other. */
const tolerance = 5;

export interface CriticalPath {
  /** From the first vertex to the last. */
  readonly ids: ReadonlySet<string>;
  readonly milliseconds: number;
}

/**
 * The chain, followed back from the vertex that ended last: to the input that ended last, and where no input tells, to whatever ended last before it
 * began (exports and sources have no inputs). Undefined for a progress without a clock.
 */
export function criticalPathOf({ vertexes }: Progress): CriticalPath | undefined {
  const timed = vertexes.filter(isTimed);
  if (timed.length === 0) return undefined;
  const byId = new Map(timed.map((vertex) => [vertex.id, vertex]));
  const ordered = [...timed].sort((a, b) => a.completed - b.completed);
  const ids = new Set<string>();
  let milliseconds = 0;
  for (let at = ordered.at(-1); at !== undefined; at = previous(at, byId, ordered, ids)) {
    ids.add(at.id);
    milliseconds += at.completed - at.started;
  }
  return { ids, milliseconds };
}

type Timed = Vertex & { readonly started: number; readonly completed: number };

function isTimed(vertex: Vertex): vertex is Timed {
  return vertex.started !== undefined && vertex.completed !== undefined;
}

function previous(
  { inputs, started }: Timed,
  byId: ReadonlyMap<string, Timed>,
  ordered: readonly Timed[],
  taken: ReadonlySet<string>,
): Timed | undefined {
  const isBefore = (vertex: Timed) => vertex.completed <= started + tolerance && !taken.has(vertex.id);
  const own = inputs.flatMap((id) => byId.get(id) ?? []).filter(isBefore);
  const worked = own.filter((vertex) => !vertex.cached);
  const latest = [...(worked.length > 0 ? worked : own)].sort((a, b) => b.completed - a.completed)[0];
  return latest ?? ordered.findLast(isBefore);
}
