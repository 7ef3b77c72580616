/** Maven and Gradle. */
import { programOf } from '../../shell/wrappers.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import type { Toolchain } from '../stage/runtime.ts';
import { isWholeArchive, javaResult, type VersionOf } from './java.ts';

const tools: ReadonlySet<string> = new Set(words('mvn mvnw gradle gradlew'));

/** Goals and tasks that package something; a task may stand behind the path of its project. */
const goals: ReadonlySet<string> = new Set(
  words('package verify install deploy assemble build bootJar shadowJar jar installDist installBootDist quarkusBuild'),
);

/** Where images say the version of their Java: `maven:3.9-eclipse-temurin-17`, `gradle:8-jdk17`, `openjdk:17` ... */
const versions: Readonly<Record<string, RegExp>> = {
  'eclipse-temurin': /^(\d+)/,
  openjdk: /^(\d+)/,
  amazoncorretto: /^(\d+)/,
  'openjdk/jdk': /^(\d+)/,
  maven: /(?:eclipse-temurin|openjdk|jdk|amazoncorretto|sapmachine|libericaopenjdk)-(\d+)/,
  gradle: /jdk-?(\d+)/,
};

export const javaVersion: VersionOf = ({ registry, name, tag = '' }) => {
  if (registry !== undefined && registry !== 'mcr.microsoft.com') return undefined;
  return Object.hasOwn(versions, name) ? versions[name]?.exec(tag)?.[1] : undefined;
};

export const JVM: Toolchain = {
  label: 'the JDK',
  workplace: [...tools],
  builds(command) {
    const program = programOf(command);
    if (!program || !tools.has(program.name)) return false;
    return command.args.slice(program.next).some(({ value }) => goals.has(value?.split(':').at(-1) ?? ''));
  },
  owns: ({ command }) => /^(?:maven|gradle)$/.test(managerOf(command)?.manager.id ?? ''),
  result: (job, builds) =>
    javaResult(job, builds, javaVersion, {
      files: {
        extensions: words('.java .kt .kts .scala .groovy .gradle'),
        names: words('pom.xml gradlew gradlew.bat mvnw mvnw.cmd gradle.properties lombok.config HELP.md'),
        folders: words('src gradle .mvn .gradle buildSrc target build'),
      },
      variables: words('MAVEN_* M2_HOME MVN_* GRADLE_* JAVA_HOME'),
      packages: words('maven gradle openjdk* default-jdk*'),
      trees: words('build/install/* target/appassembler target/quarkus-app'),
      isWhole: isWholeArchive,
    }),
};
