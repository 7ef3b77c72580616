/** Commands that reach a secret file without its name: by a pattern, or by a folder above it. */
import { isGlob, matchParts, parseGlob } from '../../context/glob.ts';
import { folderOf, foldersAbove, isWholeSource, isWithin, nameOf } from '../../context/path.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction } from '../../model/model.ts';
import { commandsOf, inheritedBy, isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { type FileAt, operandsOf } from './file-commands.ts';
import { placeOf } from './kept.ts';

export interface WideUse {
  readonly command: Command;
  /** Whether it goes with the file, fails without it, or fails only where the file is mounted, read-only as it is then. */
  readonly how: 'goes' | 'needs' | 'spares';
  /** The flag without which it does the same where the file is mounted. */
  readonly flag?: Word;
}

/** What else the folder of the file holds when a command runs. */
interface Folder {
  readonly path: string;
  /** Whether nothing else is seen to come into it. */
  readonly isAlone: boolean;
  /** Whether a step makes it. */
  readonly isMade: boolean;
  /** The other files that are known to be in it. */
  readonly others: readonly string[];
}

/** What brings the file: an instruction, or commands of RUNs. */
interface Bringing {
  readonly copy: Instruction;
  readonly writers: readonly Command[];
}

/** The commands of a RUN that change, move, copy or remove the file by a pattern or a folder. */
export function wideUses(graph: BuildGraph, run: RunInstruction, at: FileAt, bringing: Bringing): WideUse[] {
  const { path } = at;
  if (path === undefined) return [];
  return commandsOf(run).flatMap((command) => {
    const isWide = wide.test(command.name?.value ?? '') && (command.name?.value !== 'sed' || isInPlace(command));
    const reaching = isWide ? operandsOf(command).filter(reaches(command, at, path)) : [];
    if (reaching.length === 0 || bringing.writers.includes(command)) return [];
    return wideUse(command, reaching, at, folderAt(graph, run, command, path, bringing)) ?? [];
  });
}

const wide = /^(?:chmod|chown|chgrp|mv|sed|rm|cp|rsync)$/;

function isInPlace({ args }: Command): boolean {
  return args.some(({ text }) => /^-[a-zA-Z]*i|^--in-place/.test(text));
}

function wideUse(command: Command, reaching: readonly Word[], at: FileAt, folder: Folder): WideUse | undefined {
  const program = command.name?.value ?? '';
  const about = operandsOf(command).slice(program === 'rm' ? 0 : 1);
  const isPattern = reaching.some(({ text }) => isGlob(text));
  const isOfFolder = about.every((word) => at.placeOf(command, word) === folder.path);
  const isMode = modes.test(program);
  // Where nothing else is there, a pattern matches nothing, and a folder is missing unless a step makes it.
  const isGone = folder.isAlone && (isPattern || !folder.isMade);
  const isWhole = about.every((word) => reaching.includes(word));
  if (program === 'rm' && !isPattern && (!isGone || isForced(command))) return undefined;
  if (isGone && isWhole && (isMode || program === 'rm')) return { command, how: 'goes' };
  if (program === 'rm' && isForced(command)) return { command, how: 'spares' };
  const isMatched = reaching.every(
    (word) => !isGlob(word.text) || matchesOther(at.placeOf(command, word) ?? '', folder),
  );
  if (isGone || !isMatched || (copiesFolders(command) && (isPattern || isOfFolder))) return { command, how: 'needs' };
  if (!isPattern && !isDeep(command)) return undefined;
  const flag =
    isMode && isOfFolder && folder.isAlone
      ? command.args.find(({ text }) => /^(?:-R|--recursive)$/.test(text))
      : undefined;
  return { command, how: 'spares', ...(flag && { flag }) };
}

const modes = /^ch(?:mod|own|grp)$/;

/** Whether a command copies what it is given, with what is below it. */
export function copiesFolders({ name }: Command): boolean {
  return name?.value === 'cp' || name?.value === 'rsync';
}

/** Whether a pattern matches something without the file; of a project's folder, all files are meant. */
function matchesOther(pattern: string, { path, others }: Folder): boolean {
  const isOfAll = !nameOf(path).startsWith('.') && /\/\*+$/.test(pattern);
  return isOfAll || others.some((other) => matches(pattern, other));
}

/** Whether an `rm` is content with what is not there. */
function isForced({ args }: Command): boolean {
  return args.some(({ text }) => /^-[a-zA-Z]*f|^--force$/.test(text));
}

/** Whether a word is a pattern that the file or a folder above it matches, or leads to such a folder. */
function reaches(command: Command, at: FileAt, path: string): (word: Word) => boolean {
  const isInto = isDeep(command);
  const isOfMode = modes.test(command.name?.value ?? '');
  return (word) => {
    const place = at.placeOf(command, word);
    if (place === undefined) return false;
    const isPattern = isGlob(place) && !word.quoted;
    if (isPattern)
      return matches(place, path) || (isInto && foldersAbove(folderOf(path)).some((each) => matches(place, each)));
    return (isOfMode && place === folderOf(path)) || (isInto && place !== path && isWithin(path, place));
  };
}

/** Whether a command goes into the folders that it is given. */
function isDeep({ name, args }: Command): boolean {
  const program = name?.value ?? '';
  const deep = modes.test(program) ? /^-[a-zA-Z]*R|^--recursive$/ : /^-[a-zA-Z]*[rRa]|^--(?:recursive|archive)$/;
  return program === 'mv' || (program !== 'sed' && args.some(({ text }) => deep.test(text)));
}

/** Whether a shell expands a pattern to a path: a name that begins with a dot matches no wildcard. */
function matches(pattern: string, path: string): boolean {
  const parts = parseGlob(pattern);
  const names = path.split('/');
  const isShown = pattern.split('/').every((part, i) => !/^[*?[]/.test(part) || names[i]?.startsWith('.') !== true);
  return parts !== undefined && isShown && matchParts(parts, path);
}

/** Programs that put no file into a folder that they name. */
const filling = /^(?!(?:mkdir|chmod|chown|chgrp|cd|test|\[|ls|rm|eval|export)$)/;

/** What is known of the folder of the file above a command. */
function folderAt(
  graph: BuildGraph,
  run: RunInstruction,
  command: Command,
  path: string,
  { copy, writers }: Bringing,
): Folder {
  const folder = folderOf(path);
  const above = inheritedBy(graph, run.stage).filter(({ index }) => index <= run.index);
  const before = above
    .flatMap((each) => (each.kind === 'RUN' ? commandsOf(each).map((other) => ({ by: each, other })) : []))
    .filter(({ by, other }) => (by !== run || other.span.start < command.span.start) && !writers.includes(other));
  const placesOf = (by: RunInstruction, other: Command) =>
    [...other.args, ...other.redirects.flatMap(({ target }) => target ?? [])]
      .flatMap((word) => plainText(word).split(/[\s"'=]+/))
      .filter((written) => written.split('/').includes(nameOf(folder)))
      .map((written) => placeOf(graph, by, other, written));
  const isMade = before.some(({ by, other }) => other.name?.value === 'mkdir' && placesOf(by, other).includes(folder));
  const named = before
    .filter(({ other }) => filling.test(other.name?.value ?? ''))
    .flatMap(({ by, other }) => placesOf(by, other))
    .filter((place) => place !== path);
  const copied = above.filter(isCopy).filter((each) => bringsInto(each, folder, each === copy));
  const isUsed = above.some((each) => each.before.directory === folder);
  // What a distribution has in folders without a dot is not known.
  const isAlone = nameOf(folder).startsWith('.') && !isUsed && named.length + copied.length === 0;
  const others = [...named, ...copied.flatMap(filesCopied)].flatMap((place) => (place === path ? [] : (place ?? [])));
  return { path: folder, isAlone, isMade, others };
}

/** Where a COPY puts files that it names. */
function filesCopied({ before, sources, destination }: CopyInstruction): (string | undefined)[] {
  const target = resolvePath(before.directory, destination?.value);
  return sources.flatMap(({ value }) => (value === undefined ? [] : [target, resolvePath(target, nameOf(value))]));
}

/** Whether a COPY may bring files into a folder, beside the one file of `isOwn`. */
function bringsInto(
  { before, sources, heredocs, destination }: CopyInstruction,
  folder: string,
  isOwn: boolean,
): boolean {
  if (isOwn) return sources.length + heredocs.length > 1;
  const target = resolvePath(before.directory, destination?.value);
  return (
    target === undefined ||
    isWithin(target, folder) ||
    (isWithin(folder, target) && sources.some(({ text }) => isWholeSource(text)))
  );
}
