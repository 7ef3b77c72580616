#---- a download into a shell and an archive
FROM debian:12
RUN curl -sSf https://example.com/install.sh | sh
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
RUN apt-get update \
 && wget -qO- https://example.com/a.tar.gz | tar xz \
#   ^^^^ hint: "The pipe can succeed although `wget` fails: set `pipefail`"
 && rm -f x
#---- fixed (unsafe): "Add SHELL ["/bin/bash", "-o", "pipefail", "-c"]"
FROM debian:12
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -sSf https://example.com/install.sh | sh
RUN apt-get update \
 && wget -qO- https://example.com/a.tar.gz | tar xz \
 && rm -f x
#---- fixed (unsafe): "Add SHELL ["/bin/bash", "-o", "pipefail", "-c"]"
FROM debian:12
RUN curl -sSf https://example.com/install.sh | sh
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN apt-get update \
 && wget -qO- https://example.com/a.tar.gz | tar xz \
 && rm -f x

#---- ok: the shell sees it
FROM debian:12
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl https://example.com/install.sh | sh

#---- ok: the step sees it, or there is no download, or no pipe
FROM debian:12
RUN set -o pipefail && curl https://example.com/install.sh | sh
RUN set -eux -o pipefail; curl https://example.com/install.sh | sh
RUN echo a | tee b && curl https://example.com/a || true
RUN curl -o a https://example.com/a && cat a | tar x

#---- Alpine's shell has the option
FROM alpine:3.22
RUN apk add --no-cache tar && \
    wget -qO- https://example.com/a.tar.gz | tar xz
#   ^^^^ hint: "The pipe can succeed although `wget` fails: set `pipefail`"
#---- fixed (unsafe): "Add set -o pipefail"
FROM alpine:3.22
RUN set -o pipefail && apk add --no-cache tar && \
    wget -qO- https://example.com/a.tar.gz | tar xz

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
FROM python:3.13-slim AS build
WORKDIR /app
# The installer
# of the tool.
RUN curl https://example.com/install.sh | sh
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
#---- fixed (unsafe): "Add SHELL ["/bin/bash", "-o", "pipefail", "-c"]"
FROM python:3.13-slim AS build
WORKDIR /app
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
# The installer
# of the tool.
RUN curl https://example.com/install.sh | sh

#---- ok: a failure that is meant to be ignored
FROM debian:12
RUN curl -fsSL https://example.com/install.sh | bash || true
RUN curl -fsSL https://example.com/install.sh | sh || : && echo done

#---- a failure that something else takes the place of
FROM debian:12
RUN curl -fsSL https://example.com/install.sh | bash || echo true
#   ^^^^ hint: "The pipe can succeed although `curl` fails: set `pipefail`"
#---- fixed (unsafe): "Add SHELL ["/bin/bash", "-o", "pipefail", "-c"]"
FROM debian:12
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/install.sh | bash || echo true
