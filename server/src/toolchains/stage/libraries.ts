/** What libraries are called in the releases of Debian and Ubuntu (packages.debian.org, packages.ubuntu.com). */
import type { Distribution } from './distribution.ts';

type Names = Readonly<Record<string, string>>;

/** The releases' names in the order of the columns below. */
const releases = ['bullseye', 'bookworm', 'trixie', 'jammy', 'noble'];

/** Libraries whose package has another name in some release; all others are called the same everywhere. `-` is: there is none. */
const renamed: Names = {
  libssl: 'libssl1.1 libssl3 libssl3t64 libssl3 libssl3t64',
  libffi: 'libffi7 libffi8 libffi8 libffi8 libffi8',
  libcurl4: 'libcurl4 libcurl4 libcurl4t64 libcurl4 libcurl4t64',
  libicu: 'libicu67 libicu72 libicu76 libicu70 libicu74',
  libldap: 'libldap-2.4-2 libldap-2.5-0 libldap2 libldap-2.5-0 libldap2',
  libpng: 'libpng16-16 libpng16-16 libpng16-16t64 libpng16-16 libpng16-16t64',
  libjpeg: 'libjpeg62-turbo libjpeg62-turbo libjpeg62-turbo libjpeg-turbo8 libjpeg-turbo8',
  libuv1: 'libuv1 libuv1 libuv1t64 libuv1 libuv1t64',
  libvips42: 'libvips42 libvips42 libvips42t64 libvips42 libvips42t64',
  libgit2: 'libgit2-1.1 libgit2-1.5 libgit2-1.9 libgit2-1.1 libgit2-1.7',
  libmicrohttpd12: 'libmicrohttpd12 libmicrohttpd12 libmicrohttpd12t64 - libmicrohttpd12t64',
  libgeos: 'libgeos-c1v5 libgeos-c1v5 libgeos-c1t64 libgeos-c1v5 libgeos-c1t64',
  'libglib2.0': 'libglib2.0-0 libglib2.0-0 libglib2.0-0t64 libglib2.0-0 libglib2.0-0t64',
  libmagic1: 'libmagic1 libmagic1 libmagic1t64 libmagic1 libmagic1t64',
};

/** The package of a library; undefined where that depends on a release that is not known. */
export function libraryIn({ release }: Distribution, library: string): string | undefined {
  if (!Object.hasOwn(renamed, library)) return library;
  const names = renamed[library]?.split(' ') ?? [];
  const known = release === undefined ? undefined : names[releases.indexOf(release)];
  const only = new Set(names).size === 1 ? names[0] : undefined;
  return known === '-' ? undefined : (known ?? only);
}
