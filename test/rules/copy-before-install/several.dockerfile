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
#---- fixed (unsafe): "Copy build.sbt, project/build.properties and project/plugins.sbt first, then `sbt update`"
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
# <---- warning: "`COPY . .` above `npm ci` and `pip install`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy package.json, package-lock.json and requirements.txt first, then `npm ci` and `pip install`, and create .dockerignore"
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

#---- the lockfile beside a Gemfile that a flag names
#---- file sinatra/Gemfile
gem "sinatra"
#---- file sinatra/Gemfile.lock
GEM
#---- file sinatra/app.rb
#---- file .dockerignore
.git
#---- file Dockerfile
FROM ruby:3.3
COPY . /
# <---- warning: "`COPY . /` above `bundle install`: every source change reinstalls all packages"
RUN bundle install --gemfile=/sinatra/Gemfile
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy sinatra/Gemfile and sinatra/Gemfile.lock first, then `bundle install`"
FROM ruby:3.3
COPY sinatra/Gemfile sinatra/Gemfile.lock /sinatra/
RUN bundle install --gemfile=/sinatra/Gemfile
COPY . /

#---- a lockfile of a Gemfile with a name of its own
#---- file Gemfile.next
gem "rails"
#---- file Gemfile.next.lock
GEM
#---- file .dockerignore
.git
#---- file app.rb
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install --gemfile Gemfile.next
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile.next and Gemfile.next.lock first, then `bundle install`"
FROM ruby:3.3
WORKDIR /app
COPY Gemfile.next Gemfile.next.lock ./
RUN bundle install --gemfile Gemfile.next
COPY . .

#---- settings beside a pom that a flag names
#---- file backend/pom.xml
<project/>
#---- file backend/.mvn/maven.config
-T4
#---- file backend/src/App.java
#---- file .dockerignore
.git
#---- file Dockerfile
FROM maven:3-eclipse-temurin-21
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `mvn dependency:go-offline`: every source change reinstalls all packages"
RUN mvn -f backend/pom.xml dependency:go-offline
#                          ^^^^^^^^^^^^^^^^^^^^^ related: "`mvn dependency:go-offline` runs again with every source change"
#---- fixed (unsafe): "Copy backend/pom.xml and backend/.mvn/maven.config first, then `mvn dependency:go-offline`"
FROM maven:3-eclipse-temurin-21
WORKDIR /app
COPY backend/pom.xml ./backend/
COPY backend/.mvn/maven.config ./backend/.mvn/
RUN mvn -f backend/pom.xml dependency:go-offline
COPY . .

#---- a list whose path an ENV tells
#---- file requirements.txt
flask
#---- file main.py
#---- file Dockerfile
FROM python:3.13
ENV LIST=/template/requirements.txt
COPY . /template
# <---- warning: "`COPY . /template` above `pip install`: every source change reinstalls all packages"
RUN pip install -r $LIST
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM python:3.13
ENV LIST=/template/requirements.txt
COPY requirements.txt /template/
RUN pip install -r $LIST
COPY . /template

#---- a path that a build argument may change
#---- file requirements.txt
flask
#---- file main.py
#---- file Dockerfile
FROM python:3.13
ARG LIST=requirements.txt
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r $LIST
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: the path of the package list is unknown"

#---- a path that the script sets anew
#---- file requirements.txt
flask
#---- file main.py
#---- file Dockerfile
FROM python:3.13
ENV LIST=requirements.txt
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN LIST=other.txt && pip install -r $LIST
#                         ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: the path of the package list is unknown"

#---- a member whose workspace is elsewhere
#---- file package.json
{ "name": "web", "dependencies": { "@acme/ui": "workspace:*" } }
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install
#        ^^^^^^^ related: "`pnpm install` runs again with every source change"
#---- refused: "Copy the sources after `pnpm install`: the workspace member `@acme/ui` is not among the copied files"

#---- a member that it can do without, and whose workspace is elsewhere
#---- file package.json
{ "name": "web", "dependencies": { "tiny": "1.0.0" }, "optionalDependencies": { "@acme/ui": "workspace:*" } }
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install
#        ^^^^^^^ related: "`pnpm install` runs again with every source change"
#---- refused: "Copy the sources after `pnpm install`: the workspace member `@acme/ui` is not among the copied files"

#---- a package from a folder, which it can do without
#---- file package.json
{ "name": "web", "optionalDependencies": { "ui": "file:./ui" } }
#---- file yarn.lock
#---- file ui/package.json
{ "name": "ui", "version": "1.0.0" }
#---- file ui/index.js
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install
#        ^^^^^^^ related: "`yarn install` runs again with every source change"
#---- refused: "Copy the sources after `yarn install`: it copies packages from folders of the project"

#---- a member that is there, by another path
#---- file package.json
{ "name": "root", "workspaces": ["packages/*"], "dependencies": { "@acme/ui": "workspace:*" } }
#---- file packages/ui/package.json
{ "name": "@acme/ui" }
#---- file yarn.lock
#---- file .yarnrc.yml
#---- file .dockerignore
.git
**/node_modules
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install --immutable
#        ^^^^^^^ related: "`yarn install` runs again with every source change"
#---- fixed (unsafe): "Copy package.json, yarn.lock and .yarnrc.yml first, then `yarn install`"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
COPY packages/ui/package.json ./packages/ui/
RUN yarn install --immutable
COPY . .

#---- an archive in a part of the context that is not looked at
#---- file package.json
{ "name": "a", "dependencies": { "b": "file:vendor/one/two/three/b.tgz" } }
#---- file package-lock.json
{}
#---- file vendor/one/two/three/b.tgz
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: it reads `vendor/one/two/three/b.tgz`, which is in a part of the build context that Slipway didn't read"

#---- ok: of several folders nobody knows which one holds the manifests
FROM node:22
WORKDIR /app
COPY ./meta .
COPY ./pkg .
RUN pnpm install

#---- conditions on texts have nothing to do with files
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file .dockerignore
.git
node_modules
#---- file Dockerfile
FROM node:22
ARG MODE
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN if [ -n "$MODE" ] && [ "$MODE" != x ]; then echo "$MODE"; fi
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
ARG MODE
WORKDIR /app
RUN if [ -n "$MODE" ] && [ "$MODE" != x ]; then echo "$MODE"; fi
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

#---- a virtual environment in the project's folder is kept out as well
#---- file requirements.txt
flask
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /home/app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
ENV VIRTUAL_ENV=/home/app/myenv
RUN python -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`, and create .dockerignore"
FROM python:3.13
WORKDIR /home/app
ENV VIRTUAL_ENV=/home/app/myenv
RUN python -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
#---- fixed .dockerignore
.git
.venv
venv
**/__pycache__
myenv

#---- a virtual environment elsewhere needs no entry
#---- file requirements.txt
flask
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /home/app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
ENV PATH=/opt/venv/bin:$PATH
RUN python -m venv /opt/venv && pip install -r requirements.txt
#                                   ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM python:3.13
WORKDIR /home/app
ENV PATH=/opt/venv/bin:$PATH
COPY requirements.txt ./
RUN python -m venv /opt/venv && pip install -r requirements.txt
COPY . .

#---- ok: the packages come from another stage, and the install adds the project
FROM python:3.12 AS base
ENV SETUP=/opt/setup
WORKDIR $SETUP
COPY pyproject.toml poetry.lock ./
RUN poetry install --only main --no-root

FROM python:3.12-slim
COPY --from=base /opt/setup /opt/setup
COPY app /app/app
COPY pyproject.toml poetry.lock /app/
WORKDIR /app
RUN . /opt/setup/.venv/bin/activate && poetry install --only main

#---- a file of another stage brings no packages
FROM python:3.12 AS base
WORKDIR /opt/setup
COPY pyproject.toml poetry.lock ./
RUN poetry install --only main --no-root

FROM python:3.12-slim
COPY --from=base /opt/setup/version.txt /opt/setup/
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN poetry install --only main
#          ^^^^^^^ related: "`poetry install` runs again with every source change"
#---- fixed (unsafe): "Copy pyproject.toml and poetry.lock* first, then `poetry install`"
FROM python:3.12 AS base
WORKDIR /opt/setup
COPY pyproject.toml poetry.lock ./
RUN poetry install --only main --no-root

FROM python:3.12-slim
COPY --from=base /opt/setup/version.txt /opt/setup/
WORKDIR /app
COPY pyproject.toml poetry.lock* ./
RUN poetry install --no-root --only main
COPY . .
RUN poetry install --only main

#---- ok: manifests of other managers are no sources, on a context that is not known
FROM ruby:3.4 AS a
WORKDIR /app
COPY Gemfile Gemfile.lock package.json yarn.lock Makefile LICENSE ./
RUN bundle install
RUN yarn install --frozen-lockfile
COPY . .
FROM elixir:1.18
WORKDIR /app
COPY mix.exs mix.lock package.json package-lock.json ./
RUN npm ci
COPY . .
COPY --from=a /app /a
FROM python:3.13
WORKDIR /app
COPY Pipfile Pipfile.lock package.json package-lock.json gradlew ./
RUN npm ci
COPY . .

#---- a folder beside them is
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock app ./
# <---- warning: "`COPY Gemfile Gemfile.lock app ./` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile and Gemfile.lock first, then `bundle install`"
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY app ./

#---- ok: a folder of another stage, which a build on the machine makes as well
#---- file pyproject.toml
[project]
name = "a"
#---- file uv.lock
version = 1
#---- file server/app.py
1
#---- file .gitignore
server/static/
#---- file .dockerignore
.git
.venv
#---- file Dockerfile
FROM node:22 AS web
RUN make /static
FROM ghcr.io/astral-sh/uv:python3.13-bookworm
WORKDIR /app
COPY pyproject.toml uv.lock ./
COPY server ./server
COPY --from=web /static ./server/static
RUN uv sync --frozen --no-install-project

#---- sources of other projects beside that of an install go below it as well, so that their changes do not run it
#---- file src/Web/package.json
{ "name": "web", "dependencies": { "a": "1" } }
#---- file src/Web/package-lock.json
{}
#---- file src/Web/index.js
#---- file src/Dto/Dto.cs
#---- file src/Modules/Sample.cs
#---- file Directory.Build.props
<Project/>
#---- file .dockerignore
.git
**/node_modules
#---- file Dockerfile
FROM example.com/node-and-dotnet:1
WORKDIR /app

COPY src/Dto Dto
COPY src/Web Web
# <---- warning: "`COPY src/Web Web` above `npm install`: every source change reinstalls all packages"
COPY src/Modules Modules
COPY Directory.Build.props .

ENV NODE_ENV=production

WORKDIR /app/Web
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with every source change"
RUN npm run build
#---- fixed (unsafe): "Copy src/Web/package.json and src/Web/package-lock.json first, then `npm install`"
FROM example.com/node-and-dotnet:1
WORKDIR /app

ENV NODE_ENV=production

WORKDIR /app/Web
COPY src/Web/package.json src/Web/package-lock.json /app/Web/
RUN npm install
COPY src/Dto /app/Dto
COPY src/Web /app/Web
COPY src/Modules /app/Modules
COPY Directory.Build.props /app/
RUN npm run build

#---- of these, a project that the install reads is copied first by what it reads
#---- file web/package.json
{ "name": "web", "dependencies": { "lib": "file:../lib" } }
#---- file web/package-lock.json
{}
#---- file web/index.js
#---- file lib/package.json
{ "name": "lib" }
#---- file lib/index.js
#---- file docs/a.js
#---- file .dockerignore
.git
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY lib lib
COPY docs docs
COPY web web
# <---- warning: "`COPY web web` above `npm install`: every source change reinstalls all packages"
WORKDIR /app/web
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with every source change"
CMD ["node", "index.js"]
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm install`"
FROM node:22
WORKDIR /app
WORKDIR /app/web
COPY web/package.json web/package-lock.json /app/web/
COPY lib/package.json /app/lib/
RUN npm install
COPY lib /app/lib
COPY docs /app/docs
COPY web /app/web
CMD ["node", "index.js"]

#---- but not sources of a project that is installed before, nor files that no sources are among
#---- file api/package.json
{ "name": "api" }
#---- file api/package-lock.json
{}
#---- file api/index.js
#---- file web/package.json
{ "name": "web" }
#---- file web/package-lock.json
{}
#---- file web/index.js
#---- file conf/npm.sh
#---- file .dockerignore
.git
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY api api
# <---- warning: "`COPY api api` above `npm ci`: every source change reinstalls all packages"
RUN cd api && npm ci
#                 ^^ related: "`npm ci` runs again with every source change"
COPY conf conf
COPY web web
# <---- warning: "`COPY web web` above `npm ci`: every source change reinstalls all packages"
RUN cd web && npm ci
#                 ^^ related: "`npm ci` runs again with every source change"
CMD ["node", "web/index.js"]
#---- fixed (unsafe): "Copy api/package.json and api/package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY api/package.json api/package-lock.json api/
RUN cd api && npm ci
COPY api api
COPY conf conf
COPY web web
RUN cd web && npm ci
CMD ["node", "web/index.js"]
#---- fixed (unsafe): "Copy web/package.json and web/package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY api api
RUN cd api && npm ci
COPY conf conf
COPY web/package.json web/package-lock.json web/
RUN cd web && npm ci
COPY web web
CMD ["node", "web/index.js"]

#---- ok: an install of the manifests stands above, by the other generation of the same manager
#---- file package.json
{}
#---- file yarn.lock
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install
COPY . .
RUN set -eux; yarn install --immutable; yarn build

#---- what was installed above is taken away first
#---- file pyproject.toml
[project]
name = "app"
#---- file uv.lock
version = 1
#---- file app/main.py
1
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.14 AS base
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv venv && uv sync --frozen --no-install-project
FROM base
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN rm -rf .venv && uv venv && uv sync --frozen --no-dev --no-install-project
#                                 ^^^^ related: "`uv sync` runs again with every source change"
#---- refused: "Copy the sources after `uv sync`: `uv venv` runs before it in the same step and may use the files"

#---- pnpm for all members, in its older words
#---- file package.json
{}
#---- file pnpm-lock.yaml
#---- file pnpm-workspace.yaml
packages: ["packages/*"]
#---- file packages/a/package.json
{ "name": "a" }
#---- file packages/a/index.js
1
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm recursive install`: every source change reinstalls all packages"
RUN pnpm recursive install --frozen-lockfile && pnpm run -r build
#                  ^^^^^^^ related: "`pnpm recursive install` runs again with every source change"
#---- fixed (unsafe): "Copy package.json, pnpm-lock.yaml and pnpm-workspace.yaml first, then `pnpm recursive install`"
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/a/package.json ./packages/a/
RUN pnpm recursive install --frozen-lockfile
COPY . .
RUN pnpm run -r build

#---- an installer from another stage in the folder of the sources
#---- file composer.json
{}
#---- file composer.lock
{}
#---- file .gitignore
composer.phar
#---- file src/a.php
1
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM php:8.4 AS build
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer.phar install`: every source change reinstalls all packages"
COPY --from=composer:2 /usr/bin/composer ./composer.phar
RUN apt-get install -y git && php composer.phar install
#                                               ^^^^^^^ related: "`composer.phar install` runs again with every source change"
FROM php:8.4
COPY --from=build /app /app
#---- refused: "Copy the sources after `apt-get install`: line 4 copies to the same folder"

#---- members of a workspace of Deno
#---- file deno.json
{ "workspace": ["./pkg", "./libs/*"], "importMap": "./imports.json" }
#---- file imports.json
{}
#---- file deno.lock
#---- file pkg/deno.json
{ "name": "@x/pkg", "exports": "./mod.ts" }
#---- file pkg/mod.ts
#---- file libs/a/deno.jsonc
// Of its own.
{ "name": "@x/a" }
#---- file main.ts
#---- file .dockerignore
node_modules
vendor
#---- file Dockerfile
FROM denoland/deno:2.0.0
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `deno install`: every source change reinstalls all packages"
RUN deno install
#        ^^^^^^^ related: "`deno install` runs again with every source change"
CMD ["run", "-A", "main.ts"]
#---- fixed (unsafe): "Copy deno.json, deno.lock, imports.json and deno.jsonc first, then `deno install`"
FROM denoland/deno:2.0.0
WORKDIR /app
COPY deno.json deno.lock imports.json ./
COPY pkg/deno.json ./pkg/
COPY libs/a/deno.jsonc ./libs/a/
RUN deno install
COPY . .
CMD ["run", "-A", "main.ts"]

#---- Deno takes packages from folders
#---- file deno.json
{ "workspace": { "members": ["./pkg"] }, "links": ["../std"] }
#---- file pkg/deno.json
{}
#---- file Dockerfile
FROM denoland/deno:2.0.0
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `deno install`: every source change reinstalls all packages"
RUN deno install
#        ^^^^^^^ related: "`deno install` runs again with every source change"
#---- refused: "Copy the sources after `deno install`: it gets dependencies from folders of the project"

#---- members of a workspace of Dart
#---- file pubspec.yaml
name: all
workspace:
  - packages/api
#---- file pubspec.lock
#---- file packages/api/pubspec.yaml
name: api
resolution: workspace
#---- file packages/api/bin/server.dart
#---- file .dockerignore
.dart_tool
build
#---- file Dockerfile
FROM dart:3.6
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `dart pub get`: every source change reinstalls all packages"
RUN dart pub get
#            ^^^ related: "`dart pub get` runs again with every source change"
#---- fixed (unsafe): "Copy pubspec.yaml and pubspec.lock first, then `dart pub get`"
FROM dart:3.6
WORKDIR /app
COPY pubspec.yaml pubspec.lock ./
COPY packages/api/pubspec.yaml ./packages/api/
RUN dart pub get
COPY . .

#---- Bun takes the versions of another manager's lockfile where it has none of its own
#---- file package.json
{}
#---- file yarn.lock
# yarn lockfile v1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bun install`: every source change reinstalls all packages"
RUN bun install
#       ^^^^^^^ related: "`bun install` runs again with every source change"
CMD ["bun", "start"]
#---- fixed (unsafe): "Copy package.json and yarn.lock first, then `bun install`"
FROM oven/bun:1
WORKDIR /app
COPY package.json yarn.lock ./
RUN bun install
COPY . .
CMD ["bun", "start"]

#---- Bun with its own lockfile reads no other one
#---- file package.json
{}
#---- file bun.lock
{}
#---- file package-lock.json
{}
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bun i`: every source change reinstalls all packages"
RUN bun i --production
#       ^ related: "`bun i` runs again with every source change"
CMD ["bun", "start"]
#---- fixed (unsafe): "Copy package.json and bun.lock first, then `bun i`"
FROM oven/bun:1
WORKDIR /app
COPY package.json bun.lock ./
RUN bun i --production
COPY . .
CMD ["bun", "start"]

#---- a lockfile that Bun takes over, and Git ignores
#---- file package.json
{}
#---- file .gitignore
pnpm-lock.yaml
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bun install`: every source change reinstalls all packages"
RUN bun install
#       ^^^^^^^ related: "`bun install` runs again with every source change"
CMD ["bun", "start"]
#---- fixed (unsafe): "Copy package.json and pnpm-lock.yaml first, then `bun install`"
FROM oven/bun:1
WORKDIR /app
COPY package.json pnpm-lock.yam[l] ./
RUN bun install
COPY . .
CMD ["bun", "start"]

#---- Mix does several tasks
#---- file mix.exs
defmodule A do end
#---- file mix.lock
#---- file config/config.exs
import Config
#---- file lib/a.ex
1
#---- file Dockerfile
FROM elixir:1.17
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `mix do deps.get`: every source change reinstalls all packages"
RUN mix do deps.get --only prod, deps.compile
#          ^^^^^^^^ related: "`mix do deps.get` runs again with every source change"
RUN mix release
#---- fixed (unsafe): "Copy mix.exs, mix.lock and config first, then `mix do deps.get`, and create .dockerignore"
FROM elixir:1.17
WORKDIR /app
COPY mix.exs mix.lock ./
COPY config/ ./config/
RUN mix do deps.get --only prod, deps.compile
COPY . .
RUN mix release
#---- fixed .dockerignore
.git
deps
_build

#---- Mix does one of them
#---- file mix.exs
defmodule A do end
#---- file mix.lock
#---- file lib/a.ex
1
#---- file Dockerfile
FROM elixir:1.17
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `mix do deps.get`: every source change reinstalls all packages"
RUN mix do deps.get --only prod
#          ^^^^^^^^ related: "`mix do deps.get` runs again with every source change"
RUN mix release
#---- fixed (unsafe): "Copy mix.exs and mix.lock first, then `mix do deps.get`, and create .dockerignore"
FROM elixir:1.17
WORKDIR /app
COPY mix.exs mix.lock ./
RUN mix do deps.get --only prod
COPY . .
RUN mix release
#---- fixed .dockerignore
.git
deps
_build

#---- ok: Mix compiles the project in the same command
#---- file mix.exs
defmodule A do end
#---- file mix.lock
#---- file lib/a.ex
1
#---- file Dockerfile
FROM elixir:1.17
WORKDIR /app
COPY . .
RUN mix do deps.get, deps.compile, compile

#---- what Mix compiles is not read by its downloads
#---- file mix.exs
defmodule App.MixProject do
  defp elixirc_paths(:test), do: ["lib", "test/support"]
  defp elixirc_paths(_), do: ["lib"]
end
#---- file mix.lock
#---- file lib/app.ex
#---- file test/support/case.ex
#---- file Dockerfile
FROM elixir:1.18
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `mix deps.get`: every source change reinstalls all packages"
RUN mix deps.get
#       ^^^^^^^^ related: "`mix deps.get` runs again with every source change"
RUN mix compile
#---- fixed (unsafe): "Copy mix.exs and mix.lock first, then `mix deps.get`, and create .dockerignore"
FROM elixir:1.18
WORKDIR /app
COPY mix.exs mix.lock ./
RUN mix deps.get
COPY . .
RUN mix compile
#---- fixed .dockerignore
.git
deps
_build

#---- npm ci installs again what npm install has installed
#---- file package.json
{ "name": "shop", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file src/a.ts
1
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
COPY src/ ./src/
# <---- warning: "`COPY src/ ./src/` above `npm install` and `npm ci`: every source change reinstalls all packages"
RUN npm install && \
#       ^^^^^^^ related: "`npm install` runs again with every source change"
    npm ci && \
#       ^^ related: "`npm ci` runs again with every source change"
    npm run build
#---- fixed (unsafe): "Copy the sources after `npm install` and `npm ci`"
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm install && \
    npm ci
COPY src/ ./src/
RUN npm run build
