FROM alpine:3.19 AS tools
RUN apk add --no-cache curl && touch /first
FROM tools AS tools
RUN apk add --no-cache jq && ls /first
FROM alpine:3.20 AS deps
COPY --from=tools /usr/bin/jq /usr/bin/jq
FROM debian:12 AS Deps
RUN touch /second
FROM deps
COPY --from=deps /second /second
COPY --from=DEPS /second /second-too
RUN --mount=type=bind,from=tools,target=/tools ls /tools
FROM alpine:3.20
COPY --from=1 /etc/os-release /from-index
