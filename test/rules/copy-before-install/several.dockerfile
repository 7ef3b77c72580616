#---- mix, pub, swift, deno, bun, yarn
#---- file mix.exs
#---- file mix.lock
#---- file pubspec.yaml
name: a
#---- file pubspec.lock
#---- file Package.swift
#---- file Package.resolved
#---- file deno.json
{}
#---- file deno.lock
#---- file package.json
{}
#---- file bun.lock
#---- file yarn.lock
#---- file .yarnrc.yml
nodeLinker: node-modules
#---- file .yarn/releases/yarn.cjs
#---- file .dockerignore
deps
_build
.dart_tool
.build
node_modules
#---- file Dockerfile
FROM elixir:1.18 AS mix
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `mix deps.get`: every source change reinstalls all packages"
RUN mix deps.get
#       ^^^^^^^^ related: "`mix deps.get` runs again with every source change"
FROM dart:stable AS pub
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `dart pub get`: every source change reinstalls all packages"
RUN dart pub get
#            ^^^ related: "`dart pub get` runs again with every source change"
FROM swift:6 AS swift
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `swift package resolve`: every source change reinstalls all packages"
RUN swift package resolve
#                 ^^^^^^^ related: "`swift package resolve` runs again with every source change"
FROM denoland/deno AS deno
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `deno install`: every source change reinstalls all packages"
RUN deno install
#        ^^^^^^^ related: "`deno install` runs again with every source change"
FROM oven/bun AS bun
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `bun install`: every source change reinstalls all packages"
RUN bun install --frozen-lockfile
#       ^^^^^^^ related: "`bun install` runs again with every source change"
FROM node:22 AS yarn
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install --immutable
#        ^^^^^^^ related: "`yarn install` runs again with every source change"
#---- fixed (unsafe): "Copy mix.exs and mix.lock first, then `mix deps.get`"
FROM elixir:1.18 AS mix
WORKDIR /a
COPY mix.exs mix.lock ./
RUN mix deps.get
COPY . .
FROM dart:stable AS pub
WORKDIR /a
COPY . .
RUN dart pub get
FROM swift:6 AS swift
WORKDIR /a
COPY . .
RUN swift package resolve
FROM denoland/deno AS deno
WORKDIR /a
COPY . .
RUN deno install
FROM oven/bun AS bun
WORKDIR /a
COPY . .
RUN bun install --frozen-lockfile
FROM node:22 AS yarn
WORKDIR /a
COPY . .
RUN yarn install --immutable
#---- fixed (unsafe): "Copy pubspec.yaml and pubspec.lock first, then `dart pub get`"
FROM elixir:1.18 AS mix
WORKDIR /a
COPY . .
RUN mix deps.get
FROM dart:stable AS pub
WORKDIR /a
COPY pubspec.yaml pubspec.lock ./
RUN dart pub get
COPY . .
FROM swift:6 AS swift
WORKDIR /a
COPY . .
RUN swift package resolve
FROM denoland/deno AS deno
WORKDIR /a
COPY . .
RUN deno install
FROM oven/bun AS bun
WORKDIR /a
COPY . .
RUN bun install --frozen-lockfile
FROM node:22 AS yarn
WORKDIR /a
COPY . .
RUN yarn install --immutable
#---- fixed (unsafe): "Copy Package.swift and Package.resolved first, then `swift package resolve`"
FROM elixir:1.18 AS mix
WORKDIR /a
COPY . .
RUN mix deps.get
FROM dart:stable AS pub
WORKDIR /a
COPY . .
RUN dart pub get
FROM swift:6 AS swift
WORKDIR /a
COPY Package.swift Package.resolved ./
RUN swift package resolve
COPY . .
FROM denoland/deno AS deno
WORKDIR /a
COPY . .
RUN deno install
FROM oven/bun AS bun
WORKDIR /a
COPY . .
RUN bun install --frozen-lockfile
FROM node:22 AS yarn
WORKDIR /a
COPY . .
RUN yarn install --immutable
#---- fixed (unsafe): "Copy deno.json, package.json and deno.lock first, then `deno install`"
FROM elixir:1.18 AS mix
WORKDIR /a
COPY . .
RUN mix deps.get
FROM dart:stable AS pub
WORKDIR /a
COPY . .
RUN dart pub get
FROM swift:6 AS swift
WORKDIR /a
COPY . .
RUN swift package resolve
FROM denoland/deno AS deno
WORKDIR /a
COPY deno.json package.json deno.lock ./
RUN deno install
COPY . .
FROM oven/bun AS bun
WORKDIR /a
COPY . .
RUN bun install --frozen-lockfile
FROM node:22 AS yarn
WORKDIR /a
COPY . .
RUN yarn install --immutable
#---- fixed (unsafe): "Copy package.json and bun.lock first, then `bun install`"
FROM elixir:1.18 AS mix
WORKDIR /a
COPY . .
RUN mix deps.get
FROM dart:stable AS pub
WORKDIR /a
COPY . .
RUN dart pub get
FROM swift:6 AS swift
WORKDIR /a
COPY . .
RUN swift package resolve
FROM denoland/deno AS deno
WORKDIR /a
COPY . .
RUN deno install
FROM oven/bun AS bun
WORKDIR /a
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile
COPY . .
FROM node:22 AS yarn
WORKDIR /a
COPY . .
RUN yarn install --immutable
#---- fixed (unsafe): "Copy package.json, yarn.lock, .yarnrc.yml and .yarn first, then `yarn install`"
FROM elixir:1.18 AS mix
WORKDIR /a
COPY . .
RUN mix deps.get
FROM dart:stable AS pub
WORKDIR /a
COPY . .
RUN dart pub get
FROM swift:6 AS swift
WORKDIR /a
COPY . .
RUN swift package resolve
FROM denoland/deno AS deno
WORKDIR /a
COPY . .
RUN deno install
FROM oven/bun AS bun
WORKDIR /a
COPY . .
RUN bun install --frozen-lockfile
FROM node:22 AS yarn
WORKDIR /a
COPY package.json yarn.lock .yarnrc.yml ./
COPY .yarn/ ./.yarn/
RUN yarn install --immutable
COPY . .

#---- sbt, yarn 1, uv pip, flutter, nuget
#---- file build.sbt
#---- file project/plugins.sbt
#---- file project/build.properties
#---- file package.json
{}
#---- file yarn.lock
#---- file requirements.txt
flask
#---- file pubspec.yaml
name: a
#---- file App.csproj
<Project/>
#---- file .dockerignore
node_modules
.dart_tool
**/obj
#---- file Dockerfile
FROM eclipse-temurin:21 AS sbt
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `sbt update`: every source change reinstalls all packages"
RUN sbt update && sbt stage
#       ^^^^^^ related: "`sbt update` runs again with every source change"
FROM node:22 AS yarn
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `yarn`: every source change reinstalls all packages"
RUN yarn --frozen-lockfile
#   ^^^^ related: "`yarn` runs again with every source change"
FROM python:3.13 AS uv
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `uv pip install`: every source change reinstalls all packages"
RUN uv pip install --system -r requirements.txt
#          ^^^^^^^ related: "`uv pip install` runs again with every source change"
FROM debian:12 AS flutter
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `flutter pub get`: every source change reinstalls all packages"
RUN flutter pub get
#               ^^^ related: "`flutter pub get` runs again with every source change"
FROM debian:12 AS nuget
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `nuget restore`: every source change reinstalls all packages"
RUN nuget restore
#         ^^^^^^^ related: "`nuget restore` runs again with every source change"
#---- fixed (unsafe): "Copy build.sbt, build.properties and plugins.sbt first, then `sbt update`"
FROM eclipse-temurin:21 AS sbt
WORKDIR /a
COPY build.sbt ./
COPY project/build.properties project/plugins.sbt ./project/
RUN sbt update
COPY . .
RUN sbt stage
FROM node:22 AS yarn
WORKDIR /a
COPY . .
RUN yarn --frozen-lockfile
FROM python:3.13 AS uv
WORKDIR /a
COPY . .
RUN uv pip install --system -r requirements.txt
FROM debian:12 AS flutter
WORKDIR /a
COPY . .
RUN flutter pub get
FROM debian:12 AS nuget
WORKDIR /a
COPY . .
RUN nuget restore
#---- fixed (unsafe): "Copy package.json and yarn.lock first, then `yarn`"
FROM eclipse-temurin:21 AS sbt
WORKDIR /a
COPY . .
RUN sbt update && sbt stage
FROM node:22 AS yarn
WORKDIR /a
COPY package.json yarn.lock ./
RUN yarn --frozen-lockfile
COPY . .
FROM python:3.13 AS uv
WORKDIR /a
COPY . .
RUN uv pip install --system -r requirements.txt
FROM debian:12 AS flutter
WORKDIR /a
COPY . .
RUN flutter pub get
FROM debian:12 AS nuget
WORKDIR /a
COPY . .
RUN nuget restore
#---- fixed (unsafe): "Copy requirements.txt first, then `uv pip install`"
FROM eclipse-temurin:21 AS sbt
WORKDIR /a
COPY . .
RUN sbt update && sbt stage
FROM node:22 AS yarn
WORKDIR /a
COPY . .
RUN yarn --frozen-lockfile
FROM python:3.13 AS uv
WORKDIR /a
COPY requirements.txt ./
RUN uv pip install --system -r requirements.txt
COPY . .
FROM debian:12 AS flutter
WORKDIR /a
COPY . .
RUN flutter pub get
FROM debian:12 AS nuget
WORKDIR /a
COPY . .
RUN nuget restore
#---- fixed .dockerignore
node_modules
.dart_tool
**/obj
.venv
#---- fixed (unsafe): "Copy pubspec.yaml first, then `flutter pub get`"
FROM eclipse-temurin:21 AS sbt
WORKDIR /a
COPY . .
RUN sbt update && sbt stage
FROM node:22 AS yarn
WORKDIR /a
COPY . .
RUN yarn --frozen-lockfile
FROM python:3.13 AS uv
WORKDIR /a
COPY . .
RUN uv pip install --system -r requirements.txt
FROM debian:12 AS flutter
WORKDIR /a
COPY pubspec.yaml ./
RUN flutter pub get
COPY . .
FROM debian:12 AS nuget
WORKDIR /a
COPY . .
RUN nuget restore
#---- fixed (unsafe): "Copy App.csproj first, then `nuget restore`"
FROM eclipse-temurin:21 AS sbt
WORKDIR /a
COPY . .
RUN sbt update && sbt stage
FROM node:22 AS yarn
WORKDIR /a
COPY . .
RUN yarn --frozen-lockfile
FROM python:3.13 AS uv
WORKDIR /a
COPY . .
RUN uv pip install --system -r requirements.txt
FROM debian:12 AS flutter
WORKDIR /a
COPY . .
RUN flutter pub get
FROM debian:12 AS nuget
WORKDIR /a
COPY App.csproj ./
RUN nuget restore
COPY . .

#---- a new ignore file holds all that tools leave in the folder, and no file that a program may read
#---- file .git/HEAD
ref: refs/heads/main
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file .env
MODE=production
#---- file tools/requirements.txt
flask
#---- file requirements.txt
flask
#---- file tools/__pycache__/a.pyc
#---- file src/index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` and `pip install` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with each of them"
#---- fixed (unsafe): "Copy package.json, package-lock.json and requirements.txt first, then `npm ci` and `pip install`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
#---- fixed .dockerignore
.git
node_modules
.venv
venv
**/__pycache__
