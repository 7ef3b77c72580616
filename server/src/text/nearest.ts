/** The word that a misspelled one is meant to be. */
import { editDistance } from './similar.ts';

/** The one word that a misspelled one can only mean, whatever the case; undefined where none or several are near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let limit = written.length > 6 ? 2 : written.length > 1 ? 1 : 0;
  let found: string | undefined;
  let isOnly = false;
  for (const candidate of words) {
    const distance = editDistance(written, candidate.toLowerCase(), limit);
    if (distance > limit || distance >= candidate.length) continue;
    isOnly = distance < limit || found === undefined;
    found = candidate;
    limit = distance;
  }
  return isOnly ? found : undefined;
}
