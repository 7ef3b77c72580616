import type { Instruction, Text } from './model.ts';

/** The texts of an instruction that BuildKit expands. */
export function textsOf(instruction: Instruction): Text[] {
  const optional = (text: Text | undefined) => (text ? [text] : []);
  const flags = instruction.flags.flatMap(({ value }) => optional(value));
  if (instruction.kind === 'FROM') return [...flags, ...optional(instruction.image)];
  if ('pairs' in instruction) return [...flags, ...instruction.pairs.flatMap(({ value }) => optional(value))];
  if ('words' in instruction) return [...flags, ...instruction.words];
  if ('sources' in instruction) return [...flags, ...instruction.sources, ...optional(instruction.destination)];
  return flags;
}
