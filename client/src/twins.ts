/** Findings that another extension shows as well, such as Docker's from BuildKit's checks: they are left to it, and Slipway's fixes stay. */
import * as vscode from 'vscode';
import type { FindingData } from '../../server/src/protocol.ts';
import { type Reported, withoutTwins } from './twin-findings.ts';

type Show = (uri: vscode.Uri, diagnostics: vscode.Diagnostic[]) => void;

export interface Twins extends vscode.Disposable {
  /** Shows what the server found, but for what others show; again when they show something else. */
  show(uri: vscode.Uri, diagnostics: vscode.Diagnostic[], next: Show): void;
}

export function createTwins(): Twins {
  const known = new Map<string, { found: vscode.Diagnostic[]; shown?: vscode.Diagnostic[]; next: Show }>();
  const update = (uri: vscode.Uri) => {
    const last = known.get(uri.toString());
    if (!last) return;
    const left = withoutTwins(last.found, othersOf(uri), toReported);
    const isShown = left.length === last.shown?.length && left.every((each, i) => each === last.shown?.[i]);
    if (isShown) return;
    last.shown = left;
    last.next(uri, left);
  };
  const changes = vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(update));
  return {
    show: (uri, found, next) => {
      if (found.length === 0) known.delete(uri.toString());
      else known.set(uri.toString(), { found, next });
      if (found.length === 0) next(uri, found);
      else update(uri);
    },
    dispose: () => changes.dispose(),
  };
}

function othersOf(uri: vscode.Uri): Reported[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source !== 'slipway')
    .map(toReported);
}

function toReported(diagnostic: vscode.Diagnostic): Reported {
  const { code, range } = diagnostic;
  const { data } = diagnostic as { readonly data?: FindingData };
  const own = String(typeof code === 'object' ? code.value : code);
  return { codes: data?.codes ?? [own], first: range.start.line, last: range.end.line };
}
