/**
 * What of an earlier version's graph holds in a new one: the instructions above the first change stay as they are, those below the last one
 * are moved, so far as nothing that they read has changed.
 */
import { addTo } from '../text/group.ts';
import { lowerBoundBy } from '../text/search.ts';
import { placedSpan, placedToken } from '../text/span.ts';
import type { LogicalLine } from './logical-line.ts';
import type { Surroundings } from './lowering.ts';
import type { Binding, BuildGraph, Edge, Instruction, Problem, Stage } from './model.ts';
import { placedInstruction } from './placed-instruction.ts';
import type { KnownReading, Reading } from './read.ts';
import type { StageNames } from './source.ts';

export interface Reuse {
  /** The stages of which every instruction stands above the change, as does the FROM of the next one. */
  readonly stages: readonly Stage[];
  /** What those stages read. */
  readonly edges: readonly Edge[];
  /** The stages whose instructions may read something else than before; undefined: the globals, which every stage may read. */
  readonly affected: Set<number | undefined>;
  /** The instruction of a line above the change. */
  kept(line: number): Instruction | undefined;
  /** The instruction of a line below it, in its new place. */
  moved(line: LogicalLine, place: Surroundings): Instruction | undefined;
  /** What was found wrong in an instruction that is kept or moved. */
  problemsOf(line: number): readonly Problem[];
  /** The bindings that it made; what reads them refers to these very objects. */
  bindingsOf(line: number): readonly Binding[];
}

const readings = new WeakMap<BuildGraph, Reading>();

/** Remembers how a graph's text was read, for the next version. */
export function keepReading(graph: BuildGraph, reading: Reading): void {
  readings.set(graph, reading);
}

/** The part of an earlier version's reading that holds in a new text. */
export function readBefore(previous: BuildGraph | undefined, source: string): KnownReading | undefined {
  const reading = previous && readings.get(previous);
  if (!reading) return undefined;
  const common = commonLength(previous.source, source);
  // A line is read to its end where the next one begins; a heredoc without an end is looked for in all of the file.
  const holds = ({ heredocs }: LogicalLine, index: number) =>
    (reading.lines[index + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= common && heredocs.every(({ end }) => end);
  const above = reading.lines.findIndex((line, index) => !holds(line, index));
  const below = previous.source.length - commonEnd(previous.source, source, common);
  return { reading, above: Math.max(above, 0), below, by: source.length - previous.source.length };
}

/** The instruction that each line of a reading had in an earlier version. */
export type Earlier = (line: number) => Instruction | undefined;

export function earlierOf(previous: BuildGraph | undefined, { lines, same }: Reading): Earlier {
  const from = lines.length - same.below;
  return (line) => {
    if (line < same.above) return previous?.instructions[line];
    return line < from ? undefined : previous?.instructions.at(line - lines.length);
  };
}

/** Nothing where the names of the stages have changed: what a `--from` leads to depends on all of them. */
export function reuseOf(previous: BuildGraph | undefined, reading: Reading, names: StageNames): Reuse {
  const { above, below } = reading.same;
  if (!previous || above + below === 0 || !hasNames(previous, names)) return nothing;
  const earlier = earlierOf(previous, reading);
  const open = above > 0 ? (previous.instructions[above - 1]?.stage ?? 0) : 0;
  const stages = previous.stages.slice(0, open);
  const replaced = previous.instructions.slice(above, previous.instructions.length - below);
  const affected = new Set(replaced.filter(setsMore).map(({ stage }) => stage));
  const isSame = (stage: number | undefined) => !affected.has(stage) && !affected.has(undefined);
  const { by } = reading.same;
  const movedBinding = bindingMover(previous, reading);
  const problems = problemsByInstruction(previous);
  const bindings = bindingsByInstruction([
    previous.globalBindings,
    ...previous.stages.slice(open).map((s) => s.bindings),
  ]);
  return {
    stages,
    edges: previous.edges.filter(({ to }) => to < stages.length),
    affected,
    kept: (line) => (line < above ? earlier(line) : undefined),
    moved: (line, around) => {
      const was = isSame(around.stage) ? earlier(around.index) : undefined;
      return was && placedInstruction(was, by, line, around, movedBinding);
    },
    problemsOf: (line) => {
      const found = problems?.get(earlier(line)?.index ?? -1) ?? [];
      return line < above ? found : found.map((problem) => ({ ...problem, span: placedSpan(problem.span, by) }));
    },
    bindingsOf: (line) => {
      const made = bindings.get(earlier(line)?.index ?? -1) ?? [];
      return line < above ? made : made.map(movedBinding);
    },
  };
}

const nothing: Reuse = {
  stages: [],
  edges: [],
  affected: new Set(),
  kept: () => undefined,
  moved: () => undefined,
  problemsOf: () => [],
  bindingsOf: () => [],
};

/** Whether instructions below it depend on more of it than their `before` tells: on its values, its image or how scripts are read. */
export function setsMore({ kind, onbuild }: Instruction): boolean {
  return !onbuild && (kind === 'FROM' || kind === 'ARG' || kind === 'ENV' || kind === 'SHELL');
}

/** What takes the place of a binding; each of those that are made below the change is moved once. */
function bindingMover(previous: BuildGraph, { lines, same }: Reading): (binding: Binding) => Binding {
  const first = previous.instructions.length - same.below;
  const { by } = same;
  const moved = new Map<Binding, Binding>();
  const binding = (given: Binding): Binding => {
    const { declaration, origin } = given;
    if (!declaration || given.instruction < first) return given;
    const known = moved.get(given);
    if (known) return known;
    const instruction = given.instruction + lines.length - previous.instructions.length;
    const made: Binding = { ...given, declaration: placedToken(declaration, by), instruction };
    if (origin) Object.assign(made, { origin: binding(origin) });
    moved.set(given, made);
    return made;
  };
  return binding;
}

function hasNames({ stages }: BuildGraph, names: StageNames): boolean {
  return stages.length === names.length && stages.every(({ name }, i) => name?.text.toLowerCase() === names[i]);
}

function commonLength(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  // Whole blocks first: engines compare them much faster than single characters.
  for (const block of [4096, 64, 1]) {
    while (at + block <= length && a.slice(at, at + block) === b.slice(at, at + block)) at += block;
  }
  return at;
}

/** How many characters two texts have in common at their ends, behind those that they have in common at their beginnings. */
function commonEnd(a: string, b: string, behind: number): number {
  const length = Math.min(a.length, b.length) - behind;
  let at = 0;
  for (const block of [4096, 64, 1]) {
    const part = (text: string) => text.slice(text.length - at - block, text.length - at);
    while (at + block <= length && part(a) === part(b)) at += block;
  }
  return at;
}

function problemsByInstruction({ problems, instructions }: BuildGraph): Map<number, Problem[]> | undefined {
  if (problems.length === 0) return undefined;
  const found = new Map<number, Problem[]>();
  for (const problem of problems) {
    addTo(found, lowerBoundBy(instructions, ({ span }) => span.start, problem.span.start + 1) - 1, problem);
  }
  return found;
}

function bindingsByInstruction(scopes: readonly Stage['bindings'][]): Map<number, Binding[]> {
  const found = new Map<number, Binding[]>();
  for (const scope of scopes) {
    for (const bindings of scope.values()) for (const binding of bindings) addTo(found, binding.instruction, binding);
  }
  return found;
}
