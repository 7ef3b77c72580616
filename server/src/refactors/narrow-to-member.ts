import { offerOf } from '../contract/change.ts';
import { defineRefactor } from '../contract/refactor.ts';
import { planNarrow, wideInstall } from '../engines/reorder/narrow.ts';
import { instructionAt, stageAt } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRefactor({
  id: 'narrow-to-member',
  kind: 'refactor.rewrite',
  summary:
    'In a workspace of npm or pnpm, installs only what the one package needs that the image is built of, so that a change of another package does not run the install again',
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
    if (!wide) return;
    yield offerOf('narrow-to-member', 'Install only what one member needs', planNarrow(graph, context, wide));
  },
});
