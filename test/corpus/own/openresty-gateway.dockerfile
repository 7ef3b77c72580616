FROM openresty/openresty:1.25.3.2-2-bookworm-fat

LABEL maintainer="edge@tidewater.example" \
      org.opencontainers.image.title="gateway" \
      org.opencontainers.image.description="Terminates TLS; checks JWTs, \
and forwards to the services" \
      org.opencontainers.image.url=https://wiki.tidewater.example/gateway \
      org.opencontainers.image.licenses='Apache-2.0 AND MIT' \
      "com.example.multi word"="a value with \"quotes\" in it" \
      com.example.empty=""

RUN opm get ledgetech/lua-resty-http=0.17.2 zmartzone/lua-resty-openidc=1.7.6
RUN luarocks install lua-resty-jwt 0.2.3-0

COPY conf/nginx.conf /usr/local/openresty/nginx/conf/nginx.conf
COPY lua/ /usr/local/openresty/site/lualib/gateway/
COPY certs/server.key certs/server.crt /etc/gateway/tls/
COPY certs/ca_crt.pem /etc/gateway/tls/ca.pem

ENV UPSTREAM_ORDERS=http://orders:8080 UPSTREAM_USERS=http://users:8080 \
    OIDC_CLIENT_ID=gateway OIDC_CLIENT_SECRET=9b2d7f4c-11aa-4c55-9d6e-0a0f3bb1c2d3 \
    LOG_LEVEL=notice

EXPOSE 8443/tcp 8443/udp
HEALTHCHECK NONE
STOPSIGNAL SIGQUIT
