#---- stages for other targets
FROM busybox AS base
FROM base AS tools
# <------------------ hint-unnecessary: "Stage `tools` is not part of the default build: build it with `--target tools`"
FROM base AS bundle
# <------------------- hint-unnecessary: "Stage `bundle` is not part of the default build: build it with `--target bundle`"
RUN --mount=from=tools,target=/x ls /x
FROM base

#---- ok: names of targets for development and tests, and what they read
FROM busybox AS base
FROM base AS fixtures
FROM base AS DEV
FROM base AS unit-test
COPY --from=fixtures /x /x
FROM base AS go_lint
FROM base AS e2e.chrome
FROM base AS docs
FROM base

#---- an unnamed stage
FROM busybox
# <------------ hint-unnecessary: "Stage 0 is not part of the default build"
FROM busybox

#---- ok: read by copy, mount, index and base
FROM busybox AS a
FROM busybox AS b
FROM busybox AS c
FROM a
COPY --from=b /x /x
RUN --mount=from=c,target=/x ls /x

#---- ok: a variable could name it
ARG TARGETOS
FROM busybox AS binaries-linux
FROM busybox AS binaries-darwin
FROM busybox AS binaries-windows
FROM binaries-$TARGETOS

#---- only what the variable could name
ARG KIND=release
FROM busybox AS app-release
FROM busybox AS app-debug
FROM busybox AS other
# <--------------------- hint-unnecessary: "Stage `other` is not part of the default build: build it with `--target other`"
FROM app-${KIND}

#---- ok: a base stage's triggers read it
FROM busybox AS files
FROM busybox AS base
ONBUILD COPY --from=files /x /x
FROM base

#---- ok: stages that are built for what they hand out
FROM busybox AS base
FROM base AS generate
FROM scratch AS update
COPY --from=generate /out /
FROM base AS release
FROM scratch AS binaries
COPY --from=base /bin/busybox /
FROM base AS production
FROM base AS validate

#---- a name that a later stage has too
FROM alpine AS migrator
# <----------------------- hint-unnecessary: "Stage `migrator` is not part of the default build"
FROM alpine AS migrator
RUN true

#---- ok: a script of a composite action builds it
#---- file .github/actions/build/build.sh
docker build --target extra -t extra .
#---- file Dockerfile
FROM debian:13 AS base
FROM base AS extra
FROM base

#---- ok: a script builds a stage that a variable chooses
#---- file .github/actions/build/build.sh
docker build --target "$TARGET" -t "$TARGET" "$GITHUB_WORKSPACE"
#---- file Dockerfile
FROM debian:13 AS base
FROM base AS extra
FROM base

#---- ok: a composite action builds a stage that an input chooses
#---- file .github/actions/build/action.yml
runs:
  using: composite
  steps:
    - shell: bash
      run: docker build --target ${{ inputs.stage }} .
#---- file Dockerfile
FROM debian:13 AS base
FROM base AS extra
FROM base

#---- ok: a Makefile builds a stage that a variable chooses
#---- file Makefile
image:
	docker build --target $(TARGET) -t app:$(TARGET) -f $(DOCKERFILE) $(CONTEXT)
#---- file Dockerfile
FROM debian:13 AS base
FROM base AS extra
FROM base

#---- a script that chooses the stage of another Dockerfile
#---- file build.sh
docker build -f other/Dockerfile --target "$TARGET" .
#---- file other/Dockerfile
FROM debian:13
#---- file Dockerfile
FROM debian:13 AS base
FROM base AS extra
# <------------------ hint-unnecessary: "Stage `extra` is not part of the default build: build it with `--target extra`"
FROM base
