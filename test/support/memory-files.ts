import type { FileSystem, Folder } from '../../server/src/workspace/file-system.ts';

/** A file system of these texts, by absolute path. */
export function memoryFiles(texts: Readonly<Record<string, string>>): FileSystem {
  const isFolder = (path: string) => Object.keys(texts).some((name) => name.startsWith(`${path}/`));
  const bytesOf = (path: string) => new TextEncoder().encode(texts[path]);
  return {
    realpath: async (path) => (path in texts || isFolder(path) ? path : undefined),
    stat: async (path) => {
      if (path in texts) return { kind: 'file', size: bytesOf(path).length, changed: 0 };
      return isFolder(path) ? { kind: 'folder', size: 0, changed: 0 } : undefined;
    },
    readdir: async (path, most): Promise<Folder> => {
      const below = Object.keys(texts).filter((name) => name.startsWith(`${path}/`));
      const names = [...new Set(below.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))].sort();
      const entries = names.map((name) => ({ name, kind: `${path}/${name}` in texts ? 'file' : 'folder' }) as const);
      return { entries: entries.slice(0, most), complete: entries.length <= most };
    },
    read: async (path, most) => (path in texts && bytesOf(path).length <= most ? bytesOf(path) : undefined),
  };
}
