/** The names that a secret goes by. */
import type { BuildGraph, Pair } from '../../model/model.ts';

/** Names that take the value over as it is, and hold nothing else: `ENV TOKEN=$NPM_TOKEN`. */
export function aliasesOf(graph: BuildGraph, name: string): string[] {
  const found = new Set([name]);
  const isTaken = (pair: Pair): boolean => {
    const use = /^"?\$(?:\{(\w+)\}|(\w+))"?$/.exec(pair.value?.text ?? '');
    return use !== null && found.has(use[1] ?? use[2] ?? '');
  };
  const pairs = graph.instructions.flatMap((each) => (each.kind === 'ARG' || each.kind === 'ENV' ? each.pairs : []));
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { name: other } of pairs.filter(isTaken)) {
      const own = pairs.filter((pair) => pair.name.text === other.text);
      if (own.every(isTaken)) found.add(other.text);
    }
  }
  found.delete(name);
  return [...found];
}
