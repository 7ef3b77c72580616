#---- seed 002: a Go service; GOOS is given
FROM golang:1.22-alpine AS builder
RUN apk add --no-cache git ca-certificates
WORKDIR /app

# Cache Go modules
COPY go.mod go.sum ./
RUN go mod download

# Build static binary
COPY . .
RUN CGO_ENABLED=0 GOOS=linux go build \
#   ^ cursor
    -ldflags='-w -s -extldflags "-static"' \
    -o /app/server ./cmd/server

# Production: scratch image (0 bytes base)
FROM scratch
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=builder /app/server /server
ENTRYPOINT ["/server"]
#---- after (unsafe): "Build for the target platform"
FROM --platform=$BUILDPLATFORM golang:1.22-alpine AS builder
RUN apk add --no-cache git ca-certificates
WORKDIR /app

# Cache Go modules
COPY go.mod go.sum ./
RUN go mod download

# Build static binary
COPY . .
ARG TARGETARCH
RUN CGO_ENABLED=0 GOOS=linux GOARCH=$TARGETARCH go build \
    -ldflags='-w -s -extldflags "-static"' \
    -o /app/server ./cmd/server

# Production: scratch image (0 bytes base)
FROM scratch
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=builder /app/server /server
ENTRYPOINT ["/server"]

#---- by ENV, two programs, in lower case (crlf)
from golang:1.24 as build
env CGO_ENABLED=0
copy . .
# the programs
run go build -o /a ./cmd/a && go build -o /b ./cmd/b
#   ^ cursor
from scratch
copy --from=build /a /b /
#---- after (unsafe): "Build for the target platform"
from --platform=$BUILDPLATFORM golang:1.24 as build
env CGO_ENABLED=0
copy . .
arg TARGETOS TARGETARCH
# the programs
run GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /a ./cmd/a && GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /b ./cmd/b
from scratch
copy --from=build /a /b /

#---- C
FROM golang:1.24 AS build
COPY . .
RUN go build -o /a .
#   ^ cursor
FROM debian
COPY --from=build /a /
#---- refused: "Build for the target platform: CGO_ENABLED is not set: Go would use C for the platform of the builder, and leave it out for others"

#---- C that the stage asks for
FROM golang:1.25-alpine AS build
RUN CGO_ENABLED=1 go build -o /a .
#   ^ cursor
FROM alpine
COPY --from=build /a /
#---- refused: "Build for the target platform: CGO_ENABLED is not 0, and cross-compiling C needs a C cross-compiler"

#---- other files of the platform
FROM golang:1.24 AS build
COPY . .
RUN CGO_ENABLED=0 go build -o /a .
#   ^ cursor
FROM debian
COPY --from=build /a /usr/bin/git /usr/bin/
#---- refused: "Build for the target platform: `/usr/bin/git` in line 5 may be specific to one platform"

#---- a single stage
FROM golang:1.24
COPY . .
RUN CGO_ENABLED=0 go build -o /a .
#   ^ cursor
CMD ["/a"]
#---- refused: "Build for the target platform: the final image would have the platform of the builder; split the stage first"

#---- ok: for a platform already
FROM golang:1.24 AS build
COPY . .
RUN CGO_ENABLED=0 GOARCH=arm64 go build -o /a .
#   ^ cursor
FROM scratch
COPY --from=build /a /

#---- ok: a platform that the stage is built for already
FROM --platform=linux/arm64 golang:1.24 AS build
COPY . .
RUN CGO_ENABLED=0 go build -o /a .
#   ^ cursor

FROM scratch
COPY --from=build /a /a

#---- Alpine's image has no C compiler, and the files of the build context are the same everywhere
#---- file go.mod
module example.com/app
#---- file main.go
package main
#---- file migrations/1.up
create table a;
#---- file Dockerfile
FROM golang:1.25-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o /server .
#   ^ cursor

FROM alpine
COPY --from=build /server /server
COPY --from=build /app/migrations /migrations
#---- after (unsafe): "Build for the target platform"
FROM --platform=$BUILDPLATFORM golang:1.25-alpine AS build
WORKDIR /app
COPY . .
ARG TARGETOS TARGETARCH
RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /server .

FROM alpine
COPY --from=build /server /server
COPY --from=build /app/migrations /migrations

#---- a C compiler is installed
FROM golang:1.25-alpine AS build
RUN apk add --no-cache gcc musl-dev
COPY . .
RUN go build -o /server .
#   ^ cursor
FROM alpine
COPY --from=build /server /server
#---- refused: "Build for the target platform: CGO_ENABLED is not set: Go would use C for the platform of the builder, and leave it out for others"

#---- Go before 1.20 fails without a C compiler
FROM golang:1.19-alpine AS build
COPY . .
RUN go build -o /server .
#   ^ cursor
FROM alpine
COPY --from=build /server /server
#---- refused: "Build for the target platform: CGO_ENABLED is not set: Go would use C for the platform of the builder, and leave it out for others"

#---- what steps have made may be for one platform
FROM golang:1.25-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o /server . && go run ./tools -o /data/tool
#   ^ cursor
FROM alpine
COPY --from=build /server /server
COPY --from=build /data /data
#---- refused: "Build for the target platform: `/data` in line 7 may be specific to one platform"

#---- what it builds is run by a later step
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go build -o /bin/gen ./cmd/gen && /bin/gen > names.go
#   ^ cursor
RUN go build -o /bin/app ./cmd/app
FROM scratch
COPY --from=build /bin/app /app
#---- refused: "Build for the target platform: line 5 runs `/bin/gen`, which may not start on the builder then"

#---- what it builds has the name of its folder, and is run
FROM golang:1.26 AS build
WORKDIR /src/app
COPY . .
RUN CGO_ENABLED=0 go build .
#   ^ cursor
RUN timeout 5 ./app --version
FROM scratch
COPY --from=build /src/app/app /app
#---- refused: "Build for the target platform: line 5 runs `./app`, which may not start on the builder then"

#---- a program of the builder has the name of one that is built
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
ADD https://example.com/migrate-linux /usr/local/bin/migrate
RUN CGO_ENABLED=0 go build -o /out/migrate ./cmd/migrate
#   ^ cursor
FROM scratch
COPY --from=build /usr/local/bin/migrate /out/migrate /
#---- refused: "Build for the target platform: `/usr/local/bin/migrate` in line 7 may be specific to one platform"

#---- a service builds it without BuildKit, which gives no platforms
#---- file heroku.yml
build:
  docker:
    web: Dockerfile
#---- file Dockerfile
FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /server .
#   ^ cursor

FROM alpine:3
COPY --from=build /server /server
#---- refused: "Build for the target platform: heroku.yml has it built without BuildKit"
