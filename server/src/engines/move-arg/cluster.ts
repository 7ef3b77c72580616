/** A volatile argument with the instructions that pass its value on. */
import { byKin } from '../../model/by-kin.ts';
import { commentAbove } from '../../model/lines.ts';
import type { ArgInstruction, BuildGraph, EnvInstruction, LabelInstruction, Pair, Stage } from '../../model/model.ts';
import { ofKinds } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import { isBusting, isVolatile } from './names.ts';

export type Declaring = ArgInstruction | EnvInstruction | LabelInstruction;

export interface Cluster {
  /** The ARGs, and the ENVs and LABELs that take values from them, in order; they move together. */
  readonly members: readonly Declaring[];
  /** What they set. */
  readonly names: ReadonlySet<string>;
  /** What they read of others, with the index of the first member that does. */
  readonly reads: ReadonlyMap<string, number>;
  /** The volatile arguments themselves. */
  readonly pairs: readonly Pair[];
  /** Why they cannot move. */
  readonly why: string | undefined;
}

/** The stages that have an ARG whose name may be that of a volatile one. */
export function stagesWithVolatile({ instructions, stages }: BuildGraph, given: ReadonlySet<string>): Stage[] {
  const found = new Set<number | undefined>();
  for (const instruction of ofKinds(instructions, 'ARG')) {
    const isGiven = given.size > 0 && instruction.pairs.some(({ name }) => given.has(name.text));
    if (isGiven || hasVolatileName(instruction)) found.add(instruction.stage);
  }
  return found.size === 0 ? [] : stages.filter(({ index }) => found.has(index));
}

const hasVolatileName = byKin(({ pairs }: ArgInstruction) => {
  return pairs.some(({ name }) => isVolatile(name.text, undefined));
});

/** The clusters of a stage, each from its first volatile ARG to the RUN below it; `given` are the arguments that builds give a new value each time. */
export function* clustersOf(graph: BuildGraph, stage: Stage, given: ReadonlySet<string>): Generator<Cluster> {
  let done = -1;
  for (const instruction of ofKinds(stage.instructions, 'ARG')) {
    if (instruction.index <= done || instruction.onbuild) continue;
    if (!instruction.pairs.some((pair) => isVolatilePair(graph, instruction, pair, given))) continue;
    const cluster = clusterFrom(graph, stage, stage.instructions.indexOf(instruction), given);
    done = cluster.members.at(-1)?.index ?? done;
    yield cluster;
  }
}

function clusterFrom(graph: BuildGraph, { instructions }: Stage, at: number, given: ReadonlySet<string>): Cluster {
  const members: Declaring[] = [];
  const names = new Set<string>();
  const reads = new Map<string, number>();
  const pairs: Pair[] = [];
  let why: string | undefined;
  for (let i = at; i < instructions.length; i++) {
    const instruction = instructions[i];
    if (!instruction || instruction.kind === 'RUN') break;
    if (!isDeclaring(instruction) || instruction.onbuild) continue;
    const own =
      instruction.kind === 'ARG'
        ? instruction.pairs.filter((pair) => isVolatilePair(graph, instruction, pair, given))
        : [];
    const passed = instruction.pairs.filter(
      (pair) => own.includes(pair) || readsOf(pair).some((name) => names.has(name)),
    );
    if (passed.length === 0) continue;
    members.push(instruction);
    pairs.push(...own);
    if (instruction.kind === 'LABEL') continue;
    if (passed.length < instruction.pairs.length)
      why ??= `line ${instruction.lines.first + 1} also sets other variables`;
    for (const { name } of passed) names.add(name.text);
  }
  for (const { index, pairs: set } of members) {
    for (const name of set.flatMap(readsOf)) if (!names.has(name) && !reads.has(name)) reads.set(name, index);
  }
  return { members, names, reads, pairs, why };
}

function isDeclaring(instruction: Stage['instructions'][number]): instruction is Declaring {
  return instruction.kind === 'ARG' || instruction.kind === 'ENV' || instruction.kind === 'LABEL';
}

function isVolatilePair(
  graph: BuildGraph,
  instruction: ArgInstruction,
  { name }: Pair,
  given: ReadonlySet<string>,
): boolean {
  const { stage, index } = instruction;
  // What is there to have the steps below it run again stands where it is meant to.
  if (
    isBusting(name.text) ||
    /\bcach(?:e|ing)\b|\bbust|\binvalidat|\bforces?\b/i.test(commentAbove(graph, instruction))
  )
    return false;
  return given.has(name.text) || isVolatile(name.text, lookup(graph, { stage, before: index + 1 }, name.text)?.value);
}

function readsOf({ value }: Pair): string[] {
  return value?.variables.map(({ name }) => name.text) ?? [];
}
