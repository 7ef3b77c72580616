import type { FileSystem } from './file-system.ts';

/** Bytes of a Dockerfile that is not open; a larger one is not read. */
const largestFile = 8 << 20;

/** The text of a file as an editor opens it, through links and without a byte order mark; undefined where it cannot be read. */
export async function readText(files: FileSystem, path: string): Promise<string | undefined> {
  try {
    const real = await files.realpath(path);
    const bytes = real === undefined ? undefined : await files.read(real, largestFile);
    return bytes && new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
