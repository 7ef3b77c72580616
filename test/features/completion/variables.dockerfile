# Variables behind $ and ${.

#---- of the stage, the closest first, then those of the image
FROM golang:1.27
ARG VERSION=1
ENV APP=a
RUN echo $
#        ^ complete: "$VERSION | $APP | $GOPATH | $PATH | $HTTP_PROXY | $http_proxy | $HTTPS_PROXY | $https_proxy | $FTP_PROXY | $ftp_proxy | ..."
#         ^ cursor

#---- in braces
FROM debian:12
ARG VERSION=1
RUN echo ${
#        ^^ complete: "${VERSION} | ${PATH} | ${HTTP_PROXY} | ${http_proxy} | ${HTTPS_PROXY} | ${https_proxy} | ${FTP_PROXY} | ${ftp_proxy} | ${NO_PROXY} | ${no_proxy} | ..."
#          ^ cursor

#---- in braces that are closed already
#---- settings
{ "pick": "${VERSION}" }
#---- file Dockerfile
FROM debian:12
ARG VERSION=1
RUN echo ${V}
#        ^^^^ complete: "${VERSION}"
#           ^ cursor
#---- after
FROM debian:12
ARG VERSION=1
RUN echo ${VERSION}

#---- a name that has begun
FROM debian:12
ARG VERSION=1
ENV VARIANT=slim OTHER=1
COPY a-$V /
#      ^^ complete: "$VERSION | $VARIANT"
#        ^ cursor

#---- inherited from another stage
FROM debian:12 AS base
ENV HOME_DIR=/srv
FROM base
WORKDIR $
#       ^ complete: "$HOME_DIR | $PATH"
#        ^ cursor

#---- FROM sees globals and platforms
ARG NODE_VERSION=24
FROM node:$
#         ^ complete: "$NODE_VERSION | $TARGETPLATFORM | $TARGETOS | $TARGETARCH | $TARGETVARIANT | $TARGETSTAGE | $BUILDPLATFORM | $BUILDOS | $BUILDARCH | $BUILDVARIANT"
#          ^ cursor

#---- globals are not seen in a stage
ARG NODE_VERSION=24
FROM node:$NODE_VERSION
RUN echo $N
#        ^^ complete: "$NO_PROXY | $no_proxy"
#          ^ cursor

#---- in double quotes
FROM debian:12
ARG VERSION=1
RUN echo "version $V"
#                 ^^ complete: "$VERSION"
#                   ^ cursor

#---- in a value of ENV
FROM debian:12
ARG VERSION=1
ENV APP_VERSION=$
#               ^ complete: "$VERSION | $PATH"
#                ^ cursor

#---- in a quoted value
FROM debian:12
ARG VERSION=1
LABEL version="$"
#              ^ complete: "$VERSION | $PATH"
#               ^ cursor

#---- in a mount
FROM debian:12
ARG TARGETARCH
RUN --mount=type=cache,target=/c,id=$ make
#                                   ^ complete: "$TARGETARCH | $PATH"
#                                    ^ cursor

#---- in --chown
FROM debian:12
ARG UID=1000
COPY --chown=$ a b
#            ^ complete: "$UID | $PATH"
#             ^ cursor

#---- a heredoc of RUN is the shell's
FROM debian:12
ARG VERSION=1
RUN <<EOF
echo $
#    ^ complete: "$VERSION | $PATH | $HTTP_PROXY | $http_proxy | $HTTPS_PROXY | $https_proxy | $FTP_PROXY | $ftp_proxy | $NO_PROXY | $no_proxy | ..."
#     ^ cursor
EOF

#---- a heredoc of COPY is BuildKit's
FROM debian:12
ARG VERSION=1
COPY <<EOF /etc/version
$V
# <-- complete: "$VERSION"
# ^ cursor
EOF

#---- a heredoc that has no end yet
FROM debian:12
ARG VERSION=1
RUN <<EOF
echo $V
#    ^^ complete: "$VERSION"
#      ^ cursor

#---- variables that the script sets
FROM debian:12
RUN dir=/tmp/x; mkdir $
#                     ^ complete: "$dir | $PATH | $HTTP_PROXY | $http_proxy | $HTTPS_PROXY | $https_proxy | $FTP_PROXY | $ftp_proxy | $NO_PROXY | $no_proxy | ..."
#                      ^ cursor

#---- CMD sees what is in the image
FROM debian:12
ARG A=1
ENV B=2
CMD echo $
#        ^ complete: "$B | $PATH"
#         ^ cursor

#---- in a continued line
FROM debian:12
ARG VERSION=1
RUN make \
    && echo $V
#           ^^ complete: "$VERSION"
#             ^ cursor

#---- modifiers of a variable with a colon
FROM debian:12
ARG VERSION=1
RUN echo ${VERSION:
#        ^^^^^^^^^^ complete: "${VERSION:-word} | ${VERSION:+word} | ${VERSION:?message}"
#                  ^ cursor

#---- modifiers that take something away
FROM debian:12
ARG VERSION=1
ENV A=${VERSION%
#     ^^^^^^^^^^ complete: "${VERSION%pattern} | ${VERSION%%pattern}"
#               ^ cursor

#---- modifiers that the frontend knows
# syntax=docker/dockerfile:1.4
FROM debian:12
ARG VERSION=1
ENV A=${VERSION:
#     ^^^^^^^^^^ complete: "${VERSION:-word} | ${VERSION:+word} | ${VERSION:?message}"
#               ^ cursor

#---- a modifier with a place to fill in
#---- settings
{ "pick": "${VERSION:-word}" }
#---- file Dockerfile
FROM debian:12
ARG VERSION=1
ENV A=${VERSION:}
#     ^^^^^^^^^^^ complete: "${VERSION:-word} | ${VERSION:+word} | ${VERSION:?message}"
#               ^ cursor
#---- after
FROM debian:12
ARG VERSION=1
ENV A=\${VERSION:-${1:word}}

#---- the value is shown, that of a secret is not
FROM debian:12
ARG NPM_TOKEN=abc
RUN echo $N
#        ^^ complete: "$NPM_TOKEN | $NO_PROXY | $no_proxy"
#          ^ cursor

#---- ok: in single quotes
FROM debian:12
ARG VERSION=1
RUN echo '$'
#          ^ cursor

#---- ok: behind a backslash
FROM debian:12
ARG VERSION=1
RUN echo \$
#          ^ cursor

#---- ok: in the exec form nobody replaces them
FROM debian:12
ENV VERSION=1
CMD ["echo", "$"]
#              ^ cursor

#---- ok: a heredoc whose name is quoted
FROM debian:12
ARG VERSION=1
RUN <<'EOF'
echo $
#     ^ cursor
EOF

#---- ok: in a comment
FROM debian:12
ARG VERSION=1
# $
#  ^ cursor

#---- ok: PowerShell writes variables in another way
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
ARG VERSION=1
RUN echo $
#         ^ cursor

#---- but BuildKit does not
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ARG VERSION=1
ENV A=$
#     ^ complete: "$VERSION"
#      ^ cursor

#---- PATH, which every image sets
FROM node:24
ENV PATH=/app/bin:$
#                 ^ complete: "$PATH"
#                  ^ cursor
