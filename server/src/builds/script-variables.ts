/** The words that a command of a script is given, those in variables of the script included where they are certain. */
import { parseScript } from '../shell/parse.ts';
import type { Command, Script, Word } from '../shell/script.ts';
import { join } from '../text/joined.ts';
import { memoized } from '../text/memoized.ts';
import type { Span } from '../text/span.ts';

/** A word as the file has it. */
export interface Given {
  readonly text: string;
  readonly start: number;
  /** Where it is read from a variable that may serve others too, so that it cannot be changed for this command. */
  readonly shared?: Span;
  /** Whether any number of words may stand there. */
  readonly open?: true;
}

type Shell = Extract<Script, { form: 'shell' }>;

/** What a variable holds, where the file writes it. */
interface Held {
  readonly text: string;
  readonly start: number;
  readonly isShared: boolean;
  /** Those of a list that other words may be added to. */
  readonly words?: readonly Given[];
}

type Scope = ReadonlyMap<string, Held>;

/** More ways to give a command its words are not looked at. */
const mostWays = 16;

/** The words in each way that the assignments above them leave. */
export function waysToGive(words: readonly Word[], script: Shell, source: string): Given[][] {
  const names = new Set(words.flatMap(({ text }) => referenceIn(flagIn(text)?.value ?? text)?.name ?? []));
  let scopes: Scope[] = [new Map()];
  for (const name of names) {
    const texts = heldBy(name, script, source, words[0]?.span.start ?? 0);
    if (texts.length * scopes.length > mostWays) continue;
    scopes = scopes.flatMap((scope) => texts.map((held) => (held ? new Map([...scope, [name, held]]) : scope)));
  }
  return scopes.map((scope) => words.flatMap((word) => givenAs(word, scope)));
}

/** A word, or the flag that it begins with and what stands for its value. */
function givenAs({ text, span }: Word, scope: Scope): Given[] {
  const flag = flagIn(text);
  const read = expand(flag?.value ?? text, span, scope);
  if (!read) return [{ text, start: span.start, ...(isOpen(text) && { open: true }) }];
  return flag ? [{ text: flag.name, start: span.start + flag.at }, ...read] : read;
}

function flagIn(text: string): { readonly name: string; readonly at: number; readonly value: string } | undefined {
  const [, open = '', name, value = ''] = /^("?)(--[\w-]+)=(.*)$/s.exec(text) ?? [];
  return name === undefined ? undefined : { name, at: open.length, value: open + value };
}

/** What a word that is one variable is in a command; undefined for other words. */
function expand(text: string, span: Span, scope: Scope): Given[] | undefined {
  const reference = referenceIn(text);
  const held = reference && scope.get(reference.name);
  if (!held) return undefined;
  const shared = held.isShared ? { shared: span } : {};
  if (held.words) return [...held.words];
  if (reference.isOne) return [{ text: held.text, start: held.start, ...shared }];
  return [...held.text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    return { text: word, start: held.start + index, ...shared };
  });
}

/** The variable that all of a word is: one word in quotes, several without. */
function referenceIn(text: string): { readonly name: string; readonly isOne: boolean } | undefined {
  const [, quote, bare, braced, list] = /^("?)\$(?:(\w+)|\{(\w+)\}|\{(\w+)\[[@*]\]\})\1$/.exec(text) ?? [];
  const name = bare ?? braced ?? list;
  return name === undefined ? undefined : { name, isOne: quote === '"' && list === undefined };
}

/** Whether a word may become any number of words: what is expanded outside of quotes, and the lists of a shell. */
function isOpen(text: string): boolean {
  return /^(?:\$|`)|^"\$(?:@|\{@\}|\{\w+\[@\]\})/.test(text);
}

interface Known {
  readonly held: readonly (Held | undefined)[];
  /** Where the last assignment ends. */
  readonly end: number;
}

const knownIn = memoized((_: Shell) => new Map<string, Known>());

/** More variables of a script, longer texts and longer lists are not looked at. */
const mostNames = 100;
const longestText = 2000;
const mostWords = 200;

/** What a variable may hold where all that sets it stands above. */
function heldBy(name: string, script: Shell, source: string, before: number): readonly (Held | undefined)[] {
  const names = knownIn(script);
  const isNew = !names.has(name) && names.size < mostNames;
  if (isNew) names.set(name, { held: readHeld(name, script, source), end: endOf(name, script) });
  const known = names.get(name);
  return known && known.end < before ? known.held : [undefined];
}

function endOf(name: string, { sets }: Shell): number {
  return sets.findLast(({ text }) => text === name)?.span.end ?? 0;
}

/** The plain words of each assignment since the last one that always runs, and undefined where anything else may set it. */
function readHeld(name: string, script: Shell, source: string): (Held | undefined)[] {
  const list = listIn(name, script, source);
  if (list) return [list];
  const all = script.sets.filter(({ text }) => text === name);
  const last = all.findLastIndex(({ span }) => script.commands.some((command) => runsAlways(command, span)));
  const settings = all.slice(Math.max(last, 0));
  const uses = script.variables.filter(({ name: { text } }) => text.replace(/\[.*/s, '') === name);
  const texts = settings.map(({ span }) => textAfter(source, span.end));
  const first = settings[0]?.span.start ?? 0;
  const isTouched =
    uses.some(({ modifier }) => modifier.includes('=')) ||
    script.commands.some((command) => mayChange(command, name, first));
  if (isTouched || texts.includes(undefined)) return [undefined];
  const isExported = script.commands.some(
    ({ name: program, args }) => program?.value === 'export' && args.some(({ text }) => text.split('=')[0] === name),
  );
  const found = texts.flatMap((held) => {
    if (!held) return [];
    // What begins with a flag is a list of flags wherever it is used; another word may be a part of names as well.
    const isList = held.text === '' || held.text.trimStart().startsWith('-');
    return [{ ...held, isShared: !isList && (uses.length > 1 || isExported) }];
  });
  return last !== -1 ? found : [...found, undefined];
}

/** The words of a list that is made once and only added to: `LIST=(...)`, `LIST+=(...)`. */
function listIn(name: string, script: Shell, source: string): Held | undefined {
  const found = script.commands.flatMap((command) =>
    command.assignments.flatMap((each) => (each.name.text === name ? [{ command, span: each.span }] : [])),
  );
  const [first, ...more] = found;
  if (
    !first ||
    more.length === 0 ||
    more.length > mostWords ||
    found.length !== script.sets.filter(({ text }) => text === name).length
  )
    return undefined;
  if (!runsAlways(first.command, first.span) || script.commands.some((each) => mayChange(each, name, first.span.start)))
    return undefined;
  const words: Given[] = [];
  for (const { command, span } of found) {
    const [, sign = '', inner] = /^\w+(\+?)=\((.*)\)$/s.exec(source.slice(span.start, span.end)) ?? [];
    if (inner === undefined || (sign === '') !== (span === first.span)) return undefined;
    const start = span.end - 1 - inner.length;
    const parsed = parseScript(join(source, [{ start, end: span.end - 1 }]), 'posix');
    if (parsed.form !== 'shell' || parsed.broken) return undefined;
    const added = parsed.commands.flatMap(({ name: word, args }) => (word ? [word, ...args] : []));
    // What is added under a condition may leave the stage and the Dockerfile as they are.
    if (!runsAlways(command, span) && added.some(({ text }) => /^["']?(?:--target|--file|-f)\b/.test(text)))
      return undefined;
    words.push(
      ...added.map(({ text, span: at }) => ({ text, start: at.start, ...(isOpen(text) && { open: true as const }) })),
    );
  }
  return words.length > mostWords ? undefined : { text: '', start: first.span.start, isShared: false, words };
}

/** Programs of a shell that set or remove the variables they are given by name. */
const changers: ReadonlySet<string> = new Set(['unset', 'printf', 'mapfile', 'readarray', 'getopts']);

/** Whether a command sets a variable in a way that is not known, or for itself alone; `from` is the first assignment. */
function mayChange({ name: program, args, assignments, span }: Command, name: string, from: number): boolean {
  if (!program) return false;
  const isForeign = (program.value === '.' || program.value === 'source') && span.start > from;
  const isNamed = changers.has(program.value ?? '') && args.some(({ text }) => text === name);
  return isForeign || isNamed || assignments.some((own) => own.name.text === name);
}

function runsAlways({ span, depth, conditional }: Command, at: Span): boolean {
  return depth === 0 && !conditional && span.start <= at.start && at.end <= span.end;
}

/** The words behind `NAME`: in quotes, in a list, or one alone. */
function textAfter(source: string, end: number): { text: string; start: number } | undefined {
  const form = /^=(?:"([\w@%+:,./=\s-]*)"|'([\w@%+:,./=\s-]*)'|\(([\w@%+:,./=\s-]*)\)|([\w@%+:,./=-]*))(?=[\s;&|)]|$)/;
  const found = form.exec(source.slice(end, end + longestText + 3));
  const text = found?.slice(1).find((each) => each !== undefined);
  return found && text !== undefined && text.length < longestText
    ? { text, start: end + found[0].indexOf(text, 1) }
    : undefined;
}
