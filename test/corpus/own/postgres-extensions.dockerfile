ARG PG_MAJOR=16
FROM postgres:${PG_MAJOR}-bookworm AS extensions
ARG PG_MAJOR
RUN apt-get update && apt-get install -y --no-install-recommends \
      build-essential ca-certificates git postgresql-server-dev-${PG_MAJOR} \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
ADD https://github.com/pgvector/pgvector.git#v0.8.0 pgvector
RUN make -C pgvector OPTFLAGS="" && make -C pgvector install DESTDIR=/ext
ADD https://github.com/citusdata/pg_cron.git#v1.6.4 pg_cron
RUN make -C pg_cron && make -C pg_cron install DESTDIR=/ext

FROM postgres:${PG_MAJOR}-bookworm
COPY --link --from=extensions /ext /
COPY --chmod=0644 conf/postgresql.conf /etc/postgresql/postgresql.conf
COPY --chmod=0755 initdb/ /docker-entrypoint-initdb.d/
COPY --chmod=0755 <<'SH' /usr/local/bin/wal-archive
#!/bin/bash
set -euo pipefail
test ! -f "/archive/$2"
gzip --stdout "$1" > "/archive/$2.tmp"
mv "/archive/$2.tmp" "/archive/$2"
SH
ENV POSTGRES_INITDB_ARGS="--data-checksums --auth-host=scram-sha-256" \
    POSTGRES_PASSWORD_FILE=/run/secrets/postgres \
    PGOPTIONS="-c statement_timeout=0"
VOLUME ["/archive"]
STOPSIGNAL SIGINT
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=5 \
  CMD pg_isready --quiet --username "${POSTGRES_USER:-postgres}" || exit 1
CMD ["postgres", "-c", "config_file=/etc/postgresql/postgresql.conf"]
