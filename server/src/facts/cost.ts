/** How long a build waits for its steps. */
import { sourcesOf } from '../model/edges.ts';
import type { BuildGraph } from '../model/model.ts';
import { closureOf, stagesOf } from '../model/query.ts';

/** Milliseconds of the longest chain of steps that a build of the stage runs; stages that do not read each other are built side by side. */
export function wallTime(graph: BuildGraph, target: number, spent: (instruction: number) => number): number {
  const ends = new Map<number, number>();
  const endOf = (stages: readonly number[]) => Math.max(0, ...stages.map((stage) => ends.get(stage) ?? 0));
  for (const stage of closureOf(graph, target)) {
    let at = endOf(stagesOf(stage.base)) + spent(stage.from.index);
    for (const instruction of stage.instructions) {
      if (instruction.onbuild) continue;
      const waits = sourcesOf(instruction).map(({ from }) => endOf(stagesOf(from)));
      at = Math.max(at, ...waits) + spent(instruction.index);
    }
    ends.set(stage.index, at);
  }
  return ends.get(target) ?? 0;
}
