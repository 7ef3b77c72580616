import type { Span } from '../text/span.ts';

/** A token of HCL; the text of a string is what is between its quotes, escapes resolved. */
export interface HclToken {
  readonly kind: 'name' | 'string' | 'heredoc' | 'mark' | 'break';
  readonly text: string;
  readonly span: Span;
}

const lexeme =
  /(#|\/\/)[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|<<(-?)([A-Za-z_]\w*)\r?\n|(\r?\n)|[ \t\r]+|([A-Za-z_][\w-]*|\d[\w.]*)|"((?:[^"\\\n$]|\\.|\$(?!\{)|\$\{[^{}\n]*\})*)"|([\s\S])/g;

/** The tokens of a text, comments left out; `start` is where it stands in the document. */
export function tokenizeHcl(text: string, start = 0): HclToken[] {
  const tokens: HclToken[] = [];
  lexeme.lastIndex = 0;
  for (let match = lexeme.exec(text); match; match = lexeme.exec(text)) {
    const [all, , , delimiter, lineBreak, name, string, mark] = match;
    const span = { start: start + match.index, end: start + match.index + all.length };
    if (delimiter !== undefined) {
      const end = heredocEnd(text, lexeme.lastIndex, delimiter);
      const body = text.slice(lexeme.lastIndex, end.body);
      tokens.push({ kind: 'heredoc', text: body, span: { start: span.start, end: start + end.next } });
      lexeme.lastIndex = end.next;
    } else if (lineBreak !== undefined) tokens.push({ kind: 'break', text: '\n', span });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, span });
    else if (string !== undefined) tokens.push({ kind: 'string', text: unescape(string), span });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, span });
  }
  return tokens;
}

function heredocEnd(text: string, from: number, delimiter: string): { body: number; next: number } {
  for (let line = from; line < text.length; ) {
    const found = text.indexOf('\n', line);
    const end = found === -1 ? text.length : found;
    if (text.slice(line, end).trim() === delimiter) return { body: line, next: end };
    line = end + 1;
  }
  return { body: text.length, next: text.length };
}

function unescape(text: string): string {
  const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return text.replace(/\\(.)/g, (_, letter: string) => letters[letter] ?? letter);
}
