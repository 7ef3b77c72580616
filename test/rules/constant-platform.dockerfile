#---- constants
FROM --platform=linux/amd64 busybox
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
FROM --platform=arm64 busybox AS build
#               ^^^^^ info: "`--platform=arm64` overrides the target platform of the build: remove it"
FROM --platform=linux/x86_64 \
#               ^^^^^^^^^^^^ info: "`--platform=linux/x86_64` overrides the target platform of the build: remove it"
    busybox
FROM \
    --platform=linux/amd64 \
#              ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
    busybox
#---- fixed (unsafe): "Remove --platform"
FROM busybox
FROM --platform=arm64 busybox AS build
FROM --platform=linux/x86_64 \
    busybox
FROM \
    --platform=linux/amd64 \
    busybox
#---- fixed (unsafe): "Remove --platform"
FROM --platform=linux/amd64 busybox
FROM busybox AS build
FROM --platform=linux/x86_64 \
    busybox
FROM \
    --platform=linux/amd64 \
    busybox
#---- fixed (unsafe): "Remove --platform"
FROM --platform=linux/amd64 busybox
FROM --platform=arm64 busybox AS build
FROM \
    busybox
FROM \
    --platform=linux/amd64 \
    busybox
#---- fixed (unsafe): "Remove --platform"
FROM --platform=linux/amd64 busybox
FROM --platform=arm64 busybox AS build
FROM --platform=linux/x86_64 \
    busybox
FROM \
    busybox

#---- ok: a variable, or a name that says so
ARG P=linux/amd64
FROM --platform=$BUILDPLATFORM busybox
FROM --platform=$P busybox
FROM --platform=linux/amd64 busybox AS build_amd64
FROM --platform=linux/x86_64 busybox AS amd64
FROM --platform=linux busybox AS linux

#---- steps that are written for one architecture
FROM --platform=linux/amd64 debian:12
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
RUN curl -LO https://example.com/tool_1.0_amd64.deb && dpkg -i tool_1.0_amd64.deb
#---- refused: "Remove --platform: line 2 is written for one architecture"

#---- steps that ask for the architecture
FROM --platform=linux/arm64 debian:12
#               ^^^^^^^^^^^ info: "`--platform=linux/arm64` overrides the target platform of the build: remove it"
RUN curl -LO "https://example.com/tool_$(dpkg --print-architecture | sed s/x64/amd64/).deb"
#---- fixed (unsafe): "Remove --platform"
FROM debian:12
RUN curl -LO "https://example.com/tool_$(dpkg --print-architecture | sed s/x64/amd64/).deb"

#---- a comment says why
# Only builds for x86_64 are published.
FROM --platform=linux/amd64 debian:12
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
RUN make
#---- refused: "Remove --platform: the comment above it is about architectures"

#---- a stage built on it is for one architecture, or its name says so
FROM --platform=linux/amd64 debian:12 AS base
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
RUN make
FROM --platform=linux/amd64 debian:12 AS tools-x86
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
RUN make
FROM base
RUN dpkg -i innoextract_amd64.deb
#---- refused: "Remove --platform: line 6 is written for one architecture"
#---- refused: "Remove --platform: the stage is called `tools-x86`"

#---- stages of one platform that hand files to each other
FROM --platform=linux/amd64 golang:1.26 AS build
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
RUN go build -o /app .
FROM --platform=linux/amd64 debian:13
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
COPY --from=build /app /app
#---- fixed (unsafe): "Remove --platform in 2 stages"
FROM golang:1.26 AS build
RUN go build -o /app .
FROM debian:13
COPY --from=build /app /app
#---- fixed (unsafe): "Remove --platform in 2 stages"
FROM golang:1.26 AS build
RUN go build -o /app .
FROM debian:13
COPY --from=build /app /app

#---- one of them on an image that is published for one platform
FROM --platform=linux/amd64 golang:1.26 AS build
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
RUN go build -o /app .
FROM --platform=linux/amd64 archlinux:base
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
COPY --from=build /app /app
#---- refused: "Remove --platform in 2 stages: `archlinux` is published for linux/amd64 alone"
#---- refused: "Remove --platform in 2 stages: `archlinux` is published for linux/amd64 alone"

#---- stages that take programs of one another through a stage on top
FROM --platform=linux/amd64 node:22 AS frontend
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
RUN npm ci
FROM --platform=linux/amd64 python:3.13 AS base
#               ^^^^^^^^^^^ info: "`--platform=linux/amd64` overrides the target platform of the build: remove it"
FROM base AS app
COPY --from=frontend /usr/local/bin /usr/local/bin
#---- fixed (unsafe): "Remove --platform in 2 stages"
FROM node:22 AS frontend
RUN npm ci
FROM python:3.13 AS base
FROM base AS app
COPY --from=frontend /usr/local/bin /usr/local/bin
#---- fixed (unsafe): "Remove --platform in 2 stages"
FROM node:22 AS frontend
RUN npm ci
FROM python:3.13 AS base
FROM base AS app
COPY --from=frontend /usr/local/bin /usr/local/bin
