/** From what an engine told of a build to what is kept of it. */
import type { BuildGraph, Instruction } from '../model/model.ts';
import { concealed } from '../model/sensitive.ts';
import { unique } from '../text/list.ts';
import type { BuildFacts, BuildSummary, InputHashes, StepFacts } from './build-facts.ts';
import { type CacheRecord, sizesOf } from './cache-sizes.ts';
import { criticalPathOf } from './critical-path.ts';
import { hashOf } from './hash.ts';
import { joinSteps } from './join-steps.ts';
import type { Progress, Vertex } from './progress.ts';
import { stageKey, textOfStep } from './stage-steps.ts';

/** What an engine told of one build. It holds values of arguments, and is never kept. */
export interface BuildRecord {
  readonly builder: string;
  readonly progress: Progress;
  /** Where the progress has a clock it tells these itself. */
  readonly started: number;
  readonly ended: number;
  readonly result: BuildSummary['result'];
  readonly cache: readonly CacheRecord[];
  readonly size?: number;
  readonly inputs?: InputHashes;
}

/** The facts of a build of this Dockerfile as it was built. */
export function readBuild(graph: BuildGraph, record: BuildRecord, salt: string): BuildFacts {
  const { progress, builder, started, ended, result, size, inputs } = record;
  const joined = joinSteps(graph, progress);
  const sizes = sizesOf(graph, joined, record.cache);
  const path = result === 'running' ? undefined : criticalPathOf(progress);
  const steps = graph.instructions.flatMap((instruction): StepFacts[] => {
    const vertexes = joined.get(instruction.index) ?? [];
    const outcome = outcomeOf(vertexes, result);
    if (!outcome) return [];
    const bytes = sizes.get(instruction.index);
    const failed = vertexes.find((vertex) => vertex.error !== undefined);
    return [
      {
        ...placeOf(graph, instruction, salt),
        outcome,
        ...timeOf(vertexes, outcome),
        ...(bytes !== undefined && { size: bytes }),
        ...(outcome === 'failed' && failed && { error: errorText(failed) }),
        ...imageOf(instruction, vertexes, progress),
        critical: outcome !== 'cached' && vertexes.some(({ id }) => path?.ids.has(id) === true),
        when: ended,
        builder,
      },
    ];
  });
  const target = graph.stages.findLast(({ instructions }) => instructions.some(({ index }) => joined.has(index)));
  const counted = [...joined].filter(([index]) => graph.instructions[index]?.kind !== 'FROM');
  return {
    salt,
    build: {
      builder,
      started,
      ended,
      result,
      steps: counted.length,
      cached: counted.filter(([, vertexes]) => outcomeOf(vertexes, result) === 'cached').length,
      ...(path && { critical: path.milliseconds }),
      ...(size !== undefined && { size }),
      ...(target && { target: hashOf(salt, stageKey(target)) }),
    },
    steps,
    ...(inputs && { inputs }),
  };
}

/** The stage, text and line by which an instruction is found again. */
export function placeOf(
  graph: BuildGraph,
  instruction: Instruction,
  salt: string,
): Pick<StepFacts, 'stage' | 'text' | 'line'> {
  const stage = instruction.stage === undefined ? undefined : graph.stages[instruction.stage];
  return {
    stage: stage ? hashOf(salt, stageKey(stage)) : '',
    text: hashOf(salt, textOfStep(graph, instruction)),
    line: instruction.lines.first,
  };
}

/** BuildKit names an image that it found in a registry with its digest; one that only this machine has goes by none. */
function imageOf(
  { kind, lines }: Instruction,
  vertexes: readonly Vertex[],
  { mismatches }: Progress,
): Pick<StepFacts, 'image'> {
  if (kind !== 'FROM') return {};
  const [digest, ...others] = unique(vertexes.flatMap(({ name }) => /@(sha256:[0-9a-f]{64})$/.exec(name)?.[1] ?? []));
  const mismatch = mismatches.find(({ line }) => lines.first <= line && line <= lines.last);
  if (digest === undefined && !mismatch) return {};
  return {
    image: {
      ...(digest !== undefined && others.length === 0 && { digest }),
      ...(mismatch && { mismatch: { pulled: mismatch.pulled, expected: mismatch.expected } }),
    },
  };
}

/** Undefined for a step that the build did not come to. */
function outcomeOf(vertexes: readonly Vertex[], result: BuildSummary['result']): StepFacts['outcome'] | undefined {
  const known = vertexes.filter(({ cached, started, milliseconds, error }) => {
    return cached || started !== undefined || milliseconds !== undefined || error !== undefined;
  });
  if (known.length === 0) return undefined;
  const errors = known.flatMap(({ error }) => error ?? []);
  if (errors.length > 0) return errors.every(isCancellation) ? 'cancelled' : 'failed';
  if (known.every(({ cached }) => cached)) return 'cached';
  const isOver = known.every(({ cached, milliseconds }) => cached || milliseconds !== undefined);
  return isOver ? 'ran' : result === 'running' ? 'running' : 'cancelled';
}

function isCancellation(error: string): boolean {
  return /\bcontext cancell?ed$/i.test(error.trimEnd());
}

/** Platforms are built side by side, so that the longest counts. */
function timeOf(vertexes: readonly Vertex[], outcome: StepFacts['outcome']): { readonly milliseconds?: number } {
  const times = vertexes.flatMap(({ cached, milliseconds }) =>
    cached || milliseconds === undefined ? [] : [milliseconds],
  );
  return outcome === 'cached' || outcome === 'running' || times.length === 0
    ? {}
    : { milliseconds: Math.round(Math.max(...times)) };
}

/** What went wrong, in one line; of a RUN what it wrote itself, else its exit code, as the rest is the script. */
function errorText({ error = '', said }: Vertex): string {
  const code = /did not complete successfully: (exit code: \d+.*)$/s.exec(error)?.[1];
  const [line = ''] = concealed(code === undefined ? error : (said ?? code)).split('\n');
  return line.length > longestError ? `${line.slice(0, longestError - 1)}…` : line;
}

/** Characters of an error; it stands behind a line of the Dockerfile. */
const longestError = 160;
