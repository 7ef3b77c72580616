/** What findings and refactorings offer, for tests. */
import type { Diagnostic } from '../../server/src/analysis/analyze.ts';
import { type Change as Available, isAvailable, type Offer } from '../../server/src/contract/change.ts';
import type { Finding } from '../../server/src/contract/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { Case, Change } from './fixture.ts';
import type { Mark } from './fixture-marks.ts';

/** The changes of a finding that come about. */
export function changesOf(finding: Finding | undefined): Available[] {
  return [...(finding?.changes?.() ?? [])].filter(isAvailable);
}

/** What is found, and the places that it points to. */
export function marksOf(found: readonly Diagnostic[], isRuleSaid: boolean): Mark[] {
  return found.flatMap(({ rule, severity, finding }) => [
    {
      word: finding.unnecessary ? `${severity}-unnecessary` : severity,
      span: finding.span,
      text: isRuleSaid ? `${rule.id}: ${finding.message}` : finding.message,
    },
    ...(finding.related ?? []).map(({ span, message }) => ({ word: 'related', span, text: message })),
  ]);
}

/** What is offered, as a fixture has it. */
export function outcomeOf(given: Case, offers: readonly Offer[]): { changes: Change[]; refused: string[] } {
  return {
    changes: offers.filter(isAvailable).map((change) => changeOf(given, change)),
    refused: offers.flatMap((offer) => ('refused' in offer ? [`${offer.title}: ${offer.refused}`] : [])),
  };
}

function changeOf(given: Case, change: Available): Change {
  const edits = change.edits();
  const files = new Map(
    (change.files?.() ?? []).map(({ path, edits: own }) => [path, applyEdits(given.files.get(path) ?? '', own)]),
  );
  return {
    title: change.title,
    safety: change.safety,
    ...(edits.length > 0 && { source: applyEdits(given.source, edits) }),
    ...(files.size > 0 && { files }),
  };
}
