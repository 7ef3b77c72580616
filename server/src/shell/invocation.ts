import { type InstallVerb, MANAGERS, type PackageManager } from './managers.ts';
import type { Command, Word } from './script.ts';
import { findVerb } from './verbs.ts';
import { programOf } from './wrappers.ts';

/** A command understood as a package manager's, whatever its verb. */
export interface Invocation {
  readonly manager: PackageManager;
  readonly command: Command;
  /** The word that names the program. */
  readonly program: Word;
  /** The last word of the verb (`download` of `go mod download`); undefined where there is none. */
  readonly verb: Word | undefined;
  /** The verb's words with one space between them; empty where there is none. */
  readonly verbText: string;
  /** What the table says of the verb; undefined for verbs that install nothing. */
  readonly install: InstallVerb | undefined;
  readonly flags: readonly Word[];
  readonly options: readonly Option[];
  /** The words that are neither verb, flag nor a flag's value. */
  readonly operands: readonly Word[];
  /** The operands, where they name packages. */
  readonly packages: readonly Word[];
}

/** A flag without its value, and the value from behind a `=` or the next word. */
export interface Option {
  readonly name: string;
  readonly flag: Word;
  readonly value: Word | undefined;
}

const PYTHON = /^(python|pypy)(\d+(\.\d+)*)?$/;

const BY_PROGRAM: ReadonlyMap<string, PackageManager> = new Map(
  MANAGERS.flatMap((manager) => manager.programs.map((program) => [program, manager] as const)),
);

/** The package manager that a command runs, through wrappers such as `sudo` and `env`, and how it does. */
export function managerOf(command: Command): Invocation | undefined {
  const program = programOf(command);
  if (!program) return undefined;
  const args = command.args.slice(program.next);
  if (PYTHON.test(program.name)) return moduleOf(command, program.word, args);
  const manager = BY_PROGRAM.get(program.name) ?? versionedManager(program.name);
  return manager && read(manager, command, program.word, args);
}

/** `pip3.12` is `pip`. */
function versionedManager(program: string): PackageManager | undefined {
  const manager = BY_PROGRAM.get(program.replace(/\d+(\.\d+)*$/, ''));
  return manager?.versioned ? manager : undefined;
}

/** `python -m pip`, with Python's own flags before it. */
function moduleOf(command: Command, program: Word, args: readonly Word[]): Invocation | undefined {
  for (let i = 0; i < args.length; i++) {
    const text = args[i]?.value ?? '';
    if (text === '-m') {
      const manager = MANAGERS.find(({ module }) => module !== undefined && module === args[i + 1]?.value);
      return manager && read(manager, command, args[i + 1] ?? program, args.slice(i + 2));
    }
    if (text === '-X' || text === '-W') i++;
    else if (!text.startsWith('-') || text === '-c') return undefined;
  }
  return undefined;
}

function read(row: PackageManager, command: Command, program: Word, args: readonly Word[]): Invocation {
  const { options, operands } = readArguments(row, args);
  const flags = options.map(({ flag }) => flag);
  const manager =
    MANAGERS.find(
      ({ variant }) => variant?.of === row.id && options.some(({ name }) => variant.flags.includes(name)),
    ) ?? row;
  const base = { manager, command, program, options, flags };
  const found = findVerb(manager, flags, operands);
  const rest = operands.filter((operand) => !found.words.includes(operand));
  const isNaming = found.install !== undefined && found.install.packages !== 'none' && !manager.goals;
  return {
    ...base,
    verb: found.words.at(-1),
    verbText: found.words.map(({ text }) => text).join(' '),
    install: found.install,
    operands: rest,
    packages: isNaming ? rest : [],
  };
}

function readArguments({ valueFlags }: PackageManager, args: readonly Word[]): { options: Option[]; operands: Word[] } {
  const options: Option[] = [];
  const operands: Word[] = [];
  for (let i = 0; i < args.length; i++) {
    const flag = args[i];
    if (!flag) break;
    if (flag.text === '--') return { options, operands: [...operands, ...args.slice(i + 1)] };
    if (/^\+\w/.test(flag.text) && operands.length === 0) continue;
    if (!/^-./.test(flag.text)) {
      operands.push(flag);
      continue;
    }
    const name = /^[^=]*/.exec(flag.text)?.[0] ?? '';
    const short = flag.text.slice(0, 2);
    if (name !== flag.text) options.push({ name, flag, value: tailOf(flag, name.length + 1) });
    else if (valueFlags.includes(name)) options.push({ name, flag, value: args[++i] });
    else if (name.length > 2 && name[1] !== '-' && valueFlags.includes(short))
      options.push({ name: short, flag, value: tailOf(flag, 2) });
    else options.push({ name, flag, value: undefined });
  }
  return { options, operands };
}

/** The rest of a word, as a word; one that spans lines keeps the whole word's span. */
function tailOf(word: Word, from: number): Word {
  const { start, end } = word.span;
  const span = end - start === word.text.length ? { start: start + from, end } : word.span;
  return { ...word, text: word.text.slice(from), value: word.value?.slice(from), span };
}
