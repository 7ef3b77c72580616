#---- what runs copied scripts
FROM node:22
#    ^ cursor
COPY . /app
CMD ["node", "/app/server.js"]
#---- refused: "Use node:22-alpine: line 2 may copy packages that are built for glibc"
#---- after (unsafe): "Use node:22-slim (same C library and shell, without compilers, Git and curl)"
FROM node:22-slim
COPY . /app
CMD ["node", "/app/server.js"]

#---- without a tag, the newest version
FROM python
#    ^ cursor
COPY . /app
CMD ["python", "/app/main.py"]
#---- after (unsafe): "Use python:3.14-slim (same C library and shell, without compilers, Git and curl)"
FROM python:3.14-slim
COPY . /app
CMD ["python", "/app/main.py"]
#---- after (unsafe): "Use python:3.14-alpine (musl instead of glibc, BusyBox shell, apk)"
FROM python:3.14-alpine
COPY . /app
CMD ["python", "/app/main.py"]

#---- a release, a variant
FROM python:3.13-bookworm
#    ^ cursor
COPY . /app
CMD ["python", "/app/main.py"]
#---- after (unsafe): "Use python:3.13-slim-bookworm (same C library and shell, without compilers, Git and curl)"
FROM python:3.13-slim-bookworm
COPY . /app
CMD ["python", "/app/main.py"]
#---- after (unsafe): "Use python:3.13-alpine (musl instead of glibc, BusyBox shell, apk)"
FROM python:3.13-alpine
COPY . /app
CMD ["python", "/app/main.py"]

#---- a runtime of Java
FROM eclipse-temurin:21-jre
#    ^ cursor
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
#---- after (unsafe): "Use eclipse-temurin:21-jre-alpine (musl instead of glibc, BusyBox shell, apk)"
FROM eclipse-temurin:21-jre-alpine
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]

#---- a program of its own
FROM debian:12
#    ^ cursor
COPY server /server
CMD ["/server"]
#---- after (unsafe): "Use debian:12-slim (same C library and shell, without documentation and locales)"
FROM debian:12-slim
COPY server /server
CMD ["/server"]
#---- after (unsafe): "Use gcr.io/distroless/cc-debian12 (no shell, no package manager)"
FROM gcr.io/distroless/cc-debian12
COPY server /server
CMD ["/server"]

#---- what the smaller ones do not have
FROM debian:bookworm-slim AS build
FROM node:22-bookworm
#    ^ cursor
RUN apt-get update && apt-get install -y tini
RUN curl -fsSL https://example.com/tool -o /tool
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
#---- refused: "Use node:22-bookworm-slim: it does not have `curl`, which is used in line 4"
#---- refused: "Use node:22-alpine: the files that line 5 copies may be built for glibc"

#---- what is used is installed; a script starts the program
FROM node:22
#    ^ cursor
RUN apt-get update && apt-get install -y curl && curl -fsSL https://example.com/tool -o /tool
COPY . /app
ENTRYPOINT ["/app/entrypoint.sh"]
#---- refused: "Use node:22-alpine: the script that it starts may need Bash"
#---- after (unsafe): "Use node:22-slim (same C library and shell, without compilers, Git and curl)"
FROM node:22-slim
RUN apt-get update && apt-get install -y curl && curl -fsSL https://example.com/tool -o /tool
COPY . /app
ENTRYPOINT ["/app/entrypoint.sh"]

#---- packages may be compiled
FROM node:22
#    ^ cursor
COPY package.json ./
RUN npm install
CMD node server.js
#---- refused: "Use node:22-slim: `npm` may compile what it installs in line 3"
#---- refused: "Use node:22-alpine: `npm` may compile what it installs in line 3"

#---- packages of Perl are often in C
FROM perl:5.42
#    ^ cursor
RUN cpanm --notest JSON::XS
CMD ["perl", "app.pl"]
#---- refused: "Use perl:5.42-slim: `cpanm` may compile what it installs in line 2"

#---- those of Erlang come from Git
FROM erlang:27
#    ^ cursor
RUN rebar3 compile
CMD ["erl"]
#---- refused: "Use erlang:27-slim: `rebar3` may compile what it installs in line 2"
#---- refused: "Use erlang:27-alpine: `rebar3` may compile what it installs in line 2"

#---- a shell
FROM debian:12-slim
#    ^ cursor
RUN useradd app
CMD server
#---- refused: "Use gcr.io/distroless/cc-debian12: the RUN in line 2 needs a shell"

#---- ok: build stages, images that are not known, digests, variables, small ones
FROM golang:1.25
#    ^ cursor
CMD ["/server"]

#---- ok: a digest
FROM node:22@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d
#    ^ cursor
CMD ["node"]

#---- ok: a variable
ARG TAG=22
FROM node:$TAG
#    ^ cursor
CMD ["node"]

#---- ok: a small one
FROM node:22-alpine
#    ^ cursor
CMD ["node"]

#---- ok: a stage that builds
FROM node:22 AS build
#    ^ cursor
RUN npm ci
FROM scratch
COPY --from=build /a /a

#---- `adduser` on Debian 13
FROM python:3.14
#    ^ cursor
RUN adduser --system app
COPY . /app
CMD ["python", "/app/main.py"]
#---- refused: "Use python:3.14-slim: `adduser` in line 2 is missing from slim images of Debian 13"
#---- after (unsafe): "Use python:3.14-alpine (musl instead of glibc, BusyBox shell, apk)"
FROM python:3.14-alpine
RUN adduser --system app
COPY . /app
CMD ["python", "/app/main.py"]

#---- `adduser` on Debian 12
FROM python:3.14-bookworm
#    ^ cursor
RUN adduser --system app
COPY . /app
CMD ["python", "/app/main.py"]
#---- after (unsafe): "Use python:3.14-slim-bookworm (same C library and shell, without compilers, Git and curl)"
FROM python:3.14-slim-bookworm
RUN adduser --system app
COPY . /app
CMD ["python", "/app/main.py"]
#---- after (unsafe): "Use python:3.14-alpine (musl instead of glibc, BusyBox shell, apk)"
FROM python:3.14-alpine
RUN adduser --system app
COPY . /app
CMD ["python", "/app/main.py"]

#---- `adduser` that a step installs
FROM python:3.14
#    ^ cursor
RUN apt-get update && apt-get install -y adduser && addgroup --system app
COPY . /app
CMD ["python", "/app/main.py"]
#---- refused: "Use python:3.14-alpine: it does not have `apt-get`, which is used in line 2"
#---- after (unsafe): "Use python:3.14-slim (same C library and shell, without compilers, Git and curl)"
FROM python:3.14-slim
RUN apt-get update && apt-get install -y adduser && addgroup --system app
COPY . /app
CMD ["python", "/app/main.py"]

#---- from the mirror that the full image comes from
FROM public.ecr.aws/docker/library/debian:12
#    ^ cursor
COPY app /app
CMD ["/app"]
#---- after (unsafe): "Use public.ecr.aws/docker/library/debian:12-slim (same C library and shell, without documentation and locales)"
FROM public.ecr.aws/docker/library/debian:12-slim
COPY app /app
CMD ["/app"]
#---- after (unsafe): "Use gcr.io/distroless/cc-debian12 (no shell, no package manager)"
FROM gcr.io/distroless/cc-debian12
COPY app /app
CMD ["/app"]

#---- a program that is started by its name alone
FROM debian:bookworm-slim
#    ^ cursor
COPY server /usr/bin/server
CMD ["server"]
#---- refused: "Use gcr.io/distroless/cc-debian12: `server`, which the image starts, is written without its path"

#---- the program of a release may be a script
FROM debian:bookworm-slim
#     ^ cursor
COPY --from=build /app/_build/prod/rel/app /app
CMD ["/app/bin/app", "start"]
#---- refused: "Use gcr.io/distroless/cc-debian12: `/app/bin/app` may be a script, which needs a shell"

#---- an account that Alpine does not have
FROM nginx:1.30
#    ^ cursor
COPY site /usr/share/nginx/html
RUN chown -R www-data /usr/share/nginx/html
#---- refused: "Use nginx:1.30-alpine: line 3 names the account `www-data`, which that of Alpine may not have"

#---- options of Debian's adduser
FROM nginx:1.30
#    ^ cursor
RUN adduser --system --group app
#---- refused: "Use nginx:1.30-alpine: `adduser` in line 2 has `--group`, which that of Alpine does not know"

#---- settings that may name an account, and a library
FROM nginx:1.30
#    ^ cursor
COPY nginx.conf /etc/nginx/nginx.conf
COPY modules/ngx_x.so /usr/lib/nginx/modules/
#---- refused: "Use nginx:1.30-alpine: the settings in line 2 may name an account that Alpine does not have"

#---- a locale
FROM nginx:1.30
#    ^ cursor
RUN localedef -i de_DE -c -f UTF-8 de_DE.UTF-8
#---- refused: "Use nginx:1.30-alpine: it does not have `localedef`, which is used in line 2"

#---- data of a server
FROM postgres:16
#    ^ cursor
COPY init.sql /docker-entrypoint-initdb.d/
#---- refused: "Use postgres:16-alpine: its data belong to another account number there, and may be sorted otherwise"

#---- Alpine has no openssl
FROM nginx:1.30
#     ^ cursor
COPY default.conf /etc/nginx/conf.d/
ARG USERNAME PASSWORD
RUN echo "$USERNAME:$(openssl passwd -apr1 $PASSWORD)" > /etc/nginx/.htpasswd
#---- refused: "Use nginx:1.30-alpine: it does not have `openssl`, which is used in line 4"

#---- a script that COPY names is read
#---- file default.conf
server { listen 80; }
#---- file healthcheck.sh
#!/bin/sh

service nginx status || exit 1
#---- file Dockerfile
FROM nginx:1.31
#^ cursor
COPY default.conf /etc/nginx/conf.d/
COPY healthcheck.sh /usr/src/
RUN chmod +x /usr/src/healthcheck.sh
#---- refused: "Use nginx:1.31-alpine: the script `healthcheck.sh` in line 3 needs `service`"

#---- a script of Bash that downloads
#---- file start
#!/bin/bash
curl -fsS http://config/ > /etc/config
exec node /app/server.js
#---- file Dockerfile
FROM node:22 AS build
RUN npm ci && npm run build
FROM node:22
#^ cursor
COPY --from=build /app /app
COPY start /usr/local/bin/
CMD ["node", "/app/server.js"]
#---- refused: "Use node:22-slim: the script `start` in line 5 needs `curl`"
#---- refused: "Use node:22-alpine: the files that line 4 copies may be built for glibc"

#---- an image of tools, which others start
FROM ruby:3.4
#^ cursor
ADD vault /usr/local/bin/
RUN chmod u+x /usr/local/bin/vault
#---- refused: "Use ruby:3.4-slim: the image starts nothing itself, so what runs on it is unknown"
#---- refused: "Use ruby:3.4-alpine: the image starts nothing itself, so what runs on it is unknown"

#---- an image for somebody to type in
FROM node:22
#^ cursor
COPY a /a
CMD bash
#---- refused: "Use node:22-slim: the image starts nothing itself, so what runs on it is unknown"
#---- refused: "Use node:22-alpine: the image starts nothing itself, so what runs on it is unknown"

#---- ok: one that is Alpine's already
FROM caddy:2
#^ cursor
COPY Caddyfile /etc/caddy/Caddyfile

#---- a script that installs when the container starts
#---- file start.sh
#!/usr/bin/env sh
python3 -m pip install -r requirements.txt
exec flask run
#---- file Dockerfile
FROM python:3.13
#^ cursor
COPY start.sh /usr/bin/
CMD ["start.sh"]
#---- refused: "Use python:3.13-slim: `pip` may compile what it installs in the script `start.sh` in line 2"
#---- refused: "Use python:3.13-alpine: the script that it starts may need Bash"

#---- settings that Compose mounts
#---- file compose.yaml
services:
  web:
    build: .
    volumes:
      - ./nginx.conf:/etc/nginx/nginx.conf
#---- file Dockerfile
FROM nginx:1.29
#    ^ cursor
CMD ["nginx", "-g", "daemon off;"]
#---- refused: "Use nginx:1.29-alpine: the settings that compose.yaml mounts may name an account that Alpine does not have"

#---- settings that are removed for others
FROM nginx:1.29
#    ^ cursor
RUN rm /etc/nginx/nginx.conf /etc/nginx/conf.d/default.conf
CMD ["nginx", "-g", "daemon off;"]
#---- refused: "Use nginx:1.29-alpine: line 2 removes settings for others that may name an account which Alpine does not have"

#---- an installer that is brought up to date compiles nothing; what it installs then may be
FROM python:3.13
#    ^ cursor
RUN pip install --upgrade pip "poetry==2.2.1"
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "app.py"]
#---- refused: "Use python:3.13-slim: `pip` may compile what it installs in line 4"
#---- refused: "Use python:3.13-alpine: `pip` may compile what it installs in line 4"

#---- packages that were installed outside of the image
FROM node:22
#    ^ cursor
COPY .output /opt/.output
CMD ["node", "/opt/.output/server/index.mjs"]
#---- refused: "Use node:22-alpine: line 2 may copy packages that are built for glibc"
#---- after (unsafe): "Use node:22-slim (same C library and shell, without compilers, Git and curl)"
FROM node:22-slim
COPY .output /opt/.output
CMD ["node", "/opt/.output/server/index.mjs"]

#---- a project with its packages, which no step installs
#---- file package.json
{ "dependencies": { "better-sqlite3": "12" } }
#---- file server.js
1
#---- file Dockerfile
FROM node:22
#    ^ cursor
WORKDIR /app
COPY . .
CMD ["node", "server.js"]
#---- refused: "Use node:22-alpine: line 3 may copy packages that are built for glibc"
#---- after (unsafe): "Use node:22-slim (same C library and shell, without compilers, Git and curl)"
FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["node", "server.js"]

#---- a program without packages
#---- file server.js
1
#---- file Dockerfile
FROM node:22
#    ^ cursor
WORKDIR /app
COPY . .
CMD ["node", "server.js"]
#---- after (unsafe): "Use node:22-slim (same C library and shell, without compilers, Git and curl)"
FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["node", "server.js"]
#---- after (unsafe): "Use node:22-alpine (musl instead of glibc, BusyBox shell, apk)"
FROM node:22-alpine
WORKDIR /app
COPY . .
CMD ["node", "server.js"]
