#---- the platform that is built for
FROM --platform=$TARGETPLATFORM busybox
#               ^^^^^^^^^^^^^^^ hint: "this is the platform that FROM takes anyway"
FROM --platform=${TARGETPLATFORM} busybox AS b
#               ^^^^^^^^^^^^^^^^^ hint: "this is the platform that FROM takes anyway"
#---- fixed (safe): "Remove --platform"
FROM busybox
FROM --platform=${TARGETPLATFORM} busybox AS b
#---- fixed (safe): "Remove --platform"
FROM --platform=$TARGETPLATFORM busybox
FROM busybox AS b

#---- an ARG of that name
ARG TARGETPLATFORM=linux/arm64
FROM --platform=$TARGETPLATFORM busybox
#               ^^^^^^^^^^^^^^^ hint: "this is the platform that FROM takes anyway"
#---- fixed (unsafe): "Remove --platform"
ARG TARGETPLATFORM=linux/arm64
FROM busybox

#---- ok: others
FROM --platform=$BUILDPLATFORM busybox
FROM --platform=$TARGETOS/$TARGETARCH busybox
