#---- apt: clean-up goes, the lists and archives are kept, docker-clean is taken away
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends \
#                             ^ cursor
      curl \
      git \
 && apt-get clean \
 && rm -rf /var/lib/apt/lists/*
CMD ["curl"]
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y --no-install-recommends \
      curl \
      git
CMD ["curl"]

#---- apt: other folders are still removed
FROM debian:12
RUN set -eux; \
    apt-get update; \
    apt-get install -y curl; \
#           ^ cursor
    rm -rf /var/lib/apt/lists/* /tmp/build
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && set -eux; \
    apt-get update; \
    apt-get install -y curl; \
    rm -rf /tmp/build

#---- apt: lists of an earlier step must stay visible
FROM debian:12
RUN apt-get update
RUN apt-get install -y curl
#           ^ cursor
#---- after (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12
RUN apt-get update
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get install -y curl

#---- apt: a later step reads the lists of this one
FROM debian:12
RUN apt-get update && apt-get install -y curl
#                             ^ cursor
RUN apt-get install -y git
#---- after (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y curl
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y git

#---- apt: a comment is not lost
FROM debian:12
RUN apt-get update && apt-get install -y curl \
#                             ^ cursor
# the lists are large
 && rm -rf /var/lib/apt/lists/*
#---- refused: "Cache downloads between builds: `rm -rf /var/lib/apt/lists/*` clears the cache and can't be removed"

#---- apt: in a heredoc
FROM debian:12
RUN <<EOF
apt-get update
apt-get install -y curl
#       ^ cursor
rm -rf /var/lib/apt/lists/*
EOF
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked <<EOF
rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update
apt-get install -y curl
EOF

#---- apt: clean-up that may fail is left alone
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/* || true
#                             ^ cursor
#---- refused: "Cache downloads between builds: `rm -rf /var/lib/apt/lists/*` clears the cache and can't be removed"

#---- apk: the index is still fetched
FROM alpine:3.22
RUN apk add --no-cache curl
#       ^ cursor
#---- after (unsafe): "Cache /etc/apk/cache between builds"
FROM alpine:3.22
ARG TARGETPLATFORM
RUN --mount=type=cache,id=apk-$TARGETPLATFORM,target=/etc/apk/cache,sharing=locked \
    apk add --update-cache curl

#---- apk: an index of an earlier step
FROM alpine:3.22
RUN apk update
RUN apk add curl
#       ^ cursor
#---- refused: "Cache downloads between builds: the step does not fetch the package lists anew, and those of an earlier build may be too old"

#---- dnf keeps what it is told to keep
FROM fedora:42
RUN dnf install -y git && dnf clean all
#       ^ cursor
#---- after (unsafe): "Cache /var/cache/dnf and /var/cache/libdnf5 between builds"
FROM fedora:42
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    --mount=type=cache,target=/var/cache/libdnf5,sharing=locked \
    dnf install --setopt=keepcache=1 -y git

#---- two managers in one step
FROM node:22
RUN apt-get update && apt-get install -y git && npm ci
#                             ^ cursor
#---- after (unsafe): "Cache /root/.npm between builds"
FROM node:22
RUN --mount=type=cache,target=/root/.npm apt-get update && apt-get install -y git && npm ci
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM node:22
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git && npm ci

#---- microdnf
FROM debian:12
RUN microdnf install -y git && microdnf clean all
#   ^ cursor
#---- after (unsafe): "Cache /var/cache/yum between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/yum,sharing=locked \
    microdnf install --setopt=keepcache=1 -y git

#---- yum
FROM amazonlinux:2
RUN yum install -y git && yum clean all
#   ^ cursor
#---- after (unsafe): "Cache /var/cache/yum between builds"
FROM amazonlinux:2
RUN --mount=type=cache,target=/var/cache/yum,sharing=locked yum install --setopt=keepcache=1 -y git

#---- zypper
FROM debian:12
RUN zypper install -y git
#   ^ cursor
#---- after (unsafe): "Cache /var/cache/zypp between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/zypp,sharing=locked zypper install -y git

#---- pacman fills a tree of its own
FROM debian:12
RUN pacman -Syu --noconfirm git
#   ^ cursor
#---- after (unsafe): "Cache /var/cache/pacman/pkg between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/pacman/pkg,sharing=locked pacman -Syu --noconfirm git

#---- apt: two installs and two clean-ups in one step
FROM debian:12
RUN rm -rf /var/lib/apt/lists/* && apt-get clean && apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/* && apt-get clean && apt-get update && apt-get install -y git && apt-get clean && rm -rf /var/lib/apt/lists/* /var/cache/apt/*
#   ^ cursor
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y curl && apt-get update && apt-get install -y git

#---- apk: the platform is declared
FROM alpine:3.22
ARG TARGETPLATFORM
RUN apk add --no-cache curl
#   ^ cursor
#---- after (unsafe): "Cache /etc/apk/cache between builds"
FROM alpine:3.22
ARG TARGETPLATFORM
RUN --mount=type=cache,id=apk-$TARGETPLATFORM,target=/etc/apk/cache,sharing=locked \
    apk add --update-cache curl

#---- apk: a comment stays with its instruction (crlf)
from alpine:3.22
# tools
run apk add --no-cache curl
#   ^ cursor
#---- after (unsafe): "Cache /etc/apk/cache between builds"
from alpine:3.22
arg TARGETPLATFORM
# tools
run --mount=type=cache,id=apk-$TARGETPLATFORM,target=/etc/apk/cache,sharing=locked \
    apk add --update-cache curl

#---- apk: what fetches its index anyway is not told to once more
FROM alpine:3.22
RUN apk --no-cache update && apk --no-cache add git
#   ^ cursor
#---- after (unsafe): "Cache /etc/apk/cache between builds"
FROM alpine:3.22
ARG TARGETPLATFORM
RUN --mount=type=cache,id=apk-$TARGETPLATFORM,target=/etc/apk/cache,sharing=locked \
    apk update && apk --update-cache add git

#---- apk: a flag that says so already
FROM alpine:3.22
RUN apk add --update --no-cache git
#   ^ cursor
#---- after (unsafe): "Cache /etc/apk/cache between builds"
FROM alpine:3.22
ARG TARGETPLATFORM
RUN --mount=type=cache,id=apk-$TARGETPLATFORM,target=/etc/apk/cache,sharing=locked \
    apk add --update git

#---- a language's package manager as well
FROM node:22
RUN npm ci
#   ^ cursor
#---- after (unsafe): "Cache /root/.npm between builds"
FROM node:22
RUN --mount=type=cache,target=/root/.npm npm ci

#---- ok: elsewhere
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN echo a
#   ^ cursor

#---- ok: mounted already
FROM alpine:3.22
RUN --mount=type=cache,target=/etc/apk/cache apk add --update-cache curl
#   ^ cursor

#---- apt: later steps would keep their packages in the image once the first step keeps its own
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
#   ^ cursor
RUN echo hi
RUN apt-get update && \
    apt-get install -y git && \
    apt-get clean && rm -rf /var/lib/apt/lists/*
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y curl
RUN echo hi
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && \
    apt-get install -y git

#---- apt: what is added runs as the one that installs
FROM debian:12
RUN sudo apt-get update && sudo apt-get install -y curl
#                                       ^ cursor
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    sudo rm -f /etc/apt/apt.conf.d/docker-clean && sudo apt-get update && sudo apt-get install -y curl

#---- a file of variables that later steps read
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /app
COPY app.csproj .
RUN . /tmp/rid.txt && dotnet restore -r $RID
#   ^ cursor
COPY . .
RUN . /tmp/rid.txt && dotnet publish -r $RID
#---- after (unsafe): "Cache /root/.nuget/packages between builds"
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /app
COPY app.csproj .
RUN --mount=type=cache,target=/root/.nuget/packages . /tmp/rid.txt && dotnet restore -r $RID
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages . /tmp/rid.txt && dotnet publish -r $RID

#---- a script that later steps read
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /app
COPY app.csproj .
RUN dotnet restore
#   ^ cursor
COPY . .
RUN . ./publish.sh
#---- refused: "Cache downloads between builds: `. ./publish.sh` in line 6 may need the downloaded packages"

#---- files of a stage from a folder that is known in part
FROM node:22 AS development
ARG APP
WORKDIR /app
COPY pnpm-lock.yaml package.json ./
RUN pnpm install
#   ^ cursor

FROM node:22
ARG APP
COPY --from=development /app/apps/${APP}/dist ./dist
#---- after (unsafe): "Cache /root/.local/share/pnpm/store between builds"
FROM node:22 AS development
ARG APP
WORKDIR /app
COPY pnpm-lock.yaml package.json ./
RUN --mount=type=cache,target=/root/.local/share/pnpm/store pnpm install

FROM node:22
ARG APP
COPY --from=development /app/apps/${APP}/dist ./dist

#---- files of a stage from a folder that is not known
FROM node:22 AS development
ARG APP
WORKDIR /app
COPY pnpm-lock.yaml package.json ./
RUN pnpm install
#   ^ cursor

FROM node:22
ARG APP
COPY --from=development /${APP}/dist ./dist
#---- refused: "Cache downloads between builds: line 9 may copy files from `/root/.local/share/pnpm/store`"

#---- ok: packages that a stage below has downloaded into its layers
FROM golang:1.24 AS deps
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
FROM deps AS app
COPY . .
RUN go build -o /app .
#   ^ cursor

#---- apt: a stage on an image of its own, which a variable names, is none on top
ARG BUILDER=debian:13
ARG RUNNER=debian:13-slim
FROM ${BUILDER} AS build
RUN apt-get update && apt-get install -y git
#   ^ cursor
FROM ${RUNNER}
RUN apt-get update && apt-get install -y openssl
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
ARG BUILDER=debian:13
ARG RUNNER=debian:13-slim
FROM ${BUILDER} AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git
FROM ${RUNNER}
RUN apt-get update && apt-get install -y openssl

#---- apt: lists that a step above has left, which this one removes with other things
FROM debian:13
RUN apt-get update
RUN apt-get install -y git && rm -rf /var/lib/apt/lists /var/cache/apt/archives
#           ^ cursor
RUN apt-get install -y curl && apt-get clean && rm -rf /var/lib/apt/lists/*
#---- after (unsafe): "Cache /var/cache/apt between builds"
FROM debian:13
RUN apt-get update
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get install -y git && rm -rf /var/lib/apt/lists
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    apt-get install -y curl && rm -rf /var/lib/apt/lists/*

#---- apt deletes its downloads itself
FROM debian:13
RUN apt update && apt install -y git
#                     ^ cursor
#---- refused: "Cache downloads between builds: `apt` deletes what it has downloaded: use `apt-get`"

#---- apt: a downloaded script of a later step may install more
FROM debian:13
RUN apt-get update && apt-get install -y curl
#                             ^ cursor
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs
#---- refused: "Cache downloads between builds: line 3 runs a script that may install more, whose downloads would stay in the image"

#---- apk: what removes packages fetches no index; the platform of the builder
FROM --platform=$BUILDPLATFORM alpine:3.22 AS build
RUN apk add --no-cache gcc && make && apk del --no-cache gcc
#       ^ cursor
#---- after (unsafe): "Cache /etc/apk/cache between builds"
FROM --platform=$BUILDPLATFORM alpine:3.22 AS build
ARG BUILDPLATFORM
RUN --mount=type=cache,id=apk-$BUILDPLATFORM,target=/etc/apk/cache,sharing=locked \
    apk add --update-cache gcc && make && apk del gcc

#---- apk: an index that no step fetches anew
FROM alpine:3.22
RUN apk add git
#       ^ cursor
#---- refused: "Cache downloads between builds: the step does not fetch the package lists anew, and those of an earlier build may be too old"

#---- a comment speaks against cache mounts
FROM ruby:3.4
# No cache mount here: Docker's cache mounts can interfere with compilation.
RUN pip install -r requirements.txt
#    ^ cursor
#---- refused: "Cache downloads between builds: a comment of the stage speaks against cache mounts"

#---- a program of the step deletes the lists when it is done
FROM php:8.4-apache
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/* && install-php-extensions gd intl
#                      ^ cursor
#---- refused: "Cache downloads between builds: `install-php-extensions` deletes what the step has downloaded"

#---- the project's packages before the tool that installs them
FROM node:24
WORKDIR /app
COPY . .
RUN npm install -g pnpm && pnpm install
#                          ^ cursor
#---- after (unsafe): "Cache /root/.local/share/pnpm/store between builds"
FROM node:24
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.local/share/pnpm/store npm install -g pnpm && pnpm install
#---- after (unsafe): "Cache /root/.npm between builds"
FROM node:24
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm npm install -g pnpm && pnpm install

#---- the branch whose lockfile is there
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN if [ -f yarn.lock ]; then yarn --frozen-lockfile; elif [ -f package-lock.json ]; then npm ci; elif [ -f pnpm-lock.yaml ]; then pnpm i; fi
#                              ^ cursor
#---- after (unsafe): "Cache /root/.npm between builds"
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \
    if [ -f yarn.lock ]; then yarn --frozen-lockfile; elif [ -f package-lock.json ]; then npm ci; elif [ -f pnpm-lock.yaml ]; then pnpm i; fi

#---- a later step has a script install more
FROM debian:12
RUN apt-get update && apt-get install -y git
#                      ^ cursor
RUN git clone https://example.com/kaldi /kaldi && cd /kaldi/tools && extras/install_mkl.sh
#---- refused: "Cache downloads between builds: line 3 runs a script that may install more, whose downloads would stay in the image"

#---- a later step has a program install more
FROM php:8.4-fpm
RUN apt-get update && apt-get install -y git
#                      ^ cursor
COPY --from=mlocati/php-extension-installer /usr/bin/install-php-extensions /usr/local/bin/
RUN install-php-extensions intl
#---- refused: "Cache downloads between builds: line 4 runs a script that may install more, whose downloads would stay in the image"

#---- apt: a script that updates the lists
FROM debian:13
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs
#                                                                        ^ cursor
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:13
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs

#---- DNF fills a tree of its own
FROM registry.access.redhat.com/ubi9 AS build
RUN dnf install --installroot /mnt/rootfs --releasever 9 -y coreutils-single && dnf --installroot /mnt/rootfs clean all
#          ^ cursor
#---- refused: "Cache downloads between builds: `--installroot` keeps downloads below `/mnt/rootfs`"

#---- its flag has the folder with it
FROM fedora:41
RUN dnf -y --installroot=/mnt/rootfs install bash && dnf clean all
#                                        ^ cursor
#---- refused: "Cache downloads between builds: `--installroot` keeps downloads below `/mnt/rootfs`"

#---- microdnf, behind an install in the image
FROM registry.access.redhat.com/ubi9-minimal
RUN microdnf install -y tar && microdnf --installroot "/mnt" install -y bash
#                 ^ cursor
#---- refused: "Cache downloads between builds: `--installroot` keeps downloads below `/mnt`"

#---- apk fills a tree of its own
FROM alpine:3.22
RUN apk add --root /rootfs --initdb --no-cache busybox
#           ^ cursor
#---- refused: "Cache downloads between builds: `--root` keeps downloads below `/rootfs`"

#---- apt is given another tree
FROM debian:12
RUN apt-get -o Dir=/rootfs update && apt-get -o Dir=/rootfs install -y curl
#                                                             ^ cursor
#---- refused: "Cache downloads between builds: `-o Dir=/rootfs` keeps downloads below `/rootfs`"

#---- apt is given another root
FROM debian:12
RUN apt-get -oRootDir=/rootfs update && apt-get -oRootDir=/rootfs install -y curl
#                                                             ^ cursor
#---- refused: "Cache downloads between builds: `-o RootDir=/rootfs` keeps downloads below `/rootfs`"

#---- zypper fills a tree of its own
FROM opensuse/leap:15
RUN zypper --root /rootfs install -y curl
#            ^ cursor
#---- refused: "Cache downloads between builds: `--root` keeps downloads below `/rootfs`"

#---- pacman fills a tree of its own
FROM archlinux:latest
RUN pacman -S --root /rootfs --noconfirm curl
#            ^ cursor
#---- refused: "Cache downloads between builds: `--root` keeps downloads below `/rootfs`"

#---- a later install fills a tree of its own
FROM debian:12
RUN apt-get update && apt-get install -y curl
#                          ^ cursor
RUN apt-get -o Dir::Cache=/x install -y git
#---- refused: "Cache downloads between builds: `-o Dir::Cache=/x` keeps downloads below `/x` in line 3"

#---- a list of sources for APT is no other tree
FROM debian:12
RUN apt-get -o Dir::Etc::sourcelist=/a.list update && apt-get install -y curl
#                          ^ cursor
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get -o Dir::Etc::sourcelist=/a.list update && apt-get install -y curl

#---- a launcher of Deno loads its program from the cache
FROM denoland/deno:2.1.4
RUN deno install -g -n pb -A https://example.com/pb/x.ts
#         ^ cursor
RUN pb build
#---- refused: "Cache downloads between builds: programs that `deno` installs globally are used from its store"

#---- a launcher of Deno below another root
FROM denoland/deno:2.1.4
RUN deno install --root / -A jsr:@std/http/file-server
#         ^ cursor
ENTRYPOINT ["file-server"]
#---- refused: "Cache downloads between builds: programs that `deno` installs globally are used from its store"

#---- apt: a later step installs before its own update
FROM debian:12
RUN apt-get update && apt-get -y install chromium
#           ^ cursor
RUN apt-get install -y gnupg2 && echo deb http://x | tee /etc/apt/sources.list.d/n.list && apt-get update && apt-get install -y nodejs
#---- after (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get -y install chromium
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    apt-get install -y gnupg2 && echo deb http://x | tee /etc/apt/sources.list.d/n.list && apt-get update && apt-get install -y nodejs

#---- apt: an install before the update of its own step
FROM debian:12
RUN apt-get update
RUN apt-get install -y gnupg2 && apt-get update && apt-get install -y nodejs
#           ^ cursor
#---- after (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12
RUN apt-get update
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get install -y gnupg2 && apt-get update && apt-get install -y nodejs

#---- apt: lists of a script in a step above
FROM debian:12-slim
RUN curl -sL https://deb.nodesource.com/setup_14.x | bash -
RUN apt-get install -y a && apt-get update -qq && apt-get install -qq b
#           ^ cursor
#---- after (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12-slim
RUN curl -sL https://deb.nodesource.com/setup_14.x | bash -
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get install -y a && apt-get update -qq && apt-get install -qq b

#---- apt: an install in the same step as the script that updates
FROM debian:12-slim
RUN apt-get clean && curl -sL https://deb.nodesource.com/setup_14.x | bash - && apt-get install -y nodejs
#           ^ cursor
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12-slim
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && curl -sL https://deb.nodesource.com/setup_14.x | bash - && apt-get install -y nodejs

#---- apt: an update under a condition
FROM debian:12
ARG FRESH
RUN apt-get update
RUN if [ -n "$FRESH" ]; then apt-get update; fi; apt-get install -y git
#                                   ^ cursor
#---- after (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12
ARG FRESH
RUN apt-get update
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && if [ -n "$FRESH" ]; then apt-get update; fi; apt-get install -y git

#---- apt: both under a condition
FROM debian:12
ARG FRESH
RUN if [ -n "$FRESH" ]; then apt-get update && apt-get install -y git; fi
#                                   ^ cursor
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
ARG FRESH
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && if [ -n "$FRESH" ]; then apt-get update && apt-get install -y git; fi

#---- apk: an add before the update of its own step
FROM alpine:3.22
RUN apk update
RUN apk add git && apk update && apk add curl
#           ^ cursor
#---- refused: "Cache downloads between builds: the step does not fetch the package lists anew, and those of an earlier build may be too old"

#---- apk: a later step reads no index
FROM alpine:3.22
RUN apk update && apk add curl
#       ^ cursor
RUN echo "$(apk --print-arch)" > /etc/arch
#---- after (unsafe): "Cache /etc/apk/cache between builds"
FROM alpine:3.22
ARG TARGETPLATFORM
RUN --mount=type=cache,id=apk-$TARGETPLATFORM,target=/etc/apk/cache,sharing=locked \
    apk update && apk add curl
RUN echo "$(apk --print-arch)" > /etc/arch

#---- apk: a step without an index of its own, above one that reads that of another step
FROM alpine:3.22
RUN apk update
RUN apk add --no-cache curl
#       ^ cursor
RUN apk add git
#---- after (unsafe): "Cache /etc/apk/cache between builds"
FROM alpine:3.22
RUN apk update
ARG TARGETPLATFORM
RUN --mount=type=cache,id=apk-$TARGETPLATFORM,target=/etc/apk/cache,sharing=locked \
    apk add --update-cache curl
RUN apk add git

#---- yum of CentOS 7
FROM centos:7.9.2009
USER root
RUN yum install -y git && yum clean all && rm -rf /var/cache/yum /var/cache/dnf
#   ^ cursor
#---- after (unsafe): "Cache /var/cache/yum between builds"
FROM centos:7.9.2009
USER root
RUN --mount=type=cache,target=/var/cache/yum,sharing=locked \
    yum install --setopt=keepcache=1 -y git

#---- yum that is DNF
FROM rockylinux:9
USER root
RUN yum install -y git && yum clean all && rm -rf /var/cache/yum /var/cache/dnf
#   ^ cursor
#---- after (unsafe): "Cache /var/cache/dnf and /var/cache/libdnf5 between builds"
FROM rockylinux:9
USER root
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    --mount=type=cache,target=/var/cache/libdnf5,sharing=locked \
    yum install --setopt=keepcache=1 -y git

#---- yum that is DNF, in an image of Red Hat
FROM registry.access.redhat.com/ubi8/ubi:8.10
USER root
RUN yum install -y git && yum clean all && rm -rf /var/cache/yum /var/cache/dnf
#   ^ cursor
#---- after (unsafe): "Cache /var/cache/dnf and /var/cache/libdnf5 between builds"
FROM registry.access.redhat.com/ubi8/ubi:8.10
USER root
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    --mount=type=cache,target=/var/cache/libdnf5,sharing=locked \
    yum install --setopt=keepcache=1 -y git

#---- yum that is DNF, in Amazon Linux 2023
FROM amazonlinux:2023
USER root
RUN yum install -y git && yum clean all && rm -rf /var/cache/yum /var/cache/dnf
#   ^ cursor
#---- after (unsafe): "Cache /var/cache/dnf and /var/cache/libdnf5 between builds"
FROM amazonlinux:2023
USER root
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    --mount=type=cache,target=/var/cache/libdnf5,sharing=locked \
    yum install --setopt=keepcache=1 -y git

#---- yum of an image that is not known
FROM example.com/base
USER root
RUN yum install -y git && yum clean all && rm -rf /var/cache/yum /var/cache/dnf
#   ^ cursor
#---- after (unsafe): "Cache /var/cache/yum, /var/cache/dnf and /var/cache/libdnf5 between builds"
FROM example.com/base
USER root
RUN --mount=type=cache,target=/var/cache/yum,sharing=locked \
    --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    --mount=type=cache,target=/var/cache/libdnf5,sharing=locked \
    yum install --setopt=keepcache=1 -y git

#---- apt: an update of its own step below
FROM debian:12
RUN apt-get update && apt-get install -y git
#           ^ cursor
RUN apt-get update
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update

#---- apt: an update of its own step, from which a later one installs
FROM debian:12
RUN apt-get update && apt-get install -y git
#           ^ cursor
RUN apt-get update
RUN apt-get install -y curl
#---- after (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y curl

#---- apt: an upgrade below
FROM debian:12
RUN apt-get update && apt-get install -y git
#           ^ cursor
RUN apt-get update && apt-get upgrade -y
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get upgrade -y

#---- apt: a package file that apt installs below
FROM debian:12
RUN apt-get update && apt-get install -y git
#           ^ cursor
COPY chrome.deb /tmp/
RUN apt install -y /tmp/chrome.deb
#---- after (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git
COPY chrome.deb /tmp/
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt install -y /tmp/chrome.deb

#---- apt: a step of apt below
FROM debian:12
RUN apt-get update && apt-get install -y git
#           ^ cursor
RUN apt update && apt install -y curl
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt update && apt install -y curl

#---- yarn 4 with node_modules
#---- file package.json
{ "packageManager": "yarn@4.5.0", "scripts": { "build": "tsc" } }
#---- file .yarnrc.yml
nodeLinker: node-modules
#---- file yarn.lock
__metadata:
  version: 8
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
RUN corepack enable && yarn install --immutable
#                           ^ cursor
COPY . .
RUN yarn build
CMD ["yarn", "start"]
#---- after (unsafe): "Cache /root/.yarn/berry/cache between builds"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
RUN --mount=type=cache,target=/root/.yarn/berry/cache,sharing=locked \
    corepack enable && yarn install --immutable
COPY . .
RUN yarn build
CMD ["yarn", "start"]

#---- yarn 1 by the packageManager of the project
#---- file package.json
{ "packageManager": "yarn@1.22.22" }
#---- file Dockerfile
FROM node:22
RUN corepack enable
WORKDIR /app
COPY package.json ./
RUN yarn install
#       ^ cursor
#---- after (unsafe): "Cache /usr/local/share/.cache/yarn between builds"
FROM node:22
RUN corepack enable
WORKDIR /app
COPY package.json ./
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn,sharing=locked yarn install

#---- yarn 4 by the packageManager of the project
#---- file package.json
{ "packageManager": "yarn@4.5.0" }
#---- file Dockerfile
FROM node:22
RUN corepack enable
WORKDIR /app
COPY package.json ./
RUN yarn install
#       ^ cursor
#---- refused: "Cache downloads between builds: the project uses Yarn 2 or later, which keeps its downloads in another folder"

#---- a global package of yarn, which only Yarn 1 has
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
RUN corepack enable
RUN yarn global add serve
#       ^ cursor
#---- after (unsafe): "Cache /usr/local/share/.cache/yarn between builds"
FROM node:22
RUN corepack enable
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn,sharing=locked yarn global add serve

#---- a stage whose base a variable chooses keeps its downloads by itself
ARG VARIANT=slim
FROM debian:13 AS base-slim
RUN apt-get update && apt-get install -y curl
#   ^ cursor
FROM debian:13 AS base-full
RUN apt-get update && apt-get install -y curl jq
FROM base-${VARIANT} AS build
RUN apt-get update && apt-get install -y gcc
RUN apt-get update && apt-get install -y make
FROM build
RUN apt-get update && apt-get install -y git
#---- after (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
ARG VARIANT=slim
FROM debian:13 AS base-slim
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y curl
FROM debian:13 AS base-full
RUN apt-get update && apt-get install -y curl jq
FROM base-${VARIANT} AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y gcc
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y make
FROM build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y git

#---- an option that an old microdnf does not know
FROM registry.access.redhat.com/ubi8/ubi-minimal:8.3
RUN microdnf install -y ca-certificates && microdnf clean all
#   ^ cursor
#---- refused: "Cache downloads between builds: the `microdnf` of the base image may not know `keepcache`"

#---- one platform, whatever the builder
FROM --platform=linux/amd64 alpine:3.22
RUN apk update && apk add curl
#^ cursor
#---- after (unsafe): "Cache /etc/apk/cache between builds"
FROM --platform=linux/amd64 alpine:3.22
RUN --mount=type=cache,id=apk-linux/amd64,target=/etc/apk/cache,sharing=locked \
    apk update && apk add curl

#---- one platform by the name of the image
FROM arm64v8/alpine:3.22
RUN apk update && apk add curl
#^ cursor
#---- after (unsafe): "Cache /etc/apk/cache between builds"
FROM arm64v8/alpine:3.22
RUN --mount=type=cache,id=apk-linux/arm64,target=/etc/apk/cache,sharing=locked \
    apk update && apk add curl

#---- root in an image that sets a home of its own
FROM registry.access.redhat.com/ubi9/python-312
USER root
COPY requirements.txt ./
RUN pip install -r requirements.txt
#   ^ cursor
#---- refused: "Cache downloads between builds: the home folder that `registry.access.redhat.com/ubi9/python-312` sets is unknown: name it with `ENV HOME` above this step"
