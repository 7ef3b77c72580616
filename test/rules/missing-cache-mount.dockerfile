#---- one mount stands on the line of RUN
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

#---- the folder of a user whose numbers are known
FROM node:22
USER node
RUN npm ci
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /home/node/.npm between builds"
FROM node:22
USER node
RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm ci

#---- the first user that is made has the first number of its image
FROM node:22
RUN useradd -m app
USER app
RUN npm ci
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /home/app/.npm between builds"
FROM node:22
RUN useradd -m app
USER app
RUN --mount=type=cache,target=/home/app/.npm,uid=1001,gid=1001 npm ci

#---- numbers that are given, and another home
FROM python:3.12
RUN groupadd -g 1001 web && useradd --uid=1002 --gid web -d /srv/web web
USER web
RUN pip install -r requirements.txt
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /srv/web/.cache/pip between builds"
FROM python:3.12
RUN groupadd -g 1001 web && useradd --uid=1002 --gid web -d /srv/web web
USER web
RUN --mount=type=cache,target=/srv/web/.cache/pip,uid=1002,gid=1001 pip install -r requirements.txt

#---- BusyBox: user and group
FROM alpine:3.20
RUN addgroup -g 1001 web && adduser -D -u 1002 -G web web
USER web:web
RUN npm ci
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /home/web/.npm between builds"
FROM alpine:3.20
RUN addgroup -g 1001 web && adduser -D -u 1002 -G web web
USER web:web
RUN --mount=type=cache,target=/home/web/.npm,uid=1002,gid=1001 npm ci

#---- a user of the image by number
FROM node:22
USER 1000:1000
RUN npm ci
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /home/node/.npm between builds"
FROM node:22
USER 1000:1000
RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm ci

#---- www-data of Debian
FROM php:8.3-fpm
USER www-data
RUN composer install
#            ^^^^^^^ hint: "`composer install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /var/www/.composer/cache between builds"
FROM php:8.3-fpm
USER www-data
RUN --mount=type=cache,target=/var/www/.composer/cache,uid=33,gid=33 composer install

#---- www-data of Alpine
FROM php:8.3-fpm-alpine
USER www-data
RUN composer install
#            ^^^^^^^ hint: "`composer install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /home/www-data/.composer/cache between builds"
FROM php:8.3-fpm-alpine
USER www-data
RUN --mount=type=cache,target=/home/www-data/.composer/cache,uid=82,gid=82 composer install

#---- a number that nobody knows: a system user, one by an argument, one that may be there
FROM python:3.12
ARG ID
RUN useradd -r service && useradd -u $ID owner && (id guest || useradd guest)
USER service
RUN pip install flask
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
USER owner
RUN npm ci
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
USER guest
RUN yarn install
#        ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
USER nobody
RUN bundle install
#          ^^^^^^^ hint: "`bundle install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the home folder and UID of the user `service` are unknown: create it with `useradd -m -u <number>` above this step"
#---- refused: "Cache downloads between builds: the home folder and UID of the user `owner` are unknown: create it with `useradd -m -u <number>` above this step"
#---- refused: "Cache downloads between builds: `yarn` also writes to `/home/guest/.cache`, which the mount would make for root"
#---- refused: "Cache downloads between builds: the cache folder is unknown: set `GEM_HOME` with ENV"

#---- an image that starts as root
FROM amazoncorretto:21
RUN mvn package
#       ^^^^^^^ hint: "`mvn package` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.m2/repository between builds"
FROM amazoncorretto:21
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked mvn package

#---- uv and `--frozen`, which is offline for cargo alone
FROM python:3.12
RUN uv sync --frozen
#      ^^^^ hint: "`uv sync` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/uv between builds"
FROM python:3.12
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen

#---- a script that is read may need the packages
FROM maven:3
RUN mvn package
#       ^^^^^^^ hint: "`mvn package` downloads all packages again whenever this step runs: add a cache mount"
RUN . ./env.sh && mvn deploy
#---- refused: "Cache downloads between builds: `. ./env.sh` in line 3 may need the downloaded packages"

#---- an unknown image may run as anybody
FROM registry.example.com/team/node
RUN npm ci
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the user that `registry.example.com/team/node` starts as is unknown: name it with USER above this step"

#---- a variable moves the folder
FROM node:22
ENV NPM_CONFIG_CACHE=/var/npm
RUN npm ci
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /var/npm between builds"
FROM node:22
ENV NPM_CONFIG_CACHE=/var/npm
RUN --mount=type=cache,target=/var/npm npm ci

#---- a flag moves the folder
FROM node:22
RUN yarn install --cache-folder /var/yarn
#        ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
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

#---- pip: the flag that turns the cache off goes
FROM python:3.13
COPY requirements.txt .
RUN pip install \
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
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
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `PIP_NO_CACHE_DIR` turns off the cache"

#---- go: every step that needs the modules gets the mount
FROM golang:1.25 AS build
COPY go.mod go.sum ./
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
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
#      ^^^^^ hint: "`go build` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.25 AS build
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -o /app .

#---- go: a tool by its name is nothing that later steps need
FROM golang:1.25
RUN go install golang.org/x/tools/gopls@v0.20.0
#      ^^^^^^^ hint: "`go install` downloads all packages again whenever this step runs: add a cache mount"
RUN make check
#---- fixed (unsafe): "Cache /go/pkg/mod between builds"
FROM golang:1.25
RUN --mount=type=cache,target=/go/pkg/mod go install golang.org/x/tools/gopls@v0.20.0
RUN make check

#---- go: a script may need the modules
FROM golang:1.25
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
RUN ./build.sh
#---- refused: "Cache downloads between builds: `./build.sh` in line 3 may need the downloaded packages"

#---- maven: another stage takes the repository
FROM maven:3 AS build
RUN mvn dependency:go-offline
#       ^^^^^^^^^^^^^^^^^^^^^ hint: "`mvn dependency:go-offline` downloads all packages again whenever this step runs: add a cache mount"
FROM maven:3
COPY --from=build /root/.m2 /root/.m2
#---- refused: "Cache downloads between builds: line 4 copies files from `/root/.m2/repository`"

#---- ok: maven: the packages come from another stage
FROM maven:3 AS deps
RUN --mount=type=cache,target=/other mvn dependency:go-offline
FROM maven:3
COPY --from=deps /root/.m2 /root/.m2
COPY . .
RUN mvn package

#---- maven: a mount of a later step would hide the packages of another stage
FROM maven:3
COPY pom.xml .
RUN mvn dependency:go-offline
#       ^^^^^^^^^^^^^^^^^^^^^ hint: "`mvn dependency:go-offline` downloads all packages again whenever this step runs: add a cache mount"
COPY --from=example/deps /root/.m2 /root/.m2
RUN mvn package
#---- refused: "Cache downloads between builds: line 4 copies files to `/root/.m2`"

#---- maven: settings beside the packages stay where they are
FROM maven:3
COPY settings.xml /root/.m2/
RUN mvn package
#       ^^^^^^^ hint: "`mvn package` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.m2/repository between builds"
FROM maven:3
COPY settings.xml /root/.m2/
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked mvn package

#---- ok: deno: the program runs from its cache
FROM debian:12
RUN deno install
CMD ["deno", "run", "main.ts"]

#---- cargo: two folders stand on lines of their own
FROM rust:1.90
COPY . .
RUN cargo build --release
#         ^^^^^ hint: "`cargo build` downloads all packages again whenever this step runs: add a cache mount"
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
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
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
#     ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22
RUN \
    --mount=type=cache,target=/root/.npm \
  npm ci

#---- lower case, tabs, no line break at the end (crlf)
from node:22
run	npm ci
#  	    ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.npm between builds"
from node:22
run --mount=type=cache,target=/root/.npm	npm ci

#---- two managers in one step
FROM node:22
RUN apt-get update && apt-get install -y git && npm ci
#                                                   ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
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
#                           ^^^^^^^ hint: "`pnpm install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.local/share/pnpm/store between builds"
FROM node:22
WORKDIR /app
RUN --mount=type=cache,target=/root/.local/share/pnpm/store \
    corepack enable && pnpm install --frozen-lockfile

#---- yarn behind corepack may be of any generation
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
RUN corepack enable && yarn install --frozen-lockfile && yarn cache clean
#                           ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the project may use Yarn 2 or later, which keeps its downloads in another folder"

#---- yarn 2 and later: what clears the cache goes with the mount
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
RUN yarn install --immutable && yarn cache clean
#        ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["true"]
#---- fixed (unsafe): "Cache /root/.yarn/berry/cache between builds"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
RUN --mount=type=cache,target=/root/.yarn/berry/cache,sharing=locked \
    yarn install --immutable
CMD ["true"]

#---- yarn 2 and later
FROM node:22
WORKDIR /app
RUN yarn install --immutable
#        ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["true"]
#---- fixed (unsafe): "Cache /root/.yarn/berry/cache between builds"
FROM node:22
WORKDIR /app
RUN --mount=type=cache,target=/root/.yarn/berry/cache,sharing=locked yarn install --immutable
CMD ["true"]

#---- bun, whose image starts as root
FROM oven/bun:1
WORKDIR /app
RUN bun install
#       ^^^^^^^ hint: "`bun install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.bun/install/cache between builds"
FROM oven/bun:1
WORKDIR /app
RUN --mount=type=cache,target=/root/.bun/install/cache bun install

#---- pipenv, two folders
FROM python:3.13
WORKDIR /app
RUN pipenv install --deploy
#          ^^^^^^^ hint: "`pipenv install` downloads all packages again whenever this step runs: add a cache mount"
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
#          ^^^^^^^ hint: "`poetry install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/pypoetry/artifacts and /root/.cache/pypoetry/cache between builds"
FROM python:3.13
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/pypoetry/artifacts \
    --mount=type=cache,target=/root/.cache/pypoetry/cache \
    poetry install --no-root

#---- uv
FROM python:3.13
WORKDIR /app
RUN uv sync --no-install-project
#      ^^^^ hint: "`uv sync` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/uv between builds"
FROM python:3.13
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/uv uv sync --no-install-project

#---- pdm
FROM python:3.13
WORKDIR /app
RUN pdm sync --no-self
#       ^^^^ hint: "`pdm sync` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/pdm between builds"
FROM python:3.13
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/pdm pdm sync --no-self

#---- conda
FROM debian:12
WORKDIR /app
RUN conda env create -f environment.yml && conda clean -afy
#             ^^^^^^ hint: "`conda env create` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the folder it is installed in is unknown"

#---- gradle
FROM gradle:8 AS build
WORKDIR /app
RUN gradle dependencies
#          ^^^^^^^^^^^^ hint: "`gradle dependencies` downloads all packages again whenever this step runs: add a cache mount"
FROM scratch
COPY --from=build /app/out /out
#---- fixed (unsafe): "Cache /root/.gradle/caches and /root/.gradle/wrapper between builds"
FROM gradle:8 AS build
WORKDIR /app
RUN --mount=type=cache,target=/root/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/root/.gradle/wrapper,sharing=locked \
    gradle dependencies
FROM scratch
COPY --from=build /app/out /out

#---- sbt, three folders
FROM eclipse-temurin:21
WORKDIR /app
RUN sbt update
#       ^^^^^^ hint: "`sbt update` downloads all packages again whenever this step runs: add a cache mount"
CMD ["true"]
#---- fixed (unsafe): "Cache /root/.cache/coursier, /root/.sbt and /root/.ivy2 between builds"
FROM eclipse-temurin:21
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/coursier \
    --mount=type=cache,target=/root/.sbt,sharing=locked \
    --mount=type=cache,target=/root/.ivy2,sharing=locked \
    sbt update
CMD ["true"]

#---- bundler
FROM ruby:3.4
WORKDIR /app
RUN bundle install
#          ^^^^^^^ hint: "`bundle install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /usr/local/bundle/cache between builds"
FROM ruby:3.4
WORKDIR /app
RUN --mount=type=cache,target=/usr/local/bundle/cache,sharing=locked bundle install

#---- composer
FROM composer:2
WORKDIR /app
RUN composer install --no-dev
#            ^^^^^^^ hint: "`composer install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /tmp/cache between builds"
FROM composer:2
WORKDIR /app
RUN --mount=type=cache,target=/tmp/cache composer install --no-dev

#---- dotnet
FROM debian:12
WORKDIR /app
RUN dotnet restore
#          ^^^^^^^ hint: "`dotnet restore` downloads all packages again whenever this step runs: add a cache mount"
RUN dotnet publish -o /out
#---- fixed (unsafe): "Cache /root/.nuget/packages between builds"
FROM debian:12
WORKDIR /app
RUN --mount=type=cache,target=/root/.nuget/packages dotnet restore
RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish -o /out

#---- mix
FROM elixir:1.18
WORKDIR /app
RUN mix local.hex --force && mix deps.get
#                                ^^^^^^^^ hint: "`mix deps.get` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.hex/packages between builds"
FROM elixir:1.18
WORKDIR /app
RUN --mount=type=cache,target=/root/.hex/packages,sharing=locked \
    mix local.hex --force && mix deps.get

#---- ok: what an install brings lies in no cache
FROM elixir:1.18 AS hex
RUN mix local.hex --force && mix local.rebar --force
FROM mcr.microsoft.com/dotnet/sdk:8.0
RUN dotnet workload install wasm-tools

#---- pub
FROM debian:12
WORKDIR /app
RUN dart pub get
#            ^^^ hint: "`dart pub get` downloads all packages again whenever this step runs: add a cache mount"
CMD ["true"]
#---- fixed (unsafe): "Cache /root/.pub-cache between builds"
FROM debian:12
WORKDIR /app
RUN --mount=type=cache,target=/root/.pub-cache dart pub get
CMD ["true"]

#---- swift
FROM debian:12
WORKDIR /app
RUN swift package resolve && swift build
#                 ^^^^^^^ hint: "`swift package resolve` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/org.swift.swiftpm between builds"
FROM debian:12
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/org.swift.swiftpm swift package resolve && swift build

#---- ok: package managers of systems have the refactoring only
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apk add curl

#---- bun and its user
FROM oven/bun:1
USER bun
RUN bun install
#       ^^^^^^^ hint: "`bun install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /home/bun/.bun/install/cache between builds"
FROM oven/bun:1
USER bun
RUN --mount=type=cache,target=/home/bun/.bun/install/cache,uid=1000,gid=1000 bun install

#---- dotnet, whose image starts as root
FROM mcr.microsoft.com/dotnet/sdk:9.0
RUN dotnet restore
#          ^^^^^^^ hint: "`dotnet restore` downloads all packages again whenever this step runs: add a cache mount"
CMD ["true"]
#---- fixed (unsafe): "Cache /root/.nuget/packages between builds"
FROM mcr.microsoft.com/dotnet/sdk:9.0
RUN --mount=type=cache,target=/root/.nuget/packages dotnet restore
CMD ["true"]

#---- ok: a stage that is built on one whose packages stay in a layer
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY . .
RUN dotnet restore
FROM build AS publish
RUN dotnet publish -o /app
FROM build AS test
RUN dotnet build
ENTRYPOINT ["dotnet", "test"]

#---- what is removed of the home folder, by any of its names
FROM python:3.12
RUN pip install -r requirements.txt && rm -rf ~/.cache/pip
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
RUN pip install -r dev.txt && rm -rf "$HOME/.cache/pip" /tmp/*
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
RUN pip install -r test.txt && rm -rf /root/*
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.12
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install -r requirements.txt
RUN pip install -r dev.txt && rm -rf "$HOME/.cache/pip" /tmp/*
RUN pip install -r test.txt && rm -rf /root/*
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.12
RUN pip install -r requirements.txt && rm -rf ~/.cache/pip
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install -r dev.txt && rm -rf /tmp/*
RUN pip install -r test.txt && rm -rf /root/*
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.12
RUN pip install -r requirements.txt && rm -rf ~/.cache/pip
RUN pip install -r dev.txt && rm -rf "$HOME/.cache/pip" /tmp/*
RUN --mount=type=cache,target=/root/.cache/pip pip install -r test.txt && rm -rf /root/*

#---- the folder around a mount can't be removed
FROM python:3.12
RUN pip install -r a.txt && rm -rf ~/.cache
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
RUN pip install -r b.txt && rm -rf /root/.cache/*
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
RUN pip install -r c.txt && rm -rf ${HOME}/.cache/p*
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
RUN pip install -r d.txt && rm -rf /root/{.cache,.config}
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the step also removes `~/.cache`, which fails while the mount is in it"
#---- refused: "Cache downloads between builds: the step also removes `/root/.cache/*`, which fails while the mount is in it"
#---- refused: "Cache downloads between builds: the step also removes `${HOME}/.cache/p*`, which fails while the mount is in it"
#---- refused: "Cache downloads between builds: the step also removes `/root/{.cache,.config}`, which fails while the mount is in it"

#---- a later step that downloads nothing would find an emptied cache
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS server
COPY . .
RUN dotnet restore
#          ^^^^^^^ hint: "`dotnet restore` downloads all packages again whenever this step runs: add a cache mount"
RUN dotnet publish --no-restore -o /app
FROM rust:1.90 AS tool
COPY . .
RUN cargo fetch
#         ^^^^^ hint: "`cargo fetch` downloads all packages again whenever this step runs: add a cache mount"
RUN cargo build --release --frozen
#---- refused: "Cache downloads between builds: `dotnet publish` in line 4 downloads nothing and fails when the cache is empty"
#---- refused: "Cache downloads between builds: `cargo build` in line 8 downloads nothing and fails when the cache is empty"

#---- modules of the project's own folder need no cache
FROM golang:1.26
COPY . .
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
RUN go build -mod=vendor -o /app .
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.26
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod go mod download
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -mod=vendor -o /app .

#---- ok: the cache is what the image is to have
FROM oven/bun:1
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile && rm -rf node_modules
FROM node:24
COPY package.json package-lock.json ./
RUN npm ci && rm -rf node_modules

#---- what is installed is used before it goes
FROM node:24
COPY . .
RUN npm ci && npm run build && rm -rf node_modules
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:24
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci && npm run build && rm -rf node_modules

#---- a folder that is named from where the step has gone
FROM node:22
WORKDIR /app
RUN cd web && yarn install --cache-folder .yc
#                  ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
RUN cd /srv/app && npm ci --cache ./.npm
#                      ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /app/web/.yc between builds"
FROM node:22
WORKDIR /app
RUN --mount=type=cache,target=/app/web/.yc,sharing=locked cd web && yarn install --cache-folder .yc
RUN cd /srv/app && npm ci --cache ./.npm
#---- fixed (unsafe): "Cache /srv/app/.npm between builds"
FROM node:22
WORKDIR /app
RUN cd web && yarn install --cache-folder .yc
RUN --mount=type=cache,target=/srv/app/.npm cd /srv/app && npm ci --cache ./.npm

#---- a folder that is named where a flag or a subshell leads
FROM node:22
WORKDIR /app
RUN npm --prefix web ci --cache .npm
#                    ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
FROM node:22
WORKDIR /app
RUN (cd web && npm ci) && yarn install --cache-folder .yc
#                  ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#                              ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `--cache` is not a fixed path"
#---- refused: "Cache downloads between builds: `--cache-folder` is not a fixed path"
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22
WORKDIR /app
RUN npm --prefix web ci --cache .npm
FROM node:22
WORKDIR /app
RUN --mount=type=cache,target=/root/.npm (cd web && npm ci) && yarn install --cache-folder .yc

#---- a file of the project names another folder
#---- file web/.npmrc
cache=.npm-cache
#---- file web/package.json
{ "name": "web" }
#---- file pip.conf
[global]
cache-dir = /srv/pip
#---- file Dockerfile
FROM node:22
COPY web/package.json web/.npmrc /app/
RUN cd /app && npm install
#                  ^^^^^^^ hint: "`npm install` downloads all packages again whenever this step runs: add a cache mount"
FROM python:3.13
COPY pip.conf /etc/pip.conf
RUN pip install flask
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `web/.npmrc` keeps downloads in another folder"
#---- refused: "Cache downloads between builds: `pip.conf` keeps downloads in another folder"

#---- an image that may set where the cache is
FROM lukemathwalker/cargo-chef:0.1.66-rust-1.77.0 AS chef
RUN useradd -u 1000 app
USER app
RUN cargo build --release
#         ^^^^^ hint: "`cargo build` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `cargo` also writes to `/usr/local/cargo`, which the mount would make for root"

#---- a home at the top
FROM python:3.14-slim
ENV HOME=/
RUN pip install flask
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /.cache/pip between builds"
FROM python:3.14-slim
ENV HOME=/
RUN --mount=type=cache,target=/.cache/pip pip install flask

#---- what a JSON list turns off stays turned off
FROM python:3.13
RUN ["pip", "install", "--no-cache-dir", "flask"]
#           ^^^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the step does not use a shell"

#---- a cache that is emptied in the script of a JSON list
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
RUN ["sh", "-c", "yarn install && yarn cache clean"]
#                      ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the step does not use a shell"

#---- a JSON list that turns nothing off
FROM python:3.13
RUN ["pip", "install", "flask"]
#           ^^^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.13
RUN --mount=type=cache,target=/root/.cache/pip ["pip", "install", "flask"]

#---- images that uv publishes start as root
#---- file uv.lock
#---- file pyproject.toml
[project]
name = "app"
#---- file Dockerfile
FROM ghcr.io/astral-sh/uv:python3.12-alpine
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-install-project
#      ^^^^ hint: "`uv sync` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/uv between builds"
FROM ghcr.io/astral-sh/uv:python3.12-alpine
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,id=uv-musl,target=/root/.cache/uv uv sync --frozen --no-install-project

#---- an image of uv whose base is not known
#---- file uv.lock
#---- file pyproject.toml
[project]
name = "app"
#---- file Dockerfile
FROM ghcr.io/astral-sh/uv:python3.12-hardened
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-install-project
#      ^^^^ hint: "`uv sync` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the user that `ghcr.io/astral-sh/uv` starts as is unknown: name it with USER above this step"

#---- ok: Go takes packages from the folder of the project
#---- file go.mod
module x
go 1.22
#---- file vendor/modules.txt
# a.dev/b v1.0.0
#---- file main.go
#---- file Dockerfile
FROM golang:1.26
WORKDIR /src
COPY . .
RUN go build -o /app .

#---- or is told not to
#---- file go.mod
module x
go 1.22
require a.dev/b v1.0.0
#---- file vendor/modules.txt
# a.dev/b v1.0.0
#---- file main.go
#---- file Dockerfile
FROM golang:1.26
WORKDIR /src
COPY . .
RUN go build -mod=mod -o /app .
#      ^^^^^ hint: "`go build` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.26
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -mod=mod -o /app .

#---- modules of the own packages are for what is built later too
FROM golang:1.26
WORKDIR /src
COPY . .
RUN go get -d -v ./...
#      ^^^ hint: "`go get` downloads all packages again whenever this step runs: add a cache mount"
RUN go build -o /app ./cmd/files
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.26
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod go get -d -v ./...
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -o /app ./cmd/files

#---- ok: the image hands CMD to the program that it is named after
FROM denoland/deno:2.1.4
WORKDIR /app
COPY . .
RUN deno cache main.ts
CMD ["run", "-A", "main.ts"]

#---- the image's own folder, where the program is compiled
FROM denoland/deno:2.1.4 AS build
WORKDIR /app
COPY . .
RUN deno install --entrypoint main.ts && deno compile -o /out main.ts
#        ^^^^^^^ hint: "`deno install` downloads all packages again whenever this step runs: add a cache mount"
FROM gcr.io/distroless/cc
COPY --from=build /out /out
CMD ["/out"]
#---- fixed (unsafe): "Cache /deno-dir between builds"
FROM denoland/deno:2.1.4 AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/deno-dir \
    deno install --entrypoint main.ts && deno compile -o /out main.ts
FROM gcr.io/distroless/cc
COPY --from=build /out /out
CMD ["/out"]

#---- what a command empties stays emptied where no mount holds it
FROM golang:1.26-alpine
ENV GOCACHE=/tmp/go-build
RUN go install github.com/swaggo/swag/cmd/swag@latest && go clean -cache
#      ^^^^^^^ hint: "`go install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /go/pkg/mod between builds"
FROM golang:1.26-alpine
ENV GOCACHE=/tmp/go-build
RUN --mount=type=cache,target=/go/pkg/mod \
    go install github.com/swaggo/swag/cmd/swag@latest && go clean -cache

#---- only the word about the mounted cache is taken away
FROM golang:1.26-alpine
RUN go install github.com/swaggo/swag/cmd/swag@latest && go clean -modcache -cache
#      ^^^^^^^ hint: "`go install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /go/pkg/mod between builds"
FROM golang:1.26-alpine
RUN --mount=type=cache,target=/go/pkg/mod \
    go install github.com/swaggo/swag/cmd/swag@latest && go clean -cache

#---- without such a word nothing is emptied
FROM golang:1.26-alpine
RUN go install github.com/swaggo/swag/cmd/swag@latest && go clean
#      ^^^^^^^ hint: "`go install` downloads all packages again whenever this step runs: add a cache mount"
RUN go install github.com/air-verse/air@latest && go clean -modcache
#      ^^^^^^^ hint: "`go install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /go/pkg/mod between builds"
FROM golang:1.26-alpine
RUN --mount=type=cache,target=/go/pkg/mod \
    go install github.com/swaggo/swag/cmd/swag@latest && go clean
RUN go install github.com/air-verse/air@latest && go clean -modcache
#---- fixed (unsafe): "Cache /go/pkg/mod between builds"
FROM golang:1.26-alpine
RUN go install github.com/swaggo/swag/cmd/swag@latest && go clean
RUN --mount=type=cache,target=/go/pkg/mod \
    go install github.com/air-verse/air@latest

#---- caches beside the packages' own folder
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY a.csproj ./
RUN dotnet restore && dotnet nuget locals http-cache --clear
#          ^^^^^^^ hint: "`dotnet restore` downloads all packages again whenever this step runs: add a cache mount"
CMD ["true"]
#---- fixed (unsafe): "Cache /root/.nuget/packages between builds"
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY a.csproj ./
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet restore && dotnet nuget locals http-cache --clear
CMD ["true"]

#---- all of a manager's caches at once
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY a.csproj ./
RUN dotnet restore && dotnet nuget locals all --clear
#          ^^^^^^^ hint: "`dotnet restore` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `dotnet nuget locals all` clears other caches as well"

#---- gems that no list has are packages and no cache
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install && bundle clean --force
#          ^^^^^^^ hint: "`bundle install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /usr/local/bundle/cache between builds"
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN --mount=type=cache,target=/usr/local/bundle/cache,sharing=locked \
    bundle install && bundle clean --force

#---- ok: a comment speaks against cache mounts
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Resolve packages into a real image directory, NOT a BuildKit cache mount:
# `type=gha` exports layers but never cache mounts.
ENV NUGET_PACKAGES=/nuget-packages
WORKDIR /src
COPY a.csproj ./
RUN dotnet restore

#---- ok: what starts builds again whenever a file changes
FROM golang:1.26-alpine
WORKDIR /app
COPY go.mod go.sum ./
RUN go mod download
COPY . .
CMD ["air", "-c", ".air.toml"]

#---- ok: a script that starts and names the manager
#---- file go.mod
#---- file start.sh
#!/bin/sh
exec go run .
#---- file Dockerfile
FROM golang:1.26-alpine
WORKDIR /app
COPY go.mod go.sum ./
RUN go mod download
COPY . .
CMD ["sh", "./start.sh"]

#---- an image to be built on
FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY pom.xml ./
COPY src ./src
RUN mvn install -DskipTests
#       ^^^^^^^ hint: "`mvn install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the image starts nothing: it may be there to be built on with these packages"

#---- an image that only holds the modules
FROM golang:1.26
WORKDIR /app
COPY go.mod go.sum ./
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the image starts nothing: it may be there to be built on with these packages"

#---- an image that builds, for those who take its files
FROM golang:1.26
WORKDIR /app
COPY go.mod go.sum ./
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
RUN go build -o /out/app .
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.26
WORKDIR /app
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -o /out/app .

#---- ok: a program of a single file needs no modules
#---- file main.go
#---- file Dockerfile
FROM golang:1.26 AS build
COPY main.go ./
RUN go build -o /main main.go
FROM scratch
COPY --from=build /main /main

#---- programs that pnpm installs for all projects are used from its store
FROM node:22
ENV PNPM_HOME=/pnpm PATH=/pnpm:$PATH
RUN corepack enable && pnpm add -g turbo tsx
#                           ^^^ hint: "`pnpm add` downloads all packages again whenever this step runs: add a cache mount"
CMD ["turbo"]
#---- refused: "Cache downloads between builds: programs that `pnpm` installs globally are used from its store"

#---- a variable names the folder that the step removes
FROM python:3.13
ENV UV_CACHE_DIR=/tmp/uv-cache
RUN pip install uv flask
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
RUN uv pip install --system -r requirements.txt && rm -rf ${UV_CACHE_DIR}
#          ^^^^^^^ hint: "`uv pip install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["python"]
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.13
ENV UV_CACHE_DIR=/tmp/uv-cache
RUN --mount=type=cache,target=/root/.cache/pip pip install uv flask
RUN uv pip install --system -r requirements.txt && rm -rf ${UV_CACHE_DIR}
CMD ["python"]
#---- fixed (unsafe): "Cache /tmp/uv-cache between builds"
FROM python:3.13
ENV UV_CACHE_DIR=/tmp/uv-cache
RUN pip install uv flask
RUN --mount=type=cache,target=/tmp/uv-cache \
    uv pip install --system -r requirements.txt
CMD ["python"]

#---- a command has moved the cache
FROM ruby:3.4
WORKDIR /app
RUN bundle config set --local deployment true
COPY Gemfile Gemfile.lock ./
RUN bundle install
#          ^^^^^^^ hint: "`bundle install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["ruby"]
#---- refused: "Cache downloads between builds: `bundle config set --local` in line 3 keeps downloads in another folder"

#---- conda where its installer puts it
FROM debian:13
RUN bash Miniconda3-latest-Linux-x86_64.sh -b -p /opt/miniconda3
RUN conda install numpy
#         ^^^^^^^ hint: "`conda install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["python"]
#---- fixed (unsafe): "Cache /opt/miniconda3/pkgs between builds"
FROM debian:13
RUN bash Miniconda3-latest-Linux-x86_64.sh -b -p /opt/miniconda3
RUN --mount=type=cache,target=/opt/miniconda3/pkgs,sharing=locked conda install numpy
CMD ["python"]

#---- conda of its own image, and of somebody's
FROM continuumio/miniconda3
RUN conda install numpy
#         ^^^^^^^ hint: "`conda install` downloads all packages again whenever this step runs: add a cache mount"
FROM example.com/base
USER root
RUN conda install numpy
#         ^^^^^^^ hint: "`conda install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["python"]
#---- refused: "Cache downloads between builds: the folder it is installed in is unknown"
#---- fixed (unsafe): "Cache /opt/conda/pkgs between builds"
FROM continuumio/miniconda3
RUN --mount=type=cache,target=/opt/conda/pkgs,sharing=locked conda install numpy
FROM example.com/base
USER root
RUN conda install numpy
CMD ["python"]

#---- a cache that is turned off
FROM php:8.4
USER root
RUN COMPOSER_CACHE_DIR=/dev/null composer install
#                                         ^^^^^^^ hint: "`composer install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["php"]
#---- refused: "Cache downloads between builds: `COMPOSER_CACHE_DIR` turns off the cache"

#---- the user has another home now
FROM php:8.4
RUN usermod -u 1000 -d /home/www-data www-data
USER www-data
RUN composer install
#            ^^^^^^^ hint: "`composer install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["php"]
#---- refused: "Cache downloads between builds: the home folder and UID of the user `www-data` are unknown: create it with `useradd -m -u <number>` above this step"

#---- the mount would make the home of a user
FROM python:3.13
ENV HOME=/home/bot
RUN pip install flask && useradd --create-home --home-dir /home/bot bot
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
USER bot
CMD ["python"]
#---- refused: "Cache downloads between builds: line 3 creates `/home/bot`, which the mount would create first"

#---- the short form of a flag
FROM python:3.13
RUN pip install --no-cache -r requirements.txt
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["python"]
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.13
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
CMD ["python"]

#---- an image that runs tools of its own on modules
FROM golang:1.24-alpine
COPY go.mod go.sum ./
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
RUN go install gotest.tools/gotestsum@v1.12.0
#      ^^^^^^^ hint: "`go install` downloads all packages again whenever this step runs: add a cache mount"
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the image starts nothing: it may be there to be built on with these packages"
#---- refused: "Cache downloads between builds: the image starts nothing: it may be there to be built on with these packages"
#---- fixed (unsafe): "Cache /go/pkg/mod between builds"
FROM golang:1.24-alpine
COPY go.mod go.sum ./
RUN go mod download
RUN --mount=type=cache,target=/go/pkg/mod go install gotest.tools/gotestsum@v1.12.0
RUN go mod download

#---- an image that brings the sources once its programs are built
FROM golang:1.24-alpine
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
COPY cmd cmd
RUN go build -o /bin/app ./cmd/app
COPY . .
#---- refused: "Cache downloads between builds: the image starts nothing: it may be there to be built on with these packages"

#---- an image that sets HOME for all users
FROM registry.access.redhat.com/ubi8/nodejs-20
USER root
RUN npm install -g snyk-broker snyk
#       ^^^^^^^ hint: "`npm install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the home folder that `registry.access.redhat.com/ubi8/nodejs-20` sets is unknown: name it with `ENV HOME` above this step"

#---- ok: wheels that another stage made
FROM python:3.13
COPY --from=build /wheels /wheels
RUN pip install --no-cache-dir /wheels/*
RUN pip install --upgrade pip && pip install --no-cache /wheels/*

#---- go: a build that makes all anew reads nothing of what was built
FROM golang:1.24
COPY . .
RUN CGO_ENABLED=0 go build -a -installsuffix cgo -o app .
#                    ^^^^^ hint: "`go build` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /go/pkg/mod between builds"
FROM golang:1.24
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod CGO_ENABLED=0 go build -a -installsuffix cgo -o app .

#---- a step that uninstalls the toolchain whose folder would hold the mount
FROM debian:12
COPY . .
RUN curl -sSf https://sh.rustup.rs | sh -s -- -y \
    && ~/.cargo/bin/cargo build --release \
#                         ^^^^^ hint: "`cargo build` downloads all packages again whenever this step runs: add a cache mount"
    && ~/.cargo/bin/rustup self uninstall -y
CMD ["./target/release/app"]
#---- refused: "Cache downloads between builds: `~/.cargo/bin/rustup self uninstall` also removes the folder, and fails while a mount is in it"

#---- another user than the one of the step
FROM debian:12
RUN useradd -m -u 1000 app
USER app
COPY requirements.txt .
RUN sudo pip3 install -r requirements.txt
#             ^^^^^^^ hint: "`pip3 install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `sudo` runs it as another user"

#---- ok: the folder that root's is a link to is filled
FROM gradle:8.14-jdk21
COPY --from=cache /home/gradle/cache_home /home/gradle/.gradle
COPY . .
RUN gradle bootJar
CMD ["java", "-jar", "build/libs/app.jar"]

#---- ok: tools for all projects are downloaded past the folder of packages
FROM mcr.microsoft.com/dotnet/sdk:9.0
RUN dotnet tool install --tool-path /tools dotnet-counters && dotnet tool install -g dotnet-trace

#---- a mount whose target is seen from the working directory, and no network
#---- file go.mod
module a
#---- file Dockerfile
FROM golang:1.26
WORKDIR /src
COPY go.mod ./
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
RUN --mount=target=. go build -o /a .
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.26
WORKDIR /src
COPY go.mod ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=target=. --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o /a .

#---- a step without network works from what is there
#---- file go.mod
module a
#---- file Dockerfile
FROM golang:1.26
WORKDIR /src
COPY go.mod ./
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
RUN --network=none go build -o /a .
#---- refused: "Cache downloads between builds: line 6 runs without network and fails when the cache is empty"

#---- a folder around the mount is made in the same step
#---- file go.mod
module a
#---- file Dockerfile
FROM golang:1.26
RUN mkdir /go/pkg && go install example.com/a@v1
#                       ^^^^^^^ hint: "`go install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `mkdir /go/pkg` also makes a folder that the mount would make first"

#---- ok: one of several lockfiles, which is not there
#---- file package.json
{ "name": "a" }
#---- file pnpm-lock.yaml
lockfileVersion: '9.0'
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN if [ -f yarn.lock ]; then yarn --frozen-lockfile; elif [ -f package-lock.json ]; then npm ci; else exit 1; fi

#---- a flag of Yarn 2 with the lockfile of Yarn 1
#---- file package.json
{ "name": "a" }
#---- file yarn.lock
# yarn lockfile v1
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install --immutable
#        ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the lockfile of the project is that of Yarn 1, which keeps its downloads in another folder"

#---- a module that a later step needs, which would be in the cache alone
#---- file pom.xml
<project></project>
#---- file lib/pom.xml
<project></project>
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY . .
RUN mvn install -N
#       ^^^^^^^ hint: "`mvn install` downloads all packages again whenever this step runs: add a cache mount"
RUN cd lib && mvn package
FROM eclipse-temurin:21-jre
COPY --from=build /app/lib/target/a.jar /a.jar
CMD ["java", "-jar", "/a.jar"]
#---- refused: "Cache downloads between builds: line 5 uses what `mvn install` puts among the packages, which would be in the cache alone"

#---- a file that an earlier step put among the packages
#---- file pom.xml
<project></project>
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY x.jar pom.xml ./
RUN mvn install:install-file -Dfile=x.jar
RUN mvn package
#       ^^^^^^^ hint: "`mvn package` downloads all packages again whenever this step runs: add a cache mount"
FROM eclipse-temurin:21-jre
COPY --from=build /app/target/a.jar /a.jar
CMD ["java", "-jar", "/a.jar"]
#---- refused: "Cache downloads between builds: the mount would hide what line 4 puts among the packages"

#---- an image with one home for all users
#---- file requirements.txt
flask
#---- file Dockerfile
FROM quay.io/jupyter/scipy-notebook:2026-01-01
USER root
COPY requirements.txt ./
RUN pip install -r requirements.txt
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the home folder that `quay.io/jupyter/scipy-notebook` sets is unknown: name it with `ENV HOME` above this step"

#---- a folder around the mount that another user could not write to
FROM debian:13
RUN useradd -m -u 993 sydent
USER sydent
RUN python -m poetry install
#                    ^^^^^^^ hint: "`poetry install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `poetry` also writes to `/home/sydent/.cache/pypoetry`, which the mount would make for root"

#---- the same folder, made before
FROM debian:13
RUN useradd -m -u 993 sydent
USER sydent
RUN mkdir -p ~/.cache/pypoetry
RUN python -m poetry install
#                    ^^^^^^^ hint: "`poetry install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /home/sydent/.cache/pypoetry/artifacts and /home/sydent/.cache/pypoetry/cache between builds"
FROM debian:13
RUN useradd -m -u 993 sydent
USER sydent
RUN mkdir -p ~/.cache/pypoetry
RUN --mount=type=cache,target=/home/sydent/.cache/pypoetry/artifacts,uid=993,gid=993 \
    --mount=type=cache,target=/home/sydent/.cache/pypoetry/cache,uid=993,gid=993 \
    python -m poetry install

#---- ok: a service that takes no cache mounts without an id of its own
#---- file railway.json
{ "build": { "builder": "DOCKERFILE", "dockerfilePath": "Dockerfile" } }
#---- file package.json
{ "name": "a" }
#---- file Dockerfile
FROM node:22
COPY package.json ./
RUN npm install

#---- variables and flags that decide what pip builds
FROM python:3.13
ENV CMAKE_ARGS="-DGGML_CUDA=on"
RUN pip install llama-cpp-python==0.3.2
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
FROM python:3.13
RUN FORCE_CMAKE=1 pip install llama-cpp-python==0.3.2
#                     ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
FROM python:3.13
RUN pip install torch==2.5.0 && pip install --no-build-isolation flash-attn==2.7.0
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `CMAKE_ARGS` decides how packages are built, which the cache does not tell apart"
#---- refused: "Cache downloads between builds: `FORCE_CMAKE` decides how packages are built, which the cache does not tell apart"
#---- refused: "Cache downloads between builds: `--no-build-isolation` decides how packages are built, which the cache does not tell apart"

#---- ok: packages that come with Go
FROM golang:1.23
RUN go install std

#---- a folder that another manager of the step writes to as well, and one that package scripts write to
FROM python:3.12-slim
RUN useradd --uid=1000 --user-group --create-home app
USER app
RUN pip install uv==0.5.0 tqdm && uv pip install --system flask==3.0.0
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#                                        ^^^^^^^ hint: "`uv pip install` downloads all packages again whenever this step runs: add a cache mount"
FROM node:22
USER node
WORKDIR /home/node/app
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile
#        ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `uv` also writes to `/home/app/.cache`, which the mount would make for root"
#---- refused: "Cache downloads between builds: `pip` also writes to `/home/app/.cache`, which the mount would make for root"
#---- refused: "Cache downloads between builds: `yarn` also writes to `/home/node/.cache`, which the mount would make for root"

#---- a shell of another user, another root, and another home
FROM python:3.13
RUN useradd -m app
RUN su app -c "pip install flask"
#                  ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"

FROM python:3.13
RUN chroot /rootfs pip install flask
#                      ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"

FROM python:3.13
RUN time gosu app pip install flask
#                     ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"

FROM python:3.13
RUN export HOME=/opt/home && pip install flask
#                                ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"

FROM python:3.13
RUN env HOME=/opt/home pip install flask
#                          ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `su` runs it as another user"
#---- refused: "Cache downloads between builds: `chroot` runs it elsewhere"
#---- refused: "Cache downloads between builds: `gosu` runs it as another user"
#---- refused: "Cache downloads between builds: `HOME` is another folder for it"
#---- refused: "Cache downloads between builds: `HOME` is another folder for it"

#---- ok: Go without modules keeps nothing there
FROM golang:1.12-alpine3.9
RUN go get -v github.com/stretchr/testify
FROM golang:1.10
RUN go build ./...
FROM debian:12
RUN curl -Lsf https://storage.googleapis.com/golang/go1.8.3.linux-amd64.tar.gz | tar -C /usr/local -xz
RUN go get github.com/mailhog/mhsendmail
FROM golang:1.25
ENV GO111MODULE=off
RUN go get ./...

#---- modules that an image may need when it starts, and a home that a COPY fills which a variable names
FROM rust:1.90
COPY --from=cacher $CARGO_HOME $CARGO_HOME
RUN cargo build
COPY --from=example/other /app /app

FROM golang:1.26
WORKDIR /app
COPY go.mod go.sum ./
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
CMD ["./build.sh"]
#---- refused: "Cache downloads between builds: no step builds with these packages: the image may need them when it starts"

#---- ok: packages that a Compose file has installed again when the image starts
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file package-lock.json
{}
#---- file compose.yaml
services:
  web:
    build: .
    command: sh -c "npm ci || npm install && npm start"
#---- file Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci
CMD ["npm", "start"]

#---- ok: packages that a script of the image installs again
#---- file composer.json
{ "require": { "a/b": "1" } }
#---- file composer.lock
{}
#---- file docker/entrypoint.sh
#!/bin/sh
[ -d vendor ] || composer install --no-interaction
exec "$@"
#---- file Dockerfile
FROM composer:2
COPY composer.json composer.lock ./
RUN composer install
COPY docker/entrypoint.sh /entrypoint.sh
ENTRYPOINT ["/entrypoint.sh"]

#---- ok: a service of Railway among several
#---- file railway.api.json
{ "build": { "builder": "DOCKERFILE", "dockerfilePath": "api.Dockerfile" } }
#---- file api.Dockerfile
FROM golang:1.26
COPY . .
RUN go build -o /api ./cmd/api
CMD ["/api"]

#---- ok: one global program, or what installs the packages
FROM node:22
RUN npm install -g pnpm@10
FROM python:3.13
ARG POETRY_VERSION=2.1.0
RUN pip install --upgrade pip setuptools
RUN pip install "poetry==${POETRY_VERSION}" virtualenv==20.30.0

#---- beside other packages
FROM python:3.13
COPY requirements.txt .
RUN pip install --upgrade pip && pip install -r requirements.txt
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.13
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --upgrade pip && pip install -r requirements.txt

#---- ok: a module that requires nothing
#---- file go.mod
module example.com/a
go 1.26
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.26
COPY . .
RUN go build -o /a .
CMD ["/a"]

#---- what managers compile is kept apart for images with musl
#---- file requirements.txt
psycopg2==2.9.10
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file pnpm-lock.yaml
lockfileVersion: '9.0'
#---- file Dockerfile
FROM python:3.13-alpine AS alpine
COPY requirements.txt .
RUN pip install -r requirements.txt
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
FROM node:22-alpine AS pnpm
COPY package.json pnpm-lock.yaml ./
RUN corepack enable && pnpm install --frozen-lockfile
#                           ^^^^^^^ hint: "`pnpm install` downloads all packages again whenever this step runs: add a cache mount"
FROM python:3.13-slim
COPY requirements.txt .
RUN pip install -r requirements.txt
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.13-alpine AS alpine
COPY requirements.txt .
RUN --mount=type=cache,id=pip-musl,target=/root/.cache/pip pip install -r requirements.txt
FROM node:22-alpine AS pnpm
COPY package.json pnpm-lock.yaml ./
RUN corepack enable && pnpm install --frozen-lockfile
FROM python:3.13-slim
COPY requirements.txt .
RUN pip install -r requirements.txt
#---- fixed (unsafe): "Cache /root/.local/share/pnpm/store between builds"
FROM python:3.13-alpine AS alpine
COPY requirements.txt .
RUN pip install -r requirements.txt
FROM node:22-alpine AS pnpm
COPY package.json pnpm-lock.yaml ./
RUN --mount=type=cache,id=pnpm-musl,target=/root/.local/share/pnpm/store \
    corepack enable && pnpm install --frozen-lockfile
FROM python:3.13-slim
COPY requirements.txt .
RUN pip install -r requirements.txt
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.13-alpine AS alpine
COPY requirements.txt .
RUN pip install -r requirements.txt
FROM node:22-alpine AS pnpm
COPY package.json pnpm-lock.yaml ./
RUN corepack enable && pnpm install --frozen-lockfile
FROM python:3.13-slim
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt

#---- ok: packages that a Compose service works with in the stage that it builds
#---- file Cargo.toml
[package]
name = "a"
version = "0.1.0"
[dependencies]
serde = "1"
#---- file src/main.rs
fn main() {}
#---- file compose.yaml
services:
  ci:
    build: { context: ., target: builder }
    command: cargo clippy
#---- file Dockerfile
FROM rust:1.90 AS builder
WORKDIR /app
COPY . .
RUN cargo build --release
FROM debian:13
COPY --from=builder /app/target/release/a /a
CMD ["/a"]

#---- ok: modules of a layer that a workflow keeps, which brings no mounts to its new machine
#---- file go.mod
module example.com/a
go 1.26
require example.com/b v1.0.0
#---- file .github/workflows/image.yml
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@v7
        with:
          context: .
          cache-from: type=gha
          cache-to: type=gha,mode=max
#---- file Dockerfile
FROM golang:1.26 AS build
WORKDIR /app
COPY go.mod ./
RUN go mod download
COPY . .
RUN go build -o /a .
FROM gcr.io/distroless/static-debian12
COPY --from=build /a /a
CMD ["/a"]

#---- ok: one of several files for CapRover
#---- file captain-definition-web
{ "schemaVersion": 2, "dockerfilePath": "./Dockerfile.web" }
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file package-lock.json
{}
#---- file Dockerfile.web
FROM node:22
COPY package*.json ./
RUN npm ci
CMD ["npm", "start"]

#---- tools of the project, which are run from among the packages
#---- file .config/dotnet-tools.json
{ "version": 1, "tools": { "prc": { "version": "1.0.0", "commands": ["prc"] } } }
#---- file App.csproj
<Project Sdk="Microsoft.NET.Sdk"/>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /src
COPY .config .config
RUN dotnet tool restore
#               ^^^^^^^ hint: "`dotnet tool restore` downloads all packages again whenever this step runs: add a cache mount"
COPY App.csproj ./
RUN dotnet restore
#          ^^^^^^^ hint: "`dotnet restore` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
RUN dotnet build -o /out
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=0 /out /app
CMD ["dotnet", "/app/App.dll"]
#---- refused: "Cache downloads between builds: line 6 uses what `dotnet tool restore` puts among the packages, which would be in the cache alone"
#---- refused: "Cache downloads between builds: the mount would hide what line 4 puts among the packages"

#---- a home that an installer of the same step makes, and ends where it is there
FROM debian:13
RUN wget https://repo.anaconda.com/miniconda/Miniconda3-latest-Linux-x86_64.sh -O miniconda.sh && \
    bash miniconda.sh -b -p /opt/conda && \
    /opt/conda/bin/conda install -y numpy
#                        ^^^^^^^ hint: "`conda install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["bash"]
#---- refused: "Cache downloads between builds: `bash miniconda.sh` also makes a folder that the mount would make first"

#---- what a layer keeps for a later install of the same packages, of which there is one finding and one change
FROM python:3.13 AS base
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv venv && uv sync --frozen --no-install-project
#                 ^^^^ hint: "`uv sync` downloads all packages again whenever this step runs: add a cache mount"
FROM base AS app
COPY . .
RUN rm -rf .venv && uv venv && uv sync --frozen --no-dev
RUN uv sync --frozen --no-cache
#      ^^^^ hint: "`uv sync` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/uv between builds"
FROM python:3.13 AS base
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv uv venv && uv sync --frozen --no-install-project
FROM base AS app
COPY . .
RUN --mount=type=cache,target=/root/.cache/uv rm -rf .venv && uv venv && uv sync --frozen --no-dev
RUN uv sync --frozen --no-cache
#---- fixed (unsafe): "Cache /root/.cache/uv between builds"
FROM python:3.13 AS base
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv venv && uv sync --frozen --no-install-project
FROM base AS app
COPY . .
RUN rm -rf .venv && uv venv && uv sync --frozen --no-dev
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen

#---- ok: packages of a layer that a workflow keeps, which a later install takes from there
#---- file .github/workflows/image.yml
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@v7
        with:
          context: .
          cache-from: type=gha
          cache-to: type=gha,mode=max
#---- file compose.yaml
services:
  app: { build: . }
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install
COPY . .
RUN npm run build
WORKDIR /app/dist
RUN npm install --omit=dev

#---- files of a stage, by a mount from a folder that is known in part
FROM python:3.13 AS build
WORKDIR /app
COPY requirements.txt ./
RUN pip install --target /out/x -r requirements.txt
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
FROM python:3.13-slim
ARG TARGETARCH
RUN --mount=type=bind,from=build,source=/out/${TARGETARCH}/,target=/in cp -r /in /x
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.13 AS build
WORKDIR /app
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip pip install --target /out/x -r requirements.txt
FROM python:3.13-slim
ARG TARGETARCH
RUN --mount=type=bind,from=build,source=/out/${TARGETARCH}/,target=/in cp -r /in /x

#---- packages that are links into the cache
FROM python:3.13 AS a
ENV UV_LINK_MODE=symlink
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen
#      ^^^^ hint: "`uv sync` downloads all packages again whenever this step runs: add a cache mount"
FROM python:3.13 AS b
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --link-mode symlink
#      ^^^^ hint: "`uv sync` downloads all packages again whenever this step runs: add a cache mount"
FROM python:3.13 AS c
ENV UV_LINK_MODE=copy
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen
#      ^^^^ hint: "`uv sync` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the installed packages are links into the cache"
#---- refused: "Cache downloads between builds: the installed packages are links into the cache"
#---- fixed (unsafe): "Cache /root/.cache/uv between builds"
FROM python:3.13 AS a
ENV UV_LINK_MODE=symlink
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen
FROM python:3.13 AS b
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --link-mode symlink
FROM python:3.13 AS c
ENV UV_LINK_MODE=copy
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen

#---- packages that a later command takes from the store again
FROM node:22 AS build
WORKDIR /app
RUN npm install -g pnpm@10
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN pnpm install --frozen-lockfile
#        ^^^^^^^ hint: "`pnpm install` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
RUN pnpm --filter worker deploy --prod /prod/worker
FROM node:22-slim
COPY --from=build /prod/worker /app
CMD ["node", "/app/main.js"]
#---- fixed (unsafe): "Cache /root/.local/share/pnpm/store between builds"
FROM node:22 AS build
WORKDIR /app
RUN npm install -g pnpm@10
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN --mount=type=cache,target=/root/.local/share/pnpm/store pnpm install --frozen-lockfile
COPY . .
RUN --mount=type=cache,target=/root/.local/share/pnpm/store \
    pnpm --filter worker deploy --prod /prod/worker
FROM node:22-slim
COPY --from=build /prod/worker /app
CMD ["node", "/app/main.js"]

#---- modules that whoever runs the image with the sources mounted uses
#---- file go.mod
module a
#---- file go.sum
1
#---- file Dockerfile
FROM golang:1.26
WORKDIR /app
COPY go.mod go.sum ./
RUN --mount=type=ssh go mod download
#                           ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
ENTRYPOINT []
#---- refused: "Cache downloads between builds: the image starts nothing: it may be there to be built on with these packages"

#---- ok: Go takes its modules from the project, by two dashes or two words as well
FROM golang:1.26 AS build
WORKDIR /app/src
ADD vendor /app/vendor
COPY . .
RUN go build --mod=vendor -o /a .
RUN go build -mod vendor -o /b .
FROM scratch
COPY --from=build /a /b /

#---- packages of a folder that the build fills
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY lib lib
RUN dotnet pack lib -o /feed
#          ^^^^ hint: "`dotnet pack` downloads all packages again whenever this step runs: add a cache mount"
RUN cat > nuget.config <<'EOF'
<configuration><packageSources><add key="nuget" value="https://api.nuget.org/v3/index.json" /><add key="local" value="/feed" /></packageSources></configuration>
EOF
COPY app app
RUN dotnet publish app -o /app
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
#---- refused: "Cache downloads between builds: a step takes packages from a folder, whose packages keep their versions when they change: the cache would bring the old ones"

#---- a folder of the project that uv builds into a package
#---- file pyproject.toml
[project]
name = "app"
version = "1"
dependencies = ["lib"]
[tool.uv.sources]
lib = { path = "lib" }
#---- file uv.lock
1
#---- file lib/pyproject.toml
[project]
name = "lib"
#---- file Dockerfile
FROM ghcr.io/astral-sh/uv:python3.14-bookworm
WORKDIR /app
COPY . .
RUN uv sync --locked
#      ^^^^ hint: "`uv sync` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `pyproject.toml` names a folder as a package, whose packages keep their versions when they change: the cache would bring the old ones"

#---- a list beside what installs it
FROM python:3.14
WORKDIR /app
COPY requirements.txt .
RUN pip install --upgrade pip -r requirements.txt
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["python", "a.py"]
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.14
WORKDIR /app
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install --upgrade pip -r requirements.txt
CMD ["python", "a.py"]

#---- what needs the sources finds the modules that a step above has downloaded
#---- file go.mod
module a
#---- file go.sum
1
#---- file Dockerfile
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
RUN go mod tidy
RUN go build -o /a .
FROM scratch
COPY --from=build /a /
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod go mod tidy
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -o /a .
FROM scratch
COPY --from=build /a /

#---- npm uses its packages from the project, whatever a Compose file starts
#---- file package.json
{}
#---- file compose.yaml
services:
  web:
    build: .
    command: npm run dev
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY package.json ./
RUN npm install
#       ^^^^^^^ hint: "`npm install` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:24
WORKDIR /app
COPY package.json ./
RUN --mount=type=cache,target=/root/.npm npm install
COPY . .

#---- `go install` builds what the folder holds
FROM golang:1.26
WORKDIR /src
COPY . .
RUN go install
#      ^^^^^^^ hint: "`go install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["a"]
#---- fixed (unsafe): "Cache /go/pkg/mod between builds"
FROM golang:1.26
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod go install
CMD ["a"]

#---- `go install` of a tool
FROM golang:1.26
WORKDIR /src
RUN go install example.com/tool@v1
#      ^^^^^^^ hint: "`go install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["tool"]
#---- fixed (unsafe): "Cache /go/pkg/mod between builds"
FROM golang:1.26
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod go install example.com/tool@v1
CMD ["tool"]

#---- `cargo install` of the folder
FROM rust:1.90
WORKDIR /src
COPY . .
RUN cargo install --path .
#         ^^^^^^^ hint: "`cargo install` downloads all packages again whenever this step runs: add a cache mount"
CMD ["a"]
#---- fixed (unsafe): "Cache /usr/local/cargo/registry and /usr/local/cargo/git/db between builds"
FROM rust:1.90
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo install --path .
CMD ["a"]

#---- ok: the image starts the manager with what it downloaded
FROM golang:1.26
WORKDIR /app
COPY go.mod go.sum ./
RUN go mod download
COPY . .
CMD ["go", "run", "./cmd/server"]
FROM golang:1.26
WORKDIR /app
COPY . .
RUN go mod download
ENTRYPOINT go run .

#---- ok: a project whose manifest has not come to the folder of the step
FROM node:22
COPY web /app
RUN npm install -g npm@11 && npm install
FROM node:22
WORKDIR /app
RUN apt-get update && apt-get install -y curl
RUN yarn install
COPY . .

#---- a manifest that may have come to it
FROM node:22 AS all
COPY . .
RUN yarn install
#        ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
FROM node:22 AS clone
RUN git clone https://github.com/a/b .
RUN npm install
#       ^^^^^^^ hint: "`npm install` downloads all packages again whenever this step runs: add a cache mount"
COPY web /web
FROM node:22 AS mount
COPY web /web
RUN --mount=type=bind,target=/src cd /src && npm ci
#                                                ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
FROM node:22 AS name
WORKDIR /app
COPY web/package.json /app/package.json
RUN npm install
#       ^^^^^^^ hint: "`npm install` downloads all packages again whenever this step runs: add a cache mount"
FROM node:22 AS written
COPY web /web
RUN echo '{}' > package.json
RUN npm install
#       ^^^^^^^ hint: "`npm install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /usr/local/share/.cache/yarn between builds"
FROM node:22 AS all
COPY . .
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn,sharing=locked yarn install
FROM node:22 AS clone
RUN git clone https://github.com/a/b .
RUN npm install
COPY web /web
FROM node:22 AS mount
COPY web /web
RUN --mount=type=bind,target=/src cd /src && npm ci
FROM node:22 AS name
WORKDIR /app
COPY web/package.json /app/package.json
RUN npm install
FROM node:22 AS written
COPY web /web
RUN echo '{}' > package.json
RUN npm install
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22 AS all
COPY . .
RUN yarn install
FROM node:22 AS clone
RUN git clone https://github.com/a/b .
RUN --mount=type=cache,target=/root/.npm npm install
COPY web /web
FROM node:22 AS mount
COPY web /web
RUN --mount=type=bind,target=/src cd /src && npm ci
FROM node:22 AS name
WORKDIR /app
COPY web/package.json /app/package.json
RUN npm install
FROM node:22 AS written
COPY web /web
RUN echo '{}' > package.json
RUN npm install
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22 AS all
COPY . .
RUN yarn install
FROM node:22 AS clone
RUN git clone https://github.com/a/b .
RUN npm install
COPY web /web
FROM node:22 AS mount
COPY web /web
RUN --mount=type=bind,target=/src --mount=type=cache,target=/root/.npm cd /src && npm ci
FROM node:22 AS name
WORKDIR /app
COPY web/package.json /app/package.json
RUN npm install
FROM node:22 AS written
COPY web /web
RUN echo '{}' > package.json
RUN npm install
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22 AS all
COPY . .
RUN yarn install
FROM node:22 AS clone
RUN git clone https://github.com/a/b .
RUN npm install
COPY web /web
FROM node:22 AS mount
COPY web /web
RUN --mount=type=bind,target=/src cd /src && npm ci
FROM node:22 AS name
WORKDIR /app
COPY web/package.json /app/package.json
RUN --mount=type=cache,target=/root/.npm npm install
FROM node:22 AS written
COPY web /web
RUN echo '{}' > package.json
RUN npm install
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22 AS all
COPY . .
RUN yarn install
FROM node:22 AS clone
RUN git clone https://github.com/a/b .
RUN npm install
COPY web /web
FROM node:22 AS mount
COPY web /web
RUN --mount=type=bind,target=/src cd /src && npm ci
FROM node:22 AS name
WORKDIR /app
COPY web/package.json /app/package.json
RUN npm install
FROM node:22 AS written
COPY web /web
RUN echo '{}' > package.json
RUN --mount=type=cache,target=/root/.npm npm install

#---- ok: an install behind a test for a file that has not come
FROM python:3.13
WORKDIR /app
RUN if [ -f requirements.txt ]; then pip install -r requirements.txt; fi
COPY . .
FROM golang:1.26
WORKDIR /src
RUN [ -f go.mod ] && go mod download || true
COPY . .

#---- ok: an install behind a test for a file that the context does not have
#---- file package.json
{}
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN test -f requirements.txt && pip install -r requirements.txt || true

#---- an install behind a test for a file that may have come
FROM python:3.13
WORKDIR /app
COPY . .
RUN if [ -f requirements.txt ]; then pip install -r requirements.txt; fi
#                                        ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM python:3.13
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.cache/pip \
    if [ -f requirements.txt ]; then pip install -r requirements.txt; fi

#---- ok: Go that a step keeps from modules
FROM golang:1.26
RUN GO111MODULE=off go get github.com/a/b
FROM golang:1.26
RUN export GO111MODULE=off && go get -d ./...
FROM golang:1.13
ENV GO111MODULE=auto
RUN go get github.com/a/b

#---- ok: Go of a project without modules
#---- file main.go
package main
#---- file Dockerfile
FROM golang
WORKDIR /go/src/app
COPY . .
RUN go get -d -v ./...

#---- ok: kaniko in GitLab's pipeline, which has no mounts
#---- file .gitlab-ci.yml
build:
  image:
    name: gcr.io/kaniko-project/executor:v1.23.2-debug
    entrypoint: [""]
  script:
    - /kaniko/executor
      --context "${CI_PROJECT_DIR}/web"
      --dockerfile "${CI_PROJECT_DIR}/web/Dockerfile"
      --destination "${CI_REGISTRY_IMAGE}:${CI_COMMIT_TAG}"
#---- file web/package.json
{}
#---- file web/package-lock.json
{}
#---- file web/Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci

#---- ok: kaniko, for which the Dockerfile is in the context
#---- file .gitlab-ci.yml
build:
  script: /kaniko/executor --cleanup --context=$CI_PROJECT_DIR/web --dockerfile=Dockerfile --no-push
#---- file web/package.json
{}
#---- file web/package-lock.json
{}
#---- file web/Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci

#---- ok: kaniko's image as a step of a workflow
#---- file .github/workflows/image.yml
jobs:
  image:
    steps:
      - uses: docker://gcr.io/kaniko-project/executor:v1.23.2
        with:
          args: >-
            --context=dir:///github/workspace
            --dockerfile=docker/Dockerfile
            --destination=ghcr.io/owner/app
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file docker/Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci

#---- ok: an action of kaniko
#---- file .github/workflows/image.yml
jobs:
  image:
    steps:
      - uses: int128/kaniko-action@v1
        with:
          push: true
          tags: ghcr.io/owner/app
          cache: true
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci

#---- ok: kaniko's image in a script
#---- file build.sh
docker run --rm -v "$(pwd)":/workspace -v ~/.docker:/kaniko/.docker martizih/kaniko:latest --dockerfile /workspace/Dockerfile --context dir:///workspace/ --destination app
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci

#---- ok: kaniko as a step of Cloud Build
#---- file cloudbuild.yaml
steps:
  - name: gcr.io/kaniko-project/executor:latest
    args: ['--dockerfile=Dockerfile', '--destination=gcr.io/$PROJECT_ID/app']
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci

#---- kaniko of another Dockerfile
#---- file .gitlab-ci.yml
build:
  script: /kaniko/executor --context $CI_PROJECT_DIR/api --dockerfile $CI_PROJECT_DIR/api/Dockerfile
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file api/Dockerfile
FROM scratch
#---- file Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

#---- Yarn 3 keeps what it downloads in the project, where a later command finds it
#---- file package.json
{ "packageManager": "yarn@3.6.4" }
#---- file yarn.lock
__metadata:
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn
#   ^^^^ hint: "`yarn` downloads all packages again whenever this step runs: add a cache mount"
COPY src src
RUN yarn workspaces focus --production
#---- refused: "Cache downloads between builds: the project uses Yarn 2 or later, which keeps its downloads in another folder"

#---- Yarn 3 by its path
#---- file package.json
{}
#---- file .yarnrc.yml
yarnPath: .yarn/releases/yarn-3.5.0.cjs
#---- file yarn.lock
__metadata:
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN yarn install --immutable
#        ^^^^^^^ hint: "`yarn install` downloads all packages again whenever this step runs: add a cache mount"
RUN yarn workspaces focus --production
#---- refused: "Cache downloads between builds: `.yarnrc.yml` asks for a Yarn that keeps downloads in the project"

#---- Yarn 4 keeps it in the home of the user
#---- file package.json
{ "packageManager": "yarn@4.5.0" }
#---- file yarn.lock
__metadata:
#---- file Dockerfile
FROM node:20 AS build
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn --immutable
#   ^^^^ hint: "`yarn` downloads all packages again whenever this step runs: add a cache mount"
FROM node:20
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn workspaces focus --production
#                   ^^^^^ hint: "`yarn workspaces focus` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the image starts nothing: it may be there to be built on with these packages"
#---- fixed (unsafe): "Cache /root/.yarn/berry/cache between builds"
FROM node:20 AS build
WORKDIR /app
COPY package.json yarn.lock ./
RUN --mount=type=cache,target=/root/.yarn/berry/cache,sharing=locked yarn --immutable
FROM node:20
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn workspaces focus --production

#---- ok: deno: a launcher loads the program from the cache
FROM denoland/deno:2.1.4
RUN deno install -g -n pb -A https://example.com/pb/x.ts
RUN pb build

#---- ok: deno: the image starts a launcher
FROM denoland/deno:2.1.4
RUN deno install --root /usr/local -A jsr:@std/http/file-server
ENTRYPOINT ["file-server"]

#---- deno: flags of one word
FROM denoland/deno:2.1.4
RUN deno install -gAf https://example.com/pb/x.ts https://example.com/pb/y.ts
#        ^^^^^^^ hint: "`deno install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: programs that `deno` installs globally are used from its store"

#---- deno 1: an install is for all projects
FROM denoland/deno:1.40.0
RUN deno install -A https://example.com/pb/x.ts https://example.com/pb/y.ts
#        ^^^^^^^ hint: "`deno install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: programs that `deno` installs globally are used from its store"

#---- a tool that is installed by its name is not what a later build downloads
FROM rust:1
WORKDIR /app
RUN cargo install diesel_cli
#         ^^^^^^^ hint: "`cargo install` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
RUN cargo build --release
#         ^^^^^ hint: "`cargo build` downloads all packages again whenever this step runs: add a cache mount"
CMD ["/app/target/release/app"]
#---- fixed (unsafe): "Cache /usr/local/cargo/registry and /usr/local/cargo/git/db between builds"
FROM rust:1
WORKDIR /app
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo install diesel_cli
COPY . .
RUN cargo build --release
CMD ["/app/target/release/app"]
#---- fixed (unsafe): "Cache /usr/local/cargo/registry and /usr/local/cargo/git/db between builds"
FROM rust:1
WORKDIR /app
RUN cargo install diesel_cli
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo build --release
CMD ["/app/target/release/app"]

#---- a tool by its name that has its mount, and a build without
FROM golang:1.24
WORKDIR /app
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go install example.com/a@v1.2.3
COPY . .
RUN go build -o /a .
#      ^^^^^ hint: "`go build` downloads all packages again whenever this step runs: add a cache mount"
CMD ["/a"]
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.24
WORKDIR /app
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go install example.com/a@v1.2.3
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -o /a .
CMD ["/a"]

#---- several tools by their names are a finding of their own
FROM rust:1
WORKDIR /app
RUN cargo install diesel_cli sqlx-cli
#         ^^^^^^^ hint: "`cargo install` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
RUN cargo build --release
#         ^^^^^ hint: "`cargo build` downloads all packages again whenever this step runs: add a cache mount"
CMD ["/app/target/release/app"]
#---- fixed (unsafe): "Cache /usr/local/cargo/registry and /usr/local/cargo/git/db between builds"
FROM rust:1
WORKDIR /app
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo install diesel_cli sqlx-cli
COPY . .
RUN cargo build --release
CMD ["/app/target/release/app"]
#---- fixed (unsafe): "Cache /usr/local/cargo/registry and /usr/local/cargo/git/db between builds"
FROM rust:1
WORKDIR /app
RUN cargo install diesel_cli sqlx-cli
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo build --release
CMD ["/app/target/release/app"]

#---- Gradle downloads in each of its steps, which all get the mount
FROM eclipse-temurin:21 AS build
WORKDIR /app
COPY . .
RUN ./gradlew init
RUN ./gradlew install
#             ^^^^^^^ hint: "`gradlew install` downloads all packages again whenever this step runs: add a cache mount"
RUN ./gradlew build
FROM eclipse-temurin:21-jre
COPY --from=build /app/build/libs/app.jar /
CMD ["java", "-jar", "/app.jar"]
#---- fixed (unsafe): "Cache /root/.gradle/caches and /root/.gradle/wrapper between builds"
FROM eclipse-temurin:21 AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/root/.gradle/wrapper,sharing=locked \
    ./gradlew init
RUN --mount=type=cache,target=/root/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/root/.gradle/wrapper,sharing=locked \
    ./gradlew install
RUN --mount=type=cache,target=/root/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/root/.gradle/wrapper,sharing=locked \
    ./gradlew build
FROM eclipse-temurin:21-jre
COPY --from=build /app/build/libs/app.jar /
CMD ["java", "-jar", "/app.jar"]

#---- the wrapper is fetched first, in a step of its own
FROM eclipse-temurin:21 AS build
WORKDIR /app
COPY gradlew ./
COPY gradle ./gradle
RUN ./gradlew --version
COPY . .
RUN ./gradlew :app:bootJar
#             ^^^^^^^^^^^^ hint: "`gradlew :app:bootJar` downloads all packages again whenever this step runs: add a cache mount"
FROM eclipse-temurin:21-jre
COPY --from=build /app/app/build/libs/app.jar /
CMD ["java", "-jar", "/app.jar"]
#---- fixed (unsafe): "Cache /root/.gradle/caches and /root/.gradle/wrapper between builds"
FROM eclipse-temurin:21 AS build
WORKDIR /app
COPY gradlew ./
COPY gradle ./gradle
RUN --mount=type=cache,target=/root/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/root/.gradle/wrapper,sharing=locked \
    ./gradlew --version
COPY . .
RUN --mount=type=cache,target=/root/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/root/.gradle/wrapper,sharing=locked \
    ./gradlew :app:bootJar
FROM eclipse-temurin:21-jre
COPY --from=build /app/app/build/libs/app.jar /
CMD ["java", "-jar", "/app.jar"]

#---- Maven sets the version before it builds
FROM maven:3 AS build
WORKDIR /app
COPY . .
RUN mvn versions:set -DnewVersion=1
RUN mvn package
#       ^^^^^^^ hint: "`mvn package` downloads all packages again whenever this step runs: add a cache mount"
FROM eclipse-temurin:21-jre
COPY --from=build /app/target/app.jar /
CMD ["java", "-jar", "/app.jar"]
#---- fixed (unsafe): "Cache /root/.m2/repository between builds"
FROM maven:3 AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked mvn versions:set -DnewVersion=1
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked mvn package
FROM eclipse-temurin:21-jre
COPY --from=build /app/target/app.jar /
CMD ["java", "-jar", "/app.jar"]

#---- mix does several tasks
FROM elixir:1.17
RUN mix do deps.get, deps.compile, compile
#          ^^^^^^^^^ hint: "`mix do deps.get` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.hex/packages between builds"
FROM elixir:1.17
RUN --mount=type=cache,target=/root/.hex/packages,sharing=locked \
    mix do deps.get, deps.compile, compile

#---- ok: the copied go.mod of several requires nothing
#---- file go.mod
module a
require b v1.0.0
#---- file tool/go.mod
module tool
#---- file tool/main.go
package main
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY tool/ .
RUN go build -o /bin/tool .

#---- ok: a go.mod that is renamed on its way requires nothing
#---- file go.mod
module a
require b v1.0.0
#---- file go.docker.mod
module tool
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY go.docker.mod ./go.mod
COPY main.go .
RUN go build -o /bin/tool .

#---- the copied go.mod of several requires modules
#---- file go.mod
module a
#---- file tool/go.mod
module tool
require b v1.0.0
#---- file tool/main.go
package main
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY tool/ .
RUN go build -o /bin/tool .
#      ^^^^^ hint: "`go build` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /go/pkg/mod and /root/.cache/go-build between builds"
FROM golang:1.24
WORKDIR /src
COPY tool/ .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -o /bin/tool .

#---- ok: a placeholder is built for the layer that a workflow keeps
#---- file .github/workflows/release.yml
jobs:
  image:
    steps:
      - uses: docker/build-push-action@v6
        with:
          context: .
          cache-from: type=gha
          cache-to: type=gha,mode=max
#---- file Cargo.toml
[package]
name = "a"
#---- file Cargo.lock
version = 4
#---- file src/main.rs
fn main() {}
#---- file .dockerignore
target
.git
#---- file Dockerfile
FROM rust:1.90 AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo "fn main() {}" > src/main.rs && cargo build --release && rm src/main.rs
COPY src ./src
RUN cargo build --release
FROM debian:trixie-slim
COPY --from=build /src/target/release/a /

#---- the store of an old pnpm is elsewhere
#---- file package.json
{ "name": "a", "packageManager": "pnpm@6.32.21", "dependencies": { "a": "1" } }
#---- file pnpm-lock.yaml
lockfileVersion: 5.3
#---- file Dockerfile
FROM node:16
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install
#        ^^^^^^^ hint: "`pnpm install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `package.json` asks for a pnpm that keeps its store in another folder"

#---- the store of the pnpm that a step installs is elsewhere
FROM node:16
WORKDIR /app
RUN npm install -g pnpm@6
COPY package.json pnpm-lock.yaml ./
RUN pnpm install
#        ^^^^^^^ hint: "`pnpm install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: pnpm 6 and older keep their store in another folder"

#---- ok: programs behind cargo that download no crates
FROM rust:1.90
WORKDIR /app
RUN cargo sqlx database create && cargo sqlx migrate --source migrations run
RUN cargo binstall --no-confirm trunk@0.21.14

#---- ok: a program that the step writes itself is of no project
FROM golang:1.26
RUN printf 'package main\nimport "C"\nfunc main() {}\n' > /tmp/a.go && go build -o /tmp/a /tmp/a.go && rm /tmp/a.go

#---- USER leaves the home that an unknown image may have set
FROM stateoftheartio/qt6:6.8-gcc-aqt
USER root
RUN pip install --no-cache-dir conan junitparser
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: the home folder that `stateoftheartio/qt6` sets is unknown: name it with `ENV HOME` above this step"

#---- where the file sets it, it is known
FROM stateoftheartio/qt6:6.8-gcc-aqt
USER root
ENV HOME=/root
RUN pip install conan junitparser
#       ^^^^^^^ hint: "`pip install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.cache/pip between builds"
FROM stateoftheartio/qt6:6.8-gcc-aqt
USER root
ENV HOME=/root
RUN --mount=type=cache,target=/root/.cache/pip pip install conan junitparser

#---- branches for lockfiles that are not there, with a slip
#---- file package.json
{ "name": "a", "dependencies": { "a": "1" } }
#---- file bun.lock
{}
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY package.json bun.lock* yarn.lock* pnpm-lock.yaml* ./
RUN if [ -f bun.lock ]; then bun install --frozen-lockfile; elif [ -f pnpm-lock.yaml]; then pnpm install; elif [ -f yarn.lock]; then yarn; fi
#                                ^^^^^^^ hint: "`bun install` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.bun/install/cache between builds"
FROM oven/bun:1
WORKDIR /app
COPY package.json bun.lock* yarn.lock* pnpm-lock.yaml* ./
RUN --mount=type=cache,target=/root/.bun/install/cache \
    if [ -f bun.lock ]; then bun install --frozen-lockfile; elif [ -f pnpm-lock.yaml]; then pnpm install; elif [ -f yarn.lock]; then yarn; fi

#---- ok: a comment says that Railway builds it
#---- file package.json
{"dependencies":{"a":"1"}}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
# Railway injects these at build time
ARG VITE_API
COPY package.json package-lock.json ./
RUN npm ci

#---- ok: it runs in the network of Railway
#---- file package.json
{"dependencies":{"a":"1"}}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci
CMD ["node", "index.js", "--api=api.railway.internal"]

#---- ok: GitLab builds it with a Docker without BuildKit
#---- file .gitlab-ci.yml
publish:
  image: docker:stable-git
  services:
    - name: docker:stable-dind
  script:
    - docker build -t a .
#---- file package.json
{"dependencies":{"a":"1"}}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci

#---- GitLab has its old Docker use BuildKit
#---- file .gitlab-ci.yml
publish:
  image: docker:20.10
  variables:
    DOCKER_BUILDKIT: 1
  script:
    - docker build -t a .
#---- file package.json
{"dependencies":{"a":"1"}}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci
#       ^^ hint: "`npm ci` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.npm between builds"
FROM node:22
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

#---- ok: CircleCI is asked for an old Docker
#---- file .circleci/config.yml
jobs:
  build:
    steps:
      - setup_remote_docker:
          version: 20.10.7
      - run: docker build -t a .
#---- file package.json
{"dependencies":{"a":"1"}}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
COPY package.json package-lock.json ./
RUN npm ci

#---- ok: nothing was copied to an official image
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file yarn.lock
a
#---- file Dockerfile
FROM node:22-alpine
RUN apk update && apk upgrade && yarn
WORKDIR /app
ENTRYPOINT yarn && yarn dev

#---- packages that a person fetches beside the image come with a COPY
#---- file .gitignore
.cargo
#---- file Cargo.toml
[package]
name = "shop"
#---- file Cargo.lock
version = 4
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.90
WORKDIR /workdir
ENV CARGO_HOME=/workdir/.cargo
COPY Cargo.toml Cargo.lock ./
COPY .cargo .cargo
COPY src src
RUN cargo build --release
#         ^^^^^ hint: "`cargo build` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: line 5 copies files to `.cargo`"

#---- a folder of settings only
#---- file .m2/settings.xml
<settings/>
#---- file pom.xml
<project/>
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY .m2 /root/.m2
COPY . .
RUN mvn -B package
#          ^^^^^^^ hint: "`mvn package` downloads all packages again whenever this step runs: add a cache mount"
#---- fixed (unsafe): "Cache /root/.m2/repository between builds"
FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY .m2 /root/.m2
COPY . .
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked mvn -B package

#---- a folder of packages where nothing is known of the context
FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY .m2 /root/.m2
COPY pom.xml ./
RUN mvn -B package
#          ^^^^^^^ hint: "`mvn package` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: line 3 copies files to `/root/.m2`"

#---- an image that people work in keeps the modules
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.26
WORKDIR /app
COPY . .
RUN go mod download
#          ^^^^^^^^ hint: "`go mod download` downloads all packages again whenever this step runs: add a cache mount"
CMD tail -f /dev/null
#---- refused: "Cache downloads between builds: no step builds with these packages: the image may need them when it starts"

#---- the login of a source of packages is no folder of them
#---- file nuget.config
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <add key="github" value="https://nuget.pkg.github.com/acme/index.json" />
  </packageSources>
  <packageSourceCredentials>
    <github>
      <add key="Username" value="bob" />
      <add key="ClearTextPassword" value="%GITHUB_TOKEN%" />
    </github>
  </packageSourceCredentials>
</configuration>
#---- file app.csproj
<Project Sdk="Microsoft.NET.Sdk"></Project>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
WORKDIR /src
COPY nuget.config app.csproj ./
RUN dotnet restore
#          ^^^^^^^ hint: "`dotnet restore` downloads all packages again whenever this step runs: add a cache mount"
COPY . .
RUN dotnet publish -o /out
FROM mcr.microsoft.com/dotnet/aspnet:9.0
COPY --from=build /out /app
CMD ["dotnet", "/app/app.dll"]
#---- fixed (unsafe): "Cache /root/.nuget/packages between builds"
FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
WORKDIR /src
COPY nuget.config app.csproj ./
RUN --mount=type=cache,target=/root/.nuget/packages dotnet restore
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish -o /out
FROM mcr.microsoft.com/dotnet/aspnet:9.0
COPY --from=build /out /app
CMD ["dotnet", "/app/app.dll"]

#---- a folder of packages beside the login of another source
#---- file nuget.config
<configuration>
  <packageSources><add key="own" value="packages" /></packageSources>
  <packageSourceCredentials><github><add key="Username" value="bob" /></github></packageSourceCredentials>
</configuration>
#---- file app.csproj
<Project Sdk="Microsoft.NET.Sdk"></Project>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY nuget.config app.csproj ./
RUN dotnet restore
#          ^^^^^^^ hint: "`dotnet restore` downloads all packages again whenever this step runs: add a cache mount"
#---- refused: "Cache downloads between builds: `nuget.config` names a folder of packages, whose packages keep their versions when they change: the cache would bring the old ones"
