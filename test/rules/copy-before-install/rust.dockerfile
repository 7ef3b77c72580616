#---- ok: cargo: chef and builds
#---- file Cargo.toml
[package]
name = "a"
#---- file Dockerfile
FROM rust:1.90
WORKDIR /src
COPY . .
RUN cargo chef prepare
RUN cargo build --release

#---- ok: a dummy main.rs has the dependencies built
#---- file Cargo.toml
[package]
name = "a"
#---- file Cargo.lock
#---- file Dockerfile
FROM rust:1.90
WORKDIR /a
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo 'fn main() {}' > src/main.rs && cargo build --release
COPY . .
RUN cargo build --release

#---- ok: cargo-chef cooks a recipe of another stage
FROM rust:1.90 AS planner
WORKDIR /a
COPY . .
RUN cargo chef prepare --recipe-path recipe.json
FROM rust:1.90
WORKDIR /a
COPY --from=planner /a/recipe.json recipe.json
RUN cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN cargo build --release
