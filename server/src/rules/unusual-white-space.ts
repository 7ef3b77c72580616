import { defineRule } from '../contract/rule.ts';
import type { Instruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { sentence } from '../text/sentence.ts';
import type { Span, Token } from '../text/span.ts';

/** White space that separates no words in a Dockerfile or a shell, though it looks as if it did or cannot be seen at all. */
const names: Readonly<Record<string, string>> = {
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
const unusual = /[\x85\xA0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF]/g;
const withoutWidth = /[\u200B\uFEFF]/;

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
    if (source.search(unusual) === -1) return;
    for (const instruction of instructions) {
      const found = tokensOf(instruction).flatMap((token) => unusualIn(source, token));
      const [first] = found;
      if (!first) continue;
      const char = source.slice(first.start, first.end);
      const code = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      yield {
        span: first,
        message: `${sentence(names[char] ?? 'unusual space')} (${code}) does not separate words: replace it with a space`,
        changes: () => [
          {
            id: 'plain-space',
            title: withoutWidth.test(char) ? 'Remove the invisible character' : 'Replace with a space',
            safety: 'unsafe',
            edits: () =>
              found.map((span) => replace(span, withoutWidth.test(source.slice(span.start, span.end)) ? '' : ' ')),
          },
        ],
      };
    }
  },
});

function unusualIn(source: string, { text, span: { start, end } }: Token): Span[] {
  if (/["']/.test(text)) return [];
  return [...source.slice(start, end).matchAll(unusual)].map(({ index }) => {
    return { start: start + index, end: start + index + 1 };
  });
}

/** What is read as words: all but quoted text, and text that is printed. */
function tokensOf(instruction: Instruction): Token[] {
  const { keyword, flags } = instruction;
  const head = [keyword, ...flags.flatMap(({ name, value }) => (value ? [name, value] : [name]))];
  if ('script' in instruction && instruction.script?.form === 'shell') {
    return [
      ...head,
      ...instruction.script.commands.flatMap(({ name, args }) => {
        const isPrinting = name?.value === 'echo' || name?.value === 'printf';
        return [...(name ? [name] : []), ...(isPrinting ? [] : args)];
      }),
    ];
  }
  if (instruction.kind === 'FROM')
    return [
      ...head,
      ...(instruction.image ? [instruction.image] : []),
      ...(instruction.name ? [instruction.name] : []),
    ];
  if ('pairs' in instruction) return [...head, ...instruction.pairs.map(({ name }) => name)];
  if ('sources' in instruction && !instruction.json) {
    return [...head, ...instruction.sources, ...(instruction.destination ? [instruction.destination] : [])];
  }
  const isList = instruction.kind === 'EXPOSE' || instruction.kind === 'VOLUME' || instruction.kind === 'USER';
  return isList && !instruction.json ? [...head, ...instruction.words] : head;
}
