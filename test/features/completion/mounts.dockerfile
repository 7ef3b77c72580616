# Mounts of RUN.

#---- types, and the options of a bind mount
FROM debian:12
RUN --mount=
#           ^ complete: "type=bind | type=cache | type=tmpfs | type=secret | type=ssh | target= | source= | from= | readwrite | readonly"
#           ^ cursor

#---- types
FROM debian:12
RUN --mount=type=
#                ^ complete: "bind | cache | tmpfs | secret | ssh"
#                ^ cursor

#---- a type for what is installed
FROM debian:12
RUN --mount=t apt-get install -y curl
#           ^ complete: "type=bind | type=cache | type=tmpfs | type=secret | type=ssh | target="
#            ^ cursor

#---- options of a cache that are not given yet
FROM debian:12
RUN --mount=type=cache,target=/x,
#                                ^ complete: "id= | sharing= | from= | source= | readonly | readwrite | mode= | uid= | gid="
#                                ^ cursor

#---- ok: an alias counts as given
FROM debian:12
RUN --mount=type=bind,dst=/x,t
#                             ^ cursor

#---- options before the cursor and behind it
FROM debian:12
RUN --mount=type=cache,,sharing=locked make
#                      ^ complete: "id= | target= | from= | source= | readonly | readwrite | mode= | uid= | gid="
#                      ^ cursor

#---- the cache folder of the package manager in this very RUN
FROM node:24
RUN --mount=type=cache,target= npm ci
#                             ^ complete: "/root/.npm"
#                             ^ cursor

#---- both cache folders of APT
FROM debian:12
RUN --mount=type=cache,target= apt-get update && apt-get install -y curl
#                             ^ complete: "/var/cache/apt | /var/lib/apt/lists"
#                             ^ cursor

#---- the one that has no mount yet
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target= apt-get install -y curl
#                                                                      ^ complete: "/var/lib/apt/lists"
#                                                                      ^ cursor

#---- Go keeps modules and what it has compiled
FROM golang:1.27
RUN --mount=type=cache,target= go build ./...
#                             ^ complete: "/go/pkg/mod | /root/.cache/go-build"
#                             ^ cursor

#---- sharing
FROM debian:12
RUN --mount=type=cache,target=/x,sharing= make
#                                        ^ complete: "shared | private | locked"
#                                        ^ cursor

#---- sharing for APT
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing= apt-get install -y curl
#                                                    ^ complete: "locked | shared | private"
#                                                    ^ cursor

#---- stages, by name only
FROM debian:12 AS a
FROM debian:12
FROM debian:12
RUN --mount=type=bind,from=
#                          ^ complete: "a | debian:12 | node | python | golang | rust | eclipse-temurin | debian | ubuntu | alpine | ..."
#                          ^ cursor

#---- paths of a stage
FROM golang:1.27 AS build
RUN go build -o /out/app .
FROM debian:12
RUN --mount=type=bind,from=build,source= ls
#                                       ^ complete: "/out/app | /usr/local/go/"
#                                       ^ cursor

#---- paths of the build context
#---- file package.json
{}
#---- file src/a.ts
a
#---- file Dockerfile
FROM debian:12
RUN --mount=type=bind,source= ls
#                            ^ complete: "package.json | src/ | Dockerfile | .git"
#                            ^ cursor

#---- bound where it stands in the build context
FROM debian:12
WORKDIR /app
RUN --mount=type=bind,source=package.json,target= npm ci
#                                                ^ complete: "package.json | /app/package.json"
#                                                ^ cursor

#---- ids of secrets that the file uses
FROM debian:12
RUN --mount=type=secret,id=token make
RUN --mount=type=secret,id= make
#                          ^ complete: "token | npmrc | pip | netrc | github_token"
#                          ^ cursor

#---- a variable named after its secret
FROM debian:12
RUN --mount=type=secret,id=github-token,env= make
#                                           ^ complete: "GITHUB_TOKEN"
#                                           ^ cursor

#---- the file of a secret
FROM debian:12
RUN --mount=type=secret,id=npmrc,target= npm ci
#                                       ^ complete: "/run/secrets/npmrc | /root/.npmrc"
#                                       ^ cursor

#---- required is a switch
FROM debian:12
RUN --mount=type=secret,id=a,r
#                            ^ complete: "required | readonly | readwrite"
#                             ^ cursor

#---- SSH
FROM debian:12
RUN --mount=type=ssh,
#                    ^ complete: "id= | target= | required | readonly | readwrite | mode= | uid= | gid="
#                    ^ cursor

#---- the id of a key
FROM debian:12
RUN --mount=type=ssh,id=
#                       ^ complete: "default"
#                       ^ cursor

#---- how much memory
FROM debian:12
RUN --mount=type=tmpfs,size=
#                           ^ complete: "64m | 512m | 1g"
#                           ^ cursor

#---- ok: rw and ro exclude each other
FROM debian:12
RUN --mount=type=bind,rw,r
#                         ^ cursor

#---- ok: what the frontend lacks is left out
# syntax=docker/dockerfile:1.4
FROM debian:12
RUN --mount=type=secret,e
#                        ^ cursor

#---- in a continued line
FROM node:24
RUN --mount=type=cache,target=/a \
    --mount=type=cache,target= \
#                             ^ complete: "/root/.npm"
#                             ^ cursor
    npm ci

#---- a second field of a mount in the middle
FROM debian:12
RUN --mount=type=ca,target=/x make
#                ^^ complete: "cache"
#                  ^ cursor

#---- ok: an option that nobody knows
FROM debian:12
RUN --mount=type=cache,nothing=
#                              ^ cursor

#---- ok: a mount in a script
FROM debian:12
RUN echo --mount=
#                ^ cursor

#---- cache folders where no command is written yet: of the image's managers, then of all
FROM node:24-slim
RUN --mount=type=cache,target=
#                             ^ complete: "/root/.npm | /usr/local/share/.cache/yarn | /root/.yarn/berry/cache | /root/.local/share/pnpm/store | /var/cache/apt | /var/lib/apt/lists | /root/.bun/install/cache | /root/.cache/deno | /root/.cache/pip | /root/.cache/pipenv | ..."
#                             ^ cursor

#---- cache folders: of the manager that another step of the file uses first
FROM debian:12
RUN pip install flask
RUN --mount=type=cache,target=
#                             ^ complete: "/root/.cache/pip | /var/cache/apt | /var/lib/apt/lists | /root/.npm | /usr/local/share/.cache/yarn | /root/.yarn/berry/cache | /root/.local/share/pnpm/store | /root/.bun/install/cache | /root/.cache/deno | /root/.cache/pipenv | ..."
#                             ^ cursor

#---- cache folders: of the manager whose lockfile is there
#---- file pnpm-lock.yaml
lockfileVersion: 9
#---- file Dockerfile
FROM node:24-alpine
USER node
RUN --mount=type=cache,target=
#                             ^ complete: "/home/node/.local/share/pnpm/store | /home/node/.npm | /home/node/.cache/yarn | /home/node/.yarn/berry/cache | /etc/apk/cache | /home/node/.bun/install/cache | /home/node/.cache/deno | /home/node/.cache/pip | /home/node/.cache/pipenv | /home/node/.cache/pypoetry/artifacts | ..."
#                             ^ cursor

#---- cache folders: none that a mount covers already
FROM golang:1.27-alpine
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target= make
#                                                                   ^ complete: "/root/.cache/go-build | /etc/apk/cache | /root/.npm | /usr/local/share/.cache/yarn | /root/.yarn/berry/cache | /root/.local/share/pnpm/store | /root/.bun/install/cache | /root/.cache/deno | /root/.cache/pip | /root/.cache/pipenv | ..."
#                                                                   ^ cursor

#---- cache folders: an image nobody knows
FROM registry.example.com/base
RUN --mount=type=cache,target=
#                             ^ complete: "/var/cache/apt | /var/lib/apt/lists | /etc/apk/cache | /var/cache/dnf | /var/cache/libdnf5 | /var/cache/yum | /var/cache/zypp | /var/cache/pacman/pkg"
#                             ^ cursor
