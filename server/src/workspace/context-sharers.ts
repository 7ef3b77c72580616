/** The other Dockerfiles that are built from a context, which share its ignore file. */
import { placeOf } from '../builds/workspace-builds.ts';
import { buildsOf } from '../context/build.ts';
import type { Needs } from '../context/needs.ts';
import { folderOf, foldersAbove } from '../context/path.ts';
import { lower } from '../model/lower.ts';
import { textCache } from '../text/cache.ts';
import { addTo } from '../text/group.ts';
import { memoized } from '../text/memoized.ts';
import { neededFiles } from '../toolchains/needed-files.ts';
import { absolutePath, isInside, relativePath } from './absolute-path.ts';
import { readInside } from './context-read.ts';
import { findRoot, type Whereabouts } from './context-root.ts';
import type { FileSystem } from './file-system.ts';

/** How many Dockerfiles are read to know who shares a context. */
const mostDockerfiles = 100;

/**
 * The texts of the Dockerfiles that are built from a folder, by what is said of them or by what they copy; undefined where they are too many
 * to read, or one cannot be read. `folder` is an absolute path.
 */
export async function loadSharers(
  files: FileSystem,
  where: Whereabouts,
  folder: string,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const { builds, workspace } = where;
  const own = relativePath(workspace, folder);
  const written = builds.flatMap(({ contextPath, inline }) => (contextPath === own && inline ? inline.text.text : []));
  const candidates = candidatesFor(where, own);
  if (candidates.length > mostDockerfiles) return undefined;
  const texts = new Set(written);
  for (const { path, said } of candidates) {
    signal.throwIfAborted();
    const found = await readInside(files, workspace, path);
    if (found.kind === 'unreadable') return undefined;
    const dockerfile = absolutePath(workspace, path);
    if (found.kind !== 'text' || (await hasOwnIgnore(files, dockerfile))) continue;
    if (said || (await mayShare(files, { ...where, dockerfile }, folder, found.text))) texts.add(found.text);
  }
  return [...texts];
}

interface Candidate {
  readonly path: string;
  /** Whether a file of the workspace builds it from the context. */
  readonly said: boolean;
}

/** The Dockerfiles that are said to be built from a folder of the workspace, and those in it of which nothing is said. */
function candidatesFor(
  { dockerfile, workspace, builds, dockerfiles, wishes }: Whereabouts,
  folder: string,
): Candidate[] {
  const named = builds.flatMap(({ dockerfilePath }) => dockerfilePath ?? []);
  // A setting says of all of them where they are built.
  const unnamed =
    folder === '.' || wishes.context !== undefined ? dockerfiles : (byFolder(dockerfiles).get(folder) ?? []);
  const all = new Set([...unnamed, ...named]);
  all.delete(relativePath(workspace, dockerfile));
  return [...all].flatMap((path) => {
    if (buildsOf(path, builds).some(({ contextPath }) => contextPath === folder)) return { path, said: true };
    const place = placeOf(path, builds, wishes.context);
    if (place.said && place.certain) return place.folder === folder ? { path, said: true } : [];
    return folder === '.' || isInside(folder, path) ? { path, said: false } : [];
  });
}

/** Those below each folder; in a workspace of thousands, each is asked who shares its context. */
const byFolder = memoized((paths: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const path of paths) for (const folder of foldersAbove(folderOf(path))) addTo(found, folder, path);
  return found;
});

/** Whether what a Dockerfile copies says that a folder is its context, or speaks for none. */
async function mayShare(files: FileSystem, where: Whereabouts, folder: string, text: string): Promise<boolean> {
  const { dockerfile, workspace } = where;
  const needs = needsOf(text);
  if (needs.named.length === 0 && needs.installed.length === 0 && needs.top.length === 0)
    return folderOf(dockerfile) === folder;
  const root = await findRoot(
    files,
    { dockerfile, workspace, builds: [], dockerfiles: noFiles, wishes: noWishes },
    needs,
  );
  return root.trust === 'unknown' || root.folder === folder;
}

async function hasOwnIgnore(files: FileSystem, dockerfile: string): Promise<boolean> {
  return (await files.stat(`${dockerfile}.dockerignore`).catch(() => undefined)) !== undefined;
}

const noFiles: ReadonlySet<string> = new Set();
const noWishes = { context: undefined, builder: 'buildkit' } as const;

/** The same Dockerfiles are asked about again for each file that changes in their context. */
const known = textCache<Needs>(1_000_000);

function needsOf(text: string): Needs {
  const found = known.get(text);
  if (found) return found;
  const made = neededFiles(lower(text));
  known.set(text, made, true);
  return made;
}
