import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { formatEdits } from '../server/src/features/format/format.ts';
import type { FormatOptions } from '../server/src/features/format/options.ts';
import { isSameInstruction } from '../server/src/features/format/same-build.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { corpusFiles, fixtureCases } from './support/dockerfiles.ts';
import { truncations } from './support/fuzz.ts';
import { hasOverlap } from './support/invariants.ts';

const everyStyle: readonly FormatOptions[] = [
  { tabSize: 4, insertSpaces: true },
  { tabSize: 2, insertSpaces: true, insertFinalNewline: true, trimFinalNewlines: true },
  { tabSize: 8, insertSpaces: false },
];
const files = [...corpusFiles(), ...fixtureCases()];

suite('formatting', () => {
  test('leaves every instruction, comment and heredoc as it is, and is done after one time', (t) => {
    let changed = 0;
    for (const { where, text } of files)
      for (const options of everyStyle) changed += checkFormat(text, options, where) ? 1 : 0;
    t.diagnostic(`${files.length} files, ${changed} changed`);
    assert.ok(changed > 150);
  });

  test('stands all that is half-typed', () => {
    for (const { where, text } of fixtureCases().filter(({ where }) => where.includes('format.dockerfile')))
      for (const part of truncations(text))
        checkFormat(part, everyStyle[0] ?? { tabSize: 4, insertSpaces: true }, where);
  });

  test('takes a time in proportion to the file', () => {
    const text = `FROM debian:12\n${'RUN  make && \\\nmake install \\\n  now\n\n'.repeat(8_000)}`;
    assert.equal(formatEdits(lower(text), { tabSize: 4, insertSpaces: true }).length, 24_000);
  });
});

/** Whether anything changed; throws where more did than white space may. */
function checkFormat(text: string, options: FormatOptions, where: string): boolean {
  const graph = lower(text);
  const edits = formatEdits(graph, options);
  assert.ok(!hasOverlap(edits), where);
  const formatted = applyEdits(text, edits);
  const after = lower(formatted);
  assert.equal(formatted.replace(/[ \t\r\n]/g, ''), text.replace(/[ \t\r\n]/g, ''), where);
  assert.deepEqual(comments(after), comments(graph), where);
  assert.equal(after.instructions.length, graph.instructions.length, where);
  graph.instructions.forEach((instruction, i) => {
    const now = after.instructions[i];
    assert.ok(now && isSameInstruction(graph, instruction, after, now), `${where}: ${instruction.keyword.text}`);
  });
  assert.deepEqual(formatEdits(after, options), [], `${where}: formatted twice`);
  return edits.length > 0;
}

function comments({ source, comments }: BuildGraph): string[] {
  return comments.map(({ span }) => source.slice(span.start, source.indexOf('\n', span.end) + 1 || source.length));
}
