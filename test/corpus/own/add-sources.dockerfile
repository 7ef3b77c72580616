# syntax=docker/dockerfile:1.10
FROM debian:bookworm AS sources
ADD --keep-git-dir=true https://github.com/openresty/luajit2.git#v2.1-20241113 /src/luajit2
ADD git@github.com:openresty/lua-resty-core.git#v0.1.30:lib /src/resty-core
ADD --checksum=sha256:24d898a90707ea22c845322cb25801a2dcde9b74841b9a7a5f29ad3d4fd5e4cf \
    https://mirrors.edge.kernel.org/pub/linux/kernel/Historic/linux-0.01.tar.gz /src/linux.tar.gz
ADD --chown=root:root --chmod=0644 https://curl.se/ca/cacert.pem /etc/ssl/cacert.pem
ADD vendor/*.tar.gz /src/vendor/
ADD ["vendor/with space.patch", "/src/patches/"]

FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev make && rm -rf /var/lib/apt/lists/*
COPY --from=sources /src /usr/src
RUN make -C /usr/src/luajit2 amalg && make -C /usr/src/luajit2 install PREFIX=/opt/luajit
ADD --link . /opt/scripts/
CMD ["/opt/luajit/bin/luajit", "/opt/scripts/main.lua"]
