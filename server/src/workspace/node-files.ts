/** The disk of this machine as a file system. */
import { constants, type Dirent, type Stats } from 'node:fs';
import { open, opendir, readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { EntryKind, FileSystem, Folder, Stat } from './file-system.ts';

export const nodeFiles: FileSystem = {
  realpath: (path) => orMissing(realpath(path).then(slashed)),
  stat: (path) => orMissing(stat(path).then(toStat)),
  readdir: listFolder,
  read: readBytes,
};

/** With forward slashes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Undefined where nothing is at the path. */
async function orMissing<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether an error says that nothing is at a path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

export function toStat(stats: Stats): Stat {
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
    size: stats.size,
    changed: stats.mtimeMs,
  };
}

/** Bytes; a folder whose own entry is larger holds more names than are worth reading at once. */
export const largestFolder = 1 << 20;

async function listFolder(path: string, most: number): Promise<Folder> {
  if ((await stat(path)).size > largestFolder) return listSlowly(path, most);
  const entries = sorted(await readdir(path, { withFileTypes: true }));
  return { entries: entries.slice(0, most), complete: entries.length <= most };
}

/** Entry by entry, so that no more are held than are wanted. */
async function listSlowly(path: string, most: number): Promise<Folder> {
  const entries: Dirent[] = [];
  for await (const entry of await opendir(path, { bufferSize: 256 })) {
    if (entries.length >= most) return { entries: sorted(entries), complete: false };
    entries.push(entry);
  }
  return { entries: sorted(entries), complete: true };
}

/** The entries of a folder by name. */
export function sorted(entries: readonly Dirent[]): Folder['entries'] {
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

async function readBytes(path: string, most: number): Promise<Uint8Array | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0));
  try {
    const stats = await file.stat();
    return stats.isFile() && stats.size <= most ? await file.readFile() : undefined;
  } finally {
    await file.close();
  }
}
