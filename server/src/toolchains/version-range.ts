/** Which versions a range of a manifest admits. */

/** `even`: `~1.2` stays below 1.3, as in npm; `last`: it stays below 2, as in Composer, Ruby (`~>`) and Python (`~=`). */
export type Tilde = 'even' | 'last';

type Version = readonly number[];

interface Interval {
  readonly from: Version;
  /** Not part of it. */
  readonly to: Version;
}

const end: Version = [Number.POSITIVE_INFINITY];

/** Whether a range admits any version of a line such as `22` or `3.11`; undefined where it is not understood. */
export function admitsLine(range: string, line: string, tilde: Tilde): boolean | undefined {
  const own = lineOf(numbersOf(line));
  let admits = false;
  for (const part of range.split(/\|\|?/)) {
    const intervals = intervalsOf(part, tilde);
    if (!intervals) return undefined;
    admits ||= intervals.reduce<Interval | undefined>((left, right) => left && shared(left, right), own) !== undefined;
  }
  return admits;
}

/**
 * Whether a range names a line as one that it admits: one without an end, or up to the next major version, was written before there was such
 * a line, unless it begins with it.
 */
export function namesLine(range: string | undefined, line: string, tilde: Tilde): boolean {
  if (range === undefined || admitsLine(range, line, tilde) !== true) return false;
  const [major = '', minor] = line.split('.');
  const away = (by: number) => (minor === undefined ? `${Number(major) + by}` : `${major}.${Number(minor) + by}`);
  return admitsLine(range, away(900), tilde) === false || admitsLine(range, away(-1), tilde) === false;
}

const comparator = /^(\^|~>|~=|~|>=|<=|!=|===?|=|>|<)?\s*v?(\d+(?:\.\d+)*)(?:\.[x*X])*$/;

function intervalsOf(part: string, tilde: Tilde): Interval[] | undefined {
  const [, low, high] = /^\s*v?([\d.]+)\s+-\s+v?([\d.]+)\s*$/.exec(part) ?? [];
  if (low !== undefined && high !== undefined) return [{ from: numbersOf(low), to: lineOf(numbersOf(high)).to }];
  const words = part
    .replace(/([~^<>=!])\s+/g, '$1')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.every((word) => /^[*xX]$/.test(word))) return [{ from: [], to: end }];
  const found = words.map((word) => intervalOf(word, tilde));
  return found.every((each) => each !== undefined) ? found : undefined;
}

function intervalOf(word: string, tilde: Tilde): Interval | undefined {
  const [, sign = '=', number] = comparator.exec(word) ?? [];
  if (number === undefined) return undefined;
  const version = numbersOf(number);
  const line = lineOf(version);
  if (sign === '>=') return { from: version, to: end };
  // Of a whole line: `>18` begins behind all of 18.
  if (sign === '>') return { from: line.to, to: end };
  if (sign === '<') return { from: [], to: version };
  if (sign === '<=') return { from: [], to: line.to };
  if (sign === '!=') return { from: [], to: end };
  if (sign === '^') return { from: version, to: [(version[0] ?? 0) + 1] };
  if (sign.startsWith('~')) {
    const kept = tilde === 'even' && sign === '~' ? 2 : Math.max(1, version.length - 1);
    return { from: version, to: lineOf(version.slice(0, kept)).to };
  }
  return line;
}

/** All versions that begin with these numbers. */
function lineOf(version: Version): Interval {
  return { from: version, to: [...version.slice(0, -1), (version.at(-1) ?? 0) + 1] };
}

function shared(left: Interval, right: Interval): Interval | undefined {
  const from = compare(left.from, right.from) > 0 ? left.from : right.from;
  const to = compare(left.to, right.to) < 0 ? left.to : right.to;
  return compare(from, to) < 0 ? { from, to } : undefined;
}

function compare(left: Version, right: Version): number {
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one = 0, other = 0] = [left[at], right[at]];
    if (one !== other) return one - other;
  }
  return 0;
}

function numbersOf(text: string): Version {
  return text.split('.').map(Number);
}
