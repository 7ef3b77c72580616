import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { suite, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import { refactors } from '../server/src/refactors/index.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { outcomeOf } from './support/changes.ts';
import { contextOf, contextOfFiles } from './support/context.ts';
import { selectionOf } from './support/fixture.ts';
import { listFixtures, runFixture } from './support/fixture-run.ts';

const folder = 'test/refactors';

for (const path of listFixtures(folder)) {
  const refactor = refactors.find(({ id }) => id === basename(path, '.dockerfile'));
  assert.ok(refactor, path);
  runFixture(path, async (given) => {
    const selection = selectionOf(given) ?? { start: 0, end: 0 };
    const offers = [...refactor.offer(lower(given.source), selection, await contextOf(given))];
    const { changes, refused } = outcomeOf(given, offers);
    return { refused, after: changes };
  });
}

suite('every refactoring', () => {
  for (const { id, example, offer } of refactors) {
    test(`${id} does what its example shows`, async () => {
      const start = example.before.indexOf('<|>');
      const last = example.before.lastIndexOf('<|>');
      const source = example.before.replaceAll('<|>', '');
      const end = last === start ? start : last - '<|>'.length;
      const files = Object.entries(example.files ?? {});
      const context =
        files.length === 0
          ? unknownContext
          : await contextOfFiles(new Map([...files, ['Dockerfile', source]]), 'Dockerfile');
      const [first] = offer(lower(source), { start, end }, context);
      assert.ok(first && 'edits' in first, JSON.stringify(first));
      assert.equal(applyEdits(source, first.edits()), example.after);
    });

    test(`${id} has a fixture`, () => {
      assert.ok(listFixtures(folder).includes(`${folder}/${id}.dockerfile`));
    });
  }
});
