#---- npm ci with a lockfile
#---- file package.json
{ "name": "app", "version": "1.0.0", "dependencies": { "tiny": "1.0.0", "tool": "1.0.0" } }
#---- file package-lock.json
$ npm install --package-lock-only
#---- file src/index.js
require('tiny');
#---- file node_modules/host/index.js
host
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `npm ci` again"
RUN npm ci
RUN node src/index.js > built
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN node src/index.js > built
#---- fixed .dockerignore
node_modules
