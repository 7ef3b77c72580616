/** Paths of the build context that are almost another one. */
import { nearest } from '../text/nearest.ts';
import type { KnownContext } from './context.ts';
import { folderOf, joinPath, nameOf } from './path.ts';

/** The one path that is sent and differs in the name of one file or folder only, for one that is not there. */
export function nearPath(context: KnownContext, path: string): string | undefined {
  const parts = path.split('/');
  const at = parts.findIndex((_, i) => !context.entries.has(parts.slice(0, i + 1).join('/')));
  const folder = parts.slice(0, at).join('/') || '.';
  const rest = parts.slice(at + 1).join('/');
  const beside = [...context.entries].flatMap(([entry, { excluded }]) => {
    return entry !== '.' && folderOf(entry) === folder && excluded === false ? nameOf(entry) : [];
  });
  const name = nearest(parts[at] ?? '', beside);
  const meant = name === undefined ? undefined : joinPath(joinPath(folder, name), rest === '' ? '.' : rest);
  return meant !== undefined && context.entries.has(meant) ? meant : undefined;
}
