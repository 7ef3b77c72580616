#---- the same variant of the next version
FROM node:16-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:22-alpine` or newer"
FROM node:14.21.3-alpine3.17
#    ^^^^^^^^^^^^^^^^^^^^^^^ warning: "`node:14` reached end of life on 2023-04-30, and Alpine 3.17 on 2024-11-22: use `node:22-alpine` or newer"
FROM python:3.8-slim AS base
#    ^^^^^^^^^^^^^^^ warning: "`python:3.8` reached end of life on 2024-10-07: use `python:3.11-slim` or newer"
FROM golang:1.18
#    ^^^^^^^^^^^ warning: "`golang:1.18` reached end of life on 2023-02-01: use `golang:1.26` or newer"
FROM debian:buster-slim
#    ^^^^^^^^^^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:bookworm-slim` or newer"
FROM ubuntu:18.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:18.04` reached end of life on 2023-05-31: use `ubuntu:22.04` or newer"
#---- refused: "Change node:16-alpine to node:22-alpine (unsafe): nothing in the project says that it runs on Node.js 22"
#---- refused: "Change node:14.21.3-alpine3.17 to node:22-alpine (unsafe): nothing in the project says that it runs on Node.js 22"
#---- refused: "Change python:3.8-slim to python:3.11-slim (unsafe): nothing in the project says that it runs on Python 3.11"
#---- fixed (unsafe): "Change golang:1.18 to golang:1.26 (unsafe)"
FROM node:16-alpine
FROM node:14.21.3-alpine3.17
FROM python:3.8-slim AS base
FROM golang:1.26
FROM debian:buster-slim
FROM ubuntu:18.04
#---- fixed (unsafe): "Change debian:buster-slim to debian:bookworm-slim (unsafe)"
FROM node:16-alpine
FROM node:14.21.3-alpine3.17
FROM python:3.8-slim AS base
FROM golang:1.18
FROM debian:bookworm-slim
FROM ubuntu:18.04
#---- fixed (unsafe): "Change ubuntu:18.04 to ubuntu:22.04 (unsafe)"
FROM node:16-alpine
FROM node:14.21.3-alpine3.17
FROM python:3.8-slim AS base
FROM golang:1.18
FROM debian:buster-slim
FROM ubuntu:22.04

#---- a variant that the next version may not have
FROM node:12-stretch
#    ^^^^^^^^^^^^^^^ warning: "`node:12` reached end of life on 2022-04-30, and Debian 9 on 2022-07-01"
FROM python:3.6-slim-buster
#    ^^^^^^^^^^^^^^^^^^^^^^ warning: "`python:3.6` reached end of life on 2021-12-23, and Debian 10 on 2024-06-30"

#---- ok: supported, not known
FROM node:22-alpine
FROM node:lts
FROM python:3
FROM golang:1.27
FROM debian:12
FROM example.com/node:16

#---- ok: a variable decides
ARG V=16
FROM node:${V}

#---- images that nobody maintains any more
FROM openjdk:8-jre-alpine AS a
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:8-jre-alpine` or newer"
FROM openjdk:11-jdk-slim AS b
#    ^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:11-jdk` or newer"
FROM library/openjdk:17 AS c
#    ^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:17-jdk` or newer"
FROM centos:8 AS d
#    ^^^^^^^^ warning: "`centos:8` reached end of life on 2021-12-31: use `almalinux:8` or newer"
FROM centos:7.9.2009 AS e
#    ^^^^^^^^^^^^^^^ warning: "`centos:7` reached end of life on 2024-06-30"
FROM openjdk:8-windowsservercore AS f
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained"
#---- fixed (unsafe): "Change openjdk:8-jre-alpine to eclipse-temurin:8-jre-alpine (unsafe)"
FROM eclipse-temurin:8-jre-alpine AS a
FROM openjdk:11-jdk-slim AS b
FROM library/openjdk:17 AS c
FROM centos:8 AS d
FROM centos:7.9.2009 AS e
FROM openjdk:8-windowsservercore AS f
#---- fixed (unsafe): "Change openjdk:11-jdk-slim to eclipse-temurin:11-jdk (unsafe)"
FROM openjdk:8-jre-alpine AS a
FROM eclipse-temurin:11-jdk AS b
FROM library/openjdk:17 AS c
FROM centos:8 AS d
FROM centos:7.9.2009 AS e
FROM openjdk:8-windowsservercore AS f
#---- fixed (unsafe): "Change openjdk:17 to eclipse-temurin:17-jdk (unsafe)"
FROM openjdk:8-jre-alpine AS a
FROM openjdk:11-jdk-slim AS b
FROM library/eclipse-temurin:17-jdk AS c
FROM centos:8 AS d
FROM centos:7.9.2009 AS e
FROM openjdk:8-windowsservercore AS f
#---- fixed (unsafe): "Change centos:8 to almalinux:8 (unsafe)"
FROM openjdk:8-jre-alpine AS a
FROM openjdk:11-jdk-slim AS b
FROM library/openjdk:17 AS c
FROM almalinux:8 AS d
FROM centos:7.9.2009 AS e
FROM openjdk:8-windowsservercore AS f

#---- ok: versions of them that are not there yet, and that nobody knows
FROM openjdk:27-ea-jdk
FROM openjdk:jre-alpine
FROM openjdk

#---- versions that ended long ago
FROM node:9.11.2-alpine
#    ^^^^^^^^^^^^^^^^^^ warning: "`node:9` reached end of life on 2018-06-30: use `node:22-alpine` or newer"
FROM node:10-slim
#    ^^^^^^^^^^^^ warning: "`node:10` reached end of life on 2021-04-30: use `node:22-slim` or newer"
FROM python:2.7.16-alpine3.9
#    ^^^^^^^^^^^^^^^^^^^^^^^ warning: "`python:2.7` reached end of life on 2020-01-01, and Alpine 3.9 on 2020-11-01: use `python:3.11-alpine` or newer"
FROM ruby:2.4
#    ^^^^^^^^ warning: "`ruby:2.4` reached end of life on 2020-03-31: use `ruby:3.3` or newer"
FROM php:5.6-apache
#    ^^^^^^^^^^^^^^ warning: "`php:5.6` reached end of life on 2018-12-31: use `php:8.3-apache` or newer"
#---- refused: "Change node:9.11.2-alpine to node:22-alpine (unsafe): it ended in 2018: a project of that time needs more than another image"
#---- refused: "Change node:10-slim to node:22-slim (unsafe): it ended in 2021: a project of that time needs more than another image"
#---- refused: "Change python:2.7.16-alpine3.9 to python:3.11-alpine (unsafe): Python 3 does not run programs for Python 2"
#---- refused: "Change ruby:2.4 to ruby:3.3 (unsafe): it ended in 2020: a project of that time needs more than another image"
#---- refused: "Change php:5.6-apache to php:8.3-apache (unsafe): it ended in 2018: a project of that time needs more than another image"

#---- a package of the system that newer releases do not have
FROM node:14-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:14` reached end of life on 2023-04-30: use `node:22-alpine` or newer"
RUN apk add --no-cache python make g++
#---- refused: "Change node:14-alpine to node:22-alpine (unsafe): line 2 installs `python`, which newer releases don't have"

#---- a module of PHP that is a package of its own
FROM alpine:3.15
#    ^^^^^^^^^^^ warning: "`alpine:3.15` reached end of life on 2023-11-01: use `alpine:3.22` or newer"
RUN apk add --no-cache php7-fpm nginx
#---- refused: "Change alpine:3.15 to alpine:3.22 (unsafe): line 2 installs `php7-fpm`, which newer releases don't have"

#---- a library by the name of the old release
FROM debian:10
#    ^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:12` or newer"
RUN apt-get update && apt-get install -y libssl1.1
#---- refused: "Change debian:10 to debian:12 (unsafe): line 2 installs `libssl1.1`, which newer releases don't have"

#---- a version that only one release has
FROM ubuntu:20.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:20.04` reached end of life on 2025-05-31: use `ubuntu:22.04` or newer"
RUN apt-get update && apt-get install -y openjdk-11-jre-headless python3.8-dev
#---- refused: "Change ubuntu:20.04 to ubuntu:22.04 (unsafe): line 2 installs `python3.8-dev`, which newer releases don't have"

#---- a package is pinned
FROM alpine:3.18
#    ^^^^^^^^^^^ warning: "`alpine:3.18` reached end of life on 2025-05-09: use `alpine:3.22` or newer"
RUN apk add --no-cache 'curl=8.1.2-r0'
#---- refused: "Change alpine:3.18 to alpine:3.22 (unsafe): line 2 pins `curl=8.1.2-r0`, a version of the old release"

#---- a repository of the old release
FROM debian:10
#    ^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:12` or newer"
RUN echo "deb https://apt.example.com buster main" > /etc/apt/sources.list.d/a.list
#---- refused: "Change debian:10 to debian:12 (unsafe): line 2 names `buster`, which the newer image may not have"

#---- the distribution's Python takes no packages any more
FROM alpine:3.18
#    ^^^^^^^^^^^ warning: "`alpine:3.18` reached end of life on 2025-05-09: use `alpine:3.22` or newer"
RUN apk add --no-cache py3-pip && pip3 install flask
#---- refused: "Change alpine:3.18 to alpine:3.22 (unsafe): line 2 installs packages beside the distribution's, which Python of `alpine:3.22` refuses"

#---- a folder that is named by its version
FROM python:3.8-slim
#    ^^^^^^^^^^^^^^^ warning: "`python:3.8` reached end of life on 2024-10-07: use `python:3.11-slim` or newer"
COPY --from=example.com/wheels /usr/local/lib/python3.8/site-packages /usr/local/lib/python3.8/site-packages
#---- refused: "Change python:3.8-slim to python:3.11-slim (unsafe): line 2 names `python3.8`, which the newer image may not have"

#---- Python 2
FROM python:2.7-slim
#    ^^^^^^^^^^^^^^^ warning: "`python:2.7` reached end of life on 2020-01-01: use `python:3.11-slim` or newer"
CMD ["python", "app.py"]
#---- refused: "Change python:2.7-slim to python:3.11-slim (unsafe): Python 3 does not run programs for Python 2"

#---- the project asks for the old version
#---- file package.json
{ "name": "app", "engines": { "node": "14.x" } }
#---- file Dockerfile
FROM node:14
#    ^^^^^^^ warning: "`node:14` reached end of life on 2023-04-30: use `node:22` or newer"
COPY package.json ./
RUN npm install
#---- refused: "Change node:14 to node:22 (unsafe): `package.json` asks for Node.js 14.x"

#---- the project admits the newer version
#---- file package.json
{ "name": "app", "engines": { "node": "14 || 22" } }
#---- file Dockerfile
FROM node:14
#    ^^^^^^^ warning: "`node:14` reached end of life on 2023-04-30: use `node:22` or newer"
COPY package.json ./
RUN npm install
#---- fixed (unsafe): "Change node:14 to node:22 (unsafe)"
FROM node:22
COPY package.json ./
RUN npm install

#---- a file beside the project names a version
#---- file .nvmrc
lts/gallium
#---- file package.json
{ "name": "app" }
#---- file Dockerfile
FROM node:16
#    ^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:22` or newer"
COPY package.json ./
RUN npm install
#---- refused: "Change node:16 to node:22 (unsafe): `.nvmrc` says 16"

#---- webpack 4
#---- file package.json
{ "name": "app", "devDependencies": { "webpack": "^4.46.0" } }
#---- file Dockerfile
FROM node:16
#    ^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:22` or newer"
COPY package.json ./
RUN npm install
#---- refused: "Change node:16 to node:22 (unsafe): `package.json` has `webpack` 4, which fails with OpenSSL 3 of Node.js 17 and newer"

#---- webpack 4 with the flag that it needs
#---- file package.json
{ "engines": { "node": ">=12 <=22" }, "name": "app", "devDependencies": { "webpack": "^4.46.0" } }
#---- file Dockerfile
FROM node:16
#    ^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:22` or newer"
ENV NODE_OPTIONS=--openssl-legacy-provider
COPY package.json ./
RUN npm install
#---- fixed (unsafe): "Change node:16 to node:22 (unsafe)"
FROM node:22
ENV NODE_OPTIONS=--openssl-legacy-provider
COPY package.json ./
RUN npm install

#---- a lockfile that holds node-sass
#---- file package.json
{ "name": "app", "dependencies": { "styles": "1.0.0" } }
#---- file yarn.lock
node-sass@^6.0.1:
  version "6.0.1"
#---- file Dockerfile
FROM node:16
#    ^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:22` or newer"
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile
#---- refused: "Change node:16 to node:22 (unsafe): `yarn.lock` needs `node-sass`, which is built for Node.js 20 at most"

#---- what a project of Python, of Ruby and of PHP asks for
#---- file py/pyproject.toml
[tool.poetry.dependencies]
python = "~3.8"
#---- file rb/Gemfile
ruby "2.7.8"
#---- file php/composer.json
{ "require": { "php": "^7.4" } }
#---- file Dockerfile
FROM python:3.8 AS a
#    ^^^^^^^^^^ warning: "`python:3.8` reached end of life on 2024-10-07: use `python:3.11` or newer"
COPY py/ ./
RUN pip install poetry && poetry install
FROM ruby:2.7 AS b
#    ^^^^^^^^ warning: "`ruby:2.7` reached end of life on 2023-03-31: use `ruby:3.3` or newer"
COPY rb/ ./
RUN bundle install
FROM php:7.4-fpm AS c
#    ^^^^^^^^^^^ warning: "`php:7.4` reached end of life on 2022-11-28: use `php:8.3-fpm` or newer"
COPY php/ ./
RUN composer install
#---- refused: "Change python:3.8 to python:3.11 (unsafe): `py/pyproject.toml` asks for Python ~3.8"
#---- refused: "Change ruby:2.7 to ruby:3.3 (unsafe): `rb/Gemfile` asks for Ruby 2.7.8"
#---- refused: "Change php:7.4-fpm to php:8.3-fpm (unsafe): `php/composer.json` asks for PHP ^7.4"

#---- what a build of .NET targets
#---- file app.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup></Project>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:6.0 AS build
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`mcr.microsoft.com/dotnet/sdk:6.0` reached end of life on 2024-11-12: use `mcr.microsoft.com/dotnet/sdk:10.0` or newer"
COPY app.csproj ./
RUN dotnet restore && dotnet publish -o /app
FROM mcr.microsoft.com/dotnet/aspnet:6.0
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`mcr.microsoft.com/dotnet/aspnet:6.0` reached end of life on 2024-11-12: use `mcr.microsoft.com/dotnet/aspnet:10.0` or newer"
COPY --from=build /app /app
CMD ["dotnet", "/app/app.dll"]
#---- refused: "Change dotnet/sdk:6.0 to dotnet/sdk:10.0 and dotnet/aspnet:6.0 to dotnet/aspnet:10.0 (unsafe): `app.csproj` targets `net6.0`"
#---- refused: "Change dotnet/sdk:6.0 to dotnet/sdk:10.0 and dotnet/aspnet:6.0 to dotnet/aspnet:10.0 (unsafe): `app.csproj` targets `net6.0`"

#---- stages on the same version change together
#---- file package.json
{ "engines": { "node": ">=12 <=22" } }
#---- file Dockerfile
FROM node:14 AS build
#    ^^^^^^^ warning: "`node:14` reached end of life on 2023-04-30: use `node:22` or newer"
RUN npm ci
FROM node:14-slim
#    ^^^^^^^^^^^^ warning: "`node:14` reached end of life on 2023-04-30: use `node:22-slim` or newer"
COPY --from=build /app/node_modules /app/node_modules
#---- fixed (unsafe): "Change node:14 to node:22 and node:14-slim to node:22-slim (unsafe)"
FROM node:22 AS build
RUN npm ci
FROM node:22-slim
COPY --from=build /app/node_modules /app/node_modules
#---- fixed (unsafe): "Change node:14 to node:22 and node:14-slim to node:22-slim (unsafe)"
FROM node:22 AS build
RUN npm ci
FROM node:22-slim
COPY --from=build /app/node_modules /app/node_modules

#---- versions that run what ran on the one before
FROM nginx:1.24-alpine
#    ^^^^^^^^^^^^^^^^^ warning: "`nginx:1.24` reached end of life on 2024-04-23: use `nginx:1.30-alpine` or newer"
COPY dist /usr/share/nginx/html
FROM golang:1.22
#    ^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26` or newer"
RUN go build ./...
#---- fixed (unsafe): "Use nginx:1.30-alpine"
FROM nginx:1.30-alpine
COPY dist /usr/share/nginx/html
FROM golang:1.22
RUN go build ./...
#---- fixed (unsafe): "Use golang:1.26"
FROM nginx:1.24-alpine
COPY dist /usr/share/nginx/html
FROM golang:1.26
RUN go build ./...

#---- the data of a database
FROM postgres:12-alpine
#    ^^^^^^^^^^^^^^^^^^ warning: "`postgres:12` reached end of life on 2024-11-21: use `postgres:15-alpine` or newer"
COPY init.sql /docker-entrypoint-initdb.d/
#---- refused: "Change postgres:12-alpine to postgres:15-alpine (unsafe): data that the old version has written needs a migration"

#---- flags and extensions that PHP no longer has
FROM php:7.3-fpm
#    ^^^^^^^^^^^ warning: "`php:7.3` reached end of life on 2021-12-06: use `php:8.3-fpm` or newer"
RUN docker-php-ext-configure gd --with-freetype-dir=/usr/include && docker-php-ext-install gd
#---- refused: "Change php:7.3-fpm to php:8.3-fpm (unsafe): line 2 passes `--with-freetype-dir`, which PHP 7.4 and newer don't have"

#---- programs that Go no longer installs so
FROM golang:1.17
#    ^^^^^^^^^^^ warning: "`golang:1.17` reached end of life on 2022-08-02: use `golang:1.26` or newer"
RUN go get -u github.com/golang/protobuf/protoc-gen-go
#---- refused: "Change golang:1.17 to golang:1.26 (unsafe): line 2 installs by `go get`, which Go 1.18 and newer no longer do"

#---- folders of the image that is no longer made
FROM openjdk:11-jre
#    ^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:11-jre` or newer"
ENV JAVA_HOME=/usr/local/openjdk-11
#---- refused: "Change openjdk:11-jre to eclipse-temurin:11-jre (unsafe): line 2 names `openjdk-11`, which the newer image may not have"

#---- distroless images have the version of their runtime in their name
#---- file package.json
{ "engines": { "node": ">=12 <=22" } }
#---- file Dockerfile
FROM node:20-slim AS build
#    ^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22-slim` or newer"
RUN npm ci
FROM gcr.io/distroless/nodejs20-debian12
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`gcr.io/distroless/nodejs20-debian12` has Node.js 20, which reached end of life on 2026-04-30: use `gcr.io/distroless/nodejs22-debian12` or newer"
COPY --from=build /app /app
#---- fixed (unsafe): "Change node:20-slim to node:22-slim and distroless/nodejs20-debian12 to distroless/nodejs22-debian12 (unsafe)"
FROM node:22-slim AS build
RUN npm ci
FROM gcr.io/distroless/nodejs22-debian12
COPY --from=build /app /app
#---- fixed (unsafe): "Change node:20-slim to node:22-slim and distroless/nodejs20-debian12 to distroless/nodejs22-debian12 (unsafe)"
FROM node:22-slim AS build
RUN npm ci
FROM gcr.io/distroless/nodejs22-debian12
COPY --from=build /app /app

#---- distroless images with a tag, with a release of which no newer one is known, and supported ones
#---- file package.json
{ "engines": { "node": "^18 || ^22" } }
#---- file Dockerfile
FROM gcr.io/distroless/nodejs18-debian12:nonroot
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`gcr.io/distroless/nodejs18-debian12` has Node.js 18, which reached end of life on 2025-04-30: use `gcr.io/distroless/nodejs22-debian12:nonroot` or newer"
FROM gcr.io/distroless/nodejs18-debian11
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`gcr.io/distroless/nodejs18-debian11` has Node.js 18, which reached end of life on 2025-04-30, and Debian 11 on 2026-08-31"
FROM gcr.io/distroless/nodejs24-debian12
#---- refused: "Change distroless/nodejs18-debian12:nonroot to distroless/nodejs22-debian12:nonroot and distroless/nodejs18-debian11 to distroless/nodejs22-debian12:nonroot (unsafe): line 2 has a variant that the newer version may not have"

#---- nothing tells whether the project of a distroless image runs on the newer version
#---- file package.json
{ "name": "app" }
#---- file Dockerfile
FROM gcr.io/distroless/nodejs20-debian12
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`gcr.io/distroless/nodejs20-debian12` has Node.js 20, which reached end of life on 2026-04-30: use `gcr.io/distroless/nodejs22-debian12` or newer"
COPY package.json index.js ./
#---- refused: "Change distroless/nodejs20-debian12 to distroless/nodejs22-debian12 (unsafe): nothing in the project says that it runs on Node.js 22"

#---- a version file that holds several versions, or the name of another build, tells none
#---- file .nvmrc
system
#---- file package.json
{ "name": "app" }
#---- file .python-version
3.10
3.13
#---- file Dockerfile
FROM node:20 AS a
#    ^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22` or newer"
COPY package.json .nvmrc index.js ./
RUN npm ci
FROM python:3.8 AS b
#    ^^^^^^^^^^ warning: "`python:3.8` reached end of life on 2024-10-07: use `python:3.11` or newer"
COPY .python-version main.py ./
#---- refused: "Change node:20 to node:22 (unsafe): nothing in the project says that it runs on Node.js 22"
#---- refused: "Change python:3.8 to python:3.11 (unsafe): nothing in the project says that it runs on Python 3.11"

#---- a version file that names the newest release
#---- file .nvmrc
lts/*
#---- file package.json
{ "name": "app" }
#---- file Dockerfile
FROM node:20
#    ^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22` or newer"
COPY package.json index.js ./
RUN npm ci
#---- fixed (unsafe): "Change node:20 to node:22 (unsafe)"
FROM node:22
COPY package.json index.js ./
RUN npm ci

#---- the other stage is on another version
FROM node:24 AS build
RUN npm ci
FROM gcr.io/distroless/nodejs20-debian12
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`gcr.io/distroless/nodejs20-debian12` has Node.js 20, which reached end of life on 2026-04-30: use `gcr.io/distroless/nodejs22-debian12` or newer"
COPY --from=build /app /app
#---- refused: "Change distroless/nodejs20-debian12 to distroless/nodejs22-debian12 (unsafe): line 1 would be on another version of the same runtime"

#---- a stage that is held to a digest would stay behind
FROM node:20 AS build
#    ^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22` or newer"
RUN npm ci
FROM node:20-slim@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22-slim` or newer"
COPY --from=build /app /app
#---- refused: "Change node:20 to node:22 and node:20-slim to node:22-slim (unsafe): line 3 names an image by its digest as well"
#---- refused: "Change node:20 to node:22 and node:20-slim to node:22-slim (unsafe): line 3 names an image by its digest as well"

#---- stages that hand nothing on to each other
#---- file package.json
{ "engines": { "node": ">=12 <=22" } }
#---- file Dockerfile
FROM node:20 AS a
#    ^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22` or newer"
RUN npm ci
FROM node:24 AS b
RUN npm ci
#---- fixed (unsafe): "Change node:20 to node:22 (unsafe)"
FROM node:22 AS a
RUN npm ci
FROM node:24 AS b
RUN npm ci

#---- the project asks for the old version in a distroless image
#---- file package.json
{ "name": "app", "engines": { "node": "20.x" } }
#---- file Dockerfile
FROM gcr.io/distroless/nodejs20-debian12
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`gcr.io/distroless/nodejs20-debian12` has Node.js 20, which reached end of life on 2026-04-30: use `gcr.io/distroless/nodejs22-debian12` or newer"
COPY package.json index.js ./
#---- refused: "Change distroless/nodejs20-debian12 to distroless/nodejs22-debian12 (unsafe): `package.json` asks for Node.js 20.x"

#---- the SDK of .NET and its runtime change together or not at all
FROM mcr.microsoft.com/dotnet/sdk:6.0 AS build
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`mcr.microsoft.com/dotnet/sdk:6.0` reached end of life on 2024-11-12: use `mcr.microsoft.com/dotnet/sdk:10.0` or newer"
RUN dotnet publish -o /app
FROM mcr.microsoft.com/dotnet/aspnet:6.0
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`mcr.microsoft.com/dotnet/aspnet:6.0` reached end of life on 2024-11-12: use `mcr.microsoft.com/dotnet/aspnet:10.0` or newer"
COPY --from=build /app /app
#---- refused: "Change dotnet/sdk:6.0 to dotnet/sdk:10.0 and dotnet/aspnet:6.0 to dotnet/aspnet:10.0 (unsafe): a program built for .NET 6.0 starts with no other major version: change its target framework first"
#---- refused: "Change dotnet/sdk:6.0 to dotnet/sdk:10.0 and dotnet/aspnet:6.0 to dotnet/aspnet:10.0 (unsafe): a program built for .NET 6.0 starts with no other major version: change its target framework first"

#---- what another stage built with the libraries of the same distribution
FROM elixir:1.18-alpine AS build
RUN mix release
FROM alpine:3.15
#    ^^^^^^^^^^^ warning: "`alpine:3.15` reached end of life on 2023-11-01: use `alpine:3.22` or newer"
COPY --from=build /app/_build/prod/rel/app /app
#---- refused: "Change alpine:3.15 to alpine:3.22 (unsafe): line 4 copies what was built on `elixir:1.18-alpine`, which may need libraries of the old release"

#---- a program that is linked with the C library alone
FROM golang:1.27-alpine AS build
RUN go build -o /app .
FROM alpine:3.15
#    ^^^^^^^^^^^ warning: "`alpine:3.15` reached end of life on 2023-11-01: use `alpine:3.22` or newer"
COPY --from=build /app /app
#---- fixed (unsafe): "Change alpine:3.15 to alpine:3.22 (unsafe)"
FROM golang:1.27-alpine AS build
RUN go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app

#---- an archive and a package file for one release
FROM ubuntu:18.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:18.04` reached end of life on 2023-05-31: use `ubuntu:22.04` or newer"
RUN add-apt-repository -y ppa:deadsnakes/ppa && apt-get update
FROM debian:10
#    ^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:12` or newer"
RUN curl -fsSLO https://example.com/a.deb && dpkg -i a.deb
#---- refused: "Change ubuntu:18.04 to ubuntu:22.04 (unsafe): line 2 adds `ppa:deadsnakes/ppa`, which may have nothing for the newer release"
#---- refused: "Change debian:10 to debian:12 (unsafe): line 4 installs a package file that may be made for the old release"

#---- modules of Python 2
FROM debian:buster-slim
#    ^^^^^^^^^^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:bookworm-slim` or newer"
RUN apt-get update && apt-get install -y python-requests
#---- refused: "Change debian:buster-slim to debian:bookworm-slim (unsafe): line 2 installs `python-requests`, which newer releases don't have"

#---- Go's programs need the C library of the image that they were built on
FROM golang:1.22 AS build
#    ^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26` or newer"
RUN go build -o /app .
FROM debian:12-slim
COPY --from=build /app /app
#---- refused: "Use golang:1.26: line 4 copies what line 2 builds to an image that may be too old for it"

#---- Go's programs that need none
FROM golang:1.22 AS build
#    ^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26` or newer"
RUN CGO_ENABLED=0 go build -o /app .
FROM debian:12-slim
COPY --from=build /app /app
#---- fixed (unsafe): "Use golang:1.26"
FROM golang:1.26 AS build
RUN CGO_ENABLED=0 go build -o /app .
FROM debian:12-slim
COPY --from=build /app /app

#---- Go without a compiler of C
FROM golang:1.22-alpine AS build
#    ^^^^^^^^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26-alpine` or newer"
RUN go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app
#---- fixed (unsafe): "Use golang:1.26-alpine"
FROM golang:1.26-alpine AS build
RUN go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app

#---- a program without libraries
FROM golang:1.22 AS build
#    ^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26` or newer"
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
#---- fixed (unsafe): "Use golang:1.26"
FROM golang:1.26 AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app

#---- Rust's programs may be linked with the distribution's libraries
FROM rust:1.90-bullseye AS build
#    ^^^^^^^^^^^^^^^^^^ warning: "`rust:1.90-bullseye` is on Debian 11, which reached end of life on 2026-08-31"
RUN cargo build --release
FROM debian:10-slim
#    ^^^^^^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:12-slim` or newer"
COPY --from=build /app/target/release/app /app
#---- refused: "Change debian:10-slim to debian:12-slim (unsafe): line 4 copies what was built on `rust:1.90-bullseye`, which may need libraries of the old release"

#---- packages that are compiled for each version, and gems that were chosen
#---- file py/requirements.txt
Django==3.2
Pillow==9.1.1
#---- file rb/Gemfile
gem "rails"
#---- file rb/Gemfile.lock
GEM
  specs:
    rails (5.2)
#---- file Dockerfile
FROM python:3.7-slim AS py
#    ^^^^^^^^^^^^^^^ warning: "`python:3.7` reached end of life on 2023-06-27: use `python:3.11-slim` or newer"
COPY py/ .
RUN pip install -r requirements.txt
FROM ruby:2.7 AS rb
#    ^^^^^^^^ warning: "`ruby:2.7` reached end of life on 2023-03-31: use `ruby:3.3` or newer"
COPY rb/ .
RUN bundle install
#---- refused: "Change python:3.7-slim to python:3.11-slim (unsafe): `py/requirements.txt` pins `Pillow`, which is compiled for each version of Python"
#---- refused: "Change ruby:2.7 to ruby:3.3 (unsafe): `rb/Gemfile.lock` holds gems that were chosen with the old version"

#---- packages that pip chooses for the version that it runs on
#---- file setup.cfg
[metadata]
classifiers = Programming Language :: Python :: 3.11
[options]
python_requires = >=3.7
#---- file requirements.txt
Django>=3.2
numpy
#---- file Dockerfile
FROM python:3.7-slim
#    ^^^^^^^^^^^^^^^ warning: "`python:3.7` reached end of life on 2023-06-27: use `python:3.11-slim` or newer"
COPY requirements.txt .
RUN pip install -r requirements.txt 'requests[socks]'
#---- fixed (unsafe): "Change python:3.7-slim to python:3.11-slim (unsafe)"
FROM python:3.11-slim
COPY requirements.txt .
RUN pip install -r requirements.txt 'requests[socks]'

#---- packages whose pinned releases may be older than the new version
#---- file requirements/base.txt
Django==2.1.3
#---- file Dockerfile
FROM python:3.6-slim
#    ^^^^^^^^^^^^^^^ warning: "`python:3.6` reached end of life on 2021-12-23: use `python:3.11-slim` or newer"
COPY requirements ./requirements
RUN pip install -r requirements/base.txt
#---- refused: "Change python:3.6-slim to python:3.11-slim (unsafe): `requirements/base.txt` pins `Django`, which may be too old for Python 3.11"

#---- packages that a step pins
FROM python:3.6
#    ^^^^^^^^^^ warning: "`python:3.6` reached end of life on 2021-12-23: use `python:3.11` or newer"
RUN pip install Django==2.1.3 "uWSGI[x]==2.0.17.1"
RUN test "$A" == 1
#---- refused: "Change python:3.6 to python:3.11 (unsafe): line 2 pins `Django`, which may be too old for Python 3.11"

#---- packages that were chosen with another npm
#---- file package.json
{ "dependencies": { "bcrypt": "^3.0.2", "pg": "^7.4.3" } }
#---- file Dockerfile
FROM node:10
#    ^^^^^^^ warning: "`node:10` reached end of life on 2021-04-30: use `node:22` or newer"
COPY package.json .
RUN npm install
#---- refused: "Change node:10 to node:22 (unsafe): `package.json` lists packages that were chosen for Node.js 10: npm 7 and newer also installs what they expect beside them"

#---- pip beside the Python of the distribution, which the image's newer release refuses
FROM php:7.4-apache
#    ^^^^^^^^^^^^^^ warning: "`php:7.4` reached end of life on 2022-11-28: use `php:8.3-apache` or newer"
RUN apt-get update && apt-get install -y python3 python3-pip && python3 -m pip install boto3
#---- refused: "Change php:7.4-apache to php:8.3-apache (unsafe): line 2 installs packages beside the distribution's, which Python of `php:8.3-apache` refuses"

#---- the same on Alpine, and below an image with a Python of its own
FROM node:16-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:22-alpine` or newer"
RUN apk add --no-cache python3 py3-pip && pip3 install awscli
FROM python:3.7-alpine
#    ^^^^^^^^^^^^^^^^^ warning: "`python:3.7` reached end of life on 2023-06-27: use `python:3.11-alpine` or newer"
RUN pip install awscli
#---- refused: "Change node:16-alpine to node:22-alpine (unsafe): line 2 installs packages beside the distribution's, which Python of `node:22-alpine` refuses"
#---- refused: "Change python:3.7-alpine to python:3.11-alpine (unsafe): nothing in the project says that it runs on Python 3.11"

#---- a repository for the release that a bare distribution has
FROM ubuntu:20.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:20.04` reached end of life on 2025-05-31: use `ubuntu:22.04` or newer"
RUN apt-get update && apt-get install -y curl lsb-release
RUN echo "deb https://packages.example.com/ubuntu $(lsb_release -cs) main" > /etc/apt/sources.list.d/example.list
#---- refused: "Change ubuntu:20.04 to ubuntu:22.04 (unsafe): line 3 asks for the name of the release, by which a repository may have nothing for the newer one"

#---- a script of the project that installs packages, and a program that was built elsewhere
#---- file install.sh
apt-get install -y librdmacm1
#---- file setup.sh
useradd app
#---- file run.sh
exec /receiver
#---- file Dockerfile
FROM ubuntu:20.04 AS a
#    ^^^^^^^^^^^^ warning: "`ubuntu:20.04` reached end of life on 2025-05-31: use `ubuntu:22.04` or newer"
COPY install.sh /
RUN ./install.sh
FROM debian:10 AS b
#    ^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:12` or newer"
ADD receiver /
CMD ["/receiver", "--config", "/etc/receiver.json"]
FROM debian:11-slim AS c
#    ^^^^^^^^^^^^^^ warning: "`debian:11` reached end of life on 2026-08-31: use `debian:12-slim` or newer"
COPY setup.sh run.sh /
RUN sh /setup.sh
CMD ["/run.sh"]
#---- refused: "Change ubuntu:20.04 to ubuntu:22.04 (unsafe): line 3 runs `install.sh`, which may name packages of the old release"
#---- refused: "Change debian:10 to debian:12 (unsafe): line 6 starts `receiver`, which may need libraries of the old release"
#---- fixed (unsafe): "Change debian:11-slim to debian:12-slim (unsafe)"
FROM ubuntu:20.04 AS a
COPY install.sh /
RUN ./install.sh
FROM debian:10 AS b
ADD receiver /
CMD ["/receiver", "--config", "/etc/receiver.json"]
FROM debian:12-slim AS c
COPY setup.sh run.sh /
RUN sh /setup.sh
CMD ["/run.sh"]

#---- an image to build in, whose projects are elsewhere
#---- file build.sh
npm install
#---- file Dockerfile
FROM node:14
#    ^^^^^^^ warning: "`node:14` reached end of life on 2023-04-30: use `node:22` or newer"
COPY build.sh /bin/
#---- refused: "Change node:14 to node:22 (unsafe): the image starts nothing itself, so what runs on it is unknown"

#---- a module that is written for what is inside of one version of Go
#---- file go.mod
module a
go 1.22
require github.com/bytedance/sonic v1.11.9
#---- file Dockerfile
FROM golang:1.22
#    ^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26` or newer"
WORKDIR /src
COPY . ./
RUN go build -o /a .
#---- refused: "Use golang:1.26: `go.mod` lists `github.com/bytedance/sonic`, whose older versions do not work with newer ones of Go"

#---- one that does not compile with newer ones, by a mount
#---- file go.mod
module b
go 1.21
require golang.org/x/tools v0.24.0 // indirect
#---- file Dockerfile
FROM golang:1.22-alpine
#    ^^^^^^^^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26-alpine` or newer"
WORKDIR /src
RUN --mount=type=bind,target=. go build -o /b .
#---- refused: "Use golang:1.26-alpine: `go.mod` lists `golang.org/x/tools` 0.24, which may not compile with Go 1.25 and newer"

#---- a newer one, and the sources of a stage whose result another takes, which need not say what runs on it
#---- file c/go.mod
module c
go 1.21
require golang.org/x/tools v0.38.0
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.23 AS build
#    ^^^^^^^^^^^ warning: "`golang:1.23` reached end of life on 2025-08-12: use `golang:1.26` or newer"
WORKDIR /src
COPY c ./c
RUN cd c && go build -o /c .
FROM golang:1.22 AS other
#    ^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26` or newer"
WORKDIR /src
COPY main.go ./
RUN CGO_ENABLED=0 go build -o /app main.go
FROM scratch
COPY --from=build /c /
COPY --from=other /app /
#---- fixed (unsafe): "Use golang:1.26"
FROM golang:1.26 AS build
WORKDIR /src
COPY c ./c
RUN cd c && go build -o /c .
FROM golang:1.22 AS other
WORKDIR /src
COPY main.go ./
RUN CGO_ENABLED=0 go build -o /app main.go
FROM scratch
COPY --from=build /c /
COPY --from=other /app /
#---- fixed (unsafe): "Use golang:1.26"
FROM golang:1.23 AS build
WORKDIR /src
COPY c ./c
RUN cd c && go build -o /c .
FROM golang:1.26 AS other
WORKDIR /src
COPY main.go ./
RUN CGO_ENABLED=0 go build -o /app main.go
FROM scratch
COPY --from=build /c /
COPY --from=other /app /

#---- a tool of a version that was chosen for the old Go
FROM golang:1.23-alpine
#    ^^^^^^^^^^^^^^^^^^ warning: "`golang:1.23` reached end of life on 2025-08-12: use `golang:1.26-alpine` or newer"
RUN go install github.com/swaggo/swag/cmd/swag@v1.8.12
#---- refused: "Use golang:1.26-alpine: line 2 names `github.com/swaggo/swag/cmd/swag@v1.8.12`, which may not compile with Go 1.25 and newer"

#---- a JDK that the tag does not name
#---- file pom.xml
<project/>
#---- file Dockerfile
FROM maven:3.6.3
#    ^^^^^^^^^^^ warning: "`maven:3.6` reached end of life on 2021-03-30: use `maven:3.9` or newer"
COPY . .
RUN mvn package
#---- refused: "Use maven:3.9: the newer image has another JDK, as the tag names none"

#---- a repository that Maven no longer downloads from
#---- file pom.xml
<project><url>http://example.com</url><repositories><repository><id>x</id>
  <url>http://repo.example.com/maven</url></repository></repositories></project>
#---- file Dockerfile
FROM maven:3.6-eclipse-temurin-17
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`maven:3.6` reached end of life on 2021-03-30: use `maven:3.9-eclipse-temurin-17` or newer"
COPY . .
RUN mvn package
#---- refused: "Use maven:3.9-eclipse-temurin-17: `pom.xml` names a repository by http, which Maven 3.8.1 and newer block"

#---- a build by the Gradle of the image, and by the project's own
#---- file build.gradle
plugins { id 'java' }
#---- file Dockerfile
FROM gradle:7.6.0-jdk17 AS c
#    ^^^^^^^^^^^^^^^^^^ warning: "`gradle:7` reached end of life on 2025-07-31: use `gradle:8-jdk17` or newer"
COPY . .
RUN gradle build
FROM gradle:6-jdk17 AS d
#    ^^^^^^^^^^^^^^ warning: "`gradle:6` reached end of life on 2023-02-10: use `gradle:8-jdk17` or newer"
COPY . .
RUN ./gradlew build
#---- refused: "Change gradle:7.6.0-jdk17 to gradle:8-jdk17 (unsafe): line 3 builds with Gradle, and plugins for Gradle 7 may not run on 8"
#---- fixed (unsafe): "Change gradle:6-jdk17 to gradle:8-jdk17 (unsafe)"
FROM gradle:7.6.0-jdk17 AS c
COPY . .
RUN gradle build
FROM gradle:8-jdk17 AS d
COPY . .
RUN ./gradlew build

#---- comments about the old version
# Base image is Node 20: what CI tests against.
FROM node:20-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22-alpine` or newer"
RUN node --version
CMD ["node", "server.js"]
#---- refused: "Change node:20-alpine to node:22-alpine (unsafe): the comment in line 1 is about `Node 20`"

#---- a comment that names the image
# docker buildx imagetools inspect python:3.9-slim
FROM python:3.9-slim
#    ^^^^^^^^^^^^^^^ warning: "`python:3.9` reached end of life on 2025-10-31: use `python:3.11-slim` or newer"
CMD ["python", "app.py"]
#---- refused: "Change python:3.9-slim to python:3.11-slim (unsafe): the comment in line 1 is about `python:3.9-slim`"

#---- comments about something else
#---- file package.json
{ "engines": { "node": ">=12 <=22" } }
#---- file Dockerfile
# Node 200 requests, 20 nodes at most
FROM node:20-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22-alpine` or newer"
CMD ["node", "server.js"]
#---- fixed (unsafe): "Change node:20-alpine to node:22-alpine (unsafe)"
# Node 200 requests, 20 nodes at most
FROM node:22-alpine
CMD ["node", "server.js"]

#---- the whole version, said again
FROM mongo:4.4.29
#    ^^^^^^^^^^^^ warning: "`mongo:4.4` reached end of life on 2024-02-29: use `mongo:7.0` or newer"
ENV MONGOMS_VERSION=4.4.29
#---- refused: "Change mongo:4.4.29 to mongo:7.0 (unsafe): data that the old version has written needs a migration"

#---- the official images of a mirror, which stay there
FROM public.ecr.aws/docker/library/node:16-alpine AS build
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `public.ecr.aws/docker/library/node:22-alpine` or newer"
FROM mirror.gcr.io/library/python:3.7-slim
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`python:3.7` reached end of life on 2023-06-27: use `mirror.gcr.io/library/python:3.11-slim` or newer"
FROM docker.io/library/openjdk:17-jdk-slim
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `docker.io/library/eclipse-temurin:17-jdk` or newer"
FROM registry.hub.docker.com/library/debian:10
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `registry.hub.docker.com/library/debian:12` or newer"
#---- refused: "Change node:16-alpine to node:22-alpine (unsafe): nothing in the project says that it runs on Node.js 22"
#---- refused: "Change python:3.7-slim to python:3.11-slim (unsafe): nothing in the project says that it runs on Python 3.11"
#---- fixed (unsafe): "Change openjdk:17-jdk-slim to eclipse-temurin:17-jdk (unsafe)"
FROM public.ecr.aws/docker/library/node:16-alpine AS build
FROM mirror.gcr.io/library/python:3.7-slim
FROM docker.io/library/eclipse-temurin:17-jdk
FROM registry.hub.docker.com/library/debian:10
#---- fixed (unsafe): "Change debian:10 to debian:12 (unsafe)"
FROM public.ecr.aws/docker/library/node:16-alpine AS build
FROM mirror.gcr.io/library/python:3.7-slim
FROM docker.io/library/openjdk:17-jdk-slim
FROM registry.hub.docker.com/library/debian:12

#---- ok: what else is in those registries
FROM public.ecr.aws/lambda/node:16
FROM mirror.gcr.io/node:16
FROM public.ecr.aws/docker/library/more/node:16
FROM example.com/docker/library/node:16

#---- a tool of a version, in JSON form
FROM golang:1.24
#    ^^^^^^^^^^^ warning: "`golang:1.24` reached end of life on 2026-02-10: use `golang:1.26` or newer"
RUN ["go", "install", "github.com/swaggo/swag/cmd/swag@v1.3.2"]
RUN ["go", "build", "-o", "/app", "."]
#---- refused: "Use golang:1.26: line 2 names `github.com/swaggo/swag/cmd/swag@v1.3.2`, which may not compile with Go 1.25 and newer"

#---- a package of the lock file that does not take the newer PHP
#---- file composer.json
{ "require": { "php": "~8.0.0 || ~8.3.0" } }
#---- file composer.lock
{ "packages": [{ "name": "a/open", "require": { "php": ">=7.4" } }, { "name": "a/b", "require": { "php": "~8.0.0 || ~8.1.0" } }] }
#---- file Dockerfile
FROM php:8.0-apache
#    ^^^^^^^^^^^^^^ warning: "`php:8.0` reached end of life on 2023-11-26: use `php:8.3-apache` or newer"
COPY composer.json composer.lock ./
RUN composer install
#---- refused: "Change php:8.0-apache to php:8.3-apache (unsafe): `composer.lock` lists `a/b`, which asks for PHP ~8.0.0 || ~8.1.0"

#---- packages of the lock file that take it
#---- file composer.json
{ "require": { "php": "~8.0.0 || ~8.3.0" } }
#---- file composer.lock
{ "packages": [{ "name": "a/open", "require": { "php": ">=7.4" } }, { "name": "a/b", "require": { "php": "^7.2 || ^8.0" } }, { "name": "a/c" }] }
#---- file Dockerfile
FROM php:8.0-apache
#    ^^^^^^^^^^^^^^ warning: "`php:8.0` reached end of life on 2023-11-26: use `php:8.3-apache` or newer"
COPY composer.json composer.lock ./
RUN composer install
#---- fixed (unsafe): "Change php:8.0-apache to php:8.3-apache (unsafe)"
FROM php:8.3-apache
COPY composer.json composer.lock ./
RUN composer install

#---- a comment ties the version to another file
# Make sure the node version here matches .github/workflows/build.yml.
FROM node:18.17.1
#    ^^^^^^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
CMD ["node", "a.js"]
#---- refused: "Change node:18.17.1 to node:22 (unsafe): the comment above line 2 says what the version depends on"

#---- ok: a comment above the ARG that the FROM reads
# The newest version which our driver is compatible with
ARG NODE=18
FROM node:${NODE}
CMD ["node", "a.js"]

#---- a comment about the version of something else in another stage, and one that ties nothing
#---- file package.json
{ "engines": { "node": ">=12 <=22" } }
#---- file Dockerfile
# The version for tests
FROM node:18 AS test
#    ^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
CMD ["node", "a.js"]
# Keep this version for now
FROM alpine:3.22
#---- fixed (unsafe): "Change node:18 to node:22 (unsafe)"
# The version for tests
FROM node:22 AS test
CMD ["node", "a.js"]
# Keep this version for now
FROM alpine:3.22

#---- an archive that may hold programs for the old release
FROM alpine:3.11
#    ^^^^^^^^^^^ warning: "`alpine:3.11` reached end of life on 2021-11-01: use `alpine:3.22` or newer"
ADD build/watcher-*.tar.gz /app/
CMD ["/app/bin/watcher", "start"]
#---- refused: "Change alpine:3.11 to alpine:3.22 (unsafe): line 2 brings `build/watcher-*.tar.gz`, which may be made for the old release"

#---- libraries of a foreign image
FROM alpine:3.18
#    ^^^^^^^^^^^ warning: "`alpine:3.18` reached end of life on 2025-05-09: use `alpine:3.22` or newer"
COPY --from=example.com/elixir-builder:stable /usr/local/rocksdb /usr/local/rocksdb
CMD ["cat"]
#---- refused: "Change alpine:3.18 to alpine:3.22 (unsafe): line 2 copies what was built on `example.com/elixir-builder`, which may need libraries of the old release"

#---- programs that nothing ties to a release
FROM debian:10
#    ^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:12` or newer"
COPY --from=ghcr.io/astral-sh/uv:0.8 /uv /bin/uv
CMD ["cat"]
#---- fixed (unsafe): "Change debian:10 to debian:12 (unsafe)"
FROM debian:12
COPY --from=ghcr.io/astral-sh/uv:0.8 /uv /bin/uv
CMD ["cat"]

#---- programs of packages go to an image of the same release that keeps it
FROM alpine:3.18 AS sftp
#    ^^^^^^^^^^^ warning: "`alpine:3.18` reached end of life on 2025-05-09: use `alpine:3.22` or newer"
RUN apk add --no-cache openssh-sftp-server
FROM node:22-alpine3.20
#    ^^^^^^^^^^^^^^^^^^ warning: "`node:22-alpine3.20` is on Alpine 3.20, which reached end of life on 2026-04-01: use `node:22-alpine` or newer"
COPY --from=sftp /usr/lib/ssh/sftp-server /usr/lib/ssh/
CMD ["node", "a.js"]
#---- refused: "Change alpine:3.18 to alpine:3.22 (unsafe): line 4 copies what line 2 installs to an image that may be too old for it"

#---- data of packages go anywhere
FROM alpine:3.18 AS certs
#    ^^^^^^^^^^^ warning: "`alpine:3.18` reached end of life on 2025-05-09: use `alpine:3.22` or newer"
RUN apk add --no-cache ca-certificates
FROM node:22-alpine3.20
#    ^^^^^^^^^^^^^^^^^^ warning: "`node:22-alpine3.20` is on Alpine 3.20, which reached end of life on 2026-04-01: use `node:22-alpine` or newer"
COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
CMD ["node", "a.js"]
#---- fixed (unsafe): "Change alpine:3.18 to alpine:3.22 (unsafe)"
FROM alpine:3.22 AS certs
RUN apk add --no-cache ca-certificates
FROM node:22-alpine3.20
COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
CMD ["node", "a.js"]

#---- a stage that is named after the old version
FROM python:3.9-slim AS python39
#    ^^^^^^^^^^^^^^^ warning: "`python:3.9` reached end of life on 2025-10-31: use `python:3.11-slim` or newer"
CMD ["python", "a.py"]
#---- refused: "Change python:3.9-slim to python:3.11-slim (unsafe): the stage is called `python39`"

#---- data and configuration of the old version
FROM postgres:12-bookworm
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`postgres:12` reached end of life on 2024-11-21: use `postgres:15-bookworm` or newer"
FROM mysql:8.0
#    ^^^^^^^^^ warning: "`mysql:8.0` reached end of life on 2026-04-30: use `mysql:8.4` or newer"
FROM traefik:2.4
FROM tomcat:10.0
#    ^^^^^^^^^^^ warning: "`tomcat:10.0` reached end of life on 2022-10-31"
#---- refused: "Change postgres:12-bookworm to postgres:15-bookworm (unsafe): data that the old version has written needs a migration"
#---- refused: "Change mysql:8.0 to mysql:8.4 (unsafe): data that the old version has written needs a migration"

#---- a program of a package that a step has put elsewhere, and what packages have made
FROM alpine:3.18 AS sftp
#    ^^^^^^^^^^^ warning: "`alpine:3.18` reached end of life on 2025-05-09: use `alpine:3.22` or newer"
RUN apk add --no-cache openssh-sftp-server && cp /usr/lib/ssh/sftp-server /tmp/sftp
FROM alpine:3.18 AS site
#    ^^^^^^^^^^^ warning: "`alpine:3.18` reached end of life on 2025-05-09: use `alpine:3.22` or newer"
RUN apk add --no-cache hugo && hugo
FROM node:22-alpine3.20
#    ^^^^^^^^^^^^^^^^^^ warning: "`node:22-alpine3.20` is on Alpine 3.20, which reached end of life on 2026-04-01: use `node:22-alpine` or newer"
COPY --from=sftp /tmp/sftp /usr/local/bin/
COPY --from=site /public /public
CMD ["node", "a.js"]
#---- refused: "Change alpine:3.18 to alpine:3.22 in 2 stages (unsafe): line 6 copies what line 2 installs to an image that may be too old for it"
#---- refused: "Change alpine:3.18 to alpine:3.22 in 2 stages (unsafe): line 6 copies what line 2 installs to an image that may be too old for it"

#---- a manifest that the build context lacks
#---- file requirements.txt
flask
#---- file Dockerfile
FROM python:3.9-slim
#    ^^^^^^^^^^^^^^^ warning: "`python:3.9` reached end of life on 2025-10-31: use `python:3.11-slim` or newer"
COPY app/pyproject.toml ./
RUN pip install .
#---- refused: "Change python:3.9-slim to python:3.11-slim (unsafe): line 2 copies `app/pyproject.toml`, which was not read: what it asks for is unknown"

#---- a project that a container is started with
#---- file composer.json
{}
#---- file composer.lock
{ "packages": [{ "name": "nette/schema", "require": { "php": ">=7.1 <8.2" } }] }
#---- file Dockerfile
FROM php:8.1-fpm
#    ^^^^^^^^^^^ warning: "`php:8.1` reached end of life on 2025-12-31: use `php:8.3-fpm` or newer"
COPY --from=composer:2.8 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www
#---- refused: "Change php:8.1-fpm to php:8.3-fpm (unsafe): `composer.lock` lists `nette/schema`, which asks for PHP >=7.1 <8.2"

#---- packages that were installed on another version
FROM circleci/node:8.11 AS build
RUN npm ci
FROM node:8.11-slim
#    ^^^^^^^^^^^^^^ warning: "`node:8` reached end of life on 2019-12-31: use `node:22-slim` or newer"
COPY --from=build /app/node_modules /app/node_modules
CMD ["node", "a.js"]
#---- refused: "Change node:8.11-slim to node:22-slim (unsafe): line 4 copies packages that were installed on `circleci/node:8.11`"

#---- packages that are none any more, and repositories that have nothing for it
FROM ubuntu:20.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:20.04` reached end of life on 2025-05-31: use `ubuntu:22.04` or newer"
RUN apt-get update && apt-get install -y chromium-browser
CMD ["x"]
FROM ubuntu:18.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:18.04` reached end of life on 2023-05-31: use `ubuntu:22.04` or newer"
RUN curl -sL https://deb.nodesource.com/setup_12.x | bash -
CMD ["x"]
FROM alpine:3.12
#    ^^^^^^^^^^^ warning: "`alpine:3.12` reached end of life on 2022-05-01: use `alpine:3.22` or newer"
RUN wget https://github.com/sgerrand/alpine-pkg-glibc/releases/download/2.30-r0/glibc-2.30-r0.apk
CMD ["x"]
FROM alpine:3.12
#    ^^^^^^^^^^^ warning: "`alpine:3.12` reached end of life on 2022-05-01: use `alpine:3.22` or newer"
COPY repositories /etc/apk/repositories
CMD ["x"]
FROM debian:jessie
#    ^^^^^^^^^^^^^ warning: "`debian:8` reached end of life on 2020-06-30: use `debian:bookworm` or newer"
RUN apt-get update && apt-get install -y curl
CMD ["x"]
FROM ubuntu:18.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:18.04` reached end of life on 2023-05-31: use `ubuntu:22.04` or newer"
RUN apt-get update && apt-get install -y ros-melodic-desktop
CMD ["x"]
FROM debian:10
#    ^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:12` or newer"
RUN apt-get update && apt-get install -y curl
#---- refused: "Change ubuntu:20.04 to ubuntu:22.04 (unsafe): line 2 installs `chromium-browser`, which newer releases don't have"
#---- refused: "Change ubuntu:18.04 to ubuntu:22.04 in 2 stages (unsafe): line 5 adds a repository of NodeSource that may have nothing for the newer release"
#---- refused: "Change alpine:3.12 to alpine:3.22 in 2 stages (unsafe): line 8 installs a glibc that is made for the old release"
#---- refused: "Change alpine:3.12 to alpine:3.22 in 2 stages (unsafe): line 8 installs a glibc that is made for the old release"
#---- refused: "Change debian:jessie to debian:bookworm (unsafe): line 14 installs packages of a release that is far older"
#---- refused: "Change ubuntu:18.04 to ubuntu:22.04 in 2 stages (unsafe): line 5 adds a repository of NodeSource that may have nothing for the newer release"
#---- refused: "Change debian:10 to debian:12 (unsafe): the image starts nothing itself, so what is built on it is unknown"

#---- a folder that is called after the old version
#---- file ubuntu18.04/a
1
#---- file ubuntu18.04/Dockerfile
FROM ubuntu:18.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:18.04` reached end of life on 2023-05-31: use `ubuntu:22.04` or newer"
CMD ["x"]
#---- refused: "Change ubuntu:18.04 to ubuntu:22.04 (unsafe): `ubuntu18.04` in the path of this file is about the old version"

#---- versions in variables, keys that the old image had, and what a comment says
FROM ubuntu:20.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:20.04` reached end of life on 2025-05-31: use `ubuntu:22.04` or newer"
ARG PYTHON_VERSION=3.8
RUN apt-get update && apt-get install -y python${PYTHON_VERSION}
CMD ["x"]
FROM alpine:3.15
#    ^^^^^^^^^^^ warning: "`alpine:3.15` reached end of life on 2023-11-01: use `alpine:3.22` or newer"
ENV JAVA_ALPINE_VERSION 8.302.08-r2
RUN apk add --no-cache openjdk8="$JAVA_ALPINE_VERSION"
CMD ["x"]
FROM ubuntu:16.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:16.04` reached end of life on 2021-04-02: use `ubuntu:22.04` or newer"
RUN gpg --keyserver example.com --recv-keys 1
CMD ["x"]
# TODO: revert to node:20 when possible

FROM node:18-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22-alpine` or newer"
CMD ["x"]
#---- refused: "Change ubuntu:20.04 to ubuntu:22.04 (unsafe): line 3 installs `python3.8`, which newer releases don't have"
#---- refused: "Change alpine:3.15 to alpine:3.22 (unsafe): line 7 pins `openjdk8=8.302.08-r2`, a version of the old release"
#---- refused: "Change ubuntu:16.04 to ubuntu:22.04 (unsafe): line 10 runs `gpg`, which the newer image may not have"
#---- refused: "Change node:18-alpine to node:22-alpine (unsafe): the comment above line 14 may say why it is this version"

#---- a manifest that no step brings
#---- file package.json
{ "dependencies": { "nuxt": "^2.15.7" } }
#---- file Dockerfile
FROM node:14.4.0-alpine
#    ^^^^^^^^^^^^^^^^^^ warning: "`node:14` reached end of life on 2023-04-30: use `node:22-alpine` or newer"
WORKDIR /app
#---- refused: "Change node:14.4.0-alpine to node:22-alpine (unsafe): `package.json` lists packages that were chosen for Node.js 14: npm 7 and newer also installs what they expect beside them"

#---- a file that newer releases have, and headers that an extension needs
FROM alpine:3.12
#    ^^^^^^^^^^^ warning: "`alpine:3.12` reached end of life on 2022-05-01: use `alpine:3.22` or newer"
RUN [ ! -e /etc/nsswitch.conf ] && echo 'hosts: files dns' > /etc/nsswitch.conf
CMD ["x"]
FROM php:7.4-cli-alpine
#    ^^^^^^^^^^^^^^^^^^ warning: "`php:7.4` reached end of life on 2022-11-28: use `php:8.3-cli-alpine` or newer"
RUN apk add --no-cache $PHPIZE_DEPS && pecl install xdebug
CMD ["x"]
#---- refused: "Change alpine:3.12 to alpine:3.22 (unsafe): line 2 goes on only where `/etc/nsswitch.conf` is not there, which newer releases have"
#---- refused: "Change php:7.4-cli-alpine to php:8.3-cli-alpine (unsafe): line 5 installs Xdebug, whose version for PHP 8 needs the package `linux-headers`"

#---- a program that is cloned, and one whose manifest is there
FROM ruby:2.7-slim
#    ^^^^^^^^^^^^^ warning: "`ruby:2.7` reached end of life on 2023-03-31: use `ruby:3.3-slim` or newer"
RUN git clone https://example.com/app.git /app
CMD ["/app/start"]
#---- refused: "Change ruby:2.7-slim to ruby:3.3-slim (unsafe): line 2 fetches a program whose needs are unknown"

#---- packages in a variable that newer releases do not have
FROM debian:9
#    ^^^^^^^^ warning: "`debian:9` reached end of life on 2022-07-01: use `debian:12` or newer"
ENV DEPENDENCIES="build-essential libmysqlclient-dev"
RUN apt-get update && apt-get install -y --no-install-recommends ${DEPENDENCIES}
CMD ["x"]
#---- refused: "Change debian:9 to debian:12 (unsafe): line 3 installs `libmysqlclient-dev`, which newer releases don't have"

#---- an image whose folder says that others are built on it
#---- file nodejs-base/start.sh
#---- file nodejs-base/Dockerfile
FROM node:18
#    ^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
CMD ["node"]
#---- refused: "Change node:18 to node:22 (unsafe): no step copies a project: what runs on the image is unknown"

#---- packages that Yarn installs
#---- file package.json
{ "engines": { "node": ">=12 <=22" }, "dependencies": { "express": "^4.18.0" } }
#---- file yarn.lock
#---- file Dockerfile
FROM node:12
#    ^^^^^^^ warning: "`node:12` reached end of life on 2022-04-30: use `node:22` or newer"
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile
COPY . .
CMD ["node", "server.js"]
#---- fixed (unsafe): "Change node:12 to node:22 (unsafe)"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile
COPY . .
CMD ["node", "server.js"]

#---- a time zone, which newer images may not have
FROM nginx:1.25
#    ^^^^^^^^^^ warning: "`nginx:1.25` reached end of life on 2024-05-29: use `nginx:1.30` or newer"
RUN ln -snf /usr/share/zoneinfo/Asia/Shanghai /etc/localtime
FROM nginx:1.25
#    ^^^^^^^^^^ warning: "`nginx:1.25` reached end of life on 2024-05-29: use `nginx:1.30` or newer"
RUN apt-get update && apt-get install -y --no-install-recommends tzdata && rm -rf /var/lib/apt/lists/* && ln -snf /usr/share/zoneinfo/Asia/Shanghai /etc/localtime
FROM nginx:1.25-alpine
#    ^^^^^^^^^^^^^^^^^ warning: "`nginx:1.25` reached end of life on 2024-05-29: use `nginx:1.30-alpine` or newer"
ENV TZ=Asia/Shanghai
#---- refused: "Use nginx:1.30 and nginx:1.30-alpine: line 2 names a time zone, and the newer image may have none"
#---- refused: "Use nginx:1.30 and nginx:1.30-alpine: line 2 names a time zone, and the newer image may have none"
#---- refused: "Use nginx:1.30 and nginx:1.30-alpine: line 2 names a time zone, and the newer image may have none"

#---- programs that are installed for all, and packages of another language on a bare distribution
#---- file package.json
{ "engines": { "node": ">=12 <=22" } }
#---- file Dockerfile
FROM node:18-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22-alpine` or newer"
RUN npm install -g pm2 typescript@5
CMD ["pm2-runtime", "x"]
FROM node:18-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22-alpine` or newer"
RUN yarn global add node-gyp && yarn global add @arkecosystem/core@${CHANNEL}
CMD ["ark"]
FROM ubuntu:18.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:18.04` reached end of life on 2023-05-31: use `ubuntu:22.04` or newer"
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip && rm -rf /var/lib/apt/lists/*
RUN pip3 install libtmux
CMD ["x"]
#---- refused: "Change node:18-alpine to node:22-alpine in 2 stages (unsafe): line 5 installs `@arkecosystem/core@${CHANNEL}`, and which Node.js that needs is unknown"
#---- refused: "Change node:18-alpine to node:22-alpine in 2 stages (unsafe): line 5 installs `@arkecosystem/core@${CHANNEL}`, and which Node.js that needs is unknown"
#---- refused: "Change ubuntu:18.04 to ubuntu:22.04 (unsafe): line 9 installs packages with `pip`, which may be others for the newer release"

#---- one that its digest names as well
FROM golang:1.24@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`golang:1.24` reached end of life on 2026-02-10: use `golang:1.26` or newer"
RUN go version
#---- refused: "Use golang:1.26: line 1 names an image by its digest as well"

#---- versions that the image has long left behind
FROM golang:1.12-alpine AS go
#    ^^^^^^^^^^^^^^^^^^ warning: "`golang:1.12` reached end of life on 2020-02-25: use `golang:1.26-alpine` or newer"
RUN go version
FROM alpine:3.8 AS alpine
#    ^^^^^^^^^^ warning: "`alpine:3.8` reached end of life on 2020-05-01: use `alpine:3.22` or newer"
RUN apk add --no-cache curl
FROM ubuntu:14.04 AS ubuntu
#    ^^^^^^^^^^^^ warning: "`ubuntu:14.04` reached end of life on 2019-04-02: use `ubuntu:22.04` or newer"
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
FROM mysql:5.6
#    ^^^^^^^^^ warning: "`mysql:5.6` reached end of life on 2021-02-28: use `mysql:8.4` or newer"
#---- refused: "Change golang:1.12-alpine to golang:1.26-alpine (unsafe): it ended in 2020: a project of that time needs more than another image"
#---- refused: "Change alpine:3.8 to alpine:3.22 (unsafe): the image starts nothing itself, so what is built on it is unknown"
#---- refused: "Change ubuntu:14.04 to ubuntu:22.04 (unsafe): line 6 installs packages of a release that is far older"
#---- refused: "Change mysql:5.6 to mysql:8.4 (unsafe): data that the old version has written needs a migration"

#---- settings of a program that the newer release has another version of
#---- file openvpn.conf
client-cert-not-required
#---- file Dockerfile
FROM ubuntu:18.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:18.04` reached end of life on 2023-05-31: use `ubuntu:22.04` or newer"
RUN apt-get update && apt-get install -y openvpn && rm -rf /var/lib/apt/lists/*
COPY openvpn.conf /etc/openvpn/openvpn.conf
CMD ["openvpn", "/etc/openvpn/openvpn.conf"]
#---- refused: "Change ubuntu:18.04 to ubuntu:22.04 (unsafe): line 3 brings `openvpn.conf`, which may be for a program of the old release"

#---- a directive that newer versions do not know
#---- file default.conf
server {
  listen 443;
  ssl on;
}
#---- file Dockerfile
FROM nginx:1.23-alpine
#    ^^^^^^^^^^^^^^^^^ warning: "`nginx:1.23` reached end of life on 2023-05-23: use `nginx:1.30-alpine` or newer"
COPY default.conf /etc/nginx/conf.d/default.conf
#---- refused: "Use nginx:1.30-alpine: `default.conf` has `ssl on;`, which newer versions do not know"

#---- webpack 5 before it brought MD4 itself
#---- file package.json
{ "dependencies": { "gatsby": "^3.12.0" } }
#---- file yarn.lock
# yarn lockfile v1

webpack@^5.35.0:
  version "5.38.1"
#---- file Dockerfile
FROM node:16-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:22-alpine` or newer"
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile
COPY . .
CMD ["yarn", "start"]
#---- refused: "Change node:16-alpine to node:22-alpine (unsafe): `yarn.lock` has `webpack` 5.38, which fails with OpenSSL 3 of Node.js 17 and newer"

#---- a project that is mounted, of which the build context has nothing
#---- file docker/php/php.ini
#---- file src/app/composer.lock
{}
#---- file compose.yaml
services:
  php: { build: docker/php }
#---- file docker/php/Dockerfile
FROM php:8.0-fpm
#    ^^^^^^^^^^^ warning: "`php:8.0` reached end of life on 2023-11-26: use `php:8.3-fpm` or newer"
RUN docker-php-ext-install pdo_mysql
#---- refused: "Change php:8.0-fpm to php:8.3-fpm (unsafe): no step copies a project: what runs on the image is unknown"

#---- a script of a copied folder that a shell reads
#---- file tools/build.sh
install() { apt-get install -y python-pip; }
#---- file Dockerfile
FROM ubuntu:20.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:20.04` reached end of life on 2025-05-31: use `ubuntu:22.04` or newer"
COPY tools tools
RUN bash -c "source tools/build.sh && install"
CMD ["bash"]
#---- refused: "Change ubuntu:20.04 to ubuntu:22.04 (unsafe): line 3 runs `tools/build.sh`, which may name packages of the old release"

#---- an option that newer versions of Node.js accept and do not heed, in the script that the image starts
#---- file package.json
{ "name": "api", "type": "module", "scripts": { "dev": "nodemon", "start": "node --es-module-specifier-resolution=node ./build/index.js" } }
#---- file index.ts
import './b';
#---- file Dockerfile
FROM node:18
#    ^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
WORKDIR /app
COPY package.json .
RUN yarn
COPY . .
CMD ["yarn", "start"]
#---- refused: "Change node:18 to node:22 (unsafe): `package.json` passes `--es-module-specifier-resolution` in the script `start`, which Node.js 19 and newer do not heed"

#---- the same in a script that nothing runs
#---- file package.json
{ "engines": { "node": ">=12 <=22" }, "name": "api", "type": "module", "scripts": { "dev": "node --es-module-specifier-resolution=node .", "start": "node ." } }
#---- file index.ts
import './b.js';
#---- file Dockerfile
FROM node:18
#    ^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
WORKDIR /app
COPY package.json .
RUN yarn
COPY . .
CMD ["yarn", "start"]
#---- fixed (unsafe): "Change node:18 to node:22 (unsafe)"
FROM node:22
WORKDIR /app
COPY package.json .
RUN yarn
COPY . .
CMD ["yarn", "start"]

#---- options that newer versions of Node.js do not know, as words and in a variable
FROM node:16-slim AS a
#    ^^^^^^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:22-slim` or newer"
ENV NODE_OPTIONS="--harmony_top_level_await --max-old-space-size=4096"
CMD ["node", "a.js"]
FROM node:18-slim AS b
#    ^^^^^^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22-slim` or newer"
CMD ["node", "--experimental-policy=policy.json", "a.js"]
FROM node:18-slim AS c
#    ^^^^^^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22-slim` or newer"
CMD ["node", "--enable-source-maps", "a.js"]
#---- refused: "Change node:16-slim to node:22-slim (unsafe): line 2 passes `--harmony_top_level_await`, which Node.js 18 and newer do not know"
#---- refused: "Change node:18-slim to node:22-slim in 2 stages (unsafe): line 5 passes `--experimental-policy`, which Node.js 22 and newer do not know"
#---- refused: "Change node:18-slim to node:22-slim in 2 stages (unsafe): line 5 passes `--experimental-policy`, which Node.js 22 and newer do not know"

#---- an import that newer versions of Node.js do not parse, in a source and in what configures a tool
#---- file a/.nvmrc
22
#---- file b/.nvmrc
22
#---- file c/.nvmrc
22
#---- file a/package.json
{ "name": "a", "type": "module" }
#---- file a/index.ts
import pkg from './package.json' assert { type: 'json' };
#---- file b/package.json
{ "name": "b", "type": "module" }
#---- file b/rollup.config.mjs
import pkg from './package.json' assert { type: 'json' };
#---- file c/package.json
{ "name": "c", "type": "module" }
#---- file c/index.js
import pkg from './package.json' with { type: 'json' };
import assert from 'assert';
#---- file c/index.test.js
import pkg from './package.json' assert { type: 'json' };
#---- file Dockerfile
FROM node:18 AS a
#    ^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
COPY a/ .
RUN npm install
CMD ["node", "index.js"]
FROM node:20-slim AS b
#    ^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22-slim` or newer"
COPY b/ .
RUN npm install && npx rollup -c
FROM node:16-alpine AS c
#    ^^^^^^^^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:22-alpine` or newer"
COPY c/ .
RUN npm install
CMD ["node", "index.js"]
#---- refused: "Change node:18 to node:22 (unsafe): `a/index.ts` has an import with `assert`, which Node.js 22 and newer do not have"
#---- refused: "Change node:20-slim to node:22-slim (unsafe): `b/rollup.config.mjs` has an import with `assert`, which Node.js 22 and newer do not have"
#---- fixed (unsafe): "Change node:16-alpine to node:22-alpine (unsafe)"
FROM node:18 AS a
COPY a/ .
RUN npm install
CMD ["node", "index.js"]
FROM node:20-slim AS b
COPY b/ .
RUN npm install && npx rollup -c
FROM node:22-alpine AS c
COPY c/ .
RUN npm install
CMD ["node", "index.js"]

#---- packages that nobody maintains and that newer versions of Python do not load
#---- file a/setup.cfg
[metadata]
classifiers = Programming Language :: Python :: 3.11
[options]
python_requires = >=3.7
#---- file b/setup.cfg
[metadata]
classifiers = Programming Language :: Python :: 3.11
[options]
python_requires = >=3.7
#---- file c/setup.cfg
[metadata]
classifiers = Programming Language :: Python :: 3.11
[options]
python_requires = >=3.7
#---- file a/requirements.txt
fastapi
aioredis  # the cache
#---- file b/pyproject.toml
[project]
name = "b"
dependencies = ["PyInquirer>=1.0"]
#---- file c/requirements.txt
# aioredis was here
fakeredis-aioredis
redis
attrdict3
#---- file Dockerfile
FROM python:3.9-slim AS a
#    ^^^^^^^^^^^^^^^ warning: "`python:3.9` reached end of life on 2025-10-31: use `python:3.11-slim` or newer"
COPY a/ .
RUN pip install -r requirements.txt
CMD ["python", "a.py"]
FROM python:3.8-slim AS b
#    ^^^^^^^^^^^^^^^ warning: "`python:3.8` reached end of life on 2024-10-07: use `python:3.11-slim` or newer"
COPY b/ .
RUN pip install .
CMD ["python", "a.py"]
FROM python:3.7-slim AS c
#    ^^^^^^^^^^^^^^^ warning: "`python:3.7` reached end of life on 2023-06-27: use `python:3.11-slim` or newer"
COPY c/ .
RUN pip install -r requirements.txt
CMD ["python", "a.py"]
#---- refused: "Change python:3.9-slim to python:3.11-slim (unsafe): `a/requirements.txt` lists `aioredis`, which does not work with Python 3.11 and newer"
#---- refused: "Change python:3.8-slim to python:3.11-slim (unsafe): `b/pyproject.toml` lists `PyInquirer`, which does not work with Python 3.10 and newer"
#---- fixed (unsafe): "Change python:3.7-slim to python:3.11-slim (unsafe)"
FROM python:3.9-slim AS a
COPY a/ .
RUN pip install -r requirements.txt
CMD ["python", "a.py"]
FROM python:3.8-slim AS b
COPY b/ .
RUN pip install .
CMD ["python", "a.py"]
FROM python:3.11-slim AS c
COPY c/ .
RUN pip install -r requirements.txt
CMD ["python", "a.py"]

#---- a package that newer versions of Python do not load, in a step
FROM python:3.7-slim
#    ^^^^^^^^^^^^^^^ warning: "`python:3.7` reached end of life on 2023-06-27: use `python:3.11-slim` or newer"
RUN pip install --no-cache-dir requests pymorphy2
CMD ["python", "attrdict"]
#---- refused: "Change python:3.7-slim to python:3.11-slim (unsafe): line 2 installs `pymorphy2`, which does not work with Python 3.11 and newer"

#---- packages that are compiled, of one line of versions, and any later one
#---- file a/setup.cfg
[metadata]
classifiers = Programming Language :: Python :: 3.11
[options]
python_requires = >=3.7
#---- file b/setup.cfg
[metadata]
classifiers = Programming Language :: Python :: 3.11
[options]
python_requires = >=3.7
#---- file a/requirements.txt
numpy~=1.19.0
#---- file b/requirements.txt
numpy~=1.19
#---- file Dockerfile
FROM python:3.8-slim AS a
#    ^^^^^^^^^^^^^^^ warning: "`python:3.8` reached end of life on 2024-10-07: use `python:3.11-slim` or newer"
COPY a/ .
RUN pip install -r requirements.txt
CMD ["python", "a.py"]
FROM python:3.9-slim AS b
#    ^^^^^^^^^^^^^^^ warning: "`python:3.9` reached end of life on 2025-10-31: use `python:3.11-slim` or newer"
COPY b/ .
RUN pip install -r requirements.txt
CMD ["python", "a.py"]
#---- refused: "Change python:3.8-slim to python:3.11-slim (unsafe): `a/requirements.txt` pins `numpy`, which is compiled for each version of Python"
#---- fixed (unsafe): "Change python:3.9-slim to python:3.11-slim (unsafe)"
FROM python:3.8-slim AS a
COPY a/ .
RUN pip install -r requirements.txt
CMD ["python", "a.py"]
FROM python:3.11-slim AS b
COPY b/ .
RUN pip install -r requirements.txt
CMD ["python", "a.py"]

#---- what sources use that newer versions of Python do not have, and what they use where it is there
#---- file a/setup.cfg
[metadata]
classifiers = Programming Language :: Python :: 3.11
[options]
python_requires = >=3.7
#---- file b/setup.cfg
[metadata]
classifiers = Programming Language :: Python :: 3.11
[options]
python_requires = >=3.7
#---- file c/setup.cfg
[metadata]
classifiers = Programming Language :: Python :: 3.11
[options]
python_requires = >=3.7
#---- file a/app.py
import asyncio
@asyncio.coroutine
def main():
    pass
#---- file b/app.py
from collections import OrderedDict, MutableMapping
#---- file c/app.py
try:
    from collections.abc import Mapping
except ImportError:
    from collections import Mapping
from collections import OrderedDict
import imp
#---- file c/tests/a.py
import inspect
inspect.getargspec(print)
#---- file Dockerfile
FROM python:3.7-slim AS a
#    ^^^^^^^^^^^^^^^ warning: "`python:3.7` reached end of life on 2023-06-27: use `python:3.11-slim` or newer"
COPY a/ .
RUN pip install requests
CMD ["python", "app.py"]
FROM python:3.9-slim AS b
#    ^^^^^^^^^^^^^^^ warning: "`python:3.9` reached end of life on 2025-10-31: use `python:3.11-slim` or newer"
COPY b/ .
RUN pip install requests
CMD ["python", "app.py"]
FROM python:3.8-slim AS c
#    ^^^^^^^^^^^^^^^ warning: "`python:3.8` reached end of life on 2024-10-07: use `python:3.11-slim` or newer"
COPY c/ .
RUN pip install requests
CMD ["python", "app.py"]
#---- refused: "Change python:3.7-slim to python:3.11-slim (unsafe): `a/app.py` has `asyncio.coroutine`, which Python 3.11 and newer do not have"
#---- refused: "Change python:3.9-slim to python:3.11-slim (unsafe): `b/app.py` has abstract classes of `collections`, which Python 3.10 and newer do not have"
#---- fixed (unsafe): "Change python:3.8-slim to python:3.11-slim (unsafe)"
FROM python:3.7-slim AS a
COPY a/ .
RUN pip install requests
CMD ["python", "app.py"]
FROM python:3.9-slim AS b
COPY b/ .
RUN pip install requests
CMD ["python", "app.py"]
FROM python:3.11-slim AS c
COPY c/ .
RUN pip install requests
CMD ["python", "app.py"]

#---- a Dockerfile that is called after the release
#---- file a
1
#---- file Dockerfile.plucky
FROM ubuntu:25.04
#    ^^^^^^^^^^^^ warning: "`ubuntu:25.04` reached end of life on 2026-01-17: use `ubuntu:26.04` or newer"
CMD ["x"]
#---- refused: "Change ubuntu:25.04 to ubuntu:26.04 (unsafe): `Dockerfile.plucky` in the path of this file is about the old version"

#---- a stage, and a tag of what is built, that are called after the release
#---- file compose.yaml
services:
  b:
    image: example.com/b:focal
    build: { context: ., target: b }
#---- file Dockerfile
FROM debian:10-slim AS build-buster
#    ^^^^^^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:12-slim` or newer"
CMD ["x"]
FROM ubuntu:20.04 AS b
#    ^^^^^^^^^^^^ warning: "`ubuntu:20.04` reached end of life on 2025-05-31: use `ubuntu:22.04` or newer"
CMD ["x"]
FROM alpine:3.18 AS latest
#    ^^^^^^^^^^^ warning: "`alpine:3.18` reached end of life on 2025-05-09: use `alpine:3.22` or newer"
CMD ["x"]
#---- refused: "Change debian:10-slim to debian:12-slim (unsafe): the stage is called `build-buster`"
#---- refused: "Change ubuntu:20.04 to ubuntu:22.04 (unsafe): a build calls the image `example.com/b:focal`, after the old version"
#---- fixed (unsafe): "Change alpine:3.18 to alpine:3.22 (unsafe)"
FROM debian:10-slim AS build-buster
CMD ["x"]
FROM ubuntu:20.04 AS b
CMD ["x"]
FROM alpine:3.22 AS latest
CMD ["x"]

#---- accounts that the newer image does not let a step make
FROM openjdk:17-jdk-slim AS uid
#    ^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:17-jdk` or newer"
RUN groupadd -g 1000 app && useradd -u 1000 -g app app
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]
FROM openjdk:11-jre-slim AS adduser
#    ^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:11-jre` or newer"
RUN addgroup --system app && adduser --system --ingroup app app
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]
FROM openjdk:8-jre-alpine AS alpine
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:8-jre-alpine` or newer"
RUN addgroup -S app && adduser -S -G app app
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]
#---- refused: "Change openjdk:17-jdk-slim to eclipse-temurin:17-jdk (unsafe): line 2 makes an account 1000, which `eclipse-temurin:17-jdk` has already"
#---- refused: "Change openjdk:11-jre-slim to eclipse-temurin:11-jre (unsafe): line 6 runs `addgroup`, which `eclipse-temurin:11-jre` may not have"
#---- fixed (unsafe): "Change openjdk:8-jre-alpine to eclipse-temurin:8-jre-alpine (unsafe)"
FROM openjdk:17-jdk-slim AS uid
RUN groupadd -g 1000 app && useradd -u 1000 -g app app
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]
FROM openjdk:11-jre-slim AS adduser
RUN addgroup --system app && adduser --system --ingroup app app
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]
FROM eclipse-temurin:8-jre-alpine AS alpine
RUN addgroup -S app && adduser -S -G app app
COPY app.jar /
CMD ["java", "-jar", "/app.jar"]

#---- languages whose versions come with the release of a bare distribution
FROM alpine:3.18
#    ^^^^^^^^^^^ warning: "`alpine:3.18` reached end of life on 2025-05-09: use `alpine:3.22` or newer"
RUN apk add --no-cache nodejs yarn
COPY . .
CMD ["node", "index.js"]
#---- refused: "Change alpine:3.18 to alpine:3.22 (unsafe): line 2 installs `nodejs`, which is of another version in the newer release"

#---- what a project says of the versions that it runs on
#---- file a/package.json
{ "devDependencies": { "@types/node": "^22.1.0" } }
#---- file a/package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file b/package.json
{ "name": "b" }
#---- file c/composer.json
{ "require": { "php": "~8.0.0 || ~8.3.0" } }
#---- file Dockerfile
FROM node:18 AS a
#    ^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
COPY a/ .
RUN npm ci
CMD ["node", "index.js"]
FROM node:18-slim AS b
#    ^^^^^^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22-slim` or newer"
COPY b/ .
CMD ["node", "index.js"]
FROM php:8.0-fpm AS c
#    ^^^^^^^^^^^ warning: "`php:8.0` reached end of life on 2023-11-26: use `php:8.3-fpm` or newer"
COPY c/ .
FROM php:8.0-apache AS d
#    ^^^^^^^^^^^^^^ warning: "`php:8.0` reached end of life on 2023-11-26: use `php:8.3-apache` or newer"
RUN pecl install xdebug-3.1.5
COPY c/ .
#---- refused: "Change node:18 to node:22 and node:18-slim to node:22-slim (unsafe): nothing in the project says that it runs on Node.js 22"
#---- refused: "Change node:18 to node:22 and node:18-slim to node:22-slim (unsafe): nothing in the project says that it runs on Node.js 22"
#---- refused: "Change php:8.0-fpm to php:8.3-fpm and php:8.0-apache to php:8.3-apache (unsafe): line 11 installs `xdebug-3.1.5`, which may not be for PHP 8.3"
#---- refused: "Change php:8.0-fpm to php:8.3-fpm and php:8.0-apache to php:8.3-apache (unsafe): line 11 installs `xdebug-3.1.5`, which may not be for PHP 8.3"

#---- Go's modules that newer Go does not run
#---- file a/go.mod
module example.com/a
go 1.17
require github.com/modern-go/reflect2 v1.0.1
#---- file b/go.mod
module example.com/b
go 1.20
require github.com/quic-go/quic-go v0.40.0
#---- file c/go.mod
module example.com/c
go 1.20
require github.com/quic-go/quic-go v0.33.0
#---- file Dockerfile
FROM golang:1.17 AS a
#    ^^^^^^^^^^^ warning: "`golang:1.17` reached end of life on 2022-08-02: use `golang:1.26` or newer"
COPY a/ .
RUN go build -o /a .
FROM golang:1.20 AS b
#    ^^^^^^^^^^^ warning: "`golang:1.20` reached end of life on 2024-02-06: use `golang:1.26` or newer"
COPY b/ .
RUN go build -o /b .
FROM golang:1.20-alpine AS c
#    ^^^^^^^^^^^^^^^^^^ warning: "`golang:1.20` reached end of life on 2024-02-06: use `golang:1.26-alpine` or newer"
COPY c/ .
RUN go build -o /c .
#---- refused: "Change golang:1.17 to golang:1.26 (unsafe): `a/go.mod` lists an old `github.com/modern-go/reflect2`, which does not run with Go 1.18 and newer"
#---- refused: "Change golang:1.20 to golang:1.26 and golang:1.20-alpine to golang:1.26-alpine (unsafe): `c/go.mod` lists an old `github.com/quic-go/quic-go`, which does not run with Go 1.21 and newer"
#---- refused: "Change golang:1.20 to golang:1.26 and golang:1.20-alpine to golang:1.26-alpine (unsafe): `c/go.mod` lists an old `github.com/quic-go/quic-go`, which does not run with Go 1.21 and newer"

#---- the version of a repository, above the build context
#---- file .nvmrc
v18.16.0
#---- file packages/api/package.json
{ "name": "api" }
#---- file packages/api/Dockerfile
FROM node:18
#    ^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
COPY package.json .
RUN yarn
CMD ["node", "a.js"]
#---- refused: "Change node:18 to node:22 (unsafe): `../../.nvmrc` says 18.16.0"

#---- a project that says its own below one that says another
#---- file .nvmrc
v18.16.0
#---- file packages/api/.nvmrc
22
#---- file packages/api/package.json
{ "name": "api" }
#---- file packages/api/Dockerfile
FROM node:18
#    ^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
COPY package.json .
RUN yarn
CMD ["node", "a.js"]
#---- fixed (unsafe): "Change node:18 to node:22 (unsafe)"
FROM node:22
COPY package.json .
RUN yarn
CMD ["node", "a.js"]

#---- a file of mise at the top of the context, whose project is in a folder
#---- file mise.toml
[tools]
python = ["3.9", "3.11"]
node = "18"
#---- file api/package.json
{ "name": "api" }
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:18
#    ^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
COPY api/package.json .
RUN yarn
CMD ["node", "a.js"]
#---- refused: "Change node:18 to node:22 (unsafe): `mise.toml` says 18"

#---- programs go to an image of the release that they are built on
FROM golang:1.24-bookworm AS build
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`golang:1.24` reached end of life on 2026-02-10: use `golang:1.26-bookworm` or newer"
RUN apt-get update && apt-get install -y make && cp /usr/bin/make /make
RUN make build
FROM debian:bookworm-slim
COPY --from=build /build/app /make /usr/bin/
#---- fixed (unsafe): "Use golang:1.26-bookworm"
FROM golang:1.26-bookworm AS build
RUN apt-get update && apt-get install -y make && cp /usr/bin/make /make
RUN make build
FROM debian:bookworm-slim
COPY --from=build /build/app /make /usr/bin/

#---- a program that a step builds beside installed ones, which nothing moves
FROM golang:1.22-alpine AS build
#    ^^^^^^^^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26-alpine` or newer"
WORKDIR /app
RUN apk add --no-cache git
RUN CGO_ENABLED=0 go build -o main ./cmd/api
FROM alpine:3.22
COPY --from=build /app/main /app/migrations /
#---- fixed (unsafe): "Use golang:1.26-alpine"
FROM golang:1.26-alpine AS build
WORKDIR /app
RUN apk add --no-cache git
RUN CGO_ENABLED=0 go build -o main ./cmd/api
FROM alpine:3.22
COPY --from=build /app/main /app/migrations /

#---- packages that a newer npm has chosen
#---- file package.json
{ "devDependencies": { "@types/node": "22" }, "name": "server", "dependencies": { "mongoose": "^8.2.0" } }
#---- file package-lock.json
{
  "name": "server",
  "lockfileVersion": 3,
  "packages": {}
}
#---- file Dockerfile
FROM node:14
#    ^^^^^^^ warning: "`node:14` reached end of life on 2023-04-30: use `node:22` or newer"
COPY package*.json ./
RUN npm install
CMD ["node", "index.js"]
#---- fixed (unsafe): "Change node:14 to node:22 (unsafe)"
FROM node:22
COPY package*.json ./
RUN npm install
CMD ["node", "index.js"]

#---- two variants of one version of what nobody maintains change together
FROM openjdk:11-jdk-slim AS build
#    ^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:11-jdk` or newer"
COPY . .
RUN ./mvnw package
FROM openjdk:11-jre-slim
#    ^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:11-jre` or newer"
COPY --from=build /target/app.jar /
CMD ["java", "-jar", "/app.jar"]
#---- fixed (unsafe): "Change openjdk:11-jdk-slim to eclipse-temurin:11-jdk and openjdk:11-jre-slim to eclipse-temurin:11-jre (unsafe)"
FROM eclipse-temurin:11-jdk AS build
COPY . .
RUN ./mvnw package
FROM eclipse-temurin:11-jre
COPY --from=build /target/app.jar /
CMD ["java", "-jar", "/app.jar"]
#---- fixed (unsafe): "Change openjdk:11-jdk-slim to eclipse-temurin:11-jdk and openjdk:11-jre-slim to eclipse-temurin:11-jre (unsafe)"
FROM eclipse-temurin:11-jdk AS build
COPY . .
RUN ./mvnw package
FROM eclipse-temurin:11-jre
COPY --from=build /target/app.jar /
CMD ["java", "-jar", "/app.jar"]

#---- two versions of it do not
FROM openjdk:17-jdk-slim AS build
#    ^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:17-jdk` or newer"
COPY . .
RUN ./mvnw package
FROM openjdk:11-jre-slim
#    ^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:11-jre` or newer"
COPY --from=build /target/app.jar /
CMD ["java", "-jar", "/app.jar"]
#---- refused: "Change openjdk:17-jdk-slim to eclipse-temurin:17-jdk (unsafe): line 4 would be on another version of the same runtime"
#---- refused: "Change openjdk:11-jre-slim to eclipse-temurin:11-jre (unsafe): line 1 would be on another version of the same runtime"

#---- an old SQLite on Alpine
#---- file go.mod
module example.com/a
go 1.19
require github.com/mattn/go-sqlite3 v1.14.14
#---- file Dockerfile
FROM golang:1.19-alpine
#    ^^^^^^^^^^^^^^^^^^ warning: "`golang:1.19` reached end of life on 2023-09-06: use `golang:1.26-alpine` or newer"
RUN apk add --no-cache gcc musl-dev
COPY . .
RUN go build -o /a .
CMD ["/a"]
#---- refused: "Change golang:1.19-alpine to golang:1.26-alpine (unsafe): `go.mod` lists an old `github.com/mattn/go-sqlite3`, which does not compile on newer releases of Alpine"

#---- a range that has no end was written before the newer version was there
#---- file package.json
{ "engines": { "node": ">=6" } }
#---- file Dockerfile
FROM node:20-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22-alpine` or newer"
COPY package.json ./
RUN npm install
CMD ["node", "index.js"]
#---- refused: "Change node:20-alpine to node:22-alpine (unsafe): nothing in the project says that it runs on Node.js 22"

#---- versions that ended between the reading of the table and the release, and those that end soon
FROM debian:bullseye-slim AS a
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`debian:11` reached end of life on 2026-08-31: use `debian:bookworm-slim` or newer"
CMD ["sh"]
FROM python:3.10-slim AS b
#    ^^^^^^^^^^^^^^^^ warning: "`python:3.10` reached end of life on 2026-10-31: use `python:3.11-slim` or newer"
FROM alpine:3.21 AS c
#    ^^^^^^^^^^^ warning: "`alpine:3.21` reached end of life on 2026-11-01: use `alpine:3.22` or newer"
CMD ["sh"]
FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS d
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`mcr.microsoft.com/dotnet/aspnet:8.0` reached end of life on 2026-11-10: use `mcr.microsoft.com/dotnet/aspnet:10.0` or newer"
FROM fedora:43 AS e
FROM node:22 AS f
#---- refused: "Change python:3.10-slim to python:3.11-slim (unsafe): nothing in the project says that it runs on Python 3.11"
#---- refused: "Change dotnet/aspnet:8.0 to dotnet/aspnet:10.0 (unsafe): a program built for .NET 8.0 starts with no other major version: change its target framework first"
#---- fixed (unsafe): "Change debian:bullseye-slim to debian:bookworm-slim (unsafe)"
FROM debian:bookworm-slim AS a
CMD ["sh"]
FROM python:3.10-slim AS b
FROM alpine:3.21 AS c
CMD ["sh"]
FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS d
FROM fedora:43 AS e
FROM node:22 AS f
#---- fixed (unsafe): "Change alpine:3.21 to alpine:3.22 (unsafe)"
FROM debian:bullseye-slim AS a
CMD ["sh"]
FROM python:3.10-slim AS b
FROM alpine:3.22 AS c
CMD ["sh"]
FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS d
FROM fedora:43 AS e
FROM node:22 AS f

#---- a supported version on a release that has ended
FROM python:3.11-buster
#    ^^^^^^^^^^^^^^^^^^ warning: "`python:3.11-buster` is on Debian 10, which reached end of life on 2024-06-30: use `python:3.11-bookworm` or newer"
FROM python:3.11.4-slim-buster
#    ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`python:3.11.4-slim-buster` is on Debian 10, which reached end of life on 2024-06-30: use `python:3.11-slim-bookworm` or newer"
FROM php:8-apache-buster
#    ^^^^^^^^^^^^^^^^^^^ warning: "`php:8-apache-buster` is on Debian 10, which reached end of life on 2024-06-30"
FROM php:8.4-fpm-bullseye
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`php:8.4-fpm-bullseye` is on Debian 11, which reached end of life on 2026-08-31: use `php:8.4-fpm` or newer"
FROM php:8.4-fpm-alpine3.15
#    ^^^^^^^^^^^^^^^^^^^^^^ warning: "`php:8.4-fpm-alpine3.15` is on Alpine 3.15, which reached end of life on 2023-11-01: use `php:8.4-fpm-alpine` or newer"
FROM node:22-stretch
#    ^^^^^^^^^^^^^^^ warning: "`node:22-stretch` is on Debian 9, which reached end of life on 2022-07-01: use `node:22-bookworm` or newer"
FROM node:24-bullseye-slim
#    ^^^^^^^^^^^^^^^^^^^^^ warning: "`node:24-bullseye-slim` is on Debian 11, which reached end of life on 2026-08-31: use `node:24-bookworm-slim` or newer"
FROM node:22.1.0-bullseye
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`node:22.1.0-bullseye` is on Debian 11, which reached end of life on 2026-08-31"
FROM node:22-alpine3.15
#    ^^^^^^^^^^^^^^^^^^ warning: "`node:22-alpine3.15` is on Alpine 3.15, which reached end of life on 2023-11-01: use `node:22-alpine` or newer"
FROM rust:1.80-slim-bullseye
#    ^^^^^^^^^^^^^^^^^^^^^^^ warning: "`rust:1.80-slim-bullseye` is on Debian 11, which reached end of life on 2026-08-31"
FROM rust:1-slim-bullseye
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`rust:1-slim-bullseye` is on Debian 11, which reached end of life on 2026-08-31: use `rust:1-slim-bookworm` or newer"
FROM golang:1.26.1-alpine3.21
#    ^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`golang:1.26.1-alpine3.21` is on Alpine 3.21, which reached end of life on 2026-11-01: use `golang:1.26-alpine` or newer"
FROM eclipse-temurin:17-jre-focal
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`eclipse-temurin:17-jre-focal` is on Ubuntu 20.04, which reached end of life on 2025-05-31: use `eclipse-temurin:17-jre-noble` or newer"
FROM maven:3.9-eclipse-temurin-17-focal
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`maven:3.9-eclipse-temurin-17-focal` is on Ubuntu 20.04, which reached end of life on 2025-05-31: use `maven:3.9-eclipse-temurin-17` or newer"
FROM buildpack-deps:buster
#    ^^^^^^^^^^^^^^^^^^^^^ warning: "`buildpack-deps:buster` is on Debian 10, which reached end of life on 2024-06-30"
FROM gcr.io/distroless/base-debian11:nonroot
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`gcr.io/distroless/base-debian11:nonroot` is on Debian 11, which reached end of life on 2026-08-31"
FROM gcr.io/distroless/java17-debian10
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`gcr.io/distroless/java17-debian10` is on Debian 10, which reached end of life on 2024-06-30"
FROM docker.io/library/python:3.12-slim-bullseye@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`python:3.12-slim-bullseye` is on Debian 11, which reached end of life on 2026-08-31: use `docker.io/library/python:3.12-slim-bookworm` or newer"

#---- the version has ended, and the release too
FROM openjdk:11-jre-buster
#    ^^^^^^^^^^^^^^^^^^^^^ warning: "`openjdk` is no longer maintained: use `eclipse-temurin:11-jre` or newer"
FROM node:20-alpine3.15
#    ^^^^^^^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30, and Alpine 3.15 on 2023-11-01: use `node:22-alpine` or newer"
#---- refused: "Change node:20-alpine3.15 to node:22-alpine (unsafe): nothing in the project says that it runs on Node.js 22"
#---- fixed (unsafe): "Change openjdk:11-jre-buster to eclipse-temurin:11-jre (unsafe)"
FROM eclipse-temurin:11-jre
FROM node:20-alpine3.15

#---- ok: releases that are supported or unknown, and words of other images' tags
FROM python:3.13-bookworm
FROM node:24-alpine
FROM golang:1.26-alpine3.23
FROM eclipse-temurin:21-jre-jammy
FROM node:22-alpine3.99
FROM example.com/app:1-buster
FROM app/app:1.0-alpine3.15
FROM python:3.13-windowsservercore
FROM gcr.io/distroless/base-debian12

#---- what another image built on the same release, by its tag
FROM rustlang/rust:nightly-buster AS build
RUN cargo build --release
FROM debian:buster-slim
#    ^^^^^^^^^^^^^^^^^^ warning: "`debian:10` reached end of life on 2024-06-30: use `debian:bookworm-slim` or newer"
COPY --from=build /app/target/release/a /a
CMD ["/a"]
#---- refused: "Change debian:buster-slim to debian:bookworm-slim (unsafe): line 4 copies what was built on `rustlang/rust:nightly-buster`, which may need libraries of the old release"

#---- a version and a release that have both ended
FROM python:3.10-slim-buster
#    ^^^^^^^^^^^^^^^^^^^^^^^ warning: "`python:3.10` reached end of life on 2026-10-31, and Debian 10 on 2024-06-30"
FROM node:16-stretch
#    ^^^^^^^^^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11, and Debian 9 on 2022-07-01"
FROM golang:1.13-alpine3.10
#    ^^^^^^^^^^^^^^^^^^^^^^ warning: "`golang:1.13` reached end of life on 2020-08-11, and Alpine 3.10 on 2021-05-01: use `golang:1.26-alpine` or newer"
FROM gcr.io/distroless/nodejs18-debian11
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`gcr.io/distroless/nodejs18-debian11` has Node.js 18, which reached end of life on 2025-04-30, and Debian 11 on 2026-08-31"
FROM node:22-buster
#    ^^^^^^^^^^^^^^ warning: "`node:22-buster` is on Debian 10, which reached end of life on 2024-06-30: use `node:22-bookworm` or newer"
#---- refused: "Change golang:1.13-alpine3.10 to golang:1.26-alpine (unsafe): it ended in 2020: a project of that time needs more than another image"

#---- names of releases with long-term support
FROM node:lts-hydrogen
#    ^^^^^^^^^^^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:jod` or newer"
FROM node:lts-gallium-alpine
#    ^^^^^^^^^^^^^^^^^^^^^^^ warning: "`node:16` reached end of life on 2023-09-11: use `node:jod-alpine` or newer"
FROM node:lts-iron-slim
#    ^^^^^^^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:jod-slim` or newer"
#---- refused: "Change node:lts-hydrogen to node:jod (unsafe): nothing in the project says that it runs on Node.js 22"
#---- refused: "Change node:lts-gallium-alpine to node:jod-alpine (unsafe): nothing in the project says that it runs on Node.js 22"
#---- refused: "Change node:lts-iron-slim to node:jod-slim (unsafe): nothing in the project says that it runs on Node.js 22"

#---- ok: those that are supported
FROM node:lts-jod
FROM node:lts-krypton-slim
FROM node:lts-alpine
FROM node:lts

#---- versions from the first years of an image
FROM golang:1.8
#    ^^^^^^^^^^ warning: "`golang:1.8` reached end of life on 2018-02-16: use `golang:1.26` or newer"
FROM golang:1.4.3-onbuild
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`golang:1.4` reached end of life on 2016-02-17"
FROM alpine:3.3
#    ^^^^^^^^^^ warning: "`alpine:3.3` reached end of life on 2017-11-01: use `alpine:3.22` or newer"
FROM alpine:2.7
#    ^^^^^^^^^^ warning: "`alpine:2.7` reached end of life on 2015-11-01: use `alpine:3.22` or newer"
#---- refused: "Change golang:1.8 to golang:1.26 (unsafe): it ended in 2018: a project of that time needs more than another image"
#---- fixed (unsafe): "Change alpine:3.3 to alpine:3.22 (unsafe)"
FROM golang:1.8
FROM golang:1.4.3-onbuild
FROM alpine:3.22
FROM alpine:2.7
#---- fixed (unsafe): "Change alpine:2.7 to alpine:3.22 (unsafe)"
FROM golang:1.8
FROM golang:1.4.3-onbuild
FROM alpine:3.3
FROM alpine:3.22

#---- AdoptOpenJDK, which Eclipse Temurin took the place of
FROM adoptopenjdk:11-jdk-hotspot
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`adoptopenjdk` is no longer maintained: use `eclipse-temurin:11-jdk` or newer"
FROM adoptopenjdk:11-jre-openj9
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`adoptopenjdk` is no longer maintained"
FROM adoptopenjdk/openjdk11:alpine-jre
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`adoptopenjdk/openjdk11` is no longer maintained: use `eclipse-temurin:11-jre-alpine` or newer"
FROM adoptopenjdk/openjdk8
#    ^^^^^^^^^^^^^^^^^^^^^ warning: "`adoptopenjdk/openjdk8` is no longer maintained: use `eclipse-temurin:8-jdk` or newer"
FROM adoptopenjdk/openjdk8-openj9:latest
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`adoptopenjdk/openjdk8-openj9` is no longer maintained"
FROM adoptopenjdk/openjdk12:jdk-12.0.2_10
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`adoptopenjdk/openjdk12` is no longer maintained"
#---- fixed (unsafe): "Change adoptopenjdk:11-jdk-hotspot to eclipse-temurin:11-jdk (unsafe)"
FROM eclipse-temurin:11-jdk
FROM adoptopenjdk:11-jre-openj9
FROM adoptopenjdk/openjdk11:alpine-jre
FROM adoptopenjdk/openjdk8
FROM adoptopenjdk/openjdk8-openj9:latest
FROM adoptopenjdk/openjdk12:jdk-12.0.2_10

#---- a pattern takes the project file
#---- file app.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:7.0
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`mcr.microsoft.com/dotnet/sdk:7.0` reached end of life on 2024-05-14: use `mcr.microsoft.com/dotnet/sdk:10.0` or newer"
WORKDIR /app
COPY *.csproj .
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o /out
CMD ["dotnet", "/out/app.dll"]
#---- refused: "Change dotnet/sdk:7.0 to dotnet/sdk:10.0 (unsafe): `app.csproj` targets `net8.0`"

#---- a pattern that matches nothing
#---- file main.cs
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:7.0
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`mcr.microsoft.com/dotnet/sdk:7.0` reached end of life on 2024-05-14: use `mcr.microsoft.com/dotnet/sdk:10.0` or newer"
WORKDIR /app
COPY *.csproj .
RUN dotnet restore
CMD ["dotnet", "/out/app.dll"]
#---- refused: "Change dotnet/sdk:7.0 to dotnet/sdk:10.0 (unsafe): line 3 copies `*.csproj`, which was not read: what it asks for is unknown"

#---- what is built on Alpine is copied to the newest one
#---- file go.mod
module example.com/app

go 1.17
#---- file Dockerfile
FROM golang:1.17-alpine AS build
#    ^^^^^^^^^^^^^^^^^^ warning: "`golang:1.17` reached end of life on 2022-08-02: use `golang:1.26-alpine` or newer"
WORKDIR /app
COPY . .
RUN go build -o /server .
FROM alpine
COPY --from=build /server /server
#---- fixed (unsafe): "Change golang:1.17-alpine to golang:1.26-alpine (unsafe)"
FROM golang:1.26-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o /server .
FROM alpine
COPY --from=build /server /server

#---- the same to an older one
#---- file go.mod
module example.com/app

go 1.17
#---- file Dockerfile
FROM golang:1.17-alpine AS build
#    ^^^^^^^^^^^^^^^^^^ warning: "`golang:1.17` reached end of life on 2022-08-02: use `golang:1.26-alpine` or newer"
WORKDIR /app
COPY . .
RUN go build -o /server .
FROM alpine:3.21
#    ^^^^^^^^^^^ warning: "`alpine:3.21` reached end of life on 2026-11-01: use `alpine:3.22` or newer"
COPY --from=build /server /server
#---- refused: "Change golang:1.17-alpine to golang:1.26-alpine (unsafe): line 6 copies what line 4 builds to an image that may be too old for it"
#---- fixed (unsafe): "Change alpine:3.21 to alpine:3.22 (unsafe)"
FROM golang:1.17-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o /server .
FROM alpine:3.22
COPY --from=build /server /server

#---- images of .NET Core
FROM mcr.microsoft.com/dotnet/core/sdk:3.1 AS build
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`mcr.microsoft.com/dotnet/core/sdk` is no longer maintained"
RUN true
FROM microsoft/dotnet:2.1-sdk
#    ^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`microsoft/dotnet` is no longer maintained"
FROM microsoft/aspnetcore:2.0
#    ^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`microsoft/aspnetcore` is no longer maintained"
FROM mcr.microsoft.com/dotnet/core/aspnet:3.1-alpine
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "`mcr.microsoft.com/dotnet/core/aspnet` is no longer maintained"

#---- ok: other images of these places
FROM microsoft/mssql-tools
FROM mcr.microsoft.com/dotnet/framework/sdk:4.8
FROM example.com/microsoft/dotnet:2.1-sdk

#---- an addon that is not built for the newer Node.js
#---- file package.json
{ "dependencies": { "better-sqlite3": "^8.7.0" }, "devDependencies": { "@types/node": "^22.14.1" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file Dockerfile
FROM node:18-alpine
#    ^^^^^^^^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22-alpine` or newer"
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
CMD ["node", "index.js"]
#---- refused: "Change node:18-alpine to node:22-alpine (unsafe): `package.json` has `better-sqlite3` 8, which is built for Node.js 20 at most"

#---- a package that goes with Debian's nginx alone
FROM nginx:1.22.1
#    ^^^^^^^^^^^^ warning: "`nginx:1.22` reached end of life on 2023-04-11: use `nginx:1.30` or newer"
RUN apt-get update -y && apt-get install nginx-extras -y
COPY nginx.conf /etc/nginx/nginx.conf
#---- refused: "Use nginx:1.30: line 2 installs `nginx-extras`, which goes with the nginx of one release of Debian alone"

#---- a range that begins with a version names it
#---- file package.json
{ "name": "a", "engines": { "node": ">=22.14.0" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file Dockerfile
FROM node:18.16
#    ^^^^^^^^^^ warning: "`node:18` reached end of life on 2025-04-30: use `node:22` or newer"
WORKDIR /app
COPY . .
RUN npm ci
CMD ["node", "server.js"]
#---- fixed (unsafe): "Change node:18.16 to node:22 (unsafe)"
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
CMD ["node", "server.js"]

#---- a stage that only takes files of another is judged by what that one copies
#---- file package.json
{ "name": "root", "engines": { "node": ">=20" }, "workspaces": ["packages/*"] }
#---- file packages/server/package.json
{ "name": "server", "devDependencies": { "@types/node": "^26.1.1" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file Dockerfile
FROM node:20-slim AS builder
#    ^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22-slim` or newer"
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/server packages/server
RUN npm ci

FROM node:20-slim
#    ^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22-slim` or newer"
COPY --from=builder /app /app
CMD ["node", "/app/packages/server/index.js"]
#---- fixed (unsafe): "Change node:20-slim to node:22-slim in 2 stages (unsafe)"
FROM node:22-slim AS builder
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/server packages/server
RUN npm ci

FROM node:22-slim
COPY --from=builder /app /app
CMD ["node", "/app/packages/server/index.js"]
#---- fixed (unsafe): "Change node:20-slim to node:22-slim in 2 stages (unsafe)"
FROM node:22-slim AS builder
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/server packages/server
RUN npm ci

FROM node:22-slim
COPY --from=builder /app /app
CMD ["node", "/app/packages/server/index.js"]

#---- a comment of another language that ties the version to a file
# Garanta que esta versão corresponda à do seu arquivo go.mod.
FROM golang:1.25-alpine
#    ^^^^^^^^^^^^^^^^^^ warning: "`golang:1.25` reached end of life on 2026-08-19: use `golang:1.26-alpine` or newer"
WORKDIR /app
CMD ["x"]
#---- refused: "Use golang:1.26-alpine: the comment above line 2 says what the version depends on"

#---- the step that builds is named, not one that only downloads
FROM golang:1.22 AS build
#    ^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26` or newer"
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app .
FROM debian:12-slim
COPY --from=build /app /app
#---- refused: "Use golang:1.26: line 8 copies what line 6 builds to an image that may be too old for it"

#---- a build by a script that is not read
FROM golang:1.22 AS build
#    ^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26` or newer"
WORKDIR /src
COPY . .
RUN go mod download
RUN ./compile.sh
FROM debian:12-slim
COPY --from=build /app /app
#---- refused: "Use golang:1.26: line 7 may copy programs to an image that is too old for them"

#---- `..` does not leave the build context
#---- file go.mod
module a
go 1.22
#---- file go.sum
#---- file main.go
#---- file Dockerfile
FROM golang:1.22
#    ^^^^^^^^^^^ warning: "`golang:1.22` reached end of life on 2025-02-11: use `golang:1.26` or newer"
WORKDIR /src
COPY ../../go.mod ../../go.sum ./
COPY ../../ .
RUN go build -o /app .
CMD ["/app"]
#---- fixed (unsafe): "Use golang:1.26"
FROM golang:1.26
WORKDIR /src
COPY ../../go.mod ../../go.sum ./
COPY ../../ .
RUN go build -o /app .
CMD ["/app"]

#---- pages for a server, from a stage with compilers
#---- file package.json
{ "engines": { "node": ">=20 <=22" }, "scripts": { "build": "ng build" } }
#---- file package-lock.json
#---- file Dockerfile
FROM node:20-alpine AS build
#    ^^^^^^^^^^^^^^ warning: "`node:20` reached end of life on 2026-04-30: use `node:22-alpine` or newer"
RUN apk add --no-cache python3 make g++
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM nginx:alpine
COPY --from=build /app/dist/shop /usr/share/nginx/html
#---- fixed (unsafe): "Change node:20-alpine to node:22-alpine (unsafe)"
FROM node:22-alpine AS build
RUN apk add --no-cache python3 make g++
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM nginx:alpine
COPY --from=build /app/dist/shop /usr/share/nginx/html

#---- what was built on the newer release already
#---- file Dockerfile
FROM node:22-bookworm AS css
WORKDIR /app
COPY web ./web
RUN npm install tailwindcss && npx tailwindcss -i web/in.css -o web/out.css
FROM debian:bullseye-slim
#    ^^^^^^^^^^^^^^^^^^^^ warning: "`debian:11` reached end of life on 2026-08-31: use `debian:bookworm-slim` or newer"
COPY --from=css /app/web /app/web
COPY server /app/
CMD ["/app/server"]
#---- refused: "Change debian:bullseye-slim to debian:bookworm-slim (unsafe): line 8 starts `server`, which may need libraries of the old release"

#---- a program of Go that is linked with a library of the old release
#---- file go.mod
module example.com/shop
go 1.26
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.26-alpine3.20 AS build
#    ^^^^^^^^^^^^^^^^^^^^^^ warning: "`golang:1.26-alpine3.20` is on Alpine 3.20, which reached end of life on 2026-04-01: use `golang:1.26-alpine` or newer"
RUN apk add --no-cache gcc musl-dev vips-dev
WORKDIR /app
COPY . .
RUN go build -o /shop .
FROM alpine:3.20
#    ^^^^^^^^^^^ warning: "`alpine:3.20` reached end of life on 2026-04-01: use `alpine:3.22` or newer"
RUN apk add --no-cache vips
COPY --from=build /shop /shop
CMD ["/shop"]
#---- refused: "Change alpine:3.20 to alpine:3.22 (unsafe): line 8 copies what was built on `golang:1.26-alpine3.20`, which may need libraries of the old release"
