/** What completion offers, without a word of the protocol. */
import type { Span } from '../../text/span.ts';

export type ItemKind =
  | 'keyword'
  | 'flag'
  | 'value'
  | 'stage'
  | 'image'
  | 'file'
  | 'folder'
  | 'variable'
  | 'user'
  | 'snippet'
  | 'rule';

export interface Item {
  readonly label: string;
  readonly kind: ItemKind;
  /** One line beside the label. */
  readonly detail?: string;
  /** What replaces `span`; the label without it. */
  readonly insert?: string;
  /** Whether `insert` has places to fill in, as `${1:name}`. */
  readonly snippet?: boolean;
  readonly span: Span;
  /** What typing is compared with; the label without it. */
  readonly filter?: string;
  /** Where its documentation is found. */
  readonly topic?: Topic;
  /** Whether what is inserted is to be completed further. */
  readonly more?: boolean;
  /** Whether the older language server that siblings carry offers it as well. */
  readonly common?: boolean;
  readonly deprecated?: boolean;
}

/** What a documentation is about; small enough to travel to the editor and back. */
export type Topic =
  | { readonly about: 'instruction'; readonly name: string }
  | { readonly about: 'flag'; readonly keyword: string; readonly name: string }
  | { readonly about: 'mount'; readonly type: string; readonly option?: string }
  | { readonly about: 'directive'; readonly name: string }
  | { readonly about: 'modifier'; readonly name: string }
  | { readonly about: 'check'; readonly name: string }
  | { readonly about: 'rule'; readonly name: string }
  | { readonly about: 'stage'; readonly stage: number }
  | { readonly about: 'image'; readonly name: string; readonly tag?: string }
  | { readonly about: 'pattern'; readonly name: string }
  | { readonly about: 'text'; readonly text: string };

/** The part of the document that is being typed: what stands before the cursor, and what an item replaces. */
export interface TypedWord {
  readonly typed: string;
  readonly span: Span;
}

/** The rest of a word behind its first `length` characters, as where a comma, colon or slash begins something new. */
export function behind({ typed, span }: TypedWord, length: number): TypedWord {
  return { typed: typed.slice(length), span: { start: span.start + length, end: span.end } };
}

/** The word up to the next of these characters, for what stands among others. */
export function upTo({ typed, span }: TypedWord, source: string, stops: RegExp): TypedWord {
  const cursor = span.start + typed.length;
  const rest = source.slice(cursor, span.end);
  const stop = rest.search(stops);
  return { typed, span: { start: span.start, end: stop === -1 ? span.end : cursor + stop } };
}

/** A text in which a snippet finds nothing to fill in. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
