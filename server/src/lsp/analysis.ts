import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Diagnostic } from '../analysis/analyze.ts';
import { oneMarkEach } from '../analysis/one-mark.ts';
import type { BuildContext } from '../context/context.ts';
import type { BuildFacts } from '../facts/build-facts.ts';
import { isUnwritten } from '../model/query.ts';
import { isEqualSpan } from '../text/span.ts';
import type { Settings } from '../workspace/settings.ts';
import { graphOf } from './documents.ts';
import type { Subject } from './subject.ts';

interface Made {
  readonly version: number;
  readonly context: BuildContext;
  readonly settings: Settings;
  readonly facts: BuildFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: number;
}

const made = new WeakMap<TextDocument, Made>();

/** The findings in a document, one for each word, with those of other programs that mark another word. */
export function analysisOf(subject: Subject): readonly Diagnostic[] {
  const own = ownAnalysis(subject);
  const more = subject.scripts?.() ?? [];
  if (more.length === 0) return own;
  const added = more.filter(({ finding }) => !own.some((other) => isEqualSpan(other.finding.span, finding.span)));
  return [...own, ...added].sort((a, b) => a.finding.span.start - b.finding.span.start);
}

/** Made once per version, context, settings and build. */
function ownAnalysis({ document, context, settings, facts, onFailure }: Subject): readonly Diagnostic[] {
  const known = made.get(document);
  const isKnown = known?.version === document.version && known.context === context;
  if (isKnown && known.settings === settings && known.facts === facts) return known.diagnostics;
  const begun = performance.now();
  const graph = graphOf(document);
  // Nothing is said of a file that is begun.
  const diagnostics = isUnwritten(graph)
    ? []
    : oneMarkEach(analyze(graph, context, settings.rules, onFailure, { facts }));
  made.set(document, {
    version: document.version,
    context,
    settings,
    facts,
    diagnostics,
    milliseconds: performance.now() - begun,
  });
  return diagnostics;
}

/** How long the last analysis of a document took. */
export function analysisTime(document: TextDocument): number {
  return made.get(document)?.milliseconds ?? 0;
}
