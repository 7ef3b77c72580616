import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { expressionsBelow } from './support/expressions.ts';
import { costlyText } from './support/pump.ts';

suite('no text makes a regular expression slow', () => {
  for (const { place, expression } of [...expressionsBelow('server/src'), ...expressionsBelow('client')]) {
    test(`${place} ${expression}`, () => {
      assert.equal(costlyText(expression), undefined);
    });
  }
});

suite('the pump', () => {
  test('finds quadratic and exponential expressions, and leaves others alone', () => {
    assert.match(costlyText(/^\s*x/m) ?? '', /"\\n" x \d+/);
    assert.match(costlyText(/^(?:a+)+$/) ?? '', /"a" x \d+/);
    assert.match(costlyText(/\s+$/) ?? '', / x \d+/);
    assert.match(costlyText(/^key = *\s*"/) ?? '', / x \d+/);
    assert.equal(costlyText(/^[ \t]*x/m), undefined);
    assert.equal(costlyText(/^a+b*$/), undefined);
  });
});
