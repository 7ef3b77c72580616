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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
RUN node src/index.js > built
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`, and create .dockerignore"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN node src/index.js > built
#---- fixed .dockerignore
.git
node_modules

#---- npm install without a lockfile, offline first
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY ./* ./
# <---- warning: "`COPY ./* ./` above `npm install`: every source change reinstalls all packages"
RUN npm install --prefer-offline && node index.js && echo done > built
#---- fixed (unsafe): "Copy package.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install --prefer-offline
COPY ./* ./
RUN node index.js && echo done > built

#---- an .npmrc that names the folder of a certificate
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file .npmrc
cafile=certificates/own.pem
#---- file certificates/own.pem
none
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- fixed (unsafe): "Copy package.json, .npmrc and certificates/own.pem first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json .npmrc ./
COPY certificates/own.pem ./certificates/
RUN npm install
COPY . .

#---- a folder that is linked
#---- file package.json
{ "name": "app", "version": "1.0.0", "dependencies": { "lib": "file:./lib", "tiny": "1.0.0" } }
#---- file lib/package.json
{ "name": "lib", "version": "1.0.0", "bin": { "lib": "./bin/lib.js" }, "dependencies": { "tool": "1.0.0" } }
#---- file lib/bin/lib.js
#!/usr/bin/env node
#---- file lib/index.js
1
#---- file package-lock.json
$ npm install --package-lock-only
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#---- refused: "Copy the sources after `npm ci`: it links the command `lib.js` of a workspace member, which is a source file"

#---- an archive
#---- file package.json
{ "name": "app", "version": "1.0.0", "dependencies": { "lib": "file:vendor/lib-1.0.0.tgz" } }
#---- file lib/package.json
{ "name": "lib", "version": "1.0.0" }
#---- file vendor/lib-1.0.0.tgz
$ cd .. && npm pack ./lib --pack-destination vendor
#---- file package-lock.json
$ npm install --package-lock-only
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#---- fixed (unsafe): "Copy package.json, package-lock.json and vendor/lib-1.0.0.tgz first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY vendor/lib-1.0.0.tgz ./vendor/
RUN npm ci
COPY . .

#---- workspaces, with a command of a member
#---- file package.json
{ "name": "root", "private": true, "workspaces": ["packages/*", "!packages/old"] }
#---- file packages/a/package.json
{ "name": "a", "version": "1.0.0", "dependencies": { "b": "1.0.0", "tiny": "1.0.0" } }
#---- file packages/b/package.json
{ "name": "b", "version": "1.0.0", "bin": "cli.js", "dependencies": { "leaf": "1.0.0" } }
#---- file packages/b/cli.js
#!/usr/bin/env node
#---- file packages/a/index.js
1
#---- file package-lock.json
$ npm install --package-lock-only
#---- file .dockerignore
.git
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#---- refused: "Copy the sources after `npm ci`: it links the command `cli.js` of a workspace member, which is a source file"

#---- inside a member
#---- file package.json
{ "name": "root", "private": true, "workspaces": ["packages/*"] }
#---- file packages/a/package.json
{ "name": "a", "version": "1.0.0", "dependencies": { "tiny": "1.0.0" } }
#---- file packages/b/package.json
{ "name": "b", "version": "1.0.0" }
#---- file packages/a/index.js
1
#---- file package-lock.json
$ npm install --package-lock-only
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN cd packages/a && npm install
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY packages/a/package.json ./packages/a/
COPY package.json package-lock.json ./
COPY packages/b/package.json ./packages/b/
RUN cd packages/a && npm install
COPY . .

#---- patch-package and more in one script
#---- file package.json
{ "name": "app", "scripts": { "postinstall": "patch-package && npm run note", "note": "echo done" }, "dependencies": { "patch-package": "8.0.0" } }
#---- file patches/leaf+1.0.0.patch
a patch
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- fixed (unsafe): "Copy package.json and patches first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
COPY patches/ ./patches/
RUN npm install
COPY . .

#---- a script of the project
#---- file package.json
{ "name": "app", "scripts": { "prepare": "node build.js" } }
#---- file build.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- refused: "Copy the sources after `npm install`: its `prepare` script may read the sources"

#---- a script that writes a file
#---- file package.json
{ "name": "app", "scripts": { "postinstall": "echo hi > generated" } }
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- refused: "Copy the sources after `npm install`: its `postinstall` script may read the sources"

#---- scripts are left out
#---- file package.json
{ "name": "app", "scripts": { "postinstall": "node build.js" }, "dependencies": { "tool": "1.0.0" } }
#---- file build.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install --ignore-scripts
#---- fixed (unsafe): "Copy package.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install --ignore-scripts
COPY . .

#---- a native addon of the project
#---- file package.json
{ "name": "app", "dependencies": { "tool": "1.0.0" } }
#---- file binding.gyp
{}
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- refused: "Copy the sources after `npm install`: it builds the native addon of `binding.gyp` from the sources"

#---- the client of Prisma 5 generates from the schema
#---- file package.json
{ "name": "app", "dependencies": { "@prisma/client": "^5.0.0" } }
#---- file prisma/schema.prisma
model A {}
#---- file prisma/migrations/1.sql
select 1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- fixed (unsafe): "Copy package.json and prisma/schema.prisma first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
COPY prisma/schema.prisma ./prisma/
RUN npm install
COPY . .

#---- the client of Prisma 7 does not
#---- file package.json
{ "name": "app", "dependencies": { "@prisma/client": "^7.0.0" } }
#---- file prisma/schema.prisma
model A {}
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- fixed (unsafe): "Copy package.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
COPY . .

#---- a schema in another place
#---- file package.json
{ "name": "app", "prisma": { "schema": "db/main.prisma" }, "scripts": { "postinstall": "prisma generate" }, "dependencies": { "prisma": "5.0.0" } }
#---- file db/main.prisma
model A {}
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- fixed (unsafe): "Copy package.json and db/main.prisma first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
COPY db/main.prisma ./db/
RUN npm install
COPY . .

#---- a schema that is not there
#---- file package.json
{ "name": "app", "prisma": { "schema": "../db/main.prisma" }, "scripts": { "postinstall": "prisma generate" }, "dependencies": { "prisma": "5.0.0" } }
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- refused: "Copy the sources after `npm install`: the Prisma schema `../db/main.prisma` is not among the copied files"

#---- Puppeteer reads its configuration
#---- file package.json
{ "name": "app", "dependencies": { "puppeteer": "23.0.0" } }
#---- file .puppeteerrc.cjs
module.exports = require('./browser.cjs');
#---- file browser.cjs
module.exports = {};
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- fixed (unsafe): "Copy package.json, .puppeteerrc.cjs and browser.cjs first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json .puppeteerrc.cjs browser.cjs ./
RUN npm install
COPY . .

#---- the second install of a manager in a stage
#---- file api/package.json
{ "name": "api", "dependencies": { "tiny": "1.0.0" } }
#---- file web/package.json
{ "name": "web", "dependencies": { "tool": "1.0.0" } }
#---- file web/index.js
1
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN cd api && npm install
RUN cd web && npm install
RUN echo built > built
#---- fixed (unsafe): "Copy package.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY api/package.json ./api/
RUN cd api && npm install
COPY web/package.json ./web/
RUN cd web && npm install
COPY . .
RUN echo built > built

#---- both in one step
#---- file api/package.json
{ "name": "api", "dependencies": { "tiny": "1.0.0" } }
#---- file web/package.json
{ "name": "web", "dependencies": { "tool": "1.0.0" } }
#---- file web/index.js
1
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN cd api && npm install && cd ../web && npm install && cat index.js > built
#---- fixed (unsafe): "Copy package.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY api/package.json ./api/
COPY web/package.json ./web/
RUN cd api && npm install && cd ../web && npm install
COPY . .
RUN cd api && cd ../web && cat index.js > built

#---- several COPYs of sources
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file src/index.js
1
#---- file public/index.html
1
#---- file tsconfig.json
{}
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
COPY tsconfig.json ./
# the program
COPY src ./src
# <---- warning: "`COPY src ./src` above `npm install`: every source change reinstalls all packages"
COPY public ./public
RUN npm install
#---- fixed (unsafe): "Copy the sources after `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
COPY tsconfig.json ./
RUN npm install
# the program
COPY src ./src
COPY public ./public

#---- a folder above hides nothing
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file public/index.html
1
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY public ./public
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#---- fixed (unsafe): "Copy package.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
COPY public ./public
COPY . .

#---- a tool by name
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install tool` and `npm install`: every source change reinstalls all packages"
ENV MODE=production
RUN npm install -g tool
RUN ["npm", "install"]
RUN cat index.js > built
#---- fixed (unsafe): "Copy package.json first, then `npm install tool` and `npm install`"
FROM node:22
WORKDIR /app
ENV MODE=production
RUN npm install -g tool
COPY package.json ./
RUN ["npm", "install"]
COPY . .
RUN cat index.js > built

#---- a package that is added to the project
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install tool
RUN npm install
#---- refused: "Copy the sources after `npm install`: `npm install` in line 4 may use the files"

#---- a mode that is changed in between
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file start.sh
#!/bin/sh
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN chmod 700 start.sh
RUN npm install
#---- fixed (unsafe): "Copy package.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
COPY . .
RUN chmod 700 start.sh

#---- a configuration in a variable
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file settings/npmrc
omit=dev
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
ENV NPM_CONFIG_USERCONFIG=/app/settings/npmrc
RUN npm install
#---- fixed (unsafe): "Copy package.json and settings/npmrc first, then `npm install`"
FROM node:22
WORKDIR /app
ENV NPM_CONFIG_USERCONFIG=/app/settings/npmrc
COPY package.json ./
COPY settings/npmrc ./settings/
RUN npm install
COPY . .

#---- a heredoc that installs and then builds
#---- file package.json
{ "name": "app", "version": "1.0.0", "dependencies": { "tiny": "1.0.0" } }
#---- file package-lock.json
$ npm install --package-lock-only
#---- file .dockerignore
node_modules
.git
#---- file src/index.js
require('tiny');
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN <<EOF
#!/bin/sh
set -e
export MODE=production
# What the manifests list.
npm ci
# The program itself.
node src/index.js > built
echo $MODE >> built
EOF
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN <<EOF
#!/bin/sh
set -e
export MODE=production
# What the manifests list.
npm ci
EOF
COPY . .
RUN <<EOF
#!/bin/sh
set -e
export MODE=production
# The program itself.
node src/index.js > built
echo $MODE >> built
EOF

#---- a relative COPY above another WORKDIR, and a file that a step makes
#---- file web/package.json
{ "name": "web", "version": "1.0.0", "dependencies": { "tiny": "1.0.0" } }
#---- file web/index.js
require('tiny');
#---- file .env.sample
A=1
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . ./
# <---- warning: "`COPY . ./` above `npm install`: every source change reinstalls all packages"
WORKDIR web
RUN npm install
RUN node index.js > built
#---- fixed (unsafe): "Copy web/package.json first, then `npm install`"
FROM node:22
WORKDIR /app
WORKDIR web
COPY web/package.json /app/web/
RUN npm install
COPY . /app/
RUN node index.js > built

#---- a step that makes a file of another
#---- file package.json
{ "name": "app", "version": "1.0.0", "dependencies": { "tiny": "1.0.0" } }
#---- file index.js
require('tiny');
#---- file .env.sample
A=1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN cp .env.sample .env
RUN npm install
RUN node index.js > built
#---- fixed (unsafe): "Copy package.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
COPY . .
RUN cp .env.sample .env
RUN node index.js > built
