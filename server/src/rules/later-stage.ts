import { defineRule } from '../contract/rule.ts';
import { closureOf, mentionOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'later-stage',
  summary: '`--from` with a stage that stands further down',
  why: `BuildKit reads the stages from top to bottom: a COPY or a mount can take files only of a stage above it, and the file is refused
when the stage stands below, whichever stage is built. Move the stage above the one that reads it.`,
  severity: 'error',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM nginx:1.27 AS site
      COPY --from=build /out /usr/share/nginx/html

      FROM node:22 AS build
      RUN npm run build
    `,
    good: dockerfile`
      FROM node:22 AS build
      RUN npm run build

      FROM nginx:1.27 AS site
      COPY --from=build /out /usr/share/nginx/html
    `,
  },
  *check(graph) {
    for (const { kind, from, to } of graph.edges) {
      if (kind === 'base' || from.kind !== 'stage' || from.stage <= to) continue;
      const later = graph.stages[from.stage];
      if (!later || closureOf(graph, from.stage).some(({ index }) => index === to)) continue;
      yield {
        span: from.token.span,
        message: `${mentionOf(later)} stands below, and only stages above can be read, so the build fails; move it up`,
        related: [{ span: (later.name ?? later.from.keyword).span, message: 'the stage' }],
      };
    }
  },
});
