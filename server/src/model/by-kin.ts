import type { Instruction } from './model.ts';

/** The question, asked once for all instructions of one kin: its answer depends on nothing but their text, their shell and what their variables hold. */
export function byKin<I extends Instruction>(ask: (instruction: I) => boolean): (instruction: I) => boolean {
  const known = new WeakMap<object, boolean>();
  return (instruction) => {
    const { kin } = instruction;
    const found = kin && known.get(kin);
    if (found !== undefined) return found;
    const answer = ask(instruction);
    if (kin) known.set(kin, answer);
    return answer;
  };
}
