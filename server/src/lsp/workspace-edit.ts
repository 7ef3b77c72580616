import {
  AnnotatedTextEdit,
  type ChangeAnnotation,
  CreateFile,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Alteration, FileEdit } from '../contract/change.ts';
import { type Edit, sortEdits } from '../text/edit.ts';
import { toTextEdit } from './convert.ts';

/** Another file that an edit changes: where it is, and its text if it is there. */
export interface OtherFile {
  readonly uri: string;
  readonly document: TextDocument;
  readonly edit: FileEdit;
}

/** Versioned changes of the document, and of other files with the file created where it is new; what `alters` says is to be confirmed. */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  others: readonly OtherFile[] = [],
  alters: readonly Alteration[] = [],
): WorkspaceEdit {
  const annotation = annotationOf(alters);
  const own = TextDocumentEdit.create(
    OptionalVersionedTextDocumentIdentifier.create(document.uri, document.version),
    sortEdits(edits).map((edit) => {
      const { range, newText } = toTextEdit(document, edit);
      return annotation ? AnnotatedTextEdit.replace(range, newText, 'alters') : { range, newText };
    }),
  );
  const rest = others.flatMap(({ uri, document: other, edit }) => {
    const changes = TextDocumentEdit.create(
      OptionalVersionedTextDocumentIdentifier.create(uri, null),
      sortEdits(edit.edits).map((change) => toTextEdit(other, change)),
    );
    return edit.create ? [CreateFile.create(uri, { ignoreIfExists: true }), changes] : [changes];
  });
  return {
    documentChanges: edits.length > 0 ? [own, ...rest] : rest,
    ...(annotation && { changeAnnotations: { alters: annotation } }),
  };
}

/** One annotation for all edits: they are of use together only. */
function annotationOf(alters: readonly Alteration[]): ChangeAnnotation | undefined {
  if (alters.length === 0) return undefined;
  const label = alters.map(({ what }) => what).join('; ');
  const description = [...new Set(alters.map(({ remedy }) => remedy))].join('; ');
  return { label, description, needsConfirmation: true };
}
