import type { SyntaxNode, WordPart } from 'unbash';
import { type Joined, toSourceSpan } from '../text/joined.ts';
import type { Span, Token } from '../text/span.ts';
import type { Command, ShellVariable, Word } from './script.ts';

type AssignmentNode = Extract<SyntaxNode, { type: 'Assignment' }>;
type WordNode = Extract<SyntaxNode, { type: 'Word' }>;

const NAME = /^[A-Za-z_]\w*$/;
const DECLARES: ReadonlySet<string> = new Set(['export', 'readonly', 'local', 'declare', 'typeset']);

/** Where a range of the joined text stands in the document; the parser's ends may lie past that text. */
export function spanIn(frame: Joined, start: number, end: number): Span {
  const { length } = frame.text;
  return toSourceSpan(frame, Math.min(start, length), Math.min(end, length));
}

/** The joined text from `start` to `end`, and where it stands in the document. */
export function tokenOf(frame: Joined, start: number, end: number): Token {
  return { text: frame.text.slice(start, end), span: spanIn(frame, start, end) };
}

/**
 * A word of the script. Its value has quotes and escapes resolved; patterns (`*.txt`) and `~` stand for themselves,
 * brace expansions have no value, since `sh` and `bash` differ on them.
 */
export function wordOf(frame: Joined, node: WordNode, variables: readonly ShellVariable[]): Word {
  const { parts } = node;
  const isKnown = parts === undefined || parts.every(isLiteral);
  return {
    text: frame.text.slice(node.pos, node.end),
    span: spanIn(frame, node.pos, node.end),
    value: isKnown ? node.value : undefined,
    variables,
    quoted: parts === undefined ? node.text.includes('\\') : parts.some(isQuoted),
  };
}

/** What a word stands for as far as that is known; where it is not, as written without the quote it begins with. */
export function plainText({ value, text }: Word): string {
  return value ?? text.replace(/^["']/, '');
}

/** Whether a word may become flags: one of an unknown value that begins with a variable or a command's output, outside of quotes. */
export function mayHoldFlags({ value, text }: Word): boolean {
  return value === undefined && /^[$`]/.test(text);
}

/** An argument of `export` and the like, `NAME=value`, as one word. */
export function assignmentWordOf(frame: Joined, node: AssignmentNode, variables: readonly ShellVariable[]): Word {
  const { name, value } = node;
  const inner = value.type === 'Word' && !node.append && !node.index ? wordOf(frame, value, []) : undefined;
  return {
    text: frame.text.slice(node.pos, node.end),
    span: spanIn(frame, node.pos, node.end),
    value: inner?.value === undefined ? undefined : `${name}=${inner.value}`,
    variables,
    quoted: inner?.quoted ?? false,
  };
}

/** The names that a command gives a value for those behind it, as `NAME=value`, `export`, `read` and their kin do. */
export function assignedNames({ name, assignments, args }: Command): Token[] {
  if (!name) return assignments.map((assignment) => assignment.name);
  if (name.value === 'read')
    return args.flatMap(({ text, span, value }) => (value !== undefined && NAME.test(value) ? [{ text, span }] : []));
  if (!DECLARES.has(name.value ?? '')) return [];
  return args.flatMap(({ text, span }) => {
    const declared = /^([A-Za-z_]\w*)\+?=/.exec(text)?.[1];
    return declared === undefined
      ? []
      : [{ text: declared, span: { start: span.start, end: span.start + declared.length } }];
  });
}

/** The variable that a node expands, a bare name in arithmetic among them; undefined for `$1`, `$?` and other nodes. */
export function variableOf(frame: Joined, node: SyntaxNode): ShellVariable | undefined {
  const range = nameRange(node);
  if (!range) return undefined;
  const name = tokenOf(frame, ...range);
  if (!NAME.test(name.text)) return undefined;
  const modifier = node.type === 'ParameterExpansion' ? frame.text.slice(range[1], node.end).replace(/\}$/, '') : '';
  return { name, span: spanIn(frame, node.pos, node.end), modifier };
}

function nameRange(node: SyntaxNode): [number, number] | undefined {
  switch (node.type) {
    case 'SimpleExpansion':
      return [node.pos + 1, node.end];
    case 'ParameterExpansion':
      return [node.parameterPos, node.parameterEnd];
    case 'ArithmeticWord':
      if (node.parts !== undefined) return undefined;
      return [node.value.startsWith('$') ? node.pos + 1 : node.pos, node.end];
    default:
      return undefined;
  }
}

function isLiteral(part: WordPart): boolean {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return true;
    case 'Glob':
      return part.parts === undefined || part.parts.every(isLiteral);
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.every((inner) => inner.type === 'Literal');
    default:
      return false;
  }
}

function isQuoted(part: WordPart): boolean {
  switch (part.type) {
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'DoubleQuoted':
    case 'LocaleString':
      return true;
    case 'Literal':
      return part.text.includes('\\');
    default:
      return false;
  }
}

/** A command as written, with its first arguments or all of them. */
export function commandText({ name, args }: Pick<Command, 'name' | 'args'>, count = args.length): string {
  return [name, ...args.slice(0, count)].flatMap((word) => (word ? [word.text] : [])).join(' ');
}
