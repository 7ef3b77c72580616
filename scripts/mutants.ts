// `npm run mutants -- [count] [seed] [word]`: changes the server's code in `count` places, one at a time, and counts how many of the
// changes a test notices. A third of them each are logic, words of regular expressions, and elements of tables. Prints the score of
// each folder of server/src, of each kind of change, and every change that nobody noticed.
//
// For each change the tests run that import what is changed, the nearest first, two at a time, until one fails.
//
// Stryker knows no runner for node:test but its command runner, which runs every test for every mutant and for each of some 20,000 of
// them; a sample answers in minutes.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { repository as root } from '../test/support/fixture.ts';
import { reachedFrom } from '../test/support/imports.ts';

const [count = 60, seed = 1] = process.argv.slice(2, 4).map(Number);
const only = process.argv[4] ?? '';

interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly what: string;
}

/** A reporter that ends the run at the first failure. */
const firstFailure = `data:text/javascript,${encodeURIComponent(
  "export default async function* (events) { for await (const { type } of events) if (type === 'test:fail') process.exit(1); }",
)}`;

interface Suite {
  readonly test: string;
  /** The files that run with it, and how far they are. */
  readonly reached: ReadonlyMap<string, number>;
}

/** The tests that start no process: they need nothing but Node.js. */
function suites(): Suite[] {
  return readdirSync(join(root, 'test'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => ({ test: join('test', name), reached: reachedFrom(join('test', name)) }))
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

function mutantsOf(file: string): Mutant[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (node: { getStart(): number; getEnd(): number }, replacement: string, what: string) =>
    found.push({ file, start: node.getStart(), end: node.getEnd(), text: replacement, what });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || isProse(node)) return;
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 1)
      for (const [i, element] of node.elements.entries()) if (isRow(element)) addWithout(found, file, node, i);
    if (ts.isObjectLiteralExpression(node) && isTable(node)) addProperties(found, file, node);
    if (ts.isRegularExpressionLiteral(node)) addRegExp(found, file, node);
    if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isStringLiteral(node)) addWord(found, file, node);
    if (ts.isIfStatement(node)) add(node.expression, `!(${node.expression.getText()})`, 'negated condition');
    if (ts.isBinaryExpression(node)) {
      const other = swapped.get(node.operatorToken.getText());
      if (other) add(node.operatorToken, other, `${node.operatorToken.getText()} became ${other}`);
    }
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false', 'true became false');
    if (ts.isNumericLiteral(node) && Number(node.text) > 1)
      add(node, String(Number(node.text) + 1), 'a limit one higher');
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add(node, ';', 'removed statement');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const swapped: ReadonlyMap<string, string> = new Map([
  ['&&', '||'],
  ['||', '&&'],
  ['===', '!=='],
  ['!==', '==='],
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
]);

/** Documentation is no behaviour. */
function isProse(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && /^(?:why|summary|example)$/.test(node.name.getText());
}

function addWithout(found: Mutant[], file: string, { elements }: ts.ArrayLiteralExpression, i: number): void {
  const element = elements[i];
  const next = elements[i + 1];
  const before = elements[i - 1];
  if (!element) return;
  const start = next || !before ? element.getStart() : before.getEnd();
  const end = next ? next.getStart() : element.getEnd();
  found.push({ file, start, end, text: '', what: `without ${element.getText().slice(0, 60)}` });
}

function isRow(node: ts.Expression): boolean {
  return ts.isStringLiteral(node) || ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
}

/** Whether an object is a record of a module, from names to what is known of them. */
function isTable({ parent }: ts.ObjectLiteralExpression): boolean {
  return ts.isVariableDeclaration(parent) && /^(?:Readonly<)?Record</.test(parent.type?.getText() ?? '');
}

/** Without one name of a record. */
function addProperties(found: Mutant[], file: string, { properties }: ts.ObjectLiteralExpression): void {
  for (const [i, property] of properties.entries()) {
    const end = properties[i + 1]?.getStart() ?? property.getEnd();
    found.push({ file, start: property.getStart(), end, text: '', what: `without ${property.getText().slice(0, 60)}` });
  }
}

/** Without one word of an alternation. */
function addRegExp(found: Mutant[], file: string, node: ts.RegularExpressionLiteral): void {
  const text = node.getText();
  for (const { 0: word, index } of text.matchAll(/(?<=[(|:])[\w.-]+\||\|[\w.-]+(?=\))/g)) {
    const start = node.getStart() + index;
    found.push({ file, start, end: start + word.length, text: '', what: `without ${word} in ${text.slice(0, 40)}` });
  }
}

/** Without one word of a table that is written as words. */
function addWord(found: Mutant[], file: string, node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral): void {
  const isTable = ts.isPropertyAccessExpression(node.parent) || ts.isCallExpression(node.parent);
  const text = node.getText();
  if (!isTable || !/^[`'][\w@./:+*-]+(?:\s+[\w@./:+*-]+)+\s*[`']$/.test(text)) return;
  for (const { 0: word, index } of text.matchAll(/(?<=\s)[\w@./:+*-]+/g)) {
    const start = node.getStart() + index;
    found.push({ file, start, end: start + word.length, text: '', what: `without ${word}` });
  }
}

async function isNoticed(
  folder: string,
  green: readonly Suite[],
  { file, start, end, text }: Mutant,
): Promise<boolean> {
  const distance = ({ reached }: Suite) => reached.get(file) ?? Number.POSITIVE_INFINITY;
  const tests = green
    .filter(({ reached }) => reached.has(file))
    .sort((a, b) => distance(a) - distance(b) || a.reached.size - b.reached.size)
    .map(({ test }) => test);
  const path = join(folder, file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, original.slice(0, start) + text + original.slice(end));
  try {
    return (await failingOf(folder, tests, true)).length > 0;
  } finally {
    writeFileSync(path, original);
  }
}

/** The tests that fail, or the first of them; one that hangs does. */
async function failingOf(folder: string, tests: readonly string[], onlyFirst: boolean): Promise<string[]> {
  const waiting = [...tests];
  const running = new Set<ChildProcess>();
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let test = waiting.shift(); test; test = waiting.shift()) {
      const args = ['--import', 'tsx', `--test-reporter=${firstFailure}`, test];
      const child = spawn(process.execPath, args, { cwd: folder, timeout: 600_000, stdio: 'ignore' });
      running.add(child);
      const code = await new Promise((resolve) => child.on('close', resolve));
      running.delete(child);
      if (code === 0 || (onlyFirst && failed.length > 0)) continue;
      failed.push(test);
      if (!onlyFirst) continue;
      waiting.length = 0;
      for (const other of running) other.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return failed;
}

function sample(): Mutant[] {
  const files = readdirSync(join(root, 'server/src'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('server/src', name))
    .filter((name) => name.endsWith('.ts') && !/server.src.(?:lsp|cli|main)/.test(name) && name.includes(only))
    .sort();
  const all = files.flatMap(mutantsOf);
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
  console.log(`${all.length} places can be changed; ${chosen.length} are, with seed ${seed}`);
  return chosen;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const name of readdirSync(root))
    if (!/^(?:node_modules|dist|out|\.git)$/.test(name))
      cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  try {
    const all = suites();
    const red = await failingOf(
      folder,
      all.map(({ test }) => test),
      false,
    );
    if (red.length > 0) console.log(`left out, as they fail without any change: ${red.join(', ')}`);
    const green = all.filter(({ test }) => !red.includes(test));
    const tried: Tried[] = [];
    for (const mutant of sample()) {
      const noticed = await isNoticed(folder, green, mutant);
      if (!noticed) console.log(`unnoticed: ${mutant.file}:${lineOf(mutant)}: ${mutant.what}`);
      tried.push({ mutant, noticed });
    }
    report(tried);
  } finally {
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

function kindOf({ what }: Mutant): string {
  if (!what.startsWith('without ')) return 'logic and limits';
  return / in \//.test(what) ? 'words of regular expressions' : 'elements and words of tables';
}

function lineOf({ file, start }: Mutant): number {
  return readFileSync(join(root, file), 'utf8').slice(0, start).split('\n').length;
}

void main();
