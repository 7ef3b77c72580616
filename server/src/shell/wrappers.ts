import type { Command, Word } from './script.ts';
import { plainText } from './words.ts';

/** A program that runs the program named behind its flags. */
interface Wrapper {
  /** Flags whose value is the next word. */
  readonly valueFlags?: readonly string[];
  /** How many words stand between flags and program. */
  readonly operands?: number;
  /** The verb with which it runs a program; with another it is a program of its own. */
  readonly verb?: string;
}

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  [
    'sudo',
    {
      valueFlags: [
        ...['-C', '-D', '-g', '-h', '-p', '-R', '-r', '-t', '-T', '-U', '-u', '--close-from', '--chdir', '--group'],
        ...['--host', '--prompt', '--chroot', '--role', '--type', '--command-timeout', '--other-user', '--user'],
      ],
    },
  ],
  ['doas', { valueFlags: ['-u', '-C'] }],
  ['env', { valueFlags: ['-u', '-C', '--unset', '--chdir'] }],
  ['exec', { valueFlags: ['-a'] }],
  ['nice', { valueFlags: ['-n', '--adjustment'] }],
  ['ionice', { valueFlags: ['-c', '-n', '--class', '--classdata'] }],
  ['time', { valueFlags: ['-f', '-o', '--format', '--output'] }],
  ['timeout', { valueFlags: ['-k', '-s', '--kill-after', '--signal'], operands: 1 }],
  ['stdbuf', { valueFlags: ['-i', '-o', '-e', '--input', '--output', '--error'] }],
  ['gosu', { operands: 1 }],
  ['su-exec', { operands: 1 }],
  ['chroot', { valueFlags: ['--groups', '--userspec'], operands: 1 }],
  ['command', {}],
  ['builtin', {}],
  ['nohup', {}],
  ['setsid', {}],
  ['fakeroot', {}],
  ['eatmydata', {}],
  ['chronic', {}],
  ['tini', {}],
  ['dumb-init', {}],
  ['corepack', {}],
  ['conda', { verb: 'run', valueFlags: ['-n', '--name', '-p', '--prefix', '--cwd'] }],
  ['mamba', { verb: 'run', valueFlags: ['-n', '--name', '-p', '--prefix', '--cwd'] }],
  ['micromamba', { verb: 'run', valueFlags: ['-n', '--name', '-p', '--prefix', '--cwd', '-r', '--root-prefix'] }],
  ['pipenv', { verb: 'run' }],
  ['poetry', { verb: 'run' }],
  ['pdm', { verb: 'run' }],
  ['bundle', { verb: 'exec' }],
  ['rbenv', { verb: 'exec' }],
  ['pyenv', { verb: 'exec' }],
]);

/** The program that a command runs in the end, without its folder; its word and the index of that word. */
export interface Program {
  readonly name: string;
  readonly word: Word;
  /** Index into the command's arguments of the first word behind the program. */
  readonly next: number;
}

/** The last part of the path that a word names; known also when only the folder depends on variables. */
export function programName({ text, value }: Word): string | undefined {
  if (value !== undefined) return value.slice(value.lastIndexOf('/') + 1) || undefined;
  return /\/([\w.+-]+)["']?$/.exec(text)?.[1];
}

/** Looks through `sudo`, `env NAME=value`, `exec`, `bundle exec` and their kin. */
export function programOf({ name, args }: Pick<Command, 'name' | 'args'>): Program | undefined {
  let word = name;
  let next = 0;
  for (; word; next++) {
    const program = programName(word);
    if (program === undefined) return undefined;
    const wrapper = WRAPPERS.get(program);
    const follows = args[next];
    const isOther = wrapper?.verb !== undefined && (!follows || plainText(follows) !== wrapper.verb);
    if (!wrapper || isOther) return { name: program, word, next };
    next = skipWrapper(args, wrapper.verb === undefined ? next : next + 1, wrapper);
    word = args[next];
    if (program === 'corepack' && word) return corepackProgram(word, next + 1);
    if (program === 'command' && args.slice(0, next).some(({ value }) => value === '-v' || value === '-V'))
      return undefined;
  }
  return undefined;
}

function skipWrapper(args: readonly Word[], from: number, { valueFlags = [], operands = 0 }: Wrapper): number {
  let at = from;
  let left = operands;
  for (; at < args.length; at++) {
    const word = args[at];
    const text = word ? plainText(word) : '';
    if (valueFlags.includes(text)) at++;
    else if (/^-/.test(text) || /^[A-Za-z_]\w*=/.test(text)) continue;
    else if (left > 0) left--;
    else break;
  }
  return at;
}

/** Corepack runs `pnpm@9.1.0` as well as `pnpm`; its own commands are no program. */
function corepackProgram(word: Word, next: number): Program | undefined {
  const name = /^(npm|npx|pnpm|pnpx|yarn|yarnpkg)(@|$)/.exec(word.value ?? '')?.[1];
  return name === undefined ? undefined : { name, word, next };
}
