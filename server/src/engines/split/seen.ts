/** Sees stages that ship what they build with, without dividing them. */
import type { BuildContext } from '../../context/context.ts';
import { byKin } from '../../model/by-kin.ts';
import type { BuildGraph, RunInstruction, Stage } from '../../model/model.ts';
import { isStart, readersOf } from '../../model/query.ts';
import { programOf } from '../../shell/wrappers.ts';
import { memoized } from '../../text/memoized.ts';
import { toolchains } from '../../toolchains/index.ts';
import { jobOf } from '../../toolchains/stage/job.ts';
import { startOf } from '../../toolchains/stage/launch.ts';
import { isWorkplace } from '../../toolchains/stage/purpose.ts';
import type { Job, Placed, Toolchain } from '../../toolchains/stage/runtime.ts';
import { developedIn } from './developed.ts';
import { installedAtStart, toolAtStart } from './installed-at-start.ts';
import { startsUnknown } from './system-packages.ts';

/** A stage that ships what it builds with. */
export interface Seen extends Candidate {
  readonly stage: Stage;
  /** What a build stage would leave out. */
  readonly leaves: string;
}

/** A toolchain, and its builds. */
interface Candidate {
  readonly toolchain: Toolchain;
  readonly builds: readonly Placed[];
}

/** The image's last stage and those that the workspace builds, where they are sure to run what they build. */
export function* seenStages(graph: BuildGraph, context: BuildContext): Generator<Seen> {
  for (const stage of graph.stages) {
    const isTarget = stage.name !== undefined && context.targets.includes(stage.name.text);
    if (stage.index !== graph.stages.length - 1 && !isTarget) continue;
    const job = buildingJob(graph, context, stage);
    for (const candidate of job ? candidatesOf(job) : []) {
      const leaves = job && leftOf(job, candidate);
      if (leaves === undefined) continue;
      yield { stage, ...candidate, leaves };
      break;
    }
  }
}

/** More than a person writes; what is asked of each pair is bounded by it. */
export const most = 64;

/** The stage as something to split; undefined where it builds nothing, or is not meant to run what it builds. */
export function buildingJob(graph: BuildGraph, context: BuildContext, stage: Stage): Job | undefined {
  return jobsOf(graph)(context)(stage);
}

const jobsOf = memoized((graph: BuildGraph) =>
  memoized((context: BuildContext) => memoized((stage: Stage) => findJob(graph, context, stage))),
);

function findJob(graph: BuildGraph, context: BuildContext, stage: Stage): Job | undefined {
  if (!mayBuild(graph, stage) || readersOf(graph, stage.index).length > 0) return undefined;
  if (buildersOf(stage).size === 0) return undefined;
  const job = jobOf(graph, context, stage, toolchains);
  return job && !isWorkplace(job, toolchains) ? job : undefined;
}

/** Whose builds it has, best first. */
export const candidatesOf = memoized((job: Job): readonly Candidate[] => {
  const builders = buildersOf(job.stage);
  return toolchains.flatMap((toolchain) => {
    if (!builders.has(toolchain)) return [];
    const builds = job.commands.filter((placed) => {
      return toolchain.builds(placed.command) && (toolchain.holds?.(placed, job) ?? true);
    });
    return builds.length > 0 ? [{ toolchain, builds }] : [];
  });
});

/** Whose builds the commands of a stage may be. */
function buildersOf({ instructions }: Stage): ReadonlySet<Toolchain> {
  return new Set(instructions.flatMap((each) => (each.kind === 'RUN' ? buildersIn(each) : [])));
}

/** What \`make\` runs is told by a file of the project. */
const buildersIn = byKin(({ script }: RunInstruction): readonly Toolchain[] => {
  if (script.form === 'opaque') return [];
  const { commands } = script;
  if (commands.some((command) => programOf(command)?.name === 'make')) return toolchains;
  return toolchains.filter((toolchain) => commands.some((command) => toolchain.builds(command)));
});

/** What a build stage would leave out where the stage starts what it builds; who starts something else may need the tools, and who installs at the start, or develops in it, does. */
function leftOf(job: Job, { toolchain, builds }: Candidate): string | undefined {
  if ([installedAtStart(job), toolAtStart(job), developedIn(job)].some((each) => each !== undefined)) return undefined;
  const { label } = toolchain;
  if (builds.length > most) return label;
  const result = toolchain.result(job, builds);
  if ('why' in result) return result.unsure ? undefined : label;
  return result.served === true || !startsUnknown(job, result) ? (result.leaves ?? label) : undefined;
}

/** A cheap look before the costly one. */
function mayBuild({ problems }: BuildGraph, { base, instructions }: Stage): boolean {
  if (base.kind !== 'image' || problems.length > 0) return false;
  return (
    !instructions.some(({ kind }) => kind === 'UNKNOWN') &&
    instructions.some(({ kind }) => kind === 'RUN') &&
    (startOf(base.image) !== undefined || instructions.some(isStart))
  );
}
