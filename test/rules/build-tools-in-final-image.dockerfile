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
# <--- want: "the image keeps the Go toolchain and the sources, which a stage of their own would leave behind"
# where it listens
EXPOSE 8080
CMD ["/bin/server"]
#---- fixed: "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
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
#---- fixed: "Split into build and runtime stages (scratch)"
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
#---- fixed: "Split into build and runtime stages (alpine:3)"
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
#---- fixed: "Split into build and runtime stages (debian:bookworm-slim)"
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
# <--- want: "the image keeps the Go toolchain and the sources, which a stage of their own would leave behind"
CMD ["./server"]
#---- fixed: "Split into build and runtime stages (debian:bookworm-slim)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o server .

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/server ./
CMD ["./server"]
#---- fixed: "Split into build and runtime stages (gcr.io/distroless/base-debian12)"
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
# <--- want: "the image keeps the Go toolchain and the sources, which a stage of their own would leave behind"
ENTRYPOINT /app/server --port $PORT
#---- fixed
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
# <--- want: "the image keeps the Go toolchain and the sources, which a stage of their own would leave behind"
CMD ["./shop", "config.yml"]
#---- fixed: "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
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
#---- fixed: "Split into build and runtime stages (scratch)"
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
#---- fixed: "Split into build and runtime stages (alpine:3)"
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
# <--- want: "the image keeps the Go toolchain and the sources, which a stage of their own would leave behind"
ENTRYPOINT ["shop"]
#---- fixed: "Split into build and runtime stages (gcr.io/distroless/static-debian12)"
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY main.go go.mod ./
RUN go install ./cmd/shop

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /go/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]
#---- fixed: "Split into build and runtime stages (scratch)"
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
#---- fixed: "Split into build and runtime stages (alpine:3)"
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
# <--- want: "the image keeps the Go toolchain and the sources, which a stage of their own would leave behind"
LABEL version=$VERSION
RUN adduser -D -u 1000 shop
USER shop
ENTRYPOINT ["/app"]
#---- fixed
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

#---- no fix: the program is another one
FROM golang:1.24
WORKDIR /src
COPY main.go go.mod ./
RUN go build -o /bin/server .
# <--- want: "the image keeps the Go toolchain and the sources, though it only has to run the result; no fix: `"supervisord"`, which it starts, is not what it builds"
RUN apt-get update && apt-get install -y supervisor
CMD ["supervisord", "-n"]

#---- no fix: a step of unknown effect
FROM golang:1.24
WORKDIR /src
COPY main.go go.mod setup.sh ./
RUN ./setup.sh
RUN CGO_ENABLED=0 go build -o /bin/server .
# <--- want: "the image keeps the Go toolchain and the sources, though it only has to run the result; no fix: what `./setup.sh` in line 4 leaves for run time is not known"
CMD ["/bin/server"]

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
