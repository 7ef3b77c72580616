/** The small Go programs of `test/engine`, which ask BuildKit's own packages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { repository } from './fixture.ts';

/** What the program in `test/engine/<name>` answers to an input, both as JSON; or why Go cannot be had here. */
export function runGo<T>(name: string, input: unknown): T | { readonly missing: string } {
  const source = join(repository, 'test/engine', name);
  const cache = process.env['SLIPWAY_CACHE'] ?? join(homedir(), '.cache/slipway');
  mkdirSync(cache, { recursive: true });
  const program = join(cache, `buildkit-${name}`);
  const built = spawnSync('go', ['build', '-o', program, '.'], { cwd: source, encoding: 'utf8' });
  if (built.status !== 0) return { missing: built.error ? 'there is no `go` on this machine' : built.stderr.trim() };
  const { stdout, stderr, status } = spawnSync(program, {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}
