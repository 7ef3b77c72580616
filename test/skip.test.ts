import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { repository } from './support/fixture.ts';
import { createFolder } from './support/folder.ts';

const program = `
  import { test } from 'node:test';
  import { cannotRun } from ${JSON.stringify(join(repository, 'test/support/skip.ts'))};
  test('needs a moon', (t) => cannotRun(t, 'there is no moon'));
`;

/** Runs a test that cannot run here. */
function run(t: TestContext, ci: string) {
  const path = join(createFolder(t, { 'moon.ts': program }), 'moon.ts');
  const { NODE_TEST_CONTEXT: _, ...rest } = process.env;
  return spawnSync(process.execPath, ['--import', 'tsx', '--test-reporter=tap', path], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...rest, CI: ci },
  });
}

suite('a check that cannot run', () => {
  test('says so aloud and counts as skipped', (t) => {
    const { status, stdout, stderr } = run(t, '');
    assert.equal(status, 0);
    assert.match(stdout, /^# skipped 1$/m);
    assert.match(stderr, /^SKIPPED needs a moon: there is no moon$/m);
  });

  test('fails in CI', (t) => {
    const { status, stdout } = run(t, 'true');
    assert.equal(status, 1);
    assert.match(stdout, /^# fail 1$/m);
    assert.match(stdout, /needs a moon cannot run: there is no moon/);
  });
});
