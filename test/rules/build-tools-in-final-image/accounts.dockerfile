# Users that steps make beside other things, and what is given to them.

#---- a step that makes a user, a folder and its owner
#---- file Cargo.toml
[package]
name = "shop"
version = "1.0.0"
edition = "2021"
#---- file Cargo.lock
version = 3
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.85-bookworm
ARG UID=1234
WORKDIR /app
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
RUN groupadd -g $UID shop \
  && useradd -u $UID -g shop shop && mkdir data && chown -R shop:shop data
USER shop
CMD ["target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as shop)"
FROM rust:1.85-bookworm AS build
ARG UID=1234
WORKDIR /app
COPY . .
RUN cargo build --release
RUN groupadd -g $UID shop \
  && useradd -u $UID -g shop shop && mkdir data && chown -R shop:shop data

FROM debian:bookworm-slim
ARG UID=1234
RUN groupadd -g $UID shop && useradd -u $UID -g shop shop
WORKDIR /app
COPY --from=build --chown=shop:shop /app/data ./data
COPY --from=build /app/target/release/shop ./target/release/
USER shop
CMD ["target/release/shop"]

#---- a user that a step makes with a value of its own
#---- file Cargo.toml
[package]
name = "shop"
version = "1.0.0"
edition = "2021"
#---- file Cargo.lock
version = 3
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.85-bookworm
WORKDIR /app
COPY . .
RUN uid=1234 && useradd -u $uid shop && cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
USER shop
CMD ["target/release/shop"]
#---- refused: "Split into build and runtime stages: the step that creates the user `shop` does more than that"

#---- a user that is made where there is none
#---- file Cargo.toml
[package]
name = "shop"
version = "1.0.0"
edition = "2021"
#---- file Cargo.lock
version = 3
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.85-bookworm
WORKDIR /app
COPY . .
RUN cargo build --release && id shop || useradd shop
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
USER shop
CMD ["target/release/shop"]
#---- refused: "Split into build and runtime stages: the step that creates the user `shop` does more than that"

#---- a user who is never named is not made again
#---- file Cargo.toml
[package]
name = "shop"
version = "1.0.0"
edition = "2021"
#---- file Cargo.lock
version = 3
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.85-bookworm
WORKDIR /app
COPY . .
RUN useradd -u 1234 shop && cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
USER 1234
CMD ["target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as 1234)"
FROM rust:1.85-bookworm AS build
WORKDIR /app
COPY . .
RUN useradd -u 1234 shop && cargo build --release

FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /app/target/release/shop ./target/release/
USER 1234
CMD ["target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/cc-debian12, as 1234)"
FROM rust:1.85-bookworm AS build
WORKDIR /app
COPY . .
RUN useradd -u 1234 shop && cargo build --release

FROM gcr.io/distroless/cc-debian12
WORKDIR /app
COPY --from=build /app/target/release/shop ./target/release/
USER 1234
CMD ["target/release/shop"]

#---- a folder among what is published that belongs to a user
#---- file Shop.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"></Project>
#---- file Program.cs
#---- file Dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
# <--- info: "The final image contains the .NET SDK, which a build stage would leave out"
RUN useradd shop && mkdir /app/data && chown shop /app/data
WORKDIR /app
USER shop
ENTRYPOINT ["dotnet", "Shop.dll"]
#---- fixed (unsafe): "Split into build and runtime stages (mcr.microsoft.com/dotnet/aspnet:8.0, as shop)"
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
RUN useradd shop && mkdir /app/data && chown shop /app/data

FROM mcr.microsoft.com/dotnet/aspnet:8.0
RUN useradd shop
COPY --from=build /app /app
COPY --from=build --chown=shop /app/data /app/data
WORKDIR /app
USER shop
ENTRYPOINT ["dotnet", "Shop.dll"]

#---- a folder that `install` gives to a user
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/shop . && useradd shop && install -d -o shop --group=shop /data
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
USER shop
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as shop)"
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/shop . && useradd shop && install -d -o shop --group=shop /data

FROM debian:bookworm-slim
RUN useradd shop
WORKDIR /src
COPY --from=build --chown=shop:shop /data /data
COPY --from=build /usr/local/bin/shop /usr/local/bin/
USER shop
CMD ["shop"]

#---- rights of a folder that `install` makes
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24-bookworm
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/shop . && install -dm 0777 /data
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
USER 1000
CMD ["shop"]
#---- refused: "Split into build and runtime stages: `install` in line 4 may create files that the program needs at run time"

#---- `adduser` on Debian 13, whose slim images lack it
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.20
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
RUN addgroup --system shop && adduser --system --ingroup shop shop
USER shop
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as shop)"
FROM golang:1.20 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/shop .

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends adduser && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /usr/local/bin/shop /usr/local/bin/
RUN addgroup --system shop && adduser --system --ingroup shop shop
USER shop
CMD ["shop"]

#---- `adduser` on Debian 12
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.20-bookworm
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
RUN addgroup --system shop && adduser --system --ingroup shop shop
USER shop
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as shop)"
FROM golang:1.20-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/shop .

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /usr/local/bin/shop /usr/local/bin/
RUN addgroup --system shop && adduser --system --ingroup shop shop
USER shop
CMD ["shop"]
