/** Installs in texts that are not parsed: scripts, commands of other files. */
import { memoized } from '../text/memoized.ts';
import { literalPattern } from '../text/pattern.ts';
import type { PackageManager } from './managers.ts';

/** Whether a text has a manager install something: a program of it, with a verb behind it or behind a few flags. */
export function namesInstall(text: string, manager: PackageManager): boolean {
  return formOf(manager).test(text);
}

const flags = `(?:--?\\w[\\w-]{0,40}(?:=[^\\s"',]{0,80})?[\\s"',]{1,9}){0,4}`;

const formOf = memoized(({ programs, installs }: PackageManager): RegExp => {
  const verbs = installs.flatMap(({ spellings }) => spellings.filter((each) => each !== ''));
  const either = (words: readonly string[]) => `(?:${words.map(literalPattern).join('|')})`;
  return new RegExp(`(?:^|[\\s;&|(/"'])${either(programs)}[\\s"',]{1,9}${flags}${either(verbs)}(?![\\w-])`, 'm');
});
