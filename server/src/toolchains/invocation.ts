import { nameOf } from '../context/path.ts';
import type { Instruction } from '../model/model.ts';
import { commandsOf } from '../model/query.ts';
import type { Command, Word } from '../shell/script.ts';
import { plainText } from '../shell/words.ts';
import { programName, programOf } from '../shell/wrappers.ts';
import { groupBy } from '../text/group.ts';
import { type InstallVerb, MANAGERS, type PackageManager } from './managers.ts';
import { findVerb } from './verbs.ts';

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

/** What it does: the verb, or all goals of `mvn clean package`. */
export function verbsOf({ manager, verbText, operands }: Invocation): string[] {
  return manager.goals ? [verbText, ...operands.map(({ text }) => text)] : [verbText];
}

/** The program without its folder, and its verb: `npm ci`; a goal that cleans up with the one behind it: `mvn clean package`. */
export function invocationText({ program, verbText, manager, operands }: Invocation): string {
  const goals = manager.goals && verbText === 'clean' ? operands.slice(0, 1).map(({ text }) => text) : [];
  return [nameOf(program.value ?? program.text), verbText.replace(/,$/, ''), ...goals].join(' ').trimEnd();
}

/** What a command about the same files begins with, behind which a space stands: `sudo ` where these run with it. */
export function asRoot(invocations: readonly Invocation[]): string {
  const name = invocations.at(-1)?.command.name?.value;
  return name === 'sudo' || name === 'doas' ? `${name} ` : '';
}

/** The words that start it, as they are written and without wrappers: `./mvnw`, `sh mvnw`. */
export function startOf({ command, program }: Invocation): string {
  const found = programOf(command);
  if (!found) return program.text;
  const script = command.args.slice(found.next, command.args.indexOf(program) + 1);
  return [found.word, ...script].map(({ text }) => text).join(' ');
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

/** Interpreters that may be given a manager's script to run (`php composer.phar`), with their flags that take a value. */
const INTERPRETERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['php', ['-d', '-c']],
  ['sh', ['-o']],
  ['bash', ['-o']],
]);

const known = new WeakMap<Command, { readonly found: Invocation | undefined }>();

/** The package manager that a command runs, through wrappers such as `sudo` and `env`, and how it does; made once per command. */
export function managerOf(command: Command): Invocation | undefined {
  const made = known.get(command) ?? { found: read(command) };
  known.set(command, made);
  return made.found;
}

/** What an instruction has package managers do, in source order. */
export function invocationsOf(instruction: Instruction): Invocation[] {
  return commandsOf(instruction).flatMap((command) => managerOf(command) ?? []);
}

function read(command: Command): Invocation | undefined {
  const program = programOf(command);
  if (!program) return undefined;
  const { name, word, next } = program;
  if (PYTHON.test(name)) return moduleOf(command, word, command.args.slice(next));
  const valueFlags = INTERPRETERS.get(name);
  if (valueFlags) return scriptOf(command, next, valueFlags);
  const manager = rowOf(name);
  return manager && readAs(manager, command, word, command.args.slice(next));
}

function scriptOf(command: Command, from: number, valueFlags: readonly string[]): Invocation | undefined {
  const { args } = command;
  let at = from;
  for (let text = args[at]; text && plainText(text).startsWith('-'); text = args[at]) {
    if (/^-\w*c$/.test(plainText(text)) && !valueFlags.includes('-c')) return undefined;
    at += valueFlags.includes(plainText(text)) ? 2 : 1;
  }
  const script = args[at];
  const name = script && programName(script);
  const manager = name === undefined ? undefined : BY_PROGRAM.get(name);
  return script && manager && readAs(manager, command, script, args.slice(at + 1));
}

function rowOf(program: string): PackageManager | undefined {
  return BY_PROGRAM.get(program) ?? versionedManager(program);
}

/** `pip3.12` is `pip`. */
function versionedManager(program: string): PackageManager | undefined {
  const manager = BY_PROGRAM.get(program.replace(/(?<![\d.])\d+(\.\d+)*$/, ''));
  return manager?.versioned ? manager : undefined;
}

/** `python -m pip`, with Python's own flags before it. */
function moduleOf(command: Command, program: Word, args: readonly Word[]): Invocation | undefined {
  for (let i = 0; i < args.length; i++) {
    const text = args[i]?.value ?? '';
    if (text === '-m') {
      const manager = MANAGERS.find(({ module }) => module !== undefined && module === args[i + 1]?.value);
      return manager && readAs(manager, command, args[i + 1] ?? program, args.slice(i + 2));
    }
    if (text === '-X' || text === '-W') i++;
    else if (!text.startsWith('-') || text === '-c') return undefined;
  }
  return undefined;
}

function readAs(row: PackageManager, command: Command, program: Word, args: readonly Word[]): Invocation {
  const { options, operands } = readArguments(row, args);
  const flags = options.map(({ flag }) => flag);
  const variant = variantsOf.get(row.id)?.find((other) => isVariant(other, options, operands));
  const manager = variant ?? row;
  const { words, install } = findVerb(manager, flags, operands);
  const rest = operands.filter((operand) => !words.includes(operand));
  const isNaming = install !== undefined && install.packages !== 'none' && !manager.goals;
  return {
    manager,
    command,
    program,
    verb: words.at(-1),
    verbText: words.map(plainText).join(' '),
    install,
    flags,
    options,
    operands: rest,
    packages: isNaming ? rest : [],
  };
}

const variantsOf: ReadonlyMap<string, readonly PackageManager[]> = groupBy(
  MANAGERS.filter(({ variant }) => variant !== undefined),
  ({ variant }) => variant?.of ?? '',
);

function isVariant({ variant }: PackageManager, options: readonly Option[], operands: readonly Word[]): boolean {
  const text = operands.map(plainText).join(' ');
  const isVerb = variant?.verbs.some((verb) => text === verb || text.startsWith(`${verb} `));
  return isVerb || options.some(({ name }) => variant?.flags.includes(name));
}

function readArguments(
  { valueFlags, anyDashes, listFlags = [] }: PackageManager,
  args: readonly Word[],
): { options: Option[]; operands: Word[] } {
  const options: Option[] = [];
  const operands: Word[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (!word) break;
    const whole = plainText(word);
    const text = anyDashes ? whole.replace(/^-(?=-\w)/, '') : whole;
    if (text === '--') return { options, operands: [...operands, ...args.slice(i + 1)] };
    if (!/^-./.test(text)) {
      if (operands.length > 0 || !/^\+\w/.test(text)) operands.push(word);
      continue;
    }
    const name = /^[^=]*/.exec(text)?.[0] ?? '';
    const short = text.slice(0, 2);
    if (name !== text)
      options.push({ name, flag: word, value: tailOf(word, name.length + 1 + whole.length - text.length) });
    else if (valueFlags.includes(name)) options.push({ name, flag: word, value: args[++i] });
    else if (text.length > 2 && text[1] !== '-' && valueFlags.includes(short)) {
      options.push({ name: short, flag: word, value: tailOf(word, 2) });
    } else options.push({ name, flag: word, value: undefined });
    if (listFlags.includes(name)) while (/^[^-]/.test(args[i + 1]?.text ?? '')) i++;
  }
  return { options, operands };
}

/** The rest of a word behind its flag, as a word; one that spans lines keeps the whole word's span. */
function tailOf(word: Word, length: number): Word {
  const { text, value, span } = word;
  const quote = /^(["']).*\1$/s.test(text) ? 1 : 0;
  const isOneLine = span.end - span.start === text.length;
  const tail = { start: span.start + quote + length, end: span.end - quote };
  return {
    ...word,
    text: text.slice(quote + length, text.length - quote),
    value: value?.slice(length),
    span: isOneLine ? tail : span,
  };
}
