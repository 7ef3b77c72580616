import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../analysis/analyze.ts';
import { changedSpan, keyOf, withoutHalfTyped } from '../analysis/half-typed.ts';
import type { Span } from '../text/span.ts';
import { graphOf } from './documents.ts';

/** Milliseconds after which text that is not typed on counts as written. */
const rest = 1000;
/** Nobody types files of so many characters. */
const longest = 1 << 20;

/** Holds back what is half-typed until something else is typed, or nothing for a second. */
export function typing(showAll: (document: TextDocument) => unknown) {
  const texts = new Map<string, string>();
  const edits = new Map<string, Span>();
  const shown = new Map<string, ReadonlySet<string>>();
  const timers = new Map<string, NodeJS.Timeout>();

  const settle = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    edits.delete(uri);
  };

  /** To be called with each version of a document. */
  const note = (document: TextDocument): void => {
    const { uri } = document;
    const text = document.getText();
    const before = texts.get(uri);
    settle(uri);
    texts.set(uri, text);
    if (before === undefined || text.length > longest) return;
    edits.set(uri, changedSpan(before, text));
    timers.set(
      uri,
      setTimeout(() => {
        settle(uri);
        showAll(document);
      }, rest),
    );
  };

  /** Those of a document's findings that may be shown now. */
  const visible = (document: TextDocument, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
    const { uri } = document;
    const edited = edits.get(uri);
    const found = edited
      ? withoutHalfTyped(diagnostics, graphOf(document), edited, shown.get(uri) ?? new Set())
      : diagnostics;
    if (found.length === diagnostics.length) settle(uri);
    shown.set(uri, new Set(found.map(keyOf)));
    return found;
  };

  const forget = ({ uri }: TextDocument): void => {
    settle(uri);
    texts.delete(uri);
    shown.delete(uri);
  };
  return { note, visible, forget };
}
