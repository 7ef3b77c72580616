/** What package managers of the system leave in a layer, by the manager's id. */
export interface LeftBehind {
  /** hadolint's code for the manager. */
  readonly code: string;
  /** What it leaves, in words. */
  readonly what: string;
  /** Folders: removed, or mounted over, they are in no layer. */
  readonly folders: readonly string[];
  /** Verbs that empty them. */
  readonly verbs: readonly string[];
  /** The verb without which it leaves nothing of its own: the lists come from another step. */
  readonly filledBy?: string;
  /** Flags with which it leaves nothing. */
  readonly flags: readonly string[];
  /** A flag behind the verb, or a command behind the step, that leaves nothing. */
  readonly cure: { readonly flag: string } | { readonly command: string };
}

const apt: LeftBehind = {
  code: 'DL3009',
  what: 'package lists',
  folders: ['/var/lib/apt/lists', '/var/lib/apt', '/var/lib/apt/lists/*'],
  verbs: ['distclean'],
  filledBy: 'update',
  flags: [],
  cure: { command: 'rm -rf /var/lib/apt/lists/*' },
};

const dnf = (program: string, code: string, folders: readonly string[]): LeftBehind => ({
  code,
  what: 'package lists and downloads',
  folders,
  verbs: ['clean all', 'clean'],
  flags: [],
  cure: { command: `${program} clean all` },
});

/** The manuals of each: apt-get(8), apk(8), dnf(8), yum(8), zypper(8). */
export const leftBehind: Readonly<Record<string, LeftBehind>> = {
  'apt-get': apt,
  apt,
  apk: {
    code: 'DL3019',
    what: 'its package index',
    folders: ['/var/cache/apk', '/etc/apk/cache', '/var/cache'],
    verbs: ['cache clean', 'cache purge'],
    flags: ['--no-cache'],
    cure: { flag: '--no-cache' },
  },
  dnf: dnf('dnf', 'DL3040', ['/var/cache/dnf', '/var/cache/libdnf5', '/var/cache']),
  microdnf: dnf('microdnf', 'DL3040', ['/var/cache/dnf', '/var/cache/yum', '/var/cache/libdnf5', '/var/cache']),
  yum: dnf('yum', 'DL3032', ['/var/cache/yum', '/var/cache/dnf', '/var/cache']),
  zypper: {
    code: 'DL3036',
    what: 'package lists and downloads',
    folders: ['/var/cache/zypp', '/var/cache'],
    verbs: ['clean'],
    flags: [],
    cure: { command: 'zypper clean --all' },
  },
};
