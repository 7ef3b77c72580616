import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { BuildGraph } from '../model/model.ts';
import { graphOf } from './documents.ts';
import { guard } from './guard.ts';
import type { Session } from './session.ts';

/** An open document with its graph. */
export interface Opened {
  readonly document: TextDocument;
  readonly graph: BuildGraph;
}

export function openedAt({ documents }: Session, uri: string): Opened | undefined {
  const document = documents.get(uri);
  return document && { document, graph: graphOf(document) };
}

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** A handler that answers `empty` for documents that are not open, and when the feature fails. */
export function onOpened<Params extends DocumentParams, Result>(
  session: Session,
  name: string,
  empty: Result,
  answer: (opened: Opened, params: Params) => Result | Promise<Result>,
): (params: Params) => Promise<Result> {
  return guard(session.log, name, empty, (params: Params) => {
    const opened = openedAt(session, params.textDocument.uri);
    return opened ? answer(opened, params) : empty;
  });
}
