/** Who reads a secret file that a stage holds. */
import { isGlob } from '../../context/glob.ts';
import { folderOf, nameOf } from '../../context/path.ts';
import type { Obstacle } from '../../contract/change.ts';
import { accountOf } from '../../model/account.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { isOnTop, isStart } from '../../model/query.ts';
import type { SecretFile } from '../../model/secret-files.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command, Word } from '../../shell/script.ts';
import { commandText, plainText } from '../../shell/words.ts';
import { isLinkedInto } from '../../toolchains/credentials/linked-homes.ts';
import { rewrittenBy } from '../../toolchains/credentials/rewriters.ts';
import {
  changes,
  clearsFolder,
  copiesIt,
  type FileAt,
  isAboutOnly,
  isKnown,
  isPathIn,
  isPlainAbout,
  makesEnvironment,
  namesFile,
  namesIn,
  operandsOf,
  packsFolder,
  reads,
  removes,
  removesFolder,
  restores,
  tellingName,
} from './file-commands.ts';
import { filesOf, placeOf } from './kept.ts';
import { leadsTo, takersOf } from './where.ts';
import { copiesFolders, type WideUse, wideUses } from './wide.ts';

export interface Uses {
  readonly readers: readonly RunInstruction[];
  /** Commands that bring or remove the file, or set its mode or owner, which go with it. */
  readonly dropped: readonly Dropped[];
  /** Its name among others that a command removes. */
  readonly words: readonly Word[];
  /** Commands that remove a folder with it. */
  readonly folders: readonly Dropped[];
  /** Commands that fail where the file is mounted, with the flag that they fail for. */
  readonly spread: readonly Spread[];
  /** Whether a later step removes it. */
  readonly isRemoved: boolean;
}

export interface Dropped {
  readonly run: RunInstruction;
  readonly command: Command;
}

export interface Spread extends Dropped {
  readonly flag?: Word;
}

/** A secret file and the instruction that brings it. */
export interface BroughtFile {
  readonly copy: Instruction;
  readonly file: SecretFile;
  readonly name: string;
  readonly path: string | undefined;
  /** The commands of RUNs that write it. */
  readonly writers?: readonly Dropped[];
}

/** The RUNs that read the file, those that remove it, or why its use cannot be followed. */
export function usesOf(graph: BuildGraph, brought: BroughtFile): Uses | Obstacle {
  const { copy, file, path, name, writers = [] } = brought;
  const last = graph.stages.at(-1);
  if (file.runs && last && isOnTop(graph, copy, last.from)) {
    const written = `line ${copy.lines.first + 1} writes \`${name}\`, which the program may need at run time`;
    return { why: brought.writers ? written : 'the program may need it at run time' };
  }
  const elsewhere = path === undefined ? undefined : neededElsewhere(graph, copy, file, path);
  if (elsewhere) return { why: elsewhere };
  const uses = {
    readers: [] as RunInstruction[],
    dropped: [...writers],
    words: [] as Word[],
    folders: [] as Dropped[],
    spread: [] as Spread[],
  };
  for (const instruction of graph.instructions) {
    const written = writers.filter(({ run }) => run.index === instruction.index).map(({ command }) => command);
    if ((instruction.index <= copy.index && written.length === 0) || !isOnTop(graph, copy, instruction)) continue;
    const line = instruction.lines.first + 1;
    if (isStart(instruction) && mentions(graph, instruction, path, name))
      return { why: `line ${line} starts the program with it` };
    if (instruction.kind === 'ENV' && path !== undefined && mentions(graph, instruction, path, path))
      return { why: `line ${line} passes its path to the program` };
    if (instruction.kind !== 'RUN') continue;
    const at = fileAt(graph, instruction, brought);
    const wide = wideUses(graph, instruction, at, { copy, writers: writers.map(({ command }) => command) });
    const found = usesIn(graph, instruction, written, wide, at, instruction.index === copy.index);
    if ('why' in found) return found;
    if (found.isReader) uses.readers.push(instruction);
    uses.dropped.push(...found.dropped.map((command) => ({ run: instruction, command })));
    uses.words.push(...found.words);
    uses.folders.push(...found.folders.map((command) => ({ run: instruction, command })));
    uses.spread.push(...wide.flatMap((each) => (each.how === 'spares' ? { run: instruction, ...each } : [])));
    if (found.isRemoved) return { ...uses, isRemoved: true };
  }
  return { ...uses, isRemoved: false };
}

function fileAt(graph: BuildGraph, run: RunInstruction, { file, path, name, writers }: BroughtFile): FileAt {
  return {
    file,
    path,
    name,
    isCopied: writers === undefined,
    placeOf: (command, word) => placeOf(graph, run, command, plainText(word).replace(/["']$/, '')),
  };
}

interface UsesOfRun {
  readonly isReader: boolean;
  readonly isRemoved: boolean;
  readonly dropped: readonly Command[];
  readonly words: readonly Word[];
  readonly folders: readonly Command[];
}

/** What one RUN does with the file; `written` are those of its commands that write it, and above the first none can read it. */
function usesIn(
  graph: BuildGraph,
  run: RunInstruction,
  written: readonly Command[],
  wide: readonly WideUse[],
  at: FileAt,
  isFirst: boolean,
): UsesOfRun | Obstacle {
  const line = run.lines.first + 1;
  if (run.script.form !== 'shell' || run.script.broken) return { why: `the step in line ${line} is not readable` };
  const all = run.script.commands;
  const commands = all.filter((command) => !written.includes(command));
  const needing = wide.filter(({ how }) => how === 'needs').map(({ command }) => command);
  const copying =
    commands.find((command) => copiesIt(command, at) || packsFolder(command, at)) ?? needing.find(copiesFolders);
  if (copying) return { why: `\`${copying.name?.text}\` in line ${line} copies it` };
  const changing = commands.filter((command) => changes(command, at));
  const more =
    changing.find((command) => !isAboutOnly(command, at)) ??
    needing[0] ??
    commands.find((command) => clearsFolder(command, at));
  if (more) return { why: `\`${more.name?.text}\` in line ${line} changes it` };
  const writing = commands.find((command) => writes(graph, run, command, at));
  if (writing)
    return { why: `\`${commandText(writing, 2)}\` in line ${line} writes it, which a mounted file does not allow` };
  const restoring = commands.filter((command) => restores(command, at));
  const removing = commands.filter((command) => removes(command, at) || restoring.includes(command));
  const gone = wide.flatMap(({ how, command }) => (how === 'goes' ? command : []));
  const folders = commands.filter((command) => removesFolder(command, at) && !gone.includes(command));
  const alone = removing.filter((command) => restoring.includes(command) || operandsOf(command).length === 1);
  const words = removing
    .filter((command) => !alone.includes(command))
    .flatMap((command) => operandsOf(command).filter(isPathIn(command, at)));
  const start = isFirst ? Math.min(...written.map(({ span }) => span.start)) : -1;
  const settled = new Set([...changing, ...removing, ...folders, ...wide.map(({ command }) => command)]);
  const others = commands.filter((command) => command.span.start > start && !settled.has(command));
  const isNamed = others.some((command) => !isPlainAbout(command) && namesFile(graph, command, at));
  const isPlain = (command: Command) => at.file.forGit === true && makesEnvironment(command);
  const unknown = others.find((command) => command.name && !isKnown(command, all) && !isPlain(command));
  const isReader = isNamed || (!isOfAnotherHome(graph, run, at) && others.some((command) => reads(command, at.file)));
  const isRemoved = [...settled].some(({ name }) => name?.value === 'rm') || restoring.length > 0;
  if (unknown && (!isReader || isRemoved)) return { why: `\`${unknown.name?.text}\` in line ${line} may read it` };
  return { isReader, isRemoved, dropped: [...changing, ...alone, ...gone], words, folders };
}

/** Whether a command writes the file: by a redirection, or as programs do their settings; those that they add to a written file are told with it. */
function writes(graph: BuildGraph, run: RunInstruction, command: Command, at: FileAt): boolean {
  if (filesOf(command).some(isPathIn(command, at))) return true;
  const file = rewrittenBy(command, at.isCopied);
  if (file === undefined || at.path === undefined) return false;
  const place = placeOf(graph, run, command, file);
  return place === undefined ? nameOf(file) === nameOf(at.path) : place === at.path;
}

/** Whether a file is in the home of another user than the one that runs a step, or in none, where programs of that user do not look. */
function isOfAnotherHome(graph: BuildGraph, run: RunInstruction, { path = '', file }: FileAt): boolean {
  const home = /^(?:\/root|\/home\/[^/]+)(?=\/)/.exec(path)?.[0];
  const own = accountOf(graph, run)?.home;
  if (own === undefined || path === '' || isLinkedInto(graph, run.stage, own, path)) return false;
  if (file.home) return own !== folderOf(path);
  return home !== undefined && own !== home && run.before.directory !== folderOf(path);
}

/** What other stages do with the file, where they could not once it is mounted; as the reason that there is no fix. */
function neededElsewhere(graph: BuildGraph, copy: Instruction, file: SecretFile, path: string): string | undefined {
  for (const taker of takersOf(graph, copy.stage, path)) {
    const line = taker.lines.first + 1;
    if (taker.sources.some(({ value }) => value !== undefined && namesIt(resolvePath('/', value), path)))
      return `line ${line} copies it from there`;
    const reader = graph.instructions.find((each) => {
      const isLater = each.index > taker.index && isOnTop(graph, taker, each);
      return (
        isLater &&
        each.kind === 'RUN' &&
        (each.script.form !== 'shell' || each.script.commands.some((command) => reads(command, file)))
      );
    });
    if (reader) return `line ${line} copies it too, and line ${reader.lines.first + 1} may read it there`;
  }
  return undefined;
}

/** Whether a source is the path of the file, or a pattern for files of such a name: `.en[v]`, and not `*`. */
function namesIt(source: string | undefined, path: string): boolean {
  if (source === undefined || !isGlob(source)) return source === path;
  const isTelling = !/^[*?[]/.test(nameOf(source));
  return isTelling && folderOf(source) === folderOf(path) && leadsTo(source, path);
}

/** Whether an instruction names the file. */
function mentions({ source }: BuildGraph, { span }: Instruction, path: string | undefined, name: string): boolean {
  return namesIn(source.slice(span.start, span.end), tellingName(path ?? name)).length > 0;
}
