import type { Rule } from '../contract/rule.ts';
import { rules } from './index.ts';

/** The rule of that id, or with that alias, in any letter case. */
export function ruleNamed(name: string): Rule | undefined {
  const wanted = name.toLowerCase();
  return rules.find(({ id, aliases }) => [id, ...aliases].some((each) => each.toLowerCase() === wanted));
}
