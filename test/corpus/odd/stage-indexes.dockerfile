FROM alpine:3.20
RUN touch /zero
FROM alpine:3.20 AS named
COPY --from=0 /zero /
COPY --from=00 /zero /zero-again
FROM scratch
COPY --from=1 /zero /
COPY --from=0 /zero /b
COPY --from=busybox:1.36 /bin/busybox /
COPY --from=docker.io/library/busybox@sha256:9ae97d36d26566ff84e8893c64a6dc4fe8ca6d1144bf5b87b2b85a32def253c7 /bin/busybox /c
# an image called 0, for mounts know no index
FROM alpine:3.20 AS mounts
RUN --mount=from=0,target=/zero ls /zero
FROM named
