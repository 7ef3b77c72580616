import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { completionsAt } from '../server/src/features/completion/completion.ts';
import { documentationOf } from '../server/src/features/completion/documentation.ts';
import { formatEdits } from '../server/src/features/format/format.ts';
import { hasEnded, imageEntry, images, releasedOn, versionOf } from '../server/src/language/images.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { patterns } from '../server/src/toolchains/patterns.ts';
import { corpusFiles, fixtureCases } from './support/dockerfiles.ts';
import { truncations } from './support/fuzz.ts';

function check(graph: BuildGraph, offset: number, where: string): number {
  const { source } = graph;
  const items = completionsAt({ graph, context: unknownContext, offset, findings: [] });
  for (const { label, span, topic } of items) {
    const place = `${where}, offset ${offset}: ${label}`;
    assert.ok(span.start <= offset && offset <= span.end && span.end <= source.length, place);
    assert.ok(!source.slice(span.start, span.end).includes('\n'), place);
    assert.ok(!topic || documentationOf(graph, topic), place);
  }
  return items.length;
}

suite('completion', () => {
  test('replaces a part of one line around the cursor, wherever typing stops', () => {
    for (const { where, text } of fixtureCases().filter(({ where }) => where.includes('completion')))
      for (const part of truncations(text)) check(lower(part), part.length, where);
  });

  test('stands every place of real files', (t) => {
    let offered = 0;
    for (const { where, text } of corpusFiles()) {
      const graph = lower(text);
      const step = Math.max(1, Math.ceil(text.length / 40));
      for (let offset = 0; offset <= text.length; offset += step) offered += check(graph, offset, where);
    }
    t.diagnostic(`${offered} items`);
    assert.ok(offered > 1000);
  });

  test('names the command that made a path as it is written', () => {
    const text = 'FROM node:24 AS build\nWORKDIR /app\nRUN npm run build\nFROM scratch\nCOPY --from=build ';
    const items = completionsAt({ graph: lower(text), context: unknownContext, offset: text.length, findings: [] });
    const made = items.find(({ label }) => label === '/app/dist/');
    assert.equal(made?.detail, 'created by `npm run build` in line 3');
  });

  test('offers no label twice in one place', () => {
    for (const { where, text } of fixtureCases().filter(({ where }) => where.includes('completion'))) {
      const graph = lower(text);
      for (let offset = 0; offset <= text.length; offset += 3) {
        const items = completionsAt({ graph, context: unknownContext, offset, findings: [] });
        const labels = items.map(({ label }) => label);
        assert.deepEqual(labels, [...new Set(labels)], `${where}, offset ${offset}`);
      }
    }
  });

  test('the patterns open without a finding, are formatted, and name versions that get updates', () => {
    for (const { name, body } of patterns) {
      const text = body.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
      const graph = lower(text);
      assert.ok(graph.stages.length >= 2, name);
      const found = analyze(graph, unknownContext, new Map(), (_, error) => assert.fail(String(error)));
      assert.deepEqual(
        found.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule.id),
        [],
        name,
      );
      assert.deepEqual(formatEdits(graph, { tabSize: 4, insertSpaces: true }), [], name);
      for (const { base } of graph.stages) {
        if (base.kind !== 'image') continue;
        const { image, token } = base;
        const entry = imageEntry(image.registry === undefined ? image.name : `${image.registry}/${image.name}`);
        assert.ok(entry && image.tag !== undefined, token.text);
        const version = versionOf(entry, image.tag);
        assert.ok(version ? !hasEnded(version, releasedOn) : entry.tags.includes(image.tag), token.text);
      }
    }
  });

  test('the versions of images are found by any of their tags', () => {
    const cases = [
      ['node', '22.3.1-alpine', '2027-04-30'],
      ['node', 'lts-slim', '2028-04-30'],
      ['debian', 'bookworm-slim', '2028-06-30'],
      ['ubuntu', 'focal-20240101', '2025-05-31'],
      ['mcr.microsoft.com/dotnet/sdk', '8.0-alpine', '2026-11-10'],
      ['node', '2', undefined],
      ['golang', '1.2', undefined],
    ] as const;
    for (const [name, tag, end] of cases) {
      const image = imageEntry(name);
      assert.ok(image);
      assert.equal(versionOf(image, tag)?.end, end, `${name}:${tag}`);
    }
    for (const { name, versions } of images)
      for (const { tag, end } of versions) assert.match(end ?? '2000-01-01', /^\d{4}-\d\d-\d\d$/, `${name}:${tag}`);
  });
});
