/** Takes out what would empty a cache or turn it off, now that a mount keeps it out of the image. */

import { isGlob } from '../../context/glob.ts';
import { accountOf } from '../../model/account.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { commandsOf } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import { removeSteps, removeWord, stepOf } from '../../model/steps.ts';
import type { Command, Script, Word } from '../../shell/script.ts';
import { commandText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { type Edit, insert, replace } from '../../text/edit.ts';
import { clearedBy, clearsCaches, isClearing, isWhole } from '../../toolchains/clearing.ts';
import { installsOf } from '../../toolchains/installs.ts';
import { asRoot, type Invocation, managerOf } from '../../toolchains/invocation.ts';
import type { PackageManager } from '../../toolchains/managers.ts';
import { matchesPath } from '../../toolchains/tree.ts';
import { namesSet, placesOf } from './folders.ts';

type ShellScript = Extract<Script, { form: 'shell' }>;

/** The edits, or why there are none. */
export type CleanUpEdits = readonly Edit[] | { readonly why: string };

/** `folders` are the absolute paths that get a mount; the first step that gets one makes the manager keep its downloads. */
export function cleanUpEdits(
  graph: BuildGraph,
  run: RunInstruction,
  manager: PackageManager,
  folders: readonly string[],
  isFirst: boolean,
): CleanUpEdits {
  const { script } = run;
  const { variables = [], flags = [] } = manager.cleanUp;
  const off = variables.find((name) => lookup(graph, run.before.scope, name)?.value);
  if (off) return { why: `\`${off}\` turns off the cache` };
  if (script.form === 'opaque') return [];
  const home = accountOf(graph, run)?.home;
  const valueOf = valuesAt(graph, run);
  if (script.form === 'exec')
    return staysAsItIs(graph, run, manager, folders) ? [] : { why: 'the step does not use a shell' };
  const edits: Edit[] = [];
  const dropped = new Set<number>();
  for (const [i, command] of script.commands.entries()) {
    const found = managerOf(command);
    const isOwn = found !== undefined && sharesCache(found, manager);
    const emptied = isOwn && isClearing(found) ? emptiedOf(graph, run, found, folders) : undefined;
    if (emptied && 'why' in emptied) return emptied;
    const isCleaning = emptied?.rest === 0;
    const above = removedPaths(command, home, valueOf).find(({ path }) =>
      folders.some((folder) => isAbove(path, folder)),
    );
    if (above) return { why: `the step also removes \`${above.word.text}\`, which fails while the mount is in it` };
    const removal = removedFolders(command, home, valueOf, [...folders, ...(manager.cleanUp.folders ?? [])]);
    if (isCleaning || (removal && removal.rest === 0)) {
      const step = command.depth === 0 ? wholeStep(script, i) : undefined;
      if (step !== undefined) dropped.add(step);
      if (step === undefined || !removeSteps(graph, script, dropped))
        return { why: `\`${commandText(command, 2)}\` clears the cache and can't be removed` };
    } else if (removal && removal.words.length > 0) {
      for (const word of removal.words) {
        const edit = removeWord(graph, word.span);
        if (!edit) return { why: `\`${commandText(command, 2)}\` clears the cache and can't be changed` };
        edits.push(edit);
      }
    } else if (emptied) {
      const removed = emptied.words.map(({ span }) => removeWord(graph, span));
      for (const edit of removed) {
        if (!edit) return { why: `\`${commandText(command, 2)}\` clears the cache and can't be changed` };
        edits.push(edit);
      }
    } else if (isOwn) {
      for (const flag of found.flags.filter(({ value }) => value !== undefined && flags.includes(value))) {
        const instead =
          isFetching(found) && !fillsAnyway(found, flag) ? manager.cleanUp.instead?.[flag.text] : undefined;
        const edit = instead ? replace(flag.span, instead) : removeWord(graph, flag.span);
        if (!edit) return { why: `\`${flag.text}\` turns off the cache and can't be removed` };
        edits.push(edit);
      }
    }
  }
  return [...edits, ...(removeSteps(graph, script, dropped) ?? []), ...keepEdits(graph, run, script, manager, isFirst)];
}

/** The words of a command by which it empties caches that are mounted, and how many others it empties; undefined where it empties none of these. */
function emptiedOf(
  graph: BuildGraph,
  run: RunInstruction,
  invocation: Invocation,
  folders: readonly string[],
): { readonly words: readonly Word[]; readonly rest: number } | { readonly why: string } | undefined {
  const mounted = new Set(
    placesOf(graph, run, invocation).flatMap((place) =>
      'path' in place && folders.includes(place.path) ? [place.folder] : [],
    ),
  );
  const all = clearedBy(invocation);
  const own = all.filter(({ cache, words }) => words.length === 0 || mounted.has(cache));
  if (own.length === 0) return undefined;
  if (isWhole(invocation)) return { why: `\`${commandText(invocation.command, 3)}\` clears other caches as well` };
  return { words: own.flatMap(({ words }) => words), rest: all.length - own.length };
}

/** Whether a step leaves its downloads in these folders: nothing turns the cache off or empties it. */
export function keepsDownloads(
  graph: BuildGraph,
  run: RunInstruction,
  manager: PackageManager,
  folders: readonly string[],
): boolean {
  const { variables = [] } = manager.cleanUp;
  return (
    !variables.some((name) => lookup(graph, run.before.scope, name)?.value) && staysAsItIs(graph, run, manager, folders)
  );
}

/** Whether a step keeps its downloads without any of these edits, which are made in scripts alone. */
function staysAsItIs(
  graph: BuildGraph,
  run: RunInstruction,
  manager: PackageManager,
  folders: readonly string[],
): boolean {
  const { flags = [], keepFlag, discardFile, folders: others = [] } = manager.cleanUp;
  const home = accountOf(graph, run)?.home;
  const valueOf = valuesAt(graph, run);
  const commands = commandsOf(run);
  const isFree = commands.every((command) => {
    if (removedPaths(command, home, valueOf).some(({ path }) => folders.some((folder) => isAbove(path, folder))))
      return false;
    if (removedFolders(command, home, valueOf, [...folders, ...others])) return false;
    const found = managerOf(command);
    if (!found || !sharesCache(found, manager)) return true;
    return (
      !clearsCaches(found) &&
      !found.flags.some(({ value }) => value !== undefined && flags.includes(value)) &&
      (keepFlag === undefined || found.flags.some(({ text }) => text.startsWith(keepFlag.replace(/=[^=]*$/, ''))))
    );
  });
  return isFree && (discardFile === undefined || mentionsBefore(graph, run, discardFile));
}

/** Whether a command downloads at all: `apk del` does not. */
function isFetching({ manager, install, verbText }: Invocation): boolean {
  return install !== undefined || manager.fetches?.includes(verbText) === true;
}

/** Whether a command fills the caches by its verb or by a flag beside the one that turns them off. */
function fillsAnyway({ manager, verbText, flags }: Invocation, off: Word): boolean {
  const filling = manager.caches.flatMap(({ filledBy }) => filledBy ?? []);
  const others = flags.filter(({ text }) => text !== off.text);
  return filling.some((by) => by.verbs.includes(verbText) || others.some(({ text }) => by.flags.includes(text)));
}

/** What a manager needs to keep its downloads at all. */
function keepEdits(
  graph: BuildGraph,
  run: RunInstruction,
  script: ShellScript,
  manager: PackageManager,
  isFirst: boolean,
): Edit[] {
  const { keepFlag, discardFile } = manager.cleanUp;
  const edits: Edit[] = [];
  if (keepFlag) {
    const name = keepFlag.replace(/=[^=]*$/, '');
    for (const { manager: id, verb, flags } of installsOf(script)) {
      if (id === manager.id && !flags.some(({ text }) => text.startsWith(name)))
        edits.push(insert(verb.span.end, ` ${keepFlag}`));
    }
  }
  const first = script.steps[0];
  if (discardFile && first && isFirst && !mentionsBefore(graph, run, discardFile)) {
    const own = script.commands
      .flatMap((command) => managerOf(command) ?? [])
      .filter((each) => each.manager.id === manager.id);
    edits.push(insert(first.span.start, `${asRoot(own)}rm -f ${discardFile} && `));
  }
  return edits;
}

/** Whether this or an earlier instruction of the stage names the file. */
function mentionsBefore({ source, stages }: BuildGraph, run: RunInstruction, file: string): boolean {
  const stage = run.stage === undefined ? undefined : stages[run.stage];
  return stage !== undefined && source.slice(stage.span.start, run.span.end).includes(file);
}

function sharesCache({ manager }: Invocation, other: PackageManager): boolean {
  // A command tells its generation only by words of it: `yarn cache clean` is of each.
  const isGeneration = manager.variant?.of === other.id || other.variant?.of === manager.id;
  return manager.id === other.id || isGeneration || manager.caches === other.caches;
}

/** What a variable holds where a step begins. */
type ValueOf = (name: string) => string | undefined;

function valuesAt(graph: BuildGraph, run: RunInstruction): ValueOf {
  const own = namesSet(run);
  return (name) => (own.has(name) ? undefined : lookup(graph, run.before.scope, name)?.value);
}

interface RemovedPath {
  readonly word: Word;
  /** With the home folder in place of `~`. */
  readonly path: string;
}

/** The operands of an `rm`. */
function removedPaths(command: Command, home: string | undefined, valueOf: ValueOf): RemovedPath[] {
  const program = programOf(command);
  if (program?.name !== 'rm') return [];
  return command.args.slice(program.next).flatMap((word) => {
    if (word.text.startsWith('-')) return [];
    const written = (word.value ?? word.text)
      .replace(/^"(.*)"$/, '$1')
      .replace(/\$(?:\{(\w+)\}|(\w+))/g, (use, braced?: string, bare?: string) => valueOf(braced ?? bare ?? '') ?? use);
    return [{ word, path: home === undefined ? written : written.replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/, home) }];
  });
}

/** The operands of an `rm -r` that lie in one of the folders, and how many others there are. */
function removedFolders(
  command: Command,
  home: string | undefined,
  valueOf: ValueOf,
  folders: readonly string[],
): { words: Word[]; rest: number } | undefined {
  const operands = removedPaths(command, home, valueOf);
  const words = operands.filter(({ path: written }) => {
    const path = written.replace(/\/(?:\*|\.\.?\?\*|\{\*.*\})?$/, '').replace(/\/\*\*?(?:\/\*)*(?:\.\w+)?$/, '');
    return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
  });
  return words.length > 0 ? { words: words.map(({ word }) => word), rest: operands.length - words.length } : undefined;
}

/** Whether what a path names holds a folder; `*` matches no hidden names. */
function isAbove(path: string, folder: string): boolean {
  const parts = path.replace(/(?<!\/)\/+$/, '').split('/');
  const own = folder.split('/');
  // The folder itself is not in the way, unless a pattern finds it: then it can't be left out.
  if (parts.length > own.length || (parts.length === own.length && !/[*?[{]/.test(path))) return false;
  return parts.every((part, i) => {
    const name = own[i] ?? '';
    if (/^\{.*\}$/.test(part)) return part.slice(1, -1).split(',').includes(name);
    if (!isGlob(part)) return part === name;
    return part.startsWith('.') === name.startsWith('.') && matchesPath(part, name);
  });
}

/** The step that a command is alone in, by its index. */
function wholeStep(script: ShellScript, command: number): number | undefined {
  const index = stepOf(script, command);
  const step = script.steps[index];
  return step?.simple && step.commands.length === 1 ? index : undefined;
}

/** The command that takes a toolchain away together with the folder of its downloads. */
export function uninstallIn({ script }: RunInstruction, { cleanUp }: PackageManager): Command | undefined {
  if (script.form === 'opaque' || !cleanUp.uninstall) return undefined;
  const [name, ...verbs] = cleanUp.uninstall.split(' ');
  return script.commands.find((command) => {
    const program = programOf(command);
    return (
      program !== undefined &&
      program.name === name &&
      verbs.every((verb, i) => command.args[program.next + i]?.value === verb)
    );
  });
}
