#---- a lockfile and a patch
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file pnpm-workspace.yaml
patchedDependencies:
  leaf@1.1.0: fixes/leaf.patch
#---- file fixes/leaf.patch
diff --git a/index.js b/index.js
--- a/index.js
+++ b/index.js
@@ -1 +1 @@
-module.exports = "leaf 1.1";
+module.exports = "mine";
#---- file pnpm-lock.yaml
$ pnpm install --lockfile-only
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install --frozen-lockfile
#---- fixed (unsafe): "Copy package.json, pnpm-lock.yaml, pnpm-workspace.yaml and fixes/leaf.patch first, then `pnpm install`"
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY fixes/leaf.patch ./fixes/
RUN pnpm install --frozen-lockfile
COPY . .

#---- a workspace, and members that link each other
#---- file package.json
{ "name": "root", "private": true }
#---- file pnpm-workspace.yaml
packages:
  - packages/*
  - '!packages/old'
#---- file packages/a/package.json
{ "name": "a", "version": "1.0.0", "dependencies": { "b": "workspace:*", "tiny": "1.0.0" } }
#---- file packages/b/package.json
{ "name": "b", "version": "1.0.0", "dependencies": { "leaf": "1.0.0" } }
#---- file packages/old/package.json
{ "name": "old" }
#---- file packages/a/index.js
1
#---- file pnpm-lock.yaml
$ pnpm install --lockfile-only
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install --frozen-lockfile
#---- fixed (unsafe): "Copy package.json, pnpm-lock.yaml and pnpm-workspace.yaml first, then `pnpm install`, and create .dockerignore"
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/a/package.json ./packages/a/
COPY packages/b/package.json ./packages/b/
RUN pnpm install --frozen-lockfile
COPY . .
#---- fixed .dockerignore
.git
**/node_modules

#---- a member's command that another uses
#---- file package.json
{ "name": "root", "private": true }
#---- file pnpm-workspace.yaml
packages: [packages/*]
#---- file packages/a/package.json
{ "name": "a", "version": "1.0.0", "dependencies": { "b": "workspace:*" } }
#---- file packages/b/package.json
{ "name": "b", "version": "1.0.0", "bin": { "b": "cli.js" } }
#---- file packages/b/cli.js
#!/usr/bin/env node
#---- file pnpm-lock.yaml
$ pnpm install --lockfile-only
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install --frozen-lockfile
#---- refused: "Copy the sources after `pnpm install`: it links the command `cli.js` of a workspace member, which is a source file"

#---- inside a member
#---- file package.json
{ "name": "root", "private": true }
#---- file pnpm-workspace.yaml
packages: [packages/*]
#---- file packages/a/package.json
{ "name": "a", "version": "1.0.0", "dependencies": { "tiny": "1.0.0" } }
#---- file packages/a/index.js
1
#---- file pnpm-lock.yaml
$ pnpm install --lockfile-only
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
COPY . /app
# <---- warning: "`COPY . /app` above `pnpm install`: every source change reinstalls all packages"
WORKDIR /app/packages/a
RUN pnpm install --frozen-lockfile
#---- fixed (unsafe): "Copy package.json, pnpm-workspace.yaml and pnpm-lock.yaml first, then `pnpm install`"
FROM node:22
WORKDIR /app/packages/a
COPY packages/a/package.json /app/packages/a/
COPY pnpm-workspace.yaml package.json pnpm-lock.yaml /app/
RUN pnpm install --frozen-lockfile
COPY . /app

#---- members with their own lockfiles
#---- file package.json
{ "name": "root", "private": true }
#---- file .npmrc
shared-workspace-lockfile=false
#---- file pnpm-workspace.yaml
packages: [packages/*]
#---- file packages/a/package.json
{ "name": "a", "version": "1.0.0", "dependencies": { "tiny": "1.0.0" } }
#---- file packages/a/index.js
1
#---- file packages/a/pnpm-lock.yaml
$ cd ../.. && pnpm install --lockfile-only
#---- file pnpm-lock.yaml
$ pnpm install --lockfile-only
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install --frozen-lockfile
#---- fixed (unsafe): "Copy package.json, pnpm-lock.yaml, .npmrc and pnpm-workspace.yaml first, then `pnpm install`"
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml .npmrc pnpm-workspace.yaml ./
COPY packages/a/pnpm-lock.yaml packages/a/package.json ./packages/a/
RUN pnpm install --frozen-lockfile
COPY . .

#---- a hook in another place, that loads a module
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file .npmrc
pnpmfile=build/hooks.cjs
#---- file build/hooks.cjs
const pin = require('./pin');
module.exports = { hooks: { readPackage: (p) => { if (p.dependencies?.leaf) p.dependencies.leaf = pin; return p; } } };
#---- file build/pin.js
module.exports = '1.0.0';
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install
#---- fixed (unsafe): "Copy package.json, .npmrc, build/hooks.cjs and build/pin.js first, then `pnpm install`"
FROM node:22
WORKDIR /app
COPY package.json .npmrc ./
COPY build/hooks.cjs build/pin.js ./build/
RUN pnpm install
COPY . .

#---- a package that is copied from a folder
#---- file package.json
{ "name": "app", "dependencies": { "lib": "file:./lib" } }
#---- file lib/package.json
{ "name": "lib", "version": "1.0.0" }
#---- file lib/index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install
#---- refused: "Copy the sources after `pnpm install`: it copies packages from folders of the project"

#---- injected members
#---- file package.json
{ "name": "root", "private": true }
#---- file pnpm-workspace.yaml
packages: [packages/*]
injectWorkspacePackages: true
#---- file packages/a/package.json
{ "name": "a", "dependencies": { "b": "workspace:*" } }
#---- file packages/b/package.json
{ "name": "b", "version": "1.0.0" }
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install
#---- refused: "Copy the sources after `pnpm install`: it copies packages from folders of the project"

#---- an override by a folder
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" }, "pnpm": { "overrides": { "leaf": "file:./mine" } } }
#---- file mine/package.json
{ "name": "leaf", "version": "9.0.0" }
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install
#---- refused: "Copy the sources after `pnpm install`: it copies packages from folders of the project"

#---- a link is only a link
#---- file package.json
{ "name": "app", "dependencies": { "lib": "link:./lib", "tiny": "1.0.0" } }
#---- file lib/package.json
{ "name": "lib", "version": "1.0.0" }
#---- file lib/index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pnpm install`: every source change reinstalls all packages"
RUN pnpm install
#---- fixed (unsafe): "Copy package.json first, then `pnpm install`"
FROM node:22
WORKDIR /app
COPY package.json ./
COPY lib/package.json ./lib/
RUN pnpm install
COPY . .
#---- fixed .dockerignore
node_modules
**/node_modules
