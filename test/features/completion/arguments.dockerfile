# Arguments of the other instructions.

#---- ARG in a stage: globals that it does not declare yet, and platforms
ARG VERSION=1
ARG OTHER
FROM debian:12
ARG 
#   ^ complete: "VERSION | OTHER | TARGETPLATFORM | TARGETOS | TARGETARCH | TARGETVARIANT | TARGETOSVERSION | BUILDPLATFORM | BUILDOS | BUILDARCH | ..."
#   ^ cursor

#---- ARG: what the stage declares is left out
ARG VERSION=1
FROM debian:12
ARG VERSION TARGETARCH
ARG 
#   ^ complete: "TARGETPLATFORM | TARGETOS | TARGETVARIANT | TARGETOSVERSION | BUILDPLATFORM | BUILDOS | BUILDARCH | BUILDVARIANT | BUILDOSVERSION | TARGETSTAGE"
#   ^ cursor

#---- ARG: platforms that begin so
FROM debian:12
ARG TARGET
#   ^^^^^^ complete: "TARGETPLATFORM | TARGETOS | TARGETARCH | TARGETVARIANT | TARGETOSVERSION | TARGETSTAGE"
#         ^ cursor

#---- ARG: what BuildKit reads itself
FROM debian:12
ARG BUILDKIT_
#   ^^^^^^^^^ complete: "BUILDKIT_BUILD_NAME | BUILDKIT_CACHE_MOUNT_NS | BUILDKIT_CONTEXT_KEEP_GIT_DIR | BUILDKIT_INLINE_CACHE | BUILDKIT_MULTI_PLATFORM | BUILDKIT_SANDBOX_HOSTNAME | BUILDKIT_SBOM_SCAN_CONTEXT | BUILDKIT_SBOM_SCAN_STAGE | BUILDKIT_SYNTAX"
#            ^ cursor

#---- ARG above FROM: what FROM uses
ARG 
#   ^ complete: "NODE_VERSION"
#   ^ cursor
FROM node:${NODE_VERSION}

#---- ENV keeps an argument
FROM debian:12
ARG VERSION=1
ENV 
#   ^ complete: "VERSION=$VERSION"
#   ^ cursor

#---- ENV, a second one
FROM debian:12
ARG VERSION=1
ENV A=1 V
#       ^ complete: "VERSION=$VERSION"
#        ^ cursor

#---- LABEL
FROM debian:12
LABEL 
#     ^ complete: "org.opencontainers.image.source | org.opencontainers.image.title | org.opencontainers.image.description | org.opencontainers.image.version | org.opencontainers.image.revision | org.opencontainers.image.created | org.opencontainers.image.licenses | org.opencontainers.image.authors | org.opencontainers.image.vendor | org.opencontainers.image.url | ..."
#     ^ cursor

#---- LABEL, one that begins so
FROM debian:12
LABEL org.opencontainers.image.l
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^ complete: "org.opencontainers.image.licenses"
#                               ^ cursor

#---- USER: who was made above, who the image has
FROM node:24
RUN useradd --uid 1001 app
USER 
#    ^ complete: "app | node | nobody | root"
#    ^ cursor

#---- USER: whom the image runs its service as
FROM nginx:1.29
USER 
#    ^ complete: "nginx | nobody | root"
#    ^ cursor

#---- USER: whom PHP's image runs as
FROM php:8.4-fpm
COPY --chown=
#            ^ complete: "www-data:www-data | www-data | nobody | root"
#            ^ cursor

#---- USER: of the database's image
FROM mariadb:12
USER 
#    ^ complete: "mysql | nobody | root"
#    ^ cursor

#---- USER: a .NET image has one, and its number in a variable
FROM mcr.microsoft.com/dotnet/aspnet:10.0
USER 
#    ^ complete: "app | $APP_UID | nobody | root"
#    ^ cursor

#---- USER: older .NET images have none
FROM mcr.microsoft.com/dotnet/aspnet:6.0
USER 
#    ^ complete: "nobody | root"
#    ^ cursor

#---- USER: Ubuntu's own since 23.04
FROM ubuntu:noble
USER 
#    ^ complete: "ubuntu | nobody | root | www-data"
#    ^ cursor

#---- USER: before
FROM ubuntu:22.04
USER 
#    ^ complete: "nobody | root | www-data"
#    ^ cursor

#---- USER: Windows has others
FROM mongo:8.0-nanoserver
USER 
#    ^ complete: "ContainerUser | ContainerAdministrator"
#    ^ cursor

#---- USER: distroless
FROM gcr.io/distroless/static-debian12
COPY --chown=
#            ^ complete: "nonroot:nonroot | nonroot | nobody | root"
#            ^ cursor

#---- USER: made in the base
FROM debian:12 AS base
RUN adduser -D -u 1000 web
FROM base
USER 
#    ^ complete: "web | nobody | root | www-data"
#    ^ cursor

#---- USER: a group
FROM debian:12
RUN addgroup staff && useradd app
USER app:
#        ^ complete: "app | staff | root"
#        ^ cursor

#---- USER: who is made below is not known yet
FROM debian:12
USER 
#    ^ complete: "nobody | root | www-data"
#    ^ cursor
RUN useradd app

#---- WORKDIR: used elsewhere in the file
FROM debian:12 AS a
WORKDIR /srv/app
FROM debian:12
WORKDIR 
#       ^ complete: "/srv/app | /app | /src | /build"
#       ^ cursor

#---- WORKDIR: what a RUN made
FROM debian:12
RUN mkdir -p /var/lib/app
WORKDIR /v
#       ^^ complete: "/var/lib/app"
#         ^ cursor

#---- VOLUME
FROM debian:12
WORKDIR /data/db
VOLUME 
#      ^ complete: "/data/db | /data"
#      ^ cursor

#---- EXPOSE: variables that say PORT, then what the image usually listens on
FROM nginx:1.30
ENV APP_PORT=3000
EXPOSE 
#      ^ complete: "$APP_PORT | 80 | 443"
#      ^ cursor

#---- EXPOSE: a protocol
FROM debian:12
EXPOSE 53/
#         ^ complete: "tcp | udp | sctp"
#         ^ cursor

#---- EXPOSE: behind a number
FROM debian:12
EXPOSE 53
#      ^^ complete: "53/tcp | 53/udp | 53/sctp"
#        ^ cursor

#---- EXPOSE: of an image in the base stage
FROM postgres:18 AS base
FROM base
EXPOSE 
#      ^ complete: "5432"
#      ^ cursor

#---- STOPSIGNAL
FROM debian:12
STOPSIGNAL 
#          ^ complete: "SIGTERM | SIGQUIT | SIGINT | SIGWINCH | SIGHUP | SIGUSR1 | SIGUSR2 | SIGKILL | SIGRTMIN+3 | SIGABRT | ..."
#          ^ cursor

#---- STOPSIGNAL: one that begins so
FROM debian:12
STOPSIGNAL SIGU
#          ^^^^ complete: "SIGUSR1 | SIGUSR2 | SIGURG"
#              ^ cursor

#---- SHELL
FROM debian:12
SHELL 
#     ^ complete: "["/bin/bash", "-o", "pipefail", "-c"] | ["/bin/ash", "-o", "pipefail", "-c"] | ["/bin/sh", "-c"] | ["/bin/bash", "-c"] | ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"] | ["cmd", "/S", "/C"]"
#     ^ cursor

#---- SHELL on Windows
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL 
#     ^ complete: "["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"] | ["cmd", "/S", "/C"] | ["/bin/bash", "-o", "pipefail", "-c"] | ["/bin/ash", "-o", "pipefail", "-c"] | ["/bin/sh", "-c"] | ["/bin/bash", "-c"]"
#     ^ cursor

#---- CMD
FROM debian:12
CMD 
#   ^ complete: "["program", "argument"]"
#   ^ cursor

#---- CMD: no folder is a program
FROM node:24 AS build
WORKDIR /app
RUN npm run build
FROM nginx:1.30
COPY --from=build /app/dist /usr/share/nginx/html
COPY --from=build /out /srv/
CMD 
#   ^ complete: "["program", "argument"]"
#   ^ cursor

#---- CMD: no folder of the build context
#---- file src/a.js
a
#---- file bin/start
a
#---- file server
a
#---- file Dockerfile
FROM node:24
COPY src /app/src
COPY server /usr/local/bin/server
COPY bin /opt/bin
CMD 
#   ^ complete: "["/usr/local/bin/server"] | ["program", "argument"]"
#   ^ cursor

#---- CMD: a program that the stage built, or another one
FROM golang:1.27 AS build
WORKDIR /src
RUN go build -o /out/server . && mkdir /data && cp a.conf /etc/server && go build -o tool ./tool
CMD 
#   ^ complete: "["/out/server"] | ["/src/tool"] | ["program", "argument"]"
#   ^ cursor

#---- CMD: a program that another stage built
FROM golang:1.27 AS build
RUN go build -o /out/server .
FROM debian:12
COPY --from=build /out/server /server
COPY --from=build /etc/ssl /etc/ssl
CMD 
#   ^ complete: "["/server"] | ["program", "argument"]"
#   ^ cursor

#---- ENTRYPOINT: a program that was copied
FROM golang:1.27 AS build
FROM debian:12
COPY --from=build /out/app /usr/local/bin/app
ENTRYPOINT 
#          ^ complete: "["/usr/local/bin/app"] | ["program", "argument"]"
#          ^ cursor

#---- HEALTHCHECK: a command, with the port that is exposed
FROM debian:12
EXPOSE 9000
HEALTHCHECK C
#           ^ complete: "CMD | CMD curl --fail http://localhost:9000/ || exit 1 | CMD wget -q --spider http://localhost:9000/ || exit 1"
#            ^ cursor

#---- HEALTHCHECK: none
FROM debian:12
HEALTHCHECK N
#           ^ complete: "NONE"
#            ^ cursor

#---- ONBUILD's own arguments
FROM node:24
ONBUILD USER 
#            ^ complete: "node | nobody | root"
#            ^ cursor

#---- a second argument of EXPOSE
FROM node:24
EXPOSE 80 
#         ^ complete: "3000"
#         ^ cursor

#---- ok: values are free
FROM debian:12
ENV A=
#     ^ cursor

#---- ok: the old form of ENV
FROM debian:12
ARG VERSION=1
ENV NAME 
#        ^ cursor

#---- ok: a second argument of USER
FROM debian:12
USER app 
#        ^ cursor

#---- ok: MAINTAINER
FROM debian:12
MAINTAINER 
#          ^ cursor

#---- ok: a default of ARG
FROM debian:12
ARG A=
#     ^ cursor

#---- ok: in the strings of a command
FROM debian:12
CMD [""]
#     ^ cursor

#---- ok: an instruction that nobody knows
FROM debian:12
INCLUDE 
#       ^ cursor
