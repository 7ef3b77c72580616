/** Places in files of a workspace folder that may be open or not. */
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../text/span.ts';
import type { Workspace } from '../workspace/builds-index.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

export function uriIn({ folder }: Workspace, path: string): string {
  return pathToFileURL(path.startsWith('/') ? path : `${folder}/${path}`).href;
}

/** A file that may hold builds: that of the editor, else as it was read. */
export function fileIn(session: Session, workspace: Workspace, path: string): TextDocument | undefined {
  const uri = uriIn(workspace, path);
  const open = session.buildFiles.get(uri);
  const text = workspace.texts.get(path);
  if (open) return open;
  return text === undefined ? undefined : TextDocument.create(uri, 'plaintext', 0, text);
}

/** Where something is written in such files; what is not as it was read is left out. */
export function locationsIn(
  session: Session,
  workspace: Workspace,
  places: readonly { readonly path: string; readonly span: Span }[],
): Location[] {
  return places.flatMap(({ path, span }) => {
    const document = fileIn(session, workspace, path);
    return document ? [{ uri: document.uri, range: toRange(document, span) }] : [];
  });
}
