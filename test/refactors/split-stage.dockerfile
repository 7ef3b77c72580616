#---- anywhere in the stage, one entry for each image that can run the result
#---- file go.mod
module example.com/shop
#---- file main.go
#---- file Dockerfile
FROM golang:1.24-bookworm AS app
WORKDIR /src
#  ^ cursor
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/shop .
USER 1000:1000
ENTRYPOINT ["/bin/shop"]
#---- after (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as 1000:1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/shop .

FROM debian:bookworm-slim AS app
WORKDIR /src
COPY --from=build /bin/shop /bin/
USER 1000:1000
ENTRYPOINT ["/bin/shop"]
#---- after (unsafe): "Split into build and runtime stages (alpine:3, as 1000:1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/shop .

FROM alpine:3 AS app
WORKDIR /src
COPY --from=build /bin/shop /bin/
USER 1000:1000
ENTRYPOINT ["/bin/shop"]
#---- after (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as 1000:1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/shop .

FROM gcr.io/distroless/static-debian12 AS app
WORKDIR /src
COPY --from=build /bin/shop /bin/
USER 1000:1000
ENTRYPOINT ["/bin/shop"]
#---- after (unsafe): "Split into build and runtime stages (scratch, as 1000:1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/shop .

FROM scratch AS app
WORKDIR /src
COPY --from=build /bin/shop /bin/
USER 1000:1000
ENTRYPOINT ["/bin/shop"]

#---- a stage that is called after its building keeps that name
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
#^ cursor
RUN go build -o /server .
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM alpine:3
WORKDIR /go
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /server /
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM gcr.io/distroless/static-debian12
WORKDIR /go
COPY --from=build /server /
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM scratch
WORKDIR /go
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /server /
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /go
COPY --from=build /server /
CMD ["/server"]

#---- what is missing is said
FROM golang:1.24
COPY main.go go.mod ./
RUN go build -o $OUT .
#      ^ cursor
CMD ["/server"]
#---- refused: "Split into build and runtime stages: the output path of the program is unknown"

#---- ok: nothing is built
FROM node:22
COPY server.js .
#^ cursor
CMD ["node", "server.js"]

#---- the program is another one
FROM golang:1.24
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o /bin/server .
#   ^ cursor
RUN apt-get update && apt-get install -y supervisor
CMD ["supervisord", "-n"]
#---- refused: "Split into build and runtime stages: the image starts `supervisord`, which is not the program that it builds"

#---- the program is a development dependency
#---- file package.json
{ "scripts": { "build": "tsc", "start": "ts-node src/server.ts" }, "devDependencies": { "ts-node": "10" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^ cursor
RUN npm install && npm run build
CMD ["npm", "run", "start"]
#---- refused: "Split into build and runtime stages: `src/server.ts` is compiled when the image starts, by its packages"

#---- a script of the project may run anything
#---- file requirements.txt
flask
#---- file start.sh
#---- file Dockerfile
FROM python:3.12
COPY requirements.txt start.sh ./
RUN pip install -r requirements.txt
#   ^ cursor
ENTRYPOINT ["./start.sh"]
#---- refused: "Split into build and runtime stages: the commands in the script that it starts are unknown"

#---- a script that goes to another folder
#---- file package.json
{ "scripts": { "build": "tsc", "start": "cd build && node main.js" }, "devDependencies": { "typescript": "5" } }
#---- file Dockerfile
FROM node:22
#    ^ cursor
WORKDIR /app
COPY . .
RUN npm install && npm run build
CMD ["npm", "start"]
#---- after (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm install && npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app .
CMD ["npm", "start"]
#---- after (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm install && npm run build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["npm", "start"]

#---- a script that installs packages when the image starts
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file start.sh
#!/bin/sh
[ -d vendor/psr ] || composer install --no-dev
php -S 0.0.0.0:80 -t public
#---- file Dockerfile
FROM php:8.3-cli
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /app
COPY . .
#  ^ cursor
RUN composer install --no-dev
ENTRYPOINT ["/app/start.sh"]
#---- refused: "Split into build and runtime stages: `composer install` installs packages when the image starts, which may need compilers"

#---- a pipeline tests in the image
#---- file cloudbuild.yaml
steps:
  - name: gcr.io/cloud-builders/docker
    entrypoint: bash
    args:
      - -c
      - |
        docker build -t gcr.io/$PROJECT_ID/app .
        docker run gcr.io/$PROJECT_ID/app npm test
#---- file package.json
{ "scripts": { "build": "tsc", "test": "jest", "start": "node dist/main.js" }, "devDependencies": { "typescript": "5", "jest": "30" } }
#---- file package-lock.json
{}
#---- file Dockerfile
FROM node:22
#    ^ cursor
WORKDIR /app
COPY . .
RUN npm ci && npm run build
CMD ["npm", "start"]
#---- refused: "Split into build and runtime stages: cloudbuild.yaml starts `npm test` in this image, which needs `jest`, a development dependency"

#---- a secret that only the install reads does not go on into the runtime stage
#---- file package.json
{ "name": "a", "version": "1.0.0", "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": { "": { "name": "a" } } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist", "rootDir": "src" } }
#---- file src/index.ts
console.log(1)
#---- file .npmrc
//registry.npmjs.org/:_authToken=${NPM_TOKEN}
#---- file Dockerfile
FROM node:22
WORKDIR /app
#^ cursor
ENV NPM_TOKEN=npm_abcdefghijklmnopqrstuvwxyz0123456789 NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build
CMD ["node", "dist/index.js"]
#---- after (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
ENV NPM_TOKEN=npm_abcdefghijklmnopqrstuvwxyz0123456789 NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- after (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22 AS build
WORKDIR /app
ENV NPM_TOKEN=npm_abcdefghijklmnopqrstuvwxyz0123456789 NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM gcr.io/distroless/nodejs22-debian13
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/index.js"]
#---- after (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
ENV NPM_TOKEN=npm_abcdefghijklmnopqrstuvwxyz0123456789 NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- after (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22 AS build
WORKDIR /app
ENV NPM_TOKEN=npm_abcdefghijklmnopqrstuvwxyz0123456789 NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM gcr.io/distroless/nodejs22-debian13:nonroot
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/index.js"]

#---- a name that a build of the workspace names stays with what runs
#---- file compose.yaml
services: { app: { build: { context: ., target: builder } } }
#---- file go.mod
module x

go 1.24
#---- file main.go
package main

func main() {}
#---- file Dockerfile
FROM golang:1.24-alpine AS builder
COPY main.go go.mod ./
#^ cursor
RUN go build -o /server .
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM alpine:3 AS builder
WORKDIR /go
COPY --from=build /server /
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM gcr.io/distroless/static-debian12 AS builder
WORKDIR /go
COPY --from=build /server /
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM scratch AS builder
WORKDIR /go
COPY --from=build /server /
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM gcr.io/distroless/static-debian12:nonroot AS builder
WORKDIR /go
COPY --from=build /server /
CMD ["/server"]
