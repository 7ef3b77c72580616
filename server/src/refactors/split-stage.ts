import { defineRefactor } from '../contract/refactor.ts';
import { splitChanges } from '../engines/split/changes.ts';
import { stageAt } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRefactor({
  id: 'split-stage',
  kind: 'refactor.rewrite',
  summary: 'Splits a stage that builds a program and ships its toolchain into a build stage and a small runtime stage',
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

      FROM alpine:3
      WORKDIR /src
      COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
      COPY --from=build /bin/server /bin/
      CMD ["/bin/server"]
    `,
  },
  *offer(graph, selection, context) {
    const stage = stageAt(graph, selection.start);
    if (stage) yield* splitChanges(graph, context, stage);
  },
});
