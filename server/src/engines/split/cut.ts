/** Where a stage is cut in two: the build ends with its last step, what says how the image runs comes behind. */
import type { Instruction } from '../../model/model.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';
import { type AccountStep, accountStepOf } from './accounts.ts';

export interface Cut {
  /** The last instruction of the build stage. */
  readonly boundary: Instruction;
  /** The instructions up to the boundary, and those behind it. */
  readonly head: readonly Instruction[];
  readonly tail: readonly Instruction[];
  /** Instructions of the head that only say how the image runs. */
  readonly moved: readonly Instruction[];
  /** Steps of the head that make users, which the final stage needs as well. */
  readonly accounts: readonly AccountStep[];
  /** Steps that are of no use to either stage. */
  readonly dropped: readonly Instruction[];
  /** Whether any step makes users. */
  readonly makesUser: boolean;
}

/** Undefined where nothing is built; `dropped` are steps that neither stage needs. */
export function cutOf(job: Job, dropped: readonly Instruction[] = []): Cut | undefined {
  const instructions = job.stage.instructions.filter((each) => !dropped.includes(each));
  const accounts = instructions.flatMap((each) => (each.kind === 'RUN' ? (accountStepOf(job, each) ?? []) : []));
  const whole = new Set<Instruction>(accounts.flatMap(({ run, commands }) => (commands ? [] : [run])));
  const boundary = instructions.findLast((each) => each.kind === 'RUN' && !whole.has(each));
  if (!boundary) return undefined;
  const head = instructions.filter(({ index }) => index <= boundary.index);
  return {
    boundary,
    head,
    tail: instructions.filter(({ index }) => index > boundary.index),
    moved: head.filter(isMetadata),
    accounts: accounts.filter(({ run }) => run.index <= boundary.index),
    dropped,
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
