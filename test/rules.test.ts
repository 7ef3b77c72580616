import assert from 'node:assert/strict';
import { basename, dirname } from 'node:path';
import { suite, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { namesOf, type RuleLevels } from '../server/src/analysis/levels.ts';
import { unknownContext } from '../server/src/context/context.ts';
import type { Finding, Rule } from '../server/src/contract/rule.ts';
import { lower } from '../server/src/model/lower.ts';
import { rules } from '../server/src/rules/index.ts';
import { applyEdits, type Edit } from '../server/src/text/edit.ts';
import { hasConflict } from '../server/src/text/span.ts';
import { nothingTaken } from '../server/src/text/taken.ts';
import { readSettings } from '../server/src/workspace/settings.ts';
import { changesOf, marksOf, outcomeOf } from './support/changes.ts';
import { contextOf, contextOfFiles } from './support/context.ts';
import type { Case, Outcome } from './support/fixture.ts';
import { listFixtures, runFixture } from './support/fixture-run.ts';
import { checkInvariants } from './support/invariants.ts';
import { rowsOf } from './support/knowledge.ts';
import { printedBuild } from './support/recorded-build.ts';

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
  const facts = given.built === undefined ? undefined : printedBuild(given.source, given.built);
  const failed = (rule: Rule, error: unknown) => {
    throw new Error(`${rule.id} failed`, { cause: error });
  };
  const found = analyze(graph, context, withStrict(settings.rules, id), failed, { facts }).filter(
    ({ rule }) => id === undefined || rule.id === id,
  );
  const { broken } = checkInvariants(given.source, context, { facts });
  assert.deepEqual(broken, []);
  const { changes, refused } = outcomeOf(
    given,
    found.flatMap(({ finding }) => [...(finding.changes?.() ?? [])]),
  );
  return { marks: marksOf(found, id === undefined), refused, fixed: changes };
}

/** A strict rule's own fixtures need not ask for it. */
function withStrict(levels: RuleLevels, id: string | undefined): RuleLevels {
  const rule = rules.find((each) => each.id === id);
  if (!rule?.strict || namesOf(rule).some((name) => levels.has(name.toLowerCase()))) return levels;
  return new Map([...levels, [rule.id, rule.severity]]);
}

/** `{ "slipway.rules": ... }` as VS Code hands it to the server. */
function sectionOf(settings: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key.replace(/^slipway\./, ''), value]));
}

async function findingsIn(rule: Rule, source: string, files: ReadonlyMap<string, string>): Promise<Finding[]> {
  const { bad, built } = rule.example;
  const facts = built === undefined ? undefined : printedBuild(bad, built);
  const context =
    files.size > 0 ? await contextOfFiles(new Map([...files, ['Dockerfile', source]]), 'Dockerfile') : unknownContext;
  const failed = (_: Rule, error: unknown) => assert.fail(String(error));
  const found = analyze(lower(source), context, withStrict(new Map(), rule.id), failed, { facts });
  return found.filter((diagnostic) => diagnostic.rule === rule).map(({ finding }) => finding);
}

/** The Dockerfile and the files after the first change of each finding; undefined where nothing offers one. */
function changedBy(found: readonly Finding[], source: string, files: ReadonlyMap<string, string>) {
  const edits: Edit[] = [];
  const taken = nothingTaken(hasConflict);
  const others = new Map(files);
  const changes = found.flatMap((finding) => changesOf(finding).slice(0, 1));
  for (const change of changes) {
    const own = change.edits();
    if (taken.take(own.map(({ span }) => span))) edits.push(...own);
    for (const { path, edits: own } of change.files?.() ?? [])
      others.set(path, applyEdits(others.get(path) ?? '', own));
  }
  return changes.length > 0 ? { source: applyEdits(source, edits), files: others } : undefined;
}

suite('every rule', () => {
  for (const rule of rules) {
    test(`${rule.id} finds its bad example, not its good one, which its changes make of it`, async () => {
      const { bad, good } = rule.example;
      const files = new Map(Object.entries(rule.example.files ?? {}));
      const found = await findingsIn(rule, bad, files);
      assert.notEqual(found.length, 0);
      assert.deepEqual(await findingsIn(rule, good, files), []);
      const changed = changedBy(found, bad, files);
      if (!changed) return;
      if (changed.source !== bad) assert.equal(changed.source, good);
      assert.deepEqual(await findingsIn(rule, changed.source, changed.files), []);
    });

    test(`${rule.id} has a fixture`, () => {
      assert.ok(listFixtures(folder).some((path) => ruleOf(path) === rule.id));
    });
  }
});

suite("BuildKit's checks", () => {
  const names = rowsOf('lines').flatMap(([question, name = '']) => (question === 'setting' ? [name] : []));
  for (const name of names.filter((each) => /^[A-Za-z]+$/.test(each))) {
    const rule = rules.find(({ aliases }) => aliases.includes(name));
    if (!rule) continue;
    test(`${name} is skipped with all of them`, async () => {
      const { bad, files } = rule.example;
      const found = (source: string) => findingsIn(rule, source, new Map(Object.entries(files ?? {})));
      assert.notEqual((await found(bad)).length, 0);
      assert.deepEqual(await found(`# check=skip=all\n${bad}`), []);
    });
  }
});
