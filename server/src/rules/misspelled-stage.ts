import { changeTo } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { imageNameProblem } from '../language/image-name.ts';
import { sourcesOf } from '../model/edges.ts';
import { officialImageNames } from '../model/image.ts';
import type { BuildGraph, Instruction, Source } from '../model/model.ts';
import { nearStage } from '../model/near-stage.ts';
import { dockerfile } from '../text/dockerfile.ts';

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
  needs: (instruction) => namesNoTag(instruction) || sourcesOf(instruction).length > 0,
  *check(graph, context) {
    const named = new Set(context.namedContexts);
    for (const { from, before } of namesUsed(graph)) {
      if (from.kind !== 'image' || from.token.variables.length > 0) continue;
      const { registry, name, tag, digest } = from.image;
      if (registry || tag || digest || officialImageNames.has(name) || named.has(name)) continue;
      if (imageNameProblem(name)) continue;
      const meant = nearStage(graph, name, before);
      if (!meant) continue;
      yield {
        span: from.token.span,
        message: `No stage${meant.above ? '' : ' above'} is named \`${name}\`, so it is pulled as an image. Did you mean \`${meant.name}\`?`,
        ...(meant.above && { changes: () => [changeTo('use-name', 'unsafe', from.token.span, meant.name)] }),
      };
    }
  },
});

/** Whether it is built on something that may be a stage: an image has a tag more often than not. */
function namesNoTag(instruction: Instruction): boolean {
  return instruction.kind === 'FROM' && instruction.image !== undefined && !/[:@]\w/.test(instruction.image.text);
}

/** Every place that could name a stage, with the number of stages that it sees. */
function* namesUsed({ stages }: BuildGraph): Generator<{ from: Source; before: number }> {
  for (const { base, index, instructions } of stages) {
    yield { from: base, before: index };
    for (const instruction of instructions) {
      for (const { from } of sourcesOf(instruction)) yield { from, before: stages.length };
    }
  }
}
