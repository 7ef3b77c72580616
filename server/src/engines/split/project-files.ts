/** The files of the project that the final stage needs, of all COPYs. */
import { isWholeSource, joinPath } from '../../context/path.ts';
import { parseImage } from '../../model/image.ts';
import type { CopyInstruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { effectOf } from '../../toolchains/stage/effect.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import { filesRead } from '../../toolchains/stage/read-files.ts';
import type { Job, Refusal, Runtime } from '../../toolchains/stage/runtime.ts';
import { type CopiedEntry, lineOf, type Needed, neededOf } from './copy-entries.ts';
import type { Cut } from './cut.ts';
import { type NamedPaths, namedPaths } from './named-paths.ts';
import { narrowed } from './narrow-folders.ts';
import type { Remains } from './remains.ts';

/** A COPY that the final stage repeats. */
export interface AgainCopy {
  readonly copy: CopyInstruction;
  /** Its destination, where that is relative to another working directory than the image's. */
  readonly to?: string | undefined;
}

export interface NeededFiles {
  readonly entries: readonly CopiedEntry[];
  /** Copies that the final stage repeats. */
  readonly again: readonly AgainCopy[];
  /** Folders that are copied whole. */
  readonly wholes: readonly string[];
  /** Who the COPYs give the files to. */
  readonly owners: ReadonlyMap<string, string>;
}

/** More files and folders than a person wants to see named. */
const most = 8;

/** What the final stage takes of the COPYs above the boundary. */
export function projectFilesOf(
  job: Job,
  { head, tail }: Cut,
  runtime: Runtime,
  remains: Remains,
): NeededFiles | Refusal {
  const { untidy, makesUnknown } = remains;
  const isTidy = runtime.tidy && !untidy && !makesUnknown;
  const named = namedPaths(job, [...(runtime.neededFiles ?? []), ...filesRead(job)]);
  const taken = head.filter(isCopy).map((copy) => takenOf(job, copy, runtime, remains, isTidy, named));
  const refused = taken.find((each) => 'why' in each);
  if (refused && 'why' in refused) return refused;
  const parts = taken.flatMap((each) => ('why' in each ? [] : [each]));
  const wholes = outermost(parts.flatMap(({ whole }) => whole ?? []));
  const owners = parts.flatMap(({ owner, entries, whole }) => {
    if (owner === undefined) return [];
    return [...entries.map(({ path }) => path), ...(whole === undefined ? [] : [whole])].map(
      (path) => [path, owner] as const,
    );
  });
  const entries = new Map(parts.flatMap((each) => each.entries).map((entry) => [entry.path, entry]));
  const later = tail.filter(isCopy).filter(({ from }) => !from);
  const kept = [...entries.values()]
    .filter((entry) => !later.some((copy) => brings(copy, entry)))
    .filter(({ path }) => ![...entries.values()].some((other) => other.folder && isBelow(other.path, path)))
    .filter(({ path }) => !wholes.some((folder) => belowOf(folder, path) !== undefined));
  return {
    entries: [...wholes.map((path) => ({ path, folder: true })), ...kept],
    again: parts.flatMap(({ again }) => again ?? []),
    wholes,
    owners: new Map(owners),
  };
}

function isBelow(folder: string, path: string): boolean {
  return path !== folder && belowOf(folder, path) !== undefined;
}

/** Whether a COPY of the whole context brings a file or folder to its place. */
function brings({ before, sources, destination }: CopyInstruction, { path, source }: CopiedEntry): boolean {
  const folder = resolvePath(before.directory, destination?.value);
  const isAll = sources.some(({ value }) => isWholeSource(value ?? '?'));
  return isAll && folder !== undefined && source !== undefined && path === joinPath(folder, source);
}

/** What is taken of one COPY: some of it, the whole folder it copies to, or the COPY once more. */
interface Taken {
  readonly entries: readonly CopiedEntry[];
  readonly whole?: string;
  readonly again?: AgainCopy;
  readonly owner: string | undefined;
}

function takenOf(
  job: Job,
  copy: CopyInstruction,
  runtime: Runtime,
  remains: Remains,
  isTidy: boolean,
  named: NamedPaths,
): Taken | Refusal {
  const needed = neededOf(job, copy, runtime.buildFiles, named);
  const owner = copy.flags.find(({ name }) => name.text === 'chown')?.value?.value;
  const destination = resolvePath(copy.before.directory, copy.destination?.value);
  if (needed.kind === 'unclear') {
    const isWhole = remains.makesUnknown && !runtime.heavy && destination === job.launch.directory;
    return isWhole && destination !== undefined && destination !== '/'
      ? { entries: [], whole: destination, owner: ownerOfAll(job, copy, runtime, owner) }
      : needed;
  }
  if (needed.kind === 'some' && !isMany(job, needed, destination, remains.makesUnknown) && canBeNamed(job, needed))
    return {
      entries: needed.paths
        .filter(({ path }) => !remains.isRemoved(path, copy))
        .flatMap((entry) => (isTidy ? withoutSources(job, entry, runtime, remains, named) : [entry])),
      owner,
    };
  // Copied once more, it would have neither the owner nor the rights that a step gives.
  const isGiven = destination !== undefined && isGivenAway(remains, destination);
  if (needed.kind === 'again' && isGiven && destination !== '/')
    return { entries: [{ path: destination, folder: true }], owner };
  if (needed.kind === 'again' || (isTidy && !isGiven)) {
    const isElsewhere = !/^\//.test(copy.destination?.value ?? '') && copy.before.directory !== job.launch.directory;
    if (isElsewhere && (destination === undefined || copy.json))
      return { why: `the destination of line ${lineOf(copy)} is not the working directory of the image` };
    return { entries: [], again: { copy, ...(isElsewhere && { to: destination }) }, owner };
  }
  if (destination === undefined || destination === '/')
    return { why: `which files of line ${lineOf(copy)} are needed at run time is unknown` };
  if (runtime.heavy) return { why: 'which files the other steps create for run time is unknown' };
  return { entries: [], whole: destination, owner: ownerOfAll(job, copy, runtime, owner) };
}

/**
 * Who a folder is given to that goes along whole: nobody, where steps of others write into it and numbers mean the same users, as a COPY from another
 * stage keeps the owners of what is in a folder (measured on Docker 28.5).
 */
function ownerOfAll(
  { commands, image }: Job,
  { index }: CopyInstruction,
  { bases }: Runtime,
  owner: string | undefined,
): string | undefined {
  const isSame = bases.every((base) => parseImage(base.image).name === image.name);
  if (owner === undefined || !isSame || commands.some((each) => effectOf(each).kind === 'account')) return owner;
  const user = owner.split(':')[0];
  const writers = commands.filter(({ run }) => run.index > index).map(({ run }) => run.before.user?.value ?? 'root');
  return writers.some((each) => each.split(':')[0] !== user) ? undefined : owner;
}

/** A folder without sources, unless a step gives it to somebody, who may then write to any of it. */
function withoutSources(
  job: Job,
  entry: CopiedEntry,
  runtime: Runtime,
  remains: Remains,
  named: NamedPaths,
): readonly CopiedEntry[] {
  return isGivenAway(remains, entry.path) ? [entry] : narrowed(job, entry, runtime.buildFiles, named);
}

function isGivenAway({ owners, modes }: Remains, destination: string): boolean {
  const paths = [...owners, ...modes].flatMap((each) => each.paths);
  return paths.some((path) => belowOf(path, destination) !== undefined || belowOf(destination, path) !== undefined);
}

/** Whether files are too many to be named, or more may be made beside them. */
function isMany(
  { launch }: Job,
  { paths }: Extract<Needed, { kind: 'some' }>,
  destination: string | undefined,
  makesUnknown: boolean,
): boolean {
  const isProject = destination !== undefined && belowOf(destination, launch.directory ?? '/') !== undefined;
  return paths.filter(({ maybe }) => !maybe).length > most || (makesUnknown && isProject);
}

/** Whether the builder takes a pattern that matches nothing, where one is needed; Buildah finds no such file then. */
function canBeNamed({ context }: Job, { paths }: Extract<Needed, { kind: 'some' }>): boolean {
  return (context.builder === 'buildkit' && context.lack?.what !== 'BuildKit') || !paths.some(({ maybe }) => maybe);
}

function outermost(folders: readonly string[]): string[] {
  const all = [...new Set(folders)];
  return all.filter((folder) => !all.some((other) => other !== folder && belowOf(other, folder) !== undefined));
}
