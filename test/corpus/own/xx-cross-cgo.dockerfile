# syntax=docker/dockerfile:1.7
ARG GO_VERSION=1.23
ARG ALPINE_VERSION=3.20
ARG XX_VERSION=1.5.0

FROM --platform=$BUILDPLATFORM tonistiigi/xx:${XX_VERSION} AS xx

FROM --platform=$BUILDPLATFORM golang:${GO_VERSION}-alpine${ALPINE_VERSION} AS cross
COPY --from=xx / /
RUN apk add --no-cache clang lld file
ENV CGO_ENABLED=1
WORKDIR /tidemark

FROM cross AS sqlite
ARG TARGETPLATFORM
RUN xx-apk add --no-cache gcc musl-dev sqlite-dev sqlite-static

FROM sqlite AS tidemark
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . ./
ARG VERSION=0.0.0
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache <<-SCRIPT
	set -e
	xx-go build -tags "netgo osusergo libsqlite3" \
		-ldflags "-linkmode external -extldflags -static -X main.version=${VERSION}" \
		-o /tidemark.bin ./cmd/tidemark
	xx-verify --static /tidemark.bin
SCRIPT

FROM alpine:${ALPINE_VERSION}
RUN apk add --no-cache ca-certificates tzdata
COPY --from=tidemark /tidemark.bin /usr/bin/tidemark
VOLUME /var/lib/tidemark
ENTRYPOINT ["tidemark"]
CMD ["serve", "--db", "/var/lib/tidemark/tide.db"]
