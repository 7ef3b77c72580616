#---- every reader, whatever its flags
#---- settings
{ "newName": "build" }
#---- file Dockerfile
FROM busybox AS base
#               ^ cursor
FROM base AS other
COPY --link --from=BASE --chown=1:1 /base /base
RUN --mount=type=bind,from=base,target=/base ls /base
FROM busybox
ONBUILD COPY --from=base /a /a
COPY --from="base" /a /a
#---- after
FROM busybox AS build
FROM build AS other
COPY --link --from=build --chown=1:1 /base /base
RUN --mount=type=bind,from=build,target=/base ls /base
FROM busybox
ONBUILD COPY --from=build /a /a
COPY --from="build" /a /a

#---- an index stays
#---- settings
{ "newName": "build" }
#---- file Dockerfile
FROM busybox AS base
#               ^ cursor
FROM busybox
COPY --from=0 /a /a
#---- after
FROM busybox AS build
FROM busybox
COPY --from=0 /a /a

#---- from a reader (crlf)
#---- settings
{ "newName": "build" }
#---- file Dockerfile
from busybox as base
from base
#     ^ cursor
#---- after
from busybox as build
from build

#---- of two stages of one name, each keeps its readers
#---- settings
{ "newName": "first" }
#---- file Dockerfile
FROM busybox AS base
#               ^ cursor
FROM base AS base
FROM base
#---- after
FROM busybox AS first
FROM first AS base
FROM base

#---- no stage name
#---- settings
{ "newName": "1st" }
#---- file Dockerfile
FROM busybox AS base
#               ^ cursor
#---- refused: "'1st' is not a valid stage name: start with a letter and use letters, digits, '-', '_' and '.'"

#---- upper case
#---- settings
{ "newName": "Build" }
#---- file Dockerfile
FROM busybox AS base
#               ^ cursor
#---- refused: "Use 'build': FROM can't find stage names with upper-case letters"

#---- reserved
#---- settings
{ "newName": "scratch" }
#---- file Dockerfile
FROM busybox AS base
#               ^ cursor
#---- refused: "BuildKit reserves the name 'scratch'"

#---- taken
#---- settings
{ "newName": "other" }
#---- file Dockerfile
FROM busybox AS base
#               ^ cursor
FROM busybox AS Other
#---- refused: "A stage named 'other' already exists"

#---- an image of that name
#---- settings
{ "newName": "nginx" }
#---- file Dockerfile
FROM busybox AS base
#               ^ cursor
FROM nginx
COPY --from=base /a /a
#---- refused: "'nginx' is an image that this file uses"

#---- a stage that a variable may name
#---- settings
{ "newName": "build" }
#---- file Dockerfile
ARG WHICH
FROM busybox AS base-a
#               ^ cursor
FROM busybox AS base-b
FROM base-$WHICH
#---- refused: "`FROM base-$WHICH` may refer to this stage through a variable"

#---- a variable whose default is an image
#---- settings
{ "newName": "build" }
#---- file Dockerfile
ARG BASE=node:22
FROM busybox AS tools
#               ^ cursor
FROM ${BASE}
COPY --from=tools /a /a
#---- shown
`FROM ${BASE}` was taken for the image that its default names. A build that sets it to 'tools' needs the new name.
#---- after
ARG BASE=node:22
FROM busybox AS build
FROM ${BASE}
COPY --from=build /a /a

#---- a variable whose default is the stage
#---- settings
{ "newName": "build" }
#---- file Dockerfile
ARG BASE=tools
FROM busybox AS tools
#               ^ cursor
FROM ${BASE}
#---- refused: "`FROM ${BASE}` may refer to this stage through a variable"

#---- an index itself
#---- settings
{ "newName": "build" }
#---- file Dockerfile
FROM busybox
FROM busybox
COPY --from=0 /a /a
#           ^ cursor
#---- refused: "Stage numbers can't be renamed: use the quick fix to name the stage"

#---- nothing here
#---- settings
{ "newName": "build" }
#---- file Dockerfile
FROM busybox
#     ^ cursor
#---- refused: "nothing to rename here"

#---- a variable in all that reads it
#---- settings
{ "newName": "RELEASE" }
#---- file Dockerfile
ARG VERSION=1
FROM busybox:${VERSION}
ARG VERSION
#   ^ cursor
ENV FULL=v$VERSION OTHER=VERSION
RUN echo $VERSION "${VERSION:-none}" '$VERSION' VERSION && V=$VERSION sh -c 'echo $VERSION'
COPY <<EOF /v
$VERSION
EOF
#---- after
ARG RELEASE=1
FROM busybox:${RELEASE}
ARG RELEASE
ENV FULL=v$RELEASE OTHER=VERSION
RUN echo $RELEASE "${RELEASE:-none}" '$VERSION' VERSION && V=$RELEASE sh -c 'echo $RELEASE'
COPY <<EOF /v
$RELEASE
EOF

#---- a variable of that name
#---- settings
{ "newName": "B" }
#---- file Dockerfile
FROM busybox
ARG A
#   ^ cursor
ARG B
#---- refused: "A variable named 'B' already exists"

#---- a shell variable of that name
#---- settings
{ "newName": "B" }
#---- file Dockerfile
FROM busybox
ARG A
#   ^ cursor
RUN B=1; echo $A $B
#---- refused: "The command in line 3 uses a shell variable 'B'"

#---- no variable name
#---- settings
{ "newName": "a-b" }
#---- file Dockerfile
FROM busybox
ARG A
#   ^ cursor
#---- refused: "'a-b' is not a valid variable name: use letters, digits and underscores"

#---- a predefined variable
#---- settings
{ "newName": "ARCH" }
#---- file Dockerfile
FROM busybox
ARG TARGETARCH
#   ^ cursor
#---- refused: "BuildKit defines TARGETARCH, so it can't be renamed"

#---- a script that cannot be read mentions it
#---- settings
{ "newName": "B" }
#---- file Dockerfile
FROM busybox
ARG A
#   ^ cursor
SHELL ["pwsh", "-c"]
RUN echo $env:A
#---- refused: "The command in line 4 mentions A, but Slipway can't read it"

#---- a heredoc at both ends
#---- settings
{ "newName": "SCRIPT" }
#---- file Dockerfile
FROM busybox
RUN <<EOF
#     ^ cursor
echo EOF
EOF
#---- after
FROM busybox
RUN <<SCRIPT
echo EOF
SCRIPT

#---- a heredoc whose text has the name
#---- settings
{ "newName": "echo" }
#---- file Dockerfile
FROM busybox
RUN <<EOF
#     ^ cursor
echo
EOF
#---- refused: "A line of the heredoc is 'echo' and would end it"

#---- a token that npm takes for .npmrc
#---- settings
{ "newName": "OTHER" }
#---- file Dockerfile
FROM node:22
ARG NPM_TOKEN
#   ^ cursor
COPY .npmrc package.json ./
RUN npm ci
#---- refused: "`npm ci` in line 4 takes NPM_TOKEN from the environment"

#---- what is put into a template
#---- settings
{ "newName": "OTHER" }
#---- file Dockerfile
FROM busybox
ARG V
#   ^ cursor
RUN envsubst < t > u
#---- refused: "`envsubst` in line 3 takes V from the environment"

#---- a variable of another language
#---- settings
{ "newName": "OTHER" }
#---- file Dockerfile
FROM python:3.13
ARG V
#   ^ cursor
RUN python -c "import os; os.environ['V']"
#---- refused: "`python -c` in line 3 takes V from the environment"

#---- a variable of the container
#---- settings
{ "newName": "OTHER" }
#---- file Dockerfile
FROM node:22
ARG NODE_ENV=production
#   ^ cursor
ENV NODE_ENV=$NODE_ENV
CMD ["node", "i.js"]
#---- shown
Containers get the variable by the new name as well: change what reads NODE_ENV there.
#---- after
FROM node:22
ARG OTHER=production
ENV OTHER=$OTHER
CMD ["node", "i.js"]
