# syntax=docker/dockerfile:1
ARG SWIFT=6.0.3
ARG UBUNTU=noble

### compile ###############################################################
FROM swift:${SWIFT}-${UBUNTU} AS compile
RUN apt-get update -q \
 && apt-get install -qy --no-install-recommends \
      libsqlite3-dev \
      # zlib is only needed by the PNG exporter
      zlib1g-dev \
# the linker wants this one by name
      libjemalloc-dev \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /package
COPY Package.swift Package.resolved ./
RUN --mount=type=cache,target=/root/.cache/org.swift.swiftpm \
    swift package --force-resolved-versions resolve

COPY Sources Sources
COPY Tests Tests
COPY Resources Resources
RUN --mount=type=cache,target=/package/.build,sharing=locked \
    swift build --configuration release --static-swift-stdlib --product ferry-api -Xlinker -ljemalloc \
 && install -D "$(swift build --configuration release --show-bin-path)/ferry-api" /stage/bin/ferry-api

FROM compile AS check
RUN swift test --parallel

### run ###################################################################
FROM ubuntu:${UBUNTU}
RUN apt-get update -q \
 && apt-get install -qy --no-install-recommends ca-certificates libjemalloc2 libsqlite3-0 tzdata \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 7007 --create-home --home-dir /srv/ferry ferry
WORKDIR /srv/ferry
COPY --from=compile --chown=ferry /stage/bin/ferry-api ./
COPY --chown=ferry Resources/Views ./Resources/Views
USER ferry
EXPOSE 8080
STOPSIGNAL SIGINT
ENTRYPOINT ["./ferry-api"]
CMD ["serve", "--hostname", "0.0.0.0", "--port", "8080"]
