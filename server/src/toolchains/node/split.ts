/** Node.js: builds by scripts of package.json, and the tools that they run. */
import { joinPath } from '../../context/path.ts';
import type { RunInstruction } from '../../model/model.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { isGlobal, needOf } from '../need.ts';
import { servedSite, siteOf } from '../site/web-server.ts';
import { ABOUT_PROJECT, type FileKinds } from '../stage/file-kinds.ts';
import {
  type Artefact,
  type Base,
  type Job,
  type Placed,
  type Planned,
  type Refusal,
  type Result,
  type Toolchain,
  unsure,
  why,
} from '../stage/runtime.ts';
import { slimName, withoutSlim } from '../stage/slim.ts';
import { systemPackagesFor } from './addons.ts';
import { importedAlong } from './along.ts';
import { browserLeft } from './browsers.ts';
import { checkedInImage, importedForDevelopment, projectsOf, startedForDevelopment } from './development.ts';
import { leftOfNuxt, standsAlone } from './nuxt.ts';
import {
  generatesPackages,
  hasCompilers,
  installsForProduction,
  type Production,
  productionOf,
  pruneOf,
  setupsOf,
} from './packages.ts';
import {
  hasMembers,
  installOf,
  isIdle,
  isInstalled,
  isNodeBuild,
  type NodeProject,
  nestedPackage,
  outputsOf,
  projectAt,
  resolved,
  viteConfig,
  type Words,
  wordsOf,
} from './project.ts';
import { fileOf, firstFolder, type NodeStart, startOf } from './start.ts';
import { compiledAtStart, serverOfSources } from './start-of-sources.ts';
import { isSvelteKit } from './sveltekit.ts';
import { larger, wholeResult } from './whole.ts';

/** Versions of `gcr.io/distroless/nodejs<version>-debian13` (github.com/GoogleContainerTools/distroless, README.md, August 2026). */
const distrolessVersions = words('22 24 26');

export const NODE: Toolchain = {
  label: 'build-time packages',
  images: { 'oven/bun': 'debian' },
  reads: [
    {
      programs: words('npm npx yarn pnpm bun bunx tsc vite next'),
      files: words(
        'package.json tsconfig.json tsconfig.*.json vite.config.* package-lock.json yarn.lock pnpm-lock.yaml',
      ),
    },
  ],
  workplace: words(
    'nodemon ts-node ts-node-dev tsx ts-node-esm webpack-dev-server tsc jest vitest mocha cypress playwright eslint prettier',
  ),
  builds: isNodeBuild,
  owns: ({ command }) => isHarmless(wordsOf(command)),
  result(job, builds) {
    const known = knownResult(job, builds);
    if (!('why' in known)) return known;
    const whole = 'open' in known ? wholeResult(job, builds, basesOf(job)) : undefined;
    return whole ?? (installsForProduction(job) && !hasCompilers(job) ? { ...known, unsure: true } : known);
  },
};

/** Marks a refusal for which the whole folder is a way out: too little is known, and nothing speaks against it. */
function open(refusal: Refusal): Refusal & { readonly open: true } {
  return { ...refusal, open: true };
}

function knownResult(job: Job, builds: readonly Placed[]): Result | Refusal {
  const last = builds.at(-1);
  const project = projectAt(job, last?.directory);
  if (!last || !project) return open(unsure('the content of package.json is unknown'));
  const started = startedBy(job, project);
  const compiled = started && compiledAtStart(job, started);
  if (compiled !== undefined) return unsure(`\`${compiled}\` is compiled when the image starts, by its packages`);
  const server = started && serverOfSources(started);
  if (server !== undefined) return unsure(`\`${server}\` compiles the sources when the image starts`);
  const checked = checkedInImage(job, project);
  if (checked !== undefined) return unsure(checked);
  if (hasMembers(job, project)) return workspace(job, builds);
  const built = builds.map(({ command }) => resolved(project, wordsOf(command)));
  if (built.some((each) => each === undefined)) return open(unsure('the commands of the build script are unknown'));
  const commands = built.flatMap((each) => each ?? []);
  const [main, ...others] = [...(started ?? [])].reverse();
  if (!main) return open(unsure('the program that the image starts is unknown'));
  if (main[0] === 'vite' && isSvelteKit(project.manifest))
    return unsure('`vite preview` of SvelteKit runs the server that it builds');
  const site = others.length === 0 ? siteOf(main, viteConfig(job, project)) : undefined;
  if (site) {
    const other = startedForDevelopment(job, project);
    return other === undefined ? servedSite(job, project.folder, site) : why(other);
  }
  const foreign = others.find(([name = '']) => name !== 'node' && !isIdle(name) && !isInstalled(project, name))?.[0];
  if (foreign !== undefined)
    return unsure(`\`${foreign}\`, which it runs on start, is not a dependency in package.json`);
  const also = others.flatMap((words) => (words[0] === 'node' ? (fileOf(words) ?? []) : []));
  return serverResult(job, project, { main, also }, outputsOf(job, project, commands), commands);
}

/** Members of a workspace find each other in its folder, which goes along without packages for development where npm can leave them out. */
function workspace(job: Job, builds: readonly Placed[]): Result | Refusal {
  const install = job.commands.find(({ command }) => {
    const found = managerOf(command);
    return found?.manager.id === 'npm' && found.install && needOf(found)?.kind !== 'packages' && !isGlobal(found);
  });
  const along = { built: [['npm', 'run', 'build']], left: [ABOUT_PROJECT] };
  const canPrune =
    install !== undefined && job.launch.program === 'node' && !importedForDevelopment(job, projectsOf(job), along);
  const starts = canPrune ? pruneOf(job, 'npm', install) : undefined;
  return wholeResult(job, builds, basesOf(job), starts) ?? why('its packages are in a workspace');
}

/** Whether a command installs, checks or tests, and makes no file of the project that a program reads. */
function isHarmless([program = '', ...args]: Words): boolean {
  if (/^(?:corepack|eslint|prettier|jest|vitest|tsc|patch-package)$/.test(program)) return true;
  if (/^(?:npx|bunx)$/.test(program)) return isHarmless(args.filter((arg) => !arg.startsWith('-')));
  if (!/^(?:npm|yarn|pnpm|bun)$/.test(program)) return false;
  const [verb = 'install', next = ''] = args.filter((arg) => !arg.startsWith('-'));
  const name = /^run(?:-script)?$/.test(verb) ? next : verb;
  return /^(?:install|i|ci|add|prune|audit|config|set|cache|global|fund|fetch|dedupe|rebuild|pkg|version|(?:lint|test|check|typecheck|format)(?:[:-].*)?|t)$/.test(
    name,
  );
}

/** The programs and their arguments that the image starts one after the other, through scripts of package.json. */
function startedBy({ launch }: Job, project: NodeProject): readonly Words[] | undefined {
  const own = launch.started.map(wordsOf).filter(([name = '']) => !isIdle(name));
  const isOne = launch.words !== undefined && own.length <= 1;
  if (isOne && launch.args.some(({ value }) => value === undefined)) return undefined;
  const commands = isOne ? [[launch.program ?? '', ...launch.args.map(({ value }) => value ?? '')]] : own;
  const all = commands.map((words) => resolved(project, words));
  if (all.length === 0 || all.some((each) => each === undefined)) return undefined;
  return inFolders(all.flatMap((each) => each ?? []));
}

/** The same without `cd`, and files as they are seen from where the first command runs; undefined where another program runs in the folder. */
function inFolders(commands: readonly Words[]): readonly Words[] | undefined {
  let folder: string | undefined;
  const found = commands.map((words) => {
    if (words[0] === 'cd') {
      folder = joinPath(folder ?? '.', words[1] ?? '..');
      return [];
    }
    if (folder === undefined) return words;
    const [place, file] = [folder, words[0] === 'node' ? fileOf(words) : undefined];
    return file === undefined ? undefined : words.map((word) => (word === file ? joinPath(place, file) : word));
  });
  return found.every((words) => words !== undefined)
    ? found.flatMap((words) => (words && words.length > 0 ? [words] : []))
    : undefined;
}

function serverResult(
  job: Job,
  project: NodeProject,
  { main, also }: { readonly main: Words; readonly also: readonly string[] },
  outputs: readonly string[] | undefined,
  built: readonly Words[],
): Result | Refusal {
  const start = startOf(job, project, main, outputs);
  if ('why' in start) return start;
  const nested = nestedPackage(job, project, start.below);
  if (nested !== undefined) return open(unsure(`the program is of \`${nested}\`, which lists packages of its own`));
  const known = outputs ?? start.output;
  if (!known) return open(why('the output folder of the build is unknown'));
  if (start.below !== undefined && !start.isSource && !known.includes(firstFolder(start.below)))
    return unsure(`the image starts \`${start.below}\`, which does not seem to be built or copied`);
  const bases = basesOf(job);
  if (bases.length === 0) return why(withoutSlim(job.image, job.stage.from.image?.text ?? '', 'Node.js'));
  const isSame = bases[0]?.image === job.stage.from.image?.text;
  // All of the folder on the same image would leave nothing out.
  if (isSame && outputs === undefined) return open(why('which files the build writes is unknown'));
  const generates = generatesPackages(job, built);
  const left = [...leftBehind(project, start, known), ...leftOfNuxt(project, start, known)];
  const isImported = importedForDevelopment(job, [project], { built, left }) !== undefined;
  const isAlone = also.length === 0 && standsAlone(job, project, start);
  const packages = packagesOf(job, project, { generates, isImported, isAlone, isRuntime: start.isRuntime });
  if ('why' in packages) return packages;
  const server = {
    project,
    also,
    left,
    outputs: known,
    bases,
    packages,
    makesMore: generates || outputs === undefined,
  };
  const leaves = leavesDevelopment(job, project, packages)
    ? undefined
    : isSame || job.image.name !== 'node'
      ? 'files of the build'
      : larger;
  return { sameImage: isSame, ...(leaves !== undefined && { leaves }), runtime: () => runtimeFor(job, server, isSame) };
}

/** Whether packages for development stay behind. */
function leavesDevelopment(job: Job, { manifest }: NodeProject, { needed, production }: Packages): boolean {
  return (
    manifest.devDependencies.length > 0 && !installsForProduction(job) && (!needed || production?.prune !== undefined)
  );
}

/** A program that runs on Node.js or Bun, and is not a file server. */
interface Server {
  readonly project: NodeProject;
  /** Files that Node.js runs before the program, as seen from the working directory. */
  readonly also: readonly string[];
  /** Files that stay in the build stage. */
  readonly left: readonly FileKinds[];
  readonly outputs: readonly string[];
  readonly bases: readonly Base[];
  readonly packages: Packages;
  /** Whether something beside the install writes among its packages, or a build to folders that are not known. */
  readonly makesMore: boolean;
}

function runtimeFor(job: Job, server: Server, isSame: boolean): Planned {
  const { project, also, left, outputs, bases, packages, makesMore } = server;
  const other = startedForDevelopment(job, project, left) ?? browserLeft(job);
  if (other !== undefined) return why(other);
  const systemPackages = isSame ? [] : systemPackagesFor(job, project.folder);
  if ('why' in systemPackages) return systemPackages;
  const dependencies = packages.production?.stage();
  const isCopied = packages.needed && !dependencies;
  const modules = isCopied ? [{ path: joinPath(project.folder, 'node_modules'), folder: true }] : [];
  const prune = packages.production?.prune;
  return {
    artefacts: [...modules, ...projectFiles(project, outputs)],
    bases,
    again: packages.again,
    buildFiles: left,
    neededFiles: [
      ...importedAlong(
        job,
        project,
        left,
        also.map((file) => joinPath(job.launch.directory ?? '/', file)),
      ),
      ...examplesRead(project),
    ],
    buildVariables: variables,
    buildPackages: words('python python3 python-is-python3 py3-setuptools python3-setuptools python3-distutils'),
    extraPackages: systemPackages,
    linked: true,
    // Prisma's client may lie among the sources.
    makesMore,
    tidy: false,
    onlyFiles: true,
    provides: words('node npm npx yarn bun bunx'),
    ...(prune !== undefined && { prune }),
    ...(dependencies && { dependencies }),
  };
}

/** `dotenv-safe` holds what is set against an example when a program starts (github.com/rolodato/dotenv-safe). */
function examplesRead({ folder, manifest }: NodeProject): string[] {
  return manifest.dependencies.includes('dotenv-safe') ? [joinPath(folder, '.env.example')] : [];
}

/** The files that only the build needs. */
function leftBehind(
  { manifest }: NodeProject,
  { readsPaths, isSource }: NodeStart,
  outputs: readonly string[],
): FileKinds[] {
  const readsSources = manifest.dependencies.some((name) => sourceReaders.has(name));
  const sources = readsSources ? [] : sourcesOf(isSource, outputs);
  return [ABOUT_PROJECT, files, ...(readsPaths ? [] : [aliases]), ...sources];
}

/** Packages that read comments of the sources when the program runs (github.com/Surnet/swagger-jsdoc, `apis`; github.com/BRIKEV/express-jsdoc-swagger, `filesPattern`). */
const sourceReaders: ReadonlySet<string> = new Set(['swagger-jsdoc', 'express-jsdoc-swagger']);

function projectFiles({ folder }: NodeProject, outputs: readonly string[]): Artefact[] {
  return [
    ...outputs.map((name) => ({ path: joinPath(folder, name), folder: !/\.\w+$/.test(name) || name.startsWith('.') })),
    { path: joinPath(folder, 'package.json'), folder: false },
  ];
}

interface Packages {
  readonly needed: boolean;
  readonly production: Production | undefined;
  /** The steps that put the manager in place that starts the program. */
  readonly again: readonly RunInstruction[];
}

/** The packages that the program needs, without those for development unless it imports them, and the manager that starts it. */
function packagesOf(
  job: Job,
  project: NodeProject,
  { generates, isImported, isAlone, isRuntime }: Record<'generates' | 'isImported' | 'isAlone' | 'isRuntime', boolean>,
): Packages | Refusal {
  const install = installOf(job, project);
  const needsPackages = !isAlone && (isImported || project.manifest.dependencies.length > 0);
  const production = install && needsPackages ? productionOf(job, project, install, generates, isImported) : undefined;
  if (needsPackages && (!install || !production))
    return open(why('how to install its packages without development dependencies is unknown'));
  const manager = job.launch.commands.map((each) => wordsOf(each)[0]).find((name) => name === 'pnpm' || name === 'bun');
  const isIncluded = manager === undefined || (manager === 'bun' && isRuntime);
  const again = isIncluded ? [] : setupsOf(job, manager);
  if (!isIncluded && again.length === 0) return unsure(`the image starts \`${manager}\`, whose origin is unknown`);
  return { needed: needsPackages, production, again };
}

/** Files of a project that no program reads when it runs, by the names that tools give them. */
const files: FileKinds = {
  names: words(`
    package*.json yarn.lock pnpm-lock.yaml pnpm-workspace.yaml bun.lock bun.lockb npm-shrinkwrap.json nest-cli.json angular.json
    nodemon.json tslint.json biome.json biome.jsonc turbo.json components.json .eslint* .prettier* .babel* .npm* .yarn* .nvm* .nycrc* .swc*
    .stylelint* .lintstaged* .huskyrc* .commitlint* .mocha* .browserslist* .node-version eslint.config.* prettier.config.* jest.config.*
    vitest.config.* babel.config.* vite.config.* webpack.config.* rollup.config.* tsup.config.* tsdown.config.* postcss.config.*
    tailwind.config.* playwright.config.* cypress.config.* commitlint.config.* lint-staged.config.* karma.conf.* esbuild.config.*
    svelte.config.* astro.config.* vue.config.* drizzle.config.* *.test.js *.test.jsx *.test.mjs *.spec.js
    *.spec.jsx *.spec.mjs *.tsbuildinfo
  `),
  folders: words('node_modules __tests__ __mocks__ .husky .yarn'),
  top: words('test tests spec cypress e2e coverage'),
};

/** What aliases of paths stand in. */
const aliases: FileKinds = { names: words('tsconfig*.json jsconfig*.json') };

const typescript = words('.ts .tsx .mts .cts');
const scripts = words('.js .jsx .mjs .cjs .vue .svelte .css .scss .sass .less .styl');

/** Folders beside the sources whose scripts are read when they are needed, by tools and by programs. */
const data = words('migrations seeds seeders');

const variables = words(`
  npm_config_* NPM_CONFIG_* PNPM_HOME YARN_CACHE_FOLDER COREPACK_* CYPRESS_* HUSKY CI DEBIAN_FRONTEND VITE_* REACT_APP_*
`);

const nextFolders = words('src app pages components lib styles hooks utils');
const webFolders = words('src client app/javascript app/styles');

/** The sources of what is built; those of a program that starts from its sources stay. */
function sourcesOf(isSource: boolean, outputs: readonly string[]): FileKinds[] {
  const compiled = {
    extensions: typescript,
    except: words('next.config.ts next.config.mts nuxt.config.ts nuxt.config.mts'),
    data,
  };
  if (isSource) return [compiled];
  const folders = outputs.includes('.next') ? nextFolders : webFolders;
  return [compiled, { within: Object.fromEntries(folders.map((folder) => [folder, scripts])), sources: ['src'] }];
}

/** The same Node.js on less: `-slim` of the same release, the same image where it is small already. */
function basesOf({ image, stage, launch, distribution }: Job): Base[] {
  const text = stage.from.image?.text;
  const isBun = image.name === 'oven/bun';
  if ((image.name !== 'node' && !isBun) || image.registry !== undefined || text === undefined || /["']/.test(text))
    return [];
  const { tag } = image;
  const user = { name: isBun ? 'bun' : 'node', isDefault: false };
  const directory = isBun ? { directory: '/home/bun/app' } : {};
  const isSmall = /(?:^|-)slim(?:-|$)/.test(tag ?? '');
  if (distribution.family === 'alpine' || (isSmall && image.digest !== undefined))
    return [
      { image: text, shell: true, packages: isSmall ? 'apt-get' : 'apk', certificates: true, user, ...directory },
    ];
  if (distribution.family !== 'debian') return [];
  const slim = isSmall ? text : slimName(image, text);
  if (slim === undefined) return [];
  const bases: Base[] = [
    { image: slim, shell: true, packages: 'apt-get', certificates: false, user, zones: true, ...directory },
  ];
  if (isBun) return bases;
  const major = /^\d+/.exec(tag ?? '')?.[0] ?? '';
  const [program, ...args] = launch.words ?? [];
  if (
    !launch.entrypoint &&
    program?.value === 'node' &&
    distribution.family === 'debian' &&
    distrolessVersions.includes(major) &&
    args.every(({ value }) => value !== undefined)
  ) {
    bases.push({
      image: `gcr.io/distroless/nodejs${major}-debian13`,
      shell: false,
      certificates: true,
      user: { name: 'nonroot', isDefault: true },
      start: [`CMD ${JSON.stringify(args.map(({ value }) => value)).replaceAll('","', '", "')}`],
    });
  }
  return bases;
}
