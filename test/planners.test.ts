import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { BuildContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { rules } from '../server/src/rules/index.ts';
import { contextOf } from './support/context.ts';
import { readFixture, repository } from './support/fixture.ts';
import { listFixtures } from './support/fixture-run.ts';
import { sourcesIn } from './support/imports.ts';

/** Types that an edit is planned with, a stage that runs what another builds among them. */
const planned = /^(?!\(\) =>).*\b(?:Plan|Offer|Change|Edit|FileEdit|Division|Runtime|Planned|Dependencies)\b/s;

/** What is asked for a fix alone: functions that give edits or offers, and those that say what the result of a build needs to run. */
function planners(): Set<string> {
  const found = new Set<string>();
  for (const file of ['text', 'toolchains', 'contract', 'engines', 'rules'].flatMap((room) =>
    sourcesIn(`server/src/${room}`),
  )) {
    const source = ts.createSourceFile(file, readFileSync(join(repository, file), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionDeclaration(node) && node.name && planned.test(node.type?.getText(source) ?? ''))
        found.add(`${file} ${node.name.text}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** The functions of the server that run meanwhile, counted by the engine of JavaScript itself. */
async function calledBy(action: () => void): Promise<Set<string>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  action();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  return new Set(
    result.flatMap(({ url, functions }) => {
      const fileAt = filesOf(url);
      return functions
        .filter(({ ranges }) => ranges[0]?.count)
        .map(
          ({ functionName, ranges }) => `${fileAt(ranges[0]?.startOffset ?? 0)} ${functionName.replace(/\d+$/, '')}`,
        );
    }),
  );
}

/** Which file of the server a place of a script comes from: `npm run mutants` runs bundles, where a comment names each file above its text. */
function filesOf(url: string): (offset: number) => string | undefined {
  const at = url.indexOf('server/src/');
  if (at !== -1) return () => url.slice(at).replace(/\?.*$/, '');
  const text = /^file:.*\.mjs$/.test(url) ? readFileSync(fileURLToPath(url), 'utf8') : '';
  const files = [...text.matchAll(/^\/\/ (server\/src\/\S+)$/gm)];
  return (offset) => files.findLast(({ index }) => index <= offset)?.[1];
}

suite('planners', () => {
  const known = planners();
  const cases: { graph: BuildGraph; context: BuildContext }[] = [];
  const plannersOf = async (action: () => void) => [...(await calledBy(action))].filter((name) => known.has(name));

  test('none runs for a diagnostic, in any case of the rules and any build context', async () => {
    for (const given of listFixtures('test/rules').flatMap(readFixture))
      cases.push({ graph: lower(given.source), context: await contextOf(given) });
    const called = await plannersOf(() => {
      for (const { graph, context } of cases) for (const rule of rules) Array.from(rule.check(graph, context));
    });
    assert.deepEqual(called, []);
  });

  test('are seen where they do run', async () => {
    const called = await plannersOf(() => {
      for (const { graph, context } of cases)
        for (const rule of rules) for (const { changes } of rule.check(graph, context)) Array.from(changes?.() ?? []);
    });
    assert.ok(called.includes('server/src/engines/reorder/plan.ts planReorder'));
    const engines = new Set(called.flatMap((name) => /engines\/([\w-]+)/.exec(name)?.[1] ?? []));
    assert.ok(engines.size > 8, [...engines].join());
    const ecosystems = called.filter((name) => /toolchains\/.* runtimeFor$/.test(name));
    assert.ok(ecosystems.length > 8, ecosystems.join());
  });
});
