/** Which entries of a folder belong to a context, and which folders are worth looking into. */
import type { Entry, IgnoreFile } from './context.ts';
import { isGlob } from './glob.ts';
import { type Ignored, type IgnoreList, ignoredBelow, keepsOutAll, parseIgnore } from './ignore.ts';
import { folderOf, joinPath } from './path.ts';

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
  readonly ignored: Ignored | undefined;
}

/** Folders that tools fill: large, and hardly ever of interest. */
const filled: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  '.pnpm-store',
  'vendor',
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

/** Whether a path stands in a folder that tools fill. */
export function isFilled(path: string): boolean {
  return path.split('/').some((name) => filled.has(name));
}

/** What becomes of one entry, from what became of its folder. */
export function listEntry(interest: Interest, path: string, kind: DiskKind, folder: Listed | undefined): Listed {
  const { ignore } = interest;
  const ignored = ignore && ignore.unclear.length === 0 ? ignoredBelow(ignore, path, folder?.ignored) : undefined;
  const excluded = ignore && !ignored ? undefined : (ignored?.ignored ?? false);
  const isOpen = kind !== 'folder' || isWorthwhile(interest, path, ignored);
  return { entry: { kind: isOpen ? kind : 'unlisted', excluded }, ignored };
}

/** Folders that tools fill are looked into where the Dockerfile names something in them, and only there. */
function isWorthwhile({ ignore, named }: Interest, folder: string, ignored: Ignored | undefined): boolean {
  const leadsTo = named.some((path) => path === folder || fixedFolder(path).startsWith(`${folder}/`));
  if (isFilled(folder)) return leadsTo || named.some((path) => isFilled(path) && folder.startsWith(`${path}/`));
  return leadsTo || !(ignore && ignored && keepsOutAll(ignore, folder, ignored));
}

/** The folders that a path or pattern begins with, each with a slash behind it. */
function fixedFolder(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const end = folders.findIndex(isGlob);
  return (end === -1 ? folders : folders.slice(0, end)).map((name) => `${name}/`).join('');
}

/** The entries that a list of files amounts to. */
export function entriesOf(files: Iterable<string>, interest: Interest): Map<string, Entry> {
  const root: Listed = { entry: { kind: 'folder', excluded: false }, ignored: undefined };
  const listed = new Map([['.', root]]);
  const list = (path: string, kind: DiskKind): Listed | undefined => {
    const known = listed.get(path);
    if (known) return known;
    const folder = list(folderOf(path), 'folder');
    if (folder?.entry.kind !== 'folder') return undefined;
    const made = listEntry(interest, path, kind, folder);
    listed.set(path, made);
    return made;
  };
  for (const path of files) list(path, 'file');
  return new Map([...listed].map(([path, { entry }]) => [path, entry]));
}

/** Where an ignore file may be, the stronger one first, for a Dockerfile at a path relative to the context. */
export function ignorePathsOf(dockerfile: string): { readonly path: string; readonly own: boolean }[] {
  return [
    { path: joinPath('.', `${dockerfile}.dockerignore`), own: true },
    { path: '.dockerignore', own: false },
  ];
}

/** The ignore file of that text; undefined text when it could not be read. */
export function createIgnoreFile(path: string, own: boolean, text: string | undefined): IgnoreFile {
  return { path, own, text, list: text === undefined ? { patterns: [], unclear: [path] } : parseIgnore(text) };
}
