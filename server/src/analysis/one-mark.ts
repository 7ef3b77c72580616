/** No word is marked twice where one change mends it. */
import { isAvailable } from '../contract/change.ts';
import { severityRanks } from '../contract/rule.ts';
import type { Diagnostic } from './analyze.ts';
import { offersOf } from './offers.ts';

/**
 * Without the findings that mark a word, or a part of it, that a graver one marks: that explains them, and they are told when it is mended. Of two
 * alike the first stays. Both stay where only the one that would be left out offers a change, unless the other one is an error. The findings are in
 * document order; faded text has no mark.
 */
export function oneMarkEach(found: readonly Diagnostic[]): Diagnostic[] {
  const kept: Diagnostic[] = [];
  let last = -1;
  for (const diagnostic of found) {
    if (diagnostic.finding.unnecessary) {
      kept.push(diagnostic);
      continue;
    }
    const before = kept[last];
    if (!before || !isSharing(before, diagnostic)) last = kept.push(diagnostic) - 1;
    else if (severityRanks[diagnostic.severity] > severityRanks[before.severity]) {
      if (isHiddenBy(diagnostic, before)) kept.splice(last, 1);
      last = kept.push(diagnostic) - 1;
    } else if (!isHiddenBy(before, diagnostic)) kept.push(diagnostic);
  }
  return kept;
}

/** Whether whoever mends the graver finding need not hear of the other one; a change is planned for this where two mark one word, and nowhere else. */
export function isHiddenBy(graver: Diagnostic, other: Diagnostic): boolean {
  return graver.severity === 'error' || hasChange(graver) || !hasChange(other);
}

/** A rule that fails at it is told where its changes are asked for. */
function hasChange(diagnostic: Diagnostic): boolean {
  return offersOf(diagnostic, () => {}).some(isAvailable);
}

function isSharing({ finding: { span: one } }: Diagnostic, { finding: { span: other } }: Diagnostic): boolean {
  return other.start < one.end || other.start === one.start;
}
