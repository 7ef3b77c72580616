import { words } from '../../text/words.ts';
import type { CacheFolder, CleanUp, Leftover, PackageManager, Question } from '../manager.ts';

/** Two builds must not use APT's folders at once: https://docs.docker.com/build/cache/optimize/#use-cache-mounts. */
const APT_CACHES: readonly CacheFolder[] = [
  { path: '/var/cache/apt', holds: 'downloads', locked: true },
  { path: '/var/lib/apt/lists', holds: 'downloads', locked: true, filledBy: { verbs: ['update'], flags: [] } },
];

/** `docker-clean` is what Debian's and Ubuntu's images delete downloads with: https://docs.docker.com/reference/dockerfile/#example-cache-apt-packages. */
const APT_CLEAN_UP: CleanUp = {
  verbs: ['clean', 'autoclean', 'distclean', 'dist-clean'],
  folders: ['/var/cache/apt/archives', '/var/cache/apt'],
  discardFile: '/etc/apt/apt.conf.d/docker-clean',
  // `Binary::apt::APT::Keep-Downloaded-Packages "0"` in `apt-config dump`: https://manpages.debian.org/stable/apt/apt.8.en.html.
  discarding: { program: 'apt', instead: 'apt-get' },
};

/** Both programs answer to these. */
const APT_QUESTION: Question = {
  code: 'DL3014',
  flags: ['--yes', '--assume-yes', '--force-yes', '-qq', '-q=2', '--download-only', '--simulate'],
  letters: 'ys',
  verbs: words('upgrade dist-upgrade full-upgrade remove purge autoremove autopurge'),
  repairs: { flags: ['--fix-broken'], letters: 'f', after: ['dpkg'] },
  answer: '-y',
};

/** https://manpages.debian.org/stable/apt/apt-get.8.en.html. */
export const APT_GET: PackageManager = {
  id: 'apt-get',
  kind: 'system',
  programs: ['apt-get'],
  installs: [
    { spellings: ['install', 'reinstall'], packages: 'required' },
    { spellings: ['build-dep', 'satisfy'], packages: 'required' },
  ],
  fetches: ['update', 'upgrade', 'dist-upgrade', 'full-upgrade', 'download', 'source'],
  valueFlags: words(`
    -o --option -t --target-release --default-release -c --config-file -a --host-architecture -P --build-profiles
    --with-source
  `),
  // https://manpages.debian.org/stable/apt/apt.conf.5.en.html, DIRECTORIES.
  rootSettings: /^(?:RootDir|Dir|Dir::Cache|Dir::Cache::archives|Dir::State|Dir::State::lists)=(.+)$/i,
  caches: APT_CACHES,
  cleanUp: APT_CLEAN_UP,
  leftover: {
    code: 'DL3009',
    what: 'package lists',
    folders: ['/var/lib/apt/lists', '/var/lib/apt', '/var/lib/apt/lists/*'],
    verbs: ['distclean', 'dist-clean'],
    filledBy: 'update',
    flags: [],
    cure: { command: 'rm -rf /var/lib/apt/lists/*' },
  },
  question: { ...APT_QUESTION, flags: [...APT_QUESTION.flags, '--trivial-only', '--print-uris'] },
  distUpgrade: { verbs: ['dist-upgrade', 'full-upgrade'] },
  pin: { code: 'DL3008', marks: ['='], form: '<name>=<version>' },
};

/** https://manpages.debian.org/stable/apt/apt.8.en.html; aptitude takes the same verbs. */
export const APT: PackageManager = { ...APT_GET, id: 'apt', programs: ['apt', 'aptitude'], question: APT_QUESTION };

/**
 * https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper; the cache is on as soon as its folder exists:
 * https://wiki.alpinelinux.org/wiki/Local_APK_cache.
 */
export const APK: PackageManager = {
  id: 'apk',
  kind: 'system',
  programs: ['apk'],
  installs: [{ spellings: ['add'], packages: 'required' }],
  fetches: ['update', 'upgrade', 'fetch', 'fix'],
  valueFlags: words(`
    -t --virtual -X --repository -p --root --arch --cache-dir --cache-max-age --keys-dir --repositories-file
    --wait --progress-fd --timeout --preupgrade-depends --repository-config --uvol-manager
  `),
  rootFlags: ['-p', '--root'],
  caches: [
    {
      path: '/etc/apk/cache',
      holds: 'downloads',
      locked: true,
      byPlatform: true,
      filledBy: { verbs: ['update'], flags: ['--no-cache', '--update-cache', '--update', '-U'] },
    },
  ],
  cleanUp: {
    flags: ['--no-cache'],
    instead: { '--no-cache': '--update-cache' },
    verbs: ['cache clean', 'cache purge'],
    folders: ['/var/cache/apk', '/etc/apk/cache'],
  },
  leftover: {
    code: 'DL3019',
    what: 'its package index',
    folders: ['/var/cache/apk', '/etc/apk/cache', '/var/cache'],
    verbs: ['cache clean', 'cache purge'],
    flags: ['--no-cache', '--cache-dir'],
    cure: {
      flag: '--no-cache',
      needless: 'update',
      alike: ['upgrade'],
      // APK_OPENF_NO_AUTOUPDATE in src/app_del.c of apk-tools.
      unread: ['del'],
      refreshing: ['--update', '--update-cache', '-U'],
    },
  },
  pin: { code: 'DL3018', marks: ['=', '~', '<', '>'], form: '<name>=<version>' },
};

const DNF_FLAGS = words(`
  -c --config -d --debuglevel -e --errorlevel -x --exclude --excludepkgs --enablerepo --disablerepo --repo --repoid
  --repofrompath --releasever --installroot --setopt --forcearch --disableplugin --enableplugin --comment --advisory
  --color --destdir --downloaddir --advisories --bz --bzs --cve --cves --sec-severity --secseverity -R --randomwait
  --rpmverbosity
`);

/** What DNF and its kin leave; `clean all` is dnf(8)'s and yum(8)'s. */
function rpmLeftover(program: string, code: string, folders: readonly string[]): Leftover {
  return {
    code,
    what: 'package lists and downloads',
    folders: [...folders, '/var/cache'],
    verbs: ['clean all', 'clean'],
    flags: [],
    cure: { command: `${program} clean all` },
  };
}

const DNF_QUESTION: Question = {
  code: 'DL3038',
  flags: ['--assumeyes', '--assumeno', '--downloadonly'],
  letters: 'y',
  verbs: words(`
    upgrade update upgrade-minimal update-minimal distro-sync downgrade swap remove erase autoremove groupremove groupupdate
  `),
  answer: '-y',
};

/**
 * https://dnf.readthedocs.io/en/latest/command_ref.html; folders and `keepcache`, which is off by default:
 * https://dnf.readthedocs.io/en/latest/conf_ref.html, dnf5-caching(7).
 */
export const DNF: PackageManager = {
  id: 'dnf',
  kind: 'system',
  programs: ['dnf', 'dnf5'],
  installs: [
    {
      spellings: [
        'install',
        'in',
        'groupinstall',
        'group install',
        'localinstall',
        'reinstall',
        'builddep',
        'module install',
        'install-n',
        'install-na',
        'install-nevra',
      ],
      packages: 'required',
    },
  ],
  fetches: ['update', 'upgrade', 'makecache', 'check-update', 'distro-sync', 'upgrade-minimal'],
  valueFlags: DNF_FLAGS,
  rootFlags: ['--installroot'],
  caches: [
    { path: '/var/cache/dnf', holds: 'downloads', locked: true },
    { path: '/var/cache/libdnf5', holds: 'downloads', locked: true },
  ],
  cleanUp: {
    verbs: ['clean'],
    folders: ['/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum'],
    keepFlag: '--setopt=keepcache=1',
  },
  leftover: rpmLeftover('dnf', 'DL3040', ['/var/cache/dnf', '/var/cache/libdnf5']),
  question: DNF_QUESTION,
  pin: { code: 'DL3041', marks: ['-'], form: '<name>-<version>' },
};

/** https://github.com/rpm-software-management/microdnf. */
export const MICRODNF: PackageManager = {
  ...DNF,
  id: 'microdnf',
  programs: ['microdnf'],
  installs: [{ spellings: ['install', 'reinstall', 'module install'], packages: 'required' }],
  caches: [{ path: '/var/cache/yum', holds: 'downloads', locked: true }],
  leftover: rpmLeftover('microdnf', 'DL3040', ['/var/cache/dnf', '/var/cache/yum', '/var/cache/libdnf5']),
  question: { ...DNF_QUESTION, flags: ['--assumeyes', '--assumeno'] },
};

/** Images with YUM 3, and such where `yum` is another name of DNF, as in RHEL from 8 on: https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/8/html/considerations_in_adopting_rhel_8/software-management_considerations-in-adopting-rhel-8. */
const YUM_IMAGES =
  /(?:^|\/)(?:centos:(?:centos)?[5-7]|amazonlinux:(?:1|2|201[678])|oraclelinux:[67]|(?:ubi|rhel)7)(?!\d)/;
const DNF_IMAGES =
  /(?:^|\/)(?:fedora|almalinux|rockylinux|centos:(?:centos8|8|stream|latest)|oraclelinux:(?:8|9|10)|(?:ubi|rhel)(?:8|9|10)|amazonlinux:(?:2023|latest))(?![a-z])/;

/** https://man7.org/linux/man-pages/man8/yum.8.html; each version has folders of its own, so that all get a mount where the image does not tell which it is. */
export const YUM: PackageManager = {
  ...DNF,
  id: 'yum',
  programs: ['yum'],
  installs: [
    {
      spellings: [
        'install',
        'groupinstall',
        'group install',
        'localinstall',
        'reinstall',
        'install-n',
        'install-na',
        'install-nevra',
      ],
      packages: 'required',
    },
  ],
  caches: [
    { path: '/var/cache/yum', holds: 'downloads', locked: true, absentIn: DNF_IMAGES },
    { path: '/var/cache/dnf', holds: 'downloads', locked: true, absentIn: YUM_IMAGES },
    { path: '/var/cache/libdnf5', holds: 'downloads', locked: true, absentIn: YUM_IMAGES },
  ],
  leftover: rpmLeftover('yum', 'DL3032', ['/var/cache/yum', '/var/cache/dnf']),
  question: { ...DNF_QUESTION, code: 'DL3030' },
  pin: { code: 'DL3033', marks: ['-'], form: '<name>-<version>' },
};

/** https://doc.opensuse.org/projects/libzypp/HEAD/, https://en.opensuse.org/SDB:Zypper_manual_(plain). */
export const ZYPPER: PackageManager = {
  id: 'zypper',
  kind: 'system',
  programs: ['zypper'],
  installs: [
    { spellings: ['install', 'in', 'source-install', 'si', 'install-new-recommends', 'inr'], packages: 'optional' },
  ],
  fetches: ['refresh', 'ref', 'update', 'up', 'patch', 'dist-upgrade', 'dup'],
  valueFlags: words(`
    -c --config -R --root -D --reposd-dir -C --cache-dir --installroot --releasever -p --plus-repo --plus-content
    -t --type -r --repo --from --download --solv-cache-dir --raw-cache-dir --pkg-cache-dir --solver-focus
  `),
  rootFlags: ['-R', '--root', '--installroot'],
  caches: [{ path: '/var/cache/zypp', holds: 'downloads', locked: true }],
  cleanUp: { verbs: ['clean', 'cc'], folders: ['/var/cache/zypp'] },
  leftover: {
    code: 'DL3036',
    what: 'package lists and downloads',
    folders: ['/var/cache/zypp', '/var/cache'],
    verbs: ['clean'],
    flags: [],
    cure: { command: 'zypper clean --all' },
  },
  question: {
    code: 'DL3034',
    flags: ['--no-confirm', '--non-interactive'],
    letters: 'yn',
    verbs: words('remove rm update up patch dist-upgrade dup'),
    answer: '-y',
  },
  distUpgrade: { verbs: ['dist-upgrade', 'dup'], code: 'DL3035' },
  pin: { code: 'DL3037', marks: ['=', '>', '<'], form: '<name>=<version>' },
};

/** https://man.archlinux.org/man/pacman.8: `-S` with its letters is the verb, `-y` alone refreshes. */
export const PACMAN: PackageManager = {
  id: 'pacman',
  kind: 'system',
  programs: ['pacman'],
  installs: [{ spellings: [], pattern: /^(-S[ydquw]*|--sync)$/, packages: 'required' }],
  valueFlags: words(`
    -b --dbpath -r --root --arch --cachedir --color --config --gpgdir --hookdir --logfile --sysroot --overwrite
    --ignore --ignoregroup --assume-installed --print-format
  `),
  rootFlags: ['-r', '--root', '--sysroot'],
  caches: [{ path: '/var/cache/pacman/pkg', holds: 'downloads', locked: true }],
  cleanUp: { folders: ['/var/cache/pacman'] },
};
