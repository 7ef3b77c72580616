# Stages that ship what they build with. What makes a split safe or impossible is in the titles.

#---- Go without C runs on nothing at all
#---- file go.mod
module example.com/shop
#---- file go.sum
#---- file main.go
#---- file cmd/server/main.go
package main
#---- file Dockerfile
FROM golang:1.24-bookworm
# the sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server ./cmd/server
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
# where it listens
EXPOSE 8080
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
FROM golang:1.24-bookworm AS build
# the sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server ./cmd/server

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /bin/server /bin/
# where it listens
EXPOSE 8080
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
FROM golang:1.24-bookworm AS build
# the sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server ./cmd/server

FROM scratch
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /bin/server /bin/
# where it listens
EXPOSE 8080
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM golang:1.24-bookworm AS build
# the sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server ./cmd/server

FROM alpine:3
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /bin/server /bin/
# where it listens
EXPOSE 8080
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim)"
FROM golang:1.24-bookworm AS build
# the sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server ./cmd/server

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /bin/server /bin/
# where it listens
EXPOSE 8080
CMD ["/bin/server"]

#---- Go with C stays on the same distribution
FROM golang:1.24-bookworm
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o server .
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o server .

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/server ./
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o server .

FROM gcr.io/distroless/base-debian12:nonroot
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /src/server ./
CMD ["./server"]

#---- a shell form needs a shell
FROM golang:1.24-alpine
WORKDIR /src
ENV CGO_ENABLED=0 PORT=8080
COPY main.go go.mod ./
RUN go build -o /app/server .
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
ENTRYPOINT /app/server --port $PORT
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM golang:1.24-alpine AS build
WORKDIR /src
ENV CGO_ENABLED=0 PORT=8080
COPY main.go go.mod ./
RUN go build -o /app/server .

FROM alpine:3
ENV PORT=8080
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /app/server /app/
ENTRYPOINT /app/server --port $PORT

#---- files named only in CMD, static assets, moved metadata
#---- file go.mod
module example.com/shop/v2
#---- file config.yml
#---- file static/index.html
#---- file templates/a.html
#---- file main.go
#---- file main_test.go
#---- file README.md
#---- file Dockerfile
FROM golang:1.24-alpine
LABEL org.opencontainers.image.title=shop
EXPOSE 8080
WORKDIR /src
COPY . .
RUN go build
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
CMD ["./shop", "config.yml"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go build

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /src/config.yml /src/shop ./
COPY --from=build /src/static ./static
COPY --from=build /src/templates ./templates
LABEL org.opencontainers.image.title=shop
EXPOSE 8080
CMD ["./shop", "config.yml"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go build

FROM scratch
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /src/config.yml /src/shop ./
COPY --from=build /src/static ./static
COPY --from=build /src/templates ./templates
LABEL org.opencontainers.image.title=shop
EXPOSE 8080
CMD ["./shop", "config.yml"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go build

FROM alpine:3
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /src/config.yml /src/shop ./
COPY --from=build /src/static ./static
COPY --from=build /src/templates ./templates
LABEL org.opencontainers.image.title=shop
EXPOSE 8080
CMD ["./shop", "config.yml"]

#---- installed programs are found in PATH
FROM golang:1.24-alpine
WORKDIR /src
COPY main.go go.mod ./
RUN go install ./cmd/shop
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go install ./cmd/shop

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /go/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go install ./cmd/shop

FROM scratch
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /go/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go install ./cmd/shop

FROM alpine:3
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /go/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]

#---- packages that only the build needs, and those that the program needs
FROM golang:1.24-alpine AS app
RUN apk add --no-cache git gcc musl-dev ffmpeg tzdata
WORKDIR /src
COPY main.go go.mod ./
ARG VERSION=dev
RUN go build -ldflags "-X main.version=$VERSION" -o /app .
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
LABEL version=$VERSION
RUN adduser -D -u 1000 shop
USER shop
ENTRYPOINT ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM golang:1.24-alpine AS build
RUN apk add --no-cache git gcc musl-dev ffmpeg tzdata
WORKDIR /src
COPY main.go go.mod ./
ARG VERSION=dev
RUN go build -ldflags "-X main.version=$VERSION" -o /app .

FROM alpine:3 AS app
ARG VERSION=dev
RUN apk add --no-cache ffmpeg tzdata
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /app /
LABEL version=$VERSION
RUN adduser -D -u 1000 shop
USER shop
ENTRYPOINT ["/app"]

#---- ok: the program is another one
FROM golang:1.24
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o /bin/server .
RUN apt-get update && apt-get install -y supervisor
CMD ["supervisord", "-n"]

#---- no fix: a step of unknown effect
FROM golang:1.24
WORKDIR /src
COPY main.go go.mod setup.sh ./
RUN ./setup.sh
RUN CGO_ENABLED=0 go build -o /bin/server .
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
CMD ["/bin/server"]
#---- refused: "Split into build and runtime stages: what `./setup.sh` in line 4 leaves for run time is not known"

#---- ok: a development image
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go build -o /bin/server .
CMD ["go", "run", "."]

#---- ok: a toolchain image
FROM golang:1.24
RUN go install golang.org/x/tools/gopls@latest
CMD ["gopls"]

#---- ok: ONBUILD
FROM golang:1.24
WORKDIR /src
ONBUILD COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server .
CMD ["/bin/server"]

#---- ok: nothing is started
FROM golang:1.24
RUN CGO_ENABLED=0 go build -o /bin/server .

#---- ok: two stages already
FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server .
FROM scratch
COPY --from=build /bin/server /
CMD ["/server"]

#---- TypeScript: production packages in a stage of their own
#---- file package.json
{
  "scripts": { "build": "tsc -p tsconfig.json", "start": "node dist/server.js" },
  "dependencies": { "express": "4" },
  "devDependencies": { "typescript": "5" }
}
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "./dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
ENV PORT=3000
RUN npm run build
# <--- info: "the image keeps the sources and the packages that only the build needs, which a build stage would leave behind"
EXPOSE 3000
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim)"
FROM node:20 AS build
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
ENV PORT=3000
RUN npm run build

FROM node:20 AS deps
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev

FROM node:20-slim
ENV PORT=3000
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/package.json ./
EXPOSE 3000
CMD ["npm", "start"]

#---- seed 000: linear
#---- file package.json
{ "scripts": { "build": "vite build --ssr" }, "dependencies": { "express": "4" }, "devDependencies": { "vite": "7" } }
#---- file package-lock.json
#---- file index.js
#---- file src/main.js
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
# <--- info: "the image keeps the sources and the packages that only the build needs, which a build stage would leave behind"
CMD ["node", "./index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim)"
FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build

FROM node:20 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --omit=dev

FROM node:20-slim
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/index.js /app/package.json ./
COPY --from=build --chown=node:node /app/src ./src
COPY --from=build --chown=node:node /app/dist ./dist
CMD ["node", "./index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs20-debian12)"
FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build

FROM node:20 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --omit=dev

FROM gcr.io/distroless/nodejs20-debian12:nonroot
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/index.js /app/package.json ./
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
CMD ["./index.js"]

#---- lifecycle scripts: the packages are pruned in the build stage
#---- file package.json
{
  "scripts": { "build": "nest build", "prepare": "husky" },
  "dependencies": { "@nestjs/core": "11" },
  "devDependencies": { "@nestjs/cli": "11", "husky": "9" }
}
#---- file package-lock.json
#---- file config/app.yml
#---- file src/main.ts
#---- file Dockerfile
FROM node:22-alpine
RUN apk add --no-cache python3 make g++ tini
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "the image keeps the sources and the packages that only the build needs, which a build stage would leave behind"
USER node
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine)"
FROM node:22-alpine AS build
RUN apk add --no-cache python3 make g++ tini
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
RUN apk add --no-cache tini
WORKDIR /app
COPY --from=build /app/config ./config
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
USER node
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/main.js"]

#---- a static site goes to nginx, on the same port
#---- file package.json
{ "scripts": { "build": "vite build", "preview": "vite preview --port 5000 --host" }, "devDependencies": { "vite": "7" } }
#---- file package-lock.json
#---- file index.html
#---- file Dockerfile
FROM node:22
WORKDIR /site
COPY . .
RUN npm ci && npm run build
# <--- info: "the image keeps the sources and the packages that only the build needs, which a build stage would leave behind"
EXPOSE 5000
CMD ["npm", "run", "preview"]
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable-alpine)"
FROM node:22 AS build
WORKDIR /site
COPY . .
RUN npm ci && npm run build

FROM nginx:stable-alpine
COPY --from=build /site/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 5000;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
EXPOSE 5000
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable)"
FROM node:22 AS build
WORKDIR /site
COPY . .
RUN npm ci && npm run build

FROM nginx:stable
COPY --from=build /site/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 5000;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
EXPOSE 5000
#---- fixed (unsafe): "Split into build and runtime stages (nginxinc/nginx-unprivileged:stable-alpine)"
FROM node:22 AS build
WORKDIR /site
COPY . .
RUN npm ci && npm run build

FROM nginxinc/nginx-unprivileged:stable-alpine
COPY --from=build /site/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 5000;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
EXPOSE 5000

#---- ok: the program is a development dependency
#---- file package.json
{ "scripts": { "build": "tsc", "start": "ts-node src/server.ts" }, "devDependencies": { "ts-node": "10" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm install && npm run build
CMD ["npm", "run", "start"]

#---- Python: packages are built where the compilers are
#---- file requirements.txt
flask==3.0
psycopg2==2.9
#---- file app.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
# the packages
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
# <--- info: "the image keeps compilers and headers, which a build stage would leave behind"
COPY . .
RUN useradd --create-home app
USER app
EXPOSE 8000
CMD ["flask", "run", "--host", "0.0.0.0"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim)"
FROM python:3.12 AS build
WORKDIR /app
# the packages
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt

FROM python:3.12-slim
ENV PATH="/opt/venv/bin:$PATH"
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y --no-install-recommends libpq5
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
RUN useradd --create-home app
USER app
EXPOSE 8000
CMD ["flask", "run", "--host", "0.0.0.0"]

#---- Python on slim, with a compiler for one package
FROM python:3.12-slim-bookworm
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libpq-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
# <--- info: "the image keeps compilers and headers, which a build stage would leave behind"
COPY app.py .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim-bookworm)"
FROM python:3.12-slim-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libpq-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.12-slim-bookworm
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY app.py .
CMD ["python", "app.py"]

#---- no fix: what a package needs of the system is not known
#---- file requirements.txt
weasyprint
#---- file app.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt app.py ./
RUN pip install -r requirements.txt
# <--- info: "the image keeps compilers and headers, which a build stage would leave behind"
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: what `weasyprint` needs of the system is not known"

#---- ok: Python without a compiler
FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt app.py ./
RUN pip install -r requirements.txt
CMD ["python", "app.py"]

#---- Maven: a JRE runs what a JDK builds
#---- file pom.xml
<project>
  <artifactId>shop</artifactId>
  <version>1.0</version>
  <build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>
  <dependencies><dependency><artifactId>a</artifactId></dependency></dependencies>
</project>
#---- file src/main/java/App.java
#---- file Dockerfile
FROM maven:3.9-eclipse-temurin-17
WORKDIR /app
COPY pom.xml .
COPY src ./src
RUN mvn -DskipTests package
# <--- info: "the image keeps the JDK, its build tool, what that has downloaded and the sources, which a build stage would leave behind"
EXPOSE 8080
CMD ["java", "-jar", "target/shop-1.0.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:17-jre)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY pom.xml .
COPY src ./src
RUN mvn -DskipTests package

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=build /app/target/shop-1.0.jar ./target/
EXPOSE 8080
CMD ["java", "-jar", "target/shop-1.0.jar"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/java17-debian12)"
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY pom.xml .
COPY src ./src
RUN mvn -DskipTests package

FROM gcr.io/distroless/java17-debian12:nonroot
WORKDIR /app
COPY --from=build /app/target/shop-1.0.jar ./target/
ENTRYPOINT ["java", "-jar", "target/shop-1.0.jar"]
EXPOSE 8080

#---- Gradle on Alpine, with Java's options and a user
FROM gradle:8-jdk21-alpine
WORKDIR /home/gradle/app
COPY build.gradle settings.gradle ./
COPY src src
RUN gradle --no-daemon bootJar && cp build/libs/*.jar /app.jar
# <--- info: "the image keeps the JDK, its build tool, what that has downloaded and the sources, which a build stage would leave behind"
USER 1000
ENV JAVA_OPTS=-Xmx256m
ENTRYPOINT exec java $JAVA_OPTS -jar /app.jar
#---- fixed (unsafe): "Split into build and runtime stages (eclipse-temurin:21-jre-alpine)"
FROM gradle:8-jdk21-alpine AS build
WORKDIR /home/gradle/app
COPY build.gradle settings.gradle ./
COPY src src
RUN gradle --no-daemon bootJar && cp build/libs/*.jar /app.jar

FROM eclipse-temurin:21-jre-alpine
WORKDIR /home/gradle/app
COPY --from=build /app.jar /
USER 1000
ENV JAVA_OPTS=-Xmx256m
ENTRYPOINT exec java $JAVA_OPTS -jar /app.jar

#---- Rust, linked with the C library only
#---- file Cargo.toml
[package]
name = "shop"
#---- file Cargo.lock
[[package]]
name = "serde"
#---- file src/main.rs
#---- file Rocket.toml
#---- file Dockerfile
FROM rust:1.80-bookworm
WORKDIR /src
COPY . .
RUN cargo build --release
# <--- info: "the image keeps the Rust toolchain and the sources, which a build stage would leave behind"
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim)"
FROM rust:1.80-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/Rocket.toml ./
COPY --from=build /src/target/release/shop ./target/release/
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/cc-debian12)"
FROM rust:1.80-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM gcr.io/distroless/cc-debian12:nonroot
WORKDIR /src
COPY --from=build /src/Rocket.toml ./
COPY --from=build /src/target/release/shop ./target/release/
CMD ["./target/release/shop"]

#---- Rust, linked with what a package of the image has
#---- file Cargo.toml
[package]
name = "shop"
[dependencies]
openssl = "0.10"
#---- file Cargo.lock
[[package]]
name = "openssl-sys"
#---- file src/main.rs
#---- file Dockerfile
FROM rust:1.80-slim-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends pkg-config libssl-dev
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo install --path .
# <--- info: "the image keeps the Rust toolchain and the sources, which a build stage would leave behind"
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim)"
FROM rust:1.80-slim-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends pkg-config libssl-dev
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo install --path .

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libssl3 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/cargo/bin/shop /usr/local/bin/
CMD ["shop"]

#---- Rust on Alpine is linked with nothing
FROM rust:1-alpine
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop
# <--- info: "the image keeps the Rust toolchain and the sources, which a build stage would leave behind"
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
FROM rust:1-alpine AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build /usr/local/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
FROM rust:1-alpine AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop

FROM scratch
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM rust:1-alpine AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop

FROM alpine:3
WORKDIR /src
COPY --from=build /usr/local/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]

#---- no fix: a library that is not known
#---- file Cargo.toml
[package]
name = "shop"
[dependencies]
pq = "1"
#---- file Cargo.lock
name = "pq-sys"
#---- file src/main.rs
#---- file Dockerfile
FROM rust:1.80
WORKDIR /src
COPY . .
RUN cargo build --release
# <--- info: "the image keeps the Rust toolchain and the sources, which a build stage would leave behind"
CMD ["./target/release/shop"]
#---- refused: "Split into build and runtime stages: which library of the image `pq-sys` is linked with is not known"

#---- C with libraries
FROM debian:12
RUN apt-get update && apt-get install -y gcc make libssl-dev ca-certificates
WORKDIR /src
COPY Makefile main.c ./
RUN make
# <--- info: "the image keeps compilers, headers and sources, which a build stage would leave behind"
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim)"
FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc make libssl-dev ca-certificates
WORKDIR /src
COPY Makefile main.c ./
RUN make

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y libssl3 ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /src .
CMD ["./server"]

#---- C without libraries
FROM gcc:14-bookworm
WORKDIR /src
COPY main.c .
RUN gcc -static -O2 -o /bin/server main.c
# <--- info: "the image keeps compilers, headers and sources, which a build stage would leave behind"
ENTRYPOINT ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
FROM gcc:14-bookworm AS build
WORKDIR /src
COPY main.c .
RUN gcc -static -O2 -o /bin/server main.c

FROM scratch
WORKDIR /src
COPY --from=build /bin/server /bin/
ENTRYPOINT ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim)"
FROM gcc:14-bookworm AS build
WORKDIR /src
COPY main.c .
RUN gcc -static -O2 -o /bin/server main.c

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /bin/server /bin/
ENTRYPOINT ["/bin/server"]

#---- no fix: C++ of a compiler that is newer than the distribution
FROM gcc:14-bookworm
WORKDIR /src
COPY main.cpp .
RUN g++ -O2 -o /bin/server main.cpp
# <--- info: "the image keeps compilers, headers and sources, which a build stage would leave behind"
ENTRYPOINT ["/bin/server"]
#---- refused: "Split into build and runtime stages: programs in C++ need the libraries of this very compiler"

#---- .NET
#---- file App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"></Project>
#---- file Program.cs
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
# <--- info: "the image keeps the .NET SDK and the sources, which a build stage would leave behind"
WORKDIR /app
ENTRYPOINT ["dotnet", "App.dll"]
#---- fixed (unsafe): "Split into build and runtime stages (mcr.microsoft.com/dotnet/aspnet:8.0)"
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=build /app /app
WORKDIR /app
ENTRYPOINT ["dotnet", "App.dll"]

#---- lower case, and no line break at the end (crlf)
from golang:1.24-alpine
workdir /src
copy main.go go.mod ./
expose 8080
run go build -o /bin/server .
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
cmd ["/bin/server"]
\ No newline at end of file
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
from golang:1.24-alpine as build
workdir /src
copy main.go go.mod ./
run go build -o /bin/server .

from gcr.io/distroless/static-debian12:nonroot
workdir /src
copy --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
copy --from=build /bin/server /bin/
expose 8080
cmd ["/bin/server"]
\ No newline at end of file
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
from golang:1.24-alpine as build
workdir /src
copy main.go go.mod ./
run go build -o /bin/server .

from scratch
workdir /src
copy --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
copy --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
copy --from=build /bin/server /bin/
expose 8080
cmd ["/bin/server"]
\ No newline at end of file
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
from golang:1.24-alpine as build
workdir /src
copy main.go go.mod ./
run go build -o /bin/server .

from alpine:3
workdir /src
copy --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
copy --from=build /bin/server /bin/
expose 8080
cmd ["/bin/server"]
\ No newline at end of file

#---- what says how the image runs moves along, also from above the build
FROM golang:1.24-alpine
# the data
VOLUME /data
STOPSIGNAL SIGINT
HEALTHCHECK --interval=10s CMD ["/server", "-check"]
COPY main.go go.mod ./
RUN go build -o /server .
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
CMD ["/server"]
EXPOSE 8080
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM gcr.io/distroless/static-debian12
WORKDIR /go
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /server /
# the data
VOLUME /data
STOPSIGNAL SIGINT
HEALTHCHECK --interval=10s CMD ["/server", "-check"]
CMD ["/server"]
EXPOSE 8080
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM scratch
WORKDIR /go
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /server /
# the data
VOLUME /data
STOPSIGNAL SIGINT
HEALTHCHECK --interval=10s CMD ["/server", "-check"]
CMD ["/server"]
EXPOSE 8080
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM alpine:3
WORKDIR /go
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /server /
# the data
VOLUME /data
STOPSIGNAL SIGINT
HEALTHCHECK --interval=10s CMD ["/server", "-check"]
CMD ["/server"]
EXPOSE 8080

#---- a health check by a program that only the larger image has
#---- file package.json
{ "scripts": { "build": "tsup src/a.ts" }, "devDependencies": { "tsup": "8" } }
#---- file src/a.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm install && npm run build
# <--- info: "the image keeps the sources and the packages that only the build needs, which a build stage would leave behind"
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
CMD ["node", "dist/a.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm install && npm run build

FROM node:22-slim
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y --no-install-recommends curl
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/package.json ./
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
CMD ["node", "dist/a.js"]

#---- ok: npm build is no build
#---- file package.json
{ "scripts": { "build": "tsc" } }
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm build
CMD ["node", "index.js"]

#---- ok: dotnet run needs the SDK
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
RUN dotnet publish -o /app
CMD ["dotnet", "run"]

#---- ok: a stage that others read
FROM golang:1.24 AS build
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /server .
CMD ["/server"]
FROM build
CMD ["/server", "-v"]

#---- a package manager that starts the program is put in place again
#---- file package.json
{ "scripts": { "build": "nest build", "start:prod": "node dist/main" }, "dependencies": { "@nestjs/core": "11" }, "devDependencies": { "@nestjs/cli": "11" } }
#---- file pnpm-lock.yaml
#---- file src/main.ts
#---- file Dockerfile
FROM node:20-alpine
RUN npm i -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm build
# <--- info: "the image keeps the sources and the packages that only the build needs, which a build stage would leave behind"
CMD ["pnpm", "start:prod"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-alpine)"
FROM node:20-alpine AS build
RUN npm i -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm build

FROM node:20-alpine AS deps
RUN npm i -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile --prod

FROM node:20-alpine
RUN npm i -g pnpm@9
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/package.json ./
CMD ["pnpm", "start:prod"]

#---- what is generated among the packages stays: they are pruned
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/app.js" }, "dependencies": { "prisma": "6" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "extends": "./tsconfig.base.json" }
#---- file tsconfig.base.json
{ "compilerOptions": { "outDir": "./dist" } }
#---- file src/app.ts
#---- file prisma/schema.prisma
#---- file Dockerfile
FROM node:20-bullseye
WORKDIR /app
COPY package*.json ./
COPY prisma ./prisma
RUN npm ci
COPY . .
RUN npx prisma generate
RUN npm run build
# <--- info: "the image keeps the sources and the packages that only the build needs, which a build stage would leave behind"
CMD ["sh", "-c", "npx prisma migrate deploy && npm start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-bullseye-slim)"
FROM node:20-bullseye AS build
WORKDIR /app
COPY package*.json ./
COPY prisma ./prisma
RUN npm ci
COPY . .
RUN npx prisma generate
RUN npm run build
RUN npm prune --omit=dev

FROM node:20-bullseye-slim
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y --no-install-recommends openssl
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["sh", "-c", "npx prisma migrate deploy && npm start"]

#---- ok: a script of the project may run anything
#---- file requirements.txt
flask
#---- file start.sh
#---- file Dockerfile
FROM python:3.12
COPY requirements.txt start.sh ./
RUN pip install -r requirements.txt
ENTRYPOINT ["./start.sh"]

#---- ok: the compiler goes in the step that it came in
FROM python:3.12-alpine
COPY requirements.txt app.py ./
RUN apk add --no-cache --virtual .build gcc musl-dev \
 && pip install -r requirements.txt \
 && apk del .build
CMD ["python", "app.py"]

#---- Go without C on another image
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y golang-go
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /myapp .
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
ENTRYPOINT ["./myapp"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
FROM ubuntu:24.04 AS build
RUN apt-get update && apt-get install -y golang-go
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /myapp .

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /myapp /
ENTRYPOINT ["./myapp"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
FROM ubuntu:24.04 AS build
RUN apt-get update && apt-get install -y golang-go
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /myapp .

FROM scratch
COPY --from=build /myapp /
ENTRYPOINT ["./myapp"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM ubuntu:24.04 AS build
RUN apt-get update && apt-get install -y golang-go
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /myapp .

FROM alpine:3
COPY --from=build /myapp /
ENTRYPOINT ["./myapp"]
#---- fixed (unsafe): "Split into build and runtime stages (ubuntu:24.04)"
FROM ubuntu:24.04 AS build
RUN apt-get update && apt-get install -y golang-go
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /myapp .

FROM ubuntu:24.04
COPY --from=build /myapp /
ENTRYPOINT ["./myapp"]

#---- C++ on Alpine, as a user that every image has
#---- file Makefile
#---- file main.cpp
#---- file www/index.html
#---- file Dockerfile
FROM alpine:3.19
RUN apk add --no-cache build-base
WORKDIR /srv
COPY . .
RUN make
# <--- info: "the image keeps compilers, headers and sources, which a build stage would leave behind"
USER nobody
EXPOSE 8080
CMD ["./httpd", "-d", "www"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3.19)"
FROM alpine:3.19 AS build
RUN apk add --no-cache build-base
WORKDIR /srv
COPY . .
RUN make

FROM alpine:3.19
RUN apk add --no-cache libstdc++
WORKDIR /srv
COPY --from=build /srv .
USER nobody
EXPOSE 8080
CMD ["./httpd", "-d", "www"]

#---- Elixir: a release brings its own runtime
FROM elixir:1.17-alpine
RUN apk add --no-cache build-base git
WORKDIR /app
ENV MIX_ENV=prod PORT=4000
COPY . .
RUN mix local.hex --force && mix deps.get --only prod && mix release
# <--- info: "the image keeps Elixir, its build tool and the sources, which a build stage would leave behind"
CMD ["_build/prod/rel/shop/bin/shop", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM elixir:1.17-alpine AS build
RUN apk add --no-cache build-base git
WORKDIR /app
ENV MIX_ENV=prod PORT=4000
COPY . .
RUN mix local.hex --force && mix deps.get --only prod && mix release

FROM alpine:3
ENV PORT=4000
RUN apk add --no-cache libstdc++ libgcc ncurses-libs openssl
WORKDIR /app
COPY --from=build /app/_build/prod/rel/shop ./_build/prod/rel/shop
CMD ["_build/prod/rel/shop/bin/shop", "start"]

#---- a generated site
FROM python:3.12
WORKDIR /docs
COPY . .
RUN pip install mkdocs && mkdocs build -d /site
# <--- info: "the image keeps what generates the site, and its sources, which a build stage would leave behind"
EXPOSE 8000
CMD ["python", "-m", "http.server", "8000", "-d", "/site"]
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable-alpine)"
FROM python:3.12 AS build
WORKDIR /docs
COPY . .
RUN pip install mkdocs && mkdocs build -d /site

FROM nginx:stable-alpine
COPY --from=build /site /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 8000;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ $uri.html =404;
  }
}
EOF
EXPOSE 8000
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable)"
FROM python:3.12 AS build
WORKDIR /docs
COPY . .
RUN pip install mkdocs && mkdocs build -d /site

FROM nginx:stable
COPY --from=build /site /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 8000;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ $uri.html =404;
  }
}
EOF
EXPOSE 8000
#---- fixed (unsafe): "Split into build and runtime stages (nginxinc/nginx-unprivileged:stable-alpine)"
FROM python:3.12 AS build
WORKDIR /docs
COPY . .
RUN pip install mkdocs && mkdocs build -d /site

FROM nginxinc/nginx-unprivileged:stable-alpine
COPY --from=build /site /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 8000;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ $uri.html =404;
  }
}
EOF
EXPOSE 8000

#---- ok: a generator that serves while one writes
FROM ruby:3.3
WORKDIR /docs
COPY . .
RUN bundle install && bundle exec jekyll build
CMD ["bundle", "exec", "jekyll", "serve"]

#---- folders that the program may write to keep it root
FROM golang:1.24-alpine
RUN mkdir -p /data/cache
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o /server .
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
CMD ["/server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
FROM golang:1.24-alpine AS build
RUN mkdir -p /data/cache
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o /server .

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /data/cache /data/cache
COPY --from=build /server /
CMD ["/server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
FROM golang:1.24-alpine AS build
RUN mkdir -p /data/cache
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o /server .

FROM scratch
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /data/cache /data/cache
COPY --from=build /server /
CMD ["/server"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM golang:1.24-alpine AS build
RUN mkdir -p /data/cache
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o /server .

FROM alpine:3
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /data/cache /data/cache
COPY --from=build /server /
CMD ["/server"]

#---- aliases of paths are read when the program runs
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "tsconfig-paths": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/a.ts
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
# <--- info: "the image keeps the sources and the packages that only the build needs, which a build stage would leave behind"
CMD ["node", "-r", "tsconfig-paths/register", "dist/a.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM node:22-alpine AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/tsconfig.json /app/package.json ./
COPY --from=build --chown=node:node /app/dist ./dist
CMD ["node", "-r", "tsconfig-paths/register", "dist/a.js"]

#---- no fix: among the files of the compiler
FROM gcc:12-bookworm
WORKDIR /src
COPY Makefile main.c ./
RUN gcc -o server main.c && make install
# <--- info: "the image keeps compilers, headers and sources, which a build stage would leave behind"
CMD ["/usr/local/bin/server"]
#---- refused: "Split into build and runtime stages: programs in C++ need the libraries of this very compiler"

#---- folders that steps make in the project
#---- file package.json
{ "scripts": { "build": "tsc" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/a.ts
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
# <--- info: "the image keeps the sources and the packages that only the build needs, which a build stage would leave behind"
RUN mkdir -p uploads/images && chown -R node:node uploads
USER node
CMD ["node", "dist/a.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
RUN mkdir -p uploads/images && chown -R node:node uploads

FROM node:22-alpine
WORKDIR /app
COPY --from=build --chown=node:node /app/uploads ./uploads
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
USER node
CMD ["node", "dist/a.js"]

#---- the working directory is given to the user
FROM golang:1.24-alpine
WORKDIR /srv
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o server . && mkdir -p data && chown -R 1000:1000 /srv
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
USER 1000:1000
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
FROM golang:1.24-alpine AS build
WORKDIR /srv
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o server . && mkdir -p data && chown -R 1000:1000 /srv

FROM gcr.io/distroless/static-debian12
USER 1000:1000
WORKDIR /srv
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build --chown=1000:1000 /srv/data ./data
COPY --from=build --chown=1000:1000 /srv/server ./
USER 1000:1000
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
FROM golang:1.24-alpine AS build
WORKDIR /srv
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o server . && mkdir -p data && chown -R 1000:1000 /srv

FROM scratch
USER 1000:1000
WORKDIR /srv
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build --chown=1000:1000 /srv/data ./data
COPY --from=build --chown=1000:1000 /srv/server ./
USER 1000:1000
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM golang:1.24-alpine AS build
WORKDIR /srv
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o server . && mkdir -p data && chown -R 1000:1000 /srv

FROM alpine:3
WORKDIR /srv
RUN chown 1000:1000 /srv
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build --chown=1000:1000 /srv/data ./data
COPY --from=build --chown=1000:1000 /srv/server ./
USER 1000:1000
CMD ["./server"]

#---- ok: a Dockerfile for development, by its name
#---- file go.mod
module example.com/shop
#---- file main.go
#---- file Dockerfile.dev
FROM golang:1.24-alpine
WORKDIR /src
COPY . .
RUN go build -o /server .
CMD ["/server"]

#---- what else a step makes in the project is not known
#---- file requirements.txt
django
#---- file manage.py
#---- file shop/settings.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /shop
COPY . .
RUN pip install -r requirements.txt
# <--- info: "the image keeps compilers and headers, which a build stage would leave behind"
RUN python manage.py collectstatic --noinput
CMD ["gunicorn", "shop.wsgi"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim)"
FROM python:3.12 AS build
WORKDIR /shop
COPY . .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt
RUN python manage.py collectstatic --noinput

FROM python:3.12-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /shop
COPY --from=build /shop .
COPY --from=build /opt/venv /opt/venv
CMD ["gunicorn", "shop.wsgi"]

#---- generated files beside those of Go
#---- file go.mod
module example.com/shop
#---- file main.go
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /src
COPY . .
RUN go generate ./... && CGO_ENABLED=0 go build -o /bin/shop .
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
CMD ["/bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go generate ./... && CGO_ENABLED=0 go build -o /bin/shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /src .
COPY --from=build /bin/shop /bin/
CMD ["/bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go generate ./... && CGO_ENABLED=0 go build -o /bin/shop .

FROM scratch
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /src .
COPY --from=build /bin/shop /bin/
CMD ["/bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go generate ./... && CGO_ENABLED=0 go build -o /bin/shop .

FROM alpine:3
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /src .
COPY --from=build /bin/shop /bin/
CMD ["/bin/shop"]

#---- what a user has built stays theirs
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/a.ts
#---- file Dockerfile
FROM node:22-alpine
USER node
WORKDIR /home/node/app
COPY --chown=node:node package*.json ./
RUN npm ci
COPY --chown=node:node . .
RUN npm run build
# <--- info: "the image keeps the sources and the packages that only the build needs, which a build stage would leave behind"
CMD ["node", "dist/a.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine)"
FROM node:22-alpine AS build
USER node
WORKDIR /home/node/app
COPY --chown=node:node package*.json ./
RUN npm ci
COPY --chown=node:node . .
RUN npm run build

FROM node:22-alpine AS deps
USER node
WORKDIR /home/node/app
COPY --chown=node:node package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
USER node
WORKDIR /home/node/app
COPY --from=deps --chown=node /home/node/app/node_modules ./node_modules
COPY --from=build --chown=node /home/node/app/dist ./dist
COPY --from=build --chown=node /home/node/app/package.json ./
CMD ["node", "dist/a.js"]

#---- no fix: files belong to a user that no smaller image is known to have
FROM golang:1.24-alpine
WORKDIR /srv
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o server . && mkdir data && chown -R shop:shop data
# <--- info: "the image keeps the Go toolchain and the sources, which a build stage would leave behind"
CMD ["./server"]
#---- refused: "Split into build and runtime stages: no smaller image is known to have all that it needs at run time"

#---- PHP: Composer stays behind, extensions are compiled where they run
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file src/Shop.php
#---- file tests/ShopTest.php
#---- file Dockerfile
FROM php:8.3-apache
RUN apt-get update && apt-get install -y git unzip
# for archives
RUN apt-get update && apt-get install -y libzip-dev \
 && docker-php-ext-install zip
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev --optimize-autoloader
# <--- info: "the image keeps Composer, its cache and what it fetches with, which a build stage would leave behind"
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-apache)"
FROM php:8.3-apache AS build
RUN apt-get update && apt-get install -y git unzip
# for archives
RUN apt-get update && apt-get install -y libzip-dev \
 && docker-php-ext-install zip
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev --optimize-autoloader

FROM php:8.3-apache
# for archives
RUN apt-get update && apt-get install -y libzip-dev \
 && docker-php-ext-install zip
WORKDIR /var/www/html
COPY --from=build /var/www/html/composer.json /var/www/html/composer.lock ./
COPY --from=build /var/www/html/public ./public
COPY --from=build /var/www/html/src ./src
COPY --from=build /var/www/html/vendor ./vendor

#---- PHP: what Composer's scripts make is not known
FROM php:8.3-fpm-alpine
WORKDIR /srv
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . .
RUN composer install && php artisan route:cache
# <--- info: "the image keeps Composer, its cache and what it fetches with, which a build stage would leave behind"
USER www-data
CMD ["php-fpm"]
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-fpm-alpine)"
FROM php:8.3-fpm-alpine AS build
WORKDIR /srv
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . .
RUN composer install && php artisan route:cache

FROM php:8.3-fpm-alpine
WORKDIR /srv
COPY --from=build /srv .
USER www-data
CMD ["php-fpm"]

#---- what is given to a user within what is copied whole
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www
COPY . .
RUN composer install --no-dev
# <--- info: "the image keeps Composer, its cache and what it fetches with, which a build stage would leave behind"
RUN php bin/console cache:warmup && chown -R www-data:www-data var
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-apache)"
FROM php:8.3-apache AS build
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www
COPY . .
RUN composer install --no-dev
RUN php bin/console cache:warmup && chown -R www-data:www-data var

FROM php:8.3-apache
WORKDIR /var/www
COPY --from=build /var/www .
COPY --from=build --chown=www-data:www-data /var/www/var ./var
