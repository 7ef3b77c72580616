/** Questions that rules and refactorings ask of a build context; `undefined` is: that is not known. */
import type { BuildContext, Entry, KnownContext } from './context.ts';
import { isGlob, matchParts, parseGlob } from './glob.ts';
import { isIgnored, isIgnoredWhole } from './ignore.ts';
import { cleanPath, folderOf, isOutside, nameOf } from './path.ts';

/** Files, and whether they are all there are but for those in folders that are skipped on purpose. */
export interface FoundFiles {
  readonly paths: readonly string[];
  readonly complete: boolean;
}

/** Whether a file stands at a path on the disk, kept out of the context or not. */
export function hasFile(context: BuildContext, path: string): boolean | undefined {
  return isKind(context, path, ['file']);
}

/** Whether a folder stands at a path on the disk, kept out of the context or not. */
export function hasFolder(context: BuildContext, path: string): boolean | undefined {
  return isKind(context, path, ['folder', 'skipped', 'unlisted']);
}

/** Whether the ignore file keeps a path out, be there anything or not. */
export function isExcluded(context: BuildContext, path: string): boolean | undefined {
  if (context.kind === 'unknown') return undefined;
  const clean = cleanPath(path);
  if (!context.ignore || clean === '.') return false;
  return isOutside(clean) ? undefined : isIgnored(context.ignore.list, clean);
}

/** Whether a build can COPY a file of that path: it exists, and is not kept out. */
export function isSent(context: BuildContext, path: string): boolean | undefined {
  const exists = hasFile(context, path);
  if (exists === false) return false;
  const excluded = isExcluded(context, path);
  if (excluded === true) return false;
  return exists === true && excluded === false ? true : undefined;
}

/** The text of a file that was read. */
export function textOf(context: BuildContext, path: string): string | undefined {
  return context.kind === 'known' ? context.texts.get(cleanPath(path)) : undefined;
}

/** The texts that were read of files of a name, wherever they stand. */
export function textsNamed(context: BuildContext, name: string): string[] {
  if (context.kind === 'unknown') return [];
  return [...context.texts].flatMap(([path, text]) => (nameOf(path) === name ? [text] : []));
}

/** Whether a file of a name stands anywhere in the context, be it sent or not. */
export function hasNamed({ entries }: KnownContext, name: string): boolean {
  for (const path of entries.keys()) if (nameOf(path) === name) return true;
  return false;
}

/** The files below a folder that a build can COPY. */
export function filesBelow(context: BuildContext, folder: string): FoundFiles {
  if (context.kind === 'unknown') return { paths: [], complete: false };
  const clean = cleanPath(folder);
  const start = clean === '.' ? '' : `${clean}/`;
  const paths: string[] = [];
  let complete = hasFolder(context, clean) !== undefined && !isClosed(context.entries.get(clean));
  for (const [path, { kind, excluded }] of context.entries) {
    if (!path.startsWith(start) || path === '.') continue;
    if (kind === 'file' && excluded === false) paths.push(path);
    // What is unlisted below a folder that is kept out whole is not missed.
    else if (excluded === undefined || (kind === 'unlisted' && !isWholeExcluded(context, path))) complete = false;
  }
  return { paths, complete };
}

/** The files that a COPY of this source takes: a file, all of a folder, or what a pattern matches (https://pkg.go.dev/path/filepath#Match). */
export function filesOf(context: BuildContext, source: string): FoundFiles {
  const path = cleanPath(`/${source}`).slice(1) || '.';
  if (context.kind === 'unknown') return { paths: [], complete: false };
  if (!isGlob(path)) return filesAt(context, path);
  const parts = parseGlob(path);
  if (!parts) return { paths: [], complete: false };
  const depth = path.split('/').length;
  const found = [...context.entries].flatMap(([entry, { kind }]) => {
    return entry !== '.' && kind !== 'skipped' && entry.split('/').length === depth && matchParts(parts, entry)
      ? entry
      : [];
  });
  const taken = found.map((entry) => filesAt(context, entry));
  const isListed = [...context.entries].every(([entry, { kind }]) => {
    return kind !== 'unlisted' || isWholeExcluded(context, entry) || !couldLeadTo(path, entry);
  });
  return {
    paths: [...new Set(taken.flatMap(({ paths }) => paths))],
    complete: isListed && taken.every(({ complete }) => complete),
  };
}

function isClosed(entry: Entry | undefined): boolean {
  return entry?.kind === 'unlisted' || entry?.kind === 'skipped';
}

function filesAt(context: KnownContext, path: string): FoundFiles {
  const sent = isSent(context, path);
  if (sent === true) return { paths: [path], complete: true };
  if (hasFolder(context, path) !== false) return filesBelow(context, path);
  return { paths: [], complete: sent === false };
}

function isKind(context: BuildContext, path: string, kinds: readonly Entry['kind'][]): boolean | undefined {
  const clean = cleanPath(path);
  if (context.kind === 'unknown' || isOutside(clean)) return undefined;
  const found = context.entries.get(clean);
  if (found) return found.kind === 'link' ? undefined : kinds.includes(found.kind);
  const folder = nearest(context, clean);
  return folder === 'folder' || folder === 'file' ? false : undefined;
}

/** The kind of the nearest entry above a path. */
function nearest({ entries }: KnownContext, path: string): Entry['kind'] | undefined {
  let folder = path;
  do folder = folderOf(folder);
  while (folder !== '.' && !entries.has(folder));
  return entries.get(folder)?.kind;
}

/** Whether nothing in a folder can be sent, so that it does not matter what is in it. */
function isWholeExcluded({ ignore, entries }: KnownContext, folder: string): boolean {
  return entries.get(folder)?.excluded === true && ignore !== undefined && isIgnoredWhole(ignore.list, folder) === true;
}

/** Whether a pattern could match below a folder, so far as its number of folders goes. */
function couldLeadTo(pattern: string, folder: string): boolean {
  const parts = pattern.split('/');
  const names = folder === '.' ? [] : folder.split('/');
  if (names.length >= parts.length) return false;
  return names.every((name, at) => {
    const part = parseGlob(parts[at] ?? '');
    return part === undefined || matchParts(part, name);
  });
}
