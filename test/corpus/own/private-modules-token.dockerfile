FROM golang:1.22-alpine AS builder

RUN apk update && apk add git ca-certificates && update-ca-certificates

ARG GITHUB_USER=ci-bot
ARG GITHUB_TOKEN
RUN git config --global url."https://${GITHUB_USER}:${GITHUB_TOKEN}@github.com/".insteadOf "https://github.com/"
ENV GOPRIVATE=github.com/quayside-labs

WORKDIR /app
COPY . ./
RUN go mod download
RUN GOOS=linux GOARCH=amd64 go build -ldflags="-w -s" -o /go/bin/tariff

FROM alpine:3.18
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=builder /go/bin/tariff /go/bin/tariff
ENV DATABASE_URL=postgres://tariff:Zk3-lantern@db.internal:5432/tariff
EXPOSE 8080
ENTRYPOINT ["/go/bin/tariff"]
