// `npm run mutants -- [count] [seed] [folder]`: changes the server's code in `count` places, one at a time, and counts how many of the
// changes a test notices. Prints the score of each folder of
// server/src, of each kind of change, and every change that nobody noticed.
//
// Stryker knows no runner for node:test but its command runner, which runs every test for every mutant and for each of some 20,000 of
// them; a sample with tests that are stopped at the first failure answers in minutes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..');
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

/** Tests that need nothing but Node.js, those that notice most first. */
const suites: readonly (readonly string[])[] = [
  ['rules'],
  ['refactors', 'features', 'model', 'shell'],
  ['context-manifests', 'context-ignore', 'context-query', 'context-builds', 'secret-tables', 'language', 'ignore'],
  [
    'secret-git',
    'secret-keepers',
    'siblings',
    'split-tables',
    'expressions',
    'context-root',
    'model-reuse',
    'half-typed',
  ],
  ['fix-all', 'format', 'completion', 'seeds', 'secrecy', 'early-volatile-arg', 'tables', 'limits'],
];

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
      for (const [i, element] of node.elements.entries())
        if (ts.isStringLiteral(element) || ts.isObjectLiteralExpression(element)) addWithout(found, file, node, i);
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

/** Without one word of an alternation. */
function addRegExp(found: Mutant[], file: string, node: ts.RegularExpressionLiteral): void {
  const text = node.getText();
  for (const { 0: word, index } of text.matchAll(/(?<=[(|:])[\w.-]+\|/g)) {
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

function isNoticed(folder: string, green: typeof suites, { file, start, end, text }: Mutant): boolean {
  const path = join(folder, file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, original.slice(0, start) + text + original.slice(end));
  try {
    return !green.every((names) => passes(folder, names));
  } finally {
    writeFileSync(path, original);
  }
}

/** Whether these tests pass; one that hangs does not. */
function passes(folder: string, names: readonly string[]): boolean {
  const there = new Set(readdirSync(join(folder, 'test')));
  const files = names.map((name) => `${name}.test.ts`).filter((name) => there.has(name));
  const args = [
    '--import',
    'tsx',
    '--test',
    `--test-reporter=${firstFailure}`,
    ...files.map((name) => join('test', name)),
  ];
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  return spawnSync(process.execPath, args, { cwd: folder, env, timeout: 600_000, stdio: 'ignore' }).status === 0;
}

function sample(): Mutant[] {
  const files = readdirSync(join(root, 'server/src'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('server/src', name))
    .filter((name) => name.endsWith('.ts') && !/server.src.(?:lsp|cli|main)/.test(name) && name.includes(only))
    .sort();
  const all = files.flatMap(mutantsOf);
  const random = randomOf(seed);
  console.log(`${all.length} places can be changed; ${Math.min(count, all.length)} are, with seed ${seed}`);
  return all
    .map((mutant) => ({ mutant, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const name of [
    'server',
    'client',
    'test',
    'scripts',
    'docs',
    'syntaxes',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  try {
    const green = suites.map((names) =>
      passes(folder, names) ? names : names.filter((name) => passes(folder, [name])),
    );
    const red = suites.flat().filter((name) => !green.flat().includes(name));
    if (red.length > 0) console.log(`left out, as they fail without any change: ${red.join(', ')}`);
    const tried = sample().map((mutant): Tried => {
      const noticed = isNoticed(folder, green, mutant);
      if (!noticed) console.log(`unnoticed: ${mutant.file}:${lineOf(mutant)}: ${mutant.what}`);
      return { mutant, noticed };
    });
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

main();
