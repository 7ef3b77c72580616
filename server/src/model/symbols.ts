import type { Binding, BuildGraph, Instruction } from './model.ts';
import { lookup } from './scope.ts';

/** Which declarations of a variable belong together, so that renaming one must rename all. */
export interface Symbols {
  /** The symbol of a binding: the index of the first instruction that declares it; undefined for bindings without a declaration. */
  ofBinding(binding: Binding): number | undefined;
  ofDeclaration(instruction: number, name: string): number | undefined;
}

/**
 * All ARGs of one name are one symbol, because one `--build-arg` sets them all; an ENV belongs to the variable
 * of that name that it replaces, if any.
 */
export function symbolsOf(graph: BuildGraph): Symbols {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let next = parents.get(at); next !== undefined && next !== at; next = parents.get(at)) at = next;
    parents.set(key, at);
    return at;
  };
  const unite = (a: string, b: string): void => {
    const [first, second] = [root(a), root(b)].sort((x, y) => instructionOf(x) - instructionOf(y));
    if (first !== undefined && second !== undefined && first !== second) parents.set(second, first);
  };

  const firstArgument = new Map<string, string>();
  for (const instruction of graph.instructions) {
    if (instruction.kind !== 'ARG' && instruction.kind !== 'ENV') continue;
    for (const { name } of instruction.pairs) {
      const key = keyOf(instruction.index, name.text);
      if (!parents.has(key)) parents.set(key, key);
      const replaced = replacedBinding(graph, instruction, name.text);
      if (replaced) unite(keyOf(replaced.instruction, name.text), key);
      if (instruction.kind !== 'ARG') continue;
      const first = firstArgument.get(name.text);
      if (first === undefined) firstArgument.set(name.text, key);
      else unite(first, key);
    }
  }
  const ofDeclaration = (instruction: number, name: string): number | undefined => {
    const key = keyOf(instruction, name);
    return parents.has(key) ? instructionOf(root(key)) : undefined;
  };
  return {
    ofDeclaration,
    ofBinding: ({ instruction, name }) => (instruction < 0 ? undefined : ofDeclaration(instruction, name)),
  };
}

function replacedBinding(graph: BuildGraph, instruction: Instruction, name: string): Binding | undefined {
  const found = lookup(graph, { stage: instruction.stage, before: instruction.index }, name);
  return found?.declaration ? found : undefined;
}

function keyOf(instruction: number, name: string): string {
  return `${instruction} ${name}`;
}

function instructionOf(key: string): number {
  return Number.parseInt(key, 10);
}
