/** Reads which packages the sources of a context import: of each source no more is kept than their names. */
import type { Entry, Imports } from '../context/context.ts';
import { isFilled } from '../context/listing.ts';
import type { SourceReader } from '../context/needs.ts';
import { readInside } from './context-read.ts';
import type { FileSystem } from './file-system.ts';

/** What the sources import and start, at most so many of them; `complete` where none is left that may be built or copied. */
export async function readImports(
  files: FileSystem,
  root: string,
  entries: ReadonlyMap<string, Entry>,
  readers: readonly SourceReader[],
  most: number,
  signal: AbortSignal,
): Promise<Imports> {
  const open = [...entries].filter(([path, { excluded }]) => excluded !== true && !isFilled(path));
  const found = readers.flatMap((reader) =>
    open.flatMap(([path, { kind }]) => (kind === 'file' && reader.isSource(path) ? { path, reader } : [])),
  );
  const by = new Map<string, readonly string[]>();
  let complete =
    !found.slice(most).some(({ reader }) => reader.isWhole) && !open.some(([, { kind }]) => kind === 'unlisted');
  for (const { path, reader } of found.slice(0, most)) {
    signal.throwIfAborted();
    const read = await readInside(files, root, path);
    if (read.kind === 'text') by.set(path, reader.read(read.text));
    else if (reader.isWhole) complete = false;
  }
  return { by, complete };
}
