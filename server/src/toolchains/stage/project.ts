/** The project that a build step works on: its manifest, and its place in image and build context. */
import { isGlob } from '../../context/glob.ts';
import { folderOf, joinPath, nameOf } from '../../context/path.ts';
import { textOf } from '../../context/query.ts';
import { resolvePath } from '../../model/state.ts';
import { matchesPath } from '../tree.ts';
import type { Job } from './runtime.ts';

/** The text of a file by its place in the image; undefined where it is not known, or not copied from the build context. */
export function textAt(
  { context, projects, stage }: Pick<Job, 'context' | 'projects' | 'stage'>,
  path: string,
): string | undefined {
  if (context.kind === 'unknown') return undefined;
  for (const { folder, source } of projects) {
    const below = belowOf(folder, path);
    const text = below === undefined ? undefined : textOf(context, joinPath(source, below));
    if (text !== undefined) return text;
  }
  for (const instruction of stage.instructions) {
    if (instruction.kind !== 'COPY' || instruction.from) continue;
    const target = resolvePath(instruction.before.directory, instruction.destination?.value);
    if (target !== undefined && target !== path && target !== folderOf(path)) continue;
    for (const { value } of instruction.sources) {
      const origin = value === undefined ? undefined : originOf(joinPath('/', value).slice(1), nameOf(path));
      const text = origin === undefined ? undefined : textOf(context, origin);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** The file of that name which the source of a COPY is, or which its pattern matches: `package*.json`. */
function originOf(source: string, name: string): string | undefined {
  const origin = joinPath(folderOf(source), name);
  return source === origin || (isGlob(nameOf(source)) && matchesPath(source, origin)) ? origin : undefined;
}

/** `path` as seen from `folder`, `.` for the folder itself; undefined when it is elsewhere. */
export function belowOf(folder: string, path: string): string | undefined {
  if (path === folder) return '.';
  const start = folder === '/' ? '/' : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}
