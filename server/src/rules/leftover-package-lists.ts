import type { BuildContext } from '../context/context.ts';
import { offerOf } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { idleUpdate, withoutStep } from '../engines/clean-up/idle-update.ts';
import { cleanUp, needlessUpdate, withoutUpdate } from '../engines/clean-up/plan.ts';
import { nextInstall } from '../engines/join-update/lists.ts';
import { byKin } from '../model/by-kin.ts';
import type { BuildGraph, RunInstruction, Stage } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { groupBy } from '../text/group.ts';
import { isEmptied, mayLeave } from '../toolchains/emptied.ts';
import { invocationText, managerOf } from '../toolchains/invocation.ts';
import type { Leftover } from '../toolchains/manager.ts';
import { otherRootOf } from '../toolchains/other-root.ts';

export default defineRule({
  id: 'leftover-package-lists',
  summary: 'package lists or downloads left in the image',
  why: `Files that a step leaves behind stay in its layer: the lists of APT take about 20 MB, those of DNF more than 100. If the same step removes them, or a cache mount
holds them, they are not in any layer. A later step can't remove them. An update by a downloaded script counts where it is known to run one, such as that of \`deb.nodesource.com\`.

Slipway checks only stages that are part of the final image. An \`apt-get update\` from which no step installs is reported as well. The fix removes the leftovers; the action "Cache ... between builds" keeps them for the next build instead.`,
  severity: 'info',
  aliases: ['DL3009', 'DL3019', 'DL3032', 'DL3036', 'DL3040'],
  all: 'Remove package lists in this file',
  example: {
    bad: dockerfile`
      FROM alpine:3.24
      RUN apk add curl
    `,
    good: dockerfile`
      FROM alpine:3.24
      RUN apk add --no-cache curl
    `,
  },
  needs: (instruction) => instruction.kind === 'RUN' && mayLeaveFiles(instruction),
  *check(graph, context) {
    for (const stage of shippedStages(graph)) {
      for (const run of stage.instructions)
        if (run.kind === 'RUN' && !run.onbuild && mayLeaveFiles(run)) yield* findingsIn(graph, context, run);
    }
  },
});

/** The last stage and those that it is surely built on. */
function* shippedStages({ stages }: BuildGraph): Generator<Stage> {
  for (let stage = stages.at(-1); stage; ) {
    yield stage;
    stage = stage.base.kind === 'stage' && stage.base.stage < stage.index ? stages[stage.base.stage] : undefined;
  }
}

/** Whether a step runs a manager so that it leaves something, unless that is removed. */
const mayLeaveFiles = byKin(({ script }: RunInstruction) => {
  if (script.form !== 'shell') return false;
  return script.commands.some((command) => {
    const found = managerOf(command);
    const left = found?.manager.leftover;
    if (!found || !left) return false;
    const isUpdate = found.verbText === ('flag' in left.cure ? left.cure.needless : left.filledBy);
    return mayLeave(found, left) || (isUpdate && !otherRootOf(found));
  });
});

/** What to do, also where a step below installs from the lists. */
function cureOf(graph: BuildGraph, run: RunInstruction, { cure, filledBy }: Leftover): string {
  if ('flag' in cure) return `add \`${cure.flag}\``;
  const taker = filledBy === undefined ? undefined : nextInstall(graph, run);
  return taker
    ? `line ${taker.lines.first + 1} installs from them, so update there as well, and remove them in both`
    : 'remove them in the same RUN';
}

function* findingsIn(graph: BuildGraph, context: BuildContext, run: RunInstruction): Generator<Finding> {
  const { script } = run;
  if (script.form !== 'shell') return;
  const invocations = script.commands.flatMap((command) => managerOf(command) ?? []);
  // `apt-get update && apt install`: two programs, and the same lists.
  for (const own of groupBy(invocations, ({ manager }) => manager.caches).values()) {
    const left = own.at(-1)?.manager.leftover;
    if (!left || isEmptied(graph, run, own, left)) continue;
    const needless = needlessUpdate(graph, context, run, own, left);
    if (needless) {
      yield {
        span: needless.update.program.span,
        alias: left.code,
        message: `\`${invocationText(needless.update)}\` leaves ${left.what} in the layer, and ${needless.why}: remove it`,
        changes: () => [withoutUpdate(graph, run, needless)],
      };
      continue;
    }
    const idle = left.filledBy === undefined ? undefined : idleUpdate(graph, context, run);
    if (idle) {
      const { update, why } = idle;
      yield {
        span: update.program.span,
        alias: left.code,
        message: `\`${invocationText(update)}\` leaves ${left.what} in the layer, and ${why}: remove it`,
        changes: () => [offerOf('clean', `Remove \`${invocationText(update)}\``, withoutStep(graph, run, update))],
      };
      continue;
    }
    const kept = own.filter((each) => mayLeave(each, left));
    // Behind the last install is where its lists are to be removed; a flag goes to each.
    const last = kept.at(-1);
    if (!last) continue;
    yield {
      span: last.program.span,
      alias: left.code,
      message: `\`${last.program.text} ${last.verbText}\` leaves ${left.what} in the layer: ${cureOf(graph, run, left)}`,
      changes: () => cleanUp(graph, context, run, kept, left),
    };
  }
}
