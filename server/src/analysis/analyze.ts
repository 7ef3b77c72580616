/** Runs every rule over a build graph. */
import type { BuildContext } from '../context/context.ts';
import { fitFor } from '../contract/lacking.ts';
import type { Finding, Rule, Severity } from '../contract/rule.ts';
import type { BuildFacts } from '../facts/build-facts.ts';
import type { BuildGraph } from '../model/model.ts';
import { rules } from '../rules/index.ts';
import { memoized } from '../text/memoized.ts';
import { type CheckOptions, checkOptions, isBuildKitCheck, nothingAsked } from './check-options.ts';
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
  const isUsual = checked === rules && !asked.turnsOnAny;
  const { always, byText, judging } = isUsual
    ? usualRound(levels.size === 0 ? noLevels : levels)
    : roundOf(checked, levels, asked);
  const found: Diagnostic[] = [];
  const ask = ({ rule, isNamed }: Turn) => {
    try {
      for (const finding of rule.check(graph, context, facts)) {
        const level = levelOf(rule, finding.alias, levels);
        const severity = isNamed ? level : askedLevel(rule, level, asked);
        if (severity === 'off' || isSuppressed(finding.span.start, namesOf(rule, finding.alias))) continue;
        found.push({ rule, severity, finding: context.lack ? fitting(graph, context, finding) : finding });
      }
    } catch (error) {
      onFailure(rule, error);
    }
  };
  always.forEach(ask);
  for (const rule of findingRules(graph, context, judging)) {
    const turn = byText.get(rule);
    if (turn) ask(turn);
  }
  return found.sort((a, b) => a.finding.span.start - b.finding.span.start || (a.rule.id < b.rule.id ? -1 : 1));
}

/** A finding whose changes do for the service that builds the file. */
function fitting(graph: BuildGraph, context: BuildContext, finding: Finding): Finding {
  const { changes } = finding;
  return changes ? { ...finding, changes: () => fitFor(graph, context, changes()) } : finding;
}

/** A rule that may report something, with what is known of it before there is a file. */
interface Turn {
  readonly rule: Rule;
  /** Whether a setting names it. */
  readonly isNamed: boolean;
}

interface Round {
  readonly always: readonly Turn[];
  /** Those that are asked only where the text of an instruction says so. */
  readonly byText: ReadonlyMap<Rule, Turn>;
  readonly judging: readonly Rule[];
}

function roundOf(checked: readonly Rule[], levels: RuleLevels, asked: CheckOptions): Round {
  const all = checked.map((rule) => ({
    rule,
    isNamed: namesOf(rule).some((name) => levels.has(name.toLowerCase())),
  }));
  const turns = all.filter(({ rule, isNamed }) => !isOff(rule, levels) || (!isNamed && asked.turnsOn(rule.aliases)));
  const isByText = ({ rule }: Turn) => rule.judges !== undefined || rule.needs !== undefined;
  const byText = new Map(turns.filter(isByText).map((turn) => [turn.rule, turn]));
  return { always: turns.filter((turn) => !isByText(turn)), byText, judging: [...byText.keys()] };
}

const usualRound = memoized((levels: RuleLevels) => roundOf(rules, levels, nothingAsked));

const noLevels: RuleLevels = new Map();

/** The level of a rule that no setting names: `# check=` turns some on, and makes errors of those that are BuildKit's. */
function askedLevel(rule: Rule, level: Severity | 'off', asked: CheckOptions): Severity | 'off' {
  const own = level === 'off' && asked.turnsOn(rule.aliases) ? rule.severity : level;
  return own !== 'off' && asked.failsBuild && rule.aliases.some(isBuildKitCheck) ? 'error' : own;
}
