# from seed 002: Cache Mount Optimization
FROM rust:1.75
WORKDIR /app
# Rust/Cargo cache
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/app/target \
    cargo build --release
