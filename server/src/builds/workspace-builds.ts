/** Which files of a workspace say how its Dockerfiles are built, what they say, and the build context that follows. */

import { type Build, buildsOf } from '../context/build.ts';
import { matchParts, parseGlob } from '../context/glob.ts';
import { cleanPath, folderOf, isWithin, joinPath, nameOf } from '../context/path.ts';
import { builtDockerfile } from '../language/file-names.ts';
import { unique } from '../text/list.ts';
import { memoized } from '../text/memoized.ts';
import { bakeTargets, parseBake } from './bake.ts';
import { bakeOrder } from './bake-run.ts';
import { cloudBuildPath, cloudBuildScript, parseCloudBuild } from './cloud-build.ts';
import {
  type Beside,
  builtServices,
  composeBase,
  composeFilesIn,
  isComplete,
  parseCompose,
  parseEnvironment,
} from './compose.ts';
import { composeFilesOf, withComposeScripts } from './composed.ts';
import type { BuildFile } from './mention.ts';
import { parseDevContainer, parseGitlab, parseMakefile, parseShellScript, parseTasks } from './others.ts';
import { parseJenkinsfile, parseJustfile, parsePipeline } from './pipelines.ts';
import { parseSkaffold } from './skaffold.ts';
import { composeCommandsIn } from './started-in.ts';
import { withUses } from './uses.ts';
import { parseWorkflow } from './workflow.ts';
import type { WrittenBuild } from './written.ts';

/** Whether a file of that path may hold builds. */
export function isBuildFile(path: string): boolean {
  return isCompose(path) || isBake(path) || isWorkflow(path) || readerOf(path) !== undefined;
}

/** Whether what a file says of builds depends on another one that holds none: the variables of Compose. */
export function isBuildInput(path: string): boolean {
  return isBuildFile(path) || nameOf(path) === '.env';
}

/** Whether most files of that kind hold no builds, so that they are read last. */
export function isScript(path: string): boolean {
  return /\.(?:sh|bash|mk)$|^\.env$|(?:^|\/)(?:GNUm|[Mm])akefile$/.test(nameOf(path));
}

/** Readers of files that stand on their own; `has` tells where the workspace has Dockerfiles. */
const readers: readonly (readonly [
  RegExp,
  (page: BuildFile, has: (path: string) => boolean, baked: readonly Build[]) => Build[],
])[] = [
  [/(?:^|\/)(?:\.devcontainer\/(?:[^/]+\/)?devcontainer\.json|\.devcontainer\.json)$/, parseDevContainer],
  [/(?:^|\/)skaffold[\w.-]*\.ya?ml$/, parseSkaffold],
  [/(?:^|\/)\.vscode\/tasks\.json$/, parseTasks],
  [/(?:^|\/)(?:\.gitlab-ci\.ya?ml|\.gitlab\/(?:[^/]+\/)*[^/]+\.ya?ml)$/, parseGitlab],
  [/(?:^|\/)(?:[\w-]+\.)?Jenkinsfile(?:\.[\w-]+)?$/, parseJenkinsfile],
  [
    /(?:^|\/)(?:\.circleci\/[^/]+|azure-pipelines[\w.-]*|bitbucket-pipelines|buildspec[\w.-]*|[Tt]askfile(?:\.dist)?|\.drone|\.travis)\.ya?ml$/,
    parsePipeline,
  ],
  [cloudBuildPath, parseCloudBuild],
  [/(?:^|\/)(?:\.?justfile|Justfile|[^/]+\.just)$/, parseJustfile],
  [/\.(?:sh|bash)$/, parseShellScript],
  [/(?:^|\/)(?:(?:GNUm|[Mm])akefile|[^/]+\.mk)$/, parseMakefile],
];

function readerOf(path: string) {
  return readers.find(([form]) => form.test(path))?.[1];
}

/** The builds in a workspace's files, by path relative to the workspace folder; `dockerfiles` are the paths of its Dockerfiles. */
export function buildsIn(files: ReadonlyMap<string, string>, dockerfiles: ReadonlySet<string> = new Set()): Build[] {
  const isThere = (path: string) => dockerfiles.has(path);
  const has = (path: string) => isThere(builtDockerfile(path, isThere));
  const paths = [...files.keys()].sort();
  const folders = [...new Set(paths.filter((path) => isCompose(path) || isBake(path)).map(folderOf))];
  const named = paths.flatMap((path) => {
    return isScripted(path) ? composeFilesOf({ path, text: files.get(path) ?? '' }) : [];
  });
  const namedThere = unique(named).filter((path) => files.has(path) && !isCompose(path) && !isScripted(path));
  const included = unique([
    ...namedThere,
    ...includedIn(files, [...paths.filter(isCompose), ...namedThere]).filter((path) => !isCompose(path)),
  ]);
  const together = folders.flatMap((folder) =>
    buildsOfFolder(
      files,
      paths.filter((path) => folderOf(path) === folder),
    ),
  );
  const others = included.flatMap((path) => parseCompose(path, files.get(path) ?? '', besideIn(files, path)));
  const baked = together.filter(({ by }) => by === 'bake');
  // GitHub runs the workflows of the repository's own folder only.
  const isRepository = paths.some((path) => isWorkflow(path) && path.startsWith('.github/'));
  const isIdle = (path: string) => isRepository && !path.startsWith('.github/');
  const found = [
    ...together,
    ...others,
    ...paths.flatMap((path) => {
      const page = { path, text: files.get(path) ?? '' };
      if (isWorkflow(path)) return isIdle(path) ? [] : parseWorkflow(page, has, baked);
      return readerOf(path)?.(page, has, baked) ?? [];
    }),
  ];
  const scripts = paths
    .filter((path) => (isWorkflow(path) && !isIdle(path)) || readerOf(path))
    .map((path) => ({ path, text: files.get(path) ?? '' }));
  const builds = withComposeScripts(found, scripts).map((build) => {
    const { dockerfilePath } = build;
    return dockerfilePath === undefined
      ? build
      : { ...build, dockerfilePath: builtDockerfile(dockerfilePath, isThere) };
  });
  const pageOf = (path: string) => ({ path, text: files.get(path) ?? '' });
  const services = [...paths.filter(isCompose), ...included];
  return withUses(builds, {
    compose: services.map((path) => ({ ...pageOf(path), variables: besideIn(files, path).variables })),
    scripts: scripts.map((page) => (cloudBuildPath.test(page.path) ? { ...page, text: cloudBuildScript(page) } : page)),
  });
}

/** The files that Compose files include, and those that these include. */
function includedIn(files: ReadonlyMap<string, string>, compose: readonly string[]): string[] {
  const found = new Set<string>();
  let next = compose;
  while (next.length > 0 && found.size < mostIncluded) {
    next = [...new Set(next.flatMap((path) => composeFilesIn(path, files.get(path) ?? '').included))].filter(
      (path) => files.has(path) && !found.has(path),
    );
    for (const path of next) found.add(path);
  }
  return [...found];
}

const mostIncluded = 100;

/** The other files that one takes in, whatever their names are. */
export function filesNamedBy(path: string, text: string): string[] {
  if (isScripted(path)) return composeFilesOf({ path, text });
  if (!/\.ya?ml$/.test(path)) return [];
  const { included, extended } = composeFilesIn(path, text);
  return [...included, ...extended];
}

function besideIn(files: ReadonlyMap<string, string>, path: string): Beside {
  const variables = parseEnvironment(files.get(joinPath(folderOf(path), '.env')) ?? '');
  return { variables, textOf: (other) => files.get(other) };
}

/** Compose and Bake read the files of one folder together: overrides over what they override, Bake over Compose. */
function buildsOfFolder(files: ReadonlyMap<string, string>, paths: readonly string[]): Build[] {
  const textOf = (path: string) => files.get(path) ?? '';
  const compose = paths.filter(isCompose);
  const main = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml']
    .flatMap((name) => compose.find((path) => nameOf(path) === name) ?? [])
    .slice(0, 1);
  const beside = besideIn(files, paths[0] ?? '.');
  const base: ReadonlyMap<string, WrittenBuild> = new Map(
    main.flatMap((path) => [...composeBase(path, textOf(path), beside)]),
  );
  const together = bakeOrder.flatMap((name) => paths.find((path) => nameOf(path) === name) ?? []);
  const alone = paths.filter((path) => isBake(path) && !together.includes(path));
  const bake = [together, ...alone.map((path) => [...together, path])].map((group) => {
    return parseBake(
      group.map((path) => ({ path, text: textOf(path) })),
      base,
    );
  });
  return distinct([
    ...compose.flatMap((path) => {
      const isAlone =
        main.includes(path) ||
        (!nameOf(path).includes('override') && !laidOver(files).has(nameOf(path)) && isComplete(textOf(path), base));
      return parseCompose(path, textOf(path), isAlone ? beside : { ...beside, base });
    }),
    ...bake.flat(),
  ]);
}

/** The names of the files that scripts give Compose together with others. */
const laidOver = memoized((files: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const given = [...files.values()].flatMap(composeCommandsIn).filter((command) => command.files.length > 1);
  return new Set(given.flatMap((command) => command.files.map(nameOf)));
});

function distinct(builds: readonly Build[]): Build[] {
  return [...new Map(builds.map((build) => [JSON.stringify(build), build])).values()];
}

/** The names of the services with a build and of the targets in a workspace's files; undefined where names are computed. */
export const namesToBuild = memoized((files: ReadonlyMap<string, string>) => {
  const paths = [...files.keys()];
  const services = paths
    .filter((path) => /\.ya?ml$/.test(path) && !isWorkflow(path) && !readerOf(path))
    .flatMap((path) => builtServices(files.get(path) ?? ''));
  const targets = paths.filter(isBake).map((path) => bakeTargets({ path, text: files.get(path) ?? '' }));
  const isOpen = targets.some((names) => names === undefined);
  return { services, targets: isOpen ? undefined : [...services, ...targets.flatMap((names) => names ?? [])] };
});

/** A service or target that a tool can build: by its name, and by files where the tool would not find them itself. */
export interface ServiceToBuild {
  readonly build: Build;
  readonly tool: 'compose' | 'bake';
  readonly files: readonly string[];
}

/** What a Compose or Bake file builds, each name once. */
export function servicesToBuild(path: string, builds: readonly Build[]): ServiceToBuild[] {
  const found = builds.filter(({ by, origin }) => (by === 'compose' || by === 'bake') && origin.path === path);
  return [...new Map(found.map((build) => [build.name, build])).values()].map((build) => {
    if (build.by === 'bake') return { build, tool: 'bake', files: bakeOrder.includes(nameOf(path)) ? [] : [path] };
    if (/^(?:docker-)?compose(?:\.override)?\.ya?ml$/.test(nameOf(path))) return { build, tool: 'compose', files: [] };
    const under = builds.find(
      ({ by, name, origin }) =>
        by === 'compose' &&
        name === build.name &&
        folderOf(origin.path) === folderOf(path) &&
        /^(?:docker-)?compose\.ya?ml$/.test(nameOf(origin.path)),
    );
    return { build, tool: 'compose', files: under ? [under.origin.path, path] : [path] };
  });
}

/** Where the build context of a Dockerfile is. */
export interface ContextFolder {
  /** Relative to the workspace folder; it may be outside of it. */
  readonly folder: string;
  /** Whether nothing contradicts that. */
  readonly certain: boolean;
  /** Whether the setting or a file says so, or nothing does. */
  readonly said: boolean;
  /** All that are said, where these are several. */
  readonly claimed?: readonly string[];
  /** The one context above the Dockerfile that scripts give it by its path, where none gives it another. */
  readonly scripted?: string;
  /** The contexts of builds of Dockerfiles whose paths variables complete, as they may that of this one. */
  readonly alike?: readonly string[];
}

/** Who tells where a build context is, the most trusted first; where a script runs is told by what it names only. */
const tellers: readonly (readonly Build['by'][])[] = [
  ['compose', 'bake'],
  ['workflow'],
  ['skaffold', 'devcontainer', 'task'],
];

/** The context that the setting says, else a Compose or Bake file, else a workflow; else the Dockerfile's folder. */
export function placeOf(dockerfilePath: string, builds: readonly Build[], setting: string | undefined): ContextFolder {
  if (setting !== undefined) return { folder: cleanPath(setting), certain: true, said: true };
  const own = folderOf(dockerfilePath);
  const ours = buildsOf(dockerfilePath, builds);
  const scripted = scriptedIn(ours, own);
  for (const kinds of tellers) {
    const group = ours.filter(({ by }) => kinds.includes(by));
    const folders = [...new Set(group.flatMap(({ contextPath }) => contextPath ?? []))];
    const [first] = folders;
    if (first === undefined) continue;
    const certain = folders.length === 1;
    return {
      folder: folders.includes(own) ? own : first,
      certain,
      said: true,
      ...(!certain && { claimed: folders }),
      ...scripted,
    };
  }
  const alike = builds
    .filter((build) => isAlike(build, dockerfilePath))
    .flatMap(({ contextPath }) => contextPath ?? []);
  return {
    folder: own,
    certain: true,
    said: false,
    ...scripted,
    ...(alike.length > 0 && { alike: [...new Set(alike)] }),
  };
}

function scriptedIn(builds: readonly Build[], own: string): Pick<ContextFolder, 'scripted'> {
  const told = builds.filter(({ by }) => !tellers.flat().includes(by));
  const [only = own, ...others] = unique(told.flatMap(({ contextPath }) => contextPath ?? []));
  const isAbove = only !== own && isWithin(cleanPath(`/${own}`), cleanPath(`/${only}`));
  return others.length === 0 && isAbove ? { scripted: only } : {};
}

/** Whether a build is of a Dockerfile whose path a variable completes, and this may be it: `docker build -f apps/$APP/Dockerfile .` */
function isAlike({ by, dockerfilePattern }: Build, path: string): boolean {
  if (dockerfilePattern === undefined || !tellers.flat().includes(by)) return false;
  const parts = parseGlob(dockerfilePattern);
  return parts !== undefined && matchParts(parts, cleanPath(path));
}

/** By the usual names, and those that end in them: `test-compose.yml`, `app.docker-compose.yml`. */
function isCompose(path: string): boolean {
  return /^(?:(?:docker-)?compose(?:[.-][\w.-]+)?|[\w.-]{1,60}?[._-]compose)\.ya?ml$/.test(nameOf(path));
}

/** Whether a file holds commands, and is no Compose or Bake file. */
function isScripted(path: string): boolean {
  return isWorkflow(path) || readerOf(path) !== undefined;
}

function isBake(path: string): boolean {
  return /^docker-bake[\w.-]*\.(?:hcl|json)$/.test(nameOf(path));
}

/** Of GitHub, or a composite action of the repository's own. */
function isWorkflow(path: string): boolean {
  return /(?:^|\/)\.github\/(?:workflows\/[^/]+|actions\/(?:[^/]+\/){1,5}action)\.ya?ml$/.test(path);
}
