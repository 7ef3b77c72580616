import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { parseCase, readFixture, renderCase, repository } from './support/fixture.ts';
import { diffLines } from './support/fixture-diff.ts';
import { annotate, type Mark, readMarks } from './support/fixture-marks.ts';
import { checkCase, rewrite } from './support/fixture-run.ts';
import { createFolder } from './support/folder.ts';

const plain = { crlf: false, bom: false };

function sortedByText(marks: readonly Mark[]): string[] {
  return marks.map(({ word, text, span }) => JSON.stringify([word, text, span])).sort();
}

suite('comparison', () => {
  const text = '#---- t\nFROM a\n# <---- want: "b"\n#    ^ cursor\n#---- fixed\nFROM b\n';
  const from: Mark = { word: 'want', text: 'b', span: { start: 0, end: 4 } };

  test('an outcome as expected passes, whatever the order of its marks', () => {
    const given = parseCase(text);
    checkCase(given, { marks: [from], fixed: [{ source: 'FROM b\n' }] });
    checkCase(given, given);
  });

  test('a difference in mark, text or change fails with a diff', () => {
    const given = parseCase(text);
    const fixed = [{ source: 'FROM b\n' }];
    const failures: [object, RegExp][] = [
      [{ fixed }, /\n- # <---- want: "b"\n/],
      [
        { marks: [{ ...from, span: { start: 0, end: 3 } }], fixed },
        /\n- # <---- want: "b"\n\+ # <--- want: "b"\n {2}# {4}\^ cursor\n/,
      ],
      [{ marks: [{ ...from, text: 'c' }], fixed }, /\n\+ # <---- want: "c"\n/],
      [{ marks: [from, from], fixed }, /\n\+ # <---- want: "b"\n/],
      [{ marks: [from] }, /\n- #---- fixed\n- FROM b$/],
      [{ marks: [from], fixed: [{ source: 'FROM b' }] }, /\n\+ \\ No newline at end of file$/],
      [{ marks: [from], fixed: [{ source: 'FROM b\r\n' }] }, /\n\+ FROM b\\r$/],
      [{ marks: [from], fixed: [{ source: 'FROM b\n\n' }] }, /\n\+ $/],
      [{ marks: [from], fixed: [{ source: 'FROM b\n', title: 'T' }] }, /\n\+ #---- fixed: "T"\n/],
      [{ marks: [from], fixed: [{ source: 'FROM b\n', safety: 'safe' }] }, /\n\+ #---- fixed \(safe\)\n/],
      [{ marks: [from], fixed, refused: ['why'] }, /\n\+ #---- refused: "why"\n/],
      [{ marks: [from], fixed, shown: 'x\n' }, /\n\+ #---- shown\n\+ x\n/],
    ];
    for (const [outcome, message] of failures)
      assert.throws(() => checkCase(given, outcome), { name: 'AssertionError', message });
  });

  test('another layout of the same expectation fails, and says so', () => {
    const given = parseCase('#---- t\nFROM a\n#   <---- want: "b"\n');
    assert.throws(() => checkCase(given, given), /another layout/);
  });

  test('a case that expects nothing has to say that it is ok', () => {
    assert.throws(() => checkCase(parseCase('#---- t\nFROM a\n'), {}), /begin its title with 'ok:'/);
    checkCase(parseCase('#---- ok: t\nFROM a\n'), {});
    assert.throws(() => checkCase(parseCase('#---- ok: t\nFROM a\n'), { marks: [from] }), /\+ # <---- want/);
  });

  test('a diff shows changed lines with the lines around them', () => {
    assert.equal(
      diffLines('1\n2\n3\n4\n5\n6\n7\n8\n', '1\n2\n3\n4\nfive\n6\n7\n8\n'),
      ['  ...', '  2', '  3', '  4', '- 5', '+ five', '  6', '  7', '  8'].join('\n'),
    );
  });

  test('a change that changes nothing is shown', () => {
    const given = parseCase(text);
    assert.throws(
      () => checkCase(given, { marks: [from], fixed: [{ title: 'T' }] }),
      /\+ #---- fixed: "T"\n\+ FROM a$/,
    );
  });

  test('an update replaces the cases that differ and nothing else', (t) => {
    const text = '# About.\n\n#---- one\nFROM a\n\n\n#---- two\nFROM b\n# <---- want\n\n#---- three\nFROM c\n';
    const path = join(createFolder(t, { 'x.dockerfile': text }), 'x.dockerfile');
    const [one, two, three] = readFixture(path);
    assert.ok(one && two && three);
    const updates = [
      [one, { marks: [from] }],
      [two, {}],
      [three, { fixed: [{ source: 'FROM d\n' }] }],
    ] as const;
    rewrite(path, new Map(updates.map(([given, outcome]) => [given, renderCase(given, outcome)])));
    assert.equal(
      readFileSync(path, 'utf8'),
      '# About.\n\n#---- one\nFROM a\n# <---- want: "b"\n\n\n#---- two\nFROM b\n\n#---- three\nFROM c\n#---- fixed\nFROM d\n',
    );
  });
});

suite('a folder of fixtures', () => {
  const script = `
    import { runFixtureFolder } from ${JSON.stringify(new URL('support/fixture-run.ts', import.meta.url).href)};
    runFixtureFolder(import.meta.dirname, ({ source }) => {
      const start = source.indexOf('bad');
      const refused = source.includes('not') ? ['why'] : [];
      return start < 0 ? { refused } : { refused, marks: [{ word: 'want', span: { start, end: start + 3 } }] };
    });
  `;
  const tsx = createRequire(import.meta.url).resolve('tsx');
  const run = (folder: string, update: string) => {
    const env = { ...process.env, UPDATE: update, NODE_TEST_CONTEXT: undefined };
    const args = ['--import', pathToFileURL(tsx).href, '--test-reporter=tap', join(folder, 'run.mts')];
    const { status, stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    return { status, results: stdout.match(/^ *(not )?ok .*/gm)?.map((line) => line.trim().replace(/ \d+ - /, ' ')) };
  };

  test('is a suite per file and a test per case, and an update makes all pass but what is ok or refused anew', (t) => {
    const files = {
      'run.mts': script,
      'a.dockerfile': '#---- one\nRUN bad\n\n#---- ok: two\nRUN good\n',
      'b.dockerfile': '#---- ok: three\nRUN bad\n\n#---- four\nRUN bad not\n',
    };
    const folder = createFolder(t, files);
    const path = relative(repository, folder);
    const failed = {
      status: 1,
      results: [
        'not ok one',
        'ok ok: two',
        `not ok ${path}/a.dockerfile`,
        'not ok ok: three',
        'not ok four',
        `not ok ${path}/b.dockerfile`,
      ],
    };
    assert.deepEqual(run(folder, ''), failed);
    const updated = {
      status: 1,
      results: [
        'ok one',
        'ok ok: two',
        `ok ${path}/a.dockerfile`,
        'not ok ok: three',
        'not ok four',
        `not ok ${path}/b.dockerfile`,
      ],
    };
    assert.deepEqual(run(folder, '1'), updated);
    assert.deepEqual(run(folder, ''), updated);
    const texts = ['a.dockerfile', 'b.dockerfile'].map((name) => readFileSync(join(folder, name), 'utf8'));
    assert.deepEqual(texts, ['#---- one\nRUN bad\n#   ^^^ want\n\n#---- ok: two\nRUN good\n', files['b.dockerfile']]);
    run(folder, 'refusals');
    assert.match(
      readFileSync(join(folder, 'b.dockerfile'), 'utf8'),
      /RUN bad\n\n.*\nRUN bad not\n# {3}\^\^\^ want\n#---- refused: "why"\n$/,
    );
  });
});

suite('round trips', () => {
  const lineText = fc.string({
    unit: fc.constantFrom('a', ' ', '\t', '#', '"', '|', '^', '\\', 'é', '😀', '\r '),
    maxLength: 12,
  });
  const line = lineText.filter((text) => {
    const { source } = readMarks(['x', '# <- want', text], plain, String);
    return source === `x\n${text}\n`;
  });
  const marks = (lines: readonly string[]): fc.Arbitrary<Mark[]> =>
    fc.array(
      fc
        .record({
          at: fc.nat(lines.length - 1),
          word: fc.constantFrom('want', 'cursor', 'def', 'two-words'),
          text: fc.option(fc.string({ unit: fc.constantFrom('a', '"', ' ', '|', '\n', '\\', '#'), maxLength: 8 }), {
            nil: undefined,
          }),
          from: fc.nat(12),
          length: fc.nat(12),
        })
        .map(({ at, word, text, from, length }) => {
          const size = lines[at]?.length ?? 0;
          const lineStart = lines.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);
          const start = Math.min(from, size);
          const end = start === size ? size : Math.min(start + length + 1, size);
          const span = { start: lineStart + start, end: lineStart + end };
          return { word, ...(text === undefined ? {} : { text }), span };
        }),
      { maxLength: 6 },
    );
  const document = fc
    .array(line, { minLength: 1, maxLength: 6 })
    .chain((lines) =>
      fc.record({ source: fc.constant(lines.map((text) => `${text}\n`).join('')), marks: marks(lines) }),
    );

  test('reading an annotated source gives the source and the marks back', () => {
    fc.assert(
      fc.property(document, ({ source, marks }) => {
        const text = annotate(source, marks);
        const read = readMarks(text.split('\n').slice(0, -1), plain, String);
        assert.equal(read.source, source);
        assert.deepEqual(sortedByText(read.marks), sortedByText(marks));
        assert.equal(annotate(read.source, read.marks), text);
      }),
    );
  });

  test('rendering a case with its own outcome gives the text it was read from', () => {
    const flags = fc.constantFrom('', ' (crlf)', ' (bom)', ' (crlf, bom)');
    fc.assert(
      fc.property(document, flags, fc.boolean(), ({ source, marks }, flag, isEnded) => {
        const body = annotate(source, marks).trimEnd();
        fc.pre(body !== '' && !body.startsWith('\n'));
        const text = `#---- a title${flag}\n${body}\n${isEnded ? '' : '\\ No newline at end of file\n'}#---- fixed\nFROM x\n`;
        const given = parseCase(text);
        assert.equal(given.written.text, text);
        assert.equal(renderCase(given, given), text);
      }),
    );
  });
});
