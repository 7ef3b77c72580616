import { type Change, changeTo } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { imageNameProblem } from '../language/image-name.ts';
import { sourcesOf } from '../model/edges.ts';
import { officialImageNames } from '../model/image.ts';
import type { BuildGraph, Source, Stage } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { memoized } from '../text/memoized.ts';
import { editDistance, type Similar, similarTo } from '../text/similar.ts';

export default defineRule({
  id: 'misspelled-stage',
  summary: 'a name that is almost the name of a stage',
  why: `A name that isn't a stage is used as an image: \`COPY --from=biulder\` pulls \`docker.io/library/biulder\`, which at best
doesn't exist and at worst belongs to somebody else. FROM only looks at stages above it, and looks up names as written, while
BuildKit converts stage names to lower case: \`FROM Builder\` doesn't find \`AS Builder\`.

The fix changes what is built: check that the stage is the one you meant. Ignore this rule if you meant the image.`,
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
      if (imageNameProblem(name)) continue;
      const meant = closest(namesOf(graph), name, before);
      if (!meant) continue;
      yield {
        span: from.token.span,
        message: `No stage${meant.above ? '' : ' above'} is named \`${name}\`, so it is pulled as an image. Did you mean \`${meant.name}\`?`,
        ...(meant.above && { changes: () => [useName(from, meant.name)] }),
      };
    }
  },
});

function useName({ token }: Source, name: string): Change {
  return changeTo('use-name', 'unsafe', token.span, name);
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

/** Of equally close names the one of the first stage. */
function closest({ stages, similar }: Names, name: string, before: number): Meant | undefined {
  const written = name.toLowerCase();
  const allowed = written.length >= 8 ? 2 : written.length >= 4 ? 1 : 0;
  let best: { distance: number; meant: Meant } | undefined;
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
