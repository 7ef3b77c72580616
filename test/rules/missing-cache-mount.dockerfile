#---- one mount stands on the line of RUN
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
#       ^^ info: "`npm ci` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

#---- the folder of a user whose numbers are known
FROM node:22
USER node
RUN npm ci
#       ^^ info: "`npm ci` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /home/node/.npm between builds"
FROM node:22
USER node
RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm ci

#---- an unknown user has an unknown home
FROM node:22
RUN useradd app
USER app
RUN npm ci
#       ^^ info: "`npm ci` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- refused: "Cache downloads between builds: the home of the user who runs it is not known"

#---- an unknown image may run as anybody
FROM registry.example.com/team/node
RUN npm ci
#       ^^ info: "`npm ci` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- refused: "Cache downloads between builds: the home of the user who runs it is not known"

#---- a variable moves the folder
FROM node:22
ENV NPM_CONFIG_CACHE=/var/npm
RUN npm ci
#       ^^ info: "`npm ci` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /var/npm between builds"
FROM node:22
ENV NPM_CONFIG_CACHE=/var/npm
RUN --mount=type=cache,target=/var/npm npm ci

#---- a flag moves the folder
FROM node:22
RUN yarn install --cache-folder /var/yarn
#        ^^^^^^^ info: "`yarn install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /var/yarn between builds"
FROM node:22
RUN --mount=type=cache,target=/var/yarn,sharing=locked yarn install --cache-folder /var/yarn

#---- ok: the folder is mounted
FROM node:22
RUN --mount=type=cache,target=/root/.npm npm ci

#---- ok: a folder above it is mounted
FROM node:22
RUN --mount=type=cache,target=/root npm ci

#---- ok: a mount at a place that the file computes
FROM node:22
ARG CACHE
RUN --mount=type=cache,target=$CACHE npm ci

#---- ok: another cache mount may be what its author knows better
FROM node:22
RUN --mount=type=cache,target=/yarn yarn install

#---- ok: nothing is downloaded
FROM node:22
RUN npm ci --offline
RUN pip install --no-index --find-links=/wheels app
RUN --network=none npm ci
RUN echo npm ci
CMD npm ci

#---- apt: clean-up goes, the lists and archives are kept, docker-clean is taken away
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends \
#                             ^^^^^^^ info: "`apt-get install` downloads everything again whenever this step runs"
      curl \
      git \
 && apt-get clean \
 && rm -rf /var/lib/apt/lists/*
CMD ["curl"]
#---- fixed (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
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
#           ^^^^^^^ info: "`apt-get install` downloads everything again whenever this step runs"
    rm -rf /var/lib/apt/lists/* /tmp/build
#---- fixed (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
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
#           ^^^^^^^ info: "`apt-get install` downloads everything again whenever this step runs"
#---- fixed (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12
RUN apt-get update
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get install -y curl

#---- apt: a later step reads the lists of this one
FROM debian:12
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ info: "`apt-get install` downloads everything again whenever this step runs"
RUN apt-get install -y git
#           ^^^^^^^ info: "`apt-get install` downloads everything again whenever this step runs"
#---- fixed (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y curl
RUN apt-get install -y git
#---- fixed (unsafe): "Cache /var/cache/apt between builds"
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get install -y git

#---- apt: a comment is not lost
FROM debian:12
RUN apt-get update && apt-get install -y curl \
#                             ^^^^^^^ info: "`apt-get install` downloads everything again whenever this step runs"
# the lists are large
 && rm -rf /var/lib/apt/lists/*
#---- refused: "Cache downloads between builds: `rm -rf /var/lib/apt/lists/*` empties the cache and cannot be taken out"

#---- apt: in a heredoc
FROM debian:12
RUN <<EOF
apt-get update
apt-get install -y curl
#       ^^^^^^^ info: "`apt-get install` downloads everything again whenever this step runs"
rm -rf /var/lib/apt/lists/*
EOF
#---- fixed (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked <<EOF
rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update
apt-get install -y curl
EOF

#---- apt: clean-up that may fail is left alone
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/* || true
#                             ^^^^^^^ info: "`apt-get install` downloads everything again whenever this step runs"
#---- refused: "Cache downloads between builds: `rm -rf /var/lib/apt/lists/*` empties the cache and cannot be taken out"

#---- apk: the index is still fetched
FROM alpine:3.22
RUN apk add --no-cache curl
#       ^^^ info: "`apk add` downloads everything again whenever this step runs"
#---- fixed (unsafe): "Cache /etc/apk/cache between builds"
FROM alpine:3.22
RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked apk add --update-cache curl

#---- apk: an index of an earlier step
FROM alpine:3.22
RUN apk update
RUN apk add curl
#       ^^^ info: "`apk add` downloads everything again whenever this step runs"
#---- refused: "Cache downloads between builds: its package lists come from another step"

#---- dnf keeps what it is told to keep
FROM fedora:42
RUN dnf install -y git && dnf clean all
#       ^^^^^^^ info: "`dnf install` downloads everything again whenever this step runs"
#---- fixed (unsafe): "Cache /var/cache/dnf and /var/cache/libdnf5 between builds"
FROM fedora:42
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    --mount=type=cache,target=/var/cache/libdnf5,sharing=locked \
    dnf install --setopt=keepcache=1 -y git

#---- pip: the flag that turns the cache off goes
FROM python:3.13
COPY requirements.txt .
RUN pip install \
#       ^^^^^^^ info: "`pip install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
    --no-cache-dir \
    -r requirements.txt
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.13
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install \
    -r requirements.txt

#---- pip: the variable that turns the cache off
FROM python:3.13
ENV PIP_NO_CACHE_DIR=1
RUN pip install flask
#       ^^^^^^^ info: "`pip install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- refused: "Cache downloads between builds: `PIP_NO_CACHE_DIR` turns the cache off"

#---- go: every step that needs the modules gets the mount
FROM golang:1.25 AS build
COPY go.mod go.sum ./
RUN go mod download
#          ^^^^^^^^ info: "`go mod download` downloads everything again whenever this step runs; a cache mount keeps it between builds"
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
FROM scratch
COPY --from=build /app /app
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.25 AS build
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -o /app .
FROM scratch
COPY --from=build /app /app

#---- go: a build downloads as well
FROM golang:1.25 AS build
COPY . .
RUN go build -o /app .
#      ^^^^^ info: "`go build` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.25 AS build
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -o /app .

#---- go: a tool by its name is nothing that later steps need
FROM golang:1.25
RUN go install golang.org/x/tools/gopls@v0.20.0
#      ^^^^^^^ info: "`go install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
RUN make check
#---- fixed (unsafe): "Cache /go/pkg/mod between builds"
FROM golang:1.25
RUN --mount=type=cache,target=/go/pkg/mod go install golang.org/x/tools/gopls@v0.20.0
RUN make check

#---- go: a script may need the modules
FROM golang:1.25
RUN go mod download
#          ^^^^^^^^ info: "`go mod download` downloads everything again whenever this step runs; a cache mount keeps it between builds"
RUN ./build.sh
#---- refused: "Cache downloads between builds: `./build.sh` in line 3 may need the packages"

#---- maven: another stage takes the repository
FROM maven:3 AS build
RUN mvn dependency:go-offline
#       ^^^^^^^^^^^^^^^^^^^^^ info: "`mvn dependency:go-offline` downloads everything again whenever this step runs; a cache mount keeps it between builds"
FROM maven:3
COPY --from=build /root/.m2 /root/.m2
#---- refused: "Cache downloads between builds: line 4 takes files from `/root/.m2/repository`"

#---- deno: the program runs from its cache
FROM debian:12
RUN deno install
#        ^^^^^^^ info: "`deno install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
CMD ["deno", "run", "main.ts"]
#---- refused: "Cache downloads between builds: line 3 starts deno in the image, which needs what is installed"

#---- cargo: two folders stand on lines of their own
FROM rust:1.90
COPY . .
RUN cargo build --release
#         ^^^^^ info: "`cargo build` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /usr/local/cargo/registry and /usr/local/cargo/git/db between builds"
FROM rust:1.90
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo build --release

#---- existing mounts are continued in their layout
FROM node:22
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc \
    --mount=type=bind,source=package.json,target=package.json \
    npm ci
#       ^^ info: "`npm ci` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc \
    --mount=type=bind,source=package.json,target=package.json \
    --mount=type=cache,target=/root/.npm \
    npm ci

#---- RUN with a line of its own
FROM node:22
RUN \
  npm ci
#     ^^ info: "`npm ci` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22
RUN \
    --mount=type=cache,target=/root/.npm \
  npm ci

#---- lower case, tabs, no line break at the end (crlf)
from node:22
run	npm ci
#  	    ^^ info: "`npm ci` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.npm between builds"
from node:22
run --mount=type=cache,target=/root/.npm	npm ci

#---- two managers in one step
FROM node:22
RUN apt-get update && apt-get install -y git && npm ci
#                             ^^^^^^^ info: "`apt-get install` downloads everything again whenever this step runs"
#                                                   ^^ info: "`npm ci` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /var/cache/apt and /var/lib/apt/lists between builds"
FROM node:22
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git && npm ci
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22
RUN --mount=type=cache,target=/root/.npm apt-get update && apt-get install -y git && npm ci

#---- ok: ONBUILD, other shells
FROM node:22
ONBUILD RUN npm ci
SHELL ["pwsh", "-c"]
RUN npm ci

#---- pnpm
FROM node:22
WORKDIR /app
RUN corepack enable && pnpm install --frozen-lockfile
#                           ^^^^^^^ info: "`pnpm install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.local/share/pnpm/store between builds"
FROM node:22
WORKDIR /app
RUN --mount=type=cache,target=/root/.local/share/pnpm/store \
    corepack enable && pnpm install --frozen-lockfile

#---- yarn 2 and later
FROM node:22
WORKDIR /app
RUN yarn install --immutable
#        ^^^^^^^ info: "`yarn install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.yarn/berry/cache between builds"
FROM node:22
WORKDIR /app
RUN --mount=type=cache,target=/root/.yarn/berry/cache,sharing=locked yarn install --immutable

#---- bun, whose image has an unknown user
FROM oven/bun:1
WORKDIR /app
RUN bun install
#       ^^^^^^^ info: "`bun install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- refused: "Cache downloads between builds: the home of the user who runs it is not known"

#---- pipenv, two folders
FROM python:3.13
WORKDIR /app
RUN pipenv install --deploy
#          ^^^^^^^ info: "`pipenv install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.cache/pipenv and /root/.cache/pip between builds"
FROM python:3.13
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/pipenv \
    --mount=type=cache,target=/root/.cache/pip \
    pipenv install --deploy

#---- poetry
FROM python:3.13
WORKDIR /app
RUN poetry install --no-root
#          ^^^^^^^ info: "`poetry install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.cache/pypoetry between builds"
FROM python:3.13
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/pypoetry poetry install --no-root

#---- uv
FROM python:3.13
WORKDIR /app
RUN uv sync --no-install-project
#      ^^^^ info: "`uv sync` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.cache/uv between builds"
FROM python:3.13
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/uv uv sync --no-install-project

#---- pdm
FROM python:3.13
WORKDIR /app
RUN pdm sync --no-self
#       ^^^^ info: "`pdm sync` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.cache/pdm between builds"
FROM python:3.13
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/pdm pdm sync --no-self

#---- conda
FROM debian:12
WORKDIR /app
RUN conda env create -f environment.yml && conda clean -afy
#             ^^^^^^ info: "`conda env create` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /opt/conda/pkgs between builds"
FROM debian:12
WORKDIR /app
RUN --mount=type=cache,target=/opt/conda/pkgs,sharing=locked \
    conda env create -f environment.yml

#---- gradle
FROM gradle:8
WORKDIR /app
RUN gradle dependencies
#          ^^^^^^^^^^^^ info: "`gradle dependencies` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.gradle/caches and /root/.gradle/wrapper between builds"
FROM gradle:8
WORKDIR /app
RUN --mount=type=cache,target=/root/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/root/.gradle/wrapper,sharing=locked \
    gradle dependencies

#---- sbt, three folders
FROM eclipse-temurin:21
WORKDIR /app
RUN sbt update
#       ^^^^^^ info: "`sbt update` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.cache/coursier and /root/.sbt and /root/.ivy2 between builds"
FROM eclipse-temurin:21
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/coursier \
    --mount=type=cache,target=/root/.sbt,sharing=locked \
    --mount=type=cache,target=/root/.ivy2,sharing=locked \
    sbt update

#---- bundler
FROM ruby:3.4
WORKDIR /app
RUN bundle install
#          ^^^^^^^ info: "`bundle install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /usr/local/bundle/cache between builds"
FROM ruby:3.4
WORKDIR /app
RUN --mount=type=cache,target=/usr/local/bundle/cache,sharing=locked bundle install

#---- composer
FROM composer:2
WORKDIR /app
RUN composer install --no-dev
#            ^^^^^^^ info: "`composer install` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /tmp/cache between builds"
FROM composer:2
WORKDIR /app
RUN --mount=type=cache,target=/tmp/cache composer install --no-dev

#---- dotnet
FROM debian:12
WORKDIR /app
RUN dotnet restore
#          ^^^^^^^ info: "`dotnet restore` downloads everything again whenever this step runs; a cache mount keeps it between builds"
RUN dotnet publish -o /out --no-restore
#---- fixed (unsafe): "Cache /root/.nuget/packages between builds"
FROM debian:12
WORKDIR /app
RUN --mount=type=cache,target=/root/.nuget/packages dotnet restore
RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish -o /out --no-restore

#---- mix
FROM elixir:1.18
WORKDIR /app
RUN mix local.hex --force && mix deps.get
#       ^^^^^^^^^ info: "`mix local.hex` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.hex between builds"
FROM elixir:1.18
WORKDIR /app
RUN --mount=type=cache,target=/root/.hex,sharing=locked mix local.hex --force && mix deps.get

#---- pub
FROM debian:12
WORKDIR /app
RUN dart pub get
#            ^^^ info: "`dart pub get` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.pub-cache between builds"
FROM debian:12
WORKDIR /app
RUN --mount=type=cache,target=/root/.pub-cache dart pub get

#---- swift
FROM debian:12
WORKDIR /app
RUN swift package resolve && swift build
#                 ^^^^^^^ info: "`swift package resolve` downloads everything again whenever this step runs; a cache mount keeps it between builds"
#---- fixed (unsafe): "Cache /root/.cache/org.swift.swiftpm between builds"
FROM debian:12
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/org.swift.swiftpm swift package resolve && swift build

#---- microdnf, yum, zypper, pacman
FROM debian:12
WORKDIR /app
RUN microdnf install -y git && microdnf clean all
#            ^^^^^^^ info: "`microdnf install` downloads everything again whenever this step runs"
RUN yum install -y git && yum clean all
#       ^^^^^^^ info: "`yum install` downloads everything again whenever this step runs"
RUN zypper install -y git
#          ^^^^^^^ info: "`zypper install` downloads everything again whenever this step runs"
RUN pacman -Syu --noconfirm git
#          ^^^^ info: "`pacman -Syu` downloads everything again whenever this step runs"
#---- fixed (unsafe): "Cache /var/cache/yum between builds"
FROM debian:12
WORKDIR /app
RUN --mount=type=cache,target=/var/cache/yum,sharing=locked \
    microdnf install --setopt=keepcache=1 -y git
RUN yum install -y git && yum clean all
RUN zypper install -y git
RUN pacman -Syu --noconfirm git
#---- fixed (unsafe): "Cache /var/cache/yum between builds"
FROM debian:12
WORKDIR /app
RUN microdnf install -y git && microdnf clean all
RUN --mount=type=cache,target=/var/cache/yum,sharing=locked yum install --setopt=keepcache=1 -y git
RUN zypper install -y git
RUN pacman -Syu --noconfirm git
#---- fixed (unsafe): "Cache /var/cache/zypp between builds"
FROM debian:12
WORKDIR /app
RUN microdnf install -y git && microdnf clean all
RUN yum install -y git && yum clean all
RUN --mount=type=cache,target=/var/cache/zypp,sharing=locked zypper install -y git
RUN pacman -Syu --noconfirm git
#---- fixed (unsafe): "Cache /var/cache/pacman/pkg between builds"
FROM debian:12
WORKDIR /app
RUN microdnf install -y git && microdnf clean all
RUN yum install -y git && yum clean all
RUN zypper install -y git
RUN --mount=type=cache,target=/var/cache/pacman/pkg,sharing=locked pacman -Syu --noconfirm git
