/** The project that a build step works on: its manifest, and its place in image and build context. */
import { joinPath } from '../../context/path.ts';
import { textOf } from '../../context/query.ts';
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
    for (const { value } of instruction.sources) {
      if (value === undefined || joinPath('/', value).split('/').at(-1) !== path.split('/').at(-1)) continue;
      const text = textOf(context, joinPath('/', value).slice(1));
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** `path` as seen from `folder`, `.` for the folder itself; undefined when it is elsewhere. */
export function belowOf(folder: string, path: string): string | undefined {
  if (path === folder) return '.';
  const start = folder === '/' ? '/' : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}
