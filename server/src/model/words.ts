/** Splits an instruction's arguments as BuildKit's line parsers do (frontend/dockerfile/parser/line_parsers.go). */
import { isSpace } from './read.ts';

/** A half-open range of the joined text. */
export type Range = readonly [start: number, end: number];

/** The words between white space, whatever their quotes. */
export function splitSpace(text: string, from = 0): Range[] {
  const words: Range[] = [];
  let start = -1;
  for (let at = from; at <= text.length; at++) {
    const space = at === text.length || isSpace(text.charCodeAt(at));
    if (!space && start === -1) start = at;
    if (!space || start === -1) continue;
    words.push([start, at]);
    start = -1;
  }
  return words;
}

/** The words between white space that is neither quoted nor escaped, quotes kept. */
export function splitQuoted(text: string, escape: string, from = 0): Range[] {
  const words: Range[] = [];
  let start = -1;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? '';
    if (start === -1) {
      if (isSpace(text.charCodeAt(at))) continue;
      start = at;
    }
    if (quote === '' && isSpace(text.charCodeAt(at))) {
      words.push([start, at]);
      start = -1;
    } else if (char === escape && quote !== "'") at++;
    else if (quote === '') quote = char === '"' || char === "'" ? char : '';
    else if (char === quote) quote = '';
  }
  if (start !== -1) words.push([start, text.length]);
  return words;
}

/** The leading words that begin with `--`, and where the arguments begin behind them. */
export function splitFlags(text: string, from: number): { flags: Range[]; rest: number } {
  const flags: Range[] = [];
  let at = from;
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (!text.startsWith('--', at)) return { flags, rest: at };
    const end = flagEnd(text, at);
    if (end - at === 2) return { flags, rest: end };
    flags.push([at, end]);
    at = end;
  }
}

function flagEnd(text: string, start: number): number {
  let quote = '';
  let at = start;
  for (; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quote === '' && isSpace(text.charCodeAt(at))) return at;
    if (char === '\\') at++;
    else if (quote === '') quote = char === '"' || char === "'" ? char : '';
    else if (char === quote) quote = '';
  }
  return Math.min(at, text.length);
}

/** The comma-separated fields of a mount, quoted ones as in CSV. */
export function splitCommas(text: string, from: number, to: number): Range[] {
  const fields: Range[] = [];
  let start = from;
  let quoted = false;
  for (let at = from; at <= to; at++) {
    if (at < to && text[at] === '"') quoted = !quoted;
    if (at < to && (quoted || text[at] !== ',')) continue;
    fields.push([start, at]);
    start = at + 1;
  }
  return fields;
}

/** The strings of a JSON array with their ranges, quotes included; undefined where the text is not one. */
export function splitJson(text: string, from: number): { range: Range; value: string }[] | undefined {
  const array = text.slice(from);
  if (!array.startsWith('[')) return undefined;
  let values: unknown;
  try {
    values = JSON.parse(array);
  } catch {
    return undefined;
  }
  if (!Array.isArray(values)) return undefined;
  const strings: { range: Range; value: string }[] = [];
  for (const match of array.matchAll(/"(?:[^"\\]|\\.)*"/g)) {
    const value: unknown = values[strings.length];
    if (typeof value !== 'string') return undefined;
    strings.push({ range: [from + match.index, from + match.index + match[0].length], value });
  }
  return strings.length === values.length ? strings : undefined;
}
