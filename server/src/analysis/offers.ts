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

/** Findings of a text of a length whose changes are planned at a time: each plan may look at all of it. */
export function mostPlanned(length: number): number {
  return Math.max(100, Math.ceil(150_000_000 / (length + 1)));
}
