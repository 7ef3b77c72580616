/** Where a stage is cut in two: the build ends with its last step, what says how the image runs comes behind. */
import type { Instruction, RunInstruction } from '../../model/model.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';
import { effectOf } from './effect.ts';

export interface Cut {
  /** The last instruction of the build stage. */
  readonly boundary: Instruction;
  /** The instructions up to the boundary, and those behind it. */
  readonly head: readonly Instruction[];
  readonly tail: readonly Instruction[];
  /** Instructions of the head that only say how the image runs. */
  readonly moved: readonly Instruction[];
  /** Steps of the head that make users, which the final stage needs as well. */
  readonly accounts: readonly RunInstruction[];
  /** Whether any step makes users. */
  readonly makesUser: boolean;
}

/** Undefined where nothing is built. */
export function cutOf(job: Job): Cut | undefined {
  const { instructions } = job.stage;
  const accounts = instructions.filter((each): each is RunInstruction => each.kind === 'RUN' && isAccount(job, each));
  const boundary = instructions.findLast((each) => each.kind === 'RUN' && !isAccount(job, each));
  if (!boundary) return undefined;
  const head = instructions.filter(({ index }) => index <= boundary.index);
  return {
    boundary,
    head,
    tail: instructions.filter(({ index }) => index > boundary.index),
    moved: head.filter(isMetadata),
    accounts: accounts.filter((each) => each.index < boundary.index),
    makesUser: accounts.length > 0,
  };
}

const metadata: ReadonlySet<string> = new Set(
  'LABEL EXPOSE VOLUME STOPSIGNAL HEALTHCHECK CMD ENTRYPOINT MAINTAINER'.split(' '),
);

/** Whether an instruction says how the image runs, and changes no file. */
export function isMetadata({ kind }: Instruction): boolean {
  return metadata.has(kind);
}

/** Whether a step makes users and groups, and does nothing else. */
function isAccount(job: Job, run: RunInstruction): boolean {
  const kinds = (job.byRun.get(run) ?? []).map((placed) => effectOf(placed).kind);
  return (
    kinds.includes('account') && kinds.every((kind) => kind === 'account' || kind === 'owner' || kind === 'nothing')
  );
}
