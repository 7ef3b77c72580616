/** System packages: which a build needs, and what is left of those that a program is linked with. */
import type { Distribution } from './distribution.ts';
import { libraryIn } from './libraries.ts';

/** Packages that only builds use, on Debian, Ubuntu and Alpine. */
const buildOnly = new Set(
  `autoconf automake autotools-dev bear binutils bison build-base alpine-sdk build-essential cargo ccache clang cmake cmake-data
   cpp debhelper devscripts dpkg-dev fakeroot file flex g++ gcc gettext-dev gfortran gperf go golang golang-go gradle intltool lld llvm libc-dev
   libc6-dev libc-utils libclang-dev libstdc++-dev libtool libtool-bin linux-headers m4 make maven meson mold musl-dev musl-tools nasm ninja
   ninja-build patch patchelf pkg-config pkgconf pkgconfig protobuf-compiler protobuf-dev protoc rust rustc rustup samurai swig texinfo upx
   upx-ucl yasm default-jdk default-jdk-headless python3-dev python-dev py3-pip python3-pip pip node-gyp`.split(/\s+/),
);

const buildPatterns =
  /^(?:openjdk-?\d+(?:-jdk(?:-headless)?)?|(?:gcc|g\+\+|clang|llvm|lld)-\d+(?:\.\d+)?|linux-headers-.*|linux-libc-dev|python3?\.\d+-dev)$/;

/** What fetches sources; of no use to a program that was not written in a language of scripts. */
const fetchers = new Set(
  'curl git git-core mercurial openssh-client subversion unzip wget xz-utils zip gnupg'.split(' '),
);

/** The libraries of Debian's and Ubuntu's `-dev` packages, by the names of `libraries.ts`. */
const debianLibraries: Readonly<Record<string, string>> = {
  'libssl-dev': 'libssl',
  'libpq-dev': 'libpq5',
  'zlib1g-dev': 'zlib1g',
  'libsqlite3-dev': 'libsqlite3-0',
  'libcurl4-openssl-dev': 'libcurl4',
  'libffi-dev': 'libffi',
  'libxml2-dev': 'libxml2',
  'libxslt1-dev': 'libxslt1.1',
  'libxslt-dev': 'libxslt1.1',
  'libpng-dev': 'libpng',
  'libjpeg62-turbo-dev': 'libjpeg',
  'libjpeg-dev': 'libjpeg',
  'libmariadb-dev': 'libmariadb3',
  'libmariadb-dev-compat': 'libmariadb3',
  'default-libmysqlclient-dev': 'libmariadb3',
  'libyaml-dev': 'libyaml-0-2',
  'libgmp-dev': 'libgmp10',
  'libuv1-dev': 'libuv1',
  'libbz2-dev': 'libbz2-1.0',
  'liblzma-dev': 'liblzma5',
  'libldap2-dev': 'libldap',
  'libsasl2-dev': 'libsasl2-2',
  'libzmq3-dev': 'libzmq5',
  'libmicrohttpd-dev': 'libmicrohttpd12',
  'libkrb5-dev': 'libgssapi-krb5-2',
  'libicu-dev': 'libicu',
  'libvips-dev': 'libvips42',
  'libgeos-dev': 'libgeos',
  'libmagic-dev': 'libmagic1',
  'libreadline-dev': 'libreadline8',
  'libncurses-dev': 'libncurses6',
  'libncurses5-dev': 'libncurses6',
};

/** The libraries of Alpine's `-dev` packages (pkgs.alpinelinux.org); those that every image has are empty. */
const alpineLibraries: Readonly<Record<string, string>> = {
  'openssl-dev': '',
  'zlib-dev': '',
  'libffi-dev': 'libffi',
  'libpq-dev': 'libpq',
  'postgresql-dev': 'libpq',
  'sqlite-dev': 'sqlite-libs',
  'libxml2-dev': 'libxml2',
  'libxslt-dev': 'libxslt',
  'jpeg-dev': 'libjpeg-turbo',
  'libjpeg-turbo-dev': 'libjpeg-turbo',
  'libpng-dev': 'libpng',
  'mariadb-dev': 'mariadb-connector-c',
  'mariadb-connector-c-dev': 'mariadb-connector-c',
  'curl-dev': 'libcurl',
  'yaml-dev': 'yaml',
  'ncurses-dev': 'ncurses-libs',
  'gmp-dev': 'gmp',
  'libuv-dev': 'libuv',
  'xz-dev': 'xz-libs',
  'bzip2-dev': 'libbz2',
  'libsodium-dev': 'libsodium',
};

/** Packages for the final stage, or the first of which that is not known. */
export interface KeptPackages {
  readonly names: readonly string[];
  readonly unclear?: string;
}

export interface PackageUse {
  readonly distribution: Distribution;
  /** Whether the program is linked with the libraries. */
  readonly linked: boolean;
  /** Whether what fetches sources is of no use to the program. */
  readonly compiled: boolean;
  /** The programs that the image starts. */
  readonly programs: ReadonlySet<string>;
}

/** Of installed packages, those that are needed at run time as well. */
export function runtimePackages(installed: readonly string[], use: PackageUse): KeptPackages {
  const names = new Set<string>();
  for (const name of installed) {
    if (use.programs.has(name)) names.add(name);
    else if (isForBuilds(name) || (use.compiled && fetchers.has(name))) continue;
    else if (!/-dev(?:-compat)?$/.test(name)) names.add(name);
    else if (use.linked) {
      const library = libraryOf(name, use.distribution);
      if (library === undefined) return { names: [], unclear: name };
      if (library !== '') names.add(library);
    }
  }
  return { names: [...names] };
}

/** Whether a package is for builds, its libraries' headers included. */
function isForBuilds(name: string): boolean {
  return buildOnly.has(name) || buildPatterns.test(name);
}

/** Whether a package brings a compiler, or what compiles programs. */
export function isCompiler(name: string): boolean {
  return /^(?:build-essential|build-base|alpine-sdk|(?:gcc|g\+\+|clang)(?:-[\d.]+)?|make|cmake|rustc?|cargo|golang|go)$/.test(
    name,
  );
}

function libraryOf(name: string, distribution: Distribution): string | undefined {
  if (distribution.family === 'alpine') return Object.hasOwn(alpineLibraries, name) ? alpineLibraries[name] : undefined;
  const found = Object.hasOwn(debianLibraries, name) ? debianLibraries[name] : undefined;
  return found === undefined ? undefined : libraryIn(distribution, found);
}
