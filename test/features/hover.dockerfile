#---- a stage and its readers
# base the common part
FROM golang:1.25 AS base
#                   ^^^^ hover
#                   | **Stage `base`**
#                   |
#                   | the common part
#                   |
#                   | - base: image `golang:1.25`
#                   | - read by `build`: FROM in line 3
#                   | - read by stage 3: COPY in line 8, mount of RUN in line 9
#                   | - part of the default build
#                    ^ cursor
FROM base AS build
COPY --from=tools /a /a
FROM busybox AS tools
FROM scratch
COPY --from=build /a /a
COPY --from=base /b /b
RUN --mount=from=base,target=/b ls

#---- a stage outside of the default build
FROM busybox AS base
FROM base AS test
# <-- cursor
# <---- hover
# | **Stage `test`**
# |
# | - base: `base`
# | - not read by other stages
# | - not part of the default build: build it with `--target test`, or build a stage that reads it
FROM base

#---- a base that depends on a variable
ARG WHICH
FROM busybox AS base-a
FROM base-$WHICH AS last
#                   ^^^^ hover
#                   | **Stage `last`**
#                   |
#                   | - base: `base-$WHICH`, possibly `base-a`, known only during the build
#                   | - not read by other stages
#                   | - result of the default build
#                    ^ cursor

#---- an image
FROM --platform=linux/amd64 node:22-alpine
#                           ^^^^^^^^^^^^^^ hover
#                           | **Image `node:22-alpine`**
#                           |
#                           | - from Docker Hub
#                           | - tag `22-alpine`
#                           | - updates end on 2027-04-30
#                           |
#                           | [node on Docker Hub](https://hub.docker.com/_/node)
#                            ^ cursor

#---- an image of a registry, by digest
FROM ghcr.io/astral-sh/uv@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover
#    | **Image `ghcr.io/astral-sh/uv@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`**
#    |
#    | - from `ghcr.io`
#    | - pinned by digest
#    |
#    | [astral-sh/uv in the GitHub Container Registry](https://ghcr.io/astral-sh/uv)
#     ^ cursor

#---- an image without a tag
FROM busybox
COPY --from=golang /usr/local/go /go
#           ^^^^^^ hover
#           | **Image `golang`**
#           |
#           | - from Docker Hub
#           | - no tag: uses `latest` at the time of the build
#           | - working directory `/go`
#           | - sets `GOPATH=/go`
#           |
#           | [golang on Docker Hub](https://hub.docker.com/_/golang)
#            ^ cursor

#---- scratch
FROM scratch
#    ^^^^^^^ hover
#    | **`scratch`**
#    |
#    | an empty file system without shell, libraries or certificates
#     ^ cursor

#---- a variable and its origin
ARG VERSION=1.2
FROM busybox
ARG VERSION
RUN echo $VERSION
#         ^ cursor
#         ^^^^^^^ hover
#         | **`VERSION=1.2`**
#         |
#         | - `ARG` in line 3 of `stage 0`
#         | - default from the global `ARG` in line 1
#         | - `--build-arg VERSION=...` overrides it

#---- a variable of the image that runs
FROM busybox AS base
ENV MODE=production
RUN echo "${MODE}"
#           ^^^^ hover
#           | **`MODE=production`**
#           |
#           | - `ENV` in line 2 of `base`, also set in containers
#            ^ cursor

#---- a variable without a value
FROM busybox
ARG COMMIT
#   ^ cursor
#   ^^^^^^ hover
#   | **`COMMIT`**
#   |
#   | - `ARG` in line 2 of `stage 0`
#   | - no default: empty without `--build-arg COMMIT=...`

#---- a platform argument
FROM --platform=$BUILDPLATFORM busybox
#                ^^^^^^^^^^^^^ hover
#                | **`BUILDPLATFORM`**
#                |
#                | - set by BuildKit for each platform
#                  ^ cursor

#---- a variable of a well-known image
FROM golang:1.25
RUN ls $GOPATH
#       ^^^^^^ hover
#       | **`GOPATH=/go`**
#       |
#       | - set by the base image
#        ^ cursor

#---- a secret is not shown, by its name
FROM busybox
ARG NPM_TOKEN=npm_abcdefghijklmnopqrstuvwxyz0123456789
#   ^^^^^^^^^ hover
#   | **`NPM_TOKEN` (value hidden)**
#   |
#   | - `ARG` in line 2 of `stage 0`
#   | - `--build-arg NPM_TOKEN=...` overrides it
#    ^ cursor

#---- a secret is not shown, by its value
FROM busybox
ENV REMOTE=https://me:hunter2@example.com/r.git
#   ^^^^^^ hover
#   | **`REMOTE` (value hidden)**
#   |
#   | - `ENV` in line 2 of `stage 0`, also set in containers
#    ^ cursor

#---- ok: a shell variable of nobody's
FROM busybox
RUN echo $HOME_OF_NOBODY
#          ^ cursor

#---- a mount's type
FROM busybox
RUN --mount=type=cache,target=/root/.npm,sharing=locked npm ci
#     ^^^^^ hover
#     | **`cache` mount**
#     |
#     | A folder on the builder that is kept between builds, for package managers and compilers.
#     |
#     | - keeps `/root/.npm` between builds, with the id `/root/.npm`
#     |
#     | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#run---mounttypecache)
#      ^ cursor

#---- a mount's option
FROM busybox
RUN --mount=type=cache,target=/root/.npm,sharing=locked npm ci
#                                        ^^^^^^^^^^^^^^ hover
#                                        | **`sharing`** in a `cache` mount
#                                        |
#                                        | How builds that run at the same time share the cache.
#                                        |
#                                        | Default: `shared`
#                                        |
#                                        | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#run---mounttypecache)
#                                           ^ cursor

#---- a secret mount
FROM busybox
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
#           ^^^^^^^^^^^ hover
#           | **`secret` mount**
#           |
#           | A build secret as a file or a variable that is not stored in the image or the cache.
#           |
#           | - secret `npmrc` as file `/root/.npmrc`
#           |
#           | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#run---mounttypesecret)
#             ^ cursor

#---- a bind mount of a stage
FROM busybox AS base
FROM busybox
RUN --mount=from=base,source=/a,target=/b ls
#     ^ cursor
#     ^^^^^ hover
#     | **`bind` mount**
#     |
#     | Files of the build context, a stage or an image, read-only unless `rw` is set. The default type.
#     |
#     | - mounts `/a` of stage `base` at `/b`
#     |
#     | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#run---mounttypebind)

#---- a heredoc
FROM busybox
COPY <<-"EOF" /f
#        ^^^ hover
#        | **Heredoc `EOF`**
#        |
#        | - 1 line
#        | - variables are not expanded, because the name is quoted
#        | - leading tabs are removed
#         ^ cursor
	a $A
	EOF

#---- text of the document cannot break the Markdown
FROM busybox
ENV A="`x` **b** <i>"
#   ^ cursor
#   ^ hover
#   | **`` A=`x` **b** <i> ``**
#   |
#   | - `ENV` in line 2 of `stage 0`, also set in containers
