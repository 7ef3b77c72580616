import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import type { Finding, Rule } from '../server/src/contract/rule.ts';
import { rename } from '../server/src/features/rename.ts';
import { sourcesOf } from '../server/src/model/edges.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { applyEdits, type Edit, insert, remove, replace } from '../server/src/text/edit.ts';
import { span } from '../server/src/text/span.ts';
import { contextOfFiles } from './support/context.ts';
import { corpusFiles } from './support/dockerfiles.ts';
import { repository } from './support/fixture.ts';
import { createFolder } from './support/folder.ts';
import { checkInvariants } from './support/invariants.ts';

suite('the corpus', () => {
  test('`npm run corpus` finds no broken invariant in test/corpus', (t) => {
    const ran = corpus('test/corpus');
    assert.equal(ran.status, 0, ran.stdout + ran.stderr);
    assert.match(ran.stdout, /^\d+ Dockerfiles below corpus, \d+ files per second, \d+ fixes tried/);
    t.diagnostic(ran.stdout.split('\n')[0] ?? '');
  });

  test('`npm run corpus` says what is wrong with its argument', (t) => {
    assert.match(corpus('no/such/folder').stderr, /no\/such\/folder is no folder/);
    assert.equal(corpus('no/such/folder').status, 2);
    assert.equal(corpus(createFolder(t)).status, 1);
  });

  test('holds at least sixty Dockerfiles of our own beside all of the seeds', () => {
    assert.ok(corpusFiles('own').length >= 60);
    assert.ok(corpusFiles('seeds').length >= 42);
  });

  test('no rule fails on any file', () => {
    for (const { where, text } of corpusFiles())
      assert.deepEqual(checkInvariants(text, unknownContext).broken, [], where);
  });

  test('no rule fails on any file in a build context that is known', async () => {
    const files = new Map(
      Object.entries({
        '.gitignore': 'dist\n',
        'package.json':
          '{ "name": "app", "scripts": { "build": "tsc", "start": "node dist/main.js" }, "dependencies": { "a": "1" } }',
        'package-lock.json': '{ "lockfileVersion": 3 }',
        'requirements.txt': 'flask==3.0.0\n',
        'pyproject.toml': '[project]\nname = "app"\nversion = "1"\n',
        'go.mod': 'module example.com/app\n\ngo 1.24\n',
        'go.sum': '',
        'Cargo.toml': '[package]\nname = "app"\nversion = "1.0.0"\n',
        'Cargo.lock': '',
        'pom.xml': '<project><artifactId>app</artifactId></project>',
        'src/main.ts': '',
        'src/main.rs': 'fn main() {}\n',
        'main.go': 'package main\n',
        '.env': 'API_TOKEN=0123456789abcdef\n',
        '.npmrc': '//registry.npmjs.org/:_authToken=npm_0\n',
      }),
    );
    for (const { where, text } of corpusFiles()) {
      const context = await contextOfFiles(new Map([...files, ['Dockerfile', text]]), 'Dockerfile');
      assert.deepEqual(checkInvariants(text, context).broken, [], where);
    }
  });

  test('a rule that breaks an invariant is caught', () => {
    const source = '# about the image\nFROM busybox\n# about a\nRUN a\nRUN b\n';
    const broken: Readonly<Record<string, Finding | Error>> = {
      throws: new Error('a bug'),
      'finding across lines': { ...finding, span: span(20, 50) },
      overlaps: fixed([replace(span(20, 26), 'x'), replace(span(22, 30), 'y')]),
      'does not reparse': fixed([insert(source.length, 'RUN cat <<EOF\n')]),
      'unknown instruction': fixed([insert(source.length, 'WHAT is this\n')]),
      'loses a comment': fixed([remove(span(0, 18))]),
      'does not converge': fixed([insert(source.length, 'RUN c\n')]),
      'mixes line endings': fixed([insert(source.length, 'RUN c\r\n')]),
    };
    for (const [invariant, found] of Object.entries(broken)) {
      const rule = {
        ...anyRule,
        *check() {
          if (found instanceof Error) throw found;
          yield found;
        },
      };
      const said = checkInvariants(source, unknownContext, { tried: [rule] }).broken.map((each) => each.invariant);
      assert.ok(
        said.some((text) => text.includes(invariant)),
        `${invariant}: ${said.join()}`,
      );
    }
  });

  test('renaming any stage leaves everything else as it was', (t) => {
    let renamed = 0;
    for (const { where, text } of corpusFiles()) {
      const graph = lower(text);
      for (const { name } of graph.stages) {
        const change = name && rename(graph, name.span.start, 'a-name-that-no-file-has');
        if (!change || 'refused' in change) continue;
        renamed++;
        const after = lower(applyEdits(text, change.edits));
        assert.deepEqual(shape(after), shape(graph), `${where}: ${name.text}`);
        const left = after.stages.some((stage) => stage.name?.text.toLowerCase() === name.text.toLowerCase());
        if (left)
          assert.ok(
            graph.stages.filter((stage) => stage.name?.text.toLowerCase() === name.text.toLowerCase()).length > 1,
          );
      }
    }
    t.diagnostic(`${renamed} stages renamed`);
    assert.ok(renamed > 200);
  });
});

const finding: Finding = { span: span(18, 22), message: 'always' };

function fixed(edits: readonly Edit[]): Finding {
  return { ...finding, changes: () => [{ id: 'break', title: 'Break it', safety: 'safe', edits: () => edits }] };
}

const anyRule: Rule = {
  id: 'any',
  summary: '',
  why: '',
  severity: 'info',
  aliases: [],
  example: { bad: '', good: '' },
  *check() {},
};

function corpus(folder: string) {
  return spawnSync(process.execPath, ['scripts/bundled.mjs', 'corpus', folder], { cwd: repository, encoding: 'utf8' });
}

/** Who reads what, stages by their numbers. */
function shape(graph: BuildGraph): unknown {
  const targets = [
    ...graph.stages.map(({ base }) => base),
    ...graph.instructions.flatMap(sourcesOf).map(({ from }) => from),
  ];
  return targets.map((source) =>
    source.kind === 'stage' ? source.stage : source.kind === 'image' ? source.token.value : source.kind,
  );
}
