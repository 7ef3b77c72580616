#---- COPY, among other flags
FROM busybox AS builder
FROM busybox
COPY --link --from=bulider /x /x
#                  ^^^^^^^ warning: "No stage is named `bulider`, so it is pulled as an image. Did you mean `builder`?"
#---- fixed (unsafe): "Change to 'builder'"
FROM busybox AS builder
FROM busybox
COPY --link --from=builder /x /x

#---- a mount
FROM busybox AS assets
FROM busybox
RUN --mount=type=bind,from=asets,target=/assets ls /assets
#                          ^^^^^ warning: "No stage is named `asets`, so it is pulled as an image. Did you mean `assets`?"
#---- fixed (unsafe): "Change to 'assets'"
FROM busybox AS assets
FROM busybox
RUN --mount=type=bind,from=assets,target=/assets ls /assets

#---- ok: FROM takes names as written, and refuses this one
FROM busybox AS Builder
FROM Builder

#---- FROM does not look below
FROM tools AS app
#    ^^^^^ warning: "No stage above is named `tools`, so it is pulled as an image. Did you mean `tool`?"
FROM busybox AS tool

#---- ok: another name
FROM busybox AS build
FROM busybox
COPY --from=curl /x /x
COPY --from=builds-archive /x /x

#---- ok: well-known images are no misspelled stages
FROM busybox AS nodes
FROM node
FROM busybox AS pythons
COPY --from=python /x /x

#---- ok: what has a tag, a registry or a path is an image
FROM busybox AS builder
FROM busybox
COPY --from=bulider:1 /x /x
COPY --from=me/bulider /x /x
COPY --from=localhost:5000/bulider /x /x

#---- ok: short names are easily alike
FROM busybox AS dev
FROM busybox
COPY --from=deb /x /x

#---- ok: COPY and mounts find any case, forward too
FROM busybox
COPY --from=BUILDER /x /x
FROM busybox AS builder

#---- ok: a stage addressed through a variable
ARG KIND=release
FROM busybox AS app-relase
FROM app-$KIND
