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

#---- of one name, the last stage
FROM busybox AS x
FROM busybox
COPY --from=x /a /a
#           ^ error: "Stage `x` is defined below: move it above this line"
FROM busybox AS x
#               ^ related: "The stage"

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
