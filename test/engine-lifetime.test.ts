import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { labScript } from './support/engine.ts';
import { repository } from './support/fixture.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';
import { untilTrue } from './support/work.ts';

/** Prints the engine's socket, or why there is no engine, and stays. */
const program = `
  import { startEngine } from ${JSON.stringify(join(repository, 'test/support/engine.ts'))};
  const engine = startEngine();
  console.log('missing' in engine ? 'missing ' + engine.missing : engine.environment.DOCKER_HOST);
  setInterval(() => {}, 1000);
`;

suite('the engine of the tests', () => {
  test('leaves nothing behind when its process is killed', async (t) => {
    const { SLIPWAY_LAB: _, ...env } = process.env;
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(createFolder(t, { 'start.ts': program }), 'start.ts')],
      {
        cwd: repository,
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [said] = await once(child.stdout, 'data');
    const text = String(said).trim();
    child.kill('SIGKILL');
    if (text.startsWith('missing ')) return cannotRun(t, text.slice('missing '.length));
    const lab = dirname(text.replace('unix://', ''));
    await untilTrue(() => !existsSync(lab));
    assert.equal(existsSync(lab), false);
    assert.notEqual(spawnSync('bash', [labScript, 'status'], { env: { ...env, DOCKER_LAB: lab } }).status, 0);
  });

  test('says in one line why it cannot run, with a status of its own', (t) => {
    if (process.getuid?.() !== 0) return cannotRun(t, 'only root can become someone else');
    const options = { encoding: 'utf8', uid: 65534, gid: 65534, cwd: '/' } as const;
    const { status, stderr } = spawnSync('bash', ['-s', 'start'], { ...options, input: readFileSync(labScript) });
    assert.equal(status, 77);
    assert.match(stderr, /^docker-lab: unavailable: needs root\n$/);
  });
});
