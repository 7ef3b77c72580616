/** Package managers for tests that install: what the machine lacks comes from npm, PyPI, Debian and Maven Central, once. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const nodeManagers = ['pnpm@10.20.0', 'yarn@1.22.22', '@yarnpkg/cli-dist@4.11.0', '@oven/bun-linux-x64@1.3.3'];
export const pythonManagers = ['poetry==2.2.1', 'uv==0.9.11', 'pipenv==2025.0.4', 'pdm==2.26.2'];

/** Those of languages that the machine may lack, by their Debian packages. */
const debianManagers: Readonly<Record<string, string>> = {
  mvn: 'maven',
  bundle: 'bundler',
  composer: 'composer',
  unzip: 'unzip',
  mix: 'elixir',
};

/** What each command runs, from the folder `$at` that all of this is put into. */
export const commands: Readonly<Record<string, string>> = {
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

export interface Managers {
  readonly path: readonly string[];
  /** A folder in the layout of a Maven repository. */
  readonly maven: string;
}

/** Folders for PATH, with every manager in them; or what is missing. */
export function findManagers(): Managers | { readonly missing: string } {
  const python = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
  if (python.status !== 0) return { missing: 'there is no `python3` on this machine' };
  const at = process.env['SLIPWAY_MANAGERS'] ?? join(tmpdir(), 'slipway-managers');
  const done = join(at, 'done');
  const wanted = [...nodeManagers, ...pythonManagers, ...Object.values(debianManagers)].join('\n');
  if (!existsSync(done) || readFileSync(done, 'utf8') !== wanted) {
    mkdirSync(join(at, 'bin'), { recursive: true });
    const steps = [
      ['npm', 'install', '--prefix', at, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...nodeManagers],
      ['python3', '-m', 'venv', join(at, 'python')],
      [join(at, 'python/bin/pip'), 'install', '-q', ...pythonManagers],
      ...debianSteps(),
      [
        'mvn',
        '-q',
        '-B',
        `-Dmaven.repo.local=${mavenRepository(at)}`,
        '-f',
        join(at, 'pom.xml'),
        'dependency:go-offline',
      ],
    ];
    writeFileSync(join(at, 'pom.xml'), mavenProject);
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
  const rust = spawnSync('rustc', ['--print', 'sysroot'], { encoding: 'utf8' });
  if (rust.status !== 0) return { missing: 'there is no `rustc` on this machine' };
  const own = [python.stdout.trim(), process.execPath].map((program) => dirname(realpathSync(program)));
  const system = (process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('/shims'));
  return { path: [join(at, 'bin'), ...own, join(rust.stdout.trim(), 'bin'), ...system], maven: mavenRepository(at) };
}

function debianSteps(): string[][] {
  const lacking = Object.entries(debianManagers).filter(([name]) => spawnSync('which', [name]).status !== 0);
  if (lacking.length === 0) return [];
  const names = lacking.map(([, name]) => name);
  return [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names],
  ];
}

function mavenRepository(at: string): string {
  return join(at, 'm2');
}

/** What the Maven projects of the tests take from Maven Central, its own plugins among them. */
const mavenProject = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>all</artifactId>
  <version>1.0</version>
  <dependencies>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
`;
