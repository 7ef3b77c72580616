/** HCL so far as Bake files need it: attributes, blocks, strings, lists, objects; every other expression is unclear (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md). */

import { isDeep } from '../text/nesting.ts';
import type { Span } from '../text/span.ts';
import { type HclToken, tokenizeHcl } from './hcl-tokens.ts';

export type Expression =
  /** A string; texts and what is between `${` and `}` by turns. */
  | { readonly kind: 'template'; readonly parts: readonly (string | Expression)[]; readonly span: Span }
  | { readonly kind: 'reference'; readonly name: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly span: Span }
  | {
      readonly kind: 'table';
      readonly fields: ReadonlyMap<string, Expression>;
      /** Where the names of the fields are written. */
      readonly keys: ReadonlyMap<string, Span>;
      readonly span: Span;
    }
  | { readonly kind: 'unclear'; readonly span: Span };

export interface Body {
  readonly attributes: ReadonlyMap<string, Expression>;
  readonly blocks: readonly Block[];
}

/** `type "label" { ... }`. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  /** The labels as written, with their quotes. */
  readonly labelSpans: readonly Span[];
  /** Its first line, up to the brace. */
  readonly span: Span;
}

interface TokenReader {
  readonly tokens: readonly HclToken[];
  at: number;
}

/** The body of a file; what cannot be read is left out. */
export function parseHcl(text: string): Body {
  return isDeep(text) ? { attributes: new Map(), blocks: [] } : readBody({ tokens: tokenizeHcl(text), at: 0 });
}

/** The expression that a text is; `start` is where it stands in the document. */
function parseExpression(text: string, start: number): Expression {
  const reader = { tokens: tokenizeHcl(text, start), at: 0 };
  const expression = readExpression(reader);
  return reader.at === reader.tokens.length
    ? expression
    : { kind: 'unclear', span: { start, end: start + text.length } };
}

/** A string with `${...}` in it. */
export function parseTemplate(text: string, span: Span): Expression {
  const parts: (string | Expression)[] = [];
  for (const [part, inner] of text.matchAll(/\$\$\{|%%\{|\$\{([^{}"]*)\}|[$%]\{|[^$%]+|[$%]/g)) {
    if (part === '$${' || part === '%%{') parts.push(part.slice(1));
    else if (inner !== undefined) parts.push(parseExpression(inner, span.start));
    else if (part === '${' || part === '%{') parts.push({ kind: 'unclear', span });
    else parts.push(part);
  }
  return { kind: 'template', parts, span };
}

function readBody(reader: TokenReader): Body {
  const attributes = new Map<string, Expression>();
  const blocks: Block[] = [];
  while (peek(reader) && !isMark(peek(reader), '}')) {
    const name = next(reader);
    if (name?.kind !== 'name' && name?.kind !== 'string') continue;
    if (isMark(peek(reader), '=')) {
      next(reader);
      attributes.set(name.text, readExpression(reader));
      skipLine(reader);
      continue;
    }
    const labels: string[] = [];
    const labelSpans: Span[] = [];
    let end = name.span.end;
    for (let label = peek(reader); label?.kind === 'string' || label?.kind === 'name'; label = peek(reader)) {
      labels.push(label.text);
      labelSpans.push(label.span);
      end = label.span.end;
      next(reader);
    }
    if (!isMark(peek(reader), '{')) continue;
    next(reader);
    const body = readBody(reader);
    if (isMark(peek(reader), '}')) next(reader);
    blocks.push({ type: name.text, labels, labelSpans, body, span: { start: name.span.start, end } });
  }
  return { attributes, blocks };
}

/** Reads an expression; one that goes on with an operator is unclear as a whole. */
function readExpression(reader: TokenReader): Expression {
  const first = peek(reader);
  const start = first?.span.start ?? 0;
  const simple = readSimple(reader);
  const isWhole = simple.kind !== 'unclear' && isEnd(peek(reader));
  if (isWhole) return simple;
  let depth = 0;
  let end = simple.span.end;
  for (let token = peek(reader); token && (depth > 0 || !isEnd(token)); token = peek(reader)) {
    if (token.kind === 'mark' && '([{'.includes(token.text)) depth += 1;
    if (token.kind === 'mark' && ')]}'.includes(token.text)) depth -= 1;
    end = token.span.end;
    next(reader);
  }
  return { kind: 'unclear', span: { start, end } };
}

function readSimple(reader: TokenReader): Expression {
  const token = peek(reader);
  const none: Expression = { kind: 'unclear', span: { start: token?.span.start ?? 0, end: token?.span.start ?? 0 } };
  if (!token || isEnd(token)) return none;
  if (token.kind === 'mark' && token.text !== '[' && token.text !== '{') return none;
  next(reader);
  const { span } = token;
  if (token.kind === 'string' || token.kind === 'heredoc') return parseTemplate(token.text, span);
  if (token.kind === 'name') {
    return /^(?:true|false|-?\d.*)$/.test(token.text)
      ? { kind: 'template', parts: [token.text], span }
      : { kind: 'reference', name: token.text, span };
  }
  return token.text === '[' ? readList(reader, span.start) : readTable(reader, span.start);
}

function readList(reader: TokenReader, start: number): Expression {
  const items: Expression[] = [];
  for (skipBreaks(reader); peek(reader) && !isMark(peek(reader), ']'); skipBreaks(reader)) {
    const before = reader.at;
    items.push(readExpression(reader));
    skipBreaks(reader);
    if (isMark(peek(reader), ',')) next(reader);
    else if (reader.at === before) next(reader);
  }
  const end = next(reader)?.span.end ?? start;
  return { kind: 'list', items, span: { start, end } };
}

function readTable(reader: TokenReader, start: number): Expression {
  const fields = new Map<string, Expression>();
  const keys = new Map<string, Span>();
  for (skipBreaks(reader); peek(reader) && !isMark(peek(reader), '}'); skipBreaks(reader)) {
    const name = next(reader);
    const hasValue = isMark(peek(reader), '=') || isMark(peek(reader), ':');
    if (!hasValue || (name?.kind !== 'name' && name?.kind !== 'string')) continue;
    next(reader);
    fields.set(name.text, readExpression(reader));
    keys.set(name.text, name.span);
    if (isMark(peek(reader), ',')) next(reader);
  }
  const end = next(reader)?.span.end ?? start;
  return { kind: 'table', fields, keys, span: { start, end } };
}

function peek({ tokens, at }: TokenReader): HclToken | undefined {
  return tokens[at];
}

function next(reader: TokenReader): HclToken | undefined {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  return token;
}

function isMark(token: HclToken | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}

function isEnd(token: HclToken | undefined): boolean {
  return !token || token.kind === 'break' || (token.kind === 'mark' && ',]})'.includes(token.text));
}

function skipBreaks(reader: TokenReader): void {
  while (peek(reader)?.kind === 'break') next(reader);
}

function skipLine(reader: TokenReader): void {
  while (peek(reader) && peek(reader)?.kind !== 'break' && !isMark(peek(reader), '}')) next(reader);
}
