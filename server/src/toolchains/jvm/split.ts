/** Maven and Gradle: a JDK builds archives that a JRE runs. */

import { joinPath } from '../../context/path.ts';
import { resolvePath } from '../../model/state.ts';
import { programOf } from '../../shell/wrappers.ts';
import { managerOf } from '../invocation.ts';
import { words } from '../managers/words.ts';
import { parsePom } from '../manifests/pom.ts';
import { runsOnBookworm } from '../stage/distribution.ts';
import { ABOUT_PROJECT, type FileKinds } from '../stage/file-kinds.ts';
import { belowOf, textAt } from '../stage/project.ts';
import { type Artefact, type Base, type Job, type Toolchain, unsure, why } from '../stage/runtime.ts';

const goals =
  /^(?:package|verify|install|deploy|assemble|build|bootJar|shadowJar|jar|installDist|.*:(?:assemble|build|bootJar|shadowJar|jar|installDist))$/;

const files: FileKinds = {
  extensions: words('.java .kt .kts .scala .groovy .gradle'),
  names: words('pom.xml gradlew gradlew.bat mvnw mvnw.cmd gradle.properties lombok.config HELP.md'),
  folders: words('src gradle .mvn .gradle buildSrc target build'),
};

const variables = words('MAVEN_* M2_HOME MVN_* GRADLE_* JAVA_HOME');

export const JVM: Toolchain = {
  label: 'the JDK, its build tool, what that has downloaded and the sources',
  workplace: words('mvn gradle gradlew mvnw'),
  builds({ command }) {
    const program = programOf(command);
    if (!program || !/^(?:mvn|mvnw|gradle|gradlew)$/.test(program.name)) return false;
    return command.args.slice(program.next).some(({ value }) => goals.test(value ?? ''));
  },
  owns: ({ command }) => /^(?:maven|gradle)$/.test(managerOf(command)?.manager.id ?? ''),
  plan(job, builds) {
    if (job.launch.program !== 'java') return unsure('what it starts is not `java`');
    const bases = basesOf(job);
    if (bases.length === 0) return why('which Java the image has is not known');
    const paths = archivesOf(job);
    if (!paths) return unsure('what `java` runs is not known');
    const last = builds.at(-1);
    const folder = last?.directory;
    if (folder === undefined) return why('the folder it builds in is not known');
    const isInside = (path: string) =>
      job.projects.some((project) => belowOf(project.folder, path) !== undefined) ||
      belowOf(folder, path) !== undefined;
    const isCopied = (path: string) =>
      job.commands.some(
        ({ command, directory }) =>
          /^(?:cp|mv)$/.test(command.name?.value ?? '') && resolvePath(directory, command.args.at(-1)?.value) === path,
      );
    if (!paths.every((path) => isInside(path) || isCopied(path)))
      return unsure('what `java` runs is not what is built');
    return {
      artefacts: paths.map((path) => artefactOf(job, folder, path)),
      bases,
      buildFiles: [ABOUT_PROJECT, files],
      buildVariables: variables,
      buildPackages: words('maven gradle openjdk* default-jdk*'),
      linked: false,
      tidy: true,
      provides: ['java'],
    };
  },
};

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

/** An archive alone where it holds its dependencies, the folder it is in where others may lie beside it. */
function artefactOf(job: Job, folder: string, path: string): Artefact {
  if (!/\.[jw]ar$/.test(path)) return { path, folder: true };
  const pom = textAt(job, joinPath(folder, 'pom.xml'));
  const plugins = pom === undefined ? undefined : parsePom(pom)?.plugins;
  const gradle = textAt(job, joinPath(folder, 'build.gradle')) ?? textAt(job, joinPath(folder, 'build.gradle.kts'));
  const isWhole =
    plugins?.some((plugin) =>
      /^(?:spring-boot-maven-plugin|maven-shade-plugin|maven-assembly-plugin|quarkus-maven-plugin)$/.test(plugin),
    ) ?? /org\.springframework\.boot|shadow/.test(gradle ?? '');
  const hasDependencies =
    /<dependency>/.test(pom ?? '<dependency>') &&
    !/^(?![\s\S]*\b(?:implementation|api|runtimeOnly|compile)\b)[\s\S]+$/.test(gradle ?? '');
  const isLonely = isWhole || !hasDependencies;
  const parent = path.slice(0, path.lastIndexOf('/'));
  if (isLonely || !/\/(?:target|build\/libs|libs?)$/.test(parent) || /quarkus/.test(`${plugins?.join()}`))
    return { path, folder: false };
  return { path: parent, folder: true };
}

/** A JRE of the same version: that of Eclipse Temurin, or distroless (https://hub.docker.com/_/eclipse-temurin, github.com/GoogleContainerTools/distroless). */
function basesOf({ image, distribution, launch }: Job): Base[] {
  const { name, tag = '', registry } = image;
  if (registry !== undefined) return [];
  const version =
    name === 'eclipse-temurin' || name === 'openjdk'
      ? /^(\d+)/.exec(tag)?.[1]
      : name === 'maven'
        ? /(?:eclipse-temurin|openjdk|jdk)-(\d+)/.exec(tag)?.[1]
        : name === 'gradle'
          ? /jdk-?(\d+)/.exec(tag)?.[1]
          : undefined;
  if (version === undefined) return [];
  const isAlpine = distribution.family === 'alpine';
  const suffix = isAlpine
    ? '-alpine'
    : distribution.family === 'ubuntu' && distribution.release !== undefined
      ? `-${distribution.release}`
      : '';
  const jre: Base = {
    image: `eclipse-temurin:${version}-jre${suffix}`,
    shell: true,
    packages: isAlpine ? 'apk' : 'apt-get',
    certificates: true,
  };
  const isSupported =
    /^(?:17|21)$/.test(version) &&
    !isAlpine &&
    (runsOnBookworm(distribution) || distribution.release === undefined || distribution.release === 'noble');
  const isPlain = launch.words?.[0]?.value === 'java' && launch.entrypoint !== undefined;
  const distroless: Base = {
    image: `gcr.io/distroless/java${version}-debian12`,
    shell: false,
    certificates: true,
    user: { name: 'nonroot', isDefault: true },
  };
  if (!isSupported) return [jre];
  if (isPlain) return [jre, distroless];
  const words = launch.words?.map(({ value }) => value) ?? [];
  if (launch.entrypoint || words.some((word) => word === undefined)) return [jre];
  return [jre, { ...distroless, start: [`ENTRYPOINT ${JSON.stringify(words).replaceAll('","', '", "')}`] }];
}
