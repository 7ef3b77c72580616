#---- what a member needs stays, and what the root depends on
#---- file package.json
{ "name": "root", "private": true, "workspaces": ["apps/*", "packages/*"], "devDependencies": { "turbo": "2" } }
#---- file package-lock.json
{}
#---- file apps/api/package.json
{ "name": "@acme/api", "dependencies": { "@acme/db": "*" } }
#---- file apps/web/package.json
{ "name": "@acme/web" }
#---- file packages/db/package.json
{ "name": "@acme/db" }
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json ./apps/api/
# The web application
COPY apps/web/package.json ./apps/web/
COPY packages/db/package.json ./packages/db/
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit && npm cache verify
#                                             ^ cursor
COPY . .
RUN npm run build --workspace=@acme/db && npm run build -w @acme/api
FROM node:22-slim
COPY --from=build /app /app
CMD ["node", "/app/apps/api/dist/index.js"]
#---- after (unsafe): "Install only what `@acme/api` needs"
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json ./apps/api/
# The web application
COPY packages/db/package.json ./packages/db/
RUN --mount=type=cache,target=/root/.npm npm ci --workspace=@acme/api --include-workspace-root --no-audit && npm cache verify
COPY . .
RUN npm run build --workspace=@acme/db && npm run build -w @acme/api
FROM node:22-slim
COPY --from=build /app /app
CMD ["node", "/app/apps/api/dist/index.js"]

#---- pnpm, for the folder in which the Dockerfile is
#---- file package.json
{ "name": "root", "devDependencies": { "turbo": "2" } }
#---- file pnpm-workspace.yaml
packages: ["apps/*"]
#---- file apps/api/package.json
{ "name": "api" }
#---- file apps/web/package.json
{ "name": "web" }
#---- file apps/api/Dockerfile
FROM node:22
WORKDIR /app
COPY package.json pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
RUN pnpm install
#   ^ cursor
COPY . .
#---- after (unsafe): "Install only what `api` needs"
FROM node:22
WORKDIR /app
COPY package.json pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
RUN pnpm install --filter api... --filter root
COPY . .

#---- two members
#---- file package.json
{ "workspaces": ["apps/*"] }
#---- file apps/api/package.json
{ "name": "api" }
#---- file apps/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
RUN npm install
#   ^ cursor
COPY . .
RUN cd apps/web && npm run build
CMD ["node", "apps/api"]
#---- refused: "Install only what one member needs: it is about `api` and `web`"

#---- a script of the root
#---- file package.json
{ "workspaces": ["apps/*"] }
#---- file apps/api/package.json
{ "name": "api" }
#---- file apps/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
RUN npm install
#   ^ cursor
COPY . .
RUN npm run build
CMD ["node", "apps/api"]
#---- refused: "Install only what one member needs: line 8 may build every member"

#---- sources above
#---- file package.json
{ "workspaces": ["apps/*"] }
#---- file apps/api/package.json
{ "name": "api" }
#---- file apps/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm install
#   ^ cursor
CMD ["node", "apps/api"]
#---- refused: "Install only what one member needs: sources are copied above it; copy the manifests first"

#---- no word of any member
#---- file package.json
{ "workspaces": ["apps/*"] }
#---- file apps/api/package.json
{ "name": "api" }
#---- file apps/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
RUN npm install
#   ^ cursor
#---- refused: "Install only what one member needs: it is not clear which member the image is built of"

#---- ok: it is narrow already
#---- file package.json
{ "workspaces": ["apps/*"] }
#---- file apps/api/package.json
{ "name": "api" }
#---- file apps/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
COPY apps/api/package.json apps/api/
RUN npm install --workspace api
#   ^ cursor

#---- a stage that reads another one, and a library that is built for the member
#---- file package.json
{ "name": "root", "scripts": { "prepare": "husky install || true" } }
#---- file pnpm-workspace.yaml
packages: ["apps/*", "packages/*"]
#---- file apps/api/package.json
{ "name": "api", "dependencies": { "db": "workspace:*" } }
#---- file apps/web/package.json
{ "name": "web", "dependencies": { "db": "workspace:*" } }
#---- file packages/db/package.json
{ "name": "db" }
#---- file Dockerfile
FROM node:22 AS deps
WORKDIR /app
COPY package.json pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY packages/db/package.json packages/db/
RUN pnpm install --frozen-lockfile
#   ^ cursor
FROM deps AS generated
RUN pnpm --filter db generate
FROM node:22
COPY --from=generated /app /app
CMD ["node", "/app/apps/api/index.js"]
#---- after (unsafe): "Install only what `api` needs"
FROM node:22 AS deps
WORKDIR /app
COPY package.json pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY packages/db/package.json packages/db/
RUN pnpm install --filter api... --frozen-lockfile
FROM deps AS generated
RUN pnpm --filter db generate
FROM node:22
COPY --from=generated /app /app
CMD ["node", "/app/apps/api/index.js"]

#---- a library alone tells nothing
#---- file package.json
{ "name": "root" }
#---- file pnpm-workspace.yaml
packages: ["apps/*", "packages/*"]
#---- file apps/api/package.json
{ "name": "api", "dependencies": { "db": "workspace:*" } }
#---- file packages/db/package.json
{ "name": "db" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY packages/db/package.json packages/db/
RUN pnpm install
#   ^ cursor
RUN pnpm --filter db generate
#---- refused: "Install only what one member needs: it is not clear which member the image is built of"

#---- a member that a build argument names
#---- file package.json
{ "name": "root" }
#---- file pnpm-workspace.yaml
packages: ["apps/*"]
#---- file apps/api/package.json
{ "name": "api" }
#---- file apps/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
ARG APP=api
WORKDIR /app
COPY package.json pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
RUN pnpm install
#   ^ cursor
CMD node apps/$APP
#---- refused: "Install only what one member needs: a variable says which member it is"

#---- a script that runs with the install
#---- file package.json
{ "name": "root", "workspaces": ["apps/*"], "scripts": { "postinstall": "node scripts/link.js" } }
#---- file apps/api/package.json
{ "name": "api" }
#---- file apps/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
RUN npm install
#   ^ cursor
CMD ["node", "apps/api"]
#---- refused: "Install only what one member needs: the script `postinstall` of the root may need every member"
