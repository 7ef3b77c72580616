/** Users and groups that commands make, so far as their words tell (useradd and groupadd of shadow, adduser and addgroup of Debian and of BusyBox). */
import type { Command, Word } from '../shell/script.ts';
import { plainText } from '../shell/words.ts';
import { programOf } from '../shell/wrappers.ts';
import { memoized } from '../text/memoized.ts';
import { byKin } from './by-kin.ts';
import type { BuildGraph, Instruction, RunInstruction } from './model.ts';
import { chainOf, commandsOf, runs } from './query.ts';

export interface MadeUser {
  readonly name: string;
  /** The group by name or number, where it is sure. */
  readonly group?: string;
  readonly home?: string;
  readonly uid?: number;
  /** Whether its words say which number it gets, be it known or not. */
  readonly isNumbered: boolean;
  /** Whether it gets a number below those of people. */
  readonly isSystem: boolean;
}

export interface MadeGroup {
  readonly name: string;
  readonly gid?: number;
}

/** Flags whose value is the next word. */
const valueFlags: ReadonlySet<string> = new Set([
  ...['-u', '-g', '-G', '-h', '-d', '-s', '-c', '-k', '-b', '-e', '-f', '-p', '-K', '--uid', '--gid', '--home'],
  ...['--home-dir', '--shell', '--comment', '--gecos', '--ingroup', '--groups', '--base-dir', '--skel', '--password'],
]);

/** One of the two. */
interface Made {
  readonly user?: MadeUser;
  readonly group?: MadeGroup;
}

export interface MadeAccount extends Made {
  readonly isConditional: boolean;
  /** The zero-based line that its step begins in. */
  readonly line: number;
}

/** The users and groups that are made above an instruction, in its stage and those it is built on, in the order of the build. */
export function madeAbove(graph: BuildGraph, { stage, index }: Instruction): readonly MadeAccount[] {
  const making = makingRuns(graph);
  if (stage === undefined || making.length === 0) return [];
  const chain = chainOf(graph, stage);
  return making
    .filter((run) => run.index < index && run.stage !== undefined && chain.has(run.stage))
    .flatMap((run) => madeIn(run).map((made) => ({ ...made, line: run.lines.first })));
}

/** Whether a step above an instruction may have given a user another home or number, or have removed it: one that names it, or whose words are not known. */
export function isChangedAbove(graph: BuildGraph, { stage, index }: Instruction, name: string): boolean {
  const changing = changesIn(graph);
  if (stage === undefined || changing.length === 0) return false;
  const chain = chainOf(graph, stage);
  return changing.some(({ run, words }) => {
    const isAbove = run.index <= index && run.stage !== undefined && chain.has(run.stage);
    return isAbove && words.some((word) => word.value === undefined || plainText(word) === name);
  });
}

/** The commands that give users or groups another number or home, or remove them. */
const changesIn = memoized((graph: BuildGraph): { readonly run: RunInstruction; readonly words: readonly Word[] }[] =>
  [...runs(graph)].flatMap((run) => {
    const commands = commandsOf(run);
    return commands.flatMap((command) => {
      const program = programOf(command);
      if (!program || !/^(?:user|group)mod$|^(?:userdel|deluser)$/.test(program.name)) return [];
      const words = command.args.slice(program.next);
      const isMove = /del/.test(program.name) || words.some(({ text }) => /^-(?:\w*[udg]|-uid|-gid|-home)/.test(text));
      return isMove ? [{ run, words }] : [];
    });
  }),
);

/** The users that a step or one below it in its stage makes, with a home of their own. */
export function madeFrom(graph: BuildGraph, { stage, index }: Instruction): readonly MadeAccount[] {
  return makingRuns(graph)
    .filter((run) => run.stage === stage && run.index >= index)
    .flatMap((run) => madeIn(run).map((made) => ({ ...made, line: run.lines.first })));
}

const makingRuns = memoized((graph: BuildGraph) => [...runs(graph)].filter((run) => madeIn(run).length > 0));

const madeIn = byKin((run: RunInstruction) => {
  return commandsOf(run).flatMap((command) => {
    const made = madeBy(command);
    return made.user || made.group ? [{ ...made, isConditional: command.conditional }] : [];
  });
});

/** The user or group that a command makes; neither for other commands and for names that are not known. */
function madeBy(command: Command): Made {
  const program = programOf(command);
  if (!program || !/^(?:user|group)add$|^add(?:user|group)$/.test(program.name)) return {};
  const words = command.args.slice(program.next).map(plainText);
  const name = words.find((word, i) => !word.startsWith('-') && !valueFlags.has(words[i - 1] ?? ''));
  if (name === undefined || !/^[\w.$-]+$/.test(name) || name.includes('$')) return {};
  const valueOf = (...flags: string[]) => {
    const at = words.findIndex((word) => flags.includes(word.split('=')[0] ?? ''));
    if (at === -1) return undefined;
    return words[at]?.includes('=') ? words[at].replace(/^[^=]*=/, '') : words[at + 1];
  };
  const isAdduser = program.name === 'adduser';
  if (program.name === 'groupadd' || program.name === 'addgroup') {
    const gid = numberOf(valueOf('-g', '--gid'));
    return { group: { name, ...(gid !== undefined && { gid }) } };
  }
  const given = valueOf('-g', '--gid', '--ingroup', ...(isAdduser ? ['-G'] : []));
  // Debian's `adduser --system` puts the user in `nogroup` unless `--group` is given.
  const isAlone = isAdduser && words.includes('--system') && !words.includes('--group');
  const group = given ?? (isAlone ? undefined : name);
  const number = valueOf('-u', '--uid');
  const uid = numberOf(number);
  // Debian's `adduser --system` has had no home of its own since version 3.122.
  const hasOther = (isAdduser && words.includes('--system')) || words.some((word) => /^(?:-b|--base-dir)/.test(word));
  const usual = hasOther ? undefined : `/home/${name}`;
  const home = valueOf('-d', '--home-dir', '--home', ...(isAdduser ? ['-h'] : [])) ?? usual;
  return {
    user: {
      name,
      isNumbered: number !== undefined,
      isSystem: words.some((word) => /^(?:--system|-[a-zA-Z]*[rS][a-zA-Z]*)$/.test(word)),
      ...(group !== undefined && { group }),
      ...(uid !== undefined && { uid }),
      ...(home?.startsWith('/') && { home }),
    },
  };
}

function numberOf(word: string | undefined): number | undefined {
  return word !== undefined && /^\d+$/.test(word) ? Number(word) : undefined;
}
