/** Paths with forward slashes, as text: nothing here looks at a disk. */

import { isClean } from '../text/rooted-path.ts';

/** The shortest path of the same meaning, as Go's path.Clean has it: no `.`, no inner `..`, no double or trailing slash. */
export function cleanPath(path: string): string {
  const isRooted = path.startsWith('/');
  if (isClean(isRooted ? path : `/${path}`)) return path;
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!isRooted) kept.push('..');
  }
  const clean = kept.join('/');
  if (isRooted) return `/${clean}`;
  return clean === '' ? '.' : clean;
}

/** Whether a source of a COPY is all that it can copy: `.`, `/`, and `..` too, which leads no further up. */
export function isWholeSource(source: string): boolean {
  return cleanPath(`/${source}`) === '/';
}

/** The folder that holds a path; `.` for names without a folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash === 0) return '/';
  return slash === -1 ? '.' : path.slice(0, slash);
}

/** A folder and those above it, the nearest first. */
export function foldersAbove(folder: string): string[] {
  const all = [folder];
  for (let at = folder; at !== '/' && at !== '.'; ) {
    at = folderOf(at);
    all.push(at);
  }
  return all;
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` seen from `folder`; a rooted path stays as it is. */
export function joinPath(folder: string, path: string): string {
  return cleanPath(path.startsWith('/') ? path : `${folder}/${path}`);
}

/** Whether a clean path leads out of the folder it is relative to, or is not relative at all. */
export function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../') || path.startsWith('/');
}

/** Whether an absolute path is a folder, or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** An absolute path as it is written in a folder. */
export function pathFrom(folder: string, path: string): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  const at = from.findIndex((part, i) => part !== to[i]);
  const shared = at === -1 ? from.length : at;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
