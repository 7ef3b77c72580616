import type { BuildGraph, Instruction } from '../../server/src/model/model.ts';

/** The graph with all that its instructions hold as properties of their own, so that it can be compared and spread. */
export function plainGraph(graph: BuildGraph): BuildGraph {
  const instructions = graph.instructions.map(plainInstruction);
  const plain = <I extends Instruction>({ index }: I) => instructions[index] as I;
  const stages = graph.stages.map((stage) => {
    return { ...stage, from: plain(stage.from), instructions: stage.instructions.map(plain) };
  });
  return { ...graph, instructions, globals: graph.globals.map(plain), stages };
}

/** Those that are placed when somebody asks for them included, those that it has not left out. */
function plainInstruction(instruction: Instruction): Instruction {
  const names = new Set(Object.keys(instruction));
  for (let from = Object.getPrototypeOf(instruction); from !== Object.prototype; from = Object.getPrototypeOf(from)) {
    for (const name of Object.getOwnPropertyNames(from)) if (name !== 'constructor') names.add(name);
  }
  const entries = Array.from(names, (name) => [name, instruction[name as keyof Instruction]]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Instruction;
}
