FROM haskell:9.6.6-slim-bullseye AS dependencies
RUN apt-get update && apt-get install -y --no-install-recommends libpq-dev zlib1g-dev pkg-config && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/build
RUN cabal update
COPY cabal.project cabal.project.freeze quillon.cabal ./
RUN cabal build --only-dependencies all -j4

FROM dependencies AS build
COPY app app
COPY src src
COPY LICENSE CHANGELOG.md ./
RUN cabal install exe:quillon --installdir=/opt/bin --install-method=copy --overwrite-policy=always \
 && strip /opt/bin/quillon

FROM build AS doctest
COPY test test
RUN cabal test all --test-show-details=direct

FROM debian:bullseye-slim
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 libgmp10 ca-certificates netbase && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/bin/quillon /usr/local/bin/
ENV LANG=C.UTF-8
ENTRYPOINT ["quillon"]
CMD ["+RTS", "-N", "-A64m", "-RTS", "serve"]
