#---- a file in the folder of root that the image starts in
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/main.js" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{}
#---- file src/main.ts
import { writeFile } from 'node:fs/promises';
const keyPath = 'salt.txt';
await writeFile(keyPath, 'salt');
#---- file Dockerfile
FROM node:22
WORKDIR /srv
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /srv
COPY . .
RUN npm ci && npm run build

FROM node:22-slim
WORKDIR /srv
COPY --from=build /srv .
CMD ["npm", "start"]

#---- a file in the folder that the user is given
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/main.js" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{}
#---- file src/main.ts
import { createWriteStream, writeFileSync } from 'node:fs';
const keyPath = path.join('keys', 'salt.txt');
writeFileSync(keyPath, 'salt');
createWriteStream(join(tmpdir(), name));
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app .
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["npm", "start"]

#---- a file whose path a variable tells
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/main.js" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{}
#---- file src/main.ts
import fs from 'node:fs';
const folder = process.env.DATA ?? '/data';
fs.mkdirSync(path.join(folder, 'cache'), { recursive: true });
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app .
CMD ["npm", "start"]

#---- Go: a file beside the program, in a folder of its own
#---- file go.mod
module example.com/app
go 1.23
#---- file main.go
package main
const name = "state.json"
func main() { os.WriteFile(name, nil, 0o600) }
#---- file Dockerfile
FROM golang:1.23
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM debian:trixie-slim
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM alpine:3
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM scratch
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]

#---- Go: a file elsewhere
#---- file go.mod
module example.com/app
go 1.23
#---- file main.go
package main
func main() { os.OpenFile("/data/state.json", os.O_RDWR|os.O_CREATE, 0o600) }
#---- file Dockerfile
FROM golang:1.23
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM debian:trixie-slim
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM alpine:3
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM scratch
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]

#---- Go: a file in the folder of root that the image starts in
#---- file go.mod
module example.com/app
go 1.23
#---- file main.go
package main
func main() { os.Create("state.json") }
#---- file Dockerfile
FROM golang:1.23
WORKDIR /opt
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM golang:1.23 AS build
WORKDIR /opt
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM debian:trixie-slim
WORKDIR /opt
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.23 AS build
WORKDIR /opt
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM alpine:3
WORKDIR /opt
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.23 AS build
WORKDIR /opt
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM gcr.io/distroless/static-debian12
WORKDIR /opt
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.23 AS build
WORKDIR /opt
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM scratch
WORKDIR /opt
COPY --from=build /app /
CMD ["/app"]

#---- Rust: a file whose path an argument tells
#---- file Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2021"
#---- file Cargo.lock
#---- file src/main.rs
fn main() { std::fs::write(std::env::args().nth(1).unwrap(), "").unwrap(); }
#---- file Dockerfile
FROM rust:1.83
WORKDIR /src
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["/src/target/release/app"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM rust:1.83 AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /src/target/release/app ./target/release/
CMD ["/src/target/release/app"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/cc-debian12, as root)"
FROM rust:1.83 AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM gcr.io/distroless/cc-debian12
WORKDIR /src
COPY --from=build /src/target/release/app ./target/release/
CMD ["/src/target/release/app"]

#---- JVM: a folder elsewhere
#---- file pom.xml
<project><artifactId>app</artifactId><version>1</version></project>
#---- file src/main/java/App.java
class App { void run() { Files.createDirectories(Path.of("/data")); } }
#---- file Dockerfile
FROM maven:3-eclipse-temurin-21
WORKDIR /src
COPY . .
RUN mvn package
# <--- info: "The final image contains the JDK, which a build stage would leave out"
CMD ["java", "-jar", "target/app-1.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:21-jre, as root)"
FROM maven:3-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn package

FROM eclipse-temurin:21-jre
WORKDIR /src
COPY --from=build /src/target/app-1.jar ./target/
CMD ["java", "-jar", "target/app-1.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java21-debian13, as root)"
FROM maven:3-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn package

FROM gcr.io/distroless/java21-debian13
WORKDIR /src
COPY --from=build /src/target/app-1.jar ./target/
ENTRYPOINT ["java", "-jar", "target/app-1.jar"]
