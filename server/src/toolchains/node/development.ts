/** Packages for development that a program needs all the same when it runs. */
import { cleanPath, folderOf, joinPath, nameOf } from '../../context/path.ts';
import { isCopy } from '../../model/query.ts';
import { unique } from '../../text/list.ts';
import { words } from '../../text/words.ts';
import { type FileKinds, isOfKind } from '../stage/file-kinds.ts';
import { belowOf, textAt } from '../stage/project.ts';
import type { Job } from '../stage/runtime.ts';
import { isInstalled, type NodeProject, projectAt, resolved, type Words } from './project.ts';

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
function placesOf({ projects, stage }: Job, path: string): string[] {
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

/** What the workspace starts in the image of a stage that only packages for development bring, and where it says so. */
export function startedForDevelopment(job: Job, project: NodeProject): string | undefined {
  for (const { starts = [], target, origin } of job.context.builds) {
    if (target !== undefined && target !== job.stage.name?.text) continue;
    const from = starts.findIndex((word) => /^(?:npm|npx|pnpm|yarn|bun|bunx)$/.test(word));
    const words = starts.slice(Math.max(from, 0));
    const missing = (resolved(project, words) ?? []).find(([name = '']) => isForDevelopment(project, name));
    if (missing)
      return `${origin.path} starts \`${words.join(' ')}\` in this image, which needs \`${missing[0]}\`, a development dependency`;
  }
  return undefined;
}

function isForDevelopment(project: NodeProject, program: string): boolean {
  const { devDependencies } = project.manifest;
  const all = { ...project, manifest: { ...project.manifest, dependencies: devDependencies } };
  return !isInstalled(project, program) && isInstalled(all, program);
}
