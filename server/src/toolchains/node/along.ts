/** Files of the build that what goes along imports when it runs: a configuration, a server, a script. */
import { folderOf, joinPath } from '../../context/path.ts';
import { hasFile } from '../../context/query.ts';
import { type FileKinds, isOfKind } from '../stage/file-kinds.ts';
import { belowOf } from '../stage/project.ts';
import type { Job } from '../stage/runtime.ts';
import { placesOf } from './development.ts';
import type { NodeProject } from './project.ts';

/** Those that are `left`, by absolute paths; `started` are files that are run themselves. */
export function importedAlong(
  job: Job,
  project: NodeProject,
  left: readonly FileKinds[],
  started: readonly string[] = [],
): readonly string[] {
  if (job.context.kind !== 'known') return [];
  const by = job.context.imports?.by ?? new Map<string, readonly string[]>();
  const placeOf = (path: string) => placesOf(job, path).find((place) => belowOf(project.folder, place) !== undefined);
  const isLeft = (place: string) => isOfKind(left, belowOf(project.folder, place) ?? place);
  const open = [...by.keys()].filter((path) => {
    const place = placeOf(path);
    return place !== undefined && (!isLeft(place) || started.includes(place));
  });
  const needed = new Set(started);
  for (const seen = new Set(open); open.length > 0; ) {
    const path = open.pop() ?? '';
    for (const name of by.get(path) ?? []) {
      const found = name.startsWith('.') ? fileAt(job, joinPath(folderOf(path), name)) : undefined;
      if (found === undefined || seen.has(found)) continue;
      seen.add(found);
      open.push(found);
      const place = placeOf(found);
      if (place !== undefined && isLeft(place)) needed.add(place);
    }
  }
  return [...needed];
}

const ends = ['', '.js', '.cjs', '.mjs', '.ts', '.tsx', '.jsx', '.json', '/index.js', '/index.ts'];

/** What a path of an import leads to (nodejs.org/api/modules.html, "All together"); the sources of what is compiled may have another end. */
function fileAt({ context }: Job, path: string): string | undefined {
  const written = [...ends.map((end) => path + end), path.replace(/js$/, 'ts')];
  return written.find((each) => hasFile(context, each) === true);
}
