/** What Git keeps out of the history: a build, or a person, brings it before the image is built. */
import type { BuildContext, KnownContext } from '../context/context.ts';
import { folderOf, nameOf } from '../context/path.ts';
import { memoized } from '../text/memoized.ts';
import { matchesPath } from './tree.ts';

/** A line of a `.gitignore` (git-scm.com/docs/gitignore). */
interface Ignored {
  /** The folder of the file, with a slash behind it; empty at the top and above it. */
  readonly start: string;
  /** The folders from that of a file above the context down to the context. */
  readonly down: readonly string[];
  readonly pattern: string;
  /** Whether it is about a path below that folder, and not about a name anywhere in it. */
  readonly isAnchored: boolean;
  /** Whether it takes back what a line above says. */
  readonly isException: boolean;
}

/** Whether a `.gitignore` of the context or above it keeps out a path, a folder above it, or all that is in it: the last line that is about it tells. */
export function isGitIgnored(context: KnownContext, path: string): boolean {
  const last = linesOf(context).findLast(({ start, down, pattern, isAnchored }) => {
    if (!path.startsWith(start)) return false;
    const names = path.slice(start.length).split('/');
    const parents = names.map((_, i) => [...down, ...names.slice(0, i + 1)].join('/'));
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

const linesOf = memoized((context: KnownContext): readonly Ignored[] => {
  const own = [...context.texts].filter(([path]) => nameOf(path) === '.gitignore');
  own.sort(([one], [other]) => one.split('/').length - other.split('/').length);
  const above = [...(context.above ?? [])].filter(([path]) => nameOf(path) === '.gitignore').reverse();
  return [
    ...above.flatMap(([path, text]) => {
      const down = foldersDown(context, path.split('/').length - 1);
      return down === undefined ? [] : linesIn(text, { start: '', down });
    }),
    ...own.flatMap(([path, text]) => {
      const folder = folderOf(path);
      return linesIn(text, { start: folder === '.' ? '' : `${folder}/`, down: [] });
    }),
  ];
});

/** The last folders of the path of the context in its workspace; undefined where that is not known. */
function foldersDown({ at, dockerfile }: KnownContext, count: number): readonly string[] | undefined {
  if (at === undefined || dockerfile === undefined || !`/${at}`.endsWith(`/${dockerfile}`)) return undefined;
  const folders = at.slice(0, -dockerfile.length).split('/').slice(0, -1);
  return folders.length < count ? undefined : folders.slice(-count);
}

function linesIn(text: string, place: Pick<Ignored, 'start' | 'down'>): Ignored[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const isException = line.startsWith('!');
    const written = line.trim().replace(/^!/, '');
    // `x/*` is all that a folder has.
    const whole = written.replace(/(?<=[^/*])(?:\/\*{1,2})?\/?$/, '');
    if (whole === '' || written.startsWith('#')) return [];
    return [{ ...place, pattern: whole.replace(/^\//, ''), isAnchored: whole.includes('/'), isException }];
  });
}
