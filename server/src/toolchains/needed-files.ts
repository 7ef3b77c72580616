/** What has to be read for a Dockerfile: a list made from its graph, so that rules need not wait for a file. */

import { isGlob } from '../context/glob.ts';
import type { Needs, SourceReader } from '../context/needs.ts';
import { cleanPath, folderOf, joinPath } from '../context/path.ts';
import { isRemote } from '../language/remote-source.ts';
import { byKin } from '../model/by-kin.ts';
import { wholeName } from '../model/image.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Text } from '../model/model.ts';
import { mountOption } from '../model/mounts.ts';
import { copies, runs } from '../model/query.ts';
import { textCache } from '../text/cache.ts';
import { groupBy } from '../text/group.ts';
import { unique } from '../text/list.ts';
import { dotnetSources } from './dotnet/imports.ts';
import { goSources } from './go/imports.ts';
import { toolchains } from './index.ts';
import { installedProjects, manifestNames, namedManifests } from './installed-projects.ts';
import { javaSources, springSettings } from './jvm/imports.ts';
import { MANAGERS, type ProjectFiles } from './managers.ts';
import { readsOf } from './manifest-reads.ts';
import { nodeConfigurations, nodeSources } from './node/imports.ts';
import { phpSources } from './php/imports.ts';
import { pythonSources } from './python/imports.ts';
import { readList } from './python/reads.ts';
import { rubySources } from './ruby/imports.ts';
import { runtimeNeedOf, versionFiles, versionFilesOf } from './runtime-needs.ts';
import { rustSources, rustTestSources } from './rust/imports.ts';
import type { Tree } from './tree.ts';

/** Files that may hold credentials, or a reference to them: which of the two, only their text tells. */
const credentials: readonly string[] = [
  '.npmrc',
  '.yarnrc',
  '.yarnrc.yml',
  '.pypirc',
  'pip.conf',
  'pip.ini',
  '.netrc',
  '_netrc',
  '.git-credentials',
  '.gitconfig',
  '.gemrc',
  'bunfig.toml',
  '.terraformrc',
  'auth.conf',
  '.env',
  '.env.*',
  '*.env',
  'auth.json',
  'settings.xml',
  'NuGet.config',
  'nuget.config',
  'NuGet.Config',
  'credentials',
  '*credential*.json',
  'credentials.toml',
  'service-account*.json',
  'service_account*.json',
  'gradle.properties',
  'kubeconfig',
  'kubeconfig.yaml',
  'kubeconfig.yml',
  '.docker/config.json',
  '*.pem',
  '*.key',
  '*.ppk',
  'id_rsa',
  'id_ed25519',
  'id_ecdsa',
  'id_dsa',
];

/** What the project keeps out of its history, or has in another one. */
const ignored: readonly string[] = ['.gitignore', '.gitmodules'];

/** Lists that others include, under any name that says so. */
const included: readonly string[] = ['*requirements*.txt', '*constraints*.txt'];

/** Settings of what builds pages, which name variables that a build reads. */
const settings: readonly string[] = [
  'next.config.*',
  'nuxt.config.*',
  'astro.config.*',
  'svelte.config.*',
  'remix.config.*',
  'vue.config.*',
  'webpack.config.*',
  'gatsby-config.*',
  'gatsby-node.*',
  'vite.config.*',
];

/** Settings of what builds pages, which may date them by Git. */
const dating: readonly string[] = [
  'hugo.*',
  'config.toml',
  'config.yaml',
  'mkdocs.yml',
  'mkdocs.yaml',
  'docusaurus.config.*',
  '.vitepress/config.*',
  '.vuepress/config.*',
];

/** What a Dockerfile needs of its context. */
export function neededFiles(graph: BuildGraph): Needs {
  const manifests = namedManifests(graph);
  return {
    named: namedPaths(graph),
    installed: manifests.filter((path) => path.includes('/')),
    top: manifests.filter((path) => !path.includes('/')),
    sent: sentPaths(graph),
    manifests: withAlways(manifestsOf(graph)),
    projects: installedProjects(graph),
    own: manifestNames(graph),
    above: filesAbove(graph),
    imports: importersOf(graph),
  };
}

function filesAbove({ stages }: BuildGraph): string[] {
  const versions = stages.flatMap(({ base }) => (base.kind === 'image' ? versionFilesOf(wholeName(base.image)) : []));
  return unique([...versions, '.gitignore']);
}

/** The sources whose packages a step installs: what they start is to be in the image that runs them. */
function importersOf(graph: BuildGraph): SourceReader[] {
  const found = [...runs(graph)].map((run) => importersIn(run, graph.source));
  return importers.flatMap(({ reader }) => (found.some((readers) => readers.includes(reader)) ? reader : []));
}

const importersIn = byKin(({ span }: Instruction, source: string): readonly SourceReader[] => {
  const text = source.slice(span.start, span.end);
  return importers.flatMap(({ reader, programs }) => (programs.test(text) ? reader : []));
});

const ofNode = /(?<![\w./-])(?:npm|npx|yarn|yarnpkg|pnpm|pnpx|bun|bunx)(?![\w./-])/;

const importers: readonly { readonly reader: SourceReader; readonly programs: RegExp }[] = [
  { reader: nodeSources, programs: ofNode },
  { reader: nodeConfigurations, programs: ofNode },
  { reader: pythonSources, programs: /(?<![\w./-])(?:pip3?|uv|poetry|pipenv)(?![\w./-])/ },
  { reader: rubySources, programs: /(?<![\w./-])(?:bundler?|gem)(?![\w./-])/ },
  { reader: phpSources, programs: /(?<![\w./-])composer(?![\w./-])/ },
  { reader: javaSources, programs: /(?<![\w-])(?:mvnw?|gradlew?|sbt|lein)(?![\w./-])/ },
  { reader: springSettings, programs: /(?<![\w-])(?:mvnw?|gradlew?)(?![\w./-])/ },
  { reader: goSources, programs: /(?<![\w./-])go\s{1,9}(?:build|install|run)(?![\w./-])/ },
  { reader: rustSources, programs: /(?<![\w./-])cargo(?![\w./-])/ },
  { reader: dotnetSources, programs: /(?<![\w./-])dotnet(?![\w./-])/ },
  { reader: rustTestSources, programs: /(?<![\w./-])cargo(?![\w./-])/ },
];

/** The files that a file names, whose text an install reads as well: paths of the context, be they there or not. */
export function filesNamedIn(path: string, text: string): string[] {
  const manifest = { path: `/${path}`, text, tree: noTree, manager: '', flags: new Set<string>(), isMember: false };
  const { files = [], maybe = [] } = listName.test(path) ? readList(manifest) : readsOf(manifest);
  const named = [...files, ...maybe].filter((file) => !archives.test(file));
  return named.map((file) => joinPath(folderOf(manifest.path), file).slice(1));
}

const noTree: Tree = { files: new Map(), texts: new Map(), complete: false };
const listName = /\.(?:txt|in|pip)$/;
const archives = /\.(?:tgz|gz|zip|whl|jar|gem|nupkg)$/;

/** The sources of COPY, ADD and bind mounts that lead into the build context. */
function namedPaths(graph: BuildGraph): string[] {
  const paths = new Set<string>();
  for (const copy of copies(graph)) for (const path of copiedPaths(copy)) paths.add(path);
  for (const run of runs(graph)) if (run.mounts.length > 0) for (const path of boundPaths(run)) paths.add(path);
  paths.delete('');
  return [...paths].sort();
}

function sentPaths(graph: BuildGraph): string[] {
  const paths = new Set<string>();
  for (const copy of copies(graph)) for (const path of copiedPaths(copy)) paths.add(path);
  return [...paths].sort().map((path) => (path === '' ? '.' : path));
}

/** What a COPY or ADD takes from the build context; empty for all of it. */
const copiedPaths = byKin(({ from, sources }: CopyInstruction) => (from ? [] : pathsOf(sources)));

const boundPaths = byKin(({ mounts }: RunInstruction) => {
  const binds = mounts.filter(({ type, from }) => type === 'bind' && !from);
  return pathsOf(binds.map((mount) => mountOption(mount, 'source', 'src')?.value));
});

function pathsOf(sources: readonly (Text | undefined)[]): string[] {
  const paths = sources.flatMap((source) => source?.value ?? []).filter((value) => !isRemote(value));
  return paths.map((path) => cleanPath(`/${path}`).slice(1));
}

/** The files that are needed whatever a Dockerfile says, and these; one list for the same files. */
function withAlways(files: ReadonlySet<string>): readonly string[] {
  if (files.size === 0) return always;
  const key = [...files].join('\n');
  const known = lists.get(key);
  if (known) return known;
  const made = [...new Set([...always, ...files])];
  lists.set(key, made);
  return made;
}

const always: readonly string[] = [...credentials, ...ignored, ...included, ...settings, ...dating, ...versionFiles];
const lists = textCache<readonly string[]>(100_000);

/** The manifests of each package manager that a Dockerfile mentions, the scripts that an image may start and lists, by their names. */
function manifestsOf({ source, instructions, stages }: BuildGraph): Set<string> {
  const files = new Set<string>();
  // What a project needs of the version of a runtime, however it comes into the container.
  for (const { base } of stages) {
    const need = base.kind === 'image' ? runtimeNeedOf(wholeName(base.image)) : undefined;
    for (const file of Object.keys(need?.files ?? {})) if (!isGlob(file)) files.add(file);
  }
  for (const instruction of instructions) {
    const { kind } = instruction;
    if (kind !== 'RUN' && kind !== 'CMD' && kind !== 'ENTRYPOINT') continue;
    for (const file of filesMentioned(instruction, source)) files.add(file);
  }
  return files;
}

/** A script that an image may start, which tells what it runs. */
const startScript = /^[\w-][\w.-]*\.sh$|entrypoint/;

/** What a step names itself, or has a program read that it names; versions at the ends of words do not count. */
const filesMentioned = byKin(({ span }: Instruction, source: string): ReadonlySet<string> => {
  const files = new Set<string>();
  for (const each of source.slice(span.start, span.end).split(/[^\w.-]+/)) {
    const word = withoutVersion(each);
    for (const file of filesReadBy.get(word) ?? []) files.add(file);
    if (startScript.test(word) || listName.test(word)) files.add(word);
  }
  return files;
});

function withoutVersion(word: string): string {
  return word.replace(/(?<![\d.])[\d.]+$/, '');
}

interface FileReader {
  readonly programs: readonly string[];
  readonly files: readonly string[];
}

/** What package managers and toolchains read, by the programs that start them. */
const readers: readonly FileReader[] = [
  ...MANAGERS.map(({ programs, installs, project }) => ({
    programs: programs.map(withoutVersion),
    files: [project, ...installs.map((install) => install.project)].flatMap(filesOf),
  })),
  ...toolchains.flatMap(({ reads = [] }) => reads),
];

/** What each program reads. */
const filesReadBy: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...groupBy(
      readers.flatMap(({ programs, files }) => programs.map((name) => ({ name, files }))),
      ({ name }) => name,
    ),
  ].map(([name, all]) => [name, all.flatMap(({ files }) => files)]),
);

function filesOf(project: ProjectFiles | undefined): string[] {
  if (!project) return [];
  const { manifests, members = [], extras, wrapper = [], sometimes = [], above = [], texts = [] } = project;
  const names = [...manifests, ...members, ...extras, ...wrapper, ...sometimes, ...above, ...texts];
  return names.map((name) => (name.endsWith('/') ? `${name}*` : name.replace(/^\*\*\//, '')));
}
