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

#---- a module that go.work lists, without a go.sum of its own
#---- file go.work
go 1.24

use (
	.
	./services/api // the server
	./lib/log
	"./lib/db"
	../elsewhere
)
#---- file go.mod
module example.com/root
#---- file services/api/go.mod
module example.com/api
#---- file services/api/go.sum
#---- file lib/log/go.mod
module example.com/log
#---- file lib/db/go.mod
module example.com/db
#---- file lib/db/go.sum
#---- file .git/HEAD
ref: refs/heads/main
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY go.work go.mod ./
COPY services/api/go.mod services/api/go.sum ./services/api/
# <---- warning: "`lib/log/go.mod` and 1 more aren't copied before `go mod download`, but `go.work` lists them"
RUN go mod download
#          ^^^^^^^^ related: "The install"
COPY . .
#---- fixed (unsafe): "Copy lib/log/go.mod and lib/db/go.mod too"
FROM golang:1.24
WORKDIR /src
COPY go.work go.mod ./
COPY services/api/go.mod services/api/go.sum ./services/api/
COPY lib/log/go.mod ./lib/log/
COPY lib/db/go.mod lib/db/go.sum ./lib/db/
RUN go mod download
COPY . .

#---- a command in a module below
#---- file go.work
go 1.24
use ./a
use ./b
#---- file a/go.mod
module a
#---- file b/go.mod
module b
#---- file Dockerfile
FROM golang:1.24
COPY go.work /src/
COPY a /src/a
# <---- warning: "`b/go.mod` isn't copied before `go build`, but `go.work` lists it"
WORKDIR /src/a
RUN CGO_ENABLED=0 go build -o /bin/a .
#                    ^^^^^ related: "The build"
#---- fixed (unsafe): "Copy b too"
FROM golang:1.24
COPY go.work /src/
COPY a /src/a
COPY b /src/b
WORKDIR /src/a
RUN CGO_ENABLED=0 go build -o /bin/a .

#---- a module of a module, which a missing pom lists
#---- file pom.xml
<project><artifactId>root</artifactId><packaging>pom</packaging>
<modules><module>api</module><module>libs</module></modules>
<profiles><profile><id>it</id><modules><module>it</module></modules></profile></profiles></project>
#---- file api/pom.xml
<project><artifactId>api</artifactId></project>
#---- file libs/pom.xml
<project><artifactId>libs</artifactId><modules><module>db</module></modules></project>
#---- file libs/db/pom.xml
<project><artifactId>db</artifactId></project>
#---- file it/pom.xml
<project><artifactId>it</artifactId></project>
#---- file api/target/classes/A.class
x
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21
WORKDIR /build
COPY pom.xml .
COPY ["api/pom.xml", "api/"]
# <---- warning: "`libs/pom.xml` and 1 more aren't copied before `mvn dependency:go-offline`, but `pom.xml` lists them"
RUN --mount=type=cache,target=/root/.m2 mvn -B -pl api -am dependency:go-offline
#                                                          ^^^^^^^^^^^^^^^^^^^^^ related: "The install"
COPY . .
RUN mvn package
#---- fixed (unsafe): "Copy libs/pom.xml and libs/db/pom.xml too"
FROM maven:3.9-eclipse-temurin-21
WORKDIR /build
COPY pom.xml .
COPY ["api/pom.xml", "api/"]
COPY ["libs/pom.xml", "libs/"]
COPY ["libs/db/pom.xml", "libs/db/"]
RUN --mount=type=cache,target=/root/.m2 mvn -B -pl api -am dependency:go-offline
COPY . .
RUN mvn package

#---- crates that are copied whole
#---- file Cargo.toml
[workspace]
members = ["crates/app", "crates/core", "tools/*"]
#---- file Cargo.lock
#---- file crates/app/Cargo.toml
[package]
name = "app"
#---- file crates/app/src/main.rs
fn main() {}
#---- file crates/core/Cargo.toml
[package]
name = "core"
#---- file crates/core/src/lib.rs
#---- file tools/gen/Cargo.toml
[package]
name = "gen"
#---- file Dockerfile
FROM rust:1.85
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
COPY crates/app ./crates/app
# <---- warning: "`crates/core/Cargo.toml` isn't copied before `cargo build`, but `Cargo.toml` lists it"
RUN cargo build --release -p app
#         ^^^^^ related: "The build"
#---- fixed (unsafe): "Copy crates/core too"
FROM rust:1.85
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
COPY crates/app ./crates/app
COPY crates/core ./crates/core
RUN cargo build --release -p app

#---- crates of which the manifests are copied
#---- file Cargo.toml
[workspace]
members = ["app", "core"]
#---- file app/Cargo.toml
[package]
name = "app"
#---- file core/Cargo.toml
[package]
name = "core"
#---- file core/src/lib.rs
#---- file Dockerfile
FROM rust:1.85
WORKDIR /app
COPY Cargo.toml ./
COPY app/Cargo.toml ./app/
# <---- warning: "`core/Cargo.toml` isn't copied before `cargo fetch`, but `Cargo.toml` lists it"
RUN mkdir -p app/src && touch app/src/lib.rs && cargo fetch
#                                                     ^^^^^ related: "The install"
#---- refused: "Copy the missing manifests: a source file of `core` is needed too, and only manifests are copied"

#---- ok: the list may be another one, or a step makes what is missing
#---- file go.work
go 1.24
use ./a
use ./b
#---- file a/go.mod
module a
#---- file b/go.mod
module b
#---- file pom.xml
<project><modules><module>a</module><module>b</module></modules></project>
#---- file a/pom.xml
<project></project>
#---- file b/pom.xml
<project></project>
#---- file Cargo.toml
[workspace]
members = ["a", "b"]
#---- file a/Cargo.toml
[package]
#---- file b/Cargo.toml
[package]
#---- file Dockerfile
FROM golang:1.24 AS one
WORKDIR /src
COPY go.work ./
COPY a/go.mod ./a/
RUN go work edit -dropuse ./b
RUN go mod download
FROM golang:1.24 AS two
WORKDIR /src
COPY go.work ./
COPY a/go.mod ./a/
RUN go mod download || true
RUN go mod download; true
ONBUILD RUN go mod download
FROM golang:1.24 AS three
WORKDIR /src
COPY a/go.mod ./a/
WORKDIR /src/a
RUN go mod download
FROM golang:1.24 AS four
WORKDIR /src
COPY go.work ./
COPY a/go.mod ./a/
COPY b/go.mod ./b/
RUN go mod download
FROM maven:3.9 AS five
WORKDIR /src
COPY pom.xml ./
COPY a/pom.xml ./a/
RUN mvn -N dependency:go-offline
RUN mvn -f a/pom.xml package
FROM maven:3.9 AS six
WORKDIR /src
COPY pom.xml ./
COPY a/pom.xml ./a/
COPY --from=five /src/b ./b
RUN mvn package
FROM rust:1.85 AS seven
WORKDIR /src
RUN cargo new --lib b
COPY Cargo.toml ./
COPY a ./a
RUN cargo build
FROM rust:1.85 AS eight
WORKDIR /src
COPY Cargo.toml ./
COPY a ./a
RUN --mount=type=bind,source=b,target=b cargo build
FROM rust:1.85
WORKDIR /src
COPY Cargo.toml ./
COPY a ./a
RUN cargo install cargo-chef

#---- ok: go.work does not count where a variable says so
#---- file go.work
go 1.24
use (
	./a
	./b
)
#---- file a/go.mod
module a
#---- file b/go.mod
module b
#---- file Dockerfile
FROM golang:1.24
ENV GOWORK=off
COPY go.work /src/
COPY a /src/a
WORKDIR /src/a
RUN go build .

#---- ok: what Cargo excludes, and what is kept out of the build context
#---- file Cargo.toml
[workspace]
members = ["a", "b"]
exclude = ["b"]
#---- file a/Cargo.toml
[package]
#---- file b/Cargo.toml
[package]
#---- file go.work
use ./a
use ./b
#---- file a/go.mod
module a
#---- file b/go.mod
module b
#---- file .dockerignore
b/go.mod
#---- file Dockerfile
FROM rust:1.85
WORKDIR /src
COPY Cargo.toml go.work ./
COPY a ./a
RUN cargo build
RUN go build ./a

#---- ok: settings that name other modules, an archive, a heredoc and a script
#---- file pom.xml
<project><modules><module>a</module><module>b</module></modules></project>
#---- file a/pom.xml
<project></project>
#---- file b/pom.xml
<project></project>
#---- file .mvn/maven.config
-N
#---- file go.work
use ./a
use ./b
#---- file a/go.mod
module a
#---- file b/go.mod
module b
#---- file all.tar
x
#---- file setup.sh
x
#---- file Dockerfile
FROM maven:3.9 AS one
COPY .mvn ./.mvn/
COPY pom.xml ./
COPY a/pom.xml ./a/
RUN mvn package
FROM golang:1.24 AS two
WORKDIR /src
ADD all.tar ./
COPY go.work ./
COPY a/go.mod ./a/
RUN go mod download
FROM golang:1.24 AS three
WORKDIR /src
COPY go.work ./
COPY a/go.mod ./a/
COPY <<X b/go.mod
module b
X
RUN go mod download
FROM golang:1.24
WORKDIR /src
COPY go.work setup.sh ./
COPY a/go.mod ./a/
RUN ./setup.sh
RUN go mod download

#---- ok: a module that may be the pom itself, one that a variable names, and a list that is not there
#---- file pom.xml
<project><modules><module>a</module><module>b/pom-b.xml</module><module>${c}</module></modules></project>
#---- file a/pom.xml
<project></project>
#---- file b/pom-b.xml
<project></project>
#---- file Dockerfile
FROM maven:3.9 AS one
WORKDIR /src
COPY pom.xml ./
COPY a/pom.xml ./a/
RUN mvn package

#---- ok: npm takes members from its lockfile
#---- file package.json
{ "workspaces": ["apps/*", "packages/*"] }
#---- file package-lock.json
{ "packages": { "packages/shared": { "name": "@acme/shared" } } }
#---- file apps/api/package.json
{ "name": "api", "dependencies": { "@acme/shared": "*" } }
#---- file packages/shared/package.json
{ "name": "@acme/shared" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json ./apps/api/
RUN npm ci
COPY . .

#---- a build below is narrowed, as the sources of the other modules are not there
#---- file pom.xml
<project><artifactId>root</artifactId><packaging>pom</packaging>
<modules><module>shared</module><module>api</module><module>mail</module></modules></project>
#---- file shared/pom.xml
<project><artifactId>shared</artifactId></project>
#---- file shared/src/A.java
1
#---- file api/pom.xml
<project><artifactId>api</artifactId></project>
#---- file api/src/B.java
1
#---- file mail/pom.xml
<project><artifactId>mail</artifactId></project>
#---- file mail/src/C.java
1
#---- file api/Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml .
COPY shared/pom.xml ./shared/
COPY api/pom.xml ./api/
# <---- warning: "`mail/pom.xml` isn't copied before `mvn dependency:go-offline`, but `pom.xml` lists it"
RUN mvn dependency:go-offline
#       ^^^^^^^^^^^^^^^^^^^^^ related: "The install"
COPY shared/src ./shared/src
COPY api/src ./api/src
RUN mvn clean package
FROM eclipse-temurin:21-jre
COPY --from=build /build/api/target/api.jar /
#---- fixed (unsafe): "Copy mail/pom.xml too, and build only `api` and what it needs"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml .
COPY shared/pom.xml ./shared/
COPY api/pom.xml ./api/
COPY mail/pom.xml ./mail/
RUN mvn dependency:go-offline
COPY shared/src ./shared/src
COPY api/src ./api/src
RUN mvn -pl api -am clean package
FROM eclipse-temurin:21-jre
COPY --from=build /build/api/target/api.jar /

#---- a build below that may be about any module
#---- file pom.xml
<project><artifactId>root</artifactId><packaging>pom</packaging>
<modules><module>shared</module><module>api</module></modules></project>
#---- file shared/pom.xml
<project><artifactId>shared</artifactId></project>
#---- file shared/src/A.java
1
#---- file api/pom.xml
<project><artifactId>api</artifactId></project>
#---- file api/src/B.java
1
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml .
COPY api/pom.xml ./api/
# <---- warning: "`shared/pom.xml` isn't copied before `mvn dependency:resolve-plugins`, but `pom.xml` lists it"
RUN mvn dependency:resolve-plugins
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ related: "The install"
COPY api/src ./api/src
RUN mvn clean package
FROM eclipse-temurin:21-jre
COPY --from=build /build /build
#---- refused: "Copy the missing manifests: line 7 builds every member, also those whose sources are not copied: the member that the image is built from is unknown"

#---- a download that fails with all manifests there, too
#---- file pom.xml
<project><artifactId>root</artifactId><packaging>pom</packaging>
<modules><module>shared</module><module>api</module></modules></project>
#---- file shared/pom.xml
<project><artifactId>shared</artifactId></project>
#---- file api/pom.xml
<project><artifactId>api</artifactId><dependencies><dependency><groupId>g</groupId><artifactId>shared</artifactId><version>1</version></dependency></dependencies></project>
#---- file api/src/B.java
1
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21
WORKDIR /build
COPY pom.xml .
COPY api/pom.xml ./api/
# <---- warning: "`shared/pom.xml` isn't copied before `mvn dependency:go-offline`, but `pom.xml` lists it"
RUN mvn dependency:go-offline
#       ^^^^^^^^^^^^^^^^^^^^^ related: "The install"
COPY . .
RUN mvn package
#---- refused: "Copy the missing manifests: `api` needs `shared`, which `dependency:go-offline` finds only when it is built"

#---- a runner of tasks would build a member whose sources are not copied
#---- file package.json
{}
#---- file pnpm-lock.yaml
#---- file pnpm-workspace.yaml
packages: ["apps/*", "packages/*"]
#---- file apps/worker/package.json
{ "name": "worker", "dependencies": { "shared": "workspace:*", "client": "workspace:*" } }
#---- file packages/shared/package.json
{ "name": "shared" }
#---- file packages/client/package.json
{ "name": "client", "scripts": { "build": "tsup" } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/worker/package.json ./apps/worker/
COPY packages/shared/package.json ./packages/shared/
# <---- warning: "`packages/client/package.json` isn't copied before `pnpm install`, but `worker` needs it"
RUN pnpm install --frozen-lockfile
#        ^^^^^^^ related: "The install"
COPY packages/shared packages/shared
COPY apps/worker apps/worker
RUN pnpm turbo run build --filter=worker
#---- refused: "Copy the missing manifests: line 9 may then build `packages/client`, whose sources are not copied"
