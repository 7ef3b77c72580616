import { defineRule } from '../contract/rule.ts';
import { unusualIn } from '../engines/plain-space/plan.ts';
import { unusualSpace } from '../language/unusual-spaces.ts';
import { readWords } from '../model/read-words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { sentence } from '../text/sentence.ts';

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
      const words = readWords(instruction).filter(({ text }) => !/["']/.test(text));
      const found = unusualIn(
        source,
        words.map(({ span }) => span),
      );
      if (!found) continue;
      const { first, name, change } = found;
      yield {
        span: first,
        message: `${sentence(name)} (${codeOf(source.charAt(first.start))}) does not separate words: replace it with a space`,
        changes: () => [change()],
      };
    }
  },
});

function codeOf(char: string): string {
  return `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
