/** Where a `chown` or `chmod` stores nothing twice that a COPY brought, or little beside what it is about. */
import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { chainOf } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command, Word } from '../../shell/script.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import { folderAt, type Given, givenIn, wordsOf } from './given.ts';
import { holdsPackages } from './others.ts';

/** Whether a command of the other kind, in the same step or a later one, stores the path once more and COPY cannot do its work. */
export function isStoredAgain(graph: BuildGraph, context: BuildContext, { kind, run, stage, path }: Given): boolean {
  const other = kind === 'chown' ? 'chmod' : 'chown';
  const movable = [...givenIn(graph, context, other)].filter((given) => !given.recursive || !holdsPackages(given));
  for (const later of stage.instructions) {
    if (later.kind !== 'RUN' || later.index < run.index || later.onbuild || later.script.form !== 'shell') continue;
    const { commands } = later.script;
    for (const [i, command] of commands.entries()) {
      if (isEdited(command, (word) => resolvePath(folderAt(later, commands, i), word.value) === path)) return true;
      if (command.name?.value !== other) continue;
      const { paths = [], recursive } = wordsOf(command) ?? {};
      const isOn = paths.some((word) => {
        const at = resolvePath(folderAt(later, commands, i), word.value);
        return at === path || (recursive !== undefined && at !== undefined && belowOf(at, path) !== undefined);
      });
      if (isOn && !movable.some((given) => given.run === later && given.at === i)) return true;
    }
  }
  return false;
}

/** Whether a command writes a file anew in its place: `sed -i`. */
function isEdited({ name, args }: Command, isIt: (word: Word) => boolean): boolean {
  const program = name?.value ?? '';
  const isEditor =
    program === 'dos2unix' || (program === 'sed' && args.some(({ text }) => /^-\w*i|^--in-place/.test(text)));
  return isEditor && args.some(isIt);
}

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
  const { script } = run;
  if (script.form !== 'shell') return false;
  return script.commands.some((command, i) => {
    const text = source.slice(command.span.start, command.span.end);
    if (!unpacks(command)) return false;
    const to = /(?:\s-C\s*|\s-d\s*|\s--directory[= ]|\s--one-top-level=)["']?([^\s"']+)/.exec(text)?.[1];
    const last = command.name?.value === 'git' ? command.args.at(-1)?.value : undefined;
    const named = to ?? (last && /:\/\/|@/.test(last) ? undefined : last);
    const folder = resolvePath(folderAt(run, script.commands, i), named ?? '.');
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
