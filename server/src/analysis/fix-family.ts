/** The changes of all findings of one rule, made at once. */
import type { BuildContext } from '../context/context.ts';
import { type Alteration, type Change, isAvailable, isSameOffer } from '../contract/change.ts';
import type { Rule } from '../contract/rule.ts';
import { lower } from '../model/lower.ts';
import { applyEdits } from '../text/edit.ts';
import { analyze, type Diagnostic, type OnFailure, type RuleLevels } from './analyze.ts';
import { offersOf } from './offers.ts';
import { oneMarkEach } from './one-mark.ts';

/** More changes than a person reads in one preview. */
const mostChanges = 200;

/** What the change is called, where findings of the rule that offer exactly one change in this file alone offer at least two changes. */
export function familyTitle(all: readonly Diagnostic[], rule: Rule, onFailure: OnFailure): string | undefined {
  let first: Change | undefined;
  for (const diagnostic of all.filter((each) => each.rule === rule).slice(0, mostChanges)) {
    const change = onlyChange(diagnostic, onFailure);
    if (!change) continue;
    first ??= change;
    if (!isSameOffer(first, change)) return rule.all ?? `Fix all '${rule.id}' findings in this file`;
  }
  return undefined;
}

export interface Family {
  readonly text: string;
  readonly alters: readonly Alteration[];
}

/** The text after one change of each finding; each is planned in the text that the one before it left. */
export function fixFamily(
  source: string,
  rule: Rule,
  context: BuildContext,
  levels: RuleLevels,
  onFailure: OnFailure,
): Family {
  const alters = new Map<string, Alteration>();
  let text = source;
  for (let made = 0; made < mostChanges; made++) {
    // What other rules find may explain a finding of this one, which is then not shown.
    const shown = oneMarkEach(analyze(lower(text), context, levels, onFailure)).filter((each) => each.rule === rule);
    const next = nextText(text, shown, onFailure);
    if (!next) break;
    text = next.text;
    if (next.change.alters) alters.set(next.change.alters.what, next.change.alters);
  }
  return { text, alters: [...alters.values()] };
}

/** The text after the first change that makes a difference. */
function nextText(
  text: string,
  found: readonly Diagnostic[],
  onFailure: OnFailure,
): { readonly text: string; readonly change: Change } | undefined {
  for (const diagnostic of found) {
    const change = onlyChange(diagnostic, onFailure);
    if (!change) continue;
    const changed = applyEdits(text, change.edits());
    if (changed !== text) return { text: changed, change };
  }
  return undefined;
}

function onlyChange(diagnostic: Diagnostic, onFailure: OnFailure): Change | undefined {
  const [change, ...others] = offersOf(diagnostic, onFailure).filter(isAvailable);
  return change && !change.lineFeeds && others.length === 0 && !change.files?.().length ? change : undefined;
}
