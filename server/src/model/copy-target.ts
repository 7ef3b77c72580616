/** Whether what a COPY takes comes into its destination under its own name. */
import { plainText } from '../shell/words.ts';
import { memoized } from '../text/memoized.ts';
import { words } from '../text/words.ts';
import type { CopyInstruction, Instruction } from './model.ts';
import { resolvePath } from './state.ts';

/** Folders that every distribution has (refspecs.linuxfoundation.org/FHS_3.0). */
const standard: ReadonlySet<string> = new Set(
  words(`
    / /bin /etc /home /lib /media /mnt /opt /root /run /sbin /srv /tmp /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/local/etc
    /usr/local/lib /usr/local/sbin /usr/local/share /usr/sbin /usr/share /usr/src /var /var/lib /var/log /var/tmp
  `),
);

/** By its text, or because another instruction of the stage makes the destination, works in it, or copies several things there. */
export function goesIntoFolder(instructions: readonly Instruction[], copy: CopyInstruction): boolean {
  if (isFolderByText(copy)) return true;
  const target = resolvePath(copy.before.directory, copy.destination?.value);
  if (target === undefined) return false;
  if (standard.has(target) || `${copy.before.directory ?? ''}/`.startsWith(`${target}/`)) return true;
  return (foldersIn(instructions).get(target) ?? copy.index) < copy.index;
}

/** The folders of a stage, and the instruction that a COPY must follow to find each there; it is the first where none could make it a file. */
const foldersIn = memoized((instructions: readonly Instruction[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const each of instructions) {
    for (const { path, since } of madeBy(each)) {
      for (let at = path; at.length > 1; at = at.slice(0, at.lastIndexOf('/'))) {
        found.set(at, Math.min(since, found.get(at) ?? since));
      }
    }
  }
  return found;
});

interface Made {
  readonly path: string;
  readonly since: number;
}

function madeBy(each: Instruction): Made[] {
  const at = (value: string | undefined, since: number): Made[] => {
    const path = value === undefined ? undefined : resolvePath(each.before.directory, value);
    return path === undefined ? [] : [{ path, since }];
  };
  if (each.kind === 'WORKDIR') return at(each.words[0]?.value, -1);
  if (each.kind === 'COPY' || each.kind === 'ADD') return isFolderByText(each) ? at(each.destination?.value, -1) : [];
  if (each.kind !== 'RUN' || each.script.form === 'opaque') return [];
  return each.script.commands.flatMap(({ name, args }) =>
    name?.value === 'mkdir' ? args.flatMap((word) => at(plainText(word), each.index)) : [],
  );
}

function isFolderByText({ sources, heredocs, destination }: CopyInstruction): boolean {
  return sources.length + heredocs.length > 1 || namesFolder(destination?.value ?? '');
}

/** Whether a destination can be no file by its text: `.`, `src/`. */
export function namesFolder(written: string): boolean {
  return /(?:^\.{1,2}|\/\.{0,2})$/.test(written);
}
