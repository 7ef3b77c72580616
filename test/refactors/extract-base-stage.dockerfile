#---- steps in common, readers by index, a platform
FROM alpine AS tools
RUN apk add --no-cache jq
FROM --platform=linux/amd64 node:22 AS build
#    ^ cursor
# where all happens
WORKDIR /app
COPY --from=0 /usr/bin/jq /usr/bin/
COPY . .
RUN npm ci

FROM --platform=linux/amd64 node:22
# where all happens
WORKDIR /app
COPY --from=0 /usr/bin/jq /usr/bin/
COPY --from=1 /app/dist ./dist
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
FROM alpine AS tools
RUN apk add --no-cache jq
FROM --platform=linux/amd64 node:22 AS base
# where all happens
WORKDIR /app
COPY --from=0 /usr/bin/jq /usr/bin/

FROM base AS build
COPY . .
RUN npm ci

FROM base
COPY --from=2 /app/dist ./dist

#---- three stages on one image and nothing else in common, as in seed 000
FROM node:20 AS deps
WORKDIR /app
#^ cursor
RUN npm install --production

FROM node:20 AS build
COPY . .
RUN npm run build

FROM node:20
COPY --from=build /app/dist ./dist
#---- after (unsafe): "Name the image of 3 stages once, in a base stage"
FROM node:20 AS base

FROM base AS deps
WORKDIR /app
RUN npm install --production

FROM base AS build
COPY . .
RUN npm run build

FROM base
COPY --from=build /app/dist ./dist

#---- the longest beginning wins (crlf)
from alpine as a
run apk add curl
#   ^ cursor
run apk add \
  git
run a

from alpine as b
run apk add curl
run apk add   git
run b

from alpine as c
run apk add curl
#---- after (unsafe): "Extract common steps of 3 stages into a base stage"
from alpine as base
run apk add curl

from base as a
run apk add \
  git
run a

from base as b
run apk add   git
run b

from base as c
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
from alpine as base
run apk add curl
run apk add \
  git

from base as a
run a

from base as b
run b

from alpine as c
run apk add curl

#---- comments of each stage go along
FROM alpine AS a
# for a
RUN apk add curl
#   ^ cursor
RUN a
FROM alpine AS b
# for b
# hadolint ignore=DL3018
RUN apk add curl
# the work
RUN b
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
FROM alpine AS base
# for a
# for b
# hadolint ignore=DL3018
RUN apk add curl

FROM base AS a
RUN a
FROM base AS b
# the work
RUN b

#---- comments inside that differ stand above
FROM alpine AS a
RUN apk add \
#   ^ cursor
    # to download
    curl
RUN a
FROM alpine AS b
RUN apk add \
    # for the health check
    curl
RUN b
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
FROM alpine AS base
# for the health check
RUN apk add \
    # to download
    curl

FROM base AS a
RUN a
FROM base AS b
RUN b

#---- comments inside two steps, of which the second stage repeats those of the first
# hadolint global ignore=DL3018
FROM debian:12 AS a
# tools
RUN apt-get update && apt-get install -y \
#   ^ cursor
    # curl \
    git
RUN apt-get install -y \
    # needed to build
    gcc
RUN a
FROM debian:12 AS b
# tools
RUN apt-get update && apt-get install -y \
    # curl \
    git
RUN apt-get install -y \
    # needed to build
    gcc
RUN b
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
# hadolint global ignore=DL3018
FROM debian:12 AS base
# tools
RUN apt-get update && apt-get install -y \
    # curl \
    git
RUN apt-get install -y \
    # needed to build
    gcc

FROM base AS a
RUN a
FROM base AS b
RUN b

#---- steps that read one of the stages
FROM alpine AS a
RUN a
#^ cursor
FROM alpine AS b
RUN a
#---- after (unsafe): "Begin another stage with 'a', which has the same steps"
FROM alpine AS a
RUN a
FROM a AS b

#---- a stage between that both read
FROM alpine AS a
COPY --from=c /x /x
#^ cursor
FROM busybox AS c
FROM alpine AS b
COPY --from=c /x /x
#---- refused: "Begin another stage with 'a', which has the same steps: the common steps read a stage that would come after them"

#---- ok: nothing in common
FROM alpine AS a
RUN a
#^ cursor
FROM alpine AS b
RUN b

#---- ok: the same triggers are not the same steps
FROM alpine AS a
ONBUILD RUN a
#^ cursor
FROM alpine AS b
ONBUILD RUN a

#---- directives stay above all
# syntax=docker/dockerfile:1
FROM alpine AS a
RUN apk add curl
#   ^ cursor
FROM alpine AS b
RUN apk add curl
RUN b
#---- after (unsafe): "Begin another stage with 'a', which has the same steps"
# syntax=docker/dockerfile:1
FROM alpine AS a
RUN apk add curl
FROM a AS b
RUN b

#---- seed 002, a shared base stage, from what it was before
# Development stage
FROM node:20-alpine AS development
RUN apk add --no-cache dumb-init
#   ^ cursor
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
CMD ["npx", "nodemon", "src/server.ts"]

# Build stage
FROM node:20-alpine AS builder
RUN apk add --no-cache dumb-init
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

# Production stage
FROM node:20-alpine AS production
RUN apk add --no-cache dumb-init
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --production && npm cache clean --force
COPY --from=builder /app/dist ./dist
RUN chown -R node:node /app
USER node
ENTRYPOINT ["dumb-init", "--"]
CMD ["node", "dist/server.js"]
#---- after (unsafe): "Extract common steps of 3 stages into a base stage"
FROM node:20-alpine AS base
RUN apk add --no-cache dumb-init
WORKDIR /app

# Development stage
FROM base AS development
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
CMD ["npx", "nodemon", "src/server.ts"]

# Build stage
FROM base AS builder
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

# Production stage
FROM base AS production
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --production && npm cache clean --force
COPY --from=builder /app/dist ./dist
RUN chown -R node:node /app
USER node
ENTRYPOINT ["dumb-init", "--"]
CMD ["node", "dist/server.js"]
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
FROM node:20-alpine AS base
RUN apk add --no-cache dumb-init
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

# Development stage
FROM base AS development
CMD ["npx", "nodemon", "src/server.ts"]

# Build stage
FROM base AS builder
RUN npm run build

# Production stage
FROM node:20-alpine AS production
RUN apk add --no-cache dumb-init
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --production && npm cache clean --force
COPY --from=builder /app/dist ./dist
RUN chown -R node:node /app
USER node
ENTRYPOINT ["dumb-init", "--"]
CMD ["node", "dist/server.js"]

#---- seed 000, planner and builder of a Rust program, from what it was before
FROM rust:1.75 AS planner
RUN cargo install --locked cargo-chef sccache
#   ^ cursor
ENV RUSTC_WRAPPER=sccache SCCACHE_DIR=/sccache
WORKDIR /app
COPY . .
RUN cargo chef prepare --recipe-path recipe.json

FROM rust:1.75 as builder
RUN cargo install --locked cargo-chef sccache
ENV RUSTC_WRAPPER=sccache SCCACHE_DIR=/sccache
WORKDIR /app
COPY --from=planner /app/recipe.json recipe.json
RUN cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN cargo build
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
FROM rust:1.75 AS base
RUN cargo install --locked cargo-chef sccache
ENV RUSTC_WRAPPER=sccache SCCACHE_DIR=/sccache
WORKDIR /app

FROM base AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json

FROM base as builder
COPY --from=planner /app/recipe.json recipe.json
RUN cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN cargo build

#---- ok: an ARG that differs, another platform
FROM --platform=$BUILDPLATFORM node:20 AS dev
ARG MODE=a
#   ^ cursor
WORKDIR /usr/local/app
CMD ["yarn", "dev"]

FROM --platform=$BUILDPLATFORM node:20 AS client-build
ARG MODE=b
WORKDIR /usr/local/app
RUN yarn build

FROM node:20 AS final
ARG MODE=a
WORKDIR /usr/local/app
CMD ["node", "src/index.js"]

#---- an ENTRYPOINT drops the CMD of a base stage, so the CMD stays where it is
FROM alpine AS base
RUN apk add tini
#   ^ cursor
CMD ["sh"]
ENTRYPOINT ["tini", "--"]
FROM alpine
RUN apk add tini
CMD ["sh"]
USER 1000
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
FROM alpine AS common
RUN apk add tini

FROM common AS base
CMD ["sh"]
ENTRYPOINT ["tini", "--"]
FROM common
CMD ["sh"]
USER 1000

#---- the layout of lines and comments in between is no difference, white space in quotes is
FROM alpine AS a
RUN apk add --no-cache \
#   ^ cursor
      # to unpack
      curl \
      tar
RUN echo "a  b"
FROM alpine AS b
RUN apk add --no-cache curl \
  tar
RUN echo "a b"
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
FROM alpine AS base
RUN apk add --no-cache \
      # to unpack
      curl \
      tar

FROM base AS a
RUN echo "a  b"
FROM base AS b
RUN echo "a b"

#---- what is said of the whole file stays first
# hadolint global ignore=DL3018
# The program
FROM alpine:3.22 AS build
RUN apk add git
#   ^ cursor
RUN make
FROM alpine:3.22
RUN apk add git
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
# hadolint global ignore=DL3018
FROM alpine:3.22 AS base
RUN apk add git

# The program
FROM base AS build
RUN make
FROM base

#---- what is said of the image stays with it
# Use the official Node.js image
FROM node:22 AS builder
#     ^ cursor
# Tools
RUN apk add git
COPY . .
# Production image
FROM node:22
RUN apk add git
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
# Use the official Node.js image
FROM node:22 AS base
# Tools
RUN apk add git

FROM base AS builder
COPY . .
# Production image
FROM base

#---- ok: one line that sets something
FROM node:22 AS builder
#     ^ cursor
WORKDIR /app
RUN apk add git
FROM node:22
WORKDIR /app
COPY --from=builder /a /a

#---- the image alone, where one line that sets something is all that follows
FROM node:22 AS one
#     ^ cursor
ENV A=1
RUN a
FROM node:22 AS two
ENV A=1
RUN b
FROM node:22
ENV A=1
RUN c
#---- after (unsafe): "Name the image of 3 stages once, in a base stage"
FROM node:22 AS base

FROM base AS one
ENV A=1
RUN a
FROM base AS two
ENV A=1
RUN b
FROM base
ENV A=1
RUN c

#---- a stage above that holds the common steps is the base
FROM node:22 AS Base
# the user's tools
RUN apk add curl
WORKDIR /app

FROM node:22 AS build
# the user's tools  
RUN apk add curl
#   ^ cursor
# all work is done here
WORKDIR /app
RUN npm ci

FROM node:22
RUN apk add curl
WORKDIR /app
COPY --from=1 /app /app
#---- after (unsafe): "Begin 2 other stages with 'Base', which has the same steps"
FROM node:22 AS Base
# the user's tools
RUN apk add curl
# all work is done here
WORKDIR /app

FROM base AS build
RUN npm ci

FROM base
COPY --from=1 /app /app

#---- one without a name
FROM node:22
RUN apk add curl

FROM node:22 AS build
RUN apk add curl
#   ^ cursor
RUN npm ci
COPY --from=0 /a /a
#---- after (unsafe): "Begin another stage with stage 0, which has the same steps"
FROM node:22 AS base
RUN apk add curl

FROM base AS build
RUN npm ci
COPY --from=0 /a /a

#---- the same comment, with other blanks, stands once
FROM node:22 AS build
  # tools
RUN apk add curl
RUN a

FROM node:22
# tools 
RUN apk add curl
#   ^ cursor
RUN b
#---- after (unsafe): "Extract common steps of 2 stages into a base stage"
FROM node:22 AS base
  # tools
RUN apk add curl

FROM base AS build
RUN a

FROM base
RUN b

#---- an image that an empty stage has
FROM node:22 AS base

FROM node:22 AS a
#   ^ cursor
RUN a

FROM node:22 AS b
RUN b
#---- after (unsafe): "Begin 2 other stages with 'base', which has the same image"
FROM node:22 AS base

FROM base AS a
RUN a

FROM base AS b
RUN b
