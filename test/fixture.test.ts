import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Case, parseCase, parseFixture, renderCase, selectionOf } from './support/fixture.ts';
import { annotate } from './support/fixture-marks.ts';

function marked({ source, marks }: Case): unknown[] {
  return marks.map(({ word, text, span }) => [
    word,
    source.slice(span.start, span.end),
    ...(text === undefined ? [] : [text]),
  ]);
}

suite('marks', () => {
  test('carets label the columns above them, and several marks may follow one line', () => {
    const given = parseCase(
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
    const given = parseCase(`#---- t\n${source}`);
    assert.equal(given.source, source);
    assert.deepEqual(given.marks, []);
  });

  test('lines of text belong to the mark above them', () => {
    const given = parseCase(
      ['#---- t', 'FROM a', '#    ^ hover', '#    | **a**', '#    |', '#    |  | b', '# real', '#    | too', ''].join(
        '\n',
      ),
    );
    assert.deepEqual(marked(given), [['hover', 'a', '**a**\n\n | b']]);
    assert.equal(given.source, 'FROM a\n# real\n#    | too\n');
  });

  test('marks stand in heredocs and continued lines', () => {
    const given = parseCase(
      [
        '#---- t',
        'RUN <<EOF',
        '# shell comment',
        'curl x',
        '# <---- want',
        'EOF',
        'RUN a \\',
        '#   ^ def',
        '\t\tb',
        '#\t^ ref',
        '',
      ].join('\n'),
    );
    assert.equal(renderCase(given, given), given.written.text);
    assert.equal(given.source, 'RUN <<EOF\n# shell comment\ncurl x\nEOF\nRUN a \\\n\t\tb\n');
    assert.deepEqual(marked(given), [
      ['want', 'curl'],
      ['def', 'a'],
      ['ref', 'b'],
    ]);
  });

  test('a caret just behind a line is an empty span there', () => {
    const given = parseCase('#---- t\nCOPY \n#    ^ cursor\n\n# <- complete: "RUN"\n');
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
      const given = parseCase(text);
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

  test('marks of one line are drawn from left to right, shorter ones first', () => {
    const at = (word: string, start: number, end: number) => ({ word, span: { start, end } });
    const drawn = annotate('RUN b\n', [at('b', 4, 5), at('c', 0, 3), at('a', 0, 3), at('d', 0, 1)]);
    assert.equal(drawn, 'RUN b\n# <- d\n# <--- a\n# <--- c\n#   ^ b\n');
  });

  test('a span that leaves its line cannot be drawn', () => {
    assert.throws(() => annotate('FROM a\nRUN b\n', [{ word: 'want', span: { start: 5, end: 9 } }]), RangeError);
  });
});

suite('cases', () => {
  test('line ends and a byte order mark come from the title', () => {
    const text = '#---- t (crlf, bom)\nFROM a\n# <---- want\nRUN b\n#   ^ def\n#---- fixed\nFROM c\n';
    const given = parseCase(text);
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
    const given = parseCase(
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
      '#---- fixed (unsafe): "Do "it""',
      'FROM b',
      '#---- fixed .dockerignore',
      'node_modules',
      '#---- fixed (safe) .dockerignore: "Or that"',
      'vendor',
      '#---- fixed .dockerignore',
      'dist',
      '#---- after',
      'FROM c',
      '\\ No newline at end of file',
      '',
    ].join('\n');
    const given = parseCase(text);
    assert.deepEqual(given.fixed, [
      { title: 'Do "it"', safety: 'unsafe', source: 'FROM b\n', files: new Map([['.dockerignore', 'node_modules\n']]) },
      { title: 'Or that', safety: 'safe', files: new Map([['.dockerignore', 'vendor\n']]) },
      { files: new Map([['.dockerignore', 'dist\n']]) },
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
      [
        '#---- t\nFROM a\n#---- file package.json\n{}\n',
        /^Error: x:3: files, settings and what a build printed come before/,
      ],
      ['#---- t\n#---- file package.json\n{}\n', /^Error: x:1: the case needs/],
      ['#---- t\n#---- file package.json\n{}\n#---- fixed\nFROM a\n', /^Error: x:4: the case needs/],
      ['#---- t\n#---- settings\n{\n#---- file Dockerfile\nFROM a\n', /^Error: x:2: settings are/],
      ['#---- ok: t\nFROM a\n# <---- want\n', /^Error: x:1: a case that is ok/],
      ['#---- t\r\nFROM a\r\n', /^Error: x: CRLF/],
    ];
    for (const [text, message] of errors) assert.throws(() => parseFixture(text, 'x'), message);
  });
});
