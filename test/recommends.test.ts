/** A case for each package of test/knowledge/recommends.txt: what it recommends that an image may need, and what it depends on. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dependsOn, recommendedBy } from '../server/src/toolchains/system/recommends.ts';
import { rowsOf, words } from './support/knowledge.ts';

const rows = rowsOf('recommends').flatMap(([kind = '', names, answer = '']) =>
  words(names).map((name) => [kind, name, answer] as const),
);

suite('what packages recommend', () => {
  for (const [, name, answer] of rows.filter(([kind]) => kind === 'recommends'))
    test(name, () => assert.equal([...(recommendedBy(name) ?? ['?'])].sort().join(' '), answer));
});

suite('what packages bring with them', () => {
  const all = new Set(rows.map(([, name]) => name));
  for (const [, name, dependency] of rows.filter(([kind]) => kind === 'depends'))
    test(`${name}: ${dependency}`, () => assert.ok(dependsOn(name, dependency)));
  test('and no others', () => {
    const known = new Set(rows.flatMap(([kind, name, answer]) => (kind === 'depends' ? [`${name}: ${answer}`] : [])));
    const dependencies = new Set(rows.flatMap(([kind, , answer]) => (kind === 'depends' ? [answer] : [])));
    for (const name of all)
      for (const dependency of dependencies)
        assert.equal(dependsOn(name, dependency), known.has(`${name}: ${dependency}`), `${name}: ${dependency}`);
  });
});
