#---- an index counts from zero
FROM busybox AS build
RUN touch /x
FROM busybox
COPY --from=2 /x /x
#           ^ error: "There is no stage 2: the stages are 0 to 1"
COPY --link --from=10 --chown=1:1 /x /x
#                  ^^ error: "There is no stage 10: the stages are 0 to 1"

#---- a file with one stage
FROM busybox
COPY --from=1 /x /x
#           ^ error: "There is no stage 1: the only stage is 0"

#---- ok: an ONBUILD trigger, which is read in the build that it runs in
FROM busybox AS base
ONBUILD COPY --from=7 /x /x

#---- ok: the first and the last stage
FROM busybox
RUN touch /x
FROM busybox
COPY --from=0 /x /x
COPY --from=+0 /x /x

#---- ok: a mount takes a number for an image
FROM busybox
RUN --mount=from=9,target=/x ls /x

#---- ok: a name with digits
FROM busybox
COPY --from=7zip /x /x

#---- ok: each image that is read above becomes one more stage
FROM busybox
COPY --from=alpine /etc/os-release /a
RUN --mount=from=alpine,target=/x ls /x
COPY --from=2 /etc/os-release /b

#---- an image below has no number yet
FROM busybox
COPY --from=1 /etc/os-release /b
#           ^ error: "There is no stage 1: the only stage is 0"
COPY --from=alpine /etc/os-release /a
