import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isIgnored, isIgnoredWhole, parseIgnore } from '../server/src/context/ignore.ts';
import { runSections } from './context/sections.ts';
import { assertCheap } from './support/work.ts';

runSections('test/context/ignore/patterns.txt', ({ text, shown }) => {
  const list = parseIgnore(text);
  const paths = shown.split('\n').map((line) => line.slice(2));
  return paths.map((path) => `${said(isIgnored(list, path))} ${path}`).join('\n');
});

function said(ignored: boolean | undefined): string {
  if (ignored === undefined) return '?';
  return ignored ? 'x' : '+';
}

suite('an ignore file', () => {
  test('may begin with a byte order mark and have CRLF line ends', () => {
    const list = parseIgnore('\uFEFFfirst\r\nsecond\r\n');
    assert.deepEqual(
      list.patterns.map(({ text }) => text),
      ['first', 'second'],
    );
    assert.equal(isIgnored(list, 'first'), true);
  });

  test('without a line keeps nothing out', () => {
    assert.equal(isIgnored(parseIgnore(''), 'a'), false);
    assert.equal(isIgnored(parseIgnore('\n\n# nothing\n'), 'nothing'), false);
  });

  test('that is nasty is matched in no time', () => {
    const list = parseIgnore(`${'a*'.repeat(60)}b\n${'**/'.repeat(200)}x\n${'**a'.repeat(80)}z\n${'{'.repeat(4000)}*`);
    assertCheap('the patterns', () => {
      assert.equal(isIgnored(list, 'a'.repeat(4000)), false);
      assert.equal(isIgnored(list, `${'a/'.repeat(200)}y`), false);
      assert.equal(isIgnored(parseIgnore('***'.repeat(1000)), 'a/'.repeat(400)), true);
      assert.equal(isIgnored(parseIgnore('***'.repeat(20_000)), 'a'), undefined);
    });
  });

  test('keeps out whole folders unless an exception may lie below them', () => {
    const isWhole = (text: string, folder: string) => isIgnoredWhole(parseIgnore(text), folder);
    assert.equal(isWhole('data', 'data'), true);
    assert.equal(isWhole('data', 'src'), false);
    assert.equal(isWhole('data\n!src/data', 'data'), true);
    assert.equal(isWhole('data\n!data/keep', 'data'), false);
    assert.equal(isWhole('data\n!data/**', 'data'), false);
    assert.equal(isWhole('data\n!d*/keep', 'data'), false);
    assert.equal(isWhole('data\n!s*/keep', 'data'), true);
    assert.equal(isWhole('data\n!**/*.md', 'data'), false);
    assert.equal(isWhole('data\n[', 'data'), undefined);
  });
});
