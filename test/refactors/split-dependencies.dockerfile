#---- npm, with a user and cache mounts
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file Dockerfile
FROM node:22 AS build
ENV CI=1
USER node
WORKDIR /home/node/app
# the packages
COPY --chown=node:node package*.json ./
RUN --mount=type=cache,target=/home/node/.npm npm ci
#                                             ^ cursor
RUN apt-get update && apt-get install -y ffmpeg
COPY . .
RUN npm run build
FROM nginx
COPY --from=0 /home/node/app/dist /usr/share/nginx/html
#---- after (unsafe): "Move dependencies to their own stage"
FROM node:22 AS deps
ENV CI=1
USER node
WORKDIR /home/node/app
# the packages
COPY --chown=node:node package*.json ./
RUN --mount=type=cache,target=/home/node/.npm npm ci

FROM node:22 AS build
ENV CI=1
USER node
WORKDIR /home/node/app
# the packages
COPY --chown=node:node package*.json ./
RUN apt-get update && apt-get install -y ffmpeg
COPY --from=deps --chown=node /home/node/app/node_modules ./node_modules
COPY . .
RUN npm run build
FROM nginx
COPY --from=1 /home/node/app/dist /usr/share/nginx/html

#---- sources first
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
#   ^ cursor
RUN apt-get update && apt-get install -y ffmpeg
RUN npm run build
#---- refused: "Move dependencies to their own stage: the sources are copied above it, so every change installs again; copy the manifests first"

#---- a hook
#---- file package.json
{ "scripts": { "postinstall": "node setup.js" } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
#   ^ cursor
RUN apt-get update && apt-get install -y ffmpeg
COPY . .
#---- refused: "Move dependencies to their own stage: the `postinstall` script in package.json may write to other folders"

#---- more in one step
#---- file package.json
{ }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install && npm test
#   ^ cursor
RUN apt-get update && apt-get install -y ffmpeg
COPY . .
#---- refused: "Move dependencies to their own stage: the step does more than install"

#---- nothing is known
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
#   ^ cursor
RUN apt-get update && apt-get install -y ffmpeg
COPY . .
#---- refused: "Move dependencies to their own stage: the content of package.json is unknown"

#---- ok: a stage for dependencies already
FROM node:22 AS deps
WORKDIR /app
COPY package.json ./
RUN npm install
#   ^ cursor
FROM node:22
COPY --from=deps /app/node_modules ./node_modules

#---- the folder of the sources is copied above
#---- file web/package.json
{}
#---- file web/package-lock.json
#---- file web/src/a.js
#---- file Dockerfile
FROM node:22
WORKDIR /web
COPY ./web /web/
RUN npm install
#    ^ cursor
RUN apt-get update && apt-get install -y ffmpeg
RUN npm run build
#---- refused: "Move dependencies to their own stage: the sources are copied above it, so every change installs again; copy the manifests first"

#---- a lockfile that the install writes
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
#   ^ cursor
RUN apt-get update && apt-get install -y ffmpeg
COPY . .
#---- refused: "Move dependencies to their own stage: it writes `package-lock.json`, which would not be copied"

#---- ok: nothing could run in parallel
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
RUN apt-get update && apt-get install -y ffmpeg
WORKDIR /app
COPY package*.json ./
RUN npm ci
#   ^ cursor
COPY . .
RUN apt-get install -y curl

#---- ok: the step below uses the packages
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
#   ^ cursor
RUN apt-get update && npm run build
COPY . .

#---- the header of the file, comments and settings
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file package-lock.json
{}
#---- file Dockerfile
# The shop in production
FROM node:22
ENV APP=/app
WORKDIR $APP

# Manifests
COPY package*.json ./

# Packages
RUN npm ci
#   ^ cursor

# Tools
ENV TOOLS=1
RUN npm install -g pm2 && rm -rf /tmp/*
LABEL a=b

# Sources
COPY . .
#---- after (unsafe): "Move dependencies to their own stage"
# The shop in production
FROM node:22 AS deps
ENV APP=/app
WORKDIR $APP
# Manifests
COPY package*.json ./
# Packages
RUN npm ci

FROM node:22
ENV APP=/app
WORKDIR $APP

# Manifests
COPY package*.json ./

# Tools
ENV TOOLS=1
RUN npm install -g pm2 && rm -rf /tmp/*
COPY --from=deps /app/node_modules ./node_modules
LABEL a=b

# Sources
COPY . .

#---- what is said about the stage stays with it, what is said about the image with the image
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file package-lock.json
{}
#---- file Dockerfile
FROM nginx AS web

# The stage that serves
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
#   ^ cursor
RUN apt-get update && apt-get install -y ffmpeg
COPY . .
#---- after (unsafe): "Move dependencies to their own stage"
FROM nginx AS web

FROM node:22 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci

# The stage that serves
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN apt-get update && apt-get install -y ffmpeg
COPY --from=deps /app/node_modules ./node_modules
COPY . .

#---- a folder that an argument names
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
ARG APP_DIR=server
ENV HOME_OF_APP=/srv/${APP_DIR}
WORKDIR ${HOME_OF_APP}
COPY package*.json ./
RUN npm ci
#   ^ cursor
RUN apt-get update && apt-get install -y ffmpeg
COPY . .
#---- refused: "Move dependencies to their own stage: the folder it installs in depends on an argument"

#---- a package that fetches a browser when it is installed
#---- file package.json
{ "dependencies": { "a": "1" }, "devDependencies": { "cypress": "15" } }
#---- file package-lock.json
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
#   ^ cursor
RUN apt-get update && apt-get install -y jq
COPY . .
RUN npm run build
#---- refused: "Move dependencies to their own stage: `cypress` fetches a browser into the home of who installs"

#---- the same, told to fetch none
#---- file package.json
{ "dependencies": { "a": "1" }, "devDependencies": { "cypress": "15" } }
#---- file package-lock.json
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN CYPRESS_INSTALL_BINARY=0 npm ci
#   ^ cursor
RUN apt-get update && apt-get install -y jq
COPY . .
RUN npm run build
#---- after (unsafe): "Move dependencies to their own stage"
FROM node:22 AS deps
WORKDIR /app
COPY package*.json ./
RUN CYPRESS_INSTALL_BINARY=0 npm ci

FROM node:22
WORKDIR /app
COPY package*.json ./
RUN apt-get update && apt-get install -y jq
COPY --from=deps /app/node_modules ./node_modules
COPY . .
RUN npm run build

#---- Composer with packages in another folder
#---- file composer.json
{ "config": { "vendor-dir": "web/lib/vendor/" }, "require": { "a/b": "1" } }
#---- file composer.lock
#---- file Dockerfile
FROM php:8.4-apache
COPY composer.json composer.lock ./
RUN composer install --no-scripts
#   ^ cursor
RUN apt-get update && apt-get install -y jq
COPY . .
RUN ./build.sh
#---- refused: "Move dependencies to their own stage: composer.json has its packages in `web/lib/vendor`"

#---- Composer with installers
#---- file composer.json
{ "require": { "composer/installers": "2" }, "config": { "bin-dir": "{$vendor-dir}/bin" } }
#---- file composer.lock
#---- file Dockerfile
FROM php:8.4-apache
COPY composer.json composer.lock ./
RUN composer install --no-scripts
#   ^ cursor
RUN apt-get update && apt-get install -y jq
COPY . .
RUN ./build.sh
#---- refused: "Move dependencies to their own stage: composer.json has packages in other folders as well"

#---- Composer with programs in another folder
#---- file composer.json
{ "require": { "a/b": "2" }, "config": { "bin-dir": "bin" } }
#---- file composer.lock
#---- file Dockerfile
FROM php:8.4-apache
COPY composer.json composer.lock ./
RUN composer install --no-scripts
#   ^ cursor
RUN apt-get update && apt-get install -y jq
COPY . .
RUN ./build.sh
#---- refused: "Move dependencies to their own stage: composer.json has packages in other folders as well"
