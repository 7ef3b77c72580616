/** The words that a command of a script is given, those in variables of the script included where they are certain. */
import { parseScript } from '../shell/parse.ts';
import type { Command, Script, Word } from '../shell/script.ts';
import { join } from '../text/joined.ts';
import { memoized } from '../text/memoized.ts';
import type { Span } from '../text/span.ts';

/** A word as the file has it. */
export interface GivenWord {
  readonly text: string;
  readonly start: number;
  /** Where it is read from a variable that may serve others too, so that it cannot be changed for this command. */
  readonly shared?: Span;
  /** Whether any number of words may stand there. */
  readonly open?: true;
}

type ShellState = Extract<Script, { form: 'shell' }>;

/** What a variable holds, where the file writes it. */
interface Held {
  readonly text: string;
  readonly start: number;
  readonly isShared: boolean;
  /** Those of a list that other words may be added to. */
  readonly words?: readonly GivenWord[];
}

type ScriptScope = ReadonlyMap<string, Held>;

/** More ways to give a command its words are not looked at. */
const mostWays = 16;

/** The words in each way that the assignments above them leave. */
export function waysToGive(words: readonly Word[], script: ShellState, source: string): GivenWord[][] {
  const given = words.map(({ text, span }) => asWritten(text, span.start));
  const names = new Set(given.flatMap(namesIn));
  let scopes: ScriptScope[] = [new Map()];
  // A list adds the names in it, which are then looked at as well.
  for (const name of names) {
    const texts = heldBy(name, script, source, words[0]?.span.start ?? 0);
    if (texts.length * scopes.length > mostWays) continue;
    for (const held of texts) for (const inner of held?.words?.flatMap(namesIn) ?? []) names.add(inner);
    scopes = scopes.flatMap((scope) => texts.map((held) => (held ? new Map([...scope, [name, held]]) : scope)));
  }
  const isSet = (name: string) => script.sets.some(({ text }) => text === name);
  return scopes.map((scope) => given.flatMap((word) => givenAs(word, scope, isSet)));
}

function asWritten(text: string, start: number): GivenWord {
  return { text, start, ...(isOpen(text) && { open: true }) };
}

function namesIn({ text }: GivenWord): string[] {
  const reference = referenceIn(flagIn(text)?.value ?? text);
  return reference ? [reference.name] : [];
}

/** A word, or the flag that it begins with and what stands for its value. */
function givenAs(word: GivenWord, scope: ScriptScope, isSet: (name: string) => boolean, isInList = false): GivenWord[] {
  const { text, start } = word;
  const flag = flagIn(text);
  const value = flag?.value ?? text;
  const at = start + text.length - value.length;
  const fallback = fallbackIn(value);
  if (fallback && !isSet(fallback.name))
    return [
      ...(flag ? [{ text: flag.name, start: start + flag.at }] : []),
      { text: fallback.text, start: at + fallback.at },
    ];
  const reference = referenceIn(value);
  const held = reference && scope.get(reference.name);
  if (!held || (isInList && held.words)) return [word];
  if (held.words) return held.words.flatMap((each) => givenAs(each, scope, isSet, true));
  const read = expand(held, reference.isOne, { start, end: start + text.length });
  return flag ? [{ text: flag.name, start: start + flag.at }, ...read] : read;
}

/** What a word is while the environment does not set its variable: `${NAME:-text}`. */
function fallbackIn(text: string): { readonly name: string; readonly text: string; readonly at: number } | undefined {
  const [, open = '', name, fallback] = /^("?\$\{(\w+):?-)([\w./-]+)\}"?$/.exec(text) ?? [];
  return name === undefined || fallback === undefined ? undefined : { name, text: fallback, at: open.length };
}

function flagIn(text: string): { readonly name: string; readonly at: number; readonly value: string } | undefined {
  const [, open = '', name, value = ''] = /^("?)(--[\w-]+)=(.*)$/s.exec(text) ?? [];
  return name === undefined ? undefined : { name, at: open.length, value: open + value };
}

/** The words that a variable is in a command. */
function expand(held: Held, isOne: boolean, span: Span): GivenWord[] {
  const shared = held.isShared ? { shared: span } : {};
  if (isOne) return [{ text: held.text, start: held.start, ...shared }];
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

const knownIn = memoized((_: ShellState) => new Map<string, Known>());

/** More variables of a script, longer texts and longer lists are not looked at. */
const mostNames = 100;
const longestText = 2000;
const mostWords = 200;

/** What a variable may hold where all that sets it stands above. */
function heldBy(name: string, script: ShellState, source: string, before: number): readonly (Held | undefined)[] {
  const names = knownIn(script);
  const isNew = !names.has(name) && names.size < mostNames;
  if (isNew) names.set(name, { held: readHeld(name, script, source), end: endOf(name, script) });
  const known = names.get(name);
  return known && known.end < before ? known.held : [undefined];
}

function endOf(name: string, { sets }: ShellState): number {
  return sets.findLast(({ text }) => text === name)?.span.end ?? 0;
}

/** The plain words of each assignment since the last one that always runs, and undefined where anything else may set it. */
function readHeld(name: string, script: ShellState, source: string): (Held | undefined)[] {
  const list = listIn(name, script, source);
  if (list) return [list];
  const all = script.sets.filter(({ text }) => text === name);
  const last = all.findLastIndex(({ span }) => script.commands.some((command) => runsAlways(command, span)));
  const settings = all.slice(Math.max(last, 0));
  const texts = settings.map(({ span }) => textAfter(source, span.end));
  const uses = script.variables.filter(
    ({ name: { text }, span }) =>
      text.replace(/\[.*/s, '') === name &&
      !settings.some(
        (setting, at) => texts[at]?.isFallback && span.start - setting.span.end <= 2 && span.start > setting.span.end,
      ),
  );
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
    return [{ text: held.text, start: held.start, isShared: !isList && (uses.length > 1 || isExported) }];
  });
  return last !== -1 ? found : [...found, undefined];
}

/** The words of a list that is made once and only added to: `LIST=(...)`, `LIST+=(...)`. */
function listIn(name: string, script: ShellState, source: string): Held | undefined {
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
  const words: GivenWord[] = [];
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
    words.push(...added.map(({ text, span: at }) => asWritten(text, at.start)));
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

/** The words behind `NAME`: in quotes, in a list, one alone, or those that stand in for a variable (`${NAME:-text}`). */
function textAfter(
  source: string,
  end: number,
): { readonly text: string; readonly start: number; readonly isFallback: boolean } | undefined {
  const form =
    /^=(?:"([\w@%+:,./=\s-]*)"|'([\w@%+:,./=\s-]*)'|\(([\w@%+:,./=\s-]*)\)|([\w@%+:,./=-]*)|("?\$\{\w+:?-)([\w./-]+)\}"?)(?=[\s;&|)]|$)/;
  const found = form.exec(source.slice(end, end + longestText + 3));
  if (!found) return undefined;
  const [all, double, single, list, bare, open, fallback] = found;
  const text = fallback ?? double ?? single ?? list ?? bare;
  if (text === undefined || text.length >= longestText) return undefined;
  const start = end + (open === undefined ? all.indexOf(text, 1) : 1 + open.length);
  return { text, start, isFallback: fallback !== undefined };
}
