#---- members that others need, of pnpm
#---- file package.json
{ "name": "root", "devDependencies": { "@acme/lint": "workspace:*" } }
#---- file pnpm-workspace.yaml
packages: ["apps/*", "packages/*", "!packages/old"]
#---- file apps/api/package.json
{ "name": "api", "dependencies": { "@acme/db": "workspace:^", "left-pad": "^1.0.0" } }
#---- file apps/web/package.json
{ "name": "web" }
#---- file packages/db/package.json
{ "name": "@acme/db", "dependencies": { "@acme/log": "workspace:*" } }
#---- file packages/log/package.json
{ "name": "@acme/log" }
#---- file packages/lint/package.json
{ "name": "@acme/lint" }
#---- file packages/old/package.json
{ "name": "left-pad" }
#---- file .dockerignore
.git
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json pnpm-workspace.yaml ./
COPY --chown=node apps/api/package.json ./apps/api/
# <---- warning: "`packages/lint/package.json` and 2 more aren't copied before `pnpm install`, but `package.json` needs them"
RUN pnpm install
#        ^^^^^^^ related: "The install"
COPY . .
#---- fixed (unsafe): "Copy packages/lint/package.json, packages/db/package.json and packages/log/package.json too"
FROM node:22
WORKDIR /app
COPY package.json pnpm-workspace.yaml ./
COPY --chown=node apps/api/package.json ./apps/api/
COPY --chown=node packages/lint/package.json ./packages/lint/
COPY --chown=node packages/db/package.json ./packages/db/
COPY --chown=node packages/log/package.json ./packages/log/
RUN pnpm install
COPY . .

#---- a version that a range names
#---- file package.json
{ "workspaces": ["packages/*"] }
#---- file packages/a/package.json
{ "name": "a", "dependencies": { "b": "^1.0.0", "c": "^2.0.0" } }
#---- file packages/b/package.json
{ "name": "b", "version": "1.0.0" }
#---- file packages/c/package.json
{ "name": "c", "version": "1.0.0" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
COPY ["packages/a/package.json", "packages/a/package.json"]
# <---- warning: "`packages/b/package.json` isn't copied before `npm install`, but `a` needs it"
RUN npm install
#       ^^^^^^^ related: "The install"
#---- fixed (unsafe): "Copy packages/b/package.json too"
FROM node:22
WORKDIR /app
COPY package.json ./
COPY ["packages/a/package.json", "packages/a/package.json"]
COPY ["packages/b/package.json", "packages/b/package.json"]
RUN npm install

#---- a member that another one can do without, which the install looks for all the same
#---- file package.json
{ "workspaces": ["packages/*"] }
#---- file packages/a/package.json
{ "name": "a", "optionalDependencies": { "b": "*" } }
#---- file packages/b/package.json
{ "name": "b" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
COPY packages/a/package.json packages/a/
# <---- warning: "`packages/b/package.json` isn't copied before `npm install`, but `a` needs it"
RUN npm install
#       ^^^^^^^ related: "The install"
#---- fixed (unsafe): "Copy packages/b/package.json too"
FROM node:22
WORKDIR /app
COPY package.json ./
COPY packages/a/package.json packages/a/
COPY packages/b/package.json packages/b/
RUN npm install

#---- manifests that are copied together
#---- file package.json
{ "workspaces": ["packages/*"] }
#---- file packages/a/package.json
{ "name": "a", "dependencies": { "b": "*" } }
#---- file packages/b/package.json
{ "name": "b" }
#---- file packages/c/package.json
{ "name": "c" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY --parents package.json packages/a/package.json packages/c/package.json ./
# <---- warning: "`packages/b/package.json` isn't copied before `npm install`, but `a` needs it"
RUN npm install
#       ^^^^^^^ related: "The install"
#---- refused: "Copy the missing manifests: the manifests of the other members are copied in a form that Slipway cannot extend"

#---- ok: all that is needed is there, or comes from elsewhere
#---- file package.json
{ "workspaces": ["packages/*"] }
#---- file packages/a/package.json
{ "name": "a", "dependencies": { "b": "*" } }
#---- file packages/b/package.json
{ "name": "b" }
#---- file packages/c/package.json
{ "name": "c" }
#---- file Dockerfile
FROM node:22 AS one
WORKDIR /app
COPY package.json ./
COPY packages/a/package.json ./packages/a/
COPY packages/b ./packages/b
RUN npm install
FROM node:22 AS two
WORKDIR /app
COPY package.json ./
COPY packages/a/package.json ./packages/a/
COPY --from=one /app/packages/b ./packages/b
RUN npm install
FROM node:22
WORKDIR /app
COPY packages/a/package.json ./
RUN npm install

#---- ok: pnpm follows its lockfile, and the root can do without
#---- file package.json
{ "name": "root", "devDependencies": { "@acme/lint": "workspace:*" } }
#---- file pnpm-workspace.yaml
packages: ["apps/*", "packages/*"]
#---- file pnpm-lock.yaml
#---- file apps/api/package.json
{ "name": "api" }
#---- file packages/lint/package.json
{ "name": "@acme/lint" }
#---- file .dockerignore
.git
**/node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api ./apps/api
RUN pnpm install --frozen-lockfile
