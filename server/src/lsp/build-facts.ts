/** Shows what the last builds took, and says when to look for newer ones. */
import {
  type Connection,
  type InlayHint,
  type InlayHintParams,
  MarkupKind,
  type Position,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type BuildHint, buildHints, buildSummary, endLine, reasonsOf } from '../features/build-hints.ts';
import {
  buildFactsChangedNotification,
  type LookForBuildsParams,
  lookForBuildsNotification,
  type WhyParams,
  type WhyResult,
  whyRequest,
} from '../protocol.ts';
import { toSpan } from './convert.ts';
import { guard } from './guard.ts';
import { type Opened, onOpened, openedAt } from './opened.ts';
import type { Session } from './session.ts';

export function registerBuildFacts(connection: Connection, session: Session): void {
  const { documents, facts, traits } = session;
  const lookAtAll = () => {
    for (const { uri } of documents.all()) void facts.refresh(uri);
  };
  facts.changed = (uri) => {
    if (traits.explainsRules) void connection.sendNotification(buildFactsChangedNotification, { uri });
    if (traits.refreshesHints) void connection.languages.inlayHint.refresh().catch(() => undefined);
    if (traits.refreshesLenses) void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
  };
  connection.languages.inlayHint.on(
    onOpened(session, 'inlay hints', null, (opened, params) => hints(session, opened, params)),
  );
  connection.onRequest(
    whyRequest,
    guard(session.log, 'reasons', null, async ({ uri }: WhyParams): Promise<WhyResult> => {
      await facts.refresh(uri);
      const opened = openedAt(session, uri);
      const known = facts.current(uri);
      if (!opened || !known) return null;
      const reasons = reasonsOf(opened.graph, known);
      return { summary: buildSummary(known), reasons, ended: known.build.ended, endLine: endLine(known, reasons) };
    }),
  );
  connection.onNotification(lookForBuildsNotification, ({ trusted, environment }: LookForBuildsParams) => {
    facts.trusted = trusted;
    facts.environment = environment;
    lookAtAll();
  });
  // Of editors that do not say when they get the focus.
  documents.onDidOpen(({ document }) => void facts.refresh(document.uri));
  connection.onShutdown(() => facts.stop());
}

async function hints(session: Session, { document, graph }: Opened, { range }: InlayHintParams): Promise<InlayHint[]> {
  const { buildFacts } = await session.settingsOf(document.uri);
  const known = session.facts.current(document.uri);
  if (!buildFacts || !known) return [];
  return buildHints(graph, known, toSpan(document, range)).map((hint) => toInlayHint(session, document, hint));
}

function toInlayHint({ traits }: Session, document: TextDocument, { span, label, markdown }: BuildHint): InlayHint {
  const tooltip = traits.showsMarkdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : markdown.replace(/[`*\\]/g, '');
  return { position: endOfLine(document, span.start), label, tooltip, paddingLeft: true };
}

/** Before the line break. */
function endOfLine(document: TextDocument, offset: number): Position {
  const { line } = document.positionAt(offset);
  const start = { line, character: 0 };
  const text = document.getText({ start, end: { line: line + 1, character: 0 } });
  return { line, character: text.replace(/[\r\n]+$/, '').length };
}
