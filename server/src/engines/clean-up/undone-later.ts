/** What commands take away that others of the same step leave: in a layer of its own, each would stay. */
import { isWithin } from '../../context/path.ts';
import type { Command } from '../../shell/script.ts';
import { commandText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { clearsCaches, removesPackages } from '../../toolchains/clearing.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { MANAGERS, type PackageManager } from '../../toolchains/managers.ts';

/** The first of the later commands that may take away what the earlier ones leave, as text; `source` is where both are written. */
export function undoneLater(
  source: string,
  earlier: readonly Command[],
  later: readonly Command[],
): string | undefined {
  const textOf = ({ span }: Command) => source.slice(span.start, span.end);
  const names = earlier.map(textOf);
  const found = later.find((command, i) => {
    const between = later.slice(0, i).map(textOf);
    const removed = removedBy(command);
    if (removed) return removed.some((path) => mayBeOf(path, names, between, earlier));
    const own = managerOf(command);
    return own !== undefined && (removesPackages(own) || clearsCaches(own)) && usersOf(kinOf(own.manager), earlier);
  });
  return found && commandText(found);
}

/** Whether a path is of the earlier commands for all that is known: those that name it made it, else those whose folder it is. */
function mayBeOf(
  path: string,
  names: readonly string[],
  between: readonly string[],
  earlier: readonly Command[],
): boolean {
  if (names.some((text) => text.includes(path))) return true;
  const owners = MANAGERS.filter((manager) => foldersOf(manager).some((folder) => isWithin(path, folder)));
  if (owners.length > 0) return usersOf(owners, earlier);
  return !between.some((text) => text.includes(path));
}

/** What an `rm` is given, without the pattern at its end; `*` alone for a `find` that deletes. */
function removedBy(command: Command): string[] | undefined {
  const program = programOf(command);
  const words = command.args.slice(program?.next ?? 0);
  if (program?.name === 'find') return words.some(({ text }) => /^(?:-delete|rm)$/.test(text)) ? ['*'] : undefined;
  if (program?.name !== 'rm' && program?.name !== 'unlink') return undefined;
  const paths = words.filter(({ text }) => !text.startsWith('-')).map(({ value, text }) => value ?? text);
  return paths.map((path) => path.replace(/(?<=.)\/[*.{}?]*$/, ''));
}

function foldersOf({ caches, cleanUp, leftover }: PackageManager): string[] {
  return [...caches.flatMap(({ path }) => path ?? []), ...(cleanUp.folders ?? []), ...(leftover?.folders ?? [])];
}

/** A manager with two programs has a row for each, and the same caches. */
function kinOf(manager: PackageManager): PackageManager[] {
  return MANAGERS.filter(({ caches }) => caches === manager.caches);
}

function usersOf(managers: readonly PackageManager[], commands: readonly Command[]): boolean {
  return commands.some((command) => {
    const found = managerOf(command);
    return found !== undefined && managers.includes(found.manager);
  });
}
