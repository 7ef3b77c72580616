/** Whether an install reads the project's sources, or only its manifests. */

import type { BuildContext, KnownContext } from '../context/context.ts';
import { isGlob } from '../context/glob.ts';
import { nameOf } from '../context/path.ts';
import type { Word } from '../shell/script.ts';
import { plainText } from '../shell/words.ts';
import { memoized } from '../text/memoized.ts';
import { words } from '../text/words.ts';
import type { Invocation } from './invocation.ts';
import { MANAGERS, type PackageManager } from './managers.ts';
import { matchesPath } from './tree.ts';

export type Need =
  /** Packages that it is given by name: nothing of the project. */
  | { readonly kind: 'packages' }
  | {
      readonly kind: 'manifests';
      /** Flags that leave out what needs the sources, where the command as it is needs them. */
      readonly split?: readonly string[];
      /** The same for a workspace with members. */
      readonly workspaceSplit?: readonly string[];
    };

/** What an install needs; undefined for those that need the sources, or download nothing. */
export function needOf(invocation: Invocation): Need | undefined {
  const { manager, install, packages, flags, options, operands } = invocation;
  if (!install) return undefined;
  const has = (name: string) => flags.some(({ text }) => text === name) || options.some((each) => each.name === name);
  if (isOffline(invocation)) return undefined;
  const isForAll = isGlobal(invocation);
  const { sources, split } = install;
  if (sources?.always || sources?.with?.some(has)) return undefined;
  if (operands.some((word) => sources?.operandsBut?.test(plainText(word)) === false)) return undefined;
  const isListed = [...(manager.manifestFlags ?? []), ...(manager.groupFlags ?? [])].some(has);
  if (packages.length > 0) {
    if (packages.some((word) => isPlace(word) || isUnknownPlace(word, manager))) return undefined;
    if (install.namesOfProject && !packages.every((word) => isVersioned(word, manager))) return { kind: 'manifests' };
    if ((install.edits && !isForAll) || manager.fileFlags?.some(has)) return undefined;
    if (sources?.unversioned && !packages.every((word) => isVersioned(word, manager))) return undefined;
    return { kind: isListed ? 'manifests' : 'packages' };
  }
  const project = install.project ?? manager.project;
  if (isForAll || install.packages === 'required' || !project || project.manifests.length === 0) return undefined;
  if (sources?.unnamed || (install.listed && !isListed)) return undefined;
  if (!sources?.unless || sources.unless.some(has)) return { kind: 'manifests' };
  return split && { kind: 'manifests', split: split.flags, workspaceSplit: split.workspace ?? split.flags };
}

/** Whether a flag of its manager keeps a command from downloading anything. */
export function isOffline(invocation: Invocation): boolean {
  return readsCache(invocation) || hasFlag(invocation, invocation.manager.vendorFlags);
}

/** Whether a project of the build context has a folder with its packages, which a command takes instead of downloading them. */
export function isVendored(context: BuildContext, invocation: Invocation): boolean {
  const { vendorFolder, download } = invocation.manager;
  if (!vendorFolder || context.kind === 'unknown' || invocation.verbText === download) return false;
  if (hasFlag(invocation, vendorFolder.unless)) return false;
  return hasVendored(context)(vendorFolder);
}

const hasVendored = memoized(({ entries }: KnownContext) =>
  memoized(({ name, beside }: NonNullable<PackageManager['vendorFolder']>): boolean => {
    for (const path of entries.keys())
      if (nameOf(path) === beside && entries.has(`${path.slice(0, -beside.length)}${name}`)) return true;
    return false;
  }),
);

/** Whether it downloads nothing although it needs what another command has downloaded. */
export function readsCache(invocation: Invocation): boolean {
  return hasFlag(invocation, invocation.manager.offlineFlags);
}

/** Whether an install puts its packages in place for all projects: `npm install -g`, `deno install -gAf`. */
export function isGlobal(invocation: Invocation): boolean {
  const { manager, install, packages, flags } = invocation;
  const { globalFlags = [], groupsLetters, globalPackages } = manager;
  if (hasFlag(invocation, globalFlags)) return true;
  const letters = groupsLetters ? flags.flatMap(({ text }) => (/^-\w{2,9}$/.test(text) ? [...text.slice(1)] : [])) : [];
  return (
    letters.some((letter) => globalFlags.includes(`-${letter}`)) ||
    (install !== undefined && packages.some(({ text }) => globalPackages?.test(text.replace(/^["']/, ''))))
  );
}

function hasFlag({ flags, options }: Invocation, names: readonly string[] = []): boolean {
  const written = options.flatMap(({ name, value }) => (value ? [name, `${name}=${plainText(value)}`] : [name]));
  return names.some((name) => flags.some(({ text }) => text === name) || written.includes(name));
}

/** Whether a word may be the path of a package, or holds one that is not known. */
function isPlace({ text, value }: { readonly text: string; readonly value: string | undefined }): boolean {
  const word = value ?? text;
  return (
    /^[./~]|^file:|\.(?:deb|rpm|apk|whl|tgz|tar\.gz|gem|zip)$/.test(word) ||
    /[$`*]/.test(text.replace(/\$\{?\w+\}?/g, ''))
  );
}

/** Whether a word may be a file of the project, as the manager's packages begin otherwise: `main.ts`. */
function isUnknownPlace({ text, value }: Word, { remotePackages }: PackageManager): boolean {
  return remotePackages !== undefined && !remotePackages.test(value ?? text.replace(/^["']/, ''));
}

function isVersioned({ text, value }: Word, { ownPackages }: PackageManager): boolean {
  return text.includes('@') || ownPackages?.includes(value ?? text) === true;
}

/** Whether a file or folder of that name belongs to what a manager's installs read. */
export function isManifestName(manager: PackageManager, path: string): boolean {
  return namesOf(manager).some((name) => {
    const last = nameOf(name.replace(/\/$/, ''));
    return isGlob(last) ? nameOf(path).endsWith(last.replace(/^.*\*/, '')) : path.split('/').includes(last);
  });
}

/** Whether a file of that name is a manifest or lockfile of any manager. */
export function isManifestOfAny(path: string): boolean {
  return manifestNames.has(nameOf(path));
}

/** Whether a manager keeps by this name what it resolved. */
export function isLockfile(name: string): boolean {
  return MANAGERS.some(({ project }) => project?.lockfiles.includes(name));
}

/** Whether a name without a dot is usually that of a file: `Makefile`, `LICENSE`. */
export function isUsualFile(name: string): boolean {
  return /^(?:[A-Z]\w*file|LICEN[CS]E|README|NOTICE|VERSION|CHANGELOG|gradlew|mvnw)$/.test(name);
}

const manifestNames: ReadonlySet<string> = new Set(
  MANAGERS.flatMap(({ project, installs }) => [project, ...installs.map((install) => install.project)])
    .flatMap((project) => (project ? [...project.manifests, ...project.lockfiles] : []))
    .filter((name) => !isGlob(name) && !name.endsWith('/'))
    .map(nameOf),
);

/** Whether a pattern of names may match what a manager's installs read. */
export function manifestMatches(manager: PackageManager, pattern: string): boolean {
  return namesOf(manager).some((name) => isGlob(name) || matchesPath(pattern, nameOf(name.replace(/\/$/, ''))));
}

function namesOf({ project, installs }: PackageManager): string[] {
  const all = [project, ...installs.map((install) => install.project)].flatMap((each) => each ?? []);
  return all.flatMap((each) => {
    const {
      manifests,
      lockfiles,
      migrates = [],
      extras,
      wrapper = [],
      members = [],
      sometimes = [],
      above = [],
    } = each;
    return [manifests, lockfiles, migrates, extras, wrapper, members, sometimes, above].flat();
  });
}

/** What projects install to install with: small, and the same until its version is changed. */
const installers: ReadonlySet<string> = new Set(
  words('build bundler hatch pdm pip pip-tools pipenv pipx poetry poetry-core setuptools twine uv virtualenv wheel'),
);

/** Whether an install is given nothing but packages that install others, and no list. */
export function bringsInstallers({ packages, manager, options }: Invocation): boolean {
  if (options.some(({ name }) => manager.manifestFlags?.includes(name))) return false;
  const names = packages.map(({ text }) => /^["']?([\w-]+)/.exec(text)?.[1] ?? '');
  return names.length > 0 && names.every((name) => installers.has(name));
}
