/** What has to be read of a build context for one Dockerfile. */
import { textCache } from '../text/cache.ts';
import { groupBy } from '../text/group.ts';
import { memoized } from '../text/memoized.ts';
import { isGlob } from './glob.ts';
import { isFilled } from './listing.ts';

export interface Needs {
  /** Paths and patterns that the Dockerfile takes from the context; `.` is not among them. */
  readonly named: readonly string[];
  /** Manifests in folders that installs are given by their paths. */
  readonly installed: readonly string[];
  /** Manifests at the top of the context, without which a folder is not it. */
  readonly top: readonly string[];
  /** Folders, patterns and files that COPY brings into the image; `.` is the whole context. */
  readonly sent: readonly string[];
  /** Patterns for the names of files whose text is read wherever they are, a folder before the name included. */
  readonly manifests: readonly string[];
  /** For each project whose packages are installed once the context was copied: the names that its manifest may have. */
  readonly projects: readonly (readonly string[])[];
  /** The names of the manifests of all projects that are installed, wherever their files come from. */
  readonly own: readonly string[];
  /** The names of files that say a version or what Git ignores, also of a project in whose folders the context is. */
  readonly above: readonly string[];
  /** The sources of which it is of interest what they import and start. */
  readonly imports: readonly SourceReader[];
}

/** Sources of one language. */
export interface SourceReader {
  /** Whether a file is one that a program may load. */
  isSource(path: string): boolean;
  /** Whether it is of interest if all of them were read. */
  readonly isWhole: boolean;
  /** The packages that a source imports, files by relative paths among them, and the programs that it starts. */
  read(text: string): string[];
}

/** A test for the files whose text is read, unless they are kept out of the context. */
export function textTest({ named, manifests }: Pick<Needs, 'named' | 'manifests'>): (path: string) => boolean {
  const isNamed = new Set(named);
  const isManifest = manifestTest(manifests);
  return (path) => isNamed.has(path) || (!isFilled(path) && isManifest(path));
}

type PathTest = (path: string) => boolean;

/** Most files of a repository that install something install it with the same programs: the same names are tested by the same test. */
const manifestTest = memoized((manifests: readonly string[]): PathTest => {
  const key = manifests.join('\n');
  const known = manifestTests.get(key);
  if (known) return known;
  const made = testOf(manifests);
  manifestTests.set(key, made);
  return made;
});

const manifestTests = textCache<PathTest>(200_000);

function testOf(manifests: readonly string[]): PathTest {
  const byDepth = groupBy(manifests, (pattern) => pattern.split('/').length);
  const tests = [...byDepth].map(([depth, patterns]) => ({ depth, isOne: globTest(patterns) }));
  return (path) => tests.some(({ depth, isOne }) => isOne(endOf(path, depth)));
}

/** The last names of a path, all of it where it has no more. */
function endOf(path: string, names: number): string {
  let start = path.length;
  for (let left = names; left > 0 && start >= 0; left--) start = start === 0 ? -1 : path.lastIndexOf('/', start - 1);
  return path.slice(start + 1);
}

/** One expression for all patterns, which are our own and hold `*` only: it is asked of every file of a context. */
function globTest(patterns: readonly string[]): PathTest {
  const literal = new Set(patterns.filter((pattern) => !isGlob(pattern)));
  const globs = patterns.filter(isGlob).map((pattern) => pattern.split('*').map(escaped).join('[^/]*'));
  if (globs.length === 0) return (path) => literal.has(path);
  const any = new RegExp(`^(?:${globs.join('|')})$`);
  return (path) => literal.has(path) || any.test(path);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.|?+()[\]{}/]/g, '\\$&');
}
