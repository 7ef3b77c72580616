/** Go's `unicode.IsSpace`, which BuildKit trims lines with; unlike JavaScript's `\s` it has U+0085 and lacks U+FEFF. */
const space = /[\t-\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13);
  return space.test(String.fromCharCode(code));
}

/** Where a text begins and ends without the white space around it; its end twice where there is nothing else. */
export function trimmed(text: string, from = 0): readonly [start: number, end: number] {
  let end = text.length;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  let start = from;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return [start, end];
}
