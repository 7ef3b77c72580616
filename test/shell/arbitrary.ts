import fc from 'fast-check';
import { type Joined, join } from '../../server/src/text/joined.ts';
import type { Span } from '../../server/src/text/span.ts';

const FRAGMENTS = [
  ...[
    'npm ci',
    'apt-get install -y curl',
    'pip install -r x',
    'echo',
    'sudo',
    'sh -c',
    'env A=b',
    'export',
    'yarn',
    'time',
  ],
  ...[
    '$A',
    '${B:-$C}',
    '"$D e"',
    "'$F'",
    '\\$G',
    '$(',
    '`',
    '`a \\`b\\``',
    ')',
    '$((1 + H))',
    '((',
    '"',
    "'",
    '\\',
    '<(',
    '{',
    '}',
  ],
  ...[
    '&&',
    '||',
    ';',
    '|',
    '&',
    '!',
    '>',
    '<<EOF',
    '<<<',
    '2>&1',
    '\n',
    'EOF\n',
    '#',
    ' ',
    '  ',
    '\t',
    'A=1',
    'A+=(b c)',
  ],
  ...[
    'if',
    'then',
    'elif',
    'else',
    'fi',
    'for x in',
    'do',
    'done',
    'while',
    'case',
    'in',
    'a)',
    ';;',
    'esac',
    'f() {',
    '[[',
    ']]',
    '(',
  ],
];

/** Text that looks like a script, whole or broken. */
export const scriptText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(' '));

/** A script put together from pieces of a document, with continuations and comments between them. */
export const joinedScript: fc.Arbitrary<{ readonly source: string; readonly joined: Joined }> = fc
  .array(fc.tuple(scriptText, fc.constantFrom('', '\\\n', '\\\n# comment\n', '\\  \r\n\t')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines) => {
    let source = 'RUN ';
    const spans: Span[] = [];
    for (const [text, gap] of lines) {
      spans.push({ start: source.length, end: source.length + text.length });
      source += text + gap;
    }
    return { source, joined: join(source, spans) };
  });

/** Pieces of the words that stand for lists of commands whose result is known. */
export const simpleCommands: fc.Arbitrary<string[]> = fc.array(
  fc.constantFrom(
    'npm ci',
    'apt-get update',
    'FOO=1 make all',
    'echo "a && b" \'c;d\'',
    'cat $X > "$Y"',
    'go mod download',
  ),
  { minLength: 1, maxLength: 12 },
);
