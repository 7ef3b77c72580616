/** What git tracks: it counts even where a `.gitignore` speaks against it (https://git-scm.com/docs/index-format). */
import { folderOf, nameOf } from '../context/path.ts';
import { isDockerfileName } from '../language/file-names.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { gitFolderOf } from './git-ignored.ts';

/** Bytes; an index holds some hundred for each file. */
const largest = 64 << 20;

/** The tracked Dockerfiles of a repository and the folders above them, as absolute paths; none where the index has a form that is not read. */
export async function trackedIn(files: FileSystem, repository: string): Promise<ReadonlySet<string>> {
  const bytes = await files.read(`${await gitFolderOf(files, repository)}/index`, largest).catch(() => undefined);
  const tracked = new Set<string>();
  for (const path of bytes ? pathsIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)) : []) {
    if (!isDockerfileName(nameOf(path))) continue;
    for (let at = path; at !== '.' && !tracked.has(`${repository}/${at}`); at = folderOf(at))
      tracked.add(`${repository}/${at}`);
  }
  return tracked;
}

/** Where the flags of an entry stand, behind ten numbers and a SHA-1. */
const flagsAt = 60;
const isExtended = 0x4000;
/** From this version on an entry tells its path by what differs from the one before. */
const packed = 4;

function* pathsIn(index: Buffer): Generator<string> {
  if (index.length < 12 || index.toString('latin1', 0, 4) !== 'DIRC') return;
  const version = index.readUInt32BE(4);
  if (version > packed) return;
  let at = 12;
  let path = '';
  for (let left = index.readUInt32BE(8); left > 0 && at + flagsAt + 2 <= index.length; left--) {
    let start = at + flagsAt + (index.readUInt16BE(at + flagsAt) & isExtended ? 4 : 2);
    let kept = 0;
    if (version === packed) {
      const [less, behind] = numberAt(index, start);
      kept = path.length - less;
      start = behind;
    }
    const end = index.indexOf(0, start);
    if (end === -1) return;
    // A character a byte, for what differs is counted in bytes.
    path = path.slice(0, kept) + index.toString('latin1', start, end);
    yield Buffer.from(path, 'latin1').toString('utf8');
    // One to eight zeros make the length of an entry a multiple of eight, unless paths are packed.
    at = version === packed ? end + 1 : at + Math.floor((end - at) / 8 + 1) * 8;
  }
}

/** A number of seven bits a byte, and the place behind it ("offset encoding" of https://git-scm.com/docs/gitformat-pack). */
function numberAt(bytes: Buffer, start: number): [number: number, behind: number] {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let value = byte & 127;
  while (byte & 128) {
    byte = bytes[at++] ?? 0;
    value = (value + 1) * 128 + (byte & 127);
  }
  return [value, at];
}
