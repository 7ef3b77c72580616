/** What the older Dockerfile language server, which Microsoft's and Docker's extensions carry, offers beside Slipway. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DockerfileLanguageServiceFactory } from 'dockerfile-language-service';
import { completionsAt } from '../server/src/features/completion/completion.ts';
import { cursorAt, withoutWord } from '../server/src/features/completion/cursor.ts';
import { lower } from '../server/src/model/lower.ts';
import { indexLines } from '../server/src/text/lines.ts';
import { contextOf } from './support/context.ts';
import { type Case, readFixture, selectionOf } from './support/fixture.ts';
import { listFixtures } from './support/fixture-run.ts';

const older = DockerfileLanguageServiceFactory.createLanguageService();
older.setCapabilities({ completion: { completionItem: { snippetSupport: true } } });

/** A label without what the two write in other ways: `--from=stage` is `--from=`. */
const bare = (label: string) => label.toLowerCase().replace(/[\s"'${}]/g, '');

async function labels(given: Case): Promise<{ ours: string[]; all: string[]; theirs: string[] }> {
  const source = given.source.replace(/^\uFEFF/, '');
  const offset = (selectionOf(given)?.start ?? 0) - (given.source.length - source.length);
  const graph = lower(source);
  const cursor = cursorAt(graph, offset);
  const context = await contextOf({ ...given, source: cursor ? withoutWord(graph, cursor) : source });
  const items = completionsAt({ graph, context, offset, findings: [] });
  const lines = indexLines(source);
  const line = lines.lineAt(offset);
  const position = { line, character: offset - lines.startOf(line) };
  const theirs = await older.computeCompletionItems(source, position);
  return {
    ours: items.filter(({ common }) => !common).map(({ label }) => bare(label)),
    all: items.map(({ label }) => bare(label)),
    theirs: theirs.flatMap(({ label, textEdit }) => [bare(label), bare(textEdit?.newText ?? label)]),
  };
}

suite('beside the older language server', () => {
  const cases = listFixtures('test/features/completion').flatMap(readFixture);

  test('nothing is completed twice', async (t) => {
    let together = 0;
    for (const given of cases) {
      const { ours, theirs } = await labels(given);
      if (ours.length > 0 && theirs.length > 0) together++;
      const where = `${given.written.fixture}:${given.written.line}: ${given.title}`;
      assert.deepEqual(
        ours.filter((label) => theirs.includes(label)),
        [],
        where,
      );
    }
    t.diagnostic(`${cases.length} places, in ${together} of them both complete`);
    assert.ok(together > 20);
  });

  test('without it, Slipway completes wherever it does', async (t) => {
    const asked = cases.filter(({ ok }) => !ok);
    let ours = 0;
    let theirs = 0;
    for (const given of asked) {
      const found = await labels(given);
      if (found.all.length > 0) ours++;
      if (found.theirs.length > 0) theirs++;
    }
    t.diagnostic(`of ${asked.length} places Slipway completes ${ours}, the older server ${theirs}`);
    assert.equal(ours, asked.length);
    assert.ok(theirs < ours);
  });
});
