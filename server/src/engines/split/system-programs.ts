/** The programs that every image of a distribution has. */
import { words } from '../../text/words.ts';
import type { Distribution } from '../../toolchains/stage/distribution.ts';

/** Programs that shells have. */
export const builtin: ReadonlySet<string> = new Set(
  words(
    'sh exit test [ exec true false echo printf cd export set unset : shift trap wait read eval umask local return',
  ),
);
/** GNU coreutils, which is essential in Debian (debian.org/doc/debian-policy, "Essential packages"), and BusyBox have these. */
const shared = words(`
  basename cat chgrp chmod chown cp cut date dd df dirname du env expr find grep head hostname id install kill ln ls md5sum mkdir mktemp mv
  nohup od pwd readlink realpath rm rmdir sed seq sha256sum sleep sort stat stty sync tail tar tee timeout touch tr uname uniq wc whoami xargs yes
  gzip gunzip
`);
const common = {
  alpine: new Set([...shared, ...words('wget nc pgrep pkill ps awk vi ping nslookup netstat unzip su')]),
  debian: new Set([...shared, ...words('bash awk su runuser setpriv nproc')]),
};

/** Those of the shell and of every distribution. */
export const ofEvery: ReadonlySet<string> = new Set([...builtin, ...shared]);

/** Those of one distribution. */
export function ofOwn({ family }: Distribution): ReadonlySet<string> {
  return family === 'alpine' ? common.alpine : common.debian;
}
