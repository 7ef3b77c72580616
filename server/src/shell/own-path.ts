/** Commands that look for programs in other folders than the environment's PATH names. */
import { POSIX_SHELLS } from './nested.ts';
import type { Command } from './script.ts';
import { plainText } from './words.ts';
import { programName } from './wrappers.ts';

/**
 * The word by which a command starts something with a PATH of its own: a login shell, whose `/etc/profile` sets it (Debian and Alpine), `su -`, `sudo`
 * (secure_path in sudoers(5)), cron (crontab(5)).
 */
export function ownPathOf({ name, args }: Pick<Command, 'name' | 'args'>): string | undefined {
  const words = [...(name ? [name] : []), ...args];
  for (const [i, word] of words.entries()) {
    const program = programName(word) ?? '';
    const [next] = words.slice(i + 1);
    const flag = next ? plainText(next) : '';
    if (/^(?:sudo|crond?)$/.test(program)) return program;
    const isLogin = POSIX_SHELLS.has(program)
      ? /^(?:-[a-km-z]*l|--login$)/i.test(flag)
      : /^(?:su|runuser)$/.test(program) && /^(?:-|-l|--login)$/.test(flag);
    if (isLogin) return `${program} ${flag}`;
  }
  return undefined;
}
