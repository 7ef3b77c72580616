/** Quick fixes, refactorings and fix-all; each is offered cheaply and computed anew when it is chosen. */

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import type { Diagnostic } from '../analysis/analyze.ts';
import { fixAll } from '../analysis/fix-all.ts';
import type { FileEdit } from '../contract/rule.ts';
import { refactors } from '../refactors/index.ts';
import { type Edit, replace } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { analysisOf } from './analysis.ts';
import { toSpan } from './convert.ts';
import { toLspDiagnostic } from './diagnostics.ts';
import { graphOf } from './documents.ts';
import type { Subject } from './subject.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.slipway`;

/** What finds an offered action again: its maker, its title, where it was asked for. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly selection: Span;
  readonly from: { readonly rule: string } | { readonly refactor: string } | { readonly fixAll: true };
}

/** The changes that an action makes. */
export interface Changes {
  readonly edits: readonly Edit[];
  readonly files: readonly FileEdit[];
}

export function codeActions(subject: Subject, { range, context }: CodeActionParams): CodeAction[] {
  const selection = toSpan(subject.document, range);
  const isWanted = (kind: string) => {
    if (!context.only) return !kind.startsWith(CodeActionKind.Source);
    return context.only.some((only) => kind === only || kind.startsWith(`${only}.`) || only === CodeActionKind.Empty);
  };
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? quickFixes(subject, selection) : []),
    ...refactorings(subject, selection).filter(({ kind }) => isWanted(kind ?? '')),
    ...(isWanted(fixAllKind) ? fixAllAction(subject) : []),
  ];
}

/** The changes of an offered action; an error when the document has changed since, undefined when it is no longer offered. */
export function resolveAction(subject: Subject, action: CodeAction): Changes | undefined {
  const data = dataOf(action);
  if (!data) return undefined;
  if (data.version !== subject.document.version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed since this action was offered');
  }
  if ('fixAll' in data.from) return fixAllChanges(subject);
  if ('rule' in data.from) {
    const { rule } = data.from;
    const found = diagnosticsAt(subject, data.selection).filter((diagnostic) => diagnostic.rule.id === rule);
    const fix = found.flatMap(({ finding }) => finding.fixes ?? []).find(({ title }) => title === action.title);
    return fix && { edits: fix.edits, files: fix.files ?? [] };
  }
  const { refactor: id } = data.from;
  const graph = graphOf(subject.document);
  for (const refactor of refactors) {
    if (refactor.id !== id) continue;
    for (const offer of refactor.offer(graph, data.selection, subject.context)) {
      if (offer.title === action.title && 'edits' in offer)
        return { edits: offer.edits(), files: offer.files?.() ?? [] };
    }
  }
  return undefined;
}

/** The document that an action was offered for. */
export function uriOf(action: CodeAction): string | undefined {
  return dataOf(action)?.uri;
}

function quickFixes(subject: Subject, selection: Span): CodeAction[] {
  return diagnosticsAt(subject, selection).flatMap((diagnostic) => {
    return (diagnostic.finding.fixes ?? []).map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toLspDiagnostic(subject.document, diagnostic)],
      ...(fix.safety === 'safe' && { isPreferred: true }),
      data: data(subject, diagnostic.finding.span, { rule: diagnostic.rule.id }),
    }));
  });
}

function refactorings(subject: Subject, selection: Span): CodeAction[] {
  const graph = graphOf(subject.document);
  return refactors.flatMap((refactor) => {
    const offers = [...refactor.offer(graph, selection, subject.context)];
    return offers.map((offer) => ({
      title: offer.title,
      kind: refactor.kind,
      ...('disabled' in offer
        ? { disabled: { reason: offer.disabled } }
        : { data: data(subject, selection, { refactor: refactor.id }) }),
    }));
  });
}

function fixAllAction(subject: Subject): CodeAction[] {
  if (fixAllChanges(subject).edits.length === 0) return [];
  const whole = { start: 0, end: subject.document.getText().length };
  return [
    { title: 'Fix all that Slipway can fix safely', kind: fixAllKind, data: data(subject, whole, { fixAll: true }) },
  ];
}

function fixAllChanges({ document, context, settings, onFailure }: Subject): Changes {
  const before = document.getText();
  const after = fixAll(before, context, settings.rules, onFailure);
  return { edits: difference(before, after), files: [] };
}

/** One replacement of what lies between the first and the last difference. */
function difference(before: string, after: string): Edit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [replace({ start, end: before.length - tail }, after.slice(start, after.length - tail))];
}

function diagnosticsAt(subject: Subject, selection: Span): Diagnostic[] {
  return analysisOf(subject).filter(
    ({ finding: { span } }) => span.start <= selection.end && selection.start <= span.end,
  );
}

function data({ document }: Subject, selection: Span, from: ActionData['from']): ActionData {
  return { uri: document.uri, version: document.version, selection, from };
}

function dataOf({ data: value }: CodeAction): ActionData | undefined {
  const isData =
    typeof value === 'object' && value !== null && 'uri' in value && 'from' in value && 'selection' in value;
  return isData ? (value as ActionData) : undefined;
}
