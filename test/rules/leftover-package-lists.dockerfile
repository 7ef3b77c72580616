#---- APT, in the image and in what it is built on
FROM debian:12 AS base
RUN apt-get update && apt-get install -y git
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
FROM base
RUN apt-get update \
 && apt-get install -y curl \
 && apt-get install -y make
#   ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM debian:12 AS base
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
FROM base
RUN apt-get update \
 && apt-get install -y curl \
 && apt-get install -y make
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM debian:12 AS base
RUN apt-get update && apt-get install -y git
FROM base
RUN apt-get update \
 && apt-get install -y curl \
 && apt-get install -y make \
 && rm -rf /var/lib/apt/lists/*

#---- a later install takes the lists of the first
FROM debian:12
RUN apt-get update && apt-get install -y git
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: line 3 installs from them, so update there as well, and remove them in both"
RUN apt-get install -y jq
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: line 3 installs from these lists"

#---- an install of a stage that is built on it takes them
FROM debian:12 AS base
RUN apt-get update && apt-get install -y git
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: line 6 installs from them, so update there as well, and remove them in both"
FROM base AS middle
ENV A=1
FROM middle
RUN apt-get install -y jq
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: line 6 installs from these lists"

#---- each manager
FROM alpine:3.24
RUN apk add curl && apk add git
#                   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
RUN dnf install -y curl
#   ^^^ info: "`dnf install` leaves package lists and downloads in the layer: remove them in the same RUN"
RUN yum install -y curl
#   ^^^ info: "`yum install` leaves package lists and downloads in the layer: remove them in the same RUN"
RUN zypper -n install curl
#   ^^^^^^ info: "`zypper install` leaves package lists and downloads in the layer: remove them in the same RUN"
#---- fixed (safe): "Add --no-cache"
FROM alpine:3.24
RUN apk add --no-cache curl && apk add --no-cache git
RUN dnf install -y curl
RUN yum install -y curl
RUN zypper -n install curl
#---- fixed (unsafe): "Add `dnf clean all`"
FROM alpine:3.24
RUN apk add curl && apk add git
RUN dnf install -y curl && dnf clean all
RUN yum install -y curl
RUN zypper -n install curl
#---- fixed (unsafe): "Add `yum clean all`"
FROM alpine:3.24
RUN apk add curl && apk add git
RUN dnf install -y curl
RUN yum install -y curl && yum clean all
RUN zypper -n install curl
#---- fixed (unsafe): "Add `zypper clean --all`"
FROM alpine:3.24
RUN apk add curl && apk add git
RUN dnf install -y curl
RUN yum install -y curl
RUN zypper -n install curl && zypper clean --all

#---- a heredoc and a list of alternatives
FROM debian:12
RUN <<E
apt-get update
apt-get install -y curl
# <------- info: "`apt-get install` leaves package lists in the layer: line 6 installs from them, so update there as well, and remove them in both"
E
RUN apt-get install -y git || true

#---- ok: removed in the same step, by any way
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y curl && find /var/lib/apt/lists -delete
RUN apt-get update && apt-get install -y curl && apt-get distclean
RUN apk add --no-cache curl && dnf install -y git && dnf clean all
RUN apk add curl && rm -rf /var/cache/apk/*

#---- ok: a cache mount
FROM debian:12
RUN --mount=type=cache,target=/var/lib/apt/lists --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl

#---- ok: stages that are not in the image, triggers, what is not known
FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc
FROM debian:12
ARG MORE
COPY --from=build /a /a
RUN apt-get update
RUN apt-get install -y $MORE
ONBUILD RUN apt-get install -y curl

#---- variables in the versions
FROM debian:12
RUN apt-get update && apt-get install -y tool="$VERSION"
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM debian:12
RUN apt-get update && apt-get install -y tool="$VERSION" && rm -rf /var/lib/apt/lists/*

#---- variables in the versions of Alpine
FROM alpine:3.24
RUN apk add "curl=$VERSION"
#   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
#---- fixed (safe): "Add --no-cache"
FROM alpine:3.24
RUN apk add --no-cache "curl=$VERSION"

#---- ok: APT's own verb, in both spellings
FROM debian:13
RUN apt-get update && apt-get install -y curl && apt-get dist-clean
RUN apt-get update && apt-get install -y curl && apt-get distclean

#---- ok: a variable that may be any image is no stage for sure
ARG BASE
FROM ${BASE} AS builder
RUN apt-get update && apt-get install -y gcc
FROM ${BASE}
COPY --from=builder /a /a

#---- removed as the one that installed
FROM selenium/standalone-chromium:4.11.0
RUN sudo apt-get update && sudo apt-get install -y curl
#                               ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
#---- fixed (unsafe): "Add `sudo rm -rf /var/lib/apt/lists/*`"
FROM selenium/standalone-chromium:4.11.0
RUN sudo apt-get update && sudo apt-get install -y curl && sudo rm -rf /var/lib/apt/lists/*

#---- an update is needless beside the flag
FROM alpine:3.22
RUN apk update && apk add curl && apk add --no-cache git
#                 ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
RUN set -eux; \
    apk update; \
    apk add \
#   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
        vim
#---- fixed (safe): "Add --no-cache"
FROM alpine:3.22
RUN apk add --no-cache curl && apk add --no-cache git
RUN set -eux; \
    apk update; \
    apk add \
        vim
#---- fixed (safe): "Add --no-cache"
FROM alpine:3.22
RUN apk update && apk add curl && apk add --no-cache git
RUN set -eux; \
    apk add --no-cache \
        vim

#---- an upgrade reads the lists as well, and takes the flag
FROM alpine:3.22
RUN apk update && apk upgrade && apk add curl
#                                ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
#---- fixed (safe): "Add --no-cache"
FROM alpine:3.22
RUN apk upgrade --no-cache && apk add --no-cache curl

#---- a script may count on the lists
FROM alpine:3.22
RUN apk --update add curl
#   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
COPY install.sh /
RUN sh /install.sh
#---- fixed (unsafe): "Add --no-cache"
FROM alpine:3.22
RUN apk --update add --no-cache curl
COPY install.sh /
RUN sh /install.sh

#---- ok: a cache folder is named
FROM alpine:3.22
RUN apk --cache-dir /srv/cache add curl

#---- packages on lines of their own
FROM debian:12
RUN apt-get update && apt-get install -y \
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
    git \
    make
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM debian:12
RUN apt-get update && apt-get install -y \
    git \
    make \
    && rm -rf /var/lib/apt/lists/*

#---- the lists are read below a step that leaves them alone
FROM debian:12
RUN apt update \
 && apt -y install gcc
#   ^^^ info: "`apt install` leaves package lists in the layer: line 5 installs from them, so update there as well, and remove them in both"
RUN apt remove --purge -y gcc
RUN apt -y install libcairo2
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: line 5 installs from these lists"

#---- a script of a later step installs from the lists
#---- file scripts/nodejs.sh
apt-get install -y curl gnupg
apt-get update
#---- file scripts/build.sh
make
#---- file Dockerfile
FROM debian:13
RUN apt-get update && apt-get install -y make
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
COPY scripts /scripts
RUN /scripts/build.sh
RUN /scripts/nodejs.sh
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: the script in line 5 may install from these lists"

#---- a script that may update the lists stands above an install from them
FROM debian:12
RUN apt-get update && apt-get install -y curl
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: line 4 installs from them, so update there as well, and remove them in both"
RUN /fetch.sh https://example.com/model > /model
RUN apt-get install -y unzip
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: line 4 installs from these lists"

#---- one branch installs from the lists that the other updates
FROM debian:12
RUN apt-get update && apt-get install -y curl
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: line 3 installs from them, so update there as well, and remove them in both"
RUN if [ "$(uname -m)" = aarch64 ]; then /fetch.sh > /citus.deb && apt-get install -y libpq5; \
    else apt-get update && apt-get install -y citus; fi
#                          ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: line 3 installs from these lists"
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN if [ "$(uname -m)" = aarch64 ]; then /fetch.sh > /citus.deb && apt-get install -y libpq5; \
    else apt-get update && apt-get install -y citus; fi \
    && rm -rf /var/lib/apt/lists/*

#---- a base that others install on
#---- file images/base/a
1
#---- file images/base/Dockerfile
FROM debian:13
RUN apt-get update && apt-get install -y curl
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: the image is a base, and what is built on it may install from these lists"

#---- a program that starts apt itself
FROM debian:13
RUN apt-get update && apt-get install -y python3-rosdep
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
RUN rosdep install --from-paths src -r -y
CMD ["x"]
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: the script in line 3 may install from these lists"

#---- a comment about the flag
FROM alpine:3.22
# 3.1 does not support --no-cache
RUN apk add curl
#   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
#---- refused: "Add --no-cache: a comment of this file is about the flag"

#---- a base that starts a shell, and an upgrade of a later step
#---- file images/base/a
1
#---- file images/base/Dockerfile
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y git
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
CMD ["/bin/bash"]
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: the image is a base, and what is built on it may install from these lists"

#---- an upgrade reads the lists of a step above
FROM debian:13
RUN apt-get update && apt-get install -y python3-pip
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: line 3 installs from them, so update there as well, and remove them in both"
RUN apt-get upgrade -y && apt-get dist-upgrade -y
CMD ["x"]
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: line 3 installs from these lists"

#---- an image that is worked on like a machine
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends systemd
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
CMD ["/lib/systemd/systemd"]
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: the image starts an init system, and who works on it may install from these lists"

#---- an update by one program of APT, and an install by the other
FROM debian:13
RUN apt-get update && apt install -y --no-install-recommends git
#                     ^^^ info: "`apt install` leaves package lists in the layer: remove them in the same RUN"
CMD ["git"]
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM debian:13
RUN apt-get update && apt install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
CMD ["git"]

#---- an update whose index nothing reads
FROM alpine:3.22
RUN apk update && \
#   ^^^ info: "`apk update` leaves its package index in the layer, and `--no-cache` gets a new one anyway: remove it"
    apk add --no-cache git && \
    apk add --no-cache curl
CMD ["git"]
#---- fixed (safe): "Remove apk update"
FROM alpine:3.22
RUN apk add --no-cache git && \
    apk add --no-cache curl
CMD ["git"]

#---- ok: an update that something reads, or whose index is removed
FROM alpine:3.22 AS upgrade
RUN apk update && apk upgrade && apk add --no-cache git && rm -rf /var/cache/apk/*
FROM alpine:3.22
RUN apk update && apk search git && apk add --no-cache git

#---- one that a later step reads
FROM alpine:3.22
RUN apk update && apk add --no-cache git
RUN apk add curl
#   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
CMD ["git"]
#---- fixed (safe): "Add --no-cache"
FROM alpine:3.22
RUN apk add --no-cache git
RUN apk add --no-cache curl
CMD ["git"]

#---- ok: dnf cleaned by its other name
FROM rockylinux:9
RUN dnf install -y git && yum clean all
CMD ["git"]

#---- an instruction that a continued line makes part of the step
FROM debian:13
COPY . /src
RUN apt-get update && apt-get install -y git \
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
# the last one
CMD ["git"]
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: `CMD` is part of this RUN: end the line above it without `\`"

#---- xargs installs from the lists below
FROM ubuntu:24.04
RUN apt update && apt install -y sudo
COPY apt-pkgs.txt /srv/
RUN xargs -a /srv/apt-pkgs.txt sudo apt install -y
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y sudo
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: line 8 installs from them, so update there as well, and remove them in both"
COPY apt-pkgs.txt /srv/
RUN cat /srv/apt-pkgs.txt | xargs -r apt-get install -y && rm -rf /var/lib/apt/lists/*
#---- refused: "Add `rm -rf /var/lib/apt/lists/*`: line 8 installs from these lists"

#---- an update beside packages that the step removes again
FROM python:3.13-alpine
RUN apk update && apk add --virtual build-deps gcc && apk add postgresql-dev && pip install psycopg2 && apk del build-deps
#                                                     ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
#---- fixed (safe): "Add --no-cache"
FROM python:3.13-alpine
RUN apk add --no-cache --virtual build-deps gcc && apk add --no-cache postgresql-dev && pip install psycopg2 && apk del build-deps

#---- an update in a step of its own
FROM alpine:3.22
RUN apk update
RUN apk add curl
#   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
CMD ["git"]
#---- fixed (safe): "Add --no-cache"
FROM alpine:3.22
RUN apk add --no-cache curl
CMD ["git"]

#---- one that two steps read
FROM alpine:3.22
RUN apk update && echo updated
RUN apk add curl
#   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
RUN apk add git
#   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
CMD ["git"]
#---- fixed (safe): "Add --no-cache"
FROM alpine:3.22
RUN apk update && echo updated
RUN apk add --no-cache curl
RUN apk add git
CMD ["git"]
#---- fixed (safe): "Add --no-cache"
FROM alpine:3.22
RUN apk update && echo updated
RUN apk add curl
RUN apk add --no-cache git
CMD ["git"]

#---- one that nothing reads any more
FROM alpine:3.22
RUN apk update
#   ^^^ info: "`apk update` leaves its package index in the layer, and `--no-cache` gets a new one anyway: remove it"
RUN apk add --no-cache curl
CMD ["git"]
#---- fixed (safe): "Remove apk update"
FROM alpine:3.22
RUN apk add --no-cache curl
CMD ["git"]

#---- one that no step reads at all
FROM alpine:3.22
RUN apk update
#   ^^^ info: "`apk update` leaves its package index in the layer, and no step reads it: remove it"
CMD ["git"]
#---- fixed (safe): "Remove apk update"
FROM alpine:3.22
CMD ["git"]

#---- ok: one that a script may read
FROM alpine:3.22
RUN apk update
COPY install.sh /
RUN sh /install.sh
CMD ["git"]

#---- updates that cannot be taken out
FROM alpine:3.22 AS search
RUN apk update && apk search git && apk add git
#                                   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
FROM search AS condition
RUN if true; then apk update; fi && apk add git
#                                   ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
FROM condition AS either
RUN apk update || true; apk add git
#                       ^^^ info: "`apk add` leaves its package index in the layer: add `--no-cache`"
CMD ["git"]
#---- refused: "Add --no-cache: `apk search` reads what `apk update` gets"
#---- refused: "Add --no-cache: `apk update` is part of another command"
#---- refused: "Add --no-cache: `apk update` stands beside a comment or `||`"

#---- a script that adds a repository and updates the lists
FROM python:3.13 AS a
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs
#                                                                ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
FROM a AS b
RUN curl -sL "https://deb.nodesource.com/setup_${NODE}.x" | sudo -E bash - && \
    sudo apt-get install -y nodejs
#        ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
FROM b AS c
RUN bash -c "$(wget -qO- https://deb.nodesource.com/setup_lts.x)" && apt-get install -y nodejs
#                                                                    ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
FROM c AS d
RUN curl -fsSL https://deb.nodesource.com/setup_20.x -o setup.sh && bash setup.sh && apt-get install -y nodejs
#                                                                                    ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
FROM d AS e
RUN curl -s https://packagecloud.io/install/repositories/a/b/script.deb.sh | bash && apt-get install -y b
#                                                                                    ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM python:3.13 AS a
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*
FROM a AS b
RUN curl -sL "https://deb.nodesource.com/setup_${NODE}.x" | sudo -E bash - && \
    sudo apt-get install -y nodejs
FROM b AS c
RUN bash -c "$(wget -qO- https://deb.nodesource.com/setup_lts.x)" && apt-get install -y nodejs
FROM c AS d
RUN curl -fsSL https://deb.nodesource.com/setup_20.x -o setup.sh && bash setup.sh && apt-get install -y nodejs
FROM d AS e
RUN curl -s https://packagecloud.io/install/repositories/a/b/script.deb.sh | bash && apt-get install -y b
#---- fixed (unsafe): "Add `sudo rm -rf /var/lib/apt/lists/*`"
FROM python:3.13 AS a
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs
FROM a AS b
RUN curl -sL "https://deb.nodesource.com/setup_${NODE}.x" | sudo -E bash - && \
    sudo apt-get install -y nodejs && \
    sudo rm -rf /var/lib/apt/lists/*
FROM b AS c
RUN bash -c "$(wget -qO- https://deb.nodesource.com/setup_lts.x)" && apt-get install -y nodejs
FROM c AS d
RUN curl -fsSL https://deb.nodesource.com/setup_20.x -o setup.sh && bash setup.sh && apt-get install -y nodejs
FROM d AS e
RUN curl -s https://packagecloud.io/install/repositories/a/b/script.deb.sh | bash && apt-get install -y b
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM python:3.13 AS a
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs
FROM a AS b
RUN curl -sL "https://deb.nodesource.com/setup_${NODE}.x" | sudo -E bash - && \
    sudo apt-get install -y nodejs
FROM b AS c
RUN bash -c "$(wget -qO- https://deb.nodesource.com/setup_lts.x)" && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*
FROM c AS d
RUN curl -fsSL https://deb.nodesource.com/setup_20.x -o setup.sh && bash setup.sh && apt-get install -y nodejs
FROM d AS e
RUN curl -s https://packagecloud.io/install/repositories/a/b/script.deb.sh | bash && apt-get install -y b
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM python:3.13 AS a
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs
FROM a AS b
RUN curl -sL "https://deb.nodesource.com/setup_${NODE}.x" | sudo -E bash - && \
    sudo apt-get install -y nodejs
FROM b AS c
RUN bash -c "$(wget -qO- https://deb.nodesource.com/setup_lts.x)" && apt-get install -y nodejs
FROM c AS d
RUN curl -fsSL https://deb.nodesource.com/setup_20.x -o setup.sh && bash setup.sh && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*
FROM d AS e
RUN curl -s https://packagecloud.io/install/repositories/a/b/script.deb.sh | bash && apt-get install -y b
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM python:3.13 AS a
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs
FROM a AS b
RUN curl -sL "https://deb.nodesource.com/setup_${NODE}.x" | sudo -E bash - && \
    sudo apt-get install -y nodejs
FROM b AS c
RUN bash -c "$(wget -qO- https://deb.nodesource.com/setup_lts.x)" && apt-get install -y nodejs
FROM c AS d
RUN curl -fsSL https://deb.nodesource.com/setup_20.x -o setup.sh && bash setup.sh && apt-get install -y nodejs
FROM d AS e
RUN curl -s https://packagecloud.io/install/repositories/a/b/script.deb.sh | bash && apt-get install -y b && rm -rf /var/lib/apt/lists/*

#---- ok: a script whose lists are removed, one that is not known, and one behind the install
FROM python:3.13 AS a
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - \
    && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*
FROM a AS b
RUN curl -fsSL https://example.com/setup | bash - && apt-get install -y nodejs
FROM b AS c
RUN apt-get install -y curl && curl -fsSL https://deb.nodesource.com/setup_22.x | bash -
FROM c AS d
RUN curl -fsSL https://deb.nodesource.com/setup_22.x > setup.txt && apt-get install -y nodejs

#---- a script of a later step that updates the lists itself
FROM debian:12
RUN apt-get update && apt-get install -y curl
#                     ^^^^^^^ info: "`apt-get install` leaves package lists in the layer: remove them in the same RUN"
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - \
    && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*
#---- fixed (unsafe): "Add `rm -rf /var/lib/apt/lists/*`"
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - \
    && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*

#---- ok: what is left is in a tree of its own
FROM debian:12
RUN apt-get -o Dir=/rootfs update && apt-get -o Dir=/rootfs install -y curl

#---- ok: DNF fills a tree of its own
FROM fedora:41
RUN dnf install --installroot /mnt/rootfs -y coreutils-single

#---- an update from which nothing installs
FROM python:3.13
RUN apt-get update
#   ^^^^^^^ info: "`apt-get update` leaves package lists in the layer, and no step installs from them: remove it"
RUN mkdir -p /app
COPY . /app
CMD ["python", "/app/main.py"]
#---- fixed (unsafe): "Remove `apt-get update`"
FROM python:3.13
RUN mkdir -p /app
COPY . /app
CMD ["python", "/app/main.py"]

#---- ok: a later step may install from the lists
FROM python:3.13
RUN apt-get update
RUN /setup
CMD ["python", "/app/main.py"]

#---- ok: a script that is piped into a shell may install from the lists
FROM python:3.13
RUN apt-get update
RUN curl -fsSL https://example.com/setup | bash
CMD ["python", "/app/main.py"]

#---- ok: a stage that is built on this one installs from the lists
FROM python:3.13 AS base
RUN apt-get update
FROM base
RUN apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
CMD ["python", "/app/main.py"]

#---- ok: a container may install from the lists when it starts
FROM debian:12
RUN apt-get update
COPY start.sh /
ENTRYPOINT ["/start.sh"]

#---- ok: somebody works in the container
FROM debian:12
RUN apt-get update
CMD ["bash"]

#---- ok: what the lists are for is not said
FROM debian:12
RUN apt-get update

#---- ok: the lists are removed at once
FROM python:3.13
RUN apt-get update && rm -rf /var/lib/apt/lists/*
CMD ["python", "/app/main.py"]

#---- an update alone that the next install repeats
FROM ubuntu:22.04
# What we need
RUN apt-get update
#   ^^^^^^^ info: "`apt-get update` leaves package lists in the layer, and line 5 gets new ones: remove it"
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
#---- fixed (unsafe): "Remove `apt-get update`"
FROM ubuntu:22.04
# What we need
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*

#---- ok: one that a step between may read
FROM ubuntu:22.04
RUN apt-get update
RUN ./install.sh
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
