import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Case, parseFixture, readFixture, renderCase, selectionOf } from './support/fixture.ts';
import { diffLines } from './support/fixture-diff.ts';
import { annotate, type Mark, readMarks } from './support/fixture-marks.ts';
import { checkCase, rewrite } from './support/fixture-run.ts';

const plain = { crlf: false, bom: false };

function readOne(text: string): Case {
  const [first, second] = parseFixture(text);
  assert.ok(first && !second, 'one case');
  return first;
}

function sortedByText(marks: readonly Mark[]): string[] {
  return marks.map(({ word, text, span }) => JSON.stringify([word, text, span])).sort();
}

function marked({ source, marks }: Case): unknown[] {
  return marks.map(({ word, text, span }) => [
    word,
    source.slice(span.start, span.end),
    ...(text === undefined ? [] : [text]),
  ]);
}

suite('marks', () => {
  test('carets label the columns above them, and several marks may follow one line', () => {
    const given = readOne(
      [
        '#---- t',
        'FROM debian:12 AS base',
        '# <---- want: "says "why""',
        '#                 ^^^^ def',
        '#                   ^ cursor',
        '',
      ].join('\n'),
    );
    assert.equal(given.source, 'FROM debian:12 AS base\n');
    assert.deepEqual(marked(given), [
      ['want', 'FROM', 'says "why"'],
      ['def', 'base'],
      ['cursor', 's'],
    ]);
  });

  test('comments that are no marks stay in the source', () => {
    const source =
      '# escape=`\n#\n#^\n# ^^ two words\n# <- see: "this" one\n# --> arrow\n#  ^^^^: "no word"\nFROM a\n# | note\n';
    const given = readOne(`#---- t\n${source}`);
    assert.equal(given.source, source);
    assert.deepEqual(given.marks, []);
  });

  test('lines of text belong to the mark above them', () => {
    const given = readOne(
      ['#---- t', 'FROM a', '#    ^ hover', '#    | **a**', '#    |', '#    |  | b', '# real', '#    | too', ''].join(
        '\n',
      ),
    );
    assert.deepEqual(marked(given), [['hover', 'a', '**a**\n\n | b']]);
    assert.equal(given.source, 'FROM a\n# real\n#    | too\n');
  });

  test('marks stand in heredocs and continued lines', () => {
    const given = readOne(
      [
        '#---- t',
        'RUN <<EOF',
        '# shell comment',
        'curl x',
        '# <---- want',
        'EOF',
        'RUN a \\',
        '#   ^ def',
        '\tb',
        '#\t^ ref',
        '',
      ].join('\n'),
    );
    assert.equal(given.source, 'RUN <<EOF\n# shell comment\ncurl x\nEOF\nRUN a \\\n\tb\n');
    assert.deepEqual(marked(given), [
      ['want', 'curl'],
      ['def', 'a'],
      ['ref', ''],
    ]);
  });

  test('a caret just behind a line is an empty span there', () => {
    const given = readOne('#---- t\nCOPY \n#    ^ cursor\n\n# <- complete: "RUN"\n');
    assert.equal(given.source, 'COPY \n\n');
    assert.deepEqual(
      given.marks.map(({ span }) => span),
      [
        { start: 5, end: 5 },
        { start: 6, end: 6 },
      ],
    );
  });

  test('cursors are a caret, a selection, or its two ends', () => {
    const selected = (text: string): string | undefined => {
      const given = readOne(text);
      const selection = selectionOf(given);
      return selection && given.source.slice(selection.start, selection.end);
    };
    assert.equal(selected('#---- t\nFROM a\n'), undefined);
    assert.equal(selected('#---- t\nFROM a\n#  ^ cursor\n'), '');
    assert.equal(selected('#---- t\nFROM a\n#  ^^^ cursor\n'), 'M a');
    assert.equal(selected('#---- t\nFROM a\n#    ^ cursor\nRUN b\n# <-- cursor\n'), 'a\nRU');
  });

  test('a mark past its line, or with no line, is an error that names its place', () => {
    assert.throws(
      () => parseFixture('#---- t\nFROM a\n#     ^^ want\n', 'x'),
      /^Error: x:3: the mark reaches past its line$/,
    );
    assert.throws(
      () => parseFixture('#---- t\n# <- want\nFROM a\n', 'x'),
      /^Error: x:2: a mark needs a line above it$/,
    );
  });

  test('a span that leaves its line cannot be drawn', () => {
    assert.throws(() => annotate('FROM a\nRUN b\n', [{ word: 'want', span: { start: 5, end: 9 } }]), RangeError);
  });
});

suite('cases', () => {
  test('line ends and a byte order mark come from the title', () => {
    const text = '#---- t (crlf, bom)\nFROM a\n# <---- want\nRUN b\n#   ^ def\n#---- fixed\nFROM c\n';
    const given = readOne(text);
    assert.equal(given.title, 't');
    assert.equal(given.source, '\uFEFFFROM a\r\nRUN b\r\n');
    assert.deepEqual(marked(given), [
      ['want', 'FROM'],
      ['def', 'b'],
    ]);
    assert.equal(given.fixed[0]?.source, '\uFEFFFROM c\r\n');
    assert.equal(renderCase(given, given), text);
    assert.throws(
      () => renderCase(given, { ...given, fixed: [{ source: '\uFEFFFROM c\r\nRUN x\n' }] }),
      /not all CRLF/,
    );
    assert.throws(() => renderCase(given, { ...given, fixed: [{ source: 'FROM c\r\n' }] }), /byte order mark/);
  });

  test('the build context and settings come before the Dockerfile, which may have another name', () => {
    const given = readOne(
      [
        '#---- ok: all of it',
        '#---- settings',
        '{ "slipway.context": "." }',
        '#---- file package.json',
        '{}',
        '',
        '#---- file yarn.lock',
        '#---- file app/web.Dockerfile',
        'FROM a',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      [...given.files],
      [
        ['package.json', '{}\n'],
        ['yarn.lock', ''],
      ],
    );
    assert.deepEqual(given.settings, { 'slipway.context': '.' });
    assert.deepEqual(
      [given.title, given.ok, given.path, given.source],
      ['all of it', true, 'app/web.Dockerfile', 'FROM a\n'],
    );
  });

  test('changes hold the new Dockerfile, new files, or both, and may have titles', () => {
    const text = [
      '#---- t',
      'FROM a',
      '#---- fixed: "Do "it""',
      'FROM b',
      '#---- fixed .dockerignore',
      'node_modules',
      '#---- fixed .dockerignore: "Or that"',
      'vendor',
      '#---- after',
      'FROM c',
      '\\ No newline at end of file',
      '',
    ].join('\n');
    const given = readOne(text);
    assert.deepEqual(given.fixed, [
      { title: 'Do "it"', source: 'FROM b\n', files: new Map([['.dockerignore', 'node_modules\n']]) },
      { title: 'Or that', files: new Map([['.dockerignore', 'vendor\n']]) },
    ]);
    assert.deepEqual(given.after, [{ source: 'FROM c', files: new Map() }]);
    assert.equal(renderCase(given, given), text);
  });

  test('titles that begin like the name of a block are titles', () => {
    const titles = [
      'fixed versions stay',
      'after the install',
      'file names with a blank',
      'ok: settings are read',
      'shown: once',
    ];
    const cases = parseFixture(titles.map((title) => `#---- ${title}\nFROM a\n\n`).join(''));
    assert.deepEqual(
      cases.map(({ title, ok }) => (ok ? `ok: ${title}` : title)),
      titles,
    );
  });

  test('what is not a case is an error that names its place', () => {
    const errors: [string, RegExp][] = [
      ['FROM a\n', /^Error: x:1: a case starts with its title/],
      ['#---- fixed\nFROM a\n', /^Error: x:1: a case starts with its title/],
      ['#---- t\nFROM a\n#---- file package.json\n{}\n', /^Error: x:3: files and settings come before/],
      ['#---- t\n#---- file package.json\n{}\n', /^Error: x:1: the case needs/],
      ['#---- t\n#---- file package.json\n{}\n#---- fixed\nFROM a\n', /^Error: x:4: the case needs/],
      ['#---- t\n#---- settings\n{\n#---- file Dockerfile\nFROM a\n', /^Error: x:2: settings are/],
      ['#---- ok: t\nFROM a\n# <---- want\n', /^Error: x:1: a case that is ok/],
      ['#---- t\r\nFROM a\r\n', /^Error: x: CRLF/],
    ];
    for (const [text, message] of errors) assert.throws(() => parseFixture(text, 'x'), message);
  });
});

suite('comparison', () => {
  const text = '#---- t\nFROM a\n# <---- want: "b"\n#    ^ cursor\n#---- fixed\nFROM b\n';
  const from: Mark = { word: 'want', text: 'b', span: { start: 0, end: 4 } };

  test('an outcome as expected passes, whatever the order of its marks', () => {
    const given = readOne(text);
    checkCase(given, { marks: [from], fixed: [{ source: 'FROM b\n' }] });
    checkCase(given, given);
  });

  test('a difference in mark, text or change fails with a diff', () => {
    const given = readOne(text);
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
      [{ marks: [from], fixed, disabled: ['why'] }, /\n\+ #---- disabled: "why"\n/],
      [{ marks: [from], fixed, offered: ['what'] }, /\n\+ #---- offered: "what"\n/],
      [{ marks: [from], fixed, shown: 'x\n' }, /\n\+ #---- shown\n\+ x\n/],
    ];
    for (const [outcome, message] of failures)
      assert.throws(() => checkCase(given, outcome), { name: 'AssertionError', message });
  });

  test('another layout of the same expectation fails, and says so', () => {
    const given = readOne('#---- t\nFROM a\n#   <---- want: "b"\n');
    assert.throws(() => checkCase(given, given), /another layout/);
  });

  test('a case that expects nothing has to say that it is ok', () => {
    assert.throws(() => checkCase(readOne('#---- t\nFROM a\n'), {}), /begin its title with 'ok:'/);
    checkCase(readOne('#---- ok: t\nFROM a\n'), {});
    assert.throws(() => checkCase(readOne('#---- ok: t\nFROM a\n'), { marks: [from] }), /\+ # <---- want/);
  });

  test('a diff shows changed lines with the lines around them', () => {
    assert.equal(
      diffLines('1\n2\n3\n4\n5\n6\n7\n8\n', '1\n2\n3\n4\nfive\n6\n7\n8\n'),
      ['  ...', '  2', '  3', '  4', '- 5', '+ five', '  6', '  7', '  8'].join('\n'),
    );
  });

  test('an update replaces the cases that differ and nothing else', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-fixture-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'x.dockerfile');
    writeFileSync(path, '# About.\n\n#---- one\nFROM a\n\n\n#---- two\nFROM b\n# <---- want\n\n#---- three\nFROM c\n');
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
        const given = readOne(text);
        assert.equal(given.written.text, text);
        assert.equal(renderCase(given, given), text);
      }),
    );
  });
});
