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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci && npm run build
#       ^^ related: "`npm ci` runs again with every source change"
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
# <---- warning: "`COPY . /app` above `npm ci`: every source change reinstalls all packages"
run --mount=type=cache,target=/root/.npm \
    npm ci \
#       ^^ related: "`npm ci` runs again with every source change"
 && npm run build \
 && npm run check
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
from node:22
workdir /app
copy --chown=node:node --link package.json package-lock.json /app/
run --mount=type=cache,target=/root/.npm \
    npm ci
copy --chown=node:node --link . /app
run --mount=type=cache,target=/root/.npm \
    npm run build \
 && npm run check

#---- without a known context, patterns
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json* first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json* ./
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

#---- a folder without the project's manifest is not the build context
#---- file README.md
none
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json* first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json* ./
RUN npm ci
COPY . .

#---- ok: no project in what is copied
#---- settings
{ "slipway.context": "." }
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
# <---- warning: "`COPY web/ ./` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy web/package.json, web/package-lock.json and web/.npmrc first, then `npm ci`"
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN cd web && npm ci && npm run build
#                 ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy web/package.json and web/package-lock.json first, then `npm ci`"
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
# <---- warning: "`COPY . /srv` above `npm ci`: every source change reinstalls all packages"
RUN npm --prefix /srv/web ci
#                         ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy web/package.json and web/package-lock.json first, then `npm ci`"
FROM node:22
COPY web/package.json web/package-lock.json /srv/web/
RUN npm --prefix /srv/web ci
COPY . /srv

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
# <---- warning: "`COPY . .` above `apt-get install` and `npm ci`: every source change reinstalls all packages"
ENV NODE_ENV=production
RUN apt-get update && apt-get install -y git
#                             ^^^^^^^ related: "`apt-get install` runs again with every source change"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `apt-get install` and `npm ci`"
FROM node:22
WORKDIR /app
ENV NODE_ENV=production
RUN apt-get update && apt-get install -y git
COPY package.json package-lock.json ./
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN chmod +x entrypoint.sh
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN ./configure
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
COPY config/production.json config.json
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY config/production.json config.json
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

#---- WORKDIR between, relative
FROM node:22
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
WORKDIR /app
RUN npm ci --prefix /
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: WORKDIR in line 3 would change the destination of the files"

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
# <---- warning: "`COPY . /app` above `npm ci`: every source change reinstalls all packages"
WORKDIR /app
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json /app/
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN ./prepare.sh && npm ci
#                       ^^ related: "`npm ci` runs again with every source change"
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci || npm install
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci || npm install
COPY . .

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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
ONBUILD RUN npm ci
#               ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: it is an ONBUILD trigger"

#---- ONBUILD copies another project's files
#---- file README.md
1
#---- file Dockerfile
FROM node:22
WORKDIR /app
ONBUILD COPY . .
#       ^^^^ warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
ONBUILD RUN npm ci
#               ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: it is an ONBUILD trigger"

#---- ok: a destination that is not known
FROM node:22
ARG HOME_DIR
COPY . $HOME_DIR
WORKDIR $HOME_DIR
RUN npm ci

#---- names with blanks are written as JSON
FROM node:22
WORKDIR /app
COPY ["my web/", "./"]
# <---- warning: "`COPY "my web/" "./"` above `npm install`: every source change reinstalls all packages"
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with every source change"
#---- fixed (unsafe): "Copy my web/package.json and my web/package-lock.json* first, then `npm install`"
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
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
# <---- warning: "`COPY . .` above `pip install` and `npm ci`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt, package.json and package-lock.json first, then `pip install` and `npm ci`"
FROM node:22
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `npm ci`"
FROM node:22
WORKDIR /a
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .

#---- ok: a build context of another name, an image, a URL
FROM node:22
WORKDIR /a
COPY --from=sources . .
ADD https://example.com/a.tar.gz .
RUN npm ci

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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
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
# <---- warning: "`COPY . .` above `npm ci` and `pip install`: every source change reinstalls all packages"
RUN npm ci && pip install -r requirements.txt && npm run build
#       ^^ related: "`npm ci` runs again with every source change"
#                 ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy package.json, package-lock.json and requirements.txt first, then `npm ci` and `pip install`"
FROM node:22
WORKDIR /a
COPY --chmod=755 package.json package-lock.json ./
COPY --chmod=755 requirements.txt ./
RUN npm ci && pip install -r requirements.txt
COPY --chmod=755 . .
RUN npm run build

#---- the tool is brought in between
#---- file composer.json
{}
#---- file composer.lock
{}
#---- file index.php
1
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM php:8.4-fpm
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `apt-get install` and `composer install`: every source change reinstalls all packages"
RUN apt-get update && apt-get install -y unzip
#                             ^^^^^^^ related: "`apt-get install` runs again with every source change"
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json and composer.lock first, then `apt-get install` and `composer install`"
FROM php:8.4-fpm
WORKDIR /app
RUN apt-get update && apt-get install -y unzip
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY composer.json composer.lock ./
RUN composer install --no-scripts --no-autoloader --no-dev
COPY . .
RUN composer install --no-dev

#---- ok: system packages below a COPY of their configuration
#---- file debian.list
x
#---- file Dockerfile
FROM debian:12
COPY debian.list /etc/apt/sources.list.d/
COPY certificates/ /usr/local/share/ca-certificates/
RUN apt-get update && apt-get install -y curl

#---- system packages below the sources
#---- file main.c
1
#---- file Dockerfile
FROM debian:12
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `apt-get install`: every source change reinstalls these packages"
RUN curl -fsSL https://example.com/setup | bash -
# what the build needs
RUN apt-get update \
    && apt-get install -y gcc \
#              ^^^^^^^ related: "`apt-get install` runs again with every source change"
    && rm -rf /var/lib/apt/lists/*
RUN make
#---- fixed (unsafe): "Copy the sources after `apt-get install`"
FROM debian:12
WORKDIR /src
RUN curl -fsSL https://example.com/setup | bash -
# what the build needs
RUN apt-get update \
    && apt-get install -y gcc \
    && rm -rf /var/lib/apt/lists/*
COPY . .
RUN make

#---- ok: a package of the project
#---- file tool.deb
x
#---- file Dockerfile
FROM debian:12
WORKDIR /src
COPY . .
RUN apt-get update && apt-get install -y ./tool.deb

#---- ok: system packages behind a step that uses the sources
#---- file main.c
1
#---- file Dockerfile
FROM debian:12
WORKDIR /src
COPY . .
RUN make
RUN apt-get update && apt-get install -y gcc

#---- USER behind a mode
#---- file package.json
{}
#---- file start.sh
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN chmod +x start.sh
USER node
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with every source change"
#---- refused: "Copy the sources after `npm install`: USER in line 5 would change the user or shell that processes the files"

#---- ok: what Yarn patches, and a schema beside the manifests
#---- file package.json
{ "resolutions": { "a": "patch:a@npm:1.0.0#./patches/a.patch" } }
#---- file yarn.lock
#---- file patches/a.patch
1
#---- file prisma/schema.prisma
1
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
COPY patches ./patches
COPY prisma ./prisma
RUN yarn install
COPY . .

#---- a manifest that is copied into another folder is none of the install's
#---- file package.json
{ "name": "app", "dependencies": { "a": "1.0.0" } }
#---- file package-lock.json
{ "name": "app", "lockfileVersion": 3, "packages": {} }
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json sub/
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json sub/
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

#---- ok: a folder that the scripts of the install may read is there for the install
#---- file package.json
{ "name": "app", "scripts": { "postinstall": "node tools/setup.js" }, "dependencies": { "a": "1.0.0" } }
#---- file package-lock.json
{ "name": "app", "lockfileVersion": 3, "packages": {} }
#---- file tools/setup.js
console.log('set up');
#---- file src/index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY tools tools
RUN npm ci
COPY src src

#---- a heredoc is cut between two of its lines, and what holds for both stands in both
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN --network=default <<-'END'
	#!/bin/bash
	set -eux
	cd /
	apt-get update && apt-get install -y git # for packages that are cloned
	npm ci # all of them
#    ^^ related: "`npm ci` runs again with every source change"

	# What is built.
	npm run build
	END
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
COPY package.json package-lock.json ./
RUN --network=default <<-'END'
	#!/bin/bash
	set -eux
	cd /
	apt-get update && apt-get install -y git # for packages that are cloned
	npm ci # all of them
	END
COPY . .
RUN --network=default <<-'END'
	#!/bin/bash
	set -eux
	cd /

	# What is built.
	npm run build
	END

#---- a heredoc that goes on in the line of the install
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN <<EOF
set -e
npm ci && \
#   ^^ related: "`npm ci` runs again with every source change"
  npm run build
EOF
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
COPY package.json package-lock.json ./
RUN <<EOF
set -e
npm ci
EOF
COPY . .
RUN <<EOF
set -e
npm run build
EOF

#---- a heredoc that decides something above the install
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN <<EOF
if [ -n "$CI" ]; then export A=1; fi
npm ci
#   ^^ related: "`npm ci` runs again with every source change"
npm run build
EOF
#---- refused: "Copy the sources after `npm ci`: the commands after it depend on `export A=1`"

#---- a build argument names the folder
#---- file api/package.json
{ "name": "api" }
#---- file api/package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file api/index.js
0
#---- file Dockerfile
FROM node:22
ARG APP=api
WORKDIR /app
COPY $APP ./
# <---- warning: "`COPY $APP ./` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: a build argument decides what line 4 copies"

#---- a variable that is always the same names the folder
#---- file api/package.json
{ "name": "api" }
#---- file api/package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file api/index.js
0
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
ENV APP=api
WORKDIR /app
COPY ${APP} ./
# <---- warning: "`COPY ${APP} ./` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy api/package.json and api/package-lock.json first, then `npm ci`"
FROM node:22
ENV APP=api
WORKDIR /app
COPY api/package.json api/package-lock.json ./
RUN npm ci
COPY ${APP} ./

#---- WORKDIR between: what was relative names its folder
#---- file package.json
{}
#---- file web/package.json
{}
#---- file web/package-lock.json
#---- file web/index.js
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
RUN echo "NODE_ENV=production" > /tmp/settings
WORKDIR /source
COPY --chown=node . ./
# <---- warning: "`COPY . ./` above `npm ci`: every source change reinstalls all packages"
WORKDIR web
RUN . /tmp/settings && npm ci
#                          ^^ related: "`npm ci` runs again with every source change"
RUN npm run build
#---- fixed (unsafe): "Copy web/package.json and web/package-lock.json first, then `npm ci`"
FROM node:22
RUN echo "NODE_ENV=production" > /tmp/settings
WORKDIR /source
WORKDIR web
COPY --chown=node web/package.json web/package-lock.json /source/web/
RUN . /tmp/settings && npm ci
COPY --chown=node . /source/
RUN npm run build

#---- WORKDIR between, below one that an argument names
#---- file web/package.json
{}
#---- file web/package-lock.json
#---- file web/index.js
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
ARG HOME=/source
WORKDIR $HOME
COPY . ./
# <---- warning: "`COPY . ./` above `npm ci`: every source change reinstalls all packages"
WORKDIR /source/web
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: WORKDIR in line 5 would change the destination of the files"

#---- settings that the sources bring
#---- file package.json
{}
#---- file package-lock.json
#---- file settings.sh
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN . ./settings.sh && npm ci
#                          ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `. ./settings.sh` runs before it in the same step and may use the files"

#---- WORKDIR between, in a folder that COPY gives to the user who installs
#---- file web/package.json
{}
#---- file web/package-lock.json
#---- file web/index.js
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
COPY --chown=node . /source
# <---- warning: "`COPY . /source` above `npm ci`: every source change reinstalls all packages"
WORKDIR /source/web
USER node
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: WORKDIR in line 3 would create the folder for another user"

#---- a step that makes a file of another goes along
#---- file package.json
{}
#---- file package-lock.json
#---- file .env.sample
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN cp .env.sample .env
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
RUN npm run build
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN cp .env.sample .env
RUN npm run build

#---- a step that puts a file elsewhere, where the install may read it
#---- file package.json
{}
#---- file package-lock.json
#---- file docker/npmrc
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN cp docker/npmrc /root/.npmrc
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `cp docker/npmrc` in line 4 may use the files"

#---- a step that makes a file which the install reads
#---- file package.json
{}
#---- file package-lock.json
#---- file npmrc.sample
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN cp npmrc.sample .npmrc
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `cp npmrc.sample` in line 4 may use the files"

#---- a comment heads the COPYs of which the second stays
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app

# everything we need
COPY src ./src
# <---- warning: "`COPY src ./src` above `npm ci`: every source change reinstalls all packages"
COPY package.json package-lock.json ./

RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"

CMD ["node", "src/index.js"]
#---- fixed (unsafe): "Copy the sources after `npm ci`"
FROM node:22
WORKDIR /app

# everything we need
COPY package.json package-lock.json ./

RUN npm ci
COPY src ./src

CMD ["node", "src/index.js"]

#---- a comment about the sources goes along with them, one for a tool as well
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file lib/index.js
run();
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
# hadolint ignore=DL3020
ADD lib ./lib
# <--- warning: "`ADD lib ./lib` above `npm ci`: every source change reinstalls all packages"
COPY package-lock.json ./
# the source code
COPY src ./src
COPY package.json ./
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `npm ci`"
FROM node:22
WORKDIR /app
COPY package-lock.json ./
COPY package.json ./
RUN npm ci
# hadolint ignore=DL3020
ADD lib ./lib
# the source code
COPY src ./src

#---- a comment about the install stays above it
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app

# Install dependencies
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"

# Build
RUN npm run build
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app

# Install dependencies
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

# Build
RUN npm run build

#---- the blank line in front of the install stays
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app

# the application
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"

# Install
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app

COPY package.json package-lock.json ./

# Install
RUN npm ci
# the application
COPY . .

#---- manifests that a pattern brings stay above the install
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY src ./src
# <---- warning: "`COPY src ./src` above `npm ci`: every source change reinstalls all packages"
COPY package*.json ./
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `npm ci`"
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY src ./src

#---- manifests that are copied beside other files stay, and what no install reads goes along
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file .dockerignore
node_modules
#---- file vite.config.ts
#---- file README.md
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY src ./src
# <---- warning: "`COPY src ./src` above `npm ci`: every source change reinstalls all packages"
COPY package.json package-lock.json vite.config.ts ./
COPY README.md ./
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json vite.config.ts ./
RUN npm ci
COPY src ./src
COPY README.md ./

#---- a list whose name only the command tells
#---- file lists/all.in
flask
#---- file app/main.py
#---- file requirements.txt
#---- file .dockerignore
.git
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY app ./app
# <---- warning: "`COPY app ./app` above `pip install`: every source change reinstalls all packages"
COPY lists/all.in ./
RUN pip install -r all.in
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `pip install`"
FROM python:3.12
WORKDIR /app
COPY lists/all.in ./
RUN pip install -r all.in
COPY app ./app

#---- another manifest over that of the sources
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file .dockerignore
node_modules
#---- file docker/package.json
{ "name": "other" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
COPY docker/package.json ./package.json
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: line 4 copies over files of line 3 that it may read"

#---- the settings of the install over those of the sources, by another name
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file .dockerignore
node_modules
#---- file .npmrc
registry=https://registry.example.com
#---- file .npmrc.docker
registry=https://mirror.example.com
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
COPY .npmrc.docker .npmrc
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: line 4 copies over files of line 3 that it may read"

#---- a folder over the sources, with a manifest
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file .dockerignore
node_modules
#---- file docker/package.json
{ "name": "other" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
COPY docker/ ./
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: line 4 copies over files of line 3 that it may read"

#---- a folder over the sources, without one
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file .dockerignore
node_modules
#---- file docker/src/index.js
other();
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
COPY docker/ ./
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
COPY docker/ ./

#---- the same manifest once more
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{}
#---- file src/index.js
run();
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
COPY package.json ./
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json ./
COPY package-lock.json ./
RUN npm ci
COPY . .

#---- without a known context: another manifest over that of the sources
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
COPY docker/package.json ./package.json
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: line 4 copies over files of line 3 that it may read"

#---- without a known context: a pattern
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
COPY package*.json ./
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `npm ci`"
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .

#---- ok: without a known context, a folder over the sources
FROM node:22
WORKDIR /app
COPY . .
COPY docker/ ./
RUN npm ci

#---- single files of the sources above the install
#---- file requirements.txt
flask
#---- file app.py
#---- file gunicorn_conf.py
#---- file run.sh
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY app.py app.py
# <---- warning: "`COPY app.py app.py` above `pip install`: every source change reinstalls all packages"
COPY gunicorn_conf.py .
COPY run.sh .
COPY requirements.txt .
RUN pip install -r requirements.txt && pip check
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `pip install`"
FROM python:3.12
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt && pip check
COPY app.py app.py
COPY gunicorn_conf.py .
COPY run.sh .

#---- ok: a file that the install runs, and a script beside the manifests
#---- file package.json
{ "name": "app", "scripts": { "postinstall": "node scripts/setup.js" } }
#---- file package-lock.json
{}
#---- file scripts/setup.js
run();
#---- file entrypoint.sh
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY entrypoint.sh .
COPY package.json package-lock.json ./
COPY scripts/setup.js ./scripts/
RUN npm ci

#---- a folder of settings goes to a folder of its name
#---- file Gemfile
source "https://rubygems.org"
#---- file Gemfile.lock
#---- file .bundle/config
#---- file app.rb
#---- file .dockerignore
.git
#---- file Dockerfile
FROM ruby:3.3
ADD ./ /app
# <--- warning: "`ADD ./ /app` above `bundle install`: every source change reinstalls all packages"
WORKDIR /app
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile, Gemfile.lock and .bundle first, then `bundle install`"
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock /app/
COPY .bundle/ /app/.bundle/
RUN bundle install
ADD ./ /app

#---- one list after the other
#---- file requirements.txt
flask
#---- file requirements-server.txt
gunicorn
#---- file app.py
#---- file .dockerignore
.git
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
RUN pip install -r requirements-server.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt and requirements-server.txt first, then `pip install`"
FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY requirements-server.txt ./
RUN pip install -r requirements-server.txt
COPY . .

#---- settings of the system are changed in between, as the machine has it
#---- file composer.json
{}
#---- file index.php
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM php:8.3-fpm
ADD ./ /app
# <--- warning: "`ADD ./ /app` above `composer install`: every source change reinstalls all packages"
WORKDIR /app
RUN if [ $(nproc) = 2 ]; then sed -i "s|max = 8|max = 4|" /usr/local/etc/php-fpm.conf; fi
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json first, then `composer install`"
FROM php:8.3-fpm
WORKDIR /app
RUN if [ $(nproc) = 2 ]; then sed -i "s|max = 8|max = 4|" /usr/local/etc/php-fpm.conf; fi
COPY composer.json /app/
RUN composer install --no-scripts --no-autoloader --no-dev
ADD ./ /app
RUN composer install --no-dev

#---- ok: what the step removes at its end would stay in the layer of the install
#---- file package.json
{ "scripts": { "build": "x" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file .dockerignore
.git
#---- file Dockerfile
FROM alpine
COPY . /tmp/app
RUN apk add --no-cache --virtual build g++ npm && \
  cd /tmp/app && \
  npm ci && \
  npm run build && \
  mv dist /srv/www && \
  apk del build && \
  find /tmp -mindepth 1 -delete

#---- in a stage whose layers no image has, that is no loss; comments stay with the steps that they are about
#---- file package.json
{ "scripts": { "build": "x" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file .dockerignore
.git
#---- file Dockerfile
FROM node:22 AS build
COPY . /app
# <---- warning: "`COPY . /app` above `npm ci`: every source change reinstalls all packages"
RUN \
  # where the project is
  cd /app && \
  npm ci && \
#     ^^ related: "`npm ci` runs again with every source change"
  # for the web
  npm run build && \
  npm prune --omit=dev
FROM node:22
COPY --from=build /app /app
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22 AS build
COPY package.json package-lock.json /app/
RUN \
  # where the project is
  cd /app && \
  npm ci
COPY . /app
# for the web
RUN \
  cd /app && npm run build && \
  npm prune --omit=dev
FROM node:22
COPY --from=build /app /app
#---- fixed .dockerignore
.git
node_modules

#---- a member of a workspace that a flag names
#---- file package.json
{ "workspaces": ["packages/*"] }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file packages/web/package.json
{ "name": "web" }
#---- file packages/web/src/index.js
start();
#---- file .dockerignore
.git
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
COPY packages ./packages
# <---- warning: "`COPY packages ./packages` above `npm ci`: every source change reinstalls all packages"
RUN npm ci -w packages/web
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy packages/web/package.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package*.json ./
COPY packages/web/package.json ./packages/web/
RUN npm ci -w packages/web
COPY packages ./packages
#---- fixed .dockerignore
.git
packages/**/node_modules

#---- ok: a folder that the install reads whole
#---- file package.json
{ "dependencies": { "lib": "file:./lib" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file lib/package.json
{ "name": "lib", "scripts": { "prepare": "node index.js" } }
#---- file lib/index.js
start();
#---- file .dockerignore
.git
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
COPY lib ./lib
RUN npm ci

#---- what a step removes at its end is no longer removed from the layer that has it
#---- file package.json
{ "scripts": { "build": "x" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file .dockerignore
.git
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci && npm run build && rm -rf node_modules src
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `rm -rf` in the same step removes what would stay in the layer of the install"

#---- a comment about the whole repository goes down with its COPY
#---- file requirements.txt
-e ./core
flask
#---- file core/setup.py
from setuptools import setup; setup()
#---- file app.py
#---- file Dockerfile
FROM python:3.12-slim
WORKDIR /app
# Copy the whole repo in one shot,
# since requirements need it.
COPY . .
# <---- warning: "`COPY . .` above `pip install flask` and `pip install`: every source change reinstalls all packages"
RUN pip install flask && \
#       ^^^^^^^ related: "`pip install` runs again with every source change"
    pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
CMD ["python", "app.py"]
#---- fixed (unsafe): "Copy the sources after `pip install flask`"
FROM python:3.12-slim
WORKDIR /app
RUN pip install flask
# Copy the whole repo in one shot,
# since requirements need it.
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "app.py"]

#---- what is changed in the folder that `cd` led to stays below the sources
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file config.sample
x
#---- file Dockerfile
FROM node:22
COPY . /srv/app
# <---- warning: "`COPY . /srv/app` above `npm ci`: every source change reinstalls all packages"
RUN cd /srv/app && cp config.sample config.js && npm ci
#                                                    ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `cp config.sample config.js` runs before it in the same step and may use the files"

#---- what comes behind the install in the folder that `cd` led to waits for the sources
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file .dockerignore
node_modules
#---- file config.sample
x
#---- file Dockerfile
FROM node:22
COPY . /srv/app
# <---- warning: "`COPY . /srv/app` above `npm ci`: every source change reinstalls all packages"
RUN cd /srv/app && npm ci && cp config.sample config.js
#                      ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
COPY package.json package-lock.json /srv/app/
RUN cd /srv/app && npm ci
COPY . /srv/app
RUN cd /srv/app && cp config.sample config.js

#---- a folder that a subshell may have gone to
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file config.sample
x
#---- file Dockerfile
FROM node:22
WORKDIR /tmp
COPY . /srv/app
# <---- warning: "`COPY . /srv/app` above `npm ci`: every source change reinstalls all packages"
RUN (cd /srv/app && cp config.sample config.js) && cd /srv/app && npm ci
#                                                                     ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `cp config.sample config.js` runs before it in the same step and may use the files"

#---- ok: a comment says why the folder stands above the install
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file tarballs/.gitkeep
#---- file src/a.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
# See the README for the reason why we need to copy the tarballs.
COPY tarballs ./tarballs
RUN npm ci
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
# El paquete se necesita completo por la referencia file:
COPY src ./src
RUN npm ci

#---- ok: a comment says that the install needs all of it
#---- file package.json
{}
#---- file src/a.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
# Everything, for the postinstall script
COPY . .
RUN npm i
FROM node:22
WORKDIR /app
COPY . .
# Must run after the sources are copied: it needs the code
RUN npm i

#---- what is needed for something else
#---- file package.json
{}
#---- file src/a.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
# needed to build the app
COPY src ./src
# <---- warning: "`COPY src ./src` above `npm i`: every source change reinstalls all packages"
RUN npm i
#       ^ related: "`npm i` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `npm i`"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm i
# needed to build the app
COPY src ./src

#---- a command within an install reads the lockfile of a later one
#---- file Gemfile
source "https://rubygems.org"
#---- file Gemfile.lock
BUNDLED WITH
   2.4.22
#---- file package.json
{}
#---- file app/a.rb
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `gem install`, `bundle install` and `npm i`: every source change reinstalls all packages"
ENV A=1
RUN gem install bundler -v "$(grep -A 1 "BUNDLED WITH" Gemfile.lock | tail -n 1)"
#       ^^^^^^^ related: "`gem install` runs again with every source change"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
RUN npm i
#       ^ related: "`npm i` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile, Gemfile.lock and package.json first, then `gem install`, `bundle install` and `npm i`, and create .dockerignore"
FROM ruby:3.4
WORKDIR /app
ENV A=1
COPY Gemfile Gemfile.lock ./
COPY package.json ./
RUN gem install bundler -v "$(grep -A 1 "BUNDLED WITH" Gemfile.lock | tail -n 1)"
RUN bundle install
RUN npm i
COPY . .
#---- fixed .dockerignore
.git
node_modules

#---- the same where the later install can't be reached
#---- file Gemfile
source "https://rubygems.org"
#---- file Gemfile.lock
BUNDLED WITH
   2.4.22
#---- file setup.sh
#---- file app/a.rb
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `gem install`: every source change reinstalls these packages"
RUN gem install bundler -v "$(tail -n 1 Gemfile.lock)"
#       ^^^^^^^ related: "`gem install` runs again with every source change"
RUN ./setup.sh
RUN bundle install
#---- refused: "Copy the sources after `gem install`: `tail -n` reads `Gemfile.lock` above the install that needs it"

#---- ok: what reads other files stays below them
#---- file Gemfile
source "https://rubygems.org"
#---- file Gemfile.lock
#---- file VERSION
1.2.3
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
RUN gem install rails -v "$(cat VERSION)"
RUN bundle install

#---- in the step of the install
#---- file Gemfile
source "https://rubygems.org"
#---- file Gemfile.lock
BUNDLED WITH
   2.4.22
#---- file app/a.rb
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `gem install` and `bundle install`: every source change reinstalls all packages"
RUN V="$(grep -A 1 "BUNDLED WITH" Gemfile.lock | tail -n 1)" && gem install bundler -v "$V" && bundle install
#                                                                   ^^^^^^^ related: "`gem install` runs again with every source change"
#                                                                                                     ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile and Gemfile.lock first, then `gem install` and `bundle install`"
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN V="$(grep -A 1 "BUNDLED WITH" Gemfile.lock | tail -n 1)" && gem install bundler -v "$V" && bundle install
COPY . .

#---- ok: the packages are there already, from the same manifests in another folder
#---- file api/pyproject.toml
[project]
name = "a"
#---- file api/uv.lock
#---- file api/main.py
#---- file requirements.txt
flask
#---- file main.py
#---- file Dockerfile
FROM python:3.13 AS build
ENV UV_PROJECT_ENVIRONMENT=/venv
COPY ./api/pyproject.toml ./api/uv.lock /
RUN uv sync --frozen --no-install-project
COPY ./api /src
WORKDIR /src
RUN uv sync --frozen --no-editable
FROM python:3.13
COPY requirements.txt /tmp/
RUN pip install -r /tmp/requirements.txt
COPY . /app
WORKDIR /app
RUN pip install -r requirements.txt

#---- not so where each folder has packages of its own
#---- file package.json
{}
#---- file package-lock.json
#---- file main.js
#---- file Dockerfile
FROM node:22
WORKDIR /a
COPY package.json package-lock.json ./
RUN npm ci
WORKDIR /b
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`, and create .dockerignore"
FROM node:22
WORKDIR /a
COPY package.json package-lock.json ./
RUN npm ci
WORKDIR /b
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
#---- fixed .dockerignore
.git
node_modules

#---- files that variables name which the runtime of an install reads
#---- file package.json
{}
#---- file package-lock.json
#---- file preload.js
#---- file certs/corp.pem
#---- file main.js
#---- file Dockerfile
FROM node:22
ENV NODE_OPTIONS="--require ./preload.js" NODE_EXTRA_CA_CERTS=/app/certs/corp.pem
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json, package-lock.json, preload.js and certs/corp.pem first, then `npm ci`, and create .dockerignore"
FROM node:22
ENV NODE_OPTIONS="--require ./preload.js" NODE_EXTRA_CA_CERTS=/app/certs/corp.pem
WORKDIR /app
COPY package.json package-lock.json preload.js ./
COPY certs/corp.pem ./certs/
RUN npm ci
COPY . .
#---- fixed .dockerignore
.git
node_modules

#---- ok: a folder that has nothing in it, and a comment that names the install
#---- file package.json
{}
#---- file package-lock.json
#---- file hooks/.gitkeep
#---- file gen/flags.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY hooks ./hooks
RUN npm ci
FROM node:22
WORKDIR /app
# sources first: npm ci below reads gen/flags.js
COPY . .
RUN npm ci

#---- files that variables of the script name
#---- file requirements.txt
six
#---- file constraints/c.txt
six==1.15
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN export PIP_CONSTRAINT=constraints/c.txt && pip install -r requirements.txt
#                                                  ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt and constraints/c.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt ./
COPY constraints/c.txt ./constraints/
RUN export PIP_CONSTRAINT=constraints/c.txt && pip install -r requirements.txt
COPY . .

#---- settings that a variable names, for packages by their names
#---- file etc/pip.conf
[install]
#---- file main.py
#---- file Dockerfile
FROM python:3.13
ENV PIP_CONFIG_FILE=/srv/etc/pip.conf
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls these packages"
RUN pip install six
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy etc/pip.conf first, then `pip install`"
FROM python:3.13
ENV PIP_CONFIG_FILE=/srv/etc/pip.conf
WORKDIR /srv
COPY etc/pip.conf ./etc/
RUN pip install six
COPY . .

#---- a list that comes from somewhere else
#---- file deps/all.txt
six
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r /dev/stdin < deps/all.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: the path of the package list is unknown"

#---- a manifest that a variable names
#---- file composer.json
{}
#---- file composer.prod.json
{ "require": {} }
#---- file composer.prod.lock
#---- file main.php
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN COMPOSER=composer.prod.json composer install --no-scripts --no-autoloader
#                                        ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.prod.json and composer.prod.lock first, then `composer install`, and create .dockerignore"
FROM composer:2
WORKDIR /app
COPY composer.prod.json composer.prod.lock ./
RUN COMPOSER=composer.prod.json composer install --no-scripts --no-autoloader
COPY . .
#---- fixed .dockerignore
.git
vendor

#---- a manifest that a variable of the stage names, of another kind of name
#---- file gemfiles/prod.rb
source "https://rubygems.org"
eval_gemfile "base.rb"
#---- file gemfiles/base.rb
gem "rack"
#---- file gemfiles/prod.rb.lock
#---- file main.rb
#---- file Dockerfile
FROM ruby:3.4
ENV BUNDLE_GEMFILE=gemfiles/prod.rb
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- refused: "Copy the sources after `bundle install`: the files of the build context are unknown"

#---- another list of modules
#---- file go.mod
module a
#---- file ci/alt.mod
module a
#---- file ci/alt.sum
#---- file main.go
#---- file Dockerfile
FROM golang:1.26
ENV GOFLAGS=-modfile=ci/alt.mod
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `go mod download`: every source change reinstalls all packages"
RUN go mod download
#          ^^^^^^^^ related: "`go mod download` runs again with every source change"
#---- fixed (unsafe): "Copy go.mod, ci/alt.mod and ci/alt.sum first, then `go mod download`"
FROM golang:1.26
ENV GOFLAGS=-modfile=ci/alt.mod
WORKDIR /app
COPY go.mod ./
COPY ci/alt.mod ci/alt.sum ./ci/
RUN go mod download
COPY . .

#---- settings of the folder, for a tool by its name
#---- file rust-toolchain.toml
[toolchain]
channel = "nightly"
#---- file .cargo/config.toml
#---- file Cargo.toml
#---- file src/main.rs
#---- file Dockerfile
FROM rust:1.90
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `cargo install`: every source change reinstalls these packages"
RUN cargo install cargo-nextest
#         ^^^^^^^ related: "`cargo install` runs again with every source change"
#---- fixed (unsafe): "Copy rust-toolchain.toml and .cargo/config.toml first, then `cargo install`"
FROM rust:1.90
WORKDIR /app
COPY rust-toolchain.toml ./
COPY .cargo/config.toml ./.cargo/
RUN cargo install cargo-nextest
COPY . .

#---- settings that are files of the sources
#---- file go.mod
module a
#---- file ci/gitconfig
#---- file main.go
#---- file Dockerfile
FROM golang:1.26
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `go mod download`: every source change reinstalls all packages"
RUN git config --global --add include.path /src/ci/gitconfig && go mod download
#                                                                      ^^^^^^^^ related: "`go mod download` runs again with every source change"
#---- refused: "Copy the sources after `go mod download`: `git config --global --add include.path /src/ci/gitconfig` runs before it in the same step and may use the files"

#---- settings that are none
#---- file go.mod
module a
#---- file ci/gitconfig
#---- file main.go
#---- file Dockerfile
FROM golang:1.26
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `go mod download`: every source change reinstalls all packages"
RUN git config --global url."https://example.com/".insteadOf "git@example.com:" && git config --global --add safe.directory /src && go mod download
#                                                                                                                                          ^^^^^^^^ related: "`go mod download` runs again with every source change"
#---- fixed (unsafe): "Copy go.mod first, then `go mod download`"
FROM golang:1.26
WORKDIR /src
COPY go.mod ./
RUN git config --global url."https://example.com/".insteadOf "git@example.com:" && git config --global --add safe.directory /src && go mod download
COPY . .

#---- a setting of a manager
#---- file package.json
{}
#---- file certs/ca.pem
#---- file main.js
#---- file Dockerfile
FROM node:22
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `npm i`: every source change reinstalls all packages"
RUN npm config set cafile ./certs/ca.pem && npm config set registry https://example.com/npm
RUN npm i
#       ^ related: "`npm i` runs again with every source change"
#---- refused: "Copy the sources after `npm i`: `npm config` in line 4 may use the files"

#---- what installs in the place of an install that fails goes along with it
#---- file package.json
{}
#---- file package-lock.json
#---- file main.js
#---- file Dockerfile
FROM node:22
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci || npm install && npm run build
#       ^^ related: "`npm ci` runs again with every source change"
FROM node:22
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci || ./fallback.sh && npm run build
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: the command that runs when it fails can't be separated from it"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`, and create .dockerignore"
FROM node:22
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci || npm install
COPY . .
RUN npm run build
FROM node:22
WORKDIR /src
COPY . .
RUN npm ci || ./fallback.sh && npm run build
#---- fixed .dockerignore
.git
node_modules

#---- a folder that a step enters comes with the sources
#---- file requirements/prod.txt
six
#---- file worker/main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN cd worker && pip install -r ../requirements/prod.txt
#                    ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: the folder `worker` comes with the sources"

#---- a folder that a step writes to comes with the sources
#---- file package.json
{}
#---- file package-lock.json
#---- file logs/.gitkeep
#---- file main.js
#---- file Dockerfile
FROM node:22
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci > logs/install.log
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: the folder `logs` comes with the sources"

#---- a folder that a flag names
#---- file requirements.txt
six
#---- file report/.gitkeep
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install --report report/pip.json -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: the folder `report` comes with the sources"

#---- folders that are there anyway
#---- file requirements.txt
six
#---- file report/requirements.txt
six
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /src/report
COPY . /src
# <---- warning: "`COPY . /src` above `pip install`: every source change reinstalls all packages"
RUN cd /src && cd report && pip install -r requirements.txt > /tmp/log && cd .. && pip install -r requirements.txt
#                               ^^^^^^^ related: "`pip install` runs again with every source change"
#                                                                                      ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM python:3.13
WORKDIR /src/report
COPY report/requirements.txt /src/report/
COPY requirements.txt /src/
RUN cd /src && cd report && pip install -r requirements.txt > /tmp/log && cd .. && pip install -r requirements.txt
COPY . /src

#---- programs of the sources are found before those of the image
#---- file package.json
{}
#---- file package-lock.json
#---- file tools/bin/npm
#---- file main.js
#---- file Dockerfile
FROM node:22
ENV PATH=/src/tools/bin:$PATH
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `PATH` names `/src/tools/bin`, which comes with the sources"

#---- the sources are copied again below the install already
#---- file a.csproj
<Project/>
#---- file Program.cs
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /app
COPY . ./
# <---- warning: "`COPY . ./` above `dotnet restore`: every source change reinstalls all packages"
RUN dotnet restore
#          ^^^^^^^ related: "`dotnet restore` runs again with every source change"
COPY . ./
RUN dotnet publish -o out
#---- fixed (unsafe): "Copy a.csproj first, then `dotnet restore`, and create .dockerignore"
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /app
COPY a.csproj ./
RUN dotnet restore
COPY . ./
RUN dotnet publish -o out
#---- fixed .dockerignore
**/obj
**/bin

#---- ok: an install of the project alone
#---- file pyproject.toml
[tool.poetry]
name = "a"
#---- file poetry.lock
#---- file a/__init__.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root
COPY . .
RUN poetry install --only-root

#---- settings that name a file in their turn
#---- file etc/pip.conf
[global]
constraint = /srv/c.txt
#---- file c.txt
#---- file requirements.txt
six
#---- file main.py
#---- file Dockerfile
FROM python:3.13
ENV PIP_CONFIG_FILE=/srv/etc/pip.conf
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
FROM python:3.13
ENV PIP_CONFIG_FILE=/srv/etc/pip.conf
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls these packages"
RUN pip install six
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt, c.txt and etc/pip.conf first, then `pip install`"
FROM python:3.13
ENV PIP_CONFIG_FILE=/srv/etc/pip.conf
WORKDIR /srv
COPY requirements.txt c.txt ./
COPY etc/pip.conf ./etc/
RUN pip install -r requirements.txt
COPY . .
FROM python:3.13
ENV PIP_CONFIG_FILE=/srv/etc/pip.conf
WORKDIR /srv
COPY . .
RUN pip install six
#---- fixed (unsafe): "Copy etc/pip.conf and c.txt first, then `pip install`"
FROM python:3.13
ENV PIP_CONFIG_FILE=/srv/etc/pip.conf
WORKDIR /srv
COPY . .
RUN pip install -r requirements.txt
FROM python:3.13
ENV PIP_CONFIG_FILE=/srv/etc/pip.conf
WORKDIR /srv
COPY etc/pip.conf ./etc/
COPY c.txt ./
RUN pip install six
COPY . .

#---- the home and the input of an install are of the sources
#---- file package.json
{}
#---- file ci/.npmrc
#---- file b.js
#---- file Dockerfile
FROM node:22
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `npm i`: every source change reinstalls all packages"
RUN HOME=/srv/ci npm i
#                    ^ related: "`npm i` runs again with every source change"
FROM node:22
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `npm i`: every source change reinstalls all packages"
RUN npm i < b.js
#       ^ related: "`npm i` runs again with every source change"
FROM node:22
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `npm i`: every source change reinstalls all packages"
RUN export NPM_CONFIG_USERCONFIG=$PWD/ci/.npmrc; npm i
#                                                    ^ related: "`npm i` runs again with every source change"
#---- refused: "Copy the sources after `npm i`: `HOME` is `/srv/ci`, which comes with the sources"
#---- refused: "Copy the sources after `npm i`: it reads `b.js`, which comes with the sources"
#---- fixed (unsafe): "Copy package.json and ci/.npmrc first, then `npm i`, and create .dockerignore"
FROM node:22
WORKDIR /srv
COPY . .
RUN HOME=/srv/ci npm i
FROM node:22
WORKDIR /srv
COPY . .
RUN npm i < b.js
FROM node:22
WORKDIR /srv
COPY package.json ./
COPY ci/.npmrc ./ci/
RUN export NPM_CONFIG_USERCONFIG=$PWD/ci/.npmrc; npm i
COPY . .
#---- fixed .dockerignore
.git
node_modules

#---- the sources bring an environment of their own
#---- file requirements.txt
six
#---- file main.py
#---- file env/bin/python
#---- file Dockerfile
FROM python:3.13
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN python -m venv env && env/bin/pip install -r requirements.txt
#                                     ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`, and create .dockerignore"
FROM python:3.13
WORKDIR /srv
COPY requirements.txt ./
RUN python -m venv env && env/bin/pip install -r requirements.txt
COPY . .
#---- fixed .dockerignore
.git
.venv
venv
**/__pycache__
env

#---- the ignore file brings some of it back
#---- file package.json
{}
#---- file .dockerignore
node_modules
!node_modules/patched
#---- file main.js
#---- file Dockerfile
FROM node:22
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `npm i`: every source change reinstalls all packages"
RUN npm i
#       ^ related: "`npm i` runs again with every source change"
#---- refused: "Copy the sources after `npm i`: `.dockerignore` brings back `node_modules/patched`"

#---- a comment that names the manifests heads the COPY of these
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file package-lock.json
{}
#---- file index.js
#---- file .dockerignore
.git
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app

# Copy package.json and package-lock.json to the working directory
COPY . /app
# <---- warning: "`COPY . /app` above `npm install`: every source change reinstalls all packages"

# Install app dependencies
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with every source change"
CMD ["node", "index.js"]
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm install`"
FROM node:22
WORKDIR /app

# Copy package.json and package-lock.json to the working directory
COPY package.json package-lock.json /app/

# Install app dependencies
RUN npm install
COPY . /app
CMD ["node", "index.js"]

#---- ok: a step that installs from the sources too, behind what cannot be separated
#---- file pyproject.toml
[project]
name = "app"
#---- file app/main.py
#---- file .dockerignore
.git
#---- file Dockerfile
FROM debian:13
COPY . /tmp/app
RUN apt-get -q update && \
    apt-get -qq --no-install-recommends install python3 curl && \
    curl -sSfO https://bootstrap.pypa.io/get-pip.py && \
    python3 get-pip.py && \
    python3 -m pip install --upgrade pip setuptools && \
    python3 -m pip install /tmp/app && \
    find / -type f -perm -4000 -delete || true && \
    rm -r /var/lib/apt/lists /tmp/app get-pip.py
CMD ["app"]

#---- settings outside of the project stay above the install
#---- file requirements.txt
#---- file main.py
1
#---- file pip.conf
[global]
#---- file Dockerfile
FROM python:3.13
COPY . /
# <---- warning: "`COPY . /` above `pip install`: every source change reinstalls all packages"
COPY pip.conf /etc/
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM python:3.13
COPY pip.conf /etc/
COPY requirements.txt /
RUN pip install -r requirements.txt
COPY . /

#---- settings outside of the project, on a context that is not known
FROM python:3.13
COPY . /
# <---- warning: "`COPY . /` above `pip install`: every source change reinstalls all packages"
COPY pip.conf /etc/
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: line 3 copies over files of line 2 that it may read"

#---- settings in the home, in which the project is
#---- file package.json
{}
#---- file main.js
1
#---- file Dockerfile
FROM node:22
WORKDIR /root/app
COPY . /root
# <---- warning: "`COPY . /root` above `npm install`: every source change reinstalls all packages"
COPY ci/.npmrc /root/
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with every source change"
#---- refused: "Copy the sources after `npm install`: line 4 copies over files of line 3 that it may read"

#---- a step lists the copied files
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN ls -la
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN ls -la

#---- a step lists the copied files without a flag
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN ls
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN ls

#---- a step searches the copied files
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN find . -name "*.js"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `find .` in line 4 may use the files"

#---- a step searches the working directory
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN find -type f
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `find -type` in line 4 may use the files"

#---- a step says where it is, then lists
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN pwd && ls
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN pwd && ls

#---- a step draws the copied files
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN tree
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN tree

#---- a step prints a copied file
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN cat index.js
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN cat index.js

#---- a step measures the copied files
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN du -sh
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN du -sh

#---- a step lists another folder
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN ls /usr/local/bin
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
RUN ls /usr/local/bin
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

#---- a step lists the folder it has gone to
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN cd /usr && ls -la
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
RUN cd /usr && ls -la
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

#---- a step lists in exec form
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN ["ls", "-la"]
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN ["ls", "-la"]

#---- a step lists what the install fills
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN ls -la node_modules
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `ls -la` in line 4 may use the files"

#---- a step lists, then installs
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN ls -la && npm ci
#                 ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `ls -la` runs before it in the same step and may use the files"

#---- a step installs, then lists
#---- file package.json
{}
#---- file package-lock.json
#---- file index.js
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci && ls -la
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN ls -la

#---- a folder with the manifest and without a file that a COPY names
#---- file package.json
{ "private": true, "workspaces": ["packages/*"] }
#---- file packages/a/package.json
{ "name": "a" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install && npm run build
#       ^^^^^^^ related: "`npm install` runs again with every source change"
COPY nginx.conf /etc/nginx.conf
#---- refused: "Copy the sources after `npm install`: it is unclear which folder is the build context: name it with `slipway.context`"

#---- the sources make the folder that the manifest is copied into
#---- file requirements.txt
flask
#---- file kiwi/app.py
print()
#---- file Dockerfile
FROM python:3.13
COPY ./kiwi /var/www/kiwi
# <---- warning: "`COPY ./kiwi /var/www/kiwi` above `pip install`: every source change reinstalls all packages"
COPY ./requirements.txt /var/www
WORKDIR /var/www
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: line 3 copies to `/var/www`, which is a folder only below line 2: end it with `/`"

#---- the manifest is copied into a folder by its slash
#---- file requirements.txt
flask
#---- file kiwi/app.py
print()
#---- file Dockerfile
FROM python:3.13
COPY ./kiwi /var/www/kiwi
# <---- warning: "`COPY ./kiwi /var/www/kiwi` above `pip install`: every source change reinstalls all packages"
COPY ./requirements.txt /var/www/
WORKDIR /var/www
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `pip install`"
FROM python:3.13
COPY ./requirements.txt /var/www/
WORKDIR /var/www
RUN pip install -r requirements.txt
COPY ./kiwi /var/www/kiwi

#---- the rights of a key that the install reads are set above it
#---- file go.mod
module example.com/shop
go 1.26
#---- file go.sum
#---- file main.go
package main
#---- file id_ed25519
#---- file Dockerfile
FROM golang:1.26
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `go mod download`: every source change reinstalls all packages"
COPY id_ed25519 /root/.ssh/id_ed25519
RUN chmod 600 /root/.ssh/id_ed25519
RUN go mod download
#          ^^^^^^^^ related: "`go mod download` runs again with every source change"
RUN chmod +x scripts/run.sh
RUN go build -o /shop .
CMD ["/shop"]
#---- fixed (unsafe): "Copy go.mod and go.sum first, then `go mod download`"
FROM golang:1.26
WORKDIR /app
COPY id_ed25519 /root/.ssh/id_ed25519
RUN chmod 600 /root/.ssh/id_ed25519
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN chmod +x scripts/run.sh
RUN go build -o /shop .
CMD ["/shop"]

#---- rights of a file that moves, and of another
#---- file package.json
{ "name": "shop" }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file index.js
1
#---- file .npmrc
engine-strict=true
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
COPY .npmrc /root/.npmrc
RUN chmod 600 /root/.npmrc index.js
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
CMD ["node", "index.js"]
#---- refused: "Copy the sources after `npm ci`: `chmod 600` in line 5 may use the files"

#---- a mode that looks like a flag
#---- file package.json
{ "name": "shop" }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file index.js
1
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN chmod -x index.js
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
CMD ["node", "index.js"]
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`, and create .dockerignore"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN chmod -x index.js
CMD ["node", "index.js"]
#---- fixed .dockerignore
.git
node_modules
