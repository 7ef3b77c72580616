#---- Go: the modules
#---- file go.mod
module a
#---- file go.sum
#---- file main.go
1
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
# all of it
COPY . .
RUN CGO_ENABLED=0 go build -o /a ./cmd/a
#                    ^ cursor
#---- after (unsafe): "Add `go mod download` above the sources as a separate step that runs again only when the manifests change"
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
# all of it
COPY . .
RUN CGO_ENABLED=0 go build -o /a ./cmd/a

#---- Maven: the wrapper, modules
#---- file pom.xml
<project><modules><module>api</module></modules></project>
#---- file api/pom.xml
<project/>
#---- file mvnw
1
#---- file .mvn/wrapper/maven-wrapper.properties
a=b
#---- file api/A.java
1
#---- file Dockerfile
FROM eclipse-temurin:21
WORKDIR /a
COPY . .
RUN ./mvnw -B package -DskipTests
#           ^ cursor
#---- after (unsafe): "Add `./mvnw dependency:go-offline` above the sources as a separate step that runs again only when the manifests change"
FROM eclipse-temurin:21
WORKDIR /a
COPY pom.xml mvnw ./
COPY api/pom.xml ./api/
COPY .mvn/ ./.mvn/
RUN ./mvnw dependency:go-offline
COPY . .
RUN ./mvnw -B package -DskipTests

#---- .NET: the project that is published
#---- file Api/Api.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"/>
#---- file Api/Program.cs
1
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY . .
RUN dotnet publish Api/Api.csproj -o /out
#           ^ cursor
#---- after (unsafe): "Add `dotnet restore Api/Api.csproj` above the sources as a separate step that runs again only when the manifests change"
FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /src
COPY Api/Api.csproj ./Api/
RUN dotnet restore Api/Api.csproj
COPY . .
RUN dotnet publish Api/Api.csproj -o /out
#---- after .dockerignore
**/obj
**/bin

#---- a variable that only the build reads stands between
#---- file go.mod
module a
#---- file main.go
1
#---- file Dockerfile
FROM golang:1.25
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0 GOOS=linux
RUN go build -o /server .
#   ^ cursor
#---- after (unsafe): "Add `go mod download` above the sources as a separate step that runs again only when the manifests change"
FROM golang:1.25
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
ENV CGO_ENABLED=0 GOOS=linux
RUN go build -o /server .

#---- a variable that the download reads stands between
#---- file go.mod
module a
#---- file main.go
1
#---- file Dockerfile
FROM golang:1.25
WORKDIR /src
COPY . .
ENV GOPROXY=direct
RUN go build -o /server .
#   ^ cursor
#---- refused: "Add `go mod download` above the sources: line 4 may affect the download"

#---- the build is in another folder than the step
#---- file api/go.mod
module a
#---- file api/main.go
1
#---- file Dockerfile
FROM golang:1.25
WORKDIR /src
COPY . .
RUN cd api && go build -o /server .
#             ^ cursor
#---- refused: "Add `go mod download` above the sources: line 4 builds in another folder than its working directory"

#---- a step between that may bring the tool
#---- file go.mod
module a
#---- file main.go
1
#---- file Dockerfile
FROM alpine
WORKDIR /src
COPY . .
RUN ./install-go.sh
RUN go build
#      ^ cursor
#---- refused: "Add `go mod download` above the sources: line 4 may affect the download"

#---- ok: the modules are fetched already
#---- file go.mod
module a
#---- file main.go
1
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go mod download
RUN go build
#      ^ cursor

#---- ok: the cache is mounted
#---- file go.mod
module a
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod go build
#                                            ^ cursor

#---- Maven: a module that needs another one
#---- file pom.xml
<project><artifactId>root</artifactId><modules><module>lib</module><module>api</module></modules></project>
#---- file lib/pom.xml
<project><artifactId>lib</artifactId></project>
#---- file api/pom.xml
<project><artifactId>api</artifactId><dependencies><dependency><artifactId>lib</artifactId></dependency></dependencies></project>
#---- file Dockerfile
FROM maven:3.9
WORKDIR /src
COPY . .
RUN mvn package
#   ^ cursor
#---- refused: "Add `mvn dependency:go-offline` above the sources: `api` needs `lib`, which `dependency:go-offline` finds only when it is built"

#---- Cargo
#---- file Cargo.toml
[package]
name = "app"
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.90
WORKDIR /src
COPY . .
RUN cargo build --release
#   ^ cursor
#---- refused: "Add a download step above the sources: `cargo fetch` also reads the source files of each package; cargo-chef stages separate the dependencies"

#---- Gradle
#---- file build.gradle
plugins { id 'java' }
#---- file Dockerfile
FROM gradle:8
WORKDIR /src
COPY . .
RUN gradle build
#   ^ cursor
#---- refused: "Add a download step above the sources: Gradle has no task that downloads all that a build needs; a cache mount keeps the downloads"

#---- built pages that come from another stage, below the project
FROM node:22 AS web
RUN mkdir /dist
FROM golang:1.24
WORKDIR /src
COPY . .
COPY --from=web /dist ./web/dist
RUN go build -o /server .
#   ^ cursor
#---- after (unsafe): "Add `go mod download` above the sources as a separate step that runs again only when the manifests change"
FROM node:22 AS web
RUN mkdir /dist
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum* ./
RUN go mod download
COPY . .
COPY --from=web /dist ./web/dist
RUN go build -o /server .

#---- a file that comes from another stage into the project
FROM node:22 AS web
RUN mkdir /dist
FROM golang:1.24
WORKDIR /src
COPY . .
COPY --from=web /dist/ ./
RUN go build -o /server .
#   ^ cursor
#---- refused: "Add `go mod download` above the sources: line 6 may affect the download"

#---- the wrapper that a shell is given
#---- file pom.xml
<project/>
#---- file mvnw
1
#---- file .mvn/wrapper/maven-wrapper.properties
a=b
#---- file src/A.java
1
#---- file Dockerfile
FROM eclipse-temurin:21
WORKDIR /a
COPY . .
RUN sh mvnw -B package -DskipTests
#              ^ cursor
#---- after (unsafe): "Add `sh mvnw dependency:go-offline` above the sources as a separate step that runs again only when the manifests change"
FROM eclipse-temurin:21
WORKDIR /a
COPY pom.xml mvnw ./
COPY .mvn/ ./.mvn/
RUN sh mvnw dependency:go-offline
COPY . .
RUN sh mvnw -B package -DskipTests

#---- ok: .NET restores the projects above, and publishes without another restore
#---- file app.csproj
<Project Sdk="Microsoft.NET.Sdk" />
#---- file app.slnx
<Solution><Project Path="app.csproj" /></Solution>
#---- file Program.cs
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY *.csproj .
RUN dotnet restore -a amd64
COPY . .
RUN dotnet publish -a amd64 --no-restore -o /app
# ^ cursor

#---- ok: a base stage fetches the modules
#---- file go.mod
module app
#---- file main.go
#---- file Dockerfile
FROM golang:1.24 AS deps
WORKDIR /src
COPY go.mod ./
RUN go mod download

FROM deps AS build
COPY . .
RUN go build -o /app .
# ^ cursor

#---- sbt
#---- file build.sbt
name := "app"
#---- file project/build.properties
sbt.version=1.10.7
#---- file project/plugins.sbt
#---- file src/main/scala/Main.scala
#---- file .dockerignore
target
#---- file Dockerfile
FROM sbtscala/scala-sbt:eclipse-temurin-17.0.15_6_1.10.7_2.13.15
WORKDIR /app
COPY . .
RUN sbt clean assembly
#   ^ cursor
#---- after (unsafe): "Add `sbt update` above the sources as a separate step that runs again only when the manifests change"
FROM sbtscala/scala-sbt:eclipse-temurin-17.0.15_6_1.10.7_2.13.15
WORKDIR /app
COPY build.sbt ./
COPY project/build.properties project/plugins.sbt ./project/
RUN sbt update
COPY . .
RUN sbt clean assembly

#---- Leiningen
#---- file project.clj
(defproject app "1.0")
#---- file src/app/core.clj
#---- file Dockerfile
FROM clojure:temurin-21-lein
WORKDIR /app
COPY . .
RUN lein with-profile production uberjar
#   ^ cursor
#---- after (unsafe): "Add `lein deps` above the sources as a separate step that runs again only when the manifests change"
FROM clojure:temurin-21-lein
WORKDIR /app
COPY project.clj ./
RUN lein deps
COPY . .
RUN lein with-profile production uberjar

#---- Maven: the manifest is copied alone, and nothing is downloaded before the sources
#---- file pom.xml
<project></project>
#---- file src/main/java/A.java
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY pom.xml .
COPY src ./src
RUN mvn clean package
#   ^ cursor
#---- after (unsafe): "Add `mvn dependency:go-offline` above the sources as a separate step that runs again only when the manifests change"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY pom.xml .
RUN mvn dependency:go-offline
COPY src ./src
RUN mvn clean package

#---- Maven: the sources are copied before the manifest
#---- file pom.xml
<project></project>
#---- file src/main/java/A.java
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY src ./src
COPY pom.xml .
RUN mvn clean package
#   ^ cursor
#---- after (unsafe): "Add `mvn dependency:go-offline` above the sources as a separate step that runs again only when the manifests change"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY pom.xml ./
RUN mvn dependency:go-offline
COPY src ./src
COPY pom.xml .
RUN mvn clean package

#---- Maven: modules that are copied one by one
#---- file pom.xml
<project><modules><module>api</module></modules></project>
#---- file api/pom.xml
<project></project>
#---- file api/src/A.java
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY pom.xml .
COPY api ./api
RUN mvn clean package
#   ^ cursor
#---- after (unsafe): "Add `mvn dependency:go-offline` above the sources as a separate step that runs again only when the manifests change"
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY pom.xml .
COPY api/pom.xml ./api/
RUN mvn dependency:go-offline
COPY api ./api
RUN mvn clean package

#---- folders of a project whose other files are not known
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY pom.xml .
COPY src ./src
RUN mvn clean package
#   ^ cursor
#---- refused: "Add `mvn dependency:go-offline` above the sources: the files it reads are unknown"

#---- ok: modules that are in the repository
#---- file go.mod
module a
#---- file vendor/modules.txt
#---- file main.go
#---- file Dockerfile
FROM golang:1.26
WORKDIR /src
COPY . .
RUN go build -o /app .
#      ^ cursor

#---- arguments, settings and builds between that no download reads
#---- file go.mod
module a
#---- file main.go
1
#---- file Dockerfile
FROM golang:1.25
WORKDIR /src
COPY . .
ARG VERSION=dev
ENV TZ=Europe/Berlin APP_ENV=production
WORKDIR /src
RUN CGO_ENABLED=0 go build -o /one ./cmd/one
LABEL version=$VERSION
RUN go build -ldflags "-X main.version=$VERSION" -o /two ./cmd/two
#   ^ cursor
#---- after (unsafe): "Add `go mod download` above the sources as a separate step that runs again only when the manifests change"
FROM golang:1.25
WORKDIR /src
COPY go.mod /src/
RUN go mod download
COPY . .
ARG VERSION=dev
ENV TZ=Europe/Berlin APP_ENV=production
WORKDIR /src
RUN CGO_ENABLED=0 go build -o /one ./cmd/one
LABEL version=$VERSION
RUN go build -ldflags "-X main.version=$VERSION" -o /two ./cmd/two

#---- an argument between that says where modules are
#---- file go.mod
module a
#---- file main.go
1
#---- file Dockerfile
FROM golang:1.25
WORKDIR /src
COPY . .
ARG MODULE_MIRROR
RUN go build -o /server .
#   ^ cursor
#---- refused: "Add `go mod download` above the sources: line 4 may affect the download"

#---- Maven: the settings, profiles and properties of the build, behind a goal that cleans up
#---- file pom.xml
<project/>
#---- file settings.xml
<settings/>
#---- file src/A.java
1
#---- file Dockerfile
FROM maven:3.9
WORKDIR /a
COPY . .
RUN mvn -B -s settings.xml -Pprod -DskipTests -Drevision=2 clean package
#    ^ cursor
#---- after (unsafe): "Add `mvn dependency:go-offline -s settings.xml -Pprod -Drevision=2` above the sources as a separate step that runs again only when the manifests change"
FROM maven:3.9
WORKDIR /a
COPY pom.xml settings.xml ./
RUN mvn dependency:go-offline -s settings.xml -Pprod -Drevision=2
COPY . .
RUN mvn -B -s settings.xml -Pprod -DskipTests -Drevision=2 clean package

#---- the step of the build logs in before it
#---- file go.mod
module a
#---- file go.sum
1
#---- file main.go
1
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
RUN git config --global url.ssh://git@github.com/.insteadOf https://github.com/ && go build -o /a .
#                                                                                  ^ cursor
#---- refused: "Add `go mod download` above the sources: the step does something before the build that the download may need too"

#---- the build is told where modules are
#---- file go.mod
module a
#---- file go.sum
1
#---- file main.go
1
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
RUN mkdir -p /out && GOPROXY=https://proxy.example.com go build -o /out/a .
#                                                         ^ cursor
#---- refused: "Add `go mod download` above the sources: the step does something before the build that the download may need too"

#---- sources without a manifest beside them
#---- file main.go
1
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go get -d -v
RUN go build -o /a .
#    ^ cursor
#---- refused: "Add `go mod download` above the sources: the manifests are not beside the sources"

#---- settings that are copied between the manifests and the build
#---- file pom.xml
<project/>
#---- file src/A.java
class A {}
#---- file Dockerfile
FROM maven:3
WORKDIR /app
COPY pom.xml .
COPY src ./src
COPY /ci/settings.xml /root/.m2/settings.xml
RUN mvn -B -s /root/.m2/settings.xml package
#   ^ cursor
#---- refused: "Add `mvn dependency:go-offline -s /root/.m2/settings.xml` above the sources: line 5 may affect the download"

#---- settings that are there by default
#---- file pom.xml
<project/>
#---- file src/A.java
class A {}
#---- file ci/settings.xml
<settings/>
#---- file Dockerfile
FROM maven:3
WORKDIR /app
COPY . .
COPY ci/settings.xml /root/.m2/settings.xml
RUN mvn package
#   ^ cursor
#---- refused: "Add `mvn dependency:go-offline` above the sources: line 4 may affect the download"

#---- settings above the sources stay there
#---- file pom.xml
<project/>
#---- file src/A.java
class A {}
#---- file ci/settings.xml
<settings/>
#---- file Dockerfile
FROM maven:3
WORKDIR /app
COPY ci/settings.xml /root/.m2/settings.xml
COPY . .
RUN mvn -s /root/.m2/settings.xml package
#   ^ cursor
#---- after (unsafe): "Add `mvn dependency:go-offline -s /root/.m2/settings.xml` above the sources as a separate step that runs again only when the manifests change"
FROM maven:3
WORKDIR /app
COPY ci/settings.xml /root/.m2/settings.xml
COPY pom.xml ./
RUN mvn dependency:go-offline -s /root/.m2/settings.xml
COPY . .
RUN mvn -s /root/.m2/settings.xml package

#---- repositories of sbt
#---- file build.sbt
name := "a"
#---- file repositories
[repositories]
#---- file Dockerfile
FROM sbtscala/scala-sbt:eclipse-temurin-21_1.10.0_3.4.2
WORKDIR /app
COPY . .
COPY repositories /root/.sbt/repositories
RUN sbt compile
#   ^ cursor
#---- refused: "Add `sbt update` above the sources: line 4 may affect the download"

#---- settings of Cargo in its home
#---- file Cargo.toml
[package]
name = "a"
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1
COPY . .
COPY .cargo/config.toml /usr/local/cargo/config.toml
RUN cargo build --release
#   ^ cursor
#---- refused: "Add a download step above the sources: `cargo fetch` also reads the source files of each package; cargo-chef stages separate the dependencies"

#---- credentials of Git
#---- file go.mod
module a
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
COPY .netrc /root/
RUN go build .
#   ^ cursor
#---- refused: "Add `go mod download` above the sources: line 4 may affect the download"

#---- settings of NuGet in a home
#---- file app.csproj
<Project Sdk="Microsoft.NET.Sdk"/>
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
COPY NuGet.Config /root/.nuget/NuGet/
RUN dotnet publish
#   ^ cursor
#---- refused: "Add `dotnet restore` above the sources: line 4 may affect the download"

#---- a folder beside the project, of which nothing is known
#---- file go.mod
module a
#---- file main.go
package main
#---- file conf/a.yml
a: 1
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
COPY $CONF /etc/app/
RUN go build .
#   ^ cursor
#---- refused: "Add `go mod download` above the sources: line 4 may affect the download"

#---- the manifest is copied above the sources already
#---- file pom.xml
<project/>
#---- file src/A.java
class A {}
#---- file Dockerfile
FROM maven:3
WORKDIR /App
COPY pom.xml /App
COPY . /App/
RUN mvn package
#   ^ cursor
#---- after (unsafe): "Add `mvn dependency:go-offline` above the sources as a separate step that runs again only when the manifests change"
FROM maven:3
WORKDIR /App
COPY pom.xml /App
RUN mvn dependency:go-offline
COPY . /App/
RUN mvn package

#---- both manifests are copied above the sources already
#---- file go.mod
module a
#---- file go.sum
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY go.mod ./
COPY go.sum ./
COPY . ./
RUN go build .
#   ^ cursor
#---- after (unsafe): "Add `go mod download` above the sources as a separate step that runs again only when the manifests change"
FROM golang:1.24
WORKDIR /src
COPY go.mod ./
COPY go.sum ./
RUN go mod download
COPY . ./
RUN go build .

#---- one of the manifests is copied above the sources already
#---- file go.mod
module a
#---- file go.sum
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY go.mod ./
COPY . ./
RUN go build .
#   ^ cursor
#---- after (unsafe): "Add `go mod download` above the sources as a separate step that runs again only when the manifests change"
FROM golang:1.24
WORKDIR /src
COPY go.mod ./
COPY go.sum ./
RUN go mod download
COPY . ./
RUN go build .

#---- the working directory stands between
#---- file go.mod
module a
#---- file go.sum
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24
COPY . /build
WORKDIR /build
RUN go build .
#   ^ cursor
#---- after (unsafe): "Add `go mod download` above the sources as a separate step that runs again only when the manifests change"
FROM golang:1.24
COPY go.mod go.sum /build/
WORKDIR /build
RUN go mod download
COPY . /build
RUN go build .

#---- the working directory stands between, and a relative destination above it
#---- file go.mod
module a
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . ./build
WORKDIR build
RUN go build .
#   ^ cursor
#---- refused: "Add `go mod download` above the sources: line 4 may affect the download"

#---- parents of the build context are cut off
#---- file go.mod
module a
#---- file go.sum
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY ../../go.mod ../../go.sum ./
COPY ../ ./
RUN go build .
#   ^ cursor
#---- after (unsafe): "Add `go mod download` above the sources as a separate step that runs again only when the manifests change"
FROM golang:1.24
WORKDIR /src
COPY ../../go.mod ../../go.sum ./
RUN go mod download
COPY ../ ./
RUN go build .

#---- the manifest is copied below the sources
#---- file pom.xml
<project/>
#---- file src/A.java
class A {}
#---- file Dockerfile
FROM maven:3
WORKDIR /app
COPY src ./src
COPY pom.xml .
RUN mvn package
#   ^ cursor
#---- after (unsafe): "Add `mvn dependency:go-offline` above the sources as a separate step that runs again only when the manifests change"
FROM maven:3
WORKDIR /app
COPY pom.xml ./
RUN mvn dependency:go-offline
COPY src ./src
COPY pom.xml .
RUN mvn package

#---- the folder of the sources is not in the build context
#---- file README.md
x
#---- file Dockerfile
FROM golang:1.24 AS build
WORKDIR /src
COPY go .
RUN go build -o /server .
#   ^ cursor
#---- refused: "Add `go mod download` above the sources: `go` was not found"

#---- Maven without its wrapper reads its options alone
#---- file pom.xml
<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version></project>
#---- file mvnw
#---- file .mvn/maven.config
-B
#---- file .mvn/wrapper/maven-wrapper.properties
distributionUrl=https://example.com
#---- file src/main/java/A.java
class A {}
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-21
WORKDIR /src
COPY . .
RUN mvn clean package
#   ^ cursor
#---- after (unsafe): "Add `mvn dependency:go-offline` above the sources as a separate step that runs again only when the manifests change"
FROM maven:3.9-eclipse-temurin-21
WORKDIR /src
COPY pom.xml ./
COPY .mvn/maven.config ./.mvn/
RUN mvn dependency:go-offline
COPY . .
RUN mvn clean package
