# syntax is a word, this is a comment
# TAG picks the release
ARG TAG=12
# base is described here
FROM debian:${TAG} AS base
# Base: with a colon is none
# build
FROM base AS build

# docs is separated by a blank line

FROM base AS docs
# release is described first
# release is described second
FROM base AS Release
  # last stands indented
FROM base AS last
