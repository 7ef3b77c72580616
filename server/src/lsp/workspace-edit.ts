import {
  AnnotatedTextEdit,
  CreateFile,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Alteration, FileEdit } from '../contract/change.ts';
import type { BuildGraph } from '../model/model.ts';
import { type Edit, insert, sortEdits } from '../text/edit.ts';
import { toTextEdit } from './convert.ts';

/** Another file that an edit changes: where it is, and its text if it is there. */
export interface OtherFile {
  readonly uri: string;
  readonly document: TextDocument;
  readonly edit: FileEdit;
}

/** What is to be confirmed, and the edit that asks for it. */
export interface Confirmation {
  readonly alters: readonly Alteration[];
  readonly question: Edit;
}

/** Versioned changes of the document, and of other files with the file created where it is new. */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  others: readonly OtherFile[] = [],
  confirmation?: Confirmation,
): WorkspaceEdit {
  const annotation = confirmation && annotationOf(confirmation.alters);
  const changes = sortEdits(edits).map((edit) => toTextEdit(document, edit));
  const own = TextDocumentEdit.create(
    OptionalVersionedTextDocumentIdentifier.create(document.uri, document.version),
    confirmation ? withQuestion(toTextEdit(document, confirmation.question), changes) : changes,
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
 * What asks before a change that alters the image: an edit that is to be confirmed, so that VS Code shows its preview, where such edits are
 * off until they are ticked. The preview shows no annotations, only the text of edits. So it is a comment above the first instruction that
 * changes, which people read and may tick; for clients that make all edits at once it is no text at all.
 */
export function confirmationOf(
  graph: BuildGraph,
  edits: readonly Edit[],
  alters: readonly Alteration[],
  showsEdits: boolean,
): Confirmation | undefined {
  const [first] = sortEdits(edits);
  if (!first || alters.length === 0) return undefined;
  const above = showsEdits ? graph.instructions.find(({ span }) => span.end >= first.span.start) : undefined;
  if (!above) return { alters, question: insert(first.span.start, '') };
  const { start } = above.span;
  const indent = graph.source.slice(graph.source.lastIndexOf('\n', start - 1) + 1, start);
  const { label, description } = annotationOf(alters);
  return { alters, question: insert(start - indent.length, `${indent}# ${label}. ${description}.\n`) };
}

function withQuestion(question: TextEdit, edits: readonly TextEdit[]): AnnotatedTextEdit[] {
  const annotated = edits.map(({ range, newText }) => AnnotatedTextEdit.replace(range, newText, 'alters'));
  return [AnnotatedTextEdit.insert(question.range.start, question.newText, 'question'), ...annotated];
}

function annotationOf(alters: readonly Alteration[]): { readonly label: string; readonly description: string } {
  const label = alters.map(({ what }) => what).join('; ');
  const description = [...new Set(alters.map(({ remedy }) => remedy))].join('; ');
  return { label, description };
}
