#---- what ships lacks labels; build stages need none
#---- file .hadolint.yaml
label-schema:
  org.opencontainers.image.version: semver
  maintainer: email
#---- file Dockerfile
FROM golang:1.25 AS build
RUN go build
FROM debian:12 AS base
LABEL maintainer="a@example.com"
FROM base AS tools
# <---- info: "Label `org.opencontainers.image.version` is missing: the project's .hadolint.yaml asks for it"
FROM base
COPY --from=build /a /a
LABEL "org.opencontainers.image.version"=1.0.0

#---- ok: none is asked for
FROM debian:12

#---- ok: a name in a variable could be any
#---- file .hadolint.yaml
label-schema:
  version: text
#---- file Dockerfile
FROM debian:12
ARG NAME
LABEL $NAME=1
