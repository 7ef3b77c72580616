#---- an empty folder that Git keeps, content in Markdown, and a file that CMD names in a folder of the build
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file README.md
#---- file uploads/.gitkeep
#---- file cache/.gitignore
#---- file posts/first.md
#---- file docs/manual.md
#---- file testdata/seed.json
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop", "--seed=testdata/seed.json"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/cache ./cache
COPY --from=build /app/posts ./posts
COPY --from=build /app/testdata/seed.json ./testdata/
COPY --from=build /app/uploads ./uploads
COPY --from=build /app/shop ./
CMD ["./shop", "--seed=testdata/seed.json"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/cache ./cache
COPY --from=build /app/posts ./posts
COPY --from=build /app/testdata/seed.json ./testdata/
COPY --from=build /app/uploads ./uploads
COPY --from=build /app/shop ./
CMD ["./shop", "--seed=testdata/seed.json"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM scratch
WORKDIR /app
COPY --from=build /app/cache ./cache
COPY --from=build /app/posts ./posts
COPY --from=build /app/testdata/seed.json ./testdata/
COPY --from=build /app/uploads ./uploads
COPY --from=build /app/shop ./
CMD ["./shop", "--seed=testdata/seed.json"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/cache ./cache
COPY --from=build --chown=nonroot:nonroot /app/posts ./posts
COPY --from=build --chown=nonroot:nonroot /app/testdata/seed.json ./testdata/
COPY --from=build --chown=nonroot:nonroot /app/uploads ./uploads
COPY --from=build /app/shop ./
CMD ["./shop", "--seed=testdata/seed.json"]

#---- folders that WORKDIR and COPY make are no files of the program
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24-alpine
RUN mkdir -p /app/bin
WORKDIR /app
COPY . .
RUN mkdir -p /app/data && CGO_ENABLED=0 go build -o /app/bin/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
RUN mkdir -p /app/bin
WORKDIR /app
COPY . .
RUN mkdir -p /app/data && CGO_ENABLED=0 go build -o /app/bin/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/data ./data
COPY --from=build /app/bin/shop ./bin/
CMD ["bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
RUN mkdir -p /app/bin
WORKDIR /app
COPY . .
RUN mkdir -p /app/data && CGO_ENABLED=0 go build -o /app/bin/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/data ./data
COPY --from=build /app/bin/shop ./bin/
CMD ["bin/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
RUN mkdir -p /app/bin
WORKDIR /app
COPY . .
RUN mkdir -p /app/data && CGO_ENABLED=0 go build -o /app/bin/shop .

FROM scratch
WORKDIR /app
COPY --from=build /app/data ./data
COPY --from=build /app/bin/shop ./bin/
CMD ["bin/shop"]

#---- rights of the working directory and of a folder in it
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file static/app.css
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY . .
RUN mkdir data && CGO_ENABLED=0 go build -o shop . && chmod -R 777 /app
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
USER 1000
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as 1000)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN mkdir data && CGO_ENABLED=0 go build -o shop . && chmod -R 777 /app

FROM alpine:3
WORKDIR /app
COPY --from=build /app/static ./static
COPY --from=build /app/data ./data
COPY --from=build /app/shop ./
RUN chmod 777 /app /app/static /app/data
USER 1000
CMD ["./shop"]

#---- a group that is given (OpenShift)
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file static/app.css
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY . .
RUN go build -o shop . && chown -R 1001 /app && chgrp -R 0 /app && chmod -R g=u /app
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
USER 1001
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as 1001)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o shop . && chown -R 1001 /app && chgrp -R 0 /app && chmod -R g=u /app

FROM alpine:3
WORKDIR /app
RUN chown 1001:0 /app
COPY --from=build --chown=1001:0 /app/static ./static
COPY --from=build --chown=1001:0 /app/shop ./
RUN chmod g=u /app /app/static
USER 1001
CMD ["./shop"]

#---- what a later step removes is not there
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file assets/app.css
#---- file views/page.html
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY . .
RUN go build -o /usr/local/bin/shop . && rm -rf assets *.go
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o /usr/local/bin/shop . && rm -rf assets *.go

FROM alpine:3
WORKDIR /app
COPY --from=build /app/views ./views
COPY --from=build /usr/local/bin/shop /usr/local/bin/
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o /usr/local/bin/shop . && rm -rf assets *.go

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/views ./views
COPY --from=build /usr/local/bin/shop /usr/local/bin/
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o /usr/local/bin/shop . && rm -rf assets *.go

FROM scratch
WORKDIR /app
COPY --from=build /app/views ./views
COPY --from=build /usr/local/bin/shop /usr/local/bin/
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -o /usr/local/bin/shop . && rm -rf assets *.go

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/views ./views
COPY --from=build /usr/local/bin/shop /usr/local/bin/
CMD ["shop"]

#---- a kind is judged from the folder that it is built in
#---- file backend/go.mod
module example.com/shop
#---- file backend/main.go
package main
#---- file backend/docs/manual.md
#---- file backend/LICENSE
#---- file backend/config/shop.yml
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /src/backend
COPY backend /src/backend
RUN go build -o /usr/local/bin/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
WORKDIR /data
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src/backend
COPY backend /src/backend
RUN go build -o /usr/local/bin/shop .

FROM alpine:3
COPY --from=build /src/backend/config /src/backend/config
COPY --from=build /usr/local/bin/shop /usr/local/bin/
WORKDIR /data
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src/backend
COPY backend /src/backend
RUN go build -o /usr/local/bin/shop .

FROM gcr.io/distroless/static-debian12
COPY --from=build /src/backend/config /src/backend/config
COPY --from=build /usr/local/bin/shop /usr/local/bin/
WORKDIR /data
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /src/backend
COPY backend /src/backend
RUN go build -o /usr/local/bin/shop .

FROM scratch
COPY --from=build /src/backend/config /src/backend/config
COPY --from=build /usr/local/bin/shop /usr/local/bin/
WORKDIR /data
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /src/backend
COPY backend /src/backend
RUN go build -o /usr/local/bin/shop .

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build --chown=nonroot:nonroot /src/backend/config /src/backend/config
COPY --from=build /usr/local/bin/shop /usr/local/bin/
WORKDIR /data
CMD ["shop"]

#---- variables of Go's runtime stay
FROM golang:1.24-alpine
ENV GOMEMLIMIT=200MiB GOGC=50 GOPROXY=direct
WORKDIR /app
COPY main.go go.mod ./
RUN go build -o shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
ENV GOMEMLIMIT=200MiB GOGC=50 GOPROXY=direct
WORKDIR /app
COPY main.go go.mod ./
RUN go build -o shop .

FROM alpine:3
ENV GOMEMLIMIT=200MiB GOGC=50
WORKDIR /app
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
ENV GOMEMLIMIT=200MiB GOGC=50 GOPROXY=direct
WORKDIR /app
COPY main.go go.mod ./
RUN go build -o shop .

FROM gcr.io/distroless/static-debian12
ENV GOMEMLIMIT=200MiB GOGC=50
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
ENV GOMEMLIMIT=200MiB GOGC=50 GOPROXY=direct
WORKDIR /app
COPY main.go go.mod ./
RUN go build -o shop .

FROM scratch
ENV GOMEMLIMIT=200MiB GOGC=50
WORKDIR /app
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
ENV GOMEMLIMIT=200MiB GOGC=50 GOPROXY=direct
WORKDIR /app
COPY main.go go.mod ./
RUN go build -o shop .

FROM gcr.io/distroless/static-debian12:nonroot
ENV GOMEMLIMIT=200MiB GOGC=50
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- a program that is fetched needs its distribution
FROM golang:1.24-bookworm
RUN curl -fsSLo /usr/local/bin/tool https://example.com/tool && chmod +x /usr/local/bin/tool
WORKDIR /app
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
RUN curl -fsSLo /usr/local/bin/tool https://example.com/tool && chmod +x /usr/local/bin/tool
WORKDIR /app
COPY main.go go.mod ./
RUN CGO_ENABLED=0 go build -o shop .

FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/bin/tool /usr/local/bin/tool
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- time zones for a program that loads them, on an image without them
#---- file go.mod
module example.com/shop
#---- file main.go
package main
import "time"
func main() { time.LoadLocation("Europe/Madrid") }
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY . .
RUN go build -trimpath -o shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -trimpath -o shop .

FROM alpine:3
ENV ZONEINFO=/usr/local/go/lib/time/zoneinfo.zip
WORKDIR /app
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -trimpath -o shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -trimpath -o shop .

FROM scratch
ENV ZONEINFO=/usr/local/go/lib/time/zoneinfo.zip
WORKDIR /app
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN go build -trimpath -o shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- a program in the root begins there, whoever runs it
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /
COPY main.go go.mod /src/
RUN cd /src && go build -o /shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /
COPY main.go go.mod /src/
RUN cd /src && go build -o /shop .

FROM alpine:3
COPY --from=build /shop /
CMD ["/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /
COPY main.go go.mod /src/
RUN cd /src && go build -o /shop .

FROM gcr.io/distroless/static-debian12
COPY --from=build /shop /
CMD ["/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /
COPY main.go go.mod /src/
RUN cd /src && go build -o /shop .

FROM scratch
COPY --from=build /shop /
CMD ["/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /
COPY main.go go.mod /src/
RUN cd /src && go build -o /shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /
COPY --from=build /shop ./
CMD ["/shop"]

#---- cache mounts where the file has mounts
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build go build -o shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
HEALTHCHECK CMD curl -f http://localhost/
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build go build -o shop .

FROM debian:bookworm-slim
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y --no-install-recommends curl
WORKDIR /app
COPY --from=build /app/shop ./
HEALTHCHECK CMD curl -f http://localhost/
CMD ["./shop"]

#---- a file without an extension that CMD names
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Makefile
all:
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop", "--graph", "Makefile"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/Makefile /app/shop ./
CMD ["./shop", "--graph", "Makefile"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/Makefile /app/shop ./
CMD ["./shop", "--graph", "Makefile"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM scratch
WORKDIR /app
COPY --from=build /app/Makefile /app/shop ./
CMD ["./shop", "--graph", "Makefile"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/Makefile ./
COPY --from=build /app/shop ./
CMD ["./shop", "--graph", "Makefile"]

#---- a health check by a program of the distribution needs an image that has it
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
HEALTHCHECK CMD ["grep", "-q", "ready", "/tmp/state"]
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/shop ./
HEALTHCHECK CMD ["grep", "-q", "ready", "/tmp/state"]
CMD ["./shop"]

#---- a file that is named lies in a folder that comes along
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file data/seed.json
{}
#---- file data/more.json
{}
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop", "data/seed.json"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/data ./data
COPY --from=build /app/shop ./
CMD ["./shop", "data/seed.json"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/data ./data
COPY --from=build /app/shop ./
CMD ["./shop", "data/seed.json"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM scratch
WORKDIR /app
COPY --from=build /app/data ./data
COPY --from=build /app/shop ./
CMD ["./shop", "data/seed.json"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/data ./data
COPY --from=build /app/shop ./
CMD ["./shop", "data/seed.json"]

#---- a folder that is named, of a build context that is not known
FROM golang:1.24-alpine
WORKDIR /app
COPY go.mod main.go ./
COPY ./data ./data
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop", "./data"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY go.mod main.go ./
COPY ./data ./data
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY ./data ./data
COPY --from=build /app/shop ./
CMD ["./shop", "./data"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY go.mod main.go ./
COPY ./data ./data
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY ./data ./data
COPY --from=build /app/shop ./
CMD ["./shop", "./data"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY go.mod main.go ./
COPY ./data ./data
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM scratch
WORKDIR /app
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/
COPY ./data ./data
COPY --from=build /app/shop ./
CMD ["./shop", "./data"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
COPY go.mod main.go ./
COPY ./data ./data
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY ./data ./data
COPY --from=build /app/shop ./
CMD ["./shop", "./data"]
