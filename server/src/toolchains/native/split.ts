/** C and C++ by compilers, Make, CMake, Meson and Ninja. */
import { resolvePath } from '../../model/state.ts';
import { programOf } from '../../shell/wrappers.ts';
import { words } from '../../text/words.ts';
import { bareImage } from '../stage/distribution.ts';
import { ABOUT_PROJECT, type FileKinds, FOR_HOSTS } from '../stage/file-kinds.ts';
import { keptPackages } from '../stage/installed.ts';
import { pathOf } from '../stage/launch.ts';
import { isCompiler } from '../stage/packages.ts';
import { belowOf } from '../stage/project.ts';
import { type Base, type Job, type Placed, type Planned, type Toolchain, unsure, why } from '../stage/runtime.ts';

const compilers = /^(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d+)?$/;

const files: FileKinds = {
  extensions: words('.c .cc .cpp .cxx .h .hh .hpp .hxx .inl .o .a .S .asm .cmake .in .am .ac .m4 .ld .y .l .txt.user'),
  names: words(
    'CMakeLists.txt CMakePresets.json meson.build meson_options.txt meson.options configure conanfile.* vcpkg.json .clang-*',
  ),
  folders: words('build cmake-build-* test tests m4 third_party extern external'),
  top: words('NEWS ChangeLog'),
  sources: words('src include'),
};

export const NATIVE: Toolchain = {
  label: 'compilers and headers',
  reads: [{ programs: ['cmake', 'make'], files: ['CMakeLists.txt'] }],
  workplace: words('make cmake ninja gcc g++ cc c++ clang clang++'),
  builds(command) {
    const program = programOf(command);
    if (!program) return false;
    const args = command.args.slice(program.next).map(({ value }) => value ?? '');
    if (compilers.test(program.name)) return args.includes('-o') && !args.includes('-c');
    if (program.name === 'cmake') return args.includes('--build') || args.includes('--install');
    if (program.name === 'make' || program.name === 'ninja')
      return !args.some((arg) => /^(?:clean|check|test|distclean)$/.test(arg));
    return program.name === 'meson' && /^(?:compile|install)$/.test(args[0] ?? '');
  },
  holds: (_, { commands, image }) => image.name === 'gcc' || keptPackages(commands).some(isCompiler),
  owns({ command }) {
    const name = programOf(command)?.name ?? '';
    return (
      compilers.test(name) ||
      /^(?:cmake|make|ninja|meson|ctest|autoreconf|autoconf|automake|libtoolize|configure|autogen\.sh|conan|vcpkg|ar|ranlib|ld|pkg-config)$/.test(
        name,
      )
    );
  },
  result(job, builds) {
    const { launch, distribution, commands } = job;
    const isToolchainImage = isToolchain(job);
    const bringer = commands.find(({ command }) => /^(?:conan|vcpkg)$/.test(programOf(command)?.name ?? ''));
    if (bringer)
      return why(`what libraries \`${bringer.command.name?.text ?? ''}\` brings, and where they stay, is unknown`);
    if (!isToolchainImage && !keptPackages(commands).some(isCompiler))
      return why('the origin of the compiler is unknown');
    if (isToolchainImage && distribution.release === undefined)
      return why('the Debian release of the image is unknown');
    if (isToolchainImage && !isPlainC(job, builds)) return why('C++ programs need the libraries of this compiler');
    const started = pathOf(launch.programWord, launch.directory);
    const path = started ?? installedAs(job, builds, launch.program);
    if (path === undefined) return unsure(`the origin of \`${launch.program ?? 'the started program'}\` is unknown`);
    const isBuilt =
      job.projects.some(({ folder }) => belowOf(folder, path) !== undefined) ||
      builds.some(({ directory }) => directory !== undefined && belowOf(directory, path) !== undefined) ||
      outputs(builds).includes(path) ||
      /^\/usr\/local\//.test(path);
    if (!isBuilt) return unsure(`\`${launch.programWord?.value ?? path}\` does not seem to be built here`);
    return { runtime: () => runtimeFor(job, builds, path) };
  },
};

/** Whether it is the image of the compiler, whose libraries are newer than those of its distribution. */
function isToolchain({ image }: Job): boolean {
  return image.name === 'gcc' && image.registry === undefined;
}

/** What the program at a path needs. */
function runtimeFor(job: Job, builds: readonly Placed[], path: string): Planned {
  const { distribution } = job;
  const tree = builds.some(isInstall) ? /^(\/.+)\/s?bin\/[^/]+$/.exec(path)?.[1] : undefined;
  if (tree === '/usr/local' && isToolchain(job)) return why('it installs into a folder of the compiler');
  if (tree === '/usr') return why('it installs into a folder of the system');
  const bare = bareImage(
    distribution.family === 'debian' || distribution.family === 'ubuntu' || distribution.family === 'alpine'
      ? distribution
      : { family: 'unknown', release: undefined },
  );
  if (bare === undefined)
    return why(`the ${distribution.family === 'unknown' ? 'distribution' : 'release'} of the image is unknown`);
  const isAlpine = distribution.family === 'alpine';
  const base: Base = { image: bare, shell: true, packages: isAlpine ? 'apk' : 'apt-get', certificates: isAlpine };
  const isStatic = builds.every(
    ({ command }) =>
      compilers.test(programOf(command)?.name ?? '') && command.args.some(({ value }) => value === '-static'),
  );
  const scratch: Base = { image: 'scratch', shell: false, certificates: false };
  return {
    artefacts: [tree === undefined ? { path, folder: false } : { path: tree, folder: true }],
    bases: isStatic ? [scratch, base] : [base],
    buildFiles: [ABOUT_PROJECT, FOR_HOSTS, files],
    buildVariables: words('CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS MAKEFLAGS CMAKE_* DEBIAN_FRONTEND CCACHE_*'),
    ...(isAlpine && !isStatic && !isPlainC(job, builds) && { extraPackages: ['libstdc++'] }),
    // What makefiles make besides, shared libraries among it, is not known.
    makesMore: tree === undefined && builds.some(({ command }) => !compilers.test(programOf(command)?.name ?? '')),
    linked: !isStatic,
    tidy: true,
  };
}

/** Whether only C is compiled, so far as the commands tell. */
function isPlainC({ commands }: Job, builds: readonly Placed[]): boolean {
  const isC = commands.every(({ command }) => !/^(?:g\+\+|c\+\+|clang\+\+)/.test(programOf(command)?.name ?? ''));
  return (
    isC &&
    builds.every(
      ({ command }) =>
        compilers.test(programOf(command)?.name ?? '') &&
        !command.args.some(({ value }) => /\.(?:cc|cpp|cxx)$|-lstdc\+\+/.test(value ?? '')),
    )
  );
}

function isInstall({ command }: Placed): boolean {
  return command.args.some(({ value }) => value === 'install' || value === '--install');
}

/** The place of a program without a folder: what `-o` says, or where `make install` puts it. */
function installedAs(job: Job, builds: readonly Placed[], program: string | undefined): string | undefined {
  if (program === undefined) return undefined;
  const output = outputs(builds).find(
    (path) => /^\/usr\/(?:local\/)?s?bin\//.test(path) && path.endsWith(`/${program}`),
  );
  if (output !== undefined) return output;
  const source = job.graph.source.slice(job.stage.span.start, job.stage.span.end);
  return builds.some(isInstall) && !/--prefix|CMAKE_INSTALL_PREFIX|PREFIX=|DESTDIR/.test(source)
    ? `/usr/local/bin/${program}`
    : undefined;
}

function outputs(builds: readonly Placed[]): string[] {
  return builds.flatMap(({ command, directory }) => {
    const at = command.args.findIndex(({ value }) => value === '-o');
    const path = at === -1 ? undefined : resolvePath(directory, command.args[at + 1]?.value);
    return path === undefined ? [] : [path];
  });
}
