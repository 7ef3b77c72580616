/** Tells what changes below a folder of the disk, for editors that do not. */
import { type FSWatcher, lstatSync, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { slashed } from './node-files.ts';

/** Folders of one tree; what is below further ones is not told. */
const mostFolders = 2000;

/** `isLeft` says which paths, seen from the folder, are not looked into; answers how to end the watch. */
export function watchFolder(
  root: string,
  isLeft: (path: string) => boolean,
  changed: (path: string) => void,
): () => void {
  // Linux knows no watch of a whole tree: node would watch each file there.
  return process.platform === 'linux' ? watchEach(root, isLeft, changed) : watchTree(root, isLeft, changed);
}

function watchTree(root: string, isLeft: (path: string) => boolean, changed: (path: string) => void): () => void {
  try {
    const watcher = watch(root, { recursive: true, persistent: false }, (_, name) => {
      if (name !== null && !isLeft(slashed(name))) changed(`${root}/${slashed(name)}`);
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => {};
  }
}

function watchEach(root: string, isLeft: (path: string) => boolean, changed: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let isOver = false;
  const forget = (path: string) => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const add = async (path: string): Promise<void> => {
    if (isOver || watchers.size >= mostFolders) return;
    try {
      const folder = join(root, path);
      if (!lstatSync(folder).isDirectory()) return;
      forget(path);
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        const own = below(path, name ?? '');
        if (isLeft(own)) return;
        changed(`${root}/${own}`);
        // A folder that was made, or is gone.
        if (event === 'rename') void add(own);
      });
      watcher.on('error', () => forget(path));
      watchers.set(path, watcher);
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const own = below(path, entry.name);
        if (entry.isDirectory() && !isLeft(own)) await add(own);
      }
    } catch {
      forget(path);
    }
  };
  void add('');
  return () => {
    isOver = true;
    for (const watcher of watchers.values()) watcher.close();
  };
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}
