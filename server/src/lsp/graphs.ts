/** The graphs of Dockerfiles that may be open or not. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { lower } from '../model/lower.ts';
import type { BuildGraph } from '../model/model.ts';
import { graphOf } from './documents.ts';
import type { Session } from './session.ts';

/** Bytes; a Dockerfile that is not open and larger than this is not read. */
const largestFile = 8 << 20;

interface Read {
  readonly changed: number;
  readonly size: number;
  readonly graph: BuildGraph;
}

/** What was read from the disk, the latest last. */
const kept = new Map<string, Read>();
const mostKept = 100;

/** `missing` where nothing is; undefined for what is no file that can be read. */
export async function graphAt({ documents }: Session, uri: string): Promise<BuildGraph | 'missing' | undefined> {
  const document = documents.get(uri);
  if (document) return graphOf(document);
  if (!uri.startsWith('file:')) return undefined;
  const path = fileURLToPath(uri);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? 'missing' : undefined,
  );
  if (found === 'missing') return 'missing';
  if (!found?.isFile() || found.size > largestFile) return undefined;
  const known = kept.get(path);
  if (known?.changed === found.mtimeMs && known.size === found.size) return known.graph;
  const graph = lower((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  kept.delete(path);
  kept.set(path, { changed: found.mtimeMs, size: found.size, graph });
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return graph;
}
