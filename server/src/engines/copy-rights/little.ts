/** Where a `chown` or `chmod` stores nothing twice that a COPY brought, or little beside what it is about. */
import type { BuildContext } from '../../context/context.ts';
import { isGlob, matchParts, parseGlob } from '../../context/glob.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { chainOf, commandsOf } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command, Word } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { effectOf } from '../../toolchains/stage/effect.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Placed } from '../../toolchains/stage/runtime.ts';
import { folderAt, type Given, givenIn, wordsOf } from './given.ts';
import { holdsPackages } from './others.ts';

/**
 * Whether a step stores the path anyway: one behind the COPY writes a file anew, a command of the same kind gives away what it stands in, or one of the
 * other kind whose work COPY cannot do does so in the same step or a later one.
 */
export function isStoredAgain(graph: BuildGraph, context: BuildContext, given: Given): boolean {
  const { kind, run, stage, path, copies } = given;
  const other = kind === 'chown' ? 'chmod' : 'chown';
  const movable = [...givenIn(graph, context, other)].filter((each) => !each.recursive || !holdsPackages(each));
  for (const each of stage.instructions) {
    if (each.kind !== 'RUN' || each.index < (copies.at(-1)?.index ?? 0) || each.onbuild) continue;
    const commands = commandsOf(each);
    for (const [i, command] of commands.entries()) {
      const directory = folderAt(each, commands, i);
      if (!given.recursive && isWritten({ run: each, command, directory }, path)) return true;
      const on = command === given.script.commands[given.at] ? undefined : placeOn(command, directory, path);
      if (on === 'around' && command.name?.value === kind) return true;
      if (!on || each.index < run.index || command.name?.value !== other) continue;
      if (!movable.some((found) => found.run === each && found.at === i)) return true;
    }
  }
  return false;
}

/** Whether a command about rights names a path, or gives away all that is in a folder around it. */
function placeOn(command: Command, directory: string | undefined, path: string): 'path' | 'around' | undefined {
  const { paths = [], recursive } = wordsOf(command) ?? {};
  const places = paths.flatMap((word) => resolvePath(directory, word.value) ?? []);
  if (recursive && places.some((at) => belowOf(at, path) !== undefined)) return 'around';
  return places.includes(path) ? 'path' : undefined;
}

/** Whether a command writes a file anew, in its place or from elsewhere. */
function isWritten(placed: Placed, path: string): boolean {
  const { command, directory } = placed;
  const isIt = (word: Word) => isSamePath(resolvePath(directory, word.value), path);
  if (isEditor(command) && command.args.some(isIt)) return true;
  const effect = effectOf(placed);
  return (effect.kind === 'paths' || effect.kind === 'foreign') && effect.paths.includes(path);
}

/** Whether a path is another, or its last name a pattern for it. */
function isSamePath(one: string | undefined, other: string): boolean {
  if (one === undefined || !isGlob(one)) return one === other;
  const parts = parseGlob(one);
  return parts !== undefined && matchParts(parts, other);
}

/** Whether a program writes the files that it is given in their places: `sed -i`. */
function isEditor(command: Command): boolean {
  const program = programOf(command);
  const flag = inPlace.get(program?.name ?? '');
  return flag !== undefined && command.args.slice(program?.next).some(({ text }) => flag.test(text));
}

const anyWord = /^/;

/** With which of their words programs write files in their places. */
const inPlace: ReadonlyMap<string, RegExp> = new Map([
  ['sed', /^-[A-Za-z]*i|^--in-place/],
  ['gsed', /^-[A-Za-z]*i|^--in-place/],
  ['perl', /^-[A-Za-z0]*i/],
  ['yq', /^-[A-Za-z]*i|^--inplace/],
  ['dos2unix', anyWord],
  ['fromdos', anyWord],
  ['tee', anyWord],
  ['sponge', anyWord],
]);

/** Whether the same step removes the path in the end, so that its layer does not hold it. */
export function isRemovedBehind({ run, script: { commands }, at, path }: Given): boolean {
  return commands.some(({ name, args, depth, conditional }, i) => {
    if (i <= at || depth > 0 || conditional || name?.value !== 'rm') return false;
    return args.some((word) => {
      const gone = word.text.startsWith('-') ? undefined : resolvePath(folderAt(run, commands, i), word.value);
      return gone !== undefined && belowOf(gone, path) !== undefined;
    });
  });
}

/** Whether a step above unpacks or fetches a tree into the folder: what COPYs add to it is the lesser part. */
export function isUnpacked(graph: BuildGraph, { recursive, stage, run, path }: Given): boolean {
  if (!recursive) return false;
  const stages = chainOf(graph, stage.index);
  return graph.instructions.some((each) => {
    return (
      each.kind === 'RUN' && each.index <= run.index && stages.has(each.stage ?? -1) && unpacksInto(graph, each, path)
    );
  });
}

function unpacksInto({ source }: BuildGraph, run: RunInstruction, path: string): boolean {
  const commands = commandsOf(run);
  return commands.some((command, i) => {
    const text = source.slice(command.span.start, command.span.end);
    if (!unpacks(command)) return false;
    const to = /(?:\s-C\s*|\s-d\s*|\s--directory[= ]|\s--one-top-level=)["']?([^\s"']+)/.exec(text)?.[1];
    const last = command.name?.value === 'git' ? command.args.at(-1)?.value : undefined;
    const named = to ?? (last && /:\/\/|@/.test(last) ? undefined : last);
    const folder = resolvePath(folderAt(run, commands, i), named ?? '.');
    return (
      folder !== undefined && (belowOf(path, folder) !== undefined || (!named && belowOf(folder, path) !== undefined))
    );
  });
}

/** Whether a command writes a tree of files whose names it does not say. */
function unpacks({ name, args }: Command): boolean {
  const [first] = args;
  switch (name?.value) {
    case 'tar':
    case 'bsdtar':
      return args.some(
        ({ text }, i) => text === '--extract' || (/^-?[a-zA-Z]*x/.test(text) && (i === 0 || text.startsWith('-'))),
      );
    case 'unzip':
      return true;
    case 'git':
      return first?.value === 'clone';
    default:
      return false;
  }
}
