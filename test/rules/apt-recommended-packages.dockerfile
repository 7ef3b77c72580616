#---- the flag goes behind the other flags
FROM debian:12
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt install -y -q \
#       ^^^^^^^ hint: "`apt install` also installs recommended packages: add `--no-install-recommends`"
    git
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates
RUN apt install -y -q \
    git
#---- fixed (unsafe): "Add --no-install-recommends, ca-certificates and openssh-client"
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt install -y -q --no-install-recommends \
    git \
    ca-certificates \
    openssh-client

#---- in a heredoc
FROM debian:12
RUN <<EOF
apt-get update
apt-get install -y curl
#       ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
EOF
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM debian:12
RUN <<EOF
apt-get update
apt-get install -y --no-install-recommends curl ca-certificates
EOF

#---- ok: said, or turned off for all
FROM debian:12
RUN apt-get install -y --no-install-recommends curl && apt-get install --install-recommends -y gnome
RUN echo "apt-get install curl"

#---- ok: a configuration says so
FROM debian:12
RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/90norecommends
RUN apt-get install -y curl

#---- ok: what a variable adds is not known
FROM debian:12
ARG OPTIONS
RUN apt-get install -y $OPTIONS curl
RUN apk add curl

#---- what repairs an install
FROM debian:12
RUN dpkg -i a.deb || apt-get -fy install
#                                ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- refused: "Add --no-install-recommends: what a package that is not named recommends may be needed"

#---- flag goes behind the value of the flag before it
FROM debian:12
RUN apt-get install -y -o DPkg::Options::="--force-overwrite" curl
#           ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt-get install -y -t bookworm-backports --option=Acquire::Retries=3 curl
#           ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM debian:12
RUN apt-get install -y -o DPkg::Options::="--force-overwrite" --no-install-recommends curl ca-certificates
RUN apt-get install -y -t bookworm-backports --option=Acquire::Retries=3 curl
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM debian:12
RUN apt-get install -y -o DPkg::Options::="--force-overwrite" curl
RUN apt-get install -y -t bookworm-backports --option=Acquire::Retries=3 --no-install-recommends curl ca-certificates

#---- certificates for what downloads, in the style of the list
FROM ubuntu:24.04 AS base
RUN apt-get update && apt-get install -y \
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
    build-essential \
    wget \
    && rm -rf /var/lib/apt/lists/*
FROM base
RUN wget https://example.com/a.tar.gz
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM ubuntu:24.04 AS base
RUN apt-get update && apt-get install -y --no-install-recommends \
    build-essential \
    wget \
    ca-certificates \
    && rm -rf /var/lib/apt/lists/*
FROM base
RUN wget https://example.com/a.tar.gz

#---- certificates are there already, by name or by the image
FROM python:3.12
RUN apt-get update && apt-get install -y git
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt-get install -y curl
#           ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- fixed (unsafe): "Add --no-install-recommends"
FROM python:3.12
RUN apt-get update && apt-get install -y --no-install-recommends git
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
RUN apt-get install -y curl
#---- fixed (unsafe): "Add --no-install-recommends"
FROM python:3.12
RUN apt-get update && apt-get install -y git
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
RUN apt-get install -y curl
#---- fixed (unsafe): "Add --no-install-recommends"
FROM python:3.12
RUN apt-get update && apt-get install -y git
FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
RUN apt-get install -y --no-install-recommends curl

#---- slim variants without them
FROM node:22-slim
RUN apt-get update && apt-get install -y git
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN git clone git@example.com:a/b.git
#---- fixed (unsafe): "Add --no-install-recommends, ca-certificates and openssh-client"
FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client
RUN git clone git@example.com:a/b.git

#---- a compiler for packages of Python
FROM debian:12
RUN apt-get update && apt-get install -y python3-pip=23.0.1+dfsg-1
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN pip3 install --break-system-packages uwsgi
#---- fixed (unsafe): "Add --no-install-recommends, build-essential and python3-dev"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip=23.0.1+dfsg-1 build-essential python3-dev
RUN pip3 install --break-system-packages uwsgi

#---- no compiler where nothing is installed by it
FROM debian:12
RUN apt-get update && apt-get install -y python3-pip
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- fixed (unsafe): "Add --no-install-recommends"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip

#---- what a program is started with
FROM debian:12
RUN apt-get update && apt-get install -y xvfb cmake zip
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN cmake -B build && cmake --build build && unzip a.zip
CMD ["xvfb-run", "/app"]
#---- fixed (unsafe): "Add --no-install-recommends, ca-certificates, gcc, libc6-dev, make, unzip and xauth"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends xvfb cmake zip ca-certificates gcc libc6-dev make unzip xauth
RUN cmake -B build && cmake --build build && unzip a.zip
CMD ["xvfb-run", "/app"]

#---- a compiler needs its headers, and one package brings others
FROM debian:12
RUN apt-get update && apt-get install -y gcc
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN gcc a.c
FROM debian:12
RUN apt-get update && apt-get install -y cmake build-essential
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN cmake . && make
FROM debian:12
RUN apt-get update && apt-get install -y golang cpanminus
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN go build . && cpanm App::cpm
#---- refused: "Add --no-install-recommends: what `cpanminus` recommends may be needed"
#---- fixed (unsafe): "Add --no-install-recommends and libc6-dev"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev
RUN gcc a.c
FROM debian:12
RUN apt-get update && apt-get install -y cmake build-essential
RUN cmake . && make
FROM debian:12
RUN apt-get update && apt-get install -y golang cpanminus
RUN go build . && cpanm App::cpm
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM debian:12
RUN apt-get update && apt-get install -y gcc
RUN gcc a.c
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends cmake build-essential ca-certificates
RUN cmake . && make
FROM debian:12
RUN apt-get update && apt-get install -y golang cpanminus
RUN go build . && cpanm App::cpm

#---- a repository by SSH, and a key of one
FROM debian:12
RUN apt-get update && apt-get install -y git ca-certificates gpg
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN --mount=type=ssh git clone ssh://git@example.com/a.git && gpg --recv-keys 0123
#---- fixed (unsafe): "Add --no-install-recommends, gnupg and openssh-client"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates gpg gnupg openssh-client
RUN --mount=type=ssh git clone ssh://git@example.com/a.git && gpg --recv-keys 0123

#---- what builds packages of Debian
FROM debian:12
RUN apt-get update && apt-get install -y build-essential debhelper
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN dpkg-buildpackage -us -uc
#---- fixed (unsafe): "Add --no-install-recommends, ca-certificates and fakeroot"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends build-essential debhelper ca-certificates fakeroot
RUN dpkg-buildpackage -us -uc

#---- what other programs are run by, and a package by the name of its program
FROM ubuntu:22.04
RUN apt-get update && apt-get install -y qemu-user-static pip
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN pip install psycopg2
#---- fixed (unsafe): "Add --no-install-recommends, binfmt-support, build-essential and python3-dev"
FROM ubuntu:22.04
RUN apt-get update && apt-get install -y --no-install-recommends qemu-user-static pip binfmt-support build-essential python3-dev
RUN pip install psycopg2

#---- what nobody has looked at
FROM debian:12
RUN apt-get update && apt-get install -y curl chromium
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt-get install -y ./tool.deb
#           ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt-get install -y git $EXTRA
#---- refused: "Add --no-install-recommends: what `chromium` recommends may be needed"
#---- refused: "Add --no-install-recommends: what `./tool.deb` recommends may be needed"

#---- files beside a program, and archives that tar needs help with
FROM debian:12
RUN apt-get update && apt-get install -y protobuf-compiler pkg-config curl
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN curl -fsSL https://example.com/a.tar.xz | tar -xJ
#---- fixed (unsafe): "Add --no-install-recommends, ca-certificates, libprotobuf-dev and xz-utils"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends protobuf-compiler pkg-config curl ca-certificates libprotobuf-dev xz-utils
RUN curl -fsSL https://example.com/a.tar.xz | tar -xJ

#---- a step that removes what came along
FROM debian:13
RUN apt-get update && apt-get install -y gcc && pip install psycopg2 && apt-get purge -y --auto-remove gcc && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- refused: "Add --no-install-recommends: `apt-get purge` in the same step would leave libc6-dev"

#---- a program that is copied and needs what a package recommends; an image whose apt is another one
FROM debian:13
COPY --from=ghcr.io/php/pie:bin /pie /usr/bin/pie
RUN apt-get update && apt-get install -y zip
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
FROM flexberry/alt.p8
RUN apt-get update && apt-get install -y golang
#---- fixed (unsafe): "Add --no-install-recommends and unzip"
FROM debian:13
COPY --from=ghcr.io/php/pie:bin /pie /usr/bin/pie
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip
FROM flexberry/alt.p8
RUN apt-get update && apt-get install -y golang

#---- releases whose packages were not read
FROM debian:10
RUN apt-get update && apt-get install -y python3-pip && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
FROM ubuntu:18.04
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
FROM python:3.8-slim-buster
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- refused: "Add --no-install-recommends: what packages of this old release recommend is not recorded"
#---- refused: "Add --no-install-recommends: what packages of this old release recommend is not recorded"
#---- refused: "Add --no-install-recommends: what packages of this old release recommend is not recorded"

#---- Git in an image that people work in
FROM debian:13
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
CMD ["sleep", "infinity"]
#---- fixed (unsafe): "Add --no-install-recommends, ca-certificates and openssh-client"
FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client && rm -rf /var/lib/apt/lists/*
CMD ["sleep", "infinity"]

#---- Git of an image that starts a program
FROM debian:13
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
CMD ["/app"]
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*
CMD ["/app"]

#---- a display that scripts start
FROM debian:12
RUN apt-get update && apt-get install -y xvfb && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
CMD ["/app"]
#---- fixed (unsafe): "Add --no-install-recommends and xauth"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends xvfb xauth && rm -rf /var/lib/apt/lists/*
CMD ["/app"]

#---- what a program that was downloaded above unpacks with
FROM php:8.3-fpm
RUN curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin --filename=composer
RUN apt-get update && apt-get install -y zip && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
CMD ["php-fpm"]
#---- fixed (unsafe): "Add --no-install-recommends and unzip"
FROM php:8.3-fpm
RUN curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin --filename=composer
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip && rm -rf /var/lib/apt/lists/*
CMD ["php-fpm"]

#---- an install beside one with the flag, whose package begins like an answer
FROM debian:13
RUN apt-get update && apt-get install -y curl && apt-get install -y --no-install-recommends nodejs && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
CMD ["/app"]
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && apt-get install -y --no-install-recommends nodejs && rm -rf /var/lib/apt/lists/*
CMD ["/app"]

#---- ok: a repair where nothing was left broken
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl && apt-get --fix-broken install -y

#---- compilers for other architectures, on whichever one builds, and packages of one
FROM debian:12
RUN apt-get update && apt-get install -y gcc-x86-64-linux-gnu
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt-get update && apt-get install -y g++-12-aarch64-linux-gnu make
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt-get update && apt-get install -y crossbuild-essential-armhf
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt-get update && apt-get install -y bc:arm64
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt-get update && apt-get install -y bc:native gcc-mingw-w64 binutils-aarch64-linux-gnu
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
CMD ["cat"]
#---- refused: "Add --no-install-recommends: what `gcc-x86-64-linux-gnu` recommends may be needed"
#---- refused: "Add --no-install-recommends: what `g++-12-aarch64-linux-gnu` recommends may be needed"
#---- refused: "Add --no-install-recommends: what `crossbuild-essential-armhf` recommends may be needed"
#---- refused: "Add --no-install-recommends: what `bc:arm64` recommends may be needed"
#---- fixed (unsafe): "Add --no-install-recommends"
FROM debian:12
RUN apt-get update && apt-get install -y gcc-x86-64-linux-gnu
RUN apt-get update && apt-get install -y g++-12-aarch64-linux-gnu make
RUN apt-get update && apt-get install -y crossbuild-essential-armhf
RUN apt-get update && apt-get install -y bc:arm64
RUN apt-get update && apt-get install -y --no-install-recommends bc:native gcc-mingw-w64 binutils-aarch64-linux-gnu
CMD ["cat"]

#---- what CMake starts by default, in the containers of a tool box
FROM debian:12
RUN apt-get update && apt-get install -y g++ cmake && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
VOLUME /usr/src/app
WORKDIR /usr/src/app
ENTRYPOINT ["bash", "-c"]
#---- fixed (unsafe): "Add --no-install-recommends, ca-certificates and make"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends g++ cmake ca-certificates make && rm -rf /var/lib/apt/lists/*
VOLUME /usr/src/app
WORKDIR /usr/src/app
ENTRYPOINT ["bash", "-c"]

#---- ok: aptitude has a flag of its own
FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends aptitude && aptitude install -y --without-recommends build-essential

#---- the program that starts uses SSH
FROM debian:13
RUN apt-get update && apt-get install -y git ca-certificates
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
CMD mkdir ~/.ssh && echo $KEY > ~/.ssh/id_rsa && exec /run.sh
#---- fixed (unsafe): "Add --no-install-recommends and openssh-client"
FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client
CMD mkdir ~/.ssh && echo $KEY > ~/.ssh/id_rsa && exec /run.sh

#---- a script that COPY names unpacks
#---- file start.sh
#!/bin/sh
git clone git@github.com:a/b.git /srv
unzip /a.zip
#---- file Dockerfile
FROM debian:13
RUN apt-get update && apt-get install -y git ca-certificates
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
COPY start.sh /
CMD ["/start.sh"]
#---- fixed (unsafe): "Add --no-install-recommends and openssh-client"
FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client
COPY start.sh /
CMD ["/start.sh"]

#---- a package that does nothing without another
FROM debian:13
RUN apt-get update && apt-get install -y sshpass
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- fixed (unsafe): "Add --no-install-recommends and openssh-client"
FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends sshpass openssh-client

#---- certificates that come by way of others: logrotate, cron and a mail server
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y postgresql
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends postgresql ca-certificates

#---- what nobody needs, which brings them
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y nfs-common
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends nfs-common ca-certificates

#---- the release of an image of others, which its tag names
FROM nvidia/cuda:11.2.2-runtime-ubuntu18.04
RUN apt-get update && apt-get install -y wget
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
FROM nvidia/cuda:12.9.0-runtime-ubuntu22.04
RUN apt-get update && apt-get install -y wget
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- refused: "Add --no-install-recommends: what packages of this old release recommend is not recorded"
#---- fixed (unsafe): "Add --no-install-recommends and ca-certificates"
FROM nvidia/cuda:11.2.2-runtime-ubuntu18.04
RUN apt-get update && apt-get install -y wget
FROM nvidia/cuda:12.9.0-runtime-ubuntu22.04
RUN apt-get update && apt-get install -y --no-install-recommends wget ca-certificates
