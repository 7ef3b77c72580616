import {
  AnnotatedTextEdit,
  type ChangeAnnotation,
  CreateFile,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
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
  const changes = sortEdits(edits).map((edit) => toTextEdit(document, edit));
  const own = TextDocumentEdit.create(
    OptionalVersionedTextDocumentIdentifier.create(document.uri, document.version),
    annotation ? withQuestion(changes) : changes,
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
    ...(annotation && {
      changeAnnotations: { alters: annotation, question: { ...annotation, needsConfirmation: true } },
    }),
  };
}

/**
 * All edits with what they alter, and one of no effect that is to be confirmed: VS Code then shows its preview, where
 * edits that are to be confirmed themselves would be off until each is ticked.
 */
function withQuestion(edits: readonly TextEdit[]): AnnotatedTextEdit[] {
  const [first] = edits;
  const annotated = edits.map(({ range, newText }) => AnnotatedTextEdit.replace(range, newText, 'alters'));
  return first ? [AnnotatedTextEdit.insert(first.range.start, '', 'question'), ...annotated] : annotated;
}

function annotationOf(alters: readonly Alteration[]): ChangeAnnotation | undefined {
  if (alters.length === 0) return undefined;
  const label = alters.map(({ what }) => what).join('; ');
  const description = [...new Set(alters.map(({ remedy }) => remedy))].join('; ');
  return { label, description };
}
