#---- COPY and a mount
FROM busybox AS a
COPY --from=b /x /x
#           ^ error: "Stage `b` is defined below: move it above this line"
COPY --from=1 /x /x
#           ^ error: "Stage `b` is defined below: move it above this line"
RUN --mount=from=B,target=/x ls
#                ^ error: "Stage `b` is defined below: move it above this line"
FROM busybox AS b
#               ^ related: "The stage"
#               ^ related: "The stage"
#               ^ related: "The stage"
#---- refused: "Move stage `b` above: stages are used by number"
#---- refused: "Move stage `b` above: stages are used by number"
#---- refused: "Move stage `b` above: stages are used by number"

#---- of one name, the last stage
FROM busybox AS x
FROM busybox
COPY --from=x /a /a
#           ^ error: "Stage `x` is defined below: move it above this line"
FROM busybox AS x
#               ^ related: "The stage"
#---- fixed (unsafe): "Move stage `x` above"
FROM busybox AS x
FROM busybox AS x
FROM busybox
COPY --from=x /a /a

#---- ok: above, and an image
FROM busybox AS a
FROM busybox AS b
COPY --from=a /x /x
COPY --from=c /x /x

#---- ok: a circle, which says more
FROM busybox AS a
COPY --from=b /x /x
FROM busybox AS b
COPY --from=a /x /x

#---- a stage in the middle, with what is said above it
FROM busybox AS base
FROM busybox AS a
COPY --from=b /x /x
#           ^ error: "Stage `b` is defined below: move it above this line"

# makes x
FROM base AS b
#            ^ related: "The stage"
RUN make x

FROM a
CMD x
#---- fixed (unsafe): "Move stage `b` above"
FROM busybox AS base
# makes x
FROM base AS b
RUN make x

FROM busybox AS a
COPY --from=b /x /x

FROM a
CMD x

#---- a stage that uses one between
FROM busybox AS a
COPY --from=c /x /x
#           ^ error: "Stage `c` is defined below: move it above this line"
FROM busybox AS b
FROM b AS c
#         ^ related: "The stage"
#---- refused: "Move stage `c` above: it uses stage `b`, which isn't above either"

#---- what is said of the whole file stays first
# SPDX-License-Identifier: MIT
FROM alpine:3.22
COPY --from=tools /t /t
#           ^^^^^ error: "Stage `tools` is defined below: move it above this line"
FROM busybox:1.37 AS tools
#                    ^^^^^ related: "The stage"
RUN touch /t
#---- fixed (unsafe): "Move stage `tools` above"
# SPDX-License-Identifier: MIT
FROM busybox:1.37 AS tools
RUN touch /t
FROM alpine:3.22
COPY --from=tools /t /t

#---- the last stage goes above one that others stand below
FROM busybox AS a
COPY --from=c /x /x
#           ^ error: "Stage `c` is defined below: move it above this line"
FROM busybox AS b
RUN true
FROM busybox AS c
#               ^ related: "The stage"
RUN touch /x
#---- fixed (unsafe): "Move stage `c` above; stage `b` is then the one that is built by default"
FROM busybox AS c
RUN touch /x
FROM busybox AS a
COPY --from=c /x /x
FROM busybox AS b
RUN true
