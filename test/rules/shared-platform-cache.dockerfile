#---- the default id, and one of its own
#---- file docker-bake.hcl
target "app" { platforms = ["linux/amd64", "linux/arm64"] }
#---- file Dockerfile
FROM alpine:3.22
# tools
RUN --mount=type=cache,target=/etc/apk/cache apk add --update-cache curl
#     ^^^^^ warning: "`linux/amd64` and `linux/arm64` share the cache in `/etc/apk/cache`, so one can read the package lists of the other: use a cache for each platform"
RUN --mount=type=cache,target=/var/cache/apk,id=apk,sharing=locked \
#     ^^^^^ warning: "`linux/amd64` and `linux/arm64` share the cache in `/var/cache/apk`, so one can read the package lists of the other: use a cache for each platform"
    ln -s /var/cache/apk /etc/apk/cache && apk update && apk add git
#---- fixed (unsafe): "Give each platform its own cache"
FROM alpine:3.22
ARG TARGETPLATFORM
# tools
RUN --mount=type=cache,id=apk-$TARGETPLATFORM,target=/etc/apk/cache apk add --update-cache curl
RUN --mount=type=cache,target=/var/cache/apk,id=apk,sharing=locked \
    ln -s /var/cache/apk /etc/apk/cache && apk update && apk add git
#---- fixed (unsafe): "Give each platform its own cache"
FROM alpine:3.22
# tools
RUN --mount=type=cache,target=/etc/apk/cache apk add --update-cache curl
ARG TARGETPLATFORM
RUN --mount=type=cache,target=/var/cache/apk,id=apk-$TARGETPLATFORM,sharing=locked \
    ln -s /var/cache/apk /etc/apk/cache && apk update && apk add git

#---- the ARG is there
#---- file .github/workflows/ci.yml
jobs:
  build:
    steps:
      - uses: docker/build-push-action@v6
        with:
          platforms: linux/amd64,linux/arm64
#---- file Dockerfile
FROM alpine:3.22
arg TARGETPLATFORM
RUN --mount=target=/etc/apk/cache,type=cache apk add -U curl
#     ^^^^^ warning: "`linux/amd64` and `linux/arm64` share the cache in `/etc/apk/cache`, so one can read the package lists of the other: use a cache for each platform"
#---- fixed (unsafe): "Give each platform its own cache"
FROM alpine:3.22
arg TARGETPLATFORM
RUN --mount=target=/etc/apk/cache,type=cache,id=apk-$TARGETPLATFORM apk add -U curl

#---- a script
#---- file build.sh
docker buildx build --platform linux/amd64,linux/arm64 .
#---- file Dockerfile
FROM --platform=$TARGETPLATFORM alpine:3.22
RUN --mount=type=cache,dst=/etc/apk/cache apk add -U curl
#     ^^^^^ warning: "`linux/amd64` and `linux/arm64` share the cache in `/etc/apk/cache`, so one can read the package lists of the other: use a cache for each platform"
#---- fixed (unsafe): "Give each platform its own cache"
FROM --platform=$TARGETPLATFORM alpine:3.22
ARG TARGETPLATFORM
RUN --mount=type=cache,id=apk-$TARGETPLATFORM,dst=/etc/apk/cache apk add -U curl

#---- ok: one platform, another stage, a cache by platform
#---- file docker-bake.hcl
target "app" { platforms = ["linux/amd64"] }
target "other" {
  target = "other"
  platforms = ["linux/amd64", "linux/arm64"]
}
#---- file Dockerfile
FROM alpine:3.22 AS other
ARG TARGETARCH
RUN --mount=type=cache,target=/etc/apk/cache,id=apk-$TARGETARCH apk add -U curl
FROM alpine:3.22
RUN --mount=type=cache,target=/etc/apk/cache apk add -U curl

#---- ok: a stage on the platform that builds, caches with architectures in their names
#---- file docker-bake.hcl
target "app" { platforms = ["linux/amd64", "linux/arm64"] }
#---- file Dockerfile
FROM --platform=$BUILDPLATFORM alpine:3.22 AS build
RUN --mount=type=cache,target=/etc/apk/cache apk add -U curl
FROM build AS more
RUN --mount=type=cache,target=/etc/apk/cache apk add -U git
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y --no-install-recommends curl
COPY --from=more /usr/bin/git /usr/bin/

#---- ok: nobody says for which platforms
FROM alpine:3.22
RUN --mount=type=cache,target=/etc/apk/cache apk add --update-cache curl

#---- ok: a step that keeps no lists
#---- file docker-bake.hcl
target "app" { platforms = ["linux/amd64", "linux/arm64"] }
#---- file Dockerfile
FROM alpine:3.22
RUN --mount=type=cache,target=/etc/apk/cache apk add --no-cache curl
