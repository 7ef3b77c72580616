/** Sends diagnostics when documents, settings or the build context change. */

import type { Connection, Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analysisOf, analysisTime } from './analysis.ts';
import { toLspDiagnostic } from './diagnostics.ts';
import { guard } from './guard.ts';
import type { Session } from './session.ts';
import type { Subject } from './subject.ts';
import { typing } from './typing.ts';

/** Milliseconds that typing must pause at most before diagnostics are made anew; less where they are made faster. */
const longestPause = 120;

/** Answers with what is shown of an open document now. */
export function publishDiagnostics(connection: Connection, session: Session): ShownDiagnostics {
  const { documents, contexts, shellcheck, log } = session;
  const opened = new Set<string>();
  const show = guard(log, 'diagnostics', undefined, (document: TextDocument) => publish(session, held, document));
  const held = typing(show);
  const { schedule, cancel } = scheduler(
    guard(log, 'diagnostics', undefined, async (document: TextDocument) => {
      const { version } = document;
      const settings = await session.settingsOf(document.uri);
      await publish(session, held, document);
      if (document.version !== version) return;
      await Promise.all([contexts.refresh(document, settings), shellcheck.refresh(document, settings)]);
    }),
  );
  const showAgain = (uri: string) => {
    const document = documents.get(uri);
    if (document) void show(document);
  };
  session.settled = (uri) => {
    const document = documents.get(uri);
    if (document) schedule(document, 0);
  };
  contexts.changed = showAgain;
  shellcheck.changed = showAgain;
  documents.onDidChangeContent(({ document }) => {
    held.note(document);
    schedule(document, opened.has(document.uri) ? Math.min(analysisTime(document), longestPause) : 0);
    opened.add(document.uri);
  });
  documents.onDidClose(({ document }) => {
    cancel(document);
    opened.delete(document.uri);
    held.forget(document);
    session.forget(document.uri);
    void session.show(document.uri, undefined, []);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.forgetSettings((settings as { slipway?: unknown } | null)?.slipway);
    contexts.forgetAll();
    for (const document of documents.all()) schedule(document, 0);
  });
  session.filesChanged = (uris) => {
    contexts.noteChanges(uris);
    for (const document of documents.all()) schedule(document, longestPause);
  };
  connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes.map(({ uri }) => uri)));
  return (subject) => shownOf(held, subject);
}

export type ShownDiagnostics = (subject: Subject) => LspDiagnostic[];

async function publish(session: Session, held: ReturnType<typeof typing>, document: TextDocument): Promise<void> {
  const subject = await session.subjectOf(document.uri);
  if (subject?.document.version !== document.version) return;
  await session.show(document.uri, document.version, shownOf(held, subject));
}

function shownOf(held: ReturnType<typeof typing>, subject: Subject): LspDiagnostic[] {
  const { document } = subject;
  return held.visible(document, analysisOf(subject)).map((diagnostic) => toLspDiagnostic(document, diagnostic));
}

/** Does something with a document after some milliseconds, unless it is to be done later by then. */
function scheduler(action: (document: TextDocument) => unknown) {
  const timers = new Map<string, NodeJS.Timeout>();
  const cancel = ({ uri }: TextDocument) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const schedule = (document: TextDocument, after: number) => {
    cancel(document);
    timers.set(
      document.uri,
      setTimeout(() => void action(document), after),
    );
  };
  return { schedule, cancel };
}
