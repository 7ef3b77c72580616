/** Reads what is to be known of a build context, in one go. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { buildsIn, isBuildFile, type Place, placeOf } from '../builds/workspace-builds.ts';
import { type Build, buildsOf } from '../context/build.ts';
import { type BuildContext, type Entry, type IgnoreFile, surroundingsOf, unknownContext } from '../context/context.ts';
import { createIgnoreFile, isFilled, type Listed, listEntry } from '../context/listing.ts';
import { type Needs, textTest } from '../context/needs.ts';
import { folderOf, isOutside } from '../context/path.ts';
import { largestFile, readInside } from './context-read.ts';
import { walk } from './context-walk.ts';

/** How much is looked at; entries of a folder and of what is below it, files and bytes that are read. */
export interface Limits {
  readonly entries: number;
  readonly files: number;
  readonly bytes: number;
}

export const defaultLimits: Limits = { entries: 10_000, files: 400, bytes: 2 << 20 };

/** Where a Dockerfile is, and what is known of its workspace. */
export interface Whereabouts {
  /** Absolute paths. */
  readonly dockerfile: string;
  readonly workspace: string;
  readonly builds: readonly Build[];
  /** The setting `slipway.context`. */
  readonly setting: string | undefined;
}

/** The builds that the files of a workspace folder tell of. */
export async function loadBuilds(workspace: string, signal: AbortSignal, limits = defaultLimits): Promise<Build[]> {
  const root = await realpath(workspace).catch(() => undefined);
  if (root === undefined) return [];
  const found: string[] = [];
  const visit = (path: string, kind: string) => {
    if (kind === 'file' && isBuildFile(path)) found.push(path);
    return !isFilled(path);
  };
  await walk({ root, signal, entries: limits.entries, visit, cut: () => {} });
  return buildsIn(await readAll(root, found.sort(byDepth), signal, limits));
}

/** The builds that the files beside a Dockerfile tell of, for one that is in no workspace folder. */
export async function loadBuildsBeside(folder: string, signal: AbortSignal, limits = defaultLimits): Promise<Build[]> {
  const found: string[] = [];
  const visit = (path: string, kind: string) => {
    if (kind === 'file' && isBuildFile(path)) found.push(path);
    return false;
  };
  await walk({ root: folder, signal, entries: limits.entries, visit, cut: () => {} });
  return buildsIn(await readAll(folder, found, signal, limits));
}

/** The absolute path of the build context, and whether anything contradicts it. */
export function rootOf({ dockerfile, workspace, builds, setting }: Whereabouts): Place {
  const { folder, certain } = placeOf(slashed(relative(workspace, dockerfile)), builds, setting);
  return { folder: resolve(workspace, folder), certain };
}

/** What is known of the build context; rejects only when it is aborted. */
export async function loadContext(
  where: Whereabouts,
  needs: Needs,
  signal: AbortSignal,
  limits = defaultLimits,
): Promise<BuildContext> {
  const { dockerfile, workspace, builds } = where;
  const surroundings = surroundingsOf(buildsOf(slashed(relative(workspace, dockerfile)), builds));
  const { folder, certain } = rootOf(where);
  const root = certain ? await realpath(folder).catch(() => undefined) : undefined;
  if (root === undefined) return { ...unknownContext, ...surroundings };

  const own = slashed(relative(folder, dockerfile));
  const ignore = await loadIgnore(root, own, dockerfile);
  const isRead = textTest(needs);
  const wanted: string[] = [];
  const listed = new Map<string, Listed>([['.', { entry: { kind: 'folder', excluded: false }, ignored: undefined }]]);
  await walk({
    root,
    signal,
    entries: limits.entries,
    visit: (path, kind) => {
      const made = listEntry({ ignore: ignore?.list, named: needs.named }, path, kind, listed.get(folderOf(path)));
      listed.set(path, made);
      if (kind === 'file' && made.entry.excluded !== true && isRead(path)) wanted.push(path);
      return made.entry.kind !== 'unlisted';
    },
    cut: (path) => {
      const known = listed.get(path);
      if (known) listed.set(path, { ...known, entry: { ...known.entry, kind: 'unlisted' } });
    },
  });
  const entries = new Map<string, Entry>([...listed].map(([path, { entry }]) => [path, entry]));
  const named = new Set(needs.named);
  wanted.sort((a, b) => Number(named.has(b)) - Number(named.has(a)) || byDepth(a, b));
  const texts = await readAll(root, wanted, signal, limits);
  return { kind: 'known', dockerfile: isOutside(own) ? undefined : own, ignore, entries, texts, ...surroundings };
}

/** The ignore file that decides; one that is there and cannot be read decides as well, but nobody knows what. */
async function loadIgnore(root: string, own: string, dockerfile: string): Promise<IgnoreFile | undefined> {
  const beside = await realpath(dirname(dockerfile)).catch(() => root);
  const places = [
    { path: `${own}.dockerignore`, own: true, folder: beside, name: `${basename(dockerfile)}.dockerignore` },
    { path: '.dockerignore', own: false, folder: root, name: '.dockerignore' },
  ];
  for (const { path, own: isOwn, folder, name } of places) {
    const found = await readInside(folder, name);
    if (found.kind !== 'missing') return createIgnoreFile(path, isOwn, found.kind === 'text' ? found.text : undefined);
  }
  return undefined;
}

/** The texts of files, as far as the limits allow; those that cannot be read are left out. */
async function readAll(
  root: string,
  paths: readonly string[],
  signal: AbortSignal,
  { files, bytes }: Limits,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  let left = bytes;
  for (const path of paths.slice(0, files)) {
    signal.throwIfAborted();
    const found = await readInside(root, path, Math.min(left, largestFile));
    if (found.kind !== 'text') continue;
    left -= found.bytes;
    texts.set(path, found.text);
  }
  return texts;
}

function byDepth(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
