/** What Git keeps out of the history: a build, or a person, brings it before the image is built. */
import type { BuildContext, KnownContext } from '../context/context.ts';
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
  /** Whether it takes back what a line above says. */
  readonly isException: boolean;
}

/** Whether a `.gitignore` of the context keeps out a path, a folder above it, or all that is in it: the last line that is about it tells. */
export function isGitIgnored(context: KnownContext, path: string): boolean {
  const last = linesOf(context).findLast(({ start, pattern, isAnchored }) => {
    if (!path.startsWith(start)) return false;
    const names = path.slice(start.length).split('/');
    const parents = names.map((_, i) => names.slice(0, i + 1).join('/'));
    return (isAnchored ? parents : names).some((each) => matchesPath(pattern, each));
  });
  return last !== undefined && !last.isException;
}

/** Whether another working tree of the project may lack a file: Git ignores it, and not the Dockerfile too. */
export function isLeftOutOfGit(context: BuildContext, path: string): boolean {
  if (context.kind === 'unknown' || nameOf(path) === '.gitignore') return false;
  const { dockerfile } = context;
  return isGitIgnored(context, path) && !(dockerfile !== undefined && isGitIgnored(context, dockerfile));
}

const linesOf = memoized(({ texts }: KnownContext): readonly Ignored[] => {
  const lists = [...texts].filter(([path]) => nameOf(path) === '.gitignore');
  lists.sort(([one], [other]) => one.split('/').length - other.split('/').length);
  return lists.flatMap(([path, text]) => {
    const folder = folderOf(path);
    const start = folder === '.' ? '' : `${folder}/`;
    return text.split(/\r?\n/).flatMap((line) => {
      const isException = line.startsWith('!');
      const written = line.trim().replace(/^!/, '');
      // `x/*` is all that a folder has.
      const whole = written.replace(/(?<=[^/*])(?:\/\*{1,2})?\/?$/, '');
      if (whole === '' || written.startsWith('#')) return [];
      return [{ start, pattern: whole.replace(/^\//, ''), isAnchored: whole.includes('/'), isException }];
    });
  });
});
