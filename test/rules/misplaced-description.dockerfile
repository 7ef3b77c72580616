#---- when it is asked for by a setting
#---- settings
{ "slipway.rules": { "misplaced-description": "info" } }
#---- file Dockerfile
# the version
# <------------- info: "a description begins with `VERSION`, and this comment does not"
ARG VERSION=1
# where things are built
# <------------------------ info: "a description begins with `build`, and this comment does not"
FROM busybox AS build
# two of them
# <------------- info: "a description begins with `the name of an argument`, and this comment does not"
ARG A B

#---- when it is asked for in the file
# check=experimental=all
# the version
# <------------- info: "a description begins with `VERSION`, and this comment does not"
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
