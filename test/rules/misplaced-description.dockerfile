#---- when it is asked for by a setting
#---- settings
{ "slipway.rules": { "misplaced-description": "info" } }
#---- file Dockerfile
# the version
# <------------- info: "Comment is not shown as a description: start it with `VERSION`"
ARG VERSION=1
# where things are built
# <------------------------ info: "Comment is not shown as a description: start it with `build`"
FROM busybox AS build
# two of them
# <------------- info: "Comment is not shown as a description: start it with `the name of an argument`"
ARG A B

#---- when it is asked for in the file
# check=experimental=all
# the version
# <------------- info: "Comment is not shown as a description: start it with `VERSION`"
ARG VERSION=1
FROM busybox

#---- ok: descriptions, and comments that are apart
# check=experimental=InvalidDefinitionDescription
# VERSION the version
ARG VERSION=1
# something else
#
FROM busybox AS build
# for an unnamed stage
FROM busybox

#---- ok: a comment that silences a rule
FROM debian:12 AS base
# hadolint ignore=DL3006
FROM debian AS build
# slipway ignore=unreached-stage
FROM debian:12 AS other

#---- a comment that silences a rule, where BuildKit is asked for this check
# check=experimental=InvalidDefinitionDescription
# slipway ignore=floating-base-image
# <------------------------------------ info: "Comment is not shown as a description: start it with `build`"
FROM debian AS build
