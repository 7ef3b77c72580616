# Folders that hold sources beside what the program reads.

#---- only what the program reads of them
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file requests.http
GET http://localhost
#---- file screenshots/home.png
#---- file database/database.go
package database
#---- file database/migrations/1.sql
#---- file database/migrations/2.sql
#---- file mail/mail.go
package mail
#---- file mail/hello.txt
#---- file mail/inner/inner.go
package inner
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
USER 1000
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as 1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o shop .

FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /app/mail/hello.txt ./mail/
COPY --from=build /app/database/migrations ./database/migrations
COPY --from=build /app/shop ./
USER 1000
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as 1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/mail/hello.txt ./mail/
COPY --from=build /app/database/migrations ./database/migrations
COPY --from=build /app/shop ./
USER 1000
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as 1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/mail/hello.txt ./mail/
COPY --from=build /app/database/migrations ./database/migrations
COPY --from=build /app/shop ./
USER 1000
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as 1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o shop .

FROM scratch
WORKDIR /app
COPY --from=build /app/mail/hello.txt ./mail/
COPY --from=build /app/database/migrations ./database/migrations
COPY --from=build /app/shop ./
USER 1000
CMD ["./shop"]

#---- a folder of many parts, one that is named, and one that a step gives to a user
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file pages/pages.go
package pages
#---- file pages/a.html
#---- file pages/b.html
#---- file pages/c.html
#---- file pages/d.html
#---- file assets/assets.go
package assets
#---- file assets/app.css
#---- file state/state.go
package state
#---- file state/initial/state.json
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o shop . && chown -R 1000 state
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
USER 1000
CMD ["./shop", "--assets=./assets"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as 1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o shop . && chown -R 1000 state

FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /app/assets/app.css /app/assets/assets.go ./assets/
COPY --from=build /app/pages ./pages
COPY --from=build --chown=1000 /app/state ./state
COPY --from=build /app/shop ./
USER 1000
CMD ["./shop", "--assets=./assets"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as 1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o shop . && chown -R 1000 state

FROM alpine:3
WORKDIR /app
COPY --from=build /app/assets/app.css /app/assets/assets.go ./assets/
COPY --from=build /app/pages ./pages
COPY --from=build --chown=1000 /app/state ./state
COPY --from=build /app/shop ./
USER 1000
CMD ["./shop", "--assets=./assets"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as 1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o shop . && chown -R 1000 state

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/assets/app.css /app/assets/assets.go ./assets/
COPY --from=build /app/pages ./pages
COPY --from=build --chown=1000 /app/state ./state
COPY --from=build /app/shop ./
USER 1000
CMD ["./shop", "--assets=./assets"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as 1000)"
FROM golang:1.24-bookworm AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o shop . && chown -R 1000 state

FROM scratch
WORKDIR /app
COPY --from=build /app/assets/app.css /app/assets/assets.go ./assets/
COPY --from=build /app/pages ./pages
COPY --from=build --chown=1000 /app/state ./state
COPY --from=build /app/shop ./
USER 1000
CMD ["./shop", "--assets=./assets"]
