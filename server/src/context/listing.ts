/** Which entries of a folder belong to a context, and which folders are worth looking into. */
import type { Entry, IgnoreFile } from './context.ts';
import { isGlob } from './glob.ts';
import { type IgnoreList, type IgnoreState, ignoredBelow, keepsOutAll, parseIgnore } from './ignore.ts';

/** What is on the disk at a path; a link's kind is that of what it leads to, where that is in the context. */
export type DiskKind = 'file' | 'folder' | 'link' | 'other';

/** What decides which folders are looked into. */
export interface Interest {
  readonly ignore: IgnoreList | undefined;
  /** Paths that the Dockerfile names: they are looked for wherever they are. */
  readonly named: readonly string[];
}

/** An entry, and for folders what those below need to know. */
export interface Listed {
  readonly entry: Entry;
  readonly ignored: IgnoreState | undefined;
}

/** Folders that tools fill: large, and hardly ever of interest. */
const filled: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  '.pnpm-store',
  'target',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.nox',
  '.gradle',
  '.terraform',
  '.next',
  '.nuxt',
  '.cache',
]);

/** A folder that tools fill, or people: the archives and lists in it that builds read stand near its top. */
const vendored = 'vendor';
const vendoredDepth = 2;

/** Whether a path stands in a folder that tools fill. */
export function isFilled(path: string): boolean {
  const names = path.split('/');
  return names.some((name) => filled.has(name)) || isVendored(names);
}

/** Whether a path is too deep in a folder of vendored files to be looked at. */
function isVendored(names: readonly string[]): boolean {
  const vendor = names.indexOf(vendored);
  return vendor !== -1 && names.length > vendor + vendoredDepth && !names.some((name) => filled.has(name));
}

/** What becomes of one entry, from what became of its folder. */
export function listEntry(interest: Interest, path: string, kind: DiskKind, folder: Listed | undefined): Listed {
  const { ignore } = interest;
  const ignored = ignore && ignore.unclear.length === 0 ? ignoredBelow(ignore, path, folder?.ignored) : undefined;
  const excluded = ignore && !ignored ? undefined : (ignored?.ignored ?? false);
  const isOpen = kind !== 'folder' || isWorthwhile(interest, path, ignored);
  // People keep sources below `vendor` as well, so what is not looked at there is missed.
  const closed = isVendored(path.split('/')) && excluded === false ? 'unlisted' : 'skipped';
  return { entry: { kind: isOpen ? kind : closed, excluded }, ignored };
}

/** Folders that tools fill are looked into where the Dockerfile names something in them, and only there. */
function isWorthwhile({ ignore, named }: Interest, folder: string, ignored: IgnoreState | undefined): boolean {
  const leadsTo = named.some((path) => path === folder || fixedFolder(path).startsWith(`${folder}/`));
  if (isFilled(folder)) return leadsTo || named.some((path) => isFilled(path) && folder.startsWith(`${path}/`));
  // What is in a folder that a COPY names is of interest where it is kept out too: a change may bring it back.
  const isInNamed = named.some((path) => folder.startsWith(`${path}/`));
  return leadsTo || isInNamed || !(ignore && ignored && keepsOutAll(ignore, folder, ignored));
}

/** The folders that a path or pattern begins with, each with a slash behind it. */
function fixedFolder(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const end = folders.findIndex(isGlob);
  return (end === -1 ? folders : folders.slice(0, end)).map((name) => `${name}/`).join('');
}

/** The ignore file of that text; undefined text when it could not be read. */
export function createIgnoreFile(path: string, own: boolean, text: string | undefined): IgnoreFile {
  return { path, own, text, list: text === undefined ? { patterns: [], unclear: [path] } : parseIgnore(text) };
}
