/** Rust: `cargo build`, `cargo install --path`. https://doc.rust-lang.org/cargo/commands/cargo-build.html. */

import { joinPath } from '../../context/path.ts';
import { lookup } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import { managerOf } from '../invocation.ts';
import { words } from '../managers/words.ts';
import { parseCargoToml } from '../manifests/cargo.ts';
import { bareImage, newestDebian, runsOnBookworm } from '../stage/distribution.ts';
import { ABOUT_PROJECT, type FileKinds } from '../stage/file-kinds.ts';
import { pathOf } from '../stage/launch.ts';
import { textAt } from '../stage/project.ts';
import { type Base, type Job, type Placed, type Toolchain, unsure, why } from '../stage/runtime.ts';

/** Crates that link with a library of the system, so that it must be there at run time; those that bring their own are not among them. */
const systemCrates =
  /^name = "((?:openssl|pq|mysqlclient|libpq|curl|libxml2?|zmq|rdkafka|gdal|libudev|alsa|dbus|gtk|glib|libsodium|libgit2|libssh2|libz|sqlite3|libsqlite3|lzma|bzip2|libdbus|freetype|fontconfig|expat|x11|xcb|wayland|ffmpeg|opencv|libusb1?|krb5|sasl2|oracle|odbc)(?:-\w+)*-sys)"$/m;

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
  builds({ command }) {
    const found = managerOf(command);
    if (found?.manager.id !== 'cargo') return false;
    if (/^(?:build|b)$/.test(found.verbText)) return true;
    return found.verbText === 'install' && found.options.some(({ name }) => name === '--path');
  },
  owns({ command }) {
    return managerOf(command)?.manager.id === 'cargo' || command.name?.value === 'rustup';
  },
  plan(job, builds) {
    const { image, launch } = job;
    if (image.name !== 'rust' || image.registry !== undefined) return why('which C library the image has is not known');
    if (launch.program === undefined) return unsure('which program it starts is not known');
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
      (started !== undefined && /\/target\/(?:[\w-]+\/)?(?:release|debug)\/[\w-]+$/.test(started)
        ? started
        : undefined);
    if (path === undefined)
      return unsure(`where \`${launch.programWord?.value ?? 'the program'}\` comes from is not known`);
    const isMusl =
      job.distribution.family === 'alpine' ||
      builds.every(({ command }) => command.args.some(({ value }) => /-musl$/.test(value ?? '')));
    if (!isMusl && !/slim/.test(image.tag ?? '')) {
      const lock = builds.map(({ directory }) =>
        directory === undefined ? undefined : textAt(job, joinPath(directory, 'Cargo.lock')),
      )[0];
      const manifest = builds.map(({ directory }) =>
        directory === undefined ? undefined : textAt(job, joinPath(directory, 'Cargo.toml')),
      )[0];
      const hasNone = manifest !== undefined && !/^\s*\[(?:.*\.)?(?:dev-|build-)?dependencies/m.test(manifest);
      if (lock === undefined && !hasNone)
        return why('Cargo.lock is not known, which says what libraries it is linked with');
      const crate = systemCrates.exec(lock ?? '')?.[1];
      if (crate !== undefined && !installsLibraries(job))
        return why(`which library of the image \`${crate}\` is linked with is not known`);
    }
    const isOnCargoPath = path.startsWith('/usr/local/cargo/bin/');
    return {
      artefacts: [{ path, folder: false, ...(isOnCargoPath && { to: path.replace('/cargo/bin/', '/bin/') }) }],
      bases: basesOf(job, isMusl),
      buildFiles: [ABOUT_PROJECT, files],
      buildVariables: variables,
      buildPackages: words('pkg-config protobuf-compiler musl-tools mold lld'),
      linked: !isMusl,
      tidy: true,
      heavy: true,
      certificates: '/etc/ssl/certs/ca-certificates.crt',
    };
  },
};

function installsLibraries({ commands }: Job): boolean {
  return commands.some(({ command }) => managerOf(command)?.packages.some(({ value }) => /-dev$/.test(value ?? '')));
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
  const hidden = run.mounts.some(
    ({ type, options }) =>
      type === 'cache' &&
      options.some(
        ({ name, value }) =>
          /^(?:target|dst|destination)$/.test(name.text) && resolvePath(run.before.directory, value?.value) === output,
      ),
  );
  if (hidden) return [];
  return names.map((name) =>
    [output, target, profile === 'dev' ? 'debug' : profile, name].filter((part) => part !== undefined).join('/'),
  );
}

function basesOf({ distribution }: Job, isMusl: boolean): Base[] {
  const user = { name: 'nonroot', isDefault: true };
  const bare = bareImage(
    distribution.release === undefined && distribution.family === 'debian' ? newestDebian : distribution,
  );
  const isAlpine = distribution.family === 'alpine';
  const same: Base[] =
    bare === undefined
      ? []
      : [{ image: bare, shell: true, packages: isAlpine ? 'apk' : 'apt-get', certificates: isAlpine }];
  if (isMusl) {
    return [
      { image: 'gcr.io/distroless/static-debian12', shell: false, certificates: true, user },
      { image: 'scratch', shell: false, certificates: false },
      ...same,
    ];
  }
  return [
    ...same,
    ...(runsOnBookworm(distribution)
      ? [{ image: 'gcr.io/distroless/cc-debian12', shell: false, certificates: true, user }]
      : []),
  ];
}
