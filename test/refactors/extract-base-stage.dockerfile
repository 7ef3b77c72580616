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
#---- offered: "Extract common steps of 2 stages into a base stage"
#---- after
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
#---- offered: "Extract common steps of 3 stages into a base stage"
#---- after
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
#---- offered: "Extract common steps of 2 stages into a base stage"
#---- after
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

#---- comments that differ
FROM alpine AS a
# for a
RUN apk add curl
#   ^ cursor
FROM alpine AS b
# for b
RUN apk add curl
#---- disabled: "the comments of the common steps differ"

#---- steps that read one of the stages
FROM alpine AS a
WORKDIR /a
#^ cursor
FROM alpine AS b
WORKDIR /a
#---- offered: "Extract common steps of 2 stages into a base stage"
#---- after
FROM alpine AS base
WORKDIR /a

FROM base AS a
FROM base AS b

#---- a stage between that both read
FROM alpine AS a
COPY --from=c /x /x
#^ cursor
FROM busybox AS c
FROM alpine AS b
COPY --from=c /x /x
#---- disabled: "the common steps read a stage that would stand behind them"

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
#---- offered: "Extract common steps of 2 stages into a base stage"
#---- after
# syntax=docker/dockerfile:1
FROM alpine AS base
RUN apk add curl

FROM base AS a
FROM base AS b
RUN b
