import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, OnFailure } from '../analysis/analyze.ts';
import type { BuildContext } from '../context/context.ts';
import type { BuildFacts } from '../facts/build-facts.ts';
import type { Settings } from '../workspace/settings.ts';

/** What one request needs to know of a document. */
export interface Subject {
  readonly document: TextDocument;
  readonly context: BuildContext;
  readonly settings: Settings;
  /** Of the last builds, where any is known. */
  readonly facts?: BuildFacts | undefined;
  readonly onFailure: OnFailure;
  /** What other programs found in its scripts, so far. */
  scripts?(): readonly Diagnostic[];
}
