import type { Span } from '../text/span.ts';

/** A value in YAML, JSON or HCL, and where it is written. */
export type WrittenValue =
  /** A string, or a number or boolean as written. */
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly WrittenValue[]; readonly span: Span }
  | {
      readonly kind: 'table';
      readonly fields: ReadonlyMap<string, WrittenValue>;
      /** Where the names of the fields are written. */
      readonly keys: ReadonlyMap<string, Span>;
      readonly span: Span;
    }
  | { readonly kind: 'none'; readonly span: Span }
  /** An expression whose value is not known. */
  | { readonly kind: 'unclear'; readonly span: Span };

/** The value of a field; undefined when it is not there, or of no value. */
export function fieldOf(value: WrittenValue | undefined, ...path: readonly string[]): WrittenValue | undefined {
  let found = value;
  for (const name of path) found = found?.kind === 'table' ? found.fields.get(name) : undefined;
  return found?.kind === 'none' ? undefined : found;
}

/** The fields of a table; none for other values. */
export function fieldsOf(value: WrittenValue | undefined): [string, WrittenValue][] {
  return value?.kind === 'table' ? [...value.fields] : [];
}

/** The items of a list; none for other values. */
export function itemsOf(value: WrittenValue | undefined): readonly WrittenValue[] {
  return value?.kind === 'list' ? value.items : [];
}

/** The text of a value that is one. */
export function plainText(value: WrittenValue | undefined): string | undefined {
  return value?.kind === 'text' ? value.text : undefined;
}
