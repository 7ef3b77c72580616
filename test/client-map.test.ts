import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { boxAt, countsOf, type MapAnswer, rowsOf } from '../client/src/map/boxes.ts';
import { pageOf } from '../client/src/map/page.ts';

const at = (first: number, last: number) => ({
  start: { line: first, character: 0 },
  end: { line: last, character: 9 },
});

const map: MapAnswer = {
  svg: '',
  style: '',
  boxes: [
    { id: 'image:a', kind: 'image', label: 'a', details: [], spoken: 'Image a' },
    { id: 'stage:0', kind: 'stage', label: 'x', details: [], spoken: '', stage: { range: at(1, 2), canBuild: true } },
    { id: 'stage:1', kind: 'stage', label: 'y', details: [], spoken: '', stage: { range: at(5, 7), canBuild: false } },
  ],
  arrows: [
    { from: 'image:a', to: 'stage:0', kind: 'base', label: '', range: at(1, 1) },
    { from: 'stage:0', to: 'stage:1', kind: 'copy', label: '/out', range: at(6, 6) },
  ],
};

suite('the stage map of the client', () => {
  test('knows the stage of a line', () => {
    const found = [0, 1, 4, 5, 99].map((line) => boxAt(map, line)?.id);
    assert.deepEqual(found, [undefined, 'stage:0', 'stage:0', 'stage:1', 'stage:1']);
  });

  test('counts places by stage, the ends of a stage included', () => {
    const places = [
      { line: 0, character: 0 },
      { line: 1, character: 0 },
      { line: 2, character: 9 },
      { line: 2, character: 10 },
      { line: 6, character: 50 },
    ];
    assert.deepEqual(countsOf(map, places), { 'stage:0': 2, 'stage:1': 1 });
  });

  test('lists what a stage reads', () => {
    assert.deepEqual(
      rowsOf(map, 'stage:1').map(({ label, description }) => [label, description]),
      [['COPY from x', '/out']],
    );
    assert.deepEqual(
      rowsOf(map, 'stage:0').map(({ label }) => label),
      ['FROM a'],
    );
  });

  test('lets nothing run or load in its page but its own script', () => {
    const page = pageOf({ nonce: 'abc', script: 'https://x/panel.js', language: 'en' });
    assert.match(page, /content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"/);
    for (const [element] of page.matchAll(/<(?:script|style)\b[^>]*>/g)) assert.match(element, /nonce="abc"/);
    assert.doesNotMatch(page, / (?:style|on\w+)=/);
  });
});
