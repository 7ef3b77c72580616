/** The graphs of Dockerfiles that may be open or not. */
import { lower } from '../model/lower.ts';
import type { BuildGraph } from '../model/model.ts';
import { readText } from '../workspace/read-text.ts';
import { graphOf } from './documents.ts';
import type { Session } from './session.ts';

interface ReadGraph {
  readonly changed: number;
  readonly size: number;
  readonly graph: BuildGraph;
}

/** What was read, the latest last. */
const kept = new Map<string, ReadGraph>();
const mostKept = 100;

/** `missing` where nothing is; undefined for what is no file that can be read. */
export async function graphAt(
  { documents, places }: Session,
  uri: string,
): Promise<BuildGraph | 'missing' | undefined> {
  const document = documents.get(uri);
  if (document) return graphOf(document);
  const path = places.pathOf(uri);
  if (path === undefined) return undefined;
  const found = await places.files.stat(path).catch(() => null);
  if (found === undefined) return 'missing';
  if (found?.kind !== 'file') return undefined;
  const { changed, size } = found;
  const known = kept.get(path);
  if (known?.changed === changed && known.size === size) return known.graph;
  const text = await readText(places.files, path);
  if (text === undefined) return undefined;
  const graph = lower(text);
  kept.delete(path);
  kept.set(path, { changed, size, graph });
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return graph;
}
