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

#---- the name stays with what runs, and with what it was built on where others count
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
#^ cursor
RUN go build -o /server .
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build-2
COPY main.go go.mod ./
RUN go build -o /server .

FROM alpine:3 AS build
WORKDIR /go
COPY --from=build-2 /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build-2 /server /
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build-2
COPY main.go go.mod ./
RUN go build -o /server .

FROM gcr.io/distroless/static-debian12 AS build
WORKDIR /go
COPY --from=build-2 /server /
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build-2
COPY main.go go.mod ./
RUN go build -o /server .

FROM scratch AS build
WORKDIR /go
COPY --from=build-2 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build-2 /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build-2 /server /
CMD ["/server"]
#---- after (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build-2
COPY main.go go.mod ./
RUN go build -o /server .

FROM gcr.io/distroless/static-debian12:nonroot AS build
WORKDIR /go
COPY --from=build-2 /server /
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
