import assert from 'node:assert/strict';
import type { Position, Range, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../server/src/text/edit.ts';
import type { Span } from '../../server/src/text/span.ts';
import type { Mark } from './fixture-marks.ts';

/** A place in a text: an offset, a span, a mark, or a piece of the text that occurs in it once. */
export type Place = number | string | Span | Mark;

export function positionAt(text: string, place: Place): Position {
  return toDocument(text).positionAt(spanAt(text, place).start);
}

export function offsetAt(text: string, position: Position): number {
  return toDocument(text).offsetAt(position);
}

export function rangeAt(text: string, place: Place): Range {
  const { start, end } = spanAt(text, place);
  const document = toDocument(text);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function spanOf(text: string, { start, end }: Range): Span {
  return { start: offsetAt(text, start), end: offsetAt(text, end) };
}

/** The text that a range covers; throws where the range lies outside of the text, which editors would not. */
export function textIn(text: string, range: Range): string {
  const span = spanOf(text, range);
  assert.deepEqual(rangeAt(text, span), range, 'the range lies in the document');
  return text.slice(span.start, span.end);
}

/** The text after edits as an editor applies them; throws where they overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  for (const { range } of edits) textIn(text, range);
  return TextDocument.applyEdits(toDocument(text), [...edits]);
}

/** The edits as changes that an editor sends one after the other: from the end of the text to its start. */
export function toChanges(text: string, edits: readonly Edit[]): { range: Range; text: string }[] {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .map(({ span, newText }) => ({ range: rangeAt(text, span), text: newText }));
}

function spanAt(text: string, place: Place): Span {
  if (typeof place === 'number') return { start: place, end: place };
  if (typeof place !== 'string') return 'span' in place ? place.span : place;
  const start = text.indexOf(place);
  assert.ok(start !== -1 && text.indexOf(place, start + 1) === -1, `${JSON.stringify(place)} occurs once in the text`);
  return { start, end: start + place.length };
}

function toDocument(text: string): TextDocument {
  return TextDocument.create('memory:text', 'dockerfile', 0, text);
}
