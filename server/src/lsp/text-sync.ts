/** Keeps two kinds of open documents apart: Dockerfiles, and the files that say how they are built. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

type Handler = (params: { textDocument: { uri: string; languageId?: string } }) => unknown;
type Event =
  | 'onDidOpenTextDocument'
  | 'onDidChangeTextDocument'
  | 'onDidCloseTextDocument'
  | 'onWillSaveTextDocument'
  | 'onWillSaveTextDocumentWaitUntil'
  | 'onDidSaveTextDocument';

const events: readonly Event[] = [
  'onDidOpenTextDocument',
  'onDidChangeTextDocument',
  'onDidCloseTextDocument',
  'onWillSaveTextDocument',
  'onDidSaveTextDocument',
];

/** Each document belongs to `others` if `isOther` says so when it is opened, else to `documents`. */
export function listenApart(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  others: TextDocuments<TextDocument>,
  isOther: (uri: string, languageId: string) => boolean,
): void {
  const other = new Set<string>();
  const first = handlersOf(documents);
  const second = handlersOf(others);
  for (const event of events) {
    const register = connection[event].bind(connection) as (handler: Handler) => unknown;
    register((params) => {
      const { uri, languageId } = params.textDocument;
      if (event === 'onDidOpenTextDocument' && isOther(uri, languageId ?? '')) other.add(uri);
      const handlers = other.has(uri) ? second : first;
      if (event === 'onDidCloseTextDocument') other.delete(uri);
      return handlers.get(event)?.(params);
    });
  }
}

/** What a collection of documents does with each event. */
function handlersOf(documents: TextDocuments<TextDocument>): ReadonlyMap<string, Handler> {
  const handlers = new Map<string, Handler>();
  const names: readonly Event[] = [...events, 'onWillSaveTextDocumentWaitUntil'];
  const catcher = Object.fromEntries(
    names.map((event) => [
      event,
      (handler: Handler) => {
        handlers.set(event, handler);
        return { dispose: () => {} };
      },
    ]),
  );
  documents.listen(catcher as unknown as Connection);
  return handlers;
}
