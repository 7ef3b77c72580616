/** What reading a workspace takes of a host: a disk under node, something else in a browser. Paths are absolute, with forward slashes. */
export interface FileSystem {
  /** The path without links; undefined where nothing is. */
  realpath(path: string): Promise<string | undefined>;
  /** What a path leads to; undefined where nothing is. */
  stat(path: string): Promise<Stat | undefined>;
  /** At most so many entries of a folder, sorted by name. */
  readdir(path: string, most: number): Promise<Folder>;
  /** The bytes of a file that is no link; undefined for what is no file, and for a file of more bytes. */
  read(path: string, most: number): Promise<Uint8Array | undefined>;
}

export interface Stat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** Another number when the file has changed. */
  readonly changed: number;
}

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface Folder {
  readonly entries: readonly { readonly name: string; readonly kind: EntryKind }[];
  /** Whether these are all there are. */
  readonly complete: boolean;
}
