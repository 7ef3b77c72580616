import { defineRule } from '../contract/rule.ts';
import { cacheOffer, uncachedIn } from '../engines/cache/plan.ts';
import { runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { invocationText } from '../toolchains/invocation.ts';

export default defineRule({
  id: 'missing-cache-mount',
  summary: "an install by a language's package manager whose downloads are not kept between builds",
  why: `When a layer is built again, its package manager downloads everything again, also what has not changed. A cache mount keeps
the downloads on the builder, outside of the image: the next install takes them from there, and the image gets smaller because
nothing has to be cleaned up.

The fix adds \`--mount=type=cache\`, and takes out what would empty the cache or turn it off, such as \`--no-cache-dir\`. Folders
that two builds must not use at once get \`sharing=locked\`. For apt, apk, dnf and the other package managers of systems the same
change is the refactoring \`add-cache-mount\`.

What to check after the fix: that no later step or program in the image reads the folder of the cache. There is no fix where
Slipway sees that one does, or does not know where the folder is. Ignore this rule for builds that always start on an empty
builder: they have no cache to use.`,
  severity: 'hint',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json ./
      RUN npm ci
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json package-lock.json ./
      RUN --mount=type=cache,target=/root/.npm npm ci
    `,
  },
  *check(graph) {
    for (const uncached of uncachedIn(graph, runs(graph))) {
      const { verb, program, manager } = uncached.invocation;
      if (manager.kind !== 'language') continue;
      yield {
        span: (verb ?? program).span,
        message: `\`${invocationText(uncached.invocation)}\` downloads everything again whenever this step runs; a cache mount keeps it between builds`,
        changes: () => [cacheOffer(graph, uncached)],
      };
    }
  },
});
