/** What of an earlier version's graph holds in a new one: the lines above the first change, their instructions and their stages, as they are. */
import type { Binding, BuildGraph, Edge, Instruction, Problem, Stage } from './model.ts';
import type { LogicalLine, Reading } from './read.ts';
import type { StageNames } from './source.ts';

export interface Reuse {
  /** The instructions that are the same, from the first one on. */
  readonly instructions: readonly Instruction[];
  /** The stages of which every instruction is the same and the next stage begins behind them. */
  readonly stages: readonly Stage[];
  /** What those stages read. */
  readonly edges: readonly Edge[];
  /** What was found wrong in the instructions. */
  readonly problems: readonly Problem[];
  /** The bindings that an instruction made which belongs to none of the stages; what reads them refers to these very objects. */
  bindingsOf(instruction: number): readonly Binding[];
}

const nothing: Reuse = { instructions: [], stages: [], edges: [], problems: [], bindingsOf: () => [] };

const readings = new WeakMap<BuildGraph, Reading>();

/** Remembers how a graph's text was read, for the next version. */
export function keepReading(graph: BuildGraph, reading: Reading): void {
  readings.set(graph, reading);
}

/** The part of an earlier version's reading that holds in a new text. */
export function readAbove(previous: BuildGraph | undefined, source: string): Reading | undefined {
  const before = previous && readings.get(previous);
  if (!before) return undefined;
  const common = commonLength(previous.source, source);
  // A line is read to its end where the next one begins; a heredoc without an end is looked for in all of the file.
  const holds = ({ heredocs }: LogicalLine, index: number) =>
    (before.lines[index + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= common && heredocs.every(({ end }) => end);
  const changed = before.lines.findIndex((line, index) => !holds(line, index));
  const lines = before.lines.slice(0, Math.max(changed, 0));
  const last = lines.at(-1);
  if (!last) return undefined;
  const { escape, directives } = before;
  return { escape, directives, lines, comments: before.comments.filter(({ span }) => span.start < last.span.end) };
}

/** Nothing where the names of the stages have changed: what a `--from` leads to depends on all of them. */
export function reuseOf(previous: BuildGraph | undefined, above: Reading | undefined, names: StageNames): Reuse {
  if (!previous || !above || !hasNames(previous, names)) return nothing;
  const instructions = previous.instructions.slice(0, above.lines.length);
  const open = instructions.at(-1)?.stage;
  const stages = previous.stages.slice(0, open ?? 0);
  const bindings = bindingsByInstruction([previous.globalBindings, previous.stages[open ?? -1]?.bindings]);
  const end = instructions.at(-1)?.span.end ?? 0;
  return {
    instructions,
    stages,
    edges: previous.edges.filter(({ to }) => to < stages.length),
    problems: previous.problems.filter(({ span }) => span.start < end),
    bindingsOf: (instruction) => bindings.get(instruction) ?? [],
  };
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

function bindingsByInstruction(scopes: readonly (Stage['bindings'] | undefined)[]): Map<number, Binding[]> {
  const found = new Map<number, Binding[]>();
  for (const scope of scopes) {
    for (const binding of [...(scope?.values() ?? [])].flat()) {
      const known = found.get(binding.instruction);
      if (known) known.push(binding);
      else found.set(binding.instruction, [binding]);
    }
  }
  return found;
}
