#---- unknown, with one that it can only mean
FROM --platfrom=linux/amd64 busybox
#    ^^^^^^^^^^^^^^^^^^^^^^ error: "FROM has no flag `--platfrom`. Did you mean `--platform`?"
COPY --chwon=1 a b
#    ^^^^^^^^^ error: "COPY has no flag `--chwon`. Did you mean `--chown`?"
RUN --mout=type=cache,target=/a ls
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "RUN has no flag `--mout`. Did you mean `--mount`?"
HEALTHCHECK --intervall=1s CMD ls
#           ^^^^^^^^^^^^^^ error: "HEALTHCHECK has no flag `--intervall`. Did you mean `--interval`?"
#---- fixed (unsafe): "Change to '--platform'"
FROM --platform=linux/amd64 busybox
COPY --chwon=1 a b
RUN --mout=type=cache,target=/a ls
HEALTHCHECK --intervall=1s CMD ls
#---- fixed (unsafe): "Change to '--chown'"
FROM --platfrom=linux/amd64 busybox
COPY --chown=1 a b
RUN --mout=type=cache,target=/a ls
HEALTHCHECK --intervall=1s CMD ls
#---- fixed (unsafe): "Change to '--mount'"
FROM --platfrom=linux/amd64 busybox
COPY --chwon=1 a b
RUN --mount=type=cache,target=/a ls
HEALTHCHECK --intervall=1s CMD ls
#---- fixed (unsafe): "Change to '--interval'"
FROM --platfrom=linux/amd64 busybox
COPY --chwon=1 a b
RUN --mout=type=cache,target=/a ls
HEALTHCHECK --interval=1s CMD ls

#---- unknown
FROM busybox
COPY --recursive a b
#    ^^^^^^^^^^^ error: "COPY has no flag `--recursive`. Flags: `--from`, `--parents`, `--chown`, `--chmod`, `--link`, `--exclude`"
CMD --help
#   ^^^^^^ error: "CMD has no flag `--help`"
ENV --x A=b
#   ^^^ error: "ENV has no flag `--x`"
RUN --version
#   ^^^^^^^^^ error: "RUN has no flag `--version`. Flags: `--mount`, `--network`, `--security`, `--device`"
ONBUILD --x RUN ls
#       ^^^ error: "ONBUILD has no flags: put them after the instruction"

#---- twice
FROM busybox
COPY --chown=1 --link --chown=2 a b
#                     ^^^^^^^^^ error: "Duplicate flag `--chown`"
ADD --link=true --link=false a b
#               ^^^^^^^^^^^^ error: "Duplicate flag `--link`"

#---- without a value
FROM --platform busybox
#    ^^^^^^^^^^ error: "`--platform` needs a value: `--platform=...`"
COPY --from a b
#    ^^^^^^ error: "`--from` needs a value: `--from=...`"
COPY --link= a b
#    ^^^^^^^ error: "`--link` needs a value: `--link=true`"
HEALTHCHECK --retries CMD ls
#           ^^^^^^^^^ error: "`--retries` needs a value: `--retries=...`"

#---- newer than the frontend
# syntax=docker/dockerfile:1.3
FROM busybox
COPY --link a b
#    ^^^^^^ error: "`--link` needs Dockerfile 1.4, but `# syntax=` selects 1.3"
RUN --network=none ls

#---- ok: several of what may be given several times, and all that there are
FROM --platform=linux/amd64 busybox
COPY --from=busybox --chmod=755 --chown=1 --link --parents --exclude=a --exclude=b x y
ADD --keep-git-dir=true --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef --chmod=755 --chown=1 --link --unpack=false --exclude=a https://example.com/x y
RUN --mount=type=tmpfs,target=/a --mount=type=tmpfs,target=/b --network=none --security=sandbox ls
HEALTHCHECK --interval=1s --timeout=1s --start-period=1s --start-interval=1s --retries=1 CMD ls

#---- ok: instructions that do not look at flags
FROM busybox
ARG --x A
STOPSIGNAL --x SIGTERM
HEALTHCHECK --x NONE

#---- ok: behind two dashes, or the command's own
FROM busybox
RUN -- --x
RUN ls --all

#---- ok: another frontend
# syntax=example.com/frontend:1
FROM busybox
COPY --recursive a b

#---- names with quotes and escapes
FROM busybox AS base
FROM busybox
COPY --"chown=root" --fr\om=base /bin/sh /
RUN --"mount=type=cache,target=/a" --net"work"=none ls
COPY --"lnik" /bin/sh /
#    ^^^^^^^^ error: "COPY has no flag `--lnik`. Flags: `--from`, `--parents`, `--chown`, `--chmod`, `--link`, `--exclude`"
COPY --'from'=base --from=base /bin/sh /
#                  ^^^^^^^^^^^ error: "Duplicate flag `--from`"

#---- a space instead of the equals sign
FROM --platform linux/amd64 busybox AS build
#    ^^^^^^^^^^ error: "`--platform` needs a value: `--platform=linux/amd64`"
COPY --from build /a /b
#    ^^^^^^ error: "`--from` needs a value: `--from=build`"
ADD --chown 1:1 a b
#   ^^^^^^^ error: "`--chown` needs a value: `--chown=1:1`"
RUN --network none true
#   ^^^^^^^^^ error: "`--network` needs a value: `--network=none`"
HEALTHCHECK --timeout 5s --interval 30s CMD true
#           ^^^^^^^^^ error: "`--timeout` needs a value: `--timeout=5s`"
#---- fixed (unsafe): "Change to '--platform=linux/amd64'"
FROM --platform=linux/amd64 busybox AS build
COPY --from build /a /b
ADD --chown 1:1 a b
RUN --network none true
HEALTHCHECK --timeout 5s --interval 30s CMD true
#---- fixed (unsafe): "Change to '--from=build'"
FROM --platform linux/amd64 busybox AS build
COPY --from=build /a /b
ADD --chown 1:1 a b
RUN --network none true
HEALTHCHECK --timeout 5s --interval 30s CMD true
#---- fixed (unsafe): "Change to '--chown=1:1'"
FROM --platform linux/amd64 busybox AS build
COPY --from build /a /b
ADD --chown=1:1 a b
RUN --network none true
HEALTHCHECK --timeout 5s --interval 30s CMD true
#---- fixed (unsafe): "Change to '--network=none'"
FROM --platform linux/amd64 busybox AS build
COPY --from build /a /b
ADD --chown 1:1 a b
RUN --network=none true
HEALTHCHECK --timeout 5s --interval 30s CMD true
#---- fixed (unsafe): "Change to '--timeout=5s'"
FROM --platform linux/amd64 busybox AS build
COPY --from build /a /b
ADD --chown 1:1 a b
RUN --network none true
HEALTHCHECK --timeout=5s --interval 30s CMD true

#---- a value without a place for it
FROM --platform busybox
#    ^^^^^^^^^^ error: "`--platform` needs a value: `--platform=...`"
FROM --platform busybox AS b
#    ^^^^^^^^^^ error: "`--platform` needs a value: `--platform=...`"
COPY --from a b
#    ^^^^^^ error: "`--from` needs a value: `--from=...`"
RUN --network slow true
#   ^^^^^^^^^ error: "`--network` needs a value: `--network=...`"
HEALTHCHECK --interval CMD true
#           ^^^^^^^^^^ error: "`--interval` needs a value: `--interval=...`"
COPY --chown \
#    ^^^^^^^ error: "`--chown` needs a value: `--chown=...`"
  1:1 a b

#---- ok: flags that the labs channel had before
# syntax=docker/dockerfile:1.7-labs
FROM alpine:3.22
COPY --parents --exclude=*.md a b /c/
RUN --security=insecure true
