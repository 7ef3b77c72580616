/** Reads small text files of a folder, and nothing that is outside of it. */

import { nameOf } from '../context/path.ts';
import { words } from '../text/words.ts';
import { isInside } from './absolute-path.ts';
import type { FileSystem } from './file-system.ts';

/** Bytes: a larger file is not read. */
const largestFile = 256 << 10;

/** Bytes of a lockfile, which names all packages that others ask for: those of a page with its tools are of half a megabyte and more. */
const largestLockfile = 2 << 20;

const lockfiles: ReadonlySet<string> = new Set(
  words(
    'package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock poetry.lock uv.lock pdm.lock Pipfile.lock composer.lock Cargo.lock',
  ),
);

/** What is at a path: its text, or why there is none. */
export type FoundText =
  | { readonly kind: 'text'; readonly text: string; readonly bytes: number }
  | { readonly kind: 'missing' | 'unreadable' };

/**
 * The text of a file below `root`, a real path; `path` is relative to it. A link is followed where it stays inside; what is not
 * a file, too large, not text, or outside, is unreadable.
 */
export async function readInside(
  files: FileSystem,
  root: string,
  path: string,
  most = Number.POSITIVE_INFINITY,
): Promise<FoundText> {
  try {
    const real = await files.realpath(`${root}/${path}`);
    if (real === undefined) return { kind: 'missing' };
    if (!isInside(root, real)) return { kind: 'unreadable' };
    const largest = lockfiles.has(nameOf(path)) ? largestLockfile : largestFile;
    const bytes = await files.read(real, Math.min(most, largest));
    const text = bytes && textOf(bytes);
    return bytes === undefined || text === undefined
      ? { kind: 'unreadable' }
      : { kind: 'text', text, bytes: bytes.length };
  } catch {
    return { kind: 'unreadable' };
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undefined for what is not UTF-8, or holds a zero. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
