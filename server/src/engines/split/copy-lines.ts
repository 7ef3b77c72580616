/** COPY instructions for files of another stage. */
import { optionalPattern } from '../../context/glob.ts';
import { folderOf, nameOf } from '../../context/path.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { FinalFile } from './final-files.ts';

/** One COPY's arguments for all files of a folder, one for each folder; `owner` is that of files that belong to nobody else. */
export function copyArguments(
  items: readonly FinalFile[],
  stage: string,
  directory: string | undefined,
  owner: string | undefined,
): string[] {
  const groups = new Map<string, FinalFile[]>();
  for (const item of items) {
    const key = `${isFileInFolder(item) ? folderOf(item.to) : item.to}\0${ownerOf(item, owner) ?? ''}\0${isFileInFolder(item)}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const given = ownerOf(first, owner);
    const flags = `--from=${stage}${given === undefined ? '' : ` --chown=${given}`}`;
    const sources = [first, ...others].map(({ path, maybe }) => (maybe ? optionalPattern(path) : path)).join(' ');
    return [`${flags} ${sources} ${targetOf(first, directory)}`];
  });
}

/** Programs and files of the system belong to root, unless a step says otherwise. */
function ownerOf(item: FinalFile, owner: string | undefined): string | undefined {
  return item.owner ?? (item.fixed ? undefined : owner);
}

/** Whether a file comes into a folder under its own name, so that one COPY can take several. */
function isFileInFolder({ path, to, folder }: FinalFile): boolean {
  return !folder && nameOf(path) === nameOf(to);
}

function targetOf(item: FinalFile, directory: string | undefined): string {
  if (!isFileInFolder(item)) return placeOf(item.to, directory);
  return `${placeOf(folderOf(item.to), directory)}/`.replace(/\/\/$/, '/');
}

/** A path as people write it: from the working directory, where it lies below that. */
function placeOf(path: string, directory: string | undefined): string {
  const below = directory === undefined ? undefined : belowOf(directory, path);
  if (below === undefined) return path;
  return below === '.' ? '.' : `./${below}`;
}
