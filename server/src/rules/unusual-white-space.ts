import { defineRule } from '../contract/rule.ts';
import { invisibleSpace, unusualSpace, unusualSpaces } from '../language/unusual-spaces.ts';
import { readWords } from '../model/read-words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { sentence } from '../text/sentence.ts';
import type { Span, Token } from '../text/span.ts';

export default defineRule({
  id: 'unusual-white-space',
  summary: 'a no-break space or another unusual space between words',
  why: `Text copied from a web page or a chat can contain characters that only look like spaces. BuildKit and shells treat them as letters:
\`FROM alpine AS base\` with a no-break space is one long image name, and \`apt-get update\` is an unknown program. The fix
replaces them with plain spaces and removes invisible characters. Check that the words are the ones you meant.`,
  severity: 'warning',
  aliases: [],
  judges: 'all',
  all: 'Replace unusual spaces in this file',
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      RUN apk add --no-cache\xA0curl
    `.replaceAll('\\xA0', '\xA0'),
    good: dockerfile`
      FROM alpine:3.21
      RUN apk add --no-cache curl
    `,
  },
  *check({ instructions, source }) {
    if (source.search(unusualSpace) === -1) return;
    for (const instruction of instructions) {
      const found = readWords(instruction).flatMap((token) => unusualIn(source, token));
      const [first] = found;
      if (!first) continue;
      const char = source.slice(first.start, first.end);
      const code = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      yield {
        span: first,
        message: `${sentence(unusualSpaces[char] ?? 'unusual space')} (${code}) does not separate words: replace it with a space`,
        changes: () => [
          {
            id: 'plain-space',
            title: invisibleSpace.test(char) ? 'Remove the invisible character' : 'Replace with a space',
            safety: 'unsafe',
            edits: () =>
              found.map((span) => replace(span, invisibleSpace.test(source.slice(span.start, span.end)) ? '' : ' ')),
          },
        ],
      };
    }
  },
});

function unusualIn(source: string, { text, span: { start, end } }: Token): Span[] {
  if (/["']/.test(text)) return [];
  return [...source.slice(start, end).matchAll(unusualSpace)].map(({ index }) => {
    return { start: start + index, end: start + index + 1 };
  });
}
