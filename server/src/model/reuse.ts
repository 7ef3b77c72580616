/** What of an earlier version's graph holds in a new one: the instructions above the first change, as they are. */
import { memoized } from '../text/memoized.ts';
import type { Binding, BuildGraph, Instruction, Problem } from './model.ts';
import type { LogicalLine, Reading } from './read.ts';
import type { StageNames } from './source.ts';

export interface Reuse {
  /** The instructions that are the same, from the first one on. */
  readonly instructions: readonly Instruction[];
  /** What was found wrong in them. */
  readonly problems: readonly Problem[];
  /** The bindings that one of them made; what reads them refers to these very objects. */
  bindingsOf(instruction: number): readonly Binding[];
}

const nothing: Reuse = { instructions: [], problems: [], bindingsOf: () => [] };

/** Nothing where the names of the stages have changed: what a `--from` leads to depends on all of them. */
export function reuseOf(
  previous: BuildGraph | undefined,
  source: string,
  { escape, lines }: Reading,
  names: StageNames,
): Reuse {
  if (!previous || previous.escape !== escape || !hasNames(previous, names)) return nothing;
  const common = commonLength(previous.source, source);
  const isSame = (instruction: Instruction, index: number) => {
    const line = lines[index];
    return line !== undefined && instruction.span.end < common && isSameLine(instruction, line, common);
  };
  const end = previous.instructions.findIndex((instruction, index) => !isSame(instruction, index));
  const instructions = end === -1 ? previous.instructions : previous.instructions.slice(0, end);
  const last = instructions.at(-1)?.span.end ?? 0;
  return {
    instructions,
    problems: previous.problems.filter(({ span }) => span.start < last),
    bindingsOf: (instruction) => bindingsByInstruction(previous).get(instruction) ?? [],
  };
}

/** Its lines are the same, and so is all that stands between them. */
function isSameLine({ lines, heredocs }: Instruction, line: LogicalLine, common: number): boolean {
  const { pieces } = line.joined;
  const last = pieces.at(-1);
  const isWhole = last !== undefined && last.source + last.length < common;
  const isEnding = heredocs.every(({ end }, i) => (end === undefined) === (line.heredocs[i]?.end === undefined));
  return isWhole && isEnding && lines.first === line.first && lines.last === line.last;
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

const bindingsByInstruction = memoized(({ stages, globalBindings }: BuildGraph) => {
  const found = new Map<number, Binding[]>();
  for (const bindings of [globalBindings, ...stages.map((stage) => stage.bindings)]) {
    for (const binding of [...bindings.values()].flat()) {
      const known = found.get(binding.instruction);
      if (known) known.push(binding);
      else found.set(binding.instruction, [binding]);
    }
  }
  return found;
});
