/** The words of an instruction that BuildKit or a shell takes by their letters. */
import type { Token } from '../text/span.ts';
import type { Instruction } from './model.ts';

/** All but quoted text, and text that is printed. */
export function readWords(instruction: Instruction): Token[] {
  const { keyword, flags } = instruction;
  const head = [keyword, ...flags.flatMap(({ name, value }) => (value ? [name, value] : [name]))];
  if ('script' in instruction && instruction.script?.form === 'shell') {
    return [
      ...head,
      ...instruction.script.commands.flatMap(({ name, args }) => {
        const isPrinting = name?.value === 'echo' || name?.value === 'printf';
        return [...(name ? [name] : []), ...(isPrinting ? [] : args)];
      }),
    ];
  }
  if (instruction.kind === 'FROM')
    return [
      ...head,
      ...(instruction.image ? [instruction.image] : []),
      ...(instruction.name ? [instruction.name] : []),
    ];
  if ('pairs' in instruction) return [...head, ...instruction.pairs.map(({ name }) => name)];
  if ('sources' in instruction && !instruction.json) {
    return [...head, ...instruction.sources, ...(instruction.destination ? [instruction.destination] : [])];
  }
  const isList = instruction.kind === 'EXPOSE' || instruction.kind === 'VOLUME' || instruction.kind === 'USER';
  return isList && !instruction.json ? [...head, ...instruction.words] : head;
}
