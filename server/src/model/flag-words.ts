/** A flag as BuildKit reads it, without its quotes and escapes (`extractBuilderFlags` in frontend/dockerfile/parser/split_command.go). */
import { type Joined, pickJoined, sliceJoined, toSourceSpan } from '../text/joined.ts';
import type { PairText, Range } from './instruction-text.ts';
import type { Flag, State } from './model.ts';
import { type TextContext, textAt, tokenAt } from './text.ts';

/** Its name has no quotes, its value is written as in the document. */
export function flagOf(context: TextContext, joined: Joined, flag: PairText, { scope }: State): Flag {
  const span = toSourceSpan(joined, ...flag.range);
  const name = tokenAt(joined, flag.name);
  if (!isQuoted(joined, flag.range, context.escape)) {
    return flag.value ? { name, value: textAt(context, joined, flag.value, scope), span } : { name, span };
  }
  const text = nameIn(joined, flag, context.escape);
  const value = flagValue(joined, flag, context.escape);
  if (!flag.value || !value) return { name: { ...name, text }, span };
  const read = textAt(context, value, [0, value.text.length], scope);
  return { name: { ...name, text }, value: { ...read, ...tokenAt(joined, flag.value) }, span };
}

/** What stands behind the equals sign. */
export function flagValue(joined: Joined, flag: PairText, escape: string): Joined | undefined {
  if (!flag.value) return undefined;
  if (!isQuoted(joined, flag.range, escape)) return sliceJoined(joined, ...flag.value);
  const whole = unquoted(joined, flag.range, escape);
  return sliceJoined(whole, whole.text.indexOf('=') + 1);
}

function nameIn(joined: Joined, { range }: PairText, escape: string): string {
  const [name = ''] = unquoted(joined, range, escape).text.split('=', 1);
  return name.replace(/^--/, '');
}

function isQuoted(joined: Joined, range: Range, escape: string): boolean {
  return /["']/.test(joined.text.slice(...range)) || joined.text.slice(...range).includes(escape);
}

function unquoted(joined: Joined, [start, end]: Range, escape: string): Joined {
  const kept: Range[] = [];
  let quote = '';
  let from = start;
  for (let at = start; at < end; at++) {
    const char = joined.text[at] ?? '';
    const isQuote = quote === '' ? char === '"' || char === "'" : char === quote;
    if (!isQuote && char !== escape) continue;
    kept.push([from, at]);
    from = at + 1;
    if (isQuote) quote = quote === '' ? char : '';
    else at++;
  }
  return pickJoined(joined, [...kept, [from, end]]);
}
