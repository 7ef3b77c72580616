/** What values of labels can be asked to be, in hadolint's words (github.com/hadolint/hadolint, "Linting Labels"). */
import licences from 'spdx-license-ids/index.json';

export const labelForms = ['text', 'url', 'semver', 'hash', 'rfc3339', 'spdx', 'email'] as const;

export type LabelForm = (typeof labelForms)[number];

export interface LabelRule {
  /** hadolint's. */
  readonly code: string;
  readonly problem: string;
  isMet(text: string): boolean;
}

export const emptyLabel: LabelRule = { code: 'DL3051', problem: 'is empty: give it a value', isMet: () => false };

/** https://semver.org: three numbers, then what stands behind `-` and `+`. */
const version = /^(\d+)\.(\d+)\.(\d+)(?:-([\dA-Za-z.-]+))?(?:\+([\dA-Za-z.-]+))?$/;

function isVersion(text: string): boolean {
  const [, ...parts] = version.exec(text) ?? [];
  const [major, minor, patch, before, build] = parts;
  const isNumber = (part: string | undefined) => part !== undefined && !/^0\d/.test(part);
  const isNamed = (part: string | undefined) => part === undefined || part.split('.').every((name) => name !== '');
  const hasPlainNumbers = (before ?? '').split('.').every((name) => !/^0\d+$/.test(name));
  return [major, minor, patch].every(isNumber) && isNamed(before) && isNamed(build) && hasPlainNumbers;
}

/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6. */
const time =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

export const labelRules: Readonly<Record<LabelForm, LabelRule>> = {
  text: { code: 'DL3051', problem: '', isMet: () => true },
  url: { code: 'DL3052', problem: 'is not a URL', isMet: (text) => URL.canParse(text) },
  rfc3339: {
    code: 'DL3053',
    problem: 'is not a time such as `2026-01-31T12:00:00Z`',
    isMet: (text) => time.test(text),
  },
  spdx: { code: 'DL3054', problem: 'is not an SPDX license identifier, such as `MIT`', isMet: isLicence },
  hash: {
    code: 'DL3055',
    problem: 'is not a Git commit of 7 or 40 characters',
    isMet: (text) => /^(?:[\da-f]{7}|[\da-f]{40})$/.test(text),
  },
  semver: {
    code: 'DL3056',
    problem: 'is not a semantic version, such as `1.0.0`',
    isMet: isVersion,
  },
  email: {
    code: 'DL3058',
    problem: 'is not an email address',
    isMet: (text) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/.test(text),
  },
};

const knownLicences: ReadonlySet<string> = new Set(licences);

/** Licences of the SPDX list, joined by AND and OR, each with a `+` or an exception behind it. */
function isLicence(text: string): boolean {
  const words = text.replace(/[()]/g, ' ').trim().split(/\s+/);
  // Names stand at every second place, with an operator between two of them.
  return words.every((word, i) => {
    if (i % 2 === 1) return /^(?:AND|OR|WITH)$/.test(word);
    return words[i - 1] === 'WITH' || knownLicences.has(word.replace(/\+$/, ''));
  });
}
