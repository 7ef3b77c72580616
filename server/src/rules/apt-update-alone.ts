import { offerOf } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { joinWithInstall } from '../engines/join-update/join.ts';
import { lateInstalls, type Use } from '../engines/join-update/lists.ts';
import type { BuildGraph } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { invocationText } from '../toolchains/invocation.ts';

export default defineRule({
  id: 'apt-update-alone',
  summary: '`apt-get update` in another step than the install that needs it',
  why: `A step runs again only when its own text, or something above it, has changed. When a package is added to the install, the
step with \`apt-get update\` is taken from the cache, with the lists of the day it last ran. By then repositories have deleted
files for newer ones: the install asks for what is gone and fails with \`404 Not Found\`, or it installs versions whose holes
are long known. On a builder with an empty cache all is well, which makes it hard to find.

In one step, \`apt-get update && apt-get install\`, the lists are as new as the install. The fix joins the two where nothing
stands between them and the image stays the same. Ignore this rule where the lists are frozen on purpose, as with
snapshot.debian.org.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN apt-get update
      RUN apt-get install -y --no-install-recommends curl
    `,
    good: dockerfile`
      FROM debian:12
      RUN apt-get update && apt-get install -y --no-install-recommends curl
    `,
  },
  *check(graph) {
    for (const [update, installs] of lateInstalls(graph)) yield findingOf(graph, update, installs);
  },
});

function findingOf(graph: BuildGraph, { run, invocation }: Use, installs: readonly Use[]): Finding {
  const { program, verb } = invocation;
  const [first] = installs;
  const line = (first?.run.lines.first ?? 0) + 1;
  return {
    span: (verb ?? program).span,
    message: `\`${invocationText(invocation)}\` does not run again when the install in line ${line} changes, and packages in its old lists may be gone`,
    related: installs.map((install) => ({
      span: (install.invocation.verb ?? install.invocation.program).span,
      message: 'installs from the cached lists',
    })),
    changes: () =>
      first ? [offerOf('join-with-install', 'Join with the install', joinWithInstall(graph, run, first))] : [],
  };
}
