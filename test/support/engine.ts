/** A real, private Docker engine for tests, by `docker-lab.sh`; one for all tests of a run. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './fixture.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Engine {
  /** `DOCKER_HOST` and what else the command line needs. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs `docker` with these arguments in a folder. */
  docker(args: readonly string[], options?: DockerOptions): Promise<Ran>;
}

export interface DockerOptions {
  readonly folder?: string;
  readonly input?: string;
  /** More variables, as `NAME=value`. */
  readonly assignments?: readonly string[];
}

/** The engine, or one sentence that says why there is none on this machine. */
export type EngineResult = Engine | { readonly missing: string };

/** The script that starts and stops it; it ends with 77 and a reason where it cannot. */
export const labScript = join(repository, 'test/support/docker-lab.sh');

let started: EngineResult | undefined;

/**
 * The engine of this test process, started at the first call; it ends with the process, however that ends. A run's own engine is taken over
 * from `SLIPWAY_LAB`, and ends with the process `SLIPWAY_LAB_OWNER`.
 */
export function startEngine(): EngineResult {
  started ??= start(process.env['SLIPWAY_LAB']);
  return started;
}

/** Another one, for what would disturb those that share an engine; it ends with the process too. It has the classic image store unless the containerd one is asked for. */
export function startOwnEngine(store: 'classic' | 'containerd' = 'classic'): EngineResult {
  return start(undefined, store === 'containerd' ? '--feature containerd-snapshotter=true' : undefined);
}

function start(shared: string | undefined, args?: string): EngineResult {
  const lab = shared ?? mkdtempSync(join(tmpdir(), 'lab-'));
  const owner = shared === undefined ? String(process.pid) : process.env['SLIPWAY_LAB_OWNER'];
  const cache = join(process.env['SLIPWAY_CACHE'] ?? join(homedir(), '.cache/slipway'), 'docker-lab');
  const environment = {
    ...process.env,
    DOCKER_LAB: lab,
    DOCKER_LAB_CACHE: cache,
    ...(owner !== undefined && { DOCKER_LAB_OWNER: owner }),
    ...(args !== undefined && { DOCKER_LAB_ARGS: args }),
  };
  const { status, stdout, stderr } = spawnSync('bash', [labScript, 'start'], { encoding: 'utf8', env: environment });
  if (status !== 0) {
    if (!shared) rmSync(lab, { recursive: true, force: true });
    return { missing: stderr.trim().split('\n').at(-1) ?? `docker-lab.sh ended with ${status}` };
  }
  const variables = Object.fromEntries(
    [...stdout.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [
      name,
      value.replace('$PATH', process.env['PATH'] ?? ''),
    ]),
  );
  return {
    environment: variables,
    docker: (args, options = {}) => docker({ ...process.env, ...variables }, args, options),
  };
}

function docker(
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  { folder, input, assignments = [] }: DockerOptions,
): Promise<Ran> {
  const more = Object.fromEntries(
    assignments.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]),
  );
  return new Promise((resolve, reject) => {
    const child = spawn('docker', [...args], {
      env: { ...env, ...more },
      ...(folder !== undefined && { cwd: folder }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
    // A command may end before it has read its input.
    child.stdin.once('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}

/** Docker Compose of the engine's own Debian suite, or one sentence that says why there is none. */
export function composeProgram(): { readonly program: string } | { readonly missing: string } {
  const cache = join(process.env['SLIPWAY_CACHE'] ?? join(homedir(), '.cache/slipway'), 'docker-lab');
  const environment = { ...process.env, DOCKER_LAB_CACHE: cache };
  const { status, stdout, stderr } = spawnSync('bash', [labScript, 'compose'], { encoding: 'utf8', env: environment });
  return status === 0
    ? { program: stdout.trim() }
    : { missing: stderr.trim().split('\n').at(-1) ?? `docker-lab.sh ended with ${status}` };
}
