/** The lists of test/knowledge. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lower } from '../../server/src/model/lower.ts';
import type { Command } from '../../server/src/shell/script.ts';
import { repository } from './fixture.ts';

/** The lines of a list, in their parts between colons; its comments name what each was read in. */
export function rowsOf(name: string): string[][] {
  return readFileSync(join(repository, 'test/knowledge', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/: |:$/));
}

export function words(text = ''): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** The first command of a script. */
export function commandOf(script: string): Command {
  const run = lower(`FROM scratch\nRUN ${script}\n`).instructions.find((each) => each.kind === 'RUN');
  const command = run?.kind === 'RUN' && run.script.form === 'shell' ? run.script.commands[0] : undefined;
  return command ?? assert.fail(script);
}
