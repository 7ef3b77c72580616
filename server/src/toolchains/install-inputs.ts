/** The files that an install reads: exactly those that are there, or patterns where the build context is not known. */
import type { BuildContext, KnownContext } from '../context/context.ts';
import { folders, isGlob, matchParts, type Part, parseGlob } from '../context/glob.ts';
import { cleanPath, folderOf, isOutside, joinPath, nameOf } from '../context/path.ts';
import { filesBelow, isSent } from '../context/query.ts';
import type { Invocation } from './invocation.ts';
import { managerById, type ProjectFiles } from './managers.ts';
import { readsOf } from './manifest-reads.ts';

/** Files and folders by their folder in the context, to be copied into the same folder of the project. */
export interface Manifests {
  /** The folder of the project, relative to the context. */
  readonly root: string;
  /** Paths relative to the root; those that end with a slash are folders, and patterns may match nothing. */
  readonly paths: readonly string[];
}

export type Found = Manifests | { readonly why: string };

/** More manifests than a person wants to see in a Dockerfile. */
const most = 24;

const literalSecret =
  /(?:_authToken|_auth|_password|npmAuthToken|ClearTextPassword|<password>)\s*[=:>]?\s*"?(?![\s"]*\$\{|%)[^\s"<$]/i;

/** The manifests of an install whose project is the context's folder `root`; undefined when there is no such project. */
export function manifestsOf(context: BuildContext, root: string, invocation: Invocation): Found | undefined {
  const project = projectOf(context, root, invocation);
  if (!project) return undefined;
  const flagged = flaggedFiles(invocation);
  if (flagged?.some((path) => path === undefined)) return { why: 'the path of its list of packages is not known' };
  const named = flagged?.flatMap((path) => (path === undefined ? [] : [cleanPath(path)]));
  if (context.kind === 'unknown') return patternsFor(root, invocation, project, named);
  return existing(context, root, invocation, project, named);
}

/** The table's row; for Yarn that of the generation that the project's files give away. */
function projectOf(context: BuildContext, root: string, { manager, install }: Invocation): ProjectFiles | undefined {
  if (install?.project) return install.project;
  if (manager.id !== 'yarn') return manager.project;
  const isBerry = isSent(context, joinPath(root, '.yarnrc.yml')) === true;
  return managerById(isBerry ? 'yarn-berry' : 'yarn')?.project;
}

/** The files that flags such as `-r` name; undefined where none does. */
function flaggedFiles({ manager, options }: Invocation): (string | undefined)[] | undefined {
  const values = options.filter(({ name }) => manager.manifestFlags?.includes(name)).map(({ value }) => value?.value);
  return values.length > 0 ? values : undefined;
}

function patternsFor(
  root: string,
  { install }: Invocation,
  project: ProjectFiles,
  named: readonly string[] | undefined,
): Found {
  if (named)
    return named.every((path) => !isOutside(path))
      ? { root, paths: named }
      : { why: 'its list of packages lies elsewhere' };
  const [manifest, ...others] = project.manifests;
  if (
    manifest === undefined ||
    isGlob(manifest) ||
    (others.length > 0 && install?.lockfile === undefined && project.lockfiles.length === 0)
  ) {
    return { why: 'the files of the build context are not known' };
  }
  const [lockfile] = project.lockfiles;
  return { root, paths: [manifest, ...(lockfile === undefined ? [] : [`${lockfile}*`])] };
}

function existing(
  context: KnownContext,
  root: string,
  { install, manager, flags }: Invocation,
  project: ProjectFiles,
  named: readonly string[] | undefined,
): Found | undefined {
  const here = filesBelow(context, root);
  const all = here.paths.map((path) => (root === '.' ? path : path.slice(root.length + 1)));
  const match = (patterns: readonly string[]) => patterns.flatMap((pattern) => matching(all, pattern));
  const manifests = named ?? match(project.manifests);
  if (manifests.length === 0) return here.complete ? undefined : { why: 'the build context is too large to be read' };
  const lockfiles = named ? [] : match(project.lockfiles);
  if (install?.lockfile === 'required' && lockfiles.length === 0)
    return { why: 'there is no lockfile, without which it fails' };

  const words = new Set(flags.map(({ text }) => text));
  const whole: string[] = [];
  const taken = new Set<string>();
  const open = [
    ...manifests,
    ...lockfiles,
    ...(named ? [] : match(project.extras.filter((name) => !name.endsWith('/')))),
  ];
  const isMonorepo = manager.id === 'dotnet' || manager.id === 'nuget' || manager.id === 'gradle';
  if (isMonorepo && !here.complete) return { why: 'the build context is too large to be read whole' };
  if (isMonorepo && !named) open.push(...match(project.members ?? []));
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (taken.has(path)) continue;
    if (isOutside(path) || !all.includes(path)) {
      if (manifests.includes(path) || isOutside(path)) return { why: `\`${path}\` is not in what is copied` };
      return { why: `\`${path}\`, which it reads, is not in the build context` };
    }
    taken.add(path);
    const text = context.texts.get(joinPath(root, path));
    if (text !== undefined && literalSecret.test(text))
      return { why: `\`${path}\` holds credentials; mount it as a secret first` };
    const isList = named !== undefined && /\.(?:txt|in|pip)$/.test(path);
    const reads = readsOf(nameOf(path), text, words, isList);
    if (reads.why) return { why: reads.why };
    if ((reads.members ?? []).length > 0 && !here.complete)
      return { why: 'the build context is too large to be read whole' };
    const folder = folderOf(path);
    open.push(...(reads.files ?? []).map((file) => joinPath(folder, file)));
    open.push(...(reads.maybe ?? []).map((file) => joinPath(folder, file)).filter((file) => all.includes(file)));
    for (const name of reads.folders ?? []) whole.push(...fileOrFolder(all, joinPath(folder, name), taken));
    const manifest = nameOf(path) === 'pnpm-workspace.yaml' ? 'package.json' : nameOf(path);
    const excluded = (reads.members ?? [])
      .filter((pattern) => pattern.startsWith('!'))
      .map((pattern) => pattern.slice(1));
    for (const pattern of (reads.members ?? []).filter((member) => !member.startsWith('!'))) {
      const members = matching(all, `${joinPath(folder, pattern)}/${manifest}`);
      open.push(
        ...members.filter((member) => !excluded.some((other) => matching([member], `${other}/${manifest}`).length > 0)),
      );
    }
  }
  if (!named)
    for (const name of project.extras)
      if (name.endsWith('/')) whole.push(...fileOrFolder(all, name.slice(0, -1), taken));
  const paths = [...taken, ...new Set(whole)];
  if (paths.length > most) return { why: `it reads ${paths.length} manifests` };
  return { root, paths };
}

/** A folder that has files in it, with a slash behind it; a file as it is. */
function fileOrFolder(all: readonly string[], path: string, taken: ReadonlySet<string>): string[] {
  if (all.includes(path)) return taken.has(path) ? [] : [path];
  return all.some((file) => file.startsWith(`${path}/`)) ? [`${path}/`] : [];
}

function matching(all: readonly string[], pattern: string): string[] {
  if (!isGlob(pattern)) return all.includes(pattern) ? [pattern] : [];
  const parts = parsePattern(pattern);
  return parts ? all.filter((path) => matchParts(parts, path)) : [];
}

/** A pattern in which `**` stands for any number of folders. */
function parsePattern(pattern: string): Part[] | undefined {
  const names = pattern.split('/');
  const parts: Part[] = [];
  for (const [i, name] of names.entries()) {
    const isLast = i === names.length - 1;
    if (name === '**' && !isLast) {
      parts.push(...folders);
      continue;
    }
    const own = parseGlob(name);
    if (!own) return undefined;
    parts.push(...own);
    if (!isLast) parts.push({ kind: 'char', char: '/' });
  }
  return parts;
}
