/** Reads small text files of a folder, and nothing that is outside of it. */
import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Bytes: a larger file is not read. */
export const largestFile = 256 << 10;

/** What is at a path: its text, or why there is none. */
export type Found =
  | { readonly kind: 'text'; readonly text: string; readonly bytes: number }
  | { readonly kind: 'missing' | 'unreadable' };

/**
 * The text of a file below `root`, a real path; `path` is relative to it. A link is followed where it stays inside; what is not
 * a file, too large, not text, or outside, is unreadable.
 */
export async function readInside(root: string, path: string, most = largestFile): Promise<Found> {
  let file: FileHandle | undefined;
  try {
    const real = await realpath(join(root, path));
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) return { kind: 'unreadable' };
    file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0));
    const { size } = await file.stat().then((stats) => (stats.isFile() ? stats : { size: Number.POSITIVE_INFINITY }));
    if (size > Math.min(most, largestFile)) return { kind: 'unreadable' };
    const text = textOf(await file.readFile());
    return text === undefined ? { kind: 'unreadable' } : { kind: 'text', text, bytes: size };
  } catch (error) {
    const isMissing =
      error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return { kind: isMissing ? 'missing' : 'unreadable' };
  } finally {
    await file?.close();
  }
}

/** Undefined for what is not UTF-8, or holds a zero. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
