/** The index of the first of the ascending numbers that is at least `from`; their count when there is none. */
export function lowerBound(ascending: readonly number[], from: number): number {
  return lowerBoundBy(ascending, (number) => number, from);
}

/** The same for items by a number of each. */
export function lowerBoundBy<T>(ascending: readonly T[], numberOf: (item: T) => number, from: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = ascending[middle];
    if (item !== undefined && numberOf(item) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
