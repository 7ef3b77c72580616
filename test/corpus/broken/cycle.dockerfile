FROM alpine:3.20 AS a
COPY --from=c /x /x
FROM alpine:3.20 AS b
COPY --from=a /x /x
FROM alpine:3.20 AS c
RUN --mount=type=bind,from=b,target=/b cp /b/x /x
FROM scratch
COPY --from=c /x /x
