import type { Build } from '../context/build.ts';
import { defineRule } from '../contract/rule.ts';
import { cacheByPlatform, sharedByPlatforms } from '../engines/cache/by-platform.ts';
import type { BuildGraph } from '../model/model.ts';
import { closureOf, runs, stageNamed } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { listed, unique } from '../text/list.ts';

export default defineRule({
  id: 'shared-platform-cache',
  summary: 'one apk cache for several platforms',
  why: `A cache mount is known by its \`id\`, or by its target, and is one for all platforms that a builder builds for. The package lists of apk have no architecture in their
names: a build for one platform then reads those of another, and doesn't find its packages. apt, npm, pip and Go keep the architecture in their names, and can share a cache.

Only builds that Compose, Bake, workflows or scripts of the workspace start for several platforms at once are looked at. Ignore this rule where each platform has a builder of its own.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM alpine:3.22
      RUN --mount=type=cache,target=/etc/apk/cache apk add --update-cache curl
    `,
    good: dockerfile`
      FROM alpine:3.22
      ARG TARGETPLATFORM
      RUN --mount=type=cache,id=apk-$TARGETPLATFORM,target=/etc/apk/cache apk add --update-cache curl
    `,
    files: {
      'docker-bake.hcl': 'target "app" { platforms = ["linux/amd64", "linux/arm64"] }\n',
    },
  },
  needs: (instruction) => instruction.kind === 'RUN' && instruction.mounts.length > 0,
  *check(graph, { builds }) {
    const broad = builds.filter(({ platforms }) => unique(platforms).length > 1);
    if (broad.length === 0) return;
    for (const run of runs(graph)) {
      const build = broad.find((each) => makes(graph, each, run.stage));
      if (!build) continue;
      for (const { mount, manager, path } of sharedByPlatforms(graph, run)) {
        const shown = unique(build.platforms).map((platform) => `\`${platform}\``);
        yield {
          span: mount.flag.name.span,
          message: `${listed(shown)} share the cache in \`${path}\`, so one can read the package lists of the other: use a cache for each platform`,
          changes: () => [cacheByPlatform(graph, run, mount, manager)],
        };
      }
    }
  },
});

function makes(graph: BuildGraph, { target, unclear }: Build, stage: number | undefined): boolean {
  const last = target === undefined ? graph.stages.at(-1) : stageNamed(graph, target);
  if (unclear.includes('target') || !last) return false;
  return closureOf(graph, last.index).some(({ index }) => index === stage);
}
