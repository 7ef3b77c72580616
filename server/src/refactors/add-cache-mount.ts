import { defineRefactor } from '../contract/refactor.ts';
import { namesNoPackages } from '../engines/cache/again.ts';
import { isForAnother } from '../engines/cache/branch.ts';
import { cacheOffer, type Uncached, uncachedIn } from '../engines/cache/plan.ts';
import { instructionAt, runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRefactor({
  id: 'add-cache-mount',
  kind: 'refactor.rewrite',
  summary: 'Keeps the downloads of an install between builds, in a cache mount outside of the image',
  example: {
    before: dockerfile`
      FROM debian:12
      <|>RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
    `,
    after: dockerfile`
      FROM debian:12
      RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
          --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
          rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y curl
    `,
  },
  *offer(graph, { start }, context) {
    const run = instructionAt(graph, start);
    if (run?.kind !== 'RUN' || run.stage === undefined) return;
    // What a step of a stage below has put into its layers is not downloaded again here.
    const found = [...uncachedIn(graph, runs(graph))].filter(
      (uncached) => uncached.run === run && !isForAnother(graph, context, uncached),
    );
    // What the project needs comes before a tool that is installed by its name.
    const isOfProject = ({ invocation }: Uncached) =>
      Number(invocation.install !== undefined && namesNoPackages(invocation));
    found.sort((one, other) => isOfProject(other) - isOfProject(one));
    for (const uncached of found) yield cacheOffer(graph, context, uncached);
  },
});
