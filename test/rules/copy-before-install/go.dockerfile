#---- go: modules that replace others
#---- file go.mod
module a
replace b => ./b
#---- file go.sum
#---- file b/go.mod
module b
#---- file b/b.go
#---- file main.go
#---- file Dockerfile
FROM golang:1.25
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `go mod download`: every source change reinstalls all packages"
RUN go mod download
#          ^^^^^^^^ related: "`go mod download` runs again with every source change"
RUN go build -o /app ./cmd/app
#---- fixed (unsafe): "Copy go.mod and go.sum first, then `go mod download`"
FROM golang:1.25
WORKDIR /src
COPY go.mod go.sum ./
COPY b/go.mod ./b/
RUN go mod download
COPY . .
RUN go build -o /app ./cmd/app

#---- ok: go: what needs the sources
#---- file go.mod
module a
#---- file Dockerfile
FROM golang:1.25
WORKDIR /src
COPY . .
RUN go mod tidy
RUN go build -o /app .

#---- ok: a committed vendor folder
FROM golang:1.25
WORKDIR /a
COPY . .
RUN go build -mod=vendor -o /a .

#---- go.work: the modules that it uses
#---- file go.work
go 1.25
use (
	./api
	./lib
)
#---- file api/go.mod
module api
#---- file api/go.sum
#---- file lib/go.mod
module lib
#---- file api/main.go
#---- file go.mod
module root
#---- file Dockerfile
FROM golang:1.25
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `go mod download`: every source change reinstalls all packages"
RUN go mod download
#          ^^^^^^^^ related: "`go mod download` runs again with every source change"
#---- fixed (unsafe): "Copy go.mod, go.work and go.sum first, then `go mod download`"
FROM golang:1.25
WORKDIR /a
COPY go.mod go.work ./
COPY api/go.mod api/go.sum ./api/
COPY lib/go.mod ./lib/
RUN go mod download
COPY . .

#---- ok: go.work, already right
FROM golang:1.25
WORKDIR /a
COPY go.work go.work.sum ./
COPY api/go.mod api/go.sum ./api/
RUN go mod download
COPY . .

#---- a tool without a version is of the module
#---- file go.mod
module a
require github.com/golang-migrate/migrate/v4 v4.17.0
#---- file go.sum
#---- file .dockerignore
.git
#---- file Dockerfile
FROM golang:1.25
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `go mod download`: every source change reinstalls all packages"
RUN go install -tags 'postgres' github.com/golang-migrate/migrate/v4/cmd/migrate
RUN go mod download
#          ^^^^^^^^ related: "`go mod download` runs again with every source change"
#---- refused: "Copy the sources after `go mod download`: `go install` in line 4 may use the files"

#---- a tool with a version is of no module
#---- file go.mod
module a
#---- file go.sum
#---- file .dockerignore
.git
#---- file Dockerfile
FROM golang:1.25
ARG MIGRATE=v4.17.0
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `go install`: every source change reinstalls these packages"
RUN go install -tags postgres github.com/golang-migrate/migrate/v4/cmd/migrate@$MIGRATE
#      ^^^^^^^ related: "`go install` runs again with every source change"
#---- fixed (unsafe): "Copy the sources after `go install`"
FROM golang:1.25
ARG MIGRATE=v4.17.0
WORKDIR /a
RUN go install -tags postgres github.com/golang-migrate/migrate/v4/cmd/migrate@$MIGRATE
COPY . .

#---- a pattern of the module's own list of modules
#---- file go.mod
module example.com/shop
go 1.26
#---- file go.sum
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.26
COPY . /go/src/shop
# <---- warning: "`COPY . /go/src/shop` above `go mod download` and `go install`: every source change reinstalls all packages"
WORKDIR /go/src/shop
RUN go mod download all
#          ^^^^^^^^ related: "`go mod download` runs again with every source change"
RUN go install github.com/swaggo/swag/cmd/swag@v1.16.6
#      ^^^^^^^ related: "`go install` runs again with every source change"
RUN go build -o /shop .
CMD ["/shop"]
#---- fixed (unsafe): "Copy go.mod and go.sum first, then `go mod download` and `go install`"
FROM golang:1.26
WORKDIR /go/src/shop
COPY go.mod go.sum /go/src/shop/
RUN go mod download all
RUN go install github.com/swaggo/swag/cmd/swag@v1.16.6
COPY . /go/src/shop
RUN go build -o /shop .
CMD ["/shop"]

#---- a module with its version needs no manifest
#---- file go.mod
module example.com/shop
go 1.26
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.26
COPY . /go/src/shop
# <---- warning: "`COPY . /go/src/shop` above `go mod download`: every source change reinstalls these packages"
WORKDIR /go/src/shop
RUN go mod download github.com/swaggo/swag@v1.16.6
#          ^^^^^^^^ related: "`go mod download` runs again with every source change"
RUN go build -o /shop .
CMD ["/shop"]
#---- fixed (unsafe): "Copy the sources after `go mod download`"
FROM golang:1.26
WORKDIR /go/src/shop
RUN go mod download github.com/swaggo/swag@v1.16.6
COPY . /go/src/shop
RUN go build -o /shop .
CMD ["/shop"]
