import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'duplicate-stage-name',
  summary: 'two stages with the same name',
  why: `BuildKit accepts duplicate names: COPY, mounts and \`--target\` use the last stage with the name, FROM uses the last one above it.
Readers of the Dockerfile can't tell them apart, and the earlier stage can't be built by name.`,
  severity: 'warning',
  aliases: ['DuplicateStageName', 'DL3024'],
  example: {
    bad: dockerfile`
      FROM golang:1.24 AS build
      RUN go build -o /api ./api

      FROM golang:1.24 AS build
      RUN go build -o /worker ./worker

      FROM scratch
      COPY --from=build /worker /worker
    `,
    good: dockerfile`
      FROM golang:1.24 AS build-api
      RUN go build -o /api ./api

      FROM golang:1.24 AS build-worker
      RUN go build -o /worker ./worker

      FROM scratch
      COPY --from=build-worker /worker /worker
    `,
  },
  needs: (instruction) => instruction.kind === 'FROM' && instruction.name !== undefined,
  *check({ stages }) {
    const first = new Map<string, number>();
    for (const { index, name } of stages) {
      if (!name) continue;
      const key = name.text.toLowerCase();
      const earlier = stages[first.get(key) ?? -1]?.name;
      if (!earlier) first.set(key, index);
      else {
        yield {
          span: name.span,
          message: `Duplicate stage name \`${name.text}\`: COPY, mounts and \`--target\` use only the last stage with this name`,
          related: [{ span: earlier.span, message: 'First defined here' }],
        };
      }
    }
  },
});
