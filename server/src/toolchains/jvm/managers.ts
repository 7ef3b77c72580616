import { words } from '../../text/words.ts';
import type { PackageManager } from '../manager.ts';

/**
 * Maven. https://maven.apache.org/plugins/maven-dependency-plugin/usage.html, options:
 * https://maven.apache.org/ref/current/maven-embedder/cli.html, local repository, which only one process may write by default:
 * https://maven.apache.org/resolver/local-repository.html#shared-access-to-local-repository.
 */
export const MAVEN: PackageManager = {
  id: 'maven',
  kind: 'language',
  programs: ['mvn', 'mvnw', 'mvnd'],
  goals: true,
  installs: [
    {
      spellings: [],
      pattern:
        /^((org\.apache\.maven\.plugins:)?maven-dependency-plugin(:[^:]+)?|dependency):(go-offline|resolve|resolve-plugins|copy-dependencies)$/,
      packages: 'none',
      fillsCache: true,
    },
  ],
  download: 'dependency:go-offline',
  // Properties may choose profiles, versions and repositories.
  downloadFlags:
    /^(?:-s|--settings|-gs|--global-settings|-t|--toolchains|-f|--file|--activate-profiles|-P\S*|-D(?!skip|maven\.(?:test|javadoc|source)\.)\S+|--define)$/,
  fetches: ['validate', 'compile', 'test', 'package', 'verify', 'install', 'deploy'],
  publishes: ['install'],
  valueFlags: words(`
    -f --file -s --settings -gs --global-settings -t --toolchains -gt -pl --projects -P --activate-profiles -T
    --threads -rf --resume-from -l --log-file -D --define -b --builder --color -emp -ep --global-toolchains
  `),
  manifestFlags: ['-f', '--file'],
  offlineFlags: ['-o', '--offline'],
  variables: ['MAVEN_'],
  project: {
    manifests: ['pom.xml'],
    lockfiles: [],
    // https://maven.apache.org/configure.html
    extras: ['.mvn/maven.config', '.mvn/jvm.config', '.mvn/extensions.xml'],
    wrapper: ['.mvn/', 'mvnw'],
    members: ['**/pom.xml'],
    outputs: ['target', '**/target'],
  },
  caches: [
    {
      path: '~/.m2/repository',
      flags: ['-Dmaven.repo.local'],
      movedBy: ['MAVEN_OPTS', 'MAVEN_ARGS'],
      holds: 'packages',
      beside: true,
      locked: true,
    },
  ],
  cleanUp: { verbs: ['dependency:purge-local-repository'] },
};

/**
 * Gradle. `dependencies` resolves what the build declares: https://docs.gradle.org/current/userguide/viewing_debugging_dependencies.html,
 * home: https://docs.gradle.org/current/userguide/directory_layout.html, options: https://docs.gradle.org/current/userguide/command_line_interface.html.
 * Its caches are not to be shared by builds that run at once in separate containers: https://docs.gradle.org/current/userguide/dependency_caching.html.
 */
export const GRADLE: PackageManager = {
  id: 'gradle',
  kind: 'language',
  programs: ['gradle', 'gradlew'],
  goals: true,
  installs: [
    {
      spellings: [],
      pattern: /^(:?[\w.-]+:|:)*(dependencies|resolveDependencies|downloadDependencies)$/,
      packages: 'none',
    },
  ],
  noDownload: 'Gradle has no task that downloads all that a build needs; a cache mount keeps the downloads',
  publishes: ['publishToMavenLocal'],
  fetches: words(`
    build assemble check test bootJar bootRun bootWar jar war shadowJar install installDist assembleDist distZip distTar publish
    compileJava compileKotlin classes quarkusBuild buildFatJar nativeCompile
  `),
  valueFlags: words(`
    -p --project-dir -g --gradle-user-home -c --settings-file -b --build-file -I --init-script -x --exclude-task
    --configuration --project-cache-dir --console --max-workers --include-build --tests --warning-mode --priority
  `),
  directoryFlags: ['-p', '--project-dir'],
  offlineFlags: ['--offline'],
  variables: ['GRADLE_OPTS', 'ORG_GRADLE_'],
  manifestFlags: ['-b', '--build-file', '-c', '--settings-file'],
  programmed: true,
  project: {
    manifests: ['build.gradle', 'build.gradle.kts'],
    lockfiles: ['gradle.lockfile'],
    extras: ['settings.gradle', 'settings.gradle.kts', 'gradle.properties', 'gradle/', 'buildSrc/', 'build-logic/'],
    wrapper: ['gradlew'],
    members: ['**/build.gradle', '**/build.gradle.kts'],
    allMembers: true,
    texts: ['*.gradle', '*.gradle.kts'],
    outputs: ['build', '**/build', '.gradle'],
  },
  caches: [
    {
      path: '~/.gradle/caches',
      // github.com/gradle/docker-gradle.
      linkedTo: '/home/gradle/.gradle/caches',
      variables: [{ name: 'GRADLE_USER_HOME', below: '/caches' }],
      flags: ['-g', '--gradle-user-home'],
      holds: 'packages',
      beside: true,
      locked: true,
    },
    {
      path: '~/.gradle/wrapper',
      // github.com/gradle/docker-gradle.
      linkedTo: '/home/gradle/.gradle/wrapper',
      variables: [{ name: 'GRADLE_USER_HOME', below: '/wrapper' }],
      flags: ['-g', '--gradle-user-home'],
      holds: 'packages',
      beside: true,
      locked: true,
    },
  ],
  cleanUp: {},
};
