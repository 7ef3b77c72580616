/** At what level a finding is reported: the rule's own, the profile's, or what a setting says of its id or alias. */
import type { Finding, Rule, Severity } from '../contract/rule.ts';
import { fileRules } from '../rules/in-build-files.ts';
import { rules } from '../rules/index.ts';

/** How a rule is reported where a setting says so; keys are rule ids and aliases in lower case. */
export type RuleLevels = ReadonlyMap<string, Severity | 'off'>;

export const profiles = ['recommended', 'strict', 'errors'] as const;

/** Which rules report without being named: what breaks, leaks or costs; all; or only errors. */
export type Profile = (typeof profiles)[number];

/** What a level is found by. */
type Named = Pick<Rule, 'id' | 'aliases' | 'severity' | 'strict'>;

/** The levels of a profile, under those that settings name; what a project's policy says of a code holds where no setting speaks of it. */
export function levelsOf(profile: Profile, named: RuleLevels, policy: RuleLevels = new Map()): RuleLevels {
  const levels = new Map([...[...policy].filter(([name]) => /^sc\d/.test(name)), ...named]);
  for (const rule of [...rules, ...fileRules]) {
    const names = namesOf(rule).map((name) => name.toLowerCase());
    const asked = named.has(rule.id) ? [] : names.filter((name) => policy.has(name) && !named.has(name));
    for (const name of asked) levels.set(name, policy.get(name) ?? 'off');
    if (names.some((name) => levels.has(name))) continue;
    if (profile === 'strict') levels.set(rule.id, rule.severity);
    if (profile === 'errors' && rule.severity !== 'error') levels.set(rule.id, 'off');
  }
  return levels;
}

/** What a finding may be called: the rule's id, and its own aliases or all of the rule's. */
export function namesOf({ id, aliases }: Named, alias?: Finding['alias']): readonly string[] {
  return alias === undefined ? [id, ...aliases] : [alias, id].flat();
}

/** The level of a finding; an alias of its own says more than the rule's id. */
export function levelOf(rule: Named, alias: Finding['alias'], levels: RuleLevels): Severity | 'off' {
  for (const name of levels.size === 0 ? [] : namesOf(rule, alias)) {
    const level = levels.get(name.toLowerCase());
    if (level) return level;
  }
  return rule.strict ? 'off' : rule.severity;
}

/** Whether no finding of a rule can be reported. */
export function isOff(rule: Rule, levels: RuleLevels): boolean {
  return [undefined, ...rule.aliases].every((alias) => levelOf(rule, alias, levels) === 'off');
}
