/** The Dockerfiles that paths on a command line stand for. */
import { dirname, join, resolve } from 'node:path';
import { isDockerfileName } from '../language/file-names.ts';
import type { FileSystem, Folder } from '../workspace/file-system.ts';
import { slashed } from '../workspace/node-files.ts';
import { createDisk } from './disk.ts';
import { type FolderPatterns, ignoredAbove, ignoredIn, isIgnored } from './git-ignored.ts';
import { trackedIn } from './git-index.ts';

/** A file to look at, or why a path cannot be looked at. */
export type Discovered = { readonly path: string } | Unreadable;

export interface Unreadable {
  readonly path: string;
  readonly problem: string;
}

const left = new Set(['node_modules', 'bower_components', '.git']);

/** Files as they are given; of a folder every Dockerfile below it, in order of name, those that git ignores and does not track left out. */
export async function* discover(
  paths: readonly string[],
  files: FileSystem = createDisk(),
): AsyncGenerator<Discovered> {
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  const isTracked = async (path: string): Promise<boolean> => {
    const repository = await repositoryOf(files, dirname(path));
    if (repository === undefined) return false;
    const tracked = known.get(repository) ?? trackedIn(files, repository);
    known.set(repository, tracked);
    return (await tracked).has(path);
  };
  for (const path of paths) {
    const full = slashed(resolve(path));
    const found =
      path === '-' ? 'input' : path === '' ? undefined : await files.stat(full).catch((error: Error) => error);
    if (found === undefined) yield { path, problem: 'no such file or folder' };
    else if (found instanceof Error) yield { path, problem: found.message };
    else if (found !== 'input' && found.kind === 'folder')
      yield* below(files, isTracked, path, full, await ignoredAbove(files, full, await repositoryOf(files, full)));
    else yield { path };
  }
}

/** `path` as it is shown, `full` as it is absolute. */
async function* below(
  files: FileSystem,
  isTracked: (path: string) => Promise<boolean>,
  path: string,
  full: string,
  above: readonly FolderPatterns[],
): AsyncGenerator<Discovered> {
  let entries: Folder['entries'];
  try {
    ({ entries } = await files.readdir(full, Number.POSITIVE_INFINITY));
  } catch (error) {
    yield { path, problem: error instanceof Error ? error.message : String(error) };
    return;
  }
  // What `go mod vendor` or Composer has put there (https://go.dev/ref/mod#go-mod-vendor, https://getcomposer.org/doc/01-basic-usage.md#autoloading).
  const isVendored = entries.some(({ name }) => name === 'modules.txt' || name === 'autoload.php');
  if (full.endsWith('/vendor') && isVendored) return;
  const ignored = await ignoredIn(files, full, entries, above);
  for (const { name, kind } of entries) {
    if (left.has(name) || !(kind === 'folder' || (kind === 'file' && isDockerfileName(name)))) continue;
    const own = full.endsWith('/') ? full + name : `${full}/${name}`;
    if (isIgnored(ignored, own, kind === 'folder') && !(await isTracked(own))) continue;
    const shown = path === '.' ? name : join(path, name);
    if (kind === 'folder') yield* below(files, isTracked, shown, own, ignored);
    else yield { path: shown };
  }
}

/** The nearest folder that holds a `.git`, itself included. */
export async function repositoryOf(files: FileSystem, folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await files.realpath(slashed(join(at, '.git'))).catch(() => undefined)) !== undefined) return slashed(at);
    if (dirname(at) === at) return undefined;
  }
}
