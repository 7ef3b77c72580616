/** Which builds ask Git for the version of what they build, so that they need the folder `.git`. */
import type { KnownContext } from '../context/context.ts';
import { nameOf } from '../context/path.ts';
import { bottomImageOf } from '../model/account.ts';
import { wholeName } from '../model/image.ts';
import type { BuildGraph, ImageName, Instruction, RunInstruction } from '../model/model.ts';
import { isStart, runs, stagesOf } from '../model/query.ts';
import { plainPrograms } from '../shell/plain.ts';
import { memoized } from '../text/memoized.ts';
import { hasWord, words } from '../text/words.ts';
import { bringsContext } from './installed-projects.ts';
import { installsOf } from './installs.ts';
import { managerOf } from './invocation.ts';
import { startOf } from './stage/started.ts';

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
      setuptools-git-versioning setuptools-git setupmeta better-setuptools-git-version uv-dynamic-versioning flit_scm flit-scm
      poetry-git-version-plugin poetry-version-plugin
    `),
  ],
  [/^Cargo\.toml$/, words('vergen vergen-git2 vergen-gitcl vergen-gix shadow-rs built git-version git-testament')],
  [
    /^(?:pom|extensions)\.xml$/,
    words(`
      git-commit-id-maven-plugin git-commit-id-plugin buildnumber-maven-plugin jgitver-maven-plugin nisse-extension
      maven-scm-plugin ratchetFrom
    `),
  ],
  [/\.sbt$/, words('sbt-git sbt-dynver sbt-ci-release')],
  [
    /\.gradle(?:\.kts)?$/,
    words(`
      com.gorylenko.gradle-git-properties com.palantir.git-version nebula.release com.netflix.nebula.release
      org.ajoberstar.grgit org.ajoberstar.reckon pl.allegro.tech.build.axion-release fr.brouillard.oss.gradle.jgitver
      net.nemerosa.versioning nebula.info com.netflix.nebula.info org.shipkit.shipkit-auto-version
      com.glovoapp.semantic-versioning net.researchgate.release ratchetFrom
    `),
  ],
  [
    /\.(?:csproj|fsproj|vbproj|props|targets)$/,
    words('Nerdbank.GitVersioning MinVer GitVersion.MsBuild GitVersionTask GitInfo Microsoft.SourceLink.GitHub'),
  ],
  [/^dotnet-tools\.json$/, words('nbgv minver-cli')],
  [/^composer\.json$/, words('phpro/grumphp captainhook/captainhook')],
  // jekyll.github.io/github-metadata: the repository is the one that `git remote` tells.
  [/^Gemfile$/, words('github-pages jekyll-github-metadata jekyll-last-modified-at jekyll-git_metadata')],
];

/** Files that list libraries and plug-ins, most of which say in their names that they are about Git. */
const listing =
  /^(?:(?:package|composer|dotnet-tools)\.json|(?:pyproject|Cargo|libs\.versions)\.toml|setup\.(?:cfg|py)|requirements.*\.(?:txt|in)|(?:pom|extensions)\.xml|mix\.exs|project\.clj|Gemfile|pubspec\.yaml|.+\.(?:sbt|gradle|kts|gemspec|csproj|fsproj|vbproj|props|targets))$/;
/** What begins or ends a word of them that is an address, a file of Git or the key of one, and no name of a library. */
const isNoLibrary =
  /^[./]{0,9}\.git|^(?:scm|:?git):|^:git\/|:\/\/|\bgit[@+]|\.git[:/]?$|^:?git:?$|^(?:gitHead|git_source|git_repository)$/i;

/** Whether a list of libraries has one that is called after Git: `maven-git-versioning-extension`, `GitVersionTask`. */
function listsToolOfGit(text: string): boolean {
  return text.split(/[^\w.:/@+-]+/).some((word) => ofGit.test(word) && !isNoLibrary.test(word));
}

/** Git in a name that is not of a site or a program which has nothing to do with the folder `.git`. */
const ofGit = /(?:^|[^a-z])git(?!hub|lab|ea|ee|book|leaks|pod|ter)/i;

/** Files that hold commands of builds. */
const scripts =
  /^(?:package\.json|.+\.config\.[cm]?[jt]s|gatsby-(?:config|node)\.[cm]?[jt]s|build\.rs|Makefile|mix\.exs|setup\.py|.+\.(?:gradle(?:\.kts)?|gemspec|props|targets))$/;
/** Git asked for a version or its files: in a shell's words, or in a list of them. */
const question =
  /\$\(shell\s{1,9}(?:(?:ba)?sh\s{1,9})?[^\s)]{0,80}\.?\/|\bgit[-_](?:version|describe|rev|sha|commit|hash)\b|\bgit['"]?[\s,()[\].]{1,20}(?:args[\s(['"]{1,10})?['"]?(?:describe|rev-parse|rev-list|log|show|tag|ls-files|symbolic-ref)\b/;

/** What has a build backend itself take the version from Git: https://backend.pdm-project.org/metadata/#dynamic-project-version. */
const taken =
  /^[ \t]{0,9}(?:version[ \t]{0,9}=[ \t]{0,9}\{[^}\n]{0,200})?\bsource[ \t]{0,9}=[ \t]{0,9}["'](?:scm|vcs)["']/m;

/**
 * What has a generator of pages ask Git when each of them was changed: gohugo.io/methods/page/gitinfo, timvink.github.io/mkdocs-git-revision-date-localized-plugin,
 * starlight.astro.build/reference/configuration#lastupdated, vitepress.dev/reference/default-theme-last-updated, docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs.
 */
const dated: readonly (readonly [file: RegExp, setting: RegExp])[] = [
  [/^(?:hugo|config)\.(?:toml|ya?ml|json)$/, /\benableGitInfo["']?[ \t]{0,9}[:=][ \t]{0,9}true\b/i],
  // Those of VitePress and VuePress are called `config`; Starlight is an integration of Astro.
  [/^(?:astro\.config|config)\.[cm]?[jt]s$/, /\blastUpdated['"]?[ \t]{0,9}:(?![ \t]{0,9}(?:false\b|\/))/],
  [/^docusaurus\.config\.[cm]?[jt]s$/, /\bshowLastUpdate(?:Time|Author)['"]?[ \t]{0,9}:(?![ \t]{0,9}false\b)/],
  [/^mkdocs\.ya?ml$/, /\bgit-(?:revision-date|committers|authors)\b/],
];

/** Whether a file of the context that was read lists such a library, or runs Git itself. */
export const mayReadHistory = memoized(
  ({ texts, imports }: KnownContext): boolean =>
    [...texts].some(([path, text]) => {
      const name = nameOf(path);
      if (scripts.test(name) && question.test(text)) return true;
      if (name === 'pyproject.toml' && taken.test(text)) return true;
      if (dated.some(([file, setting]) => file.test(name) && setting.test(text))) return true;
      if (listing.test(name) && listsToolOfGit(text)) return true;
      const [, names = []] = readers.find(([manifest]) => manifest.test(name)) ?? [];
      return names.some((each) => hasWord(text, each));
    }) || [...(imports?.by.values() ?? [])].some((names) => names.includes(startOf('git'))),
);

/** A build that writes the commit into what it makes. */
interface Stamp {
  readonly manager: string;
  readonly verbs: readonly string[];
  readonly image: string;
  /** The first version that does, by the image's tag. */
  readonly since: readonly [major: number, minor: number];
  /** Whether it asks Git, and the tags of images that have none. */
  readonly withoutGit?: RegExp;
  /** What turns it off, in a flag or a variable. */
  readonly off: RegExp;
}

const stamps: readonly Stamp[] = [
  // https://learn.microsoft.com/dotnet/core/compatibility/sdk/8.0/source-link
  {
    manager: 'dotnet',
    verbs: words('build publish pack msbuild'),
    image: 'mcr.microsoft.com/dotnet/sdk',
    since: [8, 0],
    off: /EnableSourceControlManagerQueries=false|IncludeSourceRevisionInInformationalVersion=false/i,
  },
  // https://go.dev/doc/go1.18#go-version
  {
    manager: 'go',
    verbs: words('build install'),
    image: 'golang',
    since: [1, 18],
    withoutGit: /alpine|nanoserver/,
    off: /-buildvcs=false/,
  },
];

/** Whether a step of a Dockerfile writes the commit that it finds in `.git` into what it builds. */
export function stampsHistory(graph: BuildGraph): boolean {
  return runs(graph).some(({ stage, script }) => {
    const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
    const stamp = image && stamps.find((each) => isMade(graph, image, each));
    if (!stamp || script.form === 'opaque') return false;
    return script.commands.some((command) => {
      const found = managerOf(command);
      return found?.manager.id === stamp.manager && stamp.verbs.includes(found.verbText);
    });
  });
}

/** Whether a stage takes the whole context, has Git by name, and runs more than plain programs and installs behind that: a script that no manifest shows may ask for the commit. */
export function mayAskInstalledGit(graph: BuildGraph): boolean {
  // Of each stage and those it is built on, which stand above it.
  const withGit = new Set<number>();
  const taking = new Set<number>();
  return graph.stages.some(({ index, base, instructions }) => {
    const bases = stagesOf(base);
    const own = instructions.filter((each) => each.kind === 'RUN');
    if (bases.some((stage) => withGit.has(stage)) || own.some(addsGit)) withGit.add(index);
    const copy = withGit.has(index) ? instructions.find(bringsContext) : undefined;
    const isOnTaking = bases.some((stage) => taking.has(stage));
    if (isOnTaking || copy) taking.add(index);
    const isTaking = isOnTaking || copy !== undefined;
    if (isTaking && instructions.some(startsTests)) return true;
    return own.some((run) => (isOnTaking || (copy && run.index > copy.index)) && runsMore(run));
  });
}

/** Whether the image runs the tests of the project, which may ask for anything of it. */
function startsTests(instruction: Instruction): boolean {
  return isStart(instruction) && /\b(?:make|nox|pytest|test|tests|tox)\b/.test(instruction.joined.text);
}

function runsMore({ script, joined }: RunInstruction): boolean {
  if (script.form === 'opaque') return true;
  // getcomposer.org/download: a program of PHP, which installs another one.
  const fetched = /getcomposer\.org\/installer|composer-setup\.php/.test(joined.text) ? 'php' : undefined;
  return script.commands.some((command) => {
    const name = command.name?.value ?? '';
    const isPlain = command.name === undefined || plainPrograms.has(name) || name === fetched;
    const found = managerOf(command);
    const isSetting = found !== undefined && /^config\b/.test(found.verbText);
    return !isPlain && !isSetting && found?.install === undefined;
  });
}

function isMade(graph: BuildGraph, image: ImageName, { image: name, since, withoutGit, off }: Stamp): boolean {
  if (wholeName(image) !== name || off.test(graph.source)) return false;
  const [, major = '', minor = ''] = /^(\d+)(?:\.(\d+))?/.exec(image.tag ?? '') ?? [];
  const isOlder = major !== '' && (Number(major) - since[0] || Number(minor || since[1]) - since[1]) < 0;
  return !isOlder && (!withoutGit?.test(image.tag ?? '') || runs(graph).some(addsGit));
}

function addsGit({ script }: RunInstruction): boolean {
  return installsOf(script).some(({ packages }) => packages.some(({ value }) => value === 'git'));
}
