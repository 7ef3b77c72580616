#---- moved above the step that reads it
FROM golang:1.25
ARG GIT_COMMIT
#   ^^^^^^^^^^ info: "Every new `GIT_COMMIT` reruns the install in line 3, which doesn't use it: move it below"
RUN apt-get update && apt-get install -y git
#                             ^^^^^^^ related: "Runs again with every new value"
COPY go.mod go.sum ./
RUN go mod download
#          ^^^^^^^^ related: "Runs again with every new value"
COPY . .
RUN go build -ldflags "-X main.commit=$GIT_COMMIT" -o /app .
#---- fixed (safe): "Move below the steps that do not use it"
FROM golang:1.25
RUN apt-get update && apt-get install -y git
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG GIT_COMMIT
RUN go build -ldflags "-X main.commit=$GIT_COMMIT" -o /app .

#---- moved above a step that may read it
FROM rust:1.90

ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 7, which doesn't use it: move it below"
ENV GIT_SHA=${GIT_SHA}

WORKDIR /app
RUN apt-get update && apt-get install -y cmake
#                             ^^^^^^^ related: "Runs again with every new value"
COPY . .

# the program
RUN cargo build --release
#---- fixed (safe): "Move below the steps that do not use it, down to line 11, which may"
FROM rust:1.90

WORKDIR /app
RUN apt-get update && apt-get install -y cmake
COPY . .

ARG GIT_SHA
ENV GIT_SHA=${GIT_SHA}
# the program
RUN cargo build --release

#---- labels and variables that pass it on go along, comments too
FROM debian:12

# what it is
LABEL org.opencontainers.image.title=app

# GIT_SHA the commit
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` or `BUILD_DATE` reruns the install in line 17, which uses none of them: move them below it"
# when
ARG BUILD_DATE=unknown
ENV APP_COMMIT=$GIT_SHA \
    # the day
    APP_DATE="${BUILD_DATE}"

LABEL org.opencontainers.image.revision=$GIT_SHA \
      org.opencontainers.image.vendor=us

RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
COPY app /app

EXPOSE 80
CMD ["/app"]
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12

# what it is
LABEL org.opencontainers.image.title=app

RUN apt-get update && apt-get install -y curl
COPY app /app

EXPOSE 80
# GIT_SHA the commit
ARG GIT_SHA
# when
ARG BUILD_DATE=unknown
ENV APP_COMMIT=$GIT_SHA \
    # the day
    APP_DATE="${BUILD_DATE}"
LABEL org.opencontainers.image.revision=$GIT_SHA \
      org.opencontainers.image.vendor=us
CMD ["/app"]

#---- to the end of a stage, line endings and lower case (crlf)
from debian:12 as base
arg build_number
#   ^^^^^^^^^^^^ info: "Every new `build_number` reruns the install in line 3, which doesn't use it: move it below"
run apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"

from base
copy app /app
#---- fixed (safe): "Move below the steps that do not use it"
from debian:12 as base
run apt-get update && apt-get install -y curl
arg build_number

from base
copy app /app

#---- to the end of a file without a last line break
FROM debian:12
ARG REVISION
#   ^^^^^^^^ info: "Every new `REVISION` reruns the install in line 3, which doesn't use it: move it below"
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
\ No newline at end of file
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
RUN apt-get update && apt-get install -y curl
ARG REVISION
\ No newline at end of file

#---- CMD above the install stays there
FROM debian:12
ARG VCS_REF
#   ^^^^^^^ info: "Every new `VCS_REF` reruns the install in line 4, which doesn't use it: move it below"
CMD ["curl"]
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
CMD ["curl"]
RUN apt-get update && apt-get install -y curl
ARG VCS_REF

#---- a COPY that expands it
FROM debian:12
ARG CI_COMMIT_SHORT_SHA
#   ^^^^^^^^^^^^^^^^^^^ info: "Every new `CI_COMMIT_SHORT_SHA` reruns the install in line 3, which doesn't use it: move it below"
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
# the archive of this commit
COPY app-${CI_COMMIT_SHORT_SHA}.tar.gz /app.tar.gz
RUN tar xf /app.tar.gz
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
RUN apt-get update && apt-get install -y curl
ARG CI_COMMIT_SHORT_SHA
# the archive of this commit
COPY app-${CI_COMMIT_SHORT_SHA}.tar.gz /app.tar.gz
RUN tar xf /app.tar.gz

#---- other arguments stay, with the comment that heads them all
FROM debian:12
# arguments of the build
ARG BUILD_ID
#   ^^^^^^^^ info: "Every new `BUILD_ID` or `COMMIT` reruns the install in line 6, which uses none of them: move them below it"
ARG NODE_ENV=production
ARG COMMIT
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
# arguments of the build
ARG NODE_ENV=production
RUN apt-get update && apt-get install -y curl
ARG BUILD_ID
ARG COMMIT

#---- the version of the program itself, without a default or with one that says nothing
FROM debian:12
ARG VERSION
#   ^^^^^^^ info: "Every new `VERSION` or `APP_VERSION` reruns the install in line 4, which uses none of them: move them below it"
ARG APP_VERSION=0.0.0
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
RUN apt-get update && apt-get install -y curl
ARG VERSION
ARG APP_VERSION=0.0.0

#---- the default stands above the first FROM
ARG GIT_SHA=unknown
FROM debian:12
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 4, which doesn't use it: move it below"
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
#---- fixed (safe): "Move below the steps that do not use it"
ARG GIT_SHA=unknown
FROM debian:12
RUN apt-get update && apt-get install -y curl
ARG GIT_SHA

#---- prefixes of bundlers, names in camel case
FROM node:22-slim
ARG NEXT_PUBLIC_GIT_SHA
#   ^^^^^^^^^^^^^^^^^^^ info: "Every new `NEXT_PUBLIC_GIT_SHA` or `buildNumber` reruns the install in line 5, which uses none of them: move them below it"
ARG buildNumber=0
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
#       ^^ related: "Runs again with every new value"
COPY . .
RUN npm run build
#---- fixed (safe): "Move below the steps that do not use it, down to line 7, which may"
FROM node:22-slim
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
ARG NEXT_PUBLIC_GIT_SHA
ARG buildNumber=0
RUN npm run build

#---- scripts of the project may read it
#---- file package.json
{ "scripts": { "postinstall": "node stamp.js" } }
#---- file Dockerfile
FROM node:22-slim
ENV CI=1
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 5, which doesn't use it: move it below"
COPY package.json package-lock.json ./
RUN npm ci
#       ^^ related: "Runs again with every new value"
#---- fixed (unsafe): "Move below the steps that do not use it"
FROM node:22-slim
ENV CI=1
COPY package.json package-lock.json ./
RUN npm ci
ARG GIT_SHA

#---- a project without scripts that run at an install
#---- file package.json
{ "scripts": { "build": "vite build" } }
#---- file Dockerfile
FROM node:22-slim
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 4, which doesn't use it: move it below"
COPY package.json package-lock.json ./
RUN npm ci
#       ^^ related: "Runs again with every new value"
COPY . .
RUN npm run build
#---- fixed (safe): "Move below the steps that do not use it, down to line 6, which may"
FROM node:22-slim
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ARG GIT_SHA
RUN npm run build

#---- an instruction that sets other variables as well
FROM debian:12
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 5, which doesn't use it: move it below"
ARG TZ=UTC
ENV APP_COMMIT=$GIT_SHA APP_ZONE=$TZ
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
#---- refused: "Move below the steps that do not use it: line 4 also sets other variables"

#---- ARG with several names
FROM debian:12
ARG GIT_SHA TZ=UTC
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 3, which doesn't use it: move it below"
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
#---- refused: "Move below the steps that do not use it: line 2 also sets other variables"

#---- the stages built on this one share it
FROM node:22-slim AS base
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 6, which doesn't use it: move it below"
ENV GIT_SHA=$GIT_SHA
FROM base AS deps
COPY package.json package-lock.json ./
RUN npm ci
#       ^^ related: "Runs again with every new value"
FROM base
RUN apt-get update && apt-get install -y curl
#---- refused: "Move below the steps that do not use it: the install is in another stage"

#---- a variable read by what moves is changed below: it goes no further
FROM debian:12
ARG CHANNEL=a
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 5, which doesn't use it: move it below"
ENV STAMP=$CHANNEL-$GIT_SHA
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
ENV CHANNEL=b
RUN apt-get update && apt-get install -y git
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
ARG CHANNEL=a
RUN apt-get update && apt-get install -y curl
ARG GIT_SHA
ENV STAMP=$CHANNEL-$GIT_SHA
ENV CHANNEL=b
RUN apt-get update && apt-get install -y git

#---- no further than the next ARG of that name
FROM debian:12
ARG GIT_SHA=dev
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 3, which doesn't use it: move it below"
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 5, which doesn't use it: move it below"
RUN apt-get update && apt-get install -y git
#                             ^^^^^^^ related: "Runs again with every new value"
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
RUN apt-get update && apt-get install -y curl
ARG GIT_SHA=dev
ARG GIT_SHA
RUN apt-get update && apt-get install -y git
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
ARG GIT_SHA=dev
RUN apt-get update && apt-get install -y curl
RUN apt-get update && apt-get install -y git
ARG GIT_SHA

#---- an install in a shell of its own
FROM debian:12
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 3, which doesn't use it: move it below"
RUN bash -c "apt-get update && apt-get install -y curl"
#                                      ^^^^^^^ related: "Runs again with every new value"
RUN bash -c "echo $GIT_SHA > /version"
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
RUN bash -c "apt-get update && apt-get install -y curl"
ARG GIT_SHA
RUN bash -c "echo $GIT_SHA > /version"

#---- exec form reads it as well
FROM debian:12
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 3, which doesn't use it: move it below"
RUN ["apt-get", "install", "-y", "curl"]
#               ^^^^^^^^^ related: "Runs again with every new value"
RUN ["sh", "-c", "echo $GIT_SHA > /version"]
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
RUN ["apt-get", "install", "-y", "curl"]
ARG GIT_SHA
RUN ["sh", "-c", "echo $GIT_SHA > /version"]

#---- ok: the install reads it
FROM debian:12
ARG VERSION
RUN apt-get update && apt-get install -y app=$VERSION
FROM debian:12
ARG GIT_SHA
ENV STAMP=$GIT_SHA
RUN apt-get update && apt-get install -y curl && printf '%s\n' "$STAMP" > /stamp

#---- ok: it stands below the installs
FROM debian:12
RUN apt-get update && apt-get install -y curl
ARG GIT_SHA
LABEL revision=$GIT_SHA

#---- ok: global, and so part of no environment
ARG GIT_SHA
FROM debian:12
RUN apt-get update && apt-get install -y curl

#---- ok: no install among the steps
FROM debian:12
ARG GIT_SHA
RUN mkdir /app && chown 1000 /app
CMD ["/app"]

#---- ok: versions of tools, pinned commits, what busts the cache on purpose
FROM debian:12
ARG NODE_VERSION
ARG FFMPEG_COMMIT
ARG VERSION=1.2.3
ARG RELEASE=bookworm
ARG APP_VERSION=2.0.0-rc1
ARG GIT_COMMIT=0a1b2c3d4e5f
ARG GIT_VERSION
ARG SOURCE_SHA256
ARG CACHEBUST
ARG TAG
RUN apt-get update && apt-get install -y curl

#---- ok: a label, or a value that is written down
FROM debian:12
LABEL revision=1234567
ENV BUILD_NUMBER=45
RUN apt-get update && apt-get install -y curl

#---- ok: programs that may read it come first
FROM debian:12
ARG BUILD_NUMBER
RUN ./configure && apt-get update && apt-get install -y curl
FROM debian:12
ARG BUILD_NUMBER
RUN env > /env && apt-get update && apt-get install -y curl
FROM debian:12
ARG BUILD_NUMBER
RUN find / -exec ./x \; && apt-get update && apt-get install -y curl

#---- ok: installs that run the project's own code
FROM python:3.13
ARG VERSION
RUN pip install .
FROM gradle:8
ARG VERSION
RUN gradle dependencies
FROM python:3.13
ARG VERSION
ENV POETRY_DYNAMIC_VERSIONING_BYPASS=$VERSION
RUN poetry install --no-root

#---- ok: the sources stand above the install, so it runs again with every commit anyway
FROM node:22
ARG GIT_SHA
COPY . .
RUN npm ci

#---- ok: ONBUILD, other shells
FROM debian:12
ONBUILD ARG GIT_SHA
ONBUILD RUN apt-get update && apt-get install -y curl
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ARG BUILD_NUMBER
RUN choco install -y git

#---- giving files to a group reads no variable
FROM node:22
ARG GIT_SHA
#   ^^^^^^^ info: "Every new `GIT_SHA` reruns the install in line 6, which doesn't use it: move it below"
WORKDIR /app
COPY package.json package-lock.json ./
RUN chgrp -R 0 /app && chown -R node /app && chmod -R g=u /app
RUN npm ci
#       ^^ related: "Runs again with every new value"
COPY . .
RUN echo "$GIT_SHA" > revision
#---- fixed (unsafe): "Move below the steps that do not use it"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN chgrp -R 0 /app && chown -R node /app && chmod -R g=u /app
RUN npm ci
COPY . .
ARG GIT_SHA
RUN echo "$GIT_SHA" > revision

#---- a value that a workflow gives anew in each build, whatever the argument is called
#---- file .github/workflows/ci.yml
jobs:
  build:
    steps:
      - uses: docker/build-push-action@v6
        with:
          build-args: |
            STAMP=${{ github.sha }}
            TOOL=1.2
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
ARG STAMP
#   ^^^^^ info: "Every new `STAMP` reruns the install in line 5, which doesn't use it: move it below"
ARG TOOL
COPY package.json package-lock.json ./
RUN npm ci
#       ^^ related: "Runs again with every new value"
RUN echo $STAMP $TOOL > /stamp
#---- fixed (safe): "Move below the steps that do not use it"
FROM node:22
ARG TOOL
COPY package.json package-lock.json ./
RUN npm ci
ARG STAMP
RUN echo $STAMP $TOOL > /stamp

#---- the same by a script, through a variable
#---- file build.sh
REV=$(git rev-parse --short HEAD)
docker build --build-arg "STAMP=$REV" .
#---- file Dockerfile
FROM debian:12
ARG STAMP
#   ^^^^^ info: "Every new `STAMP` reruns the install in line 3, which doesn't use it: move it below"
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
RUN echo $STAMP > /stamp
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
RUN apt-get update && apt-get install -y curl
ARG STAMP
RUN echo $STAMP > /stamp

#---- the same by Bake
#---- file docker-bake.hcl
target "a" { args = { STAMP = timestamp() } }
#---- file Dockerfile
FROM debian:12
ARG STAMP
#   ^^^^^ info: "Every new `STAMP` reruns the install in line 3, which doesn't use it: move it below"
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ related: "Runs again with every new value"
RUN echo $STAMP > /stamp
#---- fixed (safe): "Move below the steps that do not use it"
FROM debian:12
RUN apt-get update && apt-get install -y curl
ARG STAMP
RUN echo $STAMP > /stamp

#---- ok: a value that stays, a year, an argument of another Dockerfile
#---- file build.sh
docker build --build-arg STAMP=1 --build-arg YEAR=$(date +%Y) .
docker build --build-arg STAMP=$(git rev-parse HEAD) -f other.Dockerfile .
#---- file Dockerfile
FROM debian:12
ARG STAMP
ARG YEAR
RUN apt-get update && apt-get install -y curl
RUN echo $STAMP $YEAR > /stamp

#---- the date of a build, not that of something else
FROM golang:1.25
ARG VERSION=
#   ^^^^^^^ info: "Every new `VERSION`, `COMMIT` or `DATE` reruns the install in line 5, which uses none of them: move them below it"
ARG COMMIT=unknown
ARG DATE
RUN apt-get update && apt-get install -y git
#                             ^^^^^^^ related: "Runs again with every new value"
COPY . .
RUN go build -ldflags "-X main.v=$VERSION -X main.c=$COMMIT -X main.d=$DATE"
#---- fixed (safe): "Move below the steps that do not use it"
FROM golang:1.25
RUN apt-get update && apt-get install -y git
COPY . .
ARG VERSION=
ARG COMMIT=unknown
ARG DATE
RUN go build -ldflags "-X main.v=$VERSION -X main.c=$COMMIT -X main.d=$DATE"

#---- ok: a date that pins something
FROM debian:13
ARG DATE=20260101
RUN apt-get update && apt-get install -y git
RUN echo $DATE

#---- ok: arguments that are there to have steps run again
#---- file compose.yaml
services:
  a:
    build:
      context: .
      args:
        CACHE_BUST: ${GITHUB_RUN_ID}
#---- file Dockerfile
FROM debian:12
ARG CACHE_BUST=unknown
RUN apt-get update && apt-get install -y curl
FROM debian:12
# Forces the clone below to run in every build
ARG GIT_SHA
RUN apt-get update && apt-get install -y git && git clone https://example.com/a

#---- a comment about the step below stays there
FROM python:3.13
# Install dependencies including website group
ARG VERSION
#   ^^^^^^^ info: "Every new `VERSION` reruns the install in line 4, which doesn't use it: move it below"
RUN pip install flask
#       ^^^^^^^ related: "Runs again with every new value"
RUN echo "$VERSION" > /version
#---- fixed (safe): "Move below the steps that do not use it"
FROM python:3.13
# Install dependencies including website group
RUN pip install flask
ARG VERSION
RUN echo "$VERSION" > /version

#---- below steps of usual programs, down to the first use
FROM alpine:3.22
ARG GIT_COMMIT
#   ^^^^^^^^^^ info: "Every new `GIT_COMMIT` reruns the install in line 3, which doesn't use it: move it below"
RUN apk add --no-cache patch unbound
#       ^^^ related: "Runs again with every new value"
RUN cd /srv; curl -sLo /tmp/a.tgz https://example.com/a.tgz; md5sum -c /tmp/a.md5; tar xzf /tmp/a.tgz; patch -p0 < /tmp/a.diff
RUN /usr/sbin/unbound-anchor -a /etc/unbound/trusted-key.key || true
RUN echo $GIT_COMMIT > /version
#---- fixed (safe): "Move below the steps that do not use it"
FROM alpine:3.22
RUN apk add --no-cache patch unbound
RUN cd /srv; curl -sLo /tmp/a.tgz https://example.com/a.tgz; md5sum -c /tmp/a.md5; tar xzf /tmp/a.tgz; patch -p0 < /tmp/a.diff
RUN /usr/sbin/unbound-anchor -a /etc/unbound/trusted-key.key || true
ARG GIT_COMMIT
RUN echo $GIT_COMMIT > /version

#---- down to a program that may use it
FROM alpine:3.22
ARG GIT_COMMIT
#   ^^^^^^^^^^ info: "Every new `GIT_COMMIT` reruns the install in line 3, which doesn't use it: move it below"
RUN apk add --no-cache make
#       ^^^ related: "Runs again with every new value"
COPY Makefile ./
RUN make
RUN apk add --no-cache git
#---- fixed (safe): "Move below the steps that do not use it, down to line 5, which may"
FROM alpine:3.22
RUN apk add --no-cache make
COPY Makefile ./
ARG GIT_COMMIT
RUN make
RUN apk add --no-cache git

#---- what tells of a build stands together
FROM golang:1.26 AS build
ARG VERSION=dev
#   ^^^^^^^ info: "Every new `VERSION`, `COMMIT`, `BUILT_AT` or `DIRTY` reruns the install in line 8, which uses none of them: move them below it"
ARG COMMIT=unknown
ARG BUILT_AT=unknown
ARG DIRTY=true
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
#          ^^^^^^^^ related: "Runs again with every new value"
COPY . .
RUN go build -ldflags "-X main.v=$VERSION -X main.c=$COMMIT -X main.b=$BUILT_AT -X main.d=$DIRTY" -o /a .
FROM scratch
COPY --from=build /a /
#---- fixed (safe): "Move below the steps that do not use it"
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG VERSION=dev
ARG COMMIT=unknown
ARG BUILT_AT=unknown
ARG DIRTY=true
RUN go build -ldflags "-X main.v=$VERSION -X main.c=$COMMIT -X main.b=$BUILT_AT -X main.d=$DIRTY" -o /a .
FROM scratch
COPY --from=build /a /

#---- a comment about what stays below the two that move
FROM ruby:3.4
# Given with `docker build --build-arg RAILS_ENV=<env>`
ARG BUILD_HASH='unknown'
#   ^^^^^^^^^^ info: "Every new `BUILD_HASH` reruns the install in line 6, which doesn't use it: move it below"
ENV BUILD_HASH=$BUILD_HASH
ARG RAILS_ENV='production'
RUN apt-get update && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*
#                             ^^^^^^^ related: "Runs again with every new value"
COPY . .
RUN make
#---- fixed (safe): "Move below the steps that do not use it, down to line 8, which may"
FROM ruby:3.4
# Given with `docker build --build-arg RAILS_ENV=<env>`
ARG RAILS_ENV='production'
RUN apt-get update && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*
COPY . .
ARG BUILD_HASH='unknown'
ENV BUILD_HASH=$BUILD_HASH
RUN make
