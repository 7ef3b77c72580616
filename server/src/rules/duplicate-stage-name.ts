import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'duplicate-stage-name',
  summary: 'two stages of one name',
  why: `BuildKit accepts it and picks one: COPY, mounts and \`--target\` find the last stage of the name, FROM the last one above it.
Readers of the Dockerfile cannot tell, and the earlier stage can no longer be built by name.`,
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
          message: `stage \`${name.text}\` is already defined above; COPY, mounts and \`--target\` see only the last one of the name`,
          related: [{ span: earlier.span, message: 'defined here first' }],
        };
      }
    }
  },
});
