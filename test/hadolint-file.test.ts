import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { levelsOf } from '../server/src/analysis/levels.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { noPolicy, type Policy } from '../server/src/context/policy.ts';
import { lower } from '../server/src/model/lower.ts';
import { loadPolicy, readPolicy } from '../server/src/workspace/hadolint-file.ts';
import { memoryFiles } from './support/memory-files.ts';

const dockerfile = 'FROM debian:12\nRUN cd /x\n# hadolint ignore=DL4006\nRUN curl -f a | tar x\n';

/** The rules that find something, with their levels. */
function found(policy: Policy, named: Readonly<Record<string, 'off' | 'error'>> = {}): string[] {
  const levels = levelsOf('recommended', new Map(Object.entries(named)), policy.levels);
  const diagnostics = analyze(lower(dockerfile), { ...unknownContext, policy }, levels, (_, error) => {
    throw error;
  });
  return diagnostics.map(({ rule, severity }) => `${rule.id} ${severity}`);
}

suite('a .hadolint.yaml', () => {
  test('turns codes on, off and to a level; settings of the editor are stronger', () => {
    assert.deepEqual(found(readPolicy('override:\n  style: [DL3003]\n', 'x')), ['working-directory-by-cd hint']);
    const policy = readPolicy('override:\n  error: [DL3003, SC2086]\nignored:\n  - DL3059\n', 'x');
    assert.deepEqual(policy.problems, []);
    assert.deepEqual(found(policy), ['working-directory-by-cd error']);
    assert.deepEqual(found(policy, { dl3003: 'off' }), []);
    assert.deepEqual(found(policy, { 'working-directory-by-cd': 'off' }), []);
    assert.deepEqual(found(readPolicy('ignored: [DL3003]\n', 'x')), []);
  });

  test('can make comments in its words count for nothing', () => {
    assert.ok(found(readPolicy('disable-ignore-pragma: true\n', 'x')).some((name) => /^lost-pipe-failure/.test(name)));
    assert.ok(!found(noPolicy).some((name) => /^lost-pipe-failure/.test(name)));
  });

  test('says what the command line fails for', () => {
    const failOn = (text: string) => readPolicy(text, 'x').failOn;
    assert.equal(failOn('failure-threshold: style'), 'hint');
    assert.equal(failOn('failure-threshold: error'), 'error');
    assert.equal(failOn('failure-threshold: none'), 'hint');
    assert.equal(failOn('failure-threshold: error\nno-fail: true'), 'never');
    assert.equal(failOn('ignored: []'), undefined);
  });

  test('with a mistake is told of once for each, and the rest of it holds', () => {
    const text = 'ignored: [DL3003]\noverride: [DL3008]\nlabel-schema: {a: colour}\nfailure-threshold: high\nnew: 1\n';
    const { problems, levels } = readPolicy(text, 'api/.hadolint.yaml');
    assert.deepEqual([...levels], [['dl3003', 'off']]);
    assert.deepEqual(problems, [
      'api/.hadolint.yaml: `override` must hold lists named error, warning, info or style',
      'api/.hadolint.yaml: `label-schema.a` must be one of text, url, semver, hash, rfc3339, spdx, email',
      'api/.hadolint.yaml: `failure-threshold` must be one of error, warning, info, style, ignore, none',
    ]);
  });

  test('that is no YAML, or holds nothing, changes nothing', () => {
    for (const text of ['', '# nothing yet\n', '---\n']) assert.equal(readPolicy(text, 'x'), noPolicy);
    for (const text of ['ignored: [', '- DL3003', 'x', '\0'])
      assert.deepEqual(readPolicy(text, 'x'), { ...noPolicy, problems: ['x is not a YAML file of settings'] });
  });

  test('is the nearest one above the Dockerfile in its workspace', async () => {
    const files = memoryFiles({
      '/.hadolint.yaml': 'ignored: [DL1]',
      '/w/.hadolint.yml': 'ignored: [DL2]',
      '/w/a/.hadolint.yaml': 'ignored: [DL3]',
      '/w/a/.hadolint.yml': 'ignored: [DL4]',
      '/w/a/b/Dockerfile': '',
      '/other/Dockerfile': '',
    });
    const codes = async (path: string, workspace: string) => [
      ...(await loadPolicy(files, path, workspace)).levels.keys(),
    ];
    assert.deepEqual(await codes('/w/a/b/Dockerfile', '/w'), ['dl3']);
    assert.deepEqual(await codes('/w/c/Dockerfile', '/w'), ['dl2']);
    assert.deepEqual(await codes('/other/Dockerfile', '/other'), []);
  });
});
