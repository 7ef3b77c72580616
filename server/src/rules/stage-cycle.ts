import { defineRule } from '../contract/rule.ts';
import { sourcesOf } from '../model/edges.ts';
import type { BuildGraph, Edge } from '../model/model.ts';
import { labelOf, mentionOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'stage-cycle',
  summary: 'stages that depend on each other',
  why: `A stage that reads itself, directly or through other stages, can't be built. BuildKit rejects the whole file, even
if the build doesn't need that stage.`,
  severity: 'error',
  aliases: ['DL3023'],
  example: {
    bad: dockerfile`
      FROM alpine:3.21 AS certificates
      COPY --from=app /etc/ssl /etc/ssl

      FROM alpine:3.21 AS app
      COPY --from=certificates /etc/ssl /etc/ssl
    `,
    good: dockerfile`
      FROM alpine:3.21 AS certificates
      RUN apk add --no-cache ca-certificates

      FROM alpine:3.21 AS app
      COPY --from=certificates /etc/ssl /etc/ssl
    `,
  },
  needs: (instruction) => sourcesOf(instruction).length > 0,
  *check(graph) {
    for (const { edge, path } of closingEdges(graph)) {
      const names = path.map((index) => nameOf(graph, index)).join(' -> ');
      const self = graph.stages[edge.to];
      const message =
        path.length === 2 && self
          ? `Circular dependency: ${mentionOf(self)} reads itself`
          : `Circular dependency between stages: ${names}`;
      yield { span: edge.from.token.span, message };
    }
  },
});

function nameOf({ stages }: BuildGraph, index: number): string {
  const stage = stages[index];
  return stage ? labelOf(stage) : String(index);
}

/** The edges that lead back to a stage whose inputs are still being followed, one for each cycle, with the way around. */
function closingEdges({ edges, stages }: BuildGraph): { edge: Edge; path: number[] }[] {
  const inputs = stages.map((): Edge[] => []);
  for (const edge of edges) if (edge.from.kind === 'stage') inputs[edge.to]?.push(edge);
  const found: { edge: Edge; path: number[] }[] = [];
  const done = new Set<number>();
  for (const { index } of stages) {
    const path = [{ stage: index, next: 0 }];
    const open = new Set([index]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = done.has(top.stage) ? undefined : inputs[top.stage]?.[top.next++];
      if (edge?.from.kind !== 'stage') {
        done.add(top.stage);
        open.delete(top.stage);
        path.pop();
      } else if (open.has(edge.from.stage)) {
        const { stage } = edge.from;
        const around = path.slice(path.findIndex((step) => step.stage === stage)).map((step) => step.stage);
        found.push({ edge, path: [...around, stage] });
      } else if (!done.has(edge.from.stage)) {
        path.push({ stage: edge.from.stage, next: 0 });
        open.add(edge.from.stage);
      }
    }
  }
  return found;
}
