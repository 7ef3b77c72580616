import { words } from '../../text/words.ts';
import type { PackageManager } from '../manager.ts';

/** sbt. https://www.scala-sbt.org/1.x/docs/Command-Line-Reference.html, caches: https://get-coursier.io/docs/cache. */
export const SBT: PackageManager = {
  id: 'sbt',
  kind: 'language',
  programs: ['sbt'],
  goals: true,
  installs: [{ spellings: ['update'], packages: 'none' }],
  download: 'update',
  fetches: ['compile', 'test', 'package', 'assembly', 'stage', 'dist', 'run'],
  valueFlags: words(`
    --sbt-dir --sbt-boot --ivy -sbt-dir -sbt-boot -ivy -mem --mem -jvm-debug --java-home -java-home
  `),
  programmed: true,
  project: {
    manifests: ['build.sbt'],
    lockfiles: ['build.sbt.lock'],
    extras: ['*.sbt', 'project/build.properties', 'project/*.sbt', 'project/*.scala', '.sbtopts', '.jvmopts'],
    members: ['**/build.sbt'],
    allMembers: true,
    outputs: ['target', '**/target', 'project/project'],
  },
  caches: [
    { path: '~/.cache/coursier', variables: [{ name: 'COURSIER_CACHE' }], holds: 'packages', locked: false },
    { path: '~/.sbt', holds: 'packages', locked: true },
    { path: '~/.ivy2', holds: 'packages', locked: true },
  ],
  cleanUp: {},
};
