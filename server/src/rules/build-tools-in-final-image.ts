import { defineRule } from '../contract/rule.ts';
import { splitChanges } from '../engines/split/changes.ts';
import { seenStages } from '../engines/split/seen.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'build-tools-in-final-image',
  summary: 'a final image that contains the tools that built the program',
  why: `Compilers, headers, sources and build-time packages make an image several times as large as the program, and they help an attacker who
gets into a container. A build stage can hand its result to a second stage that only runs it: everything left in the build stage is not part of the image.

The fix splits the stage in two. It moves the instructions that describe how the image runs (\`EXPOSE\`, \`CMD\` ...) to the new stage, repeats variables that the program may
read, and copies the build result and all project files that the program may read. The title names the runtime image and the user; the most reliable choice comes first. Check that the
program needs nothing else from the image it was built in, and that nobody uses the build tools in a running container.

If a required file or package is unknown, there is no fix, and an entry of the menu says what is unknown. Slipway reports nothing for images that start something other than the build result or run build tools when they start, for images used for
development and tests, and for images that start no program of their own.

Ignore this rule if people work inside the container.`,
  severity: 'info',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM golang:1.24-bookworm
      WORKDIR /src
      COPY go.mod main.go ./
      RUN CGO_ENABLED=0 go build -o /bin/server .
      EXPOSE 8080
      CMD ["/bin/server"]
    `,
    good: dockerfile`
      FROM golang:1.24-bookworm AS build
      WORKDIR /src
      COPY go.mod main.go ./
      RUN CGO_ENABLED=0 go build -o /bin/server .

      FROM debian:bookworm-slim
      WORKDIR /src
      COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
      COPY --from=build /bin/server /bin/
      EXPOSE 8080
      CMD ["/bin/server"]
    `,
  },
  *check(graph, context) {
    for (const { stage, leaves, builds } of seenStages(graph, context)) {
      const last = builds.at(-1);
      if (!last) continue;
      yield {
        span: last.run.keyword.span,
        message: `The final image contains ${leaves}, which a build stage would leave out`,
        changes: () => splitChanges(graph, context, stage),
      };
    }
  },
});
