/** Answers the requests that help to write a Dockerfile; what each means is in `features/`. */

import type { Connection, FormattingOptions, ServerCapabilities } from 'vscode-languageserver/node';
import { formatEdits } from '../features/format/format.ts';
import { toSpan, toTextEdit } from './convert.ts';
import { graphOf } from './documents.ts';
import { guard } from './guard.ts';
import type { ClientTraits, Session } from './session.ts';

/** What siblings offer as well is left to them, so that no editor asks which extension formats. */
export function editingCapabilities({ hasSiblings }: ClientTraits): ServerCapabilities {
  return {
    documentFormattingProvider: !hasSiblings,
    documentRangeFormattingProvider: !hasSiblings,
  };
}

export function registerEditing(connection: Connection, { documents, log }: Session): void {
  connection.onDocumentFormatting(
    guard(log, 'formatting', [], ({ textDocument, options }) => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      return formatEdits(graphOf(document), toOptions(options)).map((edit) => toTextEdit(document, edit));
    }),
  );
  connection.onDocumentRangeFormatting(
    guard(log, 'range formatting', [], ({ textDocument, options, range }) => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      const edits = formatEdits(graphOf(document), toOptions(options), toSpan(document, range));
      return edits.map((edit) => toTextEdit(document, edit));
    }),
  );
}

function toOptions({ tabSize, insertSpaces, insertFinalNewline, trimFinalNewlines }: FormattingOptions) {
  return {
    tabSize: Math.min(Math.max(Math.trunc(tabSize) || 4, 1), 16),
    insertSpaces,
    ...(insertFinalNewline && { insertFinalNewline }),
    ...(trimFinalNewlines && { trimFinalNewlines }),
  };
}
