/** Which builds ask Git for the version of what they build, so that they need the folder `.git`. */
import type { KnownContext } from '../context/context.ts';
import { nameOf } from '../context/path.ts';
import { memoized } from '../text/memoized.ts';
import { hasWord, words } from '../text/words.ts';

/** Libraries and plug-ins by the manifests that list them; each asks Git, by its documentation. */
const readers: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^package\.json$/,
    words('git-rev-sync git-describe git-repo-info git-revision-webpack-plugin git-last-commit semantic-release'),
  ],
  [
    /^(?:pyproject\.toml|setup\.(?:cfg|py)|requirements.*\.(?:txt|in))$/,
    words(`
      setuptools_scm setuptools-scm hatch-vcs versioneer versioningit dunamai pbr poetry-dynamic-versioning
      setuptools-git-versioning uv-dynamic-versioning
    `),
  ],
  [/^Cargo\.toml$/, words('vergen vergen-git2 vergen-gitcl vergen-gix shadow-rs built git-version git-testament')],
  [
    /^pom\.xml$/,
    words('git-commit-id-maven-plugin git-commit-id-plugin buildnumber-maven-plugin jgitver-maven-plugin'),
  ],
  [
    /\.gradle(?:\.kts)?$/,
    words(`
      com.gorylenko.gradle-git-properties com.palantir.git-version nebula.release com.netflix.nebula.release
      org.ajoberstar.grgit org.ajoberstar.reckon pl.allegro.tech.build.axion-release
    `),
  ],
  [
    /\.(?:csproj|fsproj|vbproj|props|targets)$/,
    words('Nerdbank.GitVersioning MinVer GitVersion.MsBuild GitVersionTask GitInfo'),
  ],
];

/** Files that hold commands of builds. */
const scripts =
  /^(?:package\.json|build\.rs|Makefile|mix\.exs|setup\.py|.+\.(?:gradle(?:\.kts)?|gemspec|props|targets))$/;
/** Git asked for a version or its files: in a shell's words, or in a list of them. */
const question =
  /\bgit['"]?[\s,()[\].]{1,20}(?:args[\s(['"]{1,10})?['"]?(?:describe|rev-parse|rev-list|log|show|tag|ls-files|symbolic-ref)\b/;

/** Whether a file of the context that was read lists such a library, or runs Git itself. */
export const mayReadHistory = memoized(({ texts }: KnownContext): boolean =>
  [...texts].some(([path, text]) => {
    const name = nameOf(path);
    if (scripts.test(name) && question.test(text)) return true;
    const [, names = []] = readers.find(([manifest]) => manifest.test(name)) ?? [];
    return names.some((each) => hasWord(text, each));
  }),
);
