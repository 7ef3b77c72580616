#---- the script `test` of package.json, and readers by index
#---- file package.json
{ "scripts": { "test": "jest", "build": "tsc" } }
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
run ./mvnw -B package
#   ^ cursor

from eclipse-temurin:17-jre
copy --from=build /target/app.jar /
#---- after (unsafe): "Add a test stage"
from maven:3.9-eclipse-temurin-17 as build
copy . .
run ./mvnw -B package

from build as test
run ./mvnw test

from eclipse-temurin:17-jre
copy --from=build /target/app.jar /

#---- pytest, where it is listed
#---- file requirements.txt
flask
pytest==8
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
RUN sh gradlew build
#      ^ cursor

FROM eclipse-temurin:21-jre
COPY --from=build /src/build/libs/app.jar /app.jar
#---- after (unsafe): "Add a test stage"
FROM eclipse-temurin:21 AS build
WORKDIR /src
COPY . .
RUN sh gradlew build

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
