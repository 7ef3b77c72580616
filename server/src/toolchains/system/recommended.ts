/** What packages of Debian only recommend, and what then fails without it. */
import type { ImageName } from '../../model/model.ts';
import { words } from '../../text/words.ts';

type Table = Readonly<Record<string, readonly string[]>>;

/** Lines of `name: words`. */
function tableOf(text: string): Table {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(':'));
  return Object.fromEntries(rows.map(([name = '', list = '']) => [name.trim(), words(list)]));
}

/** Packages and what they recommend of use, through what they depend on too: `Recommends` of Debian 12 and 13 (`apt-cache show`). */
const recommended = tableOf(`
  curl: ca-certificates
  wget: ca-certificates
  git: ca-certificates openssh-client patch
  git-lfs: ca-certificates openssh-client patch
  libcurl4: ca-certificates
  libcurl4-openssl-dev: ca-certificates
  aria2: ca-certificates
  w3m: ca-certificates
  postfix: ca-certificates
  nodejs: ca-certificates
  docker.io: ca-certificates git xz-utils
  python3-pip: build-essential python3-dev
  pip: build-essential python3-dev
  pipenv: build-essential python3-dev
  npm: git build-essential
  composer: git unzip
  gcc: libc6-dev
  cmake: gcc make
  golang: gcc g++ libc6-dev pkg-config
  golang-go: gcc g++ libc6-dev pkg-config
  rustc: cargo
  meson: build-essential
  dpkg-dev: build-essential fakeroot
  build-essential: fakeroot
  debhelper: fakeroot
  devscripts: fakeroot
  cpanminus: make
  flex: gcc
  autoconf: automake
  libtool: libltdl-dev
  r-base: r-base-dev
  r-base-core: r-recommended r-base-dev
  xvfb: xauth
  mercurial: openssh-client
  cvs: openssh-client
  lftp: openssh-client
  sshpass: openssh-client
  gpg: gnupg
  dirmngr: gnupg
  software-properties-common: gnupg
  zip: unzip
  imagemagick: ghostscript
  chromium: chromium-sandbox
  yt-dlp: ffmpeg
  youtube-dl: ffmpeg
  valgrind: gdb
  quilt: less
  qemu-user-static: binfmt-support
  luarocks: lua-sec
  cabal-install: curl
`);

/** The programs that a recommended package brings, or that fail without it; `*` where what it is for is no program that a step must start. */
const neededBy = tableOf(`
  ca-certificates: *
  libc6-dev: *
  binfmt-support: *
  openssh-client: ssh scp sftp ssh-keygen ssh-keyscan ssh-add ssh-agent ssh-copy-id
  patch: patch
  git: git composer
  xz-utils: xz unxz tar
  build-essential: gcc g++ cc c++ make pip pipenv poetry npm yarn pnpm node-gyp meson ninja dpkg-buildpackage debuild
  python3-dev: pip pipenv poetry
  gcc: gcc cc cmake make go flex
  g++: g++ c++ go make
  make: make cmake cpanm
  pkg-config: pkg-config go
  cargo: cargo
  fakeroot: fakeroot dpkg-buildpackage debuild
  automake: automake aclocal autoreconf autogen.sh bootstrap bootstrap.sh
  libltdl-dev: libtoolize autoreconf
  r-recommended: R Rscript
  r-base-dev: R Rscript
  xauth: xauth xvfb-run startx
  gnupg: gpg gpg2 gpg-agent apt-key add-apt-repository
  unzip: unzip composer
  ghostscript: gs convert magick mogrify
  chromium-sandbox: chromium
  ffmpeg: ffmpeg ffprobe yt-dlp youtube-dl
  gdb: gdb
  less: less
  lua-sec: luarocks
  curl: curl cabal
`);

/** Words of a step that reads a repository by SSH. */
const overSsh = /\bgit@|\bssh:\/\/|\bgit\+ssh\b|type=ssh\b/;

/** What packages depend on, so that it need not be named beside them (`apt-cache depends`). */
const brought = tableOf(`
  build-essential: gcc g++ make libc6-dev patch xz-utils
  g++: gcc libc6-dev
  clang: libc6-dev
  libc-dev: libc6-dev
  dpkg-dev: make patch xz-utils
  r-base-dev: build-essential gcc g++ make libc6-dev patch xz-utils
  gnupg2: gnupg
  ssh: openssh-client
  openssh-server: openssh-client
  git-all: git
  pkgconf: pkg-config
`);

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

/** What must be named beside packages that only recommend it, because a step needs it. */
export function missedWithout(
  packages: readonly string[],
  present: readonly string[],
  programs: ReadonlySet<string>,
  steps: string,
): string[] {
  const has = new Set([...packages, ...present].flatMap((name) => [name, ...rowOf(brought, name)]));
  const missed = new Set<string>();
  const open = [...packages];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of rowOf(recommended, next)) {
      const users = rowOf(neededBy, name);
      const isUsed = users.includes('*') || users.some((program) => programs.has(program));
      const isNeeded = isUsed || (name === 'openssh-client' && overSsh.test(steps));
      if (has.has(name) || missed.has(name) || !isNeeded) continue;
      missed.add(name);
      // What is named now recommends others.
      open.push(name);
    }
  }
  // What another one depends on is named by that.
  return [...missed].filter((name) => ![...missed].some((other) => rowOf(brought, other).includes(name))).sort();
}

function rowOf(table: Table, name: string): readonly string[] {
  return Object.hasOwn(table, name) ? (table[name] ?? []) : [];
}
