# What a click opens.

#---- images, by their registry
# syntax=docker/dockerfile:1
#        ^^^^^^^^^^^^^^^^^^^ link: "https://hub.docker.com/r/docker/dockerfile"
FROM node:24 AS build
#    ^^^^^^^ link: "https://hub.docker.com/_/node"
FROM grafana/grafana:11
#    ^^^^^^^^^^^^^^^^^^ link: "https://hub.docker.com/r/grafana/grafana"
FROM mcr.microsoft.com/dotnet/sdk:8.0
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ link: "https://mcr.microsoft.com/artifact/mar/dotnet/sdk"
FROM ghcr.io/astral-sh/uv:latest
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ link: "https://ghcr.io/astral-sh/uv"
FROM quay.io/keycloak/keycloak
#    ^^^^^^^^^^^^^^^^^^^^^^^^^ link: "https://quay.io/repository/keycloak/keycloak"
FROM public.ecr.aws/docker/library/node
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ link: "https://gallery.ecr.aws/docker/library/node"
FROM registry.example.com/team/app
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
#           ^^^^^^^^^^ link: "https://hub.docker.com/_/composer"
COPY --from=build /a /a

#---- files of the build context, and folders not
#---- file package.json
{}
#---- file src/a.ts
a
#---- file Dockerfile
FROM node:24
#    ^^^^^^^ link: "https://hub.docker.com/_/node"
COPY package.json src missing.json ./
#    ^^^^^^^^^^^^ link: "package.json"
COPY ["src/a.ts", "/"]
#       ^^^^^^ link: "src/a.ts"
RUN --mount=type=bind,source=package.json,target=/p npm ci
#                            ^^^^^^^^^^^^ link: "package.json"

#---- ok: an image that a variable names
ARG IMAGE=node
FROM $IMAGE
