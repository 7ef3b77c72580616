/** What is known of the steps of a Dockerfile as it stands now, whatever was edited since it was built. */
import type { BuildGraph, Instruction, Stage } from '../model/model.ts';
import { closureOf } from '../model/query.ts';
import { isStep } from '../model/reruns.ts';
import { groupBy } from '../text/group.ts';
import { memoized } from '../text/memoized.ts';
import type { BuildFacts, StepFacts } from './build-facts.ts';
import { wallTime } from './cost.ts';
import { hashOf } from './hash.ts';
import { placeOf } from './read-build.ts';
import { stageKey } from './stage-steps.ts';

/** The facts by index of the instruction: those of the same text, in order; where it stands more or less often than then, in the same stage. */
export function factsOf(graph: BuildGraph, facts: BuildFacts): ReadonlyMap<number, StepFacts> {
  return matched(facts)(graph);
}

const matched = memoized((facts: BuildFacts) => memoized((graph: BuildGraph) => match(graph, facts)));

function match(graph: BuildGraph, facts: BuildFacts): ReadonlyMap<number, StepFacts> {
  const known = groupBy(facts.steps, ({ text }) => text);
  const candidates = graph.instructions.filter((each) => each.kind === 'FROM' || isStep(each));
  const placed = candidates.map((instruction) => ({ instruction, ...placeOf(graph, instruction, facts.salt) }));
  const found = new Map<number, StepFacts>();
  for (const [text, now] of groupBy(placed, (each) => each.text)) {
    const then = known.get(text) ?? [];
    if (then.length === now.length) pair(now, then, found);
    else
      for (const [stage, own] of groupBy(now, (each) => each.stage))
        pair(
          own,
          then.filter((each) => each.stage === stage),
          found,
        );
  }
  return found;
}

function pair(
  now: readonly { readonly instruction: Instruction }[],
  then: readonly StepFacts[],
  found: Map<number, StepFacts>,
): void {
  for (const [at, { instruction }] of now.entries()) {
    const step = then[at];
    if (step) found.set(instruction.index, step);
  }
}

/** What the last build of a stage took, with the stages that it reads. */
export interface StageFacts {
  readonly when: number;
  readonly builder: string;
  /** Along the longest chain of its steps. */
  readonly milliseconds: number;
  readonly steps: number;
  readonly cached: number;
  readonly failed: boolean;
  /** Whether it was ended before its end. */
  readonly cancelled: boolean;
  /** Of a build that runs: how many of the steps are done, and how many there are. */
  readonly running?: { readonly done: number; readonly of: number };
  /** Whether the end of the build waited for a step of the stage itself. */
  readonly critical: boolean;
}

/** Undefined where a build of the stage is not known, or only of a part of its steps. */
export function stageFactsOf(graph: BuildGraph, facts: BuildFacts, stage: Stage): StageFacts | undefined {
  const found = factsOf(graph, facts);
  const all = closureOf(graph, stage.index).flatMap(({ instructions }) => instructions.filter(isStep));
  const known = all.flatMap(({ index }) => found.get(index) ?? []);
  const when = Math.max(...known.map((step) => step.when));
  const last = known.filter((step) => step.when === when);
  const [first] = last;
  const failed = last.some(({ outcome }) => outcome === 'failed');
  const cancelled = last.some(({ outcome }) => outcome === 'cancelled');
  const done = last.filter(({ outcome }) => outcome !== 'running').length;
  const isRunning = facts.build.result === 'running' && when === facts.build.ended && !failed && done < all.length;
  if (!first) return undefined;
  const { builder } = first;
  const plain = { when, builder, milliseconds: 0, steps: last.length, cached: 0, failed, cancelled, critical: false };
  if (isRunning && !isPartOf(graph, facts, stage, found)) return undefined;
  if (isRunning) return { ...plain, running: { done, of: all.length } };
  if (!stage.instructions.filter(isStep).every(({ index }) => failed || cancelled || found.has(index)))
    return undefined;
  const spent = (index: number) => {
    const step = found.get(index);
    return step && step.when === when && step.outcome !== 'cached' ? (step.milliseconds ?? 0) : 0;
  };
  return {
    ...plain,
    milliseconds: wallTime(graph, stage.index, spent),
    cached: last.filter(({ outcome }) => outcome === 'cached').length,
    critical: stage.instructions.some(({ index }) => found.get(index)?.critical === true),
  };
}

/** Whether a build that runs is one of the stage too, and not only of one that shares its steps. */
function isPartOf(
  graph: BuildGraph,
  facts: BuildFacts,
  { index, instructions }: Stage,
  found: ReadonlyMap<number, StepFacts>,
): boolean {
  const hasRun = instructions.some((each) => found.get(each.index)?.when === facts.build.ended);
  return hasRun || stagesBuilt(facts)(graph).has(index);
}

/** The stages that a build of its target runs. */
const stagesBuilt = memoized(({ salt, build }: BuildFacts) =>
  memoized((graph: BuildGraph): ReadonlySet<number> => {
    const target = graph.stages.find((each) => hashOf(salt, stageKey(each)) === build.target);
    return new Set(target ? closureOf(graph, target.index).map(({ index }) => index) : []);
  }),
);

/** Both builds in one: the newer one counts, and tells of cached steps what they took when they ran; steps that it did not come to stay as they were. */
export function withEarlier(newer: BuildFacts, earlier: BuildFacts | undefined): BuildFacts {
  if (!earlier || earlier.salt !== newer.salt) return newer;
  const left = groupBy(earlier.steps, ({ stage, text }) => `${stage} ${text}`);
  const steps = newer.steps.map((step): StepFacts => {
    const before = left.get(`${step.stage} ${step.text}`)?.shift();
    if (!before) return step;
    const isKept = step.outcome === 'cached' || step.outcome === 'running';
    const milliseconds = step.milliseconds ?? (isKept ? before.milliseconds : undefined);
    const size = step.size ?? before.size;
    return { ...step, ...(milliseconds !== undefined && { milliseconds }), ...(size !== undefined && { size }) };
  });
  const { target, size } = earlier.build;
  const isSame = target === newer.build.target && size !== undefined;
  const build = { ...newer.build, ...(isSame && { sizeBefore: size }) };
  return { ...newer, build, steps: [...steps, ...[...left.values()].flat()].slice(0, mostSteps) };
}

const mostSteps = 500;

/** What may be written to a disk: all but what steps said, and the names of what they took in. */
export function storable({ steps, ...rest }: BuildFacts): BuildFacts {
  return { ...rest, steps: steps.map(({ error, why, ...step }) => step) };
}
