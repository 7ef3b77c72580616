/** The files that an install reads: exactly those that are there. */
import type { BuildContext } from '../context/context.ts';
import { folderOf, foldersAbove, joinPath, nameOf, pathFrom } from '../context/path.ts';
import { resolvePath } from '../model/state.ts';
import type { Word } from '../shell/script.ts';
import { unique } from '../text/list.ts';
import type { Invocation } from './invocation.ts';
import { managerById, type ProjectFiles } from './managers.ts';
import { isRead, readsOf } from './manifest-reads.ts';
import { readList } from './python/reads.ts';
import { localScheme, named, type Reads, together } from './reads.ts';
import { hasFolderIn, matchesPath, matchingIn, type Tree, textIn, treeOf, whyIncomplete } from './tree.ts';

/** Absolute paths in the image. */
export interface Inputs {
  readonly files: readonly string[];
  /** Folders that are read whole. */
  readonly folders: readonly string[];
  /** Whether the project has members, whose folders are below it. */
  readonly hasMembers: boolean;
}

/** Where an install works, and what surrounds it. */
export interface Site {
  /** The working directory, and the project's folder where flags lead to another. */
  readonly cwd: string;
  readonly folder: string;
  /** Values of variables that the manager may read. */
  readonly variables: ReadonlyMap<string, string | undefined>;
  /** Those of them that no build argument changes. */
  readonly fixed: ReadonlyMap<string, string>;
}

/** More manifests than a person wants to see in a Dockerfile. */
const most = 60;

/** A credential itself in the settings of npm, Yarn, NuGet or Maven, where a variable could stand. */
const literalSecret =
  /(?:_authToken|_auth|_password|npmAuthToken)["']?[ \t]{0,9}[=:][ \t]{0,9}["']?[^\s"'$]|"ClearTextPassword"\s{1,9}value="[^"%]|<password>\s{0,9}[^\s<$]/i;

/** What an install reads of a tree; undefined when there is no such project in it. */
export function inputsOf(
  tree: Tree,
  site: Site,
  invocation: Invocation,
): Inputs | { readonly why: string } | undefined {
  const project = projectOf(tree, site.folder, invocation);
  if (!project) return undefined;
  const { lists, byVariable } = namedManifests(site, invocation);
  const as = byVariable ? project.manifests[0] : undefined;
  if (lists?.includes(undefined)) return { why: 'the path of the package list is unknown' };
  const given = lists
    ?.flatMap((path) => path ?? [])
    .flatMap((path) => (tree.files.has(path) ? path : (memberAt(tree, path, project) ?? path)));
  const manifests = given ?? matchingIn(tree, site.folder, manifestNames(project, invocation));
  if (manifests.length === 0) return undefined;
  const roots = given ? [] : rootsAbove(tree, site.folder, project, invocation);
  const own = given ? foldersOf(given, project, invocation) : [site.folder];
  const beside = unique([...own, ...roots.map(folderOf)]);
  const locks = beside.flatMap((folder) => matchingIn(tree, folder, project.lockfiles));
  const isFrozen = invocation.flags.some(({ text }) => invocation.manager.lockedFlags?.includes(text));
  if ((invocation.install?.lockfile === 'required' || isFrozen) && locks.length === 0 && !given)
    return { why: 'the lockfile that it needs is missing' };
  const { wrapper = [], migrates = [] } = project;
  const extras = invocation.program.text.endsWith('w') ? [...project.extras, ...wrapper] : project.extras;
  const migrated = locks.length > 0 ? [] : migrates;
  const said = together([settingReads(tree, site, invocation), variableReads(tree, site, invocation)]);
  if (said.why !== undefined) return { why: said.why };
  const files = extras.filter((name) => !name.endsWith('/'));
  const open: Open[] = [
    ...manifests.map((path) => ({ path, must: true, isMember: false, isList: given !== undefined, ...(as && { as }) })),
    ...(as === undefined ? [] : manifests.flatMap((path) => [`${path}.lock`, path.replace(/\.json$/, '.lock')])).map(
      optional,
    ),
    ...roots.map((path) => ({ path, must: true, isMember: false, isList: false })),
    ...locks.map((path) => ({ path, must: true, isMember: true, isList: false })),
    ...beside.flatMap((folder) => matchingIn(tree, folder, [...migrated, ...files])).map(optional),
    ...foldersAbove(site.folder)
      .flatMap((folder) => matchingIn(tree, folder, project.above ?? []))
      .map(optional),
    ...(said.maybe ?? []).map(optional),
  ];
  // The manager itself may lie in the project: `php composer.phar install`.
  const program = resolvePath(site.cwd, invocation.program.value);
  if (program !== undefined && tree.files.has(program)) open.push(optional(program));
  if (project.allMembers && !given) {
    if (!tree.complete) return { why: whyIncomplete };
    open.push(...matchingIn(tree, site.folder, project.members ?? []).map(optional));
  }
  const whole = beside.flatMap((folder) => {
    return extras.filter((name) => name.endsWith('/')).map((name) => joinPath(folder, name.slice(0, -1)));
  });
  return follow(tree, { ...invocation, folder: site.folder }, open, [...whole, ...(said.folders ?? [])]);
}

/** The folders of manifests that flags name, in which what else belongs to a project is looked for; a list of packages has none. */
function foldersOf(given: readonly string[], { manifests }: ProjectFiles, { manager }: Invocation): string[] {
  const isOne = (path: string) =>
    manager.id === 'bundler' || manifests.some((pattern) => matchesPath(pattern, nameOf(path)));
  return given.filter(isOne).map(folderOf);
}

/** A file that is still to be looked at. */
interface Open {
  readonly path: string;
  /** Whether it is needed, so that it must be there. */
  readonly must: boolean;
  readonly isMember: boolean;
  readonly isList: boolean;
  /** The name that it would have by default, where it has another. */
  readonly as?: string;
}

function optional(path: string): Open {
  return { path, must: false, isMember: false, isList: false };
}

/** Follows what each file names to the files that it names. */
function follow(
  tree: Tree,
  { manager, flags, folder: place }: Invocation & { readonly folder: string },
  open: Open[],
  extras: readonly string[],
): Inputs | { readonly why: string } {
  const words = new Set(flags.map(({ text }) => text));
  const taken = new Set<string>();
  const whole = extras.filter((folder) => hasFolderIn(tree, folder));
  let hasMembers = false;
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { path, must, isMember, isList, as = nameOf(path) } = next;
    if (taken.has(path)) continue;
    if (!tree.files.has(path)) {
      if (!must) continue;
      if (hasFolderIn(tree, path)) whole.push(path);
      else return { why: absent(tree, pathFrom(place, path)) };
      continue;
    }
    taken.add(path);
    const text = textIn(tree, path);
    if (text !== undefined && literalSecret.test(text))
      return { why: `\`${nameOf(path)}\` contains credentials; mount it as a secret first` };
    if (text === undefined && (isList || isRead(as))) return { why: `\`${nameOf(path)}\` could not be read` };
    const manifest = { path, text: text ?? '', tree, manager: manager.id, flags: words, isMember };
    const reads = isList && !isRead(as) ? readList(manifest) : readsOf(manifest, as);
    if (reads.why !== undefined) return { why: reads.why };
    const members = membersOf(tree, folderOf(path), reads);
    if (members === undefined) return { why: whyIncomplete };
    hasMembers ||= members.length > 0;
    const at = (names: readonly string[] | undefined) => (names ?? []).map((name) => joinPath(folderOf(path), name));
    open.push(
      ...at(reads.files).map((each) => ({ path: each, must: true, isMember, isList })),
      ...at(reads.maybe).map(optional),
      ...at(reads.links).map((each) => ({ path: each, must: true, isMember: true, isList: false })),
      ...members.map((each) => ({ path: each, must: false, isMember: true, isList: false })),
    );
    whole.push(...at(reads.folders).filter((folder) => hasFolderIn(tree, folder)));
  }
  const folders = [...new Set(whole)].filter((folder, _, all) => !all.some((other) => folder.startsWith(`${other}/`)));
  const files = [...taken].filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)));
  if (files.length + folders.length > most) return { why: `it reads ${files.length + folders.length} manifests` };
  return { files, folders, hasMembers };
}

/** Why a file that is read was not found. */
function absent({ complete }: Tree, path: string): string {
  const shown = `it reads \`${path}\`, which`;
  return complete
    ? `${shown} is not among the copied files`
    : `${shown} is in a part of the build context that Slipway didn't read`;
}

/** The manifests of members; undefined when not all of them are known. */
function membersOf(tree: Tree, folder: string, { members = [] }: Reads): string[] | undefined {
  const patterns = members.filter((pattern) => !pattern.startsWith('!')).map((pattern) => joinPath(folder, pattern));
  const excluded = members
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => joinPath(folder, pattern.slice(1)));
  if (patterns.length > 0 && !tree.complete) return undefined;
  const found = patterns.flatMap((pattern) => [...tree.files.keys()].filter((path) => matchesPath(pattern, path)));
  return found.filter(
    (path) => !excluded.some((pattern) => matchesPath(pattern, path)) && !path.includes('/node_modules/'),
  );
}

/** The manifests of workspaces above the project's folder of which it is a member. */
function rootsAbove(tree: Tree, folder: string, project: ProjectFiles, { manager, flags }: Invocation): string[] {
  const names = project.roots ?? [];
  for (const above of foldersAbove(folder).slice(1)) {
    const roots = matchingIn(tree, above, names).filter((path) => {
      const text = textIn(tree, path);
      if (text === undefined) return false;
      const words = new Set(flags.map((flag) => flag.text));
      const reads = readsOf({ path, text, tree, manager: manager.id, flags: words, isMember: false });
      return [
        ...(membersOf(tree, above, reads) ?? []),
        ...(reads.files ?? []).map((file) => joinPath(above, file)),
      ].some((member) => folderOf(member) === folder);
    });
    if (roots.length > 0) return [...new Set([...roots, ...matchingIn(tree, above, project.manifests)])];
  }
  return [];
}

/** The table's row; for Yarn that of the generation that the project's files give away. */
function projectOf(tree: Tree, folder: string, { manager, install }: Invocation): ProjectFiles | undefined {
  if (install?.project) return install.project;
  if (manager.id !== 'yarn') return manager.project;
  const isBerry = foldersAbove(folder).some((each) => tree.files.has(joinPath(each, '.yarnrc.yml')));
  return managerById(isBerry ? 'yarn-berry' : 'yarn')?.project;
}

function manifestNames({ manifests }: ProjectFiles, { manager, options }: Invocation): readonly string[] {
  const own = options.some(({ name }) => manager.groupFlags?.includes(name));
  return own ? ['pyproject.toml'] : manifests;
}

interface Named {
  /** Undefined where the usual ones are meant. */
  readonly lists: readonly (string | undefined)[] | undefined;
  /** Whether a variable names them, so that they are what the usual ones would be. */
  readonly byVariable: boolean;
}

/** The files that flags such as `-r`, operands or variables name in place of the usual ones. */
function namedManifests(
  { cwd, fixed, variables }: Pick<Site, 'cwd' | 'fixed' | 'variables'>,
  invocation: Invocation,
): Named {
  const { manager, install, options, operands } = invocation;
  const flagged = options.filter(({ name }) => manager.manifestFlags?.includes(name)).map(({ value }) => value);
  const told = flagged.length === 0 ? manifestTold(variables, invocation) : undefined;
  if (told) return { lists: [told.value === undefined ? undefined : joinPath(cwd, told.value)], byVariable: true };
  const words: (Word | undefined)[] = install?.operands === 'manifests' ? [...flagged, ...operands] : flagged;
  if (words.length === 0) return { lists: undefined, byVariable: false };
  const lists = words.map((word) => {
    const value = word && (word.value ?? expanded(word, fixed));
    return value === undefined || value === '-' || value.startsWith('/dev/') ? undefined : joinPath(cwd, value);
  });
  return { lists, byVariable: false };
}

/** What a variable says that names a manifest, the command's own before that of the environment. */
function manifestTold(variables: Site['variables'], { manager, command }: Invocation) {
  for (const name of manager.manifestVariables ?? []) {
    const own = command.assignments.find((each) => each.name.text === name);
    if (own) return { value: own.value?.value };
    if (variables.has(name)) return { value: variables.get(name) };
  }
  return undefined;
}

/** What a word comes to whose variables are all known. */
function expanded({ text }: Word, fixed: Site['fixed']): string | undefined {
  const plain = text.replace(/^"(.*)"$/s, '$1');
  const value = plain.replace(
    /\$(?:(\w+)|\{(\w+)\})/g,
    (whole, bare: string | undefined, braced: string | undefined) => {
      return fixed.get(bare ?? braced ?? '') ?? whole;
    },
  );
  return /[$`"'\\*?\s]/.test(value) ? undefined : value;
}

/** Files and folders of the project that other flags name. */
function settingReads(tree: Tree, { cwd, folder }: Site, { manager, options }: Invocation): Reads {
  const { directoryFlags = [], manifestFlags = [], nameFlags = [] } = manager;
  const others = [...directoryFlags, ...manifestFlags, ...nameFlags];
  const values = options
    .filter(({ name }) => !others.includes(name))
    .flatMap(({ value }) => value?.value?.replace(localScheme, '') ?? [])
    .filter((value) => joinPath(cwd, value) !== folder)
    .flatMap((value) => memberAt(tree, joinPath(cwd, value), manager.project) ?? value);
  return named({ tree, path: joinPath(cwd, 'flags') }, values.map(relative));
}

/** The manifests of a folder that is named, such as the member of a workspace; undefined where it holds none. */
function memberAt(tree: Tree, folder: string, project: ProjectFiles | undefined): string[] | undefined {
  const found = project ? matchingIn(tree, folder, project.manifests) : [];
  return found.length > 0 ? found : undefined;
}

/** Variables by which every manager, or what runs it, may be told of files: what is loaded first, and whom it trusts. */
const common: ReadonlySet<string> = new Set(
  `BASH_ENV CURL_CA_BUNDLE GIT_CONFIG_GLOBAL GIT_SSL_CAINFO GOENV JAVA_TOOL_OPTIONS LD_PRELOAD NETRC NODE_EXTRA_CA_CERTS NODE_OPTIONS
  REQUESTS_CA_BUNDLE SSL_CERT_DIR SSL_CERT_FILE`.split(/\s+/),
);

/** What of a variable's value may be a path; a flag's value stands behind `=` or `:`. */
function pathsIn(value: string): string[] {
  return value.split(/[\s,]+/).flatMap((word) => (word.startsWith('-') ? word.split(/[=:]/).slice(1) : word));
}

/** Files and folders of the project that the manager's own variables name. */
export function variableReads(
  tree: Tree,
  { cwd, folder, variables }: Omit<Site, 'fixed'>,
  { manager, command }: Invocation,
): Reads {
  const own = command.assignments.map(({ name, value }) => [name.text, value?.value] as const);
  const prefixes = manager.variables ?? [];
  const values = [...variables, ...own].flatMap(([name, value]) => {
    const isRead = common.has(name) || prefixes.some((prefix) => name.toUpperCase().startsWith(prefix));
    return isRead && value !== undefined ? pathsIn(value) : [];
  });
  const places = values
    .map((value) => value.replace(localScheme, ''))
    .filter((value) => joinPath(cwd, value) !== folder);
  return named({ tree, path: joinPath(cwd, 'variables') }, places.map(relative));
}

/** A bare name may be a folder too. */
function relative(path: string): string {
  return path.startsWith('/') || path.startsWith('.') ? path : `./${path}`;
}

/** Files and folders by their folder in the context, to be copied into the same folder of the project. */
export interface Manifests {
  /** The folder of the project, relative to the context. */
  readonly root: string;
  /** Paths relative to the root; those that end with a slash are folders. */
  readonly paths: readonly string[];
}

/** The manifests of an install whose project is the context's folder `root`; undefined when there is no such project. */
export function manifestsOf(
  context: BuildContext,
  root: string,
  invocation: Invocation,
): Manifests | { readonly why: string } | undefined {
  const found = inputsOf(
    treeOf(context, root),
    { cwd: '/', folder: '/', variables: new Map(), fixed: new Map() },
    invocation,
  );
  if (!found || 'why' in found) return found;
  return { root, paths: [...found.files, ...found.folders.map((path) => `${path}/`)].map((path) => path.slice(1)) };
}

/** Patterns for the manifests of a project of which no file is known. */
export function patternsFor(
  { folder, fixed, variables }: Pick<Site, 'folder' | 'fixed' | 'variables'>,
  invocation: Invocation,
): readonly string[] | { readonly why: string } {
  const { manager, install } = invocation;
  const project = install?.project ?? manager.project;
  const { lists, byVariable } = namedManifests({ cwd: folder, fixed, variables }, invocation);
  if (byVariable) return { why: 'the files of the build context are unknown' };
  if (lists) {
    const known = lists.flatMap((path) => path ?? []);
    if (known.length < lists.length) return { why: 'the path of the package list is unknown' };
    return known.every((path) => path.startsWith(folder === '/' ? folder : `${folder}/`))
      ? known
      : { why: 'the package list is outside of the copied files' };
  }
  const [manifest, ...others] = project?.manifests ?? [];
  const isOne = others.length === 0 || install?.lockfile !== undefined || (project?.lockfiles.length ?? 0) > 0;
  if (manifest === undefined || manifest.includes('*') || !isOne || others.length > 1 || project?.allMembers)
    return { why: 'the files of the build context are unknown' };
  const [lockfile] = project?.lockfiles ?? [];
  return [manifest, ...(lockfile === undefined ? [] : [`${lockfile}*`])].map((name) => joinPath(folder, name));
}
