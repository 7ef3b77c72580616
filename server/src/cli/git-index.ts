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

/** Where the flags of an entry stand, behind ten numbers and a SHA-1; version 4 packs paths otherwise and is not read. */
const flagsAt = 60;
const isExtended = 0x4000;

function* pathsIn(index: Buffer): Generator<string> {
  if (index.length < 12 || index.toString('latin1', 0, 4) !== 'DIRC' || index.readUInt32BE(4) > 3) return;
  let at = 12;
  for (let left = index.readUInt32BE(8); left > 0 && at + flagsAt + 2 <= index.length; left--) {
    const start = at + flagsAt + (index.readUInt16BE(at + flagsAt) & isExtended ? 4 : 2);
    const end = index.indexOf(0, start);
    if (end === -1) return;
    yield index.toString('utf8', start, end);
    // One to eight zeros make the length of an entry a multiple of eight.
    at += Math.floor((end - at) / 8 + 1) * 8;
  }
}
