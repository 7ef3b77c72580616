/**
 * Reads one instruction with dockerfile-ast; its only importer. The text is one logical line of `read.ts`, so that a column is an offset.
 * What dockerfile-ast 0.7.1 reads otherwise than BuildKit is veiled before it reads, one character for one.
 */
import {
  DockerfileParser,
  type Instruction,
  JSONInstruction,
  ModifiableInstruction,
  PropertyInstruction,
} from 'dockerfile-ast';
import { textCache } from '../text/cache.ts';
import { trimmed } from '../text/white-space.ts';

/** A half-open range of the joined text. */
export type Range = readonly [start: number, end: number];

/** Where the parts of an instruction stand in its joined text. */
export interface InstructionText {
  readonly onbuild?: Range;
  /** The instruction's own keyword, for triggers that of the trigger; ONBUILD where no trigger follows. */
  readonly keyword: Range;
  /** Their names are what stands behind the dashes. */
  readonly flags: readonly PairText[];
  /** What follows the flags, without the white space around it. */
  readonly rest: Range;
  /** What stands between white space, whatever its quotes; empty where BuildKit splits no words. */
  readonly words: readonly Range[];
  /** The pairs of an ARG, ENV or LABEL. */
  readonly pairs: readonly PairText[];
  /** `ENV name value`, without an equals sign. */
  readonly legacy: boolean;
  /** The strings of a JSON array; undefined where BuildKit reads none. */
  readonly json?: readonly JsonText[];
}

/** `name` or `name=value`. */
export interface PairText {
  readonly range: Range;
  readonly name: Range;
  readonly value?: Range;
}

export interface JsonText {
  /** Its quotes included. */
  readonly range: Range;
  readonly value: string;
}

type Escape = '\\' | '`';

const cached = { '\\': textCache<InstructionText>(8_000_000), '`': textCache<InstructionText>(1_000_000) };

/** `text` is that of a logical line, which keeps no document alive. */
export function instructionText(text: string, escape: Escape): InstructionText {
  const known = cached[escape].get(text);
  if (known) return known;
  const made = readInstruction(text, escape);
  cached[escape].set(text, made, true);
  return made;
}

/** What BuildKit reads in an instruction's arguments (`dispatch` in frontend/dockerfile/parser/parser.go). */
const forms: Readonly<Record<string, readonly ('words' | 'pairs' | 'json')[]>> = {
  ...{ from: ['words'], expose: ['words'], healthcheck: ['words', 'json'] },
  ...{ add: ['words', 'json'], copy: ['words', 'json'], volume: ['words', 'json'] },
  ...{ arg: ['pairs'], env: ['pairs'], label: ['pairs'] },
  ...{ run: ['json'], cmd: ['json'], entrypoint: ['json'], shell: ['json'] },
};

function readInstruction(text: string, escape: Escape): InstructionText {
  const whole = trimmed(text);
  const first = firstWord(text, whole);
  const isOnbuild = text.slice(...first).toLowerCase() === 'onbuild';
  const [trigger] = isOnbuild ? clipped(wordsIn(text, whole).slice(1), trimmed(text, first[1])) : [];
  const keyword = trigger ?? first;
  const { flags, end } = flagsIn(text, [keyword[1], whole[1]], escape);
  const rest = trimmed(text, end);
  const head = { ...(trigger && { onbuild: first }), keyword, flags, rest };

  const kind = text.slice(...keyword).toLowerCase();
  const form = (Object.hasOwn(forms, kind) && forms[kind]) || [];
  const wordsOf = () => clipped(wordsIn(text, whole), rest);
  if (form.includes('pairs')) return { ...head, words: [], ...pairsIn(text, rest, escape, kind !== 'arg' && wordsOf) };
  const words = form.includes('words') ? wordsOf() : [];
  // HEALTHCHECK takes its command behind the word CMD.
  const array = kind === 'healthcheck' ? trimmed(text, words[1]?.[0] ?? rest[1]) : rest;
  const json = form.includes('json') ? jsonIn(text, array) : undefined;
  return { ...head, words, pairs: [], legacy: false, ...(json && { json }) };
}

/** BuildKit splits at these, but to dockerfile-ast `\v` and `\f` are letters, and `\r` ends a line. */
const separators = /[\v\f\r]/g;
/** Pairs are split at all of `unicode.IsSpace` (`parseWords` in line_parsers.go). */
const spaces = /[\v\f\r\x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;

/**
 * Quotes and escapes of flags. dockerfile-ast splits at white space in quotes, and takes `\ ` for a line's end. BuildKit escapes in both kinds
 * of quotes (`extractBuilderFlags` in split_command.go).
 */
const quotedInFlags = {
  '\\': /\\.|"(?:\\.?|[^\\"]+)*"?|'(?:\\.?|[^\\']+)*'?/gs,
  '`': /`.|"(?:`.?|[^`"]+)*"?|'(?:`.?|[^`']+)*'?/gs,
};
/**
 * Quotes and escapes of pairs. dockerfile-ast ends a pair at an escaped blank, loses what follows an open quote and finds no name in
 * `"a=b"`. In single quotes BuildKit escapes nothing, and it drops an escape at the end.
 */
const quotedInPairs = {
  '\\': /\\.?|"(?:\\.?|[^\\"]+)*"?|'[^']*'?/gs,
  '`': /`.?|"(?:`.?|[^`"]+)*"?|'[^']*'?/gs,
};

/** Letters instead; an equals sign ends the name wherever it stands. */
function veil(text: string): string {
  return text === '\\' || text === '`' ? ' ' : text.replace(/[^=]/g, 'x');
}

/** Keywords are few: each is read once. */
const firstWords = textCache<Range>(10_000);

/** The first word of a range; its end where it has none. */
function firstWord(text: string, whole: Range): Range {
  const [start, end] = firstOf(text, whole);
  const word = text.slice(start, end);
  const [from, to] = firstWords.get(word) ?? wordsIn(word, [0, word.length])[0] ?? [0, 0];
  firstWords.set(word, [from, to]);
  return [start + from, start + to];
}

/** What stands before the first separator: of a long script, no more has to be split. */
function firstOf(text: string, [start, end]: Range): Range {
  return [start, start + (/^[^\t\v\f\r ]*/.exec(text.slice(start, end))?.[0].length ?? 0)];
}

/** What dockerfile-ast makes of arguments behind a keyword of our choice: flags, words, pairs and JSON it reads behind some keywords only. */
function reading(keyword: string, args: string): Instruction | undefined {
  return DockerfileParser.parse(`${keyword} ${args}`).getInstructions()[0];
}

/** A range of dockerfile-ast on a line where the arguments begin at `argsAt`, but at `start` in the joined text. */
function rangeOf(found: ReturnType<Instruction['getRange']>, argsAt: number, start: number): Range {
  return [found.start.character - argsAt + start, found.end.character - argsAt + start];
}

/** The words between separators; neither quotes nor escapes count. */
export function wordsIn(text: string, [start, end]: Range): Range[] {
  const args = text.slice(start, end).replace(separators, ' ').replaceAll('\\', 'x');
  const words = reading('ONBUILD', args)?.getArguments() ?? [];
  return words.map((word) => rangeOf(word.getRange(), 'ONBUILD '.length, start));
}

/** The parts of the words that lie in a range. */
function clipped(words: readonly Range[], [from, to]: Range): Range[] {
  const parts = words.map(([start, end]): Range => [Math.max(start, from), Math.min(end, to)]);
  return parts.filter(([start, end]) => start < end);
}

/** Flags behind so many characters of flags are taken for arguments: dockerfile-ast needs the square of their number. */
const longestFlags = 1 << 16;

/** The leading words that begin with `--`, and where they end. */
function flagsIn(text: string, [from, to]: Range, escape: Escape): { flags: PairText[]; end: number } {
  const flags: PairText[] = [];
  let start = from;
  while (start < to && /[\t\v\f\r ]/.test(text[start] ?? '')) start++;
  if (!text.startsWith('--', start)) return { flags, end: start };
  const args = text
    .slice(start, Math.min(to, start + longestFlags))
    .replace(quotedInFlags[escape], veil)
    .replace(separators, ' ')
    .replaceAll('\\', 'x');
  const found = reading('RUN', args);
  let end = start;
  for (const flag of found instanceof ModifiableInstruction ? found.getFlags() : []) {
    const at = (place: ReturnType<Instruction['getRange']>) => rangeOf(place, 'RUN '.length, start);
    const range = at(flag.getRange());
    // dockerfile-ast looks for flags behind words with `--` inside too.
    if (args.slice(end - start, range[0] - start).trim() !== '') break;
    end = range[1];
    // A bare `--` ends the flags and is none.
    if (/^--(?:""|'')*$/.test(text.slice(...range))) break;
    const value = flag.getValueRange();
    flags.push({ range, name: at(flag.getNameRange()), ...(value && { value: at(value) }) });
  }
  return { flags, end };
}

/** The pairs of `name=value ...`, or the one of `name value`, for which the words are asked where there may be one. */
function pairsIn(
  text: string,
  rest: Range,
  escape: Escape,
  wordsOf: (() => readonly Range[]) | false,
): Pick<InstructionText, 'pairs' | 'legacy'> {
  // A pair in front, because dockerfile-ast takes `ARG A B` for a name and its value.
  const front = 'x= ';
  // Veiled: a blank in `${A:-b c}` is none to dockerfile-ast.
  const args = text
    .slice(...rest)
    .replace(quotedInPairs[escape], veil)
    .replace(spaces, ' ')
    .replace(/[\\$]/g, 'x');
  const found = reading('ENV', front + args);
  const properties = found instanceof PropertyInstruction ? found.getProperties().slice(1) : [];
  const at = (place: ReturnType<Instruction['getRange']>) => rangeOf(place, 'ENV '.length + front.length, rest[0]);
  const pairs = properties.map((property): PairText => {
    const value = property.getValueRange();
    return { range: at(property.getRange()), name: at(property.getNameRange()), ...(value && { value: at(value) }) };
  });
  if (!wordsOf || !pairs[0] || pairs[0].value) return { pairs, legacy: false };
  const [name, value] = wordsOf();
  if (!name) return { pairs, legacy: false };
  return { pairs: [{ range: [name[0], rest[1]], name, ...(value && { value: [value[0], rest[1]] }) }], legacy: true };
}

/** The strings of a JSON array of strings; their values are JSON's, because dockerfile-ast drops blanks in them. */
function jsonIn(text: string, [start, end]: Range): JsonText[] | undefined {
  const array = text.slice(start, end);
  const values = stringsOf(array);
  if (!values) return undefined;
  // Veiled: dockerfile-ast loses its way at `\"` behind `\\`.
  const found = reading('CMD', array.replace(/\\./g, 'xx').replace(separators, ' '));
  const strings = found instanceof JSONInstruction ? found.getJSONStrings() : [];
  if (strings.length !== values.length) return undefined;
  return strings.map((string, i) => ({
    range: rangeOf(string.getRange(), 'CMD '.length, start),
    value: values[i] ?? '',
  }));
}

/** The strings of a JSON array of strings, undefined for anything else. */
export function stringsOf(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
