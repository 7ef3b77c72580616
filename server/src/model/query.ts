/** Questions that rules, refactorings and features ask of a build graph. */

import type { Command } from '../shell/script.ts';
import { addTo, groupBy } from '../text/group.ts';
import { memoized } from '../text/memoized.ts';
import { touches } from '../text/span.ts';
import { sourcesOf } from './edges.ts';
import type {
  BuildGraph,
  CopyInstruction,
  Edge,
  Instruction,
  Reference,
  RunInstruction,
  Source,
  Stage,
  Target,
} from './model.ts';
import { referencesOf } from './references.ts';

/** The instruction that an offset stands in or touches. */
export function instructionAt({ instructions }: BuildGraph, offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((instructions[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = instructions[low];
  return found && touches(found.span, offset) ? found : undefined;
}

/** The stage that an offset stands in, blank lines and comments before the next FROM included. */
export function stageAt({ stages }: BuildGraph, offset: number): Stage | undefined {
  return stages.findLast(({ span }) => span.start <= offset);
}

export function runs(graph: BuildGraph): readonly RunInstruction[] {
  return ofKinds(graph.instructions, 'RUN');
}

/** Whether it is a COPY or an ADD. */
export function isCopy(instruction: Instruction): instruction is CopyInstruction {
  return instruction.kind === 'COPY' || instruction.kind === 'ADD';
}

/** Whether it says what the image starts. */
export function isStart({ kind }: Instruction): boolean {
  return kind === 'CMD' || kind === 'ENTRYPOINT';
}

/** The commands of an instruction, so far as they can be read. */
export function commandsOf(instruction: Instruction): readonly Command[] {
  const script = 'script' in instruction ? instruction.script : undefined;
  return !script || script.form === 'opaque' ? [] : script.commands;
}

export function copies(graph: BuildGraph): readonly CopyInstruction[] {
  return ofKinds(graph.instructions, 'COPY', 'ADD');
}

type Kind = Instruction['kind'];

const listsByKinds = memoized((_: readonly Instruction[]) => new Map<string, readonly Instruction[]>());

/** Those of a list that are of some kinds, picked once for the list. */
export function ofKinds<K extends Kind>(
  instructions: readonly Instruction[],
  ...kinds: readonly K[]
): readonly (Instruction & { readonly kind: K })[] {
  const lists = listsByKinds(instructions);
  const key = kinds.join();
  const known = lists.get(key);
  if (known) return known as readonly (Instruction & { readonly kind: K })[];
  const meant: ReadonlySet<Kind> = new Set(kinds);
  const isMeant = (each: Instruction): each is Instruction & { readonly kind: K } => meant.has(each.kind);
  const made = instructions.filter(isMeant);
  lists.set(key, made);
  return made;
}

/**
 * What names a stage by its number, by stage. Triggers of the last stage are left out: they run in another file, and count the stages of that one.
 */
export const readersByIndex = memoized((graph: BuildGraph): ReadonlyMap<number, readonly Source[]> => {
  const readers = new Map<number, Source[]>();
  const last = graph.stages.length - 1;
  for (const instruction of graph.instructions) {
    if (instruction.onbuild && instruction.stage === last) continue;
    for (const { from } of sourcesOf(instruction)) {
      if (from.kind !== 'stage' || !from.byIndex) continue;
      addTo(readers, from.stage, from);
    }
  }
  return readers;
});

/** Whether a stage copies from itself by its number, which is an error under any name. */
export function readsItselfByIndex(graph: BuildGraph, { index, span }: Stage): boolean {
  return (
    readersByIndex(graph)
      .get(index)
      ?.some(({ token }) => touches(span, token.span.start)) === true
  );
}

/** What FROM, `--from` or a mount names at an offset. */
export function sourceAt(graph: BuildGraph, offset: number): Source | undefined {
  const instruction = instructionAt(graph, offset);
  if (!instruction) return undefined;
  const base = instruction.kind === 'FROM' ? graph.stages.find(({ from }) => from === instruction)?.base : undefined;
  const sources = base ? [base] : sourcesOf(instruction).map(({ from }) => from);
  return sources.find(({ token }) => touches(token.span, offset));
}

/** The edges through which other stages read this one. */
export function readersOf(graph: BuildGraph, stage: number): readonly Edge[] {
  return edgesByStage(graph).readers[stage] ?? [];
}

/** The edges into a stage. */
export function inputsOf(graph: BuildGraph, stage: number): readonly Edge[] {
  return edgesByStage(graph).inputs[stage] ?? [];
}

const edgesByStage = memoized(({ edges, stages }: BuildGraph) => {
  const readers: Edge[][] = stages.map(() => []);
  const inputs: Edge[][] = stages.map(() => []);
  for (const edge of edges) {
    inputs[edge.to]?.push(edge);
    if (edge.from.kind === 'stage' && edge.from.stage !== edge.to) readers[edge.from.stage]?.push(edge);
  }
  return { readers, inputs };
});

/**
 * The stages that a source leads to: the one it names, and those its variables could name; none where their defaults make
 * it an image with a tag, digest or repository, in whose place nobody is expected to give the name of a stage.
 */
export function stagesOf(source: Source): readonly number[] {
  return source.kind === 'image' && /[:/@]/.test(source.token.value ?? '') ? [] : allStagesOf(source);
}

/** The stages that a source may lead to, whatever its variables hold. */
function allStagesOf(source: Source): readonly number[] {
  return source.kind === 'stage' ? [source.stage, ...source.candidates] : source.candidates;
}

/** The stages that a build of `target` runs, itself included, in order; those that variables could name count. */
export function closureOf({ edges, stages }: BuildGraph, target: number): Stage[] {
  const inputs: (readonly number[])[][] = stages.map(() => []);
  for (const { from, to } of edges) inputs[to]?.push(allStagesOf(from));
  const reached = reach([target], (at) => inputs[at]?.flat() ?? []);
  return stages.filter(({ index }) => reached.has(index));
}

/** A stage, those that are built on it or read it, and so on, in order. */
export function readersBelow(graph: BuildGraph, stage: number): Stage[] {
  const reached = reach([stage], (at) => readersOf(graph, at).map(({ to }) => to));
  return graph.stages.filter(({ index }) => reached.has(index));
}

/** The stages that the default build runs, by index: the last one and all that it reads. */
export const builtByDefault = memoized((graph: BuildGraph): ReadonlySet<number> => {
  return new Set(closureOf(graph, graph.stages.length - 1).map(({ index }) => index));
});

/** A stage and those that it is built on, those that variables could name included; by index. */
export function chainOf({ stages }: BuildGraph, stage: number | undefined): Set<number> {
  return reach(stage === undefined ? [] : [stage], (at) => {
    const base = stages[at]?.base;
    return base ? stagesOf(base) : [];
  });
}

/** Whether an instruction has the files of the stage of another: it is in that stage, or in one built on it. */
export function isOnTop(graph: BuildGraph, { stage }: Instruction, instruction: Instruction): boolean {
  return stage !== undefined && chainOf(graph, instruction.stage).has(stage);
}

/** The later steps that have the files of a step. */
export function runsOnTop(graph: BuildGraph, run: RunInstruction): RunInstruction[] {
  return runs(graph).filter((each) => each.index > run.index && isOnTop(graph, run, each));
}

/** The instructions of a stage, then those of the stages that it is built on. */
export function inheritedBy(graph: BuildGraph, stage: number | undefined): Instruction[] {
  return [...chainOf(graph, stage)].flatMap((index) => graph.stages[index]?.instructions ?? []);
}

/** What can be reached from the open stages, they themselves included. */
function reach(open: number[], next: (stage: number) => readonly number[]): Set<number> {
  const reached = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    for (const stage of next(at)) open.push(stage);
  }
  return reached;
}

/** The stage by that name in any case; the last one, as `--target` and COPY find it. */
export function stageNamed(graph: BuildGraph, name: string): Stage | undefined {
  return stagesByName(graph).get(name.toLowerCase());
}

const stagesByName = memoized(({ stages }: BuildGraph): ReadonlyMap<string, Stage> => {
  return new Map(stages.flatMap((stage) => (stage.name ? [[stage.name.text.toLowerCase(), stage]] : [])));
});

/** Whether `--target` can name it: a name leads to the last stage that has it. */
export function isTarget(graph: BuildGraph, { index, name }: Stage): boolean {
  return name !== undefined && stageNamed(graph, name.text)?.index === index;
}

/** What people call a stage: its name, or `stage 2`. */
export function labelOf({ index, name }: Stage): string {
  return name ? name.text : `stage ${index}`;
}

/** A stage within a sentence: "stage `build`", "stage 2". */
export function mentionOf({ index, name }: Stage): string {
  return name ? `stage \`${name.text}\`` : `stage ${index}`;
}

export function referenceAt(graph: BuildGraph, offset: number): Reference | undefined {
  return referencesOf(graph).find(({ token }) => touches(token.span, offset));
}

/** All places that declare or use a target, in document order. */
export function referencesTo(graph: BuildGraph, target: Target): readonly Reference[] {
  return referencesByTarget(graph).get(keyOf(target)) ?? [];
}

const referencesByTarget = memoized((graph: BuildGraph): ReadonlyMap<string, readonly Reference[]> => {
  return groupBy(referencesOf(graph), ({ target }) => keyOf(target));
});

function keyOf(target: Target): string {
  if (target.kind === 'stage') return `stage ${target.stage}`;
  if (target.kind === 'variable') return `variable ${target.symbol} ${target.name}`;
  return `heredoc ${target.instruction} ${target.heredoc}`;
}

/** Names as BuildKit allows them (frontend/dockerfile/instructions/parse.go, `parseBuildStageName`). */
export function isStageName(name: string): boolean {
  return /^[a-z][a-z0-9-_.]*$/.test(name.toLowerCase());
}

/** Names that BuildKit keeps for itself (frontend/dockerfile/linter, ReservedStageName). */
export const reservedStageNames: ReadonlySet<string> = new Set(['scratch', 'context']);

/** The SHELL of a stage, or of one that it is certainly built on, that is in force at an instruction. */
export function shellAbove(graph: BuildGraph, stage: number | undefined, before: number) {
  return shellIn(graph, certainChainOf(graph, stage), before);
}

/** Whether a stage may be built on one that has a SHELL: where a variable could name it. */
export function mayInheritShell(graph: BuildGraph, stage: number | undefined, before: number): boolean {
  return shellIn(graph, chainOf(graph, stage), before) !== shellAbove(graph, stage, before);
}

function shellIn(graph: BuildGraph, chain: ReadonlySet<number>, before: number) {
  return ofKinds(graph.instructions, 'SHELL').findLast((each) => {
    return each.index < before && !each.onbuild && chain.has(each.stage ?? -1);
  });
}

/** A stage and those that it is built on whatever its variables are given. */
function certainChainOf({ stages }: BuildGraph, stage: number | undefined): Set<number> {
  return reach(stage === undefined ? [] : [stage], (at) => {
    const base = stages[at]?.base;
    return base?.kind === 'stage' && base.candidates.length === 0 ? [base.stage] : [];
  });
}

/** Whether a file holds nothing but comments and blanks. */
export function isUnwritten({ instructions }: BuildGraph): boolean {
  return instructions.length === 0;
}
