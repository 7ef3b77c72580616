/** What Git keeps out of the history: a build, or a person, brings it before the image is built. */
import type { KnownContext } from '../context/context.ts';
import { folderOf, nameOf } from '../context/path.ts';
import { memoized } from '../text/memoized.ts';
import { matchesPath } from './tree.ts';

/** A line of a `.gitignore` (git-scm.com/docs/gitignore). */
interface Ignored {
  /** The folder of the file, with a slash behind it; empty at the top. */
  readonly start: string;
  readonly pattern: string;
  /** Whether it is about a path below that folder, and not about a name anywhere in it. */
  readonly isAnchored: boolean;
}

/** Whether a `.gitignore` of the context keeps out a path, a folder above it, or all that is in it. */
export function isGitIgnored(context: KnownContext, path: string): boolean {
  return linesOf(context).some(({ start, pattern, isAnchored }) => {
    if (!path.startsWith(start)) return false;
    const names = path.slice(start.length).split('/');
    const parents = names.map((_, i) => names.slice(0, i + 1).join('/'));
    return (isAnchored ? parents : names).some((each) => matchesPath(pattern, each));
  });
}

const linesOf = memoized(({ texts }: KnownContext): readonly Ignored[] => {
  const lists = [...texts].filter(([path]) => nameOf(path) === '.gitignore');
  return lists.flatMap(([path, text]) => {
    const folder = folderOf(path);
    const start = folder === '.' ? '' : `${folder}/`;
    return text.split(/\r?\n/).flatMap((line) => {
      if (!/^[^#!]/.test(line.trim())) return [];
      // `x/*` is all that a folder has.
      const whole = line.trim().replace(/(?<=[^/*])(?:\/\*{1,2})?\/?$/, '');
      return whole === '' ? [] : [{ start, pattern: whole.replace(/^\//, ''), isAnchored: whole.includes('/') }];
    });
  });
});
