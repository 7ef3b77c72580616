/** Folders of the project that hold sources beside what the program needs: the parts that it needs are taken instead. */
import { joinPath } from '../../context/path.ts';
import { filesOf } from '../../context/query.ts';
import { ABOUT_PROJECT, type FileKinds } from '../../toolchains/stage/file-kinds.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';
import { type CopiedEntry, isIdle } from './copy-entries.ts';
import { isNamed, type NamedPaths } from './named-paths.ts';

/** More parts than people name in place of their folder. */
const most = 3;

/** The entry itself, or the few parts of its folder without sources. */
export function narrowed(
  job: Job,
  entry: CopiedEntry,
  kinds: readonly FileKinds[],
  named: NamedPaths,
): readonly CopiedEntry[] {
  const { path, folder, source } = entry;
  const files = folder && source !== undefined ? filesOf(job.context, source) : undefined;
  if (!files?.complete || source === undefined) return [entry];
  const ofBuild = kinds.filter((kind) => kind !== ABOUT_PROJECT);
  const isSource = (below: string) =>
    !isNamed(named, joinPath(path, below)) && isIdle(job, ofBuild, joinPath(path, below));
  const parts = partsOf(
    '',
    files.paths.map((each) => each.slice(source.length + 1)),
    isSource,
  );
  if (parts.length === 0 || parts.length > most) return [entry];
  return parts.map(({ below, isFolder }) => ({
    path: joinPath(path, below),
    folder: isFolder,
    source: joinPath(source, below),
    ...(entry.maybe && { maybe: true }),
  }));
}

interface FolderPart {
  readonly below: string;
  readonly isFolder: boolean;
}

/** The outermost folders below one that hold no source, and the files beside sources. */
function partsOf(folder: string, files: readonly string[], isSource: (file: string) => boolean): FolderPart[] {
  if (!files.some(isSource)) return [{ below: folder, isFolder: true }];
  const rest = (file: string) => file.slice(folder.length === 0 ? 0 : folder.length + 1);
  const folders = new Set(files.flatMap((file) => (rest(file).includes('/') ? [rest(file).split('/')[0] ?? ''] : [])));
  const own = files.filter((file) => !rest(file).includes('/') && !isSource(file));
  return [
    ...own.map((below) => ({ below, isFolder: false })),
    ...[...folders].flatMap((name) => {
      const below = folder === '' ? name : `${folder}/${name}`;
      const inside = files.filter((file) => file.startsWith(`${below}/`));
      return inside.every(isSource) ? [] : partsOf(below, inside, isSource);
    }),
  ];
}
