/** Finds words that are almost the same, in time that does not grow with the number of words known. */

/** The indexes, ascending, of words that may be as close as `limit` edits; those further away are told by `editDistance`. */
export type Similar = (word: string, limit: number) => number[];

/** Two words at most so many edits apart are equal once each has lost as many letters: those remainders are looked up. */
export function similarTo(words: readonly string[], limit: number): Similar {
  const byRemainder = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    for (const remainder of remaindersOf(word, limit)) {
      const known = byRemainder.get(remainder);
      if (!known) byRemainder.set(remainder, [index]);
      else if (known.length < mostAlike) known.push(index);
    }
  }
  return (word, own) => {
    const found = new Set<number>();
    for (const remainder of remaindersOf(word, Math.min(own, limit))) {
      for (const index of byRemainder.get(remainder) ?? []) found.add(index);
    }
    return [...found].sort((a, b) => a - b);
  };
}

/** Among more words that share all but two letters, none can be said to be meant. */
const mostAlike = 32;
const longest = 64;

function remaindersOf(word: string, limit: number): Set<string> {
  const remainders = new Set([word]);
  if (word.length > longest) return remainders;
  let last = [word];
  for (let lost = 1; lost <= limit; lost++) {
    const next = new Set<string>();
    for (const text of last) for (let at = 0; at < text.length; at++) next.add(text.slice(0, at) + text.slice(at + 1));
    last = [...next];
    for (const text of last) remainders.add(text);
  }
  return remainders;
}

/** Insertions, deletions, substitutions and swaps of neighbours that tell two words apart; more than `limit` counts as `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitution);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
