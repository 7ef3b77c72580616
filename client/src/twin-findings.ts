/** Which findings two extensions report: the same code in the same lines. */

export interface Reported {
  /** The names that the finding goes by. */
  readonly codes: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** Those that nobody else reports. */
export function withoutTwins<T>(
  found: readonly T[],
  others: readonly Reported[],
  toReported: (finding: T) => Reported,
): T[] {
  if (others.length === 0) return [...found];
  return found.filter((finding) => {
    const { codes, first, last } = toReported(finding);
    return !others.some(
      (other) => other.first <= last && first <= other.last && other.codes.some((code) => codes.includes(code)),
    );
  });
}
