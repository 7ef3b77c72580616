/** The registry of tiny packages, in the network of the engine: builds with `--network=host` reach it, and nothing else does. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Engine } from './engine.ts';
import { repository } from './fixture.ts';

/** Begins to serve; the returned function ends it. */
export async function serveInEngine(engine: Engine): Promise<(() => void) | { readonly missing: string }> {
  const socket = engine.environment['DOCKER_HOST']?.replace('unix://', '') ?? '';
  const holder = readFileSync(join(dirname(socket), 'outer.pid'), 'utf8').trim();
  if (spawnSync('nsenter', ['-t', holder, '-n', 'true']).status !== 0)
    return { missing: "the engine's network cannot be entered" };
  const args = ['-t', holder, '-n', process.execPath, '--import', 'tsx', 'test/support/registry.ts'];
  const server = spawn('nsenter', args, { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] });
  const problem = await new Promise<string | undefined>((done) => {
    let said = '';
    server.stderr.on('data', (data) => (said += data));
    server.stdout.once('data', () => done(undefined));
    server.once('error', ({ message }) => done(message));
    server.once('exit', () => done(said.slice(-200)));
  });
  return problem === undefined ? () => void server.kill() : { missing: problem };
}
