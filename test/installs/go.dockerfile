#---- modules, then a build
#---- file go.mod
module example.com/app

go 1.21

require example.com/leaf v1.0.0
#---- file main.go
package main

import "example.com/leaf"

func main() { println(leaf.Name) }
#---- file go.sum
$ go mod tidy
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `go mod download`: every source change reinstalls all packages"
RUN go mod download && go vet ./... && echo built > /out
#---- fixed (unsafe): "Copy go.mod and go.sum first, then `go mod download`"
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go vet ./... && echo built > /out

#---- a module in a folder, and one above it
#---- file app/go.mod
module example.com/app

go 1.21

require (
	example.com/leaf v1.0.0
	example.com/lib v0.0.0
)

replace example.com/lib => ../lib
#---- file lib/go.mod
module example.com/lib

go 1.21
#---- file lib/lib.go
package lib
#---- file app/main.go
package main

import (
	_ "example.com/leaf"
	_ "example.com/lib"
)

func main() {}
#---- file app/go.sum
$ go mod tidy
#---- file Dockerfile
FROM golang:1.24
COPY . /src
# <---- warning: "`COPY . /src` above `go mod download`: every source change reinstalls all packages"
WORKDIR /src/app
RUN go mod download
#---- fixed (unsafe): "Copy go.mod and go.sum first, then `go mod download`"
FROM golang:1.24
WORKDIR /src/app
COPY app/go.mod app/go.sum /src/app/
COPY lib/go.mod /src/lib/
RUN go mod download
COPY . /src

#---- a module file of another name
#---- file go.mod
module example.com/app

go 1.21
#---- file tools.mod
module example.com/app

go 1.21

require example.com/tool v1.0.0
#---- file tools.sum
$ go mod download -modfile=tools.mod && touch tools.sum
#---- file main.go
package main

func main() {}
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `go mod download`: every source change reinstalls all packages"
RUN go mod download -modfile=tools.mod
#---- fixed (unsafe): "Copy go.mod, tools.mod and tools.sum first, then `go mod download`"
FROM golang:1.24
WORKDIR /src
COPY go.mod tools.mod tools.sum ./
RUN go mod download -modfile=tools.mod
COPY . .

#---- a workspace
#---- file go.work
go 1.21

use (
	./app
	./lib
)
#---- file app/go.mod
module example.com/app

go 1.21

require example.com/leaf v1.0.0
#---- file app/go.sum
$ GOWORK=off go mod tidy
#---- file lib/go.mod
module example.com/lib

go 1.21
#---- file app/main.go
package main

import _ "example.com/leaf"

func main() {}
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `go mod download`: every source change reinstalls all packages"
RUN go mod download
#---- fixed (unsafe): "Copy go.work, go.mod and go.sum first, then `go mod download`"
FROM golang:1.24
WORKDIR /src
COPY go.work ./
COPY app/go.mod app/go.sum ./app/
COPY lib/go.mod ./lib/
RUN go mod download
COPY . .

#---- ok: without packages it builds the sources
#---- file go.mod
module example.com/app

go 1.21
#---- file main.go
package main

func main() {}
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go install
RUN go get

#---- a tool by name
#---- file go.mod
module example.com/app

go 1.21
#---- file main.go
package main

func main() {}
#---- file Dockerfile
FROM golang:1.24
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `go install`: every source change reinstalls these packages"
RUN go install example.com/tool@v1.0.0 && rm -rf /home/player/.cache
#---- fixed (unsafe): "Copy the sources after `go install`"
FROM golang:1.24
WORKDIR /src
RUN go install example.com/tool@v1.0.0 && rm -rf /home/player/.cache
COPY . .
