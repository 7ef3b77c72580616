/**
 * What an ignore file keeps out of the build context, by the rules of moby/patternmatcher 0.6.1 as BuildKit's file transfer
 * applies them (https://github.com/moby/patternmatcher, https://github.com/tonistiigi/fsutil): measured against both.
 */
import { type CharacterSet, fixedStart, folders, type GlobPart, matchParts, readSet } from './glob.ts';
import { cleanPath } from './path.ts';

export interface IgnoreList {
  /** In order; the last one that matches decides. */
  readonly patterns: readonly IgnorePattern[];
  /** Malformed lines, and those of which BuildKit makes something else than they say: nothing is known of such a list. */
  readonly unclear: readonly string[];
}

export interface IgnorePattern {
  /** As BuildKit cleans it, without the `!`. */
  readonly text: string;
  /** Whether it brings back what patterns above it keep out. */
  readonly exception: boolean;
  readonly match: Match;
}

type Match =
  | { readonly kind: 'exact' | 'prefix' | 'suffix'; readonly text: string }
  | { readonly kind: 'parts'; readonly parts: readonly GlobPart[] };

/** What is known of a path, for those below it. */
export interface IgnoreState {
  readonly ignored: boolean;
  /** Which pattern matched the path or a folder of it. */
  readonly matches: readonly boolean[];
}

/** The patterns of an ignore file's text. */
export function parseIgnore(text: string): IgnoreList {
  const patterns: IgnorePattern[] = [];
  const unclear: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const pattern = parseLine(line.trim());
    if (pattern) patterns.push(pattern);
    else unclear.push(line.trim());
  }
  return { patterns, unclear };
}

/** Whether a path of the context, relative to it, is kept out; undefined when the list is unclear. */
export function isIgnored(list: IgnoreList, path: string): boolean | undefined {
  return list.unclear.length > 0 ? undefined : ignoredAt(list, path).ignored;
}

/** Whether a folder is kept out with all that is below it. */
export function isIgnoredWhole(list: IgnoreList, folder: string): boolean | undefined {
  return list.unclear.length > 0 ? undefined : keepsOutAll(list, folder, ignoredAt(list, folder));
}

function ignoredAt(list: IgnoreList, path: string): IgnoreState {
  let known: IgnoreState | undefined;
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    known = ignoredBelow(list, path.slice(0, slash), known);
  }
  return ignoredBelow(list, path, known);
}

/** Whether a path is kept out, from what is known of its folder; without one for a path at the top. */
export function ignoredBelow({ patterns }: IgnoreList, path: string, folder?: IgnoreState): IgnoreState {
  let ignored = false;
  const matches = patterns.map(({ match, exception }, index) => {
    const inherited = folder?.matches[index] === true;
    // BuildKit skips a pattern that could change nothing, and then it does not count for the paths below either.
    if (!inherited && ignored !== exception) return false;
    const matched = inherited || isMatch(match, path);
    if (matched) ignored = !exception;
    return matched;
  });
  return { ignored, matches };
}

/** Whether all below a folder is kept out, for it is and no exception can bring anything back. */
export function keepsOutAll({ patterns }: IgnoreList, folder: string, { ignored }: IgnoreState): boolean {
  return ignored && !patterns.some(({ exception, match }) => exception && canMatchBelow(match, `${folder}/`));
}

/** Whether a pattern could match something in a folder, so far as its beginning and the number of its folders tell. */
export function mayMatchBelow({ match, text }: IgnorePattern, folder: string): boolean {
  const isDeep = text.includes('**') || text.split('/').length > folder.split('/').length;
  return isDeep && canMatchBelow(match, `${folder}/`);
}

function canMatchBelow(match: Match, folder: string): boolean {
  if (match.kind === 'suffix') return true;
  const fixed = match.kind === 'parts' ? fixedStart(match.parts) : match.text;
  return fixed.startsWith(folder) || (match.kind !== 'exact' && folder.startsWith(fixed));
}

function isMatch(match: Match, path: string): boolean {
  switch (match.kind) {
    case 'exact':
      return path === match.text;
    case 'prefix':
      return path.startsWith(match.text);
    case 'suffix':
      return path.endsWith(match.text) || (match.text.startsWith('/') && path === match.text.slice(1));
    case 'parts':
      return matchParts(match.parts, path);
  }
}

/** The pattern of a trimmed line; undefined where it is unclear. */
function parseLine(line: string): IgnorePattern | undefined {
  const negated = line.startsWith('!');
  const given = negated ? line.slice(1).trim() : line;
  const cleaned = given === '' ? '' : cleanPath(given).replace(/^\/(?=.)/s, '');
  const whole = cleanPath((negated ? `!${cleaned}` : cleaned).trim());
  const exception = whole.startsWith('!');
  const text = exception ? whole.slice(1) : whole;
  const match = text === '' ? undefined : parsePattern(text);
  return match && { text, exception, match };
}

/** Undefined for malformed patterns, and for those that mean something else as the regular expression BuildKit makes of them. */
function parsePattern(text: string): Match | undefined {
  const chars = [...text];
  if (chars.length > longestPattern) return undefined;
  const parts: GlobPart[] = [];
  let kind: Match['kind'] = 'exact';
  let hasOperator = false;
  for (let at = 0, step = 0; at < chars.length; step += 1) {
    const char = chars[at] ?? '';
    if (char === '*' && chars[at + 1] === '*') {
      at += chars[at + 2] === '/' ? 3 : 2;
      const isLast = at >= chars.length;
      parts.push(...(isLast ? [{ kind: 'rest' } as const] : folders));
      kind = isLast && kind === 'exact' ? 'prefix' : 'parts';
      if (step === 0) kind = 'suffix';
    } else if (char === '*' || char === '?') {
      at += 1;
      parts.push({ kind: char === '*' ? 'star' : 'any' });
      kind = 'parts';
    } else if (char === '[') {
      const read = readSet(chars, at);
      if (!read || isStrangeSet(read.set, chars.slice(at + 1, read.end - 1).join(''))) return undefined;
      at = read.end;
      parts.push(read.set);
      kind = 'parts';
    } else if (char === '\\') {
      const escaped = chars[at + 1];
      if (escaped === undefined || !isEscapable.test(escaped)) return undefined;
      at += 2;
      parts.push({ kind: 'char', char: escaped });
      kind = 'parts';
    } else {
      at += 1;
      hasOperator ||=
        char === '|' || char === '^' || (char === '{' && isRepeat.test(chars.slice(at, at + 12).join('')));
      parts.push({ kind: 'char', char });
      if (char === ']') kind = 'parts';
    }
  }
  if (kind === 'parts') return hasOperator ? undefined : { kind, parts };
  if (kind === 'prefix') return { kind, text: text.slice(0, -2) };
  return { kind, text: kind === 'suffix' ? text.slice(2) : text };
}

/** Characters; no path is longer. */
const longestPattern = 4096;

/** What follows the brace where it repeats what is before it. */
const isRepeat = /^\d+(?:,\d*)?\}/;

/** What stands for itself behind a backslash in Go's regular expressions. */
const isEscapable = /[ !-/:-@[-`{-~]/;

/** Whether the regular expression that BuildKit makes of a set refuses it, or holds something else than the set. */
function isStrangeSet({ ranges }: CharacterSet, text: string): boolean {
  return /[*?[]|\\[^!-/:-@[-`{-~]/.test(text) || ranges.some(([low, high]) => low > high);
}
