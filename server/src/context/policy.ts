/** What a project asks of its Dockerfiles: a plain value, read from a `.hadolint.yaml`. */
import type { LabelForm } from '../language/label-values.ts';

export interface Policy {
  /** By code in lower case. */
  readonly levels: ReadonlyMap<string, PolicyLevel>;
  /** Registries that images may come from, `*` before or behind; empty: all. */
  readonly trustedRegistries: readonly string[];
  /** What is expected of labels, by key. */
  readonly labels: ReadonlyMap<string, LabelForm>;
  /** Whether labels without such an expectation are unwanted. */
  readonly strictLabels: boolean;
  /** Whether `# hadolint ignore=` counts. */
  readonly hearsHadolint: boolean;
  /** The weakest level that makes the command line fail. */
  readonly failOn: Exclude<PolicyLevel, 'off'> | 'never' | undefined;
  /** What cannot be read, one sentence each. */
  readonly problems: readonly string[];
}

export type PolicyLevel = 'off' | 'hint' | 'info' | 'warning' | 'error';

export const noPolicy: Policy = {
  levels: new Map(),
  trustedRegistries: [],
  labels: new Map(),
  strictLabels: false,
  hearsHadolint: true,
  failOn: undefined,
  problems: [],
};

export function samePolicy(one: Policy, other: Policy): boolean {
  return one === other || keyOf(one) === keyOf(other);
}

function keyOf(policy: Policy): string {
  return JSON.stringify({ ...policy, levels: [...policy.levels], labels: [...policy.labels] });
}
