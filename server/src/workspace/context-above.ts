/** Reads what folders of a workspace say for the projects below them. */
import { folderOf } from '../context/path.ts';
import { isInside, relativePath } from './absolute-path.ts';
import { readInside } from './context-read.ts';
import type { FileSystem } from './file-system.ts';

/** Folders; a context is no deeper in its workspace. */
const most = 8;

/** The files of these names in the folders above a context, up to the workspace, by their paths from the context; the nearest of a name counts, and all that say what Git ignores. */
export async function readAbove(
  files: FileSystem,
  context: string,
  workspace: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const open = new Set(names);
  let folder = folderOf(context);
  for (let left = most; left > 0 && open.size > 0 && isInside(workspace, folder); left--) {
    for (const name of open) {
      const read = await readInside(files, folder, name);
      if (read.kind !== 'text') continue;
      found.set(relativePath(context, `${folder}/${name}`), read.text);
      if (name !== '.gitignore') open.delete(name);
    }
    folder = folderOf(folder);
  }
  return found;
}
