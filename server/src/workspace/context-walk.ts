/** Lists a folder: nearest folders first, bounded, in slices that leave time for others, and never through a link. */
import type { EntryKind, FileSystem, Folder } from './file-system.ts';
import { createTurns } from './turns.ts';

export interface ContextWalk {
  readonly files: FileSystem;
  readonly root: string;
  readonly signal: AbortSignal;
  /** How many entries are looked at in all. */
  readonly entries: number;
  /** Told of each entry, by its path from the root; says whether to look into a folder. */
  visit(path: string, kind: EntryKind): boolean;
  /** Told of a folder that could not be listed to its end. */
  cut(path: string): void;
}

/** Milliseconds of work at a time. */
const slice = 25;

/** Rejects only when it is aborted. */
export async function walk({ files, root, signal, entries, visit, cut }: ContextWalk): Promise<void> {
  let folders = ['.'];
  let left = entries;
  const nextTurn = createTurns(slice);
  while (folders.length > 0) {
    const below: string[] = [];
    for (const folder of folders) {
      signal.throwIfAborted();
      const path = folder === '.' ? root : `${root}/${folder}`;
      const found: Folder = left > 0 ? await files.readdir(path, left).catch(() => nothing) : nothing;
      if (!found.complete) cut(folder);
      for (const { name, kind } of found.entries) {
        const others = nextTurn();
        if (others) {
          await others;
          signal.throwIfAborted();
        }
        const path = folder === '.' ? name : `${folder}/${name}`;
        if (visit(path, kind) && kind === 'folder') below.push(path);
      }
      left -= found.entries.length;
    }
    folders = below;
  }
}

const nothing: Folder = { entries: [], complete: false };
