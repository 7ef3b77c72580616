/** Ruby: Bundler compiles gems where compilers are, and they run where there are none. https://bundler.io/man/bundle-install.1.html. */

import { joinPath } from '../../context/path.ts';
import { lookup } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { unique } from '../../text/list.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { parseGemfile } from '../manifests/gemfile.ts';
import { hasZones } from '../stage/distribution.ts';
import { ABOUT_PROJECT, type FileKinds } from '../stage/file-kinds.ts';
import { keptPackages, libraryOfCompiler } from '../stage/installed.ts';
import { libraryIn } from '../stage/libraries.ts';
import { isCompiler } from '../stage/packages.ts';
import { textAt } from '../stage/project.ts';
import {
  type Artefact,
  type Base,
  type Job,
  type Placed,
  type Planned,
  type Toolchain,
  why,
} from '../stage/runtime.ts';
import { isFull, slimName, withoutSlim } from '../stage/slim.ts';
import { packagesOfStarted } from '../stage/started.ts';
import { formerLibraries, gemLibraries, unclearGems, zoned } from './gems.ts';

const files: FileKinds = {
  names: words('.rspec .rubocop* .ruby-gemset .simplecov .yardopts .reek* Guardfile Capfile .overcommit.yml .rvmrc'),
  folders: words('node_modules .bundle'),
  top: words('spec test tests features coverage'),
};

export const RUBY: Toolchain = {
  label: 'compilers, headers and gem build dependencies',
  workplace: words('irb rspec guard pry'),
  builds: isInstall,
  holds: (_, job) => job.image.name === 'ruby' && hasCompiler(job),
  owns: (placed) => managerOf(placed.command)?.manager.id === 'bundler' || isSetup(placed),
  result(job, builds) {
    const { image, stage, distribution } = job;
    const text = stage.from.image?.text;
    if (image.registry !== undefined || text === undefined || /["']/.test(text))
      return why('no smaller base image has the same Ruby version');
    const folders = new Set(builds.map((placed) => gemsOf(job, placed)));
    const [folder] = folders;
    if (folder === undefined || folders.size > 1) return why('the folder that Bundler installs to is unknown');
    const isSame = /(?:^|-)slim(?:-|$)/.test(image.tag ?? '') || distribution.family === 'alpine';
    const slim = isSame ? text : slimName(image, text);
    if (slim === undefined) return why(withoutSlim(image, text, 'Ruby'));
    return { sameImage: isSame, runtime: () => runtimeFor(job, builds, folder, slim, isSame) };
  },
};

const interpreters: ReadonlySet<string> = new Set(['ruby']);

/** What programs need whose gems are in a folder. */
function runtimeFor(job: Job, builds: readonly Placed[], folder: string, image: string, isSame: boolean): Planned {
  const { distribution, commands } = job;
  const libraries = isSame ? libraryOfCompiler(job) : librariesOf(job, builds);
  if ('why' in libraries) return libraries;
  const base: Base = {
    image,
    shell: true,
    packages: distribution.family === 'alpine' ? 'apk' : 'apt-get',
    certificates: true,
  };
  return {
    artefacts: [{ path: folder, folder: true }, ...settingsOf(job, builds, folder)],
    bases: [base],
    buildFiles: [ABOUT_PROJECT, files],
    buildVariables: words('DEBIAN_FRONTEND BUNDLE_JOBS BUNDLE_RETRY NODE_VERSION YARN_VERSION'),
    buildPackages: words('nodejs npm yarn git curl gnupg gnupg2 wget unzip'),
    extraPackages: isSame ? libraries : unique([...libraries, ...packagesOfStarted(job, interpreters)]),
    linked: true,
    tidy: true,
    // Compiled assets and what Bootsnap keeps.
    makesMore: commands.some(makesAssets),
    provides: words(
      'ruby bundle bundler rails rake puma rackup unicorn thin passenger sidekiq falcon iodine ridgepole karafka',
    ),
  };
}

function isInstall(command: Command): boolean {
  const found = managerOf(command);
  return found?.manager.id === 'bundler' && found.install !== undefined;
}

/** Commands about gems and their configuration, and those that only the build of assets needs. */
function isSetup({ command }: Placed): boolean {
  const found = programOf(command);
  if (found?.name === 'gem') return /^(?:install|update|i)$/.test(command.args[found.next]?.value ?? '');
  return makesAssets({ command }) || /^(?:yarn|npm|corepack)$/.test(found?.name ?? '');
}

/** `rails assets:precompile`, `bootsnap precompile`: files that come into the project. */
function makesAssets({ command }: Pick<Placed, 'command'>): boolean {
  const found = programOf(command);
  const args = command.args.slice(found?.next ?? 0).map(({ value }) => value ?? '');
  if (found?.name === 'bootsnap') return args.includes('precompile');
  return /^(?:rails|rake)$/.test(found?.name ?? '') && args.some((arg) => /^(?:assets|webpacker|vite):/.test(arg));
}

function hasCompiler({ image, commands }: Job): boolean {
  return isFull(image) || keptPackages(commands).some(isCompiler);
}

const home = '/usr/local/bundle';

function configCommands({ commands }: Job): Placed[] {
  return commands.filter((placed) => /^config\b/.test(managerOf(placed.command)?.verbText ?? ''));
}

/** The file that `bundle config` and flags that are remembered write, where it is not among the gems (the image sets BUNDLE_APP_CONFIG). */
function settingsOf(job: Job, builds: readonly Placed[], folder: string): Artefact[] {
  const isRemembered = builds.some(({ command }) =>
    managerOf(command)?.flags.some(({ text }) => /^--(?:path|deployment|without)\b/.test(text)),
  );
  const isWritten = isRemembered || configCommands(job).length > 0;
  return isWritten && folder !== home ? [{ path: `${home}/config`, folder: false }] : [];
}

/** The folder of the gems: that of the image, or what BUNDLE_PATH or a flag says. */
function gemsOf(job: Job, { command, directory, run }: Placed): string | undefined {
  const found = managerOf(command);
  const given = found?.options.find(({ name }) => name === '--path');
  if (given) return resolvePath(directory, given.value?.value);
  const words = configCommands(job).flatMap(({ command: { args } }) => args.map(({ value }) => value ?? '?'));
  const isDeployment = words.includes('deployment') || found?.flags.some(({ text }) => text === '--deployment');
  const at = words.indexOf('path');
  if (at !== -1) return resolvePath(directory, words[at + 1]);
  const variable = lookup(job.graph, run.before.scope, 'BUNDLE_PATH');
  if (variable) return resolvePath(directory, variable.value);
  const isVendored = isDeployment || lookup(job.graph, run.before.scope, 'BUNDLE_DEPLOYMENT') !== undefined;
  if (isVendored) return directory === undefined ? undefined : joinPath(directory, 'vendor/bundle');
  return lookup(job.graph, run.before.scope, 'GEM_HOME')?.value ?? home;
}

/** The libraries that the smaller image lacks, by the Gemfile. */
function librariesOf(job: Job, builds: readonly Placed[]): readonly string[] | { readonly why: string } {
  const [build] = builds;
  const folder = build?.directory;
  const text = folder === undefined ? undefined : textAt(job, joinPath(folder, 'Gemfile'));
  const lock = folder === undefined ? undefined : textAt(job, joinPath(folder, 'Gemfile.lock'));
  if (text === undefined) return why('the gems that it installs are unknown');
  const { gems, gemspec, gemfiles } = parseGemfile(text);
  if (gemspec || gemfiles.length > 0) return why('some of the gems that it installs are unknown');
  const unclear = gems.find((gem) => unclearGems.has(gem));
  if (unclear !== undefined) return why(`the system libraries that \`${unclear}\` needs are unknown`);
  const names = new Set<string>(!hasZones(job.distribution) && gems.some((gem) => zoned.has(gem)) ? ['tzdata'] : []);
  for (const gem of gems) {
    const library = Object.hasOwn(gemLibraries, gem) ? gemLibraries[gem] : formerLibrary(gem, lock ?? text);
    const name = library && libraryIn(job.distribution, library);
    if (library !== undefined && name === undefined) return why(`the library package for \`${gem}\` is unknown`);
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

/** The library of a gem whose version, in a lockfile or a Gemfile, is one that brings none. */
function formerLibrary(gem: string, text: string): string | undefined {
  const former = Object.hasOwn(formerLibraries, gem) ? formerLibraries[gem] : undefined;
  if (!former) return undefined;
  const said = new RegExp(
    `^ {4}${gem} \\((\\d+)\\.(\\d+)|^\\s*gem\\s+["']${gem}["'],\\s*["'](?:=|~>)?\\s*(\\d+)\\.(\\d+)\\.\\d`,
    'm',
  ).exec(text);
  if (!said) return undefined;
  const [major = 0, minor = 0] = said.slice(1).flatMap((number) => (number === undefined ? [] : [Number(number)]));
  const [lastMajor, lastMinor] = former.until;
  return major < lastMajor || (major === lastMajor && minor < lastMinor) ? former.library : undefined;
}
