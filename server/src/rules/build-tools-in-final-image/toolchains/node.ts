/** Node.js: builds by scripts of package.json, and the tools that they run. */
import { joinPath } from '../../../context/path.ts';
import type { Instruction } from '../../../model/model.ts';
import { managerOf } from '../../../shell/invocation.ts';
import { manifestsOf } from '../../copy-before-install/manifests.ts';
import { isCopy } from '../job.ts';
import { belowOf } from '../project.ts';
import { type Base, type Dependencies, type Job, type Placed, type Runtime, type Toolchain, why } from '../runtime.ts';
import {
  hasFileAt,
  installOf,
  isInstalled,
  isNodeBuild,
  type NodeProject,
  outputsOf,
  projectAt,
  resolved,
  type Words,
  wordsOf,
} from './node-project.ts';
import { planSite, siteOf } from './static-site.ts';

export const NODE: Toolchain = {
  label: 'the sources and the packages that only the build needs',
  builds: isNodeBuild,
  owns: () => false,
  plan(job, builds) {
    const last = builds.at(-1);
    const project = projectAt(job, last?.directory);
    if (!last || !project) return why('what package.json says is not known');
    if (project.manifest.workspaces.length > 0) return why('its packages are a workspace');
    const commands: Words[] = [];
    for (const { command } of builds) {
      const found = resolved(project, wordsOf(command));
      if (!found) return why('what the build script runs is not known');
      commands.push(...found);
    }
    const outputs = outputsOf(job, project, commands);
    const started = startedBy(job, project);
    if (!started) return why('what the image starts in the end is not known');
    const site = siteOf(started);
    if (site) return planSite(job, project.folder, site);
    return planServer(job, project, started, outputs);
  },
};

/** The program and its arguments that the image starts, through scripts of package.json. */
function startedBy({ launch }: Job, project: NodeProject): Words | undefined {
  if (!launch.program || launch.args.some(({ value }) => value === undefined)) return undefined;
  const found = resolved(project, [launch.program, ...launch.args.map(({ value }) => value ?? '')]);
  return found?.length === 1 ? found[0] : undefined;
}

function planServer(job: Job, project: NodeProject, started: Words, outputs: readonly string[] | undefined) {
  const { folder, manifest } = project;
  const [program = '', ...args] = started;
  const file = program === 'node' ? args.find((arg) => !arg.startsWith('-') && !isPreloaded(args, arg)) : undefined;
  const preloaded = preloads(args);
  const missing = preloaded.find((name) => !name.startsWith('.') && !manifest.dependencies.includes(name));
  if (missing !== undefined) return why(`\`${missing}\`, which it loads at the start, is a development dependency`);
  if (program !== 'node' && !isInstalled(project, program))
    return why(`\`${program}\`, which it starts, is not among the dependencies of package.json`);
  if (program === 'node' && file === undefined) return why('the file that Node.js starts is not known');
  const path = file === undefined ? undefined : joinPath(job.launch.directory ?? '/', file);
  const below = path === undefined ? undefined : belowOf(folder, path);
  if (path !== undefined && below === undefined) return why(`\`${file}\` is not in the project's folder`);
  const first = below?.split('/')[0] ?? '';
  const isSource = below !== undefined && !(outputs ?? []).includes(first) && hasFileAt(job, path ?? '') === true;
  const known = outputs ?? (isSource || below === undefined || !below.includes('/') ? undefined : [first]);
  if (!known) return why('where the build writes to is not known');
  if (below !== undefined && !isSource && !known.includes(first))
    return why(`\`${below}\`, which it starts, is neither built nor copied as far as is known`);

  const bases = basesOf(job);
  if (bases.length === 0) return why('no smaller image with the same Node.js is known');
  const install = installOf(job, project);
  const needsPackages = manifest.dependencies.length > 0;
  const production = install && needsPackages ? productionOf(job, project, install) : undefined;
  if (needsPackages && (!install || !production))
    return why('how its packages are installed without those for development is not known');
  const modules = { path: joinPath(folder, 'node_modules'), folder: true };
  const dependencies = production?.stage;
  const runtime: Runtime = {
    artefacts: [
      ...(needsPackages && !dependencies ? [modules] : []),
      ...known.map((name) => ({ path: joinPath(folder, name), folder: !/\.\w+$/.test(name) || name.startsWith('.') })),
      { path: joinPath(folder, 'package.json'), folder: false },
    ],
    bases,
    isBuildOnly: (name) => isBuildOnly(name, isSource, known),
    buildVariables:
      /^(?:npm_config_\w+|NPM_CONFIG_\w+|PNPM_HOME|YARN_CACHE_FOLDER|COREPACK_\w+|CYPRESS_\w+|HUSKY|CI|DEBIAN_FRONTEND|VITE_\w+|REACT_APP_\w+)$/,
    buildPackages: /^(?:python3?|python-is-python3|py3-setuptools|python3-setuptools|python3-distutils)$/,
    linked: true,
    tidy: false,
    provides: /^(?:node|npm|npx|yarn)$/,
    ...(production && { prune: production.prune }),
    ...(dependencies && { dependencies }),
  };
  return runtime;
}

/** `-r name`, `--require name`, `--import name`. */
function preloads(args: Words): string[] {
  return args.flatMap((arg, i) => {
    const name = /^(?:-r|--require|--import|--loader|--experimental-loader)$/.test(args[i - 1] ?? '')
      ? arg
      : /^--(?:require|import|loader)=(.+)$/.exec(arg)?.[1];
    return name === undefined
      ? []
      : [
          name.startsWith('@')
            ? name.split('/').slice(0, 2).join('/')
            : name.startsWith('.')
              ? name
              : (name.split('/')[0] ?? name),
        ];
  });
}

function isPreloaded(args: Words, arg: string): boolean {
  return /^(?:-r|--require|--import|--loader|--experimental-loader|--env-file|-C)$/.test(
    args[args.indexOf(arg) - 1] ?? '',
  );
}

/** Files of a project that no program reads when it runs, by the names that tools give them. */
const configuration = new RegExp(
  '(?:^|/)(?:package[^/]*\\.json|yarn\\.lock|pnpm-lock\\.yaml|pnpm-workspace\\.yaml|bun\\.lockb?|npm-shrinkwrap\\.json|[jt]sconfig[^/]*\\.json|nest-cli\\.json|angular\\.json|nodemon\\.json|biome\\.jsonc?|turbo\\.json|components\\.json|' +
    '\\.(?:eslint|prettier|babel|npm|yarn|nvm|nycrc|swc|stylelint|lintstaged|huskyrc|commitlint|mocha|browserslist)[^/]*|\\.node-version|\\.tool-versions|\\.editorconfig|\\.git[^/]*|\\.dockerignore|\\.env\\.example|' +
    '(?:eslint|prettier|jest|vitest|babel|vite|webpack|rollup|tsup|tsdown|postcss|tailwind|playwright|cypress|commitlint|lint-staged|karma|esbuild|svelte|astro|vue|drizzle)\\.(?:config|conf)\\.[cm]?[jt]s|' +
    'Dockerfile[^/]*|[^/]*\\.dockerfile|docker-compose[^/]*|compose\\.ya?ml|Makefile|LICEN[CS]E[^/]*|[^/]*\\.md|[^/]*\\.d\\.ts|[^/]*\\.(?:test|spec)\\.[cm]?[jt]sx?)$' +
    '|(?:^|/)(?:node_modules|__tests__|__mocks__|\\.github|\\.vscode|\\.idea|\\.husky|\\.git|\\.yarn|cypress|e2e|coverage)(?:/|$)|^(?:tests?|docs?|spec)(?:/|$)',
);

function isBuildOnly(path: string, isSource: boolean, outputs: readonly string[]): boolean {
  if (configuration.test(path)) return true;
  if (/\.[cm]?tsx?$/.test(path) && !/(?:^|\/)next\.config\.[cm]?ts$/.test(path)) return true;
  if (isSource) return false;
  if (outputs.includes('.next')) return /^(?:src|app|pages|components|lib|styles|hooks|utils)\//.test(path);
  return (
    /^(?:src|client|app\/(?:javascript|styles))\/.*\.(?:[cm]?jsx?|vue|svelte|css|s[ac]ss|less|styl)$/.test(path) ||
    path === 'src/'
  );
}

interface Production {
  readonly prune: string;
  /** Undefined where the packages are better taken from the build stage. */
  readonly stage: Dependencies | undefined;
}

/** How packages for development are left out. */
function productionOf(job: Job, project: NodeProject, install: Placed): Production | undefined {
  const found = managerOf(install.command);
  if (!found) return undefined;
  const { manager } = found;
  if (manager.id === 'yarn-berry' || hasFileAt(job, joinPath(project.folder, '.yarnrc.yml')) === true) return undefined;
  const omit = { npm: '--omit=dev', yarn: '--production', pnpm: '--prod', bun: '--production' }[manager.id];
  if (omit === undefined) return undefined;
  const isOmitted = found.flags.some(({ text }) =>
    /^(?:--omit=dev|--production|--prod|-P|--only=prod(?:uction)?)$/.test(text),
  );
  const prune = {
    npm: 'npm prune --omit=dev',
    yarn: 'yarn install --production --ignore-scripts --prefer-offline',
    pnpm: 'CI=true pnpm prune --prod --ignore-scripts',
    bun: 'rm -rf node_modules && bun install --production',
  }[manager.id];
  if (prune === undefined) return undefined;
  return { prune, stage: isOmitted ? undefined : stageOf(job, project, install, omit) };
}

/** The steps up to the install, with the install for production in place of the one for all; undefined where these steps do more. */
function stageOf(job: Job, project: NodeProject, install: Placed, omit: string): Dependencies | undefined {
  const { graph, stage } = job;
  const found = managerOf(install.command);
  if (!found || hasHooks(project)) return undefined;
  const { run, command } = install;
  const own = job.commands.filter((each) => each.run === run);
  if (own.length !== 1 || run.heredocs.length > 0) return undefined;
  const before = stage.instructions.filter(({ index }) => index < run.index);
  const lines: string[] = [];
  for (const each of before) {
    if (isCopy(each)) {
      const brought = job.projects.filter(({ folder }) => folder === project.folder);
      const isAll = each.sources.some(({ value }) => /^\.?\/?$/.test(value ?? '?'));
      if (!isAll) {
        if (!isManifestCopy(each)) return undefined;
        lines.push(slice(job, each));
        continue;
      }
      const [source] = brought;
      const manifests = source && manifestsOf(job.context, source.source, found);
      if (!manifests || 'why' in manifests || manifests.paths.some((path) => path.includes('/'))) return undefined;
      const names = manifests.paths.map((path) => joinPath(manifests.root, path));
      lines.push(`${each.keyword.text} ${names.join(' ')} ./`);
    } else if (each.kind === 'RUN') {
      const commands = job.commands.filter((placed) => placed.run === each);
      const isSetup = commands.every(
        (placed) =>
          managerOf(placed.command)?.manager.kind === 'system' ||
          isToolSetup(wordsOf(placed.command)) ||
          /^(?:rm|true)$/.test(placed.command.name?.value ?? ''),
      );
      if (!isSetup) return undefined;
      lines.push(slice(job, each));
    } else if (each.kind === 'WORKDIR' || each.kind === 'ENV' || each.kind === 'ARG' || each.kind === 'USER')
      lines.push(slice(job, each));
    else if (!/^(?:LABEL|EXPOSE|VOLUME|STOPSIGNAL|HEALTHCHECK|CMD|ENTRYPOINT|MAINTAINER)$/.test(each.kind))
      return undefined;
  }
  const text = graph.source.slice(run.span.start, run.span.end);
  const at = command.span.end - run.span.start;
  const flags = found.flags.filter(({ text: flag }) => /^--(?:include|dev|also|only|production=false)/.test(flag));
  if (flags.length > 0) return undefined;
  lines.push(`${text.slice(0, at)} ${omit}${text.slice(at)}`);
  return { instructions: lines, makes: joinPath(project.folder, 'node_modules') };
}

/** Whether an install runs scripts of the project itself, which may need what is left out. */
function hasHooks({ manifest }: NodeProject): boolean {
  return ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'].some((name) => manifest.scripts.has(name));
}

function isManifestCopy(copy: Extract<Instruction, { kind: 'COPY' | 'ADD' }>): boolean {
  return (
    !copy.from &&
    copy.heredocs.length === 0 &&
    copy.sources.every(({ value }) =>
      /(?:^|\/)(?:package[^/]*|yarn\.lock\*?|pnpm-lock[^/]*|pnpm-workspace\.yaml|bun\.lock[^/]*|npm-shrinkwrap\.json|\.npmrc|\.yarnrc|patches\/?)$/.test(
        value ?? '?',
      ),
    )
  );
}

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

/** The same Node.js on less: `-slim` of the same release, the same image where it is small already. */
function basesOf({ image, stage, launch, distribution }: Job): Base[] {
  const text = stage.from.image?.text;
  if (
    image.name !== 'node' ||
    image.registry !== undefined ||
    image.digest !== undefined ||
    text === undefined ||
    /["']/.test(text)
  )
    return [];
  const { tag } = image;
  const user = { name: 'node', isDefault: false };
  if (distribution.family === 'alpine')
    return [{ image: text, shell: true, packages: 'apk', certificates: true, user }];
  if (distribution.family !== 'debian') return [];
  const isSlim = /(?:^|-)slim(?:-|$)/.test(tag ?? '');
  const slim = isSlim
    ? text
    : tag === undefined || tag === 'latest'
      ? `${text.replace(/:latest$/, '')}:slim`
      : `${text}-slim`;
  const bases: Base[] = [{ image: slim, shell: true, packages: 'apt-get', certificates: false, user }];
  const major = /^\d+/.exec(tag ?? '')?.[0] ?? '';
  const isBookworm =
    distribution.release === 'bookworm' || (distribution.release === undefined && /^(?:20|22)$/.test(major));
  const [program, ...args] = launch.words ?? [];
  if (
    !launch.entrypoint &&
    program?.value === 'node' &&
    isBookworm &&
    /^(?:20|22|24)$/.test(major) &&
    args.every(({ value }) => value !== undefined)
  ) {
    bases.push({
      image: `gcr.io/distroless/nodejs${major}-debian12`,
      shell: false,
      certificates: true,
      user: { name: 'nonroot', isDefault: true },
      start: [`CMD ${JSON.stringify(args.map(({ value }) => value)).replaceAll('","', '", "')}`],
    });
  }
  return bases;
}
