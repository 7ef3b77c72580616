/** Which paths of an image are folders, as far as the instructions of its stages show. */
import { folderOf, foldersAbove, isWholeSource } from '../../context/path.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction } from '../../model/model.ts';
import { commandsOf, inheritedBy, isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { plainText } from '../../shell/words.ts';
import { memoized } from '../../text/memoized.ts';
import { words } from '../../text/words.ts';
import { operandsOf } from './file-commands.ts';
import { placeOf } from './kept.ts';

/** Folders of any distribution (refspecs.linuxfoundation.org/FHS_3.0). */
const usual: ReadonlySet<string> = new Set(
  words(
    '/ /bin /etc /home /lib /media /mnt /opt /root /run /sbin /srv /tmp /usr /usr/bin /usr/local /usr/local/bin /usr/src /var',
  ),
);

/** Whether a path of a stage is a folder: a step makes it, an instruction works in it, or something is named below it. */
export function isKnownFolder(graph: BuildGraph, stage: number | undefined, path: string): boolean {
  return usual.has(path) || inheritedBy(graph, stage).some((each) => shownBy(graph)(each).has(path));
}

const shownBy = memoized((graph: BuildGraph) =>
  memoized(
    (instruction: Instruction): ReadonlySet<string> => new Set(foldersOf(graph, instruction).flatMap(foldersAbove)),
  ),
);

function foldersOf(graph: BuildGraph, instruction: Instruction): string[] {
  const { directory } = instruction.before;
  const own = directory === undefined ? [] : [directory];
  if (isCopy(instruction)) return [...own, ...foldersOfCopy(instruction)];
  return instruction.kind === 'RUN' ? [...own, ...foldersOfRun(graph, instruction)] : own;
}

function foldersOfCopy({ before, sources, destination }: CopyInstruction): string[] {
  const written = destination?.value;
  const target = resolvePath(before.directory, written);
  if (target === undefined || written === undefined) return [];
  const isInto = written.endsWith('/') || sources.length > 1 || sources.some(({ text }) => isWholeSource(text));
  return [isInto ? target : folderOf(target)];
}

function foldersOfRun(graph: BuildGraph, run: RunInstruction): string[] {
  return commandsOf(run).flatMap((command) => {
    const isMaking = command.name?.value === 'mkdir';
    return [...operandsOf(command), ...command.redirects.flatMap(({ target }) => target ?? [])].flatMap((word) => {
      const place = /^["']?[\w.~$/{}-]+["']?$/.test(word.text)
        ? placeOf(graph, run, command, plainText(word))
        : undefined;
      if (place === undefined) return [];
      return [isMaking ? place : folderOf(place)];
    });
  });
}
