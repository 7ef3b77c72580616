/** Programs that read nothing but what they are given: no installed packages, no variables of their own. */
export const plainPrograms: ReadonlySet<string> = new Set(
  `: [ addgroup adduser apk apt apt-get cat cd chgrp chmod chown cp curl cut dnf echo env export false find git grep groupadd
   gunzip gzip head install ln ls microdnf mkdir mv printf pwd readlink rm rmdir sed set sha256sum sleep sort stat strip tail tar tee
   test touch tr true umask uname unset unzip update-ca-certificates upx useradd usermod wc wget which yum zypper`.split(
    /\s+/,
  ),
);
