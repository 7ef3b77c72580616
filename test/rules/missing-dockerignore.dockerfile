#---- no ignore file
#---- file package.json
{}
#---- file .git/HEAD
ref: refs/heads/main
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
node_modules

#---- an entry for what is there
#---- file .dockerignore
# ours
.git
#---- file package.json
{}
#---- file node_modules/a/index.js
#---- file .env
A=1
#---- file Dockerfile
FROM node:22
COPY . .
#    ^ info: "`.dockerignore` doesn't exclude `node_modules` and `.env`: COPY adds them to the image, and every change in them runs this step again"
RUN npm install
#---- fixed (unsafe) .dockerignore: "Add node_modules and .env to .dockerignore"
# ours
.git
node_modules
.env

#---- ok: what is not there is not missed in a file
#---- file .dockerignore
.git
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
COPY . .
RUN npm install

#---- ok: without an ignore file neither
#---- file requirements.txt
flask
#---- file app.py
#---- file Dockerfile
FROM python:3.13
COPY . .
RUN git describe > version && pip install -r requirements.txt

#---- a new file has entries for all that the managers leave
#---- file requirements.txt
flask
#---- file .venv/pyvenv.cfg
#---- file app.py
#---- file Dockerfile
FROM python:3.13
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git` and `.venv`: COPY adds them to the image, and every change in them runs this step again"
RUN pip install -r requirements.txt
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
.venv
venv
**/__pycache__

#---- entries for one folder leave those below
#---- file .dockerignore
.git
obj
#---- file App.csproj
<Project/>
#---- file obj/project.assets.json
{}
#---- file Lib/obj/project.assets.json
{}
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0
COPY . .
#    ^ info: "`.dockerignore` doesn't exclude `**/obj`: COPY adds it to the image, and every change in it runs this step again"
RUN dotnet publish
#---- fixed (unsafe) .dockerignore: "Add **/obj to .dockerignore"
.git
obj
**/obj

#---- ok: what is there is kept out at any depth
#---- file .dockerignore
.git
**/obj
#---- file App.csproj
<Project/>
#---- file Lib/obj/project.assets.json
{}
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0
COPY . .
RUN dotnet publish

#---- ok: nothing to keep out
#---- file .dockerignore
.git
#---- file main.c
#---- file Dockerfile
FROM gcc:15
COPY . .
RUN make

#---- ok: only parts are copied
#---- file .git/HEAD
#---- file src/main.c
#---- file Dockerfile
FROM gcc:15
COPY src ./src

#---- ok: the context is not known
FROM node:22
COPY . .
RUN npm install

#---- ok: git is asked for the version
#---- file .git/HEAD
#---- file Dockerfile
FROM golang:1.25
COPY . .
RUN go build -ldflags "-X main.version=$(git describe)" .

#---- ok: copied on purpose
#---- file .dockerignore
.git
#---- file .env
A=1
#---- file Dockerfile
FROM node:22
COPY . .
COPY .env /run/.env

#---- folders at any depth
#---- file .dockerignore
.git
#---- file App.sln
#---- file src/App/App.csproj
<Project/>
#---- file src/App/obj/project.assets.json
{}
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0
COPY . .
#    ^ info: "`.dockerignore` doesn't exclude `**/obj`: COPY adds it to the image, and every change in it runs this step again"
RUN dotnet publish
#---- fixed (unsafe) .dockerignore: "Add **/obj to .dockerignore"
.git
**/obj

#---- a private key, by what is in the file
#---- file .dockerignore
.git
#---- file .gitignore
/keys/*.pem
#---- file keys/server.pem
-----BEGIN RSA PRIVATE KEY-----
MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu
#---- file keys/ca.pem
-----BEGIN CERTIFICATE-----
#---- file Dockerfile
FROM nginx
COPY . .
#    ^ info: "`.dockerignore` doesn't exclude `keys/server.pem`: COPY adds it to the image, and every change in it runs this step again"
#---- fixed (unsafe) .dockerignore: "Add keys/server.pem to .dockerignore"
.git
keys/server.pem

#---- ok: a private key that no `.gitignore` keeps out belongs to the sources, which may open it
#---- file .dockerignore
.git
#---- file keys/server.pem
-----BEGIN RSA PRIVATE KEY-----
MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu
#---- file keys/ca.pem
-----BEGIN CERTIFICATE-----
#---- file Dockerfile
FROM nginx
COPY . .

#---- ok: a private key that a file of the project names
#---- file .dockerignore
.git
node_modules
#---- file .gitignore
/keys/*.pem
#---- file package.json
{ "scripts": { "start": "node . --key keys/server.pem" } }
#---- file keys/server.pem
-----BEGIN RSA PRIVATE KEY-----
MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu
#---- file keys/ca.pem
-----BEGIN CERTIFICATE-----
#---- file Dockerfile
FROM node:22
COPY . .
RUN npm install

#---- ok: a source that shows the head of a private key, and a key of the tests
#---- file .dockerignore
.git
#---- file client/redis.go
package client
type Config struct {
	Key string `example:"-----BEGIN PRIVATE KEY-----"`
}
const sample = `
-----BEGIN PRIVATE KEY-----
MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu
`
#---- file head.pem
-----BEGIN PRIVATE KEY-----
#---- file testdata/server.pem
-----BEGIN PRIVATE KEY-----
MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu
#---- file Dockerfile
FROM golang:1.26
WORKDIR /src
COPY . .
RUN go build ./...

#---- members of a workspace in which nobody has installed yet
#---- file package.json
{ "workspaces": ["apps/*"] }
#---- file package-lock.json
{}
#---- file apps/web/package.json
{ "name": "web" }
#---- file node_modules/a/index.js
module.exports = 1
#---- file .dockerignore
.git
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
#    ^ info: "`.dockerignore` doesn't exclude `**/node_modules`: COPY adds it to the image, and every change in it runs this step again"
RUN npm ci
#---- fixed (unsafe) .dockerignore: "Add **/node_modules to .dockerignore"
.git
**/node_modules

#---- ok: builds that write the commit into what they make
#---- file .git/HEAD
ref: refs/heads/main
#---- file .dockerignore
.env
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS net
COPY . .
RUN dotnet publish -o /out
FROM golang:1.26 AS go
COPY . .
RUN go build -o /out ./...

#---- builds that do not
#---- file .git/HEAD
ref: refs/heads/main
#---- file .dockerignore
.env
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:6.0 AS net
COPY . .
RUN dotnet publish -o /out
FROM golang:1.26-alpine AS go
COPY . .
#    ^ info: "`.dockerignore` doesn't exclude `.git`: COPY adds it to the image, and every change in it runs this step again"
RUN go build -o /out ./...
#---- fixed (unsafe) .dockerignore: "Add .git to .dockerignore"
.env
.git

#---- ok: a library that reads .env
#---- file package.json
{ "dependencies": { "dotenv": "16" } }
#---- file .dockerignore
.git
#---- file .env
PORT=1
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .

#---- ok: a .env that goes on to another stage
#---- file .dockerignore
.git
#---- file .env
PORT=1
#---- file Dockerfile
FROM golang:1.24 AS build
WORKDIR /app
COPY . .
FROM scratch
COPY --from=build /app/.env /

#---- ok: a .env and a key that the program is started with
#---- file .dockerignore
.git
#---- file .env
PORT=1
#---- file tls/server.key
-----BEGIN PRIVATE KEY-----
-----END PRIVATE KEY-----
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
CMD ["node", "--env-file=.env", "index.js", "tls/server.key"]

#---- what the project keeps out of its history and a build makes again
#---- file .gitignore
# outputs
node_modules/
/dist
coverage
.cache/
*.log
build/
uploads/
#---- file package.json
{ "workspaces": ["packages/*"] }
#---- file packages/a/package.json
{ "name": "a" }
#---- file packages/a/coverage/index.html
<p>
#---- file dist/index.js
0
#---- file build/entry.js
0
#---- file uploads/a.txt
a
#---- file Dockerfile
FROM node:22 AS builder
WORKDIR /app
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`, `**/node_modules`, `dist`, `**/coverage` and `build`: COPY adds them to stage `builder`, and every change in them runs this step again"
RUN npm ci && npm run build
FROM node:22
COPY --from=builder /app/dist /app
CMD ["node", "/app/index.js"]
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
**/node_modules
dist
**/coverage
build

#---- a folder that is built before, for a stage that builds nothing
#---- file .gitignore
dist
coverage
#---- file coverage/index.html
<p>
#---- file dist/index.js
0
#---- file package.json
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git` and `coverage`: COPY adds them to the image, and every change in them runs this step again"
RUN npm ci --omit=dev
CMD ["node", "dist/index.js"]
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
node_modules
coverage

#---- packages of members
#---- file .dockerignore
node_modules
.git
#---- file package.json
{ "workspaces": ["packages/*"] }
#---- file packages/a/package.json
{ "name": "a" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
#    ^ info: "`.dockerignore` doesn't exclude `**/node_modules`: COPY adds it to the image, and every change in it runs this step again"
RUN npm ci
#---- fixed (unsafe) .dockerignore: "Add **/node_modules to .dockerignore"
node_modules
.git
**/node_modules

#---- ok: the history is brought back on purpose
#---- file .dockerignore
*
!.git
!src
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1
COPY . .

#---- ok: a build script asks Git for the version
#---- file Cargo.toml
[package]
name = "app"
#---- file build.rs
fn main() {
    let output = std::process::Command::new("git")
        .args(["describe", "--tags"])
        .output();
}
#---- file .git/HEAD
#---- file Dockerfile
FROM rust:1.89
COPY . .
RUN cargo build --release

#---- ok: a plug-in asks Git for the version
#---- file pyproject.toml
[build-system]
requires = ["setuptools", "setuptools-scm>=8"]
#---- file .git/HEAD
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN pip install .

#---- ok: a folder that .gitignore brings back is part of the sources
#---- file .gitignore
dist
!proxy/web/dist/
#---- file package.json
{}
#---- file web/dist/index.js
0
#---- file proxy/web/dist/index.html
<p>
#---- file .dockerignore
.git
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm run build

#---- ok: a folder that a program embeds is built before, and nothing in this file makes it
#---- file .gitignore
dist
#---- file go.mod
module a
#---- file web/dist/index.html
<p>
#---- file .dockerignore
.git
#---- file Dockerfile
FROM golang:1.25
WORKDIR /app
COPY . .
RUN go build -o /bin/app .

#---- a folder that another stage makes and hands over
#---- file .gitignore
dist
#---- file go.mod
module a
#---- file web/package.json
{}
#---- file web/dist/index.html
<p>
#---- file .dockerignore
.git
#---- file Dockerfile
FROM node:22 AS web
WORKDIR /web
COPY web ./
RUN npm run build

FROM golang:1.25
WORKDIR /app
COPY . .
#    ^ info: "`.dockerignore` doesn't exclude `**/dist`: COPY adds it to the image, and every change in it runs this step again"
COPY --from=web /web/dist ./web/dist
RUN go build -o /bin/app .
#---- fixed (unsafe) .dockerignore: "Add **/dist to .dockerignore"
.git
**/dist

#---- ok: what another Dockerfile of the context copies
#---- file .gitignore
dist
#---- file package.json
{}
#---- file dist/index.js
0
#---- file .dockerignore
.git
#---- file Dockerfile.slim
FROM node:22-slim
COPY dist /app
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm run build

#---- ok: another Dockerfile of the context starts from what was built before
#---- file .gitignore
dist
#---- file package.json
{}
#---- file dist/index.js
0
#---- file .dockerignore
.git
#---- file deploy/Dockerfile
FROM node:22-slim
WORKDIR /app
COPY package.json ./
COPY . .
CMD ["npm", "start"]
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm run build

#---- what a Dockerfile of another context copies
#---- file .gitignore
dist
#---- file package.json
{}
#---- file dist/index.js
0
#---- file .dockerignore
.git
#---- file tools/dist/run.sh
#---- file tools/Dockerfile
FROM busybox
COPY dist/run.sh /
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
#    ^ info: "`.dockerignore` doesn't exclude `**/dist`: COPY adds it to the image, and every change in it runs this step again"
RUN npm run build
#---- fixed (unsafe) .dockerignore: "Add **/dist to .dockerignore"
.git
**/dist

#---- ok: another Dockerfile asks Git for the version
#---- file .git/HEAD
#---- file compose.yaml
services:
  api:
    build:
      context: .
      dockerfile: api/Dockerfile
#---- file api/Dockerfile
FROM golang:1.25
COPY . .
RUN go build -ldflags "-X main.version=$(git describe)" .
#---- file main.c
#---- file Dockerfile
FROM gcc:15
COPY . .
RUN make

#---- another Dockerfile asks Git, with an ignore file of its own
#---- file .git/HEAD
#---- file api/Dockerfile.dockerignore
dist
#---- file api/main.go
#---- file api/Dockerfile
FROM golang:1.25
COPY api/main.go .
COPY . .
RUN go build -ldflags "-X main.version=$(git describe)" .
#---- file main.c
#---- file Dockerfile
FROM gcc:15
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
RUN make
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git

#---- ok: a Dockerfile that a Compose file holds mounts the history
#---- file .git/HEAD
#---- file compose.yaml
services:
  api:
    build:
      context: .
      dockerfile_inline: |
        FROM alpine/git
        RUN --mount=type=bind,source=.git,target=/src/.git git -C /src describe > /version
#---- file main.c
#---- file Dockerfile
FROM gcc:15
COPY . .
RUN make

#---- ok: a private key that is copied with its folder
#---- file .dockerignore
.git
#---- file certs/server.key
-----BEGIN PRIVATE KEY-----
-----END PRIVATE KEY-----
#---- file Dockerfile
FROM node:22
COPY . .
COPY ./certs /certs

#---- ok: a private key that another Dockerfile copies with its folder
#---- file .dockerignore
.git
#---- file certs/server.key
-----BEGIN PRIVATE KEY-----
-----END PRIVATE KEY-----
#---- file gateway/Dockerfile
FROM nginx
COPY certs /etc/nginx/certs
#---- file Dockerfile
FROM node:22
COPY . .

#---- ok: a private key in a folder that the program is started with
#---- file .dockerignore
.git
#---- file certs/server.key
-----BEGIN PRIVATE KEY-----
-----END PRIVATE KEY-----
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
CMD ["node", "index.js", "--tls=certs/"]

#---- ok: a folder that is built before, with nothing in the file that says so
#---- file .gitignore
dist
#---- file dist/index.js
0
#---- file .dockerignore
.git
#---- file package.json
{ "scripts": { "start": "node dist/index.js" } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci --omit=dev
CMD ["npm", "start"]

#---- ok: Git is installed where the build runs, which may ask for the commit
#---- file package.json
{ "scripts": { "build": "tsx make-version.ts" } }
#---- file .dockerignore
node_modules
#---- file .git/HEAD
ref: refs/heads/main
#---- file Dockerfile
FROM node:22-alpine AS base
RUN apk add --no-cache git
WORKDIR /app
COPY package.json ./
RUN npm install
FROM base
COPY . .
RUN npm run build

#---- Git is installed for what comes before the sources
#---- file requirements.txt
flask
#---- file start.sh
exit
#---- file .git/HEAD
ref: refs/heads/main
#---- file Dockerfile
FROM python:3.14-slim
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
RUN chmod +x start.sh
CMD ["./start.sh"]
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
.venv
venv
**/__pycache__

#---- ok: a step runs a script of a variable that asks Git
#---- file .git/HEAD
#---- file .dockerignore
node_modules
#---- file package.json
{}
#---- file Dockerfile
ARG PRE_BUILD="git submodule status | tee VERSIONS"
FROM ruby:3.4
ARG PRE_BUILD
COPY . .
RUN bash -c "$PRE_BUILD"

#---- ok: folders of that name that hold sources
#---- file App.csproj
<Project/>
#---- file Program.cs
#---- file tools/bin/gen.sh
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /src
COPY . .
RUN dotnet restore && ./tools/bin/gen.sh && dotnet publish -o /out

#---- ok: programs that read the folder of Git
#---- file .git/HEAD
ref: refs/heads/main
#---- file a.py
1
#---- file Dockerfile
FROM python:3.13
COPY . /srv
RUN pre-commit run -a
RUN ./vendor/bin/tracy-git-version export-repository

#---- ok: a Makefile that asks a script
#---- file .git/HEAD
ref: refs/heads/main
#---- file Makefile
VERSION ?= $(shell ./scripts/git-version)
#---- file Dockerfile
FROM golang:1.26-alpine
COPY . /srv
RUN make release

#---- ok: an ignore file that keeps out all that is in a folder
#---- file .git/HEAD
#---- file node_modules/a/index.js
#---- file package.json
{}
#---- file .dockerignore
.git/*
**/node_modules/**
#---- file Dockerfile
FROM node:22
COPY . .
RUN npm ci

#---- ok: an image with Git that runs the tests
#---- file .git/HEAD
#---- file Makefile
test:
	pytest
#---- file Dockerfile
FROM python:3.13
RUN apt-get update && apt-get install -y --no-install-recommends git make && rm -rf /var/lib/apt/lists/*
COPY . .
CMD ["bash", "-c", "make lint && make test"]

#---- ok: PDM takes the version from Git
#---- file pyproject.toml
[project]
name = "x"
dynamic = ["version"]
[tool.pdm]
version = { source = "scm" }
#---- file .git/HEAD
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN pdm install --prod

#---- ok: PDM takes the version from Git, as a table says
#---- file pyproject.toml
[tool.pdm.version]
source = "scm"
#---- file .git/HEAD
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN pip install .

#---- ok: Flit takes the version from Git
#---- file pyproject.toml
[build-system]
requires = ["flit_scm"]
build-backend = "flit_scm:buildapi"
#---- file .git/HEAD
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN pip install .

#---- ok: a configuration, a script and settings of pages that ask Git
#---- file .git/HEAD
ref: refs/heads/main
#---- file next.config.js
const commit = require('child_process').execSync('git rev-parse HEAD').toString();
#---- file Dockerfile
FROM node:22
COPY . .
RUN npm ci && npm run build

#---- ok: a script of the project
#---- file .git/HEAD
ref: refs/heads/main
#---- file package.json
{ "scripts": { "prebuild": "node scripts/version.js" } }
#---- file scripts/version.js
const { execSync } = require('child_process');
console.log(execSync('git describe').toString());
#---- file Dockerfile
FROM node:22
COPY . .
RUN npm ci && npm run build

#---- ok: pages that are dated by Git
#---- file .git/HEAD
ref: refs/heads/main
#---- file hugo.toml
baseURL = "https://example.com/"
enableGitInfo = true
#---- file Dockerfile
FROM hugomods/hugo:exts
COPY . /src
RUN hugo --minify

#---- ok: pages of MkDocs that are dated by Git
#---- file .git/HEAD
ref: refs/heads/main
#---- file mkdocs.yml
plugins:
  - git-revision-date-localized
#---- file Dockerfile
FROM squidfunk/mkdocs-material:9
COPY . /docs
RUN mkdocs build

#---- ok: a library that reads .env comes with another one
#---- file .dockerignore
.git
#---- file pyproject.toml
[project]
name = "a"
dependencies = ["fastapi"]
#---- file uv.lock
version = 1
[[package]]
name = "python-dotenv"
version = "1.2.1"
#---- file .env
DATABASE_URL=postgres://db/a
#---- file main.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
CMD ["fastapi", "run"]

#---- ok: the extra of a library that reads .env
#---- file .dockerignore
.git
#---- file requirements.txt
fastapi[standard]>=0.116
#---- file .env
DATABASE_URL=postgres://db/a
#---- file main.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
CMD ["fastapi", "run"]

#---- the same library without the extra
#---- file .dockerignore
.git
#---- file requirements.txt
fastapi>=0.116
#---- file .env
DATABASE_URL=postgres://db/a
#---- file main.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
#    ^ info: "`.dockerignore` doesn't exclude `.env`: COPY adds it to the image, and every change in it runs this step again"
CMD ["fastapi", "run"]
#---- fixed (unsafe) .dockerignore: "Add .env to .dockerignore"
.git
.env

#---- Git is there for Composer, which another program installs
#---- file .git/HEAD
ref: refs/heads/main
#---- file index.php
1
#---- file Dockerfile
FROM php:8.4-apache
RUN apt-get update && apt-get install -y git
COPY . /var/www/html
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
RUN curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin --filename=composer
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git

#---- ok: Starlight dates pages by Git
#---- file astro.config.mjs
export default defineConfig({ integrations: [starlight({ title: 'Docs', lastUpdated: true })] });
#---- file package.json
{ "scripts": { "build": "astro build" }, "dependencies": { "astro": "5" } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
CMD ["npm", "start"]

#---- ok: VitePress dates pages by Git
#---- file docs/.vitepress/config.mts
export default { lastUpdated: true };
#---- file package.json
{ "scripts": { "build": "vitepress build docs" }, "devDependencies": { "vitepress": "1" } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
CMD ["npm", "start"]

#---- ok: Docusaurus dates pages by Git
#---- file docusaurus.config.ts
const config = { presets: [['classic', { docs: { showLastUpdateTime: true } }]] };
#---- file package.json
{ "scripts": { "build": "docusaurus build" }, "dependencies": { "@docusaurus/core": "3" } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
CMD ["npm", "start"]

#---- Docusaurus with no dates
#---- file docusaurus.config.ts
const config = { presets: [['classic', { docs: { showLastUpdateTime: false } }]] };
#---- file package.json
{ "scripts": { "build": "docusaurus build" }, "dependencies": { "@docusaurus/core": "3" } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
RUN npm ci && npm run build
CMD ["npm", "start"]
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
node_modules

#---- ok: hooks of Git that Gradle installs by its settings
#---- file settings.gradle.kts
plugins {
    id("org.danilopianini.gradle-pre-commit-git-hooks") version "2.0.13"
}
#---- file build.gradle.kts
plugins { java }
#---- file .git/HEAD
#---- file Dockerfile
FROM gradle:8-jdk21
COPY . .
RUN gradle build

#---- ok: a plug-in of Gradle whose name says Git
#---- file build.gradle
plugins { id 'org.danilopianini.git-sensitive-semantic-versioning-gradle-plugin' version '3.1.6' }
#---- file .git/HEAD
#---- file Dockerfile
FROM gradle:8-jdk21
COPY . .
RUN gradle build

#---- ok: a plug-in of the version catalogue
#---- file build.gradle.kts
plugins { alias(libs.plugins.versioning) }
#---- file gradle/libs.versions.toml
[plugins]
versioning = { id = "com.zoltu.git-versioning", version = "3.0.3" }
#---- file .git/HEAD
#---- file Dockerfile
FROM gradle:8-jdk21
COPY . .
RUN gradle build

#---- ok: Spotless asks Git what changed
#---- file build.gradle.kts
spotless { ratchetFrom("origin/main") }
#---- file .git/HEAD
#---- file Dockerfile
FROM gradle:8-jdk21
COPY . .
RUN gradle build

#---- ok: an extension of Maven takes the version from Git
#---- file pom.xml
<project/>
#---- file .mvn/extensions.xml
<extensions><extension><artifactId>jgitver-maven-plugin</artifactId></extension></extensions>
#---- file .git/HEAD
#---- file Dockerfile
FROM maven:3
COPY . .
RUN mvn package

#---- ok: another extension of Maven
#---- file pom.xml
<project/>
#---- file .mvn/extensions.xml
<extension><groupId>me.qoomon</groupId><artifactId>maven-git-versioning-extension</artifactId></extension>
#---- file .git/HEAD
#---- file Dockerfile
FROM maven:3
COPY . .
RUN mvn package

#---- ok: hooks of Git that Maven installs
#---- file pom.xml
<plugin><groupId>com.rudikershaw.gitbuildhook</groupId><artifactId>git-build-hook-maven-plugin</artifactId></plugin>
#---- file .git/HEAD
#---- file Dockerfile
FROM maven:3
COPY . .
RUN mvn package

#---- ok: tools of .NET that read Git
#---- file app.csproj
<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Vlasta.GitVersionInfo" Version="1.0" /></ItemGroup></Project>
#---- file .git/HEAD
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:6.0
COPY . .
RUN dotnet publish

#---- ok: a crate and a package whose names say Git
#---- file Cargo.toml
[build-dependencies]
build-info-git-hash = "1"
#---- file .git/HEAD
#---- file Dockerfile
FROM rust:1.89
COPY . .
RUN cargo build --release

#---- addresses and files of Git say nothing of the build
#---- file pom.xml
<project><scm><connection>scm:git:https://github.com/a/a.git</connection><url>scm:git:${url}</url></scm></project>
#---- file package.json
{ "repository": { "type": "git", "url": "git+https://github.com/a/a.git" }, "gitHead": "0", "files": [".gitignore"] }
#---- file .git/HEAD
#---- file Dockerfile
FROM maven:3
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
RUN mvn package && npm install
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
node_modules
**/target

#---- dependencies from Git say nothing of the build
#---- file Cargo.toml
[dependencies]
a = { git = "https://github.com/a/a.git", tag = "1" }
b = { git = "ssh://git@example.com/a/b" }
#---- file Gemfile
git_source(:github) { |name| "https://github.com/#{name}.git" }
gem "a", git: "https://example.com/a.git"
#---- file .git/HEAD
#---- file Dockerfile
FROM rust:1.60-alpine
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
RUN cargo build --release && bundle install
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
target

#---- ok: a path that leads out of the context takes all of it too, and the build may ask Git
#---- file .git/HEAD
ref
#---- file CMakeLists.txt
execute_process(COMMAND git rev-parse HEAD)
#---- file Dockerfile
FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends cmake git
WORKDIR /app
COPY .. .
RUN cmake . && make

#---- ok: the same from above a folder
#---- file .git/HEAD
ref
#---- file CMakeLists.txt
execute_process(COMMAND git rev-parse HEAD)
#---- file Dockerfile
FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends cmake git
WORKDIR /app
COPY docker/.. ./
RUN cmake . && make

#---- the .env of Symfony belongs to the project
#---- file composer.json
{ "require": { "symfony/flex": "^2" } }
#---- file .env
APP_ENV=dev
APP_SECRET=
#---- file .git/HEAD
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
RUN composer install
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git
vendor

#---- a file of variables that a library reads by itself
#---- file .env
DEBUG=1
#---- file pyproject.toml
[project]
name = "shop"
version = "1.0.0"
dependencies = ["prettyconf>=2.2"]
#---- file .git/HEAD
ref: refs/heads/main
#---- file Dockerfile
FROM python:3.13-slim
WORKDIR /app
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
CMD ["python", "app.py"]
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git

#---- packages that a build outside of the image has installed
#---- file .git/HEAD
ref: refs/heads/main
#---- file package.json
{ "scripts": { "start": "strapi start" }, "dependencies": { "sharp": "0.34.4" } }
#---- file yarn.lock
#---- file node_modules/sharp/package.json
{ "name": "sharp" }
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /opt/app
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
RUN npm rebuild sharp
CMD ["yarn", "start"]
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git

#---- another Dockerfile of the context takes the packages as they are there
#---- file .git/HEAD
ref: refs/heads/main
#---- file package.json
{ "scripts": { "start": "node app.js" } }
#---- file package-lock.json
#---- file node_modules/express/package.json
{ "name": "express" }
#---- file prebuilt.Dockerfile
FROM node:22-alpine
WORKDIR /opt/app
COPY . .
CMD ["node", "app.js"]
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /opt/app
COPY package*.json ./
RUN npm ci
COPY . .
#    ^ info: "No `.dockerignore` excludes `.git`: COPY adds it to the image, and every change in it runs this step again"
CMD ["node", "app.js"]
#---- fixed (unsafe) .dockerignore: "Create .dockerignore"
.git

#---- ok: pages whose generator asks Git for the repository
#---- file .git/HEAD
ref: refs/heads/main
#---- file Gemfile
source "https://rubygems.org"
gem "github-pages", group: :jekyll_plugins
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /site
COPY . .
RUN bundle install && bundle exec jekyll build
CMD ["ruby", "-run", "-e", "httpd", "_site"]
