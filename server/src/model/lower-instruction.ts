/** Lowers one logical line to an instruction of the model. */

import { toSource, toSourceSpan } from '../text/joined.ts';
import { covers, type Span, span, type Token } from '../text/span.ts';
import { bindingOf } from './declare.ts';
import type { Head } from './head.ts';
import type { Lowering } from './lowering.ts';
import type { Binding, CopyInstruction, Flag, FromInstruction, Instruction, Pair, State, Text } from './model.ts';
import { mountsOf } from './mounts.ts';
import type { LogicalLine } from './read.ts';
import { commandScript, runScript } from './scripts.ts';
import { resolveCopy } from './source.ts';
import { jsonTextAt, type TextContext, textAt, tokenAt } from './text.ts';
import { type Range, splitJson, splitQuoted, splitSpace } from './words.ts';

interface Place {
  readonly index: number;
  readonly stage: number | undefined;
  readonly before: State;
}

type Base = Omit<FromInstruction, 'kind' | 'image' | 'as' | 'name' | 'platform'>;

export function lowerInstruction(lowering: Lowering, line: LogicalLine, head: Head, place: Place): Instruction {
  const context: TextContext = { scopes: lowering, escape: lowering.escape };
  const flags = head.flags.map((range) => flagOf(context, head, range, place.before));
  const base: Base = {
    ...place,
    keyword: head.keyword,
    ...(head.onbuild && { onbuild: head.onbuild }),
    span: wholeSpan(line, head),
    lines: { first: line.first, last: line.last },
    flags,
    rest: head.rest,
    heredocs: line.heredocs,
  };
  switch (head.kind) {
    case 'FROM':
      return { ...base, kind: 'FROM', ...fromParts(context, base) };
    case 'ARG':
      return { ...base, kind: 'ARG', pairs: argPairs(lowering, context, base) };
    case 'ENV':
    case 'LABEL': {
      const legacy = isLegacy(base, lowering.escape);
      const pairs = legacy ? legacyPair(context, base) : pairsOf(context, base);
      return head.kind === 'ENV' ? { ...base, kind: 'ENV', pairs, legacy } : { ...base, kind: 'LABEL', pairs };
    }
    case 'COPY':
    case 'ADD':
      return { ...base, kind: head.kind, ...copyParts(lowering, context, base) };
    case 'RUN':
      return {
        ...base,
        kind: 'RUN',
        mounts: mountsOf(lowering, context, head, base),
        script: runScript(lowering, base),
      };
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK': {
      const script = commandScript(lowering, { ...base, kind: head.kind });
      return { ...base, kind: head.kind, ...(script && { script }) };
    }
    case 'UNKNOWN':
      return { ...base, kind: 'UNKNOWN' };
    default:
      return { ...base, kind: head.kind, ...wordsOf(context, head.kind, base) };
  }
}

function wholeSpan(line: LogicalLine, head: Head): Span {
  const start = (head.onbuild ?? head.keyword).span.start;
  const textEnd = head.joined.text.trimEnd().length;
  const end = textEnd === 0 ? start : toSource(head.joined, textEnd - 1) + 1;
  return span(start, Math.max(end, line.heredocs.at(-1)?.end?.span.end ?? end));
}

function flagOf(context: TextContext, head: Head, [start, end]: Range, state: State): Flag {
  const text = head.joined.text;
  const equals = text.slice(start, end).indexOf('=');
  const nameEnd = equals === -1 ? end : start + equals;
  return {
    name: tokenAt(head.joined, [start + 2, nameEnd]),
    ...(equals !== -1 && { value: textAt(context, head.joined, [nameEnd + 1, end], state.scope) }),
    span: toSourceSpan(head.joined, start, end),
  };
}

/** The value of the last flag of that name. */
export function flagValue(flags: readonly Flag[], name: string): Text | undefined {
  return flags.findLast((flag) => flag.name.text === name)?.value;
}

function fromParts(context: TextContext, base: Base): Pick<FromInstruction, 'image' | 'as' | 'name' | 'platform'> {
  const [imageRange, asRange, nameRange] = splitSpace(base.rest.text);
  const platform = flagValue(base.flags, 'platform');
  const as = asRange && tokenAt(base.rest, asRange);
  const isAs = as?.text.toLowerCase() === 'as';
  return {
    ...(imageRange && { image: textAt(context, base.rest, imageRange, base.before.scope) }),
    ...(as && isAs && { as }),
    ...(nameRange && isAs && { name: tokenAt(base.rest, nameRange) }),
    ...(platform && { platform }),
  };
}

function pairAt(context: TextContext, base: Base, [start, end]: Range): Pair {
  const equals = base.rest.text.slice(start, end).indexOf('=');
  const nameEnd = equals === -1 ? end : start + equals;
  return {
    name: unquoted(tokenAt(base.rest, [start, nameEnd])),
    ...(equals !== -1 && { value: textAt(context, base.rest, [nameEnd + 1, end], base.before.scope) }),
    span: toSourceSpan(base.rest, start, end),
  };
}

/** A key without the quotes around it: `LABEL "name"="value"`. */
function unquoted(token: Token): Token {
  const quote = token.text[0];
  if ((quote !== '"' && quote !== "'") || token.text.length < 2 || token.text.at(-1) !== quote) return token;
  return { text: token.text.slice(1, -1), span: span(token.span.start + 1, token.span.end - 1) };
}

function pairsOf(context: TextContext, base: Base): Pair[] {
  return splitQuoted(base.rest.text, context.escape).map((range) => pairAt(context, base, range));
}

function argPairs(lowering: Lowering, context: TextContext, base: Base): Pair[] {
  const locals = new Map<string, Binding>();
  return splitQuoted(base.rest.text, context.escape).map((range) => {
    const pair = pairAt({ ...context, locals }, base, range);
    locals.set(pair.name.text, bindingOf(lowering, { kind: 'ARG', index: base.index, stage: base.stage }, pair));
    return pair;
  });
}

/** `ENV name value`: the first word has no equals sign. */
function isLegacy(base: Base, escape: string): boolean {
  const first = splitQuoted(base.rest.text, escape)[0];
  return first !== undefined && !base.rest.text.slice(...first).includes('=');
}

function legacyPair(context: TextContext, base: Base): Pair[] {
  const [nameRange, valueRange] = splitSpace(base.rest.text);
  if (!nameRange) return [];
  const end = base.rest.text.length;
  return [
    {
      name: tokenAt(base.rest, nameRange),
      ...(valueRange && { value: textAt(context, base.rest, [valueRange[0], end], base.before.scope) }),
      span: toSourceSpan(base.rest, nameRange[0], end),
    },
  ];
}

function listOf(context: TextContext, base: Base): { words: Text[]; json: boolean } {
  const strings = splitJson(base.rest.text, 0);
  const { scope } = base.before;
  if (strings) {
    return {
      words: strings.map(({ range, value }) => jsonTextAt(context, base.rest, range, value, scope)),
      json: true,
    };
  }
  return { words: splitSpace(base.rest.text).map((range) => textAt(context, base.rest, range, scope)), json: false };
}

type CopyParts = Pick<CopyInstruction, 'from' | 'sources' | 'destination' | 'json'>;

function copyParts(lowering: Lowering, context: TextContext, base: Base): CopyParts {
  const fromValue = flagValue(base.flags, 'from');
  const from = fromValue && resolveCopy(lowering.table, fromValue);
  const { words, json } = listOf(context, base);
  const isHeredoc = (word: Text) => base.heredocs.some(({ opening }) => covers(word.span, opening));
  const destination = words.length > 1 ? words.at(-1) : undefined;
  return {
    ...(from && { from }),
    sources: words.slice(0, -1).filter((word) => !isHeredoc(word)),
    ...(destination && { destination }),
    json,
  };
}

function wordsOf(context: TextContext, kind: string, base: Base): { words: Text[]; json: boolean } {
  if (kind === 'SHELL' || kind === 'MAINTAINER') return literalWords(base);
  const whole = kind === 'WORKDIR' || kind === 'USER' || kind === 'STOPSIGNAL';
  if (!whole) return listOf(context, base);
  const text = base.rest.text;
  return { words: text === '' ? [] : [textAt(context, base.rest, [0, text.length], base.before.scope)], json: false };
}

/** Words in which BuildKit expands no variables. */
function literalWords(base: Base): { words: Text[]; json: boolean } {
  const strings = splitJson(base.rest.text, 0);
  const literal = (range: Range, value: string): Text => ({ ...tokenAt(base.rest, range), value, variables: [] });
  if (strings) return { words: strings.map(({ range, value }) => literal(range, value)), json: true };
  const text = base.rest.text;
  return { words: text === '' ? [] : [literal([0, text.length], text)], json: false };
}
