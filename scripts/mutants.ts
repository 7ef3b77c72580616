// `npm run mutants -- [count] [seed] [word]`: changes the server's code in `count` places, one at a time, and counts how many of the
// changes a test notices. A third of them each are logic, words of regular expressions, and elements of tables. Prints the score of
// each folder of server/src, of each kind of change, and every change that nobody noticed.
//
// For each change tests run that import what is changed, two at a time, until one fails: six that are near, short, read the word in
// question and have noticed others of its kind. What is left then is tried by all other tests at once, and by halves where one fails.
// The fixtures of rules run without the invariants that hold of any file: these take most of their time, and notice little else.
// scripts/equal-mutants.txt names places where a change makes no difference; they do not count.
//
// Stryker knows no runner for node:test but its command runner, which runs every test for every mutant and for each of some 20,000 of
// them; a sample answers in minutes.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildContext, type BuildOptions, build, context, type OnResolveResult, type Plugin } from 'esbuild';
import { words } from '../server/src/text/words.ts';
import { repository as root } from '../test/support/fixture.ts';
import { reachedFrom } from '../test/support/imports.ts';
import { kindOf, type Mutant, mutantsOf } from './mutate.ts';

const [count = 60, seed = 1] = process.argv.slice(2, 4).map(Number);
const only = process.argv[4] ?? '';

/** A test of fewer seconds of the processor is run for each change. */
const quick = 10;

/** How many tests run for each change alone. */
const alone = 6;

/** Those that go over all fixtures, each with one change or another. */
const slow: ReadonlySet<string> = new Set(
  words(`
    context-manifests corpus exports expressions fix-all foreign-files format fuzz half-typed ignore judged model-reuse quiet
    secrecy seeds siblings skip texts
  `).map((name) => join('test', `${name}.test.ts`)),
);

/** A reporter that ends the run at the first failure, and else says how many microseconds of the processor it took. */
const firstFailure = `data:text/javascript,${encodeURIComponent(
  "export default async function* (events) { for await (const { type } of events) if (type === 'test:fail') process.exit(1); yield String(process.cpuUsage().user); }",
)}`;

/** Ends a test that takes the processor for two minutes: it hangs, however busy the machine is. */
const bounded = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread, Worker } from 'node:worker_threads';
  const watch = "setInterval(() => process.cpuUsage().user > 120e6 && process.kill(process.pid, 'SIGKILL'), 1000)";
  if (isMainThread) new Worker(watch, { eval: true, execArgv: [] }).unref();`,
)}`;

/** Stands for the invariants. */
const noInvariants = 'export const checkInvariants = () => ({ broken: [] });';

interface Suite {
  readonly test: string;
  /** The files that run with it, and how far they are. */
  readonly reached: ReadonlyMap<string, number>;
  /** How long it took the processor to pass. */
  seconds: number;
  /** How many changes of each kind it noticed. */
  readonly noticed: Map<string, number>;
  /** Whether it passes without any change; tried when it first fails. */
  passes?: boolean;
}

/** The tests that start no process: they need nothing but Node.js. */
function suites(): Suite[] {
  return readdirSync(join(root, 'test'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name))
    .map((test) => ({
      test,
      reached: reachedFrom(test),
      seconds: slow.has(test) ? quick : /rules/.test(test) ? 5 : 0,
      noticed: new Map(),
    }))
    .filter(({ reached }) => !reached.has('node:child_process'));
}

/** mulberry32: the same seed makes the same sample. */
function randomOf(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A copy of the repository whose tests are bundled anew for each change. */
interface Copy {
  readonly folder: string;
  readonly bundles: BuildContext;
  readonly changed: { mutants: readonly Mutant[] };
}

async function copyOf(folder: string, all: readonly Suite[]): Promise<Copy> {
  for (const name of readdirSync(root))
    if (!/^(?:node_modules|dist|out|\.git)$/.test(name))
      cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const changed: Copy['changed'] = { mutants: [] };
  const options = (outdir: string): BuildOptions => ({
    absWorkingDir: folder,
    entryPoints: all.map(({ test }) => test),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    plugins: [changing(folder, changed)],
  });
  await build(options('unchanged'));
  return { folder, bundles: await context(options('changed')), changed };
}

/** Reads the changed text of the file that is changed, and says to each where it lies. */
function changing(folder: string, changed: Copy['changed']): Plugin {
  return {
    name: 'changes',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path, importer }) => packageAt(path, importer));
      onResolve({ filter: /support.invariants\.ts$/ }, ({ path, importer }) =>
        importer.endsWith('rules.test.ts') ? { path, namespace: 'invariants' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'invariants' }, () => ({ contents: noInvariants, loader: 'ts' }));
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const own = changed.mutants.filter(({ file }) => path === join(folder, file));
        const contents = own
          .sort((a, b) => b.start - a.start)
          .reduce(
            (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
            readFileSync(path, 'utf8'),
          );
        const url = JSON.stringify(pathToFileURL(path).href);
        return { contents: contents.replaceAll('import.meta.url', url), loader: 'ts' };
      });
    },
  };
}

/** Packages stay what they are, but for data. */
function packageAt(name: string, importer: string): OnResolveResult | undefined {
  if (importer === '') return undefined;
  const path = isBuiltin(name) ? name : createRequire(importer).resolve(name);
  return path.endsWith('.json') ? { path } : { path: name, external: true };
}

/** The changes that no test notices: those that may notice it soonest try each alone, the others all that are left at once, and halve what they notice. */
async function unnoticed(copy: Copy, all: readonly Suite[], mutants: readonly Mutant[]): Promise<Mutant[]> {
  const left = new Map<Mutant, readonly Suite[]>();
  for (const [i, mutant] of mutants.entries()) {
    const first = soonest(all, mutant).slice(0, alone);
    if (!(await someNotice(copy, first, [mutant]))) left.set(mutant, first);
    const last = left.has(mutant) ? `: ${lineOf(mutant)}: ${nameOf(mutant)}` : '';
    console.error(`${i + 1} of ${mutants.length}, ${left.size} left${last}`);
  }
  const bySeconds = (a: Suite, b: Suite) => a.seconds - b.seconds;
  for (const suite of all.filter(({ passes }) => passes !== false).sort(bySeconds)) {
    const untried = [...left].filter(([{ file }, tried]) => suite.reached.has(file) && !tried.includes(suite));
    const noticed = await noticedOf(
      copy,
      suite,
      untried.map(([mutant]) => mutant),
    );
    for (const mutant of noticed) left.delete(mutant);
    if (untried.length > 0) console.error(`${suite.test} notices ${noticed.length}, ${left.size} left`);
  }
  return [...left.keys()];
}

/** The tests that import what is changed: first those that name the word in question, are near, short, and have noticed others of its kind. */
function soonest(all: readonly Suite[], mutant: Mutant): Suite[] {
  const kind = kindOf(mutant);
  const text = textOf(mutant.file).slice(mutant.start, mutant.end);
  const [word] = (text.match(/[\w@.-]{3,}/g) ?? []).sort((a, b) => b.length - a.length);
  const isWord = mutant.what.startsWith('without ') && word !== undefined;
  const cost = ({ test, reached, seconds, noticed }: Suite) => {
    const distance = 1 + (reached.get(mutant.file) ?? 0);
    const sooner = (1 + (noticed.get(kind) ?? 0)) * (isWord && readBy(test).includes(word) ? 10 : 1);
    return (distance * (1 + seconds)) / sooner;
  };
  return all
    .filter(({ test, seconds, reached }) => !slow.has(test) && seconds < quick && reached.has(mutant.file))
    .sort((a, b) => cost(a) - cost(b));
}

const reads = new Map<string, string>();

/** What a test reads: its text, its fixtures, and its list of knowledge. */
function readBy(test: string): string {
  const known = reads.get(test);
  if (known !== undefined) return known;
  const name = basename(test, '.test.ts');
  const folder = join('test', name);
  const fixtures = existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((each) => join(folder, each))
    : [];
  const texts = [test, join('test/knowledge', `${name}.txt`), ...fixtures]
    .filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile())
    .map(textOf);
  reads.set(test, texts.join('\n'));
  return texts.join('\n');
}

/** Which of the changes a test notices. */
async function noticedOf(copy: Copy, suite: Suite, mutants: readonly Mutant[]): Promise<readonly Mutant[]> {
  if (mutants.length === 0 || suite.passes === false || !(await someNotice(copy, [suite], mutants))) return [];
  if (mutants.length === 1) return mutants;
  const half = mutants.length >> 1;
  const first = await noticedOf(copy, suite, mutants.slice(0, half));
  return [...first, ...(await noticedOf(copy, suite, mutants.slice(half)))];
}

/** Whether one of the tests notices one of the changes. */
async function someNotice(copy: Copy, suites: readonly Suite[], mutants: readonly Mutant[]): Promise<boolean> {
  const waiting = suites.filter((suite) => suite.passes !== false);
  copy.changed.mutants = mutants;
  try {
    await copy.bundles.rebuild();
  } catch {
    return true;
  }
  const running = new Set<ChildProcess>();
  let noticed = false;
  const work = async (): Promise<void> => {
    for (let suite = waiting.shift(); suite && !noticed; suite = waiting.shift()) {
      if (await passes(copy, suite, 'changed', running)) continue;
      if (noticed) return;
      const passed = suite.passes ?? (await passes(copy, suite, 'unchanged', running));
      // The other worker may have ended that run as well.
      if (noticed) return;
      suite.passes = passed;
      if (!passed) {
        console.log(`left out, as it fails without any change: ${suite.test}`);
        continue;
      }
      noticed = true;
      for (const kind of mutants.map(kindOf)) suite.noticed.set(kind, (suite.noticed.get(kind) ?? 0) + 1);
      for (const other of running) other.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return noticed;
}

/** Runs a test; one that hangs does not pass. */
async function passes(
  { folder }: Copy,
  suite: Suite,
  bundles: 'changed' | 'unchanged',
  running: Set<ChildProcess>,
): Promise<boolean> {
  const bundle = join(bundles, relative('test', suite.test).replace(/\.ts$/, '.mjs'));
  const args = [`--import=${bounded}`, `--test-reporter=${firstFailure}`, bundle];
  const child = spawn(process.execPath, args, { cwd: folder, timeout: 1_200_000, stdio: ['ignore', 'pipe', 'ignore'] });
  running.add(child);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  running.delete(child);
  if (code === 0 && !slow.has(suite.test)) suite.seconds = Number(/\d+$/.exec(said)?.[0] ?? 0) / 1e6;
  return code === 0;
}

function sample(suites: readonly Suite[]): Mutant[] {
  const every = readdirSync(join(root, 'server/src'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('server/src', name))
    .filter((name) => name.endsWith('.ts') && !/server.src.(?:lsp|cli|main)/.test(name) && name.includes(only))
    .sort()
    .flatMap((file) => mutantsOf(file, textOf(file)));
  const equal = equals();
  const tested = every.filter(({ file }) => suites.some(({ reached }) => reached.has(file)));
  const all = tested.filter((mutant) => !equal.has(nameOf(mutant)));
  const random = randomOf(seed);
  const shuffled = all
    .map((mutant) => ({ mutant, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ mutant }) => mutant);
  const kinds = [...new Set(all.map(kindOf))].sort();
  const chosen = kinds.flatMap((kind, i) => {
    const share = Math.floor((count + i) / kinds.length);
    return shuffled.filter((mutant) => kindOf(mutant) === kind).slice(0, share);
  });
  const places = new Map(shuffled.map((mutant, i) => [mutant, i]));
  chosen.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  console.log(
    `${all.length} places can be changed, and ${tested.length - all.length} without a difference; seed ${seed} changes ${chosen.length}. ` +
      `${every.length - tested.length} more are in files that only tests of a process run, and are not tried.`,
  );
  return chosen;
}

/** The changes that make no difference, by their names. */
function equals(): ReadonlySet<string> {
  const lines = textOf('scripts/equal-mutants.txt').split('\n');
  return new Set(lines.filter((line) => !/^(?:#| |$)/.test(line)));
}

/** A change by its file, what becomes of it, and the line that it is in: lines have no numbers that last. */
function nameOf({ file, start, what }: Mutant): string {
  const text = textOf(file);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n')[0] ?? '';
  return `${relative('server/src', file)}: ${what}: ${line.trim()}`;
}

const texts = new Map<string, string>();

function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
  texts.set(file, text);
  return text;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const all = suites();
  const copy = await copyOf(folder, all);
  try {
    const chosen = sample(all);
    const left = new Set(await unnoticed(copy, all, chosen));
    for (const mutant of left) console.log(`unnoticed: ${lineOf(mutant)}: ${nameOf(mutant)}`);
    const tried = chosen.map((mutant) => ({ mutant, noticed: !left.has(mutant) }));
    report(tried);
  } finally {
    await copy.bundles.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Tried {
  readonly mutant: Mutant;
  readonly noticed: boolean;
}

/** The score of each folder, of each kind of change, and of all. */
function report(tried: readonly Tried[]): void {
  for (const of of [folderOf, kindOf, () => 'all']) {
    const names = [...new Set(tried.map(({ mutant }) => of(mutant)))].sort();
    for (const name of names) {
      const own = tried.filter(({ mutant }) => of(mutant) === name);
      const noticed = own.filter((each) => each.noticed).length;
      const percent = String(Math.round((noticed * 100) / own.length)).padStart(4);
      console.log(`${percent} %  ${noticed} of ${own.length}  ${name}`);
    }
  }
}

function folderOf({ file }: Mutant): string {
  return relative('server/src', file).split(/[\\/]/)[0] ?? '';
}

function lineOf({ file, start }: Mutant): number {
  return textOf(file).slice(0, start).split('\n').length;
}

void main();
