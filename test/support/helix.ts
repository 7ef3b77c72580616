/** Helix, and a terminal that it can be looked at in, from Debian's packages. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The first version that Debian has. */
const suite = 'trixie';
/** Helix, and the libraries that it was linked with, whatever those of the machine are. */
const packages = ['hx', 'libc6', 'libgcc-s1'];

export interface Helix {
  /** The words before those for Helix. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Helix, fetched at the first call; or why it cannot be had here. */
export function findHelix(): Helix | { readonly missing: string } {
  const folder = join(process.env['SLIPWAY_CACHE'] ?? join(homedir(), '.cache/slipway'), `helix-${suite}`);
  const root = join(folder, 'root');
  const home = join(root, 'usr/lib/hx');
  if (!existsSync(join(folder, 'ok'))) {
    const problem = fetchInto(folder, root);
    if (problem !== undefined) return { missing: problem };
  }
  return {
    command: [
      join(root, 'usr/lib64/ld-linux-x86-64.so.2'),
      '--library-path',
      join(root, 'usr/lib/x86_64-linux-gnu'),
      join(home, 'hx'),
    ],
    environment: { HELIX_RUNTIME: join(home, 'runtime') },
  };
}

/** Takes the packages of another version of Debian apart beside the machine's own, which stay as they are. */
function fetchInto(folder: string, root: string): string | undefined {
  if (process.arch !== 'x64' || !existsSync('/usr/bin/apt-get')) return 'Helix is fetched on Debian for x64 only';
  const mirror = mirrorOf('/etc/apt/sources.list.d/debian.sources') ?? mirrorOf('/etc/apt/sources.list');
  if (mirror === undefined) return 'no mirror of Debian is set up';
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['lists/partial', 'state', 'cache/archives/partial', 'debs', 'root'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'status'), '');
  const key = '/usr/share/keyrings/debian-archive-keyring.gpg';
  writeFileSync(join(folder, 'sources.list'), `deb [signed-by=${key}] ${mirror} ${suite} main\n`);
  const options = {
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::State': join(folder, 'state'),
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::State::status': join(folder, 'status'),
    'Dir::Cache': join(folder, 'cache'),
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
  };
  const words = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: join(folder, 'debs'), stdio: 'ignore' }).status === 0;
  if (!run('apt-get', '-q', ...words, 'update')) return `the package lists of Debian ${suite} cannot be read`;
  if (!run('apt-get', '-q', ...words, 'download', ...packages)) return `Debian ${suite} has no package hx`;
  for (const name of readdirSync(join(folder, 'debs')))
    if (!run('dpkg-deb', '-x', name, root)) return `${name} cannot be unpacked`;
  writeFileSync(join(folder, 'ok'), '');
  return undefined;
}

function mirrorOf(path: string): string | undefined {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return /^(?:URIs: *|deb (?:\[[^\]]*\] )?)(https?:\S+\/debian\/?)(?:\s|$)/m.exec(text)?.[1];
}

/** Whether there is `tmux`; on Debian as root it is installed. */
export function hasTmux(): boolean {
  const isThere = () => spawnSync('tmux', ['-V'], { stdio: 'ignore' }).status === 0;
  if (isThere() || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return isThere();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'tmux']])
    spawnSync('apt-get', ['-q', ...words], { env, stdio: 'ignore' });
  return isThere();
}
