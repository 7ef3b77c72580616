/** Names and paths of builds where files write them, without their quotes. */
import type { Mention } from '../context/build.ts';
import type { Span } from '../text/span.ts';
import type { WrittenValue } from './value.ts';

/** A file that may hold builds. */
export interface BuildFile {
  /** Relative to the workspace folder. */
  readonly path: string;
  readonly text: string;
}

type Role = Mention['role'];

/** A value that is known as `value`; what the text does not hold as it is counts as computed. */
export function mention(page: BuildFile, role: Role, span: Span, value: string | undefined): Mention {
  const inner = withoutQuotes(page.text, span);
  const isPlain = value !== undefined && page.text.slice(inner.start, inner.end) === value;
  return { role, value, path: page.path, span: inner, written: isPlain ? 'plain' : 'computed' };
}

/** A name whose value the environment gives. */
export function passed(made: Mention): Mention {
  return made.written === 'plain' ? { ...made, written: 'passed' } : made;
}

/** The part of a value that `offset` and `value` tell, seen from behind its quote. */
export function partOf(page: BuildFile, role: Role, { span }: WrittenValue, offset: number, value: string): Mention {
  const start = withoutQuotes(page.text, span).start + offset;
  const made = mention(page, role, { start, end: start + value.length }, value);
  return made.written === 'plain' ? made : { ...made, span };
}

/** What is known of the values. */
export function valuesOf(mentions: readonly Mention[]): string[] {
  return mentions.flatMap(({ value }) => value ?? []);
}

/** The names of a table's fields. */
export function keyMentions(
  page: BuildFile,
  role: Role,
  value: { readonly kind: string; readonly keys?: ReadonlyMap<string, Span> } | undefined,
): Mention[] {
  return [...(value?.keys ?? [])].map(([name, span]) => mention(page, role, span, name));
}

export function withoutQuotes(text: string, { start, end }: Span): Span {
  const first = text[start];
  const isQuoted = (first === '"' || first === "'") && end - start >= 2 && text[end - 1] === first;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
