import type { Instruction } from './model.ts';

/**
 * The question, asked once for all instructions of one kin: its answer depends on nothing but their text, their shell and what their variables
 * hold, and says nothing about where they stand.
 */
export function byKin<I extends Instruction, A extends NonNullable<unknown>, R extends readonly unknown[]>(
  ask: (instruction: I, ...rest: R) => A,
): (instruction: I, ...rest: R) => A {
  const known = new WeakMap<object, A>();
  return (instruction, ...rest) => {
    const { kin } = instruction;
    const found = kin && known.get(kin);
    if (found !== undefined) return found;
    const answer = ask(instruction, ...rest);
    if (kin) known.set(kin, answer);
    return answer;
  };
}
