// `npm start`: builds Slipway and opens the samples in an editor with it: your VS Code when there is a `code` command, else a
// local VS Code for the browser. `npm start -- --browser` always takes the latter, `npm start -- <folder>` opens another folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installExtension, startCodeServer } from './code-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const folder = resolve(words.find((word) => !word.startsWith('-')) ?? join(root, 'samples'));

const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const code = words.includes('--browser') ? undefined : findCode();
try {
  if (code) openDesktop(code);
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

function openDesktop(program) {
  console.log(`Opening ${folder} in VS Code with Slipway.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder];
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
