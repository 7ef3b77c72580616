/** Reads what is to be known of a build context, in one go. */
import { buildsIn, filesNamedBy, isBuildInput, isScript } from '../builds/workspace-builds.ts';
import { type Build, buildsOf, mayChooseStage } from '../context/build.ts';
import {
  type BuildContext,
  type Entry,
  type IgnoreFile,
  type Lack,
  surroundingsOf,
  unknownContext,
} from '../context/context.ts';
import { createIgnoreFile, type Interest, isFilled, type Listed, listEntry } from '../context/listing.ts';
import { type Needs, textTest } from '../context/needs.ts';
import { folderOf, isOutside, nameOf } from '../context/path.ts';
import { isDockerfileName } from '../language/file-names.ts';
import { filesNamedIn } from '../toolchains/needed-files.ts';
import { relativePath } from './absolute-path.ts';
import { readAbove } from './context-above.ts';
import { readImports } from './context-imports.ts';
import { readInside } from './context-read.ts';
import { findRoot, isAround, type Root, type Whereabouts } from './context-root.ts';
import { loadSharers } from './context-sharers.ts';
import { readSuspects, suspectsAmong } from './context-suspects.ts';
import { walk } from './context-walk.ts';
import type { FileSystem } from './file-system.ts';
import { loadPolicy } from './hadolint-file.ts';
import { loadLack } from './other-builders.ts';

/** How much is looked at; entries of a folder and of what is below it, files and bytes that are read. */
export interface Limits {
  readonly entries: number;
  readonly files: number;
  readonly bytes: number;
}

export const defaultLimits: Limits = { entries: 10_000, files: 400, bytes: 8 << 20 };

/** Where each question is a request, which may go on over a network. */
export const remoteLimits: Limits = { entries: 2000, files: 60, bytes: 1 << 20 };

/** Where to read, and how much. */
export interface ReadingLimits {
  readonly files: FileSystem;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/** The files of a workspace folder that may hold builds, and its Dockerfiles; paths are relative to `root`. */
export interface BuildFiles {
  /** The real path of the folder. */
  readonly root: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly dockerfiles: ReadonlySet<string>;
}

/** The builds of a workspace folder, and its Dockerfiles. */
export interface FolderBuilds {
  readonly builds: readonly Build[];
  readonly dockerfiles: ReadonlySet<string>;
}

/** The builds that the files of a workspace folder tell of. */
export async function loadBuilds(reading: ReadingLimits, workspace: string): Promise<FolderBuilds> {
  const { texts, dockerfiles } = await findBuildFiles(reading, workspace);
  return { builds: buildsIn(texts, dockerfiles), dockerfiles };
}

/** The builds that the files beside a Dockerfile tell of, for one that is in no workspace folder. */
export async function loadBuildsBeside(reading: ReadingLimits, folder: string): Promise<FolderBuilds> {
  const { texts, dockerfiles } = await filesBelow(reading, folder, () => false);
  return { builds: buildsIn(texts, dockerfiles), dockerfiles };
}

export async function findBuildFiles(reading: ReadingLimits, workspace: string): Promise<BuildFiles> {
  const root = await reading.files.realpath(workspace).catch(() => undefined);
  if (root === undefined) return { root: workspace, texts: new Map(), dockerfiles: new Set() };
  return filesBelow(reading, root, (path) => !isFilled(path) && nameOf(path) !== 'vendor');
}

/** The text of one of them as it is now; undefined where there is none. */
export async function readBuildFile(
  reading: ReadingLimits,
  { root }: BuildFiles,
  path: string,
): Promise<string | undefined> {
  const found = await readInside(reading.files, root, path);
  return found.kind === 'text' ? withoutMark(found.text) : undefined;
}

async function filesBelow(
  reading: ReadingLimits,
  root: string,
  isOpen: (path: string) => boolean,
): Promise<BuildFiles> {
  const found: string[] = [];
  const dockerfiles = new Set<string>();
  const visit = (path: string, kind: string) => {
    if (kind === 'file' && isBuildInput(path)) found.push(path);
    if (kind === 'file' && isDockerfileName(nameOf(path))) dockerfiles.add(path);
    return isOpen(path);
  };
  await walk({ ...reading, root, entries: reading.limits.entries, visit, cut: () => {} });
  found.sort((a, b) => Number(isScript(a)) - Number(isScript(b)) || byDepth(a, b));
  const texts = await readAll(reading, root, found);
  await readNamed(reading, root, texts);
  return { root, texts: new Map([...texts].map(([path, text]) => [path, withoutMark(text)])), dockerfiles };
}

/** Reads what Compose files take in by other names, and what these take in. */
async function readNamed(reading: ReadingLimits, root: string, texts: Map<string, string>): Promise<void> {
  let next = [...texts.keys()];
  while (next.length > 0 && texts.size < reading.limits.files) {
    const named = next.flatMap((path) => filesNamedBy(path, texts.get(path) ?? ''));
    const missing = [...new Set(named)].filter((path) => !isOutside(path) && !texts.has(path));
    const limits = { ...reading.limits, files: reading.limits.files - texts.size };
    const read = await readAll({ ...reading, limits }, root, missing);
    for (const [path, text] of read) texts.set(path, text);
    next = [...read.keys()];
  }
}

/** Editors do not count a byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** What is known of the build context; rejects only when it is aborted. `found`: where it is, if that was found out already. */
export async function loadContext(
  reading: ReadingLimits,
  where: Whereabouts,
  needs: Needs,
  found?: Root,
): Promise<BuildContext> {
  const { files } = reading;
  const { dockerfile, workspace, builds, wishes } = where;
  const policy = await loadPolicy(files, dockerfile, workspace);
  const at = relativePath(workspace, dockerfile);
  reading.signal.throwIfAborted();
  const ours = buildsOf(at, builds);
  const classic = ours.find((build) => build.skipsMounts) ?? ours.find((build) => build.classic);
  const lack: Lack | undefined = classic
    ? { what: 'BuildKit', by: classic.origin.path, ...(classic.skipsMounts && { isSilent: true }) }
    : await loadLack(files, { dockerfile, workspace, isBuilt: ours.length > 0 });
  reading.signal.throwIfAborted();
  const plain = surroundingsOf(wishes.builder, ours, policy, isOutside(at) ? undefined : at);
  const choosesStage = builds.some((build) => mayChooseStage(build, at));
  const surroundings = { ...plain, ...(lack && { lack }), ...(choosesStage && { choosesStage: true as const }) };
  const unknown = { ...unknownContext, ...surroundings };
  const { folder, trust } = found ?? (await findRoot(files, where, needs));
  const root = trust === 'unknown' ? undefined : await files.realpath(folder).catch(() => undefined);
  const around = async () => ((await isAround(files, where, needs.own)) ? { around: true as const } : {});
  if (root === undefined) return { ...unknown, ...(await around()) };

  const own = relativePath(folder, dockerfile);
  const ignore = await loadIgnore(files, root, own, where);
  const listed = await listEntries(reading, root, { ignore: ignore?.list, named: needs.named });
  const entries = await withLinkedFiles(reading, root, listed, needs);
  if (trust !== 'said' && lacksProject(entries, needs)) return { ...unknown, bare: true, ...(await around()) };
  const texts = await readTexts(reading, root, entries, needs);
  const suspects = suspectsAmong(entries, needs.sent).filter((path) => !texts.has(path));
  const most = reading.limits.files >> 1;
  for (const [path, text] of await readSuspects(files, root, suspects, most, reading.signal)) texts.set(path, text);
  const imports =
    needs.imports.length > 0
      ? await readImports(files, root, entries, needs.imports, reading.limits.files, reading.signal)
      : undefined;
  const above = await readAbove(files, folder, where.workspace, needs.above);
  // Nothing is kept out of a context for a Dockerfile that takes no folder of it, or that has an ignore file of its own.
  const isShared = ignore?.own !== true && needs.sent.some((path) => entries.get(path)?.kind !== 'file');
  const sharers = isShared ? await loadSharers(files, where, folder, reading.signal) : [];
  return {
    kind: 'known',
    ...(trust === 'said' && { said: true }),
    ...(sharers && { sharers }),
    dockerfile: isOutside(own) ? undefined : own,
    ignore,
    entries,
    texts,
    ...(above.size > 0 && { above }),
    ...(imports && { imports }),
    ...surroundings,
  };
}

/** Whether the folder holds no manifest of a project that the Dockerfile installs from it: then it is not the build context. */
function lacksProject(entries: ReadonlyMap<string, Entry>, { projects }: Needs): boolean {
  const paths = [...entries].flatMap(([path, { kind }]) => (kind === 'file' || kind === 'link' ? path : []));
  if (projects.length === 0 || [...entries.values()].some(({ kind }) => kind === 'unlisted')) return false;
  return projects.some((manifests) => !paths.some(textTest({ named: [], manifests })));
}

async function listEntries(reading: ReadingLimits, root: string, interest: Interest): Promise<Map<string, Entry>> {
  const listed = new Map<string, Listed>([['.', { entry: { kind: 'folder', excluded: false }, ignored: undefined }]]);
  await walk({
    ...reading,
    root,
    entries: reading.limits.entries,
    visit: (path, kind) => {
      const made = listEntry(interest, path, kind, listed.get(folderOf(path)));
      listed.set(path, made);
      return made.entry.kind === 'folder';
    },
    cut: (path) => {
      const known = listed.get(path);
      if (known) listed.set(path, { ...known, entry: { ...known.entry, kind: 'unlisted' } });
    },
  });
  return new Map([...listed].map(([path, { entry }]) => [path, entry]));
}

/** More links to manifests than a project has. */
const mostLinks = 100;

/** The entries, those that are needed and lead to a file of the context as files: a COPY of such a link takes that file (measured on Docker 28.5). */
async function withLinkedFiles(
  { files, signal }: ReadingLimits,
  root: string,
  entries: ReadonlyMap<string, Entry>,
  needs: Needs,
): Promise<ReadonlyMap<string, Entry>> {
  const isNeeded = textTest(needs);
  const links = [...entries].filter(([path, { kind, excluded }]) => kind === 'link' && !excluded && isNeeded(path));
  const found = new Map(entries);
  for (const [path, entry] of links.slice(0, mostLinks)) {
    signal.throwIfAborted();
    const real = await files.realpath(`${root}/${path}`).catch(() => undefined);
    const target = real === undefined ? undefined : entries.get(relativePath(root, real));
    if (target?.kind === 'file' && target.excluded === false) found.set(path, { ...entry, kind: 'file' });
  }
  return found;
}

/** What tells of files that are not there, whether it is sent itself or not. */
const ofGit = /(?:^|\/)\.git(?:ignore|modules)$/;

/** The texts that are needed, what the Dockerfile names first, and those that they name in their turn. */
async function readTexts(
  reading: ReadingLimits,
  root: string,
  entries: ReadonlyMap<string, Entry>,
  needs: Needs,
): Promise<Map<string, string>> {
  const isNeeded = textTest(needs);
  const named = new Set(needs.named);
  const isReadable = (path: string) => {
    const entry = entries.get(path);
    return entry?.kind === 'file' && (entry.excluded !== true || ofGit.test(path));
  };
  const texts = new Map<string, string>();
  const tried = new Set<string>();
  let bytes = reading.limits.bytes;
  let wanted = [...entries.keys()].filter((path) => isNeeded(path) && isReadable(path));
  wanted.sort((a, b) => Number(named.has(b)) - Number(named.has(a)) || byDepth(a, b));
  while (wanted.length > 0) {
    const limits = { ...reading.limits, bytes, files: reading.limits.files - tried.size };
    const found = await readAll({ ...reading, limits }, root, wanted);
    for (const path of wanted) tried.add(path);
    for (const [path, text] of found) {
      texts.set(path, text);
      bytes -= text.length;
    }
    const next = [...found].flatMap(([path, text]) => filesNamedIn(path, text));
    wanted = [...new Set(next)].filter((path) => !tried.has(path) && isReadable(path));
  }
  return texts;
}

/** By which names each builder finds an ignore file, the strongest first (buildah: pkg/parse/parse.go, ContainerIgnoreFile). */
const ignoreNames = {
  buildkit: { ownNames: ['.dockerignore'], sharedNames: ['.dockerignore'] },
  buildah: { ownNames: ['.dockerignore', '.containerignore'], sharedNames: ['.containerignore', '.dockerignore'] },
} as const;

/** The ignore file that decides; one that is there and cannot be read decides as well, but nobody knows what. */
async function loadIgnore(
  files: FileSystem,
  root: string,
  own: string,
  { dockerfile, wishes }: Whereabouts,
): Promise<IgnoreFile | undefined> {
  const beside = (await files.realpath(folderOf(dockerfile)).catch(() => undefined)) ?? root;
  const { ownNames, sharedNames } = ignoreNames[wishes.builder];
  const places = [
    ...ownNames.map((end) => ({ path: own + end, own: true, folder: beside, name: nameOf(dockerfile) + end })),
    ...sharedNames.map((name) => ({ path: name, own: false, folder: root, name })),
  ];
  for (const { path, own: isOwn, folder, name } of places) {
    const found = await readInside(files, folder, name);
    if (found.kind !== 'missing') return createIgnoreFile(path, isOwn, found.kind === 'text' ? found.text : undefined);
  }
  return undefined;
}

/** The texts of files, as far as the limits allow; those that cannot be read are left out. */
async function readAll(
  { files, limits, signal }: ReadingLimits,
  root: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  let left = limits.bytes;
  for (const path of paths.slice(0, Math.max(limits.files, 0))) {
    signal.throwIfAborted();
    const found = await readInside(files, root, path, left);
    if (found.kind !== 'text') continue;
    left -= found.bytes;
    texts.set(path, found.text);
  }
  return texts;
}

function byDepth(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
}
