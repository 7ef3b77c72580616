/** Words of an instruction as far as it is typed: what is quoted or escaped may go on behind a blank. */

/** A half-open range of a text. */
export type WordRange = readonly [start: number, end: number];

/** The words from an offset on; one whose quote is still open goes on to the end. */
export function wordsFrom(text: string, escape: string, from: number): WordRange[] {
  const words: WordRange[] = [];
  let start = -1;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? '';
    const isSpace = /\s/.test(char);
    if (start === -1) {
      if (isSpace) continue;
      start = at;
    }
    if (quote === '' && isSpace) {
      words.push([start, at]);
      start = -1;
    } else if (char === escape && quote !== "'") at++;
    else if (quote === '') quote = char === '"' || char === "'" ? char : '';
    else if (char === quote) quote = '';
  }
  if (start !== -1) words.push([start, text.length]);
  return words;
}

/** How many of the words are flags: those that begin with two hyphens, up to the first that does not or is `--` alone. */
export function flagCount(text: string, words: readonly WordRange[]): number {
  const end = words.findIndex((range) => !/^--[^\s]/.test(text.slice(...range)));
  return end === -1 ? words.length : end;
}
