import { managerOf } from './invocation.ts';
import type { Command, Install } from './script.ts';

/** The commands that put packages in place, in source order. */
export function findInstalls(commands: readonly Command[]): Install[] {
  return commands.flatMap((command) => {
    const found = managerOf(command);
    if (!found?.install || (found.install.packages === 'required' && found.packages.length === 0)) return [];
    const { manager, verb, program, flags, packages } = found;
    return [{ manager: manager.id, command, verb: verb ?? program, flags, packages }];
  });
}
