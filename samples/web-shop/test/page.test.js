import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from '../src/page.js';

test('the page shows each price with two digits', () => {
  assert.match(page({ tea: 4.2 }, 'EUR'), /<td>tea<td>4\.20 EUR/);
});
