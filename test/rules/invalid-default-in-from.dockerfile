#---- no default
ARG TAG
ARG IMAGE
FROM busybox:$TAG
#    ^^^^^^^^^^^^ info: "without `--build-arg` this is `busybox:`, which is no image; give the ARG a default value"
FROM $IMAGE
#    ^^^^^^ info: "without `--build-arg` this is nothing, which is no image; give the ARG a default value"
FROM ${IMAGE}/app
#    ^^^^^^^^^^^^ info: "without `--build-arg` this is `/app`, which is no image; give the ARG a default value"

#---- a default that makes no image
ARG IMAGE=Busybox
FROM $IMAGE
#    ^^^^^^ info: "without `--build-arg` this is `Busybox`, which is no image; give the ARG a default value"

#---- ok: defaults, and what the platform decides
ARG TAG=1
ARG OTHER
FROM busybox:$TAG
FROM busybox:1$OTHER
FROM busybox:${OTHER:-1}
FROM busybox:$TARGETARCH
