/** Quick fixes, refactorings and fix-all; each is offered cheaply and computed anew when it is chosen. */

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  LSPErrorCodes,
  type Diagnostic as LspDiagnostic,
  ResponseError,
} from 'vscode-languageserver';
import type { Diagnostic } from '../analysis/analyze.ts';
import { fixAll } from '../analysis/fix-all.ts';
import { familyTitle, fixFamily } from '../analysis/fix-family.ts';
import { ignoreChanges } from '../analysis/ignore.ts';
import { offersOf } from '../analysis/offers.ts';
import {
  type Alteration,
  type Change,
  type FileEdit,
  isAvailable,
  isSameOffer,
  type Offer,
  shownTitle,
} from '../contract/change.ts';
import type { Refactor } from '../contract/refactor.ts';
import { commands } from '../protocol.ts';
import { refactors } from '../refactors/index.ts';
import { ruleNamed } from '../rules/named.ts';
import { differenceOf } from '../text/difference.ts';
import type { Edit } from '../text/edit.ts';
import { isEqualSpan, type Span } from '../text/span.ts';
import { analysisOf } from './analysis.ts';
import { toSpan } from './convert.ts';
import { toLspDiagnostic } from './diagnostics.ts';
import { graphOf } from './documents.ts';
import type { Subject } from './subject.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.slipway`;

/** What finds an offered change again: its maker, its id, where it was asked for. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly selection: Span;
  readonly from: ActionOrigin;
}

type ActionOrigin =
  | { readonly rule: string; readonly id: string }
  | { readonly refactor: string; readonly id: string }
  | { readonly family: string }
  | { readonly fixAll: true };

/** The changes that an action makes. */
export interface Changes {
  readonly edits: readonly Edit[];
  readonly files: readonly FileEdit[];
  readonly alters: readonly Alteration[];
}

/** `isOwnClient`: whether the client has the commands that turn a rule off, show its page, and change line endings. */
export function codeActions(
  subject: Subject,
  { range, context }: CodeActionParams,
  isOwnClient: boolean,
): CodeAction[] {
  const selection = toSpan(subject.document, range);
  const isWanted = (kind: string) => {
    if (!context.only) return !kind.startsWith(CodeActionKind.Source);
    return context.only.some((only) => kind === only || kind.startsWith(`${only}.`) || only === CodeActionKind.Empty);
  };
  const fixes = isWanted(CodeActionKind.QuickFix) ? quickFixes(subject, selection, isOwnClient) : [];
  const listed = new Set(fixes.map(({ id }) => id));
  const others = refactorings(subject, selection, ({ kind }) => isWanted(kind));
  return [
    ...fixes.map(({ action }) => action),
    ...(isWanted(CodeActionKind.QuickFix) ? aboutRules(subject, selection, isOwnClient) : []),
    ...others.filter(({ id }) => !listed.has(id)).map(({ action }) => action),
    ...(isWanted(fixAllKind) ? fixAllAction(subject) : []),
  ];
}

/** The changes of an offered action; an error when the document has changed since, undefined when it is no longer offered. */
export function resolveAction(subject: Subject, action: CodeAction): Changes | undefined {
  const data = dataOf(action);
  if (!data) return undefined;
  if (data.version !== subject.document.version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed. Try the action again.');
  }
  if ('fixAll' in data.from) return fixAllChanges(subject);
  if ('family' in data.from) return familyChanges(subject, data.from.family);
  const { id } = data.from;
  const change = offersFrom(subject, data.from, data.selection)
    .filter(isAvailable)
    .find((offer) => offer.id === id);
  return (
    change && { edits: change.edits(), files: change.files?.() ?? [], alters: change.alters ? [change.alters] : [] }
  );
}

function offersFrom(
  subject: Subject,
  from: Exclude<ActionOrigin, { fixAll: true } | { family: string }>,
  selection: Span,
): readonly Offer[] {
  if ('rule' in from) {
    return analysisOf(subject)
      .filter(({ rule, finding }) => rule.id === from.rule && isEqualSpan(finding.span, selection))
      .flatMap((diagnostic) => [
        ...offersOf(diagnostic, subject.onFailure),
        ...ignoreChanges(graphOf(subject.document), diagnostic.finding.span, from.rule),
      ]);
  }
  const refactor = refactors.find(({ id }) => id === from.refactor);
  return refactor ? [...refactor.offer(graphOf(subject.document), selection, subject.context)] : [];
}

/** The document that an action was offered for. */
export function uriOf(action: CodeAction): string | undefined {
  return dataOf(action)?.uri;
}

/** The rule or refactoring whose change an action makes, and where; none for what only silences a rule. */
export function sourceOf(action: CodeAction): { readonly id: string; readonly at: number } | undefined {
  const { from, selection } = dataOf(action) ?? {};
  if (!from || !selection || action.disabled) return undefined;
  if ('rule' in from) return from.id.startsWith('ignore') ? undefined : { id: from.rule, at: selection.start };
  return 'refactor' in from ? { id: from.refactor, at: selection.start } : undefined;
}

interface ListedAction {
  readonly id: string;
  readonly action: CodeAction;
}

function quickFixes(subject: Subject, selection: Span, isOwnClient: boolean): ListedAction[] {
  const shown = new Set<string>();
  const listed: Offer[] = [];
  return diagnosticsAt(subject, selection).flatMap((diagnostic) => {
    const { rule, finding } = diagnostic;
    const diagnostics = [toLspDiagnostic(subject.document, diagnostic)];
    const family = shown.has(rule.id) ? [] : familyAction(subject, diagnostic);
    shown.add(rule.id);
    const offers = offersOf(diagnostic, subject.onFailure).filter(
      (offer) => !listed.some((one) => isSameOffer(one, offer)),
    );
    listed.push(...offers);
    const own = offers.flatMap((offer): ListedAction | readonly ListedAction[] => {
      if ('lineFeeds' in offer)
        return isOwnClient ? { id: offer.id, action: lineFeeds(subject, offer, diagnostics) } : [];
      const from = { rule: rule.id, id: offer.id };
      const action = actionOf(offer, CodeActionKind.QuickFix, data(subject, finding.span, from));
      const isPreferred = isAvailable(offer) && offer.safety === 'safe';
      return { id: offer.id, action: { ...action, diagnostics, ...(isPreferred && { isPreferred }) } };
    });
    return [...own, ...family];
  });
}

function lineFeeds({ document }: Subject, { title }: Change, diagnostics: LspDiagnostic[]): CodeAction {
  const command = { title, command: commands.useLineFeeds, arguments: [document.uri] };
  return { title, kind: CodeActionKind.QuickFix, diagnostics, command };
}

/** The change of a finding for all findings of its rule, beside the one for itself. */
function familyAction(subject: Subject, diagnostic: Diagnostic): ListedAction[] {
  const { rule, finding } = diagnostic;
  const title = familyTitle(analysisOf(subject), rule, subject.onFailure);
  if (title === undefined) return [];
  const diagnostics = [toLspDiagnostic(subject.document, diagnostic)];
  const found = data(subject, finding.span, { family: rule.id });
  return [{ id: `family ${rule.id}`, action: { title, kind: CodeActionKind.QuickFix, diagnostics, data: found } }];
}

function familyChanges({ document, context, settings, onFailure }: Subject, id: string): Changes | undefined {
  const rule = ruleNamed(id);
  if (!rule) return undefined;
  const before = document.getText();
  const { text, alters } = fixFamily(before, rule, context, settings.rules, onFailure);
  return { edits: differenceOf(before, text), files: [], alters };
}

/** What can be done about the rules of the findings rather than about the Dockerfile; once for each rule. */
function aboutRules(subject: Subject, selection: Span, explainsRules: boolean): CodeAction[] {
  const { document } = subject;
  const first = new Map(
    diagnosticsAt(subject, selection)
      .reverse()
      .map((diagnostic) => [diagnostic.rule.id, diagnostic]),
  );
  return [...first.values()].reverse().flatMap((diagnostic) => {
    const { rule, finding } = diagnostic;
    const common = { kind: CodeActionKind.QuickFix, diagnostics: [toLspDiagnostic(document, diagnostic)] };
    const ignoring = ignoreChanges(graphOf(document), finding.span, rule.id).map((change) => ({
      ...actionOf(change, common.kind, data(subject, finding.span, { rule: rule.id, id: change.id })),
      ...common,
    }));
    const command = (title: string, name: string, ...given: unknown[]): CodeAction => {
      return { title, ...common, command: { title, command: name, arguments: given } };
    };
    if (!explainsRules) return ignoring;
    return [
      ...ignoring,
      command(`Turn off ${rule.id}`, commands.turnOffRule, rule.id, document.uri),
      ...(ruleNamed(rule.id) ? [command(`Explain ${rule.id}`, commands.explainRule, rule.id)] : []),
    ];
  });
}

function refactorings(subject: Subject, selection: Span, isWanted: (refactor: Refactor) => boolean): ListedAction[] {
  const graph = graphOf(subject.document);
  return refactors.filter(isWanted).flatMap((refactor) =>
    [...refactor.offer(graph, selection, subject.context)].map((offer) => {
      const from = { refactor: refactor.id, id: offer.id };
      return { id: offer.id, action: actionOf(offer, refactor.kind, data(subject, selection, from)) };
    }),
  );
}

function actionOf(offer: Offer, kind: string, found: ActionData): CodeAction {
  const title = shownTitle(offer);
  return 'refused' in offer ? { title, kind, disabled: { reason: offer.refused } } : { title, kind, data: found };
}

function fixAllAction(subject: Subject): CodeAction[] {
  if (fixAllChanges(subject).edits.length === 0) return [];
  const whole = { start: 0, end: subject.document.getText().length };
  return [{ title: 'Apply all safe fixes', kind: fixAllKind, data: data(subject, whole, { fixAll: true }) }];
}

function fixAllChanges({ document, context, settings, onFailure }: Subject): Changes {
  const before = document.getText();
  const after = fixAll(before, context, settings.rules, onFailure);
  return { edits: differenceOf(before, after), files: [], alters: [] };
}

function diagnosticsAt(subject: Subject, selection: Span): Diagnostic[] {
  return analysisOf(subject).filter(
    ({ finding: { span } }) => span.start <= selection.end && selection.start <= span.end,
  );
}

function data({ document }: Subject, selection: Span, from: ActionOrigin): ActionData {
  return { uri: document.uri, version: document.version, selection, from };
}

function dataOf({ data: value }: CodeAction): ActionData | undefined {
  const isData =
    typeof value === 'object' && value !== null && 'uri' in value && 'from' in value && 'selection' in value;
  return isData ? (value as ActionData) : undefined;
}
