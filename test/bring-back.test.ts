/** What is done to the text of an ignore file that a fixture cannot hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KnownContext } from '../server/src/context/context.ts';
import { bringBack } from '../server/src/engines/ignore/bring-back.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { contextOfFiles } from './support/context.ts';

const cases: readonly (readonly [title: string, path: string, before: string, after: string])[] = [
  ['lines that end with CRLF', 'dist', '# a\r\ndist\r\n!b\r\n', '# a\r\ndist\r\n!dist\r\n!b\r\n'],
  ['a last line that does not end', 'dist', '# a\ndist', '# a\ndist\n!dist'],
  ['a byte order mark', 'dist', '\uFEFFdist\n# a\n', '\uFEFFdist\n!dist\n# a\n'],
  ['blanks around an entry', 'dist', '  /dist/  \n', '  /dist/  \n!dist\n'],
  ['an exception above the entry', 'dist', '!dist\ndist\n', '!dist\ndist\n!dist\n'],
];

for (const [title, path, before, after] of cases) {
  test(title, async () => {
    const plan = bringBack(await contextWith(before), path);
    assert.ok(plan && 'files' in plan);
    const [file] = plan.files ?? [];
    assert.equal(file?.path, '.dockerignore');
    assert.equal(applyEdits(before, file.edits), after);
  });
}

test('a name that an entry cannot hold', async () => {
  const plan = bringBack(await contextWith('*a\n'), ' a');
  assert.deepEqual(plan, { why: '`! a` does not mean just ` a` in an ignore file' });
});

async function contextWith(ignore: string): Promise<KnownContext> {
  const files = { 'dist/a.js': '', 'b/c.js': '', ' a': '', a: '', Dockerfile: 'FROM a\nCOPY dist b /\n' };
  const context = await contextOfFiles(new Map([...Object.entries(files), ['.dockerignore', ignore]]), 'Dockerfile');
  assert.equal(context.kind, 'known');
  return context;
}
