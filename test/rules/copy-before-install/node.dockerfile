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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
CMD ["node", "index.js"]
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
CMD ["node", "index.js"]

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
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with every source change"
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: the lockfile that it needs is missing"

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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`, and create .dockerignore"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
#---- fixed .dockerignore
.git
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
COPY node_modules/private node_modules/private
#---- refused: "Copy the sources after `npm ci`: a COPY explicitly copies `node_modules` of the build context"

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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `npm ci`"
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .

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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/a/package.json ./packages/a/
COPY packages/b/package.json ./packages/b/
RUN npm ci
COPY . .

#---- workspaces: members in folders that are copied one by one
#---- file package.json
{ "workspaces": ["packages/*", "apps/*"] }
#---- file package-lock.json
{}
#---- file packages/a/package.json
{ "name": "a" }
#---- file packages/a/index.js
a
#---- file apps/web/package.json
{ "name": "web" }
#---- file apps/web/index.js
a
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/ ./packages/
# <---- warning: "`COPY packages/ ./packages/` above `npm ci`: every source change reinstalls all packages"
COPY apps/ ./apps/
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json first, then `npm ci`, and create .dockerignore"
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/a/package.json ./packages/a/
COPY apps/web/package.json ./apps/web/
RUN npm ci
COPY packages/ ./packages/
COPY apps/ ./apps/
#---- fixed .dockerignore
.git
**/node_modules

#---- workspaces: members in folders that are copied one by one, with an ignore file that keeps one folder out
#---- file .dockerignore
.git
node_modules
#---- file package.json
{ "workspaces": ["packages/*"] }
#---- file package-lock.json
{}
#---- file packages/a/package.json
{ "name": "a" }
#---- file packages/a/index.js
a
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/ ./packages/
# <---- warning: "`COPY packages/ ./packages/` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy packages/a/package.json first, then `npm ci`"
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/a/package.json ./packages/a/
RUN npm ci
COPY packages/ ./packages/
#---- fixed .dockerignore
.git
node_modules
packages/**/node_modules

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
# <---- warning: "`COPY packages/ packages/` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy packages/a/package.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/a/package.json packages/a/
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
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN corepack enable && pnpm install --frozen-lockfile
#                           ^^^^^^^ related: "`pnpm install` runs again with every source change"
#---- fixed (unsafe): "Copy package.json, pnpm-lock.yaml and pnpm-workspace.yaml first, then `pnpm install`"
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/web/package.json ./apps/web/
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci --ignore-scripts
#       ^^ related: "`npm ci` runs again with every source change"
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json, package-lock.json and prisma/schema.prisma first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY prisma/schema.prisma ./prisma/
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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY lib/package.json ./lib/
RUN npm ci
COPY . .
#---- fixed .dockerignore
node_modules
**/node_modules

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
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `.npmrc` contains credentials; mount it as a secret first"

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

#---- npm install takes the versions of a yarn.lock
#---- file package.json
{ "name": "app", "dependencies": { "leaf": "^1.0.0" } }
#---- file yarn.lock
# yarn lockfile v1
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
#       ^^^^^^^ related: "`npm install` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and yarn.lock first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
RUN npm install
COPY . .

#---- an install script of a package looks for a file of the project
#---- file package.json
{ "dependencies": { "fomantic-ui": "2" } }
#---- file semantic.json
{ "autoInstall": true }
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm install
#       ^^^^^^^ related: "`npm install` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and semantic.json first, then `npm install`"
FROM node:22
WORKDIR /app
COPY package.json semantic.json ./
RUN npm install
COPY . .

#---- a setting of Yarn 4 is written to the project
#---- file package.json
{ "name": "app", "packageManager": "yarn@4.5.0", "dependencies": { "x": "1" } }
#---- file yarn.lock
__metadata:
  version: 8
#---- file .yarnrc.yml
nodeLinker: node-modules
#---- file src/app.js
run();
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn config set enableTelemetry false
RUN yarn install --immutable
#        ^^^^^^^ related: "`yarn install` runs again with every source change"
RUN yarn build
#---- refused: "Copy the sources after `yarn install`: `yarn config` in line 4 may use the files"

#---- a setting of npm for the project
#---- file package.json
{ "name": "app", "dependencies": { "x": "1" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file .npmrc
fund=false
#---- file app.js
run();
#---- file Dockerfile
FROM node:22 AS long
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm config set --location=project audit false
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
FROM node:22 AS short
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm config set audit false -L project && npm ci
#                                                ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `npm config` in line 4 may use the files"
#---- refused: "Copy the sources after `npm ci`: `npm config set audit false -L project` runs before it in the same step and may use the files"

#---- ok: folders that the install fills are removed before it: behind it, the packages would be gone
#---- file package.json
{ "private": true }
#---- file pnpm-workspace.yaml
packages: [web]
#---- file pnpm-lock.yaml
lockfileVersion: '9.0'
#---- file web/package.json
{ "name": "web" }
#---- file web/index.js
start();
#---- file web/env/.env.production
A=b
#---- file Dockerfile
FROM node:22
RUN corepack enable
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY web/package.json web/
COPY web web
COPY web/env/.env.production web/.env.production
RUN rm -rf web/env web/node_modules
RUN pnpm install --frozen-lockfile --filter web...

#---- a member is removed before the install, which would still be asked to install it
#---- file package.json
{ "private": true, "workspaces": ["*"] }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file web/package.json
{ "name": "web" }
#---- file web/index.js
start();
#---- file docs/package.json
{ "name": "docs" }
#---- file docs/index.js
start();
#---- file .dockerignore
.git
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN rm -rf docs
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `rm -rf` in line 4 may use the files"

#---- ok: a script that the settings load into each program of Node.js
#---- file package.json
{}
#---- file package-lock.json
{}
#---- file .npmrc
node-options=--require ./hook.js
#---- file hook.js
1
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json .npmrc hook.js ./
RUN npm ci
COPY . .

#---- ok: manifests by pattern, where folders are kept
#---- file package.json
{ "workspaces": ["apps/*"] }
#---- file package-lock.json
{}
#---- file apps/a/package.json
{ "name": "a" }
#---- file apps/a/index.js
#---- file Dockerfile
# syntax=docker/dockerfile:1.20
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY --parents ./apps/*/package.json ./
RUN npm ci
COPY . .
CMD ["node", "apps/a"]

#---- an old folder that the install fills is removed where there is none
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file .dockerignore
node_modules
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN rm -rf node_modules && npm ci
#                              ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN rm -rf node_modules && npm ci
COPY . .

#---- an old folder is removed in a step of its own
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file .dockerignore
node_modules
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN rm -rf ./node_modules/
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
RUN rm -rf ./node_modules/
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

#---- a lockfile is removed too
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN rm -rf node_modules package-lock.json && npm install
#                                                ^^^^^^^ related: "`npm install` runs again with every source change"
#---- refused: "Copy the sources after `npm install`: `rm -rf node_modules package-lock.json` runs before it in the same step and may use the files"

#---- an old folder of another project
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN cd web && rm -rf node_modules && cd .. && npm ci
#                                                 ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `rm -rf node_modules` runs before it in the same step and may use the files"

#---- `npm set` sets what `npm config set` does
#---- file package.json
{ "name": "app" }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file .dockerignore
node_modules
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm set progress=false && npm ci
#                                 ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm set progress=false && npm ci
COPY . .

#---- `npm set` writes to the project
#---- file package.json
{ "name": "app" }
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm install`: every source change reinstalls all packages"
RUN npm set --location=project progress=false && npm install
#                                                    ^^^^^^^ related: "`npm install` runs again with every source change"
#---- refused: "Copy the sources after `npm install`: `npm set --location=project progress=false` runs before it in the same step and may use the files"

#---- `corepack use` writes to package.json
#---- file package.json
{ "name": "app" }
#---- file pnpm-lock.yaml
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN corepack use pnpm@9.1.0
RUN pnpm install
#        ^^^^^^^ related: "`pnpm install` runs again with every source change"
#---- refused: "Copy the sources after `pnpm install`: `corepack use` in line 4 may use the files"

#---- a package beside the project that is not copied is named by its path
#---- file package.json
{ "name": "app", "dependencies": { "lib": "file:../lib" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file index.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: it reads `../lib/package.json`, which is not among the copied files"

#---- what a build removes of the sources is in no layer of the install
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file .dockerignore
node_modules
#---- file src/index.ts
#---- file public/index.html
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci && npm run build && rm -rf src ./public
#       ^^ related: "`npm ci` runs again with every source change"
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && rm -rf src ./public
CMD ["node", "dist/index.js"]

#---- a folder of the install is removed together with the sources
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file src/index.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci && npm run build && rm -rf src node_modules
#       ^^ related: "`npm ci` runs again with every source change"
CMD ["node", "dist/index.js"]
#---- refused: "Copy the sources after `npm ci`: `rm -rf` in the same step removes what would stay in the layer of the install"

#---- ok: what is the value of a flag, written apart, is no source
FROM node:22
WORKDIR /app
COPY --chown node:node . ./
RUN npm ci

#---- node: several projects may be installed where the build context is unknown
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
WORKDIR /app/apps/web
RUN npm run build
#---- refused: "Copy the sources after `npm ci`: the build context is unknown, and `apps/web/package.json` may belong to what it installs"

#---- a module that an npm setting has Node.js load
#---- file package.json
{ "name": "a" }
#---- file package-lock.json
{}
#---- file .npmrc
node-options=--require ./pre.js
#---- file pre.js
1
#---- file a.js
1
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:22
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json, package-lock.json, .npmrc and pre.js first, then `npm ci`"
FROM node:22
WORKDIR /srv
COPY package.json package-lock.json .npmrc pre.js ./
RUN npm ci
COPY . .

#---- ok: a comment says that the install stays below
#---- file package.json
{ "name": "a" }
#---- file package-lock.json
{}
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:22
WORKDIR /srv
COPY . .
# Must stay here: npm ci needs the git metadata
RUN npm ci

#---- what gives the packages away stays in their layer
#---- file pyproject.toml
[project]
name = "a"
#---- file uv.lock
version = 1
#---- file manage.py
1
#---- file .dockerignore
.venv
.git
#---- file Dockerfile
FROM ghcr.io/astral-sh/uv:python3.13-bookworm
WORKDIR /app
COPY pyproject.toml uv.lock manage.py ./
# <---- warning: "`COPY ... manage.py ...` above `uv sync`: every source change reinstalls all packages"
RUN uv sync --frozen --no-install-project && chown -R nobody .venv
#      ^^^^ related: "`uv sync` runs again with every source change"
COPY . .
#---- fixed (unsafe): "Copy pyproject.toml and uv.lock first, then `uv sync`"
FROM ghcr.io/astral-sh/uv:python3.13-bookworm
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-install-project && chown -R nobody .venv
COPY manage.py ./
COPY . .

#---- what gives all away would store the packages again
#---- file package.json
{ "name": "a" }
#---- file package-lock.json
{}
#---- file a.js
1
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:22
WORKDIR /srv
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci && chown -R node:node .
#       ^^ related: "`npm ci` runs again with every source change"
#---- refused: "Copy the sources after `npm ci`: `chown -R` in the same step would store the installed files a second time in a layer of its own"

#---- the context is the folder with the lockfile that the install fails without
#---- file package.json
{ "name": "root" }
#---- file pnpm-lock.yaml
lockfileVersion: '9.0'
#---- file pnpm-workspace.yaml
packages: ['packages/*']
#---- file packages/server/package.json
{ "name": "server" }
#---- file packages/server/a.js
1
#---- file .dockerignore
**/node_modules
.git
#---- file packages/server/Dockerfile
FROM node:22
WORKDIR /app
RUN npm i -g pnpm@9
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install --frozen-lockfile
#        ^^^^^^^ related: "`pnpm install` runs again with every source change"
RUN pnpm --filter server build
#---- fixed (unsafe): "Copy package.json, pnpm-lock.yaml and pnpm-workspace.yaml first, then `pnpm install`"
FROM node:22
WORKDIR /app
RUN npm i -g pnpm@9
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/server/package.json ./packages/server/
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm --filter server build

#---- a build whose path a variable completes tells the context
#---- file .github/workflows/ci.yml
jobs:
  build:
    steps:
      - run: docker build -f ./packages/$PACKAGE/Dockerfile .
#---- file package.json
{ "name": "root" }
#---- file package-lock.json
{}
#---- file packages/server/package.json
{ "name": "server" }
#---- file packages/server/a.js
1
#---- file .dockerignore
**/node_modules
.git
#---- file packages/server/Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `npm ci`: every source change reinstalls all packages"
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm ci`"
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

#---- a lockfile that is missing for an install that fails without it
#---- file compose.yaml
services:
  a:
    build: api
#---- file api/package.json
{ "name": "a" }
#---- file api/a.js
1
#---- file api/.dockerignore
.git
node_modules
#---- file api/Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn`: every source change reinstalls all packages"
RUN yarn --frozen-lockfile
#   ^^^^ related: "`yarn` runs again with every source change"
#---- refused: "Copy the sources after `yarn`: the lockfile that it needs is missing"

#---- ok: scripts that a manifest runs, and nothing else
#---- file package.json
{ "scripts": { "prepare": "node -e \"require('child_process').execSync('bash ./setup-hooks.sh')\" || setup-hooks.cmd" } }
#---- file setup-hooks.sh
true
#---- file setup-hooks.cmd
true
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json setup-hooks.* ./
RUN npm install

#---- what another stage builds from the sources stands above the install as well
#---- file package.json
{ "dependencies": { "a": "1" } }
#---- file package-lock.json
{}
#---- file migrations/1.js
#---- file .dockerignore
.git
node_modules
#---- file Dockerfile
FROM node:22 AS builder
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22
WORKDIR /app
COPY --from=builder /app/dist ./dist
COPY package.json package-lock.json ./
COPY migrations migrations
# <---- warning: "`COPY migrations migrations` above `npm ci`: every source change reinstalls all packages"
RUN npm ci --omit=dev
#       ^^ related: "`npm ci` runs again with every source change"
CMD ["node", "dist/index.js"]
#---- refused: "Copy the sources after `npm ci`: line 10 copies what another stage builds from the sources above it too"

#---- ok: Deno installs a file of the sources
#---- file main.ts
1
#---- file Dockerfile
FROM denoland/deno:2.1.4
WORKDIR /app
COPY . .
RUN deno install -g -n pb -A main.ts

#---- ok: Deno installs a file of the sources, as its flags are grouped
#---- file main.ts
1
#---- file Dockerfile
FROM denoland/deno:2.1.4
WORKDIR /app
COPY . .
RUN deno install -gAf --allow-net src/main.ts

#---- ok: Deno installs by a list of the sources
#---- file deno.json
{}
#---- file main.ts
1
#---- file Dockerfile
FROM denoland/deno:2.1.4
WORKDIR /app
COPY . .
RUN deno install -g -c deno.json -A https://example.com/x.ts

#---- a program from elsewhere needs nothing of the sources
#---- file main.ts
1
#---- file Dockerfile
FROM denoland/deno:2.1.4
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `deno install`: every source change reinstalls these packages"
RUN deno install -g -A https://example.com/x.ts
#        ^^^^^^^ related: "`deno install` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `deno install`"
FROM denoland/deno:2.1.4
WORKDIR /app
RUN deno install -g -A https://example.com/x.ts
COPY . .

#---- what is installed by name behind it does not run again either
#---- file package.json
{ "name": "a", "dependencies": { "left-pad": "1" } }
#---- file yarn.lock
# yarn lockfile v1
#---- file AssetSrc/a.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
COPY AssetSrc/ AssetSrc/
# <---- warning: "`COPY AssetSrc/ AssetSrc/` above `yarn install` and `npm install`: every source change reinstalls all packages"
RUN yarn install --ignore-scripts
#        ^^^^^^^ related: "`yarn install` runs again with every source change"
RUN npm install --ignore-scripts -g gulp
#       ^^^^^^^ related: "`npm install` runs again with every source change"
RUN gulp dev
#---- fixed (unsafe): "Copy the sources after `yarn install` and `npm install`"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install --ignore-scripts
RUN npm install --ignore-scripts -g gulp
COPY AssetSrc/ AssetSrc/
RUN gulp dev

#---- folders beside that of the install move along, whatever they hold
#---- file assets/package.json
{ "name": "assets", "dependencies": { "sortablejs": "1" } }
#---- file assets/package-lock.json
{ "lockfileVersion": 3 }
#---- file assets/js/app.js
#---- file priv/gettext/en.po
#---- file lib/a.ex
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM elixir:1.17
WORKDIR /app
COPY priv priv
COPY lib lib
COPY assets assets
# <---- warning: "`COPY assets assets` above `npm ci`: every source change reinstalls all packages"
WORKDIR /app/assets
RUN npm ci
#       ^^ related: "`npm ci` runs again with every source change"
WORKDIR /app
RUN mix phx.digest
#---- fixed (unsafe): "Copy assets/package.json and assets/package-lock.json first, then `npm ci`"
FROM elixir:1.17
WORKDIR /app
WORKDIR /app/assets
COPY assets/package.json assets/package-lock.json /app/assets/
RUN npm ci
COPY priv /app/priv
COPY lib /app/lib
COPY assets /app/assets
WORKDIR /app
RUN mix phx.digest

#---- a user who cannot make the folder of packages
#---- file package.json
{ "name": "shop", "scripts": { "build": "vite build" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file src/a.js
1
#---- file node_modules/vite/package.json
{ "name": "vite" }
#---- file Dockerfile
FROM node:22
WORKDIR /srv/app
RUN npm install -g npm && useradd -m www
COPY --chown=www:www . /srv/app
# <---- warning: "`COPY . /srv/app` above `npm install`: every source change reinstalls all packages"
USER www
RUN npm install && npm run build
#       ^^^^^^^ related: "`npm install` runs again with every source change"
#---- refused: "Copy the sources after `npm install`: only the build context has `node_modules`, which no step can make"

#---- a user who is given the folder
#---- file package.json
{ "name": "shop", "scripts": { "build": "vite build" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file src/a.js
1
#---- file Dockerfile
FROM node:22
WORKDIR /srv/app
RUN useradd -m www && chown www /srv/app
COPY --chown=www:www . /srv/app
# <---- warning: "`COPY . /srv/app` above `npm install`: every source change reinstalls all packages"
USER www
RUN npm install && npm run build
#       ^^^^^^^ related: "`npm install` runs again with every source change"
#---- fixed (unsafe): "Copy package.json and package-lock.json first, then `npm install`, and create .dockerignore"
FROM node:22
WORKDIR /srv/app
RUN useradd -m www && chown www /srv/app
USER www
COPY --chown=www:www package.json package-lock.json /srv/app/
RUN npm install
COPY --chown=www:www . /srv/app
RUN npm run build
#---- fixed .dockerignore
.git
node_modules
