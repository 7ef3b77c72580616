#---- COPY
ARG VERSION=1
FROM busybox
ARG VERSION
COPY --from=nginx:$VERSION /x /x
#                 ^^^^^^^^ error: "Variables are not expanded in `--from`: name a stage with `FROM nginx:$VERSION AS ...` and use its name"
COPY --chown=1:1 --from=${VERSION} /x /x
#                       ^^^^^^^^^^ error: "Variables are not expanded in `--from`: name a stage with `FROM ${VERSION} AS ...` and use its name"

#---- a mount
FROM busybox
ARG TOOLS=tools
RUN --mount=type=bind,from=${TOOLS},target=/tools /tools/run
#                          ^^^^^^^^ error: "Variables are not expanded in the `from` of a mount: name a stage with `FROM ${TOOLS} AS ...` and use its name"

#---- ok: an ONBUILD trigger, which is read in the build that it runs in
FROM busybox
ONBUILD COPY --from=$STAGE /x /x

#---- ok: other flags and options expand variables
FROM busybox
ARG USER=1 DIR=/x
COPY --chown=$USER --from=busybox /x /x
RUN --mount=type=cache,target=$DIR true

#---- ok: FROM expands variables
ARG BASE=busybox
FROM $BASE

#---- ok: Buildah expands variables there
#---- settings
{ "slipway.build.command": "/usr/bin/podman" }
#---- file Dockerfile
ARG VERSION=1.27
FROM alpine
COPY --from=nginx:$VERSION /a /b
