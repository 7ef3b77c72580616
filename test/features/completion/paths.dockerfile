# Files of the build context, and paths that stages have made.

#---- manifests first, then by name, dot files last
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file src/index.ts
a
#---- file .editorconfig
a
#---- file README.md
a
#---- file Dockerfile
FROM node:24
COPY 
#    ^ complete: "package-lock.json | package.json | README.md | src/ | .editorconfig | Dockerfile | .git | . | --link | --chown= | ..."
#    ^ cursor

#---- what was copied loses its place
#---- file package.json
{}
#---- file src/index.ts
a
#---- file Dockerfile
FROM node:24
COPY package.json ./
COPY 
#    ^ complete: "src/ | package.json | Dockerfile | .git | . | --link | --chown= | --chmod= | --parents | --exclude= | ..."
#    ^ cursor

#---- in a folder
#---- file src/index.ts
a
#---- file src/lib/a.ts
a
#---- file Dockerfile
FROM node:24
COPY src/
#        ^ complete: "index.ts | lib/"
#        ^ cursor

#---- a path that begins with a dot
#---- file src/index.ts
a
#---- file Dockerfile
FROM node:24
COPY ./s
#      ^ complete: "src/"
#       ^ cursor

#---- a path that begins with a slash is one of the context too
#---- file src/index.ts
a
#---- file Dockerfile
FROM node:24
COPY /src/
#         ^ complete: "index.ts"
#         ^ cursor

#---- what is ignored is left out
#---- file .dockerignore
dist
*.log
secrets/*
!secrets/public.txt
#---- file dist/a.js
a
#---- file a.log
a
#---- file a.txt
a
#---- file secrets/public.txt
a
#---- file secrets/key
a
#---- file Dockerfile
FROM debian:12
COPY 
#    ^ complete: "a.txt | secrets/ | .dockerignore | Dockerfile | .git | . | --link | --chown= | --chmod= | --parents | ..."
#    ^ cursor

#---- an exception below an ignored folder
#---- file .dockerignore
secrets/*
!secrets/public.txt
#---- file secrets/public.txt
a
#---- file secrets/key
a
#---- file Dockerfile
FROM debian:12
COPY secrets/
#            ^ complete: "public.txt"
#            ^ cursor

#---- blanks need JSON
#---- file "my file.txt"
a
#---- file a.txt
a
#---- file Dockerfile
FROM debian:12
COPY 
#    ^ complete: "a.txt | Dockerfile | .git | my file.txt | . | --link | --chown= | --chmod= | --parents | --exclude= | ..."
#    ^ cursor

#---- and there they are
#---- file "my file.txt"
a
#---- file a.txt
a
#---- file Dockerfile
FROM debian:12
COPY ["", "/"]
#      ^ complete: "a.txt | my file.txt | Dockerfile | .git"
#      ^ cursor

#---- the second string may be where they go to
#---- file a.txt
a
#---- file Dockerfile
FROM debian:12
WORKDIR /app
COPY ["a.txt", ""]
#               ^ complete: "a.txt | Dockerfile | .git | ./ | /app/ | /usr/local/bin/"
#               ^ cursor

#---- behind a source: where it goes to, and more sources
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY package.json 
#                 ^ complete: "./ | /app/ | /usr/local/bin/ | package-lock.json | Dockerfile | .git"
#                 ^ cursor

#---- a folder keeps its name when it is copied
#---- file src/a.ts
a
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY src 
#        ^ complete: "./src/ | ./ | /app/ | /usr/local/bin/ | Dockerfile | .git"
#        ^ cursor

#---- the whole context has no folder of its own
#---- file src/a.ts
a
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY . 
#      ^ complete: "./ | /app/ | /usr/local/bin/ | src/ | Dockerfile | .git"
#      ^ cursor

#---- what a web server serves
#---- file dist/index.html
a
#---- file Dockerfile
FROM nginx:1.30
COPY dist 
#         ^ complete: "./dist/ | ./ | /usr/share/nginx/html/ | /usr/local/bin/ | Dockerfile | .git"
#         ^ cursor

#---- what a stage has built, then what it works with
FROM golang:1.27 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go build -o /out/app ./cmd/app
FROM debian:12
COPY --from=build 
#                 ^ complete: "/out/app | /usr/local/go/ | /src/go.mod | /src/go.sum | /src/ | --link | --chown= | --chmod= | --parents | --exclude="
#                 ^ cursor

#---- outputs of npm, seen from the working directory
FROM node:24 AS build
WORKDIR /app
RUN npm ci
COPY . .
RUN npm run build
FROM nginx:1.30
COPY --from=build 
#                 ^ complete: "/app/dist/ | /app/build/ | /app/.next/ | /app/node_modules/ | /usr/local/bin/node | /usr/local/lib/node_modules/ | /app/ | --link | --chown= | --chmod= | ..."
#                 ^ cursor

#---- a stage on another stage
FROM rust:1 AS base
WORKDIR /app
FROM base AS build
RUN cargo build --release
FROM debian:12
COPY --from=build /
#                 ^ complete: "/app/target/release/ | /app/"
#                  ^ cursor

#---- a folder with a slash hands on its content, not its name
FROM node:24 AS prune
RUN prepare
FROM node:24 AS build
WORKDIR /app
COPY --from=prune /out/json/ .
COPY --from=prune /out/tool .
FROM debian:12
COPY --from=build /app/
#                 ^^^^^ complete: "/app/tool | /app/"
#                      ^ cursor

#---- files that were copied into the stage
#---- file src/a.ts
a
#---- file README.md
a
#---- file Dockerfile
FROM node:24 AS build
WORKDIR /app
COPY . .
FROM debian:12
COPY --from=build /app/
#                 ^^^^^ complete: "/app/"
#                      ^ complete: ".git | Dockerfile | README.md | src/"
#                      ^ cursor

#---- what commands write
FROM debian:12 AS build
RUN mkdir -p /data && curl -fsSL https://example.com/a -o /usr/local/bin/tool && echo a > /etc/app.conf
RUN python -m venv /opt/venv
FROM debian:12
COPY --from=build 
#                 ^ complete: "/opt/venv/ | /data/ | /usr/local/bin/tool | /etc/app.conf | --link | --chown= | --chmod= | --parents | --exclude="
#                 ^ cursor

#---- a Maven project
FROM maven:3.9 AS build
WORKDIR /src
RUN mvn package
FROM eclipse-temurin:21-jre
COPY --from=build 
#                 ^ complete: "/src/target/*.jar | /src/target/ | /src/ | --link | --chown= | --chmod= | --parents | --exclude="
#                 ^ cursor

#---- relative outputs are unknown where a command changes the folder
FROM golang:1.27 AS build
WORKDIR /src
RUN cd cmd && go build -o app . && go build -o /out/app .
FROM debian:12
COPY --from=build 
#                 ^ complete: "/out/app | /usr/local/go/ | /src/ | --link | --chown= | --chmod= | --parents | --exclude="
#                 ^ cursor

#---- the same path in the other stage
FROM golang:1.27 AS build
RUN go build -o /out/app .
FROM debian:12
COPY --from=build /out/app 
#                          ^ complete: "./ | /out/app | /usr/local/bin/"
#                          ^ cursor

#---- a stage by its index
FROM golang:1.27
RUN go build -o /out/app .
FROM debian:12
COPY --from=0 
#             ^ complete: "/out/app | /usr/local/go/ | --link | --chown= | --chmod= | --parents | --exclude="
#             ^ cursor

#---- files of an image
FROM php:8.5
COPY --from=composer:2 
#                      ^ complete: "/usr/bin/composer | --link | --chown= | --chmod= | --parents | --exclude="
#                      ^ cursor

#---- half of a name
#---- file go.mod
module x
#---- file go.sum
a
#---- file main.go
a
#---- file Dockerfile
FROM golang:1.27
COPY go.mod g ./
#           ^ complete: "go.sum"
#            ^ cursor

#---- a folder goes on with a slash
#---- settings
{ "pick": "src/" }
#---- file src/a.ts
a
#---- file Dockerfile
FROM debian:12
COPY s .
#    ^ complete: "src/"
#     ^ cursor
#---- after
FROM debian:12
COPY src/ .

#---- all of a path is replaced behind its last slash
#---- settings
{ "pick": "b.ts" }
#---- file src/a.ts
a
#---- file src/b.ts
a
#---- file Dockerfile
FROM debian:12
COPY src/a.ts .
#        ^ cursor
#        ^^^^ complete: "a.ts | b.ts"
#---- after
FROM debian:12
COPY src/b.ts .

#---- ok: nothing is known of a document without a place
FROM debian:12
COPY pack
#        ^ cursor

#---- ok: a heredoc
FROM debian:12
COPY <<E
#       ^ cursor

#---- a name that COPY would take for a pattern
#---- settings
{ "pick": "[id]/" }
#---- file app/[id]/page.tsx
a
#---- file Dockerfile
FROM debian:12
COPY app/ /x
#        ^ complete: "[id]/"
#        ^ cursor
#---- after
FROM debian:12
COPY app/[[]id]/ /x

#---- a folder whose name looks like a pattern
#---- file app/[id]/page.tsx
a
#---- file Dockerfile
FROM debian:12
COPY app/[[]id]/ /x
#               ^ complete: "page.tsx"
#               ^ cursor

#---- a binary that Cargo is asked for by name
#---- settings
{ "most": 3 }
#---- file Dockerfile
FROM rust:1 AS build
WORKDIR /src
RUN cargo build --release --bin server
FROM debian:12
COPY --from=build 
#                 ^ complete: "/src/target/release/server | /src/target/release/ | /src/ | ..."
#                 ^ cursor

#---- a program for the whole image makes nothing in the working directory
#---- settings
{ "most": 3 }
#---- file Dockerfile
FROM node:24 AS build
WORKDIR /app
RUN npm install -g pnpm && install -m 755 entry.sh /usr/local/bin/entry
FROM debian:12
COPY --from=build 
#                 ^ complete: "/usr/local/bin/entry | /usr/local/bin/node | /usr/local/lib/node_modules/ | ..."
#                 ^ cursor

#---- names that a Dockerfile would take for variables, quotes or escapes are left out
#---- file it's.txt
a
#---- file routes/$id.tsx
a
#---- file plain.txt
a
#---- file Dockerfile
FROM debian:12
COPY 
#    ^ complete: "plain.txt | routes/ | Dockerfile | .git | . | --link | --chown= | --chmod= | --parents | --exclude= | ..."
#    ^ cursor
