#---- the platform that is built for
FROM --platform=$TARGETPLATFORM busybox
#               ^^^^^^^^^^^^^^^ hint: "`--platform=$TARGETPLATFORM` is the default: remove it"
FROM --platform=${TARGETPLATFORM} busybox AS b
#               ^^^^^^^^^^^^^^^^^ hint: "`--platform=$TARGETPLATFORM` is the default: remove it"
#---- fixed (safe): "Remove --platform"
FROM busybox
FROM --platform=${TARGETPLATFORM} busybox AS b
#---- fixed (safe): "Remove --platform"
FROM --platform=$TARGETPLATFORM busybox
FROM busybox AS b

#---- an ARG of that name
ARG TARGETPLATFORM=linux/arm64
FROM --platform=$TARGETPLATFORM busybox
#               ^^^^^^^^^^^^^^^ hint: "`--platform=$TARGETPLATFORM` is the default: remove it"
#---- fixed (unsafe): "Remove --platform"
ARG TARGETPLATFORM=linux/arm64
FROM busybox

#---- ok: others
FROM --platform=$BUILDPLATFORM busybox
FROM --platform=$TARGETOS/$TARGETARCH busybox
