/** Leiningen: `lein uberjar` makes one archive with all that a Clojure program needs. https://codeberg.org/leiningen/leiningen. */
import { programOf } from '../../shell/wrappers.ts';
import { words } from '../../text/words.ts';
import { javaResult, type VersionOf } from '../jvm/java.ts';
import { javaVersion } from '../jvm/split.ts';
import type { Toolchain } from '../stage/runtime.ts';

/** `clojure:temurin-17-lein-2.11.2-bookworm`. */
const version: VersionOf = (image) =>
  image.name === 'clojure' ? /(?:temurin|openjdk)-(\d+)/.exec(image.tag ?? '')?.[1] : javaVersion(image);

export const LEININGEN: Toolchain = {
  label: 'the JDK and Leiningen',
  images: { clojure: 'debian' },
  workplace: ['lein'],
  builds(command) {
    const program = programOf(command);
    return program?.name === 'lein' && command.args.slice(program.next).some(({ value }) => value === 'uberjar');
  },
  owns: ({ command }) => programOf(command)?.name === 'lein',
  result: (job, builds) =>
    javaResult(job, builds, version, {
      files: {
        extensions: words('.clj .cljc .cljs .java'),
        names: words('project.clj profiles.clj .lein-* .nrepl-port'),
        folders: words('src target'),
        top: ['resources'],
      },
      variables: words('LEIN_* JAVA_HOME'),
      packages: words('leiningen openjdk* default-jdk*'),
      trees: [],
      isWhole: () => true,
    }),
};
