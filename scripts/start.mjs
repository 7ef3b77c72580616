// `npm start`: builds Slipway and opens the samples in an editor with it: your own VS Code when there is a `code` command, else
// one that is downloaded where there is a display, else one for the browser. `npm start -- --browser` always takes the last,
// `npm start -- <folder>` opens another folder. What is fetched is kept in ~/.cache/slipway.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, installExtension, startCodeServer } from './code-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const samples = join(root, 'samples');
const folder = resolve(words.find((word) => !word.startsWith('-')) ?? samples);
const shown = ['README.md', 'web-shop/Dockerfile'].map((name) => join(folder, name)).filter((path) => existsSync(path));

console.log('Building Slipway...');
const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

try {
  const own = words.includes('--browser') ? undefined : findCode();
  const program = own ?? (words.includes('--browser') ? undefined : await downloadedCode());
  if (program) openDesktop(program, own === undefined);
  else await openBrowser();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** The `code` command of a desktop; that of a remote window cannot load an extension from a folder. */
function findCode() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((place) => join(place, name))
    .find((path) => existsSync(path) && !path.includes('remote-cli'));
}

/** A VS Code of its own, where a window can be opened and the download works. */
async function downloadedCode() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const cachePath = join(cacheFolder(), 'vscode');
  console.log(
    `There is no \`code\` command. Fetching VS Code into ${cachePath}, once: some 150 MB, 500 MB on the disk.`,
  );
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    return await downloadAndUnzipVSCode({ cachePath, timeout: 30_000 });
  } catch (error) {
    console.log(`VS Code cannot be downloaded (${error.message}); taking one for the browser.`);
    return undefined;
  }
}

/** `isFetched`: with a profile of its own, and as a program that stays, not as the command that hands over to it. */
function openDesktop(program, isFetched) {
  console.log(`Opening ${folder} in VS Code with Slipway.`);
  const profile = join(cacheFolder(), 'profile');
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, ...shown];
  if (isFetched) {
    const own = [`--user-data-dir=${profile}`, `--extensions-dir=${join(profile, 'extensions')}`];
    spawn(program, [...own, ...args], { stdio: 'ignore', detached: true }).unref();
    return;
  }
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? `"${program}"` : program, windows ? args.map((word) => `"${word}"`) : args, {
    stdio: 'inherit',
    shell: windows,
  });
  process.exitCode = status ?? 1;
}

async function openBrowser() {
  const home = mkdtempSync(join(tmpdir(), 'slipway-start-'));
  try {
    const extensions = join(home, 'extensions');
    installExtension(root, extensions);
    openAtStart(extensions, shown);
    const server = await startCodeServer({ home, extensions });
    console.log(`Slipway runs at ${server.origin}/?folder=${encodeURI(folder)}`);
    console.log('Ctrl+C ends it.');
    await new Promise((end) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
    });
    await server.stop();
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** An extension for this profile alone that opens files, which no address of code-server can. */
function openAtStart(extensions, paths) {
  const target = join(extensions, 'slipway.start-0.0.1');
  const manifest = {
    name: 'start',
    publisher: 'slipway',
    version: '0.0.1',
    engines: { vscode: '^1.91.0' },
    activationEvents: ['onStartupFinished'],
    main: 'start.js',
  };
  const script = `const vscode = require('vscode');
exports.activate = async () => {
  if (vscode.window.activeTextEditor) return;
  for (const path of ${JSON.stringify(paths)}) {
    const uri = vscode.Uri.file(path);
    if (path.endsWith('.md')) await vscode.commands.executeCommand('markdown.showPreview', uri);
    else await vscode.window.showTextDocument(uri, { preview: false, viewColumn: vscode.ViewColumn.One });
  }
};
`;
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(target, 'start.js'), script);
}
