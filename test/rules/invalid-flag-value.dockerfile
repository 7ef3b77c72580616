#---- booleans
FROM busybox
COPY --link=maybe a b
#           ^^^^^ error: "`--link` takes `true` or `false`, not `maybe`"
COPY --link=yes a b
#           ^^^ error: "`--link` takes `true` or `false`, not `yes`"
ADD --unpack=0 a b
#            ^ error: "`--unpack` takes `true` or `false`, not `0`"
#---- fixed (unsafe): "Change to 'true'"
FROM busybox
COPY --link=maybe a b
COPY --link=true a b
ADD --unpack=0 a b
#---- fixed (unsafe): "Change to 'false'"
FROM busybox
COPY --link=maybe a b
COPY --link=yes a b
ADD --unpack=false a b

#---- words
FROM busybox
RUN --network=hst ls
#             ^^^ error: "`--network` takes `default` or `none` or `host`, not `hst`"
RUN --network=bridge ls
#             ^^^^^^ error: "`--network` takes `default` or `none` or `host`, not `bridge`"
RUN --network=$NETWORK ls
#             ^^^^^^^^ error: "`--network` takes `default` or `none` or `host`, not `$NETWORK`"
RUN --security=none ls
#              ^^^^ error: "`--security` takes `sandbox` or `insecure`, not `none`"
#---- fixed (unsafe): "Change to 'host'"
FROM busybox
RUN --network=host ls
RUN --network=bridge ls
RUN --network=$NETWORK ls
RUN --security=none ls

#---- platforms
FROM --platform=linux/amd64/v1/x busybox
#               ^^^^^^^^^^^^^^^^ error: "`--platform` takes a platform such as `linux/arm64`, not `linux/amd64/v1/x`"
FROM --platform=lunix busybox
#               ^^^^^ error: "`--platform` takes a platform such as `linux/arm64`, not `lunix`"
FROM --platform=linux/ busybox
#               ^^^^^^ error: "`--platform` takes a platform such as `linux/arm64`, not `linux/`"
FROM --platform=$UNKNOWN busybox

#---- permissions
FROM busybox
ARG MODE=a+y
COPY --chmod=999 a b
#            ^^^ error: "`--chmod` takes permissions such as `755` or `u=rwX,go=rX`, not `999`"
COPY --chmod=10000 a b
#            ^^^^^ error: "`--chmod` takes permissions such as `755` or `u=rwX,go=rX`, not `10000`"
COPY --chmod=u+rwz a b
#            ^^^^^ error: "`--chmod` takes permissions such as `755` or `u=rwX,go=rX`, not `u+rwz`"
COPY --chmod=$MODE a b
#            ^^^^^ error: "`--chmod` takes permissions such as `755` or `u=rwX,go=rX`, not `a+y`"

#---- durations and numbers
FROM busybox
HEALTHCHECK --interval=30 CMD ls
#                      ^^ error: "`--interval` takes a duration such as `30s` or `1m30s`, not `30`"
HEALTHCHECK --timeout=soon CMD ls
#                     ^^^^ error: "`--timeout` takes a duration such as `30s` or `1m30s`, not `soon`"
HEALTHCHECK --start-period=1us CMD ls
#                          ^^^ error: "`--start-period` takes a duration of at least `1ms`, not `1us`"
HEALTHCHECK --start-interval=-1s CMD ls
#                            ^^^ error: "`--start-interval` takes a duration of at least `1ms`, not `-1s`"
HEALTHCHECK --retries=many CMD ls
#                     ^^^^ error: "`--retries` takes a number, not `many`"
HEALTHCHECK --retries=-1 CMD ls
#                     ^^ error: "`--retries` takes a number, not `-1`"
#---- fixed (unsafe): "Change to '30s'"
FROM busybox
HEALTHCHECK --interval=30s CMD ls
HEALTHCHECK --timeout=soon CMD ls
HEALTHCHECK --start-period=1us CMD ls
HEALTHCHECK --start-interval=-1s CMD ls
HEALTHCHECK --retries=many CMD ls
HEALTHCHECK --retries=-1 CMD ls

#---- ok: what each takes
ARG PLATFORM
FROM --platform=linux busybox
FROM --platform=arm64 busybox
FROM --platform=linux/arm/v7 busybox
FROM --platform=foo/bar busybox
FROM --platform=$BUILDPLATFORM busybox
COPY --link=TRUE a b
COPY --chmod=0 a b
COPY --chmod=7777 a b
COPY --chmod=u=rwX,go=rX a b
COPY --chmod=+x a b
COPY --chmod=$UNSET a b
RUN --network="none" ls
HEALTHCHECK --interval= --timeout=1m30s --start-period=0 --start-interval=1.5h --retries= CMD ls
HEALTHCHECK --interval=30 NONE
