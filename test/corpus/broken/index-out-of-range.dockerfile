FROM golang:1.23
RUN go build -o /app .
FROM alpine:3.20
COPY --from=0 /app /app
COPY --from=2 /etc/hosts /etc/hosts
COPY --from=17 /a /a
COPY --from=-1 /b /b
