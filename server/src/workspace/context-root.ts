/** Where the build context of a Dockerfile is: what is said of it, else what the files that it copies prove. */
import { placeOf } from '../builds/workspace-builds.ts';
import { type Build, buildsOf } from '../context/build.ts';
import type { Builder } from '../context/context.ts';
import { isGlob, matchParts, parseGlob } from '../context/glob.ts';
import type { Needs } from '../context/needs.ts';
import { folderOf } from '../context/path.ts';
import { absolutePath, isInside, relativePath } from './absolute-path.ts';
import type { FileSystem } from './file-system.ts';

/** Where a Dockerfile is, and what is known of its workspace. */
export interface Whereabouts {
  /** Absolute paths. */
  readonly dockerfile: string;
  readonly workspace: string;
  readonly builds: readonly Build[];
  /** The paths of its Dockerfiles, relative to it. */
  readonly dockerfiles: ReadonlySet<string>;
  readonly wishes: Wishes;
}

/** What the settings say. */
export interface Wishes {
  /** `slipway.context`. */
  readonly context: string | undefined;
  /** Of `slipway.build.command`. */
  readonly builder: Builder;
}

export interface Root {
  /** An absolute path. */
  readonly folder: string;
  /** `said`: by the setting or a file of the workspace; `likely`: nothing speaks against it; `unknown`: something does. */
  readonly trust: 'said' | 'likely' | 'unknown';
}

/** The build context, by the paths and patterns that the Dockerfile takes from it, and the manifests that its installs name. */
export async function findRoot(
  files: FileSystem,
  where: Whereabouts,
  { named, installed, top, projects, sent }: Pick<Needs, 'named' | 'installed' | 'top' | 'projects' | 'sent'>,
): Promise<Root> {
  const { dockerfile, workspace, builds, wishes } = where;
  const place = placeOf(relativePath(workspace, dockerfile), builds, wishes.context);
  const folder = absolutePath(workspace, place.folder);
  if (!place.certain) {
    const claimed = (place.claimed ?? []).map((path) => absolutePath(workspace, path));
    const [only, ...others] = await foldersWith(files, claimed, named.slice(0, mostSources));
    return only !== undefined && others.length === 0 ? { folder: only, trust: 'said' } : { folder, trust: 'unknown' };
  }
  const scripted = place.scripted === undefined ? undefined : absolutePath(workspace, place.scripted);
  const sources = named.slice(0, mostSources);
  if (place.said) {
    // Another one that has all which is copied may be what people build.
    const isOther = scripted !== undefined && scripted !== folder && !(await hasAll(files, folder, sources));
    return isOther && (await hasAll(files, scripted, sources))
      ? { folder: scripted, trust: 'likely' }
      : { folder, trust: 'said' };
  }
  const own = folderOf(dockerfile);
  if (sampleFolder.test(relativePath(workspace, dockerfile))) return { folder: own, trust: 'unknown' };
  const all = [...sources, ...top, ...installed].slice(0, mostSources);
  for (const path of place.alike ?? []) {
    const alike = absolutePath(workspace, path);
    if (await hasAll(files, alike, [...sources, ...top])) return { folder: alike, trust: 'likely' };
  }
  if (place.alike) return { folder: own, trust: 'unknown' };
  if (scripted !== undefined && (await hasAll(files, scripted, [...sources, ...top])))
    return { folder: scripted, trust: 'likely' };
  const outer = await outerWith(files, where, all, projects);
  if (outer !== undefined) return { folder: outer, trust: 'likely' };
  for (const wanted of [all, [...sources, ...installed].slice(0, mostSources), sources]) {
    const nearest = await nearestWith(files, where, wanted);
    if (nearest === undefined) continue;
    // Where the manifest of what is installed from the top is in another folder, that may be it.
    const isOpen = wanted !== all && (await isElsewhere(files, where, nearest, top));
    const isOther = scripted !== undefined && wanted !== all;
    const isEmpty = nearest === own && own !== workspace && sent.includes('.') && (await hasNothing(files, own));
    return { folder: nearest, trust: isOpen || isOther || isEmpty ? 'unknown' : 'likely' };
  }
  const isOwn = scripted === undefined && (await hasSome(files, own, sources));
  return { folder: own, trust: isOwn ? 'likely' : 'unknown' };
}

/** Whether one of several paths is not in a folder, but in another one. */
async function isElsewhere(
  files: FileSystem,
  where: Whereabouts,
  folder: string,
  paths: readonly string[],
): Promise<boolean> {
  for (const path of paths) {
    if (!(await exists(files, folder, path)) && (await nearestWith(files, where, [path])) !== undefined) return true;
  }
  return false;
}

/** Whether a folder holds only what is there to build an image, and nothing to put into one. */
async function hasNothing(files: FileSystem, folder: string): Promise<boolean> {
  const { entries } = await files.readdir(folder, mostEntries).catch(() => ({ entries: [] }));
  return entries.length > 0 && entries.every(({ name }) => ofImages.test(name));
}

const ofImages =
  /^(?:(?:[\w.-]+\.)?(?:Docker|Container)file(?:\.[\w.-]+)?|\.(?:docker|container)ignore|(?:docker-)?compose[\w.-]*\.ya?ml|docker-bake[\w.-]*\.\w+|README(?:\.\w+)?)$/i;

/** The nearest folder above that has all paths and projects, where the Dockerfile's own has none of the projects, and no script builds it from another one. */
async function outerWith(
  files: FileSystem,
  where: Whereabouts,
  paths: readonly string[],
  projects: readonly (readonly string[])[],
): Promise<string | undefined> {
  const { dockerfile, workspace, builds } = where;
  const names = projects.flat();
  if (names.length === 0 || (await hasSome(files, folderOf(dockerfile), names))) return undefined;
  for (const folder of foldersAround(where)) {
    const hasProjects = await Promise.all(projects.map((manifests) => hasSome(files, folder, manifests)));
    if (!hasProjects.every(Boolean) || !(await hasAll(files, folder, paths))) continue;
    const said = buildsOf(relativePath(workspace, dockerfile), builds).flatMap(({ contextPath }) => contextPath ?? []);
    const isOther = said.some((path) => absolutePath(workspace, path) !== folder);
    // Only where there is such a folder is it worth to look below the own one.
    const below = ['*/', '*/*/'].flatMap((start) => names.map((name) => start + name));
    return isOther || (await hasSome(files, folderOf(dockerfile), below)) ? undefined : folder;
  }
  return undefined;
}

/** Folders of samples, which programs and not builds read. */
const sampleFolder =
  /(?:^|\/)(?:_tests?|_?test_?data|__(?:fixtures|snapshots|tests)__|fixtures|golden(?:_?files?)?)\//i;

/** Those of several folders that have all paths; none where no path tells them apart. */
async function foldersWith(files: FileSystem, folders: readonly string[], paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  if (paths.length === 0) return found;
  for (const folder of folders) if (await hasAll(files, folder, paths)) found.push(folder);
  return found;
}

/** The Dockerfile's own folder, or the nearest one of the workspace above it, that has all paths. */
async function nearestWith(
  files: FileSystem,
  where: Whereabouts,
  paths: readonly string[],
): Promise<string | undefined> {
  for (const folder of [folderOf(where.dockerfile), ...foldersAround(where)]) {
    if (await hasAll(files, folder, paths)) return folder;
  }
  return undefined;
}

/** The folders above the Dockerfile's in the workspace, the nearest first. */
function* foldersAround({ dockerfile, workspace }: Pick<Whereabouts, 'dockerfile' | 'workspace'>): Generator<string> {
  const own = folderOf(dockerfile);
  for (let above = folderOf(own); isInside(workspace, above) && above !== own; above = folderOf(above)) {
    yield above;
    if (above === folderOf(above)) return;
  }
}

/** Whether the Dockerfile's folder, or one above it in the workspace, has a file of one of the names. */
export async function isAround(
  files: FileSystem,
  where: Pick<Whereabouts, 'dockerfile' | 'workspace'>,
  names: readonly string[],
): Promise<boolean> {
  for (const folder of [folderOf(where.dockerfile), ...foldersAround(where)]) {
    if (await hasSome(files, folder, names.slice(0, mostSources))) return true;
  }
  return false;
}

/** How many sources are looked for. */
const mostSources = 50;
/** How many entries of a folder are compared with a pattern. */
const mostEntries = 2000;

async function hasSome(files: FileSystem, folder: string, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) if (await exists(files, folder, path)) return true;
  return false;
}

async function hasAll(files: FileSystem, folder: string, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) if (!(await exists(files, folder, path))) return false;
  return true;
}

/** Whether something stands at a path below a folder, or is matched by a pattern. */
async function exists(files: FileSystem, folder: string, path: string): Promise<boolean> {
  const names = path.split('/');
  const at = names.findIndex(isGlob);
  if (at === -1) return (await files.stat(`${folder}/${path}`).catch(() => undefined)) !== undefined;
  const start = [folder, ...names.slice(0, at)].join('/');
  const parts = parseGlob(names[at] ?? '');
  const { entries } = await files.readdir(start, mostEntries).catch(() => ({ entries: [] }));
  const matching = entries.filter(({ name }) => parts && matchParts(parts, name));
  const rest = names.slice(at + 1).join('/');
  if (rest === '') return matching.length > 0;
  for (const { name } of matching.slice(0, mostSources)) if (await exists(files, `${start}/${name}`, rest)) return true;
  return false;
}
