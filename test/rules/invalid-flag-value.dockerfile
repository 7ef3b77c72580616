#---- booleans
FROM busybox
COPY --link=maybe a b
#           ^^^^^ error: "Invalid value `maybe` for `--link`: use `true` or `false`"
COPY --link=yes a b
#           ^^^ error: "Invalid value `yes` for `--link`: use `true` or `false`"
ADD --unpack=0 a b
#            ^ error: "Invalid value `0` for `--unpack`: use `true` or `false`"
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
#             ^^^ error: "Invalid value `hst` for `--network`: use `default`, `none` or `host`"
RUN --network=bridge ls
#             ^^^^^^ error: "Invalid value `bridge` for `--network`: use `default`, `none` or `host`"
RUN --network=$NETWORK ls
#             ^^^^^^^^ error: "Invalid value `$NETWORK` for `--network`: use `default`, `none` or `host`"
RUN --security=none ls
#              ^^^^ error: "Invalid value `none` for `--security`: use `sandbox` or `insecure`"
#---- fixed (unsafe): "Change to 'host'"
FROM busybox
RUN --network=host ls
RUN --network=bridge ls
RUN --network=$NETWORK ls
RUN --security=none ls

#---- platforms
FROM --platform=linux/amd64/v1/x busybox
#               ^^^^^^^^^^^^^^^^ error: "Invalid value `linux/amd64/v1/x` for `--platform`: use a platform such as `linux/arm64`"
FROM --platform=lunix busybox
#               ^^^^^ error: "Invalid value `lunix` for `--platform`: use a platform such as `linux/arm64`"
FROM --platform=linux/ busybox
#               ^^^^^^ error: "Invalid value `linux/` for `--platform`: use a platform such as `linux/arm64`"
FROM --platform=$UNKNOWN busybox

#---- permissions
FROM busybox
ARG MODE=a+y
COPY --chmod=999 a b
#            ^^^ error: "Invalid value `999` for `--chmod`: use permissions such as `755` or `u=rwX,go=rX`"
COPY --chmod=10000 a b
#            ^^^^^ error: "Invalid value `10000` for `--chmod`: use permissions such as `755` or `u=rwX,go=rX`"
COPY --chmod=u+rwz a b
#            ^^^^^ error: "Invalid value `u+rwz` for `--chmod`: use permissions such as `755` or `u=rwX,go=rX`"
COPY --chmod=$MODE a b
#            ^^^^^ error: "Invalid value `a+y` for `--chmod`: use permissions such as `755` or `u=rwX,go=rX`"

#---- durations and numbers
FROM busybox
HEALTHCHECK --interval=30 CMD ls
#                      ^^ error: "Invalid value `30` for `--interval`: use a duration such as `30s` or `1m30s`"
HEALTHCHECK --timeout=soon CMD ls
#                     ^^^^ error: "Invalid value `soon` for `--timeout`: use a duration such as `30s` or `1m30s`"
HEALTHCHECK --start-period=1us CMD ls
#                          ^^^ error: "Invalid value `1us` for `--start-period`: use a duration of at least `1ms`"
HEALTHCHECK --start-interval=-1s CMD ls
#                            ^^^ error: "Invalid value `-1s` for `--start-interval`: use a duration of at least `1ms`"
HEALTHCHECK --retries=many CMD ls
#                     ^^^^ error: "Invalid value `many` for `--retries`: use a number"
HEALTHCHECK --retries=-1 CMD ls
#                     ^^ error: "Invalid value `-1` for `--retries`: use a number"
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

#---- quotes in names
FROM busybox
COPY --"link=maybe" a b
#            ^^^^^^ error: "Invalid value `maybe` for `--link`: use `true` or `false`"

#---- no value
FROM busybox
RUN --network= true
#             ^ error: "`--network` needs a value: use `default`, `none` or `host`"
RUN --security= true
#              ^ error: "`--security` needs a value: use `sandbox` or `insecure`"

#---- a duration in microseconds has no Greek letter
FROM busybox
HEALTHCHECK --interval=5000us CMD true
HEALTHCHECK --interval=5000µs CMD true
#                      ^^^^^^ error: "Invalid value `5000µs` for `--interval`: use a duration such as `30s` or `1m30s`"

#---- devices
FROM busybox
RUN --device=a,b true
#            ^^^ error: "Invalid value `a,b` for `--device`: use a device such as `nvidia.com/gpu=all`, and `required` after a comma"
RUN --device=a,required=maybe true
#            ^^^^^^^^^^^^^^^^ error: "Invalid value `a,required=maybe` for `--device`: use a device such as `nvidia.com/gpu=all`, and `required` after a comma"
RUN --device=a,name=b true
#            ^^^^^^^^ error: "Invalid value `a,name=b` for `--device`: use a device such as `nvidia.com/gpu=all`, and `required` after a comma"
RUN --device=vendor.com/gpu=all,required true
RUN --device=name=a,required=true true
RUN --device=vendor.com/gpu=all true
