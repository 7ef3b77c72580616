# Flags that are not given yet; those that help here come first.

#---- COPY behind another stage
FROM golang:1.27 AS build
FROM debian:12
COPY --
#    ^^ complete: "--from= | --link | --chown= | --chmod= | --parents | --exclude="
#      ^ cursor

#---- COPY in the first stage
FROM golang:1.27
COPY --
#    ^^ complete: "--link | --chown= | --chmod= | --parents | --exclude= | --from="
#      ^ cursor

#---- COPY behind USER
FROM node:24
USER node
COPY --
#    ^^ complete: "--chown= | --link | --chmod= | --parents | --exclude= | --from="
#      ^ cursor

#---- one hyphen
FROM debian:12
ADD -
#   ^ complete: "--link | --chown= | --chmod= | --exclude= | --keep-git-dir | --checksum= | --unpack"
#    ^ cursor

#---- flags and arguments in an empty place
FROM debian:12
HEALTHCHECK 
#           ^ complete: "CMD | NONE | CMD curl --fail http://localhost:8080/ || exit 1 | CMD wget -q --spider http://localhost:8080/ || exit 1 | --interval= | --timeout= | --start-period= | --start-interval= | --retries="
#           ^ cursor

#---- those that are given are left out
FROM golang:1.27 AS build
FROM debian:12
COPY --from=build --link -- /a /b
#                        ^^ complete: "--chown= | --chmod= | --parents | --exclude="
#                          ^ cursor

#---- those that may be repeated are not
FROM debian:12
COPY --exclude=*.md --e
#                   ^^^ complete: "--exclude="
#                      ^ cursor

#---- the one that is being changed
FROM debian:12
COPY --chown=1000 a b
#    ^^^^^^^^^^^^ complete: "--chown= | --chmod="
#        ^ cursor

#---- RUN offers a cache for what it installs
FROM node:24
RUN -- npm ci
#   ^^ complete: "--mount=type=cache,target=/root/.npm | --mount= | --network= | --security= | --device="
#     ^ cursor

#---- a cache that is mounted is not offered again
FROM node:24
RUN --mount=type=cache,target=/root/.npm -- npm ci
#                                        ^^ complete: "--mount= | --network= | --security= | --device="
#                                          ^ cursor

#---- apt needs both folders, locked
FROM debian:12
RUN -- apt-get update && apt-get install -y curl
#   ^^ complete: "--mount=type=cache,target=/var/cache/apt,sharing=locked | --mount=type=cache,target=/var/lib/apt/lists,sharing=locked | --mount= | --network= | --security= | --device="
#     ^ cursor

#---- FROM
FROM -- golang:1.27
#    ^^ complete: "--platform="
#      ^ cursor

#---- what the pinned frontend lacks is left out
# syntax=docker/dockerfile:1.4
FROM debian:12
COPY --
#    ^^ complete: "--link | --chown= | --chmod= | --from="
#      ^ cursor

#---- lower case
from debian:12
copy --
#    ^^ complete: "--link | --chown= | --chmod= | --parents | --exclude= | --from="
#      ^ cursor

#---- behind ONBUILD
FROM debian:12
ONBUILD COPY --
#            ^^ complete: "--link | --chown= | --chmod= | --parents | --exclude= | --from="
#              ^ cursor

#---- in a continued line
FROM debian:12
RUN --network=none \
    -- make
#   ^^ complete: "--mount= | --security= | --device="
#     ^ cursor

#---- HEALTHCHECK, some given
FROM debian:12
HEALTHCHECK --interval=5s -- CMD true
#                         ^^ complete: "--timeout= | --start-period= | --start-interval= | --retries="
#                           ^ cursor

#---- ok: behind an argument no flag may stand
FROM debian:12
COPY a --
#        ^ cursor

#---- ok: instructions without flags
FROM debian:12
WORKDIR --
#         ^ cursor

#---- ok: a command's own flags
FROM debian:12
RUN npm --
#         ^ cursor
