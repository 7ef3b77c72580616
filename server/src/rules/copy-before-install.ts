import { offerOf } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { overlaps } from '../engines/reorder/laid.ts';
import { copyName, installNames, titleFor } from '../engines/reorder/name.ts';
import { planReorder } from '../engines/reorder/plan.ts';
import { bringsMore } from '../engines/reorder/reads.ts';
import { type Group, groupsOf, installedBy, isMixed, isWhole, mayInstall } from '../engines/reorder/sites.ts';
import { heldUp } from '../engines/reorder/walk.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { someOf } from '../text/list.ts';
import { invocationText } from '../toolchains/invocation.ts';

export default defineRule({
  id: 'copy-before-install',
  summary: 'sources copied above an install that needs only manifests',
  why: `BuildKit runs a step again when a file that was copied above it changes. With \`COPY . .\` above \`npm ci\`, every change of a
source file downloads and installs all dependencies again. If only the manifests (\`package.json\` and its lockfile) are copied above the install,
it stays cached until they change.

The fix copies exactly the manifests that are in the build context, moves the COPY of the sources below the install (or the install above the
COPY if steps between them need the sources), splits a RUN that installs and builds, and adds the folder that the install creates to
\`.dockerignore\`, because a later \`COPY . .\` would overwrite it with the one on your machine. If Slipway can't tell what the install reads, there is no
fix, and an entry of the menu says why.

If the build context is unknown (for example, the Dockerfile is not saved), the fix copies \`package-lock.json*\` with a pattern: check that the files exist
and that \`.dockerignore\` contains the folder.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY . .
      RUN npm ci && npm run build
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json* ./
      RUN npm ci
      COPY . .
      RUN npm run build
    `,
  },
  needs: (instruction) => instruction.kind === 'RUN' && mayInstall(instruction),
  *check(graph, context) {
    const installed = installedBy(graph);
    for (const stage of graph.stages) {
      const { base } = stage;
      const below = () => installed(base.kind === 'stage' ? base.stage : undefined);
      for (const group of groupsOf(graph, context, stage, below)) {
        const found = findingOf(group);
        if (!found || (context.kind === 'unknown' && isMixed(group))) continue;
        // A file or folder beside the manifests may be there for the install.
        const isMore = group.sources.some(({ folders }) => folders.includes('.')) || bringsMore(graph, context, group);
        if (!(isMore ?? isWhole(group))) continue;
        yield {
          ...found,
          changes: () => [offerOf('install-first', titleFor(group), planReorder(graph, context, group))],
        };
      }
    }
  },
});

function findingOf(group: Group): Finding | undefined {
  const { sources, installs } = group;
  const copy =
    sources.find(({ folders }) => folders.includes('.')) ??
    sources.find(({ target }) => installs.some(({ folder }) => overlaps(target, folder))) ??
    sources[0];
  const shown = heldUp(group);
  if (!copy || shown.length === 0) return undefined;
  const commands = installNames(shown, installs);
  const packages = shown.every(({ need }) => need.kind === 'packages') ? 'these packages' : 'all packages';
  return {
    span: copy.copy.keyword.span,
    message: `\`${copyName(copy.copy)}\` above ${someOf(commands)}: every source change reinstalls ${packages}`,
    related: shown.map(({ invocation }) => ({
      span: (invocation.verb ?? invocation.program).span,
      message: `\`${invocationText(invocation)}\` runs again with every source change`,
    })),
  };
}
