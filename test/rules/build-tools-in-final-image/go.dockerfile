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
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
# where it listens
EXPOSE 8080
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
# the sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server ./cmd/server

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /bin/server /bin/
# where it listens
EXPOSE 8080
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-bookworm AS build
# the sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server ./cmd/server

FROM alpine:3
WORKDIR /src
COPY --from=build /bin/server /bin/
# where it listens
EXPOSE 8080
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-bookworm AS build
# the sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server ./cmd/server

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /bin/server /bin/
# where it listens
EXPOSE 8080
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-bookworm AS build
# the sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server ./cmd/server

FROM scratch
WORKDIR /src
COPY --from=build /bin/server /bin/
# where it listens
EXPOSE 8080
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-bookworm AS build
# the sources
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/server ./cmd/server

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build /bin/server /bin/
# where it listens
EXPOSE 8080
CMD ["/bin/server"]

#---- Go with C stays on the same distribution
FROM golang:1.24-bookworm
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o server .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o server .

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/server ./
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o server .

FROM gcr.io/distroless/base-debian12
WORKDIR /src
COPY --from=build /src/server ./
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o server .

FROM gcr.io/distroless/base-debian12:nonroot
WORKDIR /src
COPY --from=build /src/server ./
CMD ["./server"]

#---- a shell form needs a shell
FROM golang:1.24-alpine
WORKDIR /src
ENV CGO_ENABLED=0 PORT=8080
COPY main.go go.mod ./
RUN go build -o /app/server .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
ENTRYPOINT /app/server --port $PORT
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
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
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop", "config.yml"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go build

FROM alpine:3
WORKDIR /src
COPY --from=build /src/config.yml /src/shop ./
COPY --from=build /src/static ./static
COPY --from=build /src/templates ./templates
LABEL org.opencontainers.image.title=shop
EXPOSE 8080
CMD ["./shop", "config.yml"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go build

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /src/config.yml /src/shop ./
COPY --from=build /src/static ./static
COPY --from=build /src/templates ./templates
LABEL org.opencontainers.image.title=shop
EXPOSE 8080
CMD ["./shop", "config.yml"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go build

FROM scratch
WORKDIR /src
COPY --from=build /src/config.yml /src/shop ./
COPY --from=build /src/static ./static
COPY --from=build /src/templates ./templates
LABEL org.opencontainers.image.title=shop
EXPOSE 8080
CMD ["./shop", "config.yml"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go build

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build --chown=nonroot:nonroot /src/config.yml ./
COPY --from=build --chown=nonroot:nonroot /src/static ./static
COPY --from=build --chown=nonroot:nonroot /src/templates ./templates
COPY --from=build /src/shop ./
LABEL org.opencontainers.image.title=shop
EXPOSE 8080
CMD ["./shop", "config.yml"]

#---- installed programs are found in PATH
FROM golang:1.24-alpine
WORKDIR /src
COPY main.go go.mod ./
RUN go install ./cmd/shop
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go install ./cmd/shop

FROM alpine:3
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /go/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go install ./cmd/shop

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /go/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
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
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go install ./cmd/shop

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build /go/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]

#---- packages that only the build needs, and those that the program needs
FROM golang:1.24-alpine AS app
RUN apk add --no-cache git gcc musl-dev ffmpeg tzdata
WORKDIR /src
COPY main.go go.mod ./
ARG VERSION=dev
RUN go build -ldflags "-X main.version=$VERSION" -o /app .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
LABEL version=$VERSION
RUN adduser -D -u 1000 shop
USER shop
ENTRYPOINT ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as shop)"
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
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/bin/server"]
#---- refused: "Split into build and runtime stages: `./setup.sh` in line 4 may create files that the program needs at run time"

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

#---- lower case, and no line break at the end (crlf)
from golang:1.24-alpine
workdir /src
copy main.go go.mod ./
expose 8080
run go build -o /bin/server .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
cmd ["/bin/server"]
\ No newline at end of file
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
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
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
from golang:1.24-alpine as build
workdir /src
copy main.go go.mod ./
run go build -o /bin/server .

from gcr.io/distroless/static-debian12
workdir /src
copy --from=build /bin/server /bin/
expose 8080
cmd ["/bin/server"]
\ No newline at end of file
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
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
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
from golang:1.24-alpine as build
workdir /src
copy main.go go.mod ./
run go build -o /bin/server .

from gcr.io/distroless/static-debian12:nonroot
workdir /src
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
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/server"]
EXPOSE 8080
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
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
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
COPY main.go go.mod ./
RUN go build -o /server .

FROM gcr.io/distroless/static-debian12
WORKDIR /go
COPY --from=build /server /
# the data
VOLUME /data
STOPSIGNAL SIGINT
HEALTHCHECK --interval=10s CMD ["/server", "-check"]
CMD ["/server"]
EXPOSE 8080
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
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

#---- ok: a stage that others read
FROM golang:1.24 AS build
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /server .
CMD ["/server"]
FROM build
CMD ["/server", "-v"]

#---- Go without C on another image
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y golang-go
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /myapp .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
ENTRYPOINT ["./myapp"]
#---- fixed (unsafe): "Split into build and runtime stages (ubuntu:24.04, as root)"
FROM ubuntu:24.04 AS build
RUN apt-get update && apt-get install -y golang-go
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /myapp .

FROM ubuntu:24.04
COPY --from=build /myapp /
ENTRYPOINT ["./myapp"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM ubuntu:24.04 AS build
RUN apt-get update && apt-get install -y golang-go
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /myapp .

FROM alpine:3
COPY --from=build /myapp /
ENTRYPOINT ["./myapp"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM ubuntu:24.04 AS build
RUN apt-get update && apt-get install -y golang-go
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /myapp .

FROM gcr.io/distroless/static-debian12
COPY --from=build /myapp /
ENTRYPOINT ["./myapp"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM ubuntu:24.04 AS build
RUN apt-get update && apt-get install -y golang-go
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o /myapp .

FROM scratch
COPY --from=build /myapp /
ENTRYPOINT ["./myapp"]

#---- folders that the program may write to keep it root
FROM golang:1.24-alpine
RUN mkdir -p /data/cache
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o /server .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/server"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
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
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
RUN mkdir -p /data/cache
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o /server .

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /data/cache /data/cache
COPY --from=build /server /
CMD ["/server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
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

#---- the working directory is given to the user
FROM golang:1.24-alpine
WORKDIR /srv
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o server . && mkdir -p data && chown -R 1000:1000 /srv
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
USER 1000:1000
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as 1000:1000)"
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
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as 1000:1000)"
FROM golang:1.24-alpine AS build
WORKDIR /srv
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o server . && mkdir -p data && chown -R 1000:1000 /srv

FROM gcr.io/distroless/static-debian12
USER 1000:1000
WORKDIR /srv
COPY --from=build --chown=1000:1000 /srv/data ./data
COPY --from=build --chown=1000:1000 /srv/server ./
USER 1000:1000
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as 1000:1000)"
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

#---- generated files beside those of Go
#---- file go.mod
module example.com/shop
#---- file main.go
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /src
COPY . .
RUN go generate ./... && CGO_ENABLED=0 go build -o /bin/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go generate ./... && CGO_ENABLED=0 go build -o /bin/shop .

FROM alpine:3
WORKDIR /src
COPY --from=build /src .
COPY --from=build /bin/shop /bin/
CMD ["/bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go generate ./... && CGO_ENABLED=0 go build -o /bin/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /src .
COPY --from=build /bin/shop /bin/
CMD ["/bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go generate ./... && CGO_ENABLED=0 go build -o /bin/shop .

FROM scratch
WORKDIR /src
COPY --from=build /src .
COPY --from=build /bin/shop /bin/
CMD ["/bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go generate ./... && CGO_ENABLED=0 go build -o /bin/shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build --chown=nonroot:nonroot /src .
COPY --from=build /bin/shop /bin/
CMD ["/bin/shop"]

#---- no fix: files belong to a user that no smaller image is known to have
FROM golang:1.24-alpine
WORKDIR /srv
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o server . && mkdir data && chown -R shop:shop data
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./server"]
#---- refused: "Split into build and runtime stages: no smaller base image provides everything the program needs"

#---- a Makefile that names the build
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Makefile
BINARY ?= bin/shop
VERSION := $(shell git describe)

build: vet
	@CGO_ENABLED=0 go build -ldflags "-X main.version=$(VERSION)" -o $(BINARY) .

vet:
	go vet ./...
#---- file Dockerfile
FROM golang:1.24-alpine
RUN apk add --no-cache make git
WORKDIR /app
COPY . .
RUN make build
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
RUN apk add --no-cache make git
WORKDIR /app
COPY . .
RUN make build

FROM alpine:3
WORKDIR /app
COPY --from=build /app/bin/shop ./bin/
CMD ["bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
RUN apk add --no-cache make git
WORKDIR /app
COPY . .
RUN make build

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/bin/shop ./bin/
CMD ["bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
RUN apk add --no-cache make git
WORKDIR /app
COPY . .
RUN make build

FROM scratch
WORKDIR /app
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app/bin/shop ./bin/
CMD ["bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
RUN apk add --no-cache make git
WORKDIR /app
COPY . .
RUN make build

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build /app/bin/shop ./bin/
CMD ["bin/shop"]

#---- white space at the end of the last step stays there
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY . .
RUN go build -o shop .  
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o shop .  

FROM alpine:3
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o shop .  

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o shop .  

FROM scratch
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o shop .  

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- vendored sources are of use to the build only
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file config/shop.yml
#---- file vendor/modules.txt
#---- file vendor/github.com/a/b/c/d.go
package c
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY ./ ./
RUN go build -o shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY ./ ./
RUN go build -o shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /app/config ./config
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY ./ ./
RUN go build -o shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/config ./config
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY ./ ./
RUN go build -o shop .

FROM scratch
WORKDIR /app
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /app/config ./config
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY ./ ./
RUN go build -o shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/config ./config
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- settings of git are of use to the build alone
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
RUN git config --global url."ssh://git@example.com/".insteadOf https://example.com/
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
RUN git config --global url."ssh://git@example.com/".insteadOf https://example.com/
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
RUN git config --global url."ssh://git@example.com/".insteadOf https://example.com/
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
RUN git config --global url."ssh://git@example.com/".insteadOf https://example.com/
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM scratch
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
RUN git config --global url."ssh://git@example.com/".insteadOf https://example.com/
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- certificates for a program that asks servers
#---- file go.mod
module example.com/shop
#---- file main.go
package main
import "net/http"
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /src
COPY . .
RUN go build -o /bin/server .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/server .

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /bin/server /bin/
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/server .

FROM gcr.io/distroless/base-debian12
WORKDIR /src
COPY --from=build /bin/server /bin/
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/server .

FROM gcr.io/distroless/base-debian12:nonroot
WORKDIR /src
COPY --from=build /bin/server /bin/
CMD ["/bin/server"]

#---- certificates for a program with a module that may ask servers
#---- file go.mod
module example.com/shop
require (
	github.com/spf13/cobra v1.8.0
	github.com/acme/client v1.0.0
)
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /src
COPY . .
RUN go build -o /bin/server .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/server .

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /bin/server /bin/
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/server .

FROM gcr.io/distroless/base-debian12
WORKDIR /src
COPY --from=build /bin/server /bin/
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/server .

FROM gcr.io/distroless/base-debian12:nonroot
WORKDIR /src
COPY --from=build /bin/server /bin/
CMD ["/bin/server"]

#---- no certificates for a program whose modules ask nobody
#---- file go.mod
module example.com/shop
require github.com/spf13/cobra v1.8.0
#---- file main.go
package main
#---- file main_test.go
package main
import "net/http/httptest"
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /src
COPY . .
RUN go build -o /bin/server .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/server .

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /bin/server /bin/
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/server .

FROM gcr.io/distroless/base-debian12
WORKDIR /src
COPY --from=build /bin/server /bin/
CMD ["/bin/server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/server .

FROM gcr.io/distroless/base-debian12:nonroot
WORKDIR /src
COPY --from=build /bin/server /bin/
CMD ["/bin/server"]

#---- a program that starts Git
#---- file go.mod
module a.dev/b
go 1.26
#---- file main.go
package main
import "os/exec"
func main() { exec.Command("git", "log").Run() }
#---- file Dockerfile
FROM golang:1.26-bookworm
WORKDIR /app
COPY . .
RUN go build -o /usr/local/bin/tool .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["tool"]
#---- refused: "Split into build and runtime stages: the program starts `git`, which smaller images don't have"

#---- folders behind the colon of a flag's value
#---- file go.mod
module a
#---- file main.go
package main
func main() {}
#---- file posts/a.md
a
#---- file docs/b.md
b
#---- file .dockerignore
.git
#---- file Dockerfile
FROM golang:1.26
WORKDIR /srv
COPY . .
RUN CGO_ENABLED=0 go build -o server .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
ENTRYPOINT ["./server"]
CMD ["--posts=posts:docs"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM golang:1.26 AS build
WORKDIR /srv
COPY . .
RUN CGO_ENABLED=0 go build -o server .

FROM debian:trixie-slim
WORKDIR /srv
COPY --from=build /srv/docs/b.md ./docs/
COPY --from=build /srv/posts/a.md ./posts/
COPY --from=build /srv/server ./
ENTRYPOINT ["./server"]
CMD ["--posts=posts:docs"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.26 AS build
WORKDIR /srv
COPY . .
RUN CGO_ENABLED=0 go build -o server .

FROM alpine:3
WORKDIR /srv
COPY --from=build /srv/docs/b.md ./docs/
COPY --from=build /srv/posts/a.md ./posts/
COPY --from=build /srv/server ./
ENTRYPOINT ["./server"]
CMD ["--posts=posts:docs"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.26 AS build
WORKDIR /srv
COPY . .
RUN CGO_ENABLED=0 go build -o server .

FROM gcr.io/distroless/static-debian12
WORKDIR /srv
COPY --from=build /srv/docs/b.md ./docs/
COPY --from=build /srv/posts/a.md ./posts/
COPY --from=build /srv/server ./
ENTRYPOINT ["./server"]
CMD ["--posts=posts:docs"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.26 AS build
WORKDIR /srv
COPY . .
RUN CGO_ENABLED=0 go build -o server .

FROM scratch
WORKDIR /srv
COPY --from=build /srv/docs/b.md ./docs/
COPY --from=build /srv/posts/a.md ./posts/
COPY --from=build /srv/server ./
ENTRYPOINT ["./server"]
CMD ["--posts=posts:docs"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.26 AS build
WORKDIR /srv
COPY . .
RUN CGO_ENABLED=0 go build -o server .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /srv
COPY --from=build --chown=nonroot:nonroot /srv/docs/b.md ./docs/
COPY --from=build --chown=nonroot:nonroot /srv/posts/a.md ./posts/
COPY --from=build /srv/server ./
ENTRYPOINT ["./server"]
CMD ["--posts=posts:docs"]

#---- Go that is linked with the C library of an image without a compiler
#---- file go.mod
module a
#---- file main.go
package main
import _ "net/http"
func main() {}
#---- file .dockerignore
.git
#---- file Dockerfile
FROM golang:1.16-alpine
WORKDIR /srv
COPY . .
RUN go build -o main .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./main"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.16-alpine AS build
WORKDIR /srv
COPY . .
RUN go build -o main .

FROM alpine:3
WORKDIR /srv
COPY --from=build /srv/main ./
CMD ["./main"]

#---- a program that a step installs and the sources start is kept
#---- file go.mod
module example.com/shop
#---- file main.go
package main
func main() { exec.CommandContext(r.Context(), "git", "pull") }
#---- file Dockerfile
FROM golang:1.26-alpine
RUN apk add --no-cache git ffmpeg unzip openssh-client
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.26-alpine AS build
RUN apk add --no-cache git ffmpeg unzip openssh-client
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
RUN apk add --no-cache ffmpeg git
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- what starts a shell is given one
#---- file go.mod
module example.com/shop
#---- file main.go
package main
func main() { exec.Command("/bin/sh", "-c", "date") }
#---- file Dockerfile
FROM golang:1.26-alpine
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.26-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- temporary files need a folder that the empty image lacks
#---- file go.mod
module example.com/shop
#---- file main.go
package main
func main() { os.MkdirTemp("", "x") }
#---- file Dockerfile
FROM golang:1.26-alpine
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.26-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.26-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.26-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- a Procfile stays behind
#---- file go.mod
module example.com/main
go 1.24
#---- file main.go
package main
#---- file Procfile
web: ./main
#---- file config.json
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o main .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./main"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o main .

FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /app/config.json /app/main ./
CMD ["./main"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o main .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/config.json /app/main ./
CMD ["./main"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o main .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/config.json /app/main ./
CMD ["./main"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o main .

FROM scratch
WORKDIR /app
COPY --from=build /app/config.json /app/main ./
CMD ["./main"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o main .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/config.json ./
COPY --from=build /app/main ./
CMD ["./main"]

#---- packages of a repository that mounts bring
#---- file go.mod
module a
go 1.26
#---- file main.go
package main
import "C"
#---- file a.list
#---- file Dockerfile
FROM golang:1.26-trixie
WORKDIR /src
RUN --mount=type=secret,id=auth,target=/etc/apt/auth.conf.d/a.conf --mount=type=bind,source=a.list,target=/etc/apt/sources.list.d/a.list \
    apt-get update && apt-get install -y --no-install-recommends libexample && rm -rf /var/lib/apt/lists/*
COPY . .
RUN go build -o /app .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
USER 1000
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as 1000)"
FROM golang:1.26-trixie AS build
WORKDIR /src
RUN --mount=type=secret,id=auth,target=/etc/apt/auth.conf.d/a.conf --mount=type=bind,source=a.list,target=/etc/apt/sources.list.d/a.list \
    apt-get update && apt-get install -y --no-install-recommends libexample && rm -rf /var/lib/apt/lists/*
COPY . .
RUN go build -o /app .

FROM debian:trixie-slim
RUN --mount=type=secret,id=auth,target=/etc/apt/auth.conf.d/a.conf \
    --mount=type=bind,source=a.list,target=/etc/apt/sources.list.d/a.list \
    apt-get update && apt-get install -y --no-install-recommends libexample && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/a.list ./
COPY --from=build /app /
USER 1000
CMD ["/app"]

#---- a module with C++ on Alpine
#---- file go.mod
module a
go 1.24
require github.com/marcboeker/go-duckdb/v2 v2.0.0
#---- file main.go
package main
import _ "github.com/marcboeker/go-duckdb/v2"
func main() {}
#---- file Dockerfile
FROM golang:1.26-alpine3.22
RUN apk add --no-cache build-base
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /app .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
USER 1000
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3.22, as 1000)"
FROM golang:1.26-alpine3.22 AS build
RUN apk add --no-cache build-base
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /app .

FROM alpine:3.22
RUN apk add --no-cache libstdc++
WORKDIR /src
COPY --from=build /app /
USER 1000
CMD ["/app"]

#---- Dockerfiles and pipelines by other names
#---- file go.mod
module a
go 1.24
#---- file main.go
package main
func main() {}
#---- file testDockerFile
FROM golang
#---- file Jenkinsfile.release
pipeline {}
#---- file config.json
{}
#---- file Dockerfile
FROM golang:1.26-trixie
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o app .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
USER 1000
CMD ["./app"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as 1000)"
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o app .

FROM debian:trixie-slim
WORKDIR /src
COPY --from=build /src/config.json /src/app ./
USER 1000
CMD ["./app"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as 1000)"
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o app .

FROM alpine:3
WORKDIR /src
COPY --from=build /src/config.json /src/app ./
USER 1000
CMD ["./app"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as 1000)"
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o app .

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /src/config.json /src/app ./
USER 1000
CMD ["./app"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as 1000)"
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o app .

FROM scratch
WORKDIR /src
COPY --from=build /src/config.json /src/app ./
USER 1000
CMD ["./app"]

#---- a folder that a COPY names goes along whole, a list of authors included
#---- file go.mod
module example.com/quotes
#---- file server.go
package main
#---- file web/index.html
#---- file data/authors.txt
#---- file data/quotes.txt
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /app
COPY go.mod server.go /app/
COPY web /app/web/
COPY data /app/data/
RUN CGO_ENABLED=0 go build -o server server.go
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
EXPOSE 8080
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY go.mod server.go /app/
COPY web /app/web/
COPY data /app/data/
RUN CGO_ENABLED=0 go build -o server server.go

FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /app/web/index.html ./web/
COPY --from=build /app/data ./data
COPY --from=build /app/server ./
EXPOSE 8080
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY go.mod server.go /app/
COPY web /app/web/
COPY data /app/data/
RUN CGO_ENABLED=0 go build -o server server.go

FROM alpine:3
WORKDIR /app
COPY --from=build /app/web/index.html ./web/
COPY --from=build /app/data ./data
COPY --from=build /app/server ./
EXPOSE 8080
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY go.mod server.go /app/
COPY web /app/web/
COPY data /app/data/
RUN CGO_ENABLED=0 go build -o server server.go

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/web/index.html ./web/
COPY --from=build /app/data ./data
COPY --from=build /app/server ./
EXPOSE 8080
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY go.mod server.go /app/
COPY web /app/web/
COPY data /app/data/
RUN CGO_ENABLED=0 go build -o server server.go

FROM scratch
WORKDIR /app
COPY --from=build /app/web/index.html ./web/
COPY --from=build /app/data ./data
COPY --from=build /app/server ./
EXPOSE 8080
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY go.mod server.go /app/
COPY web /app/web/
COPY data /app/data/
RUN CGO_ENABLED=0 go build -o server server.go

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/web/index.html ./web/
COPY --from=build --chown=nonroot:nonroot /app/data ./data
COPY --from=build /app/server ./
EXPOSE 8080
CMD ["./server"]

#---- a sample of variables and a file for Jenkins are of no use to the program
#---- file go.mod
module example.com/quotes
#---- file server.go
package main
#---- file .example.env
#---- file JenkinsfileStaging
#---- file words.csv
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
EXPOSE 8080
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go

FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /app/words.csv /app/server ./
EXPOSE 8080
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go

FROM alpine:3
WORKDIR /app
COPY --from=build /app/words.csv /app/server ./
EXPOSE 8080
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/words.csv /app/server ./
EXPOSE 8080
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go

FROM scratch
WORKDIR /app
COPY --from=build /app/words.csv /app/server ./
EXPOSE 8080
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/words.csv ./
COPY --from=build /app/server ./
EXPOSE 8080
CMD ["./server"]

#---- a page that a source names is data
#---- file go.mod
module example.com/quotes
#---- file server.go
package main
func main() { read("data/authors.txt"); read("README.md"); kind("license") }
#---- file data/authors.txt
#---- file README.md
#---- file LICENSE
#---- file CHANGELOG.md
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go

FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /app/README.md /app/server ./
COPY --from=build /app/data/authors.txt ./data/
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go

FROM alpine:3
WORKDIR /app
COPY --from=build /app/README.md /app/server ./
COPY --from=build /app/data/authors.txt ./data/
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/README.md /app/server ./
COPY --from=build /app/data/authors.txt ./data/
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go

FROM scratch
WORKDIR /app
COPY --from=build /app/README.md /app/server ./
COPY --from=build /app/data/authors.txt ./data/
CMD ["./server"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server server.go

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/README.md ./
COPY --from=build --chown=nonroot:nonroot /app/data/authors.txt ./data/
COPY --from=build /app/server ./
CMD ["./server"]
