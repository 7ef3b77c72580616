/** What an ignore file should keep out of the build context. */
import type { Entry, KnownContext } from '../../context/context.ts';
import { isGlob, matchParts, parseGlob } from '../../context/glob.ts';
import { cleanPath, folderOf, joinPath, nameOf } from '../../context/path.ts';
import { hasFile, isExcluded } from '../../context/query.ts';
import type { BuildGraph, CopyInstruction, Instruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { isEnvironmentFile, isMadeUp, isPublicSample, secretFileOf } from '../../model/secret-files.ts';
import { unique } from '../../text/list.ts';
import { memoized } from '../../text/memoized.ts';
import { words } from '../../text/words.ts';
import { mayReadEnvironmentFile, namesEnvironmentFile, startsBun } from '../../toolchains/environment-file.ts';
import { isGitIgnored } from '../../toolchains/git-ignored.ts';
import { mayReadHistory } from '../../toolchains/history.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { MANAGERS, type PackageManager } from '../../toolchains/managers.ts';
import { outputsOf, writtenFolders } from '../../toolchains/outputs.ts';
import { expects, isNamed, isWanted, readsHistory, sharersOf, usedIn } from './wanted.ts';

export interface MissingEntries {
  /** For what is there, and is sent. */
  readonly present: readonly string[];
  /** Also for what the package managers of this Dockerfile will leave there: what a new ignore file should hold. */
  readonly usual: readonly string[];
}

/** Entries of an ignore file that the build context wants and does not have; none where it is not known who shares the file. */
export function missingEntries(graph: BuildGraph, context: KnownContext): MissingEntries {
  const sharers = sharersOf(context);
  if (!sharers) return { present: [], usual: [] };
  const graphs = [graph, ...sharers];
  const outputs = managersOf(graph, context)
    .flatMap(({ project }) => [
      ...writtenFolders(project, (name) => context.texts.get(name)),
      ...(project?.outputs ?? []).filter((path) => ownNames.has(nameOf(path))),
    ])
    .map((path) => (isInMembers(context, path) ? `**/${path}` : path))
    .filter((entry) => !graphs.some((each) => expects(each, entry)))
    .flatMap((entry) => placedEntries(context, entry));
  const history = graphs.some(readsHistory) || mayReadHistory(context) ? [] : ['.git'];
  const files = [...environmentFiles(graphs, context), ...privateKeys(context)].filter(
    (path) => !graphs.some((each) => isWanted(each, path)),
  );
  const made = [...outputs, ...untracked(graphs, context)].filter((entry) => !isTracked(context, entry));
  const candidates = unique([...history, ...made, ...files]).filter((entry, _, all) => {
    const path = entry.replace(/^\*\*\//, '');
    const isOpen = !graphs.some((each) => isNamed(each, entry)) && !isBroughtBack(context, path);
    return isOpen && !all.includes(`**/${entry}`);
  });
  const present = candidates.filter((entry) => isThere(context, entry));
  const usual = candidates.filter((entry) => present.includes(entry) || (outputs.includes(entry) && entry !== '.env'));
  return { present, usual };
}

/** Folders of which those beside a project are what tools fill, and others of the same name may hold sources. */
const besideProjects = /^\*\*\/bin$/;

/** An entry for folders of a name anywhere, as it can be written: for those beside projects where another one holds files. */
export function placedEntries({ entries }: KnownContext, entry: string): string[] {
  if (!besideProjects.test(entry)) return [entry];
  const name = entry.slice(3);
  const projects = new Set([...entries.keys()].filter((path) => /\.\w+proj$/.test(path)).map(folderOf));
  const isOther = [...entries].some(([path, { kind, excluded }]) => {
    const parts = path.split('/');
    const at = parts.slice(0, -1).indexOf(name);
    return kind === 'file' && excluded === false && at !== -1 && !projects.has(parts.slice(0, at).join('/') || '.');
  });
  return isOther ? [...projects].map((folder) => joinPath(folder, name)) : [entry];
}

/** Whether the ignore file brings back a path by name, on purpose. */
function isBroughtBack({ ignore }: KnownContext, path: string): boolean {
  return ignore?.list.patterns.some(({ exception, text }) => exception && text === path) === true;
}

/** Whether the build context has what an entry keeps out, and sends it. */
function isThere(context: KnownContext, entry: string): boolean {
  const { entries } = context;
  // `.git/*` keeps out what is in a folder.
  const isOpen = (path: string, { kind, excluded }: Entry) =>
    excluded === false && (kind === 'file' || isExcluded(context, `${path}/x`) !== true);
  const own = entries.get(entry);
  if (!entry.startsWith('**/')) return own !== undefined && isOpen(entry, own);
  return [...entries].some(([path, each]) => nameOf(path) === entry.slice(3) && isOpen(path, each));
}

/** Whether projects below have packages of their own too, or will have once somebody installs. */
function isInMembers(context: KnownContext, path: string): boolean {
  return path === 'node_modules' && hasProjectsBelow(context);
}

const hasProjectsBelow = memoized(({ entries }: KnownContext) =>
  [...entries].some(
    ([at, { excluded }]) =>
      excluded === false && /\/(?:node_modules|package\.json)$/.test(at) && !at.startsWith('node_modules/'),
  ),
);

/** The names of folders below those of the project's own. */
const namesBelow = memoized(
  ({ entries }: KnownContext): ReadonlySet<string> =>
    new Set([...entries].flatMap(([at, entry]) => (at.includes('/') && isFolder(entry) ? [nameOf(at)] : []))),
);

function isFolder(entry: Entry | undefined): boolean {
  return /^(?:folder|skipped|unlisted)$/.test(entry?.kind ?? '');
}

/** The files of variables that nothing in the image is seen to read: `.env` whatever it holds, others that hold a secret. */
function environmentFiles(graphs: readonly BuildGraph[], context: KnownContext): string[] {
  if (mayReadEnvironmentFile(context) || graphs.some(startsBun)) return [];
  const secret = [...context.texts].flatMap(([path, text]) => {
    const isSecret = isEnvironmentFile(path) && !isMadeUp(path) && secretFileOf(path)?.holds(text);
    return isSecret ? path : [];
  });
  const own = isThere(context, '.env') ? ['.env'] : [];
  return unique([...own, ...secret]).filter((path) => !isReadByText(context, path));
}

/** Whether a manifest or a script that was read names a file of variables, or all whose names a variable ends. */
function isReadByText({ texts }: KnownContext, path: string): boolean {
  const name = nameOf(path);
  return [...texts].some(
    ([other, text]) => !isEnvironmentFile(other) && !/ignore$|\.ya?ml$/.test(other) && namesEnvironmentFile(text, name),
  );
}

/** The files that hold a private key, by their text, and nothing else, by their name; a key that belongs to the sources is one that the program may open. */
function privateKeys(context: KnownContext): string[] {
  return [...context.texts].flatMap(([path, text]) => {
    const isKey = keyFile.test(nameOf(path)) && wholeKey.test(text) && !isMadeUp(path) && !isPublicSample(path);
    return isKey && isGitIgnored(context, path) && !isNamedIn(context, path) ? [path] : [];
  });
}

/** Whether a file that was read names another, and is none that keeps it out. */
function isNamedIn({ texts }: KnownContext, path: string): boolean {
  const name = nameOf(path);
  return [...texts].some(([other, text]) => other !== path && !/ignore$/.test(other) && text.includes(name));
}

const keyFile = /^\.?[^.]+$|\.(?:pem|key|p8|pk8|ppk|asc|gpg|crt|cer|cert)$/i;
/** With the first line of what it encodes, or the attributes above it. */
const wholeKey = /^-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----\r?\n(?:[\w-]+: .*\r?\n|\r?\n)*[A-Za-z0-9+/=]{16}/m;

/** Folders that hold nothing but what tools put there, whatever the project. */
const ownNames: ReadonlySet<string> = new Set([
  'node_modules',
  'target',
  '.venv',
  'venv',
  '__pycache__',
  '.gradle',
  '.dart_tool',
  '.build',
  '_build',
  'obj',
  'bin',
]);

/** What tests and tools leave for themselves, by the names that they give it: no program starts from it. */
const asideNames: ReadonlySet<string> = new Set(
  words(`.angular .cache .eggs .ipynb_checkpoints .mypy_cache .nyc_output .parcel-cache .pnpm-store .pytest_cache .ruff_cache
  .sass-cache .serverless .terraform .tox .turbo .vite coverage htmlcov playwright-report test-results`),
);

/** What builds make, which others may start from. */
const resultNames: ReadonlySet<string> = new Set(
  words('.next .nuxt .output .svelte-kit .vercel bower_components build dist node_modules out storybook-static target'),
);

/** Folders of the context that the project's `.gitignore` names as what tools make, and that no image starts from. */
function untracked(graphs: readonly BuildGraph[], context: KnownContext): string[] {
  const lines = context.texts.get('.gitignore')?.split(/\r?\n/) ?? [];
  return lines.flatMap((line) => {
    const path = line.trim().replace(/^\/|\/$/g, '');
    const name = nameOf(path);
    if (/[*?[!\\]/.test(path)) return [];
    const isMade = resultNames.has(name) && graphs.every((graph) => isMadeAgain(graph, context, name));
    if (!isMade && !asideNames.has(name)) return [];
    const isAnchored = line.trim().replace(/\/$/, '').includes('/');
    const isBelow = !isAnchored && namesBelow(context).has(path);
    return isBelow ? [`**/${path}`] : isFolder(context.entries.get(path)) ? [path] : [];
  });
}

/** Whether a `.gitignore` of the context brings back what an entry keeps out, so that it belongs to the sources. */
function isTracked(context: KnownContext, entry: string): boolean {
  const name = nameOf(entry);
  return broughtBackNames(context).some((pattern) => {
    const parts = parseGlob(pattern);
    return parts === undefined || matchParts(parts, name);
  });
}

/** The last names of the paths that the `.gitignore` files of the context bring back. */
const broughtBackNames = memoized(({ texts }: KnownContext): readonly string[] => {
  const lists = [...texts].filter(([path]) => nameOf(path) === '.gitignore');
  const brought = lists.flatMap(([, text]) => text.split(/\r?\n/).filter((line) => line.startsWith('!')));
  return brought.flatMap((line) => line.slice(1).trim().split('/').findLast(isTelling) ?? []);
});

function isTelling(name: string): boolean {
  return /[^*]/.test(name);
}

/** Whether each stage that takes a folder of that name from the context has it made, or brought from another stage. */
function isMadeAgain(graph: BuildGraph, context: KnownContext, name: string): boolean {
  return graph.stages.every(({ instructions }) => {
    const isTaken = instructions.some((each) => isCopy(each) && mayTake(each, context, name));
    return !isTaken || instructions.some((each) => isBringing(each, name) || isMaking(each, name));
  });
}

/** Whether a COPY from the context takes a folder of that name, so far as its sources tell. */
function mayTake({ from, sources }: CopyInstruction, { entries }: KnownContext, name: string): boolean {
  if (from) return false;
  return sources.some(({ value }) => {
    const path = value === undefined || isGlob(value) ? '' : cleanPath(`/${value}`).slice(1);
    return path === '' || [...entries.keys()].some((at) => nameOf(at) === name && at.startsWith(`${path}/`));
  });
}

function isBringing(instruction: Instruction, name: string): boolean {
  if (!isCopy(instruction) || !instruction.from) return false;
  const places = [instruction.destination, ...instruction.sources];
  return places.some((place) => place?.value?.split('/').includes(name));
}

const building = /\b(?:build|compile|bundle|generate|export|assemble|package)\b/;

/** Whether a step makes a folder of that name: it says so, or it runs a script of a project whose packages are in a folder. */
function isMaking(instruction: Instruction, name: string): boolean {
  if (instruction.kind !== 'RUN' || instruction.script.form === 'opaque') return false;
  return instruction.script.commands.some((command) => {
    if (outputsOf(command).some(({ path }) => path.split('/').includes(name))) return true;
    const runsScripts = managerOf(command)?.manager.project?.outputs.includes('node_modules') === true;
    return runsScripts && command.args.some(({ value }) => value !== undefined && building.test(value));
  });
}

/** The managers that the Dockerfile installs with and whose manifests lie in the context's folder. */
function managersOf(graph: BuildGraph, context: KnownContext): PackageManager[] {
  const used = usedIn(graph);
  return MANAGERS.filter(
    (manager) => used.get(manager) === true && manager.project?.manifests.some((name) => hasManifest(context, name)),
  );
}

function hasManifest(context: KnownContext, name: string): boolean {
  if (!name.startsWith('*')) return hasFile(context, name) === true;
  return [...context.entries].some(([path, { kind }]) => kind === 'file' && path.endsWith(name.slice(1)));
}
