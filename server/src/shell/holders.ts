/** The names under which a script goes on with the value of a variable. */
import { covers, type Span } from '../text/span.ts';
import { scriptSource } from './nested.ts';
import type { Command, Script, SetName, Word } from './script.ts';

/** The variable and those that take its value over, the script's parameters among them. */
export interface Holders {
  readonly names: ReadonlySet<string>;
  /** Whether a word expands one of them. */
  isHeld(word: Word | undefined): boolean;
  /** Whether what stands there comes to the value itself, and not to what a command got for it. */
  isHeldIn(span: Span): boolean;
}

type ReadScript = Exclude<Script, { form: 'opaque' }>;

/** What stands for `$1`, `$@` and their like. */
const parameters = '@';

interface Options {
  /** Whether the output of a command does not hold what it is given. */
  passes(command: Command): boolean;
  /** Whether it is only a hash of that. */
  hashes(command: Command): boolean;
  /** The commands that a pipe or a compound command joins. */
  readonly groups: readonly (readonly Command[])[];
}

/** Follows a variable through a script. */
export function holdersOf(
  source: string,
  script: ReadScript,
  name: string,
  { passes, hashes, groups }: Options,
): Holders {
  const names = new Set([name]);
  const functions = new Set(script.functions.map(({ text }) => text));
  const isHeld = (word: Word | undefined): boolean =>
    word !== undefined &&
    (word.variables.some((variable) => names.has(variable.name.text)) ||
      (names.has(parameters) && expandsParameters(word)));
  const isHeldIn = (span: Span): boolean => {
    if (names.has(parameters) && parameter.test(source.slice(span.start, span.end))) return true;
    const hidden = script.commands.filter((command) => covers(span, command.span) && passes(command));
    return script.variables.some(
      (variable) =>
        names.has(variable.name.text) &&
        covers(span, variable.span) &&
        !hidden.some((command) => covers(command.span, variable.span)),
    );
  };
  const isFed = (command: Command): boolean => {
    const input = command.redirects.some(({ operator, target }) => /^<(?:<<)?$/.test(operator) && isHeld(target));
    const group = input ? undefined : groups.find((each) => each.includes(command));
    const before = group?.filter(({ span }) => span.start < command.span.start) ?? [];
    return input || before.some((each) => each.args.some(isHeld) && !passes(each) && !isTest(each));
  };
  const isHashed = (word: Word) =>
    script.commands.some((command) => covers(word.span, command.span) && hashes(command));
  const isTaken = (word: Word) => isHeld(word) && !isHashed(word);
  for (let before = 0; before < names.size; ) {
    before = names.size;
    for (const command of script.commands) {
      for (const own of takenBy(command, { isHeld: isTaken, isHeldIn, isFed })) names.add(own);
      if (givesParameters(command, functions, isHeld)) names.add(parameters);
    }
    for (const own of script.sets) if (isTaking(own, isHeldIn)) names.add(own.text);
  }
  return { names, isHeld, isHeldIn };
}

const parameter = /\$\{?[1-9@*]/;

/** Whether a word expands `$1`, `$@` or their like. */
export function expandsParameters({ value, text }: Word): boolean {
  return value === undefined && parameter.test(text);
}

interface Holding {
  isHeld(word: Word): boolean;
  isHeldIn(span: Span): boolean;
  /** Whether what a command reads holds the value. */
  isFed(command: Command): boolean;
}

/** The variables that a command gives the value. */
function takenBy(command: Command, { isHeld, isHeldIn, isFed }: Holding): string[] {
  const { name, args, assignments } = command;
  const found = assignments.flatMap(({ name: own, value, span }) =>
    (value ? isHeld(value) : isHeldIn(span)) ? [own.text] : [],
  );
  for (const word of args) {
    const own = /^([A-Za-z_]\w*)(?:\[[^\]]{0,200}\])?\+?=/.exec(word.text)?.[1];
    if (own !== undefined && isHeld(word)) found.push(own);
  }
  const program = name?.value ?? '';
  if (program === 'printf' && args[0]?.value === '-v' && args.some(isHeld)) found.push(args[1]?.value ?? '');
  if (readers.has(program) && isFed(command)) {
    const own = args.flatMap(({ value }) => (value !== undefined && /^[A-Za-z_]\w*$/.test(value) ? [value] : []));
    found.push(...(own.length > 0 ? own : ['REPLY', 'MAPFILE']));
  }
  return found;
}

const readers: ReadonlySet<string> = new Set(['read', 'mapfile', 'readarray']);

/** Whether a command gives the value to parameters: `set -- $TOKEN`, a function of the script, a shell with words behind its script. */
function givesParameters(command: Command, functions: ReadonlySet<string>, isHeld: Holding['isHeld']): boolean {
  const { name, args } = command;
  const program = name?.value ?? '';
  if (program === 'set' || functions.has(program)) return args.some(isHeld);
  const source = scriptSource(command);
  return typeof source === 'number' && args.slice(source + 1).some(isHeld);
}

function isTaking({ text, from }: SetName, isHeldIn: Holding['isHeldIn']): boolean {
  return text !== '' && from !== undefined && isHeldIn(from);
}

function isTest({ name }: Command): boolean {
  return /^(?:\[|\[\[|test)$/.test(name?.value ?? '');
}
