/** The packages of a Node.js project without those for development. */
import { isWholeSource, joinPath } from '../../context/path.ts';
import type { CopyInstruction, Instruction, RunInstruction } from '../../model/model.ts';
import { mountTexts, readsSecret } from '../../model/mounts.ts';
import { lookup } from '../../model/scope.ts';
import { manifestsOf } from '../install-inputs.ts';
import { type Invocation, managerOf } from '../invocation.ts';
import { isGlobal } from '../need.ts';
import { belowOf, textAt } from '../stage/project.ts';
import type { Dependencies, Job, Placed } from '../stage/runtime.ts';
import { omittingOfBun } from './bun.ts';
import { isOfPackageJson } from './managers.ts';
import { hasFileAt, type NodeProject, type Words, wordsOf } from './project.ts';
import { runsAtInstall } from './scripts.ts';

/** Whether something beside the install writes into node_modules, as Prisma's generator does. */
export function generatesPackages({ commands }: Job, built: readonly Words[]): boolean {
  const all = [...commands.map(({ command }) => wordsOf(command)), ...built];
  return all.some((words) =>
    words.some((word) => /^(?:prisma|patch-package|node-gyp|electron-rebuild|zenstack)$/.test(word)),
  );
}

/** The steps that put a package manager in place for all users. */
export function setupsOf({ commands, byRun }: Job, manager: string): RunInstruction[] {
  const found = commands.filter(({ command, run }) => {
    const [program, ...args] = wordsOf(command);
    const isGlobal = program === 'npm' && args.some((arg) => arg === '-g' || arg === '--global');
    const isOne = byRun.get(run)?.length === 1;
    return isOne && isGlobal && args.some((arg) => arg.replace(/@[^/]*$/, '') === manager);
  });
  return found.map(({ run }) => run);
}

export interface Production {
  /** Undefined where they are not installed at all. */
  readonly prune: string | undefined;
  /** Undefined where the packages are better taken from the build stage. */
  stage(): Dependencies | undefined;
}

/** How packages for development are left out. */
export function productionOf(
  job: Job,
  project: NodeProject,
  install: Placed,
  generates: boolean,
  isImported = false,
): Production | undefined {
  const found = managerOf(install.command);
  if (!found) return undefined;
  // They go along as they are installed.
  if (isImported) return { prune: undefined, stage: () => undefined };
  const { manager } = found;
  if (manager.id === 'yarn-berry' || (manager.id === 'yarn' && isBerry(job, project))) return undefined;
  const omit = omittingOf(job, project, found);
  const prune = pruneOf(job, manager.id, install, omit);
  if (omit === undefined || prune === undefined || (generates && manager.id !== 'npm')) return undefined;
  const isOmitted = found.flags.some(({ text }) =>
    /^(?:--omit=dev|--production|--prod|-P|--only=prod(?:uction)?)$/.test(text),
  );
  if (isOmitted || isPruned(job, install)) return { prune: undefined, stage: () => undefined };
  return { prune, stage: () => (generates ? undefined : stageOf(job, project, install, omit)) };
}

/** Whether each install of a project leaves out packages for development: by a flag, or by the variable that all managers but Yarn 2 ask (https://docs.npmjs.com/cli/v11/commands/npm-install#omit). */
export function installsForProduction({ commands, graph }: Job): boolean {
  const installs = commands.flatMap(({ command, run }) => {
    const found = managerOf(command);
    const isOfProject =
      found?.install && isOfPackageJson(found.manager) && !isGlobal(found) && found.packages.length === 0;
    return isOfProject ? [{ found, run }] : [];
  });
  return (
    installs.length > 0 &&
    installs.every(({ found: { options, command, manager }, run }) => {
      const given = options.map(({ name, value }) => (value ? `${name}=${value.text}` : name));
      if (given.some((flag) => including.test(flag))) return false;
      if (given.some((flag) => leavingOut.test(flag))) return true;
      const own = command.assignments.find(({ name }) => name.text === 'NODE_ENV')?.value;
      const mode = own ?? lookup(graph, run.before.scope, 'NODE_ENV');
      return manager.id !== 'yarn-berry' && mode?.value === 'production';
    })
  );
}

const leavingOut = /^(?:--omit=dev|--production(?:=true)?|--prod|-P|--only=prod(?:uction)?)$/;
const including = /^(?:--include=dev|--production=false|--prod=false|--also=dev|--dev|-D)$/;

/** Whether the image has what compiles addons: the larger ones of Node.js, or one that a step installs it in. */
export function hasCompilers({ image, commands }: Job): boolean {
  const isSmall = /(?:^|-)(?:slim|alpine)/.test(image.tag ?? '');
  const isLarge = image.name === 'node' && !isSmall;
  return (
    isLarge ||
    commands.some(({ command }) => {
      const found = managerOf(command);
      return found?.manager.kind === 'system' && found.packages.some(({ text }) => ofCompilers.test(text));
    })
  );
}

const ofCompilers = /^(?:build-essential|build-base|g\+\+|gcc|gcc-c\+\+|make|cmake|clang|python3?)$/;

/** Whether a step behind the install takes packages for development away already. */
function isPruned({ commands }: Job, install: Placed): boolean {
  const later = commands.slice(commands.indexOf(install) + 1);
  return later.some(({ command, directory }) => {
    const [program = '', verb = '', ...flags] = wordsOf(command);
    const omits = flags.some((flag) => /^--(?:omit=dev|omit|prod|production|only=prod(?:uction)?)$/.test(flag));
    return (
      /^p?npm$/.test(program) && verb === 'prune' && omits && !command.conditional && directory === install.directory
    );
  });
}

const omitting: Readonly<Record<string, string>> = {
  npm: '--omit=dev',
  yarn: '--production',
  pnpm: '--prod',
};

/** Commands that take packages for development away again. */
const pruning: Readonly<Record<string, string>> = {
  npm: 'npm prune --omit=dev',
  yarn: 'yarn install --production --ignore-scripts --prefer-offline',
  pnpm: 'CI=true pnpm prune --prod --ignore-scripts',
};

/** Whether the project is one of Yarn 2 or later (https://yarnpkg.com/configuration/yarnrc, https://nodejs.org/api/corepack.html). */
function isBerry(job: Job, { folder, manifest }: NodeProject): boolean {
  return (
    hasFileAt(job, joinPath(folder, '.yarnrc.yml')) === true ||
    /^yarn@(?!1\.)/.test(manifest.packageManager ?? '') ||
    /^__metadata:/m.test(textAt(job, joinPath(folder, 'yarn.lock')) ?? '')
  );
}

/** The command for a manager, with what an install is given by its mounts; Bun takes no package away. */
export function pruneOf(job: Job, manager: string, install: Placed, omit = ''): string | undefined {
  const again = `rm -rf node_modules && bun install ${omit}`;
  const pruning = manager === 'npm' ? npmPruningOf(job, install) : pruningOf(job, manager);
  return withMounts(job, manager, install.run, manager === 'bun' ? again : pruning);
}

/** In the folder of a workspace's member, npm 11 prunes what that member alone has, and npm 8 and 10 all (measured). */
function npmPruningOf(job: Job, { directory }: Placed): string | undefined {
  const pruning = pruningOf(job, 'npm');
  const end = job.stage.instructions.findLast(({ kind }) => kind === 'RUN')?.before.directory;
  const isBelow = directory !== undefined && end !== undefined && end !== directory && belowOf(directory, end);
  return pruning && isBelow ? `${pruning} --prefix ${directory}` : pruning;
}

/** The flags that leave out packages for development. */
function omittingOf(job: Job, project: NodeProject, { manager, flags }: Invocation): string | undefined {
  const ignoresScripts = flags.some(({ text }) => text === '--ignore-scripts');
  if (manager.id === 'bun') return omittingOfBun(job, project, ignoresScripts);
  return manager.id === 'npm' && isOldNpm(job) ? '--only=production' : omitting[manager.id];
}

/** npm 6 and older know another flag (https://docs.npmjs.com/cli/v6/commands/npm-prune). */
function pruningOf(job: Job, manager: string): string | undefined {
  return manager === 'npm' && isOldNpm(job) ? 'npm prune --production' : pruning[manager];
}

function withMounts(
  { graph }: Job,
  manager: string,
  install: RunInstruction,
  command: string | undefined,
): string | undefined {
  // npm downloads nothing, and asks the registry only for what a lockfile does not tell.
  const isQuiet = manager === 'npm';
  if (command === undefined || (!isQuiet && readsSecret(graph, install))) return undefined;
  const types = isQuiet ? ['secret', 'ssh'] : ['cache', 'secret', 'ssh'];
  return [...mountTexts(graph, install, types), command].join(' ');
}

/** Node.js up to 14 comes with npm 6. */
function isOldNpm({ image }: Job): boolean {
  return image.name === 'node' && Number(/^\d+/.exec(image.tag ?? '')?.[0] ?? '99') <= 14;
}

/** The steps up to the install, with the install for production in place of the one for all; undefined where these steps do more. */
function stageOf(job: Job, project: NodeProject, install: Placed, omit: string): Dependencies | undefined {
  const { graph, stage } = job;
  const found = managerOf(install.command);
  const runsScripts = runsAtInstall(project.manifest) && !omit.includes('--ignore-scripts');
  if (!found || runsScripts || changesLater(job, install)) return undefined;
  const { run, command } = install;
  const own = job.byRun.get(run) ?? [];
  if (own.length !== 1 || run.heredocs.length > 0 || run.script.form !== 'shell') return undefined;
  const before = stage.instructions.filter(({ index }) => index < run.index);
  const lines = before.map((each) => setupLine(job, project, found, each));
  if (!lines.every((line) => line !== undefined)) return undefined;
  const text = graph.source.slice(run.span.start, run.span.end);
  const at = command.span.end - run.span.start;
  const flags = found.flags.filter(({ text: flag }) => /^--(?:include|dev|also|only|production=false)/.test(flag));
  if (flags.length > 0) return undefined;
  const user = run.before.user?.value;
  const owner = user === 'root' || user === '0' ? undefined : user;
  const added = omit.split(' ').filter((flag) => !found.flags.some((given) => given.text === flag));
  return {
    instructions: [...lines.filter((line) => line !== ''), `${text.slice(0, at)} ${added.join(' ')}${text.slice(at)}`],
    makes: joinPath(project.folder, 'node_modules'),
    owner,
  };
}

/** What stands above the install of production packages for an instruction above the install of all: empty for what is of no use there, undefined where it does more than to prepare. */
function setupLine(job: Job, project: NodeProject, found: Invocation, each: Instruction): string | undefined {
  switch (each.kind) {
    case 'COPY':
    case 'ADD':
      return manifestLine(job, project, found, each);
    case 'RUN':
      return (job.byRun.get(each) ?? []).every(isSetup) ? slice(job, each) : undefined;
    case 'WORKDIR':
    case 'ENV':
    case 'ARG':
    case 'USER':
      return slice(job, each);
    default:
      return IDLE.has(each.kind) ? '' : undefined;
  }
}

/** What no install needs. */
const IDLE: ReadonlySet<Instruction['kind']> = new Set([
  'LABEL',
  'EXPOSE',
  'VOLUME',
  'STOPSIGNAL',
  'HEALTHCHECK',
  'CMD',
  'ENTRYPOINT',
  'MAINTAINER',
]);

/** A COPY of the manifests, as it is or in place of one that brings everything. */
function manifestLine(job: Job, project: NodeProject, found: Invocation, copy: CopyInstruction): string | undefined {
  const isAll = copy.sources.some(({ value }) => isWholeSource(value ?? '?'));
  if (!isAll) return isManifestCopy(copy, project) ? slice(job, copy) : undefined;
  const source = job.projects.find(({ folder }) => folder === project.folder);
  const read = source && manifestsOf(job.context, source.source, found);
  if (!read || 'why' in read || read.paths.some((path) => path.includes('/'))) return undefined;
  const place = copy.before.directory === project.folder ? '.' : project.folder.replace(/\/$/, '');
  return `${copy.keyword.text} ${read.paths.map((path) => joinPath(read.root, path)).join(' ')} ${place}/`;
}

function isSetup({ command }: Placed): boolean {
  return (
    managerOf(command)?.manager.kind === 'system' ||
    isToolSetup(wordsOf(command)) ||
    command.name?.value === 'true' ||
    (command.name?.value === 'rm' && command.args.some(({ text }) => /^(?:-\w*f|--force)/.test(text)))
  );
}

/** Whether a later command changes the packages that were installed: `npm audit fix`, `npx patch-package`. */
function changesLater(job: Job, install: Placed): boolean {
  return job.commands.slice(job.commands.indexOf(install) + 1).some(({ command }) => {
    const found = managerOf(command);
    const words = [found?.verbText ?? '', ...(found?.operands ?? []).map(({ text }) => text)].filter(Boolean).join(' ');
    const isChange = found !== undefined && isOfPackageJson(found.manager) && changing.test(words);
    return isChange || wordsOf(command).includes('patch-package');
  });
}

const changing = /^(?:audit fix|dedupe|ddp|rebuild|update|up|upgrade|uninstall|remove|link)(?: |$)/;

/** Whether a COPY brings nothing but manifests and the archives that they name. */
function isManifestCopy(copy: CopyInstruction, { manifest }: NodeProject): boolean {
  if (copy.from || copy.heredocs.length > 0) return false;
  return copy.sources.every(({ value = '?' }) => {
    const path = value.replace(/^\.\//, '').replace(/\/$/, '');
    const isLocal = manifest.localPaths.some((local) => local === path || local.startsWith(`${path}/`));
    return isLocal || manifests.test(path);
  });
}

const manifests =
  /(?:^|\/)(?:package[^/]*|yarn\.lock\*?|pnpm-lock[^/]*|pnpm-workspace\.yaml|bun\.lock[^/]*|npm-shrinkwrap\.json|\.npmrc|\.yarnrc|patches)$/;

function isToolSetup([program = '', ...args]: Words): boolean {
  if (program === 'corepack') return true;
  return (
    /^(?:npm|yarn|pnpm)$/.test(program) &&
    (args.includes('-g') || args.includes('--global') || /^(?:config|set|cache)$/.test(args[0] ?? ''))
  );
}

function slice({ graph }: Job, { span }: Instruction): string {
  return graph.source.slice(span.start, span.end);
}
