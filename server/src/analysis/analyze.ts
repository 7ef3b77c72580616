/** Runs every rule over a build graph. */
import type { BuildContext } from '../context/context.ts';
import type { Finding, Rule, Severity } from '../contract/rule.ts';
import type { BuildGraph } from '../model/model.ts';
import { rules } from '../rules/index.ts';
import { isOff, levelOf, namesOf, type RuleLevels } from './levels.ts';
import { suppressions } from './suppress.ts';

export type { RuleLevels } from './levels.ts';

export interface Diagnostic {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

/** A rule that failed; the others still report. */
export type OnFailure = (rule: Rule, error: unknown) => void;

/** The findings that neither a comment nor a setting silences, in document order. */
export function analyze(
  graph: BuildGraph,
  context: BuildContext,
  levels: RuleLevels,
  onFailure: OnFailure,
): Diagnostic[] {
  const isSuppressed = suppressions(graph);
  const found: Diagnostic[] = [];
  for (const rule of rules) {
    if (isOff(rule, levels)) continue;
    try {
      for (const finding of rule.check(graph, context)) {
        const severity = levelOf(rule, finding.alias, levels);
        if (severity === 'off' || isSuppressed(finding.span.start, namesOf(rule, finding.alias))) continue;
        found.push({ rule, severity, finding });
      }
    } catch (error) {
      onFailure(rule, error);
    }
  }
  return found.sort((a, b) => a.finding.span.start - b.finding.span.start || (a.rule.id < b.rule.id ? -1 : 1));
}
