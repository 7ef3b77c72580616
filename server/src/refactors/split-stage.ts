import { defineRefactor } from '../contract/refactor.ts';
import { splitOf } from '../engines/split/plan.ts';
import { titleOf } from '../engines/split/title.ts';
import { writeSplit } from '../engines/split/write.ts';
import { stageAt } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRefactor({
  id: 'split-stage',
  kind: 'refactor.rewrite',
  summary:
    'Divides a stage that builds a program and ships its toolchain into a stage that builds and a small one that runs',
  example: {
    before: dockerfile`
      FROM golang:1.24-alpine
      WORKDIR /src
      COPY go.mod main.go ./
      <|>RUN go build -o /bin/server .
      CMD ["/bin/server"]
    `,
    after: dockerfile`
      FROM golang:1.24-alpine AS build
      WORKDIR /src
      COPY go.mod main.go ./
      RUN go build -o /bin/server .

      FROM gcr.io/distroless/static-debian12:nonroot
      WORKDIR /src
      COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
      COPY --from=build /bin/server /bin/
      CMD ["/bin/server"]
    `,
  },
  *offer(graph, selection, context) {
    const stage = stageAt(graph, selection.start);
    const split = stage && splitOf(graph, context, stage);
    if (!split) return;
    const { job, builds, division } = split;
    if ('why' in division) yield { title: 'Split into build and runtime stages', disabled: division.why };
    else
      for (const base of division.bases)
        yield { title: titleOf(base), edits: () => writeSplit(job, division, base, builds) };
  },
});
