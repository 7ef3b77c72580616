/** How a stage can be split that ships what it builds with. */
import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph, Stage } from '../../model/model.ts';
import type { Job, Placed, Refusal, Toolchain } from '../../toolchains/stage/runtime.ts';
import { type Division, divide } from './divide.ts';
import { buildingJob, candidatesOf } from './seen.ts';

export interface Split {
  readonly job: Job;
  readonly toolchain: Toolchain;
  readonly builds: readonly Placed[];
  /** A reason where it cannot be split. */
  readonly division: Division | Refusal;
}

/** Undefined for stages that build nothing, or are not meant to run what they build. */
export function splitOf(graph: BuildGraph, context: BuildContext, stage: Stage): Split | undefined {
  const job = buildingJob(graph, context, stage);
  if (!job) return undefined;
  let refused: Split | undefined;
  for (const { toolchain, builds } of candidatesOf(job)) {
    const division = divide(job, toolchain, builds);
    if (!('why' in division)) return { job, toolchain, builds, division };
    const isUnsure = refused === undefined || ('why' in refused.division && refused.division.unsure);
    if (isUnsure) refused = { job, toolchain, builds, division };
  }
  return refused;
}
