// `npm run corpus -- <folder>`: every rule, fix and refactoring over every Dockerfile below a folder.
// Prints files per second, findings per rule and each broken invariant; exit 1 if there is any.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Severity } from '../server/src/contract/rule.ts';
import { rules } from '../server/src/rules/index.ts';
import { contextOfFile } from '../test/support/context.ts';
import { checkInvariants } from '../test/support/invariants.ts';

/** The files that the language id `dockerfile` stands for (contract.md). */
const names = /^(?:Dockerfile(?:\..+)?|.+\.[Dd]ockerfile|Containerfile(?:\..+)?)$/;

function* dockerfiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') yield* dockerfiles(path);
    else if (entry.isFile() && names.test(entry.name) && !entry.name.endsWith('.dockerignore')) yield path;
  }
}

async function main(): Promise<void> {
  const root = resolve(process.argv[2] ?? 'test/corpus');
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`${root} is no folder; usage: npm run corpus -- <folder>`);
    process.exitCode = 2;
    return;
  }
  const perRule = new Map<string, number>();
  const broken: string[] = [];
  const perFile: ReadonlyMap<Severity, number>[] = [];
  let files = 0;
  let fixes = 0;
  let milliseconds = 0;
  for (const path of dockerfiles(root)) {
    const source = readFileSync(path, 'utf8');
    const context = await contextOfFile(path, root, source);
    const checked = checkInvariants(source, context);
    milliseconds += checked.milliseconds;
    files++;
    fixes += checked.fixes;
    for (const [rule, count] of checked.findings) perRule.set(rule, (perRule.get(rule) ?? 0) + count);
    perFile.push(byLevel(checked.findings));
    for (const { invariant, rule, line } of checked.broken) {
      broken.push(`${relative(process.cwd(), path)}:${line + 1}: ${rule}: ${invariant}`);
    }
  }
  const speed = milliseconds > 0 ? Math.round((files * 1000) / milliseconds) : 0;
  console.log(`${files} Dockerfiles below ${basename(root)}, ${speed} files per second, ${fixes} fixes tried`);
  for (const [rule, count] of [...perRule].sort(([, a], [, b]) => b - a))
    console.log(`${String(count).padStart(6)}  ${rule}`);
  console.log(noise(perFile));
  for (const line of broken) console.error(`broken: ${line}`);
  if (broken.length > 0 || files === 0) process.exitCode = 1;
}

const levels: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
/** Of the rules in the profile `recommended`. */
const levelOf: ReadonlyMap<string, Severity> = new Map(
  rules.flatMap(({ id, severity, strict }) => (strict ? [] : [[id, severity] as const])),
);

function byLevel(findings: ReadonlyMap<string, number>): Map<Severity, number> {
  const counts = new Map<Severity, number>();
  for (const [rule, count] of findings) {
    const level = levelOf.get(rule);
    if (level === undefined) continue;
    counts.set(level, (counts.get(level) ?? 0) + count);
  }
  return counts;
}

/** How many findings a file has: in the middle, and where one file in ten has more. */
function noise(perFile: readonly ReadonlyMap<Severity, number>[]): string {
  const line = (name: string, counted: readonly Severity[]) => {
    const counts = perFile
      .map((file) => counted.reduce((sum, level) => sum + (file.get(level) ?? 0), 0))
      .sort((a, b) => a - b);
    const at = (share: number) => counts[Math.min(counts.length - 1, Math.floor(counts.length * share))] ?? 0;
    return `${name.padEnd(14)} median ${at(0.5)}, one in ten over ${at(0.9)}, none in ${counts.filter((count) => count === 0).length} files`;
  };
  const lines = levels.map((level) => line(level, [level]));
  return ['Findings per file:', ...lines, line('info and above', ['error', 'warning', 'info'])].join('\n');
}

void main();
