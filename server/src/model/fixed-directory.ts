/** Whether a working directory is the same in every build. */
import type { BuildGraph, Instruction, Text } from './model.ts';
import { chainOf } from './query.ts';

/** Whether `--build-arg` may change the working directory of an instruction. */
export function hasMovableDirectory(graph: BuildGraph, { stage, index }: Instruction): boolean {
  const chain = chainOf(graph, stage);
  const set = graph.instructions.flatMap((each) =>
    each.kind === 'WORKDIR' && !each.onbuild && each.index < index && chain.has(each.stage ?? -1)
      ? (each.words[0] ?? [])
      : [],
  );
  const first = set.findLastIndex(({ text }) => text.startsWith('/'));
  return set.slice(Math.max(first, 0)).some((word) => mayChange(graph, word, 0));
}

/** Whether a word depends on an argument, be it through variables that it gave a value. */
function mayChange(graph: BuildGraph, { variables }: Text, depth: number): boolean {
  return variables.some(({ binding, name }) => {
    if (binding?.kind === 'image') return false;
    if (binding?.kind !== 'env' || depth > 8) return true;
    const setter = graph.instructions[binding.instruction];
    const pair = setter?.kind === 'ENV' ? setter.pairs.find((each) => each.name.text === name.text) : undefined;
    return !pair?.value || mayChange(graph, pair.value, depth + 1);
  });
}
