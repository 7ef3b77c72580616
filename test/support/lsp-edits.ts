import assert from 'node:assert/strict';
import {
  CreateFile,
  DeleteFile,
  RenameFile,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { applyTextEdits } from './lsp-document.ts';

/** A file as the editor has it: with a version while it is open, without text where it does not exist. */
export interface FileState {
  readonly text: string | undefined;
  readonly version?: number;
}

/** The texts by URI of what a workspace edit changes, undefined for deleted files; throws where an editor would refuse it. */
export function applyWorkspaceEdit(
  edit: WorkspaceEdit,
  stateOf: (uri: string) => FileState,
): Map<string, string | undefined> {
  const result = new Map<string, string | undefined>();
  const textOf = (uri: string): string | undefined => (result.has(uri) ? result.get(uri) : stateOf(uri).text);

  assert.ok(!(edit.changes && edit.documentChanges), 'an edit has changes or documentChanges, not both');
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
    result.set(uri, applyTextEdits(existing(textOf(uri), uri), edits));
  }
  for (const change of edit.documentChanges ?? []) {
    if (CreateFile.is(change)) {
      const old = textOf(change.uri);
      assert.ok(
        old === undefined || change.options?.overwrite || change.options?.ignoreIfExists,
        `${change.uri} exists already`,
      );
      if (old === undefined || change.options?.overwrite) result.set(change.uri, '');
    } else if (DeleteFile.is(change)) {
      existing(textOf(change.uri), change.uri);
      result.set(change.uri, undefined);
    } else if (RenameFile.is(change)) {
      const text = existing(textOf(change.oldUri), change.oldUri);
      assert.equal(textOf(change.newUri), undefined, `${change.newUri} exists already`);
      result.set(change.oldUri, undefined).set(change.newUri, text);
    } else {
      const { uri, version } = change.textDocument;
      const isNew = result.has(uri);
      if (!isNew)
        assert.equal(version, stateOf(uri).version ?? null, `the version of ${uri} that the edit was made for`);
      result.set(uri, applyTextEdits(existing(textOf(uri), uri), change.edits.map(toTextEdit)));
    }
  }
  return result;
}

function existing(text: string | undefined, uri: string): string {
  assert.ok(text !== undefined, `${uri} exists`);
  return text;
}

function toTextEdit(edit: TextEdit | SnippetTextEdit): TextEdit {
  assert.ok('newText' in edit, 'no snippets: the client does not announce them');
  return edit;
}
