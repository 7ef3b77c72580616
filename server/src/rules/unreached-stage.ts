import { defineRule } from '../contract/rule.ts';
import { saysItsPurpose } from '../language/stage-purposes.ts';
import { builtByDefault, closureOf, mentionOf, stageNamed } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { sentence } from '../text/sentence.ts';

export default defineRule({
  id: 'unreached-stage',
  summary: 'a stage that the default build skips',
  why: `Without \`--target\`, BuildKit builds the last stage and the stages it reads, and skips all others. Stages for
development, tests and releases work this way, so this is only a faded hint that shows what
\`docker build .\` leaves out. Stages that a Compose or Bake file of the workspace builds are not marked. Neither are stages
that are named after development, tests or checks, and the stages that these read.`,
  severity: 'hint',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22 AS base
      WORKDIR /app

      FROM base AS tools
      RUN npm install --global serve

      FROM base
      CMD ["node", "server.js"]
    `,
    good: dockerfile`
      FROM node:22 AS base
      WORKDIR /app

      FROM base
      CMD ["node", "server.js"]
    `,
  },
  *check(graph, context) {
    if (graph.stages.length < 2 || builtByDefault(graph).size === graph.stages.length) return;
    if (context.choosesStage || context.builds.some(({ unclear }) => unclear.includes('target'))) return;
    const last = graph.stages.length - 1;
    const targets = context.targets.flatMap((target) => stageNamed(graph, target)?.index ?? []);
    const evident = graph.stages.filter(({ name }) => name && saysItsPurpose(name.text)).map(({ index }) => index);
    const reached = new Set(
      [last, ...targets, ...evident].flatMap((target) => closureOf(graph, target).map(({ index }) => index)),
    );
    for (const stage of graph.stages) {
      if (reached.has(stage.index)) continue;
      const { lines, span, keyword } = stage.from;
      const isTarget = stage.name !== undefined && stageNamed(graph, stage.name.text) === stage;
      const how = isTarget ? `: build it with \`--target ${stage.name?.text}\`` : '';
      yield {
        span: lines.first === lines.last ? span : keyword.span,
        message: `${sentence(mentionOf(stage))} is not part of the default build${how}`,
        unnecessary: true,
      };
    }
  },
});
