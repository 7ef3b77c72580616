/** Answers clients that ask for diagnostics: those of a document, and those of the whole workspace. */

import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { holdFor } from '../workspace/holds.ts';
import { diagnosticsInFile } from './build-files.ts';
import { guard } from './guard.ts';
import type { ShownDiagnostics } from './publish.ts';
import type { Session } from './session.ts';
import { filesToCheck, takeBack } from './workspace-findings.ts';

/** Milliseconds in which several reasons to ask again become one. */
const pause = 50;

export function registerPulls(connection: Connection, session: Session, shown: ShownDiagnostics): void {
  if (!session.traits.pullsDiagnostics) return;
  const { diagnostics: requests } = connection.languages;
  const push = session.show;
  const answer = answering(connection, session, shown);
  const taken = ({ document }: { document: TextDocument }) => takeBack(session, [document.uri], push);
  session.documents.onDidOpen(taken);
  session.buildFiles.onDidOpen(taken);
  requests.on(
    guard(
      session.log,
      'diagnostics',
      { kind: 'full', items: [] },
      async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
        const { items, resultId } = await answer(uri, token);
        return previousResultId === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
      },
    ),
  );
  let walk: PullWalk | undefined;
  requests.onWorkspace(
    guard(
      session.log,
      'workspace diagnostics',
      { items: [] },
      async ({ previousResultIds }, token, progress, partial) => {
        takeBack(session, undefined, push);
        const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        const known = walk?.holds(previous);
        if (known) return { items: known };
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        const give = (report: WorkspaceDocumentDiagnosticReport) =>
          partial ? partial.report({ items: [report] }) : void items.push(report);
        walk = await walkWorkspace(session, { answer, previous, token, progress, give });
        return { items } satisfies WorkspaceDiagnosticReport;
      },
    ),
  );
}

type Answer = (uri: string, token: CancellationToken) => Promise<Answered>;

interface Answered {
  readonly items: Diagnostic[];
  readonly resultId: string;
}

/** What is found in a document. From then on, other findings in the same version have the client ask again instead of being sent. */
function answering({ languages }: Connection, session: Session, shown: ShownDiagnostics): Answer {
  const push = session.show;
  /** What each open document was answered last. */
  const told = new Map<string, { readonly version: number; readonly id: string }>();
  let timer: NodeJS.Timeout | undefined;
  session.show = async (uri, version, diagnostics) => {
    if (!isPulled(session, uri)) return push(uri, version, diagnostics);
    const last = told.get(uri);
    if (version === undefined) told.delete(uri);
    if (version === undefined || last?.version !== version || last.id === resultIdOf(diagnostics)) return;
    told.delete(uri);
    clearTimeout(timer);
    timer = setTimeout(() => languages.diagnostics.refresh(), pause);
  };
  const find = async (uri: string, token: CancellationToken): Promise<Diagnostic[] | undefined> => {
    if (session.buildFiles.get(uri)) return diagnosticsInFile(session, uri);
    if (!session.documents.get(uri)) return (await filesToCheck(session)).find((file) => file.uri === uri)?.find(token);
    const settled = await session.settledSubjectOf(uri, token);
    const subject = settled === 'late' ? await session.subjectOf(uri) : settled;
    return subject && shown(subject);
  };
  return async (uri, token) => {
    const document = openAt(session, uri);
    const version = document?.version;
    const found = answered((await find(uri, token)) ?? []);
    if (document?.version !== version)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed');
    if (version !== undefined) told.set(uri, { version, id: found.resultId });
    return found;
  };
}

function openAt({ documents, buildFiles }: Session, uri: string): TextDocument | undefined {
  return documents.get(uri) ?? buildFiles.get(uri);
}

interface Walking {
  readonly answer: Answer;
  /** The result ids that the client has, by URI. */
  readonly previous: ReadonlyMap<string, string>;
  readonly token: CancellationToken;
  readonly progress: WorkDoneProgressReporter;
  give(report: WorkspaceDocumentDiagnosticReport): void;
}

/** Gives a report for each file, an open one as it is in the editor. */
async function walkWorkspace(
  session: Session,
  { answer, previous, token, progress, give }: Walking,
): Promise<PullWalk> {
  const ids = new Map<string, string>();
  const { changes } = session;
  const began = Date.now();
  progress.begin('Checking Dockerfiles', 0, undefined, true);
  try {
    const files = await filesToCheck(session);
    for (const [at, { uri, path, find }] of files.entries()) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      progress.report(Math.round((100 * at) / files.length), path);
      const open = openAt(session, uri);
      if (open && !isPulled(session, uri)) continue;
      const found = open ? await answer(uri, token) : answered(await find(token));
      const report = reportOf(uri, open?.version ?? null, found, previous.get(uri));
      ids.set(uri, report.resultId ?? '');
      give(report);
    }
    // What is no longer there has no findings.
    for (const uri of previous.keys())
      if (!ids.has(uri) && !openAt(session, uri)) give(reportOf(uri, null, answered([]), undefined));
  } finally {
    progress.done();
  }
  return walkOf(session, ids, changes, began);
}

interface PullWalk {
  /** The answer to one who has all of it already, while nothing is known to have changed since. */
  holds(previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] | undefined;
}

function walkOf(session: Session, ids: ReadonlyMap<string, string>, changes: number, began: number): PullWalk {
  const validUntil = Date.now() + holdFor(began);
  return {
    holds(previous) {
      if (session.changes !== changes || Date.now() > validUntil || previous.size !== ids.size) return undefined;
      const reports = [...ids].map(([uri, resultId]) => ({ kind: 'unchanged' as const, uri, version: null, resultId }));
      return reports.every(({ uri, resultId }) => previous.get(uri) === resultId) ? reports : undefined;
    },
  };
}

/** Whether a client asks for the findings in a document: those of more kinds of documents only where it is asked to. */
function isPulled({ buildFiles, traits }: Session, uri: string): boolean {
  return buildFiles.get(uri) === undefined || !traits.registersDocuments || traits.registersPulls;
}

function reportOf(
  uri: string,
  version: number | null,
  { items, resultId }: Answered,
  previous: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  return previous === resultId
    ? { kind: 'unchanged', uri, version, resultId }
    : { kind: 'full', uri, version, resultId, items };
}

function answered(items: Diagnostic[]): Answered {
  return { items, resultId: resultIdOf(items) };
}

/** The same findings have the same id; two hashes of 32 bits (FNV-1a), for there is no crypto in a worker that answers at once. */
function resultIdOf(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let first = 0x811c9dc5;
  let second = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b);
  }
  return `${text.length}-${(first >>> 0).toString(36)}-${(second >>> 0).toString(36)}`;
}
