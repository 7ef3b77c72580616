/** sbt: `sbt assembly` makes one archive, `sbt stage` a folder with a start script. https://www.scala-sbt.org/sbt-native-packager. */

import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { javaResult, type VersionOf } from '../jvm/java.ts';
import { javaVersion } from '../jvm/split.ts';
import type { Toolchain } from '../stage/runtime.ts';

const tasks: ReadonlySet<string> = new Set(words('assembly stage dist pack'));

/** `sbtscala/scala-sbt:eclipse-temurin-17.0.10_7_1.10.0_3.4.2`, `hseeberger/scala-sbt:11.0.13_1.6.2_3.1.1` ... */
const version: VersionOf = (image) => {
  if (!/^(?:sbtscala|hseeberger|mozilla)\/s(?:cala-s)?bt$/.test(image.name)) return javaVersion(image);
  return /^(?:[a-z-]+-)?(\d+)[.u]/.exec(image.tag ?? '')?.[1];
};

export const SBT: Toolchain = {
  label: 'the JDK and sbt',
  images: { 'sbtscala/scala-sbt': 'ubuntu', 'hseeberger/scala-sbt': 'debian', 'mozilla/sbt': 'debian' },
  workplace: ['sbt'],
  builds(command) {
    const program = programOf(command);
    if (program?.name !== 'sbt') return false;
    const given = command.args.slice(program.next).flatMap((word) => plainText(word).split(/[\s;"']+/));
    return given.some((task) => tasks.has(task.split(/[/:]/).at(-1) ?? ''));
  },
  owns: ({ command }) => managerOf(command)?.manager.id === 'sbt',
  result: (job, builds) =>
    javaResult(job, builds, version, {
      files: {
        extensions: words('.scala .sbt .java'),
        names: words('.scalafmt.conf .scalafix.conf .sbtopts .jvmopts'),
        folders: words('src target project .bsp .metals .bloop'),
      },
      variables: words('SBT_* COURSIER_* JAVA_HOME'),
      packages: words('sbt openjdk* default-jdk*'),
      trees: words('target/universal/stage target/pack'),
      isWhole: () => true,
    }),
};
