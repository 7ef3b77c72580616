/** Answers what can be changed, once the build context is read. */

import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { rulePage } from '../contract/rule-page.ts';
import { type Past, priceOf, savingOf } from '../features/commit-costs.ts';
import { lower } from '../model/lower.ts';
import type { BuildGraph } from '../model/model.ts';
import { type RulePageParams, type RulePageResult, rulePageRequest } from '../protocol.ts';
import { anyRuleNamed } from '../rules/named.ts';
import { applyEdits } from '../text/edit.ts';
import { memoized } from '../text/memoized.ts';
import { actionsInFile } from './build-files.ts';
import { codeActions, resolveAction, sourceOf, uriOf } from './code-actions.ts';
import { graphOf } from './documents.ts';
import { guard } from './guard.ts';
import { otherFiles } from './other-files.ts';
import type { Session } from './session.ts';
import type { Subject } from './subject.ts';
import { confirmationOf, toWorkspaceEdit } from './workspace-edit.ts';

export function registerActions(connection: Connection, session: Session): void {
  connection.onCodeAction(
    guard(session.log, 'code actions', [], (params, token) => actionsFor(session, params, token)),
  );
  connection.onRequest(
    rulePageRequest,
    guard(session.log, 'rule page', null, ({ rule }: RulePageParams): RulePageResult => {
      const found = anyRuleNamed(rule);
      return found ? rulePage(found) : null;
    }),
  );
  connection.onCodeActionResolve((action, token) => resolve(session, action, token));
}

const stillReading = 'Slipway is still reading the build context';

const refusedForNow: CodeAction = {
  title: `${stillReading}: no changes are available yet`,
  kind: CodeActionKind.QuickFix,
  disabled: { reason: stillReading },
};

async function actionsFor(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const { disablesActions, resolvesEdits, explainsRules } = session.traits;
  const inFile = await actionsInFile(session, params);
  if (inFile) return inFile;
  const subject = await session.settledSubjectOf(params.textDocument.uri, token);
  if (subject === 'late') return disablesActions ? [refusedForNow] : [];
  if (!subject) return [];
  const actions = codeActions(subject, params, explainsRules)
    .filter(({ disabled }) => !disabled || disablesActions)
    .map((action) => priced(session, subject, action));
  return resolvesEdits ? actions : Promise.all(actions.map((action) => resolve(session, action, token)));
}

/** Whose changes make steps run on fewer commits. */
const savers: ReadonlySet<string> = new Set(['copy-before-install', 'early-volatile-arg']);

/** Whose changes make a step cheaper when it runs, by how much only a build can tell. */
const easers: ReadonlySet<string> = new Set(['missing-cache-mount', 'add-cache-mount', 'split-run']);

/** The action with what its change would have saved, or what its step costs, where that is known. */
function priced({ facts }: Session, subject: Subject, action: CodeAction): CodeAction {
  const { document, context } = subject;
  const past = facts.past(document.uri);
  const source = past?.facts && sourceOf(action);
  if (!source) return action;
  const price = savers.has(source.id)
    ? savingBy(subject, action, past)
    : easers.has(source.id)
      ? priceOf(graphOf(document), context, past, source.at)
      : undefined;
  return price === undefined ? action : { ...action, title: `${action.title} (${price})` };
}

function savingBy(subject: Subject, action: CodeAction, past: Past): string | undefined {
  const { document, context } = subject;
  const changes = resolveAction(subject, action);
  const graph = graphOf(document);
  const changed = changes && changedGraph(graph, applyEdits(document.getText(), changes.edits));
  return changed && savingOf(graph, changed, context, past);
}

/** What the changes of a Dockerfile make of it, by text: the same are priced again whenever the cursor moves. */
const changedGraphs = memoized((_: BuildGraph) => new Map<string, BuildGraph>());

function changedGraph(graph: BuildGraph, text: string): BuildGraph {
  const known = changedGraphs(graph);
  const changed = known.get(text) ?? lower(text);
  known.set(text, changed);
  return changed;
}

async function resolve(session: Session, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  const subject = await session.settledSubjectOf(uriOf(action) ?? '', token);
  if (subject === 'late')
    throw new ResponseError(LSPErrorCodes.RequestFailed, `${stillReading}. Try again in a moment.`);
  const changes = subject && resolveAction(subject, action);
  if (!subject || !changes) return action;
  const settings = await session.settingsOf(subject.document.uri);
  const root =
    changes.files.length > 0
      ? await session.contexts.folderOf(subject.document.uri, graphOf(subject.document), settings)
      : undefined;
  const others = await otherFiles(session.places, root, changes.files);
  if (!others) return action;
  const { confirmsChanges, explainsRules } = session.traits;
  const confirmation = confirmsChanges
    ? confirmationOf(graphOf(subject.document), changes.edits, changes.alters, explainsRules)
    : undefined;
  return { ...action, edit: toWorkspaceEdit(subject.document, changes.edits, others, confirmation) };
}
