import { plainText } from '../shell/words.ts';
import type { Invocation } from './invocation.ts';

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
const answers: Readonly<Record<string, Answer>> = {
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

/** What would answer an install that asks; undefined where nothing asks, or it is not known. */
export function missingAnswerOf({ manager, install, packages, flags, command }: Invocation): Answer | undefined {
  const answer = Object.hasOwn(answers, manager.id) ? answers[manager.id] : undefined;
  if (!install || packages.length === 0 || command.args.some(({ value }) => value === undefined)) return undefined;
  const isAnswered = flags.some((flag) => {
    const text = plainText(flag);
    const letters = /^-[A-Za-z]+$/.test(text) ? [...(answer?.letters ?? '')] : [];
    return answer?.flags.includes(text) || letters.some((letter) => text.includes(letter));
  });
  return isAnswered ? undefined : answer;
}
