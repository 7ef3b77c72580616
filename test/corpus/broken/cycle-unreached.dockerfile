FROM alpine:3.20 AS a
COPY --from=b /x /x
FROM alpine:3.20 AS b
COPY --from=a /x /x
FROM debian:12
RUN true
