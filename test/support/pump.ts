/** Texts that make a backtracking expression slow: one piece of what it looks for, repeated, with something that does not fit at the end. */

/** Milliseconds of the processor: the slowest linear expression takes a third of it, a quadratic one three times as much. */
const most = 100;

/** Characters: up to a length that shows what doubles with each of them, then one that shows what each pair of them costs. */
const lengths = [10, 14, 18, 22, 26, 300, 1500, 32_768];

/** A text that costs more than in proportion to its length, in words; undefined where none was found. */
export function costlyText(expression: RegExp): string | undefined {
  const single = new RegExp(expression.source, expression.flags.replace(/[gy]/g, ''));
  for (const head of headsOf(expression.source)) {
    for (const piece of piecesOf(expression.source)) {
      for (const length of lengths) {
        const text = head + repeated(piece, length) + end;
        if (costOf(single, text) > most && costOf(single, text) > most)
          return `${JSON.stringify(head)} + ${JSON.stringify(piece)} x ${Math.ceil(length / piece.length)}`;
      }
    }
  }
  return undefined;
}

/** What no expression looks for. */
const end = '\u0001';

const made = new Map<string, string>();

function repeated(piece: string, length: number): string {
  const key = `${length} ${piece}`;
  const text = made.get(key) ?? piece.repeat(Math.ceil(length / piece.length));
  made.set(key, text);
  return text;
}

function costOf(expression: RegExp, text: string): number {
  const before = process.cpuUsage();
  expression.test(text);
  const { user } = process.cpuUsage(before);
  return user / 1000;
}

const common = [
  ' ',
  '\n',
  '\t',
  'a',
  '0',
  'A',
  '_',
  '-',
  '.',
  '/',
  '"',
  "'",
  '=',
  ':',
  ',',
  '\\',
  '$',
  '{',
  '<',
  '#',
  '@',
  '%',
  ' \n',
  'a ',
  'a.',
  'a-',
  'a/',
  '../',
  '- ',
];

/** What is repeated: characters of every class, and the words and single characters of the expression itself. */
function piecesOf(source: string): string[] {
  const words = source.replace(/\\[a-zA-Z]/g, ' ').match(/[a-zA-Z]{2,}/g) ?? [];
  const marks = source.match(/[^\w\s]/g) ?? [];
  const all = [...common, ...marks, ...words.slice(0, 12), ...words.slice(0, 12).map((word) => `${word} `)];
  return [...new Set(all)];
}

/** What stands before it: nothing, and the words that the expression begins with. */
function headsOf(source: string): string[] {
  const plain = source.replace(/\\[bBsSdDwWn]/g, ' ').replace(/\\(.)/g, '$1');
  const start = /^\^?((?:[\w"'<./@:=# -])+)/.exec(plain)?.[1];
  const words = (source.replace(/\\[a-zA-Z]/g, ' ').match(/[a-zA-Z]{3,}/g) ?? []).slice(0, 3);
  return [...new Set(['', ...(start ? [start] : []), ...words])];
}
