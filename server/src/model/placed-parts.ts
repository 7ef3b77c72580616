/** The parts of an instruction as they stand at another place of a document. */
import { mapped } from '../text/list.ts';
import { placedSpan, placedToken } from '../text/span.ts';
import type { Binding, Flag, Mount, MountOption, Pair, Source, Text, VariableUse } from './model.ts';

/** How they come to their place. */
export interface Move {
  /** By how many characters. */
  readonly by: number;
  /** What takes the place of bindings that they read; undefined where those stay the same. */
  readonly bindings: ReadonlyMap<Binding, Binding> | undefined;
}

/** Those of a list, one by one. */
export function each<T>(place: (part: T, move: Move) => T): (parts: readonly T[], move: Move) => readonly T[] {
  return (parts, move) => mapped(parts, (part) => place(part, move));
}

export function placedText({ text, span, value, variables }: Text, move: Move): Text {
  return { text, span: placedSpan(span, move.by), value, variables: placedUses(variables, move) };
}

const placedUses = each(({ name, span, modifier, binding }: VariableUse, { by, bindings }): VariableUse => {
  return {
    name: placedToken(name, by),
    span: placedSpan(span, by),
    modifier,
    binding: binding && (bindings?.get(binding) ?? binding),
  };
});

/** Also a flag, or an option of a mount. */
export function placedPair({ name, value, span }: Pair | Flag | MountOption, move: Move): Pair {
  const placed: Pair = { name: placedToken(name, move.by), span: placedSpan(span, move.by) };
  return value ? Object.assign(placed, { value: placedText(value, move) }) : placed;
}

const placedOptions = each(placedPair);

export function placedSource(source: Source, move: Move): Source {
  return { ...source, token: placedText(source.token, move) };
}

/** Its flag is the very object that the instruction lists. */
export function placedMount({ type, options, from, looseQuotes }: Mount, flag: Flag, move: Move): Mount {
  const placed: Mount = { flag, type, options: placedOptions(options, move) };
  if (from) Object.assign(placed, { from: placedSource(from, move) });
  return looseQuotes ? Object.assign(placed, { looseQuotes }) : placed;
}
