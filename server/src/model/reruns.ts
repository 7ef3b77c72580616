/**
 * Which steps run again when instructions or what they take in change, as measured on BuildKit 0.25 (shared with the hover of a step): a step
 * below one that ran, every RUN below another value of an ARG or ENV, whoever expands that value, and whoever reads files of
 * such a stage. `COPY --link` does not wait for the steps above it. Files that turn out the same stop the chain in a real build.
 */

import { sourcesOf } from './edges.ts';
import type { BuildGraph, Instruction, Stage } from './model.ts';
import { isCopy, stagesOf } from './query.ts';
import { variableUses } from './references.ts';

/** Whether BuildKit runs it as a step of its own. */
export function isStep({ kind, onbuild }: Instruction): boolean {
  return !onbuild && (kind === 'RUN' || kind === 'COPY' || kind === 'ADD' || kind === 'WORKDIR');
}

/** Whether an instruction says what the steps below it run with, and runs nothing itself. */
export function isSetting({ kind }: Instruction): boolean {
  return kind === 'ARG' || kind === 'ENV' || kind === 'USER' || kind === 'SHELL';
}

/** The indexes of the steps that run again, those among `changed` included; linear in the file. */
export function rerunsOf(graph: BuildGraph, changed: ReadonlySet<number>): ReadonlySet<number> {
  const values = changedValues(graph, changed);
  const found = new Set<number>();
  const ends = new Map<number, End>();
  for (const stage of graph.stages) ends.set(stage.index, follow(graph, stage, { changed, values, found, ends }));
  return found;
}

/** What a stage hands on to those that are built on it or read it. */
interface End {
  readonly ran: boolean;
  readonly environment: boolean;
}

interface RerunWalk {
  readonly changed: ReadonlySet<number>;
  readonly values: ReadonlySet<number>;
  readonly found: Set<number>;
  readonly ends: ReadonlyMap<number, End>;
}

function follow(graph: BuildGraph, stage: Stage, { changed, values, found, ends }: RerunWalk): End {
  const bases = stagesOf(stage.base).flatMap((index) => ends.get(index) ?? []);
  let ran = changed.has(stage.from.index) || reads(graph, stage.from, values) || bases.some((base) => base.ran);
  let environment = bases.some((base) => base.environment);
  for (const instruction of stage.instructions) {
    if (values.has(instruction.index)) environment = true;
    if (!isStep(instruction)) continue;
    const isOwn =
      changed.has(instruction.index) ||
      (instruction.kind === 'RUN' && environment) ||
      reads(graph, instruction, values) ||
      sourcesOf(instruction).some(({ from }) => stagesOf(from).some((index) => ends.get(index)?.ran === true));
    if (!isOwn && (!ran || isLinked(instruction))) continue;
    found.add(instruction.index);
    ran = true;
  }
  return { ran, environment };
}

function isLinked(instruction: Instruction): boolean {
  return (
    isCopy(instruction) && instruction.flags.some(({ name, value }) => name.text === 'link' && value?.value !== 'false')
  );
}

/** The ARGs and ENVs that hold another value: the changed ones, and those that take it over. */
function changedValues(graph: BuildGraph, changed: ReadonlySet<number>): ReadonlySet<number> {
  const values = new Set<number>();
  for (const instruction of graph.instructions) {
    if (instruction.kind !== 'ARG' && instruction.kind !== 'ENV') continue;
    const isChanged =
      changed.has(instruction.index) || reads(graph, instruction, values) || takesOver(graph, instruction, values);
    if (isChanged) values.add(instruction.index);
  }
  return values;
}

/** `ARG name` in a stage takes the value of the global one. */
function takesOver({ globalBindings }: BuildGraph, instruction: Instruction, values: ReadonlySet<number>): boolean {
  if (instruction.kind !== 'ARG' || instruction.stage === undefined) return false;
  return instruction.pairs.some(({ name, value }) => {
    const origin = value ? undefined : globalBindings.get(name.text)?.at(-1);
    return origin !== undefined && values.has(origin.instruction);
  });
}

function reads(graph: BuildGraph, instruction: Instruction, values: ReadonlySet<number>): boolean {
  if (values.size === 0) return false;
  return variableUses(graph, instruction).some(
    ({ binding }) => binding !== undefined && values.has(binding.instruction),
  );
}
