/** The lists of test/knowledge. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { lower } from '../../server/src/model/lower.ts';
import { runs } from '../../server/src/model/query.ts';
import type { Command } from '../../server/src/shell/script.ts';
import { repository } from './fixture.ts';

/** The lines of a list, in their parts between colons; its comments name what each was read in. */
export function rowsOf(name: string): string[][] {
  return readFileSync(join(repository, 'test/knowledge', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/: |:$/));
}

export type Answer = boolean | string | undefined;

/** What is asked of the server, by the first word of a row. */
export type Questions = Readonly<Record<string, (written: string) => Answer | Promise<Answer>>>;

/** A test for each row of a list: its question, a text, and the answer; that of a truth is `yes`, of none nothing. A list may have rows with another first word. */
export function askEach(
  title: string,
  list: string,
  questions: Questions,
  other: (word: string, written: string) => Answer = (word) => assert.fail(word),
): void {
  suite(title, () => {
    for (const [word = '', ...parts] of rowsOf(list)) {
      const written = parts.slice(0, -1).join(': ');
      test(`${word}: ${written}`, async () => {
        const ask = Object.hasOwn(questions, word) ? questions[word] : undefined;
        const answer = ask ? await ask(written) : other(word, written);
        assert.equal(typeof answer === 'boolean' ? (answer ? 'yes' : '') : (answer ?? ''), parts.at(-1));
      });
    }
  });
}

export function words(text = ''): string[] {
  return text.split(' ').filter((word) => word !== '');
}

export function commandsOf(script: string): readonly Command[] {
  const [run] = runs(lower(`FROM scratch\nRUN ${script}\n`));
  return run?.script.form === 'shell' ? run.script.commands : [];
}

/** The first command of a script. */
export function commandOf(script: string): Command {
  return commandsOf(script)[0] ?? assert.fail(script);
}
