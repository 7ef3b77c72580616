FROM alpine:3.20 AS base
ARG S6_OVERLAY_VERSION=3.2.0.2
ARG TARGETARCH
RUN apk add --no-cache bash curl nginx php83-fpm php83-session php83-sqlite3 tar xz
RUN set -e; \
    case "${TARGETARCH}" in \
      amd64) s6=x86_64 ;; \
      arm64) s6=aarch64 ;; \
      arm) s6=armhf ;; \
    esac; \
    for part in noarch "$s6"; do \
      curl -fsSL "https://github.com/just-containers/s6-overlay/releases/download/v${S6_OVERLAY_VERSION}/s6-overlay-${part}.tar.xz" | tar -C / -Jxp; \
    done

ENV S6_BEHAVIOUR_IF_STAGE2_FAILS=2 \
    S6_CMD_WAIT_FOR_SERVICES_MAXTIME=0 \
    S6_KEEP_ENV=1
ENTRYPOINT ["/bin/sh"]

FROM base AS debug
RUN apk add --no-cache strace tcpdump
CMD ["-l"]

FROM base
COPY rootfs/ /
RUN <<SERVICES
set -e
for svc in nginx php-fpm; do
  mkdir -p "/etc/s6-overlay/s6-rc.d/$svc"
  echo longrun > "/etc/s6-overlay/s6-rc.d/$svc/type"
  cat > "/etc/s6-overlay/s6-rc.d/$svc/run" <<RUN
#!/command/execlineb -P
with-contenv
$svc -c /etc/$svc.conf
RUN
  touch "/etc/s6-overlay/s6-rc.d/user/contents.d/$svc"
done
SERVICES
EXPOSE 80
VOLUME /config
ENTRYPOINT ["/init"]
ENTRYPOINT ["/init", "with-contenv"]
