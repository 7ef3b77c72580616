/** Rust: `cargo build`, `cargo install --path`. https://doc.rust-lang.org/cargo/commands/cargo-build.html. */

import { joinPath } from '../../context/path.ts';
import type { RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { lookup } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import { words } from '../../text/words.ts';
import { managerOf } from '../invocation.ts';
import { parseCargoToml } from '../manifests/cargo.ts';
import { bareImage, newestDebian, runsOnBookworm } from '../stage/distribution.ts';
import { ABOUT_PROJECT, type FileKinds } from '../stage/file-kinds.ts';
import { pathOf } from '../stage/launch.ts';
import { libraryIn } from '../stage/libraries.ts';
import { belowOf, textAt } from '../stage/project.ts';
import { type Base, type Job, type Placed, type Planned, type Toolchain, unsure, why } from '../stage/runtime.ts';
import { installsPackages } from '../stage/system-installs.ts';
import { checksCertificates, crateLibraries, cratesOf } from './crates.ts';

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
  label: 'the Rust toolchain and the sources',
  reads: [{ programs: ['cargo'], files: ['Cargo.lock'] }],
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
    const made = builds.flatMap((placed) => programsOf(job, placed));
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
    const path =
      all.find(isPart) ??
      (started !== undefined &&
      /\/target\/(?:[\w-]+\/)?(?:release|debug)\/[\w-]+$/.test(started) &&
      !builds.some(({ run }) => isCached(run, started))
        ? started
        : undefined);
    if (path === undefined) return unsure(`the origin of \`${launch.programWord?.value ?? 'the program'}\` is unknown`);
    return { runtime: () => runtimeFor(job, builds, path) };
  },
};

/** What the program at a path needs. */
function runtimeFor(job: Job, builds: readonly Placed[], path: string): Planned {
  const links = linkingOf(job, builds);
  const libraries = links === 'static' ? [] : librariesOf(job, builds, links);
  if ('why' in libraries) return libraries;
  const isOnCargoPath = path.startsWith('/usr/local/cargo/bin/');
  return {
    artefacts: [{ path, folder: false, ...(isOnCargoPath && { to: path.replace('/cargo/bin/', '/bin/') }) }],
    bases: basesOf(job, links),
    buildFiles: [ABOUT_PROJECT, files],
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
  const own = links === 'musl' ? ['libgcc'] : [];
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

/** Whether a path lies in a cache mount of a step, whose files do not come into the image. */
function isCached({ mounts, before }: RunInstruction, path: string): boolean {
  return mounts.some((mount) => {
    if (mount.type !== 'cache') return false;
    const target = resolvePath(before.directory, mountOption(mount, 'target', 'dst', 'destination')?.value?.value);
    return target !== undefined && belowOf(target, path) !== undefined;
  });
}

/** Where a build writes its programs. */
function programsOf(job: Job, { command, directory, run }: Placed): string[] {
  const found = managerOf(command);
  if (!found || directory === undefined) return [];
  const option = (...names: string[]) => found.options.find(({ name }) => names.includes(name))?.value?.value;
  const folder =
    resolvePath(directory, option('--path', '--manifest-path')?.replace(/\/?Cargo\.toml$/, '') ?? '.') ?? directory;
  const text = textAt(job, joinPath(folder, 'Cargo.toml'));
  const manifest = text === undefined ? undefined : parseCargoToml(text);
  const bin = option('--bin');
  const names =
    bin !== undefined
      ? [bin]
      : manifest
        ? [...manifest.bins.map(({ name }) => name), ...(manifest.name === undefined ? [] : [manifest.name])]
        : [];
  if (found.verbText === 'install') {
    const root = option('--root') ?? '/usr/local/cargo';
    return names.map((name) => `${root}/bin/${name}`);
  }
  const profile =
    option('--profile') ??
    (found.flags.some(({ text: flag }) => flag === '--release' || flag === '-r') ? 'release' : 'debug');
  const target = option('--target') ?? lookup(job.graph, run.before.scope, 'CARGO_BUILD_TARGET')?.value;
  const output = resolvePath(
    directory,
    option('--target-dir') ?? lookup(job.graph, run.before.scope, 'CARGO_TARGET_DIR')?.value ?? 'target',
  );
  if (output !== undefined && isCached(run, output)) return [];
  return names.map((name) =>
    [output, target, profile === 'dev' ? 'debug' : profile, name].filter((part) => part !== undefined).join('/'),
  );
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
