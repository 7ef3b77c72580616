/** Where a package manager's command keeps what it downloads. */
import { folderOf as parentOf } from '../../context/path.ts';
import { type Account, accountOf, bottomImageOf, isHomeSure } from '../../model/account.ts';
import { byKin } from '../../model/by-kin.ts';
import { mayImageSet, wholeName } from '../../model/image.ts';
import type { BuildGraph, Mount, RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { chainOf, commandsOf, runs } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import { changerOf } from '../../shell/changer.ts';
import type { Command } from '../../shell/script.ts';
import type { Invocation } from '../../toolchains/invocation.ts';
import type { CacheFolder, PackageManager } from '../../toolchains/managers.ts';
import { whyUnknownHome, whyUnknownUser } from './edits.ts';

export interface KnownPath {
  readonly path: string;
  readonly folder: CacheFolder;
}

/** A cache folder's path, or why it cannot be told. */
export type CachePath = KnownPath | { readonly unknown: string; readonly folder: CacheFolder };

export function placesOf(graph: BuildGraph, run: RunInstruction, invocation: Invocation): CachePath[] {
  const { manager, install } = invocation;
  const account = accountOf(graph, run);
  const image = imageAndTag(graph, run);
  return manager.caches
    .filter(({ buildsOnly, absentIn }) => (!buildsOnly || !install) && absentIn?.test(image) !== true)
    .map((folder) => placeOf(graph, run, invocation, folder, account));
}

/** `centos:7`; empty where the image is not known. */
function imageAndTag(graph: BuildGraph, { stage }: RunInstruction): string {
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  const usual = image?.digest === undefined ? 'latest' : '';
  return image ? `${wholeName(image)}:${image.tag ?? usual}` : '';
}

/** Where a manager would keep what it downloads, if the step ran it without flags. */
export function usualPlaces(graph: BuildGraph, run: RunInstruction, { caches }: PackageManager): CachePath[] {
  const account = accountOf(graph, run);
  return caches.map((folder) =>
    placeOf(graph, run, { options: [], command: { name: undefined, args: [], assignments: [] } }, folder, account),
  );
}

/** What of an invocation may move a cache. */
interface Moving {
  readonly options: Invocation['options'];
  readonly command: Command | Pick<Command, 'name' | 'args' | 'assignments'>;
  readonly manager?: PackageManager;
}

/** The folder that a command runs in, a `cd` before it and a flag that names another included; undefined where that is not known. */
function folderOf({ before, script }: RunInstruction, { options, command, manager }: Moving): string | undefined {
  if (script.form === 'opaque' || options.some(({ name }) => manager?.directoryFlags?.includes(name))) return undefined;
  let folder = before.directory;
  const text = wordsOf(command);
  for (const each of script.commands) {
    if (wordsOf(each) === text) return folder;
    const name = each.name?.value;
    // What ends with a subshell is not followed.
    const isPlain = name === 'cd' && !each.conditional && each.shell === undefined;
    if (isPlain) folder = resolvePath(folder, each.args[0]?.value);
    else if (name === 'cd' || name === 'pushd' || name === 'popd') folder = undefined;
  }
  return undefined;
}

function wordsOf({ name, args }: Pick<Command, 'name' | 'args'>): string {
  return [name?.text, ...args.map(({ text }) => text)].join(' ');
}

function placeOf(
  graph: BuildGraph,
  run: RunInstruction,
  moving: Moving,
  folder: CacheFolder,
  account: Account | undefined,
): CachePath {
  const { options, command } = moving;
  const changer = 'span' in command ? changerOf(commandsOf(run), command, account?.isRoot === true) : undefined;
  // The system's own folders are the same for whoever becomes root.
  if (changer !== undefined && (folder.path?.startsWith('~') !== false || !/^(?:sudo|doas)$/.test(changer)))
    return { folder, unknown: `\`${changer}\` runs it ${changer === 'chroot' ? 'elsewhere' : 'as another user'}` };
  const flagged = options.find(({ name }) => folder.flags?.includes(name));
  if (flagged) {
    const path = resolvePath(folderOf(run, moving), flagged.value?.value);
    return path === undefined ? { folder, unknown: `\`${flagged.name}\` is not a fixed path` } : { folder, path };
  }
  for (const name of folder.movedBy ?? []) {
    if (lookup(graph, run.before.scope, name)) return { folder, unknown: `\`${name}\` may change the cache folder` };
  }
  for (const { name, below = '' } of folder.variables ?? []) {
    const isOwn = namesSet(run).has(name);
    const assigned = command.assignments.find((assignment) => assignment.name.text === name);
    const binding = lookup(graph, run.before.scope, name);
    if (!isOwn && !assigned && !binding) {
      const image = run.stage === undefined ? undefined : bottomImageOf(graph, run.stage);
      if (image && mayImageSet(image, name)) return { folder, unknown: `\`${image.name}\` may set \`${name}\`` };
      continue;
    }
    const value = assigned ? assigned.value?.value : isOwn ? undefined : binding?.value;
    if (value === '' || (binding?.unset && !isOwn && !assigned)) continue;
    const path = value?.startsWith('/') ? resolvePath('/', value + below) : undefined;
    if (path !== undefined && /^\/(?:dev|proc|sys)(?:\/|$)/.test(path))
      return { folder, unknown: `\`${name}\` turns off the cache` };
    return path === undefined ? { folder, unknown: `the value of \`${name}\` is unknown` } : { folder, path };
  }
  const prefix = folder.prefix ? prefixOf(graph, run, folder.prefix) : undefined;
  if (prefix && 'unknown' in prefix) return { folder, ...prefix };
  const path = prefix
    ? `${prefix.path}${folder.path}`
    : account?.isRoot && folder.rootPath
      ? folder.rootPath
      : folder.path;
  if (path === undefined) {
    const [telling] = folder.variables ?? [];
    return { folder, unknown: `the cache folder is unknown${telling ? `: set \`${telling.name}\` with ENV` : ''}` };
  }
  if (!path.startsWith('~')) return { folder, path };
  if (!account) return { folder, unknown: whyUnknownUser(graph, run) };
  if (!isHomeSure(graph, run)) return { folder, unknown: whyUnknownHome(graph, run) };
  const words = [...command.assignments.map(({ name }) => name), ...command.args].map(({ text }) => text);
  if (namesSet(run).has('HOME') || words.some((text) => /^HOME(?:=|$)/.test(text)))
    return { folder, unknown: '`HOME` is another folder for it' };
  return { folder, path: resolvePath(account.home, path.slice(2)) ?? path };
}

/**
 * Whether the folder around a mount is one that BuildKit makes for it, and for root, where another user runs the step
 * (github.com/moby/buildkit/issues/2682): a step above that names it may have made it, and images of the manager's own have it.
 */
export function isOwnedByRoot(graph: BuildGraph, run: RunInstruction, { path, folder }: KnownPath): boolean {
  const account = accountOf(graph, run);
  const parent = parentOf(path);
  if (!account || account.isRoot || parent === account.home || folder.linkedTo === path) return false;
  const chain = chainOf(graph, run.stage);
  const short = parent.startsWith(`${account.home}/`) ? `~${parent.slice(account.home.length)}` : parent;
  return !graph.instructions.some(({ index, stage, span }) => {
    if (index >= run.index || stage === undefined || !chain.has(stage)) return false;
    const text = graph.source.slice(span.start, span.end);
    return text.includes(parent) || text.includes(short);
  });
}

/** Where a manager is installed that keeps its downloads beside itself: in its own images, or where a step's installer puts it. */
function prefixOf(
  graph: BuildGraph,
  run: RunInstruction,
  { images, standard, installer }: NonNullable<CacheFolder['prefix']>,
): { readonly path: string } | { readonly unknown: string } {
  const image = run.stage === undefined ? undefined : bottomImageOf(graph, run.stage);
  if (image && images.test(wholeName(image))) return { path: standard };
  const chain = chainOf(graph, run.stage);
  const above = [...runs(graph)].filter(
    ({ index, stage }) => index <= run.index && stage !== undefined && chain.has(stage),
  );
  for (const each of above.reverse()) {
    for (const command of commandsOf(each)) {
      const words = [command.name, ...command.args].flatMap((word) => word?.value ?? word?.text ?? []);
      const at = words.findIndex((word) => word === '-p' || word === '--prefix');
      if (!words.some((word) => installer.test(word)) || at === -1) continue;
      const path = words[at + 1];
      return path?.startsWith('/') && !path.includes('$')
        ? { path }
        : { unknown: 'the folder it is installed in is unknown' };
    }
  }
  return { unknown: 'the folder it is installed in is unknown' };
}

/** The variables that a script sets itself. */
export const namesSet = byKin(({ script }: RunInstruction): ReadonlySet<string> => {
  return new Set('sets' in script ? script.sets.map(({ text }) => text) : []);
});

/** Whether a mount of any type covers the path already, or may. */
export function isMounted({ before }: RunInstruction, mounts: readonly Mount[], path: string): boolean {
  return mounts.some((mount) => {
    const target = mountOption(mount, 'target', 'dst', 'destination')?.value;
    if (!target) return false;
    const at = resolvePath(before.directory, target.value);
    if (at === undefined) return true;
    return at === path || path.startsWith(at === '/' ? '/' : `${at}/`) || at.startsWith(`${path}/`);
  });
}
