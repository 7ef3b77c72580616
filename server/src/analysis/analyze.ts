/** Runs every rule over a build graph. */
import type { BuildContext } from '../context/context.ts';
import type { Finding, Rule, Severity } from '../contract/rule.ts';
import type { BuildFacts } from '../facts/build-facts.ts';
import type { BuildGraph } from '../model/model.ts';
import { rules } from '../rules/index.ts';
import { memoized } from '../text/memoized.ts';
import { type CheckOptions, checkOptions, isBuildKitCheck } from './check-options.ts';
import { findingRules } from './judged.ts';
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

export interface Asked {
  /** All of them, where nothing else is said. */
  readonly checked?: readonly Rule[];
  readonly facts?: BuildFacts | undefined;
}

/** The findings that neither a comment nor a setting silences, in document order. */
export function analyze(
  graph: BuildGraph,
  context: BuildContext,
  levels: RuleLevels,
  onFailure: OnFailure,
  { checked = rules, facts }: Asked = {},
): Diagnostic[] {
  const isSuppressed = suppressions(graph, context.policy.hearsHadolint);
  const asked = checkOptions(graph);
  const active = activeRules(checked, levels, asked);
  const finding = findingRules(graph, context, judging(active));
  const found: Diagnostic[] = [];
  for (const rule of active) {
    if (isAskedByText(rule) && !finding.has(rule)) continue;
    const isNamed = levels.size > 0 && namesOf(rule).some((name) => levels.has(name.toLowerCase()));
    try {
      for (const finding of rule.check(graph, context, facts)) {
        const level = levelOf(rule, finding.alias, levels);
        const severity = isNamed ? level : askedLevel(rule, level, asked);
        if (severity === 'off' || isSuppressed(finding.span.start, namesOf(rule, finding.alias))) continue;
        found.push({ rule, severity, finding });
      }
    } catch (error) {
      onFailure(rule, error);
    }
  }
  return found.sort((a, b) => a.finding.span.start - b.finding.span.start || (a.rule.id < b.rule.id ? -1 : 1));
}

/** The rules that may report something. */
function activeRules(checked: readonly Rule[], levels: RuleLevels, asked: CheckOptions): readonly Rule[] {
  if (checked === rules && !asked.turnsOnAny) return rulesAt(levels.size === 0 ? noLevels : levels);
  return checked.filter((rule) => {
    const isNamed = namesOf(rule).some((name) => levels.has(name.toLowerCase()));
    return !isOff(rule, levels) || (!isNamed && asked.turnsOn(rule.aliases));
  });
}

const rulesAt = memoized((levels: RuleLevels): readonly Rule[] => rules.filter((rule) => !isOff(rule, levels)));

const noLevels: RuleLevels = new Map();

const isAskedByText = ({ judges, needs }: Rule): boolean => judges !== undefined || needs !== undefined;

const judging = memoized((active: readonly Rule[]) => active.filter(isAskedByText));

/** The level of a rule that no setting names: `# check=` turns some on, and makes errors of those that are BuildKit's. */
function askedLevel(rule: Rule, level: Severity | 'off', asked: CheckOptions): Severity | 'off' {
  const own = level === 'off' && asked.turnsOn(rule.aliases) ? rule.severity : level;
  return own !== 'off' && asked.failsBuild && rule.aliases.some(isBuildKitCheck) ? 'error' : own;
}
