/** Resolves quotes, escapes and variables of a Dockerfile word as BuildKit's `Lex` does (frontend/dockerfile/shell/lex.go). */

/** A variable's value, `unset`, or `unknown` when it cannot be known from the file. */
export type Lookup = (name: string) => { readonly value: string } | 'unset' | 'unknown';

export interface ExpandedUse {
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly modifier: string;
}

export interface Expansion {
  /** Undefined when a variable in it is unknown, or when BuildKit refuses the word. */
  readonly value: string | undefined;
  readonly uses: readonly ExpandedUse[];
}

interface ExpansionReader {
  readonly text: string;
  readonly end: number;
  readonly escape: string;
  readonly lookup: Lookup;
  readonly uses: ExpandedUse[];
  at: number;
  known: boolean;
  depth: number;
  /** How many substitutions BuildKit would refuse: template text of other tools, which names no variable. */
  refused: number;
}

const maximumDepth = 32;
const maximumLength = 1 << 16;
const maximumStars = 4;
const maximumMatched = 4096;

const nameAt = /(?:[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[@*#?$!-])/uy;

/** The value of `text[start, end)`; the uses carry offsets into `text`. */
export function expand(text: string, start: number, end: number, escape: string, lookup: Lookup): Expansion {
  const reader: ExpansionReader = { text, end, escape, lookup, uses: [], at: start, known: true, depth: 0, refused: 0 };
  const value = readUntil(reader, undefined, false);
  return { value: reader.known && value.length <= maximumLength ? value : undefined, uses: reader.uses };
}

function readUntil(reader: ExpansionReader, stop: string | undefined, keepEscapes: boolean): string {
  let result = '';
  while (reader.at < reader.end) {
    const char = reader.text[reader.at] ?? '';
    if (char === stop) {
      reader.at++;
      return result;
    }
    if (char === "'") result += readSingleQuoted(reader);
    else if (char === '"') result += readDoubleQuoted(reader, keepEscapes);
    else if (char === '$') result += readDollar(reader);
    else if (char === reader.escape) {
      if (keepEscapes) result += char;
      result += reader.at + 1 < reader.end ? reader.text[reader.at + 1] : '';
      reader.at += 2;
    } else {
      result += char;
      reader.at++;
    }
  }
  if (stop !== undefined) reader.known = false;
  return result;
}

function readSingleQuoted(reader: ExpansionReader): string {
  const close = reader.text.indexOf("'", reader.at + 1);
  const end = close === -1 || close >= reader.end ? reader.end : close;
  if (end === reader.end) reader.known = false;
  const inner = reader.text.slice(reader.at + 1, end);
  reader.at = end + 1;
  return inner;
}

function readDoubleQuoted(reader: ExpansionReader, keepEscapes: boolean): string {
  let result = '';
  reader.at++;
  while (reader.at < reader.end) {
    const char = reader.text[reader.at] ?? '';
    if (char === '"') {
      reader.at++;
      return result;
    }
    if (char === '$') {
      result += readDollar(reader);
      continue;
    }
    const next = reader.text[reader.at + 1];
    if (char === reader.escape && (next === '"' || next === '$' || next === reader.escape)) {
      result += keepEscapes ? char + next : next;
      reader.at += 2;
      continue;
    }
    result += char;
    reader.at++;
  }
  reader.known = false;
  return result;
}

function readName(reader: ExpansionReader): { start: number; end: number; name: string } {
  nameAt.lastIndex = reader.at;
  const start = reader.at;
  const name = (nameAt.exec(reader.text)?.[0] ?? '').slice(0, Math.max(reader.end - start, 0));
  reader.at += name.length;
  return { start, end: reader.at, name };
}

function readDollar(reader: ExpansionReader): string {
  const start = reader.at++;
  if (reader.depth >= maximumDepth) return plain(reader, 'unknown');
  if (reader.text[reader.at] !== '{' || reader.at >= reader.end) {
    const { start: nameStart, end: nameEnd, name } = readName(reader);
    if (name === '') return '$';
    note(reader, { start, end: nameEnd, nameStart, nameEnd, modifier: '' }, name);
    return plain(reader, reader.lookup(name));
  }
  reader.at++;
  const { start: nameStart, end: nameEnd, name } = readName(reader);
  const index = reader.uses.length;
  const refusedBefore = reader.refused;
  reader.depth++;
  const value = name === '' ? refuse(reader) : readModifier(reader, name);
  reader.depth--;
  const modifier = reader.text.slice(nameEnd, Math.max(reader.at - 1, nameEnd));
  if (name !== '' && reader.refused === refusedBefore)
    note(reader, { start, end: reader.at, nameStart, nameEnd, modifier }, name, index);
  return value;
}

function note(reader: ExpansionReader, use: ExpandedUse, name: string, index = reader.uses.length): void {
  if (/^[\p{L}_]/u.test(name)) reader.uses.splice(index, 0, use);
}

function plain(reader: ExpansionReader, found: ReturnType<Lookup>): string {
  if (typeof found === 'object') return found.value;
  reader.known = false;
  return '';
}

/** Skips to the closing brace of a substitution that BuildKit does not know. */
function refuse(reader: ExpansionReader): string {
  reader.known = false;
  reader.refused++;
  const close = reader.text.indexOf('}', reader.at);
  reader.at = close === -1 || close >= reader.end ? reader.end : close + 1;
  return '';
}

function readModifier(reader: ExpansionReader, name: string): string {
  const found = reader.lookup(name);
  let operator = reader.text[reader.at] ?? '';
  if (reader.at >= reader.end) return refuse(reader);
  reader.at++;
  if (operator === '}') return plain(reader, found);
  if (operator === '/') return replaced(reader, found);
  const nullIsUnset = operator === ':';
  if (nullIsUnset) operator = reader.text[reader.at++] ?? '';
  if (!'-+?#%'.includes(operator) || operator === '') return refuse(reader);

  const knownBefore = reader.known;
  const word = readUntil(reader, '}', operator === '#' || operator === '%');
  const wordKnown = reader.known;
  if (found === 'unknown') {
    reader.known = false;
    return '';
  }
  const set = typeof found === 'object' && !(nullIsUnset && found.value === '');
  const value = typeof found === 'object' ? found.value : '';
  if (operator === '-') {
    if (set) reader.known = knownBefore;
    return set ? value : word;
  }
  if (operator === '+') {
    if (!set) reader.known = knownBefore;
    return set ? word : '';
  }
  if (operator === '?') {
    if (!set) reader.known = false;
    else reader.known = knownBefore;
    return value;
  }
  if (!set || !wordKnown || value.length > maximumMatched) return plain(reader, 'unknown');
  const greedy = word.startsWith(operator);
  const pattern = patternOf(greedy ? word.slice(1) : word, greedy);
  if (pattern === undefined) return plain(reader, 'unknown');
  return operator === '#' ? value.replace(new RegExp(`^${pattern}`, 's'), '') : withoutSuffix(value, pattern, greedy);
}

function replaced(reader: ExpansionReader, found: ReturnType<Lookup>): string {
  const all = reader.text[reader.at] === '/';
  if (all) reader.at++;
  const pattern = patternOf(readUntil(reader, '/', true), true);
  const replacement = readUntil(reader, '}', true);
  const value = plain(reader, found);
  if (pattern === undefined || pattern === '' || value.length > maximumMatched) return plain(reader, 'unknown');
  return value.replace(new RegExp(pattern, all ? 'gs' : 's'), () => replacement);
}

function withoutSuffix(value: string, pattern: string, greedy: boolean): string {
  const whole = new RegExp(`^(?:${pattern})$`, 's');
  const lengths = Array.from({ length: value.length + 1 }, (_, length) => length);
  const at = (greedy ? lengths.reverse() : lengths).find((length) => whole.test(value.slice(value.length - length)));
  return at === undefined ? value : value.slice(0, value.length - at);
}

/** A shell pattern of `*` and `?` as a regular expression; undefined when BuildKit refuses it or it has many stars. */
function patternOf(pattern: string, greedy: boolean): string | undefined {
  if (pattern.split('*').length - 1 > maximumStars) return undefined;
  let result = '';
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? '';
    if (char === '*') result += greedy ? '.*' : '.*?';
    else if (char === '?') result += '.';
    else if (char === '\\') {
      const next = pattern[++at] ?? '';
      if (!'*?\\}/'.includes(next) || next === '') return undefined;
      result += next.replace(/[*?\\]/, '\\$&');
    } else result += char.replace(/[[\]{}.+()|^$]/, '\\$&');
  }
  return result;
}
