import { offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { moveStage } from '../engines/move-stage/move.ts';
import { sourcesOf } from '../model/edges.ts';
import { closureOf, mentionOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { sentence } from '../text/sentence.ts';

export default defineRule({
  id: 'later-stage',
  summary: '`--from` with a stage that is defined further down',
  why: `BuildKit reads stages from top to bottom: COPY and mounts can only use files of a stage above. If the stage is below, BuildKit rejects
the file, no matter which stage is built. Move the stage above the one that reads it.`,
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
  needs: (instruction) => sourcesOf(instruction).length > 0,
  *check(graph) {
    for (const { kind, from, to } of graph.edges) {
      if (kind === 'base' || from.kind !== 'stage' || from.stage <= to) continue;
      const later = graph.stages[from.stage];
      if (!later || closureOf(graph, from.stage).some(({ index }) => index === to)) continue;
      yield {
        span: from.token.span,
        message: `${sentence(mentionOf(later))} is defined below: move it above this line`,
        related: [{ span: (later.name ?? later.from.keyword).span, message: 'The stage' }],
        changes: () => {
          const reader = graph.stages[to];
          return reader
            ? [offerOf('move-stage', `Move ${mentionOf(later)} above`, moveStage(graph, later, reader))]
            : [];
        },
      };
    }
  },
});
