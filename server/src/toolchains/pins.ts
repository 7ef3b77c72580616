/** How packages are pinned to a version, by the manager's id. */
export interface Pin {
  /** hadolint's code for the manager. */
  readonly code: string;
  /** What stands in a pinned package behind its name. */
  readonly marks: readonly string[];
  /** How it is written, for the message. */
  readonly form: string;
  /** Flags whose packages are pinned elsewhere, or are none. */
  readonly unless?: readonly string[];
}

/** The manuals of each: apt-get(8), apk(8), dnf(8), zypper(8), pip, npm, gem, go. */
export const pins: Readonly<Record<string, Pin>> = {
  'apt-get': { code: 'DL3008', marks: ['='], form: '<name>=<version>' },
  apt: { code: 'DL3008', marks: ['='], form: '<name>=<version>' },
  apk: { code: 'DL3018', marks: ['=', '~', '<', '>'], form: '<name>=<version>' },
  pip: {
    code: 'DL3013',
    marks: ['==', '~=', '>=', '<=', '>', '<', '!=', '===', '@'],
    form: '<name>==<version>',
    unless: ['-r', '--requirement', '-c', '--constraint'],
  },
  npm: { code: 'DL3016', marks: ['@'], form: '<name>@<version>' },
  gem: { code: 'DL3028', marks: [':'], form: '<name>:<version>', unless: ['-v', '--version'] },
  yum: { code: 'DL3033', marks: ['-'], form: '<name>-<version>' },
  dnf: { code: 'DL3041', marks: ['-'], form: '<name>-<version>' },
  microdnf: { code: 'DL3041', marks: ['-'], form: '<name>-<version>' },
  zypper: { code: 'DL3037', marks: ['=', '>', '<'], form: '<name>=<version>' },
  go: { code: 'DL3062', marks: ['@'], form: '<package>@<version>' },
};
