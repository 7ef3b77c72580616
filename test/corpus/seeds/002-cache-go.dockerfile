# from seed 002: Cache Mount Optimization
FROM golang:1.22-alpine
# Go module cache
RUN --mount=type=cache,target=/go/pkg/mod go mod download
