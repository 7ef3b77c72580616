#---- the script `test` of package.json, and readers by index
#---- file package.json
{ "scripts": { "test": "jest", "build": "tsc" } }
#---- file src/app.test.ts
test('it adds', () => {});
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
#              ^ cursor
FROM nginx AS web
COPY --from=0 /app/dist /usr/share/nginx/html
FROM web
COPY --from=1 /etc/nginx /etc/nginx
#---- after (unsafe): "Add a test stage"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM build AS test
RUN npm test

FROM nginx AS web
COPY --from=0 /app/dist /usr/share/nginx/html
FROM web
COPY --from=2 /etc/nginx /etc/nginx

#---- Maven, in lower case (crlf)
from maven:3.9-eclipse-temurin-17 as build
copy . .
run ./mvnw -B package -DskipTests
#   ^ cursor

from eclipse-temurin:17-jre
copy --from=build /target/app.jar /
#---- after (unsafe): "Add a test stage"
from maven:3.9-eclipse-temurin-17 as build
copy . .
run ./mvnw -B package -DskipTests

from build as test
run ./mvnw test

from eclipse-temurin:17-jre
copy --from=build /target/app.jar /

#---- pytest, where it is listed
#---- file requirements.txt
flask
pytest==8
#---- file tests/test_app.py
def test_it(): pass
#---- file Dockerfile
FROM python:3.12 AS build
COPY . .
RUN pip install -r requirements.txt
#   ^ cursor
FROM build
CMD ["flask", "run"]
#---- after (unsafe): "Add a test stage"
FROM python:3.12 AS build
COPY . .
RUN pip install -r requirements.txt

FROM build AS test
RUN pytest

FROM build
CMD ["flask", "run"]

#---- no script
#---- file package.json
{ "scripts": { "test": "echo \"Error: no test specified\" && exit 1", "build": "tsc" } }
#---- file Dockerfile
FROM node:22 AS build
COPY . .
RUN npm run build
#   ^ cursor
FROM nginx
COPY --from=build /dist /dist
#---- refused: "Add a test stage: package.json has no known `test` script"

#---- the last stage
FROM golang:1.24
COPY . .
RUN go build -o /a .
#   ^ cursor
#---- refused: "Add a test stage: a stage after the last one would become the default build; split the stage first"

#---- ok: tests are run already
FROM golang:1.24 AS build
COPY . .
RUN go vet ./... && go test ./... && go build -o /a .
#                                    ^ cursor
FROM scratch
COPY --from=build /a /a

#---- ok: a test stage
FROM golang:1.24 AS build
COPY . .
RUN go build -o /a .
#   ^ cursor
FROM build AS tester
RUN ./run-tests
FROM scratch
COPY --from=build /a /a

#---- Go, with the tags of the build
FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN go build -tags "sqlite netgo" -mod=vendor -o /server .
#   ^ cursor

FROM scratch
COPY --from=build /server /server
#---- after (unsafe): "Add a test stage"
FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN go build -tags "sqlite netgo" -mod=vendor -o /server .

FROM build AS test
RUN go test -tags "sqlite netgo" -mod=vendor ./...

FROM scratch
COPY --from=build /server /server

#---- Vitest without a script
#---- file package.json
{ "scripts": { "build": "tsc" }, "devDependencies": { "vitest": "3" } }
#---- file src/app.spec.tsx
test('it adds', () => {});
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
#              ^ cursor

FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- after (unsafe): "Add a test stage"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM build AS test
RUN npx vitest run

FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html

#---- a script that waits for changes
#---- file package.json
{ "scripts": { "build": "tsc", "test": "jest --watch" } }
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
#              ^ cursor

FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- refused: "Add a test stage: the `test` script of package.json waits for changes"

#---- a wrapper that a shell is given
FROM eclipse-temurin:21 AS build
WORKDIR /src
COPY . .
RUN sh gradlew build -x test
#      ^ cursor

FROM eclipse-temurin:21-jre
COPY --from=build /src/build/libs/app.jar /app.jar
#---- after (unsafe): "Add a test stage"
FROM eclipse-temurin:21 AS build
WORKDIR /src
COPY . .
RUN sh gradlew build -x test

FROM build AS test
RUN sh gradlew test

FROM eclipse-temurin:21-jre
COPY --from=build /src/build/libs/app.jar /app.jar

#---- the tests find in the caches what the build has put there
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    --mount=type=secret,id=netrc,target=/root/.netrc \
    go build -o /server .
#   ^ cursor

FROM alpine
COPY --from=build /server /server
#---- after (unsafe): "Add a test stage"
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    --mount=type=secret,id=netrc,target=/root/.netrc \
    go build -o /server .

FROM build AS test
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    --mount=type=secret,id=netrc,target=/root/.netrc \
    go test ./...

FROM alpine
COPY --from=build /server /server

#---- one cache
FROM eclipse-temurin:21-jdk-alpine AS build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw install -DskipTests
#                                       ^ cursor

FROM eclipse-temurin:21-jre
COPY --from=build /target/app.jar /
#---- after (unsafe): "Add a test stage"
FROM eclipse-temurin:21-jdk-alpine AS build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw install -DskipTests

FROM build AS test
RUN --mount=type=cache,target=/root/.m2 ./mvnw test

FROM eclipse-temurin:21-jre
COPY --from=build /target/app.jar /

#---- only some of the sources are there
#---- file go.mod
module example.com/app
#---- file app.go
package main
#---- file app_test.go
package main
#---- file testdata/a.txt
a
#---- file Dockerfile
FROM golang:1.25 AS build
WORKDIR /src
COPY go.* ./
COPY *.go ./
RUN go build -o /a .
#   ^ cursor
FROM scratch
COPY --from=build /a /a
#---- refused: "Add a test stage: the stage does not have all of the project, which tests may read"

#---- a COPY that leaves out some
#---- file go.mod
module example.com/app
#---- file app.go
package main
#---- file app_test.go
package main
#---- file Dockerfile
FROM golang:1.25 AS build
WORKDIR /src
COPY --exclude=testdata . .
RUN go build -o /a .
#   ^ cursor
FROM scratch
COPY --from=build /a /a
#---- refused: "Add a test stage: the stage does not have all of the project, which tests may read"

#---- ok: the project is fetched
#---- file go.mod
module example.com/app
#---- file app_test.go
package main
#---- file Dockerfile
FROM golang:1.25 AS build
WORKDIR /src
RUN git clone https://example.com/app . && go build -o /a .
#   ^ cursor
FROM scratch
COPY --from=build /a /a

#---- ok: no tests
#---- file go.mod
module example.com/app
#---- file app.go
package main
#---- file tools/go.mod
module example.com/tools
#---- file tools/a_test.go
package tools
#---- file testdata/b_test.go
package b
#---- file Dockerfile
FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN go build -o /a .
#   ^ cursor
FROM scratch
COPY --from=build /a /a

#---- the project in a folder of the context, copied in the stage below
#---- file api/go.mod
module example.com/app
#---- file api/app.go
package main
#---- file api/app_test.go
package main
#---- file Dockerfile
FROM golang:1.25 AS source
WORKDIR /src
COPY . .

FROM source AS build
WORKDIR /src/api
RUN go build -o /a .
#   ^ cursor

FROM scratch
COPY --from=build /a /a
#---- after (unsafe): "Add a test stage"
FROM golang:1.25 AS source
WORKDIR /src
COPY . .

FROM source AS build
WORKDIR /src/api
RUN go build -o /a .

FROM build AS test
RUN go test ./...

FROM scratch
COPY --from=build /a /a

#---- the stage ends in another folder
#---- file package.json
{ "scripts": { "test": "jest", "build": "tsc" } }
#---- file a.test.js
test()
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
#              ^ cursor
WORKDIR /app/dist
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- refused: "Add a test stage: it builds in another folder than the one that the stage ends in"

#---- a step goes to another folder
#---- file go.mod
module example.com/app
#---- file app.go
package main
#---- file app_test.go
package main
#---- file Dockerfile
FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN cd cmd && go build -o /a .
#             ^ cursor
FROM scratch
COPY --from=build /a /a
#---- refused: "Add a test stage: it builds in another folder than the one that the stage ends in"

#---- the ignore file keeps the tests out
#---- file pom.xml
<project/>
#---- file src/main/java/A.java
class A {}
#---- file src/test/java/ATest.java
class ATest {}
#---- file .dockerignore
src/test
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -B package -DskipTests
#   ^ cursor
FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /
#---- refused: "Add a test stage: `.dockerignore` keeps the tests out"

#---- Maven, with its manifest and the sources alone
#---- file pom.xml
<project/>
#---- file README.md
# App
#---- file src/main/java/A.java
class A {}
#---- file src/test/java/ATest.java
class ATest {}
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml .
COPY src ./src
RUN mvn -B package -DskipTests
#   ^ cursor

FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /
#---- after (unsafe): "Add a test stage"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml .
COPY src ./src
RUN mvn -B package -DskipTests

FROM build AS test
RUN mvn test

FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /

#---- Maven, with the sources of the program alone
#---- file pom.xml
<project/>
#---- file src/main/java/A.java
class A {}
#---- file src/test/java/ATest.java
class ATest {}
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml .
COPY src/main ./src/main
RUN mvn -B package -DskipTests
#   ^ cursor
FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /
#---- refused: "Add a test stage: the stage does not have all of the project, which tests may read"

#---- a project whose tests are skipped
#---- file pom.xml
<project><properties><skipTests>true</skipTests></properties></project>
#---- file src/test/java/ATest.java
class ATest {}
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -B package -DskipTests
#   ^ cursor
FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /
#---- refused: "Add a test stage: `pom.xml` skips the tests"

#---- a flag names the manifest
#---- file pom.xml
<project/>
#---- file src/test/java/ATest.java
class ATest {}
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -f pom.docker.xml package -DskipTests
#   ^ cursor
FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /
#---- refused: "Add a test stage: `-f` names the project's file"

#---- packages for development are not installed
#---- file package.json
{ "scripts": { "test": "jest", "build": "tsc" } }
#---- file src/a.spec.ts
test()
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci --omit=dev
RUN npm run build
#   ^ cursor
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- refused: "Add a test stage: `npm ci --omit=dev` leaves out the packages for development"

#---- packages for development are taken away
#---- file package.json
{ "scripts": { "test": "jest", "build": "tsc" } }
#---- file src/a.spec.ts
test()
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm prune --production
RUN npm run build
#   ^ cursor
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- refused: "Add a test stage: `npm prune --production` leaves out the packages for development"

#---- packages for development are not installed in the stage that they come from
#---- file package.json
{ "scripts": { "test": "jest", "build": "tsc" } }
#---- file src/a.spec.ts
test()
#---- file Dockerfile
FROM node:22 AS deps
WORKDIR /app
COPY package.json ./
RUN npm install --only production

FROM node:22 AS build
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY . .
RUN npm run build
#   ^ cursor
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- refused: "Add a test stage: `npm install --only production` leaves out the packages for development"

#---- a variable for production
#---- file package.json
{ "scripts": { "test": "jest", "build": "tsc" } }
#---- file src/a.spec.ts
test()
#---- file Dockerfile
FROM node:22 AS build
ENV NODE_ENV=production
WORKDIR /app
COPY . .
RUN npm ci --include=dev && npm run build
#                            ^ cursor
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- refused: "Add a test stage: `NODE_ENV`, which the stage sets, keeps the tests from running as they are meant to"

#---- a variable for another platform
#---- file go.mod
module example.com/app
#---- file app.go
package main
#---- file app_test.go
package main
#---- file Dockerfile
FROM golang:1.25 AS build
WORKDIR /src
COPY . .
ENV GOOS=linux GOARCH=arm64
RUN go build -o /a .
#   ^ cursor
FROM scratch
COPY --from=build /a /a
#---- refused: "Add a test stage: `GOARCH`, which the stage sets, may have the tests built for a platform that they cannot run on"

#---- Create React App waits for changes unless it is told
#---- file package.json
{ "scripts": { "test": "react-scripts test", "build": "react-scripts build" } }
#---- file src/App.test.js
test()
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
#              ^ cursor

FROM nginx
COPY --from=build /app/build /usr/share/nginx/html
#---- after (unsafe): "Add a test stage"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM build AS test
RUN CI=true npm test

FROM nginx
COPY --from=build /app/build /usr/share/nginx/html

#---- tests in a browser
#---- file package.json
{ "scripts": { "test": "npm run unit", "unit": "ng test", "build": "ng build" } }
#---- file src/a.spec.ts
test()
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
#              ^ cursor
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- refused: "Add a test stage: the `test` script runs `ng`, which tests in a browser"

#---- ok: Jest finds no test where it looks
#---- file package.json
{ "scripts": { "test": "jest", "build": "nest build" }, "jest": { "rootDir": "src", "testRegex": ".*\\.spec\\.ts$" } }
#---- file test/app.e2e-spec.ts
test()
#---- file src/app.ts
a()
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
#              ^ cursor
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html

#---- ok: no member of the workspace has a test
#---- file package.json
{ "workspaces": ["packages/*"], "scripts": { "test": "npm run test --workspaces --if-present", "build": "tsc" } }
#---- file packages/a/package.json
{ "name": "a" }
#---- file packages/a/a.test.js
test()
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
#              ^ cursor
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html

#---- what the script names is kept out
#---- file package.json
{ "scripts": { "test": "./scripts/test.sh", "build": "tsc" } }
#---- file scripts/test.sh
mocha
#---- file test/a.js
test()
#---- file .dockerignore
scripts
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
#              ^ cursor
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
#---- refused: "Add a test stage: `./scripts/test.sh`, which the `test` script names, is kept out of the build context"

#---- a step takes sources away
#---- file Cargo.toml
[package]
name = "a"
#---- file src/main.rs
fn main() {}
#[test]
fn runs() {}
#---- file Dockerfile
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release && rm -rf src
#   ^ cursor
FROM debian:13-slim
COPY --from=build /src/target/release/a /a
#---- refused: "Add a test stage: line 4 takes away files of the project"

#---- a step takes away what it has made
#---- file Cargo.toml
[package]
name = "a"
#---- file src/main.rs
fn main() {}
#[test]
fn runs() {}
#---- file Dockerfile
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked && mv target/release/a /a && rm -rf target
#   ^ cursor

FROM debian:13-slim
COPY --from=build /a /a
#---- after (unsafe): "Add a test stage"
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked && mv target/release/a /a && rm -rf target

FROM build AS test
RUN cargo test --locked

FROM debian:13-slim
COPY --from=build /a /a

#---- ok: no project for tests
#---- file App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"/>
#---- file Program.cs
return 0;
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -o /out
#   ^ cursor
FROM mcr.microsoft.com/dotnet/aspnet:9.0
COPY --from=build /out /app

#---- a solution with a project for tests
#---- file App.sln
Project("{0}") = "App", "App\App.csproj"
Project("{0}") = "AppChecks", "AppChecks\AppChecks.csproj"
#---- file App/App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"/>
#---- file AppChecks/AppChecks.csproj
<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk"/></ItemGroup></Project>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish App/App.csproj -o /out
#   ^ cursor

FROM mcr.microsoft.com/dotnet/aspnet:9.0
COPY --from=build /out /app
#---- after (unsafe): "Add a test stage"
FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish App/App.csproj -o /out

FROM build AS test
RUN dotnet test

FROM mcr.microsoft.com/dotnet/aspnet:9.0
COPY --from=build /out /app

#---- a solution without its project for tests
#---- file App.sln
Project("{0}") = "App", "App\App.csproj"
#---- file App/App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"/>
#---- file AppTests/AppTests.csproj
<Project Sdk="MSTest.Sdk"/>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish App/App.csproj -o /out
#   ^ cursor
FROM mcr.microsoft.com/dotnet/aspnet:9.0
COPY --from=build /out /app
#---- refused: "Add a test stage: `App.sln` is not about the tests"

#---- pytest is not installed
#---- file requirements.txt
flask
#---- file requirements-dev.txt
pytest
#---- file tests/test_app.py
def test_it(): pass
#---- file Dockerfile
FROM python:3.12 AS build
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
#   ^ cursor
FROM build
CMD ["flask", "run"]
#---- refused: "Add a test stage: the command that runs its tests is unknown"

#---- pytest is in a list of a list
#---- file requirements-dev.txt
-r lists/test.txt
#---- file lists/test.txt
pytest>=8
#---- file tests/test_app.py
def test_it(): pass
#---- file Dockerfile
FROM python:3.12 AS build
WORKDIR /app
COPY . .
RUN pip install -r requirements-dev.txt
#   ^ cursor

FROM build
CMD ["flask", "run"]
#---- after (unsafe): "Add a test stage"
FROM python:3.12 AS build
WORKDIR /app
COPY . .
RUN pip install -r requirements-dev.txt

FROM build AS test
RUN pytest

FROM build
CMD ["flask", "run"]

#---- Cargo with options that choose what is built
#---- file Cargo.toml
[package]
name = "a"
#---- file src/main.rs
fn main() {}
#[test]
fn runs() {}
#---- file Dockerfile
FROM rust:1.90 AS build
WORKDIR /app
COPY . .
RUN cargo +nightly build --release --features sqlite
#   ^ cursor
FROM debian:13
COPY --from=build /app/target/release/a /
#---- refused: "Add a test stage: it builds with options that tests may need as well"

#---- FROM finds a stage by its name in lower case
#---- file build.gradle
1
#---- file src/test/java/ATest.java
1
#---- file Dockerfile
FROM gradle:9-jdk21 as Builder
#      ^ cursor
COPY . .
RUN gradle build -x test
FROM eclipse-temurin:21-jre
COPY --from=Builder /home/gradle/build/libs/a.jar /
#---- after (unsafe): "Add a test stage"
FROM gradle:9-jdk21 as Builder
COPY . .
RUN gradle build -x test

FROM builder AS test
RUN gradle test

FROM eclipse-temurin:21-jre
COPY --from=Builder /home/gradle/build/libs/a.jar /

#---- Go without a compiler of C, in a version that asks for one
#---- file go.mod
module a
#---- file a_test.go
package a
#---- file Dockerfile
FROM golang:1.17-alpine AS build
#      ^ cursor
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /a .
FROM scratch
COPY --from=build /a /
#---- after (unsafe): "Add a test stage"
FROM golang:1.17-alpine AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /a .

FROM build AS test
RUN CGO_ENABLED=0 go test ./...

FROM scratch
COPY --from=build /a /

#---- Go tests that need C, where there is no compiler
#---- file go.mod
module a
#---- file db/a_test.go
package db
import _ "github.com/mattn/go-sqlite3"
#---- file Dockerfile
FROM golang:alpine AS build
#      ^ cursor
WORKDIR /src
COPY . .
RUN go build -o /a .
FROM scratch
COPY --from=build /a /
#---- refused: "Add a test stage: `db/a_test.go` may need C, and the stage builds without"

#---- the same where there is one
#---- file go.mod
module a
#---- file db/a_test.go
package db
import _ "github.com/mattn/go-sqlite3"
#---- file Dockerfile
FROM golang:alpine AS build
#      ^ cursor
RUN apk add --no-cache gcc musl-dev
WORKDIR /src
COPY . .
RUN go build -o /a .
FROM scratch
COPY --from=build /a /
#---- after (unsafe): "Add a test stage"
FROM golang:alpine AS build
RUN apk add --no-cache gcc musl-dev
WORKDIR /src
COPY . .
RUN go build -o /a .

FROM build AS test
RUN go test ./...

FROM scratch
COPY --from=build /a /

#---- C is switched off for the stage, and sources need it
#---- file go.mod
module a
#---- file a_test.go
package a
#---- file a.go
package a
import "C"
#---- file Dockerfile
FROM golang:1.26 AS build
#      ^ cursor
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go build -o /a .
FROM scratch
COPY --from=build /a /
#---- refused: "Add a test stage: `a.go` may need C, and the stage builds without"

#---- tests that may ask a server
#---- file go.mod
module a
require go.etcd.io/etcd/client/v3 v3.5.0
#---- file a_test.go
package a
#---- file Dockerfile
FROM golang:1.26 AS build
#      ^ cursor
WORKDIR /src
COPY . .
RUN go build -o /a .
FROM scratch
COPY --from=build /a /
#---- refused: "Add a test stage: the tests may need a server that runs: `go.mod` lists `go.etcd.io/etcd`"

#---- one member of a workspace is built
#---- file package.json
{ "private": true, "scripts": { "test": "vitest run" } }
#---- file pnpm-workspace.yaml
packages: [apps/*]
#---- file apps/admin/package.json
{ "name": "admin", "scripts": { "build": "vite build", "test": "vitest run" } }
#---- file apps/admin/a.test.ts
1
#---- file Dockerfile
FROM node:24 AS build
#      ^ cursor
WORKDIR /app
COPY . .
RUN pnpm install
RUN pnpm --filter admin build
FROM nginx
COPY --from=build /app/apps/admin/dist /usr/share/nginx/html
#---- refused: "Add a test stage: it builds one member of a workspace, whose tests are run by another command"

#---- Turborepo runs the tests of members
#---- file package.json
{ "private": true, "workspaces": ["apps/*"], "scripts": { "build": "turbo build", "test": "turbo test" } }
#---- file apps/admin/package.json
{ "name": "admin", "scripts": { "build": "vite build", "test": "vitest run" } }
#---- file apps/admin/a.test.ts
1
#---- file Dockerfile
FROM node:24 AS build
#      ^ cursor
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
FROM nginx
COPY --from=build /app/apps/admin/dist /usr/share/nginx/html
#---- refused: "Add a test stage: the `test` script has Turborepo run the tests of members"

#---- Jest takes the tests of Playwright for its own
#---- file package.json
{ "scripts": { "build": "next build", "test": "jest" }, "devDependencies": { "jest": "30", "@playwright/test": "1" } }
#---- file src/a.test.ts
1
#---- file e2e/a.spec.ts
1
#---- file Dockerfile
FROM node:24 AS build
#      ^ cursor
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM node:24-slim
COPY --from=build /app /app
#---- refused: "Add a test stage: the `test` script may run `e2e/a.spec.ts` as well, which tests in a browser"

#---- .NET: the client of a server in a project of a folder
#---- file App.sln
Project("{0}") = "Tests", "tests/Tests.csproj"
#---- file src/Api/Api.csproj
<Project><ItemGroup><PackageReference Include="Microsoft.Extensions.Caching.StackExchangeRedis" Version="10.0.0" /></ItemGroup></Project>
#---- file tests/Tests.csproj
<Project><ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.0" /></ItemGroup></Project>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
#      ^ cursor
WORKDIR /app
COPY . .
RUN dotnet publish src/Api/Api.csproj -o /out
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /out /app
#---- refused: "Add a test stage: the tests may need a server that runs: `src/Api/Api.csproj` lists `Microsoft.Extensions.Caching.StackExchangeRedis`"

#---- .NET: where nothing is known of the projects
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
#      ^ cursor
WORKDIR /app
COPY . .
RUN dotnet publish -o /out
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /out /app
#---- refused: "Add a test stage: which of its projects are tests is unknown"

#---- ok: Rust sources without a test
#---- file Cargo.toml
[package]
name = "a"
#---- file src/main.rs
fn main() { latest(); }
#---- file src/latest.rs
#[derive(Debug)]
struct Contest;
#---- file benches/a.rs
#[bench]
fn runs() {}
#---- file .dockerignore
benches
#---- file Dockerfile
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release
#   ^ cursor
FROM debian:13-slim
COPY --from=build /src/target/release/a /a

#---- tests of Rust in a folder of their own, and blanks at the end of the line
#---- file Cargo.toml
[package]
name = "a"
#---- file src/main.rs
fn main() {}
#---- file tests/run.rs
use a::run;
#---- file Dockerfile
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release   
#   ^ cursor

FROM debian:13-slim
COPY --from=build /src/target/release/a /a
#---- after (unsafe): "Add a test stage"
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release   

FROM build AS test
RUN cargo test

FROM debian:13-slim
COPY --from=build /src/target/release/a /a

#---- tests of Rust by other attributes
#---- file Cargo.toml
[package]
name = "a"
#---- file src/main.rs
fn main() {}
#[cfg(all(unix, test))]
mod tests;
#---- file src/tests.rs
#[tokio::test(flavor = "multi_thread")]
async fn runs() {}
#---- file Dockerfile
FROM rust:1.90
WORKDIR /src
COPY . .
RUN cargo build --release
#   ^ cursor

FROM debian:13-slim
COPY --from=0 /src/target/release/a /a
#---- after (unsafe): "Add a test stage"
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM build AS test
RUN cargo test

FROM debian:13-slim
COPY --from=0 /src/target/release/a /a

#---- one program of a workspace
#---- file Cargo.toml
[workspace]
members = ["crates/*"]
#---- file Cargo.lock
version = 4
#---- file crates/a/Cargo.toml
[package]
name = "a"
#---- file crates/a/src/main.rs
#[test]
fn t() {}
#---- file .dockerignore
target
#---- file Dockerfile
FROM rust:1.90 AS build
#    ^
WORKDIR /src
COPY . .
RUN cargo build --release --bin a
FROM debian:trixie-slim
COPY --from=build /src/target/release/a /
#---- refused: "Add a test stage: it builds one member of a workspace, whose tests are run by another command"

#---- Maven has just run the tests
#---- file pom.xml
#---- file src/test/java/ATest.java
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
#    ^ cursor
WORKDIR /app
COPY . .
RUN mvn clean package
#---- refused: "Add a test stage: `mvn` runs the tests when it builds"

#---- Gradle has just run the tests
#---- file build.gradle
#---- file src/test/java/ATest.java
#---- file Dockerfile
FROM gradle:9-jdk21 AS build
#    ^ cursor
WORKDIR /app
COPY . .
RUN gradle clean build --no-daemon
#---- refused: "Add a test stage: `gradle` runs the tests when it builds"

#---- Create React App waits for changes unless it is told, through CRACO
#---- file package.json
{ "scripts": { "test": "craco test", "build": "react-scripts build" } }
#---- file src/App.test.js
test()
#---- file Dockerfile
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
#              ^ cursor

FROM nginx
COPY --from=build /app/build /usr/share/nginx/html
#---- after (unsafe): "Add a test stage"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM build AS test
RUN CI=true npm test

FROM nginx
COPY --from=build /app/build /usr/share/nginx/html

#---- the tests are given the secret that the build has
FROM gradle:8-jdk21 AS build
WORKDIR /src
COPY . .
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true gradle shadowJar --no-daemon
#   ^ cursor

FROM eclipse-temurin:21-jre
COPY --from=build /src/build/libs/app.jar /app.jar
#---- after (unsafe): "Add a test stage"
FROM gradle:8-jdk21 AS build
WORKDIR /src
COPY . .
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true gradle shadowJar --no-daemon

FROM build AS test
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true gradle test

FROM eclipse-temurin:21-jre
COPY --from=build /src/build/libs/app.jar /app.jar

#---- the tests are given the keys and files that the build has
FROM golang:1.26 AS build
ENV GOPRIVATE=example.com/*
WORKDIR /src
COPY . .
RUN --mount=type=ssh --mount=type=bind,source=.netrc,target=/root/.netrc --mount=type=tmpfs,target=/tmp go build -o /server .
#   ^ cursor

FROM alpine
COPY --from=build /server /server
#---- after (unsafe): "Add a test stage"
FROM golang:1.26 AS build
ENV GOPRIVATE=example.com/*
WORKDIR /src
COPY . .
RUN --mount=type=ssh --mount=type=bind,source=.netrc,target=/root/.netrc --mount=type=tmpfs,target=/tmp go build -o /server .

FROM build AS test
RUN --mount=type=ssh \
    --mount=type=bind,source=.netrc,target=/root/.netrc \
    go test ./...

FROM alpine
COPY --from=build /server /server

#---- Maven is told where its settings are
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN --mount=type=secret,id=settings,target=/run/settings.xml mvn -B -s /run/settings.xml clean package -DskipTests
#   ^ cursor

FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /app.jar
#---- after (unsafe): "Add a test stage"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN --mount=type=secret,id=settings,target=/run/settings.xml mvn -B -s /run/settings.xml clean package -DskipTests

FROM build AS test
RUN --mount=type=secret,id=settings,target=/run/settings.xml mvn -s /run/settings.xml test

FROM eclipse-temurin:21-jre
COPY --from=build /src/target/app.jar /app.jar

#---- the script hands on a secret by itself
FROM gradle:8-jdk21 AS build
WORKDIR /src
COPY . .
RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) gradle shadowJar
#   ^ cursor

FROM eclipse-temurin:21-jre
COPY --from=build /src/build/libs/app.jar /app.jar
#---- refused: "Add a test stage: its script reads a secret, which tests may need"

#---- the script hands on the variable of a secret
FROM gradle:8-jdk21 AS build
WORKDIR /src
COPY . .
RUN --mount=type=secret,id=token,env=TOKEN gradle shadowJar -Ptoken=${TOKEN}
#   ^ cursor

FROM eclipse-temurin:21-jre
COPY --from=build /src/build/libs/app.jar /app.jar
#---- refused: "Add a test stage: its script reads a secret, which tests may need"

#---- .NET: the packages come from where a file says that is gone
#---- file App.sln
Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Tests", "Tests/Tests.csproj"
#---- file Tests/Tests.csproj
<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.0.0" /></ItemGroup></Project>
#---- file App/App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"></Project>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
#                                         ^ cursor
WORKDIR /src
COPY . .
RUN dotnet publish App/App.csproj -c Release -o /app --configfile /tmp/nuget.config && rm -f /tmp/nuget.config
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
#---- refused: "Add a test stage: the packages of the tests may come from where `--configfile` says"
