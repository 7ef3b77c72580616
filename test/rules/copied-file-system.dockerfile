#---- of a stage and of an image
FROM golang:1.25 AS build
FROM debian:12
COPY --from=build / /
#                 ^ info: "All of `build` is copied over this image: copy only the folders that it needs"
COPY --from=tonistiigi/xx:1.6 / /
#                             ^ info: "All of `tonistiigi/xx:1.6` is copied over this image: copy only the folders that it needs"

#---- ok: part of it, or to another place
FROM golang:1.25 AS build
FROM debian:12
COPY --from=build /go /
COPY --from=build / /rootfs
COPY / /

#---- the root in other words
FROM golang:1.25 AS build
FROM debian:12
COPY --from=build . /
#                 ^ info: "All of `build` is copied over this image: copy only the folders that it needs"
