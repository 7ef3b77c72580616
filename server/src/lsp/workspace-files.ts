/** Places in files of a workspace folder that may be open or not. */
import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Dockerfiles } from '../features/build-files.ts';
import type { Sources } from '../features/context-sources.ts';
import type { Span } from '../text/span.ts';
import type { WorkspaceBuilds } from '../workspace/builds-index.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

/** A file that builds Dockerfiles, with what is known of them. */
export interface KnownFile {
  readonly document: TextDocument;
  readonly path: string;
  readonly workspace: WorkspaceBuilds;
  readonly dockerfiles: Dockerfiles;
  readonly sources: Sources;
}

export function uriIn({ places }: Session, { folder }: WorkspaceBuilds, path: string): string {
  return places.uriOf(path.startsWith('/') ? path : `${folder}/${path}`);
}

/** A file that may hold builds: that of the editor, else as it was read. */
export function fileIn(session: Session, workspace: WorkspaceBuilds, path: string): TextDocument | undefined {
  const uri = uriIn(session, workspace, path);
  const open = session.buildFiles.get(uri);
  const text = workspace.texts.get(path);
  if (open) return open;
  return text === undefined ? undefined : TextDocument.create(uri, 'plaintext', 0, text);
}

/** Where something is written in such files; what is not as it was read is left out. */
export function locationsIn(
  session: Session,
  workspace: WorkspaceBuilds,
  places: readonly { readonly path: string; readonly span: Span }[],
): Location[] {
  return places.flatMap(({ path, span }) => {
    const document = fileIn(session, workspace, path);
    return document ? [{ uri: document.uri, range: toRange(document, span) }] : [];
  });
}
