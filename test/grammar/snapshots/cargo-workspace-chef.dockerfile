# syntax=docker/dockerfile:1

ARG RUST_VERSION=1.83
ARG DEBIAN_RELEASE=bookworm

FROM rust:${RUST_VERSION}-slim-${DEBIAN_RELEASE} AS chef
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends pkg-config libssl-dev protobuf-compiler
RUN cargo install --locked cargo-chef@0.1.68
WORKDIR /workspace

FROM chef AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json

FROM chef AS builder
COPY --from=planner /workspace/recipe.json recipe.json
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \
    cargo chef cook --release --workspace --recipe-path recipe.json
COPY . .
ENV SQLX_OFFLINE=true
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \
    cargo build --release --workspace --locked \
    && mkdir /out \
    && cp target/release/ingestd target/release/queryd target/release/ledgerctl /out/

FROM debian:${DEBIAN_RELEASE}-slim AS runtime
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libssl3 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/ledger --create-home ledger
USER ledger
WORKDIR /var/lib/ledger

FROM runtime AS ingestd
COPY --from=builder /out/ingestd /usr/local/bin/
EXPOSE 7700
ENTRYPOINT ["ingestd"]

FROM runtime AS queryd
COPY --from=builder /out/queryd /usr/local/bin/
EXPOSE 7701
ENTRYPOINT ["queryd"]

FROM runtime AS ledgerctl
COPY --from=builder /out/ledgerctl /usr/local/bin/
ENTRYPOINT ["ledgerctl"]
CMD ["--help"]
