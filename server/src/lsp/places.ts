/** Documents by URI and files by path: those of this machine's disk, and those that only the editor can read. */
import { URI } from 'vscode-uri';
import type { FileSystem } from '../workspace/file-system.ts';

export interface Places {
  readonly files: FileSystem;
  /** An absolute path with forward slashes; undefined for a document that is no file. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
}

/** Schemes of documents that are on their way to a file, or show one as it was. */
const notFiles: ReadonlySet<string> = new Set(['untitled', 'git', 'output']);

/** What is on no disk has the path `/scheme:authority/path`; `ofEditor` is given such paths. */
export function placesOf(disk: Places | undefined, ofEditor: FileSystem | undefined): Places {
  const filesAt = (path: string) => (isOfEditor(path) ? ofEditor : disk?.files) ?? noFiles;
  return {
    files: {
      realpath: (path) => filesAt(path).realpath(path),
      stat: (path) => filesAt(path).stat(path),
      readdir: (path, most) => filesAt(path).readdir(path, most),
      read: (path, most) => filesAt(path).read(path, most),
    },
    pathOf(uri) {
      if (disk && uri.startsWith('file:')) return disk.pathOf(uri);
      if (!ofEditor) return undefined;
      const { scheme, authority, path } = URI.parse(uri);
      return notFiles.has(scheme) ? undefined : `/${scheme}:${authority}${path}`.replace(/\/$/, '');
    },
    uriOf: (path) => (disk && !isOfEditor(path) ? disk.uriOf(path) : uriOfEditor(path)),
  };
}

/** A drive letter is no scheme. */
const editorPath = /^\/([a-z][a-z\d+.-]+):([^/]*)(.*)$/i;

function isOfEditor(path: string): boolean {
  return editorPath.test(path);
}

/** The URI of a path of `placesOf`, as VS Code writes it. */
export function uriOfEditor(path: string): string {
  const [, scheme = 'file', authority = '', rest = path] = editorPath.exec(path) ?? [];
  return URI.from({ scheme, authority, path: rest || '/' }).toString();
}

const noFiles: FileSystem = {
  realpath: async () => undefined,
  stat: async () => undefined,
  readdir: async () => ({ entries: [], complete: true }),
  read: async () => undefined,
};
