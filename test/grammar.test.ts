import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { disagreements } from './grammar/agree.ts';
import { embedded, grammarFile } from './grammar/grammars.ts';
import { grammar, tokenize } from './grammar/tokenize.ts';
import { corpusFiles } from './support/dockerfiles.ts';
import { repository } from './support/fixture.ts';

/** Where a grammar, which reads line by line, cannot follow BuildKit. */
const known: Readonly<Record<string, string>> = {
  'broken/unterminated-heredoc.dockerfile': 'a heredoc without an end goes on to the end of the file',
  'broken/unterminated-heredoc-comment.dockerfile': 'the same',
  'odd/less-than-less-than.dockerfile': 'an escaped delimiter (<<\\EOF)',
  'odd/split-keywords.dockerfile': 'a keyword continued on the next line',
  'odd/unicode-blanks.dockerfile': 'U+0085 before a keyword',
};

suite('the grammar', () => {
  test('gives the scopes that the assertions name', () =>
    run('vscode-tmgrammar-test', [], 'test/grammar/*.dockerfile'));

  test('gives whole files the scopes of their snapshots', () => {
    const update = process.env['UPDATE'] === '1' ? ['--updateSnapshot'] : [];
    run('vscode-tmgrammar-snap', ['--scope', grammar.scopeName, ...update], 'test/grammar/snapshots/*.dockerfile');
  });

  test('finds the instructions, comments, heredocs and stage names that the model finds', async () => {
    const parting: string[] = [];
    for (const { where, text } of corpusFiles()) {
      const found = await disagreements(text);
      if (found.length > 0) parting.push(where.replace('test/corpus/', ''));
    }
    assert.deepEqual(parting.sort(), Object.keys(known).sort());
  });

  test('reads a very long line, and what follows it', async () => {
    const lines = await tokenize(`FROM a\nRUN echo ${'$A && "b" '.repeat(10_000)}\nRUN true\n`);
    assert.ok(lines[2]?.tokens.some(({ scopes }) => scopes.includes('keyword.other.special-method.dockerfile')));
  });
});

function run(program: string, options: readonly string[], files: string): void {
  const grammars = [grammarFile, ...embedded].flatMap((path) => ['--grammar', path]);
  const script = join(repository, 'node_modules/.bin', program);
  const ran = spawnSync(process.execPath, [script, ...options, ...grammars, files], {
    cwd: repository,
    encoding: 'utf8',
  });
  assert.equal(ran.status, 0, ran.stdout + ran.stderr);
}
