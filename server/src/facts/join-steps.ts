/** Which vertexes belong to which instruction. */
import type { BuildGraph, Instruction, Stage } from '../model/model.ts';
import { addTo, groupBy } from '../text/group.ts';
import type { Progress, Vertex } from './progress.ts';
import { stageKey, stepsOf, wordsOf } from './stage-steps.ts';
import { readVertexName, type VertexName } from './vertex-name.ts';

/** The vertexes by index of their instruction, in the Dockerfile that was built: several where it is built for several platforms or linked. */
export type StepVertexes = ReadonlyMap<number, readonly Vertex[]>;

/**
 * A step is found by its stage and number, as text alone would mix equal steps up. Equal steps of two stages are one vertex under the name of one of
 * them: the other gets it where the steps above are the same vertexes.
 */
export function joinSteps(graph: BuildGraph, { vertexes }: Progress): StepVertexes {
  const found = ownVertexes(graph, vertexes);
  const readers = new Map<string, Vertex[]>();
  for (const vertex of vertexes) for (const input of vertex.inputs) addTo(readers, input, vertex);
  const bases = new Map<string, readonly Vertex[]>();
  for (const { from } of graph.stages) {
    const own = found.get(from.index);
    if (own) bases.set(baseText(from), own);
  }
  const ends = new Map<number, readonly Vertex[]>();
  for (const stage of graph.stages) ends.set(stage.index, share(stage, { found, readers, bases, ends }));
  return found;
}

interface Shared {
  readonly found: Map<number, readonly Vertex[]>;
  readonly readers: ReadonlyMap<string, readonly Vertex[]>;
  readonly bases: ReadonlyMap<string, readonly Vertex[]>;
  readonly ends: ReadonlyMap<number, readonly Vertex[]>;
}

/** Gives the stage the vertexes that go by the name of another one; its last vertexes. */
function share(stage: Stage, { found, readers, bases, ends }: Shared): readonly Vertex[] {
  const steps = stepsOf(stage) ?? [];
  let above = stage.base.kind === 'stage' ? (ends.get(stage.base.stage) ?? []) : [];
  for (const step of steps) {
    const own =
      found.get(step.index) ?? (step.kind === 'FROM' ? bases.get(baseText(step)) : sharedWith(step, above, readers));
    if (!own || own.length === 0) return [];
    found.set(step.index, own);
    above = own;
  }
  return above;
}

function sharedWith(
  step: Instruction,
  above: readonly Vertex[],
  readers: ReadonlyMap<string, readonly Vertex[]>,
): Vertex[] {
  const text = wordsOf(step.joined.text);
  return above
    .flatMap(({ id }) => readers.get(id) ?? [])
    .filter(({ name }) => {
      const parts = readVertexName(name);
      return parts !== undefined && wordsOf(parts.text) === text;
    });
}

function baseText({ joined }: Instruction): string {
  return wordsOf(joined.text)
    .replace(/ as \S+$/i, '')
    .toLowerCase();
}

function ownVertexes(graph: BuildGraph, vertexes: readonly Vertex[]): Map<number, Vertex[]> {
  const stages = groupBy(graph.stages, stageKey);
  // In a build of several targets, what stands in the place of a stage's name is the target's.
  const only = graph.stages.length === 1 ? graph.stages : [];
  const unnamed = only.filter(({ name }) => !name);
  const found = new Map<number, Vertex[]>();
  for (const vertex of vertexes) {
    const name = readVertexName(vertex.name);
    const named = name?.stage === undefined ? only : (stages.get(name.stage) ?? unnamed);
    const step = name && stepNamed(named, name);
    if (step) addTo(found, step.index, vertex);
  }
  return found;
}

/** The step of that number, where the stage has as many steps and it has the same keyword; else another Dockerfile was built. */
function stepNamed(stages: readonly Stage[], { step, steps, text }: VertexName): Instruction | undefined {
  const keyword = /^(?:LINK )?(\S+)/.exec(text)?.[1]?.toUpperCase();
  for (const stage of stages) {
    for (const counted of countsOf(stage)) {
      const found = counted.length === steps ? counted[step - 1] : undefined;
      if (found && found.keyword.text.toUpperCase() === keyword && agrees(found, text)) return found;
    }
  }
  return undefined;
}

function countsOf(stage: Stage): readonly (readonly Instruction[])[] {
  const known = stepsOf(stage);
  if (known) return [known];
  const own = stepsOf({ ...stage, base: { ...stage.base, kind: 'scratch' } }) ?? [];
  return [[stage.from, ...own], own];
}

/** Whether a step can have been built from this text: the names of vertexes have values in the place of variables, and the frontend's own white space. */
function agrees({ kind, joined, heredocs }: Instruction, text: string): boolean {
  if (kind === 'FROM' || heredocs.length > 0 || /[$\\"'`[]/.test(joined.text)) return true;
  return wordsOf(text.replace(/^LINK /, '')).toUpperCase() === wordsOf(joined.text).toUpperCase();
}
