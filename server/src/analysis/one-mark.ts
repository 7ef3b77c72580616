/** No word is marked twice. */
import { severityRanks } from '../contract/rule.ts';
import type { Diagnostic } from './analyze.ts';

/**
 * Without the findings that mark a word, or a part of it, that a graver one marks: that explains them, and they are told when it is mended. Of two
 * alike the first stays. The findings are in document order; faded text has no mark.
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
      kept.splice(last, 1);
      last = kept.push(diagnostic) - 1;
    }
  }
  return kept;
}

function isSharing({ finding: { span: one } }: Diagnostic, { finding: { span: other } }: Diagnostic): boolean {
  return other.start < one.end || other.start === one.start;
}
