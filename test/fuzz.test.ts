import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../server/src/analysis/analyze.ts';
import { offersOf } from '../server/src/analysis/offers.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import { referencesOf } from '../server/src/model/references.ts';
import { lookup } from '../server/src/model/scope.ts';
import { casesIn, repository } from './support/fixture.ts';
import { listFixtures } from './support/fixture-run.ts';
import { randomEdits, truncations } from './support/fuzz.ts';
import { assertCheap } from './support/work.ts';

const read = (folder: string) => listFixtures(folder).map((path) => readFileSync(join(repository, path), 'utf8'));
const cases = (folder: string) => read(folder).flatMap(casesIn);

/** Small and of all kinds: cut at every offset. Those of the rules repeat what they hold: cut now and then. */
const small = ['test/model', 'test/features', 'test/refactors'].flatMap(cases);
const many = [...cases('test/rules'), ...read('test/corpus')];
const sources = [...small, ...many];

suite('any text at all', () => {
  test('every truncation of a case, and many of the corpus, has a graph whose spans lie in the text', () => {
    const said = progress('cases cut', sources.length);
    for (const source of small) {
      for (const text of truncations(source)) checkSpans(text);
      said();
    }
    for (const source of many) {
      for (let end = source.length; end > 0; end -= 97) checkSpans(source.slice(0, end));
      said();
    }
  });

  test('random edits have a graph whose spans lie in the text', () => {
    const runs = 1000;
    const said = progress('files damaged', runs);
    fc.assert(
      fc.property(randomEdits(sources), (text) => {
        checkSpans(text);
        said();
      }),
      { numRuns: runs },
    );
  });

  test('no rule, and no planner, fails on a random edit', () => {
    const runs = 1000;
    const said = progress('damaged files analysed', runs);
    const fail = (rule: { id: string }, error: unknown) => {
      throw new Error(`${rule.id} failed`, { cause: error });
    };
    fc.assert(
      fc.property(randomEdits(sources), (text) => {
        for (const found of analyze(lower(text), unknownContext, new Map(), fail)) offersOf(found, fail);
        said();
      }),
      { numRuns: runs },
    );
  });

  test('a value that doubles with each line ends as unknown', () => {
    const graph = lower(`FROM scratch\nENV A=0123456789\n${'ENV A=$A$A$A$A\n'.repeat(40)}`);
    assert.equal(lookup(graph, { stage: 0, before: 3 }, 'A')?.value?.length, 40);
    assert.equal(lookup(graph, { stage: 0, before: 40 }, 'A')?.value, undefined);
  });

  const long = [
    ...[
      'RUN <<EOF\n',
      'COPY <<A <<B /x\nA\nB\n',
      'ENV A=${A:-${A}}\n',
      'RUN echo "\n',
      'RUN a \\\n',
      '# x\n',
      'FROM a AS a\n',
    ].map((line) => `FROM busybox\n${line.repeat(100_000)}`.slice(0, 1_000_000)),
    `FROM busybox\nENV A=${'${A:-'.repeat(100_000)}`,
    `FROM busybox\nRUN ${'$('.repeat(20_000)}`,
    `FROM busybox\nENV ${'A=b '.repeat(100_000)}`,
    '\0\uFFFD'.repeat(1000),
  ];
  for (const text of long) {
    test(`a file of many ${JSON.stringify(text.slice(13, 30))} ends`, () => assertCheap(text, () => checkSpans(text)));
  }
});

/** Tells a line for each tenth of what is to be done. */
function progress(what: string, all: number): () => void {
  let done = 0;
  return () => {
    done++;
    if (Math.floor((done * 10) / all) > Math.floor(((done - 1) * 10) / all)) console.log(`${done} of ${all} ${what}`);
  };
}

function checkSpans(source: string): void {
  const graph = lower(source);
  let end = 0;
  for (const { span, keyword } of graph.instructions) {
    assert.ok(end <= span.start && span.start <= span.end && span.end <= source.length);
    assert.equal(source.slice(keyword.span.start, keyword.span.start + 1), keyword.text.slice(0, 1));
    end = span.end;
  }
  for (const { token } of referencesOf(graph)) {
    assert.ok(0 <= token.span.start && token.span.start <= token.span.end && token.span.end <= source.length);
  }
}
