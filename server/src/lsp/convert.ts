/** The only place where offsets become positions. */

import { DiagnosticSeverity, type Location, type Position, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../contract/rule.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toLocation(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: toRange(document, span) };
}

export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** What stands before a byte order mark goes behind it, which some clients leave in the text. */
export function toTextEdit(document: TextDocument, { span, newText }: Edit): TextEdit {
  const isMarked = span.start === 0 && document.getText().startsWith(mark) && !newText.startsWith(mark);
  return { range: toRange(document, isMarked ? { start: 1, end: Math.max(1, span.end) } : span), newText };
}

const mark = '\uFEFF';

export function toSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'info':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
  }
}
