import type { Command, Script, Word } from '../shell/script.ts';
import { managerOf } from './invocation.ts';

/** A package manager's command that puts packages in place. */
export interface Install {
  /** The id of the table row: `npm`, `apt-get`, `pip` ... */
  readonly manager: string;
  readonly command: Command;
  /** The verb as written (`install`, `ci`); for managers without a verb, the program's own name. */
  readonly verb: Word;
  readonly flags: readonly Word[];
  /** The packages named; where the verb takes none (`npm ci`, `go mod download`), there are none. */
  readonly packages: readonly Word[];
}

const known = new WeakMap<Script, readonly Install[]>();

/** The commands of a script that put packages in place, in source order; made once per script. */
export function installsOf(script: Script): readonly Install[] {
  if (script.form === 'opaque') return [];
  const made = known.get(script) ?? findInstalls(script.commands);
  known.set(script, made);
  return made;
}

function findInstalls(commands: readonly Command[]): Install[] {
  return commands.flatMap((command) => {
    const found = managerOf(command);
    if (!found?.install || (found.install.packages === 'required' && found.packages.length === 0)) return [];
    const { manager, verb, program, flags, packages } = found;
    return [{ manager: manager.id, command, verb: verb ?? program, flags, packages }];
  });
}
