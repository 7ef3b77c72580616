/** Node.js projects of which not all is known: the whole folder goes to a smaller image. */

import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { ABOUT_PROJECT } from '../stage/file-kinds.ts';
import { belowOf } from '../stage/project.ts';
import { type Base, type Job, type Placed, type Planned, type Result, type Runtime, why } from '../stage/runtime.ts';
import { systemPackagesFor } from './addons.ts';
import { browserLeft } from './browsers.ts';
import { isOfPackageJson } from './managers.ts';
import { isIdle, wordsOf } from './project.ts';

/** Programs that come with the images, and those that a step may put in place. */
const programs: ReadonlySet<string> = new Set(words('node npm npx yarn yarnpkg bun bunx'));
const brought: ReadonlySet<string> = new Set(words('pnpm pnpx corepack'));

/** What the larger of two images of one release has more. */
export const larger = 'compilers and headers';

/** What is needed is all in the folder of the project; undefined where this is not sure, or no smaller image is known. */
export function wholeResult(
  job: Job,
  builds: readonly Placed[],
  bases: readonly Base[],
  prune?: string,
): Result | undefined {
  const folder = rootOf(job, builds);
  const smaller = bases.filter(({ image, shell }) => shell && (prune || image !== job.stage.from.image?.text));
  if (folder === undefined || smaller.length === 0) return undefined;
  // Both images of Bun have no compilers (github.com/oven-sh/bun, dockerhub).
  if (prune === undefined && job.image.name !== 'node') return undefined;
  const started = job.launch.started.map((command) => wordsOf(command)[0] ?? '');
  const setups = job.commands.filter(isSetup);
  const isKnown = (name: string) => programs.has(name) || (brought.has(name) && setups.length > 0);
  if (started.length === 0 || !started.every((name) => isKnown(name) || isIdle(name))) return undefined;
  // A step that does more would be repeated as a whole.
  if (setups.some(({ run }) => job.byRun.get(run)?.every(isSetup) !== true)) return undefined;
  const isSame = smaller[0]?.image === job.stage.from.image?.text;
  const extraPackages = isSame ? [] : systemPackagesFor(job, folder);
  if ('why' in extraPackages) return undefined;
  const artefacts = [{ path: folder, folder: true }];
  const again = [...new Set(setups.map(({ run }) => run))];
  const own = { artefacts, bases: smaller, extraPackages, again, ...(prune !== undefined && { prune }) };
  const leaves = prune === undefined ? larger : 'packages for development';
  return {
    leaves,
    runtime: () => {
      const browser = browserLeft(job);
      return browser === undefined ? runtimeFor(own) : why(browser);
    },
  };
}

/** What programs need that find all of the rest in the folder of the project. */
function runtimeFor(own: Pick<Runtime, 'artefacts' | 'bases' | 'extraPackages' | 'again' | 'prune'>): Planned {
  return {
    ...own,
    buildFiles: [ABOUT_PROJECT],
    buildVariables: words('npm_config_* YARN_CACHE_FOLDER CYPRESS_* HUSKY CI DEBIAN_FRONTEND'),
    buildPackages: words('python python3 python-is-python3'),
    linked: true,
    makesMore: true,
    tidy: false,
    provides: [...programs, ...brought],
  };
}

/** Steps that put programs in place for all users. */
function isSetup({ command }: Placed): boolean {
  const [program, ...args] = wordsOf(command);
  if (program === 'corepack') return true;
  return managerOf(command)?.install !== undefined && args.some((arg) => arg === '-g' || arg === '--global');
}

/** The folder that the packages are installed in, which the builds are in or below. */
function rootOf({ commands, launch }: Job, builds: readonly Placed[]): string | undefined {
  const installs = commands.filter((placed) => {
    const found = managerOf(placed.command);
    return found?.install && isOfPackageJson(found.manager) && !isSetup(placed);
  });
  const folders = [...installs, ...builds].map(({ directory }) => directory);
  const [root] = folders.flatMap((folder) => folder ?? []).sort((a, b) => a.length - b.length);
  const isAll =
    root !== undefined &&
    root !== '/' &&
    [...folders, launch.directory].every((each) => each !== undefined && belowOf(root, each) !== undefined);
  return isAll ? root : undefined;
}
