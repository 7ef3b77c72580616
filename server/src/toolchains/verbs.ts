import type { Word } from '../shell/script.ts';
import { plainText } from '../shell/words.ts';
import type { InstallVerb, PackageManager } from './managers.ts';

/** The words that make up a verb, and what the table says of it. */
export interface Verb {
  readonly words: readonly Word[];
  readonly install: InstallVerb | undefined;
}

/** The verb among a manager's flags and operands: the longest that the table knows, else the first operand. */
export function findVerb(manager: PackageManager, flags: readonly Word[], operands: readonly Word[]): Verb {
  const { installs, goals = false } = manager;
  const isIdle = flags.some((flag) => IDLE.has(plainText(flag)));
  const meant = (install: InstallVerb | undefined) => (isIdle || isWithout(install, flags) ? undefined : install);
  for (const install of installs) {
    const { pattern, spellings } = install;
    if (!pattern && !goals) continue;
    const candidates = goals ? operands : [...flags, ...operands.slice(0, 1)];
    const word = candidates.find((candidate) => {
      const text = plainText(candidate);
      return pattern?.test(text) || (goals && spellings.includes(text));
    });
    if (word) return { words: [word], install: meant(install) };
  }
  if (operands.length === 0) {
    const install = flags.some((flag) => /^-[vh]$/.test(plainText(flag))) ? undefined : installWith(installs, '');
    return { words: [], install: meant(install) };
  }
  for (let count = Math.min(operands.length, LONGEST); count > 0; count--) {
    const words = operands.slice(0, count);
    const text = words.map(plainText).join(' ');
    const install = goals ? undefined : installWith(installs, text);
    if (install) return { words, install: meant(install) };
    if (count === 1 || isKnown(manager, text)) return { words, install: undefined };
  }
  return { words: [], install: undefined };
}

/** Whether a flag has an install put no packages in place. */
function isWithout(install: InstallVerb | undefined, flags: readonly Word[]): boolean {
  return flags.some((flag) => install?.without?.includes(plainText(flag)));
}

/** With these a program only talks about what it would do. */
const IDLE: ReadonlySet<string> = new Set(['--help', '--version', '--dry-run']);

/** No verb of the table has more words. */
const LONGEST = 3;

function installWith(installs: readonly InstallVerb[], spelling: string): InstallVerb | undefined {
  return installs.find(({ spellings }) => spellings.includes(spelling));
}

/** Whether a verb of more than one word installs nothing but has a place in the table. */
function isKnown({ fetches = [], cleanUp }: PackageManager, text: string): boolean {
  return fetches.includes(text) || (cleanUp.verbs ?? []).includes(text);
}
