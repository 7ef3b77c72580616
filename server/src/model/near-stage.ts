import { memoized } from '../text/memoized.ts';
import { editDistance, type Similar, similarTo } from '../text/similar.ts';
import type { BuildGraph, Stage } from './model.ts';

export interface NearStage {
  readonly name: string;
  /** Whether its name is seen where it was looked for. */
  readonly above: boolean;
}

/** The stage whose name is within a typo of another one, and not that name where it is seen; `before`: how many stages are seen. Of equally close names that of the first stage. */
export function nearStage(graph: BuildGraph, name: string, before: number): NearStage | undefined {
  const { stages, similar } = namesOf(graph);
  const written = name.toLowerCase();
  const allowed = written.length >= 8 ? 2 : written.length >= 4 ? 1 : 0;
  let best: { distance: number; meant: NearStage } | undefined;
  for (const index of similar(written, allowed)) {
    const stage = stages[index];
    if (!stage?.name) continue;
    const candidate = stage.name.text.toLowerCase();
    const distance = editDistance(written, candidate, allowed);
    const above = stage.index < before;
    if (distance > allowed || (distance === 0 && !above)) continue;
    if (!best || distance < best.distance) best = { distance, meant: { name: candidate, above } };
  }
  return best?.meant;
}

interface Names {
  readonly stages: readonly Stage[];
  readonly similar: Similar;
}

/** The first stage of each name; made when a name is met that no stage has. */
const namesOf = memoized(({ stages }: BuildGraph): Names => {
  const first = new Map<string, Stage>();
  for (const stage of stages) {
    const name = stage.name?.text.toLowerCase();
    if (name !== undefined && !first.has(name)) first.set(name, stage);
  }
  return { stages: [...first.values()], similar: similarTo([...first.keys()], 2) };
});
