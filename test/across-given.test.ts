import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { given } from '../server/src/builds/given.ts';
import type { Mention } from '../server/src/context/build.ts';

const made: Mention = { role: 'arg', value: 'A', path: 'x', span: { start: 0, end: 1 }, written: 'plain' };
const isChanging = (value: string, text = '') => given(made, value, text).changes === true;

suite('the value that a build argument is given', () => {
  for (const value of [
    '${{ github.sha }}',
    '"${{ github.run_number }}"',
    '${{ github.event.head_commit.timestamp }}',
    "${{ fromJSON(steps.meta.outputs.json).labels['org.opencontainers.image.created'] }}",
    '$CI_COMMIT_SHORT_SHA',
    '${CI_PIPELINE_IID}',
    '$(git rev-parse --short HEAD)',
    '`git describe --tags`',
    '$(shell git log -1 --format=%h)',
    '$(date -u +%FT%TZ)',
    '$(uuidgen)',
    '"${timestamp()}"',
  ]) {
    test(`is another one in each build: ${value}`, () => assert.ok(isChanging(value)));
  }

  for (const value of [
    '',
    '1.2',
    '${{ github.repository }}',
    '$(date +%Y)',
    '$(git config user.name)',
    '$CI_PROJECT_NAME',
    '$(id -u)',
  ]) {
    test(`is not known to be: ${value}`, () => assert.ok(!isChanging(value)));
  }

  test('is followed through one variable of the file', () => {
    assert.ok(isChanging('$REV', 'REV=$(git rev-parse HEAD)\n'));
    assert.ok(isChanging('$(REV)', 'REV := $(shell git rev-parse HEAD)\n'));
    assert.ok(isChanging('${{ env.REV }}', '  env:\n    REV: ${{ github.sha }}\n'));
    assert.ok(!isChanging('$REV', 'REV=1\n'));
    assert.ok(!isChanging('$REV', 'REVISION=$(git rev-parse HEAD)\n'));
  });

  test('is a secret by its own name', () => {
    assert.equal(given(made, '${{ secrets.NPM_TOKEN }}', '').secret, 'NPM_TOKEN');
    assert.equal(given(made, 'x${{ vars.NPM }}', '').secret, undefined);
  });
});
