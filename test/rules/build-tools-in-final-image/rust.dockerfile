#---- Rust, linked with the C library only
#---- file Cargo.toml
[package]
name = "shop"
#---- file Cargo.lock
[[package]]
name = "serde"
#---- file src/main.rs
#---- file Rocket.toml
#---- file Dockerfile
FROM rust:1.80-bookworm
WORKDIR /src
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM rust:1.80-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM debian:bookworm-slim
WORKDIR /src
COPY --from=build /src/Rocket.toml ./
COPY --from=build /src/target/release/shop ./target/release/
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/cc-debian12, as root)"
FROM rust:1.80-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM gcr.io/distroless/cc-debian12
WORKDIR /src
COPY --from=build /src/Rocket.toml ./
COPY --from=build /src/target/release/shop ./target/release/
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/cc-debian12:nonroot, as nonroot instead of root)"
FROM rust:1.80-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM gcr.io/distroless/cc-debian12:nonroot
WORKDIR /src
COPY --from=build --chown=nonroot:nonroot /src/Rocket.toml ./
COPY --from=build /src/target/release/shop ./target/release/
CMD ["./target/release/shop"]

#---- Rust, linked with what a package of the image has
#---- file Cargo.toml
[package]
name = "shop"
[dependencies]
openssl = "0.10"
#---- file Cargo.lock
[[package]]
name = "openssl-sys"
#---- file src/main.rs
#---- file Dockerfile
FROM rust:1.80-slim-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends pkg-config libssl-dev
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo install --path .
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM rust:1.80-slim-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends pkg-config libssl-dev
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo install --path .

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libssl3 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/cargo/bin/shop /usr/local/bin/
CMD ["shop"]

#---- Rust on Alpine is linked with nothing
FROM rust:1-alpine
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM rust:1-alpine AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop

FROM alpine:3
WORKDIR /src
COPY --from=build /usr/local/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM rust:1-alpine AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /usr/local/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM rust:1-alpine AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop

FROM scratch
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM rust:1-alpine AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /src
COPY --from=build /usr/local/bin/shop /usr/local/bin/
ENTRYPOINT ["shop"]

#---- no fix: a library that is not known
#---- file Cargo.toml
[package]
name = "shop"
[dependencies]
pq = "1"
#---- file Cargo.lock
name = "pq-sys"
#---- file src/main.rs
#---- file Dockerfile
FROM rust:1.80
WORKDIR /src
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM rust:1.80 AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /src/target/release/shop ./target/release/
CMD ["./target/release/shop"]

#---- Rust on Alpine, linked with musl's library
#---- file Cargo.toml
[package]
name = "shop"
#---- file Dockerfile
FROM rust:1.80-alpine3.20
ENV RUSTFLAGS="-C target-feature=-crt-static"
WORKDIR /src
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3.20, as root)"
FROM rust:1.80-alpine3.20 AS build
ENV RUSTFLAGS="-C target-feature=-crt-static"
WORKDIR /src
COPY . .
RUN cargo build --release

FROM alpine:3.20
RUN apk add --no-cache libgcc
WORKDIR /src
COPY --from=build /src/target/release/shop ./target/release/
CMD ["target/release/shop"]

#---- Rust without Cargo.lock, by its dependencies
#---- file Cargo.toml
[package]
name = "shop"
[dependencies]
serde = "1"
reqwest = { version = "0.12" }
#---- file Dockerfile
FROM rust:1.80-bookworm
WORKDIR /src
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM rust:1.80-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libssl3 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/target/release/shop ./target/release/
CMD ["target/release/shop"]

#---- a library that the manifest names, without Cargo.lock
#---- file Cargo.toml
[package]
name = "shop"
version = "0.1.0"

[dependencies]
diesel = { version = "2", features = ["postgres"] }
pq-sys = "0.4"
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.80-bookworm
RUN apt-get update && apt-get install -y libpq-dev
WORKDIR /app
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM rust:1.80-bookworm AS build
RUN apt-get update && apt-get install -y libpq-dev
WORKDIR /app
COPY . .
RUN cargo build --release

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app/target/release/shop ./target/release/
CMD ["./target/release/shop"]

#---- certificates and the library of a crate that talks TLS, on an image whose tag names no release
#---- file Cargo.toml
[package]
name = "shop"
[dependencies]
reqwest = "0.12"
#---- file Cargo.lock
[[package]]
name = "openssl-sys"
version = "0.9.103"
#---- file src/main.rs
#---- file Dockerfile
FROM rust:1.90
WORKDIR /src
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libssl3t64 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/target/release/shop ./target/release/
CMD ["./target/release/shop"]

#---- which Debian 1.89 was built on is not known, so the library is not
#---- file Cargo.toml
[package]
name = "shop"
[dependencies]
reqwest = "0.12"
#---- file Cargo.lock
[[package]]
name = "openssl-sys"
version = "0.9.103"
#---- file src/main.rs
#---- file Dockerfile
FROM rust:1.89
WORKDIR /src
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["./target/release/shop"]
#---- refused: "Split into build and runtime stages: the library package for `openssl-sys` in this image is unknown"

#---- all programs of a package come along, but one that only a feature brings
#---- file Cargo.toml
[package]
name = "shop"
version = "1.0.0"
[[bin]]
name = "clean"
path = "src/bin/sweep.rs"
[[bin]]
name = "extra"
required-features = ["extra"]
#---- file Cargo.lock
version = 4
#---- file src/main.rs
#---- file src/bin/work.rs
#---- file src/bin/sweep.rs
#---- file src/bin/mail/main.rs
#---- file Dockerfile
FROM rust:1.95-trixie
WORKDIR /app
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM rust:1.95-trixie AS build
WORKDIR /app
COPY . .
RUN cargo build --release

FROM debian:trixie-slim
WORKDIR /app
COPY --from=build /app/target/release/shop /app/target/release/clean /app/target/release/work /app/target/release/mail ./target/release/
CMD ["./target/release/shop"]

#---- the programs of all members of a workspace, but one that looks for none
#---- file Cargo.toml
[workspace]
members = ["apps/*"]
#---- file Cargo.lock
version = 4
#---- file apps/a/Cargo.toml
[package]
name = "a"
#---- file apps/a/src/main.rs
#---- file apps/b/Cargo.toml
[package]
name = "b"
autobins = false
#---- file apps/b/src/main.rs
#---- file apps/b/src/lib.rs
#---- file apps/c/Cargo.toml
[package]
name = "c"
#---- file apps/c/src/main.rs
#---- file Dockerfile
FROM rust:1.95-trixie
WORKDIR /app
COPY . .
RUN cargo build --release --workspace
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["./target/release/a"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM rust:1.95-trixie AS build
WORKDIR /app
COPY . .
RUN cargo build --release --workspace

FROM debian:trixie-slim
WORKDIR /app
COPY --from=build /app/target/release/a /app/target/release/c ./target/release/
CMD ["./target/release/a"]

#---- of a program that is copied elsewhere, none but those that are named
#---- file Cargo.toml
[package]
name = "shop"
#---- file Cargo.lock
version = 4
#---- file src/main.rs
#---- file src/bin/work.rs
#---- file src/bin/mail.rs
#---- file compose.yaml
services:
  work:
    build: .
    command: ["/app/target/release/work"]
#---- file Dockerfile
FROM rust:1.95-trixie
WORKDIR /app
COPY . .
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM rust:1.95-trixie AS build
WORKDIR /app
COPY . .
RUN cargo build --release && cp target/release/shop /usr/local/bin/shop

FROM debian:trixie-slim
WORKDIR /app
COPY --from=build /usr/local/bin/shop /usr/local/bin/
COPY --from=build /app/target/release/work ./target/release/
CMD ["shop"]

#---- linked with libraries on Alpine, where a compiler of C++ stays behind
#---- file Cargo.toml
[package]
name = "app"
version = "0.1.0"
[dependencies]
rocksdb = "0.22"
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.90-alpine3.22
RUN apk add --no-cache build-base
WORKDIR /src
COPY . .
RUN RUSTFLAGS="-C target-feature=-crt-static" cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
USER 1000
CMD ["/src/target/release/app"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3.22, as 1000)"
FROM rust:1.90-alpine3.22 AS build
RUN apk add --no-cache build-base
WORKDIR /src
COPY . .
RUN RUSTFLAGS="-C target-feature=-crt-static" cargo build --release

FROM alpine:3.22
RUN apk add --no-cache libgcc libstdc++
WORKDIR /src
COPY --from=build /src/target/release/app ./target/release/
USER 1000
CMD ["/src/target/release/app"]

#---- crates that are for other systems, or compile their own copy, say nothing about the image
#---- file Cargo.toml
[package]
name = "shop"
version = "0.1.0"
#---- file Cargo.lock
[[package]]
name = "backtrace-sys"
version = "0.1.32"

[[package]]
name = "kernel32-sys"
version = "0.2.2"

[[package]]
name = "shop"
version = "0.1.0"

[[package]]
name = "system-configuration-sys"
version = "0.6.0"
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.79-bookworm
WORKDIR /app
COPY . .
RUN cargo build --release
# <--- info: "The final image contains the Rust toolchain, which a build stage would leave out"
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:bookworm-slim, as root)"
FROM rust:1.79-bookworm AS build
WORKDIR /app
COPY . .
RUN cargo build --release

FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /app/target/release/shop ./target/release/
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/cc-debian12, as root)"
FROM rust:1.79-bookworm AS build
WORKDIR /app
COPY . .
RUN cargo build --release

FROM gcr.io/distroless/cc-debian12
WORKDIR /app
COPY --from=build /app/target/release/shop ./target/release/
CMD ["./target/release/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/cc-debian12:nonroot, as nonroot instead of root)"
FROM rust:1.79-bookworm AS build
WORKDIR /app
COPY . .
RUN cargo build --release

FROM gcr.io/distroless/cc-debian12:nonroot
WORKDIR /app
COPY --from=build /app/target/release/shop ./target/release/
CMD ["./target/release/shop"]
