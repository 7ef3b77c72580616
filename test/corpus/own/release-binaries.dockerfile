# syntax=docker/dockerfile:1
# check=error=true

ARG GO_VERSION=1.23.4
ARG STATICCHECK_VERSION=2024.1.1
ARG GOTESTSUM_VERSION=v1.12.0

FROM --platform=$BUILDPLATFORM golang:${GO_VERSION}-alpine AS go
RUN apk add --no-cache git zip
ENV GOTOOLCHAIN=local GOFLAGS=-mod=readonly
WORKDIR /mooring

FROM go AS modules
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=cache,target=/go/pkg/mod go mod download

# lint runs vet and staticcheck over the whole module
FROM modules AS lint
ARG STATICCHECK_VERSION
RUN --mount=type=bind,target=. \
    --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache \
    go vet ./... && go run honnef.co/go/tools/cmd/staticcheck@${STATICCHECK_VERSION} ./...

FROM modules AS unit
ARG GOTESTSUM_VERSION
RUN --mount=type=bind,target=. \
    --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache \
    go run gotest.tools/gotestsum@${GOTESTSUM_VERSION} --junitfile /reports/junit.xml -- -coverprofile /reports/cover.out ./...

# reports is exported by CI: docker buildx bake reports --set *.output=reports
FROM scratch AS reports
COPY --from=unit /reports/ /

FROM go AS describe
RUN --mount=type=bind,target=. <<EOT
  set -e
  git config --global --add safe.directory /mooring
  git describe --tags --always --dirty | tee /version
EOT

FROM modules AS compile
ARG TARGETOS TARGETARCH TARGETVARIANT
RUN --mount=type=bind,target=. \
    --mount=type=bind,from=describe,source=/version,target=/version \
    --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache <<EOT
  set -eux
  export CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH GOARM=${TARGETVARIANT#v}
  go build -trimpath -ldflags "-s -w -X example.com/mooring/internal/version.Version=$(cat /version)" -o /out/mooring ./cmd/mooring
EOT

FROM scratch AS binaries-posix
COPY --link --from=compile /out/mooring /mooring
FROM binaries-posix AS binaries-linux
FROM binaries-posix AS binaries-darwin
FROM binaries-posix AS binaries-freebsd
FROM scratch AS binaries-windows
COPY --link --from=compile /out/mooring /mooring.exe

# binaries is the program for the platform that was asked for
FROM binaries-$TARGETOS AS binaries

FROM go AS archive
ARG TARGETOS TARGETARCH TARGETVARIANT
RUN --mount=from=binaries,target=/binaries \
    --mount=type=bind,from=describe,source=/version,target=/version <<EOT
  set -e
  name="mooring_$(cat /version)_${TARGETOS}_${TARGETARCH}${TARGETVARIANT:+_$TARGETVARIANT}"
  mkdir -p /dist
  cd /binaries
  case "$TARGETOS" in
    windows) zip -9 "/dist/$name.zip" mooring.exe ;;
    *) tar czf "/dist/$name.tar.gz" mooring ;;
  esac
EOT

# release collects one archive per platform
FROM scratch AS release
COPY --from=archive /dist/ /

FROM binaries
ENTRYPOINT ["/mooring"]
