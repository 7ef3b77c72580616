# from seed 004: Best Practices, Pin exact image versions
FROM golang:1.24.0-bullseye
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
