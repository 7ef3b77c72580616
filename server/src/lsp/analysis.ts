import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Diagnostic } from '../analysis/analyze.ts';
import type { BuildContext } from '../context/context.ts';
import { isEqualSpan } from '../text/span.ts';
import type { Settings } from '../workspace/settings.ts';
import { graphOf } from './documents.ts';
import type { Subject } from './subject.ts';

interface Made {
  readonly version: number;
  readonly context: BuildContext;
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: number;
}

const made = new WeakMap<TextDocument, Made>();

/** The findings in a document, with those of other programs that mark another word. */
export function analysisOf(subject: Subject): readonly Diagnostic[] {
  const own = ownAnalysis(subject);
  const more = subject.scripts?.() ?? [];
  if (more.length === 0) return own;
  const added = more.filter(({ finding }) => !own.some((other) => isEqualSpan(other.finding.span, finding.span)));
  return [...own, ...added].sort((a, b) => a.finding.span.start - b.finding.span.start);
}

/** Made once per version, context and settings. */
function ownAnalysis({ document, context, settings, onFailure }: Subject): readonly Diagnostic[] {
  const known = made.get(document);
  if (known?.version === document.version && known.context === context && known.settings === settings)
    return known.diagnostics;
  const begun = performance.now();
  const diagnostics = analyze(graphOf(document), context, settings.rules, onFailure);
  made.set(document, {
    version: document.version,
    context,
    settings,
    diagnostics,
    milliseconds: performance.now() - begun,
  });
  return diagnostics;
}

/** How long the last analysis of a document took. */
export function analysisTime(document: TextDocument): number {
  return made.get(document)?.milliseconds ?? 0;
}
