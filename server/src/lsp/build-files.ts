/** The open files that say how Dockerfiles are built: what is known of them, and what the client is told about them. */
import type { Connection } from 'vscode-languageserver/node';
import { isBuildFile } from '../builds/workspace-builds.ts';
import { languageId } from '../protocol.ts';
import type { Session } from './session.ts';

/** Whether a document is such a file, and no Dockerfile. */
export function isBuildDocument(uri: string, language: string): boolean {
  return language !== languageId && isBuildFile(decodeURIComponent(uri.replace(/^file:\/\//, '')));
}

export function registerBuildFiles(connection: Connection, session: Session): void {
  const { buildFiles, contexts } = session;
  buildFiles.onDidChangeContent(({ document }) => contexts.noteText(document.uri, document.getText()));
  buildFiles.onDidClose(({ document }) => contexts.noteText(document.uri, undefined));
  void connection;
}
