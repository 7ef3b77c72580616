import {
  CreateFile,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileEdit } from '../contract/change.ts';
import { type Edit, sortEdits } from '../text/edit.ts';
import { toTextEdit } from './convert.ts';

/** Another file that an edit changes: where it is, and its text if it is there. */
export interface OtherFile {
  readonly uri: string;
  readonly document: TextDocument;
  readonly edit: FileEdit;
}

/** Versioned changes of the document, and of other files with the file created where it is new. */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  others: readonly OtherFile[] = [],
): WorkspaceEdit {
  const own = TextDocumentEdit.create(
    OptionalVersionedTextDocumentIdentifier.create(document.uri, document.version),
    sortEdits(edits).map((edit) => toTextEdit(document, edit)),
  );
  const rest = others.flatMap(({ uri, document: other, edit }) => {
    const changes = TextDocumentEdit.create(
      OptionalVersionedTextDocumentIdentifier.create(uri, null),
      sortEdits(edit.edits).map((change) => toTextEdit(other, change)),
    );
    return edit.create ? [CreateFile.create(uri, { ignoreIfExists: true }), changes] : [changes];
  });
  return { documentChanges: edits.length > 0 ? [own, ...rest] : rest };
}
