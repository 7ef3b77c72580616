#---- Bun with a lockfile
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file bun.lock
$ bun install --lockfile-only
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bun install`: every source change reinstalls all packages"
RUN bun install --frozen-lockfile
#---- fixed (unsafe): "Copy package.json and bun.lock first, then `bun install`"
FROM oven/bun:1
WORKDIR /app
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile
COPY . .

#---- Bun with a workspace
#---- file package.json
{ "name": "root", "workspaces": ["packages/*"] }
#---- file packages/a/package.json
{ "name": "a", "dependencies": { "tiny": "1.0.0", "b": "workspace:*" } }
#---- file packages/b/package.json
{ "name": "b", "version": "1.0.0" }
#---- file packages/a/index.js
1
#---- file bun.lock
$ bun install --lockfile-only
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bun install`: every source change reinstalls all packages"
RUN bun install --frozen-lockfile
#---- fixed (unsafe): "Copy package.json and bun.lock first, then `bun install`, and create .dockerignore"
FROM oven/bun:1
WORKDIR /app
COPY package.json bun.lock ./
COPY packages/a/package.json ./packages/a/
COPY packages/b/package.json ./packages/b/
RUN bun install --frozen-lockfile
COPY . .
#---- fixed .dockerignore
.git
**/node_modules

#---- Bun with its settings
#---- file package.json
{ "name": "app", "dependencies": { "tiny": "1.0.0" } }
#---- file bunfig.toml
[install]
exact = true
#---- file index.js
1
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bun install`: every source change reinstalls all packages"
RUN bun install
#---- fixed (unsafe): "Copy package.json and bunfig.toml first, then `bun install`"
FROM oven/bun:1
WORKDIR /app
COPY package.json bunfig.toml ./
RUN bun install
COPY . .
