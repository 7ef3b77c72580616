import type { Edge, Instruction, Source, Stage } from './model.ts';

/** What each stage reads: its base, its COPYs and mounts, and those that a base stage's ONBUILD triggers add to it. */
export function edgesOf(stages: readonly Stage[]): Edge[] {
  return stages.flatMap((stage) => {
    const base: Edge = { kind: 'base', from: stage.base, to: stage.index, instruction: stage.from.index };
    const parent = stage.base.kind === 'stage' ? stages[stage.base.stage] : undefined;
    const triggers = parent && parent.index < stage.index ? parent.instructions.filter(({ onbuild }) => onbuild) : [];
    const own = stage.instructions.filter(({ onbuild }) => !onbuild);
    return [base, ...[...triggers, ...own].flatMap((instruction) => edgesInto(stage.index, instruction))];
  });
}

function edgesInto(to: number, instruction: Instruction): Edge[] {
  return sourcesOf(instruction).map(({ kind, from }) => ({ kind, from, to, instruction: instruction.index }));
}

/** The stages and images that an instruction names with `--from` or in a mount. */
export function sourcesOf(instruction: Instruction): { kind: 'copy' | 'mount'; from: Source }[] {
  if (instruction.kind === 'COPY' || instruction.kind === 'ADD') {
    return instruction.from ? [{ kind: 'copy', from: instruction.from }] : [];
  }
  if (instruction.kind !== 'RUN') return [];
  return instruction.mounts.flatMap(({ from }) => (from ? [{ kind: 'mount' as const, from }] : []));
}
