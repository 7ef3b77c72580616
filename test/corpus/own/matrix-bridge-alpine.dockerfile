# Two processes, one image: see docs/why-one-image.md
FROM golang:1.21-alpine3.18 AS bridge
RUN apk add --no-cache olm-dev gcc musl-dev
COPY . /foghorn
WORKDIR /foghorn
RUN go build -o /usr/bin/foghorn ./cmd/foghorn

FROM alpine:3.18
RUN apk add --no-cache ca-certificates ffmpeg olm su-exec
COPY --from=bridge /usr/bin/foghorn /usr/bin/
COPY --from=bridge /foghorn/config.example.yaml /usr/share/foghorn/
COPY --from=bridge /foghorn/scripts/start.sh /start.sh
ENV PUID=991 PGID=991
VOLUME /config
CMD ["/start.sh"]
