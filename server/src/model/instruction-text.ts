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

const cached = { '\\': textCache<InstructionText>(1_000_000), '`': textCache<InstructionText>(1_000_000) };

/** `text` is that of a logical line, which keeps no document alive. */
export function instructionText(text: string, escape: Escape): InstructionText {
  const known = cached[escape].get(text);
  if (known) return known;
  const made = readInstruction(text, escape);
  cached[escape].set(text, made, true);
  return made;
}

/** How BuildKit reads an instruction's arguments. */
interface Form {
  readonly words?: true;
  readonly pairs?: true;
  readonly json?: true;
}

/** By keyword, from `dispatch` in frontend/dockerfile/parser/parser.go. */
const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...['from', 'expose'].map((keyword) => [keyword, { words: true }] as const),
  ...['healthcheck', 'add', 'copy', 'volume'].map((keyword) => [keyword, { words: true, json: true }] as const),
  ...['arg', 'env', 'label'].map((keyword) => [keyword, { pairs: true }] as const),
  ...['run', 'cmd', 'entrypoint', 'shell'].map((keyword) => [keyword, { json: true }] as const),
]);

const noParts: readonly never[] = [];

function readInstruction(text: string, escape: Escape): InstructionText {
  const [start, end] = trimmed(text);
  const first: Range = [start, wordEnd(text, start, end)];
  const trigger = keywordAt(text, first) === 'onbuild' ? triggerBehind(text, first[1], end) : undefined;
  const keyword = trigger ?? first;
  const { flags, end: flagsEnd } = flagsIn(text, [keyword[1], end], escape);
  const rest = trimmed(text, flagsEnd);

  const kind = keywordAt(text, keyword);
  const form = forms.get(kind);
  const words = form?.words ? wordsIn(text, rest) : noParts;
  const { pairs, legacy } = form?.pairs ? pairsIn(text, rest, escape, kind !== 'arg') : noPairs;
  const made: InstructionText = { keyword, flags, rest, words, pairs, legacy };
  if (trigger) Object.assign(made, { onbuild: first });
  // HEALTHCHECK takes its command behind the word CMD.
  const array = kind === 'healthcheck' ? trimmed(text, words[1]?.[0] ?? rest[1]) : rest;
  const json = form?.json && jsonIn(text, array);
  return json ? Object.assign(made, { json }) : made;
}

const noPairs = { pairs: noParts, legacy: false };

function keywordAt(text: string, [start, end]: Range): string {
  return text.slice(start, end).toLowerCase();
}

/** The keyword behind ONBUILD. */
function triggerBehind(text: string, from: number, to: number): Range | undefined {
  const [start] = trimmed(text, from);
  return start < to ? [start, wordEnd(text, start, to)] : undefined;
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
/** Words that begin with dashes, with the quotes and escapes of flags: dockerfile-ast is to read no script behind them. */
const leadingFlags = {
  '\\': /^(?:--(?:[^\t\v\f\r "'\\]+|\\.?|"(?:\\.?|[^\\"]+)*"?|'(?:\\.?|[^\\']+)*'?)*[\t\v\f\r ]*)+/s,
  '`': /^(?:--(?:[^\t\v\f\r "'`]+|`.?|"(?:`.?|[^`"]+)*"?|'(?:`.?|[^`']+)*'?)*[\t\v\f\r ]*)+/s,
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

/** Where what stands at an offset meets a separator. */
function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isSeparator(text.charCodeAt(at))) at++;
  return at;
}

/** Whether BuildKit splits keyword and words at a character: a tab, `\v`, `\f`, `\r` or a blank. */
function isSeparator(code: number): boolean {
  return code === 0x20 || code === 9 || (code >= 11 && code <= 13);
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
export function wordsIn(text: string, [start, end]: Range): readonly Range[] {
  if (start === end) return noParts;
  const args = text.slice(start, end).replace(separators, ' ').replaceAll('\\', 'x');
  // Behind a keyword that dockerfile-ast does not know, it looks for nothing but words.
  const words = reading('X', args)?.getArguments() ?? [];
  return words.map((word) => rangeOf(word.getRange(), 'X '.length, start));
}

/** Flags behind so many characters of flags are taken for arguments: dockerfile-ast needs the square of their number. */
const longestFlags = 1 << 16;

/** The leading words that begin with `--`, and where they end. */
function flagsIn(text: string, [from, to]: Range, escape: Escape): { flags: readonly PairText[]; end: number } {
  let start = from;
  while (start < to && isSeparator(text.charCodeAt(start))) start++;
  if (!text.startsWith('--', start)) return { flags: noParts, end: start };
  const [written = ''] = leadingFlags[escape].exec(text.slice(start, Math.min(to, start + longestFlags))) ?? [];
  const args = written.replace(quotedInFlags[escape], veil).replace(separators, ' ').replaceAll('\\', 'x');
  const found = reading('RUN', args);
  const flags: PairText[] = [];
  let end = start;
  for (const flag of found instanceof ModifiableInstruction ? found.getFlags() : []) {
    const at = (place: ReturnType<Instruction['getRange']>) => rangeOf(place, 'RUN '.length, start);
    const range = at(flag.getRange());
    end = range[1];
    // A bare `--` ends the flags and is none.
    if (/^--(?:""|'')*$/.test(text.slice(...range))) break;
    const name = at(flag.getNameRange());
    const value = flag.getValueRange();
    flags.push(value ? { range, name, value: at(value) } : { range, name });
  }
  return { flags, end };
}

/** The pairs of `name=value ...`, or the one of `name value` where BuildKit reads such. */
function pairsIn(
  text: string,
  rest: Range,
  escape: Escape,
  mayBeLegacy: boolean,
): Pick<InstructionText, 'pairs' | 'legacy'> {
  const [start, end] = rest;
  // A pair in front, because dockerfile-ast takes `ARG A B` for a name and its value.
  const front = 'x= ';
  // Veiled: a blank in `${A:-b c}` is none to dockerfile-ast.
  const args = text.slice(start, end).replace(quotedInPairs[escape], veil).replace(spaces, ' ').replace(/[\\$]/g, 'x');
  const found = reading('ENV', front + args);
  const properties = found instanceof PropertyInstruction ? found.getProperties().slice(1) : [];
  const at = (place: ReturnType<Instruction['getRange']>) => rangeOf(place, 'ENV '.length + front.length, start);
  const pairs = properties.map((property): PairText => {
    const range = at(property.getRange());
    const name = at(property.getNameRange());
    const value = property.getValueRange();
    return value ? { range, name, value: at(value) } : { range, name };
  });
  if (!mayBeLegacy || !pairs[0] || pairs[0].value) return { pairs, legacy: false };
  const [name, value] = wordsIn(text, rest);
  if (!name) return { pairs, legacy: false };
  return { pairs: [{ range: [name[0], end], name, ...(value && { value: [value[0], end] }) }], legacy: true };
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
