#---- constants
FROM --platform=linux/amd64 busybox
#               ^^^^^^^^^^^ info: "`linux/amd64` is built on whatever platform the build is for"
FROM --platform=arm64 busybox AS build
#               ^^^^^ info: "`arm64` is built on whatever platform the build is for"
FROM --platform=linux/x86_64 \
#               ^^^^^^^^^^^^ info: "`linux/x86_64` is built on whatever platform the build is for"
    busybox
FROM \
    --platform=linux/amd64 \
#              ^^^^^^^^^^^ info: "`linux/amd64` is built on whatever platform the build is for"
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
