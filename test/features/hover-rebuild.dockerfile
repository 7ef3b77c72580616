#---- an install: base, steps above, files, variables
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22-alpine
ARG GIT_SHA
ENV NODE_ENV=production
LABEL revision=$GIT_SHA
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npmrc npm ci
# <-- cursor
# <--- hover
# | **Cache of this step**
# |
# | This step runs again if its text, `USER`, `WORKDIR` or `SHELL` changes, or if one of these changes:
# |
# | - the image that `node:22-alpine` refers to
# | - an earlier step of this stage; the first one is `WORKDIR /app` in line 5
# | - files of the build context: `package.json`, `package-lock.json` (line 6)
# | - the value of a variable, even if the step doesn't use it: `GIT_SHA` (ARG in line 2), `NODE_ENV` (ENV in line 3)
# |
# | It stays cached if only these change: packages in the repositories, the content of its cache mounts, the values of its secrets, `LABEL`, `EXPOSE` or `CMD`.
COPY . .

#---- below COPY . . any file counts, the Dockerfile too
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22-alpine
COPY . .
RUN npm run build
# <-- cursor
# <--- hover
# | **Cache of this step**
# |
# | This step runs again if its text, `USER`, `WORKDIR` or `SHELL` changes, or if one of these changes:
# |
# | - the image that `node:22-alpine` refers to
# | - an earlier step of this stage; the first one is `COPY . .` in line 2
# | - any file of the build context that `.dockerignore` lets in, the Dockerfile included (line 2)
# |
# | It stays cached if only these change: `LABEL`, `EXPOSE` or `CMD`.

#---- an ignore file that keeps the Dockerfile out
#---- file .dockerignore
Dockerfile*
#---- file Dockerfile
FROM node:22-alpine
COPY . .
# <-- cursor
# <---- hover
# | **Cache of this step**
# |
# | This step runs again if its text changes, or if one of these changes:
# |
# | - the image that `node:22-alpine` refers to
# | - any file of the build context that `.dockerignore` lets in
# |
# | It stays cached if only these change: file modification times, variables that it doesn't expand, `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- no ignore file
#---- file app.js
#---- file Dockerfile
FROM node:22-alpine
COPY . .
# <-- cursor
# <---- hover
# | **Cache of this step**
# |
# | This step runs again if its text changes, or if one of these changes:
# |
# | - the image that `node:22-alpine` refers to
# | - any file of the build context, the Dockerfile included: there is no `.dockerignore`
# |
# | It stays cached if only these change: file modification times, variables that it doesn't expand, `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- an unknown context
FROM node:22-alpine
COPY ./ /app/
# <-- cursor
# <---- hover
# | **Cache of this step**
# |
# | This step runs again if its text changes, or if one of these changes:
# |
# | - the image that `node:22-alpine` refers to
# | - any file of the build context that `.dockerignore` does not keep out
# |
# | It stays cached if only these change: file modification times, variables that it doesn't expand, `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- COPY counts only the variables that it expands
FROM debian:12
ARG VERSION=1
ENV MODE=a
COPY app-$VERSION.tar.gz LICENSE /app/
# <-- cursor
# <---- hover
# | **Cache of this step**
# |
# | This step runs again if its text changes, or if one of these changes:
# |
# | - the image that `debian:12` refers to
# | - files of the build context: `app-$VERSION.tar.gz`, `LICENSE`
# | - the value of a variable that it expands: `VERSION` (ARG in line 2)
# |
# | It stays cached if only these change: file modification times, variables that it doesn't expand, `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- files of a stage are compared by content
FROM golang:1.25 AS build
RUN go build -o /app .
FROM alpine@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
COPY --from=build --chown=1000 /app /etc/app.conf /
# <-- cursor
# <---- hover
# | **Cache of this step**
# |
# | This step runs again if its text changes, or if one of these changes:
# |
# | - files of stage `build`: `/app`, `/etc/app.conf`
# |
# | It stays cached if only these change: the stage, if it creates the same files again, variables that it doesn't expand, `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- a stage as base, with what it sets, and files of other stages and images above
FROM debian:12 AS base
ARG BUILD_ID
ENV LANG=C.UTF-8
FROM base
COPY --from=busybox:1.37 /bin/busybox /bin/
COPY --from=base / /base/
RUN ls
# <-- cursor
# <--- hover
# | **Cache of this step**
# |
# | This step runs again if its text, `USER`, `WORKDIR` or `SHELL` changes, or if one of these changes:
# |
# | - the image that `debian:12` refers to
# | - an earlier step of this stage; the first one is `COPY --from=busybox:1.37 /bin/busybox /bin/` in line 5
# | - files of `busybox:1.37`: `/bin/busybox` (line 5)
# | - any file of stage `base` (line 6)
# | - the value of a variable, even if the step doesn't use it: `BUILD_ID` (ARG in line 2), `LANG` (ENV in line 3)
# |
# | It stays cached if only these change: `LABEL`, `EXPOSE` or `CMD`.

#---- mounts of files
FROM alpine:3.22 AS deps
FROM alpine:3.22
RUN --mount=type=bind,source=package.json,target=package.json \
# <-- cursor
# <--- hover
# | **Cache of this step**
# |
# | This step runs again if its text, `USER`, `WORKDIR` or `SHELL` changes, or if one of these changes:
# |
# | - the image that `alpine:3.22` refers to
# | - files of the build context: `package.json`
# | - any file of stage `deps`
# |
# | It stays cached if only these change: the content of its cache mounts, SSH keys, `LABEL`, `EXPOSE` or `CMD`.
    --mount=type=bind,from=deps,source=/lib,target=/lib2 \
    --mount=type=cache,from=deps,target=/cache \
    --mount=type=ssh \
    ./build.sh

#---- ADD of what stands elsewhere
FROM scratch
ADD https://example.com/rootfs.tar.gz git@github.com:moby/buildkit.git /
# <-- cursor
# <--- hover
# | **Cache of this step**
# |
# | This step runs again if its text changes, or if one of these changes:
# |
# | - the content of: `https://example.com/rootfs.tar.gz`, `git@github.com:moby/buildkit.git`
# |
# | It stays cached if only these change: file modification times, variables that it doesn't expand, `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- a layer of its own
FROM alpine:3.22
WORKDIR /a-folder/with-a-name/that-is/too-long/to-be/shown/in-one/line
COPY --link app /app
# <-- cursor
# <---- hover
# | **Cache of this step**
# |
# | This step runs again if its text changes, or if one of these changes:
# |
# | - the image that `alpine:3.22` refers to
# | - an earlier step of this stage, if the image store can't reuse layers as `--link` requests; the first one is `WORKDIR /a-folder/with-a-name/that-is/too-long/to-be/shown/…` in line 2
# | - files of the build context: `app`
# |
# | It stays cached if only these change: file modification times, variables that it doesn't expand, `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- nothing but its text
FROM scratch
COPY <<EOT /etc/motd
hello
EOT
ONBUILD RUN x
RUN echo
# <-- cursor
# <--- hover
# | **Cache of this step**
# |
# | This step runs again if its text, `USER`, `WORKDIR` or `SHELL` changes, or if one of these changes:
# |
# | - an earlier step of this stage; the first one is `COPY <<EOT /etc/motd` in line 2
# |
# | It stays cached if only these change: `LABEL`, `EXPOSE` or `CMD`.

#---- ok: neither its arguments nor a trigger
FROM alpine:3.22
ONBUILD RUN make
#         ^ cursor

#---- a base that an argument chooses
ARG RUNNER=node:22
FROM ${RUNNER} AS base
FROM base
COPY --from=tools /a /a
# <-- cursor
# <---- hover
# | **Cache of this step**
# |
# | This step runs again if its text changes, or if one of these changes:
# |
# | - the value of `RUNNER`, which chooses the base
# | - the image that `node:22` refers to
# | - files of `tools`: `/a`
# |
# | It stays cached if only these change: the stage, if it creates the same files again, variables that it doesn't expand, `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- a base that only a build tells
ARG BASE_IMAGE
ARG TAG=1
FROM ${BASE_IMAGE}:${TAG}
COPY --from=tools /a /a
# <-- cursor
# <---- hover
# | **Cache of this step**
# |
# | This step runs again if its text changes, or if one of these changes:
# |
# | - the value of `BASE_IMAGE` or `TAG`, which chooses the base
# | - files of `tools`: `/a`
# |
# | It stays cached if only these change: the stage, if it creates the same files again, variables that it doesn't expand, `LABEL`, `EXPOSE`, `CMD` or `USER`.
