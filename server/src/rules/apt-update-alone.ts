import { offerOf } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { joinWithInstalls } from '../engines/join-update/join.ts';
import { type AptUse, isAboutLists, lateInstalls } from '../engines/join-update/lists.ts';
import type { BuildGraph } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { invocationText } from '../toolchains/invocation.ts';

export default defineRule({
  id: 'apt-update-alone',
  summary: '`apt-get update` in a different step than the install that needs it',
  why: `A step runs again only when its own text or something above it changes. If you add a package to the install, the step with
\`apt-get update\` still comes from the cache, with the package lists of the day it last ran. By then, repositories have replaced old files:
the install fails with \`404 Not Found\`, or it installs versions with known vulnerabilities. On a builder with an empty cache
everything works, which makes the cause hard to find.

With \`apt-get update && apt-get install\` in one step, the lists are always as new as the install. The fix joins the two steps if
nothing is between them and the image stays the same; other steps that install from the same lists get an update of their own. Ignore this rule if the lists are frozen on purpose, for example with
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
  needs: (instruction) => instruction.kind === 'RUN' && isAboutLists(instruction),
  *check(graph) {
    for (const [update, installs] of lateInstalls(graph)) yield findingOf(graph, update, installs);
  },
});

function findingOf(graph: BuildGraph, update: AptUse, installs: readonly AptUse[]): Finding {
  const { invocation } = update;
  const { program, verb } = invocation;
  const [first] = installs;
  const line = (first?.run.lines.first ?? 0) + 1;
  return {
    span: (verb ?? program).span,
    message: `\`${invocationText(invocation)}\` stays cached when the install in line ${line} changes: outdated package lists can break the install`,
    related: installs.map((install) => ({
      span: (install.invocation.verb ?? install.invocation.program).span,
      message: 'Installs from the cached lists',
    })),
    changes: () => [offerOf('join-with-install', 'Join with the install', joinWithInstalls(graph, update, installs))],
  };
}
