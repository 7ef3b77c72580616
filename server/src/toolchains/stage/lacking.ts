/** Programs that smaller images do not have, from memory of the images (2026-11); no registry was reached to hold them against their package lists. */
import { words } from '../../text/words.ts';

/** In the full images of languages, by `buildpack-deps`, and not in slim ones. */
export const missingInSlim: ReadonlySet<string> = new Set(
  words(
    'git curl wget gcc g++ cc c++ make cmake autoconf automake pkg-config hg svn ssh scp unzip bzip2 patch file gpg procps ps top',
  ),
);

/** In Debian and Ubuntu, and not in Alpine, whose BusyBox has other programs for some. */
export const missingInAlpine: ReadonlySet<string> = new Set([
  ...words('apt-get apt dpkg bash useradd groupadd usermod update-ca-certificates locale-gen a2enmod git curl'),
  ...words('gcc g++ cc c++ make cmake autoconf pkg-config ssh gpg'),
]);
