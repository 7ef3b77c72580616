import { createHash } from 'node:crypto';
import fc from 'fast-check';

/** Sources up to this length are cut at every offset. */
const short = 1500;

/** Beginnings of a source, the empty one and the whole included: all of a short one, of a long one those at line ends and at every 7th offset. */
export function* truncations(source: string): Generator<string> {
  for (let end = 0; end <= source.length; end += 1) {
    const isLineEnd = source[end] === '\n' || source[end] === '\r' || source[end - 1] === '\n';
    if (source.length <= short || isLineEnd || end % 7 === 0 || end === source.length) yield source.slice(0, end);
  }
}

/** Pieces that begin, end or turn something: where a reader could lose its place. */
const pieces = [
  ...[
    '<<EOF',
    ' <<-"EOF"\n',
    '<<',
    '\nEOF\n',
    '\\',
    '\\\n',
    '\\ \n',
    '`',
    '#',
    '\n# ',
    '\n\n',
    '\r',
    '\t',
    '\uFEFF',
    '\u0000',
    '😀',
  ],
  ...[
    '"',
    "'",
    '[',
    '["',
    ']',
    '{',
    '}',
    '$',
    '${',
    '${A:-',
    '$(',
    '((',
    ')',
    '|',
    '&&',
    ';',
    '&',
    '>',
    '*',
    '=',
    ',',
    ':',
    '@',
    '/',
    '%',
  ],
  ...[
    'FROM ',
    'FROM a AS b\n',
    ' AS ',
    'RUN ',
    'COPY . .\n',
    'ARG A\n',
    'ENV A=',
    'ONBUILD ',
    'SHELL ["cmd"]\n',
    '# escape=`\n',
    '# syntax=',
  ],
  ...[
    '--from=',
    '--from=0 ',
    '--mount=type=',
    '--mount=type=secret,id=a',
    '--platform=$',
    'if ',
    'then',
    'fi',
    'for i in ',
    'do',
    'done',
    'case ',
    'esac',
  ],
];

type Damage = (source: string, seeds: readonly string[]) => string;

/** Sources made of the seeds by up to eight damages, as typing, pasting, merging and saving leave them; `others`: whose lines come into them. */
export function randomEdits(seeds: readonly string[], others = seeds): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(damage, { minLength: 1, maxLength: 8 }))
    .map(([seed, damages]) => damages.reduce((source, apply) => apply(source, others), seed));
}

/** Some edits of one text, of a seed of its own: a new fixture leaves those of all others as they are. */
export function ownEdits(text: string, others: readonly string[], count: number): string[] {
  const seed = createHash('sha256').update(text).digest().readInt32LE();
  return fc.sample(randomEdits([text], others), { numRuns: count, seed });
}

/** The versions that up to twelve edits leave, one after the other: most are typed into a place, a character or a word at a time. */
export function typing(source: string): fc.Arbitrary<string[]> {
  const typed = fc
    .tuple(share, fc.array(fc.constantFrom('a', ' ', '\n', '#', ...pieces), { minLength: 1, maxLength: 4 }))
    .map(([at, words]) => words.map((_, i) => insertPiece(at, words.slice(0, i + 1).join(''))));
  const step = fc.oneof({ weight: 3, arbitrary: typed }, { weight: 1, arbitrary: damage.map((apply) => [apply]) });
  return fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => {
    const versions: string[] = [];
    let base = source;
    for (const damages of steps) {
      versions.push(...damages.map((apply) => apply(base, [source])));
      base = versions.at(-1) ?? base;
    }
    return versions;
  });
}

/** Places are shares of the source, so that a damage means something in every source. */
const share = fc.nat(9999).map((n) => n / 10_000);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(share, fc.constantFrom(...pieces)).map(([at, piece]) => insertPiece(at, piece)) },
  {
    weight: 2,
    arbitrary: fc.tuple(share, fc.integer({ min: 1, max: 20 })).map(([at, count]) => removeText(at, count)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(share, fc.integer({ min: 1, max: 3 })).map(([at, count]) => removeLines(at, count)),
  },
  { weight: 2, arbitrary: fc.tuple(share, share).map(([from, to]) => copyLine(from, to)) },
  fc.tuple(share, share, share).map(([seed, from, to]) => copyLineOf(seed, from, to)),
  share.map(removeNextOf(/["']/)),
  share.map(removeNextOf(/\\/)),
  share.map(removeNextOf(/\r?\n/)),
  share.map(cutAt),
  fc.constant<Damage>(toggleCrlf),
  share.map(toggleLineEnd),
);

function insertPiece(at: number, piece: string): Damage {
  return (source) => splice(source, Math.floor(at * (source.length + 1)), 0, piece);
}

function removeText(at: number, count: number): Damage {
  return (source) => splice(source, Math.floor(at * source.length), count, '');
}

function removeLines(at: number, count: number): Damage {
  return (source) => {
    const lines = source.split('\n');
    lines.splice(Math.floor(at * lines.length), count);
    return lines.join('\n');
  };
}

function copyLine(from: number, to: number): Damage {
  return (source) => insertLine(source, lineOf(source, from), to);
}

function copyLineOf(seed: number, from: number, to: number): Damage {
  return (source, seeds) => insertLine(source, lineOf(seeds[Math.floor(seed * seeds.length)] ?? '', from), to);
}

function removeNextOf(pattern: RegExp): (at: number) => Damage {
  return (at) => (source) => {
    const middle = Math.floor(at * source.length);
    return source.slice(0, middle) + source.slice(middle).replace(pattern, '');
  };
}

function cutAt(at: number): Damage {
  return (source) => source.slice(0, Math.floor(at * source.length));
}

function toggleCrlf(source: string): string {
  return source.includes('\r\n') ? source.replaceAll('\r\n', '\n') : source.replaceAll('\n', '\r\n');
}

function toggleLineEnd(at: number): Damage {
  return (source) => {
    const middle = Math.floor(at * source.length);
    return source.slice(0, middle) + source.slice(middle).replace(/\r?\n/, (eol) => (eol === '\n' ? '\r\n' : '\n'));
  };
}

function lineOf(source: string, at: number): string {
  const lines = source.split('\n');
  return lines[Math.floor(at * lines.length)] ?? '';
}

function insertLine(source: string, line: string, at: number): string {
  const lines = source.split('\n');
  lines.splice(Math.floor(at * (lines.length + 1)), 0, line);
  return lines.join('\n');
}

function splice(source: string, at: number, count: number, text: string): string {
  return source.slice(0, at) + text + source.slice(at + count);
}
