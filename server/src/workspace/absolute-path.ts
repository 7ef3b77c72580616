/** Absolute paths with forward slashes, as text; a drive may stand before the first slash. */
import { cleanPath, pathFrom } from '../context/path.ts';

export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** `path` seen from `folder`; an absolute path stays as it is. */
export function absolutePath(folder: string, path: string): string {
  return cleanPath(isAbsolute(path) ? path : `${folder}/${path}`);
}

/** An absolute path as it is written from a folder; from another drive it stays absolute. */
export function relativePath(folder: string, path: string): string {
  if (isInside(folder, path)) return cleanPath(path.slice(folder.length).replace(/^\/+/, ''));
  const isElsewhere = hasDrive(folder) && folder.slice(0, 2) !== path.slice(0, 2);
  return isElsewhere ? path : cleanPath(pathFrom(folder, path));
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || hasDrive(path);
}

function hasDrive(path: string): boolean {
  return /^[A-Za-z]:(?:[\\/]|$)/.test(path);
}
