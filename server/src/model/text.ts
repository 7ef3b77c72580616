/** Makes tokens and texts of the model out of ranges of an instruction's joined text. */
import { type Joined, toSourceSpan } from '../text/joined.ts';
import type { Token } from '../text/span.ts';
import { expand, type Lookup } from './expand.ts';
import type { Range } from './instruction-text.ts';
import type { Binding, Scope, Text, VariableUse } from './model.ts';
import { hasKnownEnvironment, lookup, type Scopes } from './scope.ts';

export interface TextContext {
  readonly scopes: Scopes;
  readonly escape: string;
  /** What the same instruction declares further left: `ARG A=1 B=$A` (measured on BuildKit 0.24: B is 1). */
  readonly locals?: ReadonlyMap<string, Binding>;
}

export function tokenAt(joined: Joined, [start, end]: Range): Token {
  return { text: joined.text.slice(start, end), span: toSourceSpan(joined, start, end) };
}

/** A word with its quotes, escapes and variables resolved, as they stand at `scope`. */
export function textAt(context: TextContext, joined: Joined, [start, end]: Range, scope: Scope): Text {
  const raw = joined.text.slice(start, end);
  const span = toSourceSpan(joined, start, end);
  if (!/[$'"\\`]/.test(raw)) return { text: raw, span, value: raw, variables: noVariables };

  const find: Lookup = (name) => valueOf(context, scope, name);
  const { value, uses } = expand(joined.text, start, end, context.escape, find);
  const variables: VariableUse[] = uses.map((use) => ({
    name: tokenAt(joined, [use.nameStart, use.nameEnd]),
    span: toSourceSpan(joined, use.start, use.end),
    modifier: use.modifier,
    binding: bindingOf(context, scope, joined.text.slice(use.nameStart, use.nameEnd)),
  }));
  return { text: raw, span, value, variables };
}

/** A word whose value is already known, as that of a JSON string, where BuildKit still expands variables. */
export function jsonTextAt(context: TextContext, joined: Joined, range: Range, value: string, scope: Scope): Text {
  const inner: Range = [range[0] + 1, range[1] - 1];
  const text = textAt(context, joined, inner, scope);
  return {
    ...text,
    text: joined.text.slice(range[0], range[1]),
    value: text.variables.length > 0 ? text.value : value,
  };
}

const noVariables: readonly VariableUse[] = [];

function bindingOf({ scopes, locals }: TextContext, scope: Scope, name: string): Binding | undefined {
  return locals?.get(name) ?? lookup(scopes, scope, name);
}

function valueOf(context: TextContext, scope: Scope, name: string): ReturnType<Lookup> {
  const binding = bindingOf(context, scope, name);
  if (binding?.value !== undefined) return { value: binding.value };
  if (binding) return binding.unset ? 'unset' : 'unknown';
  return hasKnownEnvironment(context.scopes.stages, scope.stage) ? 'unset' : 'unknown';
}
