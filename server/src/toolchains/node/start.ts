/** The program that an image starts, as far as a split must know it. */
import { joinPath } from '../../context/path.ts';
import { belowOf } from '../stage/project.ts';
import { type Job, type Refusal, unsure, why } from '../stage/runtime.ts';
import { hasFileAt, isInstalled, type NodeProject, type Words } from './project.ts';

export interface NodeStart {
  /** Whether it is Node.js or Bun itself, not a program of a package. */
  readonly isRuntime: boolean;
  /** The file that is started, as seen from the project; undefined for a program of a package. */
  readonly below: string | undefined;
  /** Whether that file is one of the build context. */
  readonly isSource: boolean;
  /** Where the build writes, told by the file; undefined where it tells nothing. */
  readonly output: readonly string[] | undefined;
  /** Whether it reads the aliases of paths when it runs. */
  readonly readsPaths: boolean;
}

export function startOf(
  job: Job,
  project: NodeProject,
  [program = '', ...args]: Words,
  outputs: readonly string[] | undefined,
): NodeStart | Refusal {
  const isRuntime = program === 'node' || (program === 'bun' && job.image.name === 'oven/bun');
  const preloaded = preloads(args);
  const obstacle = obstacleOf(job, project, program, isRuntime, preloaded);
  if (obstacle) return obstacle;
  const file = isRuntime ? fileOf([program, ...args]) : undefined;
  if (isRuntime && file === undefined) return unsure('the file that Node.js starts is unknown');
  const path = file === undefined ? undefined : joinPath(job.launch.directory ?? '/', file);
  const below = path === undefined ? undefined : belowOf(project.folder, path);
  if (path !== undefined && below === undefined) return unsure(`\`${file}\` is not in the project folder`);
  const first = firstFolder(below ?? '');
  const isSource = path !== undefined && !(outputs ?? []).includes(first) && hasFileAt(job, path) === true;
  const isTold = !isSource && below?.includes('/') === true;
  return {
    isRuntime,
    below,
    isSource,
    output: isTold ? [first] : undefined,
    readsPaths: preloaded.includes('tsconfig-paths'),
  };
}

/** The file that Node.js or Bun is given to run. */
export function fileOf([, ...args]: Words): string | undefined {
  return args.find((arg) => !arg.startsWith('-') && arg !== 'run' && !isPreloaded(args, arg));
}

export function firstFolder(path: string): string {
  return path.split('/')[0] ?? '';
}

/** What the program needs at run time that only the build has. */
function obstacleOf(
  job: Job,
  project: NodeProject,
  program: string,
  isRuntime: boolean,
  preloaded: readonly string[],
): Refusal | undefined {
  const { folder, manifest } = project;
  const missing = preloaded.find((name) => !name.startsWith('.') && !manifest.dependencies.includes(name));
  if (missing !== undefined) return unsure(`\`${missing}\`, which it loads on start, is a development dependency`);
  const hasTypeScript = manifest.dependencies.includes('typescript');
  if (program === 'next' && !hasTypeScript && hasFileAt(job, joinPath(folder, 'next.config.ts')))
    return why('`next start` reads next.config.ts with `typescript`, which is a development dependency');
  if (program === 'nest') return unsure('`nest start` builds the program on start');
  if (!isRuntime && !isInstalled(project, program))
    return unsure(`the image starts \`${program}\`, which is not a dependency in package.json`);
  return undefined;
}

/** Flags of Node.js that name a module to load first. */
const preloading: ReadonlySet<string> = new Set(['-r', '--require', '--import', '--loader', '--experimental-loader']);

/** `-r name`, `--require name`, `--import name`: packages, and paths as they are. */
export function preloads(args: Words): string[] {
  return args.flatMap((arg, i) => {
    const [flag = '', value] = arg.split(/=(.*)/s);
    const name = preloading.has(args[i - 1] ?? '') ? arg : preloading.has(flag) ? value : undefined;
    return name === undefined ? [] : [packageOf(name)];
  });
}

function packageOf(name: string): string {
  if (name.startsWith('.')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function isPreloaded(args: Words, arg: string): boolean {
  const before = args[args.indexOf(arg) - 1] ?? '';
  return preloading.has(before) || before === '-C' || before === '--env-file';
}
