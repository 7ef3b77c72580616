FROM golang:1.23-bookworm AS build

WORKDIR /src

COPY go.work go.work.sum ./
COPY libs/auth/go.mod libs/auth/go.sum ./libs/auth/
COPY libs/telemetry/go.mod libs/telemetry/go.sum ./libs/telemetry/
COPY services/orders/go.mod services/orders/go.sum ./services/orders/
COPY services/pricing/go.mod services/pricing/go.sum ./services/pricing/
RUN --mount=type=cache,target=/go/pkg/mod go mod download

COPY libs ./libs
COPY services ./services

ARG SERVICE=orders
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -trimpath -o /bin/service ./services/${SERVICE}

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /bin/service /service
ENTRYPOINT ["/service"]
