#---- nothing like it, and something like it
ARG VERSION=1
FROM busybox:1$NOTHING
#              ^^^^^^^ warning: "No ARG above the first FROM declares `NOTHING`, so it is empty"
FROM busybox:1${VERISON}
#               ^^^^^^^ warning: "No ARG above the first FROM declares `VERISON`. Did you mean `VERSION`?"
FROM --platform=$BUILDPLATFROM busybox
#                ^^^^^^^^^^^^^ warning: "No ARG above the first FROM declares `BUILDPLATFROM`. Did you mean `BUILDPLATFORM`?"
#---- fixed (unsafe): "Change to 'VERSION'"
ARG VERSION=1
FROM busybox:1$NOTHING
FROM busybox:1${VERSION}
FROM --platform=$BUILDPLATFROM busybox
#---- fixed (unsafe): "Change to 'BUILDPLATFORM'"
ARG VERSION=1
FROM busybox:1$NOTHING
FROM busybox:1${VERISON}
FROM --platform=$BUILDPLATFORM busybox

#---- of a stage
FROM busybox AS a
ARG TAG=1
FROM busybox:1$TAG
#              ^^^ warning: "No ARG above the first FROM declares `TAG`, so it is empty"

#---- ok: declared, or of the platform
ARG TAG
FROM busybox:1$TAG
FROM --platform=$BUILDPLATFORM busybox:$TARGETARCH
