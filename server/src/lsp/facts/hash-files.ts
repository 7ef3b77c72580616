/** Hashes of content and mode of the files that a build took, in the background. */

import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readFileSync, readlinkSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { hashOf } from '../../facts/hash.ts';
import { createTurns } from '../../workspace/turns.ts';

/** What has been hashed before, by absolute path. */
export type KnownHashes = Map<string, { readonly stamp: string; readonly hash: string }>;

/** Milliseconds of one turn: what comes in meanwhile waits so long. */
const longestTurn = 8;
/** Bytes; larger files are read piece by piece. */
const small = 1 << 20;

/** Hashes by path; files that changed after `since` have none, as it is not known what the build saw of them. */
export async function hashFiles(
  folder: string,
  paths: Iterable<string>,
  {
    salt,
    since,
    known,
    signal,
  }: { readonly salt: string; readonly since: number; readonly known: KnownHashes; readonly signal: AbortSignal },
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const nextTurn = createTurns(longestTurn, setImmediate);
  for (const path of paths) {
    if (signal.aborted) break;
    const file = join(folder, path);
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats && (stats.isDirectory() || Math.max(stats.mtimeMs, stats.ctimeMs) <= since)) {
      const stamp = [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs, stats.mode].join();
      const before = known.get(file);
      const hash = before?.stamp === stamp ? before.hash : await hashOne(file, stats, salt);
      if (hash !== undefined) {
        known.set(file, { stamp, hash });
        hashes.set(path, hash);
      }
    }
    await nextTurn();
  }
  return hashes;
}

/** Undefined for what cannot be read. */
async function hashOne(file: string, stats: Stats, salt: string): Promise<string | undefined> {
  const mode = (stats.mode & 0o7777).toString(8);
  try {
    if (stats.isDirectory()) return hashOf(salt, mode, 'folder');
    if (stats.isSymbolicLink()) return hashOf(salt, 'link', readlinkSync(file));
    if (!stats.isFile()) return undefined;
    if (stats.size <= small) return hashOf(salt, mode, readFileSync(file));
    const content = createHash('sha256');
    await pipeline(createReadStream(file), content);
    return hashOf(salt, mode, content.digest());
  } catch {
    return undefined;
  }
}
