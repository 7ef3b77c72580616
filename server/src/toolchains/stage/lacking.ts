/** Programs that smaller images do not have. */
import { parseImage } from '../../model/image.ts';
import { words } from '../../text/words.ts';
import { distributionOf } from './distribution.ts';

/** In the full images of languages, by the packages that `buildpack-deps` installs (github.com/docker-library/buildpack-deps), and not in slim ones. */
export const missingInSlim: ReadonlySet<string> = new Set(
  words(
    'git curl wget gcc g++ cc c++ cpp make cmake autoconf automake libtool pkg-config hg svn ssh scp sftp ssh-keygen ssh-keyscan ssh-add unzip ' +
      'bzip2 bunzip2 xz unxz patch file gpg procps ps top pgrep pkill free uptime watch ar as ld nm objdump strip convert identify mogrify pg_config mysql_config',
  ),
);

/** In Debian and Ubuntu, and not in Alpine, whose BusyBox has other programs for some; from memory (2026-11). */
export const missingInAlpine: ReadonlySet<string> = new Set([
  ...words(
    'apt-get apt apt-cache apt-mark apt-key dpkg dpkg-query dpkg-reconfigure update-alternatives bash useradd groupadd usermod update-ca-certificates locale-gen localedef a2enmod git curl perl python3',
  ),
  ...words('gcc g++ cc c++ make cmake autoconf pkg-config ssh gpg openssl service systemctl'),
]);

/** Installers of languages whose packages are often in C, or come from Git: they need what smaller images leave out. */
export const compilingInstallers: ReadonlySet<string> = new Set(
  words('cpanm cpan cpm carton rebar rebar3 luarocks opam cabal stack nimble shards dub raco R Rscript'),
);

const beforeTrixie: ReadonlySet<string | undefined> = new Set(words('jessie stretch buster bullseye bookworm'));

/** Whether a slim image may be of Debian 13, where apt no longer brings `adduser` (packages.debian.org/trixie/apt, packages.debian.org/trixie/adduser). */
export function mayLackAdduser(image: string): boolean {
  const { family, release } = distributionOf(parseImage(image));
  return family === 'debian' && !beforeTrixie.has(release);
}
