FROM debian:12 AS context
RUN touch /a
FROM debian:12 AS scratch
RUN touch /b
FROM alpine:3.20
COPY --from=context /a /
COPY --from=scratch /b /
