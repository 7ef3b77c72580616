/** Package managers of the system that ask before they install, and what answers for them. */
export interface Answer {
  /** hadolint's code for the manager. */
  readonly code: string;
  /** Flags with which it does not ask. */
  readonly flags: readonly string[];
  /** Letters that say so within a group of short flags (`-qy`). */
  readonly letters: string;
  /** What is written where none is. */
  readonly written: string;
}

/** apt-get(8), dnf(8), microdnf(8), zypper(8): by the manager's id. A manager that is not named does not ask. */
export const answers: Readonly<Record<string, Answer>> = {
  'apt-get': {
    code: 'DL3014',
    flags: [
      '--yes',
      '--assume-yes',
      '--force-yes',
      '-qq',
      '-q=2',
      '--trivial-only',
      '--download-only',
      '--print-uris',
      '--simulate',
    ],
    letters: 'ys',
    written: '-y',
  },
  apt: {
    code: 'DL3014',
    flags: ['--yes', '--assume-yes', '--force-yes', '-qq', '-q=2', '--download-only', '--simulate'],
    letters: 'ys',
    written: '-y',
  },
  yum: { code: 'DL3030', flags: ['--assumeyes', '--assumeno', '--downloadonly'], letters: 'y', written: '-y' },
  dnf: { code: 'DL3038', flags: ['--assumeyes', '--assumeno', '--downloadonly'], letters: 'y', written: '-y' },
  microdnf: { code: 'DL3038', flags: ['--assumeyes', '--assumeno'], letters: 'y', written: '-y' },
  zypper: { code: 'DL3034', flags: ['--no-confirm', '--non-interactive'], letters: 'yn', written: '-y' },
};
