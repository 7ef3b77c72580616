import type { FileRule } from '../contract/file-rule.ts';
import type { Rule } from '../contract/rule.ts';
import { fileRules } from './in-build-files.ts';
import { rules } from './index.ts';

/** The rule of that id, or with that alias, in any letter case. */
export function ruleNamed(name: string): Rule | undefined {
  return rules.find((rule) => isCalled(rule, name));
}

/** The same, also among the rules about files that build Dockerfiles. */
export function anyRuleNamed(name: string): Rule | FileRule | undefined {
  return ruleNamed(name) ?? fileRules.find((rule) => isCalled(rule, name));
}

function isCalled({ id, aliases }: Pick<Rule, 'id' | 'aliases'>, name: string): boolean {
  const wanted = name.toLowerCase();
  return [id, ...aliases].some((each) => each.toLowerCase() === wanted);
}
