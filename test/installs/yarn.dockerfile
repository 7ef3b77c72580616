#---- Yarn 1
#---- file package.json
{
  "name": "app",
  "dependencies": {
    "tiny": "1.0.0"
  }
}
#---- file yarn.lock
$ yarn install --ignore-scripts
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn`: every source change reinstalls all packages"
RUN yarn --frozen-lockfile && yarn cache clean && cat index.js > built
#---- fixed (unsafe): "Copy package.json and yarn.lock first, then `yarn`"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn --frozen-lockfile && yarn cache clean
COPY . .
RUN cat index.js > built

#---- Yarn 1 with an offline mirror
#---- file package.json
{
  "name": "app",
  "dependencies": {
    "tool": "1.0.0"
  }
}
#---- file .yarnrc
yarn-offline-mirror "./packages-cache"
#---- file packages-cache/tool-1.0.0.tgz
$ node -e "fetch('http://127.0.0.1:4873/tool/-/tool-1.0.0.tgz').then(r => r.arrayBuffer()).then(b => require('fs').writeFileSync('tool-1.0.0.tgz', Buffer.from(b)))"
#---- file yarn.lock
$ yarn install --ignore-scripts
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install --frozen-lockfile
#---- fixed (unsafe): "Copy package.json, yarn.lock, .yarnrc and packages-cache first, then `yarn install`"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc ./
COPY packages-cache/ ./packages-cache/
RUN yarn install --frozen-lockfile
COPY . .

#---- Yarn 1 with a workspace
#---- file package.json
{
  "private": true,
  "workspaces": {
    "packages": [
      "packages/*"
    ]
  }
}
#---- file packages/a/package.json
{
  "name": "a",
  "version": "1.0.0",
  "dependencies": {
    "b": "1.0.0"
  }
}
#---- file packages/b/package.json
{
  "name": "b",
  "version": "1.0.0",
  "dependencies": {
    "tiny": "1.0.0"
  }
}
#---- file packages/b/index.js
1
#---- file yarn.lock
$ yarn install --ignore-scripts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install --frozen-lockfile
#---- fixed (unsafe): "Copy package.json and yarn.lock first, then `yarn install`, and create .dockerignore"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock ./
COPY packages/a/package.json ./packages/a/
COPY packages/b/package.json ./packages/b/
RUN yarn install --frozen-lockfile
COPY . .
#---- fixed .dockerignore
.git
**/node_modules

#---- Yarn 1 copies packages from folders
#---- file package.json
{
  "name": "app",
  "dependencies": {
    "lib": "file:./lib"
  }
}
#---- file lib/package.json
{
  "name": "lib",
  "version": "1.0.0"
}
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install
#---- refused: "Copy the sources after `yarn install`: it copies packages from folders of the project"

#---- Yarn 4 with a plugin, and a patch
#---- file package.json
{
  "name": "app",
  "dependencies": {
    "leaf": "patch:leaf@npm%3A1.1.0#optional!./fixes/leaf.patch",
    "tiny": "1.0.0"
  }
}
#---- file fixes/leaf.patch
diff --git a/index.js b/index.js
--- a/index.js
+++ b/index.js
@@ -1 +1 @@
-module.exports = "leaf 1.1";
+module.exports = "mine";
#---- file .yarnrc.yml
nodeLinker: node-modules
plugins:
  - path: tools/plugin.cjs
#---- file tools/plugin.cjs
module.exports = { name: 'plugin', factory: () => ({ hooks: {} }) };
#---- file yarn.lock
$ yarn install --mode=update-lockfile
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install --immutable
#---- fixed (unsafe): "Copy package.json, yarn.lock, .yarnrc.yml and 2 more first, then `yarn install`"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
COPY fixes/leaf.patch ./fixes/
COPY tools/plugin.cjs ./tools/
RUN yarn install --immutable
COPY . .

#---- Yarn 4 with a portal
#---- file package.json
{
  "name": "app",
  "dependencies": {
    "lib": "portal:./lib",
    "tiny": "1.0.0"
  }
}
#---- file lib/package.json
{
  "name": "lib",
  "version": "1.0.0",
  "dependencies": {
    "tool": "1.0.0"
  }
}
#---- file lib/index.js
1
#---- file .yarnrc.yml
nodeLinker: node-modules
#---- file yarn.lock
$ yarn install --mode=update-lockfile
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install --immutable
#---- fixed (unsafe): "Copy package.json, yarn.lock and .yarnrc.yml first, then `yarn install`"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
COPY lib/package.json ./lib/
RUN yarn install --immutable
COPY . .

#---- Yarn 4 inside a member
#---- file package.json
{
  "name": "root",
  "private": true,
  "workspaces": [
    "packages/*"
  ]
}
#---- file .yarnrc.yml
nodeLinker: node-modules
#---- file packages/a/package.json
{
  "name": "a",
  "dependencies": {
    "tiny": "1.0.0"
  }
}
#---- file packages/a/index.js
1
#---- file yarn.lock
$ yarn install --mode=update-lockfile
#---- file .dockerignore
**/node_modules
#---- file Dockerfile
FROM node:22
COPY . /app
# <---- warning: "`COPY . /app` above `yarn install`: every source change reinstalls all packages"
WORKDIR /app/packages/a
RUN yarn install --immutable
#---- fixed (unsafe): "Copy package.json, yarn.lock and .yarnrc.yml first, then `yarn install`"
FROM node:22
WORKDIR /app/packages/a
COPY packages/a/package.json /app/packages/a/
COPY package.json yarn.lock .yarnrc.yml /app/
RUN yarn install --immutable
COPY . /app

#---- Yarn 4 makes a package by a script
#---- file package.json
{
  "name": "app",
  "dependencies": {
    "made": "exec:./make.js"
  }
}
#---- file make.js
1
#---- file .yarnrc.yml
nodeLinker: node-modules
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `yarn install`: every source change reinstalls all packages"
RUN yarn install
#---- refused: "Copy the sources after `yarn install`: it runs a project script to create a package"
