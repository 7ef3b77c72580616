/** A `chown` or `chmod` of what COPYs above it brought. */
import type { BuildContext } from '../../context/context.ts';
import { hasFile } from '../../context/query.ts';
import { byKin } from '../../model/by-kin.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Stage } from '../../model/model.ts';
import { commandsOf, isCopy, runs } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command, Script, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import { isShipped } from '../secret-mount/where.ts';

export interface Given {
  readonly kind: 'chown' | 'chmod';
  readonly run: RunInstruction;
  readonly script: Exclude<Script, { form: 'opaque' }>;
  readonly stage: Stage;
  /** Index of the command, and its name. */
  readonly at: number;
  readonly name: Word;
  /** The owner or mode; its value is undefined where it depends on a variable. */
  readonly value: Word;
  /** `-R`, where it is written. */
  readonly recursive: Word | undefined;
  readonly path: string;
  /** The word of a command that names other paths too. */
  readonly shared: Word | undefined;
  /** The COPYs and ADDs that bring what stands at the path, in order. */
  readonly copies: readonly CopyInstruction[];
}

/** The keyword of what can bring the files with their rights. */
export function bringerOf({ copies }: Given): 'ADD' | 'COPY' {
  return copies.every(({ kind }) => kind === 'ADD') ? 'ADD' : 'COPY';
}

/** Whether a step gives files away. */
export const changesRights = byKin((run: RunInstruction) => {
  return commandsOf(run).some(({ name }) => /^ch(?:own|mod)$/.test(name?.value ?? ''));
});

/** Where the kind of command gives away one path that COPYs of the same stage brought, in stages that an image has the layers of. */
export function* givenIn(graph: BuildGraph, context: BuildContext, kind: Given['kind']): Generator<Given> {
  for (const run of runs(graph).filter(changesRights).slice(0, most)) {
    const { script } = run;
    const stage = graph.stages[run.stage ?? -1];
    if (
      !stage ||
      run.onbuild ||
      script.form === 'opaque' ||
      (script.form === 'shell' && script.broken) ||
      run.before.shell !== 'posix' ||
      !isShipped(graph, context, stage.index)
    )
      continue;
    for (const [at, command] of script.commands.entries()) {
      if (command.name?.value !== kind || command.depth > 0 || command.conditional) continue;
      const found = wordsOf(command);
      if (!found) continue;
      const { value, recursive } = found;
      // One at a time, as a command without a path is none.
      for (const word of found.paths) {
        const path = resolvePath(folderAt(run, script.commands, at), word.value);
        if (path === undefined || /[*?[\]]/.test(path)) continue;
        const copies = copiesOf(context, stage, run, path, recursive !== undefined);
        if (copies.length === 0) continue;
        const shared = found.paths.length > 1 ? word : undefined;
        yield { kind, run, script, stage, at, name: command.name, value, recursive, path, shared, copies };
        break;
      }
    }
  }
}

/** More such steps than a person writes: each is compared with the whole stage. */
const most = 64;

/** A mode such as `-x` is none of the flags. */
export function wordsOf({ args, redirects }: Command) {
  const isFlag = (word: Word) => /^-(?:[Rvfch]+|-(?:recursive|verbose|silent|quiet|changes))$/.test(plainText(word));
  const [value, ...paths] = args.filter((word) => !isFlag(word));
  const recursive = args.find((word) => isFlag(word) && /^-\w*R|^--recursive/.test(plainText(word)));
  if (!value || paths.length === 0 || redirects.length > 0 || /^-/.test(plainText(value))) return undefined;
  return { value, paths, recursive };
}

/** The folder that a command of a RUN runs in. */
export function folderAt({ before }: RunInstruction, commands: readonly Command[], at: number): string | undefined {
  let folder = before.directory;
  for (const { name, args } of commands.slice(0, at)) {
    if (name?.value === 'cd') folder = resolvePath(folder, args[0]?.value);
    if (name?.value === 'pushd' || name?.value === 'popd') return undefined;
  }
  return folder;
}

/** None where it is not clear which of them do. */
function copiesOf(
  context: BuildContext,
  stage: Stage,
  run: RunInstruction,
  path: string,
  recursive: boolean,
): CopyInstruction[] {
  const above = stage.instructions.filter((each): each is CopyInstruction => isCopy(each) && each.index < run.index);
  const found = above.filter((copy) => {
    const to = resolvePath(copy.before.directory, copy.destination?.value);
    if (to === undefined) return false;
    return (recursive && belowOf(path, to) !== undefined) || isFileAt(context, copy, to, path);
  });
  return recursive ? found : found.slice(-1);
}

/** Whether a COPY brings exactly this file. */
function isFileAt(context: BuildContext, copy: CopyInstruction, to: string, path: string): boolean {
  const [source, ...others] = copy.sources;
  const name = source?.value?.split('/').at(-1);
  if (!name || /^\.{1,2}$/.test(name) || others.length > 0 || copy.heredocs.length > 0 || /[*?[\]]/.test(name))
    return false;
  const isFolder = /(?:^|\/)\.{0,2}$/.test(copy.destination?.value ?? '');
  if (isFolder || path !== to) return resolvePath(to, name) === path;
  const isKnown = !copy.from && hasFile(context, (source?.value ?? '').replace(/^(?:\.?\/)+/, ''));
  return isKnown || /\.\w+$/.test(path) || /\/s?bin\/[^/]+$/.test(path);
}
