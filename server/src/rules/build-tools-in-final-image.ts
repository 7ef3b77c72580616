import { defineRule } from '../contract/rule.ts';
import { splitChanges } from '../engines/split/changes.ts';
import { seenStages } from '../engines/split/seen.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'build-tools-in-final-image',
  summary: 'the last stage builds a program and ships the tools that built it',
  why: `A compiler, its headers, the sources and the packages that only a build needs make an image several times as large as the program,
and give whoever breaks into a container the tools to go on. A stage that builds can hand its result to a second one that only runs it:
what the first one leaves behind is in no image.

The fix divides the stage in two. It moves what says how the image runs (\`EXPOSE\`, \`CMD\` ...) to the new stage, repeats variables that the program may
read, and copies what the build makes, and every file of the project that the program may read. The title says which image it runs on and as which user, and the surest image comes first. Check that the
program reads nothing else from the image it was built in, and that nobody uses its tools in a running container.

Where a file or a package is not known, there is no fix, and its greyed entry says what is missing. Where the image starts something else than what it builds, nothing is said. Images for development and tests, and those that
start nothing of their own, are not looked at.

Ignore this rule where people work in the container.`,
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
    for (const { stage, toolchain, builds } of seenStages(graph, context)) {
      const last = builds.at(-1);
      if (!last) continue;
      yield {
        span: last.run.keyword.span,
        message: `the image keeps ${toolchain.label}, which a build stage would leave behind`,
        changes: () => splitChanges(graph, context, stage),
      };
    }
  },
});
