#---- exactly the manifests that exist
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
CMD ["node", "index.js"]
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
CMD ["node", "index.js"]

#---- a RUN that installs and builds is split
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
# the sources
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci && npm run build
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
# the sources
COPY . .
RUN npm run build

#---- flags and layout go along
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
from node:22
workdir /app
copy --chown=node:node --link . /app
# <---- warning: "any change under `.` runs `npm ci` again"
run --mount=type=cache,target=/root/.npm \
    npm ci \
#       ^^ related: "`npm ci` runs again with each of them"
 && npm run build \
 && npm prune --omit=dev
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
from node:22
workdir /app
copy --chown=node:node --link package.json package-lock.json /app/
run --mount=type=cache,target=/root/.npm \
    npm ci
copy --chown=node:node --link . /app
run --mount=type=cache,target=/root/.npm \
    npm run build \
 && npm prune --omit=dev

#---- without a known context, patterns
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json* first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json* ./
RUN npm ci
COPY . .

#---- a lockfile that is kept out of the context is not named
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
package-lock.json
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm install` again"
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with each of them"
#---- fixed (unsafe): "Copy package.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
COPY . .

#---- npm ci without a lockfile fails anyway
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: there is no lockfile, without which it fails"

#---- the folder that the install fills is kept out of the context
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
#---- fixed .dockerignore
node_modules

#---- entries are added at the end of the ignore file
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
# ours
.git
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
#---- fixed .dockerignore
# ours
.git
node_modules

#---- node_modules of the context are copied on purpose
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
.git
#---- file node_modules/private/index.js
1
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
COPY node_modules/private node_modules/private
#---- refused: "Copy the sources after `npm ci`: `node_modules` of the build context is copied on purpose"

#---- manifests copied above: only the move is left
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy the sources after `npm ci`"
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .

#---- ok: already right
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
RUN npm ci --omit=dev

#---- ok: installs that are about no project
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
COPY . .
RUN npm install -g typescript
RUN npm install express
RUN pip install flask
RUN npm ci --offline

#---- ok: no project in what is copied
#---- file README.md
none
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci

#---- ok: only manifests are copied
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY prisma prisma
RUN npm ci

#---- the project in a folder, by COPY
#---- file web/package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file web/package-lock.json
{}
#---- file web/index.js
#---- file web/.npmrc
engine-strict=true
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /srv
COPY web/ ./
# <---- warning: "any change under `web/` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json, package-lock.json and .npmrc first, then `npm ci`"
FROM node:22
WORKDIR /srv
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci
COPY web/ ./

#---- the project in a folder, by cd
#---- file web/package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file web/package-lock.json
{}
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /srv
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN cd web && npm ci && npm run build
#                 ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /srv
COPY web/package.json web/package-lock.json ./web/
RUN cd web && npm ci
COPY . .
RUN cd web && npm run build

#---- the project in a folder, by flag
#---- file web/package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file web/package-lock.json
{}
#---- file .dockerignore
web/node_modules
#---- file Dockerfile
FROM node:22
COPY . /srv
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm --prefix /srv/web ci
#                         ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
COPY web/package.json web/package-lock.json /srv/web/
RUN npm --prefix /srv/web ci
COPY . /srv

#---- workspaces: the manifests of the members go to their folders
#---- file package.json
{ "workspaces": ["packages/*", "!packages/old"] }
#---- file package-lock.json
{}
#---- file packages/a/package.json
{}
#---- file packages/b/package.json
{}
#---- file packages/old/package.json
{}
#---- file packages/a/src/index.js
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/a/package.json ./packages/a/
COPY packages/b/package.json ./packages/b/
RUN npm ci
COPY . .

#---- workspaces: members that only this COPY brings
#---- file package.json
{ "workspaces": ["packages/*"] }
#---- file package-lock.json
{}
#---- file packages/a/package.json
{}
#---- file packages/a/index.js
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/ packages/
# <---- warning: "any change under `packages/` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/a/package.json ./packages/a/
RUN npm ci
COPY packages/ packages/

#---- pnpm: workspace file, patches
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file pnpm-lock.yaml
#---- file pnpm-workspace.yaml
packages:
  - apps/*
#---- file apps/web/package.json
{}
#---- file patches/left-pad.patch
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `pnpm install` again"
RUN corepack enable && pnpm install --frozen-lockfile
#                           ^^^^^^^ related: "`pnpm install` runs again with each of them"
#---- fixed (unsafe): "Copy package.json, pnpm-lock.yaml, pnpm-workspace.yaml and patches first, then `pnpm install`"
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/web/package.json ./apps/web/
COPY patches/ ./patches/
RUN corepack enable && pnpm install --frozen-lockfile
COPY . .

#---- a script of the project that the install runs
#---- file package.json
{ "scripts": { "postinstall": "node scripts/setup.js" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: its `postinstall` script may read the sources"

#---- no script is run
#---- file package.json
{ "scripts": { "postinstall": "node scripts/setup.js" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci --ignore-scripts
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .

#---- prisma generates from its schema
#---- file package.json
{ "scripts": { "postinstall": "prisma generate" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file prisma/schema.prisma
model A
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json, package-lock.json and prisma first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY prisma/ ./prisma/
RUN npm ci
COPY . .

#---- dependencies in folders
#---- file package.json
{ "dependencies": { "lib": "file:./lib" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file lib/package.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: `package.json` takes dependencies from folders"

#---- credentials are no manifest
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file .npmrc
//registry.npmjs.org/:_authToken=abc
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: `.npmrc` holds credentials; mount it as a secret first"

#---- steps between that do not use the files
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
ENV NODE_ENV=production
RUN apt-get update && apt-get install -y git
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
ENV NODE_ENV=production
RUN apt-get update && apt-get install -y git
RUN npm ci
COPY . .

#---- a step between that uses the files: the install moves up
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN chmod +x entrypoint.sh
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN chmod +x entrypoint.sh

#---- a step between that may do anything
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN ./configure
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: `./configure` in line 4 may use the files"

#---- a file copied over the sources
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file config/production.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
COPY config/production.json config.json
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: line 4 copies into the same folder"

#---- WORKDIR between, relative
FROM node:22
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
WORKDIR /app
RUN npm ci --prefix /
#       ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: WORKDIR in line 3 would change where the files go"

#---- WORKDIR between, absolute
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
COPY . /app
# <---- warning: "any change under `.` runs `npm ci` again"
WORKDIR /app
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
COPY package.json package-lock.json /app/
WORKDIR /app
RUN npm ci
COPY . /app

#---- what runs before it in the same step
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN ./prepare.sh && npm ci
#                       ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: `./prepare.sh` runs before it in the same step and may use the files"

#---- a step that may fail
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci || npm install
#       ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: what runs when it fails cannot be told apart from it"

#---- ok: under a condition
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN if [ -f package-lock.json ]; then npm ci; fi

#---- ONBUILD is reported
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
ONBUILD RUN npm ci
#               ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: it is a trigger of another build"

#---- ok: a destination that is not known
FROM node:22
ARG HOME_DIR
COPY . $HOME_DIR
WORKDIR $HOME_DIR
RUN npm ci

#---- pip: includes and constraints
#---- file requirements/prod.txt
-r base.txt
-c constraints.txt
gunicorn
#---- file requirements/base.txt
flask
#---- file requirements/constraints.txt
flask<4
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `pip install` again"
RUN pip install --no-cache-dir -r requirements/prod.txt && python manage.py collectstatic
#       ^^^^^^^ related: "`pip install` runs again with each of them"
#---- fixed (unsafe): "Copy prod.txt, base.txt and constraints.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements/prod.txt requirements/base.txt requirements/constraints.txt ./requirements/
RUN pip install --no-cache-dir -r requirements/prod.txt
COPY . .
RUN python manage.py collectstatic

#---- ok: pip: the project itself
FROM python:3.13
COPY . .
RUN pip install .
RUN pip install -e . -r requirements.txt

#---- pip: a list with a local package
#---- file requirements.txt
-e ./lib
#---- file lib/setup.py
#---- file Dockerfile
FROM python:3.13
COPY . .
# <---- warning: "any change under `.` runs `pip install` again"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with each of them"
#---- refused: "Copy the sources after `pip install`: the list of requirements takes dependencies from folders"

#---- poetry installs in two
#---- file pyproject.toml
[project]
name = "app"
#---- file poetry.lock
#---- file app.py
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `poetry install` again"
RUN poetry install --only main
#          ^^^^^^^ related: "`poetry install` runs again with each of them"
#---- fixed (unsafe): "Copy pyproject.toml and poetry.lock first, then `poetry install`"
FROM python:3.13
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root --only main
COPY . .
RUN poetry install --only main

#---- uv installs in two, in the working directory of the step
#---- file pyproject.toml
[project]
name = "app"
#---- file uv.lock
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `uv sync` again"
RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked
#                                                ^^^^ related: "`uv sync` runs again with each of them"
#---- fixed (unsafe): "Copy pyproject.toml and uv.lock first, then `uv sync`"
FROM python:3.13
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv uv sync --no-install-project --locked
COPY . .
RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked

#---- pipenv, pdm, conda
#---- file Pipfile
#---- file Pipfile.lock
#---- file pyproject.toml
[project]
name = "b"
#---- file pdm.lock
#---- file environment.yml
name: c
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13 AS one
COPY . /a/
# <---- warning: "any change under `.` runs `pipenv install` again"
RUN cd /a && pipenv install --deploy
#                   ^^^^^^^ related: "`pipenv install` runs again with each of them"
FROM python:3.13 AS two
WORKDIR /b
COPY . .
# <---- warning: "any change under `.` runs `pdm install` again"
RUN pdm install --no-self
#       ^^^^^^^ related: "`pdm install` runs again with each of them"
FROM continuumio/miniconda3
WORKDIR /c
COPY . .
# <---- warning: "any change under `.` runs `conda env create` again"
RUN conda env create -f environment.yml
#             ^^^^^^ related: "`conda env create` runs again with each of them"
#---- fixed (unsafe): "Copy Pipfile and Pipfile.lock first, then `pipenv install`"
FROM python:3.13 AS one
COPY Pipfile Pipfile.lock /a/
RUN cd /a && pipenv install --deploy
COPY . /a/
FROM python:3.13 AS two
WORKDIR /b
COPY . .
RUN pdm install --no-self
FROM continuumio/miniconda3
WORKDIR /c
COPY . .
RUN conda env create -f environment.yml
#---- fixed (unsafe): "Copy pyproject.toml and pdm.lock first, then `pdm install`"
FROM python:3.13 AS one
COPY . /a/
RUN cd /a && pipenv install --deploy
FROM python:3.13 AS two
WORKDIR /b
COPY pyproject.toml pdm.lock ./
RUN pdm install --no-self
COPY . .
FROM continuumio/miniconda3
WORKDIR /c
COPY . .
RUN conda env create -f environment.yml
#---- fixed (unsafe): "Copy environment.yml first, then `conda env create`"
FROM python:3.13 AS one
COPY . /a/
RUN cd /a && pipenv install --deploy
FROM python:3.13 AS two
WORKDIR /b
COPY . .
RUN pdm install --no-self
FROM continuumio/miniconda3
WORKDIR /c
COPY environment.yml ./
RUN conda env create -f environment.yml
COPY . .

#---- go: modules that replace others
#---- file go.mod
module a
replace b => ./b
#---- file go.sum
#---- file b/go.mod
module b
#---- file b/b.go
#---- file main.go
#---- file Dockerfile
FROM golang:1.25
WORKDIR /src
COPY . .
# <---- warning: "any change under `.` runs `go mod download` again"
RUN go mod download
#          ^^^^^^^^ related: "`go mod download` runs again with each of them"
RUN go build -o /app ./cmd/app
#---- fixed (unsafe): "Copy go.mod and go.sum first, then `go mod download`"
FROM golang:1.25
WORKDIR /src
COPY go.mod go.sum ./
COPY b/go.mod ./b/
RUN go mod download
COPY . .
RUN go build -o /app ./cmd/app

#---- ok: go: what needs the sources
#---- file go.mod
module a
#---- file Dockerfile
FROM golang:1.25
WORKDIR /src
COPY . .
RUN go mod tidy
RUN go build -o /app .

#---- ok: cargo: chef and builds
#---- file Cargo.toml
[package]
name = "a"
#---- file Dockerfile
FROM rust:1.90
WORKDIR /src
COPY . .
RUN cargo chef prepare
RUN cargo build --release

#---- maven, with modules
#---- file pom.xml
<project><modules><module>core</module></modules></project>
#---- file core/pom.xml
<project/>
#---- file core/src/A.java
#---- file .mvn/maven.config
#---- file Dockerfile
FROM maven:3
WORKDIR /src
COPY . .
# <---- warning: "any change under `.` runs `mvn dependency:go-offline` again"
RUN mvn -B dependency:go-offline && mvn -B package
#          ^^^^^^^^^^^^^^^^^^^^^ related: "`mvn dependency:go-offline` runs again with each of them"
#---- fixed (unsafe): "Copy pom.xml and .mvn first, then `mvn dependency:go-offline`"
FROM maven:3
WORKDIR /src
COPY pom.xml ./
COPY core/pom.xml ./core/
COPY .mvn/ ./.mvn/
RUN mvn -B dependency:go-offline
COPY . .
RUN mvn -B package

#---- gradle
#---- file build.gradle.kts
#---- file settings.gradle.kts
#---- file gradle/libs.versions.toml
#---- file app/build.gradle.kts
#---- file app/src/A.kt
#---- file Dockerfile
FROM gradle:8
WORKDIR /src
COPY . .
# <---- warning: "any change under `.` runs `gradle dependencies` again"
RUN gradle dependencies && gradle build
#          ^^^^^^^^^^^^ related: "`gradle dependencies` runs again with each of them"
#---- fixed (unsafe): "Copy build.gradle.kts, settings.gradle.kts and gradle first, then `gradle dependencies`"
FROM gradle:8
WORKDIR /src
COPY build.gradle.kts settings.gradle.kts ./
COPY app/build.gradle.kts ./app/
COPY gradle/ ./gradle/
RUN gradle dependencies
COPY . .
RUN gradle build

#---- bundler
#---- file Gemfile
gem "rails"
#---- file Gemfile.lock
#---- file app.rb
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `bundle install` again"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with each of them"
#---- fixed (unsafe): "Copy Gemfile and Gemfile.lock first, then `bundle install`"
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .

#---- bundler: a gemspec
#---- file Gemfile
gemspec
#---- file Gemfile.lock
#---- file a.gemspec
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `bundle install` again"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with each of them"
#---- refused: "Copy the sources after `bundle install`: the `Gemfile` reads a gemspec, which reads the sources"

#---- composer installs in two
#---- file composer.json
{}
#---- file composer.lock
#---- file index.php
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `composer install` again"
RUN composer install --no-dev --optimize-autoloader
#            ^^^^^^^ related: "`composer install` runs again with each of them"
#---- fixed (unsafe): "Copy composer.json and composer.lock first, then `composer install`"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-scripts --no-autoloader --no-dev --optimize-autoloader
COPY . .
RUN composer install --no-dev --optimize-autoloader

#---- dotnet: projects and what they refer to
#---- file App.sln
#---- file src/App/App.csproj
<Project><ItemGroup><ProjectReference Include="..\Lib\Lib.csproj" /></ItemGroup></Project>
#---- file src/Lib/Lib.csproj
<Project/>
#---- file Directory.Build.props
<Project/>
#---- file src/App/Program.cs
#---- file .dockerignore
**/bin
**/obj
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY . .
# <---- warning: "any change under `.` runs `dotnet restore` again"
RUN dotnet restore && dotnet publish -c Release -o /out
#          ^^^^^^^ related: "`dotnet restore` runs again with each of them"
#---- fixed (unsafe): "Copy App.sln, Directory.Build.props, App.csproj and Lib.csproj first, then `dotnet restore`"
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY App.sln Directory.Build.props ./
COPY src/App/App.csproj ./src/App/
COPY src/Lib/Lib.csproj ./src/Lib/
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o /out

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
# <---- warning: "any change under `.` runs `mix deps.get` again"
RUN mix deps.get
#       ^^^^^^^^ related: "`mix deps.get` runs again with each of them"
FROM dart:stable AS pub
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `dart pub get` again"
RUN dart pub get
#            ^^^ related: "`dart pub get` runs again with each of them"
FROM swift:6 AS swift
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `swift package resolve` again"
RUN swift package resolve
#                 ^^^^^^^ related: "`swift package resolve` runs again with each of them"
FROM denoland/deno AS deno
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `deno install` again"
RUN deno install
#        ^^^^^^^ related: "`deno install` runs again with each of them"
FROM oven/bun AS bun
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `bun install` again"
RUN bun install --frozen-lockfile
#       ^^^^^^^ related: "`bun install` runs again with each of them"
FROM node:22 AS yarn
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `yarn install` again"
RUN yarn install --immutable
#        ^^^^^^^ related: "`yarn install` runs again with each of them"
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

#---- names with blanks are written as JSON
FROM node:22
WORKDIR /app
COPY ["my web/", "./"]
# <---- warning: "any change under `"my web/"` runs `npm install` again"
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json* first, then `npm install`"
FROM node:22
WORKDIR /app
COPY ["my web/package.json", "my web/package-lock.json*", "./"]
RUN npm install
COPY ["my web/", "./"]

#---- no line break at the end (crlf)
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
\ No newline at end of file
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
\ No newline at end of file

#---- two managers, one after the other
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file requirements.txt
flask
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
# <---- warning: "any change under `.` runs `pip install` again"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with each of them"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- refused: "Copy the sources after `npm ci`: `pip install` in line 4 may use the files"
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM node:22
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
RUN npm ci

#---- ok: a dummy main.rs has the dependencies built
#---- file Cargo.toml
[package]
name = "a"
#---- file Cargo.lock
#---- file Dockerfile
FROM rust:1.90
WORKDIR /a
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo 'fn main() {}' > src/main.rs && cargo build --release
COPY . .
RUN cargo build --release

#---- ok: cargo-chef cooks a recipe of another stage
FROM rust:1.90 AS planner
WORKDIR /a
COPY . .
RUN cargo chef prepare --recipe-path recipe.json
FROM rust:1.90
WORKDIR /a
COPY --from=planner /a/recipe.json recipe.json
RUN cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN cargo build --release

#---- ok: turbo prunes the workspace in a stage of its own
FROM node:22 AS pruner
WORKDIR /a
COPY . .
RUN turbo prune web --docker
FROM node:22
WORKDIR /a
COPY --from=pruner /a/out/json/ .
RUN npm ci
COPY --from=pruner /a/out/full/ .
RUN npm run build

#---- ok: pnpm fetches by its lockfile
#---- file package.json
{}
#---- file pnpm-lock.yaml
#---- file Dockerfile
FROM node:22
WORKDIR /a
COPY pnpm-lock.yaml ./
RUN pnpm fetch
COPY . .
RUN pnpm install --offline

#---- ok: manifests by bind mounts, the sources below
#---- file go.mod
module a
#---- file Dockerfile
FROM golang:1.25
WORKDIR /a
RUN --mount=type=bind,source=go.mod,target=go.mod go mod download
COPY . .
RUN go build

#---- manifests by bind mounts, and the sources above all the same
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy the sources after `npm ci`"
FROM node:22
WORKDIR /a
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .

#---- ok: a committed vendor folder
FROM golang:1.25
WORKDIR /a
COPY . .
RUN go build -mod=vendor -o /a .

#---- go.work: the modules that it uses
#---- file go.work
go 1.25
use (
	./api
	./lib
)
#---- file api/go.mod
module api
#---- file api/go.sum
#---- file lib/go.mod
module lib
#---- file api/main.go
#---- file go.mod
module root
#---- file Dockerfile
FROM golang:1.25
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `go mod download` again"
RUN go mod download
#          ^^^^^^^^ related: "`go mod download` runs again with each of them"
#---- fixed (unsafe): "Copy go.mod, go.work and go.sum first, then `go mod download`"
FROM golang:1.25
WORKDIR /a
COPY go.mod go.work ./
COPY api/go.mod api/go.sum ./api/
COPY lib/go.mod ./lib/
RUN go mod download
COPY . .

#---- ok: go.work, already right
FROM golang:1.25
WORKDIR /a
COPY go.work go.work.sum ./
COPY api/go.mod api/go.sum ./api/
RUN go mod download
COPY . .

#---- ok: a build context of another name, an image, a URL
FROM node:22
WORKDIR /a
COPY --from=sources . .
ADD https://example.com/a.tar.gz .
RUN npm ci

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
# <---- warning: "any change under `.` runs `sbt update` again"
RUN sbt update && sbt stage
#       ^^^^^^ related: "`sbt update` runs again with each of them"
FROM node:22 AS yarn
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `yarn` again"
RUN yarn --frozen-lockfile
#   ^^^^ related: "`yarn` runs again with each of them"
FROM python:3.13 AS uv
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `uv pip install` again"
RUN uv pip install --system -r requirements.txt
#          ^^^^^^^ related: "`uv pip install` runs again with each of them"
FROM debian:12 AS flutter
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `flutter pub get` again"
RUN flutter pub get
#               ^^^ related: "`flutter pub get` runs again with each of them"
FROM debian:12 AS nuget
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `nuget restore` again"
RUN nuget restore
#         ^^^^^^^ related: "`nuget restore` runs again with each of them"
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

#---- a list whose path comes from a variable
FROM python:3.13
ARG LIST=requirements.txt
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `pip install` again"
RUN pip install -r $LIST
#       ^^^^^^^ related: "`pip install` runs again with each of them"
#---- refused: "Copy the sources after `pip install`: the path of its list of packages is not known"

#---- the build context is another folder than the Dockerfile's, as Compose says
#---- file compose.yaml
services:
  web:
    build:
      context: .
      dockerfile: docker/web.Dockerfile
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file .dockerignore
node_modules
#---- file docker/web.Dockerfile
FROM node:22
WORKDIR /a
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
#       ^^ related: "`npm ci` runs again with each of them"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /a
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

#---- two managers in one step
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file requirements.txt
flask
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /a
COPY --chmod=755 . .
# <---- warning: "any change under `.` runs `npm ci` again"
# <---- warning: "any change under `.` runs `pip install` again"
RUN npm ci && pip install -r requirements.txt && npm run build
#       ^^ related: "`npm ci` runs again with each of them"
#                 ^^^^^^^ related: "`pip install` runs again with each of them"
#---- refused: "Copy the sources after `pip install`: `npm ci` runs before it in the same step and may use the files"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /a
COPY --chmod=755 package.json package-lock.json ./
RUN npm ci
COPY --chmod=755 . .
RUN pip install -r requirements.txt && npm run build
