#---- base images, copied images and mounted ones; names are compared as hadolint does
#---- file .hadolint.yaml
trustedRegistries:
  - registry.example.com:5000
  - "*.gcr.io"
#---- file Dockerfile
FROM registry.example.com:5000/base AS build
RUN --mount=from=golang:1.25,target=/go go build
#                ^^^^^^^^^^^ error: "`docker.io` is not a trusted registry of this project: use an image from `registry.example.com:5000` or `*.gcr.io`"
FROM eu.gcr.io/project/app
COPY --from=build /a /a
COPY --from=quay.io/tools /b /b
#           ^^^^^^^^^^^^^ error: "`quay.io` is not a trusted registry of this project: use an image from `registry.example.com:5000` or `*.gcr.io`"

#---- Docker Hub has two names
#---- file .hadolint.yml
trustedRegistries: hub.docker.com
#---- file Dockerfile
FROM debian:12 AS a
FROM quay.io/b/c
#    ^^^^^^^^^^^ error: "`quay.io` is not a trusted registry of this project: use an image from `hub.docker.com`"
COPY --from=a /a /a

#---- ok: nothing is asked for
#---- file .hadolint.yaml
ignored: []
#---- file Dockerfile
FROM quay.io/b/c

#---- ok: stages, scratch, a name in a variable, and what a build gives
#---- file .hadolint.yaml
trustedRegistries:
  - docker.io
#---- file compose.yaml
services:
  app:
    build:
      context: .
      additional_contexts:
        other.io/base: ./base
#---- file Dockerfile
ARG REGISTRY
FROM $REGISTRY/a
FROM scratch AS s
FROM other.io/base AS b
FROM debian
COPY --from=s /a /b

#---- a mirror of Docker Hub is a registry of its own
#---- file .hadolint.yaml
trustedRegistries: docker.io
#---- file Dockerfile
FROM docker.io/library/node:22 AS a
FROM public.ecr.aws/docker/library/node:22
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "`public.ecr.aws` is not a trusted registry of this project: use an image from `docker.io`"
COPY --from=a /a /a
