import type { FileSystem, Folder } from './file-system.ts';

/** A file system with other texts for some files, by absolute path; files that are not there are as if they were, in folders that are. */
export function overlay(under: FileSystem, texts: ReadonlyMap<string, string>): FileSystem {
  const bytesOf = (path: string) => {
    const text = texts.get(path);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  return {
    // The new text of a link stands at the link.
    realpath: async (path) => (texts.has(path) ? path : under.realpath(path)),
    async stat(path) {
      const bytes = bytesOf(path);
      return bytes ? { kind: 'file', size: bytes.length, changed: 0 } : under.stat(path);
    },
    async readdir(path, most) {
      const folder = await under.readdir(path, most);
      const known = new Set(folder.entries.map(({ name }) => name));
      const added = [...texts.keys()]
        .filter((each) => isIn(path, each))
        .map((each) => each.slice(each.lastIndexOf('/') + 1));
      const more: Folder['entries'] = added.filter((name) => !known.has(name)).map((name) => ({ name, kind: 'file' }));
      return { ...folder, entries: [...folder.entries, ...more].sort((a, b) => (a.name < b.name ? -1 : 1)) };
    },
    async read(path, most) {
      const bytes = bytesOf(path);
      if (!bytes) return under.read(path, most);
      return bytes.length <= most ? bytes : undefined;
    },
  };
}

function isIn(folder: string, path: string): boolean {
  return path.slice(0, path.lastIndexOf('/')) === folder.replace(/\/$/, '');
}
