/**
 * What past commits would have cost: each one's files, less what the ignore file keeps out, run the steps that take them and all that depends on
 * these. A measured replay of 8 commits came to 4.05 s a commit, where building them took 4.24 s.
 */
import type { BuildContext } from '../context/context.ts';
import { type GlobPart, isGlob, matchParts, parseGlob } from '../context/glob.ts';
import { isIgnored } from '../context/ignore.ts';
import type { BuildGraph } from '../model/model.ts';
import { builtByDefault } from '../model/query.ts';
import { isStep, rerunsOf } from '../model/reruns.ts';
import { wallTime } from './cost.ts';
import { contextSources } from './selection.ts';

/** The paths that a commit changed, relative to the build context. */
export type Commit = readonly string[];

/** What begins a commit in the log (`--format=%x01`). */
export const commitMark = '\x01';

/** The commits of `git log --name-only -z`, the newest first. */
export function readCommits(log: string): Commit[] {
  const commits: string[][] = [];
  for (const token of log.split('\0')) {
    const text = token.replace(/^\n/, '');
    if (text === commitMark) commits.push([]);
    else if (text !== '') commits.at(-1)?.push(text);
  }
  return commits;
}

export interface Replay {
  readonly commits: number;
  /** How many of the commits run a step again, by index of the instruction; steps of other targets are left out. */
  readonly reruns: ReadonlyMap<number, number>;
  /** The steps of each commit, the newest first. */
  readonly each: readonly ReadonlySet<number>[];
}

/**
 * The commits over a build of the last stage; `always` are the ARGs that hold another value in each commit. Undefined where it is not known what a step
 * takes from the build context, or what the ignore file keeps out.
 */
export function replay(
  graph: BuildGraph,
  context: BuildContext,
  commits: readonly Commit[],
  always: ReadonlySet<number> = new Set(),
): Replay | undefined {
  const last = graph.stages.length - 1;
  const ignore = context.kind === 'known' ? context.ignore?.list : undefined;
  if (last < 0 || context.kind === 'unknown' || (ignore && ignore.unclear.length > 0)) return undefined;
  const built = builtByDefault(graph);
  const takers = graph.instructions.flatMap((instruction) => {
    if (!isStep(instruction) || !built.has(instruction.stage ?? -1)) return [];
    const sources = contextSources(instruction);
    return sources.length === 0 ? [] : [{ index: instruction.index, takes: sources.map(matcherOf) }];
  });
  if (takers.some(({ takes }) => takes.includes(undefined))) return undefined;
  const takersOf = remembered((path) => {
    if (ignore && isIgnored(ignore, path) !== false) return [];
    return takers.flatMap(({ index, takes }) => (takes.some((match) => match?.(path)) ? [index] : []));
  });
  const stepsFor = remembered((key) =>
    stepsOf(graph, built, new Set([...(key === '' ? [] : key.split(',').map(Number)), ...always])),
  );
  const each = commits.map((paths) => stepsFor([...new Set(paths.flatMap(takersOf))].sort((a, b) => a - b).join()));
  const reruns = new Map<number, number>();
  for (const steps of each) for (const index of steps) reruns.set(index, (reruns.get(index) ?? 0) + 1);
  return { commits: commits.length, reruns, each };
}

function remembered<V>(make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

function stepsOf(graph: BuildGraph, built: ReadonlySet<number>, changed: ReadonlySet<number>): ReadonlySet<number> {
  const steps = [...rerunsOf(graph, changed)];
  return new Set(steps.filter((index) => built.has(graph.instructions[index]?.stage ?? -1)));
}

/** Milliseconds of a commit on average; undefined where a step that ran again was never measured. */
export function meanCost(
  graph: BuildGraph,
  { each }: Replay,
  spent: (instruction: number) => number | undefined,
): number | undefined {
  if (each.length === 0) return undefined;
  const known = new Map<ReadonlySet<number>, number>();
  let sum = 0;
  for (const steps of each) {
    const cost = known.get(steps) ?? costOf(graph, steps, spent);
    if (cost === undefined) return undefined;
    known.set(steps, cost);
    sum += cost;
  }
  return sum / each.length;
}

function costOf(
  graph: BuildGraph,
  steps: ReadonlySet<number>,
  spent: (instruction: number) => number | undefined,
): number | undefined {
  if ([...steps].some((index) => spent(index) === undefined)) return undefined;
  return wallTime(graph, graph.stages.length - 1, (index) => (steps.has(index) ? (spent(index) ?? 0) : 0));
}

/** Whether a path of the context is taken by a source: the file itself, all of a folder, what a pattern matches and what is below that. */
function matcherOf(source: string | undefined): ((path: string) => boolean) | undefined {
  if (source === undefined) return undefined;
  if (source === '.') return () => true;
  if (!isGlob(source)) return (path) => path === source || path.startsWith(`${source}/`);
  const parts = parseGlob(source);
  return parts && ((path) => matchesHead(parts, path, source.split('/').length));
}

function matchesHead(parts: readonly GlobPart[], path: string, depth: number): boolean {
  const names = path.split('/');
  return names.length >= depth && matchParts(parts, names.slice(0, depth).join('/'));
}
