/** Reads which packages the sources of a context import: of each source no more is kept than their names. */
import type { Entry, Imports } from '../context/context.ts';
import { isFilled } from '../context/listing.ts';
import { importedBy, isProgramSource } from '../toolchains/node/imports.ts';
import { readInside } from './context-read.ts';
import type { FileSystem } from './file-system.ts';

/** What the sources import, at most so many of them; `complete` where none is left that may be built or copied. */
export async function readImports(
  files: FileSystem,
  root: string,
  entries: ReadonlyMap<string, Entry>,
  most: number,
  signal: AbortSignal,
): Promise<Imports> {
  const open = [...entries].filter(([path, { excluded }]) => excluded !== true && !isFilled(path));
  const found = open.flatMap(([path, { kind }]) => (kind === 'file' && isProgramSource(path) ? path : []));
  const by = new Map<string, readonly string[]>();
  let complete = found.length <= most && !open.some(([, { kind }]) => kind === 'unlisted');
  for (const path of found.slice(0, most)) {
    signal.throwIfAborted();
    const read = await readInside(files, root, path);
    if (read.kind !== 'text') complete = false;
    else by.set(path, importedBy(read.text));
  }
  return { by, complete };
}
