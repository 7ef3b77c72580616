/** Each once, in order. */
export function unique<T>(items: Iterable<T>): T[] {
  return [...new Set(items)];
}

/** `a, b and c`. */
export function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}` : (names[0] ?? '');
}

/** A few of them, and how many more. */
export function someOf(names: readonly string[]): string {
  return listed(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names);
}

/** The first answer to a question that is asked of each in turn. */
export function firstAnswer<T, U>(items: Iterable<T>, ask: (item: T) => U | undefined): U | undefined {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** The list with each item changed; an empty list is itself. */
export function mapped<T, U>(list: readonly T[], change: (item: T) => U): readonly U[] {
  return list.length === 0 ? noItems : list.map(change);
}

const noItems: readonly never[] = [];
