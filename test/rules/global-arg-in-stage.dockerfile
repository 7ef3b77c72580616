#---- once for each name of a stage, and in stages built on it
ARG VERSION=3.24
ARG TARGET=x
FROM alpine:${VERSION} AS base
RUN echo ${VERSION} && echo "$VERSION $TARGET"
#          ^^^^^^^ warning: "`VERSION` is empty here: declare the global ARG in this stage too"
#                                      ^^^^^^ warning: "`TARGET` is empty here: declare the global ARG in this stage too"
FROM base
RUN echo $VERSION
#         ^^^^^^^ warning: "`VERSION` is empty here: declare the global ARG in this stage too"
#---- fixed (unsafe): "Add ARG VERSION"
ARG VERSION=3.24
ARG TARGET=x
FROM alpine:${VERSION} AS base
ARG VERSION
RUN echo ${VERSION} && echo "$VERSION $TARGET"
FROM base
RUN echo $VERSION
#---- fixed (unsafe): "Add ARG TARGET"
ARG VERSION=3.24
ARG TARGET=x
FROM alpine:${VERSION} AS base
ARG TARGET
RUN echo ${VERSION} && echo "$VERSION $TARGET"
FROM base
RUN echo $VERSION
#---- fixed (unsafe): "Add ARG VERSION"
ARG VERSION=3.24
ARG TARGET=x
FROM alpine:${VERSION} AS base
RUN echo ${VERSION} && echo "$VERSION $TARGET"
FROM base
ARG VERSION
RUN echo $VERSION

#---- comments stay where they are (crlf)
ARG A=1
FROM debian:12
# why
RUN echo $A
#         ^ warning: "`A` is empty here: declare the global ARG in this stage too"
#---- fixed (unsafe): "Add ARG A"
ARG A=1
FROM debian:12
ARG A
# why
RUN echo $A

#---- ok: declared again, set by ENV or by the script, or with a default
ARG A=1
FROM debian:12 AS one
ARG A
RUN echo $A
FROM debian:12 AS two
ENV A=2
RUN echo $A
FROM debian:12 AS three
RUN A=3; echo $A
RUN for A in 1 2; do echo $A; done
RUN echo ${A:-4}
FROM one
RUN echo $A

#---- ok: the image may set it, or no shell reads it
ARG NODE_VERSION=22
ARG B=1
FROM node:${NODE_VERSION}
RUN echo $NODE_VERSION && echo '$B' \$B
FROM example.com/image:1
RUN echo $B

#---- ok: a global that is declared below the step only
FROM debian:12
RUN echo $C
ARG C

#---- ok: a file that is read may set it
ARG VERSION_CODENAME=bookworm
FROM debian:12
RUN . /etc/os-release && echo "deb https://example.com $VERSION_CODENAME main" > /etc/apt/sources.list.d/a.list
RUN set -eux; source /etc/os-release; echo $VERSION_CODENAME
RUN echo VERSION_CODENAME=a | { read line; eval "$line"; echo $VERSION_CODENAME; }

#---- it is read before the file
ARG VERSION_CODENAME=bookworm
FROM debian:12
RUN echo "$VERSION_CODENAME" && . /etc/os-release
#          ^^^^^^^^^^^^^^^^ warning: "`VERSION_CODENAME` is empty here: declare the global ARG in this stage too"
#---- fixed (unsafe): "Add ARG VERSION_CODENAME"
ARG VERSION_CODENAME=bookworm
FROM debian:12
ARG VERSION_CODENAME
RUN echo "$VERSION_CODENAME" && . /etc/os-release

#---- ok: a proxy, which every RUN has that a build is given
ARG HTTP_PROXY
FROM debian:12
RUN curl -x $HTTP_PROXY https://example.com
