import type { Instruction, Text, VariableUse } from './model.ts';

/** The variables of words that BuildKit expands. */
export function expandedVariables(instruction: Instruction): VariableUse[] {
  return textsOf(instruction).flatMap(({ variables }) => variables);
}

function textsOf(instruction: Instruction): Text[] {
  const flags = instruction.flags.flatMap(({ name, value }) =>
    value && ['chown', 'chmod', 'checksum'].includes(name.text) ? [value] : [],
  );
  switch (instruction.kind) {
    case 'ARG':
    case 'ENV':
    case 'LABEL':
      return instruction.pairs.flatMap(({ value }) => (value ? [value] : []));
    case 'COPY':
    case 'ADD':
      return [...flags, ...instruction.sources, ...(instruction.destination ? [instruction.destination] : [])];
    case 'RUN':
      return instruction.mounts.flatMap(({ options }) => options.flatMap(({ value }) => (value ? [value] : [])));
    case 'WORKDIR':
    case 'USER':
    case 'VOLUME':
    case 'STOPSIGNAL':
      return [...instruction.words];
    default:
      return [];
  }
}
