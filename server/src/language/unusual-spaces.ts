/** White space that separates no words in a Dockerfile or a shell, though it looks as if it did or cannot be seen at all. */
const unusualSpaces: Readonly<Record<string, string>> = {
  '\x85': 'next line character',
  '\xA0': 'no-break space',
  '\u1680': 'Ogham space mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202F': 'narrow no-break space',
  '\u205F': 'mathematical space',
  '\u3000': 'ideographic space',
  '\u200B': 'zero-width space',
  '\uFEFF': 'byte order mark',
};
export const unusualSpace = /[\x85\xA0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF]/g;

/** Those that cannot be seen. */
export const invisibleSpace = /[\u200B\uFEFF]/;

export function nameOfSpace(char: string): string {
  return unusualSpaces[char] ?? 'unusual space';
}
