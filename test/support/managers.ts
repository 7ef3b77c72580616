/** Package managers for tests that install: what the machine lacks comes from npm and PyPI, once. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const nodeManagers = ['pnpm@10.20.0', 'yarn@1.22.22', '@yarnpkg/cli-dist@4.11.0', '@oven/bun-linux-x64@1.3.3'];
const pythonManagers = ['poetry==2.2.1', 'uv==0.9.11', 'pipenv==2025.0.4', 'pdm==2.26.2'];

/** What each command runs, from the folder that all of this is put into. */
const commands: Readonly<Record<string, string>> = {
  pnpm: 'exec node "$at/node_modules/pnpm/bin/pnpm.cjs" "$@"',
  bun: 'exec "$at/node_modules/@oven/bun-linux-x64/bin/bun" "$@"',
  // As corepack does: the generation that the project asks for.
  yarn: `folder=$PWD
while [ "$folder" != / ] && [ ! -e "$folder/.yarnrc.yml" ]; do folder=$(dirname "$folder"); done
if [ -e "$folder/.yarnrc.yml" ]; then exec node "$at/node_modules/@yarnpkg/cli-dist/bin/yarn.js" "$@"; fi
exec node "$at/node_modules/yarn/bin/yarn.js" "$@"`,
  poetry: 'exec "$at/python/bin/poetry" "$@"',
  uv: 'exec "$at/python/bin/uv" "$@"',
  pipenv: 'exec "$at/python/bin/pipenv" "$@"',
  pdm: 'exec "$at/python/bin/pdm" "$@"',
};

/** Folders for PATH, with every manager in them; or what is missing. */
export function findManagers(): { readonly path: readonly string[] } | { readonly missing: string } {
  const python = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
  if (python.status !== 0) return { missing: 'there is no `python3` on this machine' };
  const at = process.env['SLIPWAY_MANAGERS'] ?? join(tmpdir(), 'slipway-managers');
  const done = join(at, 'done');
  const wanted = [...nodeManagers, ...pythonManagers].join('\n');
  if (!existsSync(done)) {
    mkdirSync(join(at, 'bin'), { recursive: true });
    const steps = [
      ['npm', 'install', '--prefix', at, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...nodeManagers],
      ['python3', '-m', 'venv', join(at, 'python')],
      [join(at, 'python/bin/pip'), 'install', '-q', ...pythonManagers],
    ];
    for (const [program = '', ...args] of steps) {
      const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
      if (status !== 0) return { missing: `\`${program}\` failed: ${stderr.slice(-300)}` };
    }
    for (const [name, text] of Object.entries(commands)) {
      writeFileSync(join(at, 'bin', name), `#!/bin/sh\nat=${at}\n${text}\n`);
      chmodSync(join(at, 'bin', name), 0o755);
    }
    writeFileSync(done, wanted);
  }
  const own = [python.stdout.trim(), process.execPath].map((program) => dirname(realpathSync(program)));
  const system = (process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('/shims'));
  return { path: [join(at, 'bin'), ...own, ...system] };
}
