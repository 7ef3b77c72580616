import { isSpace } from '../text/white-space.ts';
import { instructionText } from './instruction-text.ts';

/** Finds the words of an instruction that open a heredoc, as BuildKit's `heredocsFromLine` does. */
export interface HeredocWord {
  /** The delimiter, quotes and escapes resolved. */
  readonly name: string;
  readonly quoted: boolean;
  readonly stripsTabs: boolean;
  /** Where the delimiter stands in the joined text, quotes included. */
  readonly start: number;
  readonly end: number;
}

/** `reHeredoc` of parser.go, whose `\s` is Go's. */
const opener = /^(\d*<<(-?)[\t\f\r ]*)([^<]*)$/;

/** None but in RUN, COPY and ADD, and not in a JSON array. */
export function heredocWords(text: string, escape: '\\' | '`'): HeredocWord[] {
  if (!text.includes('<<')) return [];
  const { keyword, json } = instructionText(text, escape);
  if (json || !openers.has(text.slice(...keyword).toLowerCase())) return [];
  const found: HeredocWord[] = [];
  for (const [start, end] of splitShellWords(text)) {
    const match = opener.exec(text.slice(start, end));
    const rest = match?.[3];
    if (!match?.[1] || !rest) continue;
    const name = unquote(rest);
    if (name === undefined) continue;
    found.push({ name, quoted: name !== rest, stripsTabs: match[2] === '-', start: start + match[1].length, end });
  }
  return found;
}

const openers: ReadonlySet<string> = new Set(['run', 'copy', 'add']);

/**
 * Ranges of the words between unquoted, unescaped white space; that behind `<<` belongs to its word. None at all when a quote stays open or a
 * substitution is one that BuildKit's lexer refuses, because it then gives up on the line (shell/lex.go).
 */
function splitShellWords(text: string): [number, number][] {
  const words: [number, number][] = [];
  let start = -1;
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (isSpace(text.charCodeAt(at))) {
      if (start !== -1) words.push([start, at]);
      start = -1;
      at++;
      continue;
    }
    if (start === -1) start = at;
    if (char === "'" || char === '"') {
      const end = quoteEnd(text, at);
      if (end === undefined) return [];
      at = end;
    } else if (char === '\\') at += 2;
    else if (char === '<' && text[at + 1] === '<') {
      at += 2;
      while (isSpace(text.charCodeAt(at))) at++;
    } else if (char === '$') {
      if (isRefusedSubstitution(text, at)) return [];
      at += 1;
    } else at++;
  }
  if (start !== -1) words.push([start, text.length]);
  return words;
}

function quoteEnd(text: string, start: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === quote) return at + 1;
    if (quote !== '"') continue;
    if (text[at] === '\\') at++;
    else if (text[at] === '$' && isRefusedSubstitution(text, at)) return undefined;
  }
  return undefined;
}

function isRefusedSubstitution(text: string, dollar: number): boolean {
  if (text[dollar + 1] !== '{') return false;
  const rest = text.slice(dollar + 2, dollar + 200);
  return !/^(?:[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[@*#?$!-])(?:\}|:[^}]|[-+?#%/])/u.test(rest);
}

/** One shell word without its quotes and escapes; undefined when it is none, or more than one. */
function unquote(word: string): string | undefined {
  let result = '';
  for (let at = 0; at < word.length; at++) {
    const char = word[at] ?? '';
    if (char === '\\') result += word[++at] ?? '';
    else if (char === "'" || char === '"') {
      const end = quoteEnd(word, at);
      if (end === undefined) return undefined;
      const inner = word.slice(at + 1, end - 1);
      result += char === '"' ? inner.replace(/\\(["$\\])/g, '$1') : inner;
      at = end - 1;
    } else result += char;
  }
  return result === '' ? undefined : result;
}
