#---- mounts and flags go along; what comes before stays before
FROM rust:1.90-slim AS build
# for the linker
RUN apt-get update && apt-get install -y mold
WORKDIR /src
ENV RUSTFLAGS=-Dwarnings
# everything
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    cargo build --release --locked --features "tls,json" --target x86_64-unknown-linux-musl
#   ^ cursor
RUN strip target/x86_64-unknown-linux-musl/release/shop
FROM scratch
COPY --from=0 /src/target/x86_64-unknown-linux-musl/release/shop /shop
#---- after (unsafe): "Use cargo-chef stages"
FROM rust:1.90-slim AS chef
# for the linker
RUN apt-get update && apt-get install -y mold
WORKDIR /src
ENV RUSTFLAGS=-Dwarnings
RUN cargo install --locked cargo-chef

FROM chef AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json

FROM chef AS build
COPY --from=planner /src/recipe.json recipe.json
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    cargo chef cook --release --locked --features "tls,json" --target x86_64-unknown-linux-musl --recipe-path recipe.json
# everything
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    cargo build --release --locked --features "tls,json" --target x86_64-unknown-linux-musl
RUN strip target/x86_64-unknown-linux-musl/release/shop
FROM scratch
COPY --from=2 /src/target/x86_64-unknown-linux-musl/release/shop /shop

#---- an unnamed last stage, in lower case (crlf)
from rust
workdir /src
copy Cargo.toml Cargo.lock ./
copy src src
run cargo build
#   ^ cursor
cmd ["target/debug/shop"]
#---- after (unsafe): "Use cargo-chef stages"
from rust as chef
workdir /src
run cargo install --locked cargo-chef

from chef as planner
copy Cargo.toml Cargo.lock ./
copy src src
run cargo chef prepare --recipe-path recipe.json

from chef
copy --from=planner /src/recipe.json recipe.json
run cargo chef cook --recipe-path recipe.json
copy Cargo.toml Cargo.lock ./
copy src src
run cargo build
cmd ["target/debug/shop"]

#---- a flag that cook does not know
FROM rust AS build
WORKDIR /src
COPY . .
RUN cargo build --release --example demo
#   ^ cursor
#---- refused: "Use cargo-chef stages: `cargo chef cook` has no flag `--example`"

#---- cargo install
FROM rust AS build
WORKDIR /src
COPY . .
RUN cargo install --path .
#   ^ cursor
#---- refused: "Use cargo-chef stages: `cargo install` uses its own lockfile and profile; use `cargo build`"

#---- sources from elsewhere
FROM rust AS build
WORKDIR /src
RUN git clone https://example.com/a . 
RUN cargo build --release
#   ^ cursor
#---- refused: "Use cargo-chef stages: the sources are not copied directly above the build"

#---- ok: chef is there
FROM rust AS chef
RUN cargo install cargo-chef
FROM chef AS build
WORKDIR /src
COPY . .
RUN cargo build --release
#   ^ cursor

#---- an image that cargo-chef is too new for
FROM rust:1.65-slim AS build
WORKDIR /app
COPY . .
RUN cargo build --release
#   ^ cursor
#---- refused: "Use cargo-chef stages: cargo-chef needs Rust 1.88 or newer, and this stage has Rust 1.65"

#---- a nightly that cargo-chef is too new for, named by an argument
FROM debian:bookworm AS build
ARG TOOLCHAIN=nightly-2020-10-01
RUN curl https://sh.rustup.rs | sh -s -- -y && /root/.cargo/bin/rustup default ${TOOLCHAIN}
WORKDIR /app
COPY . .
RUN cargo build --release
#   ^ cursor
#---- refused: "Use cargo-chef stages: cargo-chef needs Rust 1.88 or newer, and this stage has `nightly-2020-10-01`"

#---- an old image whose Rust is replaced by a new one
FROM rust:1.65 AS build
RUN rustup default stable
WORKDIR /app
COPY . .
RUN cargo build --release
#   ^ cursor
#---- after (unsafe): "Use cargo-chef stages"
FROM rust:1.65 AS chef
RUN rustup default stable
WORKDIR /app
RUN cargo install --locked cargo-chef

FROM chef AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json

FROM chef AS build
COPY --from=planner /app/recipe.json recipe.json
RUN cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN cargo build --release

#---- ok: stubs of sources give the dependencies a layer
FROM rust:1.95 AS build
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo "fn main() {}" > src/main.rs && cargo build --release && rm -rf src
#   ^ cursor
COPY src ./src
RUN touch src/main.rs && cargo build --release

#---- ok: a stub of a library
FROM rust:1.95 AS build
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && touch src/lib.rs && cargo build --release
#   ^ cursor
COPY src ./src
RUN cargo build --release

#---- vendored sources
#---- file Cargo.toml
[package]
name = "shop"
#---- file .cargo/config.toml
[source.crates-io]
replace-with = "vendored-sources"
[source.vendored-sources]
directory = "vendor"
#---- file Dockerfile
FROM rust:1.95 AS build
WORKDIR /app
COPY . .
RUN cargo build --release
#   ^ cursor
#---- refused: "Use cargo-chef stages: `.cargo/config.toml` takes dependencies from a folder, which the recipe does not bring"

#---- a patch that is no member of the workspace
#---- file Cargo.toml
[package]
name = "shop"
[dependencies]
a = { path = "a" }
[workspace]
members = ["b"]
[patch.crates-io]
axum = { path = "third/axum" }
b = { path = "b" }
#---- file a/Cargo.toml
[package]
name = "a"
#---- file b/Cargo.toml
[package]
name = "b"
#---- file Dockerfile
FROM rust:1.95 AS build
WORKDIR /app
COPY . .
RUN cargo build --release
#   ^ cursor
#---- refused: "Use cargo-chef stages: the package in `third/axum` is no member of the workspace, so that the recipe does not bring it"

#---- a package beside the one that is built, without a workspace
#---- file Cargo.toml
[package]
name = "shop"
[dependencies]
a = { path = "a" }
#---- file a/Cargo.toml
[package]
name = "a"
#---- file Dockerfile
FROM rust:1.95 AS build
WORKDIR /app
COPY . .
RUN cargo build --release
#   ^ cursor
#---- refused: "Use cargo-chef stages: the package in `a` is no member of the workspace, so that the recipe does not bring it"

#---- members of a workspace, with paths of their own
#---- file Cargo.toml
[workspace]
members = ["crates/*"]
[workspace.dependencies]
a = { path = "crates/a" }
#---- file crates/a/Cargo.toml
[package]
name = "a"
[dependencies]
b = { path = "../b" }
c = { path = "../../extra/c" }
#---- file crates/b/Cargo.toml
[package]
name = "b"
#---- file Dockerfile
FROM rust:1.95 AS build
WORKDIR /app
COPY . .
RUN cargo build --release
#   ^ cursor
#---- after (unsafe): "Use cargo-chef stages"
FROM rust:1.95 AS chef
WORKDIR /app
RUN cargo install --locked cargo-chef

FROM chef AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json

FROM chef AS build
COPY --from=planner /app/recipe.json recipe.json
RUN cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN cargo build --release

#---- WORKDIR names its folder once more, and a variable is set for the build
FROM rust:1.90 AS build
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
WORKDIR /app
COPY src ./src
WORKDIR /app/
RUN RUSTFLAGS="-C target-cpu=native" SQLX_OFFLINE=true cargo build --release
#                                                      ^ cursor
FROM debian:13-slim
COPY --from=build /app/target/release/a /a
#---- after (unsafe): "Use cargo-chef stages"
FROM rust:1.90 AS chef
WORKDIR /app
RUN cargo install --locked cargo-chef

FROM chef AS planner
COPY Cargo.toml Cargo.lock ./
COPY src ./src
RUN cargo chef prepare --recipe-path recipe.json

FROM chef AS build
COPY --from=planner /app/recipe.json recipe.json
RUN RUSTFLAGS="-C target-cpu=native" SQLX_OFFLINE=true cargo chef cook --release --recipe-path recipe.json
COPY Cargo.toml Cargo.lock ./
WORKDIR /app
COPY src ./src
WORKDIR /app/
RUN RUSTFLAGS="-C target-cpu=native" SQLX_OFFLINE=true cargo build --release
FROM debian:13-slim
COPY --from=build /app/target/release/a /a

#---- the same by env, beside a cache
FROM rust:1.90
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry env CARGO_PROFILE_RELEASE_LTO=true cargo build --release && cp target/release/a /a
#   ^ cursor
#---- after (unsafe): "Use cargo-chef stages"
FROM rust:1.90 AS chef
WORKDIR /app
RUN cargo install --locked cargo-chef

FROM chef AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json

FROM chef
COPY --from=planner /app/recipe.json recipe.json
RUN --mount=type=cache,target=/usr/local/cargo/registry env CARGO_PROFILE_RELEASE_LTO=true cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry env CARGO_PROFILE_RELEASE_LTO=true cargo build --release && cp target/release/a /a

#---- what sets variables for more than the build, or by more than their values
FROM rust:1.90
WORKDIR /app
COPY . .
RUN export RUSTFLAGS=-g && cargo build --release
#   ^ cursor
#---- refused: "Use cargo-chef stages: the step sets variables that the build may read"

#---- a value that a command makes
FROM rust:1.90
WORKDIR /app
COPY . .
RUN RUSTFLAGS="$(cat flags)" cargo build --release
#   ^ cursor
#---- refused: "Use cargo-chef stages: what stands before `cargo` is more than variables with plain values"

#---- WORKDIR goes to another folder
FROM rust:1.90
WORKDIR /app
COPY . .
WORKDIR a
RUN cargo build --release
#   ^ cursor
#---- refused: "Use cargo-chef stages: the sources are not copied directly above the build"

#---- what is built is kept by a mount
FROM rust:1.90
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/src/target cargo build --release && cp target/release/a /a
#^ cursor
#---- refused: "Use cargo-chef stages: the cache mount of `/src/target` keeps the dependencies already"
