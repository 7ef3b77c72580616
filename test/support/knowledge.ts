/** The lists of test/knowledge. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
