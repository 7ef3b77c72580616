# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM alpine:3.21 AS zig
ARG ZIG=0.13.0
ARG BUILDARCH
RUN case $BUILDARCH in amd64) a=x86_64;; arm64) a=aarch64;; esac; \
    wget -qO- https://ziglang.org/download/$ZIG/zig-linux-$a-$ZIG.tar.xz | tar -xJ -C /opt && mv /opt/zig-linux-$a-$ZIG /opt/zig
ENV PATH=/opt/zig:$PATH
FROM zig AS compile
ARG TARGETARCH
WORKDIR /keel
COPY build.zig build.zig.zon ./
COPY src src
RUN --mount=type=cache,target=/root/.cache/zig \
    zig build -Doptimize=ReleaseSafe -Dtarget=$(case $TARGETARCH in amd64) echo x86_64;; arm64) echo aarch64;; esac)-linux-musl
FROM scratch
COPY --from=compile /keel/zig-out/bin/keel /keel
ENTRYPOINT ["/keel"]
