import type { Change } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { sourcesOf } from '../model/edges.ts';
import { officialImageNames } from '../model/image.ts';
import type { BuildGraph, Source } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';

export default defineRule({
  id: 'misspelled-stage',
  summary: 'a name that is almost that of a stage',
  why: `A name that no stage has is the name of an image: \`COPY --from=biulder\` pulls \`docker.io/library/biulder\`, which at best does
not exist and at worst belongs to somebody else. FROM looks at the stages above it only, and takes names as written while
stage names are lower-cased: \`FROM Builder\` does not find \`AS Builder\`.

The fix changes what is built: check that the stage is what you meant. Ignore this rule if the image is.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM golang:1.24 AS builder
      RUN go build -o /app .

      FROM scratch
      COPY --from=biulder /app /app
    `,
    good: dockerfile`
      FROM golang:1.24 AS builder
      RUN go build -o /app .

      FROM scratch
      COPY --from=builder /app /app
    `,
  },
  *check(graph, context) {
    const named = new Set(context.namedContexts);
    for (const { from, before } of namesUsed(graph)) {
      if (from.kind !== 'image' || from.token.variables.length > 0) continue;
      const { registry, name, tag, digest } = from.image;
      if (registry || tag || digest || officialImageNames.has(name) || named.has(name)) continue;
      const meant = closest(graph, name, before);
      if (!meant) continue;
      yield {
        span: from.token.span,
        message: `\`${name}\` is no stage${meant.above ? '' : ' above'}, so it is pulled as an image; did you mean \`${meant.name}\`?`,
        ...(meant.above && { changes: () => [useName(from, meant.name)] }),
      };
    }
  },
});

function useName({ token }: Source, name: string): Change {
  return {
    id: 'use-name',
    title: `Change to '${name}'`,
    safety: 'unsafe',
    edits: () => [replace(token.span, name)],
  };
}

/** Every place that could name a stage, with the number of stages that it sees. */
function namesUsed(graph: BuildGraph): { from: Source; before: number }[] {
  return graph.stages.flatMap(({ base, index, instructions }) => [
    { from: base, before: index },
    ...instructions.flatMap((instruction) => {
      return sourcesOf(instruction).map(({ from }) => ({ from, before: graph.stages.length }));
    }),
  ]);
}

interface Meant {
  readonly name: string;
  readonly above: boolean;
}

function closest({ stages }: BuildGraph, name: string, before: number): Meant | undefined {
  const written = name.toLowerCase();
  const allowed = written.length >= 8 ? 2 : written.length >= 4 ? 1 : 0;
  let best: { distance: number; meant: Meant } | undefined;
  for (const stage of stages) {
    if (!stage.name) continue;
    const candidate = stage.name.text.toLowerCase();
    const distance = editDistance(written, candidate, allowed);
    const above = stage.index < before;
    if (distance > allowed || (distance === 0 && !above)) continue;
    if (!best || distance < best.distance) best = { distance, meant: { name: candidate, above } };
  }
  return best?.meant;
}

/** Insertions, deletions, substitutions and swaps of neighbours that tell two words apart; more than `limit` counts as `limit + 1`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitution);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
