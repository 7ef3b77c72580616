ARG STAGE=build
FROM golang:1.23 AS build
RUN go build -o /app .
FROM alpine:3.20
ARG STAGE
COPY --from=$STAGE /app /app
COPY --from=${STAGE:-build} /app /app
