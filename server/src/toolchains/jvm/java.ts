/** What the tools of the Java world have in common: a JDK builds archives that a JRE runs. */
import { joinPath } from '../../context/path.ts';
import type { ImageName } from '../../model/model.ts';
import { resolvePath } from '../../model/state.ts';
import { parsePom } from '../manifests/pom.ts';
import type { FileKinds } from '../stage/file-kinds.ts';
import { ABOUT_PROJECT, FOR_HOSTS } from '../stage/file-kinds.ts';
import { pathOf } from '../stage/launch.ts';
import { belowOf, textAt } from '../stage/project.ts';
import {
  type Artefact,
  type Base,
  type Job,
  type Placed,
  type Planned,
  type Refusal,
  type Result,
  unsure,
  why,
} from '../stage/runtime.ts';
import { packagesOfStarted } from '../stage/started.ts';
import { hasRuntime, jreBases } from './jre.ts';

/** What one build tool brings to it. */
export interface JavaBuild {
  readonly files: FileKinds;
  readonly variables: readonly string[];
  readonly packages: readonly string[];
  /** Ends of the folders that hold a program with its libraries, `*` for a name; the program is in their `bin`. */
  readonly trees: readonly string[];
  /** Whether the archives that it makes hold all that they need, by the manifests beside them; undefined where that is not known. */
  readonly isWhole?: (job: Job, folder: string) => boolean | undefined;
}

/** The version of Java in an image, by its name and tag. */
export type VersionOf = (image: ImageName) => string | undefined;

export function javaResult(
  job: Job,
  builds: readonly Placed[],
  versionOf: VersionOf,
  build: JavaBuild,
): Result | Refusal {
  const folder = builds.at(-1)?.directory;
  const tree = treeOf(job, build);
  if (job.launch.program !== 'java' && tree === undefined) return unsure('it starts something other than `java`');
  const version = versionOf(job.image);
  if (version === undefined || !hasRuntime(job, version)) return why('the Java version of the image is unknown');
  if (folder === undefined) return why('the folder it builds in is unknown');
  const paths = tree === undefined ? archivesOf(job) : [tree];
  if (!paths) return unsure('what `java` runs is unknown');
  if (!paths.every((path) => isMade(job, folder, path))) return unsure('`java` does not run the build result');
  const artefacts = () => paths.map((path) => artefactOf(job, build, folder, path));
  return { runtime: () => runtimeFor(job, build, artefacts(), jreBases(job, version, tree !== undefined)) };
}

function runtimeFor(
  job: Job,
  { files, variables, packages }: JavaBuild,
  artefacts: readonly Artefact[],
  bases: readonly Base[],
): Planned {
  return {
    artefacts,
    bases,
    buildFiles: [ABOUT_PROJECT, FOR_HOSTS, files],
    buildVariables: variables,
    buildPackages: packages,
    extraPackages: [...packagesOfStarted(job)],
    linked: false,
    tidy: true,
    provides: ['java'],
  };
}

/** The folder of the program that is started, with its libraries. */
function treeOf({ launch }: Job, { trees }: JavaBuild): string | undefined {
  const started = pathOf(launch.programWord, launch.directory);
  const folder = started === undefined ? undefined : /^(.+)\/bin\/[^/]+$/.exec(started)?.[1];
  return folder !== undefined && trees.some((tree) => endsWithTree(folder, tree)) ? folder : undefined;
}

function endsWithTree(folder: string, tree: string): boolean {
  const wanted = tree.split('/');
  const parts = folder.split('/').slice(-wanted.length);
  return parts.length === wanted.length && wanted.every((part, i) => part === '*' || part === parts[i]);
}

/** The archives and folders that `java` is given: `-jar app.jar`, `-cp lib/*:app.jar`. */
function archivesOf({ launch }: Job): readonly string[] | undefined {
  const values = launch.args.map(({ value }) => value);
  const paths: string[] = [];
  for (const [i, value] of values.entries()) {
    const before = values[i - 1];
    const isPath = before === '-jar' || /^-?-(?:cp|classpath|class-path)$/.test(before ?? '');
    if (value === undefined && isPath) return undefined;
    if (value === undefined) continue;
    const agent = /^-javaagent:([^=]+)/.exec(value)?.[1];
    for (const each of agent !== undefined ? [agent] : isPath ? value.split(':') : []) {
      const path = resolvePath(launch.directory, each.replace(/\/\*$/, ''));
      if (path === undefined) return undefined;
      paths.push(path);
    }
    if (before === '-jar') break;
  }
  return paths.length === 0 ? undefined : paths;
}

/** Whether a path lies where the build writes, or is copied from there. */
function isMade({ projects, commands }: Job, folder: string, path: string): boolean {
  const isInside = [folder, ...projects.map((project) => project.folder)].some((each) => belowOf(each, path));
  return isInside || commands.some((placed) => targetsOf(placed).includes(path));
}

/** The places that a `cp` or `mv` may write to, by its words. */
function targetsOf({ command, directory }: Placed): string[] {
  if (!/^(?:cp|mv)$/.test(command.name?.value ?? '')) return [];
  const to = resolvePath(directory, command.args.at(-1)?.value);
  const from = command.args.at(-2)?.value;
  return to === undefined ? [] : [to, ...(from === undefined ? [] : [joinPath(to, from.split('/').at(-1) ?? '')])];
}

/** An archive alone where it holds its dependencies, the folder it is in where others may lie beside it. */
function artefactOf(job: Job, { isWhole }: JavaBuild, folder: string, path: string): Artefact {
  if (!/\.[jw]ar$/.test(path)) return { path, folder: true };
  const parent = path.slice(0, path.lastIndexOf('/'));
  const isAlone = isWhole?.(job, folder) === true || !/\/(?:target|build\/libs|libs?)$/.test(parent);
  return isAlone ? { path, folder: false } : { path: parent, folder: true };
}

/** Whether Maven or Gradle packs the dependencies into the archive, or there are none. */
export function isWholeArchive(job: Job, folder: string): boolean {
  const pom = textAt(job, joinPath(folder, 'pom.xml'));
  const plugins = pom === undefined ? undefined : parsePom(pom)?.plugins;
  const gradle = textAt(job, joinPath(folder, 'build.gradle')) ?? textAt(job, joinPath(folder, 'build.gradle.kts'));
  if (/quarkus/.test(`${plugins?.join()}`)) return true;
  const isPacked =
    plugins?.some((plugin) => /^(?:spring-boot-maven-plugin|maven-shade-plugin|maven-assembly-plugin)$/.test(plugin)) ??
    /org\.springframework\.boot|shadow/.test(gradle ?? '');
  const hasDependencies =
    /<dependency>/.test(pom ?? '<dependency>') &&
    !/^(?![\s\S]*\b(?:implementation|api|runtimeOnly|compile)\b)[\s\S]+$/.test(gradle ?? '');
  return isPacked || !hasDependencies;
}
