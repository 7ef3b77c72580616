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
# | **What makes this step run again**
# |
# | It runs again when its own text, `USER`, `WORKDIR` or `SHELL` changes, or with one of these:
# |
# | - another image behind `node:22-alpine`
# | - an earlier step of this stage that runs again; the first is `WORKDIR /app` in line 5
# | - files of the build context: `package.json`, `package-lock.json` (line 6)
# | - another value of a variable, read or not: `GIT_SHA` (ARG in line 2), `NODE_ENV` (ENV in line 3)
# |
# | It stays cached in spite of newer packages in the repositories, what its cache mounts hold, other values of its secrets, another `LABEL`, `EXPOSE` or `CMD`.
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
# | **What makes this step run again**
# |
# | It runs again when its own text, `USER`, `WORKDIR` or `SHELL` changes, or with one of these:
# |
# | - another image behind `node:22-alpine`
# | - an earlier step of this stage that runs again; the first is `COPY . .` in line 2
# | - any file of the build context that `.dockerignore` lets in, the Dockerfile included (line 2)
# |
# | It stays cached in spite of another `LABEL`, `EXPOSE` or `CMD`.

#---- an ignore file that keeps the Dockerfile out
#---- file .dockerignore
Dockerfile*
#---- file Dockerfile
FROM node:22-alpine
COPY . .
# <-- cursor
# <---- hover
# | **What makes this step run again**
# |
# | It runs again when its own text changes, or with one of these:
# |
# | - another image behind `node:22-alpine`
# | - any file of the build context that `.dockerignore` lets in
# |
# | It stays cached in spite of new times of the same files, variables that it does not expand, another `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- no ignore file
#---- file app.js
#---- file Dockerfile
FROM node:22-alpine
COPY . .
# <-- cursor
# <---- hover
# | **What makes this step run again**
# |
# | It runs again when its own text changes, or with one of these:
# |
# | - another image behind `node:22-alpine`
# | - any file of the build context, the Dockerfile included: there is no `.dockerignore`
# |
# | It stays cached in spite of new times of the same files, variables that it does not expand, another `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- an unknown context
FROM node:22-alpine
COPY ./ /app/
# <-- cursor
# <---- hover
# | **What makes this step run again**
# |
# | It runs again when its own text changes, or with one of these:
# |
# | - another image behind `node:22-alpine`
# | - any file of the build context that `.dockerignore` does not keep out
# |
# | It stays cached in spite of new times of the same files, variables that it does not expand, another `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- COPY counts only the variables that it expands
FROM debian:12
ARG VERSION=1
ENV MODE=a
COPY app-$VERSION.tar.gz LICENSE /app/
# <-- cursor
# <---- hover
# | **What makes this step run again**
# |
# | It runs again when its own text changes, or with one of these:
# |
# | - another image behind `debian:12`
# | - files of the build context: `app-$VERSION.tar.gz`, `LICENSE`
# | - another value of a variable that it expands: `VERSION` (ARG in line 2)
# |
# | It stays cached in spite of new times of the same files, variables that it does not expand, another `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- files of a stage are compared by content
FROM golang:1.25 AS build
RUN go build -o /app .
FROM alpine@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
COPY --from=build --chown=1000 /app /etc/app.conf /
# <-- cursor
# <---- hover
# | **What makes this step run again**
# |
# | It runs again when its own text changes, or with one of these:
# |
# | - files of stage `build`: `/app`, `/etc/app.conf`
# |
# | It stays cached in spite of a stage that makes the same files again, variables that it does not expand, another `LABEL`, `EXPOSE`, `CMD` or `USER`.

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
# | **What makes this step run again**
# |
# | It runs again when its own text, `USER`, `WORKDIR` or `SHELL` changes, or with one of these:
# |
# | - another image behind `debian:12`
# | - an earlier step of this stage that runs again; the first is `COPY --from=busybox:1.37 /bin/busybox /bin/` in line 5
# | - files of `busybox:1.37`: `/bin/busybox` (line 5)
# | - any file of stage `base` (line 6)
# | - another value of a variable, read or not: `BUILD_ID` (ARG in line 2), `LANG` (ENV in line 3)
# |
# | It stays cached in spite of another `LABEL`, `EXPOSE` or `CMD`.

#---- mounts of files
FROM alpine:3.22 AS deps
FROM alpine:3.22
RUN --mount=type=bind,source=package.json,target=package.json \
# <-- cursor
# <--- hover
# | **What makes this step run again**
# |
# | It runs again when its own text, `USER`, `WORKDIR` or `SHELL` changes, or with one of these:
# |
# | - another image behind `alpine:3.22`
# | - files of the build context: `package.json`
# | - any file of stage `deps`
# |
# | It stays cached in spite of what its cache mounts hold, other SSH keys, another `LABEL`, `EXPOSE` or `CMD`.
    --mount=type=bind,from=deps,source=/lib,target=/lib2 \
    --mount=type=cache,from=deps,target=/cache \
    --mount=type=ssh \
    ./build.sh

#---- ADD of what stands elsewhere
FROM scratch
ADD https://example.com/rootfs.tar.gz git@github.com:moby/buildkit.git /
# <-- cursor
# <--- hover
# | **What makes this step run again**
# |
# | It runs again when its own text changes, or with one of these:
# |
# | - what stands behind: `https://example.com/rootfs.tar.gz`, `git@github.com:moby/buildkit.git`
# |
# | It stays cached in spite of new times of the same files, variables that it does not expand, another `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- a layer of its own
FROM alpine:3.22
WORKDIR /a-folder/with-a-name/that-is/too-long/to-be/shown/in-one/line
COPY --link app /app
# <-- cursor
# <---- hover
# | **What makes this step run again**
# |
# | It runs again when its own text changes, or with one of these:
# |
# | - another image behind `alpine:3.22`
# | - an earlier step of this stage that runs again, where the image store cannot reuse layers as `--link` asks; the first is `WORKDIR /a-folder/with-a-name/that-is/too-long/to-be/shown/…` in line 2
# | - files of the build context: `app`
# |
# | It stays cached in spite of new times of the same files, variables that it does not expand, another `LABEL`, `EXPOSE`, `CMD` or `USER`.

#---- nothing but its text
FROM scratch
COPY <<EOT /etc/motd
hello
EOT
ONBUILD RUN x
RUN echo
# <-- cursor
# <--- hover
# | **What makes this step run again**
# |
# | It runs again when its own text, `USER`, `WORKDIR` or `SHELL` changes, or with one of these:
# |
# | - an earlier step of this stage that runs again; the first is `COPY <<EOT /etc/motd` in line 2
# |
# | It stays cached in spite of another `LABEL`, `EXPOSE` or `CMD`.

#---- ok: neither its arguments nor a trigger
FROM alpine:3.22
ONBUILD RUN make
#         ^ cursor
