import type { BuildGraph, Edge, Instruction, Source, Stage, Text } from './model.ts';

/** What each stage from one on reads: its base, its COPYs and mounts, and those that a base stage's ONBUILD triggers add to it. */
export function edgesOf(stages: readonly Stage[], first: number): Edge[] {
  const edges: Edge[] = [];
  for (const { base, index, from, instructions } of stages.slice(first)) {
    edges.push({ kind: 'base', from: base, to: index, instruction: from.index });
    if (base.kind === 'stage' && base.stage < index)
      addReads(edges, stages[base.stage]?.instructions ?? [], index, true);
    addReads(edges, instructions, index, false);
  }
  return edges;
}

/** What triggers read, or all other instructions. */
function addReads(edges: Edge[], instructions: readonly Instruction[], to: number, triggers: boolean): void {
  for (const instruction of instructions) {
    if ((instruction.onbuild !== undefined) !== triggers) continue;
    for (const { kind, from } of sourcesOf(instruction)) {
      edges.push({ kind, from, to, instruction: instruction.index });
    }
  }
}

/** What one place names. */
export interface ReadSource {
  readonly kind: 'copy' | 'mount';
  readonly from: Source;
}

const nothing: readonly ReadSource[] = [];

/** The stages and images that an instruction names with `--from` or in a mount. */
export function sourcesOf(instruction: Instruction): readonly ReadSource[] {
  if (instruction.kind === 'COPY' || instruction.kind === 'ADD') {
    return instruction.from ? [{ kind: 'copy', from: instruction.from }] : nothing;
  }
  if (instruction.kind !== 'RUN' || instruction.mounts.length === 0) return nothing;
  return instruction.mounts.flatMap(({ from }) => (from ? [{ kind: 'mount' as const, from }] : []));
}

/** The words of an instruction that name images; what a FROM whose image is unknown has in its place as well. */
export function imagesOf({ stages }: BuildGraph, instruction: Instruction): Text[] {
  const base =
    instruction.kind === 'FROM' && instruction.stage !== undefined ? stages[instruction.stage]?.base : undefined;
  const all = base ? [base] : sourcesOf(instruction).map(({ from }) => from);
  return all
    .filter(({ kind, token }) => kind === 'image' || (base && kind === 'unknown' && token.text !== ''))
    .map(({ token }) => token);
}
