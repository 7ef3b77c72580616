import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { BuildGraph } from '../model/model.ts';
import { graphOf, hasGraph } from './documents.ts';
import { guard } from './guard.ts';
import type { Session } from './session.ts';
import { incoming } from './soon.ts';

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

/**
 * A handler that answers `empty` for documents that are not open, and when the feature fails; `inBuildFile` answers for files that say how Dockerfiles are built. While someone types, a version that has no graph yet
 * gets one only if nothing newer has come in.
 */
export function onOpened<Params extends DocumentParams, Result>(
  session: Session,
  name: string,
  empty: Result,
  answer: (opened: Opened, params: Params, token: CancellationToken) => Result | Promise<Result>,
  inBuildFile?: (params: Params) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return guard(session.log, name, empty, async (params: Params, token: CancellationToken) => {
    if (inBuildFile && session.buildFiles.get(params.textDocument.uri)) return inBuildFile(params);
    const document = session.documents.get(params.textDocument.uri);
    if (document && !hasGraph(document)) await stillWanted(document, token);
    const opened = openedAt(session, params.textDocument.uri);
    return opened ? answer(opened, params, token) : empty;
  });
}

/** Throws what the protocol has for a request that is cancelled or about an older version. */
async function stillWanted(document: TextDocument, token: CancellationToken): Promise<void> {
  const { version } = document;
  await incoming();
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  if (document.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed');
}
