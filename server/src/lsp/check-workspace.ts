/** Findings of every Dockerfile of the workspace, and of the files that build them, also of those that are not open. */
import type { CancellationToken, Connection, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isBuildFile } from '../builds/workspace-builds.ts';
import { languageId } from '../protocol.ts';
import type { Workspace } from '../workspace/builds-index.ts';
import { readText } from '../workspace/read-text.ts';
import { analysisOf } from './analysis.ts';
import { closedFile, diagnosticsOf } from './build-files.ts';
import { toLspDiagnostic } from './diagnostics.ts';
import type { Session } from './session.ts';
import { uriIn } from './workspace-files.ts';

/** The files that a check has told of, whose findings the next one takes back. */
const told = new WeakMap<Session, Set<string>>();

/** Publishes what is found, and answers how much that is; a check that is cancelled keeps what it has found. */
export async function checkWorkspace(
  connection: Connection,
  session: Session,
): Promise<{ readonly dockerfiles: number; readonly findings: number }> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('Checking Dockerfiles', 0, undefined, true);
  const before = told.get(session) ?? new Set<string>();
  const now = new Set<string>();
  told.set(session, now);
  let findings = 0;
  let dockerfiles = 0;
  const show = (uri: string, diagnostics: Diagnostic[]) => {
    findings += diagnostics.length;
    before.delete(uri);
    if (diagnostics.length > 0) now.add(uri);
    return connection.sendDiagnostics({ uri, diagnostics });
  };
  try {
    const workspaces = await session.contexts.workspaces();
    const files = workspaces.flatMap((workspace) => filesOf(workspace).map((path) => ({ workspace, path })));
    for (const [at, { workspace, path }] of files.entries()) {
      if (progress.token.isCancellationRequested) break;
      const uri = uriIn(session, workspace, path);
      const isDockerfile = workspace.dockerfiles.has(path);
      if (isDockerfile) dockerfiles += 1;
      progress.report(Math.round((100 * at) / files.length), path);
      if (session.documents.get(uri) || session.buildFiles.get(uri)) continue;
      await show(
        uri,
        isDockerfile ? await ofDockerfile(session, uri, progress.token) : await ofBuildFile(session, workspace, path),
      );
    }
  } finally {
    progress.done();
  }
  if (!progress.token.isCancellationRequested) {
    for (const uri of before) if (!session.documents.get(uri) && !session.buildFiles.get(uri)) await show(uri, []);
  } else for (const uri of before) now.add(uri);
  return { dockerfiles, findings };
}

function filesOf({ dockerfiles, texts }: Workspace): string[] {
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

async function ofBuildFile(session: Session, workspace: Workspace, path: string): Promise<Diagnostic[]> {
  const file = await closedFile(session, workspace, path);
  return file ? diagnosticsOf(file).map(({ diagnostic }) => diagnostic) : [];
}
