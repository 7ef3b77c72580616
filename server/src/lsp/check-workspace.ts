/** Tells on demand what is found in every Dockerfile of the workspace, and in the files that build them, also in those that are not open. */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Session } from './session.ts';
import { filesToCheck, sentFindings } from './workspace-findings.ts';

/** Sends what is found, and answers how much that is; a check that is cancelled keeps what it has found. */
export async function checkWorkspace(
  connection: Connection,
  session: Session,
): Promise<{ readonly dockerfiles: number; readonly findings: number }> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('Checking Dockerfiles', 0, undefined, true);
  const sent = sentFindings(session);
  const before = new Set(sent);
  let findings = 0;
  let dockerfiles = 0;
  const isOpen = (uri: string) => session.documents.get(uri) ?? session.buildFiles.get(uri);
  const show = async (uri: string, diagnostics: Diagnostic[]) => {
    // One that was opened meanwhile is told of as open documents are.
    if (isOpen(uri)) return;
    findings += diagnostics.length;
    before.delete(uri);
    if (diagnostics.length > 0) sent.add(uri);
    else sent.delete(uri);
    await connection.sendDiagnostics({ uri, diagnostics });
  };
  try {
    const files = await filesToCheck(session);
    for (const [at, { uri, path, isDockerfile, find }] of files.entries()) {
      if (progress.token.isCancellationRequested) break;
      if (isDockerfile) dockerfiles += 1;
      progress.report(Math.round((100 * at) / files.length), path);
      if (isOpen(uri)) continue;
      const found = await find(progress.token);
      if (!progress.token.isCancellationRequested) await show(uri, found);
    }
  } finally {
    progress.done();
  }
  if (!progress.token.isCancellationRequested) for (const uri of before) await show(uri, []);
  return { dockerfiles, findings };
}
