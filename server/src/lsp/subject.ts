import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, OnFailure } from '../analysis/analyze.ts';
import type { BuildContext } from '../context/context.ts';
import type { Settings } from '../workspace/settings.ts';

/** What one request needs to know of a document. */
export interface Subject {
  readonly document: TextDocument;
  readonly context: BuildContext;
  readonly settings: Settings;
  readonly onFailure: OnFailure;
  /** What other programs found in its scripts, so far. */
  scripts?(): readonly Diagnostic[];
}
