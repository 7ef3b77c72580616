import { defineRule } from '../contract/rule.ts';
import { sourcesOf } from '../model/edges.ts';
import { ownInstructions } from '../model/frontend.ts';
import { ofKinds } from '../model/query.ts';
import { mayBeIndex } from '../model/source.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'stage-index-out-of-range',
  summary: "`--from` with the number of a stage that doesn't exist",
  why: `\`COPY --from=2\` means the third stage of the file. If there are fewer, BuildKit rejects the whole file, no matter which
stage is built. A number is never used as an image name.`,
  severity: 'error',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM golang:1.24 AS build
      RUN go build -o /app .

      FROM scratch
      COPY --from=2 /app /app
    `,
    good: dockerfile`
      FROM golang:1.24 AS build
      RUN go build -o /app .

      FROM scratch
      COPY --from=build /app /app
    `,
  },
  needs: (instruction) => sourcesOf(instruction).some(({ from }) => mayBeIndex(from.token)),
  *check(graph) {
    const count = graph.stages.length;
    // Each mention of an image becomes one more stage (dispatch in dockerfile2llb/convert.go), and has its number.
    let images = 0;
    for (const instruction of ofKinds(ownInstructions(graph), 'COPY', 'ADD', 'RUN')) {
      for (const { from } of sourcesOf(instruction)) {
        const isIndex = from.kind === 'unknown' && from.why === 'index-out-of-range';
        if (from.kind !== 'stage' && !isIndex) images++;
        const index = Number(from.token.text);
        if (!isIndex || (index >= 0 && index < count + images)) continue;
        const last = count === 1 ? 'the only stage is 0' : `the stages are 0 to ${count - 1}`;
        yield { span: from.token.span, message: `There is no stage ${from.token.text}: ${last}` };
      }
    }
  },
});
