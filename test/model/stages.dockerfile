#---- FROM takes names as written and looks backwards only
FROM busybox AS Builder
#    ^^^^^^^ reads: "image busybox"
FROM Builder
#    ^^^^^^^ reads: "image Builder"
FROM builder
#    ^^^^^^^ reads: "stage 0"
FROM later
#    ^^^^^ reads: "image later"
FROM busybox AS later
#    ^^^^^^^ reads: "image busybox"

#---- COPY finds any stage by name in any case, forward too, among any flags
FROM busybox
#    ^^^^^^^ reads: "image busybox"
COPY --chown=1:1 --from=BUILDER --link --chmod=755 /x /x
#                       ^^^^^^^ reads: "stage 1"
ADD --from=builder /x /x
#          ^^^^^^^ reads: "stage 1"
COPY --from="builder" /x /x
#           ^^^^^^^^^ reads: "stage 1"
FROM busybox AS builder
#    ^^^^^^^ reads: "image busybox"

#---- COPY by index
FROM busybox
#    ^^^^^^^ reads: "image busybox"
FROM busybox
#    ^^^^^^^ reads: "image busybox"
COPY --from=0 /x /x
#           ^ reads: "stage 0 by index"
COPY --from=1 /x /x
#           ^ reads: "stage 1 by index"
COPY --from=2 /x /x
#           ^ reads: "unknown: index-out-of-range"
COPY --from=-1 /x /x
#           ^^ reads: "unknown: index-out-of-range"

#---- a mount finds stages by name only: a number is an image
FROM busybox AS tools
#    ^^^^^^^ reads: "image busybox"
RUN --mount=from=0,target=/a --mount=type=bind,target=/b,from=TOOLS --mount=type=cache,from=later,target=/c true
#                ^ reads: "image 0"
#                                                             ^^^^^ reads: "stage 0"
#                                                                                           ^^^^^ reads: "stage 1"
FROM busybox AS later
#    ^^^^^^^ reads: "image busybox"

#---- an unknown name is an image
FROM busybox
#    ^^^^^^^ reads: "image busybox"
COPY --from=nginx:1.27 /x /x
#           ^^^^^^^^^^ reads: "image nginx:1.27"
RUN --mount=from=gcr.io/tools,target=/x true
#                ^^^^^^^^^^^^ reads: "image gcr.io/tools"

#---- of one name, COPY and mounts see the last stage, FROM the last one before it
FROM busybox AS a
#    ^^^^^^^ reads: "image busybox"
FROM a
#    ^ reads: "stage 0"
COPY --from=a /x /x
#           ^ reads: "stage 4"
FROM busybox AS a
#    ^^^^^^^ reads: "image busybox"
FROM a
#    ^ reads: "stage 2"
COPY --from=a /x /x
#           ^ reads: "stage 4"
RUN --mount=from=a,target=/x true
#                ^ reads: "stage 4"
FROM busybox AS a
#    ^^^^^^^ reads: "image busybox"

#---- variables in --from are no names
ARG STAGE=build
FROM busybox AS build
#    ^^^^^^^ reads: "image busybox"
FROM busybox
#    ^^^^^^^ reads: "image busybox"
COPY --from=$STAGE /x /x
#           ^^^^^^ reads: "unknown: variable, could be stage 0"
COPY --from=bui$X /x /x
#           ^^^^^ reads: "unknown: variable, could be stage 0"
RUN --mount=from=${STAGE},target=/x true
#                ^^^^^^^^ reads: "unknown: variable, could be stage 0"

#---- a stage addressed through a variable
ARG KIND=debug
FROM busybox AS binaries-linux
#    ^^^^^^^ reads: "image busybox"
FROM busybox AS binaries-windows
#    ^^^^^^^ reads: "image busybox"
FROM busybox AS app-debug
#    ^^^^^^^ reads: "image busybox"
FROM busybox AS app-release
#    ^^^^^^^ reads: "image busybox"
FROM binaries-$TARGETOS
#    ^^^^^^^^^^^^^^^^^^ reads: "unknown: variable, could be stage 0 or 1"
FROM app-${KIND}
#    ^^^^^^^^^^^ reads: "stage 2, could be stage 2 or 3"
FROM $ANYTHING
#    ^^^^^^^^^ reads: "unknown: variable, could be stage 0 or 1 or 2 or 3"
FROM "$KIND"
#    ^^^^^^^ reads: "image debug"

#---- scratch, also where a stage is called so
FROM scratch
#    ^^^^^^^ reads: "scratch"
COPY --from=scratch /x /x
#           ^^^^^^^ reads: "stage 1"
FROM busybox AS scratch
#    ^^^^^^^ reads: "image busybox"
FROM scratch
#    ^^^^^^^ reads: "stage 1"

#---- ONBUILD triggers name stages too
FROM busybox AS files
#    ^^^^^^^ reads: "image busybox"
FROM busybox AS base
#    ^^^^^^^ reads: "image busybox"
ONBUILD COPY --link --from=files /x /x
#                          ^^^^^ reads: "stage 0"
ONBUILD RUN --mount=from=files,target=/x true
#                        ^^^^^ reads: "stage 0"
FROM base
#    ^^^^ reads: "stage 1"

#---- AS in any case, with other spaces (crlf)
FROM   busybox	as   build
#      ^^^^^^^ reads: "image busybox"
from --platform=$BUILDPLATFORM busybox aS second
#                              ^^^^^^^ reads: "image busybox"
COPY --from=build /x /x
#           ^^^^^ reads: "stage 0"

#---- half-typed
FROM
#   ^ reads: "unknown: missing"
FROM busybox AS
#    ^^^^^^^ reads: "image busybox"
COPY --from= /x /x
#           ^ reads: "unknown: missing"
COPY --from /x /x
RUN --mount=from= true
#                ^ reads: "unknown: missing"

#---- template text is no variable
FROM mcr.example.com/devcontainers/go:0-${templateOption:imageVariant}
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reads: "unknown: missing"
