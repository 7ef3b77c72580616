#---- no default
ARG TAG
ARG IMAGE
FROM busybox:$TAG
#    ^^^^^^^^^^^^ info: "Without `--build-arg`, `busybox:` is not a valid image name: give the ARG a default value"
FROM $IMAGE
#    ^^^^^^ info: "Without `--build-arg`, the image name is empty: give the ARG a default value"
FROM ${IMAGE}/app
#    ^^^^^^^^^^^^ info: "Without `--build-arg`, `/app` is not a valid image name: give the ARG a default value"

#---- a default that makes no image
ARG IMAGE=Busybox
FROM $IMAGE
#    ^^^^^^ info: "Without `--build-arg`, `Busybox` is not a valid image name: give the ARG a default value"

#---- ok: defaults, and what the platform decides
ARG TAG=1
ARG OTHER
FROM busybox:$TAG
FROM busybox:1$OTHER
FROM busybox:${OTHER:-1}
FROM busybox:$TARGETARCH
