import type { Offer } from '../contract/change.ts';
import type { Diagnostic, OnFailure } from './analyze.ts';

/** What a finding offers, planned now; nothing where its rule fails. */
export function offersOf({ rule, finding }: Diagnostic, onFailure: OnFailure): readonly Offer[] {
  try {
    return [...(finding.changes?.() ?? [])];
  } catch (error) {
    onFailure(rule, error);
    return [];
  }
}
