/** A secret file that steps write, as a mounted file. */

import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { hasFile, isExcluded } from '../../context/query.ts';
import type { Obstacle } from '../../contract/change.ts';
import { goneLinesOf } from '../../model/lines.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction } from '../../model/model.ts';
import { chainOf, commandsOf, copies, isOnTop, runs } from '../../model/query.ts';
import { type SecretFile, secretFileOf, secretIdOf } from '../../model/secret-files.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { type Edit, remove } from '../../text/edit.ts';
import { unique } from '../../text/list.ts';
import { keepingOf } from '../../toolchains/credentials/keepers.ts';
import { contentOf, type HiddenValue, heredocContent } from './content.ts';
import { pathOf } from './copied.ts';
import { addNote, type Draft } from './draft.ts';
import { addMounts, inProject, uncopied } from './file.ts';
import { isKnown, reads } from './file-commands.ts';
import { firstFree, mountIds } from './free-id.ts';
import { filesOf, isPrinter, type KeptValue, substitutedBy, writtenPath } from './kept.ts';
import { whyNamed } from './named-in.ts';
import { type BroughtFile, type Dropped, usesOf } from './uses.ts';

/** A file of no known kind: only steps that name it read it. */
const anyFile: SecretFile = { readers: [], strict: true, holds: () => true };

export interface Mounted {
  readonly name: string;
  readonly id: string;
  readonly asksAgent: boolean;
}

/** What keeps a secret in a file: a RUN's commands, or a COPY of a heredoc. */
export interface Writing {
  readonly path: string;
  readonly first: RunInstruction | CopyInstruction;
  readonly writers: readonly Dropped[];
  /** Commands that print the value into a writer. */
  readonly feeders?: readonly Dropped[];
  readonly adds: boolean;
  /** What of the file of the build context the values are put in place of. */
  readonly inPlaceOf?: readonly string[];
}

/** The path that something kept is in; undefined where it is in no file that can be mounted. */
export function pathOfKept(graph: BuildGraph, kept: KeptValue): string | undefined {
  if (kept.kind === 'file') return kept.path;
  if (kept.kind !== 'setting' || kept.keeping.keeper.store?.kind !== 'file') return undefined;
  return writtenPath(graph, kept.run, kept.command, kept.keeping.keeper.store.path);
}

/** What of the text of a file may be told: all, all but these values, or only what is written beside it. */
export type Telling = 'all' | readonly HiddenValue[] | 'beside';

/** Mounts a file on the steps that read it, and takes away what writes it, and what else is written to it alone. */
export function addWritten(draft: Draft, given: Writing, telling: Telling = 'all'): Mounted | Obstacle {
  const { graph, context } = draft;
  const writing = given.inPlaceOf ? withSubstitutions(graph, given) : given;
  const { path, first } = writing;
  const known = secretFileOf(path);
  const file = known ? inProject(context, known) : anyFile;
  const name = nameOf(path);
  const isTemplate = writing.inPlaceOf !== undefined;
  if (writing.adds && !isTemplate && isBrought(graph, context, first, path))
    return { why: `it is added to an existing \`${name}\`` };
  const others = otherWriters(graph, writing);
  if ('why' in others) return others;
  const all = inOrder([...writing.writers, ...others]);
  const brought = { copy: first, file, path, name, writers: [...all, ...(writing.feeders ?? [])] };
  const uses = usesOf(graph, brought);
  if ('why' in uses) return uses;
  if (file === anyFile && !uses.isRemoved)
    return {
      why: `line ${first.lines.first + 1} writes it to \`${path}\`, which the program may need at run time`,
    };
  const naming = uses.isRemoved ? undefined : whyNamed(graph, context, first.stage, path);
  if (naming !== undefined) return { why: naming };
  const [reader] = uses.readers;
  if (!reader) return { why: `no step reads \`${name}\`` };
  const id = freeId(graph, secretIdOf(file, name), given);
  const last = uses.readers.at(-1) ?? reader;
  const settings = settingsOf(graph, writing).filter(({ run }) => run.index <= last.index);
  const gone = settings.filter(({ run }) => uses.readers.includes(run) || isInVain(graph, run, settings, all, brought));
  const mounted = addMounts(draft, file, id, path, { ...uses, dropped: [...uses.dropped, ...gone] });
  if ('why' in mounted) return mounted;
  if (first.kind !== 'RUN') draft.edits.push(remove(goneLinesOf(graph, first)));
  if (isTemplate) draft.edits.push(...templateCopies(graph, first, path));
  const told = toldLines(graph, first, inOrder([...all, ...settings]), telling);
  const beside = told ? [] : inOrder([...others, ...settings]);
  const lines = telling === 'all' ? told : (told ?? contentOf(graph, beside));
  if (telling !== 'all' && beside.length > 0 && !lines)
    return { why: `other commands write \`${name}\` too, and it is not clear what` };
  const isWhole = told !== undefined || telling === 'all';
  const note = writing.inPlaceOf ? templateNote(graph, id, name, writing) : noteOf(id, path, lines, isWhole);
  if (!mounted.asksAgent) addNote(draft, reader, note);
  return { name, id, asksAgent: mounted.asksAgent };
}

/** The lines of the whole file, with names in place of the values; undefined where they cannot be told. */
function toldLines(
  graph: BuildGraph,
  first: RunInstruction | CopyInstruction,
  writers: readonly Dropped[],
  telling: Telling,
): string[] | undefined {
  if (telling === 'beside') return undefined;
  const hidden = telling === 'all' ? [] : telling;
  const lines = first.kind === 'RUN' ? contentOf(graph, writers, hidden) : heredocContent(graph, first);
  // A value that is written in another way than it is read must not be told.
  const isHidden = hidden.every(({ purpose }) => lines?.some((line) => line.includes(`<${purpose}>`)));
  return isHidden ? lines : undefined;
}

/** Whether a step above does nothing but write into the file that a mount then hides, and no step in between reads it. */
function isInVain(
  graph: BuildGraph,
  run: RunInstruction,
  settings: readonly Dropped[],
  writers: readonly Dropped[],
  { copy, file }: BroughtFile,
): boolean {
  if (run.stage !== copy.stage || run.index > copy.index) return false;
  const own = new Set([...settings, ...writers].map(({ command }) => command));
  const between = graph.instructions.filter(({ index }) => index > run.index && index < copy.index);
  const mayRead = between.some(
    (each) =>
      isOnTop(graph, run, each) &&
      commandsOf(each).some((command) => !own.has(command) && (reads(command, file) || !isKnown(command, []))),
  );
  return !mayRead && commandsOf(run).every((command) => own.has(command));
}

/** An id that no mount has, nor another secret that unrelated stages write to a file of that name. */
function freeId(graph: BuildGraph, id: string, { path, first }: Writing): string {
  const name = nameOf(path);
  const texts = [...runs(graph)].map((run) => textWritten(graph, run, name)).filter((text) => text !== '');
  const taken = mountIds(graph);
  return firstFree(id, '-', unique(texts).indexOf(textWritten(graph, first, name)), (each) => taken.has(each));
}

/** What the commands around an instruction write to files of a name: their text, or else themselves. */
function textWritten(graph: BuildGraph, instruction: Instruction, name: string): string {
  const writing = [...commandsAround(graph, instruction)].filter(({ command }) => {
    const store = keepingOf(command)?.keeper.store;
    const files = [...filesOf(command).map(plainText), ...(store?.kind === 'file' ? [store.path] : [])];
    return files.some((file) => nameOf(file) === name);
  });
  const told = writing.length > 0 ? contentOf(graph, inOrder(writing)) : undefined;
  const texts = told ?? writing.map(({ command: { span } }) => graph.source.slice(span.start, span.end));
  return texts.join('\n');
}

/** The sources of COPYs that bring a file as it is before values are put into it. */
function templateCopies(graph: BuildGraph, first: Instruction, path: string): Edit[] {
  return [...copies(graph)].flatMap((copy) => {
    if (copy.from || copy.index >= first.index || copy.stage !== first.stage) return [];
    return copy.sources
      .filter(
        ({ value }) => value !== undefined && nameOf(value) === nameOf(path) && pathOf(graph, copy, value) === path,
      )
      .map((source) => uncopied(graph, { copy, source }));
  });
}

/** With what other values are put into the same file. */
function withSubstitutions(graph: BuildGraph, writing: Writing): Writing {
  const own = new Set(writing.writers.map(({ command }) => command));
  const others = [...commandsAround(graph, writing.first)].flatMap((each) => {
    const found = own.has(each.command) ? undefined : substitutedBy(graph, each.run, each.command);
    return found?.path === writing.path ? [{ ...each, inPlaceOf: found.inPlaceOf }] : [];
  });
  return {
    ...writing,
    writers: [...writing.writers, ...others],
    inPlaceOf: [...(writing.inPlaceOf ?? []), ...others.map(({ inPlaceOf }) => inPlaceOf)],
  };
}

/** What a template of the build context becomes. */
function templateNote(
  { source }: BuildGraph,
  id: string,
  name: string,
  { writers, inPlaceOf = [] }: Writing,
): string[] {
  const names = writers.map(({ command: { span } }) => {
    const [, braced, plain] = /\$(?:\{(\w+)\}|(\w+))/.exec(source.slice(span.start, span.end)) ?? [];
    return braced ?? plain ?? 'the value';
  });
  const parts = inPlaceOf.map((text, i) => `<${names[i] ?? 'the value'}> in place of ${text}`);
  return [`The secret ${id} is the file ${name} with ${parts.join(' and ')}`];
}

function inOrder(commands: readonly Dropped[]): Dropped[] {
  return [...commands].sort((a, b) => a.command.span.start - b.command.span.start);
}

function noteOf(id: string, path: string, lines: readonly string[] | undefined, isWhole: boolean): string[] {
  const [first, ...others] = lines ?? [];
  if (first === undefined) return [`The secret ${id} is the file ${path}`];
  if (!isWhole)
    return [`The secret ${id} is the file ${path}, which also needs:`, ...(lines ?? []).map((line) => `  ${line}`)];
  if (others.length === 0) return [`The secret ${id} is a file with: ${first}`];
  return [`The secret ${id} is a file with:`, ...[first, ...others].map((line) => `  ${line}`.trimEnd())];
}

/** Whether the file may be there before it is written: by a COPY, or by the context's own. */
function isBrought(graph: BuildGraph, context: BuildContext, writer: Instruction, path: string): boolean {
  if (writer.stage === undefined) return true;
  const chain = chainOf(graph, writer.stage);
  return [...copies(graph)].some(({ stage, index, destination, before, from }) => {
    if (index >= writer.index || stage === undefined || !chain.has(stage)) return false;
    const target = resolvePath(before.directory, destination?.value);
    if (target !== undefined && target !== path && !path.startsWith(target === '/' ? '/' : `${target}/`)) return false;
    if (from || target === undefined) return true;
    const name = target === path ? path : path.slice(target === '/' ? 1 : target.length + 1);
    return (
      hasFile(context, name) !== false && isExcluded(context, name) !== true && isNaming(graph, index, nameOf(path))
    );
  });
}

/** Whether a COPY takes a whole folder, a pattern or a file of that name. */
function isNaming(graph: BuildGraph, index: number, name: string): boolean {
  const copy = graph.instructions[index];
  if (!copy || !('sources' in copy)) return false;
  return copy.sources.some(
    ({ value }) =>
      value === undefined || /[*?[]|(?:^|\/)\.?$/.test(value) || nameOf(value) === name || !/\.\w+$/.test(value),
  );
}

/** The commands without a secret that write the same file. */
function otherWriters(graph: BuildGraph, { path, first, writers }: Writing): Dropped[] | Obstacle {
  const found: Dropped[] = [];
  const own = new Set(writers.map(({ command }) => command));
  for (const { run, command } of commandsAround(graph, first)) {
    if (own.has(command)) continue;
    const isWritten = filesOf(command).some((word) => writtenPath(graph, run, command, plainText(word)) === path);
    if (!isWritten) continue;
    const isPlain =
      /^(?:echo|printf|cat)$/.test(command.name?.value ?? '') && !command.conditional && command.depth === 0;
    if (!isPlain || !isOnTop(graph, first, run))
      return {
        why: `\`${command.name?.text ?? 'a step'}\` in line ${run.lines.first + 1} also writes \`${nameOf(path)}\``,
      };
    found.push({ run, command });
  }
  return found;
}

/** The commands of a program without a secret that store other settings in the same file. */
function settingsOf(graph: BuildGraph, { path, first, writers }: Writing): Dropped[] {
  const own = new Set(writers.map(({ command }) => command));
  return [...commandsAround(graph, first)].filter(({ run, command }) => {
    const store = own.has(command) ? undefined : keepingOf(command)?.keeper.store;
    return store?.kind === 'file' && writtenPath(graph, run, command, store.path) === path;
  });
}

/** The commands of the stage of an instruction, of those it is built on, and of those built on it. */
function* commandsAround(graph: BuildGraph, first: Instruction): Generator<Dropped> {
  for (const run of runs(graph)) {
    if (run.script.form !== 'shell' || (!isOnTop(graph, run, first) && !isOnTop(graph, first, run))) continue;
    for (const command of run.script.commands) yield { run, command };
  }
}

/** The writings of what is kept, one for each file of each chain of stages. */
export function writingsOf(graph: BuildGraph, kept: readonly KeptValue[]): Writing[] {
  const writings: Writing[] = [];
  for (const each of kept) {
    const path = pathOfKept(graph, each);
    if (path === undefined || each.kind === 'other') continue;
    const at = writings.findIndex((other) => other.path === path && isOnTop(graph, other.first, each.run));
    const known = writings[at];
    const commands: readonly Command[] = each.kind === 'file' ? each.commands : [each.command];
    const writers = commands.map((command) => ({ run: each.run, command }));
    const printing = each.kind === 'setting' && each.fedBy.every(isPrinter) ? each.fedBy : [];
    const undoing = each.kind === 'setting' ? each.undoing.filter(({ name }) => name?.value !== 'rm') : [];
    const fedBy = [...printing, ...undoing];
    const feeders = [...(known?.feeders ?? []), ...fedBy.map((command) => ({ run: each.run, command }))];
    // A program adds its settings to what the file holds.
    const adds = each.kind !== 'file' || each.adds;
    const replaced = each.kind === 'file' && each.inPlaceOf !== undefined ? [each.inPlaceOf] : [];
    const inPlaceOf = [...(known?.inPlaceOf ?? []), ...replaced];
    writings.splice(at < 0 ? writings.length : at, 1, {
      ...(known ?? { path, first: each.run, adds }),
      writers: [...(known?.writers ?? []), ...writers],
      ...(feeders.length > 0 && { feeders }),
      ...(inPlaceOf.length > 0 && { inPlaceOf }),
    });
  }
  return writings;
}
