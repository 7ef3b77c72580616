#---- COPY and a mount
FROM busybox AS a
COPY --from=b /x /x
#           ^ error: "stage `b` stands below, and only stages above can be read, so the build fails; move it up"
COPY --from=1 /x /x
#           ^ error: "stage `b` stands below, and only stages above can be read, so the build fails; move it up"
RUN --mount=from=B,target=/x ls
#                ^ error: "stage `b` stands below, and only stages above can be read, so the build fails; move it up"
FROM busybox AS b
#               ^ related: "the stage"
#               ^ related: "the stage"
#               ^ related: "the stage"

#---- of one name, the last stage
FROM busybox AS x
FROM busybox
COPY --from=x /a /a
#           ^ error: "stage `x` stands below, and only stages above can be read, so the build fails; move it up"
FROM busybox AS x
#               ^ related: "the stage"

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
