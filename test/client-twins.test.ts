import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutTwins } from '../client/src/twin-findings.ts';

const casing = { codes: ['stage-name-casing', 'StageNameCasing'], first: 4, last: 4 };
const maintainer = { codes: ['maintainer', 'MaintainerDeprecated', 'DL4000'], first: 2, last: 2 };

test('a finding is left to whoever reports the same code in the same lines', () => {
  const left = (...others: readonly (typeof casing)[]) =>
    withoutTwins([casing, maintainer], others, (each) => each).map(({ codes }) => codes[0]);
  assert.deepEqual(left(), ['stage-name-casing', 'maintainer']);
  assert.deepEqual(left({ codes: ['StageNameCasing'], first: 3, last: 5 }), ['maintainer']);
  assert.deepEqual(left({ codes: ['StageNameCasing'], first: 5, last: 5 }), ['stage-name-casing', 'maintainer']);
  assert.deepEqual(left({ codes: ['DL4000'], first: 2, last: 2 }), ['stage-name-casing']);
  assert.deepEqual(left({ codes: ['undefined'], first: 2, last: 4 }), ['stage-name-casing', 'maintainer']);
});
