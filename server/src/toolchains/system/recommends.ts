/** What packages of Debian and Ubuntu recommend. */
import { addTo } from '../../text/group.ts';
import { words } from '../../text/words.ts';

type Table = Readonly<Record<string, readonly string[]>>;

/** Rows of `name: words`, each over one line or more. */
export function tableOf(text: string): Table {
  const rows = text
    .trim()
    .split(/\n\s{0,9}(?=\S{1,99}:)/)
    .map((row) => row.split(':'));
  return Object.fromEntries(rows.map(([name = '', list = '']) => [name.trim(), words(list)]));
}

export function rowOf(table: ReturnType<typeof tableOf>, name: string): readonly string[] {
  return Object.hasOwn(table, name) ? (table[name] ?? []) : [];
}

/**
 * Packages that recommend nothing of use in an image, nor does what they depend on: the `Packages` indices of Debian 11 to 13 and Ubuntu
 * 22.04 and 24.04 on 2026-11-27 (what brings certificates by way of others too: 2026-11-28), less manuals, translations, drivers of hardware and what only a desktop or an init system asks for.
 */
const needless = words(`
  acl adduser alsa-utils apache2-utils apt-file apt-transport-https apt-utils arping astyle automake autopoint bash
  bash-completion bc bear bind9-dnsutils binfmt-support binutils binutils-aarch64-linux-gnu binutils-dev bison bridge-utils
  bsdextrautils bsdmainutils btop busybox-static byacc bzip2 ca-certificates ca-certificates-java cabextract caddy catatonit
  ccache check chrpath clinfo clisp cmake-data colordiff connect-proxy console-setup coreutils cowsay cpio cpp dash dbus dc
  debianutils default-libmysqlclient-dev default-mysql-client device-tree-compiler dialog diffstat diffutils distcc dmidecode
  dnsutils dos2unix dosfstools doxygen dpkg dumb-init e2fsprogs ed entr ethtool expat expect fakeroot fd-find figlet file
  findutils fontconfig fonts-dejavu fonts-dejavu-core fonts-freefont-ttf fonts-noto-cjk fonts-noto-color-emoji fonts-noto-core
  fonts-roboto fonts-symbola fonts-thai-tlwg fonts-wine fonts-wqy-zenhei freeglut3-dev freetds-bin freetds-dev fswatch fuse fuse3
  fzf g++ g++-aarch64-linux-gnu g++-arm-linux-gnueabihf g++-multilib gawk gcc-mingw-w64 gcc-mingw-w64-x86-64 gcc-multilib gdisk
  gdnsd gettext-base gfortran gh gnupg gnupg2 gosu gperf gpgv gzip haproxy hdparm help2man hexedit hicolor-icon-theme htop
  hunspell hunspell-en-us iftop indent inetutils-ping inetutils-telnet inotify-tools iperf iperf3 iproute2 iptables iputils-ping
  iputils-tracepath jq kmod kpartx lame less lib32gcc-s1 lib32stdc++6 lib32z1 libaio-dev libaio1 libaio1t64 libarchive-dev
  libarchive-tools libarchive13t64 libargon2-dev libasound2 libasound2-dev libatlas-base-dev libatomic1 libattr1-dev libaudit-dev
  libavutil-dev libbabeltrace-ctf-dev libblas-dev libbluetooth-dev libboost-dev libboost-filesystem-dev
  libboost-program-options-dev libboost-program-options1.74.0 libboost-system-dev libboost-thread-dev libbrotli-dev libbsd-dev
  libbz2-1.0 libbz2-dev libc++-dev libc++1 libc-ares-dev libc-client-dev libc-dev libc6 libc6-dev libc6-dev-arm64-cross libc6-i386
  libcairo2 libcap-dev libcap2 libcap2-bin libcleri-dev libcups2 libdav1d-dev libdb-dev libdbus-1-3 libde265-dev libdrm-dev
  libdrm2 libdw-dev libedit-dev libedit2 libegl1 libegl1-mesa libelf-dev libev-dev libevdev-dev libevent-dev libexif-dev libexpat1
  libexpat1-dev libfdk-aac-dev libffi-dev libffi7 libffi8 libfontconfig libfontconfig1 libfreetype-dev libfreetype6
  libfreetype6-dev libfribidi-dev libfuse-dev libfuse2 libgbm1 libgcc-s1 libgcrypt20-dev libgdbm-dev libgeos-c1v5 libgeos-dev
  libgflags-dev libgif-dev libgit2-dev libgl1 libgl1-mesa-dev libgl1-mesa-dri libgl1-mesa-glx libglfw3 libglu1-mesa
  libglu1-mesa-dev libgmp-dev libgmp10 libgmp3-dev libgnutls28-dev libgomp1 libgoogle-glog-dev libgpg-error-dev libgpgme-dev
  libgsl-dev libgssapi-krb5-2 libgtest-dev libheif-dev libhiredis-dev libhiredis0.14 libiberty-dev libicu-dev libicu70 libicu72
  libicu74 libidn2-dev libjansson-dev libjemalloc-dev libjemalloc2 libjpeg-dev libjpeg-turbo8-dev libjpeg62-turbo
  libjpeg62-turbo-dev libjson-c-dev libjxl-dev libkeyutils-dev libklibc-dev libkrb5-3 libkrb5-dev liblapack-dev liblcms2-dev
  libldap-common liblept5 libleveldb-dev liblttng-ust0 libluajit-5.1-dev liblz4-dev liblz4-tool liblzma-dev liblzo2-dev
  libmagic-dev libmagic1 libmariadb-dev libmariadb-dev-compat libmariadb3 libmaxminddb-dev libmbedtls-dev libmcrypt-dev
  libmecab-dev libmemcached-dev libmemcached-tools libmemcached11 libmhash-dev libmicrohttpd-dev libmnl-dev libmp3lame-dev
  libmysqlclient-dev libmysqlclient21 libncurses-dev libncurses5 libncurses5-dev libncurses6 libncursesw5 libncursesw5-dev
  libncursesw6 libnginx-mod-http-brotli-filter libnginx-mod-http-brotli-static libnl-3-dev libnl-genl-3-dev libnspr4
  libnss-wrapper libnss3 libnss3-dev libnuma-dev libnuma1 libonig-dev libonig5 libopenblas-base libopenblas-dev libopenjp2-7
  libopenjp2-7-dev libopus-dev libosmesa6-dev libp11-kit-dev libpam0g-dev libpcap0.8 libpci-dev libpcre2-8-0 libpcre2-dev libpcre3
  libpcre3-dev libperl-dev libpixman-1-0 libpng-dev libpng16-16 libpopt-dev libportaudio2 libpostgresql-jdbc-java libprotobuf-dev
  libprotoc-dev libpsl-dev libpulse0 libpython3-dev libqt5core5a libqt5dbus5 libqt5network5 librabbitmq-dev libraw-dev
  libreadline-dev libreadline6-dev libreadline8 librocksdb-dev librtmp-dev libsasl2-modules libsasl2-modules-gssapi-mit
  libseccomp-dev libselinux1-dev libslang2-dev libsm6 libsmbclient-dev libsnappy-dev libsndfile1 libsodium-dev libsodium23
  libsox-dev libspeex-dev libsqlite3-0 libsqlite3-dev libssh-dev libssh2-1 libssh2-1-dev libssl-dev libssl1.1 libssl3 libssl3t64
  libstdc++6 libsystemd-dev libtasn1-6-dev libtbb-dev libtbb12 libtcmalloc-minimal4 libtheora-dev libtidy-dev libtiff-dev libtiff5
  libtinfo-dev libtinfo5 libudev-dev libunistring-dev libunwind-dev libunwind8 libusb-1.0-0 libusb-1.0-0-dev libuuid1 libuv1
  libuv1-dev libv4l-0 libv4l-dev libvorbis-dev libvpx-dev libwayland-client0 libwebp-dev libwebp7 libwebpdemux2 libwebsockets-dev
  libwrap0-dev libx11-6 libx11-dev libx11-xcb-dev libx11-xcb1 libx264-dev libx265-dev libxcb-dri3-0 libxcb-image0 libxcb-keysyms1
  libxcb-randr0 libxcb-shape0 libxcb-shm0 libxcb-xfixes0 libxcb-xtest0 libxcb1 libxcomposite1 libxcursor-dev libxcursor1
  libxdamage1 libxext-dev libxext6 libxfixes3 libxi-dev libxi6 libxinerama-dev libxinerama1 libxkbcommon0 libxkbfile1 libxml2
  libxml2-dev libxml2-utils libxmlsec1 libxmlsec1-dev libxmlsec1-openssl libxpm-dev libxrandr-dev libxrandr2 libxrender1
  libxshmfence1 libxslt-dev libxslt1-dev libxslt1.1 libxss1 libxt-dev libxt6 libxtst6 libxxf86vm-dev libyajl-dev libyajl2
  libyaml-cpp-dev libyaml-dev libyubikey0 libz-dev libzip-dev libzip4 libzip5 libzmq5 libzookeeper-mt-dev libzstd-dev
  linux-libc-dev lld locales locales-all locate lsb-release lsof lua-cjson lua-iconv lua5.3 luajit lynx lzip lzma lzma-dev lzop m4
  make man-db mariadb-client mecab media-types memcached mesa-utils mingw-w64 mlocate mold moreutils mpc mtr-tiny musl
  mysql-client nano nano-tiny nasm ncat ncdu ncmpc ncurses-bin ncurses-dev ncurses-term net-tools netbase netcat netcat-openbsd
  netcat-traditional nettle-dev nginx nginx-extras nginx-full nginx-light ngrep ninja-build nmap numactl nvme-cli
  ocl-icd-libopencl1 odbcinst opencl-headers openjdk-8-jre-headless openssl p7zip p7zip-full pandoc parallel parted passwd patch
  pbzip2 pciutils pcscd perl php-bcmath php-gd php-intl php-mbstring php-mysql php-sqlite3 php-xml php-zip pigz pinentry-curses
  postgresql-16 postgresql-client-13 postgresql-client-15 postgresql-client-16 postgresql-client-common proxychains4 psmisc
  pulseaudio-utils pv pwgen pypy3 python3-boto3 python3-requests python3-venv python3.10 python3.10-dev python3.10-venv
  python3.11-venv python3.12-venv qpdf qt5-qmake rdesktop re2c readline-common redis redis-server redis-tools ripgrep rpm rsync
  run-one screen sed shellcheck silversearcher-ag simh socat sox spawn-fcgi sqlite3 ssl-cert stow strace stress stunnel4
  subversion sudo swig swig3.0 sysstat tar tcl tcpdump tcsh telnet tidy time timelimit tini tmux tofrodos toilet traceroute
  transmission-common tree tzdata tzdata-legacy ubuntu-keyring ucf udev unixodbc unzip upx-ucl usbutils util-linux uuid uuid-dev
  uuid-runtime v4l-utils vainfo varnish vim vim-doc vim-tiny wait-for-it watchman webp whiptail whois x11-xserver-utils
  x11proto-dev xauth xdotool xfonts-100dpi xfonts-75dpi xfonts-base xfonts-cyrillic xfonts-utils xmlsec1 xmlstarlet xsltproc xtail
  xxd xxhash xz-utils yasm yubikey-personalization zlib1g zlib1g-dev zstd
`);

/** Recommended packages of use, and which packages recommend them, themselves or by what they depend on: the same indices. */
const bringers = tableOf(`
  automake: autoconf
  binfmt-support: lldb llvm-dev qemu-user-static sbcl
  build-essential: alien apache2-dev debhelper dh-make dpkg-dev libtag1-dev node-gyp npm pip pkgconf python3-pip tcl-dev tox
  bzip2: apache2 libass-dev libavahi-client-dev libdbus-1-dev libeigen3-dev libfontconfig1-dev libgd-dev libglib2.0-dev
    libharfbuzz-dev libinput-dev libjack-dev libneon27-dev libnghttp2-dev libpcap-dev libpolkit-gobject-1-dev libpulse-dev
    libsdl1.2-dev libsdl2-dev libsecret-1-dev libsndfile1-dev php-cli php-fpm pkg-config portaudio19-dev python python-dev
    python-setuptools s3fs w3m xorg-dev
  ca-certificates: apache2 apache2-dev aria2 at cargo clang-format clang-format-14 cmake cppcheck cron curl cython3 dfu-util
    dh-make elfutils ffmpeg git git-core git-crypt git-flow git-lfs gnupg1 gunicorn iotop jp2a kcat libapr1-dev libass-dev
    libcurl4 libcurl4-gnutls-dev libcurl4-openssl-dev libcurl4t64 libglib2.0-dev libharfbuzz-dev libhdf5-dev libhdf5-serial-dev
    libinput-dev libpolkit-gobject-1-dev libpq-dev libpq5 libproj-dev libpulse-dev librdkafka-dev libsdl1.2-dev libsdl2-dev
    libsecret-1-dev libsqlite3-mod-spatialite libvulkan-dev libvulkan1 lldb llvm-dev logrotate mediainfo mercurial nghttp2
    node-gyp nodejs ntpdate odbc-postgresql pgbouncer php-curl php-pgsql postfix postgresql postgresql-15 postgresql-17
    postgresql-client postgresql-client-17 postgresql-contrib postgresql-contrib-17 proj-bin python-is-python3 python3
    python3-cffi python3-cryptography python3-dev python3-distutils python3-numpy python3-psycopg2 python3-pyroute2
    python3-setuptools python3-six python3-tk python3-wheel python3-yaml python3.11 python3.11-dev python3.12 python3.12-dev
    python3.13 rlwrap rsyslog rt-tests s3cmd s3fs scons supervisor systemtap-sdt-dev tesseract-ocr transmission-cli w3m wget
    xdg-utils yamllint yq
  cargo: rustc
  curl: alien apache2-dev debhelper dh-make gettext haskell-platform quilt
  dbus: dbus-x11 systemd systemd-sysv
  fakeroot: alien apache2-dev build-essential debhelper dh-make dpkg-dev libtag1-dev pkgconf r-base-dev tcl-dev
  file: apache2 php-cli php-fpm python python-dev python-setuptools s3fs
  g++: golang golang-go
  gcc: cmake cython3 dpkg-dev golang golang-go libfl-dev libtag1-dev pkgconf tcl-dev
  git: npm
  gnupg: alien apache2-dev build-essential debhelper dh-make dirmngr dpkg-dev firefox git-crypt gnupg-agent gpg gpg-agent
    libtag1-dev pkgconf r-base-dev software-properties-common tcl-dev
  less: git git-core git-crypt git-flow git-lfs quilt
  libc6-dev: gcc gcc-x86-64-linux-gnu golang golang-go musl-dev musl-tools
  libldap-common: ldap-utils libldap-2.4-2 libldap-2.5-0 libldap-dev libldap2-dev php-ldap
  libltdl-dev: alien apache2-dev debhelper dh-make libtool libtool-bin
  libprotobuf-dev: protobuf-compiler
  libsasl2-modules: ldap-utils libldap-2.4-2 libldap-2.5-0 libldap-dev libldap2-dev librdkafka-dev libsasl2-2 libsasl2-dev php-ldap
    postfix
  libtool: libltdl-dev unixodbc-dev
  make: cmake
  openssh-client: cvs git git-core git-crypt git-flow git-lfs lftp mercurial sshpass
  patch: git git-core git-crypt git-flow git-lfs
  pkg-config: golang golang-go libsndfile1-dev libspatialindex-dev libtiff5-dev libudunits2-dev
  psmisc: procps
  python3: nfs-common postfix
  python3-dev: cython3 pip python3-pip tox
  r-recommended: r-base-dev
  ssl-cert: apache2 postfix
  unzip: zip
  xauth: firefox keychain openmpi-bin openssh-client openssh-server ssh sshfs xclip xvfb
  xz-utils: apache2 libass-dev libavahi-client-dev libdbus-1-dev libeigen3-dev libfontconfig1-dev libgd-dev libglib2.0-dev
    libharfbuzz-dev libinput-dev libjack-dev libneon27-dev libnghttp2-dev libpcap-dev libpolkit-gobject-1-dev libpulse-dev
    libsdl1.2-dev libsdl2-dev libsecret-1-dev libsndfile1-dev php-cli php-fpm pkg-config portaudio19-dev python python-dev
    python-setuptools s3fs xorg-dev
  zip: ruby ruby-bundler ruby-dev ruby-full
`);

/** Of those, which packages depend on them, themselves or by what they depend on, in every release that has them: the same indices. */
const dependents = tableOf(`
  automake: alien apache2-dev debhelper dh-make libltdl-dev
  build-essential: r-base-dev
  bzip2: alien apache2-dev build-essential debhelper dh-make dpkg-dev quilt r-base-dev tcl-dev
  ca-certificates: ca-certificates-java firefox npm openjdk-8-jre-headless pip python3-boto3 python3-pip python3-requests
    python3-venv python3.10-venv python3.11-venv python3.12-venv r-base-dev ruby ruby-bundler ruby-dev ruby-full
    software-properties-common tox
  dbus: firefox
  file: alien apache2-dev debhelper dh-make libtool libtool-bin
  g++: build-essential g++-multilib r-base-dev
  gcc: alien apache2-dev build-essential cargo debhelper dh-make g++ g++-multilib gcc-multilib gfortran haskell-platform libtool
    libtool-bin r-base-dev rustc
  git: git-all git-core git-crypt git-flow git-lfs
  gnupg: gnupg2 libgpgme-dev
  libc6-dev: alien apache2-dev build-essential cargo clang debhelper default-libmysqlclient-dev dh-make g++ g++-multilib
    gcc-multilib gfortran haskell-platform libapr1-dev libass-dev libattr1-dev libbluetooth-dev libboost-dev libboost-filesystem-dev
    libboost-program-options-dev libboost-system-dev libboost-thread-dev libbz2-dev libc-client-dev libc-dev libdw-dev libedit-dev
    libelf-dev libexif-dev libexpat1-dev libfontconfig1-dev libfreetype-dev libfreetype6-dev libfuse-dev libgcrypt20-dev libgd-dev
    libgdbm-dev libgit2-dev libglib2.0-dev libgnutls28-dev libgpgme-dev libharfbuzz-dev libhdf5-dev libhdf5-serial-dev libicu-dev
    libinput-dev libjpeg-dev libjpeg-turbo8-dev libjpeg62-turbo-dev libkrb5-dev libmariadb-dev libmariadb-dev-compat
    libmemcached-dev libmhash-dev libmicrohttpd-dev libmysqlclient-dev libncurses-dev libncurses5-dev libncursesw5-dev libneon27-dev
    libnuma-dev libpam0g-dev libpcap-dev libpci-dev libpcre2-dev libpcre3-dev libperl-dev libpng-dev libpolkit-gobject-1-dev
    libpopt-dev libproj-dev libprotobuf-dev libprotoc-dev libpulse-dev libpython3-dev libreadline-dev libreadline6-dev librtmp-dev
    libsasl2-dev libsdl1.2-dev libsdl2-dev libsecret-1-dev libselinux1-dev libslang2-dev libsqlite3-dev libssh-dev libssh2-1-dev
    libtiff-dev libtiff5-dev libtinfo-dev libtool libtool-bin libwebsockets-dev libxmlsec1-dev libz-dev libzip-dev llvm-dev lzma-dev
    ncurses-dev python-dev python3-dev python3.10-dev python3.11-dev python3.12-dev r-base-dev rustc tcl-dev uuid-dev varnish
    xorg-dev zlib1g-dev
  libprotobuf-dev: libprotoc-dev
  libsasl2-modules: libsasl2-modules-gssapi-mit
  libtool: alien apache2-dev debhelper dh-make libtool-bin
  make: alien apache2-dev build-essential debhelper dh-make dpkg-dev r-base-dev tcl-dev
  openssh-client: firefox keychain openmpi-bin openssh-server ssh sshfs
  patch: alien apache2-dev build-essential debhelper dh-make dpkg-dev quilt r-base-dev tcl-dev
  pkg-config: libeigen3-dev libjack-dev libsdl2-dev pkgconf
  psmisc: php-bcmath php-cli php-curl php-fpm php-gd php-intl php-ldap php-mbstring php-mysql php-pgsql php-sqlite3 php-xml php-zip
  python3: apache2-dev clang-format clang-format-14 cppcheck cython3 dh-make gunicorn iotop libapr1-dev libass-dev libglib2.0-dev
    libharfbuzz-dev libinput-dev libpolkit-gobject-1-dev libpulse-dev libsdl1.2-dev libsdl2-dev libsecret-1-dev llvm-dev mercurial
    nghttp2 node-gyp npm pip python-is-python3 python3-boto3 python3-cffi python3-cryptography python3-dev python3-distutils
    python3-numpy python3-pip python3-psycopg2 python3-pyroute2 python3-requests python3-setuptools python3-six python3-tk
    python3-venv python3-wheel python3-yaml python3.10-venv python3.11-venv rlwrap rt-tests s3cmd scons software-properties-common
    supervisor systemtap-sdt-dev tox yamllint yq
  ssl-cert: pgbouncer postgresql postgresql-15 postgresql-16 postgresql-17 postgresql-contrib postgresql-contrib-17
  unzip: r-base-dev
  xauth: r-base-dev
  xz-utils: alien apache2-dev autopoint build-essential debhelper dh-make dpkg-dev parallel r-base-dev sysstat tcl-dev
  zip: r-base-dev
`);

const known = new Map<string, string[]>(needless.map((name) => [name, []]));
for (const [recommended, names] of Object.entries(bringers)) for (const name of names) addTo(known, name, recommended);

/** What of use a package recommends; undefined where nobody has looked. */
export function recommendedBy(name: string): readonly string[] | undefined {
  return known.get(name);
}

/** Whether a package brings another one, of those that are recommended by some. */
export function dependsOn(name: string, dependency: string): boolean {
  return rowOf(dependents, dependency).includes(name);
}
