#---- stages for other targets
FROM busybox AS base
FROM base AS dev
# <---------------- hint-unnecessary: "stage `dev` is not part of the default build; build it with `--target dev`"
FROM base AS test
# <----------------- hint-unnecessary: "stage `test` is not part of the default build; build it with `--target test`"
RUN --mount=from=dev,target=/x ls /x
FROM base

#---- an unnamed stage
FROM busybox
# <------------ hint-unnecessary: "stage 0 is not part of the default build"
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
FROM busybox AS docs
# <-------------------- hint-unnecessary: "stage `docs` is not part of the default build; build it with `--target docs`"
FROM app-${KIND}

#---- ok: a base stage's triggers read it
FROM busybox AS files
FROM busybox AS base
ONBUILD COPY --from=files /x /x
FROM base
