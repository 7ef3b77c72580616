#---- ok: dependencies are fetched, then a build
#---- file Cargo.toml
[package]
name = "app"
version = "1.0.0"
edition = "2021"

[dependencies]
leaf = "1.0"
#---- file src/main.rs
fn main() { println!("{}", leaf::NAME) }
#---- file Cargo.lock
$ cargo generate-lockfile
#---- file Dockerfile
FROM rust:1.95
WORKDIR /src
COPY . .
RUN cargo fetch --locked
RUN cargo build

#---- a tool by name below the sources
#---- file Cargo.toml
[package]
name = "app"
version = "1.0.0"
edition = "2021"
#---- file src/main.rs
fn main() {}
#---- file Dockerfile
FROM rust:1.95
WORKDIR /src
COPY . .
# <---- warning: "`COPY . .` above `cargo install`: every source change reinstalls these packages"
RUN cargo install tool --root /usr/local
RUN cargo build
#---- fixed (unsafe): "Copy the sources after `cargo install`"
FROM rust:1.95
WORKDIR /src
RUN cargo install tool --root /usr/local
COPY . .
RUN cargo build
