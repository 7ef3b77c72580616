import type { MutableStage } from './declare.ts';
import type { Binding, Problem } from './model.ts';
import type { StageTable } from './source.ts';

/** What the instructions lowered so far add up to. */
export interface Lowering {
  readonly source: string;
  readonly escape: '\\' | '`';
  readonly table: StageTable;
  readonly stages: MutableStage[];
  readonly globalBindings: Map<string, Binding[]>;
  readonly problems: Problem[];
}
