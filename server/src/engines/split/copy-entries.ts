/** Which files of one COPY the program needs that the image starts. */

import { isGlob } from '../../context/glob.ts';
import { cleanPath, joinPath, nameOf } from '../../context/path.ts';
import { filesOf, hasFolder } from '../../context/query.ts';
import { isRemote } from '../../language/remote-source.ts';
import { goesIntoFolder } from '../../model/copy-target.ts';
import type { CopyInstruction, Text } from '../../model/model.ts';
import { resolvePath } from '../../model/state.ts';
import { laterEnvironmentFiles } from '../../toolchains/environment-file.ts';
import { isLeftOutOfGit } from '../../toolchains/git-ignored.ts';
import { holdsCredentials } from '../../toolchains/stage/credentials.ts';
import { isPassing } from '../../toolchains/stage/effect.ts';
import { type FileKinds, isData, isOfKind } from '../../toolchains/stage/file-kinds.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';
import { copiedTools } from '../../toolchains/stage/tools.ts';
import { isNamed, type NamedPaths } from './named-paths.ts';

export type Needed =
  /** Files and folders by their absolute paths in the build stage. */
  | { readonly kind: 'some'; readonly paths: readonly CopiedEntry[] }
  /** What is needed is not known. */
  | { readonly kind: 'all'; readonly folder: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'unclear'; readonly why: string };

export interface CopiedEntry {
  readonly path: string;
  readonly folder: boolean;
  /** Its place in the build context, where it comes from there as it is. */
  readonly source?: string;
  /** Whether other copies of the project may be without it. */
  readonly maybe?: boolean;
}

const none: Needed = { kind: 'some', paths: [] };

/** What the final stage needs of a COPY; entries right below its destination, whole folders where one of their files is needed. */
export function neededOf(job: Job, copy: CopyInstruction, kinds: readonly FileKinds[], named: NamedPaths): Needed {
  const destination = resolvePath(copy.before.directory, copy.destination?.value);
  if (destination === undefined) return { kind: 'unclear', why: `the destination in line ${lineOf(copy)} is unknown` };
  if (copy.from) {
    const isTool = [destination, copy.sources[0]?.value ?? ''].some(
      (path) => path !== '/' && copiedTools.has(nameOf(path)),
    );
    return isTool ? none : { kind: 'again' };
  }
  const target = { destination, isFolder: goesIntoFolder(job.stage.instructions, copy) };
  const written = copy.heredocs.map(({ name }) => placeOf(target, name.text));
  const found: Needed[] = [
    { kind: 'some', paths: written.filter((path) => !isOfKind(kinds, nameOf(path))).map(fileAt) },
    ...copy.sources.map((source) => neededOfSource(job, copy, source, target, kinds, named)),
  ];
  const other = found.find(({ kind }) => kind !== 'some');
  if (other) return other;
  const entries = new Map<string, CopiedEntry>();
  for (const entry of found.flatMap((each) => (each.kind === 'some' ? each.paths : []))) {
    const isSure = entries.has(entry.path) && !entries.get(entry.path)?.maybe;
    entries.set(entry.path, isSure && entry.maybe ? { ...entry, maybe: false } : entry);
  }
  return {
    kind: 'some',
    paths: [...entries.values()].filter(({ path }) => !isLost(job, named, path) && !holdsCredentials(path)),
  };
}

/** Whether a file lies where nothing is kept, and not where the program starts. */
function isLost({ launch }: Job, named: NamedPaths, path: string): boolean {
  const { directory } = launch;
  const isAtWork = directory !== undefined && isPassing(`${directory}/`) && belowOf(directory, path) !== undefined;
  return isPassing(path) && !isAtWork && !isNamed(named, path);
}

interface CopyTarget {
  readonly destination: string;
  /** Whether what is copied comes into the destination under its own name. */
  readonly isFolder: boolean;
}

function neededOfSource(
  job: Job,
  copy: CopyInstruction,
  { value }: Text,
  target: CopyTarget,
  kinds: readonly FileKinds[],
  named: NamedPaths,
): Needed {
  if (value === undefined) return { kind: 'unclear', why: `the files that line ${lineOf(copy)} copies are unknown` };
  if (isDownload(copy, value)) return { kind: 'again' };
  const files = filesOf(job.context, value);
  const source = cleanPath(`/${value}`).slice(1) || '.';
  const isKnown = files.complete || (files.paths.length > 0 && isOpenForBuildsOnly(job, source, kinds));
  if (!isKnown || (files.paths.length === 0 && job.context.kind === 'unknown'))
    return neededOfUnlisted(copy, source, target, kinds, named);
  const dockerfile = job.context.kind === 'known' ? job.context.dockerfile : undefined;
  const isWhole = !isGlob(source) && (source === '.' || hasFolder(job.context, source) === true);
  const entries = files.paths.flatMap((path): CopiedEntry[] => {
    const below = isWhole ? (belowOf(source, path) ?? path) : nameOf(path);
    const exact = isWhole ? joinPath(target.destination, below) : placeOf(target, below);
    // An ignore file may come to keep environment files out.
    const maybe =
      source !== path &&
      (isLeftOutOfGit(job.context, path) || /^\.env(?:\.(?!example|sample|template|dist)[\w.-]+)?$/.test(nameOf(path)));
    const mark = maybe ? { maybe } : {};
    if (isNamed(named, exact)) return [{ path: exact, folder: false, source: path, ...mark }];
    const isOfBuild =
      !isKept(job, kinds, exact) &&
      (isIdleHere(job, kinds, exact) || (source === '.' && isOfKind(kinds, nameOf(path))));
    if (path === dockerfile || (isOfBuild && !isPlaceholder(path, files.paths))) return [];
    const [first = below] = below.split('/');
    const place = isWhole ? joinPath(target.destination, first) : placeOf(target, first);
    return [{ path: place, folder: below.includes('/'), source: isWhole ? joinPath(source, first) : path, ...mark }];
  });
  const later = isWhole ? laterEntries(job, source, target.destination) : [];
  // A folder of its own that goes along whole also does with what it holds later.
  const isOwn = isWhole && source !== '.' && nameOf(source) === nameOf(target.destination);
  if (isOwn && entries.length > 1 && entries.length === files.paths.length && entries.some(({ maybe }) => !maybe))
    return { kind: 'some', paths: [{ path: target.destination, folder: true, source }] };
  return { kind: 'some', paths: [...entries, ...later] };
}

/** Files that a COPY of a folder brings to the working directory once they are made. */
function laterEntries({ context, launch }: Job, source: string, destination: string): CopiedEntry[] {
  const below = launch.directory === undefined ? undefined : belowOf(destination, launch.directory);
  if (below === undefined || context.kind === 'unknown') return [];
  return laterEnvironmentFiles(context, joinPath(source, below)).map((path) => ({
    path: joinPath(launch.directory ?? '/', nameOf(path)),
    folder: false,
    source: path,
    maybe: true,
  }));
}

/** Whether only folders were not looked into that a build alone needs, such as vendored sources. */
function isOpenForBuildsOnly({ context }: Job, source: string, kinds: readonly FileKinds[]): boolean {
  if (context.kind === 'unknown' || isGlob(source)) return false;
  return [...context.entries].every(([path, { kind, excluded }]) => {
    const below = belowOf(source, path) ?? (source === '.' ? path : undefined);
    if (below === undefined || below === '.') return true;
    return excluded !== undefined && (kind !== 'unlisted' || excluded || isOfKind(kinds, `${below}/`));
  });
}

/** Whether a file of the image is of use to the build only, by its path in the project or its name alone. */
export function isIdle(job: Job, kinds: readonly FileKinds[], path: string): boolean {
  return !isKept(job, kinds, path) && (isIdleHere(job, kinds, path) || isOfKind(kinds, nameOf(path)));
}

/** Whether a file is one that only builds use, by its path in the project. */
function isIdleHere(job: Job, kinds: readonly FileKinds[], path: string): boolean {
  return isOfKind(kinds, belowOf(rootOf(job, path), path) ?? path);
}

/** Whether a file is data of the program, whatever its name. */
function isKept(job: Job, kinds: readonly FileKinds[], path: string): boolean {
  return isData(kinds, belowOf(rootOf(job, path), path) ?? path);
}

/** The folder that a file's kind is judged from: the nearest one that something is built or started in. */
function rootOf({ commands, launch }: Job, path: string): string {
  const folders = [launch.directory ?? '/', ...commands.flatMap(({ directory }) => directory ?? [])];
  return folders
    .filter((folder) => belowOf(folder, path) !== undefined)
    .reduce((best, folder) => (folder.length > best.length ? folder : best), '/');
}

/** Whether a file is all that keeps its folder in Git, so that a program may write there. */
function isPlaceholder(path: string, all: readonly string[]): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return (
    nameOf(path) === '.gitignore' && folder !== '' && all.every((other) => other === path || !other.startsWith(folder))
  );
}

/** What a source is whose files are not known: a file by its name, a folder that may hold anything. */
function neededOfUnlisted(
  copy: CopyInstruction,
  source: string,
  target: CopyTarget,
  kinds: readonly FileKinds[],
  named: NamedPaths,
): Needed {
  const place = placeOf(target, nameOf(source));
  if (source !== '.' && !isGlob(source) && named.paths.has(place))
    return /\.\w+$/.test(source)
      ? { kind: 'some', paths: [{ ...fileAt(place), source }] }
      : { kind: 'all', folder: target.destination };
  if (!isGlob(source) && isOfKind(kinds, `${source}/`)) return none;
  if (source !== '.' && isOfKind(kinds, nameOf(source))) return none;
  if (isGlob(source)) return { kind: 'unclear', why: `the value of \`${source}\` in line ${lineOf(copy)} is unknown` };
  if (!/\.\w+$/.test(source)) return { kind: 'all', folder: target.destination };
  return { kind: 'some', paths: [{ ...fileAt(place), source }] };
}

function placeOf({ destination, isFolder }: CopyTarget, name: string): string {
  return isFolder ? joinPath(destination, name) : destination;
}

function fileAt(path: string): CopiedEntry {
  return { path, folder: false };
}

function isDownload({ kind }: CopyInstruction, source: string): boolean {
  return isRemote(source) || (kind === 'ADD' && /\.t(?:ar|gz|bz2|xz)\b/.test(source));
}

export function lineOf({ lines }: { readonly lines: { readonly first: number } }): number {
  return lines.first + 1;
}
