FROM golang:1.20
WORKDIR /src
ADD . /src
RUN CGO_ENABLED=0 go build -o /src/bin/relay .

FROM node:18
WORKDIR /web
ADD web /web
RUN yarn
RUN yarn build

FROM golang:1.20 as migrate
RUN CGO_ENABLED=0 go install -tags 'postgres' github.com/golang-migrate/migrate/v4/cmd/migrate@v4.15.2

FROM alpine
RUN apk add --update ca-certificates
COPY --from=0 /src/bin/relay /usr/bin/relay
COPY --from=1 /web/build /var/www
COPY --from=2 /go/bin/migrate /usr/bin/migrate
COPY --from=0 /src/migrations /migrations
ENTRYPOINT ["/usr/bin/relay"]
