/** Shows what the last builds took, and says when to look for newer ones. */
import {
  type CancellationToken,
  type Connection,
  type InlayHint,
  type InlayHintParams,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type BuildHint, buildHints, buildSummary, endLine, reasonsOf } from '../features/build-hints.ts';
import { commitCosts, fewestCommits } from '../features/commit-costs.ts';
import {
  type BuildRunningParams,
  buildFactsChangedNotification,
  buildRunningNotification,
  type CommitCostsParams,
  type CommitCostsResult,
  commitCostsRequest,
  type LookForBuildsParams,
  lookForBuildsNotification,
  type WhyParams,
  type WhyResult,
  whyRequest,
} from '../protocol.ts';
import { withoutLastBreaks } from '../text/lines.ts';
import { toSpan } from './convert.ts';
import { guard } from './guard.ts';
import { type Opened, onOpened, openedAt } from './opened.ts';
import type { Session } from './session.ts';

export function registerBuildFacts(connection: Connection, session: Session): void {
  const { documents, facts, traits } = session;
  const lookAtAll = () => {
    for (const { uri } of documents.all()) void facts.refresh(uri);
  };
  facts.advanced = (uri) => {
    if (traits.explainsRules) void connection.sendNotification(buildFactsChangedNotification, { uri });
    if (traits.refreshesHints) void connection.languages.inlayHint.refresh().catch(() => undefined);
    if (traits.refreshesLenses) void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
  };
  facts.changed = (uri) => {
    session.settled(uri);
    facts.advanced(uri);
  };
  connection.languages.inlayHint.on(
    onOpened(session, 'inlay hints', null, (opened, params) => hints(session, opened, params)),
  );
  connection.onRequest(
    whyRequest,
    guard(session.log, 'reasons', null, async ({ uri, build }: WhyParams): Promise<WhyResult> => {
      await (build ? facts.take(uri, build) : facts.refresh(uri));
      const opened = openedAt(session, uri);
      const known = facts.current(uri);
      if (!opened || !known) return null;
      const reasons = reasonsOf(opened.graph, known);
      return { summary: buildSummary(known), reasons, ended: known.build.ended, endLine: endLine(known, reasons) };
    }),
  );
  const failed: CommitCostsResult = { problem: 'Slipway could not read what commits cost.' };
  connection.onRequest(
    commitCostsRequest,
    guard(session.log, 'commit costs', failed, ({ uri }: CommitCostsParams, token: CancellationToken) =>
      costs(session, uri, token),
    ),
  );
  connection.onNotification(lookForBuildsNotification, ({ trusted, environment }: LookForBuildsParams) => {
    facts.trusted = trusted;
    facts.environment = environment;
    lookAtAll();
    for (const document of documents.all()) void checkScripts(session, document);
  });
  connection.onNotification(buildRunningNotification, ({ uri, ...build }: BuildRunningParams) =>
    facts.follow(uri, build).catch((error: unknown) => session.log(`live build facts failed: ${String(error)}`)),
  );
  // Of editors that do not say when they get the focus.
  documents.onDidOpen(({ document }) => void facts.refresh(document.uri));
  session.ends.push(() => facts.stop());
}

async function costs(session: Session, uri: string, token: CancellationToken): Promise<CommitCostsResult> {
  if (!session.facts.trusted)
    return { problem: 'Trust the workspace to see what its commits cost: Slipway asks Git for them.' };
  const past = await session.facts.readPast(uri);
  await session.settledSubjectOf(uri, token);
  const opened = openedAt(session, uri);
  if (!past || !opened) return { problem: 'The build context is unknown, so its commits cannot be read.' };
  const found = commitCosts(opened.graph, session.contexts.current(uri), past);
  return found ?? { problem: noCosts(past.commits.length) };
}

function noCosts(commits: number): string {
  if (commits === 0) return 'The build context has no Git history.';
  if (commits < fewestCommits)
    return `The Git history has too few commits: ${commits} of the ${fewestCommits} that are needed.`;
  return 'The files that the steps read are unknown, so the commits that change them are too.';
}

/** Of a workspace that may have become a trusted one. */
async function checkScripts(session: Session, document: TextDocument): Promise<void> {
  await session.shellcheck.refresh(document, await session.settingsOf(document.uri));
}

async function hints(session: Session, { document, graph }: Opened, { range }: InlayHintParams): Promise<InlayHint[]> {
  const { buildFacts } = await session.settingsOf(document.uri);
  const known = session.facts.shown(document.uri);
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
  return { line, character: withoutLastBreaks(text).length };
}
