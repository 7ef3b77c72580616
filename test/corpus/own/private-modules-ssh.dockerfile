# syntax=docker/dockerfile:1
FROM golang:1.22 AS build
ENV GOPRIVATE=git.harbourline.example/*
RUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan git.harbourline.example >> ~/.ssh/known_hosts
RUN git config --global url."ssh://git@git.harbourline.example/".insteadOf "https://git.harbourline.example/"
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=ssh --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -o /out/berth ./cmd/berth

FROM gcr.io/distroless/static-debian12
COPY --from=build /out/berth /berth
USER nonroot
ENTRYPOINT ["/berth"]
