/** `slipway lint` beside hadolint and tally in one run, each over the same files in one process, then over 2,000; and how long the command line takes to start. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from '../test/support/fixture.ts';
import { listFixtures } from '../test/support/fixture-run.ts';
import { hadolint, pythonTool, tally } from '../test/support/python-tool.ts';

interface Linter {
  readonly name: string;
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const cli = [process.execPath, join(repository, 'dist/cli.js')];

export function benchLinters(): void {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-linters-')));
  try {
    const texts = corpus();
    const paths = writeFiles(join(root, 'once'), texts.length, texts);
    const many = writeFiles(join(root, 'many'), 2000, texts);
    console.log(`\nlinters: ${paths.length} files without build contexts, per second of CPU`);
    for (const linter of linters()) {
      if (typeof linter === 'string') console.log(linter);
      else console.log(row(linter, paths, root));
    }
    console.log(row({ ...ours, name: `slipway, ${many.length} files made of these` }, many, root));
    const [one = ''] = writeFiles(join(root, 'one'), 1, texts);
    const start = median(() => cpuOf([...cli, 'lint', '--fail-on', 'never', one], root).seconds);
    const node = median(() => cpuOf([process.execPath, '-e', '0'], root).seconds);
    console.log(`start, and one file: ${ms(start - node)} ms beyond the ${ms(node)} ms of Node`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function corpus(): string[] {
  const legal = listFixtures('test/corpus').filter((path) => !path.includes('broken'));
  return legal.map((path) => readFileSync(join(repository, path), 'utf8'));
}

/** A repository of so many files, each in a folder of its own, and no two the same; their absolute paths. */
function writeFiles(folder: string, count: number, texts: readonly string[]): string[] {
  mkdirSync(join(folder, '.git'), { recursive: true });
  writeFileSync(join(folder, '.git/HEAD'), '');
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, String(index), 'Dockerfile');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${texts[index % texts.length]}${index < texts.length ? '' : `\nENV COPY=${index}\n`}`);
    return path;
  });
}

const ours: Linter = { name: 'slipway', words: [...cli, 'lint', '--format', 'json', '--fail-on', 'never'] };

function* linters(): Generator<Linter | string> {
  yield ours;
  const theirs = pythonTool(hadolint);
  if (typeof theirs === 'string') yield { name: 'hadolint', words: [theirs, '--no-fail', '--format', 'json'] };
  else yield `hadolint: ${theirs.missing}`;
  const other = pythonTool(tally);
  const options = ['--slow-checks', 'off', '--no-config', '--fail-level', 'none', '--format', 'json'];
  if (typeof other !== 'string') yield `tally: ${other.missing}`;
  else
    yield {
      name: 'tally',
      words: [other, 'lint', ...options],
      environment: { PYTHONPATH: dirname(dirname(other)) },
    };
}

/** A file that ends a linter is left out for it, and counted. */
function row({ name, words, environment }: Linter, paths: readonly string[], root: string): string {
  const left = new Set(paths);
  for (;;) {
    const { seconds, output } = cpuOf([...words, ...left], root, environment);
    const bad = /^Error: .*?(\d+[\\/]Dockerfile)\b/m.exec(output)?.[1];
    const path = paths.find((each) => bad !== undefined && each.endsWith(`/${bad}`) && left.delete(each));
    if (path !== undefined) continue;
    const refused = paths.length - left.size;
    const note = refused > 0 ? `, without ${refused} that end it` : '';
    return `  ${name.padEnd(9)} ${String(Math.round(left.size / seconds)).padStart(6)} (${seconds.toFixed(2)} s${note})`;
  }
}

function median(measure: () => number): number {
  return Array.from({ length: 9 }, measure).sort((a, b) => a - b)[4] ?? Number.NaN;
}

function ms(seconds: number): string {
  return (seconds * 1000).toFixed(0);
}

/** What a program and those that it starts take of the processors. */
function cpuOf(words: readonly string[], cwd: string, environment: Readonly<Record<string, string>> = {}) {
  const script = `TIMEFORMAT='cpu %3U %3S'; time "$@" > /dev/null`;
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 28,
  });
  const [, user = 'NaN', system = 'NaN'] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  return { seconds: Number(user) + Number(system), output: stderr };
}
