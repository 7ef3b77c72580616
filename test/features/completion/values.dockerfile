# Values of flags.

#---- stages, those first that nobody reads yet
FROM debian:12 AS base
FROM base AS build
FROM golang:1.27 AS tools
FROM debian:12
COPY --from=build /a /a
COPY --from=
#           ^ complete: "tools | build | base | debian:12 | golang:1.27 | node | python | golang | rust | eclipse-temurin | ..."
#           ^ cursor

#---- a stage without a name goes by its index
FROM golang:1.27
FROM debian:12
COPY --from= /a /a
#           ^ complete: "0 | golang:1.27 | debian:12 | node | python | golang | rust | eclipse-temurin | debian | ubuntu | ..."
#           ^ cursor

#---- neither the stage itself nor those below
FROM debian:12 AS a
FROM debian:12 AS b
COPY --from=
#           ^ complete: "a | debian:12 | node | python | golang | rust | eclipse-temurin | debian | ubuntu | alpine | ..."
#           ^ cursor
FROM debian:12 AS c

#---- a letter
FROM golang:1.27 AS build
FROM debian:12
COPY --from=b /a /b
#           ^ complete: "build | busybox | buildpack-deps"
#            ^ cursor

#---- images to copy from
FROM debian:12
COPY --from=comp
#           ^^^^ complete: "composer"
#               ^ cursor

#---- platforms
FROM --platform= golang:1.27
#               ^ complete: "$BUILDPLATFORM | $TARGETPLATFORM | linux/amd64 | linux/arm64 | linux/arm/v7 | linux/arm/v6 | linux/386 | linux/ppc64le | linux/s390x | linux/riscv64 | ..."
#               ^ cursor

#---- platforms of Linux
FROM --platform=linux/a
#               ^^^^^^^ complete: "linux/amd64 | linux/arm64 | linux/arm/v7 | linux/arm/v6"
#                      ^ cursor

#---- the variable of a platform
FROM --platform=$ golang:1.27
#               ^ complete: "$TARGETPLATFORM | $TARGETOS | $TARGETARCH | $TARGETVARIANT | $TARGETSTAGE | $BUILDPLATFORM | $BUILDOS | $BUILDARCH | $BUILDVARIANT"
#                ^ cursor

#---- networks
FROM debian:12
RUN --network=
#             ^ complete: "default | none | host"
#             ^ cursor

#---- security
FROM debian:12
RUN --security= make
#              ^ complete: "sandbox | insecure"
#              ^ cursor

#---- switches take a value, too
FROM debian:12
COPY --link=
#           ^ complete: "true | false"
#           ^ cursor

#---- permissions
FROM debian:12
COPY --chmod= a b
#            ^ complete: "755 | 644 | 600 | +x | u=rwX,go=rX"
#            ^ cursor

#---- lengths of time
FROM debian:12
HEALTHCHECK --interval=
#                      ^ complete: "30s | 10s | 1m | 5m"
#                      ^ cursor

#---- retries
FROM debian:12
HEALTHCHECK --retries=
#                     ^ complete: "3 | 5"
#                     ^ cursor

#---- devices
FROM debian:12
RUN --device=
#            ^ complete: "nvidia.com/gpu=all"
#            ^ cursor

#---- a checksum
FROM debian:12
ADD --checksum= https://example.com/a /a
#              ^ complete: "sha256:"
#              ^ cursor

#---- owners: who was made, who the image has
FROM node:24
RUN addgroup --system staff && adduser --system --ingroup staff app
COPY --chown= . .
#            ^ complete: "app:staff | app | node:node | node | nobody | root"
#            ^ cursor

#---- groups behind the colon
FROM node:24
RUN groupadd staff && useradd -g staff app
COPY --chown=app: . .
#                ^ complete: "staff | node | root"
#                ^ cursor

#---- patterns to leave out are paths of the build context
#---- file src/a.ts
a
#---- file README.md
a
#---- file Dockerfile
FROM debian:12
COPY --exclude= . .
#              ^ complete: "README.md | src/ | Dockerfile | .git"
#              ^ cursor

#---- a named build context
#---- file compose.yaml
services:
  app:
    build:
      context: .
      additional_contexts:
        assets: ./assets
#---- file Dockerfile
FROM debian:12
COPY --from= /a /a
#           ^ complete: "assets | debian:12 | node | python | golang | rust | eclipse-temurin | debian | ubuntu | alpine | ..."
#           ^ cursor

#---- ok: a flag that nobody knows
FROM debian:12
COPY --unknown=
#              ^ cursor

#---- ok: variables are not replaced in --from
ARG A
FROM debian:12
COPY --from=$
#            ^ cursor
