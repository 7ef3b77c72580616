# Images, tags, stages behind FROM.

#---- images that fit the project first
#---- file package.json
{}
#---- file Dockerfile
FROM 
#    ^ complete: "node | python | golang | rust | eclipse-temurin | debian | ubuntu | alpine | nginx | php | ..."
#    ^ cursor

#---- a Go project
#---- file go.mod
module x
#---- file Dockerfile
FROM 
#    ^ complete: "golang | gcr.io/distroless/static-debian12 | node | python | rust | eclipse-temurin | debian | ubuntu | alpine | nginx | ..."
#    ^ cursor

#---- stages above first, the closest at the top
FROM node:24 AS base
FROM base AS deps
FROM 
#    ^ complete: "deps | base | node:24 | node | python | golang | rust | eclipse-temurin | debian | ubuntu | ..."
#    ^ cursor

#---- what the file uses already
FROM node:22-alpine AS a
FROM no
#    ^^ complete: "node:22-alpine | node"
#      ^ cursor

#---- tags of a version that still gets updates
FROM node:
#         ^ complete: "24-slim | 24-alpine | 24 | 24-trixie-slim | 24-bookworm-slim | 24-trixie | 24-bookworm | 26-slim | 26-alpine | 26 | ..."
#         ^ cursor

#---- tags that begin so
FROM node:24-
#         ^^^ complete: "24-slim | 24-alpine | 24-trixie-slim | 24-bookworm-slim | 24-trixie | 24-bookworm"
#            ^ cursor

#---- names of versions
FROM debian:b
#           ^ complete: "bookworm"
#            ^ cursor

#---- an image of another registry
FROM mcr.microsoft.com/dotnet/sdk:
#                                 ^ complete: "10.0 | 10.0-alpine | 10.0-noble"
#                                 ^ cursor

#---- with the registry written out
FROM docker.io/library/python:3.14-
#                             ^^^^^ complete: "3.14-slim | 3.14-alpine | 3.14-slim-trixie | 3.14-slim-bookworm | 3.14-trixie | 3.14-bookworm"
#                                  ^ cursor

#---- a version in the middle of a tag
FROM golang:1.25 AS build
#           ^^^^ complete: "1.27 | 1.27-alpine | 1.27-trixie | 1.27-bookworm | 1.26 | 1.26-alpine | 1.26-trixie | 1.26-bookworm"
#              ^ cursor

#---- behind a variable
ARG NODE_VERSION=24
FROM node:${
#         ^^ complete: "${NODE_VERSION} | ${TARGETPLATFORM} | ${TARGETOS} | ${TARGETARCH} | ${TARGETVARIANT} | ${TARGETSTAGE} | ${BUILDPLATFORM} | ${BUILDOS} | ${BUILDARCH} | ${BUILDVARIANT}"
#           ^ cursor

#---- variables of the whole name
ARG IMAGE=debian
FROM $
#    ^ complete: "$IMAGE | $TARGETPLATFORM | $TARGETOS | $TARGETARCH | $TARGETVARIANT | $TARGETSTAGE | $BUILDPLATFORM | $BUILDOS | $BUILDARCH | $BUILDVARIANT"
#     ^ cursor

#---- ok: an image that nobody knows
FROM example/unknown:
#                    ^ cursor

#---- ok: a digest
FROM node:24@sha256:
#                   ^ cursor

#---- AS
FROM node:24 
#            ^ complete: "AS"
#            ^ cursor

#---- as in lower case
from node:24 
#            ^ complete: "as"
#            ^ cursor
run make

#---- names that are not taken
FROM node:24 AS build
FROM node:24 AS 
#               ^ complete: "base | deps | test | runtime"
#               ^ cursor

#---- with a platform before
FROM --platform=$BUILDPLATFORM go
#                              ^^ complete: "golang"
#                                ^ cursor

#---- an image that is no longer maintained
FROM openj
#    ^^^^^ complete: "openjdk"
#         ^ cursor

#---- ok: there is nothing more to say
FROM node:24 AS build 
#                     ^ cursor

#---- ok: and nothing that is no AS
FROM node:24 build 
#                  ^ cursor

#---- an image goes on with a colon
#---- settings
{ "pick": "alpine" }
#---- file Dockerfile
FROM alp
#    ^^^ complete: "alpine"
#       ^ cursor
#---- after
FROM alpine:

#---- a tag replaces the old one
#---- settings
{ "pick": "22-alpine" }
#---- file Dockerfile
FROM node:22-slim AS build
#         ^^^^^^^ complete: "22-slim | 22-alpine | 22-trixie-slim | 22-bookworm-slim | 22-trixie | 22-bookworm"
#            ^ cursor
#---- after
FROM node:22-alpine AS build
