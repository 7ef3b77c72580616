/** Runs every rule over a build graph. */
import type { BuildContext } from '../context/context.ts';
import type { Finding, Rule, Severity } from '../contract/rule.ts';
import type { BuildGraph } from '../model/model.ts';
import { rules } from '../rules/index.ts';
import { suppressions } from './suppress.ts';

/** How a rule is reported where a setting says so; keys are rule ids and aliases in lower case. */
export type RuleLevels = ReadonlyMap<string, Severity | 'off'>;

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
    const names = [rule.id, ...rule.aliases];
    const severity = levelOf(levels, names) ?? rule.severity;
    if (severity === 'off') continue;
    try {
      for (const finding of rule.check(graph, context)) {
        if (!isSuppressed(finding.span.start, names)) found.push({ rule, severity, finding });
      }
    } catch (error) {
      onFailure(rule, error);
    }
  }
  return found.sort((a, b) => a.finding.span.start - b.finding.span.start || (a.rule.id < b.rule.id ? -1 : 1));
}

function levelOf(levels: RuleLevels, names: readonly string[]): Severity | 'off' | undefined {
  for (const name of names) {
    const level = levels.get(name.toLowerCase());
    if (level) return level;
  }
  return undefined;
}
