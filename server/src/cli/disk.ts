/** The disk as one run of the command line sees it. */
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { folderOf, nameOf } from '../context/path.ts';
import { isClean } from '../text/rooted-path.ts';
import type { EntryKind, FileSystem, Folder, Stat } from '../workspace/file-system.ts';
import { isMissing, largestFolder, nodeFiles, slashed, sorted, toStat } from '../workspace/node-files.ts';

/**
 * Each folder is listed once, and its names answer what is there; nothing waits, for the process has nothing else to do meanwhile.
 * What others change on the disk later is not seen, but for the texts of files.
 */
export function createDisk(): FileSystem {
  const folders = new Map<string, Listing | undefined>();
  const places = new Map<string, string | undefined>();

  const listing = (path: string): Listing | undefined => {
    const known = folders.get(path);
    if (known || folders.has(path)) return known;
    // What stands below a folder that is not there needs no look at the disk.
    const made = kindOf(path) === 'nothing' ? empty : list(path);
    folders.set(path, made);
    return made;
  };
  const kindOf = (path: string): EntryKind | 'nothing' | undefined => {
    const known = isPlain(path) ? listing(folderOf(path)) : undefined;
    return known && (known.kinds.get(nameOf(path)) ?? (isCaseSensitive ? 'nothing' : undefined));
  };
  const realpath = (path: string): string | undefined => {
    if (places.has(path)) return places.get(path);
    const place = placeOf(path, kindOf(path));
    places.set(path, place);
    return place;
  };
  const placeOf = (path: string, kind: EntryKind | 'nothing' | undefined): string | undefined => {
    if (kind === 'nothing') return undefined;
    if (kind !== 'file' && kind !== 'folder') return orMissing(() => slashed(realpathSync.native(path)));
    const folder = realpath(folderOf(path));
    return folder && `${folder}/${nameOf(path)}`;
  };

  return {
    realpath: async (path) => realpath(path),
    async stat(path) {
      const kind = kindOf(path);
      if (kind === 'nothing') return undefined;
      return kind === 'file' || kind === 'folder' ? listedStat(path, kind) : orMissing(() => toStat(statSync(path)));
    },
    async readdir(path, most) {
      if (kindOf(path) === 'nothing') throw new Error(`no such folder: ${path}`);
      const entries = listing(path)?.entries;
      if (!entries) return nodeFiles.readdir(path, most);
      return { entries: entries.slice(0, most), complete: entries.length <= most };
    },
    read: async (path, most) => readBytes(path, most),
  };
}

interface Listing {
  readonly entries: Folder['entries'];
  readonly kinds: ReadonlyMap<string, EntryKind>;
}

const empty: Listing = { entries: [], kinds: new Map() };

/** Whether it is an absolute path whose folder has a name, without `.` and `..`. */
function isPlain(path: string): boolean {
  const start = path.indexOf('/');
  const isRooted = start === 0 || (start === 2 && path[1] === ':');
  return isRooted && path.indexOf('/', start + 1) !== -1 && isClean(path.slice(start));
}

/** Elsewhere a file has more names than the one that its folder lists. */
const isCaseSensitive = process.platform !== 'win32' && process.platform !== 'darwin';

/** Undefined for a folder that cannot be listed, or holds more names than are worth reading at once. */
function list(path: string): Listing | undefined {
  try {
    if (statSync(path).size > largestFolder) return undefined;
    const entries = sorted(readdirSync(path, { withFileTypes: true }));
    return { entries, kinds: new Map(entries.map(({ name, kind }) => [name, kind])) };
  } catch {
    return undefined;
  }
}

function orMissing<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Of what a folder lists; the disk is asked for the rest when somebody wants it. */
function listedStat(path: string, kind: 'file' | 'folder'): Stat {
  return {
    kind,
    get size() {
      return statSync(path).size;
    },
    get changed() {
      return statSync(path).mtimeMs;
    },
  };
}

function readBytes(path: string, most: number): Uint8Array | undefined {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0));
  try {
    const stats = fstatSync(file);
    return stats.isFile() && stats.size <= most ? readOpen(file, stats.size) : undefined;
  } finally {
    closeSync(file);
  }
}

/** All of an open file; those that the system makes up say that they are empty. */
function readOpen(file: number, size: number): Uint8Array {
  if (size === 0) return readFileSync(file);
  const bytes = Buffer.allocUnsafe(size);
  let end = 0;
  for (let count = 1; end < size && count !== 0; end += count) count = readSync(file, bytes, end, size - end, null);
  return end === size ? bytes : bytes.subarray(0, end);
}
