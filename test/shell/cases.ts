import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** One case of a file: what is read, and what the file says comes of it. */
export interface Case {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

const FOLDER = new URL('.', import.meta.url);

/** The cases of the files of this folder whose names begin with `kind`, by file. */
export function casesOf(kind: string): { readonly file: string; readonly cases: readonly Case[] }[] {
  const files = readdirSync(FOLDER).filter((file) => file.startsWith(`${kind}.`) && file.endsWith('.sh.txt'));
  return files.map((file) => ({ file, cases: readCases(readFileSync(new URL(file, FOLDER), 'utf8')) }));
}

function readCases(text: string): Case[] {
  return text
    .split(/^#---- /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.trimEnd().split('\n');
      const isAnswer = (line: string): boolean => line.startsWith('#> ');
      return {
        title,
        input: lines.filter((line) => !isAnswer(line)).join('\n'),
        expected: lines.join('\n'),
      };
    });
}

/** Writes a file anew with what the cases give today. */
export function rewrite(file: string, cases: readonly { readonly title: string; readonly text: string }[]): void {
  writeFileSync(new URL(file, FOLDER), `${cases.map(({ title, text }) => `#---- ${title}\n${text}\n`).join('\n')}`);
}
