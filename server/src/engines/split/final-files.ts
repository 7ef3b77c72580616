/** The files and folders that the final stage takes from the build stage, each with who owns it. */
import { managerOf } from '../../toolchains/invocation.ts';
import { isPackageFolder } from '../../toolchains/results.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Artefact, Job, Placed, Refusal, Runtime } from '../../toolchains/stage/runtime.ts';
import type { CopiedEntry } from './copy-entries.ts';
import { builderOf, type Owners, ownerOf } from './owners.ts';
import type { NeededFiles } from './project-files.ts';
import type { Remains } from './remains.ts';

/** A file or folder and who owns it. */
export interface FinalFile extends CopiedEntry {
  readonly to: string;
  readonly owner: string | undefined;
  /** Whether nobody writes to it at run time. */
  readonly fixed?: boolean;
}

export function finalFiles(
  job: Job,
  { artefacts }: Runtime,
  builds: readonly Placed[],
  user: string,
  project: NeededFiles,
  { paths, owners, folders, modes, isRemoved }: Remains,
): readonly FinalFile[] | Refusal {
  const last = job.commands.findLast((placed) => builds.includes(placed) || managerOf(placed.command)?.install);
  const gone = last && artefacts.find(({ path }) => isRemoved(path, last));
  if (gone) return { why: `a later step removes \`${gone.path}\`` };
  const isInWhole = (path: string) => project.wholes.some((folder) => belowOf(folder, path) !== undefined);
  const copied = project.entries.map((entry) => ({
    ...entry,
    to: entry.path,
    owner: ownerOf(owners, entry.path) ?? project.owners.get(entry.path),
  }));
  const left = paths
    .filter((path) => !artefacts.some((artefact) => covers(artefact, path)) && !isInWhole(path))
    .map((path) => folderAt(path, ownerOf(owners, path)));
  const made = artefacts
    .filter(({ path, to }) => to !== undefined || !isInWhole(path))
    .map((artefact) => ({
      ...artefact,
      fixed: !artefact.folder,
      to: artefact.to ?? artefact.path,
      owner: ownerOf(owners, artefact.path) ?? builderOf(builds, user),
    }));
  const owned = (whole: readonly FinalFile[]) => ownedInside(whole, owners);
  const directory = job.launch.directory ?? '/';
  const given = [...owners, ...modes].flatMap((each) => each.paths);
  // WORKDIR and COPY make the folders above what they are about.
  const isMadeAnyway = (path: string) =>
    folders.has(path) &&
    (belowOf(path, directory) !== undefined ||
      (!given.includes(path) && [...copied, ...made].some(({ to }) => to !== path && belowOf(path, to) !== undefined)));
  const other = left.filter(({ path }) => !isMadeAnyway(path));
  const files = [...copied, ...owned(copied), ...other, ...made, ...owned(made)];
  if (files.some(isSpecial)) return { why: 'a path contains special characters' };
  if (files.some(({ path }) => path === '/')) return { why: 'its working directory is the root of the file system' };
  return packagesFirst(withoutBrought(files));
}

/** Packages change less often than the project's own files: a COPY of them stands above, but for those inside of another folder. */
function packagesFirst(files: readonly FinalFile[]): FinalFile[] {
  const isFirst = ({ to, folder }: FinalFile) =>
    folder &&
    isPackageFolder(to) &&
    !files.some((other) => other.to !== to && (belowOf(other.to, to) ?? belowOf(to, other.to)) !== undefined);
  return [...files.filter(isFirst), ...files.filter((file) => !isFirst(file))];
}

/** Whether a path means something else in a COPY; a pattern for the names of files means the same. */
function isSpecial({ path, to, folder }: FinalFile): boolean {
  const isPattern = !folder && path === to && /^[^*?]*\/[^/]*$/.test(path);
  return (isPattern ? /[\s?[\]$"'\\]/ : /[\s*?[\]$"'\\]/).test(path + to);
}

function folderAt(path: string, owner: string | undefined): FinalFile {
  return { path, folder: true, to: path, owner };
}

/** What steps give to others in folders that are copied whole, which a COPY gives to one owner. */
function ownedInside(copied: readonly FinalFile[], owners: Owners): readonly FinalFile[] {
  const paths = [...new Set(owners.flatMap((each) => each.paths))];
  return paths.flatMap((path) => {
    const folder = copied.find((each) => each.folder && each.path !== path && belowOf(each.path, path) !== undefined);
    const owner = ownerOf(owners, path) ?? 'root';
    return folder && owner !== (folder.owner ?? 'root') ? [folderAt(path, owner)] : [];
  });
}

function covers({ path, folder }: Artefact, other: string): boolean {
  return path === other || (folder && belowOf(path, other) !== undefined);
}

/** Without what a later folder brings along, or an earlier one of the same owner. */
function withoutBrought(files: readonly FinalFile[]): FinalFile[] {
  const isInside = ({ to, path }: FinalFile, other: FinalFile) =>
    other.folder && other.to !== to && belowOf(other.to, to) !== undefined && other.path === other.to && path === to;
  const kept = files.filter((file, i) => {
    return !files.slice(i + 1).some((other) => other.to === file.to || isInside(file, other));
  });
  return kept.filter((file, i) => {
    return !kept.slice(0, i).some((other) => other.owner === file.owner && isInside(file, other));
  });
}
