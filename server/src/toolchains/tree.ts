/** The files that an install finds in the image, so far as they came from the build context. */
import type { BuildContext } from '../context/context.ts';
import { folders, type GlobPart, isGlob, matchParts, parseGlob } from '../context/glob.ts';
import { joinPath } from '../context/path.ts';
import { filesBelow } from '../context/query.ts';
import { textCache } from '../text/cache.ts';

export interface Tree {
  /** By absolute path in the image; the value is the path in the build context. */
  readonly files: ReadonlyMap<string, string>;
  /** What was read of them, by path in the build context. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether no file is missing. */
  readonly complete: boolean;
}

/** Why a tree is not complete. */
export const whyIncomplete = 'the build context is too large, or a part of it could not be read';

/** A folder of the build context, as if it were copied to the root of an image. */
export function treeOf(context: BuildContext, folder: string): Tree {
  const { paths, complete } = filesBelow(context, folder);
  const start = folder === '.' ? 0 : folder.length + 1;
  return {
    files: new Map(paths.map((path) => [`/${path.slice(start)}`, path])),
    texts: context.kind === 'known' ? context.texts : new Map(),
    complete,
  };
}

/** The text of a file that was read. */
export function textIn({ files, texts }: Tree, path: string): string | undefined {
  const origin = files.get(path);
  return origin === undefined ? undefined : texts.get(origin);
}

export function hasFolderIn({ files }: Tree, folder: string): boolean {
  const start = folder === '/' ? folder : `${folder}/`;
  for (const path of files.keys()) if (path.startsWith(start)) return true;
  return false;
}

/** The files that match patterns relative to a folder, in which `**` stands for any number of folders. */
export function matchingIn({ files }: Tree, folder: string, patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => {
    const path = joinPath(folder, pattern);
    if (!isGlob(pattern)) return files.has(path) ? [path] : [];
    const parts = parsePattern(path);
    return parts ? [...files.keys()].filter((each) => matchParts(parts, each)) : [];
  });
}

/** Whether a path matches a pattern in which `**` stands for any number of folders. */
export function matchesPath(pattern: string, path: string): boolean {
  const parts = partsOf(pattern);
  return parts !== undefined && matchParts(parts, path);
}

const known = textCache<{ readonly parts: GlobPart[] | undefined }>(50_000);

/** The parts of a pattern, which is matched with many paths. */
function partsOf(pattern: string): GlobPart[] | undefined {
  const found = known.get(pattern);
  if (found) return found.parts;
  const parts = parsePattern(pattern);
  known.set(pattern, { parts });
  return parts;
}

function parsePattern(pattern: string): GlobPart[] | undefined {
  const names = pattern.split('/');
  const parts: GlobPart[] = [];
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
