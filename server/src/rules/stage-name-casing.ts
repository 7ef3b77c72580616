import { defineRule } from '../contract/rule.ts';
import { referencesTo } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';

export default defineRule({
  id: 'stage-name-casing',
  summary: 'a stage name with upper-case letters',
  why: `BuildKit converts stage names to lower case, but FROM looks names up as written: \`FROM Builder\` doesn't find
\`AS Builder\` and pulls an image instead.`,
  severity: 'info',
  aliases: ['StageNameCasing'],
  example: {
    bad: dockerfile`
      FROM golang:1.24 AS Builder
      RUN go build -o /app .

      FROM scratch
      COPY --from=Builder /app /app
    `,
    good: dockerfile`
      FROM golang:1.24 AS builder
      RUN go build -o /app .

      FROM scratch
      COPY --from=builder /app /app
    `,
  },
  needs: (instruction) => instruction.kind === 'FROM' && instruction.name !== undefined,
  *check(graph) {
    for (const { index, name } of graph.stages) {
      if (!name || name.text === name.text.toLowerCase()) continue;
      const lower = name.text.toLowerCase();
      const written = referencesTo(graph, { kind: 'stage', stage: index }).filter(
        ({ token }) => token.text.toLowerCase() === lower,
      );
      yield {
        span: name.span,
        message: `Stage name \`${name.text}\` has upper-case letters: \`FROM ${name.text}\` can't find it`,
        changes: () => [
          {
            id: 'lower-case',
            title: `Change to '${lower}' everywhere`,
            safety: 'safe',
            edits: () =>
              written.filter(({ token }) => token.text !== lower).map(({ token }) => replace(token.span, lower)),
          },
        ],
      };
    }
  },
});
