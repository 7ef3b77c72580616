/** What git leaves out of a repository (https://git-scm.com/docs/gitignore); the user's own list is not read. */
import ignore, { type Ignore } from 'ignore';
import { folderOf } from '../context/path.ts';
import { absolutePath, isInside, relativePath } from '../workspace/absolute-path.ts';
import type { FileSystem, Folder } from '../workspace/file-system.ts';
import { readText } from '../workspace/read-text.ts';

/** Patterns, and the folder that they are relative to. */
export interface FolderPatterns {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** What speaks of the entries of a folder, the nearest last; a repository in a repository has nothing of the outer one. */
export async function ignoredIn(
  files: FileSystem,
  folder: string,
  entries: Folder['entries'],
  above: readonly FolderPatterns[],
): Promise<readonly FolderPatterns[]> {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  const outer = has('.git') ? await excluded(files, folder) : above;
  return has('.gitignore') ? [...outer, ...(await patternsIn(files, folder, `${folder}/.gitignore`))] : outer;
}

/** What the folders above one say of it, from the root of its repository; nothing outside of a repository. */
export async function ignoredAbove(
  files: FileSystem,
  folder: string,
  repository: string | undefined,
): Promise<readonly FolderPatterns[]> {
  if (repository === undefined || repository === folder) return [];
  const folders: string[] = [];
  for (let at = folderOf(folder); isInside(repository, at); at = folderOf(at)) {
    folders.unshift(at);
    if (at === folderOf(at)) break;
  }
  const found = await Promise.all(folders.map((at) => patternsIn(files, at, `${at}/.gitignore`)));
  return [...(await excluded(files, repository)), ...found.flat()];
}

/** The nearest patterns that speak of a path decide. */
export function isIgnored(all: readonly FolderPatterns[], path: string, isFolder: boolean): boolean {
  for (let index = all.length - 1; index >= 0; index--) {
    const { folder = '', patterns } = all[index] ?? {};
    const result = patterns?.test(relativePath(folder, path) + (isFolder ? '/' : ''));
    if (result?.ignored || result?.unignored) return result.ignored;
  }
  return false;
}

/** Where git keeps what it knows of a repository or of one of its worktrees. */
export async function gitFolderOf(files: FileSystem, repository: string): Promise<string> {
  const link = await readText(files, `${repository}/.git`);
  return absolutePath(repository, /^gitdir: (.*)/.exec(link ?? '')?.[1] ?? '.git');
}

/** The repository's own list, `info/exclude`; a worktree shares that of the repository that it belongs to. */
async function excluded(files: FileSystem, repository: string): Promise<FolderPatterns[]> {
  const own = await gitFolderOf(files, repository);
  const common = (await readText(files, `${own}/commondir`))?.trim() ?? '.';
  return patternsIn(files, repository, `${absolutePath(own, common)}/info/exclude`);
}

async function patternsIn(files: FileSystem, folder: string, path: string): Promise<FolderPatterns[]> {
  const text = await readText(files, path);
  return text === undefined ? [] : [{ folder, patterns: ignore().add(text) }];
}
