import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { changedSpan, keyOf, withoutHalfTyped } from '../server/src/analysis/half-typed.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';

/** The rules that are heard of after a change, given all that was found before it. */
function heard(before: string, after: string): string[] {
  const find = (text: string) =>
    analyze(lower(text), unknownContext, new Map(), (_, error) => assert.fail(String(error)));
  const shown = new Set(find(before).map(keyOf));
  return withoutHalfTyped(find(after), lower(after), changedSpan(before, after), shown).map(({ rule }) => rule.id);
}

suite('half-typed text', () => {
  test('a change is what differs between two texts', () => {
    assert.deepEqual(changedSpan('abc', 'abXc'), { start: 2, end: 3 });
    assert.deepEqual(changedSpan('aa', 'aaa'), { start: 2, end: 3 });
    assert.deepEqual(changedSpan('abc', 'ac'), { start: 1, end: 1 });
    assert.deepEqual(changedSpan('', ''), { start: 0, end: 0 });
  });

  test('an instruction that is typed is wrong later', () => {
    assert.deepEqual(heard('FROM busybox\n', 'FROM busybox\nCOP'), []);
    assert.deepEqual(heard('FROM busybox\nCOP', 'FROM busybox\nCOPY '), []);
    assert.deepEqual(heard('FROM busybox\nCOPY a', 'FROM busybox \nCOPY a'), ['argument-count']);
  });

  test('nothing is wrong while a comment or directive is typed in front of an instruction', () => {
    const text = 'FROM busybox\nRUN ls\n';
    assert.deepEqual(heard(text, `#${text}`), []);
    assert.deepEqual(heard(text, `# check=s${text}`), []);
    assert.deepEqual(heard(`# check=skip=all\n${text}`, `# check=skip\n${text} `), ['invalid-directive']);
    assert.deepEqual(heard('FROM busybox\nRUN ls\n', 'FROM busybox\n#RUN ls\n'), []);
  });

  test('what was said before is said still', () => {
    const before = 'FROM busybox AS A\nRUN true\n';
    assert.deepEqual(heard(before, before.replace('busybox', 'busyboxx')), ['stage-name-casing']);
  });

  test('a stage does not fade while the next one is written', () => {
    const before = 'FROM busybox AS a\nRUN true\n';
    const next = `${before}FROM alpine\n`;
    assert.deepEqual(heard(before, `${before}FROM alpine`), []);
    assert.deepEqual(heard(before, next), []);
    assert.deepEqual(heard(next, `${next}C`), ['unreached-stage']);
    assert.deepEqual(heard(`${before}\n`, before), []);
  });

  test('nothing else is wrong while a stage is begun, or a heredoc is not closed', () => {
    const copying = '\nFROM busybox\nCOPY --from=builder / /\n';
    assert.deepEqual(heard(`FROM alpine AS builder${copying}`, `FROM alpine AS buildr${copying}`), []);
    const above = 'FROM busybox AS a\nCOPY . /app/\n';
    const below = 'FROM alpine\nCOPY --from=a /x /x\n';
    assert.deepEqual(heard(above + below, `${above}F${below}`), []);
    assert.deepEqual(heard(above, `${above}RUN <<EOF`), []);
    assert.deepEqual(heard(above, `${above}RUN <<EOF\n`), []);
    assert.deepEqual(heard(above, `${above}RUN <<EOF\nls\n`), []);
  });
});
