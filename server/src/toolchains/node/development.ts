/** Packages for development that a program needs all the same when it runs. */
import { cleanPath, folderOf, joinPath, nameOf } from '../../context/path.ts';
import { isCopy } from '../../model/query.ts';
import { unique } from '../../text/list.ts';
import { words } from '../../text/words.ts';
import { besideOf } from '../stage/beside.ts';
import { type FileKinds, isOfKind } from '../stage/file-kinds.ts';
import { belowOf, textAt } from '../stage/project.ts';
import type { Job } from '../stage/runtime.ts';
import {
  hasFileAt,
  isIdle,
  isInstalled,
  type NodeProject,
  projectAt,
  resolved,
  scriptName,
  type Words,
  wordsOf,
} from './project.ts';

/** Tools that leave imports as they are, or may; bundlers take in what is imported. */
const compilers: ReadonlySet<string> = new Set(words('tsc babel swc nest next remix react-router turbo nx lerna'));

/** What compilers import on their own (typescriptlang.org/tsconfig/#importHelpers, babeljs.io/docs/babel-plugin-transform-runtime, swc.rs/docs/configuration/compilation). */
const helpers: readonly string[] = words(
  'tslib @babel/runtime @babel/runtime-corejs3 @babel/polyfill core-js regenerator-runtime @swc/helpers',
);

/** Names that programs load when they run, for sources that nobody has read. */
const usual: ReadonlySet<string> = new Set(
  words(`
    express fastify koa hapi @hapi/hapi cors helmet body-parser cookie-parser compression morgan dotenv config axios got node-fetch undici
    lodash moment dayjs date-fns uuid nanoid zod joi yup validator winston pino bunyan debug chalk yargs commander knex sequelize typeorm
    mongoose mongodb objection pg pg-promise mysql mysql2 sqlite3 better-sqlite3 redis ioredis amqplib kafkajs bull bullmq jsonwebtoken
    passport bcrypt bcryptjs socket.io ws graphql apollo-server @apollo/server reflect-metadata class-validator class-transformer rxjs
    source-map-support module-alias tsconfig-paths drizzle-orm @prisma/client nodemailer multer sharp react react-dom
  `),
);

/** What the builds of a project do with its sources, and which of them go along. */
export interface Along {
  readonly built: readonly Words[];
  /** Files that stay in the build stage. */
  readonly left: readonly FileKinds[];
}

/** A package for development that is imported by what goes along, or by the sources of what is built; undefined where there is none. */
export function importedForDevelopment(job: Job, projects: readonly NodeProject[], along: Along): string | undefined {
  const runs = new Set(projects.flatMap(({ manifest }) => manifest.dependencies));
  const only = new Set(projects.flatMap(({ manifest }) => manifest.devDependencies.filter((name) => !runs.has(name))));
  if (only.size === 0 || job.context.kind !== 'known') return undefined;
  const isCompiled = along.built.some((command) => leavesImports(command, only));
  const { imports } = job.context;
  for (const [path, names] of imports?.by ?? []) {
    const name = names.find((each) => only.has(each));
    if (name !== undefined && (isCompiled ? isBelow(job, projects, path) : goesAlong(job, projects, along, path)))
      return name;
  }
  const helper = isCompiled ? helpers.find((name) => only.has(name) && isHelper(job, projects, name)) : undefined;
  return helper ?? (imports?.complete === false ? [...only].find((name) => usual.has(name)) : undefined);
}

/** TypeScript imports its own only where it is told to. */
function isHelper(job: Job, projects: readonly NodeProject[], name: string): boolean {
  if (name !== 'tslib') return true;
  return projects.some(({ folder }) =>
    /"importHelpers"\s*:\s*true/.test(textAt(job, joinPath(folder, 'tsconfig.json')) ?? ''),
  );
}

function leavesImports([tool = '', ...args]: Words, only: ReadonlySet<string>): boolean {
  if (tool === 'tsc') return !args.includes('--noEmit');
  if (compilers.has(tool)) return true;
  if (tool === 'vite') return args.some((arg) => arg.startsWith('--ssr'));
  if (tool === 'esbuild')
    return !args.includes('--bundle') || args.some((arg) => /^--(?:packages|external)[:=]/.test(arg));
  if (tool === 'webpack') return only.has('webpack-node-externals');
  return false;
}

function isBelow(job: Job, projects: readonly NodeProject[], path: string): boolean {
  return placesOf(job, path).some((place) => projects.some(({ folder }) => belowOf(folder, place) !== undefined));
}

function goesAlong(job: Job, projects: readonly NodeProject[], { left }: Along, path: string): boolean {
  return placesOf(job, path).some((place) =>
    projects.some(({ folder }) => {
      const below = belowOf(folder, place);
      return below !== undefined && !isOfKind(left, below);
    }),
  );
}

/** Where a file is copied to, with its folder or by its name. */
export function placesOf({ projects, stage }: Job, path: string): string[] {
  const along = projects.flatMap(({ source, folder }) => {
    const below = source === '.' ? path : belowOf(source, path);
    return below === undefined ? [] : [joinPath(folder, below)];
  });
  const alone = stage.instructions.flatMap((each) => {
    const isNamed =
      isCopy(each) &&
      !each.from &&
      each.sources.some(({ value }) => value !== undefined && cleanPath(`/${value}`) === `/${path}`);
    const folder = isNamed ? each.before.directory : undefined;
    return folder === undefined ? [] : [joinPath(folder, nameOf(path))];
  });
  return [...along, ...alone];
}

/** The projects whose manifests are copied: members of a workspace. */
export function projectsOf(job: Job): NodeProject[] {
  const texts = job.context.kind === 'known' ? [...job.context.texts.keys()] : [];
  const folders = texts
    .filter((path) => nameOf(path) === 'package.json')
    .flatMap((path) => placesOf(job, path).map(folderOf));
  return unique(folders).flatMap((folder) => projectAt(job, folder) ?? []);
}

/** What the workspace starts in the image of a stage that needs what stays behind, and where it says so; `left` are the files that do. */
export function startedForDevelopment(
  job: Job,
  project: NodeProject,
  left: readonly FileKinds[] = [],
): string | undefined {
  for (const { path, commands = [] } of besideOf(job)) {
    for (const command of commands) {
      const words = wordsOf(command);
      const lack = lackOf(job, project, words, left);
      if (lack !== undefined) return `${path} starts \`${words.join(' ')}\` in this image, ${lack}`;
    }
  }
  return undefined;
}

/** The command of a script or pipeline that is run in the image of a stage, to check or test it with a package for development, and where it says so. */
export function checkedInImage(job: Job, project: NodeProject): string | undefined {
  for (const { by, path, commands = [] } of besideOf(job)) {
    if (by !== 'command') continue;
    for (const words of commands.map(wordsOf)) {
      const needed = resolved(project, words)?.find(([name = '']) => isForDevelopment(project, name))?.[0];
      if (needed !== undefined)
        return `${path} starts \`${words.join(' ')}\` in this image, which needs \`${needed}\`, a development dependency`;
    }
  }
  return undefined;
}

/** What a command lacks of the build: a package for development, a source, or a script that is known. */
function lackOf(job: Job, project: NodeProject, words: Words, left: readonly FileKinds[]): string | undefined {
  const [program = '', ...args] = words;
  const isScript = scriptName(program, args) !== undefined;
  const all = resolved(project, words);
  if (!all) return 'and what that runs is unknown';
  for (const [name = '', ...given] of all) {
    if (isForDevelopment(project, name)) return `which needs \`${name}\`, a development dependency`;
    const isKnown = managers.has(name) || isIdle(name) || isInstalled(project, name);
    if (isScript && !isKnown) return `which runs \`${name}\`, and no dependency in package.json is known to bring it`;
    const source = given.find((each) => isLeft(job, project, each, left));
    if (source !== undefined) return `which needs \`${source}\`, a file of the build`;
  }
  return undefined;
}

const managers: ReadonlySet<string> = new Set(words('node npm npx yarn yarnpkg pnpm pnpx bun bunx'));

/** Whether a word is a file of the project that stays behind. */
function isLeft(job: Job, { folder }: NodeProject, word: string, left: readonly FileKinds[]): boolean {
  const below = word.replace(/^\.\//, '');
  return /\.\w+$/.test(below) && isOfKind(left, below) && hasFileAt(job, joinPath(folder, below)) === true;
}

function isForDevelopment(project: NodeProject, program: string): boolean {
  const { devDependencies } = project.manifest;
  const all = { ...project, manifest: { ...project.manifest, dependencies: devDependencies } };
  return !isInstalled(project, program) && isInstalled(all, program);
}
