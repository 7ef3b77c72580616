/** Base images for engine tests, made of what this machine has: Node.js with npm, and Go. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Engine } from './engine.ts';

/** A file of the machine by its absolute path, or a text. */
export type ImageFile = { readonly from: string } | { readonly text: string; readonly mode?: number };

/** Builds an image of files on busybox; throws when the engine refuses. */
export async function createImage(
  engine: Engine,
  tag: string,
  files: Readonly<Record<string, ImageFile>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-image-')));
  try {
    const root = join(folder, 'root');
    for (const [path, file] of Object.entries(files)) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      if ('from' in file) cpSync(realpathSync(file.from), target, { recursive: true, dereference: true });
      else {
        writeFileSync(target, file.text);
        chmodSync(target, file.mode ?? 0o644);
      }
    }
    const variables = Object.entries(environment).map(([name, value]) => `ENV ${name}=${value}`);
    const dockerfile = ['FROM busybox:local', 'COPY root/ /', ...variables, ''].join('\n');
    const built = await engine.docker(['build', '-t', tag, '-f-', folder], { input: dockerfile });
    if (built.code !== 0) throw new Error(built.stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `node:local`: this machine's Node.js and npm. */
export async function createNodeImage(engine: Engine): Promise<void> {
  const node = realpathSync(process.execPath);
  const npm = join(dirname(realpathSync(spawnSync('which', ['npm'], { encoding: 'utf8' }).stdout.trim())), '..');
  await createImage(engine, 'node:local', {
    'usr/bin/node': { from: node },
    ...librariesOf(node),
    'usr/lib/node_modules/npm': { from: npm },
    'usr/bin/npm': script('exec node /usr/lib/node_modules/npm/bin/npm-cli.js "$@"'),
    'root/.npmrc': { text: 'offline=true\naudit=false\nfund=false\nupdate-notifier=false\n' },
  });
}

/** `golang:local`: the machine's `go`, which takes modules from a folder; undefined where there is no Go. */
export async function createGoImage(engine: Engine, modules: Readonly<Record<string, ImageFile>>): Promise<boolean> {
  const { stdout, status } = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' });
  if (status !== 0) return false;
  const root = stdout.trim();
  const files = {
    'usr/local/go/bin/go': { from: join(root, 'bin/go') },
    'usr/local/go/go.env': { from: join(root, 'go.env') },
    'usr/local/go/VERSION': { from: join(root, 'VERSION') },
    'usr/local/go/src/README': { text: '' },
    'usr/local/go/pkg/README': { text: '' },
    ...modules,
  };
  const environment = {
    GOROOT: '/usr/local/go',
    GOPATH: '/go',
    GOPROXY: 'file:///modules',
    GOSUMDB: 'off',
    GOFLAGS: '-mod=mod',
    GOTELEMETRY: 'off',
    PATH: '/usr/local/go/bin:/bin:/usr/bin',
  };
  await createImage(engine, 'golang:local', files, environment);
  return true;
}

/** A shell script as a program. */
export function script(text: string): ImageFile {
  return { text: `#!/bin/sh\n${text}\n`, mode: 0o755 };
}

/** The shared libraries of a program, at their own paths. */
function librariesOf(program: string): Record<string, ImageFile> {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' });
  const paths = [...stdout.matchAll(/(\/\S+)\s+\(0x/g)].flatMap(([, path]) => (path === undefined ? [] : [path]));
  return Object.fromEntries(paths.map((path) => [path.slice(1), { from: path }]));
}
