# syntax=docker/dockerfile:1
FROM alpine:3.21 AS rootfs
RUN apk add --no-cache ca-certificates tzdata \
 && mkdir -p /rootfs/etc /rootfs/tmp /rootfs/usr/share \
 && echo "app:x:1000:1000:app:/:/sbin/nologin" > /rootfs/etc/passwd \
 && echo "app:x:1000:" > /rootfs/etc/group \
 && cp -r /usr/share/zoneinfo /rootfs/usr/share/ \
 && install -D /etc/ssl/certs/ca-certificates.crt /rootfs/etc/ssl/certs/ca-certificates.crt \
 && chmod 1777 /rootfs/tmp

FROM --platform=$BUILDPLATFORM golang:1.23-alpine AS compile
WORKDIR /sextant
COPY go.* ./
COPY vendor ./vendor
COPY cmd ./cmd
COPY internal ./internal
ARG TARGETOS
ARG TARGETARCH
RUN --mount=type=cache,target=/root/.cache/go-build \
    GOOS=$TARGETOS GOARCH=$TARGETARCH CGO_ENABLED=0 go build -mod=vendor -o /rootfs/sextant ./cmd/sextant

FROM scratch
COPY --from=rootfs /rootfs /
COPY --from=compile /rootfs/sextant /sextant
USER app
ENV TZ=UTC
ENTRYPOINT ["/sextant"]
