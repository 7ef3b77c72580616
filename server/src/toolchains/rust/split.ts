/** Rust: `cargo build`, `cargo install --path`. https://doc.rust-lang.org/cargo/commands/cargo-build.html. */

import { joinPath } from '../../context/path.ts';
import { resolvePath } from '../../model/state.ts';
import { unique } from '../../text/list.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { besideOf } from '../stage/beside.ts';
import { bareImage, newestDebian, runsOnBookworm } from '../stage/distribution.ts';
import { ABOUT_PROJECT, type FileKinds, FOR_HOSTS } from '../stage/file-kinds.ts';
import { libraryOfCompiler } from '../stage/installed.ts';
import { pathOf } from '../stage/launch.ts';
import { libraryIn } from '../stage/libraries.ts';
import { textAt } from '../stage/project.ts';
import { type Base, type Job, type Placed, type Planned, type Toolchain, unsure, why } from '../stage/runtime.ts';
import { installsPackages } from '../stage/system-installs.ts';
import { checksCertificates, crateLibraries, cratesOf } from './crates.ts';
import { isCached, programsOf } from './programs.ts';

const files: FileKinds = {
  extensions: ['.rs'],
  names: words(
    'Cargo.toml Cargo.lock rust-toolchain rust-toolchain.toml rustfmt.toml .rustfmt.toml clippy.toml deny.toml',
  ),
  folders: words('target .cargo benches tests examples'),
  sources: words('src crates'),
};

const variables = words(`
  CARGO_* RUSTUP_* RUSTC_* RUSTFLAGS RUSTDOC* CC CXX CFLAGS SCCACHE_* DEBIAN_FRONTEND OPENSSL_DIR OPENSSL_LIB_DIR OPENSSL_INCLUDE_DIR
  OPENSSL_STATIC OPENSSL_NO_VENDOR PKG_CONFIG_* SQLX_OFFLINE
`);

export const RUST: Toolchain = {
  label: 'the Rust toolchain',
  reads: [{ programs: ['cargo'], files: words('Cargo.lock .cargo/config .cargo/config.toml') }],
  workplace: words('cargo rustc'),
  builds(command) {
    const found = managerOf(command);
    if (found?.manager.id !== 'cargo') return false;
    if (/^(?:build|b)$/.test(found.verbText)) return true;
    return found.verbText === 'install' && found.options.some(({ name }) => name === '--path');
  },
  owns({ command }) {
    return managerOf(command)?.manager.id === 'cargo' || command.name?.value === 'rustup';
  },
  result(job, builds) {
    const { image, launch } = job;
    if (image.name !== 'rust' || image.registry !== undefined) return why('the C library of the image is unknown');
    if (launch.program === undefined) return unsure('the program that it starts is unknown');
    const made = builds.flatMap((placed) => programsOf(job, placed).map((each) => each.path));
    const moved = job.commands.flatMap(({ command, directory }) => {
      if (!/^(?:cp|mv|install)$/.test(command.name?.value ?? '')) return [];
      const [from, to] = command.args
        .filter(({ text }) => !text.startsWith('-'))
        .slice(-2)
        .map(({ value }) => resolvePath(directory, value));
      const isFolder = /\/$/.test(command.args.at(-1)?.value ?? '');
      return from !== undefined && to !== undefined && /\/(?:release|debug)\//.test(from)
        ? [isFolder ? `${to}/${from.split('/').at(-1)}` : to]
        : [];
    });
    const started = pathOf(launch.programWord, launch.directory);
    const all = [...made, ...moved];
    const isPart = (path: string) =>
      started === undefined
        ? path.endsWith(`/${launch.program}`) && /^\/(?:usr\/(?:local\/)?s?bin|usr\/local\/cargo\/bin)\//.test(path)
        : path === started;
    const path = all.find(isPart) ?? (started !== undefined && isBuilt(builds, started) ? started : undefined);
    if (path === undefined) return unsure(`the origin of \`${launch.programWord?.value ?? 'the program'}\` is unknown`);
    return { runtime: () => runtimeFor(job, builds, [path, ...othersOf(job, builds, path)]) };
  },
};

/** The other programs that builds are sure to make beside one of theirs, and those that are named at their place. */
function othersOf(job: Job, builds: readonly Placed[], own: string): readonly string[] {
  const made = builds.flatMap((placed) => programsOf(job, placed));
  const isMade = made.some(({ path }) => path === own);
  const sure = made.flatMap(({ path, isSure }) => (isMade && isSure ? path : []));
  const commands = [...job.launch.commands, ...besideOf(job).flatMap((each) => each.commands ?? [])];
  const named = commands
    .flatMap(({ name }) => pathOf(name, job.launch.directory) ?? [])
    .filter((path) => isBuilt(builds, path));
  return unique([...sure, ...named]).filter((path) => path !== own);
}

/** Whether a path is that of a program where Cargo writes them, and comes into the image. */
function isBuilt(builds: readonly Placed[], path: string): boolean {
  return (
    /\/target\/(?:[\w-]+\/)?(?:release|debug)\/[\w-]+$/.test(path) && !builds.some(({ run }) => isCached(run, path))
  );
}

/** What programs need, of which the first is the one that starts. */
function runtimeFor(job: Job, builds: readonly Placed[], programs: readonly string[]): Planned {
  const links = linkingOf(job, builds);
  const libraries = links === 'static' ? [] : librariesOf(job, builds, links);
  if ('why' in libraries) return libraries;
  const isOnCargoPath = (path: string) => path.startsWith('/usr/local/cargo/bin/');
  return {
    artefacts: programs.map((path) => ({
      path,
      folder: false,
      ...(isOnCargoPath(path) && { to: path.replace('/cargo/bin/', '/bin/') }),
    })),
    bases: basesOf(job, links),
    buildFiles: [ABOUT_PROJECT, FOR_HOSTS, files],
    buildVariables: variables,
    buildPackages: words('pkg-config protobuf-compiler musl-tools mold lld'),
    linked: links !== 'static',
    ...(libraries.length > 0 && { extraPackages: libraries }),
    tidy: true,
    heavy: true,
    ...(mayTrust(job, builds) && { certificates: '/etc/ssl/certs/ca-certificates.crt' }),
  };
}

/** How a program is linked: with glibc, with musl's library, or with nothing. */
export type Linking = 'glibc' | 'musl' | 'static';

/** Targets for musl are linked with nothing unless `-crt-static` is turned off (https://doc.rust-lang.org/reference/linkage.html). */
function linkingOf(job: Job, builds: readonly Placed[]): Linking {
  const isMusl =
    job.distribution.family === 'alpine' ||
    builds.every(({ command }) => command.args.some(({ value }) => /-musl$/.test(value ?? '')));
  if (!isMusl) return 'glibc';
  const { source } = job.graph;
  const text = source.slice(job.stage.span.start, job.stage.span.end);
  const configured = builds.map(({ directory }) => textAt(job, joinPath(directory ?? '/', '.cargo/config.toml')) ?? '');
  return [text, ...configured].some((each) => /-crt-static/.test(each)) ? 'musl' : 'static';
}

/** The text of a file of the project that is built. */
function projectText(job: Job, [build]: readonly Placed[], name: string): string | undefined {
  return build?.directory === undefined ? undefined : textAt(job, joinPath(build.directory, name));
}

function mayTrust(job: Job, builds: readonly Placed[]): boolean {
  const [lock, manifest] = ['Cargo.lock', 'Cargo.toml'].map((name) => projectText(job, builds, name));
  return installsPackages(job) || checksCertificates(lock, manifest) !== false;
}

/** The libraries that the program is linked with, by Cargo.lock or, without one, by the dependencies of Cargo.toml. */
function librariesOf(
  job: Job,
  builds: readonly Placed[],
  links: Linking,
): readonly string[] | { readonly why: string } {
  const read = (name: string) => projectText(job, builds, name);
  const own = links === 'musl' ? ['libgcc', ...libraryOfCompiler(job)] : [];
  if (links === 'musl' || /slim/.test(job.image.tag ?? '')) return own;
  const crates = cratesOf(read('Cargo.lock'), read('Cargo.toml'));
  if (!crates) return why('Cargo.lock, which lists the linked libraries, is unknown');
  const names: string[] = [];
  for (const crate of crates) {
    const library = Object.hasOwn(crateLibraries, crate) ? crateLibraries[crate] : undefined;
    if (library === undefined) return why(`the library that \`${crate}\` links to is unknown`);
    const name = library === '' ? '' : libraryIn(job.distribution, library);
    if (name === undefined) return why(`the library package for \`${crate}\` in this image is unknown`);
    if (name !== '') names.push(name);
  }
  return names;
}

/** Images for the program, surest first. */
function basesOf({ distribution }: Job, links: Linking): Base[] {
  const user = { name: 'nonroot', isDefault: true };
  const isOpen = distribution.release === undefined && distribution.family === 'debian';
  const bare = bareImage(isOpen ? newestDebian : distribution);
  const isAlpine = distribution.family === 'alpine';
  const same: Base[] =
    bare === undefined
      ? []
      : [{ image: bare, shell: true, packages: isAlpine ? 'apk' : 'apt-get', certificates: isAlpine }];
  const distroless = (image: string): Base => ({ image, shell: false, certificates: true, zones: true, user });
  if (links === 'static')
    return [
      ...same,
      distroless('gcr.io/distroless/static-debian12'),
      { image: 'scratch', shell: false, certificates: false },
    ];
  return [
    ...same,
    ...(links === 'glibc' && runsOnBookworm(distribution) ? [distroless('gcr.io/distroless/cc-debian12')] : []),
  ];
}
