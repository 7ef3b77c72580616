import type { Command } from '../../shell/script.ts';
import { covers } from '../../text/span.ts';

/** Whether a command stands in a word of another one, where quotes mean something else. */
export function isNested(command: Command, all: readonly Command[]): boolean {
  return all.some((other) => {
    return other !== command && [...other.args, ...other.assignments].some(({ span }) => covers(span, command.span));
  });
}
