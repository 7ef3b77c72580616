/** Programs that read nothing but what they are given: no installed packages, no variables of their own. */
export const plainPrograms: ReadonlySet<string> = new Set(
  `: [ addgroup adduser apk apt apt-get awk base64 basename bzip2 cat cd chgrp chmod chown chpasswd cmp comm cp
   curl cut date df diff dirname dnf dpkg du echo egrep env exit export expr false fgrep file find fold git grep groupadd groupdel
   gunzip gzip hash head hostname id install jq ldconfig ln locale-gen ls md5sum microdnf mkdir mktemp mv nl nproc
   passwd paste popd printf ps pushd pwd readlink readonly realpath rev rm rmdir rpm sed seq set sha1sum sha256sum
   sha512sum shift shred sleep sort stat strip sync tac tail tar tee test touch tr tree true type umask uname uniq
   unlink unset unzip update-ca-certificates upx useradd userdel usermod wait wc wget which whoami xz yum zcat zip
   zypper`.split(/\s+/),
);
