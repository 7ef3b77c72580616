/** Wildcard patterns as Go's filepath.Match and Docker's ignore files have them, matched in time linear in path and pattern. */
import { memoized } from '../text/memoized.ts';

/** One step of a pattern; a pattern of `n` parts is a chain of `n` states. */
export type GlobPart =
  | { readonly kind: 'char'; readonly char: string }
  /** `?`: any character but a slash. */
  | { readonly kind: 'any' }
  /** `*`: any run of characters but slashes. */
  | { readonly kind: 'star' }
  /** Any run of characters. */
  | { readonly kind: 'rest' }
  /** Any number of whole folders, each with its slash; the part behind it is `through`. */
  | { readonly kind: 'folders' }
  | { readonly kind: 'through' }
  | CharacterSet;

/** `[a-z]`, `[^a-z]`: one character, a slash included where it is negated. */
export interface CharacterSet {
  readonly kind: 'set';
  readonly negated: boolean;
  readonly ranges: readonly (readonly [low: string, high: string])[];
}

export const folders: readonly GlobPart[] = [{ kind: 'folders' }, { kind: 'through' }];

/** Whether the parts match all of `path`. */
export function matchParts(parts: readonly GlobPart[], path: string): boolean {
  const { start, end } = fixedEnds(parts);
  if (!path.startsWith(start) || !path.endsWith(end)) return false;
  // When each state was last entered, so that none is entered twice for one character.
  const entered = new Int32Array(parts.length + 1).fill(-1);
  let current: number[] = [];
  let next: number[] = [];
  let at = 0;

  const add = (state: number): void => {
    if (entered[state] === at) return;
    entered[state] = at;
    next.push(state);
  };
  const enter = (state: number): void => {
    let open = next.length;
    for (add(state); open < next.length; open += 1) {
      const reached = next[open] ?? 0;
      const kind = parts[reached]?.kind;
      if (kind === 'star' || kind === 'rest' || kind === 'folders') add(reached + 1);
      if (kind === 'folders') add(reached + 2);
    }
  };

  enter(0);
  for (const char of path) {
    at += 1;
    [current, next] = [next, current];
    next.length = 0;
    for (const state of current) {
      const part = parts[state];
      if (!part) continue;
      if (part.kind === 'rest' || part.kind === 'through' || (part.kind === 'star' && char !== '/')) enter(state);
      if (part.kind === 'through' ? char === '/' : isOne(part, char)) enter(state + 1);
    }
    if (next.length === 0) return false;
  }
  return next.includes(parts.length);
}

/** What stands before the first wildcard, and behind the last: most paths do not begin and end so. */
const fixedEnds = memoized((parts: readonly GlobPart[]) => ({
  start: fixedStart(parts),
  end: charsOf(parts.slice(parts.findLastIndex(isWildcard) + 1)),
}));

/** All of it, where there is no wildcard. */
export function fixedStart(parts: readonly GlobPart[]): string {
  const end = parts.findIndex(isWildcard);
  return charsOf(end === -1 ? parts : parts.slice(0, end));
}

function isWildcard({ kind }: GlobPart): boolean {
  return kind !== 'char';
}

function charsOf(parts: readonly GlobPart[]): string {
  return parts.map((part) => (part.kind === 'char' ? part.char : '')).join('');
}

/** Whether a part stands for one character, and for this one. */
function isOne(part: GlobPart, char: string): boolean {
  if (part.kind === 'char') return part.char === char;
  return part.kind === 'any' ? char !== '/' : isInSet(part, char);
}

function isInSet(part: GlobPart, char: string): boolean {
  if (part.kind !== 'set') return false;
  const code = codeOf(char);
  return part.negated !== part.ranges.some(([low, high]) => codeOf(low) <= code && code <= codeOf(high));
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}

/** Whether a COPY source is a pattern: a path in which all wildcards are escaped is taken as it is, backslashes included (measured). */
export function isGlob(source: string): boolean {
  return /^(?:[^\\*?[]|\\.)*[*?[]/s.test(source);
}

/** A pattern as COPY reads it (https://pkg.go.dev/path/filepath#Match); undefined where it is malformed. */
export function parseGlob(pattern: string): GlobPart[] | undefined {
  const chars = [...pattern];
  const parts: GlobPart[] = [];
  for (let at = 0; at < chars.length; ) {
    const char = chars[at] ?? '';
    if (char === '[') {
      const read = readSet(chars, at);
      if (!read) return undefined;
      parts.push(read.set);
      at = read.end;
      continue;
    }
    if (char === '\\') at += 1;
    const literal = chars[at];
    if (literal === undefined) return undefined;
    if (char === '*') parts.push({ kind: 'star' });
    else if (char === '?') parts.push({ kind: 'any' });
    else parts.push({ kind: 'char', char: literal });
    at += 1;
  }
  return parts;
}

/**
 * The set that begins at the `[` at `start` of a pattern's characters, and where the pattern goes on; undefined where Go
 * calls the pattern malformed (https://pkg.go.dev/path/filepath#Match).
 */
export function readSet(
  chars: readonly string[],
  start: number,
): { readonly set: CharacterSet; readonly end: number } | undefined {
  let at = start + 1;
  const negated = chars[at] === '^';
  if (negated) at += 1;
  const one = (): string | undefined => {
    if (chars[at] === '-' || chars[at] === ']') return undefined;
    if (chars[at] === '\\') at += 1;
    const char = chars[at];
    at += 1;
    return char;
  };
  const ranges: [string, string][] = [];
  while (at < chars.length && (chars[at] !== ']' || ranges.length === 0)) {
    const low = one();
    if (low === undefined) return undefined;
    let high: string | undefined = low;
    if (chars[at] === '-') {
      at += 1;
      high = one();
    }
    if (high === undefined) return undefined;
    ranges.push([low, high]);
  }
  return at < chars.length ? { set: { kind: 'set', negated, ranges }, end: at + 1 } : undefined;
}

/** A pattern for one path alone: where it matches nothing, nothing is copied (BuildKit's `AllowEmptyWildcard`, frontend/dockerfile/dockerfile2llb/convert_copy.go). */
export function optionalPattern(path: string): string {
  return path.replace(/(\w)(\W*)$/, '[$1]$2');
}
