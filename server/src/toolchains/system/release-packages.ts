/** Packages of a distribution that not every release has. */
import { words } from '../../text/words.ts';
import type { Distribution } from '../stage/distribution.ts';

type Family = Distribution['family'];

/** A name, and the first release that has it no more. */
type Gone = readonly string[];

/**
 * Debian: the lists of packages of bullseye, bookworm and trixie (deb.debian.org/debian/dists, main, amd64), and the release notes of buster
 * and bullseye (https://www.debian.org/releases/bullseye/amd64/release-notes/ch-information). A name that another package provides is still there.
 */
const debianGone: Gone = words(`
  python:11 python-dev:11 python-pip:11 python-minimal:11 python-virtualenv:11 python-yaml:11 python2:12 python2-dev:12 python2-minimal:12
  python2.7:12 python2.7-dev:12 python-is-python2:12 python-setuptools:12 python3-distutils:13 libssl1.0.2:10 libssl1.1:12 libgl1-mesa-glx:13
  libegl1-mesa:13 software-properties-common:13 libncurses5:13 libncursesw5:13 libtinfo5:13 libgconf-2-4:13 gconf-service:13 libcurl3:10
  libaio1:13 wkhtmltopdf:13 netcat:12 libappindicator1:11 libappindicator3-1:11 libtiff5:12 libwebp6:12 libffi6:11 libffi7:12 libpng12-0:9
  libreadline7:11 libldap-2.4-2:12 libvpx5:11 libvpx6:12 libdc1394-22-dev:12 mysql-client:10 mysql-server:10 mongodb:10 mongodb-clients:10
  policykit-1:13 multiarch-support:11 lsb-core:11 mlocate:13 libjasper-dev:9 qt5-default:11 libqt5webkit5-dev:13 ntp:13 ntpdate:13 vim-gtk:12
  upx-ucl:12 libmysqlclient-dev:9 gvfs-bin:12 libopenblas-base:12 haskell-platform:12 libpangox-1.0-0:12 libc-client-dev:13 libcanberra-gtk-module:13
  libmagickcore-6.q16-6-extra:13 lzma-dev:13 libgdk-pixbuf2.0-0:13 liblept5:13 libqt5webkit5:13 gconf2:13 fonts-kacst:13 libatlas-base-dev:13
  libhiredis0.14:13 liblz4-tool:13 libpcre3:13 libpcre3-dev:13 libzip4:13 watchman:13 youtube-dl:13 libldap-2.5-0:13
`);

/** Ubuntu: https://packages.ubuntu.com, and the lists of packages of jammy and noble (archive.ubuntu.com, main and universe). */
const ubuntuGone: Gone = words(`
  python:20.04 python-dev:20.04 python-pip:20.04 python-minimal:20.04 python-setuptools:22.04 python2:24.04 python2-dev:24.04
  python2.7:24.04 python2.7-dev:24.04 python-is-python2:24.04 python3-distutils:24.04 libssl1.0.0:20.04 libssl1.1:22.04
  libgl1-mesa-glx:24.04 libegl1-mesa:24.04 libncurses5:24.04 libtinfo5:24.04 libcurl3:20.04 libaio1:24.04 netcat:24.04 libtiff5:24.04
  libwebp6:22.04 libffi6:20.04 libffi7:22.04 libpng12-0:18.04 libreadline7:20.04 libldap-2.4-2:22.04 multiarch-support:20.04
  openjdk-7-jdk:16.04 openjdk-7-jre:16.04 openjdk-9-jdk:18.04 libgconf-2-4:24.04 gconf2:24.04 gconf-service:24.04 awscli:24.04
  mlocate:24.04 libncursesw5:24.04 haskell-platform:24.04 libhiredis0.14:24.04 libopenblas-base:24.04 sqlite:24.04 vagrant:24.04
  youtube-dl:24.04 libldap-2.5-0:24.04 chromium-browser:20.04 chromium-chromedriver:20.04 firefox:22.04 thunderbird:24.04
`);

/** Alpine: names that no supported release has (https://pkgs.alpinelinux.org; release notes of 3.12, 3.16, 3.17 and 3.19 at https://alpinelinux.org/posts). */
const alpineGone: readonly string[] = words(`
  python python-dev python2 python2-dev py2-pip py-setuptools php5 php7 php8 php80 php81 libssl1.0 libssl1.1 libcrypto1.0 libcrypto1.1
  openssl1.1-compat openssl1.1-compat-dev openjdk7 openjdk7-jre openjdk7-jre-base openjdk9 openjdk10 openjdk12 openjdk13 openjdk14
  nodejs-npm nodejs-current-npm libressl2.7-libcrypto libressl2.7-libssl mysql-client mongodb phantomjs wkhtmltopdf
  libexecinfo libexecinfo-dev libexecinfo-static
`);

/** PHP's modules are packages of their own. */
const alpineFamilies = /^(?:php5|php7|php8|php80|php81)-/;

/** Families whose names hold a version, and the versions that each release has. */
const families: readonly { readonly name: RegExp; readonly versions: Readonly<Record<string, string>> }[] = [
  { name: /^openjdk-(\d+)-/, versions: { 12: '17', 13: '21 25' } },
  { name: /^php(\d\.\d)(?:-|$)/, versions: { 12: '8.2', 13: '8.4', '22.04': '8.1', '24.04': '8.3' } },
  { name: /^(?:lib)?python(3\.\d+)(?:-|$)/, versions: { 12: '3.11', 13: '3.13', '22.04': '3.10', '24.04': '3.12' } },
  { name: /^libicu(\d+)$/, versions: { 12: '72', 13: '76', '22.04': '70', '24.04': '74' } },
  {
    name: /^postgresql(?:-client|-server-dev|-contrib)?-(\d[\d.]*)$/,
    versions: { 12: '15', 13: '17', '22.04': '14', '24.04': '16' },
  },
  { name: /^(?:gcc|g\+\+|cpp)-(\d+)$/, versions: { 12: '11 12', 13: '12 13 14' } },
  { name: /^(?:clang|llvm)-(\d[\d.]*)(?:-|$)/, versions: { 12: '13 14 15 16 19', 13: '17 18 19' } },
  { name: /^libboost-[a-z-]+(1\.\d\d)\.\d/, versions: { 12: '1.74 1.81', 13: '1.83 1.88' } },
];

/** Modules of Python 2, whose names began so up to Debian 10 and Ubuntu 18.04; these few are other things (lists of packages of bookworm and trixie). */
const python2Module = /^python-(?!is-|dev-is-|.*-(?:docs?|dev|common|data|tools|tests?|examples)$)/;

/** What a step adds that is made for one release of a distribution; undefined for nothing. */
export function singleRelease(script: string): string | undefined {
  const archive = /\b(?:add-apt-repository|apt-add-repository)\b[^\n;&|]*?(ppa:[\w./-]+)/.exec(script)?.[1];
  if (archive !== undefined) return `adds \`${archive}\`, which may have nothing for the newer release`;
  // Its scripts refuse releases that came after them; https://github.com/nodesource/distributions.
  if (/nodesource\.com\/setup_(?:\d|1[0-7])\.x/.test(script))
    return 'adds a repository of NodeSource that may have nothing for the newer release';
  if (/alpine-pkg-glibc|\/glibc(?:-bin|-i18n)?-\d/.test(script))
    return 'installs a glibc that is made for the old release';
  if (/\b(?:mv|cp)\s[^\n;&|]{1,200}\s\/etc\/(?:apk\/repositories|apt\/sources\.list)\b/.test(script))
    return 'replaces the list of repositories, which may be that of the old release';
  // Alpine 3.16 has the file (github.com/docker-library/golang/issues/436).
  if (/\[ ! -[ef] \/etc\/nsswitch\.conf \]/.test(script))
    return 'goes on only where `/etc/nsswitch.conf` is not there, which newer releases have';
  // Each is made for one release of Ubuntu (https://www.ros.org/reps/rep-0003.html).
  if (/\bROS_DISTRO\b|\bros-(?!\$)[a-z]{4,12}-/.test(script))
    return 'installs ROS, of which each distribution is for one release';
  if (/\blsb_release\s+-\w*c|\b(?:VERSION|UBUNTU)_CODENAME\b/.test(script))
    return 'asks for the name of the release, by which a repository may have nothing for the newer one';
  return /\bdpkg\s+(?:-i|--install)\b/.test(script)
    ? 'installs a package file that may be made for the old release'
    : undefined;
}

/** The newest releases whose packages are known; a tag that names none may be one of them. */
const newest: Readonly<Record<'debian' | 'ubuntu', string>> = { debian: '13', ubuntu: '24.04' };

/** Whether a release of a distribution no longer has a package; the newest one where it is not known which. */
export function isGone(name: string, family: Family, release: string | undefined): boolean {
  if (family === 'unknown') return false;
  if (family === 'alpine') return alpineGone.includes(name) || alpineFamilies.test(name);
  const at = release ?? newest[family];
  if (python2Module.test(name) && Number(at) >= (family === 'debian' ? 11 : 20.04)) return true;
  const row = (family === 'debian' ? debianGone : ubuntuGone).find((each) => each.startsWith(`${name}:`));
  if (row !== undefined) return Number(row.slice(name.length + 1)) <= Number(at);
  return families.some((each) => {
    const version = each.name.exec(name)?.[1];
    const known = Object.hasOwn(each.versions, at) ? each.versions[at] : undefined;
    return version !== undefined && known !== undefined && !words(known).includes(version);
  });
}

/** The first release whose Python lets the installer put nothing beside its own packages (PEP 668; Debian's and Alpine's package `python3`). */
export const managedSince: Readonly<Record<string, number>> = { debian: 12, ubuntu: 23.04, alpine: 3.19 };
export const managedInstaller = 'pip';
/** Images whose Python is none of the distribution's packages. */
export const ownPython: ReadonlySet<string> = new Set(['python', 'pypy']);

/** Whether a script installs packages of a distribution, or names one of its libraries. */
export function namesPackages(script: string): boolean {
  return /\b(?:apt|apt-get|aptitude|apk|yum|dnf|microdnf|zypper|dpkg|rpm)\b|\blib[a-z][\w+-]{0,40}\d/.test(script);
}

/** Flags with which it does. */
export const allowsManaged = words('--break-system-packages --target -t --prefix --root');

/** Whether a distribution has a package manager of the system. */
export function servesFamily(manager: string, family: Family): boolean {
  if (family === 'unknown') return true;
  return family === 'alpine' ? manager === 'apk' : /^apt(?:-get)?$/.test(manager);
}
