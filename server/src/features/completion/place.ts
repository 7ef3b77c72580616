/** An argument that is being typed, and items for it. */
import type { Cursor } from './cursor.ts';
import type { Item, ItemKind, Topic, TypedWord } from './item.ts';

export type ArgumentPlace = Extract<Cursor, { kind: 'argument' }>;

export type List = (label: string, detail?: string, more?: Partial<Item>) => Item;

/** Makes items that replace a word. */
export function listOf({ span }: TypedWord, kind: ItemKind = 'value'): List {
  return (label, detail, more = {}) => ({ label, kind, span, ...(detail !== undefined && { detail }), ...more });
}

export function textTopic(value: string): Topic {
  return { about: 'text', text: value };
}
