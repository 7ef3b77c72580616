/** The Dockerfiles that paths on a command line stand for. */
import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isDockerfileName } from '../language/file-names.ts';
import { slashed } from '../workspace/node-files.ts';

/** A file to look at, or why a path cannot be looked at. */
export type Found = { readonly path: string } | { readonly path: string; readonly problem: string };

const left = new Set(['node_modules', '.git']);

/** Files as they are given; of a folder every Dockerfile below it, in order of name, those that git ignores left out. */
export async function* discover(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    const found = path === '-' ? undefined : await stat(path).catch((error: NodeJS.ErrnoException) => error);
    if (found instanceof Error)
      yield { path, problem: found.code === 'ENOENT' ? 'no such file or folder' : found.message };
    else if (found?.isDirectory()) yield* below(path, await rulesAbove(resolve(path)));
    else yield { path };
  }
}

/** The patterns of one .gitignore, and the folder that they are relative to. */
interface Rules {
  readonly folder: string;
  readonly patterns: Ignore;
}

async function* below(folder: string, above: readonly Rules[]): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, problem: error instanceof Error ? error.message : String(error) };
    return;
  }
  const own = entries.some(({ name }) => name === '.gitignore') ? await rulesOf(resolve(folder)) : undefined;
  const rules = own ? [...above, own] : above;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (left.has(entry.name) || !(isFolder || (entry.isFile() && isDockerfileName(entry.name)))) continue;
    if (isIgnored(rules, resolve(path), isFolder)) continue;
    if (isFolder) yield* below(path, rules);
    else yield { path };
  }
}

/** The nearest .gitignore that speaks of a path decides (https://git-scm.com/docs/gitignore). */
function isIgnored(rules: readonly Rules[], path: string, isFolder: boolean): boolean {
  for (const { folder, patterns } of [...rules].reverse()) {
    const { ignored, unignored } = patterns.test(slashed(relative(folder, path)) + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function rulesOf(folder: string): Promise<Rules | undefined> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { folder, patterns: ignore().add(text) };
}

/** Those of the folders above, up to the repository's root; none outside of a repository. */
async function rulesAbove(folder: string): Promise<Rules[]> {
  const root = repositoryOf(folder);
  if (root === undefined || root === folder) return [];
  const folders: string[] = [];
  for (let at = dirname(folder); at.length >= root.length; at = dirname(at)) folders.unshift(at);
  const found = await Promise.all(folders.map(rulesOf));
  return found.flatMap((rules) => rules ?? []);
}

/** The nearest folder that holds a `.git`, itself included. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
