/** What the last build told of each stage, for its box in the map. */
import type { BuildFacts } from '../../facts/build-facts.ts';
import { factsOf, stageFactsOf } from '../../facts/shown-facts.ts';
import { bytes, duration } from '../../facts/wording.ts';
import type { BuildGraph } from '../../model/model.ts';
import type { StageRun, StageRuns } from './stage-map.ts';

export function stageRunsOf(graph: BuildGraph, facts: BuildFacts): StageRuns {
  const found = factsOf(graph, facts);
  return new Map(
    graph.stages.flatMap((stage): [number, StageRun][] => {
      const run = stageFactsOf(graph, facts, stage);
      if (!run) return [];
      const { running } = run;
      if (running) {
        const text = `running: ${running.done} of ${running.of} steps`;
        return [[stage.index, { text, state: 'running', isCritical: false }]];
      }
      const own = stage.instructions
        .flatMap(({ index }) => found.get(index) ?? [])
        .filter(({ when }) => when === run.when);
      const isCached = own.length > 0 && own.every(({ outcome }) => outcome === 'cached');
      const spent = own.reduce(
        (sum, { outcome, milliseconds }) => sum + (outcome === 'cached' ? 0 : (milliseconds ?? 0)),
        0,
      );
      const size = own.reduce((sum, step) => sum + (step.size ?? 0), 0);
      if (run.cancelled && !run.failed)
        return [[stage.index, { text: 'canceled', state: 'failed', isCritical: false }]];
      const parts = [isCached ? 'cached' : duration(spent), ...(size > 0 ? [bytes(size)] : [])];
      const state = own.some(({ outcome }) => outcome === 'failed') ? 'failed' : isCached ? 'cached' : 'ran';
      return [[stage.index, { text: parts.join(', '), state, isCritical: run.critical && !isCached }]];
    }),
  );
}
