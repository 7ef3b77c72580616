/** What a step leaves of a value in files of the image: every value is followed to what it may be written to. */
import { accountOf, isHomeSure } from '../../model/account.ts';
import { byKin } from '../../model/by-kin.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { commandsOf, runs } from '../../model/query.ts';
import { secretFileOf } from '../../model/secret-files.ts';
import { isSecretVariable } from '../../model/secret-names.ts';
import { resolvePath } from '../../model/state.ts';
import { expandsParameters, type Holders, holdersOf } from '../../shell/holders.ts';
import { type Pipe, pipesIn } from '../../shell/pipes.ts';
import { plainPrograms } from '../../shell/plain.ts';
import type { Command, Script, ShellVariable, Step, Word } from '../../shell/script.ts';
import { commandText, plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { memoized } from '../../text/memoized.ts';
import { literalPattern } from '../../text/pattern.ts';
import { covers } from '../../text/span.ts';
import { compiledFrom, writtenInto } from '../../toolchains/compiled-in.ts';
import { copiedOn } from '../../toolchains/credentials/copied-on.ts';
import { isForManagers } from '../../toolchains/credentials/implicit.ts';
import { type Keeper, type Keeping, keepingOf } from '../../toolchains/credentials/keepers.ts';
import {
  askingWords,
  copiesVariables,
  hashes,
  printsVariables,
  runsInput,
  storedBy,
  storesEnvironment,
  substitutesVariables,
} from '../../toolchains/credentials/storers.ts';
import { isRemoved, isUndone, undoingOf } from '../../toolchains/credentials/undone.ts';
import { managerOf } from '../../toolchains/invocation.ts';

type ReadScript = Exclude<Script, { form: 'opaque' }>;

/** What keeps a value, and in which way. */
export type KeptValue =
  /** Commands that do nothing but write a file. */
  | {
      readonly kind: 'file';
      readonly run: RunInstruction;
      readonly commands: readonly Command[];
      readonly path: string;
      readonly adds: boolean;
      /** What of a file that is there already the value is put in place of; undefined where the file is written. */
      readonly inPlaceOf?: string;
    }
  /** A command of a program that stores its settings. */
  | KeptSetting
  /** How it is kept is known, but no other way. */
  | { readonly kind: 'other'; readonly run: RunInstruction; readonly command: Command; readonly how: string };

export interface KeptSetting {
  readonly kind: 'setting';
  readonly run: RunInstruction;
  readonly command: Command;
  readonly keeping: Keeping;
  /** The other commands of its pipeline. */
  readonly fedBy: readonly Command[];
  /** Commands of the step that take the setting away again. */
  readonly undoing: readonly Command[];
}

/** Programs that print what they are given, or change it on its way. */
const printers: ReadonlySet<string> = new Set(
  'awk base64 cat cut echo envsubst fold grep head jq openssl printf sed sort tail tee tr xargs'.split(' '),
);
/** Whether a command prints what it is given, and writes no file but where it is sent to. */
export function isPrinter(command: Command): boolean {
  return printers.has(programOf(command)?.name ?? '');
}

/** Programs that send what they are given elsewhere, so that it is not in what they print. */
const senders: ReadonlySet<string> = new Set(
  'curl wget git hg svn aws gh glab ssh scp sftp rsync psql mysql mysqldump pg_dump redis-cli sshpass sentry-cli chpasswd'.split(
    ' ',
  ),
);

/** What keeps the value of a variable that a RUN names, where no later command of the step takes it away again. */
export function keptBy(graph: BuildGraph, run: RunInstruction, name: string): KeptValue[] {
  const { script } = run;
  if (script.form === 'opaque') return [];
  const groups = groupsOf(script);
  const holders = holdersIn(graph, script, name);
  const functions = new Set(script.functions.map(({ text }) => text));
  const loose = looseIn(script, holders);
  const asking = new Set(script.commands.flatMap((command) => askingWords(command, name)));
  const isHeld = (word: Word | undefined) => word !== undefined && (holders.isHeld(word) || asking.has(word));
  const isFed = ({ name: program, args, redirects }: Command): boolean =>
    [program, ...args, ...redirects.map(({ target }) => target)].some(isHeld) ||
    (loose.length > 0 && redirects.some(({ operator }) => operator.startsWith('<<')));
  const isNamed = isNamedIn(graph, run, name);
  return groups.flatMap((commands): KeptValue[] => {
    const isGiven = isGivenToAll(graph, run, commands, loose);
    const group = { commands, fed: commands.filter((command) => isGiven || isFed(command)), isHeld };
    const isAsking = ({ args }: Command) => args.some((word) => asking.has(word));
    const other =
      keptOfEnvironment(script, commands, name, holders) ??
      keptByScript(script, group, isAsking, isNamed) ??
      keptByFunction(run, group, functions);
    if (other) return [{ kind: 'other', run, ...other }];
    return group.fed.length === 0 ? [] : keptInGroup(graph, run, group);
  });
}

function holdersIn({ source }: BuildGraph, script: ReadScript, name: string): Holders {
  const passes = (command: Command) => isSender(command) || hashes(command);
  return holdersOf(source, script, name, { groups: groupsOf(script), passes, hashes });
}

/** The variables that hold the value in a RUN, by whatever name. */
export function namesHolding(graph: BuildGraph, { script }: RunInstruction, name: string): ReadonlySet<string> {
  return script.form === 'opaque' ? new Set() : holdersIn(graph, script, name).names;
}

/** A command and how it keeps a value. */
interface KeptHow {
  readonly command: Command;
  readonly how: string;
}

/** A program that is given a script by which it takes the variable itself. */
function keptByScript(
  script: ReadScript,
  { commands, fed }: Group,
  isAsking: (command: Command) => boolean,
  isNamed: boolean,
): KeptHow | undefined {
  const isLeft = commands.some((command) => leavesFile(command, script.commands));
  const command =
    commands.find((each) => isLeft && isAsking(each)) ??
    commands.find((each) => runsInput(each) && (fed.includes(each) || isNamed));
  return command && { command, how: `\`${commandWord(command)}\` may write it to a file` };
}

/** A command that a function of the script may run, and that stores the value: `retry npm config set ...`. */
function keptByFunction(
  run: RunInstruction,
  { fed, isHeld }: Group,
  functions: ReadonlySet<string>,
): KeptHow | undefined {
  const called = fed.flatMap((command) => calledBy(command, functions));
  const [stored] = settingsIn(run, { commands: called, fed: called, isHeld });
  return stored && { command: stored.command, how: `\`${commandText(stored.command, 2)}\` writes it to a file` };
}

/** The command that the words behind the name of a function are. */
function calledBy(command: Command, functions: ReadonlySet<string>): Command[] {
  const [name, ...args] = command.args;
  return name && functions.has(command.name?.value ?? '') ? [{ ...command, name, args }] : [];
}

/** Whether a script names the variable where no shell expands it. */
function isNamedIn({ source }: BuildGraph, { script }: RunInstruction, name: string): boolean {
  return new RegExp(`(?<![\\w$]|\\$\\{)${name}(?!\\w)`).test(source.slice(script.span.start, script.span.end));
}

/** A command that leaves variables in a file whatever it is given: one that prints or stores its environment, or builds with it. */
function keptOfEnvironment(
  script: ReadScript,
  commands: readonly Command[],
  name: string,
  holders: Holders,
): KeptHow | undefined {
  const isLeft = commands.some((command) => leavesFile(command, script.commands));
  const printer = commands.find((command) => (isLeft && printsVariables(command)) || copiesVariables(command));
  if (printer) return { command: printer, how: `\`${commandWord(printer)}\` writes all variables to a file` };
  const substituting = commands.find((command) => isLeft && substitutesVariables(command, name));
  if (substituting) return { command: substituting, how: `\`${commandWord(substituting)}\` may write it to a file` };
  const storing = commands.find(storesEnvironment);
  if (storing && (holders.names.size > 1 || !isForManagers(name)))
    return { command: storing, how: `\`${commandText(storing, 2)}\` may write it to a file` };
  for (const command of commands) {
    const own = [...holders.names].find((each) => each !== name && isBuiltWith(command, each, script, holders));
    const where = own === undefined ? undefined : compiledFrom(own);
    if (where) return { command, how: `\`${programWord(command)}\` writes \`${own}\` into ${where}` };
  }
  return undefined;
}

/** Whether a command may build something and is given the value by a variable, which it sets or one of the commands before. */
function isBuiltWith(command: Command, name: string, { commands }: ReadScript, { isHeldIn }: Holders): boolean {
  if (!command.name || compiledFrom(name) === undefined || plainPrograms.has(programOf(command)?.name ?? ''))
    return false;
  const isSet = ({ assignments, args }: Command) =>
    assignments.some((each) => each.name.text === name && isHeldIn(each.span)) ||
    args.some(({ text, span }) => text.startsWith(`${name}=`) && isHeldIn(span));
  return commands.some((each) => {
    const isBefore = each.span.start < command.span.start && (!each.name || setters.has(each.name.value ?? ''));
    return (each === command || isBefore) && isSet(each);
  });
}

const setters: ReadonlySet<string> = new Set(['export', 'declare', 'typeset', 'readonly']);

/** What keeps a value that stands in a command itself. */
export function keptOf(graph: BuildGraph, run: RunInstruction, command: Command, held: Word): KeptValue[] {
  if (run.script.form === 'opaque') return [];
  const group = groupsOf(run.script).find((commands) => commands.includes(command));
  return group ? keptInGroup(graph, run, { commands: group, fed: [command], isHeld: (word) => word === held }) : [];
}

/** The commands of an element of a list, and those of them that hold a value. */
interface Group {
  readonly commands: readonly Command[];
  readonly fed: readonly Command[];
  isHeld(word: Word): boolean;
}

function keptInGroup(graph: BuildGraph, run: RunInstruction, group: Group): KeptValue[] {
  const stored = settingsIn(run, group);
  if (stored.length > 0) return stored;
  const other = otherIn(graph, run, group);
  if (other) return [other];
  return group.fed.every(isSender) ? [] : writtenIn(graph, run, group.commands);
}

/** The commands of programs that store the value. */
function settingsIn(run: RunInstruction, { commands, fed, isHeld }: Group): KeptSetting[] {
  const all = commandsOf(run);
  return commands.flatMap((command): KeptSetting[] => {
    const keeping = keepingOf(command);
    const isGiven = fed.includes(command) || (commands.length > 1 && !keeping?.keeper.addresses);
    if (!keeping || !isGiven || (keeping.keeper.addresses && !hasAddress(command, keeping.keeper, isHeld))) return [];
    if (isUndone(command, keeping, all) && !isSaved(run, command, keeping)) return [];
    const fedBy = commands.filter((each) => each !== command);
    return [{ kind: 'setting', run, command, keeping, fedBy, undoing: undoingOf(command, keeping, all) }];
  });
}

/** Whether a file with settings is copied before it is removed. */
function isSaved(run: RunInstruction, command: Command, keeping: Keeping): boolean {
  const removing = undoingOf(command, keeping, commandsOf(run)).filter(({ name }) => name?.value === 'rm');
  const files = removing.flatMap(({ args }) => args.filter(({ text }) => !text.startsWith('-')));
  return files.some((file) => copiedOn(file, command, groupsOf(run.script))?.isSure);
}

/** A command that leaves the value in a file without a redirection. */
function otherIn(graph: BuildGraph, run: RunInstruction, { commands, fed, isHeld }: Group): KeptValue | undefined {
  const all = commandsOf(run);
  const edited = fed.find((command) => isEditor(command) && !isRemoved(command.args.at(-1), command, all));
  const substituted = edited && substitutedBy(graph, run, edited);
  if (substituted) return substituted;
  if (edited)
    return { kind: 'other', run, command: edited, how: `\`${programOf(edited)?.name} -i\` writes it to a file` };
  for (const command of fed) {
    const where = writtenInto(command, isHeld);
    if (where !== undefined)
      return { kind: 'other', run, command, how: `\`${commandWord(command)}\` writes it into ${where}` };
  }
  const isStepSimple = stepAround(run, commands)?.simple === true;
  const pipes = isStepSimple ? [] : pipesAmong(graph, run, commands);
  const behindPipes = new Set(pipes.flatMap(({ left, right }) => (isPrinter(left) ? right : [])));
  for (const command of commands) {
    const isPiped = commands.length > 1 && !fed.every(isSender);
    const isSimple = isStepSimple || behindPipes.has(command);
    const isHashed = commands.some(hashes);
    const how = storedBy(command, {
      isFed: fed.includes(command),
      isPiped,
      isSimple,
      isSent: isSender(command),
      isHashed,
      all,
      isHeld,
    });
    if (how !== undefined) return { kind: 'other', run, command, how };
  }
  return undefined;
}

function pipesAmong({ source }: BuildGraph, { script }: RunInstruction, commands: readonly Command[]): Pipe[] {
  return script.form === 'shell' ? pipesIn(source, { ...script, commands }) : [];
}

/** What commands that print the value write by their redirections. */
function writtenIn(graph: BuildGraph, run: RunInstruction, commands: readonly Command[]): KeptValue[] {
  const all = commandsOf(run);
  const writers = commands.filter((command) => leavesFile(command, all));
  const [writer] = writers;
  const redirecting = writer ? undefined : redirectedBefore(commands, all);
  if (redirecting) {
    const how = `\`exec\` has what is printed behind it written to \`${filesOf(redirecting)[0]?.text}\``;
    return [{ kind: 'other', run, command: redirecting, how }];
  }
  const around = writer ? undefined : targetAround(graph, run, commands);
  if (!writer && !around) return handedOn(graph, run, commands);
  const command = writer ?? commands[0];
  if (!command) return [];
  const file = writer ? filesOf(writer) : [];
  const written = around ?? (file.length === 1 ? file[0] && plainText(file[0]) : undefined);
  const path = written === undefined ? undefined : writtenPath(graph, run, command, written);
  const isPrinted = commands.every(isPrinter);
  const isPlain = isPrinted && !commands.some(({ conditional, args }) => conditional || args.some(expandsParameters));
  const how = `\`${commandWord(command)}\` ${isPrinted ? 'writes' : 'may write'} it to ${written === undefined ? 'a file' : `\`${written}\``}`;
  if (path === undefined || !isPlain || writers.length > 1) return [{ kind: 'other', run, command, how }];
  const adds = around ? isAddedAround(graph, run, commands) : isAdded(command);
  return [{ kind: 'file', run, commands, path, adds }];
}

/** An `exec` without a program, by which all commands behind it print into a file. */
function redirectedBefore(own: readonly Command[], all: readonly Command[]): Command | undefined {
  const start = Math.min(...own.map(({ span }) => span.start));
  return all.find(
    (command) =>
      command.name?.value === 'exec' &&
      command.args.length === 0 &&
      command.span.start < start &&
      leavesFile(command, all),
  );
}

/** Whether a command writes a file that no later one of the step removes. */
function leavesFile(command: Command, all: readonly Command[]): boolean {
  return filesOf(command).some((file) => !isRemoved(file, command, all));
}

/** A file that is removed at the end, and a command that keeps what it holds before: `gcloud auth ... --key-file key.json`, `cp`. */
function handedOn(graph: BuildGraph, run: RunInstruction, writers: readonly Command[]): KeptValue[] {
  const all = commandsOf(run);
  const files = writers.flatMap(writtenBy);
  const texts = files.map(plainText);
  const keeper = all.find((command) => {
    const keeping = writers.includes(command) ? undefined : keepingOf(command);
    const words = [...command.args, ...command.redirects.flatMap(({ target }) => target ?? [])].map(plainText);
    return (
      keeping !== undefined &&
      !keeping.keeper.addresses &&
      !isUndone(command, keeping, all) &&
      words.some((word) => texts.some((file) => word === file || word.endsWith(`=${file}`)))
    );
  });
  if (keeper) return [keepsOf(run, keeper, texts[0])];
  for (const writer of writers) {
    for (const file of writtenBy(writer)) {
      const found = copiedOn(file, writer, groupsOf(run.script));
      if (found) return [keepsOf(run, found.command, plainText(file), found.isSure)];
      const loop = loopOver(graph, run, writer, file);
      if (loop) return [keepsOf(run, loop, plainText(file), false)];
    }
  }
  return [];
}

function keepsOf(run: RunInstruction, command: Command, file: string | undefined, isSure = true): KeptValue {
  const how = `\`${programWord(command)}\` ${isSure ? 'keeps' : 'may keep'} what it reads of \`${file}\``;
  return { kind: 'other', run, command, how };
}

/** The files that a command writes, or changes where they are. */
function writtenBy(command: Command): Word[] {
  const edited = isEditor(command) ? command.args.at(-1) : undefined;
  return [...filesOf(command), ...(edited ? [edited] : [])];
}

/** The first command of a compound one behind the writer that reads the file: `while read line; do ...; done < file`. */
function loopOver(graph: BuildGraph, run: RunInstruction, writer: Command, file: Word): Command | undefined {
  const { script } = run;
  if (script.form !== 'shell') return undefined;
  const reading = new RegExp(`<\\s{0,9}["']?${literalPattern(plainText(file).replace(/["']$/, ''))}(?![\\w./-])`);
  const loop = script.steps.find(({ span, simple, commands }) => {
    if (simple || span.start <= writer.span.start) return false;
    const own = commands.flatMap((index) => script.commands[index] ?? []);
    return reading.test(textAround(graph, run, own));
  });
  return script.commands[loop?.commands[0] ?? -1];
}

/** The program that a command runs in the end. */
function programWord(command: Command): string {
  return programOf(command)?.word.text ?? commandWord(command);
}

function commandWord({ name }: Command): string {
  return name?.text ?? 'the step';
}

/** The files that a command writes by its redirections, or as `tee` does. */
export function filesOf(command: Command): Word[] {
  const targets = command.redirects
    .filter(({ operator, target }) => {
      // Bash writes both outputs to the file behind `>&`, unless it is a number.
      if (operator === '>&') return !/^["']?[\d-]/.test(target?.text ?? '-');
      return /^(?:>|>>|>\||&>|&>>|<>)$/.test(operator);
    })
    .flatMap(({ target }) => target ?? []);
  const tee = teeOf(command);
  return [...targets, ...(tee ?? [])].filter(({ text }) => !/^(?:-|["']?\/dev\/|&)/.test(text));
}

/** The words of `tee`, through `sudo` and its kin. */
function teeOf(command: Command): readonly Word[] | undefined {
  const program = programOf(command);
  return program?.name === 'tee' ? command.args.slice(program.next) : undefined;
}

function isAdded(command: Command): boolean {
  return (
    command.redirects.some(({ operator }) => operator.endsWith('>>')) ||
    teeOf(command)?.some(({ text }) => /^(?:-a|--append)$/.test(text)) === true
  );
}

/** `sed -i`, `perl -pi`. */
function isEditor(command: Command): boolean {
  const program = programOf(command)?.name;
  const inPlace = program === 'sed' ? /^(?:-[a-zA-Z]*i|--in-place)/ : program === 'perl' ? /^-[a-zA-Z]*i/ : undefined;
  return inPlace !== undefined && command.args.some(({ text }) => inPlace.test(text));
}

type KeptSubstitution = Extract<KeptValue, { kind: 'file' }> & { readonly inPlaceOf: string };

/** `sed -i "s/@TOKEN@/$TOKEN/" .npmrc`: the value in place of a text of a secret file. */
export function substitutedBy(graph: BuildGraph, run: RunInstruction, command: Command): KeptSubstitution | undefined {
  if (!isEditor(command)) return undefined;
  const operands = command.args.filter(({ text }) => !text.startsWith('-'));
  const [script, file] = operands;
  const isPlain = command.args.every((arg) => operands.includes(arg) || /^-(?:i|e|E|r|[Er]i)$/.test(arg.text));
  if (!script || !file || operands.length > 2 || !isPlain || command.conditional) return undefined;
  const inPlaceOf = /^["']?s([/|#,:])([\w@%<>{}. -]+)\1/.exec(script.text)?.[2];
  const path = writtenPath(graph, run, command, plainText(file));
  if (inPlaceOf === undefined || path === undefined || !secretFileOf(path)) return undefined;
  return { kind: 'file', run, commands: [command], path, adds: true, inPlaceOf };
}

function isSender(command: Command): boolean {
  return senders.has(programOf(command)?.name ?? '') || managerOf(command) !== undefined;
}

/** Whether the value is in an address that a command may store: with a login in it, or in another place than where an index is told. */
function hasAddress({ args }: Command, { withoutLogin }: Keeper, isHeld: (word: Word) => boolean): boolean {
  return args.some((word, i) => {
    if (!isHeld(word) || !word.text.includes('://')) return false;
    if (withoutLogin ? isHeldAsLogin(word, isHeld) : /:\/\/[^/]*@/.test(word.text)) return withoutLogin !== true;
    return ![word, args[i - 1]].some((each) => each && indexFlag.test(each.text));
  });
}

/** Whether the value is in nothing of an address but its login. */
function isHeldAsLogin(word: Word, isHeld: (word: Word) => boolean): boolean {
  const login = /:\/\/[^/]*@/.exec(word.text);
  if (!login) return false;
  const end = word.span.start + login.index + login[0].length;
  const behind = word.variables.filter(({ span }) => span.start >= end);
  return !isHeld({ ...word, variables: behind });
}

/** Options that say where to look for packages, or how to get there. */
const indexFlag = /^["']?--?(?:registry|index|extra-index|default-index|find-links|proxy|https?-proxy|i|f)\b/;

/** The commands of each element of the list; of the exec form, all. */
const groupsOf = memoized((script: Script): Command[][] => {
  if (script.form === 'opaque') return [];
  if (script.form === 'exec') return [[...script.commands]];
  return script.steps.map(({ commands }) => commands.flatMap((index) => script.commands[index] ?? []));
});

/** Where one of the variables is expanded outside of all words, as in a heredoc. */
function looseIn({ commands, variables }: ReadScript, { names }: Holders): ShellVariable[] {
  const words = commands.flatMap(({ name, args, assignments, redirects }) => [
    name,
    ...args,
    ...assignments,
    ...redirects.map(({ target }) => target),
  ]);
  return variables.filter(({ name, span }) => {
    return names.has(name.text) && !words.some((word) => word && covers(word.span, span));
  });
}

/** Whether a compound command as a whole is given the value: `while read line; do ...; done <<< $TOKEN`. */
function isGivenToAll(
  graph: BuildGraph,
  run: RunInstruction,
  commands: readonly Command[],
  loose: readonly ShellVariable[],
): boolean {
  const step = stepAround(run, commands);
  if (!step || step.simple || !loose.some(({ span }) => covers(step.span, span))) return false;
  return textAround(graph, run, commands).includes('<<');
}

/** The file that a compound command as a whole is written to: `{ ...; } > file`. */
function targetAround(graph: BuildGraph, run: RunInstruction, own: readonly Command[]): string | undefined {
  return /(>>?)\s*["']?([^\s"'|;&)}]+)["']?\s*$/.exec(textAround(graph, run, own))?.[2];
}

function isAddedAround(graph: BuildGraph, run: RunInstruction, own: readonly Command[]): boolean {
  return textAround(graph, run, own).includes('>>');
}

/** The element of the list that commands stand in. */
function stepAround({ script }: RunInstruction, own: readonly Command[]): Step | undefined {
  return own[0] && stepsByCommand(script).get(own[0]);
}

const stepsByCommand = memoized((script: Script): ReadonlyMap<Command, Step> => {
  if (script.form !== 'shell') return new Map();
  return new Map(
    script.steps.flatMap((step) =>
      step.commands.flatMap((index) => {
        const command = script.commands[index];
        return command ? [[command, step] as const] : [];
      }),
    ),
  );
});

/** What stands in a compound command around its commands, without redirections that make no file. */
function textAround({ source }: BuildGraph, run: RunInstruction, own: readonly Command[]): string {
  const step = stepAround(run, own);
  if (!step || step.simple) return '';
  let text = source.slice(step.span.start, step.span.end);
  for (const { span } of [...own].sort((a, b) => b.span.start - a.span.start)) {
    const start = span.start - step.span.start;
    if (start >= 0 && span.end <= step.span.end) text = text.slice(0, start) + text.slice(span.end - step.span.start);
  }
  return text.replace(/\d?>&\d|&?\d?>>?\s*\/dev\/\w+/g, '');
}

/** The path in the image of a file that a command writes; undefined when it is not known. */
export function writtenPath(
  graph: BuildGraph,
  run: RunInstruction,
  command: Command,
  written: string,
): string | undefined {
  const path = placeOf(graph, run, command, written);
  return path !== undefined && /[*?]/.test(written) ? undefined : path;
}

/** The absolute path that a word of a command leads to, a pattern as it is; undefined when it is not known. */
export function placeOf(graph: BuildGraph, run: RunInstruction, command: Command, written: string): string | undefined {
  const home = /^(?:~|\$HOME|\$\{HOME\})(?:\/(.*))?$/.exec(written);
  const rest = home ? (home[1] ?? '') : written;
  if (/[$`~]/.test(rest)) return undefined;
  if (home) return isHomeSure(graph, run) ? resolvePath(accountOf(graph, run)?.home, rest) : undefined;
  return resolvePath(written.startsWith('/') ? '/' : directoryAt(run, command), written);
}

/** The folder that a command of a RUN runs in. */
function directoryAt({ script, before }: RunInstruction, command: Command): string | undefined {
  let directory = before.directory;
  for (const { name, args, span, depth } of script.form === 'shell' ? script.commands : []) {
    if (span.start >= command.span.start) break;
    if (name?.value !== 'cd' && name?.value !== 'pushd' && name?.value !== 'popd') continue;
    const target = args.length === 1 ? args[0]?.value : undefined;
    directory = depth === 0 && name.value === 'cd' && target !== undefined ? resolvePath(directory, target) : undefined;
  }
  return directory;
}

const writesFiles = byKin(({ script }: RunInstruction) => {
  return script.form === 'shell' && script.commands.some((command) => filesOf(command).length > 0);
});

/** Each file that a command of a RUN writes a secret to, or that holds one by its name. */
export function* writtenSecrets(
  graph: BuildGraph,
): Generator<{ readonly run: RunInstruction; readonly command: Command; readonly target: Word }> {
  for (const run of runs(graph)) {
    if (!writesFiles(run) || run.script.form !== 'shell') continue;
    const names = new Set(run.script.variables.map(({ name }) => name.text).filter(isSecretVariable));
    const kept = [...names].flatMap((name) => keptBy(graph, run, name));
    for (const command of run.script.commands) {
      const isKept = kept.some((each) =>
        each.kind === 'file' ? each.commands.includes(command) : each.command === command,
      );
      for (const target of filesOf(command)) {
        if (isKept || secretFileOf(plainText(target))?.certain) yield { run, command, target };
      }
    }
  }
}
