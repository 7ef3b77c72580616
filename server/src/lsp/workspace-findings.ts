/** The Dockerfiles of the workspace and the files that build them, with what is found in each. */
import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isBuildFile } from '../builds/workspace-builds.ts';
import { languageId } from '../protocol.ts';
import type { WorkspaceBuilds } from '../workspace/builds-index.ts';
import { readText } from '../workspace/read-text.ts';
import { analysisOf } from './analysis.ts';
import { closedFile } from './build-files.ts';
import { toLspDiagnostic } from './diagnostics.ts';
import { diagnosticsOf } from './file-diagnostics.ts';
import { inlineDiagnostics } from './inline.ts';
import type { Session } from './session.ts';
import { uriIn } from './workspace-files.ts';

export interface FileToCheck {
  readonly uri: string;
  /** Relative to its workspace folder. */
  readonly path: string;
  readonly isDockerfile: boolean;
  /** What is found in it as it is on the disk. */
  find(token: CancellationToken): Promise<Diagnostic[]>;
}

export async function filesToCheck(session: Session): Promise<FileToCheck[]> {
  const workspaces = await session.contexts.workspaces();
  return workspaces.flatMap((workspace) =>
    pathsOf(workspace).map((path) => {
      const uri = uriIn(session, workspace, path);
      const isDockerfile = workspace.dockerfiles.has(path);
      const find = (token: CancellationToken) =>
        isDockerfile ? ofDockerfile(session, uri, token) : ofBuildFile(session, workspace, path);
      return { uri, path, isDockerfile, find };
    }),
  );
}

function pathsOf({ dockerfiles, texts }: WorkspaceBuilds): string[] {
  return [...dockerfiles, ...[...texts.keys()].filter((path) => isBuildFile(path) && !dockerfiles.has(path))].sort();
}

async function ofDockerfile(session: Session, uri: string, token: CancellationToken): Promise<Diagnostic[]> {
  const text = await readText(session.places.files, session.places.pathOf(uri) ?? '');
  if (text === undefined || token.isCancellationRequested) return [];
  const document = TextDocument.create(uri, languageId, 0, text);
  const settings = await session.settingsOf(uri);
  await session.contexts.refresh(document, settings);
  const found = analysisOf(session.subject(document, settings));
  if (!session.documents.get(uri)) session.forget(uri);
  return found.map((diagnostic) => toLspDiagnostic(document, diagnostic));
}

async function ofBuildFile(session: Session, workspace: WorkspaceBuilds, path: string): Promise<Diagnostic[]> {
  const file = await closedFile(session, workspace, path);
  if (!file) return [];
  const settings = await session.settingsOf(file.document.uri);
  return [...diagnosticsOf(file, settings), ...inlineDiagnostics(session, file, settings)];
}

/** The files that are not open and whose findings were sent on demand. */
const sent = new WeakMap<Session, Set<string>>();

export function sentFindings(session: Session): Set<string> {
  const known = sent.get(session) ?? new Set();
  sent.set(session, known);
  return known;
}

/** Takes back what was sent of these files, or of all, by those who are told of it in another way now. */
export function takeBack(session: Session, uris: readonly string[] | undefined, push: Session['show']): void {
  const known = sentFindings(session);
  for (const uri of uris ?? [...known]) if (known.delete(uri)) void push(uri, undefined, []);
}
