import assert from 'node:assert/strict';
import { basename, dirname } from 'node:path';
import { suite, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import { rules } from '../server/src/rules/index.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { readSettings } from '../server/src/workspace/settings.ts';
import { changesOf, marksOf, outcomeOf } from './support/changes.ts';
import { contextOf, contextOfFiles } from './support/context.ts';
import type { Case, Outcome } from './support/fixture.ts';
import { listFixtures, runFixture } from './support/fixture-run.ts';
import { checkInvariants } from './support/invariants.ts';

const folder = 'test/rules';
const ids = new Set(rules.map(({ id }) => id));

for (const path of listFixtures(folder)) {
  runFixture(path, async (given) => foundIn(given, ruleOf(path)));
}

/** The rule that a fixture, or the folder it lies in, is named after. */
function ruleOf(path: string): string | undefined {
  return [basename(path, '.dockerfile'), basename(dirname(path))].find((name) => ids.has(name));
}

/** The findings of one rule, or of all where a fixture is not named after one, and what each of their fixes makes. */
async function foundIn(given: Case, id: string | undefined): Promise<Outcome> {
  const context = await contextOf(given);
  const graph = lower(given.source);
  const { settings } = readSettings(sectionOf(given.settings));
  const found = analyze(graph, context, settings.rules, (rule, error) => {
    throw new Error(`${rule.id} failed`, { cause: error });
  }).filter(({ rule }) => id === undefined || rule.id === id);
  const { broken } = checkInvariants(given.source, context);
  assert.deepEqual(broken, []);
  const { changes, refused } = outcomeOf(
    given,
    found.flatMap(({ finding }) => [...(finding.changes?.() ?? [])]),
  );
  return { marks: marksOf(found, id === undefined), refused, fixed: changes };
}

/** `{ "slipway.rules": ... }` as VS Code hands it to the server. */
function sectionOf(settings: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key.replace(/^slipway\./, ''), value]));
}

suite('every rule', () => {
  for (const rule of rules) {
    test(`${rule.id} finds its bad example, not its good one`, async () => {
      const { files } = rule.example;
      const check = async (source: string) => {
        const given = new Map([...Object.entries(files ?? {}), ['Dockerfile', source]]);
        const context = files ? await contextOfFiles(given, 'Dockerfile') : unknownContext;
        return analyze(lower(source), context, new Map(), (_, error) => assert.fail(String(error)));
      };
      const found = async (source: string) => (await check(source)).filter((diagnostic) => diagnostic.rule === rule);
      const bad = await found(rule.example.bad);
      assert.notEqual(bad.length, 0);
      assert.deepEqual(await found(rule.example.good), []);
      const [only, ...others] = bad.flatMap(({ finding }) => changesOf(finding));
      if (only && others.length === 0 && !only.files?.().length)
        assert.equal(applyEdits(rule.example.bad, only.edits()), rule.example.good);
    });

    test(`${rule.id} has a fixture`, () => {
      assert.ok(listFixtures(folder).some((path) => ruleOf(path) === rule.id));
    });
  }
});
