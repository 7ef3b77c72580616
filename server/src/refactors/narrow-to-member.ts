import { offerOf } from '../contract/change.ts';
import { defineRefactor } from '../contract/refactor.ts';
import { planNarrow, wideInstall } from '../engines/reorder/narrow.ts';
import { planNarrowBuild, wideBuild } from '../engines/reorder/narrow-build.ts';
import { instructionAt, stageAt } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRefactor({
  id: 'narrow-to-member',
  kind: 'refactor.rewrite',
  summary:
    'In a workspace of npm, pnpm, Yarn 4, Cargo or Maven, installs or builds only what the one member needs that the image is made of, so that a change of another member does not run the step again',
  example: {
    before: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json ./
      COPY apps/api/package.json ./apps/api/
      COPY apps/web/package.json ./apps/web/
      <|>RUN npm ci
      COPY . .
      CMD ["node", "apps/api/index.js"]
    `,
    after: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json ./
      COPY apps/api/package.json ./apps/api/
      RUN npm ci --workspace=api
      COPY . .
      CMD ["node", "apps/api/index.js"]
    `,
    files: {
      'package.json': '{ "workspaces": ["apps/*"] }',
      'package-lock.json': '{}',
      'apps/api/package.json': '{ "name": "api" }',
      'apps/web/package.json': '{ "name": "web" }',
    },
  },
  *offer(graph, selection, context) {
    const stage = stageAt(graph, selection.start);
    const run = instructionAt(graph, selection.start);
    if (!stage || run?.kind !== 'RUN' || graph.problems.length > 0) return;
    const wide = wideInstall(graph, context, stage, run);
    if (wide) yield offerOf('narrow-to-member', 'Install only what one member needs', planNarrow(graph, context, wide));
    const build = wideBuild(graph, context, stage, run);
    if (build) yield offerOf('narrow-build', 'Build only one member', planNarrowBuild(graph, context, build));
  },
});
