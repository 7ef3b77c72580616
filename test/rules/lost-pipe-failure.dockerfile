#---- a download into a shell and an archive
FROM node:22
RUN curl -sSf https://example.com/install.sh | sh
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
RUN apt-get update \
 && wget -qO- https://example.com/a.tar.gz | tar xz \
 && rm -f x
#---- fixed (unsafe): "Add SHELL ["/bin/bash", "-o", "pipefail", "-c"]"
FROM node:22
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -sSf https://example.com/install.sh | sh
RUN apt-get update \
 && wget -qO- https://example.com/a.tar.gz | tar xz \
 && rm -f x

#---- ok: the shell sees it
FROM node:22
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl https://example.com/install.sh | sh

#---- ok: the step sees it, or there is no download, or no pipe
FROM node:22
RUN set -o pipefail && curl https://example.com/install.sh | sh
RUN set -eux -o pipefail; curl https://example.com/install.sh | sh
RUN echo a | tee b && curl https://example.com/a || true
RUN curl -o a https://example.com/a && cat a | tar x

#---- Alpine's shell has the option
FROM alpine:3.22
RUN apk add --no-cache tar && \
    wget -qO- https://example.com/a.tar | tar x
#   ^^^^ hint: "The pipe can succeed although `wget` fails: set `pipefail`"
#---- fixed (unsafe): "Add set -o pipefail"
FROM alpine:3.22
RUN set -o pipefail && apk add --no-cache tar && \
    wget -qO- https://example.com/a.tar | tar x

#---- ok: what unpacks, or reads a key, fails by itself
FROM debian:12
RUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /etc/apt/keyrings/a.gpg
RUN curl -sSf https://example.com/a.tar.gz | tar -xzC /opt
RUN wget -qO- https://example.com/a.tar.xz | tar xJ --strip-components=1
RUN wget -qO- https://example.com/a.tar.gz | tar -x --gzip

#---- a shell that SHELL names, and one that is not known
FROM example.com/base
RUN curl https://example.com/install.sh | sh
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
SHELL ["/bin/bash", "-c"]
# The tool.
RUN curl https://example.com/install.sh | sh
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
#---- fixed (unsafe): "Add set -o pipefail"
FROM example.com/base
RUN curl https://example.com/install.sh | sh
SHELL ["/bin/bash", "-c"]
# The tool.
RUN set -o pipefail && curl https://example.com/install.sh | sh

#---- comments stay above the step
FROM python:3.13 AS build
WORKDIR /app
# The installer
# of the tool.
RUN curl https://example.com/install.sh | sh
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
#---- fixed (unsafe): "Add SHELL ["/bin/bash", "-o", "pipefail", "-c"]"
FROM python:3.13 AS build
WORKDIR /app
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
# The installer
# of the tool.
RUN curl https://example.com/install.sh | sh

#---- ok: a failure that is meant to be ignored
FROM node:22
RUN curl -fsSL https://example.com/install.sh | bash || true
RUN curl -fsSL https://example.com/install.sh | sh || : && echo done

#---- a failure that something else takes the place of
FROM node:22
RUN curl -fsSL https://example.com/install.sh | bash || echo true
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
#---- fixed (unsafe): "Add SHELL ["/bin/bash", "-o", "pipefail", "-c"]"
FROM node:22
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/install.sh | bash || echo true

#---- Bash expands what dash does not
FROM ruby:3.4-slim
RUN curl -fsSL https://example.com/setup | bash - && rm -rf /var/lib/{apt,dpkg}/
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
RUN echo a
#---- refused: "Add SHELL with pipefail: Bash reads `/var/lib/{apt,dpkg}/` in line 2 otherwise than the shell that runs it now"

#---- in a step below, and in what starts
FROM node:22
RUN curl -fsSL https://example.com/setup | bash
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
RUN echo "a\nb" > /etc/a
FROM node:22
ARG UID=1000
RUN curl -fsSL https://example.com/setup | bash
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
RUN useradd -u $UID app
FROM node:22
RUN curl -fsSL https://example.com/setup | bash
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
CMD [ "$A" == b ] && exec a
#---- refused: "Add SHELL with pipefail: Bash reads `echo "a\nb"` in line 3 otherwise than the shell that runs it now"
#---- refused: "Add SHELL with pipefail: Bash reads `$UID` in line 7 otherwise than the shell that runs it now"
#---- refused: "Add SHELL with pipefail: Bash reads `==` in line 10 otherwise than the shell that runs it now"

#---- texts that both shells read alike
FROM node:22
RUN curl -fsSL https://example.com/setup | awk '{print $1,$2}' > "/a{b,c}" && echo "${A:-b}" ${B%%,*} && echo -n a
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
CMD [ "$A" = b ] && exec a
#---- fixed (unsafe): "Add SHELL ["/bin/bash", "-o", "pipefail", "-c"]"
FROM node:22
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/setup | awk '{print $1,$2}' > "/a{b,c}" && echo "${A:-b}" ${B%%,*} && echo -n a
CMD [ "$A" = b ] && exec a

#---- a pipe that something ends early
FROM node:22
RUN V=$(curl -fsSL https://example.com/releases | grep tag_name | head -1) && echo "$V"
RUN curl -fsSL https://example.com/list | tail -1
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
RUN yes | apt-get install -y a
FROM alpine:3.22
RUN curl -fsSL https://example.com/list | grep -m1 a
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
RUN curl -fsSL https://example.com/list | grep a | tr a b
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
#---- refused: "Add SHELL with pipefail: `yes` never ends by itself in line 4, and the step would fail"
#---- refused: "Add set -o pipefail: `grep` ends the pipe early in line 6, and the step would fail"
#---- refused: "Add set -o pipefail: `grep` may find nothing in line 7, and the step would fail"

#---- another SHELL below takes over
FROM node:22
RUN curl -fsSL https://example.com/list | tail -1
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
SHELL ["/bin/sh", "-c"]
RUN echo "a\nb"
#---- fixed (unsafe): "Add SHELL ["/bin/bash", "-o", "pipefail", "-c"]"
FROM node:22
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/list | tail -1
SHELL ["/bin/sh", "-c"]
RUN echo "a\nb"

#---- an image of which only the digest is known, and a stage that a variable may name
ARG B=ubuntu:22.04
FROM debian:13 AS a
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
FROM ${B} AS b
RUN curl -fsSL https://example.com/x | python3 - > /k
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
FROM node@sha256:443ef6a46ca8bb1a0dd1a1a2ba1fc4b7d0b0e8b5f9c0a9ea1f4f8f5c4a2d1b3e
RUN curl -fsSL https://example.com/x | sh
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
#---- refused: "Add SHELL with pipefail: no step above line 5 installs `curl`, and the step would fail"

#---- ok: the image has such a shell, or the stage below
FROM quay.io/jupyter/scipy-notebook:2026-01-01
RUN curl -fsSL https://example.com/x | sh
FROM debian:13 AS a
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
FROM a
RUN curl -fsSL https://example.com/x | sh

#---- a download that works only because nobody sees it fail
FROM ubuntu:24.04
RUN curl -fsSL https://example.com/setup | bash -
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://example.com/setup | bash -
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
FROM alpine:3.22
RUN curl -fsSL https://example.com/setup | sh
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
#---- refused: "Add SHELL with pipefail: no step above line 2 installs `curl`, and the step would fail"
#---- refused: "Add SHELL with pipefail: no step above line 2 installs `curl`, and the step would fail"
#---- refused: "Add set -o pipefail: no step above line 6 installs `curl`, and the step would fail"

#---- a download that an earlier step or a copied file may have brought
FROM ubuntu:24.04 AS a
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://example.com/setup | bash -
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
FROM alpine:3.22
COPY bin /usr/local/bin
RUN curl -fsSL https://example.com/setup | sh
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
#---- fixed (unsafe): "Add SHELL ["/bin/bash", "-o", "pipefail", "-c"]"
FROM ubuntu:24.04 AS a
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/setup | bash -
FROM alpine:3.22
COPY bin /usr/local/bin
RUN curl -fsSL https://example.com/setup | sh
#---- fixed (unsafe): "Add set -o pipefail"
FROM ubuntu:24.04 AS a
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://example.com/setup | bash -
FROM alpine:3.22
COPY bin /usr/local/bin
RUN set -o pipefail && curl -fsSL https://example.com/setup | sh
