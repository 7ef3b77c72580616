/** What is known of a Node.js project: its manifest, what its scripts run, where its builds write. */

import { joinPath } from '../../context/path.ts';
import { hasFile, textOf } from '../../context/query.ts';
import { isShell } from '../../shell/nested.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { managerOf } from '../invocation.ts';
import { type PackageJson, parsePackageJson } from '../manifests/package-json.ts';
import { parsePnpmWorkspace } from '../manifests/pnpm-workspace.ts';
import { belowOf, textAt } from '../stage/project.ts';
import type { Job, Placed } from '../stage/runtime.ts';
import { isOfPackageJson } from './managers.ts';
import { isSvelteKit, outputOfSvelteKit } from './sveltekit.ts';

export interface NodeProject {
  /** Its folder in the image. */
  readonly folder: string;
  readonly manifest: PackageJson;
}

/** The words of a command as a script of package.json has them, or a command of the Dockerfile. */
export type Words = readonly string[];

/** The project in a folder of the image. */
export function projectAt(job: Job, folder: string | undefined): NodeProject | undefined {
  const text = folder === undefined ? undefined : textAt(job, joinPath(folder, 'package.json'));
  const manifest = text === undefined ? undefined : parsePackageJson(text);
  return folder === undefined || !manifest ? undefined : { folder, manifest };
}

/** What a command runs in the end: itself, or the commands of the script that it names; undefined where that is not known. */
export function resolved(project: NodeProject | undefined, words: Words, depth = 0): readonly Words[] | undefined {
  const [program = '', ...args] = words;
  const name = scriptName(program, args);
  if (name === undefined) return [unwrapped(words)];
  const text = project?.manifest.scripts.get(name);
  if (text === undefined || depth > 4) return undefined;
  if (/[`$(){}|<>\\]/.test(text)) return undefined;
  const hooks = [`pre${name}`, `post${name}`].flatMap((hook) => project?.manifest.scripts.get(hook) ?? []);
  // What a script runs last is what it is for.
  const listed = [...hooks.flatMap(commandsIn), ...commandsIn(text)];
  const all = listed.map((each, i) => {
    return resolved(project, i === listed.length - 1 ? [...each, ...handedOn(program, args)] : each, depth + 1);
  });
  return all.every((each) => each !== undefined) ? all.flatMap((each) => each ?? []) : undefined;
}

function commandsIn(script: string): Words[] {
  const commands = script.split(/&&|;/).map((each) => each.trim());
  return commands
    .filter((each) => each !== '')
    .map((each) => each.split(/\s+/).map((word) => word.replace(/^["']|["']$/g, '')));
}

/** What a package manager's command gives to the last command of the script that it runs: npm only what stands behind `--`. */
function handedOn(program: string, args: Words): Words {
  const end = args.indexOf('--');
  if (end !== -1) return args.slice(end + 1);
  if (program === 'npm') return [];
  const name = args.findIndex((arg) => !arg.startsWith('-') && !/^run(?:-script)?$/.test(arg));
  return name === -1 ? [] : args.slice(name + 1);
}

/** The script of package.json that a package manager's command runs. */
export function scriptName(program: string, args: Words): string | undefined {
  const operands = args.filter((arg) => !arg.startsWith('-'));
  const [verb, next] = operands;
  if (!/^(?:npm|pnpm|yarn|bun)$/.test(program)) return undefined;
  if (verb === 'run' || verb === 'run-script') return next;
  if (program === 'npm') return verb === 'start' || verb === 'test' ? verb : undefined;
  if (program === 'bun' || verb === undefined) return undefined;
  return /^(?:install|add|remove|dlx|exec|prune|config|cache|global|set|workspace|workspaces|plugin|node|why|i|import|store|deploy|fetch|version)$/.test(
    verb,
  )
    ? undefined
    : verb;
}

/** Without `npx`, `cross-env NAME=value` and folders before the program. */
function unwrapped(words: Words): Words {
  let [program = '', ...args] = words;
  while (
    /^\w+=/.test(program) ||
    /^(?:npx|bunx|pnpx|cross-env|env|exec|dotenv|--)$/.test(program) ||
    /^-/.test(program)
  ) {
    if (args.length === 0) break;
    [program = '', ...args] = args;
  }
  if (/^(?:pnpm|yarn|npm)$/.test(program) && (args[0] === 'exec' || args[0] === 'dlx')) return unwrapped(args.slice(1));
  return [program.replace(/^.*\//, ''), ...args];
}

/** Shells, and what they do themselves. */
export function isIdle(program: string): boolean {
  return isShell(program) || idle.has(program);
}

const idle: ReadonlySet<string> = new Set(['set', 'echo', 'export', 'cd', '[', 'test', 'true', ':', 'exec']);

export function wordsOf({ name, args }: Command): Words {
  // It runs a manager, or puts one in place (github.com/nodejs/corepack, "Utility Commands").
  if (
    name?.value === 'corepack' &&
    /^(?:enable|disable|prepare|install|use|up|hydrate|cache)$/.test(args[0]?.value ?? '')
  )
    return ['corepack', ...args.map(({ value, text }) => value ?? text)];
  const found = programOf({ name, args });
  if (!found) return [];
  return [found.name, ...args.slice(found.next).map((word) => word.value ?? word.text)];
}

/** Whether a command of the Dockerfile runs a build. */
export function isNodeBuild(command: Command): boolean {
  const words = wordsOf(command);
  const [program = '', ...args] = words;
  const [member, ...behind] = program === 'yarn' && args[0] === 'workspace' ? args.slice(1) : [];
  const name = scriptName(program, member === undefined ? withoutMembers(args) : behind);
  if (name !== undefined) return /^(?:build|compile|generate|bundle|dist|export)(?:[:-].*)?$/.test(name);
  const [tool = '', verb = ''] = unwrapped(words);
  return builds(tool, verb);
}

/** Without the flags that name members of a workspace (pnpm.io/filtering, docs.npmjs.com/cli/using-npm/workspaces). */
function withoutMembers(args: Words): Words {
  return args.filter((arg, i) => !membersFlag.test(arg) && !membersFlag.test(args[i - 1] ?? ''));
}

const membersFlag = /^(?:--filter|-F|--filter-prod|-w|--workspace)$/;

function builds(tool: string, verb: string): boolean {
  if (/^(?:tsc|webpack|rollup|esbuild|tsup|parcel|swc|babel|vue-tsc|ncc|tsdown)$/.test(tool)) return true;
  return (
    /^(?:vite|next|nuxt|nuxi|nest|ng|astro|gatsby|remix|react-scripts|vue-cli-service|svelte-kit|turbo|nx|react-router|eleventy|docusaurus|vitepress)$/.test(
      tool,
    ) && /^(?:build|generate|export)$/.test(verb)
  );
}

/** The folders and files that builds write, below the project; undefined where one is not known. */
export function outputsOf(job: Job, project: NodeProject, commands: readonly Words[]): readonly string[] | undefined {
  const outputs = new Set<string>();
  for (const [tool = '', ...args] of commands) {
    if (
      /^(?:rimraf|rm|eslint|prettier|echo|tsc-alias|copyfiles|cpx|cpy|cp|mkdir|vitest|jest|husky|npm-run-all|true|vue-tsc|next-sitemap|postcss|tailwindcss|patch-package|prisma)$/.test(
        tool,
      )
    ) {
      if (/^(?:copyfiles|cpx|cpy|cp|mkdir|postcss|tailwindcss)$/.test(tool)) {
        const to = args
          .filter((arg) => !arg.startsWith('-'))
          .at(-1)
          ?.replace(/^\.\//, '')
          .split('/')[0];
        if (to) outputs.add(to);
      }
      continue;
    }
    const output = outputOf(job, project, tool, args);
    if (output === undefined) return undefined;
    if (output !== '') outputs.add(output.replace(/^\.\//, '').replace(/\/$/, '').split('/')[0] ?? output);
  }
  return [...outputs];
}

/** Tools that always write to one folder, unless a configuration file says otherwise. */
const FIXED_OUTPUTS: ReadonlyMap<string, string> = new Map([
  ['react-scripts', 'build'],
  ['svelte-kit', 'build'],
  ['remix', 'build'],
  ['react-router', 'build'],
  ['docusaurus', 'build'],
  ['nest', 'dist'],
  ['ng', 'dist'],
  ['astro', 'dist'],
  ['vue-cli-service', 'dist'],
  ['gatsby', 'public'],
]);

/** The first folder that a tool writes to; empty for none. */
function outputOf(job: Job, project: NodeProject, tool: string, args: Words): string | undefined {
  const flag = (...names: string[]) => valueOf(args, names);
  switch (tool) {
    case 'tsc': {
      if (args.includes('--noEmit')) return '';
      const given = flag('--outDir');
      if (given !== undefined) return given;
      const path = flag('-p', '--project', '-b', '--build') ?? 'tsconfig.json';
      const file = path.endsWith('.json') ? path : joinPath(path, 'tsconfig.json');
      return outDirOf(job, project, file);
    }
    case 'vite':
      if (args[0] !== 'build') return undefined;
      if (isSvelteKit(project.manifest)) return outputOfSvelteKit(job, project.folder);
      return flag('--outDir') ?? outDirOfVite(viteConfig(job, project)) ?? 'dist';
    case 'next':
      return args[0] === 'build' ? '.next' : undefined;
    case 'nuxt':
    case 'nuxi':
      return isNuxt2(job, project) ? '.nuxt' : '.output';
    case 'tsup':
    case 'tsdown':
      return flag('--out-dir', '-d') ?? 'dist';
    case 'esbuild':
      return flag('--outdir', '--outfile');
    case 'rollup':
    case 'webpack':
    case 'swc':
    case 'babel':
      return flag('-d', '--dir', '--out-dir', '--output-path', '-o', '--file', '--out-file');
    case 'ncc':
      return flag('-o', '--out') ?? 'dist';
    default:
      return FIXED_OUTPUTS.get(tool);
  }
}

/** The value of the first flag of one of these names, from behind its `=` or the next word. */
export function valueOf(args: Words, names: readonly string[]): string | undefined {
  for (const [i, arg] of args.entries()) {
    for (const name of names) {
      if (arg === name) return args[i + 1];
      if (arg.startsWith(`${name}=`)) return arg.slice(name.length + 1);
    }
  }
  return undefined;
}

/** Nuxt 2 writes another folder than Nuxt 3 (https://v2.nuxt.com/docs/directory-structure/nuxt). */
function isNuxt2(job: Job, { folder }: NodeProject): boolean {
  return /"nuxt(?:-edge)?"\s*:\s*"[^\d"]*2\./.test(textAt(job, joinPath(folder, 'package.json')) ?? '');
}

/** `outDir` of a tsconfig.json, those that it extends included (https://www.typescriptlang.org/tsconfig/#outDir). */
function outDirOf(job: Job, project: NodeProject, file: string, depth = 0): string | undefined {
  const text = textAt(job, joinPath(project.folder, file));
  if (text === undefined || depth > 3) return undefined;
  const plain = text.replace(/^[ \t]*\/\/.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
  if (/"noEmit"\s*:\s*true/.test(plain)) return '';
  const own = /"outDir"\s*:\s*"([^"]+)"/.exec(plain)?.[1];
  if (own !== undefined) return own;
  const parent = /"extends"\s*:\s*"(\.[^"]+)"/.exec(plain)?.[1];
  if (parent === undefined) return undefined;
  return outDirOf(
    job,
    project,
    joinPath(
      file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.',
      parent.endsWith('.json') ? parent : `${parent}.json`,
    ),
    depth + 1,
  );
}

/** The text of Vite's configuration file; undefined where there is none that is known. */
export function viteConfig(job: Job, { folder }: NodeProject): string | undefined {
  const names = ['ts', 'mts', 'js', 'mjs', 'cjs'].map((extension) => joinPath(folder, `vite.config.${extension}`));
  return names.map((path) => textAt(job, path)).find((each) => each !== undefined);
}

/** `build.outDir` of a Vite configuration, where it is written plainly (https://vite.dev/config/build-options). */
export function outDirOfVite(config = ''): string | undefined {
  return /\boutDir\s*:\s*['"`]([^'"`]+)['"`]/.exec(config)?.[1];
}

/** Packages whose programs have another name. */
const packageOf: Readonly<Record<string, string>> = {
  nest: '@nestjs/cli',
  'remix-serve': '@remix-run/serve',
  'react-router-serve': '@react-router/serve',
  nuxi: 'nuxt',
  tsc: 'typescript',
  'mikro-orm': '@mikro-orm/cli',
  sequelize: 'sequelize-cli',
  strapi: '@strapi/strapi',
  ng: '@angular/cli',
  'vue-cli-service': '@vue/cli-service',
  remix: '@remix-run/dev',
  'react-router': '@react-router/dev',
  'graphql-codegen': '@graphql-codegen/cli',
  'babel-node': '@babel/node',
  babel: '@babel/cli',
  swc: '@swc/cli',
};

/** Whether a program comes with what is needed to run, and not with what is needed to build. */
export function isInstalled({ manifest }: NodeProject, program: string): boolean {
  return manifest.dependencies.includes(Object.hasOwn(packageOf, program) ? (packageOf[program] ?? program) : program);
}

/** The command that installs the project's packages, before the build. */
export function installOf(job: Job, project: NodeProject): Placed | undefined {
  return job.commands.findLast((placed) => {
    const found = managerOf(placed.command);
    return (
      found !== undefined &&
      isOfPackageJson(found.manager) &&
      found.install !== undefined &&
      found.packages.length === 0 &&
      placed.directory === project.folder &&
      !found.flags.some(({ text }) => /^(?:-g|--global)$/.test(text))
    );
  });
}

/** Whether other packages below it are installed with it (https://docs.npmjs.com/cli/v11/using-npm/workspaces, https://pnpm.io/pnpm-workspace_yaml). */
export function hasMembers(job: Job, { folder, manifest }: NodeProject): boolean {
  const path = joinPath(folder, 'pnpm-workspace.yaml');
  const text = textAt(job, path);
  if (manifest.workspaces.length > 0) return true;
  return text === undefined
    ? hasFileAt(job, path) === true
    : (parsePnpmWorkspace(text)?.workspaces ?? [path]).length > 0;
}

/** The folder of a package below the project that a file is in, as seen from the project, unless it depends on nothing. */
export function nestedPackage({ context, projects }: Job, { folder }: NodeProject, file = ''): string | undefined {
  const parts = file.split('/').slice(0, -1);
  const folders = parts.map((_, i) => parts.slice(0, i + 1).join('/'));
  return folders.find((each) =>
    projects.some((project) => {
      const below = belowOf(project.folder, joinPath(folder, `${each}/package.json`));
      const path = below === undefined ? undefined : joinPath(project.source, below);
      if (path === undefined || hasFile(context, path) !== true) return false;
      return parsePackageJson(textOf(context, path) ?? '')?.dependencies.length !== 0;
    }),
  );
}

export function hasFileAt(job: Job, path: string): boolean | undefined {
  for (const { folder, source } of job.projects) {
    const below = belowOf(folder, path);
    if (below !== undefined) return hasFile(job.context, joinPath(source, below));
  }
  // A file that a COPY names.
  return textAt(job, path) === undefined ? undefined : true;
}
