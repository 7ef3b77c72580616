import type { LoweredStage, MutableStage } from './declare.ts';
import type { Binding, Problem, State } from './model.ts';
import type { StageTable } from './source.ts';

/** What the instructions lowered so far add up to. */
export interface Lowering {
  readonly source: string;
  readonly escape: '\\' | '`';
  readonly table: StageTable;
  readonly stages: LoweredStage[];
  /** The last of them, while its instructions are still being read. */
  open: MutableStage | undefined;
  readonly globalBindings: Map<string, Binding[]>;
  readonly problems: Problem[];
}

/** What an instruction has of those above it. */
export interface Surroundings {
  readonly index: number;
  readonly stage: number | undefined;
  readonly before: State;
}
