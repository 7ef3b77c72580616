/** Lowers one logical line to an instruction of the model. */

import { toSource, toSourceSpan } from '../text/joined.ts';
import { mapped } from '../text/list.ts';
import { covers, type Span, span, type Token } from '../text/span.ts';
import { bindingOf } from './declare.ts';
import { flagOf } from './flag-words.ts';
import type { Head } from './head.ts';
import type { PairText, Range } from './instruction-text.ts';
import type { LogicalLine } from './logical-line.ts';
import type { Lowering, Surroundings } from './lowering.ts';
import type { Binding, CopyInstruction, Flag, FromInstruction, Instruction, Pair, Text } from './model.ts';
import { mountsOf } from './mounts.ts';
import { commandScript, runScript } from './scripts.ts';
import { resolveCopy } from './source.ts';
import { jsonTextAt, type TextContext, textAt, tokenAt } from './text.ts';

type LoweredBase = Omit<FromInstruction, 'kind' | 'image' | 'as' | 'name' | 'platform'>;

export function lowerInstruction(lowering: Lowering, line: LogicalLine, head: Head, around: Surroundings): Instruction {
  return propertiesOf(lowering, line, head, around) as Instruction;
}

/** All that the type says but that it was lowered. */
type Properties<I> = I extends Instruction ? { [P in keyof I]: I[P] } : never;

function propertiesOf(
  lowering: Lowering,
  line: LogicalLine,
  head: Head,
  around: Surroundings,
): Properties<Instruction> {
  const context: TextContext = { scopes: lowering, escape: lowering.escape };
  const flags = mapped(head.parts.flags, (flag) => flagOf(context, head.joined, flag, around.before));
  const { index, stage, before } = around;
  const plain: LoweredBase = {
    index,
    stage,
    before,
    keyword: head.keyword,
    span: wholeSpan(line, head),
    lines: line.lines,
    flags,
    rest: head.rest,
    joined: head.joined,
    parts: head.parts,
    heredocs: line.heredocs,
  };
  const base: LoweredBase = head.onbuild ? Object.assign(plain, { onbuild: head.onbuild }) : plain;
  // Assigned: engines are slow at adding to what they spread (Node 20: 0.7 microseconds for each property).
  switch (head.kind) {
    case 'FROM':
      return Object.assign(base, { kind: head.kind }, fromParts(context, head, base));
    case 'ARG':
      return Object.assign(base, { kind: head.kind, pairs: argPairs(lowering, context, head, base) });
    case 'ENV':
    case 'LABEL': {
      const { legacy } = head.parts;
      const pairs = head.parts.pairs.map((pair) => pairAt(context, head, base, pair, !legacy));
      return head.kind === 'ENV'
        ? Object.assign(base, { kind: head.kind, pairs, legacy })
        : Object.assign(base, { kind: head.kind, pairs });
    }
    case 'COPY':
    case 'ADD':
      return Object.assign(base, { kind: head.kind }, copyParts(lowering, context, head, base));
    case 'RUN':
      return Object.assign(base, {
        kind: head.kind,
        mounts: mountsOf(lowering, context, head, base),
        script: runScript(lowering, head, base),
      });
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK': {
      const command = Object.assign(base, { kind: head.kind });
      const script = commandScript(lowering, head, command);
      return script ? Object.assign(command, { script }) : command;
    }
    case 'UNKNOWN':
      return Object.assign(base, { kind: head.kind });
    default:
      return Object.assign(base, { kind: head.kind }, wordsOf(context, head, base));
  }
}

function wholeSpan(line: LogicalLine, head: Head): Span {
  const start = (head.onbuild ?? head.keyword).span.start;
  const [, textEnd] = head.parts.rest;
  const end = textEnd === 0 ? start : toSource(head.joined, textEnd - 1) + 1;
  return span(start, Math.max(end, line.heredocs.at(-1)?.end?.span.end ?? end));
}

/** The value of the last flag of that name. */
function flagValue(flags: readonly Flag[], name: string): Text | undefined {
  return flags.findLast((flag) => flag.name.text === name)?.value;
}

function fromParts(
  context: TextContext,
  { joined, parts }: Head,
  base: LoweredBase,
): Pick<FromInstruction, 'image' | 'as' | 'name' | 'platform'> {
  const [imageRange, asRange, nameRange] = parts.words;
  const platform = flagValue(base.flags, 'platform');
  const as = asRange && tokenAt(joined, asRange);
  const isAs = as?.text.toLowerCase() === 'as';
  return Object.assign(
    {},
    imageRange && { image: textAt(context, joined, imageRange, base.before.scope) },
    isAs && { as },
    nameRange && isAs && { name: tokenAt(joined, nameRange) },
    platform && { platform },
  );
}

function pairAt(context: TextContext, { joined }: Head, base: LoweredBase, pair: PairText, mayBeQuoted: boolean): Pair {
  const name = tokenAt(joined, pair.name);
  const span = toSourceSpan(joined, pair.range[0], pair.range[1]);
  const shown = mayBeQuoted ? unquoted(name) : name;
  if (!pair.value) return { name: shown, span };
  return { name: shown, value: textAt(context, joined, pair.value, base.before.scope), span };
}

/** A key without the quotes around it: `LABEL "name"="value"`. */
function unquoted(token: Token): Token {
  const quote = token.text[0];
  if ((quote !== '"' && quote !== "'") || token.text.length < 2 || token.text.at(-1) !== quote) return token;
  return { text: token.text.slice(1, -1), span: span(token.span.start + 1, token.span.end - 1) };
}

function argPairs(lowering: Lowering, context: TextContext, head: Head, base: LoweredBase): Pair[] {
  const locals = new Map<string, Binding>();
  return head.parts.pairs.map((part) => {
    const pair = pairAt({ ...context, locals }, head, base, part, true);
    locals.set(pair.name.text, bindingOf(lowering, { kind: 'ARG', index: base.index, stage: base.stage }, pair));
    return pair;
  });
}

function listOf(context: TextContext, { joined, parts }: Head, base: LoweredBase): { words: Text[]; json: boolean } {
  const { scope } = base.before;
  if (parts.json) {
    const words = parts.json.map(({ range, value }) => jsonTextAt(context, joined, range, value, scope));
    return { words, json: true };
  }
  return { words: parts.words.map((range) => textAt(context, joined, range, scope)), json: false };
}

type CopyParts = Pick<CopyInstruction, 'from' | 'sources' | 'destination' | 'json'>;

function copyParts(lowering: Lowering, context: TextContext, head: Head, base: LoweredBase): CopyParts {
  const fromValue = flagValue(base.flags, 'from');
  const from = fromValue && resolveCopy(lowering.table, fromValue);
  const { words, json } = listOf(context, head, base);
  const isHeredoc = (word: Text) => base.heredocs.some(({ opening }) => covers(word.span, opening));
  const destination = words.length > 1 ? words.at(-1) : undefined;
  const copy = { sources: words.slice(0, -1).filter((word) => !isHeredoc(word)), json };
  return Object.assign(copy, from && { from }, destination && { destination });
}

function wordsOf(context: TextContext, head: Head, base: LoweredBase): { words: Text[]; json: boolean } {
  if (head.kind === 'SHELL' || head.kind === 'MAINTAINER') return literalWords(head);
  const whole = head.kind === 'WORKDIR' || head.kind === 'USER' || head.kind === 'STOPSIGNAL';
  if (!whole) return listOf(context, head, base);
  const { rest } = head;
  return {
    words: rest.text === '' ? [] : [textAt(context, rest, [0, rest.text.length], base.before.scope)],
    json: false,
  };
}

/** Words in which BuildKit expands no variables. */
function literalWords({ joined, parts }: Head): { words: Text[]; json: boolean } {
  const literal = (range: Range, value: string): Text => ({ ...tokenAt(joined, range), value, variables: [] });
  if (parts.json) return { words: parts.json.map(({ range, value }) => literal(range, value)), json: true };
  const text = joined.text.slice(...parts.rest);
  return { words: text === '' ? [] : [literal(parts.rest, text)], json: false };
}
