import type { Edge, Instruction, Source, Stage } from './model.ts';

/** What each stage reads: its base, its COPYs and mounts, and those that a base stage's ONBUILD triggers add to it. */
export function edgesOf(stages: readonly Stage[]): Edge[] {
  const own = stages.map(({ instructions }) => readsIn(instructions.filter(({ onbuild }) => !onbuild)));
  const triggered = stages.map(({ instructions }) => readsIn(instructions.filter(({ onbuild }) => onbuild)));
  return stages.flatMap(({ base, index, from }) => {
    const edge: Edge = { kind: 'base', from: base, to: index, instruction: from.index };
    const added = base.kind === 'stage' && base.stage < index ? (triggered[base.stage] ?? []) : [];
    return [edge, ...[...added, ...(own[index] ?? [])].map((read) => ({ ...read, to: index }))];
  });
}

function readsIn(instructions: readonly Instruction[]): Omit<Edge, 'to'>[] {
  return instructions.flatMap((instruction) => {
    return sourcesOf(instruction).map(({ kind, from }) => ({ kind, from, instruction: instruction.index }));
  });
}

/** The stages and images that an instruction names with `--from` or in a mount. */
export function sourcesOf(instruction: Instruction): { kind: 'copy' | 'mount'; from: Source }[] {
  if (instruction.kind === 'COPY' || instruction.kind === 'ADD') {
    return instruction.from ? [{ kind: 'copy', from: instruction.from }] : [];
  }
  if (instruction.kind !== 'RUN') return [];
  return instruction.mounts.flatMap(({ from }) => (from ? [{ kind: 'mount' as const, from }] : []));
}
