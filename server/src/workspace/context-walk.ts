/** Lists a folder: nearest folders first, bounded, in slices that leave time for others, and never through a link. */
import type { Dirent } from 'node:fs';
import { opendir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

export interface Walk {
  readonly root: string;
  readonly signal: AbortSignal;
  /** How many entries are looked at in all. */
  readonly entries: number;
  /** Told of each entry, by its path from the root with forward slashes; says whether to look into a folder. */
  visit(path: string, kind: WalkKind): boolean;
  /** Told of a folder that could not be listed to its end. */
  cut(path: string): void;
}

export type WalkKind = 'file' | 'folder' | 'link' | 'other';

/** Milliseconds of work at a time. */
const slice = 25;

/** Rejects only when it is aborted. */
export async function walk({ root, signal, entries, visit, cut }: Walk): Promise<void> {
  let folders = ['.'];
  let left = entries;
  let began = performance.now();
  while (folders.length > 0) {
    const below: string[] = [];
    for (const folder of folders) {
      signal.throwIfAborted();
      const found = left > 0 ? await list(join(root, folder), left) : undefined;
      if (!found?.complete) cut(folder);
      for (const entry of found?.entries ?? []) {
        if (performance.now() - began > slice) {
          await setImmediate();
          signal.throwIfAborted();
          began = performance.now();
        }
        const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
        const kind = kindOf(entry);
        if (visit(path, kind) && kind === 'folder') below.push(path);
      }
      left -= found?.entries.length ?? 0;
    }
    folders = below;
  }
}

/** Bytes; a folder whose own entry is larger holds more names than are worth reading at once. */
const largest = 1 << 20;

/** The entries of one folder by name; undefined where it cannot be read. */
async function list(folder: string, most: number): Promise<{ entries: Dirent[]; complete: boolean } | undefined> {
  try {
    if ((await stat(folder)).size > largest) return await listSlowly(folder, most);
    const entries = sorted(await readdir(folder, { withFileTypes: true }));
    return { entries: entries.slice(0, most), complete: entries.length <= most };
  } catch {
    return undefined;
  }
}

/** Entry by entry, so that no more are held than are wanted. */
async function listSlowly(folder: string, most: number): Promise<{ entries: Dirent[]; complete: boolean }> {
  const entries: Dirent[] = [];
  for await (const entry of await opendir(folder, { bufferSize: 256 })) {
    if (entries.length >= most) return { entries: sorted(entries), complete: false };
    entries.push(entry);
  }
  return { entries: sorted(entries), complete: true };
}

function sorted(entries: Dirent[]): Dirent[] {
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(entry: Dirent): WalkKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}
