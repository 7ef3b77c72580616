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
