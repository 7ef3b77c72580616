/** What is not said: nothing twice about a word, and nothing about files that are right. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { suite, test } from 'node:test';
import { analyze, type Diagnostic } from '../server/src/analysis/analyze.ts';
import { levelsOf, type Profile } from '../server/src/analysis/levels.ts';
import { isHiddenBy, oneMarkEach } from '../server/src/analysis/one-mark.ts';
import { type BuildContext, unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import { contextOf, contextOfFiles } from './support/context.ts';
import { corpusFiles } from './support/dockerfiles.ts';
import { readFixture } from './support/fixture.ts';
import { listFixtures } from './support/fixture-run.ts';

interface Subject {
  readonly where: string;
  readonly text: string;
  readonly context: BuildContext;
}

async function subjects(): Promise<Subject[]> {
  const found: Subject[] = corpusFiles().map(({ where, text }) => ({ where, text, context: unknownContext }));
  for (const folder of ['model', 'rules', 'features', 'refactors'])
    for (const path of listFixtures(`test/${folder}`))
      for (const given of readFixture(path))
        found.push({
          where: `${path}: ${given.title}`,
          text: given.source,
          context: await contextOf(given),
        });
  return found;
}

function findingsIn({ text, context }: Subject, profile: Profile): Diagnostic[] {
  return analyze(lower(text), context, levelsOf(profile, new Map()), (_, error) => assert.fail(String(error)));
}

/** What is not marked beside a rule of the recommended profile that is no error: the rule that explains it, and the one left out. */
const explained: Readonly<Record<string, readonly string[]>> = {
  'added-local-file': ['instruction-casing'],
  'copy-before-install': ['added-local-file'],
  'env-self-reference': ['undefined-variable'],
  'leftover-package-lists': ['apt-in-script'],
  'legacy-pair': ['instruction-casing'],
  maintainer: ['instruction-casing'],
  'missing-yes-flag': ['apt-recommended-packages'],
  'repeated-command': ['shell-form-command'],
  'secret-file-in-layer': ['missing-dockerignore'],
};

suite('two findings', () => {
  for (const profile of ['recommended', 'strict'] as const) {
    test(`never mark one word, but for a change that would go unseen, in the profile ${profile}`, async () => {
      for (const subject of await subjects()) {
        const marks = oneMarkEach(findingsIn(subject, profile)).filter(({ finding }) => !finding.unnecessary);
        for (const [i, mark] of marks.entries()) {
          const { rule, finding } = mark;
          const before = marks[i - 1];
          const isAside = before && !(isHiddenBy(before, mark) && isHiddenBy(mark, before));
          assert.ok(
            !before ||
              isAside ||
              (before.finding.span.end <= finding.span.start && before.finding.span.start < finding.span.start),
            `${subject.where}: ${before?.rule.id} and ${rule.id}`,
          );
        }
      }
    });
  }

  test('are one where one explains the other, and errors explain everything', async () => {
    const pairs = new Map<string, Set<string>>();
    for (const subject of await subjects()) {
      const found = findingsIn(subject, 'recommended');
      const kept = new Set(oneMarkEach(found));
      for (const one of found.filter((each) => !kept.has(each))) {
        const { span } = one.finding;
        const by = [...kept].find(
          ({ finding: { span: other, unnecessary } }) =>
            !unnecessary && other.start <= span.end && span.start <= other.end,
        );
        assert.ok(by, `${subject.where}: ${one.rule.id}`);
        if (by.severity !== 'error') pairs.set(by.rule.id, (pairs.get(by.rule.id) ?? new Set()).add(one.rule.id));
      }
    }
    assert.deepEqual(Object.fromEntries([...pairs].map(([id, others]) => [id, [...others].sort()])), explained);
  });
});

/** The forms that the articles warn of, or go on from. */
const beforehand: ReadonlySet<string> = new Set([
  ...['000-node-single', '000-node-multi', '001-node-yarn-single', '002-build-arguments-bad', '002-copy-ordering-bad'],
  ...['002-fifteen-minute-single', '002-npm-token-leak', '004-apt-layers-single'],
]);

/** Their projects, as far as the articles tell, kept as they advise: what is not for the image is ignored. */
const project: Readonly<Record<string, string>> = {
  ...{ '.git/HEAD': '', '.dockerignore': '.git\nnode_modules\n.env\n*.md\n', '.env': 'API_TOKEN=0123456789abcdef\n' },
  'package.json':
    '{ "scripts": { "build": "tsc", "start": "node dist/server.js" }, "dependencies": { "express": "4" } }',
  ...{ 'package-lock.json': '{ "lockfileVersion": 3 }', 'yarn.lock': '', 'node_modules/a/package.json': '{}' },
  ...{ 'go.mod': 'module example.com/app\n\ngo 1.24\n', 'go.sum': '', 'main.go': 'package main\n' },
  ...{
    'Cargo.toml': '[package]\nname = "app"\nversion = "1.0.0"\n',
    'Cargo.lock': '',
    'src/main.rs': 'fn main() {}\n',
  },
  ...{ 'requirements.txt': 'flask==3.0.0\n', 'pom.xml': '<project><artifactId>app</artifactId></project>' },
};

suite("Dockerfiles as the articles' best practice has them", () => {
  const best = corpusFiles('seeds').filter(({ where }) => !beforehand.has(basename(where, '.dockerfile')));
  // Their versions are those of the day when they were written.
  const told = (subject: Subject) =>
    findingsIn(subject, 'recommended')
      .filter(({ severity, rule }) => severity !== 'hint' && rule.id !== 'ended-base-image')
      .map(({ rule, finding }) => `${subject.where}: ${rule.id}: ${finding.message}`);

  test('are not spoken of at info and above', async () => {
    const found: string[] = [];
    for (const { where, text } of best) {
      const context = await contextOfFiles(new Map([...Object.entries(project), ['Dockerfile', text]]), 'Dockerfile');
      found.push(...told({ where, text, context: unknownContext }), ...told({ where, text, context }));
    }
    assert.ok(best.length > 30);
    assert.deepEqual(found, []);
  });
});
