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
#---- refused: "Install only what one member needs: the image contains several members: `api` and `web`"

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
#---- refused: "Install only what one member needs: the member that the image is built from is unknown"

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
#---- refused: "Install only what one member needs: the member that the image is built from is unknown"

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
#---- refused: "Install only what one member needs: the member is given by a variable"

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

#---- Yarn 4
#---- file package.json
{ "name": "root", "workspaces": ["apps/*", "packages/*"], "packageManager": "yarn@4.11.0", "devDependencies": { "typescript": "5" } }
#---- file yarn.lock
#---- file .yarnrc.yml
nodeLinker: node-modules
#---- file apps/api/package.json
{ "name": "api", "dependencies": { "db": "workspace:*" } }
#---- file apps/web/package.json
{ "name": "web" }
#---- file packages/db/package.json
{ "name": "db" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY packages/db/package.json packages/db/
RUN corepack enable && yarn install --immutable
#                             ^ cursor
COPY . .
CMD ["yarn", "workspace", "api", "start"]
#---- after (unsafe): "Install only what `api` needs (it no longer checks that the lockfile is up to date)"
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
COPY apps/api/package.json apps/api/
COPY packages/db/package.json packages/db/
RUN corepack enable && yarn workspaces focus api root
COPY . .
CMD ["yarn", "workspace", "api", "start"]

#---- Yarn 4 and a flag that only its install has
#---- file package.json
{ "workspaces": ["apps/*"], "packageManager": "yarn@4.11.0" }
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
RUN yarn install --mode=skip-build
#   ^ cursor
COPY . .
CMD ["node", "apps/api"]
#---- refused: "Install only what one member needs: `yarn workspaces focus` has no flag `--mode=skip-build`"

#---- Yarn 3 without the plugin
#---- file package.json
{ "workspaces": ["apps/*"], "packageManager": "yarn@3.8.7" }
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
RUN yarn install
#   ^ cursor
COPY . .
CMD ["node", "apps/api"]
#---- refused: "Install only what one member needs: `yarn workspaces focus` needs Yarn 4 or the plugin `workspace-tools`"

#---- ok: Yarn 1 has no install for one member
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
RUN yarn install
#   ^ cursor
COPY . .
CMD ["node", "apps/api"]

#---- Cargo: the package whose program is taken
#---- file Cargo.toml
[workspace]
members = ["crates/*"]
#---- file Cargo.lock
#---- file crates/api/Cargo.toml
[package]
name = "api"
[dependencies]
db = { path = "../db" }
#---- file crates/api/src/main.rs
fn main() {}
#---- file crates/db/Cargo.toml
[package]
name = "db"
#---- file crates/db/src/lib.rs
#---- file crates/worker/Cargo.toml
[package]
name = "worker"
#---- file crates/worker/src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked
#   ^ cursor
FROM debian:trixie-slim
COPY --from=build /src/target/release/api /usr/local/bin/
CMD ["api"]
#---- after (unsafe): "Build only `api` and what it needs"
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build -p api --release --locked
FROM debian:trixie-slim
COPY --from=build /src/target/release/api /usr/local/bin/
CMD ["api"]

#---- ok: Cargo builds the package at the root alone
#---- file Cargo.toml
[package]
name = "app"
[workspace]
members = ["crates/db", "crates/web"]
#---- file crates/db/Cargo.toml
[package]
name = "db"
#---- file crates/web/Cargo.toml
[package]
name = "web"
#---- file Dockerfile
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release
#   ^ cursor
FROM debian:trixie-slim
COPY --from=build /src/target/release/app /usr/local/bin/

#---- Maven: a module with what it needs, and no sources of others
#---- file pom.xml
<project><artifactId>root</artifactId><modules><module>lib</module><module>api</module><module>web</module></modules></project>
#---- file lib/pom.xml
<project><artifactId>lib</artifactId></project>
#---- file api/pom.xml
<project><artifactId>api</artifactId><dependencies><dependency><artifactId>lib</artifactId></dependency></dependencies></project>
#---- file web/pom.xml
<project><artifactId>web</artifactId></project>
#---- file lib/src/L.java
#---- file api/src/A.java
#---- file web/src/W.java
#---- file Dockerfile
FROM maven:3.9 AS build
WORKDIR /src
COPY pom.xml ./
COPY lib/pom.xml lib/
COPY api/pom.xml api/
COPY web/pom.xml web/
COPY lib/src lib/src
COPY api/src api/src
COPY web/src web/src
RUN mvn -B -DskipTests package
#   ^ cursor
FROM eclipse-temurin:21-jre
COPY --from=build /src/api/target/api.jar /
CMD ["java", "-jar", "/api.jar"]
#---- after (unsafe): "Build only `api` and what it needs"
FROM maven:3.9 AS build
WORKDIR /src
COPY pom.xml ./
COPY lib/pom.xml lib/
COPY api/pom.xml api/
COPY web/pom.xml web/
COPY lib/src lib/src
COPY api/src api/src
RUN mvn -pl api -am -B -DskipTests package
FROM eclipse-temurin:21-jre
COPY --from=build /src/api/target/api.jar /
CMD ["java", "-jar", "/api.jar"]

#---- Maven: two modules
#---- file pom.xml
<project><artifactId>root</artifactId><modules><module>api</module><module>web</module></modules></project>
#---- file api/pom.xml
<project><artifactId>api</artifactId></project>
#---- file web/pom.xml
<project><artifactId>web</artifactId></project>
#---- file Dockerfile
FROM maven:3.9 AS build
WORKDIR /src
COPY . .
RUN mvn package
#   ^ cursor
FROM eclipse-temurin:21-jre
COPY --from=build /src/api/target/api.jar /src/web/target/web.jar /
#---- refused: "Build only one member: the image contains several members: `api` and `web`"

#---- ok: Maven builds one module
#---- file pom.xml
<project><artifactId>root</artifactId><modules><module>api</module><module>web</module></modules></project>
#---- file api/pom.xml
<project><artifactId>api</artifactId></project>
#---- file web/pom.xml
<project><artifactId>web</artifactId></project>
#---- file Dockerfile
FROM maven:3.9 AS build
WORKDIR /src
COPY . .
RUN mvn package -pl api -am
#   ^ cursor
FROM eclipse-temurin:21-jre
COPY --from=build /src/api/target/api.jar /

#---- pnpm: only manifests that the member needs are copied
#---- file package.json
{ "name": "root" }
#---- file pnpm-workspace.yaml
packages: ["packages/*"]
#---- file pnpm-lock.yaml
#---- file packages/api/package.json
{ "name": "api", "dependencies": { "db": "workspace:*" } }
#---- file packages/db/package.json
{ "name": "db" }
#---- file packages/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./
COPY packages/api/package.json ./packages/api/
COPY packages/db/package.json ./packages/db/
RUN pnpm install --frozen-lockfile
#   ^ cursor
RUN pnpm run --recursive --filter 'api...' build
CMD ["node", "packages/api/index.js"]
#---- refused: "Install only what one member needs: only manifests of members that it needs are copied"

#---- a JSON list takes no flag
#---- file package.json
{ "private": true, "workspaces": ["packages/*"] }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file packages/api/package.json
{ "name": "api", "scripts": { "build": "tsc" } }
#---- file packages/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/api/package.json packages/api/
COPY packages/web/package.json packages/web/
RUN ["npm", "ci"]
#     ^ cursor
COPY packages/api packages/api
RUN npm run build --workspace=api
CMD ["node", "packages/api/dist/index.js"]
#---- refused: "Install only what one member needs: it does not use a shell"

#---- a step below installs for all again
#---- file package.json
{ "workspaces": ["apps/*"] }
#---- file package-lock.json
{}
#---- file apps/api/package.json
{ "name": "api" }
#---- file apps/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json ./apps/api/
COPY apps/web/package.json ./apps/web/
RUN npm ci
#   ^ cursor
COPY . .
RUN npm install && echo done
CMD ["node", "apps/api/index.js"]
#---- refused: "Install only what one member needs: line 8 installs for all members as well"

#---- a step above installed for all already
#---- file package.json
{ "workspaces": ["apps/*"] }
#---- file package-lock.json
{}
#---- file apps/api/package.json
{ "name": "api" }
#---- file apps/web/package.json
{ "name": "web" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json ./apps/api/
COPY apps/web/package.json ./apps/web/
RUN npm ci
COPY . .
RUN npm install && echo done
#   ^ cursor
CMD ["node", "apps/api/index.js"]
#---- refused: "Install only what one member needs: line 6 installs for all members as well"

#---- types, peers and imports that only another member lists
#---- file package.json
{ "name": "root", "private": true, "workspaces": ["apps/*"] }
#---- file package-lock.json
{ "packages": { "node_modules/vite": { "peerDependenciesMeta": { "sass": { "optional": true } } } } }
#---- file apps/api/package.json
{ "name": "api", "devDependencies": { "sass": "1", "typescript": "6" } }
#---- file apps/web/package.json
{ "name": "web", "devDependencies": { "vite": "7" } }
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json ./apps/api/
COPY apps/web/package.json ./apps/web/
RUN npm ci
#    ^ cursor
COPY apps/web ./apps/web
RUN npm run build -w web
FROM nginx
COPY --from=build /app/apps/web/dist /usr/share/nginx/html
#---- refused: "Install only what one member needs: `web` may use `sass`, which only `api` lists"

#---- TypeScript takes all types that it sees
#---- file package.json
{ "name": "root", "private": true, "workspaces": ["apps/*"] }
#---- file package-lock.json
{ "packages": {} }
#---- file apps/api/package.json
{ "name": "api", "devDependencies": { "@types/node": "24" } }
#---- file apps/web/package.json
{ "name": "web", "devDependencies": { "vite": "7" } }
#---- file apps/web/vite.config.ts
import { URL } from 'node:url'
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json ./apps/api/
COPY apps/web/package.json ./apps/web/
RUN npm ci
#    ^ cursor
COPY apps/web ./apps/web
RUN npm run build -w web
FROM nginx
COPY --from=build /app/apps/web/dist /usr/share/nginx/html
#---- refused: "Install only what one member needs: `web` may use `@types/node`, which only `api` lists"

#---- an import of what another member lists
#---- file package.json
{ "name": "root", "private": true, "workspaces": ["apps/*"] }
#---- file package-lock.json
{ "packages": {} }
#---- file apps/api/package.json
{ "name": "api", "dependencies": { "lodash": "4" } }
#---- file apps/web/package.json
{ "name": "web", "devDependencies": { "vite": "7" } }
#---- file apps/web/src/a.js
import _ from 'lodash'
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json ./apps/api/
COPY apps/web/package.json ./apps/web/
RUN npm ci
#    ^ cursor
COPY apps/web ./apps/web
RUN npm run build -w web
FROM nginx
COPY --from=build /app/apps/web/dist /usr/share/nginx/html
#---- refused: "Install only what one member needs: `web` may use `lodash`, which only `api` lists"

#---- ok: Maven without the modules
#---- file pom.xml
<project><groupId>g</groupId><artifactId>root</artifactId><version>1</version><packaging>pom</packaging><modules><module>api</module><module>web</module></modules></project>
#---- file api/pom.xml
<project><parent><groupId>g</groupId><artifactId>root</artifactId><version>1</version></parent><artifactId>api</artifactId></project>
#---- file web/pom.xml
<project><parent><groupId>g</groupId><artifactId>root</artifactId><version>1</version></parent><artifactId>web</artifactId></project>
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY pom.xml ./
COPY api/pom.xml api/
COPY web/pom.xml web/
RUN mvn install -N -DskipTests
#    ^ cursor
RUN mvn dependency:go-offline -pl api -am
COPY api api
RUN mvn package -pl api -am -DskipTests
FROM eclipse-temurin:21-jre
COPY --from=build /app/api/target/api-1.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
