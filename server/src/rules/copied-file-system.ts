import { isWholeSource } from '../context/path.ts';
import { defineRule } from '../contract/rule.ts';
import { copies, isCopy } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'copied-file-system',
  summary: 'a COPY of the whole file system of a stage or image',
  why: `\`COPY --from=build / /\` copies everything that the other image has, including its compilers, caches and \`/etc/passwd\`, and overwrites files of this image. Copy only the folders that
the image needs. Ignore this rule for stages that are meant to be copied as a whole.`,
  severity: 'info',
  strict: true,
  aliases: ['DL3067'],
  example: {
    bad: dockerfile`
      FROM golang:1.25 AS build
      RUN go install example.com/server@v1.2.3
      FROM debian:12
      COPY --from=build / /
    `,
    good: dockerfile`
      FROM golang:1.25 AS build
      RUN go install example.com/server@v1.2.3
      FROM debian:12
      COPY --from=build /go/bin/server /usr/local/bin/
    `,
  },
  needs: (instruction) => isCopy(instruction) && instruction.destination?.value === '/',
  *check(graph) {
    for (const { from, sources, destination } of copies(graph)) {
      const root = sources.find(({ value }) => value !== undefined && isWholeSource(value));
      if (!from || !root || destination?.value !== '/') continue;
      yield {
        span: root.span,
        message: `All of \`${from.token.text}\` is copied over this image: copy only the folders that it needs`,
      };
    }
  },
});
