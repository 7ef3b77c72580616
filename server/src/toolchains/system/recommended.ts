/** What fails without what packages of Debian only recommend. */
import type { ImageName } from '../../model/model.ts';
import { words } from '../../text/words.ts';
import { dependsOn, recommendedBy, rowOf, tableOf } from './recommends.ts';

/** The programs that a recommended package brings, or that fail without it; `*` where what it is for is no program that a step must start. */
const neededBy = tableOf(`
  automake: automake aclocal autoreconf autogen.sh bootstrap bootstrap.sh
  binfmt-support: *
  build-essential: gcc g++ cc c++ make pip pipenv poetry npm yarn pnpm node-gyp tox dpkg-buildpackage debuild
  bzip2: bzip2 bunzip2 bzcat
  ca-certificates: *
  cargo: cargo
  curl: curl cabal ghcup
  dbus: dbus-daemon dbus-launch dbus-run-session dbus-send
  fakeroot: fakeroot dpkg-buildpackage debuild
  file: file
  g++: g++ c++ go make
  gcc: gcc cc cmake make go
  git: git composer
  gnupg: gpg gpg2 gpg-agent apt-key add-apt-repository
  less: less
  libc6-dev: *
  libldap-common: *
  libltdl-dev: libtoolize autoreconf
  libprotobuf-dev: *
  libsasl2-modules: *
  libtool: libtool libtoolize autoreconf
  make: make cmake
  openssh-client: ssh scp sftp ssh-keygen ssh-keyscan ssh-add ssh-agent ssh-copy-id
  patch: patch
  pkg-config: pkg-config go
  psmisc: killall fuser pstree
  python3: python3
  python3-dev: pip pipenv poetry tox
  r-recommended: R Rscript
  ssl-cert: make-ssl-cert
  unzip: unzip composer pie
  xauth: xauth xvfb-run startx
  xz-utils: xz unxz xzcat
  zip: zip
`);

/** What steps say that need a recommended package without starting a program of it. */
const signs: Readonly<Record<string, RegExp>> = {
  bzip2: /\.t?bz2?\b|\btar\s+-?[a-zA-Z]{0,9}j/,
  'openssh-client': /\bgit@|\bssh:\/\/|\bgit\+ssh\b|type=ssh\b|\.ssh\b|\/etc\/ssh\b|\bGIT_SSH|\bid_(?:rsa|ed25519)\b/,
  'ssl-cert': /snakeoil|default-ssl/,
  // https://getcomposer.org/doc/00-intro.md#system-requirements
  unzip: /getcomposer\.org/,
  'xz-utils': /\.t?xz\b|\btar\s+-?[a-zA-Z]{0,9}J/,
};

const withSources = words('ca-certificates curl wget gnupg git openssh-client');
const withCompilers = [
  ...withSources,
  ...words('build-essential gcc g++ make libc6-dev patch unzip xz-utils automake pkg-config'),
];

/** What the full images of languages have, and their slim ones (github.com/docker-library: buildpack-deps and the languages' own Dockerfiles; dotnet/dotnet-docker; adoptium/containers). */
const ofImages: Readonly<Record<string, readonly [full: readonly string[], slim: readonly string[]]>> = {
  'buildpack-deps': [withCompilers, withSources],
  node: [withCompilers, []],
  python: [withCompilers, ['ca-certificates']],
  ruby: [withCompilers, ['ca-certificates']],
  rust: [withCompilers, words('ca-certificates gcc libc6-dev')],
  gcc: [withCompilers, []],
  perl: [withCompilers, []],
  erlang: [withCompilers, []],
  elixir: [withCompilers, []],
  golang: [[...withSources, ...words('gcc g++ libc6-dev make pkg-config')], []],
  php: [words('ca-certificates curl xz-utils gcc g++ libc6-dev make pkg-config'), []],
  openjdk: [withSources, ['ca-certificates']],
  'eclipse-temurin': [['ca-certificates'], []],
  maven: [['ca-certificates'], []],
  gradle: [['ca-certificates'], []],
  nginx: [['ca-certificates'], []],
  'mcr.microsoft.com/dotnet/sdk': [['ca-certificates'], []],
  'mcr.microsoft.com/dotnet/aspnet': [['ca-certificates'], []],
};

/** The packages that an image is known to have. */
export function packagesOfImage(image: ImageName, name: string): readonly string[] {
  const lists = Object.hasOwn(ofImages, name) ? ofImages[name] : undefined;
  const [full = [], slim = []] = lists ?? [];
  // Of `buildpack-deps`, these variants leave the compilers out.
  return /(?:^|-)(?:slim|scm|curl)(?:-|$)/.test(image.tag ?? '') ? slim : full;
}

/** Whether an image is of a release before those whose indices were read (`recommends.ts`). */
export function isUnrecorded({ name, tag = '' }: ImageName): boolean {
  if (/(?:^|-)(?:wheezy|jessie|stretch|buster|trusty|xenial|bionic|focal)(?:-|$)/.test(tag)) return true;
  // Others name it in their tags: `nvidia/cuda:11.2.2-runtime-ubuntu18.04`.
  const [, named = name, version = tag] = /(?:^|-)(debian|ubuntu)-?(\d+(?:\.\d+)?)(?![\d.])/.exec(tag) ?? [];
  const number = Number(/^\d+(?:\.\d+)?/.exec(version)?.[0]);
  return named === 'debian' ? number < 11 : named === 'ubuntu' && number < 22;
}

/** Compilers for another architecture, which recommend its C library but on that one, where others of them do (packages.debian.org/trixie/gcc-x86-64-linux-gnu). */
const crossCompiler =
  /^(?:crossbuild-essential-|(?:cpp|g\+\+|gcc|gccgo|gdc|gfortran|gm2|gnat|gobjc|gobjc\+\+)(?:-[\d.]+)?-[a-z0-9-]+-linux-)/;

const trusted = 'ca-certificates';

/** What must be named beside packages whatever the steps need: nothing, or the package where nobody can tell; nothing is said where it depends on the steps. */
export function missedAnyway(packages: readonly string[]): ReturnType<typeof missedWithout> | undefined {
  const unknown = packages.find((name) => !recommendedAt(name));
  if (unknown !== undefined) return { unknown };
  return packages.every((name) => recommendedAt(name)?.length === 0) ? [] : undefined;
}

function recommendedAt(name: string): readonly string[] | undefined {
  return crossCompiler.test(name) ? undefined : recommendedBy(name);
}

/** What must be named beside packages that only recommend it, because a step needs it; the package where nobody can tell. */
export function missedWithout(
  packages: readonly string[],
  present: readonly string[],
  programs: ReadonlySet<string>,
  steps: string,
): readonly string[] | { readonly unknown: string } {
  const there = [...packages, ...present];
  const isThere = (name: string) => there.some((other) => other === name || dependsOn(other, name));
  const missed = new Set<string>();
  // CMake starts make by default, be it in a step or in a container: cmake.org/cmake/help/latest/manual/cmake-generators.7.html.
  const open = [...packages];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const recommended = recommendedAt(next);
    if (!recommended) return { unknown: next };
    for (const name of recommended) {
      const isMake = next === 'cmake' && name === 'make' && !isThere('ninja-build');
      // It does nothing but start ssh.
      const isForItself = isMake || (next === 'sshpass' && name === 'openssh-client');
      if (missed.has(name) || isThere(name)) continue;
      if (!isForItself && !isNeeded(name, programs, steps)) {
        // Whatever comes along brings what all programs trust.
        if (recommendedBy(name)?.includes(trusted) && !isThere(trusted)) missed.add(trusted);
        continue;
      }
      missed.add(name);
      // What is named now recommends others.
      open.push(name);
    }
  }
  // What another one depends on is named by that.
  return [...missed].filter((name) => ![...missed].some((other) => dependsOn(other, name))).sort();
}

function isNeeded(name: string, programs: ReadonlySet<string>, steps: string): boolean {
  const users = rowOf(neededBy, name);
  if (users.includes('*') || users.some((program) => programs.has(program))) return true;
  return Object.hasOwn(signs, name) && signs[name]?.test(steps) === true;
}
